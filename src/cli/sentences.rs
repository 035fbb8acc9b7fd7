//! `sentences`: where the sentences of each line begin and end.

use super::{Failure, lines::Lines};
use crate::text::sentence::{Language, covering};
use clap::Args;
use serde::Serialize;

/// Splits each line into sentences; together they are the whole line.
#[derive(Debug, Args)]
pub struct Sentences {
    #[command(flatten)]
    lines: Lines,
}

#[derive(Serialize)]
struct Answer {
    sentences: Vec<Span>,
}

#[derive(Serialize)]
struct Span {
    start: usize,
    end: usize,
}

impl Sentences {
    pub(super) fn run(&self) -> Result<(), Failure> {
        self.lines.each(|line| Answer {
            sentences: covering(line, Language::Chinese)
                .into_iter()
                .map(|range| Span { start: range.start, end: range.end })
                .collect(),
        })
    }
}
