//! Chinese names in English by their sound: which capitalised words are one to three syllables of pinyin, and where
//! characters read like them. Tones and the marks of ü are left aside.

use crate::dictionary::Dictionary;
use std::collections::HashMap;

/// The most syllables of one written name part.
const MAX_SYLLABLES: usize = 3;
/// The most letters of a name part: more are no three syllables.
const MAX_LETTERS: usize = 18;

/// The syllables that names have, numbered.
struct Syllables(HashMap<String, u16>);

impl Syllables {
    fn number(&mut self, syllable: &str) -> u16 {
        let next = self.0.len() as u16;
        *self.0.entry(plain(syllable)).or_insert(next)
    }
}

/// A syllable as names are written: without a tone, `v` and `u:` as `u`.
fn plain(syllable: &str) -> String {
    let letters = syllable.trim_end_matches(|c: char| c.is_ascii_digit()).to_lowercase();
    letters.replace("u:", "u").replace(['v', 'ü'], "u")
}

/// The names of one English text, by syllables, and where they are in Chinese.
pub struct Names {
    syllables: Syllables,
    /// From a place in the trie and a syllable to the next place; place 0 is the root.
    steps: HashMap<(u32, u16), u32>,
    /// The name that ends at each place.
    ends: Vec<Option<u32>>,
    /// For each character met, its readings among the syllables of names.
    readings: HashMap<char, Vec<u16>>,
    /// Which letters are a syllable.
    known: HashMap<Box<str>, bool>,
}

impl Default for Names {
    fn default() -> Self {
        Self {
            syllables: Syllables(HashMap::new()),
            steps: HashMap::new(),
            ends: vec![None],
            readings: HashMap::new(),
            known: HashMap::new(),
        }
    }
}

/// The ways to cut letters into at most three syllables. What is known of pieces is kept: asking is slow.
fn cuts<'l>(letters: &'l str, known: &mut HashMap<Box<str>, bool>) -> Vec<Vec<&'l str>> {
    let mut found = Vec::new();
    let mut open = vec![(0, Vec::new())];
    while let Some((at, pieces)) = open.pop() {
        if at == letters.len() {
            found.push(pieces);
            continue;
        }
        if pieces.len() == MAX_SYLLABLES {
            continue;
        }
        for end in (at + 1..=letters.len()).take(6) {
            let piece = &letters[at..end];
            let is_known = known.get(piece).copied();
            if is_known.unwrap_or_else(|| *known.entry(piece.into()).or_insert(is_syllable(piece)))
            {
                let mut pieces = pieces.clone();
                pieces.push(piece);
                open.push((end, pieces));
            }
        }
    }
    found
}

fn is_syllable(letters: &str) -> bool {
    // A lone consonant is a syllable in dictionaries, never in a name.
    letters.contains(['a', 'e', 'i', 'o', 'u', 'v']) && crate::text::pinyin::is_syllable(letters)
}

impl Names {
    /// Adds a name part in lower case, letters only, if it reads as pinyin; says whether it does.
    pub fn add(&mut self, letters: &str, name_id: u32) -> bool {
        let fits = (2..=MAX_LETTERS).contains(&letters.len());
        if !fits || !letters.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return false;
        }
        let cuts = cuts(letters, &mut self.known);
        for pieces in &cuts {
            let mut place = 0;
            for piece in pieces {
                let syllable = self.syllables.number(piece);
                let next = self.ends.len() as u32;
                place = *self.steps.entry((place, syllable)).or_insert(next);
                if place == next {
                    self.ends.push(None);
                }
            }
            self.ends[place as usize] = Some(name_id);
        }
        !cuts.is_empty()
    }

    /// Finds names by sound in a Chinese text: which, and at which bytes.
    pub fn find(
        &mut self,
        text: &str,
        dictionary: &Dictionary,
        mut found: impl FnMut(u32, std::ops::Range<usize>),
    ) {
        if self.steps.is_empty() {
            return;
        }
        // Places reached by the characters just before, with where each began.
        let mut open: Vec<(u32, usize)> = Vec::new();
        let mut next: Vec<(u32, usize)> = Vec::new();
        for (at, c) in text.char_indices() {
            next.clear();
            let syllables = &self.syllables;
            let readings = self.readings.entry(c).or_insert_with(|| read(c, dictionary, syllables));
            for &(place, start) in open.iter().chain(std::iter::once(&(0, at))) {
                for &syllable in readings.iter() {
                    let Some(&to) = self.steps.get(&(place, syllable)) else { continue };
                    if let Some(name) = self.ends[to as usize] {
                        found(name, start..at + c.len_utf8());
                    }
                    next.push((to, start));
                }
            }
            std::mem::swap(&mut open, &mut next);
        }
    }
}

/// The readings of a character among the syllables that names have.
fn read(c: char, dictionary: &Dictionary, syllables: &Syllables) -> Vec<u16> {
    if !super::is_han(c) {
        return Vec::new();
    }
    let mut buffer = [0; 4];
    let mut found: Vec<u16> = dictionary
        .readings(c.encode_utf8(&mut buffer))
        .filter_map(|reading| syllables.0.get(&plain(reading)).copied())
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_by_sound() {
        let dictionary = Dictionary::bundled();
        let mut names = Names::default();
        for (id, name) in ["chen", "qingyang", "xian", "lu", "smith"].iter().enumerate() {
            assert_eq!(names.add(name, id as u32), *name != "smith");
        }
        let mut found = Vec::new();
        let text = "陈清扬在西安，吕布先来";
        names.find(text, &dictionary, |id, bytes| found.push((id, &text[bytes])));
        assert_eq!(found, [(0, "陈"), (1, "清扬"), (2, "西安"), (3, "吕"), (2, "先")]);
    }
}
