//! Saving, looking whether someone else changed the file, and ending.

use super::check::with_report_ending;
use super::{Action, Answer, Dialog, FileError, PathPurpose, Project, Session};
use crate::model::Document;
use crate::storage::{Backup, Fingerprint, InUse, ProjectLock, StorageError, project};
use crate::tasks::JobHandle;
use std::path::{Path, PathBuf};

/// A save on its way.
pub(super) struct Saving {
    pub job: JobHandle,
    path: PathBuf,
    position: u64,
}

/// What came of a save.
pub struct SaveDone {
    fingerprint: Fingerprint,
    /// The lock of a file that was not ours before.
    lock: Option<ProjectLock>,
    backup_problem: Option<StorageError>,
    unix_seconds: i64,
}

impl Session {
    pub(super) fn save(&mut self) {
        let Some(project) = &self.project else { return };
        match (&project.path, &project.read_only) {
            (Some(path), None) => {
                let (path, expected) = (path.clone(), project.fingerprint.clone());
                self.save_to(path, expected);
            }
            _ => self.ask_path(PathPurpose::SaveAs),
        }
    }

    pub(super) fn save_over(&mut self) {
        if let Some(path) = self.project.as_ref().and_then(|project| project.path.clone()) {
            self.save_to(path, None);
        }
    }

    pub(super) fn save_as(&mut self, path: PathBuf) {
        let path = std::path::absolute(&path).unwrap_or(path);
        self.save_to(with_ending(path), None);
    }

    /// Asks before a file is replaced that is not the project's own.
    fn save_as_unless_in_the_way(&mut self, path: PathBuf) {
        let path = with_ending(std::path::absolute(&path).unwrap_or(path));
        let is_own = self.project.as_ref().is_some_and(|p| p.path.as_ref() == Some(&path));
        if path.exists() && !is_own {
            let (purpose, text) = (PathPurpose::SaveAs, path.display().to_string());
            self.dialog = Some(Dialog::Path { purpose, path: text, replaces: Some(path) });
        } else {
            self.save_as(path);
        }
    }

    /// A system dialog has asked about the very file it names itself; not about one whose ending is added here.
    pub(super) fn path_chosen_in_system(&mut self, purpose: PathPurpose, path: Option<PathBuf>) {
        match path {
            Some(path) if purpose == PathPurpose::SaveAs && with_ending(path.clone()) == path => {
                self.save_as(path);
            }
            Some(path)
                if purpose == PathPurpose::CheckReport
                    && with_report_ending(path.clone()) == path =>
            {
                self.write_check_report(path);
            }
            path => self.path_chosen(purpose, path),
        }
    }

    /// Asks for a path: the window shows the system's dialog, or the field where there is none.
    pub(super) fn ask_path(&mut self, purpose: PathPurpose) {
        self.wants_path = Some(purpose);
    }

    /// The purpose of a path that is to be asked for; the window takes it.
    pub fn take_wanted_path(&mut self) -> Option<PathPurpose> {
        self.wants_path.take()
    }

    fn save_to(&mut self, path: PathBuf, expected: Option<Fingerprint>) {
        if self.saving.is_some() {
            return;
        }
        let is_own = self.project.as_ref().is_some_and(|own| own.path.as_ref() == Some(&path));
        if is_own && self.is_undecided() {
            self.after_save = None;
            return;
        }
        let Some(project) = &mut self.project else { return };
        project.history.close();
        let document = project.document.clone();
        let position = project.history.position();
        let has_lock = project.path.as_ref() == Some(&path) && project.lock.is_some();
        let (up_to, link) = match &project.keeper {
            Some(keeper) => (keeper.sequence(), keeper.link()),
            None => (0, None),
        };
        let (folders, unix_seconds) = (self.folders.clone(), self.now().unix_seconds);
        let target = path.clone();
        let job = self.tasks.spawn("job-save", move |_| {
            let save = || -> Result<SaveDone, FileError> {
                let lock = if has_lock { None } else { Some(lock(&target, &folders)?) };
                let request = project::SaveRequest {
                    path: &target,
                    expected: expected.as_ref(),
                    folders: &folders,
                    unix_seconds,
                };
                let mut prepared = project::prepare(&document, &request)?;
                let backup_problem = prepared.backup_problem.take();
                if let Some(link) = &link {
                    link.mark_saving(up_to, prepared.fingerprint())
                        .map_err(FileError::io(&target))?;
                }
                let fingerprint = prepared.commit()?;
                if let Some(link) = &link {
                    link.mark_saved(up_to, &fingerprint, &target, &folders);
                }
                Ok(SaveDone { fingerprint, lock, backup_problem, unix_seconds })
            };
            Answer::Saved(Box::new(save()))
        });
        self.saving = Some(Saving { job, path, position });
    }

