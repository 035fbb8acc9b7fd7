//! A file of terms as it was read, beside the glossary it is to come into: what would be new, changed and in
//! conflict. It writes nothing.

use super::change::{ImportPlace, LibraryPlace};
use super::import::TermOrder;
use crate::formats::glossary::TermFile;
use crate::glossary::merge::{Plan, Reason, plan};
use crate::model::Term;
use crate::session::{FileError, is_project, load_terms, read_terms};
use crate::storage::Folders;
use crate::storage::library::{GlossaryId, Library};
use crate::tasks::Progress;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What came out of a file, and what bringing it in would do.
#[derive(Clone, Debug)]
pub struct TermsRead {
    /// What was read, how, and against which glossary.
    pub order: TermOrder,
    /// The file's terms, with what could not be read.
    pub file: TermFile,
    /// The terms that are there.
    pub existing: Vec<Arc<Term>>,
    /// What would happen to them.
    pub plan: Plan,
}

impl TermsRead {
    /// The terms to be added and the terms as they become; `taken` names the conflicts, by their place in the
    /// plan, in which the file is right.
    pub fn agreed(&self, taken: &BTreeSet<usize>) -> (Vec<Term>, Vec<Term>) {
        agreed(&self.plan, &self.file.terms, |index| taken.contains(&index))
    }
}

/// The terms to be added and the terms as they become when the incoming side of some conflicts is taken.
pub(super) fn agreed(
    whole: &Plan,
    incoming: &[Term],
    is_taken: impl Fn(usize) -> bool,
) -> (Vec<Term>, Vec<Term>) {
    let taken = whole.conflicting.iter().enumerate().filter(|(index, _)| is_taken(*index));
    let conflicting: Vec<_> = taken.map(|(_, change)| change.clone()).collect();
    // A name that is no alias any more is a term of its own.
    let freed = conflicting.iter().filter(|change| change.reason == Some(Reason::Alias));
    let freed: Vec<Term> = freed.map(|change| incoming[change.incoming_index].clone()).collect();
    let no_terms: [Term; 0] = [];
    let new = whole.new.iter().cloned().chain(plan(&no_terms, &freed).new).collect();
    let chosen = Plan { changed: whole.changed.clone(), conflicting, ..Plan::default() };
    let changed = chosen.changes(true).into_iter().map(|(_, term)| term.clone()).collect();
    (new, changed)
}

/// The terms of a glossary of the library.
///
/// # Errors
/// When the library can't be read, or was damaged and is empty now.
pub(super) fn library_terms(
    folders: &Folders,
    id: GlossaryId,
) -> Result<Vec<Arc<Term>>, FileError> {
    let opened = Library::open(folders)?;
    if let Some(path) = opened.moved_aside {
        return Err(FileError::LibraryMoved { path });
    }
    Ok(opened.library.terms(id)?.into_iter().map(Arc::new).collect())
}

/// Reads a file of terms and compares it with the glossary it is to come into; `own` is the project's.
///
/// # Errors
/// Names the file, or the library, and what is wrong; also when the person cancels.
pub(super) fn read(
    order: TermOrder,
    own: Vec<Arc<Term>>,
    folders: &Folders,
    progress: &dyn Progress,
) -> Result<TermsRead, FileError> {
    let file = if is_project(&order.path)? {
        let terms = load_terms(&order.path, progress)?;
        let terms = terms.iter().map(|term| Term::clone(term)).collect();
        TermFile { terms, ..TermFile::default() }
    } else {
        read_terms(&order.path, None, &order.options, progress)?
    };
    let existing = match &order.into {
        ImportPlace::Project => own,
        ImportPlace::Library(LibraryPlace::New(_)) => Vec::new(),
        ImportPlace::Library(LibraryPlace::Known(id)) => library_terms(folders, *id)?,
    };
    let plan = plan(&existing, &file.terms);
    Ok(TermsRead { order, file, existing, plan })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(source: &str, target: &str, aliases: &[&str]) -> Term {
        Term {
            source: source.into(),
            targets: vec![target.into()],
            aliases: aliases.iter().map(|&alias| alias.to_owned()).collect(),
            ..Term::default()
        }
    }

    #[test]
    fn conflicts_are_settled_one_by_one() {
        let existing = [term("甲", "A", &[]), term("乙", "B", &["丙"]), term("丁", "D", &[])];
        let existing: Vec<Arc<Term>> = existing.into_iter().map(Arc::new).collect();
        let incoming = vec![term("甲", "a", &[]), term("丙", "C", &[]), term("丁", "d", &[])];
        let plan = plan(&existing, &incoming);
        assert_eq!(plan.conflicting.len(), 3);
        let file = TermFile { terms: incoming, ..TermFile::default() };
        let (path, into) = ("terms.csv".into(), ImportPlace::Project);
        let order = TermOrder { path, options: Default::default(), into };
        let read = TermsRead { order, file, existing, plan };
        let names = |terms: &[Term]| -> Vec<(String, String, usize)> {
            let row = |t: &Term| (t.source.clone(), t.target().to_owned(), t.aliases.len());
            terms.iter().map(row).collect()
        };
        assert_eq!(read.agreed(&BTreeSet::new()), (Vec::new(), Vec::new()));
        let (new, changed) = read.agreed(&[1, 2].into());
        assert_eq!(names(&new), [("丙".into(), "C".into(), 0)]);
        assert_eq!(names(&changed), [("乙".into(), "B".into(), 0), ("丁".into(), "d".into(), 0)]);
    }
}
