//! The open project: the document and its history, the file it lives in, and the journal that keeps every
//! change on disk until it is saved.

use super::answer::Answer;
use super::derived::Derived;
use super::dialog::Preview;
use super::keeper::{Keeper, Start};
use crate::model::{Applied, Command, CommandError, Document, History, Moment};
use crate::storage::{Fingerprint, Folders, Journal, ProjectLock};
use crate::tasks::Mailbox;
use std::path::{Path, PathBuf};

/// Why a project can't be saved to its own file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// Another window has it open.
    InUse(String),
}

/// Where the text of an unsaved article came from.
#[derive(Clone, Debug)]
pub enum Origin {
    /// The sample that ships with the program.
    Sample,
    /// An imported file.
    File(PathBuf),
}

/// One open project.
pub struct Project {
    pub(super) document: Document,
    pub(super) history: History,
    pub(super) path: Option<PathBuf>,
    pub(super) origin: Option<Origin>,
    pub(super) fingerprint: Option<Fingerprint>,
    pub(super) read_only: Option<ReadOnly>,
    pub(super) keeper: Option<Keeper>,
    pub(super) lock: Option<ProjectLock>,
    /// When the file was last written or read, in seconds since 1970.
    pub(super) saved_at: Option<i64>,
    /// How the article was read, while it can be read again.
    pub(super) import: Option<Preview>,
    /// What is computed from the document.
    pub derived: Derived,
}

impl Project {
    /// A project of that document, not saved anywhere.
    pub(super) fn new(document: Document, origin: Option<Origin>) -> Self {
        let derived = Derived::new(&document);
        Self {
            document,
            history: History::saved(),
            path: None,
            origin,
            fingerprint: None,
            read_only: None,
            keeper: None,
            lock: None,
            saved_at: None,
            import: None,
            derived,
        }
    }

    /// The document as it stands.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The history, for the words of undo and redo.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The project's file, once it has one.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The file name to show: the project's, else the article's.
    pub fn name(&self) -> String {
        let of = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
        let from_origin = || match &self.origin {
            Some(Origin::File(path)) => of(path),
            _ => self.document.parts().first().map(|part| part.file_name.clone()),
        };
        self.path.as_deref().and_then(of).or_else(from_origin).unwrap_or_default()
    }

    /// Why the project can't be saved to its own file, if so.
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.read_only.as_ref()
    }

    /// Whether there is something that only the journal holds.
    pub fn is_modified(&self) -> bool {
        self.history.is_modified()
    }

    /// When the file was last written or read, in seconds since 1970.
    pub fn saved_at(&self) -> Option<i64> {
        self.saved_at
    }

    /// Runs a command, hands its edits to the journal and brings what is derived up to date.
    pub(super) fn run(
        &mut self,
        command: Command,
        now: &Moment,
    ) -> Result<Option<Applied>, CommandError> {
        let applied = self.history.run(&mut self.document, command, now)?;
        if let Some(applied) = &applied {
            self.follow(applied);
        }
        Ok(applied)
    }

    /// Undoes or redoes one step.
    pub(super) fn turn(&mut self, back: bool) -> Option<Applied> {
        let applied = if back {
            self.history.undo(&mut self.document)
        } else {
            self.history.redo(&mut self.document)
        }?;
        self.follow(&applied);
        Some(applied)
    }

    /// A project that was read-only has no keeper until it is saved as a file of its own.
    pub(super) fn keep_journal(
        &mut self,
        folders: &Folders,
        mailbox: impl FnOnce() -> Mailbox<Answer>,
    ) {
        if self.keeper.is_some() {
            return;
        }
        if let (Some(path), Some(print)) = (&self.path, &self.fingerprint)
            && let Ok(journal) = Journal::create_for_project(path, print, folders)
        {
            let start = Start::With { journal: Box::new(journal), path: Some(path.clone()) };
            self.keeper = Some(Keeper::start(start, 0, mailbox()));
        }
    }

    fn follow(&mut self, applied: &Applied) {
        if let Some(keeper) = &mut self.keeper {
            keeper.append(&applied.edits);
        }
        self.derived.follow(&self.document, applied);
    }
}