    pub(super) fn saved(&mut self, result: Result<SaveDone, FileError>) {
        let Some(saving) = self.saving.take() else { return };
        match result {
            Ok(done) => {
                self.notices.dismiss_infos();
                self.remember(&saving.path);
                self.preferences.last_folder = saving.path.parent().map(Path::to_owned);
                if let Some(project) = &mut self.project {
                    if project.path.as_ref() != Some(&saving.path) {
                        // What waits for a decision belongs to the file before, and stays beside it.
                        self.recovered = None;
                    }
                    project.path = Some(saving.path);
                    project.fingerprint = Some(done.fingerprint);
                    project.lock = done.lock.or(project.lock.take());
                    project.read_only = None;
                    project.saved_at = Some(done.unix_seconds);
                    project.history.mark_saved(saving.position);
                    project
                        .keep_journal(&self.folders, || self.tasks.mailbox(crate::tasks::JobId(0)));
                }
                if let Some(problem) = done.backup_problem {
                    self.fail(&problem);
                }
                self.go_on_when_saved();
            }
            Err(FileError::Storage(StorageError::ChangedOnDisk { .. })) => {
                self.after_save = None;
                self.dialog = Some(Dialog::ChangedOnDisk);
            }
            Err(error) => {
                self.after_save = None;
                self.fail(&error);
            }
        }
    }

    pub(super) fn save_and_go_on(&mut self) {
        self.after_save = self.after.take();
        self.save();
    }

    /// What was typed while the save ran is saved too before anything closes the project.
    fn go_on_when_saved(&mut self) {
        if self.after_save.is_some() && self.project.as_ref().is_some_and(Project::is_modified) {
            self.save();
        } else if let Some(after) = self.after_save.take() {
            self.go_on(after);
        }
    }

    /// Looks, off this thread, whether someone else wrote the project's file.
    pub(super) fn check_disk(&mut self) {
        let Some(project) = &self.project else { return };
        if self.saving.is_some() || self.dialog.is_some() {
            return;
        }
        if let (Some(path), Some(print)) = (project.path.clone(), project.fingerprint.clone()) {
            let number = self.project_number;
            let handle = self.tasks.spawn("check disk", move |_| {
                let changed = match print.is_probably_current(&path) {
                    Ok(true) => false,
                    Ok(false) => !print.is_current(&path).unwrap_or(true),
                    Err(_) => false,
                };
                Answer::DiskChecked(number, changed)
            });
            self.quiet_jobs.push(handle);
        }
    }

    pub(super) fn disk_checked(&mut self, changed: bool) {
        if changed && self.dialog.is_none() && self.saving.is_none() {
            self.dialog = Some(Dialog::ChangedOnDisk);
        }
    }

    pub(super) fn path_chosen(&mut self, purpose: PathPurpose, path: Option<PathBuf>) {
        match (purpose, path) {
            (PathPurpose::Open, Some(path)) => self.apply(Action::Open(path)),
            (PathPurpose::SaveAs, Some(path)) => self.save_as_unless_in_the_way(path),
            (PathPurpose::ChooseEncoder, Some(path)) => self.choose_encoder(path),
            (PathPurpose::Export, Some(path)) => {
                if let Some(Dialog::Export { order, .. }) = &mut self.dialog {
                    order.path = path;
                }
            }
            (PathPurpose::CheckReport, Some(path)) => self.report_unless_in_the_way(path),
            (PathPurpose::Translation, Some(path)) => self.translation_chosen(&path),
            (PathPurpose::Export | PathPurpose::ExportTerms | PathPurpose::Translation, None) => {}
            (purpose, Some(path)) => self.term_path_chosen(purpose, path),
            // Waved away, or no dialog could be shown: the field in the window is always there.
            (purpose, None) => {
                // What was to be done after a save waits until the field is answered or waved away.
                if self.dialog.is_none() {
                    let path = match purpose.is_for_reading() {
                        true => self.preferences.last_folder.clone(),
                        false => Some(self.suggested_path(purpose)),
                    };
                    let path = path.map(|path| path.display().to_string()).unwrap_or_default();
                    self.dialog = Some(Dialog::Path { purpose, path, replaces: None });
                }
            }
        }
    }

