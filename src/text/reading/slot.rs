//! The characters of a text that are to be read, with what has been decided about each so far.

use super::{Syllable, is_han};
use crate::text::fold::simplified;
use crate::text::script::{Form, convert};
use std::ops::Range;

/// Who decided a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// Nobody yet.
    Open,
    /// The person.
    Correction,
    /// A recognised name.
    Name,
    /// The dictionary's only reading of a word of several characters.
    Word,
    /// All readings of a word of several characters, which differ elsewhere.
    Shared,
    /// A rule for the character among its neighbours.
    Context,
    /// The network or a table.
    Choice,
}

/// One character to be read.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) byte_start: usize,
    pub(super) byte_end: usize,
    /// Its place among the characters of the text.
    pub(super) char_index: usize,
    pub(super) written: char,
    pub(super) pinyin: String,
    pub(super) origin: Origin,
    pub(super) sure: bool,
    /// The readings that the dictionary leaves open for the word that it stands in, with its place in them.
    pub(super) open: Option<OpenWord>,
    /// A reading and what its neighbours add to its score.
    pub(super) lean: Option<(&'static str, f32)>,
}

/// A word with several readings.
#[derive(Clone, Debug)]
pub(super) struct OpenWord {
    /// Its first slot.
    pub(super) first: usize,
    /// Each reading as one syllable for each slot from `first` on.
    pub(super) readings: Vec<Vec<String>>,
}

impl Slot {
    pub(super) fn decide(&mut self, pinyin: &str, origin: Origin, sure: bool) {
        pinyin.clone_into(&mut self.pinyin);
        self.origin = origin;
        self.sure = sure;
    }

    pub(super) fn is_open(&self) -> bool {
        self.origin == Origin::Open
    }

    pub(super) fn into_syllable(self) -> Syllable {
        Syllable {
            byte_start: self.byte_start,
            byte_end: self.byte_end,
            character: self.written,
            sure: self.sure && !self.pinyin.is_empty(),
            pinyin: self.pinyin,
        }
    }
}

/// The characters of a text.
#[derive(Debug)]
pub(super) struct Chars {
    /// In simplified form, which rules and network know.
    pub(super) simple: Vec<char>,
    /// Which of them are words of their own.
    pub(super) is_alone: Vec<bool>,
}

/// The characters of a text, with a slot for each Chinese one.
pub(super) fn of(text: &str) -> (Chars, Vec<Slot>) {
    let simple = simple(text);
    let mut slots = Vec::new();
    for (char_index, (byte_start, written)) in text.char_indices().enumerate() {
        if is_han(written) {
            slots.push(Slot {
                byte_start,
                byte_end: byte_start + written.len_utf8(),
                char_index,
                written,
                pinyin: String::new(),
                origin: Origin::Open,
                sure: false,
                open: None,
                lean: None,
            });
        }
    }
    let is_alone = vec![false; simple.len()];
    (Chars { simple, is_alone }, slots)
}

/// The characters of a text in simplified form: by phrases where it has traditional characters, so that 看著 is 看着
/// and 著名 stays.
fn simple(text: &str) -> Vec<char> {
    // Simplified text has 著 too, as a word of its own.
    let form = |c: char| if c == '著' { c } else { simplified(c) };
    let by_character: Vec<char> = text.chars().map(form).collect();
    if text.chars().eq(by_character.iter().copied()) {
        return by_character;
    }
    let by_phrase: Vec<char> = convert(text, Form::Simplified).text.chars().collect();
    if by_phrase.len() == by_character.len() { by_phrase } else { by_character }
}

/// The slots that lie in a range of bytes.
pub(super) fn within(slots: &[Slot], bytes: &Range<usize>) -> Range<usize> {
    let start = slots.partition_point(|slot| slot.byte_start < bytes.start);
    let end = slots.partition_point(|slot| slot.byte_end <= bytes.end);
    start..end.max(start)
}
