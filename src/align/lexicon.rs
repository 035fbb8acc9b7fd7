//! What Chinese words may be in English, from the dictionary's glosses, one word at a time as a text needs them:
//! the shorter the gloss, the surer; a long word has its parts' meanings too. Only stems that the other text has
//! are kept.

use super::token::english::{Stems, is_stop_word};
use crate::dictionary::Dictionary;
use std::collections::{HashMap, HashSet};

/// A gloss of more telling words than this says too little of each.
const MAX_WORDS: usize = 5;
/// How sure each word of a gloss is, by the number of its telling words.
const SURENESS: [f32; MAX_WORDS] = [1.0, 0.7, 0.5, 0.4, 0.3];
/// Words of a length up to this take over meanings of single characters.
const MAX_CHARS_BY_CHARS: usize = 4;

/// Senses that begin so are about the entry, not its meaning.
const NO_MEANING: [&str; 11] = [
    "CL:",
    "variant of",
    "old variant",
    "see ",
    "also written",
    "erhua variant",
    "Japanese variant",
    "used in",
    "abbr. for",
    "also pr.",
    "Taiwan pr.",
];

/// The stems of one English text, numbered from 0, and a quick way to tell that a word is none of them.
#[derive(Default)]
pub struct StemIndex {
    by_stem: HashMap<Box<str>, u32>,
    beginnings: HashSet<u32>,
    ids: HashSet<u32>,
}

/// The first three letters of a word, which its stem keeps but for a `y`.
fn beginning(word: &str) -> u32 {
    let letters = word.bytes().take(3).map(|byte| if byte == b'y' { b'i' } else { byte });
    letters.fold(0, |key, byte| key << 8 | u32::from(byte))
}

impl StemIndex {
    /// The number of a stem, a new one if it has none; a new number is `next`.
    pub fn add(&mut self, stem: &str, next: u32) -> u32 {
        if let Some(&id) = self.by_stem.get(stem) {
            return id;
        }
        self.by_stem.insert(stem.into(), next);
        self.ids.insert(next);
        self.beginnings.insert(beginning(stem));
        next
    }

    /// The number of a stem.
    pub fn get(&self, stem: &str) -> Option<u32> {
        self.by_stem.get(stem).copied()
    }

    /// Whether a number is a stem's.
    pub fn has(&self, id: u32) -> bool {
        self.ids.contains(&id)
    }

    fn of_word(&self, lower: &str, stems: &Stems) -> Option<u32> {
        let base = super::token::english::base_form(lower);
        if !self.beginnings.contains(&beginning(base)) {
            return None;
        }
        self.get(&stems.stem(lower))
    }
}

/// Stems with how surely each is meant.
type Meanings = Box<[(u32, f32)]>;

/// Makes translations of words.
pub struct Lexicon<'a> {
    dictionary: &'a Dictionary,
    index: &'a StemIndex,
    stems: Stems,
    /// What words of glosses are: `Stop`, unknown to the text, or the number of a stem.
    words: HashMap<&'a str, Gloss>,
    /// What words of the dictionary mean by themselves.
    meanings: HashMap<Box<str>, Option<Meanings>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Gloss {
    Stop,
    Unknown,
    Stem(u32),
}

impl<'a> Lexicon<'a> {
    /// Glosses of that dictionary, in stems of that text.
    pub fn new(dictionary: &'a Dictionary, index: &'a StemIndex) -> Self {
        let (words, meanings) = (HashMap::new(), HashMap::new());
        Self { dictionary, index, stems: Stems::default(), words, meanings }
    }

    /// The stems that may translate a Chinese word, each once with how sure that is.
    pub fn translations(&mut self, word: &str) -> Vec<(u32, f32)> {
        let mut best = Best::default();
        let is_known = self.add_meanings(word, 1.0, &mut best);
        let ends: Vec<usize> = word.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
        let num_chars = ends.len();
        let start_of = |index: usize| if index == 0 { 0 } else { ends[index - 1] };
        let share = if is_known { 0.5 } else { 0.9 };
        for length in (2..num_chars).rev() {
            for first in 0..=num_chars - length {
                let part = &word[start_of(first)..ends[first + length - 1]];
                self.add_meanings(part, share, &mut best);
            }
        }
        if (2..=MAX_CHARS_BY_CHARS).contains(&num_chars) {
            let share = if is_known { 0.25 } else { 0.4 };
            for index in 0..num_chars {
                self.add_meanings(&word[start_of(index)..ends[index]], share, &mut best);
            }
        }
        best.0
    }

