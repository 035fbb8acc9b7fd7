//! One dictionary in memory: all headwords in one sorted text, all pinyin and senses in another, and fixed-width
//! tables between them. A look-up allocates nothing. Where it comes from is left to `build` and `data_file`.

use super::entry::Entry;
use super::search::SearchIndex;
use super::slots::Slots;
use std::ops::Range;
use std::sync::OnceLock;

/// A dictionary of entries, made from a text in CC-CEDICT's format or from a data file, and never changed.
#[derive(Debug)]
pub struct Layer {
    /// Its title: a person's file name, or `CC-CEDICT`.
    pub(super) title: String,
    /// The date that the text gave itself, or nothing.
    pub(super) date: String,
    /// Whether it is an edition of CC-CEDICT.
    pub(super) is_cedict: bool,
    /// All headwords of both scripts, each once, in byte order, without anything between them.
    pub(super) heads: String,
    /// Where each headword ends in `heads`.
    pub(super) head_ends: Vec<u32>,
    /// How often each headword was met in the corpus.
    pub(super) counts: Vec<u32>,
    /// Pinyin and senses of all entries, without anything between them.
    pub(super) bodies: String,
    /// One for each entry, best first among those of a word.
    pub(super) records: Vec<Record>,
    /// Where the entries of each headword end in `list`.
    list_ends: Vec<u32>,
    /// Indices of entries, by headword.
    list: Vec<u32>,
    slots: Slots,
    search: OnceLock<SearchIndex>,
}

/// Where the parts of an entry are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// The headword in simplified characters, by its index.
    pub simplified: u32,
    /// The headword in traditional characters, by its index.
    pub traditional: u32,
    /// Where the pinyin starts in `bodies`; it ends where the senses start.
    pub byte_pinyin: u32,
    /// Where the senses start; they end where the next entry's pinyin starts.
    pub byte_senses: u32,
}

/// The parts that a layer is put together from.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub title: String,
    pub date: String,
    pub is_cedict: bool,
    pub heads: String,
    pub head_ends: Vec<u32>,
    pub counts: Vec<u32>,
    pub bodies: String,
    pub records: Vec<Record>,
}

impl Parts {
    /// Whether every offset stands on a character of its text, in order, and every index is in its table.
    pub fn are_sound(&self) -> bool {
        let num_words = self.head_ends.len();
        let mut start = 0;
        let mut before = "";
        for &end in &self.head_ends {
            let Some(head) = self.heads.get(start as usize..end as usize) else { return false };
            if head <= before {
                return false;
            }
            (start, before) = (end, head);
        }
        let mut at = 0;
        for record in &self.records {
            let is_in_order = at <= record.byte_pinyin && record.byte_pinyin <= record.byte_senses;
            let is_on_char = self.bodies.is_char_boundary(record.byte_pinyin as usize)
                && self.bodies.is_char_boundary(record.byte_senses as usize);
            let has_words = (record.simplified.max(record.traditional) as usize) < num_words;
            if !(is_in_order && is_on_char && has_words) {
                return false;
            }
            at = record.byte_senses;
        }
        start as usize == self.heads.len() && self.counts.len() == num_words
    }
}

impl Layer {
    /// Puts a layer together from parts that are sound; indexes them.
    pub(super) fn new(parts: Parts) -> Self {
        debug_assert!(parts.are_sound(), "whoever made the parts has checked them");
        let Parts { title, date, is_cedict, heads, head_ends, counts, bodies, records } = parts;
        let (list_ends, list) = lists(&records, head_ends.len());
        let slots = Slots::new(head_ends.len(), |index| word_at(&heads, &head_ends, index));
        let search = OnceLock::new();
        Self {
            title,
            date,
            is_cedict,
            heads,
            head_ends,
            counts,
            bodies,
            records,
            list_ends,
            list,
            slots,
            search,
        }
    }

    /// Its title: `CC-CEDICT`, or what the person's file is called.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The date that its text gives itself, as the text writes it; empty without one.
    pub fn date(&self) -> &str {
        &self.date
    }

    /// How many entries it has.
    pub fn num_entries(&self) -> usize {
        self.records.len()
    }

    /// How many headwords it has, those of both scripts together.
    pub fn num_headwords(&self) -> usize {
        self.head_ends.len()
    }

    /// The headword with that index, in byte order.
    pub(super) fn word(&self, word_index: usize) -> &str {
        word_at(&self.heads, &self.head_ends, word_index)
    }

    /// The index of a headword of either script.
    pub(super) fn word_index(&self, word: &str) -> Option<usize> {
        self.slots.find(word, |index| self.word(index))
    }

    /// The entries of the headword with that index, best first, as indices of records.
    pub(super) fn entries_of(&self, word_index: usize) -> &[u32] {
        let start = match word_index.checked_sub(1) {
            Some(before) => self.list_ends[before],
            None => 0,
        };
        &self.list[start as usize..self.list_ends[word_index] as usize]
    }

    /// The entry with that index.
    pub(super) fn entry(&self, entry_index: u32) -> Entry<'_> {
        Entry::new(self, entry_index)
    }

    /// The byte span of an entry's senses in `bodies`.
    pub(super) fn byte_senses(&self, entry_index: u32) -> Range<usize> {
        let record = &self.records[entry_index as usize];
        let next = self.records.get(entry_index as usize + 1);
        record.byte_senses as usize..next.map_or(self.bodies.len(), |n| n.byte_pinyin as usize)
    }

    /// The index for searches, made at its first use.
    pub(super) fn search_index(&self) -> &SearchIndex {
        self.search.get_or_init(|| SearchIndex::new(self))
    }
}

fn word_at<'a>(heads: &'a str, head_ends: &[u32], word_index: usize) -> &'a str {
    let start = word_index.checked_sub(1).map_or(0, |before| head_ends[before]);
    &heads[start as usize..head_ends[word_index] as usize]
}

/// For each word its entries, in the order of the records: where each list ends, and the lists.
fn lists(records: &[Record], num_words: usize) -> (Vec<u32>, Vec<u32>) {
    let heads = |record: &Record| {
        let other = (record.traditional != record.simplified).then_some(record.traditional);
        std::iter::once(record.simplified).chain(other)
    };
    let mut ends = vec![0u32; num_words];
    for word in records.iter().flat_map(heads) {
        ends[word as usize] += 1;
    }
    let mut total = 0;
    for end in &mut ends {
        // Where the list starts, for now: filling it moves it to its end.
        total += std::mem::replace(end, total);
    }
    let mut list = vec![0u32; total as usize];
    for (entry_index, record) in records.iter().enumerate() {
        for word in heads(record) {
            list[ends[word as usize] as usize] = entry_index as u32;
            ends[word as usize] += 1;
        }
    }
    (ends, list)
}
