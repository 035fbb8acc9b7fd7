//! A text as the recogniser reads it: one folded character after the other (simplified, half-width), each with its
//! place in the text. What the characters mean is left to others.

use crate::text::fold::simplified;
use crate::text::quantity::Region;
use std::ops::Range;

/// A folded text.
pub(super) struct Line {
    chars: Vec<char>,
    /// The byte at which each character begins, and the text's length.
    bytes: Vec<usize>,
    /// Whether 兆 is mega, not 10¹², where no unit tells.
    mega: bool,
}

impl Line {
    pub(super) fn new(text: &str, region: Region) -> Self {
        let mut chars = Vec::with_capacity(text.len() / 2);
        let mut bytes = Vec::with_capacity(text.len() / 2 + 1);
        for (byte, c) in text.char_indices() {
            let wide = chars.last().is_some_and(char::is_ascii_digit)
                && text[..byte].ends_with(is_wide_digit);
            chars.push(if c == '，' && wide { ',' } else { folded(c) });
            bytes.push(byte);
        }
        bytes.push(text.len());
        Self { chars, bytes, mega: region == Region::Mainland }
    }

    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    /// The byte at which the character begins.
    pub(super) fn byte(&self, index: usize) -> usize {
        self.bytes[index.min(self.chars.len())]
    }

    /// The first character that begins at or after a byte.
    pub(super) fn char_at_byte(&self, byte: usize) -> usize {
        self.bytes.partition_point(|&start| start < byte).min(self.chars.len())
    }

    /// The character, or NUL outside the text, which nothing asks for.
    pub(super) fn at(&self, index: usize) -> char {
        self.chars.get(index).copied().unwrap_or('\0')
    }

    /// The character before, or NUL at the start.
    pub(super) fn before(&self, index: usize) -> char {
        index.checked_sub(1).map_or('\0', |index| self.at(index))
    }

    /// Whether 兆 alone is mega here.
    pub(super) fn mega(&self) -> bool {
        self.mega
    }

    /// Whether the word stands there.
    pub(super) fn has(&self, index: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(offset, c)| self.at(index + offset) == c)
    }

    /// Whether the word ends there.
    pub(super) fn ends(&self, index: usize, word: &str) -> bool {
        let num_chars = word.chars().count();
        index >= num_chars && self.has(index - num_chars, word)
    }

    /// The end of the first of the words that stands there.
    pub(super) fn after(&self, index: usize, words: &[&str]) -> Option<usize> {
        words.iter().find(|word| self.has(index, word)).map(|word| index + word.chars().count())
    }

    /// The start of the first of the words that ends there.
    pub(super) fn start_of(&self, index: usize, words: &[&str]) -> Option<usize> {
        words.iter().find(|word| self.ends(index, word)).map(|word| index - word.chars().count())
    }

    /// Skips one blank.
    pub(super) fn skip_blank(&self, index: usize) -> usize {
        if matches!(self.at(index), ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}') {
            index + 1
        } else {
            index
        }
    }

    /// The characters.
    pub(super) fn slice(&self, range: Range<usize>) -> &[char] {
        &self.chars[range.start.min(self.len())..range.end.min(self.len())]
    }
}

fn is_wide_digit(c: char) -> bool {
    ('０'..='９').contains(&c)
}

/// Simplified, half-width; the several dashes and waves are kept apart, since not all mean the same.
fn folded(c: char) -> char {
    match c {
        '\0'..='\u{7f}' => c,
        '，' | '：' => c,
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(c) - 0xfee0).expect("the block is ASCII shifted by 0xFEE0")
        }
        '\u{3000}' => ' ',
        '￥' => '¥',
        '￡' => '£',
        '○' | '◯' => '〇',
        '倆' => '两',
        _ => simplified(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_script_and_width_and_keeps_places() {
        let line = Line::new("兩萬５千,a", Region::Mainland);
        assert_eq!(line.slice(0..6), &['两', '万', '5', '千', ',', 'a']);
        assert_eq!((line.byte(2), line.byte(6), line.byte(99)), (6, 14, 14));
        assert_eq!(line.char_at_byte(7), 3);
        assert!(line.has(0, "两万") && line.ends(2, "两万") && !line.has(5, "ab"));
    }
}
