//! What the engines say of one text: its words with their readings, and its quantities.

use crate::model::TermKind;
use crate::text::quantity::Quantity;
use crate::text::words::{Word, WordKind};
use std::ops::Range;

/// How one Han character is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnotatedSyllable {
    /// Where the character begins, in bytes of the text.
    pub byte_start: usize,
    /// Where it ends.
    pub byte_end: usize,
    /// The reading with a tone number, as `zhong1`; empty when nobody knows it.
    pub numbered: String,
    /// The reading with a tone mark, as `zhōng`.
    pub marked: String,
    /// Whether there is no doubt about it.
    pub sure: bool,
}

/// One word with its reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnotatedWord {
    /// Where it stands and of which kind it is.
    pub word: Word,
    /// What it names, when it is a name.
    pub name: Option<TermKind>,
    /// Its reading as one would print it (`Zhōngguó`, `Zhāng Huìměi`); empty for what is not Chinese.
    pub pinyin: String,
    /// Whether every syllable is sure.
    pub sure: bool,
    /// Whether a learner is unlikely to know it: no list of levels up to the sixth has it.
    pub is_rare: bool,
    /// The syllables of its Han characters.
    pub syllables: Vec<AnnotatedSyllable>,
}

impl AnnotatedWord {
    /// Where it stands, in bytes.
    pub fn bytes(&self) -> Range<usize> {
        self.word.byte_start..self.word.byte_end
    }

    /// Whether it is Chinese to look up: a word or a name.
    pub fn is_chinese(&self) -> bool {
        matches!(self.word.kind, WordKind::Word | WordKind::Name | WordKind::Number)
            && !self.syllables.is_empty()
    }
}

/// Everything known of one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Annotation {
    /// The words; joined, they are the text.
    pub words: Vec<AnnotatedWord>,
    /// The quantities, in order.
    pub quantities: Vec<Quantity>,
}

impl Annotation {
    /// The word that a byte lies in.
    pub fn word_at(&self, byte: usize) -> Option<&AnnotatedWord> {
        let index = self.words.partition_point(|word| word.word.byte_end <= byte);
        self.words.get(index)
    }

    /// The quantity that a byte lies in.
    pub fn quantity_at(&self, byte: usize) -> Option<&Quantity> {
        self.quantities.iter().find(|q| (q.byte_start..q.byte_end).contains(&byte))
    }
}
