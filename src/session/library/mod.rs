//! The person's own glossaries at work: the library as it was last read, and its changes. Everything that touches
//! the database runs in a job, one after another, so that a frame never waits and no change overtakes another.

mod change;
mod enabled;
mod export;
mod import;
mod read;

pub use change::{ImportPlace, LibraryChange, LibraryImport, LibraryPlace};
pub use enabled::EnabledTerms;
pub use export::{GlossaryContent, TermExport};
pub use import::{ImportTab, TermImport, TermOrder};
pub use read::TermsRead;

use super::{Action, Answer, Dialog, FileError, PathPurpose, Session, Severity};
use crate::i18n::Arg;
use crate::storage::library::{Glossary, GlossaryId};
use crate::tasks::JobId;
use change::Done;
use std::path::PathBuf;
use std::sync::Arc;

/// What is known of the library, and what waits to be done to it.
#[derive(Default)]
pub(super) struct LibraryState {
    glossaries: Vec<Glossary>,
    enabled: Arc<EnabledTerms>,
    waiting: Vec<LibraryChange>,
    is_read_wanted: bool,
    job: Option<JobId>,
    /// Where the file that is being asked for is to go.
    import_into: Option<ImportPlace>,
    /// Counts what was asked about files of terms: an answer to an earlier question is not wanted any more.
    num_asked: u64,
}

impl LibraryState {
    /// The terms that count.
    pub fn enabled(&self) -> &Arc<EnabledTerms> {
        &self.enabled
    }
}

/// What a job on the library found and did.
pub struct LibraryAnswer {
    /// The library as it is now; `None` when it can't be read.
    shelf: Option<(Vec<Glossary>, EnabledTerms)>,
    /// Where a damaged database was moved.
    moved_aside: Option<PathBuf>,
    /// What is to be told.
    done: Vec<Done>,
    faults: Vec<FileError>,
}

/// What a dialog of the library holds: fields that are being filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryFields {
    /// The name of a glossary to be made.
    pub new_name: String,
    /// A glossary that is getting another name.
    pub renaming: Option<(GlossaryId, String)>,
    /// A glossary that is to be deleted when the person agrees.
    pub deleting: Option<GlossaryId>,
}

impl Session {
    /// Carries out what concerns the library and files of terms; hands everything else back.
    pub(super) fn apply_library_action(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::Library(change) => self.change_library(change),
            Action::AskPath(purpose) => self.ask_path(purpose),
            Action::ImportTerms(into) => self.ask_for_terms(into),
            Action::ReadTerms(order) => self.read_terms(*order),
            Action::BringTermsIn(import) => self.bring_terms_in(&import),
            Action::ShowTermExport(from) => self.show_term_export(from),
            Action::BrowseTermExport(order) => self.browse_term_export(order),
            Action::ExportTerms { order, replaces } => {
                self.export_terms(order, replaces.as_deref());
            }
            other => return Some(other),
        }
        None
    }

    /// The glossaries of the library, in order of priority, as they were last read.
    pub fn glossaries(&self) -> &[Glossary] {
        &self.library.glossaries
    }

    /// The terms of the library that count.
    pub fn enabled_terms(&self) -> &Arc<EnabledTerms> {
        &self.library.enabled
    }

    /// Reads the library, off this thread.
    pub fn read_library(&mut self) {
        self.library.is_read_wanted = true;
        self.work_on_library();
    }

    fn change_library(&mut self, change: LibraryChange) {
        self.library.waiting.push(change);
        self.work_on_library();
    }

    /// Starts a job for everything that waits, unless one is under way.
    fn work_on_library(&mut self) {
        let library = &mut self.library;
        if library.job.is_some() || (library.waiting.is_empty() && !library.is_read_wanted) {
            return;
        }
        library.is_read_wanted = false;
        let changes = std::mem::take(&mut library.waiting);
        let is_long = changes.iter().any(|change| matches!(change, LibraryChange::Import(_)));
        let folders = self.folders.clone();
        let work = move |progress: &dyn crate::tasks::Progress| {
            Answer::Library(Box::new(change::carry_out(&folders, changes, progress)))
        };
        self.library.job = Some(if is_long {
            self.start("job-import-terms", work)
        } else {
            let handle = self.tasks.spawn("library", work);
            let id = handle.id();
            self.quiet_jobs.push(handle);
            id
        });
    }

    /// Follows the end of any job: what waited for one on the library goes on.
    pub(super) fn library_job_ended(&mut self, id: JobId) {
        if self.library.job == Some(id) {
            self.library.job = None;
            self.work_on_library();
        }
    }

    pub(super) fn library_answered(&mut self, answer: LibraryAnswer) {
        if let Some((glossaries, enabled)) = answer.shelf {
            let were_none = self.library.enabled.is_empty();
            let are_none = enabled.is_empty();
            self.library.glossaries = glossaries;
            self.library.enabled = Arc::new(enabled);
            if let Some(project) = self.project.as_mut().filter(|_| !(were_none && are_none)) {
                project.derived.make_stale();
            }
        }
        if let Some(path) = answer.moved_aside {
            let args = [("path", Arg::from(path.display().to_string()))];
            self.say(Severity::Warning, "library-moved-aside", &args);
        }
        for done in answer.done {
            self.say(Severity::Info, done.message_key(), &done.args());
        }
        for fault in answer.faults {
            self.fail(&fault);
        }
    }

    /// A file of terms was chosen, or is to be asked for again by hand.
    pub(super) fn term_path_chosen(&mut self, purpose: PathPurpose, path: PathBuf) {
        match purpose {
            PathPurpose::ImportTerms => self.read_terms_from(path),
            PathPurpose::ExportTerms => {
                if let Some(Dialog::TermExport { order, .. }) = &mut self.dialog {
                    order.set_path(path);
                }
            }
            _ => self.add_dictionary(path),
        }
    }
}
