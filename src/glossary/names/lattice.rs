//! Cuts a paragraph into words and names at once: the cheapest way through a lattice of the dictionary's words and
//! of what the character models take for names. A unigram model with name classes; the costs are negative
//! logarithms of probabilities.

use std::collections::HashMap;

use super::cue::Cues;
use super::lexicon::Lexicon;
use super::line::Line;
use super::table::{CORPUS, COUNT_WELL_KNOWN, KNOWN_CHINESE, LISTED, WELL_KNOWN};
use super::{address, person};
use crate::model::TermKind;

/// The longest word that is looked up, in characters.
const MAX_WORD: usize = 8;
/// A word of the dictionary that was never counted is met so often all the same.
const LEAST_COUNT: f32 = 8.0;
/// A character that costs more than this as a word is seldom one, and costs so much more.
const COST_COMMON: f32 = 8.5;
const PIECE: f32 = 1.0;
/// What a character costs that is no word.
const COST_UNKNOWN: f32 = 19.0;
/// What a name costs that the caller gives, less one a character; and one that another place of the article gives.
const COST_GIVEN: f32 = 4.0;
const COST_FOUND: f32 = 10.0;

/// What one step through the lattice is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Class {
    /// A word of the dictionary.
    Word,
    /// A Chinese character that is no word.
    Unknown,
    /// Anything that is no Chinese character.
    Other,
    /// A name that was given or found elsewhere.
    Known(TermKind),
    /// A name of the list.
    Listed(TermKind),
    /// A Chinese or Korean name with a surname of so many characters.
    Chinese(usize),
    /// A Japanese name with a surname of so many characters.
    Japanese(usize),
    /// A name written by sound.
    Transcribed,
    /// A surname alone, before a title.
    Surname,
}

impl Class {
    /// Whether a model of names, not a list of words, made the step.
    pub(super) fn is_modelled(self) -> bool {
        matches!(self, Self::Chinese(_) | Self::Japanese(_) | Self::Transcribed)
    }
}

/// One step of the cheapest way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Token {
    /// Its first character.
    pub start: usize,
    /// The character behind its last one.
    pub end: usize,
    /// What it is.
    pub class: Class,
    /// How much dearer the words are that would stand there without the name; 0 for words.
    pub margin: f32,
}

/// Names to be found whatever the models say: given ones and those found elsewhere in the article.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    names: HashMap<String, (TermKind, f32)>,
    max_chars: usize,
}

impl Known {
    /// Adds a name that the caller gives.
    pub(super) fn give(&mut self, folded: String, kind: TermKind) {
        self.insert(folded, kind, COST_GIVEN);
    }

    /// Adds a name that was found somewhere in the article.
    pub(super) fn find(&mut self, folded: String, kind: TermKind) {
        self.insert(folded, kind, COST_FOUND);
    }

    fn insert(&mut self, folded: String, kind: TermKind, cost: f32) {
        let num_chars = folded.chars().count();
        self.max_chars = self.max_chars.max(num_chars);
        self.names.entry(folded).or_insert((kind, cost - num_chars as f32));
    }

    /// Whether no name is known.
    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    fn get(&self, folded: &str) -> Option<(TermKind, f32)> {
        self.names.get(folded).copied()
    }
}

#[derive(Clone, Copy)]
struct Step {
    end: usize,
    cost: f32,
    class: Class,
}

/// The lattice of one paragraph: every step that may be taken, by its first character.
pub(super) struct Lattice {
    steps: Vec<Step>,
    /// Where the steps of each character begin in `steps`, and the end.
    first: Vec<usize>,
}

impl Lattice {
    pub(super) fn new(line: &Line<'_>, lexicon: &impl Lexicon, known: &Known, cues: &Cues) -> Self {
        let mut lattice = Self { steps: Vec::new(), first: Vec::with_capacity(line.len() + 1) };
        for start in 0..line.len() {
            lattice.first.push(lattice.steps.len());
            if line.is_han(start) {
                lattice.words(line, start, lexicon);
                lattice.names(line, start, cues);
            } else {
                lattice.steps.push(Step { end: start + 1, cost: 0.0, class: Class::Other });
            }
            lattice.known(line, start, known);
        }
        lattice.first.push(lattice.steps.len());
        lattice
    }

