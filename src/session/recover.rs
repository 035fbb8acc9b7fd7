//! Recovery: what an earlier session left unsaved, an earlier saved version, and the file as it is on disk.

use super::keeper::{Keeper, Start, Unsaved};
use super::open::LoadedProject;
use super::{Answer, Dialog, FileError, Loaded, Origin, Project, RecoveryOffer, Session, Severity};
use crate::i18n::Arg;
use crate::storage::project::{self, Opened};
use crate::storage::{
    Folders, Journal, ProjectLock, Recovered, StorageError, discard_recovery, discard_unsaved,
    list_unsaved, recover_project, recover_unsaved,
};
use crate::tasks::Unwatched;
use std::path::{Path, PathBuf};

/// Projects of the list of recent files whose journals are looked at when the program starts.
const NUM_RECENT_CHECKED: usize = 5;

impl Session {
    /// Offers what earlier sessions left, as soon as no other dialog is in the way.
    pub(super) fn make_offers(&mut self) {
        if !self.offers.is_empty() && self.dialog.is_none() && self.jobs.is_empty() {
            self.dialog = Some(Dialog::Recovery(std::mem::take(&mut self.offers)));
        }
    }

    pub(super) fn recover(&mut self, path: &Path) {
        let is_open = self.project.as_ref().is_some_and(|p| p.path.as_deref() == Some(path));
        if is_open && self.recovered.is_some() {
            self.take_recovered();
        } else if path.extension().is_some_and(|ending| ending == "journal") {
            let path = path.to_owned();
            self.start("job-open", move |progress| {
                Answer::Recovered(Box::new(recover_unsaved(&path, progress)))
            });
        } else {
            self.recovers_next = true;
            self.open(path.to_owned());
        }
    }

    /// Whether the open project's unsaved work waits for a decision; if so, asks for it (again). Until then
    /// nothing is changed, because the first change would push the old journal aside.
    pub(super) fn is_undecided(&mut self) -> bool {
        let path = self.project.as_ref().and_then(|project| project.path.clone());
        let (Some(recovered), Some(path)) = (&self.recovered, path) else { return false };
        let offer = offer_of(path, recovered);
        if self.dialog.is_none() {
            self.dialog = Some(Dialog::Recovery(vec![offer]));
        }
        self.say(Severity::Warning, "notice-undecided", &[]);
        true
    }

    /// The work stays where it is; the open project is for reading until it is decided on.
    pub(super) fn recover_later(&mut self) {
        if self.recovered.is_some() {
            self.say(Severity::Info, "notice-undecided", &[]);
        }
    }

    /// Puts the recovered document in the place of the project's own; its journal is gone on with.
    pub(super) fn take_recovered(&mut self) {
        let Some(recovered) = self.recovered.take() else { return };
        let journal = match recovered.resume(&self.folders) {
            Ok(journal) => journal,
            Err(error) => {
                // The project stays as it is, with its lock, and what was found can still be thrown away.
                self.recovered = Some(recovered);
                return self.fail(&error);
            }
        };
        let Some(project) = &mut self.project else { return };
        let path = project.path.clone();
        // The keeper of the document as on disk has written nothing yet.
        project.keeper = None;
        let lock = project.lock.take();
        let saved_at = project.saved_at;
        self.install_recovered(*recovered, journal, path, |project| {
            project.lock = lock;
            project.saved_at = saved_at;
        });
    }

    pub(super) fn unsaved_recovered(&mut self, result: Result<Recovered, StorageError>) {
        let resumed = result.and_then(|recovered| {
            let journal = recovered.resume(&self.folders)?;
            Ok((recovered, journal))
        });
        match resumed {
            Ok((recovered, journal)) => self.install_recovered(recovered, journal, None, |_| {}),
            Err(error) => self.fail(&error),
        }
    }

    fn install_recovered(
        &mut self,
        recovered: Recovered,
        journal: Journal,
        path: Option<PathBuf>,
        complete: impl FnOnce(&mut Project),
    ) {
        let (num_edits, num_failed) = (recovered.num_edits, recovered.failed.len());
        let origin = recovered.origin.clone().map_or(Origin::Sample, Origin::File);
        let mut project = Project::new(recovered.document, Some(origin));
        project.history.mark_unsaved();
        project.fingerprint = recovered.fingerprint;
        project.path.clone_from(&path);
        let start = Start::With { journal: Box::new(journal), path };
        let mailbox = self.tasks.mailbox(crate::tasks::JobId(0));
        project.keeper = Some(Keeper::start(start, recovered.last_sequence, mailbox));
        complete(&mut project);
        self.install(project);
        self.say(Severity::Info, "notice-recovered", &[("count", Arg::from(num_edits))]);
        if num_failed > 0 || recovered.num_unreadable > 0 {
            let lost = num_failed + recovered.num_unreadable;
            self.say(Severity::Warning, "notice-recovered-partly", &[("count", Arg::from(lost))]);
        }
    }

