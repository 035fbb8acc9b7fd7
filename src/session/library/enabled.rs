//! The terms of all glossaries that count, made ready for search once, off the window's thread.

use crate::glossary::matcher::Index;
use crate::model::Term;
use crate::storage::library::{GlossaryId, LibraryTerm};
use std::collections::HashMap;
use std::sync::Arc;

/// Terms of the library in order of priority, with an index of them.
#[derive(Debug, Default)]
pub struct EnabledTerms {
    terms: Vec<(Arc<Term>, Arc<str>)>,
    index: Arc<Index>,
}

impl EnabledTerms {
    /// Makes the terms ready; `names` are those of their glossaries. It takes time by the length of all names.
    pub fn new(terms: Vec<LibraryTerm>, names: &HashMap<GlossaryId, Arc<str>>) -> Self {
        let name = |id| names.get(&id).map_or_else(|| Arc::from(""), Arc::clone);
        let terms: Vec<(Arc<Term>, Arc<str>)> =
            terms.into_iter().map(|term| (term.term, name(term.glossary))).collect();
        let sources: Vec<Arc<Term>> = terms.iter().map(|(term, _)| Arc::clone(term)).collect();
        Self { index: Arc::new(Index::new(&sources)), terms }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The index, which counts the terms as [`Self::get`] does.
    pub fn index(&self) -> &Arc<Index> {
        &self.index
    }

    /// A term and the name of its glossary.
    pub(in crate::session) fn get(&self, index: usize) -> (&Arc<Term>, &Arc<str>) {
        let (term, name) = &self.terms[index];
        (term, name)
    }
}