    /// A file name to begin with in a dialog for saving.
    pub fn suggested_name(&self, purpose: PathPurpose) -> String {
        let path = self.suggested_path(purpose);
        path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    pub(super) fn suggested_path(&self, purpose: PathPurpose) -> PathBuf {
        let project = self.project.as_ref();
        let base = project
            .and_then(|project| match (&project.path, &project.origin) {
                (Some(path), _) | (None, Some(super::Origin::File(path))) => Some(path.clone()),
                _ => None,
            })
            .unwrap_or_else(|| {
                let folder = self.preferences.last_folder.clone();
                let folder = folder.or_else(home_folder).unwrap_or_default();
                folder.join(project.map(Project::name).unwrap_or_default())
            });
        match purpose {
            PathPurpose::ExportTerms => self.term_export_path().unwrap_or(base),
            PathPurpose::SaveAs => base.with_extension("duizhao"),
            PathPurpose::Export => base.with_extension("docx"),
            PathPurpose::CheckReport => base.with_extension("checks.html"),
            PathPurpose::Open
            | PathPurpose::ImportTerms
            | PathPurpose::AddDictionary
            | PathPurpose::Translation
            | PathPurpose::ChooseEncoder => base,
        }
    }

    /// The earlier versions of the open project, the newest first.
    pub fn backups(&self) -> Vec<Backup> {
        let path = self.project.as_ref().and_then(|project| project.path.as_deref());
        path.and_then(|path| project::backups(path, &self.folders).ok()).unwrap_or_default()
    }

    /// Ends: what is waiting is written, preferences are kept.
    pub fn end(&mut self) {
        self.keep_preferences_now();
        let mut leaving = std::mem::take(&mut self.leaving);
        // The project's lock is held until its journal is written.
        let mut project = self.project.take();
        let keeper = project.as_mut().and_then(|project| project.keeper.take());
        leaving.extend(keeper.map(super::keeper::Keeper::leave));
        super::keeper::Leaving::wait_for_all(leaving);
    }
}

/// A project's name ends in `.duizhao`: another ending is part of the name (`湖 1.28`), or that of the article,
/// which must not be written over.
fn with_ending(path: PathBuf) -> PathBuf {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("duizhao")) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".duizhao");
    PathBuf::from(name)
}

/// Locks a project that no window has open.
pub(super) fn lock(
    path: &Path,
    folders: &crate::storage::Folders,
) -> Result<ProjectLock, FileError> {
    ProjectLock::acquire(path, folders)?.map_err(|holder| {
        let InUse { pid, host, user } = holder;
        let who = format!("{user} {host} {pid}").trim().to_owned();
        FileError::InUse { path: path.to_owned(), who }
    })
}

/// Saves a document as a project, for those who keep no journal. A file that is open in a window is refused.
///
/// # Errors
/// When the file can't be written or is in use.
pub fn save_new(
    document: &Document,
    path: &Path,
    folders: &crate::storage::Folders,
) -> Result<(), FileError> {
    let _lock = lock(path, folders)?;
    let unix_seconds = jiff::Timestamp::now().as_second();
    let request = project::SaveRequest { path, expected: None, folders, unix_seconds };
    project::save(document, &request)?;
    Ok(())
}

fn home_folder() -> Option<PathBuf> {
    directories::UserDirs::new()
        .map(|dirs| dirs.document_dir().unwrap_or_else(|| dirs.home_dir()).to_owned())
}
