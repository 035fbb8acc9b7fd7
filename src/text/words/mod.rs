//! Words of Chinese text: where each begins and ends, and of which kind it is.

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
