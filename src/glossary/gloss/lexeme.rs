//! Which words of the tables stand where in a run, looked up once for each run.

use super::english::English;
use super::explain::translations;
use super::run::Run;
use super::vocabulary::{
    COUNTRIES, ORGANISATION_ENDINGS, PERSON_ROLES, STOP_WORDS, THING_ROLES, word_at, word_before,
};
use crate::glossary::names::Lexicon;

/// What words a run is made of.
#[derive(Clone, Debug)]
pub(super) struct Words {
    /// Words of the tables.
    pub lexemes: Lexemes,
    /// Whether a word of the dictionary may begin at each character, in the likeliest cut.
    pub breaks: Vec<bool>,
}

/// Where the words of the likeliest cut of a run begin: a unigram model over the dictionary's counts.
pub(super) fn breaks(run: &Run, lexicon: &impl Lexicon) -> Vec<bool> {
    let chars = &run.chars;
    let mut best = vec![(f32::INFINITY, 0); chars.len() + 1];
    best[0].0 = 0.0;
    for start in 0..chars.len() {
        let mut word = String::new();
        for end in start + 1..=(start + 6).min(chars.len()) {
            word.push(chars[end - 1]);
            let cost = match lexicon.count(&word) {
                Some(count) => -((count as f32 + 0.5) / 60.0e6).ln(),
                None if end == start + 1 => 19.0,
                None => continue,
            };
            if best[start].0 + cost < best[end].0 {
                best[end] = (best[start].0 + cost, start);
            }
        }
    }
    let mut breaks = vec![false; chars.len() + 1];
    let mut end = chars.len();
    while end > 0 {
        end = best[end].1;
        breaks[end] = true;
    }
    breaks
}

/// The tables that are looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    Person,
    Thing,
    Stop,
    Country,
    Ending,
}

const NUM_TABLES: usize = 5;

/// A word of a table in a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lexeme {
    /// Its length; 0 where there is none.
    pub num_chars: usize,
    /// Whether the English has a word for it.
    pub is_translated: bool,
}

/// The longest words of each table that begin and end at each character of a run.
#[derive(Clone, Debug)]
pub(super) struct Lexemes {
    at: [Vec<Lexeme>; NUM_TABLES],
    before: [Vec<Lexeme>; NUM_TABLES],
}

impl Lexemes {
    /// Looks up every table at every character.
    pub(super) fn new(run: &Run, english: &English) -> Self {
        let chars = &run.chars;
        let lexeme = |start: usize, num_chars: usize| {
            let word: String = chars[start..start + num_chars].iter().collect();
            let is_translated = num_chars > 0 && !translations(&word, english).is_empty();
            Lexeme { num_chars, is_translated }
        };
        let tables =
            [&*PERSON_ROLES, &*THING_ROLES, &*STOP_WORDS, &*COUNTRIES, &*ORGANISATION_ENDINGS];
        Self {
            at: tables.map(|table| {
                (0..chars.len()).map(|start| lexeme(start, word_at(table, chars, start))).collect()
            }),
            before: tables.map(|table| {
                (0..=chars.len())
                    .map(|end| {
                        let num_chars = word_before(table, chars, end);
                        lexeme(end - num_chars, num_chars)
                    })
                    .collect()
            }),
        }
    }

    /// The longest word of the table that begins at `start`.
    pub(super) fn at(&self, table: Table, start: usize) -> Lexeme {
        self.at[table as usize][start]
    }

    /// The longest word of the table that ends before `end`.
    pub(super) fn before(&self, table: Table, end: usize) -> Lexeme {
        self.before[table as usize][end]
    }

    /// Whether a word of two characters and more stands across the place (理|事会).
    pub(super) fn is_inside_word(&self, place: usize) -> bool {
        (place.saturating_sub(4)..place)
            .any(|index| self.at.iter().any(|table| index + table[index].num_chars > place))
    }
}
