//! What can be changed in the library, and the work of a job that changes it and reads it anew.

use super::read::agreed;
use super::{EnabledTerms, LibraryAnswer};
use crate::glossary::merge::plan;
use crate::i18n::Arg;
use crate::model::Term;
use crate::session::FileError;
use crate::session::article_terms::id_in_library;
use crate::storage::Folders;
use crate::storage::library::{Glossary, GlossaryId, Library, LibraryError};
use crate::tasks::Progress;
use std::collections::HashMap;
use std::sync::Arc;

/// Where terms of a file come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportPlace {
    /// The open project's own glossary.
    Project,
    /// A glossary of the library.
    Library(LibraryPlace),
}

/// A glossary of the library that terms of a file come into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryPlace {
    /// One that is there.
    Known(GlossaryId),
    /// One that is made for them, of that name.
    New(String),
}

/// Terms that the person has agreed to bring into the library.
#[derive(Clone, Debug)]
pub struct LibraryImport {
    /// Where.
    pub into: LibraryPlace,
    /// To be added.
    pub new: Vec<Term>,
    /// Terms as they become, with their ids in the library.
    pub changed: Vec<Term>,
}

/// One change of the library.
#[derive(Clone, Debug)]
pub enum LibraryChange {
    /// Makes an empty glossary of that name.
    Create(String),
    /// Gives a glossary another name.
    Rename(GlossaryId, String),
    /// Deletes a glossary and its terms.
    Delete(GlossaryId),
    /// Says whether a glossary's terms count.
    Enable(GlossaryId, bool),
    /// Switches read-only on or off.
    ReadOnly(GlossaryId, bool),
    /// Moves a glossary one place up (or down) in priority.
    Move {
        /// Which.
        glossary: GlossaryId,
        /// Up, or down.
        up: bool,
    },
    /// Puts a copy of a term into a glossary. Where its Chinese is there already, its English goes first and what
    /// was there stays as an alternative.
    AddTerm(GlossaryId, Box<Term>),
    /// Takes a term that was found in the article out of its glossary.
    RemoveTerm(GlossaryId, Box<Term>),
    /// Brings many terms in, all of them or none.
    Import(Box<LibraryImport>),
}

/// What was done and is not seen at once.
pub(super) enum Done {
    /// A term was copied.
    Copied { source: String, glossary: String },
    /// A term was taken out.
    Removed { source: String, glossary: String },
    /// Terms were brought in.
    Imported { num_new: usize, num_changed: usize, glossary: String },
}

impl Done {
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Copied { .. } => "notice-term-copied",
            Self::Removed { .. } => "notice-term-removed",
            Self::Imported { .. } => "notice-terms-imported",
        }
    }

    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Self::Copied { source, glossary } | Self::Removed { source, glossary } => {
                vec![("source", source.clone().into()), ("glossary", glossary.clone().into())]
            }
            Self::Imported { num_new, num_changed, glossary } => vec![
                ("new", (*num_new).into()),
                ("changed", (*num_changed).into()),
                ("glossary", glossary.clone().into()),
            ],
        }
    }
}

/// Carries changes out, each all or nothing, and reads the library. Without a database and without changes
/// nothing is made.
pub(super) fn carry_out(
    folders: &Folders,
    changes: Vec<LibraryChange>,
    progress: &dyn Progress,
) -> LibraryAnswer {
    let mut answer =
        LibraryAnswer { shelf: None, moved_aside: None, done: Vec::new(), faults: Vec::new() };
    if changes.is_empty() && !Library::path_in(folders).exists() {
        answer.shelf = Some(Default::default());
        return answer;
    }
    let mut library = match Library::open(folders) {
        Ok(opened) => {
            answer.moved_aside = opened.moved_aside;
            opened.library
        }
        Err(error) => {
            answer.faults.push(error.into());
            return answer;
        }
    };
    for change in changes {
        match carry_out_one(&mut library, change, progress) {
            Ok(done) => answer.done.extend(done),
            Err(LibraryError::Cancelled(_)) => {}
            Err(error) => answer.faults.push(error.into()),
        }
    }
    match read(&library) {
        Ok(shelf) => answer.shelf = Some(shelf),
        Err(error) => answer.faults.push(FileError::from(error)),
    }
    answer
}

