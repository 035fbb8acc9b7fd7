//! The words around a place in a text, for looking up what the pointer is on: the longest first, then shorter ones,
//! then the character alone.

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
        let Some((byte_at, num_bytes)) = char_at(text, byte_offset) else { return Vec::new() };
        let mut found: Vec<Range<usize>> = Vec::new();
        let starts = text[..byte_at + num_bytes].char_indices().rev().take(MAX_CHARS);
        for (byte_start, _) in starts {
            let rest = &text[byte_start..];
            let ends =
                rest.char_indices().take(MAX_CHARS).map(|(at, c)| byte_start + at + c.len_utf8());
            let covering = ends.filter(|&byte_end| byte_end > byte_at);
            found.extend(
                covering
                    .map(|byte_end| byte_start..byte_end)
                    .filter(|range| self.contains(&text[range.clone()])),
            );
        }
        found.sort_by_key(|range| std::cmp::Reverse((range.len(), range.start)));
        let with_entries = |byte_range: Range<usize>| Around {
            entries: self.entries(&text[byte_range.clone()]).collect(),
            byte_range,
        };
        found.into_iter().map(with_entries).collect()
    }

    /// The longest word of the dictionary that a text starts with, in bytes; `None` when there is none.
    pub fn longest_prefix(&self, text: &str) -> Option<usize> {
        let ends = text.char_indices().take(MAX_CHARS).map(|(at, c)| at + c.len_utf8());
        let ends: Vec<usize> = ends.collect();
        ends.into_iter().rev().find(|&byte_end| self.contains(&text[..byte_end]))
    }
}

/// The character that covers a byte: where it starts and how many bytes it has.
fn char_at(text: &str, byte_offset: usize) -> Option<(usize, usize)> {
    if byte_offset >= text.len() {
        return None;
    }
    let byte_at = text.floor_char_boundary(byte_offset);
    let c = text[byte_at..].chars().next()?;
    Some((byte_at, c.len_utf8()))
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
