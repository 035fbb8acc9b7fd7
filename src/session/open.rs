//! Opening: articles and projects, the question about unsaved work before, and what an earlier session left.

use super::import::{Imported, import_article, is_project};
use super::keeper::{Keeper, Start, Unsaved};
use super::{
    Action, After, Answer, Dialog, Explain, FileError, Origin, PathPurpose, Project, ReadOnly,
    Session, Severity, sample_document,
};
use crate::i18n::Arg;
use crate::model::{Details, Document, PartId};
use crate::storage::project::Opened;
use crate::storage::{
    BrokenLine, FileProblem, Folders, InUse, Journal, ProjectLock, Recovered, StorageError,
    project, recover_project,
};
use crate::tasks::Progress;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A file as a job read it.
pub enum Loaded {
    /// An article.
    Article(Box<Imported>),
    /// The open article, read again in another way.
    Again(Box<Imported>),
    /// A project.
    Project(Box<LoadedProject>),
}

/// A project as it was read, with its lock, and its journal if that holds more.
pub struct LoadedProject {
    pub(super) path: PathBuf,
    pub(super) opened: Opened,
    /// `None` when it is read anew by the session that has it open and locked.
    pub(super) lock: Option<Result<ProjectLock, InUse>>,
    pub(super) recovered: Option<Recovered>,
}

impl Session {
    /// Begins: opens the file given, or the sample, and offers what an earlier session left unsaved.
    pub fn begin(&mut self, path: Option<PathBuf>) {
        let folders = self.folders.clone();
        let mut recent = self.preferences.recent.clone();
        match path {
            Some(path) => {
                // Opening it asks about its own journal.
                let path = std::path::absolute(&path).unwrap_or(path);
                recent.retain(|other| *other != path);
                self.open(path);
            }
            None => self.open_sample(),
        }
        let handle = self
            .tasks
            .spawn("recovery", move |_| Answer::Offers(super::recover::offers(&folders, &recent)));
        self.quiet_jobs.push(handle);
    }

