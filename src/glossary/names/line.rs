//! A paragraph prepared for the recogniser: its characters in simplified form with their byte offsets.

use std::ops::Range;

use crate::text::count::is_han;
use crate::text::fold::simplified;

/// A paragraph, character by character.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// The paragraph as written.
    pub text: &'a str,
    /// The characters in simplified form.
    pub chars: Vec<char>,
    /// Byte offset of each character in `text`, and the end.
    bytes: Vec<usize>,
    folded: String,
    folded_bytes: Vec<usize>,
}

impl<'a> Line<'a> {
    /// Prepares a paragraph.
    pub(super) fn new(text: &'a str) -> Self {
        let mut line = Self {
            text,
            chars: Vec::new(),
            bytes: Vec::new(),
            folded: String::with_capacity(text.len()),
            folded_bytes: Vec::new(),
        };
        for (byte, c) in text.char_indices() {
            let c = if is_han(c) { simplified(c) } else { c };
            line.bytes.push(byte);
            line.folded_bytes.push(line.folded.len());
            line.chars.push(c);
            line.folded.push(c);
        }
        line.bytes.push(text.len());
        line.folded_bytes.push(line.folded.len());
        line
    }

    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    /// The characters of that range in simplified form.
    pub(super) fn folded(&self, chars: Range<usize>) -> &str {
        &self.folded[self.folded_bytes[chars.start]..self.folded_bytes[chars.end]]
    }

    /// The bytes of that range of characters.
    pub(super) fn byte_range(&self, chars: Range<usize>) -> Range<usize> {
        self.bytes[chars.start]..self.bytes[chars.end]
    }

    pub(super) fn is_han(&self, index: usize) -> bool {
        self.chars.get(index).is_some_and(|&c| is_han(c))
    }

    /// Whether a dot between two parts of a name stands there.
    pub(super) fn is_dot(&self, index: usize) -> bool {
        let joins = |c: char| is_han(c) || c.is_ascii_uppercase();
        self.chars.get(index).is_some_and(|&c| is_dot(c))
            && index > 0
            && joins(self.chars[index - 1])
            && self.chars.get(index + 1).is_some_and(|&c| joins(c))
    }
}

/// A dot between the parts of a transcribed name.
pub(super) fn is_dot(c: char) -> bool {
    matches!(c, '·' | '‧' | '・' | '•' | '．' | '∙' | '･' | '⋅')
}
