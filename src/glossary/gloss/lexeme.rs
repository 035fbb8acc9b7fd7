//! Which words of the tables stand where in a run, looked up once for each run.

use super::english::{English, Shape};
use super::explain::translations;
use super::kind::is_acting;
use super::run::Run;
use super::score::ends_as_organisation;
use super::vocabulary::{
    COUNTRIES, ORGANISATION_ENDINGS, PERSON_ROLES, STOP_WORDS, THING_ROLES, word_at, word_before,
};
use crate::glossary::names::{
    Lexicon, Proper,
    table::{FUNCTION_WORDS, WELL_KNOWN},
};
use crate::model::TermKind;

/// What words a run is made of.
#[derive(Clone, Debug)]
pub(super) struct Words {
    /// Words of the tables.
    pub lexemes: Lexemes,
    /// Whether a word of the dictionary may begin at each character, in the likeliest cut.
    pub breaks: Vec<bool>,
    /// Whether the dictionary translates what stands from each character to the end with the very English.
    pub translated: Vec<bool>,
    /// Whether nothing but words of two characters and more follows each character, in the likeliest cut.
    pub is_ordinary: Vec<bool>,
    /// What the word of the likeliest cut is that ends before each character.
    pub before: Vec<Before>,
    /// Whether a verb or the like begins at each character, in the likeliest cut.
    pub begins_verb: Vec<bool>,
}

/// What a word is that stands before a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// A verb or the like, which no name ends with.
    Verb,
    /// What somebody is: 清盘人, 知事.
    Role,
    /// Anything else.
    Other,
}

impl Words {
    /// Looks up what the run is made of.
    pub(super) fn new(run: &Run, english: &English, lexicon: &impl Lexicon) -> Self {
        let breaks = breaks(run, lexicon);
        let mut before = vec![Before::Other; run.len() + 1];
        let mut begins_verb = vec![false; run.len() + 1];
        let mut start = 0;
        for end in (1..=run.len()).filter(|&end| breaks[end]) {
            let word: String = run.chars[start..end].iter().collect();
            if end - start >= 2
                && FUNCTION_WORDS.contains(word.as_str())
                && translations(&word, english).is_empty()
            {
                before[end] = Before::Verb;
                begins_verb[start] = true;
            } else if end - start >= 3 && word.ends_with(ROLE_ENDINGS) {
                before[end] = Before::Role;
            }
            start = end;
        }
        let mut is_ordinary = vec![false; run.len()];
        let mut end = run.len();
        for start in (0..run.len()).rev().filter(|&start| breaks[start]) {
            let word: String = run.chars[start..end].iter().collect();
            if end - start < 2 || lexicon.count(&word).is_none() || lexicon.proper(&word).is_some()
            {
                break;
            }
            is_ordinary[start] = true;
            end = start;
        }
        let translated =
            (0..run.len()).map(|start| is_translated(&run.chars[start..], english, lexicon));
        let translated = translated.collect();
        Self {
            lexemes: Lexemes::new(run, english),
            breaks,
            translated,
            is_ordinary,
            before,
            begins_verb,
        }
    }

    /// What the dictionary says that the run names from each character on, where it gives the very English.
    pub(super) fn kinds(
        &self,
        run: &Run,
        english: &English,
        after: &str,
        lexicon: &impl Lexicon,
    ) -> Vec<Option<TermKind>> {
        // 外国直接投资 (FDI): everyday words are no office's name unless the office does something.
        let may_be_term = english.shape == Shape::Acronym && !is_acting(after);
        let of_start = |start: usize| {
            let word: String = run.chars[start..].iter().collect();
            if let Some(&kind) = WELL_KNOWN.get(word.as_str()) {
                return Some(kind);
            }
            if self.translated[start] {
                return kind_of(&word, english, lexicon);
            }
            let chars = &run.chars[start..];
            let is_term = may_be_term && self.is_ordinary[start] && !ends_as_organisation(chars);
            is_term.then_some(TermKind::Term)
        };
        (0..run.len()).map(of_start).collect()
    }
}

/// What a word names that the dictionary translates with that very English.
fn kind_of(word: &str, english: &English, lexicon: &impl Lexicon) -> Option<TermKind> {
    match lexicon.proper(word) {
        Some(Proper::Name(TermKind::Term) | Proper::Word) => None,
        // An act that a congress passed is no congress.
        Some(Proper::Name(_)) if word.ends_with(['法', '案', '约']) => None,
        Some(Proper::Name(kind)) => Some(kind),
        // A word that the dictionary writes small, translated with just that.
        None => {
            let entries = lexicon.entries(word);
            let name = english.name.to_lowercase();
            let meanings = entries
                .iter()
                .flat_map(|(_, senses)| senses)
                .flat_map(|sense| sense.split([';', '(', ',']));
            let is_meaning = meanings.map(|m| m.trim().to_lowercase()).any(|m| m == name);
            let is_common = is_meaning || english.name.starts_with(char::is_lowercase);
            let is_word = is_common && entries.iter().all(|(is_name, _)| !is_name);
            is_word.then_some(TermKind::Term)
        }
    }
}

/// Endings of words of three characters and more that say what somebody is.
const ROLE_ENDINGS: [char; 7] = ['人', '家', '师', '者', '员', '手', '官'];

/// Whether the dictionary translates a word with that very English, or says that it is short for it.
fn is_translated(chars: &[char], english: &English, lexicon: &impl Lexicon) -> bool {
    if !(2..=12).contains(&chars.len()) {
        return false;
    }
    let word: String = chars.iter().collect();
    let name = english.name.to_lowercase();
    lexicon.entries(&word).iter().flat_map(|(_, senses)| senses).any(|sense| {
        let sense = sense.to_lowercase();
        sense.match_indices(&name).any(|(start, _)| {
            let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !is_letter(sense[..start].chars().next_back())
                && !is_letter(sense[start + name.len()..].chars().next())
        })
    })
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
    breaks[chars.len()] = true;
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
