//! The order of hits: how well one matches, then how common its word is, then how short. All of it fits in one
//! number, so that a hundred thousand hits are put in order in a millisecond.

use super::super::layer::Layer;

/// A step in this scale halves or doubles a count.
const STEPS_OF_DOUBLING: u32 = 8;
/// Every further reading of a word counts for a sixteenth of the one before it: the counts are of words, whatever
/// their readings.
const STEPS_OF_READING: u32 = 4 * STEPS_OF_DOUBLING;
/// A word that means something in a later unit of its senses only, as if it were that much rarer.
const STEPS_OF_UNIT: u32 = STEPS_OF_DOUBLING * 3 / 2;
/// How many hits of one entry there may be: each of its first units of sense, and a few more.
const MAX_PER_ENTRY: usize = 20;

/// In which way an entry was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    WordStart,
    WithinWord,
    Pinyin,
    PinyinStart,
    English,
}

const KINDS: [Kind; 6] =
    [Kind::Word, Kind::WordStart, Kind::WithinWord, Kind::Pinyin, Kind::PinyinStart, Kind::English];

/// What speaks for each entry before anything is asked: common words before rare ones, short before long.
#[derive(Debug)]
pub struct Priors {
    priors: Vec<u16>,
}

impl Priors {
    pub fn new(layer: &Layer) -> Self {
        let prior = |entry_index: usize| {
            let record = &layer.records[entry_index];
            let word = record.simplified as usize;
            let count = layer.counts[word];
            let doublings = (f64::from(count) + 1.0).log2();
            let readings = layer.entries_of(word);
            let nth = readings.iter().position(|&other| other as usize == entry_index).unwrap_or(0);
            let weight = (doublings * f64::from(STEPS_OF_DOUBLING)) as u32;
            let weight = weight.saturating_sub(nth as u32 * STEPS_OF_READING).min(255) as u16;
            let length = (layer.word(word).chars().count() as u16).min(255);
            (255 - weight) << 8 | length
        };
        Self { priors: (0..layer.num_entries()).map(prior).collect() }
    }
}

/// A hit in one number that orders it: tier, prior, kind, unit of sense, entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found(u64);

impl Found {
    pub fn entry_index(self) -> u32 {
        self.0 as u32
    }

    pub fn kind(self) -> Kind {
        KINDS[(self.0 >> 36 & 0xF) as usize % KINDS.len()]
    }

    /// Which unit of the entry's senses, for English.
    pub fn unit(self) -> u32 {
        (self.0 >> 32 & 0xF) as u32
    }
}

/// Hits as they come in.
pub struct Collector<'a> {
    priors: &'a Priors,
    found: Vec<Found>,
}

impl<'a> Collector<'a> {
    pub fn new(priors: &'a Priors) -> Self {
        Self { priors, found: Vec::new() }
    }

    /// Adds a hit; of two tiers the lower one is better.
    pub fn add(&mut self, entry_index: u32, tier: u8, kind: Kind, unit: u32) {
        // The weight stands in the upper half, where more is worse.
        let prior = self.priors.priors[entry_index as usize];
        let prior = prior.saturating_add(((unit.min(8) * STEPS_OF_UNIT) << 8) as u16);
        let key = u64::from(tier) << 56
            | u64::from(prior) << 40
            | (kind as u64) << 36
            | u64::from(unit & 0xF) << 32
            | u64::from(entry_index);
        self.found.push(Found(key));
    }

    /// The best hits, best first, each entry once.
    pub fn best(mut self, limit: usize) -> Vec<Found> {
        let enough = limit * MAX_PER_ENTRY;
        if self.found.len() > enough {
            self.found.select_nth_unstable(enough);
            self.found.truncate(enough);
        }
        self.found.sort_unstable();
        let mut seen = std::collections::HashSet::with_capacity(limit * 2);
        self.found.retain(|found| seen.insert(found.entry_index()));
        self.found.truncate(limit);
        self.found
    }
}
