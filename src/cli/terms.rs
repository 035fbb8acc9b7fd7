//! `terms FILE`: the terms of an article or project.

use super::{Failure, load, write_json};
use crate::glossary::{matcher::Matcher, usage::usage};
use crate::model::TermKind;
use crate::text::pinyin::{NameKind, of_name};
use clap::Args;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

/// Lists the terms of an article or project.
#[derive(Debug, Args)]
pub struct Terms {
    /// An article or project
    file: PathBuf,
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct TermAnswer {
    source: String,
    target: String,
    kind: &'static str,
    origin: &'static str,
    count: usize,
    /// The paragraph of the first occurrence, from 1; null when it does not occur.
    paragraph: Option<usize>,
    aliases: Vec<String>,
    pinyin: String,
    /// Whether the name's left edge is sure.
    sure: bool,
}

impl Terms {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<(), Failure> {
        let document = load(&self.file, &BTreeMap::new())?;
        let matcher = Matcher::new(document.terms());
        let texts = document.paragraphs().iter().map(|p| p.source.as_str());
        let usages = usage(&matcher, document.terms().len(), texts);
        let answers: Vec<_> = document
            .terms()
            .iter()
            .zip(usages)
            .map(|(term, usage)| TermAnswer {
                source: term.source.clone(),
                target: term.target().to_owned(),
                kind: term.kind.name(),
                origin: term.origin.name(),
                count: usage.count,
                paragraph: usage.first.map(|(paragraph, _)| paragraph + 1),
                aliases: term.aliases.clone(),
                pinyin: of_name(
                    &term.source,
                    match term.kind {
                        TermKind::Person => NameKind::Person,
                        _ => NameKind::Other,
                    },
                ),
                sure: term.uncertain_left.is_empty(),
            })
            .collect();
        if self.json {
            return write_json(out, &answers);
        }
        for term in &answers {
            let TermAnswer { source, target, kind, count, .. } = term;
            writeln!(out, "{source}\t{target}\t{kind}\t×{count}")?;
        }
        Ok(())
    }
}