    /// Adds what a word means by itself; says whether the dictionary has a meaning of it.
    fn add_meanings(&mut self, word: &str, share: f32, best: &mut Best) -> bool {
        if !self.meanings.contains_key(word) {
            let meanings = self.read(word);
            self.meanings.insert(word.into(), meanings);
        }
        let Some(meanings) = &self.meanings[word] else { return false };
        for &(stem, sureness) in meanings {
            best.add(stem, sureness * share);
        }
        true
    }

    fn read(&mut self, word: &str) -> Option<Meanings> {
        let dictionary = self.dictionary;
        let mut best = Best::default();
        let mut has_meaning = false;
        for entry in dictionary.entries(word) {
            for sense in entry.senses() {
                if NO_MEANING.iter().any(|start| sense.starts_with(start)) {
                    continue;
                }
                let sense = sense.strip_prefix("surname ").unwrap_or(sense);
                has_meaning |= self.read_sense(sense, &mut best);
            }
        }
        has_meaning.then(|| best.0.into_boxed_slice())
    }

    /// Reads the glosses of a sense; says whether one tells anything.
    fn read_sense(&mut self, sense: &'a str, best: &mut Best) -> bool {
        let mut has_meaning = false;
        let mut found: [Option<u32>; MAX_WORDS] = [None; MAX_WORDS];
        let mut num_words = 0;
        let mut depth = 0_u32;
        let mut word_start = None;
        for (at, byte) in sense.bytes().chain(std::iter::once(b';')).enumerate() {
            if byte.is_ascii_alphanumeric() && depth == 0 {
                word_start.get_or_insert(at);
                continue;
            }
            if let Some(start) = word_start.take() {
                let gloss = self.word(&sense[start..at]);
                if gloss != Gloss::Stop {
                    if let (Gloss::Stem(stem), Some(slot)) = (gloss, found.get_mut(num_words)) {
                        *slot = Some(stem);
                    }
                    num_words += 1;
                }
            }
            match byte {
                b'(' | b'[' => depth += 1,
                b')' | b']' => depth = depth.saturating_sub(1),
                b';' | b',' if depth == 0 || at == sense.len() => {
                    if (1..=MAX_WORDS).contains(&num_words) {
                        has_meaning = true;
                        let sureness = SURENESS[num_words - 1];
                        found.iter().flatten().for_each(|&stem| best.add(stem, sureness));
                    }
                    found = [None; MAX_WORDS];
                    num_words = 0;
                }
                _ => {}
            }
        }
        has_meaning
    }

    /// What a word of a gloss is to the text.
    fn word(&mut self, word: &'a str) -> Gloss {
        if let Some(&gloss) = self.words.get(word) {
            return gloss;
        }
        let lower = word.to_ascii_lowercase();
        let gloss = if is_stop_word(&lower) {
            Gloss::Stop
        } else {
            self.index.of_word(&lower, &self.stems).map_or(Gloss::Unknown, Gloss::Stem)
        };
        self.words.insert(word, gloss);
        gloss
    }
}

/// Stems with the highest sureness seen of each; few enough for a list.
#[derive(Default)]
struct Best(Vec<(u32, f32)>);

impl Best {
    fn add(&mut self, stem: u32, sureness: f32) {
        match self.0.iter_mut().find(|(known, _)| *known == stem) {
            Some((_, known)) => *known = known.max(sureness),
            None => self.0.push((stem, sureness)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glosses_are_read_word_by_word() {
        let dictionary = Dictionary::bundled();
        let stems = Stems::default();
        let mut index = StemIndex::default();
        let words = ["computer", "game", "electric", "university", "beijing", "cat"];
        for (id, word) in words.iter().enumerate() {
            index.add(&stems.stem(word), id as u32);
        }
        let mut lexicon = Lexicon::new(&dictionary, &index);
        let mut of = |word: &str| {
            let mut found = lexicon.translations(word);
            found.sort_by(|a, b| b.1.total_cmp(&a.1));
            found
        };
        assert_eq!(of("电脑")[0], (0, 1.0));
        assert!(of("电脑").iter().any(|&(id, sureness)| id == 2 && sureness < 0.5));
        assert_eq!(of("猫"), [(5, 1.0)]);
        assert!(of("北京大学").iter().any(|&(id, _)| id == 3));
        assert!(of("没").is_empty());
        assert!(of("").is_empty());
    }
}
