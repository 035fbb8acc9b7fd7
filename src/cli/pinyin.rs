//! `pinyin`: how every Chinese character of each line is read.

use super::{Failure, lines::Lines};
use crate::dictionary::Dictionary;
use crate::text::reading::{Corrections, Passage, Syllable, syllables, with_sandhi};
use crate::text::words::{Overlay, Vocabulary, words};
use clap::Args;
use serde::Serialize;

/// Reads every Chinese character of each line.
#[derive(Debug, Args)]
pub struct Pinyin {
    #[command(flatten)]
    lines: Lines,
    /// Gives the tones as they are spoken: 一, 不 and third tones change before others
    #[arg(long)]
    sandhi: bool,
}

#[derive(Serialize)]
struct Answer {
    syllables: Vec<Read>,
}

#[derive(Serialize)]
struct Read {
    start: usize,
    end: usize,
    char: char,
    pinyin: String,
    sure: bool,
}

impl Pinyin {
    pub(super) fn run(&self) -> Result<(), Failure> {
        let dictionary = Dictionary::bundled();
        let vocabulary = Vocabulary::new(dictionary.headwords());
        let corrections = Corrections::default();
        self.lines.each(|text| {
            let words = words(text, &vocabulary, &Overlay::default());
            let passage = Passage { text, words: &words, persons: &[] };
            let mut read = syllables(passage, dictionary.as_ref(), &corrections);
            if self.sandhi {
                read = with_sandhi(&read, &words);
            }
            Answer { syllables: read.into_iter().map(Read::from).collect() }
        })
    }
}

impl From<Syllable> for Read {
    fn from(syllable: Syllable) -> Self {
        Self {
            start: syllable.byte_start,
            end: syllable.byte_end,
            char: syllable.character,
            pinyin: syllable.pinyin,
            sure: syllable.sure,
        }
    }
}
