//! The words around a place in a text, for looking up what the pointer is on: the longest first, then shorter ones,
//! then the character alone.

use super::form::simplified_char;
use super::{Dictionary, Entry};
use std::ops::Range;

/// How far a word may start before the place, and how long it may be, in characters.
const MAX_CHARS: usize = 24;

/// A word of the dictionary that covers a place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Around<'a> {
    /// Where it stands in the text, in bytes.
    pub byte_range: Range<usize>,
    /// Its entries, best first.
    pub entries: Vec<Entry<'a>>,
}

impl Dictionary {
    /// The words that cover the character at a byte offset of a text, longest first; of two as long, the one that
    /// starts later, since what follows is read with it. An offset within a character means that character;
    /// nothing covers the end of the text.
    pub fn around<'a>(&'a self, text: &str, byte_offset: usize) -> Vec<Around<'a>> {
        let Some(window) = Window::new(text, byte_offset) else { return Vec::new() };
        let mut found = Vec::new();
        for start in 0..=window.at {
            let last = (start + MAX_CHARS).min(window.byte_starts.len() - 1);
            for end in window.at + 1..=last {
                let byte_range = window.byte_starts[start]..window.byte_starts[end];
                let mut entries: Vec<_> = self.entries(&text[byte_range.clone()]).collect();
                if entries.is_empty() && window.is_other {
                    entries = self.entries(window.form(start..end)).collect();
                }
                if !entries.is_empty() {
                    found.push(Around { byte_range, entries });
                }
            }
        }
        found.sort_by_key(|word| std::cmp::Reverse((word.byte_range.len(), word.byte_range.start)));
        found
    }

    /// The longest word of the dictionary that a text starts with, in bytes; `None` when there is none.
    pub fn longest_prefix(&self, text: &str) -> Option<usize> {
        let ends = text.char_indices().take(MAX_CHARS).map(|(at, c)| at + c.len_utf8());
        let ends: Vec<usize> = ends.collect();
        ends.into_iter().rev().find(|&byte_end| self.contains(&text[..byte_end]))
    }
}

/// The characters around a place of a text, and their forms in simplified headwords.
struct Window {
    /// Where each character starts in the text, and where the last one ends.
    byte_starts: Vec<usize>,
    /// Which of them is at the place.
    at: usize,
    forms: String,
    form_starts: Vec<usize>,
    /// Whether the forms are other characters than the text's.
    is_other: bool,
}

impl Window {
    fn new(text: &str, byte_offset: usize) -> Option<Self> {
        if byte_offset >= text.len() {
            return None;
        }
        let byte_at = text.floor_char_boundary(byte_offset);
        let before = text[..byte_at].char_indices().rev().take(MAX_CHARS - 1);
        let byte_start = before.last().map_or(byte_at, |(start, _)| start);
        let after = text[byte_at..].char_indices().nth(MAX_CHARS);
        let byte_end = after.map_or(text.len(), |(length, _)| byte_at + length);
        let mut window = Self {
            byte_starts: Vec::new(),
            at: 0,
            forms: String::new(),
            form_starts: Vec::new(),
            is_other: false,
        };
        for (index, (start, c)) in text[byte_start..byte_end].char_indices().enumerate() {
            if byte_start + start == byte_at {
                window.at = index;
            }
            window.byte_starts.push(byte_start + start);
            window.form_starts.push(window.forms.len());
            let form = simplified_char(c);
            window.is_other |= form != c;
            window.forms.push(form);
        }
        window.byte_starts.push(byte_end);
        window.form_starts.push(window.forms.len());
        Some(window)
    }

    fn form(&self, chars: Range<usize>) -> &str {
        &self.forms[self.form_starts[chars.start]..self.form_starts[chars.end]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn finds_longer_and_shorter_words() {
        let dictionary = Dictionary::bundled();
        for (text, byte_offset, expected) in [
            ("在人工智能方面", 6, &["人工智能", "人工", "工"][..]),
            ("在人工智能方面", 7, &["人工智能", "人工", "工"]),
            ("在人工智能方面", 9, &["人工智能", "智能", "智"]),
            ("中華人民共和國", 0, &["中華人民共和國", "中華", "中"]),
            ("用电脑遊戲機", 9, &["遊戲機", "遊戲", "遊"]),
            ("中国", 6, &[]),
            ("中国", 99, &[]),
            ("", 0, &[]),
            ("。", 0, &[]),
        ] {
            let found = dictionary.around(text, byte_offset);
            let words: Vec<&str> = found.iter().map(|a| &text[a.byte_range.clone()]).collect();
            assert_eq!(words, expected, "{text} {byte_offset}");
            assert!(found.iter().all(|a| !a.entries.is_empty()));
        }
        assert_eq!(dictionary.longest_prefix("人工智能方面"), Some(12));
        assert_eq!(dictionary.longest_prefix("。"), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn covers_the_place(text in "[中国人工智能a。]{0,40}|\\PC{0,20}", byte_offset in 0usize..130) {
            let dictionary = Dictionary::bundled();
            for word in dictionary.around(&text, byte_offset) {
                prop_assert!(text.get(word.byte_range.clone()).is_some());
                prop_assert!(word.byte_range.contains(&byte_offset));
            }
        }
    }
}
