//! Senses that have the words of a query. Every word of every sense is in an inverted index, with its place in
//! its unit (what stands between slashes and semicolons), so that `dog` finds “dog” before “dog days”.

mod candidate;
mod units;
mod vocabulary;

pub use units::sense_of;

use super::super::layer::Layer;
use super::rank::{Collector, Kind};
use candidate::{Candidate, Sieve, tier};
use rust_stemmers::{Algorithm, Stemmer};
use std::ops::Range;
use units::{each_word, is_opening, units};
use vocabulary::Vocabulary;

/// Units of sense that are told apart; those behind them count as the last one.
const MAX_UNIT: u32 = 15;
/// Places in a unit that are told apart. The last one is for words that are not of its core, as in parentheses.
const BESIDE: u32 = 15;
/// Words of a query that are looked at.
const MAX_WORDS: usize = 8;
/// Words that stand in more places say little alone.
const MAX_COMMON: usize = 2_000;
/// How much longer than the query's word another form of it may be.
const MAX_ENDING: usize = 5;

/// Words of a clause that are counted.
const MAX_CORE: u32 = 7;
/// Set in a posting of a word behind a comma of its unit.
const LATER_CLAUSE: Posting = 8;

/// One word of one unit: entry (20 bits), unit (4), its place there (4), whether a comma stands before it (1), and
/// how many words its clause has (3).
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
                let (mut first, mut clause, mut num_core) = (pairs.len(), 0, 0);
                each_word(unit, |word, stand| {
                    if stand.clause != clause {
                        end_clause(&mut pairs[first..], clause, num_core);
                        (first, clause, num_core) = (pairs.len(), stand.clause, 0);
                    }
                    num_core = stand.place.map_or(num_core, |place| place + 1);
                    let id = vocabulary.id(word);
                    let last = &mut vocabulary.last_units[id as usize];
                    // A word that comes twice counts where it came first.
                    if std::mem::replace(last, num_units) != num_units {
                        let place = stand.place.unwrap_or(BESIDE).min(BESIDE);
                        pairs.push((id, entry_index << 12 | unit_index << 8 | place << 4));
                    }
                });
                end_clause(&mut pairs[first..], clause, num_core);
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
        let each = self.asked_forms(query);
        match &each[..] {
            [] => {}
            [only] => self.search_word(only, found),
            _ => self.search_words(&each, found),
        }
    }

    /// Adds the entries that have any word of the query, for one that no entry has as a whole.
    pub fn search_any(&self, query: &str, found: &mut Collector<'_>) {
        let each = self.asked_forms(query);
        let size = |forms: &[Form]| -> usize {
            forms.iter().map(|form| self.postings_of(form.words.clone()).len()).sum()
        };
        let rarest = each.iter().map(|forms| size(forms)).filter(|&n| n > 0).min().unwrap_or(0);
        // “On” and “the” are in a query for the sake of the others.
        for forms in each.iter().filter(|forms| size(forms) <= MAX_COMMON.max(rarest)) {
            self.search_word(forms, found);
        }
    }

    /// For each word of a query its forms; the last word may be a beginning.
    fn asked_forms(&self, query: &str) -> Vec<Vec<Form>> {
        let lower = without_dots(&query.to_lowercase());
        let mut asked: Vec<&str> = Vec::new();
        each_word(&lower, |word, _| asked.push(word));
        // Of “to eat” only what is eaten counts; “to” alone is a word.
        let num_opening = asked.iter().take_while(|word| is_opening(word)).count();
        asked.drain(..num_opening.min(asked.len().saturating_sub(1)));
        asked.truncate(MAX_WORDS);
        let is_typing = query.ends_with(|c: char| c.is_alphanumeric());
        let last = asked.len().saturating_sub(1);
        let forms = |(index, word): (usize, &&str)| self.forms(word, is_typing && index == last);
        asked.iter().enumerate().map(forms).collect()
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
                    let penalty = u8::from(!is_plural(word, other) && !is_plural(other, word));
                    forms.push(Form { words: index..index + 1, penalty });
                }
            }
        }
        if is_typing {
            let start = going_on.start + usize::from(has_itself);
            // Whoever has typed a whole word means it rather than a longer one.
            let penalty = if has_itself { 7 } else { 2 };
            forms.push(Form { words: start..going_on.end, penalty });
        }
        forms
    }

    fn search_word(&self, forms: &[Form], found: &mut Collector<'_>) {
        for form in forms {
            for &posting in self.postings_of(form.words.clone()) {
                let tier = tier(posting >> 4 & 0xF, posting & 0xF, 1, true) + form.penalty;
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
        candidates.sort_unstable_by_key(|candidate| (candidate.key, candidate.penalty_of(rarest)));
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
            candidates.retain(|candidate| candidate.has(index));
        }
        for candidate in candidates {
            let (entry_index, unit) = (candidate.key >> 4, candidate.key & 0xF);
            found.add(entry_index, candidate.tier(each.len()), Kind::English, unit);
        }
    }
}

fn is_plural(one: &str, many: &str) -> bool {
    matches!(many.strip_prefix(one), Some("s" | "es"))
}

/// Tells the words of a clause how many there are, and whether it is a later one.
fn end_clause(pairs: &mut [(u32, Posting)], clause: u32, num_core: u32) {
    let later = if clause > 0 { LATER_CLAUSE } else { 0 };
    pairs.iter_mut().for_each(|(_, posting)| *posting |= num_core.min(MAX_CORE) | later);
}

/// The query without the dots of short forms: `u.s.` is `us`.
fn without_dots(lower: &str) -> String {
    let mut out = String::with_capacity(lower.len());
    for c in lower.chars() {
        let mut before = out.chars().rev();
        let is_after_letter = before.next().is_some_and(char::is_alphabetic);
        // One letter alone, or one behind a letter whose dot is gone.
        let is_short = before.next().is_none_or(|b| !b.is_alphanumeric() || out.len() < 5);
        if !(c == '.' && is_after_letter && is_short) {
            out.push(c);
        }
    }
    out
}

/// Words that mean the same to a query, and how much worse they are than the word itself.
struct Form {
    words: Range<usize>,
    penalty: u8,
}

fn unit(posting: Posting) -> u32 {
    posting >> 8 & 0xF
}