fn read(library: &Library) -> Result<(Vec<Glossary>, EnabledTerms), LibraryError> {
    let glossaries = library.glossaries()?;
    let named = glossaries.iter().map(|glossary| (glossary.id, Arc::from(&*glossary.name)));
    let names: HashMap<GlossaryId, Arc<str>> = named.collect();
    let enabled = EnabledTerms::new(library.enabled_terms()?, &names);
    Ok((glossaries, enabled))
}

fn carry_out_one(
    library: &mut Library,
    change: LibraryChange,
    progress: &dyn Progress,
) -> Result<Option<Done>, LibraryError> {
    match change {
        LibraryChange::Create(name) => library.create(&name).map(drop)?,
        LibraryChange::Rename(id, name) => library.rename(id, &name)?,
        LibraryChange::Delete(id) => library.delete(id)?,
        LibraryChange::Enable(id, is_on) => library.set_enabled(id, is_on)?,
        LibraryChange::ReadOnly(id, is_on) => library.set_read_only(id, is_on)?,
        LibraryChange::Move { glossary, up } => shift(library, glossary, up)?,
        LibraryChange::AddTerm(id, term) => return add(library, id, &term, progress).map(Some),
        LibraryChange::RemoveTerm(id, term) => return remove(library, id, &term).map(Some),
        LibraryChange::Import(import) => return bring_in(library, &import, progress).map(Some),
    }
    Ok(None)
}

fn shift(library: &mut Library, id: GlossaryId, up: bool) -> Result<(), LibraryError> {
    let mut order: Vec<_> = library.glossaries()?.iter().map(|glossary| glossary.id).collect();
    let Some(from) = order.iter().position(|other| *other == id) else {
        return Err(LibraryError::NoGlossary { name: id.0.to_string() });
    };
    let to = if up { from.checked_sub(1) } else { Some(from + 1) };
    if let Some(to) = to.filter(|to| *to < order.len()) {
        order.swap(from, to);
        library.set_order(&order)?;
    }
    Ok(())
}

/// The name of a glossary that is there.
fn name_of(library: &Library, id: GlossaryId) -> Result<String, LibraryError> {
    let found = library.glossaries()?.into_iter().find(|glossary| glossary.id == id);
    let missing = || LibraryError::NoGlossary { name: id.0.to_string() };
    found.map(|glossary| glossary.name).ok_or_else(missing)
}

fn add(
    library: &mut Library,
    id: GlossaryId,
    term: &Term,
    progress: &dyn Progress,
) -> Result<Done, LibraryError> {
    let glossary = name_of(library, id)?;
    let existing = library.terms(id)?;
    let plan = plan(&existing, std::slice::from_ref(term));
    let (new, mut changed) = agreed(&plan, std::slice::from_ref(term), |_| true);
    for term in &mut changed {
        let was = existing.iter().find(|was| was.id == term.id).map_or(&[][..], |was| &was.targets);
        let is_kept =
            |target: &&String| !term.targets.contains(target) && !term.forbidden.contains(target);
        let kept: Vec<String> = was.iter().filter(is_kept).cloned().collect();
        term.targets.extend(kept);
    }
    library.import(id, &new, &changed.iter().collect::<Vec<_>>(), progress)?;
    Ok(Done::Copied { source: term.source.clone(), glossary })
}

fn remove(library: &mut Library, id: GlossaryId, term: &Term) -> Result<Done, LibraryError> {
    let glossary = name_of(library, id)?;
    library.remove_term(id, id_in_library(term.id).ok_or(LibraryError::NoTerm)?)?;
    Ok(Done::Removed { source: term.source.clone(), glossary })
}

fn bring_in(
    library: &mut Library,
    import: &LibraryImport,
    progress: &dyn Progress,
) -> Result<Done, LibraryError> {
    let (id, is_new) = match &import.into {
        LibraryPlace::Known(id) => (*id, false),
        LibraryPlace::New(name) => (library.create(name)?, true),
    };
    let changed: Vec<&Term> = import.changed.iter().collect();
    let done = library.import(id, &import.new, &changed, progress);
    if done.is_err() && is_new {
        library.delete(id)?;
    }
    done?;
    let glossary = name_of(library, id)?;
    Ok(Done::Imported { num_new: import.new.len(), num_changed: changed.len(), glossary })
}
