//! Senses that have the words of a query. Every word of every sense is in an inverted index, with its place in
//! its unit (what stands between slashes and semicolons), so that `dog` finds “dog” before “dog days”.

use super::super::entry::Entry;
use super::super::layer::Layer;
use super::rank::{Collector, Kind};
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

/// Units of sense that are told apart; those behind them count as the last one.
const MAX_UNIT: u32 = 15;
/// Places in a unit that are told apart. The last one is for words that are not of its core, as in parentheses.
const BESIDE: u32 = 15;
/// Words of a query that are looked at.
const MAX_WORDS: usize = 8;
/// How much longer than the query's word another form of it may be.
const MAX_ENDING: usize = 5;

/// One word of one unit: entry (20 bits), unit (4), its place there (4), how many words the unit has (4).
type Posting = u32;

const ENTRY_BITS: u32 = 20;

/// An inverted index of words.
#[derive(Debug)]
pub struct EnglishIndex {
    /// All words in order, without anything between them.
    words: String,
    word_ends: Vec<u32>,
    /// Where the postings of each word end.
    posting_ends: Vec<u32>,
    postings: Vec<Posting>,
}

/// Hashes nothing: its keys are hashes.
#[derive(Default)]
struct Unhashed(u64);

impl Hasher for Unhashed {
    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The words met so far, by the hashes of their small letters; were two words of one hash, they would be found
/// for one another.
#[derive(Default)]
struct Vocabulary {
    ids: HashMap<u64, u32, BuildHasherDefault<Unhashed>>,
    words: Vec<String>,
    /// The unit that each word was last met in.
    last_units: Vec<u32>,
}

impl Vocabulary {
    fn id(&mut self, word: &str) -> u32 {
        if !word.is_ascii() && word.chars().any(char::is_uppercase) {
            return self.id(&word.to_lowercase());
        }
        let next = self.words.len() as u32;
        let id = *self.ids.entry(hash_lower(word)).or_insert(next);
        if id == next {
            self.words.push(word.to_ascii_lowercase());
            self.last_units.push(u32::MAX);
        }
        id
    }
}

/// Mixes a byte at a time, as FNV does, and spreads the sum.
fn hash_lower(word: &str) -> u64 {
    let mix = |state: u64, byte: u8| {
        (state ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01B3)
    };
    let sum = word.bytes().fold(0xCBF2_9CE4_8422_2325, mix);
    (sum ^ sum >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

impl EnglishIndex {
    /// Entries beyond the first million of a layer are not in it.
    pub fn new(layer: &Layer) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut pairs: Vec<(u32, Posting)> = Vec::with_capacity(layer.bodies.len() / 9);
        let mut num_units = 0;
        for entry_index in 0..layer.num_entries().min(1 << ENTRY_BITS) as u32 {
            let senses = &layer.bodies[layer.byte_senses(entry_index)];
            for (unit_index, unit) in units(senses).enumerate() {
                let unit_index = (unit_index as u32).min(MAX_UNIT);
                let first = pairs.len();
                let num_core = each_word(unit, |word, place| {
                    let id = vocabulary.id(word);
                    let last = &mut vocabulary.last_units[id as usize];
                    // A word that comes twice counts where it came first.
                    if std::mem::replace(last, num_units) != num_units {
                        let place = place.min(BESIDE);
                        pairs.push((id, entry_index << 12 | unit_index << 8 | place << 4));
                    }
                });
                let num_core = num_core.min(BESIDE);
                pairs[first..].iter_mut().for_each(|(_, posting)| *posting |= num_core);
                num_units += 1;
            }
        }
        let ids = vocabulary.words.iter().map(String::as_str).zip(0..);
        let mut words: Vec<(&str, u32)> = ids.collect();
        words.sort_unstable();
        Self::of_pairs(&words, &pairs)
    }

    fn of_pairs(sorted_words: &[(&str, u32)], pairs: &[(u32, Posting)]) -> Self {
        let mut position = vec![0u32; sorted_words.len()];
        let mut words = String::new();
        let mut word_ends = Vec::with_capacity(sorted_words.len());
        for (index, (word, id)) in sorted_words.iter().enumerate() {
            position[*id as usize] = index as u32;
            words.push_str(word);
            word_ends.push(words.len() as u32);
        }
        let mut posting_ends = vec![0u32; sorted_words.len()];
        for (id, _) in pairs {
            posting_ends[position[*id as usize] as usize] += 1;
        }
        let mut total = 0;
        for end in &mut posting_ends {
            total += std::mem::replace(end, total);
        }
        let mut postings = vec![0; pairs.len()];
        for (id, posting) in pairs {
            let end = &mut posting_ends[position[*id as usize] as usize];
            postings[*end as usize] = *posting;
            *end += 1;
        }
        Self { words, word_ends, posting_ends, postings }
    }

    fn word(&self, index: usize) -> &str {
        let start = index.checked_sub(1).map_or(0, |before| self.word_ends[before] as usize);
        &self.words[start..self.word_ends[index] as usize]
    }

    fn postings_of(&self, words: Range<usize>) -> &[Posting] {
        let end = |index: usize| index.checked_sub(1).map_or(0, |i| self.posting_ends[i] as usize);
        &self.postings[end(words.start)..end(words.end)]
    }

    /// The words that start with these letters.
    fn starting_with(&self, letters: &str) -> Range<usize> {
        let below = |is_below: &dyn Fn(&str) -> bool| {
            let (mut start, mut end) = (0, self.word_ends.len());
            while start < end {
                let middle = start + (end - start) / 2;
                if is_below(self.word(middle)) {
                    start = middle + 1;
                } else {
                    end = middle;
                }
            }
            start
        };
        let start = below(&|word| word < letters);
        start..below(&|word| word < letters || word.starts_with(letters))
    }

    /// Adds the entries that have all words of the query in one unit.
    pub fn search(&self, query: &str, found: &mut Collector<'_>) {
        let lower = query.to_lowercase();
        let mut asked: Vec<&str> = Vec::new();
        each_word(&lower, |word, _| asked.push(word));
        // Of “to eat” only what is eaten counts; “to” alone is a word.
        while asked.len() > 1 && is_opening(asked[0]) {
            asked.remove(0);
        }
        asked.truncate(MAX_WORDS);
        let is_typing = query.ends_with(|c: char| c.is_alphanumeric());
        let Some((last, before)) = asked.split_last() else { return };
        let mut each: Vec<Vec<Form>> = before.iter().map(|word| self.forms(word, false)).collect();
        each.push(self.forms(last, is_typing));
        if each.len() == 1 {
            self.search_word(&each[0], found);
        } else {
            self.search_words(&each, found);
        }
    }

    /// The forms of a word: itself, words of the same stem, and words that go on from it.
    fn forms(&self, word: &str, is_typing: bool) -> Vec<Form> {
        let mut forms = Vec::new();
        let going_on = self.starting_with(word);
        let has_itself = !going_on.is_empty() && self.word(going_on.start) == word;
        if has_itself {
            forms.push(Form { words: going_on.start..going_on.start + 1, penalty: 0 });
        }
        let stemmer = Stemmer::create(Algorithm::English);
        let stem = stemmer.stem(word);
        let shared = word.bytes().zip(stem.bytes()).take_while(|(a, b)| a == b).count();
        // The stem of happy is happi: what both share is what all forms start with.
        let shared = word.floor_char_boundary(shared);
        if shared >= 3 {
            for index in self.starting_with(&word[..shared]) {
                let other = self.word(index);
                let is_near = other.len() <= word.len() + MAX_ENDING && other != word;
                if is_near && stemmer.stem(other) == stem {
                    forms.push(Form { words: index..index + 1, penalty: 1 });
                }
            }
        }
        if is_typing {
            let start = going_on.start + usize::from(has_itself);
            forms.push(Form { words: start..going_on.end, penalty: 2 });
        }
        forms
    }

    fn search_word(&self, forms: &[Form], found: &mut Collector<'_>) {
        for form in forms {
            for &posting in self.postings_of(form.words.clone()) {
                let (place, num_core) = (posting >> 4 & 0xF, posting & 0xF);
                let tier = tier(unit(posting), place, num_core, 1, true) + form.penalty;
                found.add(posting >> 12, tier, Kind::English, unit(posting));
            }
        }
    }

    /// Units that have every word: those of the rarest word, looked up among those of the others.
    fn search_words(&self, each: &[Vec<Form>], found: &mut Collector<'_>) {
        let size = |forms: &Vec<Form>| -> usize {
            forms.iter().map(|form| self.postings_of(form.words.clone()).len()).sum()
        };
        let Some(rarest) = (0..each.len()).min_by_key(|&index| size(&each[index])) else { return };
        let mut candidates: Vec<Candidate> = Vec::with_capacity(size(&each[rarest]));
        for form in &each[rarest] {
            let postings = self.postings_of(form.words.clone()).iter();
            candidates.extend(postings.map(|&posting| {
                let mut candidate = Candidate::new(posting);
                candidate.put(rarest, posting, form.penalty);
                candidate
            }));
        }
        candidates.sort_unstable_by_key(|candidate| (candidate.key, candidate.places[rarest].1));
        candidates.dedup_by_key(|candidate| candidate.key);
        for (index, forms) in each.iter().enumerate().filter(|(index, _)| *index != rarest) {
            let sieve = Sieve::new(&candidates);
            for form in forms {
                let postings = self.postings_of(form.words.clone()).iter();
                for &posting in postings.filter(|&&posting| sieve.has(posting >> 8)) {
                    let key = posting >> 8;
                    let place = candidates.binary_search_by_key(&key, |candidate| candidate.key);
                    let place = place.expect("the sieve has candidates only");
                    candidates[place].put(index, posting, form.penalty);
                }
            }
            candidates.retain(|candidate| candidate.places[index].0 != MISSING);
        }
        for candidate in candidates {
            let (entry_index, unit) = (candidate.key >> 4, candidate.key & 0xF);
            found.add(entry_index, candidate.tier(each.len()), Kind::English, unit);
        }
    }
}

/// A bit for each unit that is a candidate: most postings of a frequent word belong to none.
struct Sieve {
    bits: Vec<u64>,
}

impl Sieve {
    fn new(candidates: &[Candidate]) -> Self {
        let last = candidates.last().map_or(0, |candidate| candidate.key as usize);
        let mut bits = vec![0u64; last / 64 + 1];
        for candidate in candidates {
            bits[candidate.key as usize / 64] |= 1 << (candidate.key % 64);
        }
        Self { bits }
    }

    fn has(&self, key: u32) -> bool {
        self.bits.get(key as usize / 64).is_some_and(|bits| bits >> (key % 64) & 1 == 1)
    }
}

/// Words that mean the same to a query, and how much worse they are than the word itself.
struct Form {
    words: Range<usize>,
    penalty: u8,
}

fn unit(posting: Posting) -> u32 {
    posting >> 8 & 0xF
}

/// The place of a word that a unit does not have.
const MISSING: u8 = u8::MAX;

/// A unit that has some words of a query.
#[derive(Clone, Copy)]
struct Candidate {
    /// Entry and unit.
    key: u32,
    num_core: u8,
    /// Where each word stands, and how much worse than the word itself what stands there is.
    places: [(u8, u8); MAX_WORDS],
}

impl Candidate {
    fn new(posting: Posting) -> Self {
        let num_core = (posting & 0xF) as u8;
        Self { key: posting >> 8, num_core, places: [(MISSING, MISSING); MAX_WORDS] }
    }

    fn put(&mut self, word_index: usize, posting: Posting, penalty: u8) {
        let place = (posting >> 4 & 0xF) as u8;
        if penalty < self.places[word_index].1 {
            self.places[word_index] = (place, penalty);
        }
    }

    fn tier(&self, num_words: usize) -> u8 {
        let places = &self.places[..num_words];
        let penalty = places.iter().map(|(_, penalty)| *penalty).max().unwrap_or(0);
        let is_run = places.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0);
        let unit = self.key & 0xF;
        tier(unit, places[0].0.into(), self.num_core.into(), num_words as u32, is_run) + penalty
    }
}

/// How well words match: as the whole of the first unit, of another one, as a beginning, as a run, or scattered.
fn tier(unit: u32, first_place: u32, num_core: u32, num_words: u32, is_run: bool) -> u8 {
    match () {
        () if first_place == BESIDE => 8,
        () if !is_run => 7,
        () if first_place == 0 && num_core == num_words => u8::from(unit > 0),
        () if first_place == 0 => 4,
        () => 6,
    }
}

/// The units of an entry's senses: what stands between slashes and semicolons. Measure words are none.
fn units(senses: &str) -> impl Iterator<Item = &str> {
    senses.split(['/', ';']).filter(|unit| !unit.starts_with("cl:") && !unit.starts_with("CL:"))
}

/// The sense that the unit with that number stands in.
pub fn sense_of(entry: Entry<'_>, unit_index: u32) -> &str {
    let mut num_before = 0;
    for sense in entry.senses() {
        num_before += units(sense).count() as u32;
        if num_before > unit_index {
            return sense;
        }
    }
    entry.senses_text()
}

fn is_opening(word: &str) -> bool {
    matches!(word, "to" | "a" | "an" | "the")
}

/// Calls `take` with the words of a unit and their places in its core; returns how many words its core has. What
/// stands in parentheses and an opening “to”, “a” or “the” is beside the core; what stands in brackets is pinyin
/// and left out.
fn each_word<'a>(unit: &'a str, mut take: impl FnMut(&'a str, u32)) -> u32 {
    let bytes = unit.as_bytes();
    let (mut at, mut num_core, mut depth) = (0, 0, 0u32);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b'[' => at += unit[at..].find(']').unwrap_or(0),
            0x80.. | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                let length = word_length(&unit[at..]);
                if length == 0 {
                    at += unit[at..].chars().next().map_or(1, char::len_utf8);
                    continue;
                }
                let word = unit[at..at + length].trim_end_matches('\'');
                let word = word.strip_suffix("'s").unwrap_or(word);
                let is_beside = depth > 0 || num_core == 0 && is_opening(word);
                take(word, if is_beside { BESIDE } else { num_core });
                num_core += u32::from(!is_beside);
                at += length;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    num_core
}

/// How many bytes of a word a text starts with: letters and digits of scripts that write words apart, and
/// apostrophes between them.
fn word_length(text: &str) -> usize {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'\'';
    let num_plain = text.bytes().take_while(|byte| is_plain(byte)).count();
    if text.as_bytes().get(num_plain).is_none_or(u8::is_ascii) {
        return num_plain;
    }
    let is_inside = |c: char| {
        c.is_ascii_alphanumeric() || c == '\'' || (c as u32) < 0x2E80 && c.is_alphanumeric()
    };
    text.find(|c| !is_inside(c)).unwrap_or(text.len())
}
