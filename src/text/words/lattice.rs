//! The cheapest way through all the words that a run of text could be cut into: a dynamic programme over the
//! words of the vocabulary, numbers and probable names.

use super::name::Sounds;
use super::number;
use super::token::{self, Token};
use super::trie::ROOT;
use super::unit::Unit;
use super::vocabulary::Vocabulary;
use super::{Word, WordKind};
use std::ops::Range;

/// What beginning a transcribed name costs, in thousandths of a natural logarithm.
const TRANSCRIPTION: u32 = 5_000;

/// What a Chinese personal name costs beside its characters.
const PERSON: u32 = 6_000;

/// What a number of several units costs.
const NUMBER: u32 = 10_000;

/// The best way to a place between two units.
#[derive(Clone, Copy)]
struct Cell {
    cost: u32,
    from: u32,
    kind: WordKind,
}

const UNREACHED: Cell = Cell { cost: u32::MAX, from: 0, kind: WordKind::Word };

/// Cuts runs of text, with room to work in that is used again and again.
pub(super) struct Lattice<'a> {
    vocabulary: &'a Vocabulary,
    units: Vec<Unit>,
    cells: Vec<Cell>,
}

impl<'a> Lattice<'a> {
    pub(super) fn new(vocabulary: &'a Vocabulary) -> Self {
        Self { vocabulary, units: Vec::new(), cells: Vec::new() }
    }

    /// Appends the words of a part of the text.
    pub(super) fn append_words(&mut self, text: &str, part: Range<usize>, found: &mut Vec<Word>) {
        let text = &text[..part.end];
        let mut start = part.start;
        while start < text.len() {
            let end = self.vocabulary.read(text, start, &mut self.units);
            if end > start {
                self.solve();
                self.append_run(start, found);
            }
            start = end;
            while start < text.len() {
                let (Token::Mark, len) = token::next(&text[start..]) else { break };
                found.push(Word {
                    byte_start: start,
                    byte_end: start + len,
                    kind: WordKind::Punct,
                });
                start += len;
            }
        }
    }

    fn solve(&mut self) {
        self.cells.clear();
        self.cells.resize(self.units.len() + 1, UNREACHED);
        self.cells[0].cost = 0;
        let mut sound_run = Cell { kind: WordKind::Name, ..UNREACHED };
        for start in 0..self.units.len() {
            // Every unit alone is a word, so every place is reached.
            let cost = self.cells[start].cost;
            self.add_words(start, cost);
            self.add_number(start, cost);
            self.add_person(start, cost);
            self.add_transcription(start, cost, &mut sound_run);
        }
    }

    fn offer(&mut self, start: usize, end: usize, cost: u32, kind: WordKind) {
        let cell = &mut self.cells[end];
        if cost < cell.cost {
            *cell = Cell { cost, from: start as u32, kind };
        }
    }

    /// The words of the vocabulary from here, and the single unit in any case.
    fn add_words(&mut self, start: usize, cost: u32) {
        let unit = self.units[start];
        let kind = match unit.token {
            Token::Digits => WordKind::Number,
            Token::Latin => WordKind::Latin,
            _ if number::is_numeral(unit.char) => WordKind::Number,
            _ => WordKind::Word,
        };
        self.offer(start, start + 1, cost + self.vocabulary.unknown_cost(), kind);
        let Some(mut node) = self.vocabulary.child(ROOT, unit.code) else { return };
        if let Some(word) = self.vocabulary.cost(node) {
            self.offer(start, start + 1, cost + word, kind);
        }
        for end in start + 2..=self.units.len() {
            let Some(child) = self.vocabulary.child(node, self.units[end - 1].code) else { return };
            node = child;
            if let Some(word) = self.vocabulary.cost(node) {
                self.offer(start, end, cost + word, WordKind::Word);
            }
        }
    }

    fn add_number(&mut self, start: usize, cost: u32) {
        if number::may_begin(&self.units[start])
            && let Some(end) = number::end(&self.units, start)
        {
            self.offer(start, end, cost + NUMBER, WordKind::Number);
        }
    }

    fn add_person(&mut self, start: usize, cost: u32) {
        let Some(surname) = self.sounds(start).surname() else { return };
        if start + 3 > self.units.len() {
            return;
        }
        if let Some(given) = self.sounds(start + 1).given(self.sounds(start + 2)) {
            self.offer(start, start + 3, cost + PERSON + surname + given, WordKind::Name);
        }
    }

    fn sounds(&self, index: usize) -> Sounds {
        self.vocabulary.sounds(self.units[index].code)
    }

    /// Goes on with the transcribed name that ends before this unit, or begins one; whichever is cheaper is kept.
    fn add_transcription(&mut self, start: usize, cost: u32, run: &mut Cell) {
        let Some(sound) = self.sounds(start).transcription() else {
            run.cost = u32::MAX;
            return;
        };
        if cost + TRANSCRIPTION < run.cost {
            *run = Cell { cost: cost + TRANSCRIPTION, from: start as u32, ..*run };
        }
        run.cost += sound;
        if start > run.from as usize {
            self.offer(run.from as usize, start + 1, run.cost, WordKind::Name);
        }
    }

    /// Appends the words of the cheapest way.
    fn append_run(&self, byte_start: usize, found: &mut Vec<Word>) {
        let first = found.len();
        let mut end = self.units.len();
        while end > 0 {
            let Cell { from, kind, .. } = self.cells[end];
            let start = from as usize;
            let byte_start =
                start.checked_sub(1).map_or(byte_start, |last| self.units[last].byte_end);
            found.push(Word { byte_start, byte_end: self.units[end - 1].byte_end, kind });
            end = start;
        }
        found[first..].reverse();
    }
}
