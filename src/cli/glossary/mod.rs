//! `glossary`: bringing terms into a glossary and writing them out, wherever the glossary is.

mod export;
mod import;
mod list;
mod place;

use super::Failure;
use crate::i18n::Messages;
use clap::{Args, Subcommand};
use std::io::Write;

/// Brings terms into a glossary and writes them out.
///
/// A glossary G is a file in a format that is written (.csv, .tsv, .xlsx, .tbx, OmegaT's .txt or .utf8), a
/// project (.duizhao), or else the name of a glossary in the library; library:NAME is always the latter.
#[derive(Debug, Args)]
pub struct Glossary {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Brings the terms of a file into a glossary
    Import(import::Import),
    /// Writes a glossary to a file
    Export(export::Export),
    /// Names the glossaries of the library, in order of priority
    List(list::List),
}

impl Glossary {
    pub(super) fn run(&self, out: &mut dyn Write, messages: &Messages) -> Result<(), Failure> {
        match &self.verb {
            Verb::Import(import) => import.run(out, messages),
            Verb::Export(export) => export.run(out, messages),
            Verb::List(list) => list.run(out, messages),
        }
    }
}
