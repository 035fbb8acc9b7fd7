//! `lookup WORD`: the dictionary's entries of a word in either script.

use super::{Failure, dictionary, write_json};
use crate::dictionary::{Dictionary, Entry, Relation, Standard, plain};
use crate::i18n::Messages;
use clap::Args;
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;

/// Looks a word up, in simplified or traditional characters.
#[derive(Debug, Args)]
pub struct Lookup {
    /// The word
    word: String,
    /// A dictionary of one's own in CC-CEDICT's format, asked before the bundled one; may be repeated
    #[arg(long = "dictionary", value_name = "FILE")]
    dictionaries: Vec<PathBuf>,
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct EntryAnswer<'a> {
    simplified: &'a str,
    traditional: &'a str,
    pinyin: String,
    /// Those of the word that a `see X` names, in its place.
    senses: Vec<&'a str>,
    level: Option<LevelAnswer>,
    numbered: &'a str,
    count: u32,
    /// The words that senses were taken from.
    see: Vec<&'a str>,
    dictionary: &'a str,
}

#[derive(Serialize)]
struct LevelAnswer {
    standard: &'static str,
    level: &'static str,
}

impl Lookup {
    pub(super) fn run(&self, messages: &Messages, out: &mut dyn Write) -> Result<(), Failure> {
        let dictionary = dictionary::load(&self.dictionaries, messages)?;
        let word = self.word.trim();
        let found = dictionary.find(word).into_iter();
        let answers: Vec<_> = found.map(|entry| answer(&dictionary, entry)).collect();
        if self.json {
            return write_json(out, &answers);
        }
        if answers.is_empty() {
            writeln!(out, "{}", messages.with("cli-no-entry", &[("word", word.into())]))?;
        }
        for answer in &answers {
            answer.print(out)?;
        }
        Ok(())
    }
}

fn answer<'a>(dictionary: &'a Dictionary, entry: Entry<'a>) -> EntryAnswer<'a> {
    let meanings = dictionary.meanings(entry);
    let mut see: Vec<&str> = Vec::new();
    for (_, named) in meanings.iter().filter_map(|m| m.of).filter(|(r, _)| *r == Relation::See) {
        if see.last() != Some(&named.simplified()) {
            see.push(named.simplified());
        }
    }
    let level = dictionary.level(Standard::default(), &entry);
    EntryAnswer {
        simplified: entry.simplified(),
        traditional: entry.traditional(),
        pinyin: entry.pinyin(),
        senses: meanings.iter().map(|meaning| meaning.sense).collect(),
        level: level.map(|l| LevelAnswer { standard: l.standard.name(), level: l.name() }),
        numbered: entry.numbered_pinyin(),
        count: entry.count(),
        see,
        dictionary: entry.layer().title(),
    }
}

impl EntryAnswer<'_> {
    fn print(&self, out: &mut dyn Write) -> Result<(), Failure> {
        let Self { simplified, traditional, pinyin, .. } = self;
        write!(out, "{simplified}")?;
        if simplified != traditional {
            write!(out, " {traditional}")?;
        }
        write!(out, "  {pinyin}")?;
        if let Some(LevelAnswer { standard, level }) = &self.level {
            write!(out, "  ({standard}: {level})")?;
        }
        writeln!(out)?;
        if !self.see.is_empty() {
            writeln!(out, "  → {}", self.see.join(", "))?;
        }
        for sense in &self.senses {
            writeln!(out, "  {}", plain(sense))?;
        }
        Ok(())
    }
}
