//! Words with what they mean, found by the character they begin or end with, so that looking for hundreds of them
//! costs as little as looking for one.

use super::line::Line;
use std::collections::HashMap;

/// Words by their first or last character.
pub(super) struct Lexicon<T> {
    by_char: HashMap<char, Vec<(&'static str, usize, T)>>,
}

impl<T: Copy> Lexicon<T> {
    /// Words to be found where they begin; the longest counts.
    pub(super) fn by_first(words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        Self::by(words, |word| word.chars().next())
    }

    /// Words to be found where they end; the longest counts.
    pub(super) fn by_last(words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        Self::by(words, |word| word.chars().next_back())
    }

    fn by(
        words: impl IntoIterator<Item = (&'static str, T)>,
        key: impl Fn(&str) -> Option<char>,
    ) -> Self {
        let mut by_char: HashMap<char, Vec<(&'static str, usize, T)>> = HashMap::new();
        for (word, meaning) in words {
            if let Some(key) = key(word) {
                by_char.entry(key).or_default().push((word, word.chars().count(), meaning));
            }
        }
        for words in by_char.values_mut() {
            words.sort_by_key(|(_, num_chars, _)| std::cmp::Reverse(*num_chars));
        }
        Self { by_char }
    }

    /// The longest word that begins there: the word, its end, its meaning.
    pub(super) fn at(&self, line: &Line, index: usize) -> Option<(&'static str, usize, T)> {
        let words = self.by_char.get(&line.at(index))?;
        let (word, num_chars, meaning) = words.iter().find(|(word, ..)| line.has(index, word))?;
        Some((word, index + num_chars, *meaning))
    }

    /// The longest word that ends there: the word, its start, its meaning.
    pub(super) fn before(&self, line: &Line, index: usize) -> Option<(&'static str, usize, T)> {
        let words = self.by_char.get(&line.before(index))?;
        let (word, num_chars, meaning) = words.iter().find(|(word, ..)| line.ends(index, word))?;
        Some((word, index - num_chars, *meaning))
    }
}

/// A set of characters that is asked for every character of a text.
pub(super) struct CharSet {
    bits: Vec<u64>,
}

impl CharSet {
    pub(super) fn new(chars: impl IntoIterator<Item = char>) -> Self {
        let mut bits = vec![0; 0x1_0000 / 64];
        for c in chars {
            let code = c as usize;
            if let Some(word) = bits.get_mut(code / 64) {
                *word |= 1u64 << (code % 64);
            }
        }
        Self { bits }
    }

    pub(super) fn contains(&self, c: char) -> bool {
        let code = c as usize;
        self.bits.get(code / 64).is_some_and(|word| word >> (code % 64) & 1 == 1)
    }
}
