//! Opening and saving projects, with backups and the guard against writing over someone else's work.

use super::fingerprint::{Fingerprint, Hasher, HashingWriter};
use super::{Backup, BrokenLine, Folders, PreparedFile, StorageError, backup, place, project_file};
use crate::model::Document;
use crate::tasks::Progress;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The longest project file that is read: a hundred times what a long book needs.
const MAX_BYTES: u64 = 1 << 30;

/// A project as it was read.
#[derive(Debug)]
pub struct Opened {
    /// The content.
    pub document: Document,
    /// What the file looked like; give it to [`prepare`] when saving.
    pub fingerprint: Fingerprint,
    /// Lines that could not be read. They are kept as text and written back.
    pub broken_lines: Vec<BrokenLine>,
}

/// Opens a project (or a backup). Lines that can't be read are reported and kept.
///
/// # Errors
/// When the file can't be read, is no project, or is of a newer major version; when cancelled.
pub fn open(path: &Path, progress: &dyn Progress) -> Result<Opened, StorageError> {
    let (bytes, file) = read_file(path)?;
    let read = project_file::read_tolerant(&bytes, progress);
    let (document, broken_lines) = read.map_err(|problem| problem.at(path))?;
    let fingerprint = Fingerprint::of_bytes(&bytes).with_time_of(&file);
    Ok(Opened { document, fingerprint, broken_lines })
}

/// Reads a file into memory; devices, pipes and what is too long are refused.
pub(super) fn read_file(path: &Path) -> Result<(Vec<u8>, File), StorageError> {
    let metadata = path.metadata().map_err(StorageError::io(path))?;
    if !metadata.is_file() {
        return Err(StorageError::NotAFile { path: path.to_owned() });
    }
    let too_large = |size| StorageError::TooLarge { path: path.to_owned(), size, limit: MAX_BYTES };
    if metadata.len() > MAX_BYTES {
        return Err(too_large(metadata.len()));
    }
    let file = File::open(path).map_err(StorageError::io(path))?;
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    (&file).take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(StorageError::io(path))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(too_large(bytes.len() as u64));
    }
    Ok((bytes, file))
}

/// What saving needs to know beside the document.
#[derive(Clone, Copy, Debug)]
pub struct SaveRequest<'a> {
    /// Where to.
    pub path: &'a Path,
    /// What the file looked like when it was opened or saved last. `None` writes over whatever is there: only
    /// for a new file, or when the person has said so.
    pub expected: Option<&'a Fingerprint>,
    /// Where the backup goes.
    pub folders: &'a Folders,
    /// The time, in seconds since 1970-01-01 UTC, that names the backup.
    pub unix_seconds: i64,
}

/// A saved version that is complete on disk, but not yet in its place. Dropping it leaves all as it was.
#[derive(Debug)]
pub struct Prepared {
    file: PreparedFile,
    fingerprint: Fingerprint,
    /// Why there is no backup of the version before; saving goes on without it.
    pub backup_problem: Option<StorageError>,
}

/// Writes a document beside its file, after a backup of the version before. Call [`super::Journal::mark_saving`]
/// with the fingerprint, then [`Prepared::commit`].
///
/// # Errors
/// [`StorageError::ChangedOnDisk`] when the file is not the expected one (a missing file is no change: nothing
/// is written over); whatever the system refuses. The file is as it was.
pub fn prepare(document: &Document, request: &SaveRequest<'_>) -> Result<Prepared, StorageError> {
    let path = request.path;
    check_unchanged(path, request.expected)?;
    let place = place::resolve(path).map_err(StorageError::io(path))?;
    let mut fingerprint = None;
    let file = PreparedFile::write(&place, |out| {
        let mut out = HashingWriter { inner: out, hasher: Hasher::default() };
        project_file::write(document, &mut out)?;
        fingerprint = Some(out.hasher.finish());
        Ok(())
    });
    let file = file.map_err(StorageError::io(path))?;
    let backup_problem = backup::keep(&place, request.folders, request.unix_seconds).err();
    // Writing took a while; someone may have come in between.
    if !request.expected.is_some_and(|print| print.is_probably_current(path).unwrap_or(false)) {
        check_unchanged(path, request.expected)?;
    }
    let fingerprint = fingerprint.expect("the content was written");
    Ok(Prepared { file, fingerprint, backup_problem })
}

fn check_unchanged(path: &Path, expected: Option<&Fingerprint>) -> Result<(), StorageError> {
    let Some(expected) = expected else { return Ok(()) };
    match expected.is_current(path) {
        Ok(true) => Ok(()),
        Ok(false) => Err(StorageError::ChangedOnDisk { path: path.to_owned() }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(source) => Err(StorageError::Io { path: path.to_owned(), source }),
    }
}

impl Prepared {
    /// What the file will look like.
    pub fn fingerprint(&self) -> &Fingerprint {
        &self.fingerprint
    }

    /// Puts the new version in its place.
    ///
    /// # Errors
    /// When the rename fails; the file is as it was.
    pub fn commit(self) -> Result<Fingerprint, StorageError> {
        let path = self.file.path().to_owned();
        let file = self.file.commit().map_err(StorageError::io(&path))?;
        Ok(self.fingerprint.with_time_of(&file))
    }
}

/// Saves in one go, for those who keep no journal.
///
/// # Errors
/// As [`prepare`] and [`Prepared::commit`].
pub fn save(document: &Document, request: &SaveRequest<'_>) -> Result<Fingerprint, StorageError> {
    prepare(document, request)?.commit()
}

/// The earlier versions of a project, newest first; [`open`] restores one.
///
/// # Errors
/// When the backups' folder can't be read; none yet is no error.
pub fn backups(path: &Path, folders: &Folders) -> Result<Vec<Backup>, StorageError> {
    backup::list(path, folders)
}
