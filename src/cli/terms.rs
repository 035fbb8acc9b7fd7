//! `terms FILE`: the terms of an article or project, and those that are proposed for it: recognised names and
//! repeated technical words.

use super::{Failure, dictionary, load, write_json};
use crate::glossary::extract::{Proposal, proposals_in};
use crate::glossary::reader::Reader;
use crate::glossary::{matcher::Matcher, usage::usage};
use crate::i18n::Messages;
use crate::model::{ChoiceKind, Document, Origin, Term, TermKind};
use clap::Args;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

/// Lists the terms of an article or project, in order of their first place.
#[derive(Debug, Args)]
pub struct Terms {
    /// An article or project
    file: PathBuf,
    /// Only terms whose English was found so: gloss, dictionary, romanised, glossary or recognised; may be repeated
    #[arg(long = "only", value_name = "ORIGIN", value_parser = origin)]
    only: Vec<Origin>,
    /// A dictionary of one's own in CC-CEDICT's format, asked before the bundled one; may be repeated
    #[arg(long = "dictionary", value_name = "FILE")]
    dictionaries: Vec<PathBuf>,
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
    /// Whether the name and its edges are sure.
    sure: bool,
    /// Whether it is only proposed: no term of the document.
    proposed: bool,
    #[serde(skip)]
    place: (usize, usize),
}

fn origin(name: &str) -> Result<Origin, String> {
    let names: Vec<&str> = Origin::ALL.into_iter().map(Origin::name).collect();
    Origin::from_name(name).ok_or_else(|| format!("choose one of {}", names.join(", ")))
}

impl Terms {
    pub(super) fn run(&self, messages: &Messages, out: &mut dyn Write) -> Result<(), Failure> {
        let document = load(&self.file, &BTreeMap::new())?;
        let texts: Vec<&str> = document.paragraphs().iter().map(|p| p.source.as_str()).collect();
        let mut answers = of_document(&document, &texts);
        let needs_proposals = |origin: &Origin| *origin != Origin::Gloss;
        if self.only.is_empty() || self.only.iter().any(needs_proposals) {
            let dictionary = dictionary::load(&self.dictionaries, messages)?;
            let rejected = rejected(&document);
            let region = document.parts().first().and_then(|part| part.details.region);
            let proposed = proposals_in(region, &texts, &*dictionary, document.terms(), &rejected);
            answers.extend(proposed.into_iter().map(of_proposal));
        }
        let is_wanted = |answer: &TermAnswer| {
            self.only.is_empty() || self.only.iter().any(|only| only.name() == answer.origin)
        };
        answers.retain(is_wanted);
        answers.sort_by_key(|answer| answer.place);
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

/// What the person said is no name.
fn rejected(document: &Document) -> Vec<String> {
    let keys = document.choices().keys();
    keys.filter(|key| key.kind == ChoiceKind::Rejected).map(|key| key.text.clone()).collect()
}

fn of_document(document: &Document, texts: &[&str]) -> Vec<TermAnswer> {
    let matcher = Matcher::new(document.terms());
    let usages = usage(&matcher, document.terms().len(), texts.iter().copied());
    let answer = |(term, usage): (_, crate::glossary::usage::Usage)| {
        let term: &std::sync::Arc<Term> = term;
        TermAnswer {
            source: term.source.clone(),
            target: term.target().to_owned(),
            kind: term.kind.name(),
            origin: term.origin.name(),
            count: usage.count,
            paragraph: usage.first.map(|(paragraph, _)| paragraph + 1),
            aliases: term.aliases.clone(),
            pinyin: pinyin(&term.source, term.kind),
            sure: term.uncertain_left.is_empty(),
            proposed: false,
            place: usage.first.unwrap_or((usize::MAX, 0)),
        }
    };
    document.terms().iter().zip(usages).map(answer).collect()
}

fn of_proposal(proposal: Proposal) -> TermAnswer {
    let (paragraph_index, bytes) = proposal.first;
    TermAnswer {
        pinyin: pinyin(&proposal.source, proposal.kind),
        source: proposal.source,
        target: proposal.target,
        kind: proposal.kind.name(),
        origin: proposal.origin.name(),
        count: proposal.count,
        paragraph: Some(paragraph_index + 1),
        aliases: proposal.aliases,
        sure: proposal.certain,
        proposed: true,
        place: (paragraph_index, bytes.start),
    }
}

fn pinyin(source: &str, kind: TermKind) -> String {
    Reader::bundled().pinyin_of_term(source, kind)
}