    fn words(&mut self, line: &Line<'_>, start: usize, lexicon: &impl Lexicon) {
        for end in start + 1..=(start + MAX_WORD).min(line.len()) {
            if !line.is_han(end - 1) {
                break;
            }
            let word = line.folded(start..end);
            let is_single = end == start + 1;
            match lexicon.count(word) {
                Some(count) => {
                    let least = if is_single { 0.5 } else { LEAST_COUNT };
                    let mut cost = -((count as f32).max(least) / CORPUS).ln();
                    // A character counted as a word is mostly a piece of one.
                    if is_single && cost > COST_COMMON {
                        cost += PIECE;
                    }
                    self.steps.push(Step { end, cost, class: Class::Word });
                }
                None if is_single => {
                    self.steps.push(Step { end, cost: COST_UNKNOWN, class: Class::Unknown });
                }
                None => {}
            }
            if KNOWN_CHINESE.contains(word) {
                let cost = -(COUNT_WELL_KNOWN / CORPUS).ln() + 1.0;
                self.steps.push(Step { end, cost, class: Class::Chinese(1) });
            }
            if !is_single && let Some(&(kind, count)) = LISTED.get(word) {
                // Two characters that are no word of the dictionary are a name by chance far more often.
                let is_doubtful = end - start == 2
                    && lexicon.count(word).is_none()
                    && !WELL_KNOWN.contains_key(word);
                let doubt = if is_doubtful { 3.0 } else { 1.0 };
                let cost = -((count + 0.5) / CORPUS).ln() + doubt;
                self.steps.push(Step { end, cost, class: Class::Listed(kind) });
            }
        }
    }

    fn names(&mut self, line: &Line<'_>, start: usize, cues: &Cues) {
        let mut add = |candidate: person::Candidate| {
            let beside = match candidate.class {
                // The title is the condition already.
                Class::Surname => 0.0,
                _ => cues.penalty(line, start, candidate.end) - cues.support(start, candidate.end),
            };
            let cost = candidate.cost + beside;
            self.steps.push(Step { end: candidate.end, cost, class: candidate.class });
        };
        address::surname(line, start, &mut add);
        person::chinese(line, start, &mut add);
        person::japanese(line, start, &mut add);
        person::transcribed(line, start, &mut add);
    }

    fn known(&mut self, line: &Line<'_>, start: usize, known: &Known) {
        for end in start + 1..=(start + known.max_chars).min(line.len()) {
            if let Some((kind, cost)) = known.get(line.folded(start..end)) {
                self.steps.push(Step { end, cost, class: Class::Known(kind) });
            }
        }
    }

    fn steps_at(&self, start: usize) -> &[Step] {
        &self.steps[self.first[start]..self.first[start + 1]]
    }

    /// The cheapest way, with each name's margin. Linear.
    pub(super) fn tokens(&self) -> Vec<Token> {
        let num_chars = self.first.len() - 1;
        let mut tokens = self.cheapest(0, num_chars, |_| true).1;
        for index in 0..tokens.len() {
            if !tokens[index].class.is_modelled() {
                continue;
            }
            let is_han = |token: &Token| token.class != Class::Other;
            let left = index.checked_sub(1).filter(|&left| is_han(&tokens[left])).unwrap_or(index);
            let right =
                tokens.get(index + 1).filter(|token| is_han(token)).map_or(index, |_| index + 1);
            let window = (tokens[left].start, tokens[right].end);
            let with = self.cheapest(window.0, window.1, |_| true).0;
            let own = (tokens[index].start, tokens[index].end);
            let without = self.cheapest(window.0, window.1, |class| !class.is_modelled()).0;
            debug_assert!(own.0 >= window.0 && own.1 <= window.1, "the window holds the name");
            tokens[index].margin = without - with;
        }
        tokens
    }

    fn cheapest(&self, from: usize, to: usize, allow: impl Fn(Class) -> bool) -> (f32, Vec<Token>) {
        let mut best = vec![f32::INFINITY; to - from + 1];
        let mut back: Vec<Option<(usize, Class)>> = vec![None; to - from + 1];
        best[0] = 0.0;
        for start in from..to {
            let here = best[start - from];
            if here.is_infinite() {
                continue;
            }
            for step in self.steps_at(start).iter().filter(|s| s.end <= to && allow(s.class)) {
                let cost = here + step.cost;
                if cost < best[step.end - from] {
                    best[step.end - from] = cost;
                    back[step.end - from] = Some((start, step.class));
                }
            }
        }
        let mut tokens = Vec::new();
        let mut end = to;
        while end > from {
            let Some((start, class)) = back[end - from] else { break };
            tokens.push(Token { start, end, class, margin: 0.0 });
            end = start;
        }
        tokens.reverse();
        (best[to - from], tokens)
    }
}
