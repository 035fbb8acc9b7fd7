//! `info FILE`: what an article or project holds.

use super::{Failure, load, write_json};
use crate::model::{Role, Status};
use clap::Args;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

/// Tells what an article or project holds.
#[derive(Debug, Args)]
pub struct Info {
    /// An article or project
    file: PathBuf,
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct SkippedKind {
    kind: String,
    count: usize,
}

#[derive(Serialize)]
struct Answer {
    paragraphs: usize,
    roles: BTreeMap<&'static str, usize>,
    encoding: Option<String>,
    source_characters: usize,
    target_words: usize,
    statuses: BTreeMap<&'static str, usize>,
    terms: usize,
    skipped: Vec<SkippedKind>,
    title: String,
    date: String,
    outlet: String,
    script: Option<&'static str>,
    region: Option<&'static str>,
}

impl Info {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<(), Failure> {
        let document = load(&self.file, &BTreeMap::new())?;
        let mut roles = BTreeMap::new();
        for paragraph in document.paragraphs() {
            *roles.entry(paragraph.role.name()).or_default() += 1;
        }
        let tally = document.tally();
        let part = document.parts().first();
        let details = part.map(|part| part.details.clone()).unwrap_or_default();
        let heading = document.paragraphs().iter().find(|p| p.role == Role::Title);
        let title = Some(details.title).filter(|title| !title.is_empty());
        let answer = Answer {
            paragraphs: document.paragraphs().len(),
            roles,
            encoding: part.and_then(|part| part.encoding.clone()),
            source_characters: tally.num_source_characters,
            target_words: tally.num_target_words,
            statuses: Status::ALL.map(|status| (status.name(), tally.num_with(status))).into(),
            terms: document.terms().len(),
            skipped: part
                .map(|part| part.skipped.clone())
                .unwrap_or_default()
                .into_iter()
                .map(|skipped| SkippedKind { kind: skipped.kind, count: skipped.count })
                .collect(),
            title: title.or_else(|| heading.map(|p| p.source.clone())).unwrap_or_default(),
            date: details.date,
            outlet: details.outlet,
            script: details.script.map(crate::model::Script::name),
            region: details.region.map(crate::model::Region::name),
        };
        if self.json { write_json(out, &answer) } else { answer.print(out) }
    }
}

impl Answer {
    fn print(&self, out: &mut dyn Write) -> Result<(), Failure> {
        let list = |counts: &BTreeMap<&str, usize>| {
            let parts = counts.iter().filter(|(_, count)| **count > 0);
            parts.map(|(name, count)| format!("{count} {name}")).collect::<Vec<_>>().join(", ")
        };
        writeln!(out, "{}", self.title)?;
        writeln!(out, "{} paragraphs: {}", self.paragraphs, list(&self.roles))?;
        writeln!(out, "{}", list(&self.statuses))?;
        let (characters, words) = (self.source_characters, self.target_words);
        writeln!(
            out,
            "{characters} Chinese characters, {words} English words, {} terms",
            self.terms
        )?;
        writeln!(out, "encoding: {}", self.encoding.as_deref().unwrap_or("-"))?;
        for skipped in &self.skipped {
            writeln!(out, "left out: {} × {}", skipped.count, skipped.kind)?;
        }
        Ok(())
    }
}
