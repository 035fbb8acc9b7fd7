//! `words`: the words of each line, with their readings.

use super::{Failure, lines::Lines, reading::ReadingArgs};
use crate::i18n::Messages;
use clap::Args;
use serde::Serialize;

/// Cuts each line into words; together they are the whole line.
#[derive(Debug, Args)]
pub struct Words {
    #[command(flatten)]
    lines: Lines,
    #[command(flatten)]
    reading: ReadingArgs,
}

#[derive(Serialize)]
struct Answer {
    words: Vec<WordAnswer>,
}

#[derive(Serialize)]
struct WordAnswer {
    start: usize,
    end: usize,
    text: String,
    pinyin: String,
    kind: &'static str,
}

impl Words {
    pub(super) fn run(&self, messages: &Messages) -> Result<(), Failure> {
        let desk = self.reading.desk(messages)?;
        self.lines.each(|line| {
            let words = desk.annotate(line).words.into_iter().map(|word| WordAnswer {
                start: word.word.byte_start,
                end: word.word.byte_end,
                text: line[word.bytes()].to_owned(),
                pinyin: word.pinyin,
                kind: word.word.kind.name(),
            });
            Answer { words: words.collect() }
        })
    }
}
