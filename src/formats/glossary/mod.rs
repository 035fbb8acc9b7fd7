//! Glossaries in and out. A format is one file (a unit struct, its `impl`, its tests) and one line in
//! [`TERM_FORMATS`]; what a file holds that is no term is reported with its line and left out, never fatal.
//! What to do with terms that are there already is `glossary::merge`'s business.

mod cedict;
pub(super) mod delimited;
mod field;
mod omegat;
mod problem;
pub mod table;
mod tbx;
mod tmx;
mod xlsx;
mod xml;

#[cfg(test)]
mod random_terms;
#[cfg(test)]
mod round_trip_test;

pub use field::{Carries, Field};
pub use problem::{Problem, ProblemKind};
pub use table::{Column, Mapping};

use table::{read_extra, write_extra};

use super::encoding::{ENCODING, decode, read_all};
use super::{Confidence, FormatError, OptionSpec, Options, ReadSeek};
use crate::model::{Skipped, Term, TermId};
use crate::tasks::Progress;
use std::collections::HashMap;
use std::io::Write;

/// How a file is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// Chosen options by id, such as the encoding.
    pub options: Options,
    /// What the columns mean, for formats that have columns; `None` finds it out.
    pub mapping: Option<Mapping>,
}

/// What came out of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermFile {
    /// The terms in file order; their ids mean nothing.
    pub terms: Vec<Term>,
    /// The line (from 1) that each term begins on; the row in a workbook.
    pub lines: Vec<usize>,
    /// What could not be read, in file order; at most [`MAX_PROBLEMS`] of them.
    pub problems: Vec<Problem>,
    /// How many places could not be read, all in all.
    pub num_problems: usize,
    /// What was left out on purpose or has no place in a term.
    pub skipped: Vec<Skipped>,
    /// The text encoding used, by its `encoding_rs` name.
    pub encoding: Option<&'static str>,
    /// What the columns were taken for, in formats that have columns.
    pub mapping: Option<Mapping>,
    /// The first rows as they stand in the file, for a preview.
    pub sample: Vec<Vec<String>>,
}

/// How many problems are kept with their lines.
pub const MAX_PROBLEMS: usize = 1000;

/// How many rows a preview shows.
const NUM_SAMPLE_ROWS: usize = 20;

impl TermFile {
    fn push(&mut self, line: usize, term: Term) {
        self.terms.push(term);
        self.lines.push(line);
    }

    fn report(&mut self, line: usize, kind: ProblemKind) {
        self.num_problems += 1;
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem { line, kind });
        }
    }

    fn leave_out(&mut self, kind: &str) {
        match self.skipped.iter_mut().find(|skipped| skipped.kind == kind) {
            Some(skipped) => skipped.count += 1,
            None => self.skipped.push(Skipped { kind: kind.to_owned(), count: 1 }),
        }
    }

    fn note_sample(&mut self, rows: &[table::Row]) {
        let cells = rows.iter().take(NUM_SAMPLE_ROWS).map(|row| row.cells.clone());
        self.sample = cells.collect();
    }

    /// Makes one term of those with the same Chinese, with the later English as alternatives.
    fn join_same_sources(&mut self) {
        let mut known: HashMap<String, usize> = HashMap::with_capacity(self.terms.len());
        let mut joined: Vec<Term> = Vec::with_capacity(self.terms.len());
        let mut lines = Vec::with_capacity(self.terms.len());
        for (term, line) in std::mem::take(&mut self.terms).into_iter().zip(&self.lines) {
            if let Some(&index) = known.get(&term.source) {
                let first = &mut joined[index];
                add_missing(&mut first.targets, term.targets);
                add_missing(&mut first.aliases, term.aliases);
                if !first.note.contains(&term.note) {
                    let gap = if first.note.is_empty() { "" } else { "\n" };
                    first.note.push_str(gap);
                    first.note.push_str(&term.note);
                }
                continue;
            }
            known.insert(term.source.clone(), joined.len());
            joined.push(term);
            lines.push(*line);
        }
        (self.terms, self.lines) = (joined, lines);
    }
}

fn add_missing(list: &mut Vec<String>, more: Vec<String>) {
    for item in more {
        if !list.contains(&item) {
            list.push(item);
        }
    }
}

