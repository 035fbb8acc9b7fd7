//! Running totals of a document, kept right by every edit so that no frame ever counts the whole text.

use super::{Paragraph, Status};
use crate::text::count::{han_characters, latin_words};

/// Totals over all paragraphs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Paragraphs by status, indexed as [`Status::ALL`].
    pub num_by_status: [usize; Status::ALL.len()],
    /// Paragraphs with a note or a comment.
    pub num_with_note: usize,
    /// Han characters of the source.
    pub num_source_characters: usize,
    /// Han characters in the source of paragraphs whose translation is confirmed.
    pub num_done_characters: usize,
    /// Words of the translation.
    pub num_target_words: usize,
}

impl Tally {
    /// The totals of one paragraph.
    pub fn of(paragraph: &Paragraph) -> Self {
        let characters = han_characters(&paragraph.source);
        let mut num_by_status = [0; Status::ALL.len()];
        num_by_status[paragraph.status as usize] = 1;
        Self {
            num_by_status,
            num_with_note: usize::from(paragraph.has_notes()),
            num_source_characters: characters,
            num_done_characters: if paragraph.status.is_confirmed() { characters } else { 0 },
            num_target_words: latin_words(&paragraph.target),
        }
    }

    /// How many paragraphs have that status.
    pub fn num_with(&self, status: Status) -> usize {
        self.num_by_status[status as usize]
    }

    /// How many paragraphs have a translation that is confirmed.
    pub fn num_confirmed(&self) -> usize {
        let confirmed = Status::ALL.into_iter().filter(|status| status.is_confirmed());
        confirmed.map(|status| self.num_with(status)).sum()
    }

    /// How many paragraphs there are.
    pub fn num_paragraphs(&self) -> usize {
        self.num_by_status.iter().sum()
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.combine(other, |a, b| a + b);
    }

    pub(super) fn subtract(&mut self, other: &Self) {
        self.combine(other, |a, b| a - b);
    }

    fn combine(&mut self, other: &Self, op: impl Fn(usize, usize) -> usize) {
        for (mine, theirs) in self.num_by_status.iter_mut().zip(other.num_by_status) {
            *mine = op(*mine, theirs);
        }
        self.num_with_note = op(self.num_with_note, other.num_with_note);
        self.num_source_characters = op(self.num_source_characters, other.num_source_characters);
        self.num_done_characters = op(self.num_done_characters, other.num_done_characters);
        self.num_target_words = op(self.num_target_words, other.num_target_words);
    }
}
