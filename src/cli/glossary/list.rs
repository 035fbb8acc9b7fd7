//! `glossary list`: the glossaries of the library.

use super::place::open_library;
use crate::cli::{Failure, write_json};
use crate::i18n::Messages;
use clap::Args;
use serde::Serialize;
use std::io::Write;

/// Names the glossaries of the library, in order of priority.
#[derive(Debug, Args)]
pub struct List {
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct GlossaryAnswer {
    name: String,
    terms: usize,
    enabled: bool,
    read_only: bool,
}

impl List {
    pub(super) fn run(&self, out: &mut dyn Write, messages: &Messages) -> Result<(), Failure> {
        let library = open_library(messages)?;
        let glossaries = library.glossaries().map_err(crate::session::FileError::from)?;
        let answers = glossaries.into_iter().map(|glossary| GlossaryAnswer {
            name: glossary.name,
            terms: glossary.num_terms,
            enabled: glossary.is_enabled,
            read_only: glossary.is_read_only,
        });
        let answers: Vec<_> = answers.collect();
        if self.json {
            return write_json(out, &answers);
        }
        for GlossaryAnswer { name, terms, .. } in &answers {
            writeln!(out, "{name}\t{terms}")?;
        }
        Ok(())
    }
}
