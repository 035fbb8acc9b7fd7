//! The journal: every step of work since the last save, appended to a file beside the project (or in the
//! recovery folder) as it happens. [`super::recover_project`] and [`super::recover_unsaved`] read it back.

use super::journal_file::OpenJournal;
use super::journal_line::{self, Header, Saving, Span};
use super::{Fingerprint, Folders, StorageError, atomic, folders, place, project_file};
use crate::model::{Document, Edit};
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// An open journal. A project's journal makes its file when the first step is appended, so that looking at a
/// project leaves nothing beside it. Whoever has a project's journal holds its [`super::ProjectLock`].
#[derive(Debug)]
pub struct Journal {
    /// What a new file begins with.
    header: Vec<u8>,
    /// Where a new file may be made, the best place first.
    places: Vec<PathBuf>,
    /// Where a left-over of an earlier session is put before a new file is made.
    aside: Option<PathBuf>,
    open: Option<OpenJournal>,
}

/// Where a project's journal may stand, the best place first.
pub(super) fn places_for(place: &Path, folders: &Folders) -> Vec<PathBuf> {
    let apart = folders.recovery.join(journal_line::name_for(place));
    vec![place::sidecar(place, ".journal"), apart]
}

/// Where a journal that the person did not want is put; one for each project.
fn aside_for(place: &Path, folders: &Folders) -> PathBuf {
    folders.recovery.join(format!("declined-{}.journal", place::key(place)))
}

/// Moves a project's journals out of the way, into the recovery folder.
pub(super) fn set_aside(place: &Path, folders: &Folders) -> io::Result<()> {
    let aside = aside_for(place, folders);
    places_for(place, folders).iter().try_for_each(|path| move_aside(path, &aside))
}

fn move_aside(path: &Path, aside: &Path) -> io::Result<()> {
    if !path.is_file() {
        return Ok(());
    }
    folders::ensure(place::folder_of(aside))?;
    if fs::rename(path, aside).is_err() {
        // Another file system.
        fs::copy(path, aside)?;
        fs::remove_file(path)?;
    }
    Ok(())
}

impl Journal {
    /// The journal of a project that was opened or saved just now. A journal of an earlier session is moved
    /// into the recovery folder when the first step is appended: recover (or decline) it before.
    ///
    /// # Errors
    /// When the project's folder is gone.
    pub fn create_for_project(
        path: &Path,
        base: &Fingerprint,
        folders: &Folders,
    ) -> Result<Self, StorageError> {
        let place = place::resolve(path).map_err(StorageError::io(path))?;
        Ok(Self {
            header: project_header(base),
            places: places_for(&place, folders),
            aside: Some(aside_for(&place, folders)),
            open: None,
        })
    }

    /// The journal of a new article without a project file, beginning with the whole document. It is locked
    /// while it lives, so that another window doesn't take it for the rest of a crash.
    ///
    /// # Errors
    /// When the recovery folder can't be written or the disk is full.
    pub fn create_unsaved(
        document: &Document,
        origin: Option<&Path>,
        folders: &Folders,
    ) -> Result<Self, StorageError> {
        write_unsaved(document, origin, folders).map_err(StorageError::io(&folders.recovery))
    }

    /// Goes on with a journal that was recovered: what is torn at its end is cut off.
    pub(super) fn resume(
        path: &Path,
        good_len: u64,
        spans: Vec<Span>,
        project: Option<(&Path, &Folders)>,
    ) -> io::Result<Self> {
        let file = OpenOptions::new().read(true).append(true).open(path)?;
        let mut journal = Self { header: Vec::new(), places: Vec::new(), aside: None, open: None };
        match project {
            Some((place, folders)) => {
                journal.places = places_for(place, folders);
                journal.aside = Some(aside_for(place, folders));
            }
            None => file.try_lock()?,
        }
        file.set_len(good_len)?;
        let mut open = OpenJournal::new(file, path.to_owned(), good_len, spans);
        open.is_locked = project.is_none();
        journal.open = Some(open);
        Ok(journal)
    }

    /// Appends one step. `sequence` counts the steps of this document and only goes up. The cost is that of
    /// the step's own texts, whatever the length of the document. Call [`Self::sync`] within a second.
    ///
    /// # Errors
    /// When the file can't be written or the disk is full. The entries before stay whole; try the same step
    /// again later.
    pub fn append(&mut self, sequence: u64, edits: &[Edit]) -> io::Result<()> {
        if edits.is_empty() {
            return Ok(());
        }
        let line = journal_line::step_line(sequence, edits);
        let open = self.open_or_create()?;
        let byte_start = open.good_len;
        open.append(&line)?;
        open.spans.push(Span { sequence, byte_start, byte_end: open.good_len });
        Ok(())
    }

    fn open_or_create(&mut self) -> io::Result<&mut OpenJournal> {
        if self.open.is_none() {
            if let Some(aside) = &self.aside {
                for path in &self.places {
                    // One that can't be moved can't be written over either, in the next step.
                    drop(move_aside(path, aside));
                }
            }
            let mut result = Err(io::ErrorKind::NotFound.into());
            for path in &self.places {
                result = OpenJournal::create(path, &self.header);
                if result.is_ok() {
                    break;
                }
            }
            self.open = Some(result?);
        }
        Ok(self.open.as_mut().expect("it was opened just now"))
    }