    /// Carries out what concerns files; hands everything else back.
    pub(super) fn apply_file_action(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::Open(path) => self.unless_unsaved(After::Open(path)),
            Action::OpenSample => self.unless_unsaved(After::OpenSample),
            Action::Quit => self.unless_unsaved(After::Quit),
            // An earlier version in its place would push the work aside as well.
            Action::Restore(_) if self.is_undecided() => {}
            Action::Restore(path) => self.unless_unsaved(After::Restore(path)),
            Action::DiscardAndGoOn => self.discard_and_go_on(),
            Action::SaveAndGoOn => self.save_and_go_on(),
            Action::OpenBroken => {
                if let Some(loaded) = self.broken.take() {
                    self.project_read(*loaded);
                }
            }
            Action::AcceptPreview(details) => self.accept_preview(details),
            Action::RefreshPreview(options) => self.reread(options),
            Action::ShowReread => self.show_reread(),
            Action::ShowDetails => self.show_details(),
            Action::SetDetails(part, details) => self.set_details(part, details),
            Action::Save => self.save(),
            Action::SaveAs(path) => self.save_as(path),
            Action::SaveOver => self.save_over(),
            Action::SaveAsElsewhere => self.ask_path(PathPurpose::SaveAs),
            Action::Export { order, replaces } => self.export(order, replaces.as_deref()),
            Action::BrowseExport(order) => self.browse_export(order),
            Action::Recover(path) => self.recover(&path),
            Action::DiscardRecovery(path) => self.discard_recovery(&path),
            Action::RecoverLater => self.recover_later(),
            Action::ReloadFromDisk => self.reload_from_disk(),
            Action::CheckDisk => self.check_disk(),
            Action::PathChosen(purpose, path) => self.path_chosen(purpose, path),
            other => return Some(other),
        }
        None
    }

    /// Does something that closes the project, or asks first when there is unsaved work.
    fn unless_unsaved(&mut self, after: After) {
        self.gives_up = false;
        if self.has_work_to_lose() {
            self.ask_unsaved(after);
        } else {
            self.go_on(after);
        }
    }

    fn ask_unsaved(&mut self, after: After) {
        self.after = Some(after.clone());
        self.dialog = Some(Dialog::Unsaved(after));
    }

    /// Whether there is unsaved work that the person has not given up: a big file takes a while to read, and
    /// what is typed meanwhile must not go unasked.
    fn has_work_to_lose(&self) -> bool {
        !self.gives_up && self.project.as_ref().is_some_and(Project::is_modified)
    }

    /// The work is thrown away only when something else takes its place: a file that can't be opened leaves it.
    fn discard_and_go_on(&mut self) {
        let Some(after) = self.after.take() else { return };
        self.gives_up = true;
        if after == After::Quit {
            self.discard_work();
        }
        self.go_on(after);
    }

    /// Takes the open project's journal away, if the person has given its work up.
    fn discard_work(&mut self) {
        let gives_up = std::mem::take(&mut self.gives_up);
        let keeper = self.project.as_mut().and_then(|project| project.keeper.take());
        match keeper {
            Some(keeper) if gives_up => keeper.discard(),
            Some(keeper) => {
                self.leaving.retain(|leaving| !leaving.is_gone());
                self.leaving.push(keeper.leave());
            }
            None => {}
        }
    }

    pub(super) fn go_on(&mut self, after: After) {
        match after {
            After::Quit => self.wants_quit = true,
            After::Open(path) => self.open(path),
            After::OpenSample => self.open_sample(),
            After::Restore(path) => self.restore(path),
        }
    }

    pub(super) fn open(&mut self, path: PathBuf) {
        let folders = self.folders.clone();
        let path = std::path::absolute(&path).unwrap_or(path);
        if self.holds(&path) {
            return self.reload();
        }
        self.start("job-open", move |progress| {
            Answer::Loaded(Box::new(load(&path, &BTreeMap::new(), &folders, progress)))
        });
    }

    /// Whether that is the open project's file, locked by this very window.
    fn holds(&self, path: &Path) -> bool {
        let own = self.project.as_ref().filter(|project| project.lock.is_some());
        let own = own.and_then(|project| project.path.as_deref()?.canonicalize().ok());
        own.is_some() && own == path.canonicalize().ok()
    }

    fn open_sample(&mut self) {
        let handle = self.tasks.spawn("sample", |_| Answer::Sample(Box::new(sample_document())));
        self.quiet_jobs.push(handle);
    }

    pub(super) fn sample_read(&mut self, result: Result<Document, FileError>) {
        match result {
            Ok(_) if self.has_work_to_lose() => self.ask_unsaved(After::OpenSample),
            Ok(document) => self.install_unsaved(document, Origin::Sample),
            Err(error) => self.fail(&error),
        }
    }

    pub(super) fn loaded(&mut self, result: Result<Loaded, FileError>) {
        if result.is_err() {
            self.gives_up = false;
            self.recovers_next = false;
        }
        if self.has_work_to_lose() {
            let path = match &result {
                Ok(Loaded::Article(imported)) => Some(&imported.path),
                Ok(Loaded::Project(loaded)) => Some(&loaded.path),
                Ok(Loaded::Again(_)) | Err(_) => None,
            };
            if let Some(path) = path {
                return self.ask_unsaved(After::Open(path.clone()));
            }
        }
        match result {
            Ok(Loaded::Article(imported)) => self.article_read(*imported),
            Ok(Loaded::Again(imported)) => self.article_read_again(*imported),
            Ok(Loaded::Project(loaded)) if loaded.opened.broken_lines.is_empty() => {
                self.project_read(*loaded);
            }
            Ok(Loaded::Project(loaded)) => self.ask_about_broken_lines(loaded),
            Err(FileError::Storage(StorageError::Cancelled(_))) => {}
            Err(FileError::Format { error: crate::formats::FormatError::Cancelled(_), .. }) => {}
            Err(error) => self.fail(&error),
        }
    }

    /// What is open stays open until the person agrees to a project with broken lines.
    fn ask_about_broken_lines(&mut self, loaded: Box<LoadedProject>) {
        let explain = |broken: &BrokenLine| {
            let (line, problem) = (broken.line, broken.problem.clone());
            FileProblem::Line { line, problem }.at(&loaded.path).explain(&self.messages)
        };
        let problems = loaded.opened.broken_lines.iter().map(explain).collect();
        self.dialog = Some(Dialog::BrokenLines { problems });
        self.broken = Some(loaded);
    }

    /// Puts a project in the place of the one before.
    pub(super) fn install(&mut self, project: Project) {
        self.discard_work();
        self.project_number += 1;
        self.analysis = None;
        self.saving = None;
        self.recovered = None;
        self.annotations = super::chinese::Annotations::default();
        self.links = super::links::LinkCache::default();
        self.checks = super::check::CheckState::new();
        self.review.forget();
        self.selection = None;
        self.target_selection = None;
        self.show_find(false);
        self.active = first_to_do(&project.document);
        self.sight = super::Sight::default();
        self.sight.set(super::FilterKind::All, &project.document, &[]);
        self.align = super::align::AlignState::of(&project.document);
        self.project = Some(project);
        self.wants_reveal = true;
    }

    pub(super) fn install_unsaved(&mut self, document: Document, origin: Origin) {
        let path = match &origin {
            Origin::File(path) => Some(path.clone()),
            Origin::Sample => None,
        };
        let start = Start::Unsaved(Box::new(Unsaved {
            document: document.clone(),
            origin: path,
            folders: self.folders.clone(),
        }));
        let mut project = Project::new(document, Some(origin));
        project.keeper = Some(Keeper::start(start, 0, self.tasks.mailbox(crate::tasks::JobId(0))));
        self.install(project);
    }

    fn accept_preview(&mut self, details: Details) {
        let part = self.project.as_ref().and_then(|project| project.document.parts().first());
        if let Some(part) = part.map(|part| part.id) {
            self.set_details(part, details);
        }
    }

    fn set_details(&mut self, part: PartId, details: Details) {
        let old = self.project.as_ref().and_then(|project| project.document.part(part));
        if old.is_some_and(|old| old.details != details) {
            self.run(crate::model::Command::SetDetails { part, details });
        }
    }

    fn show_details(&mut self) {
        let part = self.project.as_ref().and_then(|project| project.document.parts().first());
        if let Some(part) = part {
            let dialog = Dialog::Details { part: part.id, details: part.details.clone() };
            self.dialog = Some(dialog);
        }
    }

    /// Gives up the work on the open project, which is about to be replaced by its file, and hands over its
    /// lock. `None` when another project was opened meanwhile.
    fn take_lock(&mut self, path: &Path) -> Option<Result<ProjectLock, InUse>> {
        let project = self.project.as_mut().filter(|p| p.path.as_deref() == Some(path))?;
        let lock = project.lock.take()?;
        self.gives_up = true;
        Some(Ok(lock))
    }

    fn project_read(&mut self, loaded: LoadedProject) {
        let LoadedProject { path, opened, lock, recovered } = loaded;
        let Some(lock) = lock.or_else(|| self.take_lock(&path)) else { return };
        let journal = Journal::create_for_project(&path, &opened.fingerprint, &self.folders);
        let mut project = Project::new(opened.document, None);
        project.fingerprint = Some(opened.fingerprint);
        project.path = Some(path.clone());
        project.saved_at = modified_at(&path);
        match (lock, journal) {
            (Ok(lock), Ok(journal)) => {
                project.lock = Some(lock);
                let start = Start::With { journal: Box::new(journal), path: Some(path.clone()) };
                let mailbox = self.tasks.mailbox(crate::tasks::JobId(0));
                project.keeper = Some(Keeper::start(start, 0, mailbox));
            }
            (Err(holder), _) => {
                let who = format!("{} {} {}", holder.user, holder.host, holder.pid);
                let args = [("who", Arg::from(who.trim().to_owned()))];
                self.say(Severity::Warning, "notice-in-use", &args);
                project.read_only = Some(ReadOnly::InUse(who));
            }
            (Ok(lock), Err(error)) => {
                project.lock = Some(lock);
                self.fail(&error);
            }
        }
        self.remember(&path);
        self.preferences.last_folder = path.parent().map(Path::to_owned);
        self.install(project);
        if let Some(recovered) = recovered {
            if std::mem::take(&mut self.recovers_next) {
                self.recovered = Some(Box::new(recovered));
                return self.take_recovered();
            }
            let offer = super::recover::offer_of(path, &recovered);
            self.recovered = Some(Box::new(recovered));
            self.dialog = Some(Dialog::Recovery(vec![offer]));
        }
        self.recovers_next = false;
    }
}

