//! Bringing terms of a file in: the file is asked for, read in a job and shown; nothing is written before the
//! person agrees. Into the project it is one step that can be undone, into the library one transaction.

use super::change::{ImportPlace, LibraryChange, LibraryImport, LibraryPlace};
use super::read::{TermsRead, read};
use crate::formats::FormatError;
use crate::formats::glossary::ReadOptions;
use crate::i18n::Arg;
use crate::model::Command;
use crate::session::{Answer, Dialog, FileError, PathPurpose, Session, Severity};
use crate::storage::StorageError;
use crate::storage::library::{Glossary, LibraryError};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// A file of terms that is to be read, and where its terms are to go.
#[derive(Clone, Debug)]
pub struct TermOrder {
    /// The file.
    pub path: PathBuf,
    /// Its encoding, and what its columns mean.
    pub options: ReadOptions,
    /// The glossary that it is compared with.
    pub into: ImportPlace,
}

/// The lists of what an import would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ImportTab {
    /// Terms to be added.
    #[default]
    New,
    /// Terms that gain something.
    Changed,
    /// Terms that contradict each other.
    Conflicting,
    /// Places of the file that are not brought in.
    Skipped,
}

impl ImportTab {
    /// Every list, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::New, Self::Changed, Self::Conflicting, Self::Skipped];
}

/// An import as the person looks at it.
#[derive(Clone, Debug)]
pub struct TermImport {
    /// What was read, with the choices that can be changed.
    pub order: TermOrder,
    /// What came out of it.
    pub read: Arc<TermsRead>,
    /// Whether it is being read again.
    pub is_reading: bool,
    /// The conflicts, by their place in the plan, in which the file is right.
    pub taken: BTreeSet<usize>,
    /// The list that is shown.
    pub tab: ImportTab,
}

impl TermImport {
    /// Whether there is something to be brought in, and a place for it.
    pub fn is_ready(&self) -> bool {
        let is_named = match &self.order.into {
            ImportPlace::Library(LibraryPlace::New(name)) => !name.trim().is_empty(),
            _ => true,
        };
        let plan = &self.read.plan;
        let brings = !plan.new.is_empty() || !plan.changed.is_empty() || !self.taken.is_empty();
        is_named && brings && !self.is_reading
    }
}

/// The list that has something to look at.
fn first_tab(read: &TermsRead) -> ImportTab {
    let plan = &read.plan;
    if !plan.conflicting.is_empty() {
        ImportTab::Conflicting
    } else if !plan.new.is_empty() {
        ImportTab::New
    } else if !plan.changed.is_empty() {
        ImportTab::Changed
    } else {
        ImportTab::Skipped
    }
}

impl Session {
    /// Asks for a file of terms; without a place they go to the project, else to a new glossary.
    pub(super) fn ask_for_terms(&mut self, into: Option<ImportPlace>) {
        self.library.import_into = into;
        self.ask_path(PathPurpose::ImportTerms);
    }

    pub(super) fn read_terms_from(&mut self, path: PathBuf) {
        let of_file = || {
            let name = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy();
            ImportPlace::Library(LibraryPlace::New(name.into_owned()))
        };
        let has_project = self.project.is_some();
        let usual = || if has_project { ImportPlace::Project } else { of_file() };
        let into = self.library.import_into.take().unwrap_or_else(usual);
        self.dialog = None;
        self.read_terms(TermOrder { path, options: ReadOptions::default(), into });
    }

    /// Reads the file off this thread, the first time or again with other choices.
    pub(super) fn read_terms(&mut self, order: TermOrder) {
        if let Some(Dialog::TermImport(import)) = &mut self.dialog {
            import.is_reading = true;
        }
        self.library.num_asked += 1;
        let number = self.library.num_asked;
        let own = self.project.as_ref().map(|project| project.document.terms().to_vec());
        let folders = self.folders.clone();
        self.start("job-open", move |progress| {
            let result = read(order, own.unwrap_or_default(), &folders, progress);
            Answer::TermsRead(number, Box::new(result))
        });
    }

    /// What is on its way is not wanted any more.
    pub(in crate::session) fn forget_terms(&mut self) {
        self.library.num_asked += 1;
    }

    pub(in crate::session) fn terms_read(
        &mut self,
        number: u64,
        result: Result<TermsRead, FileError>,
    ) {
        if number != self.library.num_asked {
            return;
        }
        let read = match result {
            Ok(read) => read,
            Err(error) => return self.terms_not_read(&error),
        };
        let mut order = read.order.clone();
        order.options.mapping.clone_from(&read.file.mapping);
        let (tab, read, taken) = (first_tab(&read), Arc::new(read), BTreeSet::new());
        let import = TermImport { order, read, is_reading: false, taken, tab };
        match &mut self.dialog {
            Some(Dialog::TermImport(shown)) => {
                // A name that is being typed meanwhile stays as it is.
                let into = std::mem::replace(&mut shown.order.into, ImportPlace::Project);
                **shown = import;
                if is_same_place(&into, &shown.order.into) {
                    shown.order.into = into;
                }
            }
            None => self.dialog = Some(Dialog::TermImport(Box::new(import))),
            Some(_) => {}
        }
    }

    /// What is shown is what was read before, and so are the choices.
    fn terms_not_read(&mut self, error: &FileError) {
        if let Some(Dialog::TermImport(import)) = &mut self.dialog {
            import.is_reading = false;
            import.order = import.read.order.clone();
            import.order.options.mapping.clone_from(&import.read.file.mapping);
        }
        if matches!(error, FileError::LibraryMoved { .. }) {
            self.read_library();
        }
        if !is_cancelled(error) {
            self.fail(error);
        }
    }

    /// Brings the terms in that the person has agreed to.
    pub(super) fn bring_terms_in(&mut self, import: &TermImport) {
        // Ids of one glossary mean nothing in another.
        if !is_same_place(&import.order.into, &import.read.order.into) {
            return;
        }
        let (new, changed) = import.read.agreed(&import.taken);
        let counts = [("new", Arg::from(new.len())), ("changed", Arg::from(changed.len()))];
        match import.order.into.clone() {
            ImportPlace::Project => {
                if self.try_run(Command::MergeTerms { new, changed }) {
                    self.say(Severity::Info, "notice-terms-imported-project", &counts);
                }
            }
            ImportPlace::Library(into) => {
                let import = LibraryImport { into, new, changed };
                self.change_library(LibraryChange::Import(Box::new(import)));
            }
        }
    }

    /// The glossaries of the library that can be added to.
    pub fn writable_glossaries(&self) -> impl Iterator<Item = &Glossary> {
        self.library.glossaries.iter().filter(|glossary| !glossary.is_read_only)
    }
}

/// Whether two places are one; new glossaries are, whatever their names.
fn is_same_place(one: &ImportPlace, other: &ImportPlace) -> bool {
    let is_new = |place: &ImportPlace| matches!(place, ImportPlace::Library(LibraryPlace::New(_)));
    one == other || (is_new(one) && is_new(other))
}

fn is_cancelled(error: &FileError) -> bool {
    matches!(
        error,
        FileError::Storage(StorageError::Cancelled(_))
            | FileError::Library(LibraryError::Cancelled(_))
            | FileError::Format { error: FormatError::Cancelled(_), .. }
    )
}
