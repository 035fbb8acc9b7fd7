//! The terms at work in an article: the project's own, and of the person's other glossaries those that stand in
//! it. A hundred thousand terms may be looked for; only the few that are found are kept.

use super::library::EnabledTerms;
use crate::glossary::matcher::{Hit, Index, Matcher};
use crate::glossary::reader::NameSet;
use crate::glossary::usage::Usage;
use crate::model::{Term, TermId};
use crate::tasks::{Cancelled, Progress};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Terms of the library bear ids from here on; a document never counts so far.
const FIRST_LIBRARY_ID: u64 = u64::MAX / 2 + 1;

/// How many texts are searched between two looks at whether to go on.
const NUM_BETWEEN_LOOKS: usize = 256;

/// Whether an id is that of a term that belongs to the library and not to a document.
pub(super) fn is_library_id(id: TermId) -> bool {
    id.0 >= FIRST_LIBRARY_ID
}

/// The id that such a term has in the library.
pub(super) fn id_in_library(id: TermId) -> Option<TermId> {
    id.0.checked_sub(FIRST_LIBRARY_ID).map(TermId)
}

/// The terms at work, ready to be looked for.
#[derive(Default)]
pub(super) struct ArticleTerms {
    /// The document's, in its order, then the library's that occur.
    pub terms: Vec<Arc<Term>>,
    /// How often and where first each of them occurs.
    pub usage: Vec<Usage>,
    /// Finds them; the library's come first in its count.
    matcher: Arc<Matcher>,
    num_own: usize,
    index_by_id: HashMap<TermId, usize>,
    /// The names of the glossaries that the library's terms are from.
    glossaries: HashMap<TermId, Arc<str>>,
}

impl ArticleTerms {
    /// Looks for the document's terms and the library's together: the longer name goes first, then the
    /// document's, so that what the project decides itself is never taken from elsewhere.
    pub fn find(
        own: &[Arc<Term>],
        library: &EnabledTerms,
        texts: &[&str],
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        let finder = Matcher::over(Arc::clone(library.index()), own);
        let mut usage = vec![Usage::default(); own.len()];
        let mut found: BTreeMap<usize, Usage> = BTreeMap::new();
        for (paragraph_index, text) in texts.iter().enumerate() {
            if paragraph_index % NUM_BETWEEN_LOOKS == 0 {
                progress.step(1, 5)?;
            }
            for hit in finder.find(text) {
                let used = match hit.term_index.checked_sub(library.len()) {
                    Some(index) => &mut usage[index],
                    None => found.entry(hit.term_index).or_default(),
                };
                used.count += 1;
                used.first.get_or_insert((paragraph_index, hit.byte_start));
            }
        }
        Ok(Self::of(own, library, usage, found))
    }

    fn of(
        own: &[Arc<Term>],
        library: &EnabledTerms,
        mut usage: Vec<Usage>,
        found: BTreeMap<usize, Usage>,
    ) -> Self {
        let mut glossaries = HashMap::with_capacity(found.len());
        let mut theirs: Vec<Arc<Term>> = Vec::with_capacity(found.len());
        for (index, used) in found {
            let (term, glossary) = library.get(index);
            let id = TermId(FIRST_LIBRARY_ID + term.id.0);
            let copy = Term { id, uncertain_left: String::new(), ..Term::clone(term) };
            theirs.push(Arc::new(copy));
            usage.push(used);
            glossaries.insert(id, Arc::clone(glossary));
        }
        let matcher = Arc::new(Matcher::over(Arc::new(Index::new(&theirs)), own));
        let terms: Vec<Arc<Term>> = own.iter().chain(&theirs).cloned().collect();
        let index_by_id = terms.iter().enumerate().map(|(index, term)| (term.id, index)).collect();
        Self { terms, usage, matcher, num_own: own.len(), index_by_id, glossaries }
    }

