//! The terms of a paragraph, each with its places in the source and in the translation.

use crate::check::Pair;
use crate::check::target_word::{TargetWord, target_words};
use crate::glossary::matcher::Hit;
use crate::glossary::used::{Use, UsedForm};
use crate::model::{Origin, Term};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Terms of one paragraph that are looked at: no paragraph that a person wrote has more.
const MAX_TERMS: usize = 200;

/// A paragraph with its terms.
pub struct View<'p, 'a> {
    /// The paragraph.
    pub pair: &'p Pair<'a>,
    /// Each term once, in the order of its first place.
    pub mentions: Vec<Mention<'a>>,
    words: OnceCell<Vec<TargetWord>>,
}

/// One term.
pub struct Mention<'a> {
    /// The term.
    pub term: &'a Arc<Term>,
    /// Its places in the source, at least one.
    pub hits: Vec<Hit>,
    /// Its English in the translation.
    pub uses: Vec<Use>,
}

impl<'p, 'a> View<'p, 'a> {
    /// The terms of a paragraph.
    pub fn new(pair: &'p Pair<'a>) -> Self {
        let mut places: HashMap<usize, usize> = HashMap::new();
        let mut mentions: Vec<Mention<'a>> = Vec::new();
        for hit in pair.hits() {
            if let Some(&index) = places.get(&hit.term_index) {
                mentions[index].hits.push(*hit);
            } else if mentions.len() < MAX_TERMS {
                places.insert(hit.term_index, mentions.len());
                let term = pair.term(hit);
                let uses = pair.translation().uses(term);
                mentions.push(Mention { term, hits: vec![*hit], uses });
            }
        }
        Self { pair, mentions, words: OnceCell::new() }
    }

    /// The words of the translation.
    pub fn words(&self) -> &[TargetWord] {
        self.words.get_or_init(|| target_words(self.pair.target()))
    }

    /// Whether an allowed form of another term of the paragraph stands at a place.
    pub fn is_taken(&self, bytes: &Range<usize>, by_other_than: &Term) -> bool {
        let others =
            self.mentions.iter().filter(|other| !std::ptr::eq(&**other.term, by_other_than));
        others
            .flat_map(Mention::allowed)
            .any(|used| used.byte.start < bytes.end && bytes.start < used.byte.end)
    }
}

impl Mention<'_> {
    /// Whether the person or the article itself has decided on the English.
    pub fn is_decided(&self) -> bool {
        is_decided(self.term)
    }

    /// The first place in the source.
    pub fn first(&self) -> Range<usize> {
        self.hits[0].byte_start..self.hits[0].byte_end
    }

    /// The uses that are allowed.
    pub fn allowed(&self) -> impl Iterator<Item = &Use> {
        self.uses.iter().filter(|used| !matches!(used.form, UsedForm::Forbidden(_)))
    }

    /// How many uses are allowed.
    pub fn num_allowed(&self) -> usize {
        self.allowed().count()
    }

    /// Whether English stands there that must not be used.
    pub fn has_forbidden(&self) -> bool {
        self.num_allowed() < self.uses.len()
    }
}

/// Whether the person or the article itself has decided on a term's English.
pub fn is_decided(term: &Term) -> bool {
    matches!(term.origin, Origin::Gloss | Origin::Glossary)
}
