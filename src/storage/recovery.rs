//! What a journal holds after a crash, put together with the project file, or the backup, that it began from.

use super::journal_line::{self, Parsed, Saving, Span};
use super::{
    FileProblem, Fingerprint, Folders, Journal, StorageError, backup, journal, place, project,
    project_file,
};
use crate::model::{Document, Edit};
use crate::tasks::Progress;
use std::fs::{self, File, TryLockError};
use std::io::{self, BufRead, Read};
use std::path::{Path, PathBuf};

/// What the recovered steps were applied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// The very content that they began from: nothing is in doubt.
    Matched,
    /// A backup of that content, because the project file was changed by someone else since. That change is
    /// not in the document; the file keeps it until the person decides.
    Backup(PathBuf),
    /// The project file as someone else changed it: some steps may not fit, see [`Recovered::failed`].
    Changed,
}

/// Work that was not saved.
#[derive(Debug)]
pub struct Recovered {
    /// The document with that work in it.
    pub document: Document,
    /// What the project file must look like to be written over unasked: that of what the steps were applied to.
    /// `None` for a new article or when the file is gone.
    pub fingerprint: Option<Fingerprint>,
    /// The article that was opened, for a new article.
    pub origin: Option<PathBuf>,
    /// How many edits were applied.
    pub num_edits: usize,
    /// What they were applied to.
    pub base: Base,
    /// Whether the last entry was cut off in the middle.
    pub torn: bool,
    /// Damaged entries before the last one.
    pub num_unreadable: usize,
    /// Edits that could not be applied, in order; they stay in the journal until the next save.
    pub failed: Vec<Edit>,
    /// The number of the last step: go on counting behind it.
    pub last_sequence: u64,
    journal: PathBuf,
    project: Option<PathBuf>,
    good_len: u64,
    spans: Vec<Span>,
}

impl Recovered {
    /// Whether nothing is in doubt.
    pub fn base_matched(&self) -> bool {
        self.base == Base::Matched
    }

    /// Goes on with the journal, once the person has taken the recovered document.
    ///
    /// # Errors
    /// When the journal can't be written any more, or another window has taken it.
    pub fn resume(&self, folders: &Folders) -> Result<Journal, StorageError> {
        let project = self.project.as_deref().map(|place| (place, folders));
        Journal::resume(&self.journal, self.good_len, self.spans.clone(), project)
            .map_err(StorageError::io(&self.journal))
    }

    fn new(document: Document, parsed: &Parsed<'_>, journal: &Path) -> Self {
        Self {
            document,
            fingerprint: None,
            origin: parsed.header.origin.clone(),
            num_edits: 0,
            base: Base::Matched,
            torn: parsed.torn,
            num_unreadable: parsed.num_unreadable,
            failed: Vec::new(),
            last_sequence: parsed.last_sequence(),
            journal: journal.to_owned(),
            project: None,
            good_len: parsed.good_len,
            spans: parsed.steps.iter().map(|step| step.span).collect(),
        }
    }

    fn replay(&mut self, parsed: Parsed<'_>, after: Option<u64>) {
        for step in parsed.steps {
            if after.is_some_and(|up_to| step.sequence <= up_to) {
                continue;
            }
            for edit in step.edits {
                match self.document.apply(edit.clone()) {
                    Ok(_) => self.num_edits += 1,
                    Err(_) => self.failed.push(edit),
                }
            }
        }
    }
}

/// Looks for work on a project that a crash left unsaved. Hold the project's lock: the journal of a living
/// window would be taken for a crashed one's otherwise. Nothing on disk is changed.
///
/// # Errors
/// When a journal or the project can't be read; when the project is gone and has no fitting backup.
pub fn recover_project(
    path: &Path,
    folders: &Folders,
    progress: &dyn Progress,
) -> Result<Option<Recovered>, StorageError> {
    let place = place::resolve(path).map_err(StorageError::io(path))?;
    let mut journals: Vec<_> =
        journal::places_for(&place, folders).into_iter().filter(|path| path.is_file()).collect();
    // The one that was written last comes first; usually there is only one.
    journals.sort_by_key(|path| std::cmp::Reverse(path.metadata().and_then(|m| m.modified()).ok()));
    for journal in journals {
        let (bytes, _) = project::read_file(&journal)?;
        let parsed = match journal_line::parse(&bytes) {
            Ok(parsed) => parsed,
            // Killed while the first line was written: there was no step yet.
            Err(FileProblem::Empty) => continue,
            Err(problem) => return Err(problem.at(&journal)),
        };
        if let Some(recovered) = recover_from(parsed, &place, &journal, (folders, progress))? {
            return Ok(Some(recovered));
        }
    }
    Ok(None)
}