    /// Where terms stand in a text; the index is that of `terms`.
    pub fn hits(&self, text: &str) -> Vec<Hit> {
        let num_theirs = self.terms.len() - self.num_own;
        let mut hits = self.matcher.find(text);
        for hit in &mut hits {
            hit.term_index = match hit.term_index.checked_sub(num_theirs) {
                Some(index) => index,
                None => self.num_own + hit.term_index,
            };
        }
        hits
    }

    /// The same terms as names for the reader.
    pub fn names(&self) -> NameSet {
        let (own, theirs) = self.terms.split_at(self.num_own);
        let terms = theirs.iter().chain(own).cloned().collect();
        NameSet::with_matcher(terms, Arc::clone(&self.matcher))
    }

    /// How often and where first one term occurs.
    pub fn usage_of(&self, id: TermId) -> Option<&Usage> {
        self.usage.get(*self.index_by_id.get(&id)?)
    }

    /// The terms of the library, with how they are used.
    pub fn of_library(&self) -> impl Iterator<Item = (&Arc<Term>, &Usage)> {
        self.terms[self.num_own..].iter().zip(&self.usage[self.num_own..])
    }

    /// The glossary that a term is from, if it is not the document's own.
    pub fn glossary_of(&self, id: TermId) -> Option<&str> {
        self.glossaries.get(&id).map(|name| &**name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::library::{GlossaryId, LibraryTerm};
    use crate::tasks::Unwatched;

    fn term(id: u64, source: &str, target: &str) -> Term {
        let targets = vec![target.to_owned()];
        Term { id: TermId(id), source: source.into(), targets, ..Term::default() }
    }

    fn found(own: &[Term], library: &[Term], texts: &[&str]) -> ArticleTerms {
        let own: Vec<Arc<Term>> = own.iter().cloned().map(Arc::new).collect();
        let theirs = library
            .iter()
            .map(|term| LibraryTerm { glossary: GlossaryId(1), term: Arc::new(term.clone()) });
        let names = [(GlossaryId(1), Arc::from("House"))].into();
        let library = EnabledTerms::new(theirs.collect(), &names);
        ArticleTerms::find(&own, &library, texts, &Unwatched).expect("nobody cancels")
    }

    #[test]
    fn only_what_occurs_is_kept_and_the_project_decides_first() {
        let own = [term(1, "软银", "SoftBank"), term(2, "无关", "nothing")];
        let library = [
            term(1, "甲骨文", "Oracle"),
            term(2, "軟銀", "Soft Bank"),
            term(3, "英伟达", "Nvidia"),
        ];
        let terms = found(&own, &library, &["软银与甲骨文", "甲骨文"]);
        let sources: Vec<_> = terms.terms.iter().map(|term| term.source.as_str()).collect();
        assert_eq!(sources, ["软银", "无关", "甲骨文"]);
        let counts: Vec<_> = terms.usage.iter().map(|usage| usage.count).collect();
        assert_eq!(counts, [1, 0, 2]);
        let hits = terms.hits("甲骨文和软银");
        let indexes: Vec<_> = hits.iter().map(|hit| hit.term_index).collect();
        assert_eq!(indexes, [2, 0]);
        let oracle = terms.terms[2].id;
        assert!(is_library_id(oracle) && !is_library_id(TermId(1)));
        assert_eq!(terms.glossary_of(oracle), Some("House"));
        assert_eq!(terms.glossary_of(TermId(1)), None);
        assert_eq!(terms.usage_of(oracle).map(|usage| usage.first), Some(Some((0, 9))));
        assert_eq!(terms.of_library().count(), 1);
    }

    #[test]
    fn the_longer_name_goes_first_wherever_it_is_from() {
        let own = [term(1, "人工智能", "AI")];
        let library = [term(1, "通用人工智能", "AGI")];
        let terms = found(&own, &library, &["通用人工智能，人工智能"]);
        let hits = terms.hits("通用人工智能，人工智能");
        let indexes: Vec<_> = hits.iter().map(|hit| hit.term_index).collect();
        assert_eq!(indexes, [1, 0]);
    }
}
