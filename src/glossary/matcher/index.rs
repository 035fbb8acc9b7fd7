//! A tree of folded names, one character a step: every name that begins at a place of a text is found in one
//! walk, and one more name costs no more than its own length.

use super::fold::{Folded, fold, respaced};
use super::{Form, last_part};
use crate::model::Term;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Names longer than this, in folded characters, are sentences and no terms; they are never looked for, so
/// that a text costs no more than its length times this.
pub(super) const MAX_NAME: usize = 128;

/// A name at the end of its path.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub term_index: usize,
    pub form: Form,
    /// Opening and closing marks that belong to the path but not to the name, in folded characters.
    pub num_open: usize,
    pub num_close: usize,
    /// The folded name with its case, when the text must have the same.
    pub exact: Option<Box<str>>,
}

impl Name {
    /// Whom to prefer where several names are the same: a source goes before an alias and an alias before a
    /// last part, then who wants the exact case, then the earlier term.
    pub fn rank(&self) -> (Form, bool, usize) {
        (self.form, self.exact.is_none(), self.term_index)
    }
}

/// Multiplies; the keys are a node's number and a character, which nobody outside chooses freely.
#[derive(Default, Clone)]
pub(super) struct EdgeHasher(u64);

impl Hasher for EdgeHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        let mixed = (self.0 ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 32);
    }
}

/// Terms made ready for search. Building takes time by the length of all names together.
#[derive(Clone, Debug, Default)]
pub struct Index {
    edges: HashMap<u64, u32, BuildHasherDefault<EdgeHasher>>,
    /// The names that end at a node; the root is node 0.
    ends: HashMap<u32, Vec<Name>, BuildHasherDefault<EdgeHasher>>,
    num_nodes: u32,
    num_terms: usize,
}

fn edge(node: u32, c: char) -> u64 {
    (u64::from(node) << 32) | u64::from(c as u32)
}

impl Index {
    /// Makes terms ready: sources, aliases, and the last part (two characters and more) of dotted names.
    pub fn new<T: std::borrow::Borrow<Term>>(terms: &[T]) -> Self {
        let mut index = Self::default();
        index.edges.reserve(terms.len() * 3);
        index.ends.reserve(terms.len());
        for term in terms {
            index.add(term.borrow());
        }
        index
    }

    /// Adds one term behind the others and says its index. It takes microseconds.
    pub fn add(&mut self, term: &Term) -> usize {
        let term_index = self.num_terms;
        self.num_terms += 1;
        self.add_name(term, term_index, Form::Full, &term.source);
        for alias in &term.aliases {
            self.add_name(term, term_index, Form::Alias, alias);
        }
        if let Some(part) = last_part(&term.source) {
            self.add_name(term, term_index, Form::LastPart, part);
        }
        term_index
    }

    /// How many terms it holds, those without a name too.
    pub fn num_terms(&self) -> usize {
        self.num_terms
    }

    fn add_name(&mut self, term: &Term, term_index: usize, form: Form, name: &str) {
        let folded = fold(name);
        if folded.is_empty() {
            return;
        }
        let marks = term.marks.filter(|_| form != Form::Alias);
        let mark = |mark: char| fold(mark.encode_utf8(&mut [0; 4]));
        let (open, close) = marks.map_or_else(Default::default, |(o, c)| (mark(o), mark(c)));
        let exact = term.exact_case.then(|| cased(&folded).into_boxed_str());
        let (num_open, num_close) = (open.len(), close.len());
        let entry = Name { term_index, form, num_open, num_close, exact };
        let other = respaced(&folded).map(|other| [&open[..], &other, &close].concat());
        self.insert(&[&open[..], &folded, &close].concat(), entry.clone());
        if let Some(other) = other {
            let exact = entry
                .exact
                .is_some()
                .then(|| cased(&other[num_open..other.len() - num_close]).into_boxed_str());
            self.insert(&other, Name { exact, ..entry });
        }
    }

    fn insert(&mut self, path: &[Folded], name: Name) {
        if path.len() > MAX_NAME {
            return;
        }
        let mut node = 0;
        for folded in path {
            let next = self.num_nodes + 1;
            node = *self.edges.entry(edge(node, folded.c)).or_insert(next);
            self.num_nodes = self.num_nodes.max(node);
        }
        let names = self.ends.entry(node).or_default();
        let same = |other: &Name| {
            other.exact == name.exact
                && (other.num_open, other.num_close) == (name.num_open, name.num_close)
        };
        match names.iter_mut().find(|other| same(other)) {
            Some(other) if other.rank() > name.rank() => *other = name,
            Some(_) => return,
            None => names.push(name),
        }
        names.sort_by_key(Name::rank);
    }

    /// The names that begin where `text` does, the shortest first: length in folded characters, and the names
    /// of that length in order of preference.
    pub(super) fn names_at<'a>(
        &'a self,
        text: &'a [Folded],
    ) -> impl Iterator<Item = (usize, &'a [Name])> {
        let mut node = 0;
        text.iter().enumerate().map_while(move |(index, folded)| {
            node = *self.edges.get(&edge(node, folded.c))?;
            Some((index + 1, self.ends.get(&node).map_or(&[][..], Vec::as_slice)))
        })
    }
}

/// The folded text with its case.
pub(super) fn cased(folded: &[Folded]) -> String {
    folded.iter().filter(|f| !f.is_continued).map(|f| f.cased).collect()
}
