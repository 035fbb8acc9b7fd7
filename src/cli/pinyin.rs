//! `pinyin`: how every Chinese character of each line is read.

use super::{Failure, lines::Lines, reading::ReadingArgs};
use crate::i18n::Messages;
use clap::Args;
use serde::Serialize;

/// Reads every Chinese character of each line.
#[derive(Debug, Args)]
pub struct Pinyin {
    #[command(flatten)]
    lines: Lines,
    #[command(flatten)]
    reading: ReadingArgs,
    /// Gives the tones as they are spoken: 一, 不 and third tones change before others
    #[arg(long)]
    sandhi: bool,
}

#[derive(Serialize)]
struct Answer {
    syllables: Vec<SyllableAnswer>,
}

#[derive(Serialize)]
struct SyllableAnswer {
    start: usize,
    end: usize,
    char: String,
    pinyin: String,
    sure: bool,
}

impl Pinyin {
    pub(super) fn run(&self, messages: &Messages) -> Result<(), Failure> {
        let desk = self.reading.desk(messages)?.with_sandhi(self.sandhi);
        self.lines.each(|line| {
            let words = desk.annotate(line).words;
            let syllables = words.into_iter().flat_map(|word| word.syllables);
            let answer = syllables.map(|syllable| SyllableAnswer {
                start: syllable.byte_start,
                end: syllable.byte_end,
                char: line[syllable.byte_start..syllable.byte_end].to_owned(),
                pinyin: syllable.numbered,
                sure: syllable.sure,
            });
            Answer { syllables: answer.collect() }
        })
    }
}
