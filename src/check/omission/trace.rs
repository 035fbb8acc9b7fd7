//! How much of what a sentence says is found in the other text by the dictionary. Quick and rough: longest words, the
//! words of their glosses, and words that begin alike.

use crate::dictionary::Dictionary;
use crate::text::count::is_han;
use std::collections::HashSet;

/// Longer headwords are phrases.
const MAX_CHARS: usize = 6;
/// Senses of a word that are looked at.
const MAX_SENSES: usize = 24;
/// Letters by which two English words count as one.
const STEM: usize = 5;

/// Words of glosses that say nothing.
const EMPTY: &[&str] = &[
    "the", "and", "for", "with", "from", "that", "this", "one", "sb", "sth", "etc", "used", "see",
    "variant", "old", "abbr", "fig", "lit", "esp", "also", "who", "not", "has", "have", "had",
    "was", "are", "were", "been", "its", "his", "her", "their", "they", "into", "out", "but",
    "will", "would", "which", "than", "more", "can", "all", "an", "to", "of", "in", "on", "at",
    "by", "is", "be", "as", "it", "or", "he", "she", "up", "do", "cl",
];

/// The share of telling words that are found, and how many there are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share {
    num_found: usize,
    /// Words that could be found.
    pub num_words: usize,
}

impl Share {
    /// From 0 to 1; 0 where there are no words.
    pub fn value(self) -> f32 {
        self.num_found as f32 / self.num_words.max(1) as f32
    }

    /// What is left when a part is taken away.
    pub fn without(self, part: Self) -> Self {
        Self {
            num_found: self.num_found.saturating_sub(part.num_found),
            num_words: self.num_words.saturating_sub(part.num_words),
        }
    }

    fn add(&mut self, is_found: bool) {
        self.num_words += 1;
        self.num_found += usize::from(is_found);
    }
}

/// How many of the words of a Chinese text have a meaning among those of an English one.
pub fn of_chinese(source: &str, target: &HashSet<String>, dictionary: &Dictionary) -> Share {
    let mut share = Share::default();
    for word in chinese_words(source, dictionary) {
        share.add(meanings(word, dictionary).any(|stem| target.contains(&stem)));
    }
    share
}

/// How many of the words of an English text are a meaning of a Chinese one.
pub fn of_english(target: &str, source: &HashSet<String>) -> Share {
    let mut share = Share::default();
    stems(target).for_each(|stem| share.add(source.contains(&stem)));
    share
}

/// What the words of an English text begin with.
pub fn english_stems(target: &str) -> HashSet<String> {
    stems(target).collect()
}

/// What the meanings of the words of a Chinese text, and its Latin words, begin with.
pub fn chinese_stems(source: &str, dictionary: &Dictionary) -> HashSet<String> {
    let words = chinese_words(source, dictionary);
    words.flat_map(|word| meanings(word, dictionary)).chain(latin_stems(source)).collect()
}

fn latin_stems(source: &str) -> impl Iterator<Item = String> {
    let runs = source.split(|c: char| !c.is_ascii_alphanumeric());
    runs.filter(|run| run.len() > 1).map(|run| stem(&run.to_lowercase()))
}

fn meanings<'a>(word: &'a str, dictionary: &'a Dictionary) -> impl Iterator<Item = String> + 'a {
    let senses = dictionary.entries(word).flat_map(|entry| entry.senses());
    senses.take(MAX_SENSES).flat_map(stems)
}

/// The words of two characters and more by the longest match from the left: single characters mean too much.
fn chinese_words<'a>(
    text: &'a str,
    dictionary: &'a Dictionary,
) -> impl Iterator<Item = &'a str> + 'a {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(c) = text[at..].chars().next() {
            let start = at;
            at += if is_han(c) { longest_word(&text[at..], dictionary) } else { c.len_utf8() };
            if at - start > c.len_utf8() {
                return Some(&text[start..at]);
            }
        }
        None
    })
}

/// The bytes of the longest word at the start of a text that begins with a Chinese character.
fn longest_word(text: &str, dictionary: &Dictionary) -> usize {
    let ends = text.char_indices().take_while(|&(_, c)| is_han(c)).take(MAX_CHARS);
    let ends: Vec<usize> = ends.map(|(at, c)| at + c.len_utf8()).collect();
    let single = ends.first().copied().unwrap_or(text.len());
    let longer = ends.into_iter().skip(1).rev();
    { longer }.find(|&end| dictionary.contains(&text[..end])).unwrap_or(single)
}

fn stems(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
    let words = words.map(str::to_lowercase).filter(|word| !EMPTY.contains(&&**word));
    words.map(|word| stem(&word))
}

fn stem(word: &str) -> String {
    let word = word.strip_suffix("ies").or_else(|| word.strip_suffix('s')).unwrap_or(word);
    word.chars().take(STEM).collect()
}
