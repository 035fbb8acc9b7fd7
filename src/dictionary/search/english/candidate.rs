//! Units of sense that may have all words of a query, and how well they match it.

use super::{BESIDE, LATER_CLAUSE, MAX_CORE, MAX_WORDS, Posting};

/// The place of a word that a unit does not have.
const MISSING: u8 = u8::MAX;

/// A unit that has some words of a query.
#[derive(Clone, Copy)]
pub struct Candidate {
    /// Entry and unit.
    pub key: u32,
    /// What the posting of the rarest word says of its clause.
    clause: u8,
    /// Where each word stands, and how much worse than the word itself what stands there is.
    places: [(u8, u8); MAX_WORDS],
}

impl Candidate {
    pub fn new(posting: Posting) -> Self {
        let clause = (posting & 0xF) as u8;
        Self { key: posting >> 8, clause, places: [(MISSING, MISSING); MAX_WORDS] }
    }

    pub fn put(&mut self, word_index: usize, posting: Posting, penalty: u8) {
        let place = (posting >> 4 & 0xF) as u8;
        if penalty < self.places[word_index].1 {
            self.places[word_index] = (place, penalty);
        }
    }

    /// Whether it has the word.
    pub fn has(&self, word_index: usize) -> bool {
        self.places[word_index].0 != MISSING
    }

    /// How much worse than the word itself its form of it is.
    pub fn penalty_of(&self, word_index: usize) -> u8 {
        self.places[word_index].1
    }

    pub fn tier(&self, num_words: usize) -> u8 {
        let places = &self.places[..num_words];
        let penalty = places.iter().map(|(_, penalty)| *penalty).max().unwrap_or(0);
        let is_run = places.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0);
        tier(places[0].0.into(), self.clause.into(), num_words as u32, is_run) + penalty
    }
}

/// A bit for each unit that is a candidate: most postings of a frequent word belong to none.
pub struct Sieve {
    bits: Vec<u64>,
}

impl Sieve {
    pub fn new(candidates: &[Candidate]) -> Self {
        let last = candidates.last().map_or(0, |candidate| candidate.key as usize);
        let mut bits = vec![0u64; last / 64 + 1];
        for candidate in candidates {
            bits[candidate.key as usize / 64] |= 1 << (candidate.key % 64);
        }
        Self { bits }
    }

    pub fn has(&self, key: u32) -> bool {
        self.bits.get(key as usize / 64).is_some_and(|bits| bits >> (key % 64) & 1 == 1)
    }
}

/// A clause of so few words is mostly a name: `Donald Trump`.
const SHORT: u32 = 3;

/// How well words match: as a whole unit, a whole clause, as a beginning, as a part of something short, as a run, or
/// scattered.
pub fn tier(first_place: u32, clause: u32, num_words: u32, is_run: bool) -> u8 {
    let num_core = clause & MAX_CORE;
    match () {
        () if first_place == BESIDE => 8,
        () if !is_run => 7,
        () if first_place == 0 && num_core == num_words => 2 * u8::from(clause & LATER_CLAUSE != 0),
        () if first_place == 0 => 4,
        () if num_core <= SHORT => 5,
        () => 6,
    }
}