    /// Makes everything appended so far last, whatever happens to the machine. A file that someone tidied away
    /// meanwhile is written again.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn sync(&mut self) -> io::Result<()> {
        self.open.as_mut().map_or(Ok(()), OpenJournal::sync)
    }

    /// Says that a save of all steps up to `up_to` is about to be put in its place, so that a crash right after
    /// it does not apply them twice. Syncs.
    ///
    /// # Errors
    /// When the file can't be written or the disk is full: don't put the save in its place then.
    pub fn mark_saving(&mut self, up_to: u64, print: &Fingerprint) -> io::Result<()> {
        let Some(open) = &mut self.open else { return Ok(()) };
        open.append(&journal_line::saving_line(&Saving { print: print.clone(), up_to }))?;
        open.sync()
    }

    /// Says that the save is in its place: only the steps after `up_to` are kept. Without any, the file goes.
    /// A new article's journal stays as it is: use [`Self::into_project`].
    ///
    /// # Errors
    /// When the shorter journal can't be written. The longer one stays, which [`Self::mark_saving`] has made
    /// good for recovery.
    pub fn mark_saved(&mut self, up_to: u64, print: &Fingerprint) -> io::Result<()> {
        if self.places.is_empty() {
            return Ok(());
        }
        let header = project_header(print);
        if let Some(open) = self.open.take() {
            let path = open.path.clone();
            match open.cut(up_to, &header) {
                Ok(open) => self.open = open,
                Err((error, open)) => {
                    self.open = open.map(|open| *open);
                    if self.open.is_none() {
                        self.header = header;
                    }
                    tracing::warn!(path = %path.display(), %error, "the journal could not be shortened");
                    return Err(error);
                }
            }
        }
        self.header = header;
        Ok(())
    }

    /// Goes over to a project file that the document has just been saved as (the first save, or under another
    /// name): steps after `up_to` move into its journal, and this one is removed.
    ///
    /// # Errors
    /// When the new journal can't be written; this one is given back as it was, to go on with.
    pub fn into_project(
        mut self,
        path: &Path,
        up_to: u64,
        print: &Fingerprint,
        folders: &Folders,
    ) -> Result<Self, (StorageError, Option<Box<Self>>)> {
        let next = Self::create_for_project(path, print, folders);
        let result = next.and_then(|mut next| match self.copy_after(up_to, &mut next) {
            Ok(()) => Ok(next),
            Err(source) => {
                // Half a journal would be taken for the rest of a crash.
                drop(next.remove());
                Err(StorageError::Io { path: path.to_owned(), source })
            }
        });
        match result {
            Ok(next) => {
                if let Err(error) = self.remove() {
                    tracing::warn!(%error, "the journal before a save could not be removed");
                }
                Ok(next)
            }
            Err(error) => Err((error, Some(Box::new(self)))),
        }
    }

    fn copy_after(&mut self, up_to: u64, next: &mut Self) -> io::Result<()> {
        let Some(open) = &mut self.open else { return Ok(()) };
        for (span, line) in open.lines_after(up_to)? {
            let target = next.open_or_create()?;
            let byte_start = target.good_len;
            target.append(&line)?;
            let byte_end = target.good_len;
            target.spans.push(Span { sequence: span.sequence, byte_start, byte_end });
        }
        next.sync()
    }

    /// Removes the file: all is saved, or the person has thrown the changes away.
    ///
    /// # Errors
    /// When the file can't be removed.
    pub fn remove(mut self) -> io::Result<()> {
        match self.open.take() {
            Some(open) => open.remove(),
            None => Ok(()),
        }
    }

    /// The number of the last step in it; 0 when there is none.
    pub fn last_sequence(&self) -> u64 {
        let spans = self.open.iter().flat_map(|open| &open.spans);
        spans.map(|span| span.sequence).max().unwrap_or(0)
    }

    /// The file, once there is one.
    pub fn path(&self) -> Option<&Path> {
        self.open.as_ref().map(|open| &*open.path)
    }

    /// Lets the disk be full after so many bytes.
    #[cfg(test)]
    pub(super) fn set_free_bytes(&mut self, num_bytes: Option<usize>) {
        self.open.as_mut().expect("a step was appended before").set_free_bytes(num_bytes);
    }
}

fn project_header(base: &Fingerprint) -> Vec<u8> {
    journal_line::header_line(&Header { base: Some(base.clone()), ..Header::default() })
}

fn write_unsaved(
    document: &Document,
    origin: Option<&Path>,
    folders: &Folders,
) -> io::Result<Journal> {
    folders::ensure(&folders.recovery)?;
    let mut snapshot = Vec::new();
    project_file::write(document, &mut snapshot)?;
    let header = journal_line::header_line(&Header {
        base: None,
        origin: origin.map(Path::to_owned),
        snapshot: Some(Fingerprint::of_bytes(&snapshot)),
    });
    let mut builder = tempfile::Builder::new();
    builder.prefix(".new-").suffix(".tmp").append(true);
    let mut temporary = builder.tempfile_in(&folders.recovery)?;
    temporary.as_file().try_lock()?;
    temporary.write_all(&header)?;
    temporary.write_all(&snapshot)?;
    temporary.as_file().sync_all()?;
    let millis = SystemTime::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_millis());
    let mut number = 0;
    let (file, path) = loop {
        let name = format!("unsaved-{millis}-{}-{number}.journal", std::process::id());
        let path = folders.recovery.join(name);
        match temporary.persist_noclobber(&path) {
            Ok(file) => break (file, path),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
                temporary = error.file;
                number += 1;
            }
            Err(error) => return Err(error.error),
        }
    };
    atomic::sync_folder(&folders.recovery);
    let good_len = (header.len() + snapshot.len()) as u64;
    let mut open = OpenJournal::new(file, path, good_len, Vec::new());
    open.is_locked = true;
    Ok(Journal { header: Vec::new(), places: Vec::new(), aside: None, open: Some(open) })
}
