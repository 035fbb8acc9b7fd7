//! Search as one types: by Chinese in either script, by pinyin and by English, the likeliest entries first. Each
//! way of asking has its file; this one asks them all, puts their answers in one order and says why each is there.

mod chinese;
mod english;
mod pinyin;
mod rank;

use super::form::headword_char;
use super::layer::Layer;
use super::{Dictionary, Entry};
use english::EnglishIndex;
use pinyin::PinyinIndex;
use rank::{Collector, Found, Kind, Priors};

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
        let is_chinese = query.chars().any(chinese::is_han);
        let mut hits = self.hits(limit, |layer, index, found| {
            chinese::search(layer, &query, found);
            if !is_chinese {
                index.pinyin.search(layer, &query, found);
                index.english.search(&query, found);
            }
        });
        if hits.is_empty() && is_chinese {
            hits = self.parts_of(&query, limit);
        } else if hits.is_empty() {
            hits = self.hits(limit, |_, index, found| index.english.search_any(&query, found));
        }
        hits
    }

    /// What a way of asking finds in all layers, in one order, each entry once.
    fn hits(
        &self,
        limit: usize,
        ask: impl Fn(&Layer, &SearchIndex, &mut Collector<'_>),
    ) -> Vec<SearchHit<'_>> {
        let layers: Vec<&Layer> = self.layers().collect();
        let mut found: Vec<(Found, usize)> = Vec::new();
        for (level, layer) in layers.iter().enumerate() {
            let index = layer.search_index();
            let mut collector = Collector::new(&index.priors);
            ask(layer, index, &mut collector);
            found.extend(collector.best(limit).into_iter().map(|found| (found, level)));
        }
        found.sort_unstable();
        let hits = found.into_iter().map(|(found, level)| (hit(layers[level], found), level));
        let shown = hits.filter(|(hit, level)| *level == 0 || !self.is_hidden(*level, &hit.entry));
        shown.map(|(hit, _)| hit).take(limit).collect()
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
        '’' | '‘' => '\'',
        '\u{3000}' => ' ',
        _ => headword_char(c),
    };
    query.chars().map(form).collect()
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