/// Reads and perhaps writes one format.
pub trait TermFormat: Sync {
    /// Kebab-case, unique; its words are the message `format-<id>`.
    fn id(&self) -> &'static str;
    /// File name endings without the dot, the usual one first.
    fn extensions(&self) -> &'static [&'static str];
    /// How sure it is, from the first bytes as text and the file name's ending (lower case, without the dot).
    fn confidence(&self, head: &Head<'_>, extension: &str) -> Confidence;
    /// The choices for reading.
    fn read_options(&self) -> &'static [OptionSpec] {
        &[ENCODING]
    }
    /// The choices for writing.
    fn write_options(&self) -> &'static [OptionSpec] {
        &[]
    }
    /// What survives writing and reading back.
    fn carries(&self) -> Carries;
    /// Reads the file; what can't be read is reported with its line and left out.
    ///
    /// # Errors
    /// When the bytes are no such file at all, reading fails, an option is wrong, or the person cancels.
    fn read(
        &self,
        input: &mut dyn ReadSeek,
        options: &ReadOptions,
        progress: &dyn Progress,
    ) -> Result<TermFile, FormatError>;
    /// Writes terms. The same terms and options give the same bytes.
    ///
    /// # Errors
    /// When writing fails, an option is wrong, the format [`Carries::Nothing`], or the person cancels.
    fn write(
        &self,
        terms: &[&Term],
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError>;
}

/// How a file begins.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// The bytes.
    pub bytes: &'a [u8],
    /// The same as text, in whatever encoding; empty for a binary file.
    pub text: &'a str,
}

/// Every format, in menu order.
pub static TERM_FORMATS: &[&dyn TermFormat] = &[
    &delimited::Csv,
    &delimited::Tsv,
    &xlsx::Xlsx,
    &tbx::Tbx,
    &omegat::OmegaT,
    &tmx::Tmx,
    &cedict::Cedict,
];

/// How much of a file [`pick_term_format`] wants to see, in bytes.
pub const HEAD_BYTES: usize = 16 * 1024;

/// The format that is surest of a file, from its first bytes and its name's ending (without the dot, any case).
/// `None` when no format knows it.
pub fn pick_term_format(head: &[u8], extension: &str) -> Option<&'static dyn TermFormat> {
    let extension = extension.to_lowercase();
    let text = decode(head.to_vec(), "auto").map(|decoded| decoded.text).unwrap_or_default();
    let head = Head { bytes: head, text: &text };
    let all = TERM_FORMATS.iter().map(|format| (format.confidence(&head, &extension), *format));
    let (confidence, format) = all.rev().max_by_key(|(confidence, _)| *confidence)?;
    (confidence > Confidence(0)).then_some(format)
}

/// The format of that id.
pub fn term_format(id: &str) -> Option<&'static dyn TermFormat> {
    TERM_FORMATS.iter().copied().find(|format| format.id() == id)
}

/// The format that writes files with that ending (without the dot, any case).
pub fn term_format_for_extension(extension: &str) -> Option<&'static dyn TermFormat> {
    let extension = extension.to_lowercase();
    let writes = |format: &&&dyn TermFormat| format.carries() != Carries::Nothing;
    TERM_FORMATS
        .iter()
        .filter(writes)
        .find(|format| format.extensions().contains(&&*extension))
        .copied()
}

/// The fields that some of the terms have and the format can't carry, so that they would be lost.
pub fn lost_fields(format: &dyn TermFormat, terms: &[&Term]) -> Vec<Field> {
    let lost = Field::ALL.into_iter().filter(|field| !format.carries().carries(*field));
    lost.filter(|field| terms.iter().any(|term| field.is_filled(term))).collect()
}

/// The whole input as text, and its encoding.
fn read_text(
    input: &mut dyn ReadSeek,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<super::encoding::Decoded, FormatError> {
    decode(read_all(input, progress)?, options.options.value(&ENCODING))
}

/// The error of formats that are only read.
fn never_written(id: &str) -> FormatError {
    FormatError::BadOption { id: "format".to_owned(), value: id.to_owned() }
}

fn new_term(source: &str, targets: Vec<String>) -> Term {
    Term { id: TermId(0), source: source.to_owned(), targets, ..Term::default() }
}

/// Whether a text has a Han character.
fn has_han(text: &str) -> bool {
    text.chars().any(crate::text::count::is_han)
}