    pub(super) fn discard_recovery(&mut self, path: &Path) {
        let result = if path.extension().is_some_and(|ending| ending == "journal") {
            discard_unsaved(path)
        } else {
            discard_recovery(path, &self.folders)
        };
        let is_open = self.project.as_ref().is_some_and(|p| p.path.as_deref() == Some(path));
        match result {
            Ok(()) if is_open => self.recovered = None,
            Ok(()) => {}
            Err(error) => self.fail(&error),
        }
    }

    /// Gives up what is here for the project's file.
    pub(super) fn reload_from_disk(&mut self) {
        if self.project.as_ref().is_some_and(|project| project.path.is_some()) {
            self.gives_up = true;
            self.reload();
        }
    }

    /// Reads the open project's file anew. What is here stays until that has succeeded.
    pub(super) fn reload(&mut self) {
        let Some(project) = &self.project else { return };
        let Some(path) = project.path.clone() else { return };
        if project.lock.is_none() {
            // Whoever had it may have closed it since.
            return self.open(path);
        }
        let (folders, is_undecided) = (self.folders.clone(), self.recovered.is_some());
        self.start("job-open", move |progress| {
            let load = || -> Result<Loaded, StorageError> {
                let opened = project::open(&path, progress)?;
                let mut recovered = None;
                if is_undecided {
                    recovered = recover_project(&path, &folders, progress)?;
                }
                let loaded = LoadedProject { path, opened, lock: None, recovered };
                Ok(Loaded::Project(Box::new(loaded)))
            };
            Answer::Loaded(Box::new(load().map_err(FileError::from)))
        });
    }

    pub(super) fn restore(&mut self, path: PathBuf) {
        let number = self.project_number;
        self.start("job-open", move |progress| {
            Answer::Backup(number, Box::new(project::open(&path, progress)))
        });
    }

    /// An earlier version becomes the present state, not saved yet, in the same project.
    pub(super) fn backup_read(&mut self, result: Result<Opened, StorageError>) {
        self.gives_up = false;
        let opened = match result {
            Ok(opened) => opened,
            Err(error) => return self.fail(&error),
        };
        let Some(mut old) = self.project.take() else { return };
        // Undo can't lead back over a whole file: what was here is on the disk or was given up before.
        if let Some(keeper) = old.keeper.take() {
            keeper.discard();
        }
        let start = Start::Unsaved(Box::new(Unsaved {
            document: opened.document.clone(),
            origin: old.path.clone(),
            folders: self.folders.clone(),
        }));
        let mut project = Project::new(opened.document, old.origin.take());
        project.history.mark_unsaved();
        project.path = old.path.take();
        project.fingerprint = old.fingerprint.take();
        project.lock = old.lock.take();
        project.saved_at = old.saved_at;
        project.read_only = old.read_only.take();
        if project.read_only.is_none() {
            let mailbox = self.tasks.mailbox(crate::tasks::JobId(0));
            project.keeper = Some(Keeper::start(start, 0, mailbox));
        }
        self.install(project);
        self.say(Severity::Info, "notice-restored", &[]);
    }
}

pub(super) fn offer_of(path: PathBuf, recovered: &Recovered) -> RecoveryOffer {
    let (num_edits, base_matched) = (recovered.num_edits, recovered.base_matched());
    RecoveryOffer::Project { path, num_edits, base_matched }
}

/// What earlier sessions left unsaved: articles without a project, and recent projects with a journal.
pub(super) fn offers(folders: &Folders, recent: &[PathBuf]) -> Vec<RecoveryOffer> {
    let unsaved = list_unsaved(folders).unwrap_or_default();
    let mut offers: Vec<_> = unsaved.into_iter().map(RecoveryOffer::Article).collect();
    let projects = recent.iter().filter(|path| path.extension().is_some_and(|e| e == "duizhao"));
    for path in projects.take(NUM_RECENT_CHECKED) {
        if !path.is_file() {
            continue;
        }
        // A project that a living window holds is none of our business.
        let Ok(Ok(_lock)) = ProjectLock::acquire(path, folders) else { continue };
        if let Ok(Some(recovered)) = recover_project(path, folders, &Unwatched) {
            offers.push(offer_of(path.clone(), &recovered));
        }
    }
    offers
}