fn recover_from(
    parsed: Parsed<'_>,
    place: &Path,
    journal: &Path,
    (folders, progress): (&Folders, &dyn Progress),
) -> Result<Option<Recovered>, StorageError> {
    if parsed.steps.is_empty() && parsed.num_unreadable == 0 {
        return Ok(None);
    }
    let disk = match Fingerprint::of(place) {
        Ok(print) => Some(print),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(source) => return Err(StorageError::Io { path: place.to_owned(), source }),
    };
    let found = find_base(&parsed, place, disk.as_ref(), folders);
    let (base, after, path) = match found {
        Some((base, after, path)) => (base, after, path),
        None if disk.is_some() => (Base::Changed, None, place.to_owned()),
        None => return Err(StorageError::NoBase { path: journal.to_owned() }),
    };
    let is_waiting = |sequence| after.is_none_or(|up_to| sequence > up_to);
    let all_saved = !parsed.steps.iter().any(|step| is_waiting(step.sequence));
    if all_saved && parsed.num_unreadable == 0 && base == Base::Matched {
        return Ok(None);
    }
    let opened = project::open(&path, progress)?;
    let mut recovered = Recovered::new(opened.document, &parsed, journal);
    // A change by someone else that the document doesn't hold must stop the first save.
    recovered.fingerprint = disk.map(|_| opened.fingerprint);
    recovered.base = base;
    recovered.project = Some(place.to_owned());
    recovered.replay(parsed, after);
    Ok(Some(recovered))
}

/// The content that the steps begin from, the number of the last step that is in it already, and its file.
/// A save that was put in its place comes before the journal's own beginning.
fn find_base(
    parsed: &Parsed<'_>,
    place: &Path,
    disk: Option<&Fingerprint>,
    folders: &Folders,
) -> Option<(Base, Option<u64>, PathBuf)> {
    let saves = parsed.saves.iter().rev().map(|Saving { print, up_to }| (print, Some(*up_to)));
    let candidates: Vec<_> =
        saves.chain(parsed.header.base.iter().map(|print| (print, None))).collect();
    for &(print, after) in &candidates {
        if disk == Some(print) {
            return Some((Base::Matched, after, place.to_owned()));
        }
    }
    for &(print, after) in &candidates {
        if let Some(path) = backup::find(place, folders, print) {
            return Some((Base::Backup(path.clone()), after, path));
        }
    }
    None
}

/// Throws unsaved work on a project away: its journals are moved into the recovery folder, where the last one
/// of each project stays.
///
/// # Errors
/// When the journals can't be moved.
pub fn discard_recovery(path: &Path, folders: &Folders) -> Result<(), StorageError> {
    let place = place::resolve(path).map_err(StorageError::io(path))?;
    journal::set_aside(&place, folders).map_err(StorageError::io(path))
}

/// A new article that was not saved before the program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsavedRecovery {
    /// The article that was opened.
    pub origin: Option<PathBuf>,
    /// When the last step was written, in seconds since 1970-01-01 UTC.
    pub unix_seconds: i64,
    /// Its journal; give it to [`recover_unsaved`] or [`discard_unsaved`].
    pub journal: PathBuf,
}

/// New articles that were not saved, the last one first; those of living windows are left out.
///
/// # Errors
/// When the recovery folder can't be read; none at all is no error.
pub fn list_unsaved(folders: &Folders) -> Result<Vec<UnsavedRecovery>, StorageError> {
    let entries = match fs::read_dir(&folders.recovery) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => {
            return Err(StorageError::Io { path: folders.recovery.clone(), source });
        }
    };
    let mut found: Vec<_> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            let fits = name.starts_with("unsaved-") && name.ends_with(".journal");
            if fits { describe(entry.path()) } else { None }
        })
        .collect();
    found.sort_by(|a, b| (b.unix_seconds, &b.journal).cmp(&(a.unix_seconds, &a.journal)));
    Ok(found)
}

fn describe(journal: PathBuf) -> Option<UnsavedRecovery> {
    let file = File::open(&journal).ok()?;
    // A shared lock: two windows that look at the same time don't hide it from one another.
    if matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)) {
        return None;
    }
    let modified = file.metadata().and_then(|metadata| metadata.modified()).ok()?;
    let mut line = Vec::new();
    io::BufReader::new(file.take(1 << 16)).read_until(b'\n', &mut line).ok()?;
    let header = journal_line::parse_header(&line).ok()?;
    let unix_seconds = backup::to_unix_seconds(modified);
    Some(UnsavedRecovery { origin: header.origin, unix_seconds, journal })
}

/// Recovers a new article from its journal.
///
/// # Errors
/// When the journal can't be read or its first part is damaged.
pub fn recover_unsaved(journal: &Path, progress: &dyn Progress) -> Result<Recovered, StorageError> {
    let (bytes, _) = project::read_file(journal)?;
    let parsed = journal_line::parse(&bytes).map_err(|problem| problem.at(journal))?;
    let snapshot = parsed.snapshot.ok_or_else(|| FileProblem::NotAProject.at(journal))?;
    let read = project_file::read_tolerant(snapshot, progress);
    let (document, _) = read.map_err(|problem| problem.at(journal))?;
    let mut recovered = Recovered::new(document, &parsed, journal);
    recovered.replay(parsed, None);
    Ok(recovered)
}

/// Throws a new article's unsaved work away.
///
/// # Errors
/// When the journal can't be removed, or belongs to a living window.
pub fn discard_unsaved(journal: &Path) -> Result<(), StorageError> {
    let remove = || {
        File::open(journal)?.try_lock()?;
        fs::remove_file(journal)
    };
    remove().map_err(StorageError::io(journal))
}
