//! What the person has corrected: readings of stretches of text, which win wherever the text occurs.

use super::is_han;
use super::slot::{Origin, Slot, within};
use super::word::syllable;
use std::collections::BTreeMap;
use thiserror::Error;

/// Why a correction is none.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum BadCorrection {
    /// The text has no Chinese character.
    #[error("“{text}” has no Chinese character")]
    NoCharacter {
        /// The text.
        text: String,
    },
    /// There are more or fewer syllables than Chinese characters.
    #[error("“{text}” has {num_chars} characters, but {num_syllables} syllables were given")]
    Count {
        /// The text.
        text: String,
        /// Its Chinese characters.
        num_chars: usize,
        /// The syllables.
        num_syllables: usize,
    },
    /// Something is no syllable with a tone number.
    #[error("“{syllable}” is no syllable with a tone number from 1 to 5")]
    Syllable {
        /// What was given.
        syllable: String,
    },
}

/// Readings that the person has chosen: texts with one syllable for each of their Chinese characters. Where two
/// overlap, the longer of those that begin first wins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    readings: BTreeMap<String, Vec<String>>,
    max_bytes: usize,
}

impl Corrections {
    /// Remembers how a text is read, with one numbered syllable for each of its Chinese characters
    /// (`hang2`). Replaces what was remembered for the same text.
    pub fn set<S: AsRef<str>>(&mut self, text: &str, reading: &[S]) -> Result<(), BadCorrection> {
        let num_chars = text.chars().filter(|&c| is_han(c)).count();
        if num_chars == 0 {
            return Err(BadCorrection::NoCharacter { text: text.to_owned() });
        }
        if reading.len() != num_chars {
            let num_syllables = reading.len();
            return Err(BadCorrection::Count { text: text.to_owned(), num_chars, num_syllables });
        }
        let mut syllables = Vec::new();
        for written in reading.iter().map(AsRef::as_ref) {
            let bad = || BadCorrection::Syllable { syllable: written.to_owned() };
            syllables.push(syllable(written).ok_or_else(bad)?);
        }
        self.max_bytes = self.max_bytes.max(text.len());
        self.readings.insert(text.to_owned(), syllables);
        Ok(())
    }

    /// Forgets how a text is read; tells whether it was known.
    pub fn remove(&mut self, text: &str) -> bool {
        self.readings.remove(text).is_some()
    }

    /// Every text with its syllables, in the order of the texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.readings.iter().map(|(text, syllables)| (text.as_str(), syllables.as_slice()))
    }

    /// The longest corrected text that a text begins with, with its syllables.
    fn longest(&self, text: &str) -> Option<(usize, &[String])> {
        let longest = self.max_bytes.min(text.len());
        (1..=longest).rev().filter(|&end| text.is_char_boundary(end)).find_map(|end| {
            let syllables = self.readings.get(&text[..end])?;
            Some((end, syllables.as_slice()))
        })
    }
}

/// Decides the slots that the person has corrected.
pub(super) fn apply(slots: &mut [Slot], text: &str, corrections: &Corrections) {
    if corrections.readings.is_empty() {
        return;
    }
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let Some((length, syllables)) = corrections.longest(&text[at..]) else {
            at += c.len_utf8();
            continue;
        };
        let inside = within(slots, &(at..at + length));
        for (slot, syllable) in slots[inside].iter_mut().zip(syllables) {
            slot.decide(syllable, Origin::Correction, true);
        }
        at += length;
    }
}
