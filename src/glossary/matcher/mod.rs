//! Finds where terms occur in a text: leftmost, longest, so that a term inside a longer one does not show.
//! Script, width, case, the middle dots and optional spaces make no difference; [`Index`] holds many terms that
//! seldom change, and a [`Matcher`] lays a few that do over it.

mod fold;
mod index;

pub use index::Index;

use crate::model::Term;
use fold::{Folded, fold, is_dot, is_word_char};
use index::{Name, cased};
use std::sync::Arc;

/// Which form of a term stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// The source itself.
    Full,
    /// One of its aliases.
    Alias,
    /// The last part of a dotted name (戈曼 of 林赛·戈曼).
    LastPart,
}

/// One occurrence of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The term's index: those of the matcher's base come first, then its own in the order they were given.
    pub term_index: usize,
    /// Where the name begins, without any marks, in bytes of the text as it is.
    pub byte_start: usize,
    /// Where it ends.
    pub byte_end: usize,
    /// Which form it is.
    pub form: Form,
}

/// Terms made ready for search: a base that many matchers can share, and a few of its own over it. Where both
/// have the same name, its own goes first. Adding a term takes microseconds; making a matcher over a base takes
/// time by its own terms alone, and so does cloning one.
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    base: Option<Arc<Index>>,
    own: Index,
}

impl Matcher {
    /// Makes the terms ready: sources, aliases, and the last part (two characters and more) of dotted names.
    /// Where two terms share a form, a source goes before an alias and an alias before a last part, then the
    /// earlier term before the later one. Empty sources match nothing.
    pub fn new(terms: &[Arc<Term>]) -> Self {
        Self { base: None, own: Index::new(terms) }
    }

    /// Lays terms over a base. The index of a hit counts the base's terms first.
    pub fn over(base: Arc<Index>, terms: &[Arc<Term>]) -> Self {
        Self { base: Some(base), own: Index::new(terms) }
    }

    /// Adds one term behind all others and says its index. When [`Self::num_own`] has grown to thousands, build
    /// a new base from all terms in the background.
    pub fn add(&mut self, term: &Term) -> usize {
        self.num_base() + self.own.add(term)
    }

    /// How many terms stand over the base.
    pub fn num_own(&self) -> usize {
        self.own.num_terms()
    }

    fn num_base(&self) -> usize {
        self.base.as_ref().map_or(0, |base| base.num_terms())
    }

    /// The occurrences of terms, in order, none overlapping another.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        let folded = fold(text);
        let num_base = self.num_base();
        let layers = [(&self.own, num_base)].into_iter();
        let layers: Vec<_> = layers.chain(self.base.iter().map(|base| (&**base, 0))).collect();
        let mut hits = Vec::new();
        let mut start = 0;
        while start < folded.len() {
            let mut best: Option<(usize, Hit)> = None;
            for (index, first_term) in &layers {
                for (length, names) in index.names_at(&folded[start..]) {
                    // A layer that comes later must find something longer.
                    if best.is_some_and(|(longest, _)| longest >= length) {
                        continue;
                    }
                    let place = Place { text, folded: &folded, start, end: start + length };
                    if let Some(name) = names.iter().find(|name| place.holds(name)) {
                        best = Some((length, place.hit(name, *first_term)));
                    }
                }
            }
            match best {
                Some((length, hit)) => {
                    hits.push(hit);
                    start += length;
                }
                None => start += 1,
            }
        }
        hits
    }
}

/// A place of the text where the characters are those of a name.
struct Place<'a> {
    text: &'a str,
    folded: &'a [Folded],
    start: usize,
    end: usize,
}

impl Place<'_> {
    /// The name without its marks.
    fn inner(&self, name: &Name) -> &[Folded] {
        &self.folded[self.start + name.num_open..self.end - name.num_close]
    }

    /// Whether the name really stands here: no part of a character or of a longer word, and in its case.
    fn holds(&self, name: &Name) -> bool {
        let splits = |index: usize| self.folded.get(index).is_some_and(|f| f.is_continued);
        if splits(self.start) || splits(self.end) {
            return false;
        }
        let inner = self.inner(name);
        let has_marks = name.num_open + name.num_close > 0;
        (has_marks || self.is_whole_word(inner))
            && name.exact.as_deref().is_none_or(|exact| exact == cased(inner))
    }

    /// A name that begins or ends with a Latin letter or digit matches whole words only.
    fn is_whole_word(&self, inner: &[Folded]) -> bool {
        let (Some(first), Some(last)) = (inner.first(), inner.last()) else { return false };
        let before = self.text[..first.byte_start].chars().next_back();
        let after = self.text[last.byte_end..].chars().next();
        let runs_on = |inner: char, outer: Option<char>| {
            is_word_char(inner) && outer.is_some_and(is_word_char)
        };
        !runs_on(first.c, before) && !runs_on(last.c, after)
    }

    fn hit(&self, name: &Name, first_term: usize) -> Hit {
        let inner = self.inner(name);
        Hit {
            term_index: first_term + name.term_index,
            byte_start: inner.first().map_or(0, |f| f.byte_start),
            byte_end: inner.last().map_or(0, |f| f.byte_end),
            form: name.form,
        }
    }
}

/// A name as it is compared: two names with the same form are one to the matcher.
pub fn folded_form(name: &str) -> String {
    fold(name).iter().map(|folded| folded.c).collect()
}

/// The same with its case, for terms that want it exactly.
pub fn cased_form(name: &str) -> String {
    cased(&fold(name))
}

/// The part of a dotted name behind its last dot, when it has two characters or more. A full stop is a dot
/// only among Chinese characters: the last part of `GPT-4.5` is no name.
fn last_part(source: &str) -> Option<&str> {
    let (_, part) = source.rsplit_once(|c| is_dot(c) && c != '.')?;
    (part.chars().count() >= 2).then_some(part)
}

#[cfg(test)]
mod tests;
