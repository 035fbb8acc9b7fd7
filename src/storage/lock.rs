//! One window writes a project; the others read it. The lock belongs to the open file, so that a killed
//! program leaves none behind.

use super::{Folders, StorageError, folders, place};
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// How often a lock file that vanished under our hands is made anew.
const NUM_TRIES: usize = 20;

/// Who has the project open; fields are empty or 0 where that is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InUse {
    /// The process.
    pub pid: u32,
    /// The computer's name.
    pub host: String,
    /// The person's login name.
    pub user: String,
}

/// A project that is ours to write. Dropping it lets go.
#[derive(Debug)]
pub struct ProjectLock {
    file: Option<File>,
    path: PathBuf,
}

impl ProjectLock {
    /// Locks a project, with a hidden file beside it or, where that can't be written, in the state folder.
    /// Answers who has it when it is in use; open it read-only then.
    ///
    /// # Errors
    /// When neither place can be written.
    pub fn acquire(path: &Path, folders: &Folders) -> Result<Result<Self, InUse>, StorageError> {
        let place = place::resolve(path).map_err(StorageError::io(path))?;
        if let Ok(answer) = acquire_at(&place::sidecar(&place, ".lock")) {
            return Ok(answer);
        }
        let apart = folders.state.join(format!("project-{}.lock", place::key(&place)));
        folders::ensure(&folders.state)
            .and_then(|()| acquire_at(&apart))
            .map_err(StorageError::io(&apart))
    }
}

fn acquire_at(path: &Path) -> io::Result<Result<ProjectLock, InUse>> {
    for _ in 0..NUM_TRIES {
        let mut options = OpenOptions::new();
        let mut file = options.read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(Err(read_holder(file))),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        // Between opening and locking, the one who held it may have removed it.
        if is_same_file(&file, path) {
            write_holder(&mut file);
            return Ok(Ok(ProjectLock { file: Some(file), path: path.to_owned() }));
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

#[cfg(unix)]
fn is_same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(mine), Ok(theirs)) => (mine.dev(), mine.ino()) == (theirs.dev(), theirs.ino()),
        _ => false,
    }
}

/// Windows doesn't remove a file that is open.
#[cfg(not(unix))]
fn is_same_file(_file: &File, path: &Path) -> bool {
    path.exists()
}

/// Says who holds the lock. Only a message depends on it.
fn write_holder(file: &mut File) {
    let holder = InUse { pid: std::process::id(), host: host(), user: user() };
    let json = serde_json::to_vec(&holder).expect("texts and a number always fit into memory");
    let written = file.set_len(0).and_then(|()| file.write_all(&json));
    if let Err(error) = written {
        tracing::debug!(%error, "the lock's holder could not be written down");
    }
}

fn read_holder(mut file: File) -> InUse {
    let mut json = Vec::new();
    let read = file.rewind().and_then(|()| file.take(4096).read_to_end(&mut json));
    read.ok().and_then(|_| serde_json::from_slice(&json).ok()).unwrap_or_default()
}

fn host() -> String {
    let name = fs::read_to_string("/proc/sys/kernel/hostname").ok();
    let name = name.or_else(|| std::env::var("COMPUTERNAME").ok());
    name.or_else(|| std::env::var("HOSTNAME").ok()).unwrap_or_default().trim().to_owned()
}

fn user() -> String {
    std::env::var("USER").or_else(|_| std::env::var("USERNAME")).unwrap_or_default()
}

impl Drop for ProjectLock {
    fn drop(&mut self) {
        // Unix: removed while it is still locked, so that nobody else's lock file is removed by mistake.
        if cfg!(unix) {
            drop(fs::remove_file(&self.path));
        }
        self.file = None;
        if cfg!(not(unix)) {
            drop(fs::remove_file(&self.path));
        }
    }
}
