//! Search as one types: by Chinese in either script, by pinyin and by English, the likeliest entries first. Each
//! way of asking has its file; this one asks them all, puts their answers in one order and says why each is there.

mod chinese;
mod english;
mod pinyin;
mod rank;

use super::layer::Layer;
use super::{Dictionary, Entry};
use english::EnglishIndex;
use pinyin::PinyinIndex;
use rank::{Found, Kind, Priors};

/// Hits that are given at most.
pub const MAX_HITS: usize = 1_000;
/// What is longer is no query, in bytes: only its beginning is read.
const MAX_QUERY: usize = 200;

/// An entry that a query found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SearchHit<'a> {
    /// The entry.
    pub entry: Entry<'a>,
    /// Why it is there.
    pub reason: Reason<'a>,
}

/// Why an entry answers a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason<'a> {
    /// The query is the word.
    Word,
    /// The word starts with the query.
    WordStart,
    /// The query stands within the word.
    WithinWord,
    /// The word stands within the query, which no dictionary has.
    PartOfQuery,
    /// The query is its reading.
    Pinyin,
    /// Its reading starts with the query.
    PinyinStart,
    /// The query's words stand in this sense.
    English {
        /// The sense, as the text has it.
        sense: &'a str,
    },
}

/// What searches in a layer need beside it: about 8 MB for CC-CEDICT.
#[derive(Debug)]
pub(super) struct SearchIndex {
    priors: Priors,
    english: EnglishIndex,
    pinyin: PinyinIndex,
}

impl SearchIndex {
    pub fn new(layer: &Layer) -> Self {
        Self {
            priors: Priors::new(layer),
            english: EnglishIndex::new(layer),
            pinyin: PinyinIndex::new(layer),
        }
    }
}

impl Dictionary {
    /// The entries that answer a query, likeliest first: exact before partial matches, then common before rare
    /// words, then short before long ones. At most `limit` of them, and never more than [`MAX_HITS`]. The first
    /// search in a layer makes its index, see [`Dictionary::prepare_search`].
    pub fn search(&self, query: &str, limit: usize) -> Vec<SearchHit<'_>> {
        let query = cleaned(query);
        let limit = limit.min(MAX_HITS);
        if query.is_empty() || limit == 0 {
            return Vec::new();
        }
        let mut found: Vec<(Found, usize)> = Vec::new();
        for (level, layer) in self.layers().enumerate() {
            let in_layer = search_layer(layer, &query, limit);
            found.extend(in_layer.into_iter().map(|found| (found, level)));
        }
        found.sort_unstable();
        let layers: Vec<&Layer> = self.layers().collect();
        let hits = found.into_iter().map(|(found, level)| (hit(layers[level], found), level));
        let shown = hits.filter(|(hit, level)| *level == 0 || !self.is_hidden(*level, &hit.entry));
        let mut hits: Vec<SearchHit<'_>> = shown.map(|(hit, _)| hit).take(limit).collect();
        if hits.is_empty() {
            hits = self.parts_of(&query, limit);
        }
        hits
    }

    /// Makes the indices that searches need, so that the first one does not wait for them.
    pub fn prepare_search(&self) {
        for layer in self.layers() {
            layer.search_index();
        }
    }

    /// The longest words of the dictionary that stand in a query one after the other.
    fn parts_of(&self, query: &str, limit: usize) -> Vec<SearchHit<'_>> {
        let mut hits = Vec::new();
        let mut rest = query;
        while let Some(first) = rest.chars().next() {
            let end = if chinese::is_han(first) { self.longest_prefix(rest) } else { None };
            let (word, after) = rest.split_at(end.unwrap_or(first.len_utf8()));
            if end.is_some() {
                let reason = Reason::PartOfQuery;
                hits.extend(self.entries(word).map(|entry| SearchHit { entry, reason }));
            }
            rest = after;
        }
        hits.truncate(limit);
        hits
    }
}

/// The query without blanks around it, with the forms of letters and dots that headwords have.
fn cleaned(query: &str) -> String {
    let query = query.trim();
    let query = &query[..query.floor_char_boundary(MAX_QUERY)];
    let form = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' if c.is_alphanumeric() => {
            char::from_u32(c as u32 - 0xFEE0).expect("full-width forms stand in the order of ASCII")
        }
        '・' | '•' | '‧' | '･' | '∙' | '⋅' => '·',
        '’' | '‘' => '\'',
        '\u{3000}' => ' ',
        _ => c,
    };
    query.chars().map(form).collect()
}

/// The best hits of one layer, each entry once, best first.
fn search_layer(layer: &Layer, query: &str, limit: usize) -> Vec<Found> {
    let index = layer.search_index();
    let mut found = rank::Collector::new(&index.priors);
    chinese::search(layer, query, &mut found);
    if !query.chars().any(chinese::is_han) {
        index.pinyin.search(layer, query, &mut found);
        index.english.search(query, &mut found);
    }
    found.best(limit)
}

fn hit(layer: &Layer, found: Found) -> SearchHit<'_> {
    let entry = layer.entry(found.entry_index());
    let reason = match found.kind() {
        Kind::Word => Reason::Word,
        Kind::WordStart => Reason::WordStart,
        Kind::WithinWord => Reason::WithinWord,
        Kind::Pinyin => Reason::Pinyin,
        Kind::PinyinStart => Reason::PinyinStart,
        Kind::English => Reason::English { sense: english::sense_of(entry, found.unit()) },
    };
    SearchHit { entry, reason }
}

#[cfg(test)]
mod tests;
