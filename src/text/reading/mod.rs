//! How each Chinese character of a text is read. A word takes the dictionary's reading where there is one, a
//! character with several readings the one that a rule or the network finds in its sentence, a surname its own
//! reading, and what a person has corrected wins over all. Words, names and the dictionary come in as arguments.

mod choice;
mod context;
mod correction;
mod display;
mod name;
pub mod network;
mod sandhi;
mod slot;
mod wei;
mod word;

pub use correction::{BadCorrection, Corrections};
pub use display::word_pinyin;
pub use sandhi::with_sandhi;

use super::count::is_han;
use super::words::Word;
use std::ops::Range;

/// A dictionary, as far as readings go.
pub trait Readings {
    /// The readings of a word in either script, each as CC-CEDICT writes it: syllables with tone numbers,
    /// separated by spaces, proper names with capitals (`Zhong1 guo2`). The order is the dictionary's. Empty
    /// for a word that it does not have.
    fn readings<'a>(&'a self, word: &str) -> Vec<&'a str>;

    /// Whether a word of several characters is a verb. By default nothing is known, which counts as sometimes.
    fn verbness(&self, _word: &str) -> Verbness {
        Verbness::Sometimes
    }
}

/// In how many of its senses a word is a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verbness {
    /// In none.
    Never,
    /// In some, or nobody knows.
    Sometimes,
    /// In all.
    Always,
}

/// A dictionary without words; the table of characters then decides alone.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoReadings;

impl Readings for NoReadings {
    fn readings<'a>(&'a self, _word: &str) -> Vec<&'a str> {
        Vec::new()
    }
}

/// A text with what is known about it.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    /// The text.
    pub text: &'a str,
    /// Its words, which cover it.
    pub words: &'a [Word],
    /// The bytes of every name of a person, in order, Chinese and transcribed ones alike.
    pub persons: &'a [Range<usize>],
}

/// How one Chinese character is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Syllable {
    /// Where the character begins, in bytes.
    pub byte_start: usize,
    /// Where it ends, in bytes, exclusive.
    pub byte_end: usize,
    /// The character.
    pub character: char,
    /// The syllable in lower case with its tone number, 5 for the neutral tone: `zhong1`, `lü4`, `de5`; `r5` for
    /// 儿 that colours the syllable before it. Empty when nobody knows the character.
    pub pinyin: String,
    /// Whether the reading was decided without doubt.
    pub sure: bool,
}

/// Reads every Chinese character of a passage, in order.
pub fn syllables(
    passage: Passage<'_>,
    dictionary: &dyn Readings,
    corrections: &Corrections,
) -> Vec<Syllable> {
    let (mut chars, mut slots) = slot::of(passage.text);
    correction::apply(&mut slots, passage.text, corrections);
    name::read(&mut slots, passage, dictionary);
    word::read(&mut slots, &mut chars, passage, dictionary);
    context::read(&mut slots, &chars);
    wei::lean(&mut slots, &chars, passage, dictionary);
    choice::read(&mut slots, &chars, dictionary);
    slots.into_iter().map(slot::Slot::into_syllable).collect()
}

#[cfg(test)]
mod tests;
