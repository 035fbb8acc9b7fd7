//! Words of Chinese text: where each begins and ends, and of which kind it is. A vocabulary with counts and small
//! models of numbers, transcribed and personal names decide; readings and meanings are left to others.

mod choice;
mod lattice;
mod name;
mod number;
mod token;
mod trie;
mod unit;
mod vocabulary;

pub use choice::Choices;
pub use vocabulary::Vocabulary;

use lattice::Lattice;

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WordKind {
    /// A word of Chinese.
    Word,
    /// A name: a term of the glossary or a recognised person, place, organisation or work.
    Name,
    /// Digits or Chinese numerals.
    Number,
    /// Letters (and the digits among them) of Latin and other scripts that write words apart.
    Latin,
    /// Marks, white space and everything else.
    Punct,
}

impl WordKind {
    /// The kind's name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Name => "name",
            Self::Number => "number",
            Self::Latin => "latin",
            Self::Punct => "punct",
        }
    }
}

/// One word of a text. The words of a text cover it: joined, they are the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it begins, in bytes.
    pub byte_start: usize,
    /// Where it ends, in bytes, exclusive.
    pub byte_end: usize,
    /// What it is.
    pub kind: WordKind,
}

/// What is known beforehand of one text. It wins over the vocabulary; the person's choices win over the rest.
#[derive(Clone, Copy, Debug, Default)]
pub struct Overlay<'a> {
    /// Words that the person joined or split, wherever they occur.
    pub choices: Option<&'a Choices>,
    /// Spans of this text that come out whole: terms of the glossary and recognised names, in any order. Of two
    /// that overlap the leftmost stays, then the longest; one off the boundaries of characters is left out.
    pub fixed: &'a [Word],
}

/// Returns the words of a text, in order. They cover the text, white space included. Linear in the text.
pub fn words(text: &str, vocabulary: &Vocabulary, overlay: &Overlay<'_>) -> Vec<Word> {
    let mut lattice = Lattice::new(vocabulary);
    // News has a word for every five bytes; growing from there costs little.
    let mut found = Vec::with_capacity(text.len() / 4 + 1);
    let mut start = 0;
    for fixed in choice::decided(text, overlay) {
        lattice.append_words(text, start..fixed.byte_start, &mut found);
        start = fixed.byte_end;
        found.push(fixed);
    }
    lattice.append_words(text, start..text.len(), &mut found);
    found
}

#[cfg(test)]
mod tests;