/// The first paragraph that is not done, where work goes on; else the first.
fn first_to_do(document: &Document) -> Option<crate::model::ParagraphId> {
    let rows = document.paragraphs();
    let first = rows.iter().find(|p| !p.status.is_confirmed()).or(rows.first());
    first.map(|p| p.id)
}

fn modified_at(path: &Path) -> Option<i64> {
    let modified = std::fs::metadata(path).ok()?.modified().ok()?;
    let since = modified.duration_since(std::time::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok()
}

/// Reads a file of either kind.
pub(super) fn load(
    path: &Path,
    options: &BTreeMap<String, String>,
    folders: &Folders,
    progress: &dyn Progress,
) -> Result<Loaded, FileError> {
    if !is_project(path)? {
        let imported = import_article(path, options, progress)?;
        return Ok(Loaded::Article(Box::new(imported)));
    }
    // The file is read before the lock is taken: a missing file must not leave a lock behind.
    let mut opened = project::open(path, progress)?;
    let lock = ProjectLock::acquire(path, folders)?;
    let mut recovered = None;
    if lock.is_ok() {
        recovered = recover_project(path, folders, progress)?;
        // Whoever held the lock until now may have saved meanwhile.
        if !opened.fingerprint.is_probably_current(path).unwrap_or(false) {
            opened = project::open(path, progress)?;
        }
    }
    let path = path.to_owned();
    let lock = Some(lock);
    Ok(Loaded::Project(Box::new(LoadedProject { path, opened, lock, recovered })))
}
