//! What can go wrong with files, in plain words and as message keys with arguments for the person's language.

use crate::tasks::Cancelled;
use std::io;
use std::path::{Path, PathBuf};

/// What is wrong with one line of a project file or journal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineProblem {
    /// Bytes that are no text.
    #[error("byte {byte_column} of the line is not valid UTF-8")]
    NotText {
        /// Byte within the line, from 1.
        byte_column: usize,
    },
    /// Cut off, or not written by this program.
    #[error("it is not a complete JSON object (column {byte_column})")]
    NotJson {
        /// Byte within the line, from 1.
        byte_column: usize,
    },
    /// A known key has a value of another kind.
    #[error("the value of \"{key}\" is not what it should be")]
    BadValue {
        /// The key.
        key: String,
    },
    /// A key that a line of its kind always has.
    #[error("\"{key}\" is missing")]
    NoKey {
        /// The key.
        key: String,
    },
    /// A known key stands twice.
    #[error("\"{key}\" stands there twice")]
    KeyTwice {
        /// The key.
        key: String,
    },
    /// A mark that a version-control merge left behind.
    #[error("a version-control merge left its mark there; settle the conflict first")]
    Conflict,
}

impl LineProblem {
    /// The message that says this to a person.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::NotText { .. } => "storage-line-not-text",
            Self::NotJson { .. } => "storage-line-not-json",
            Self::BadValue { .. } => "storage-line-bad-value",
            Self::NoKey { .. } => "storage-line-no-key",
            Self::KeyTwice { .. } => "storage-line-key-twice",
            Self::Conflict => "storage-line-conflict",
        }
    }

    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotText { byte_column } | Self::NotJson { byte_column } => {
                vec![("column", byte_column.to_string())]
            }
            Self::BadValue { key } | Self::NoKey { key } | Self::KeyTwice { key } => {
                vec![("key", key.clone())]
            }
            Self::Conflict => Vec::new(),
        }
    }
}

/// Why the content of a file is not a project that can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Something else altogether.
    #[error("it is not a Duizhao project")]
    NotAProject,
    /// Written by a later program in a form that this one does not know.
    #[error("it was written by a newer Duizhao (format {version}); this one reads format 1")]
    NewerVersion {
        /// The version that the file names.
        version: String,
    },
    /// One line can't be read.
    #[error("line {line}: {problem}")]
    Line {
        /// Line, from 1.
        line: usize,
        /// What is wrong there.
        problem: LineProblem,
    },
    /// The person cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl FileProblem {
    /// Names the file.
    pub fn at(self, path: &Path) -> StorageError {
        match self {
            Self::Cancelled(cancelled) => StorageError::Cancelled(cancelled),
            problem => StorageError::Unreadable { path: path.to_owned(), problem },
        }
    }
}

/// Why something could not be read from or written to the disk. Nothing has been lost or changed.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The system refuses.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A folder, a device or the like.
    #[error("{} is not a file", path.display())]
    NotAFile {
        /// What was to be read.
        path: PathBuf,
    },
    /// Larger than what can be worked with.
    #[error("{} is {size} bytes long; the limit is {limit}", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Bytes found.
        size: u64,
        /// Bytes allowed.
        limit: u64,
    },
    /// The content is not a readable project.
    #[error("{}: {problem}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong, and where.
        problem: FileProblem,
    },
    /// Someone else has written the file since it was read or saved here.
    #[error("{} was changed by another program", path.display())]
    ChangedOnDisk {
        /// The project.
        path: PathBuf,
    },
    /// A journal whose project is gone, with no backup to apply it to.
    #[error("the project that {} belongs to is gone, and there is no backup of it", path.display())]
    NoBase {
        /// The journal.
        path: PathBuf,
    },
    /// The system tells of no home folder; `DUIZHAO_HOME` can name one.
    #[error("no home folder is known; set DUIZHAO_HOME to a folder of your choice")]
    NoHome,
    /// The person cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl StorageError {
    /// Names the file that the system's error is about.
    pub(super) fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { path: path.to_owned(), source }
    }

    /// The message that says this to a person.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Io { source, .. } => match source.kind() {
                io::ErrorKind::NotFound => "storage-not-found",
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    "storage-no-permission"
                }
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "storage-disk-full",
                _ => "storage-io",
            },
            Self::NotAFile { .. } => "storage-not-a-file",
            Self::TooLarge { .. } => "storage-too-large",
            Self::Unreadable { problem, .. } => match problem {
                FileProblem::Empty => "storage-empty",
                FileProblem::NotAProject => "storage-not-a-project",
                FileProblem::NewerVersion { .. } => "storage-newer-version",
                FileProblem::Line { problem, .. } => problem.message_key(),
                FileProblem::Cancelled(_) => "storage-cancelled",
            },
            Self::ChangedOnDisk { .. } => "storage-changed-on-disk",
            Self::NoBase { .. } => "storage-no-base",
            Self::NoHome => "storage-no-home",
            Self::Cancelled(_) => "storage-cancelled",
        }
    }

    /// The message's arguments: `path`, and where they apply `line`, `column`, `key`, `version`, `size`,
    /// `limit` and `what` (the system's own words).
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args: Vec<_> =
            self.path().map(|path| ("path", path.display().to_string())).into_iter().collect();
        match self {
            Self::Io { source, .. } => args.push(("what", source.to_string())),
            Self::TooLarge { size, limit, .. } => {
                args.extend([("size", size.to_string()), ("limit", limit.to_string())]);
            }
            Self::Unreadable { problem: FileProblem::NewerVersion { version }, .. } => {
                args.push(("version", version.clone()));
            }
            Self::Unreadable { problem: FileProblem::Line { line, problem }, .. } => {
                args.push(("line", line.to_string()));
                args.extend(problem.args());
            }
            _ => {}
        }
        args
    }

    /// The file or folder that it is about.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Io { path, .. }
            | Self::NotAFile { path }
            | Self::TooLarge { path, .. }
            | Self::Unreadable { path, .. }
            | Self::ChangedOnDisk { path }
            | Self::NoBase { path } => Some(path),
            Self::NoHome | Self::Cancelled(_) => None,
        }
    }
}
