//! What can go wrong with the library, in plain words and as message keys with arguments.

use crate::tasks::Cancelled;
use rusqlite::{Connection, ErrorCode};
use std::io;
use std::path::{Path, PathBuf};

/// Why something in the library could not be read or changed. Nothing has been lost or half written.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// The system refuses.
    #[error("{}: {source}", path.display())]
    Io {
        /// The database.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The database is damaged, or no database at all.
    #[error("{} is damaged: {what}", path.display())]
    Broken {
        /// The database.
        path: PathBuf,
        /// What SQLite says.
        what: String,
    },
    /// Another program has been writing for too long.
    #[error("{} is in use by another program", path.display())]
    Busy {
        /// The database.
        path: PathBuf,
    },
    /// SQLite refuses for another reason.
    #[error("{}: {what}", path.display())]
    Refused {
        /// The database.
        path: PathBuf,
        /// What SQLite says.
        what: String,
    },
    /// A database of something else.
    #[error("{} is a database of another program", path.display())]
    NotOurs {
        /// The database.
        path: PathBuf,
    },
    /// Made by a newer version of the program.
    #[error("{} was made by a newer Duizhao (version {version})", path.display())]
    Newer {
        /// The database.
        path: PathBuf,
        /// Its version.
        version: i64,
    },
    /// No glossary of that name or id.
    #[error("there is no glossary {name}")]
    NoGlossary {
        /// Its name, or its id.
        name: String,
    },
    /// A glossary of that name is there already.
    #[error("there is a glossary {name} already")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// A glossary must have a name.
    #[error("a glossary needs a name")]
    NoName,
    /// The glossary is switched to read-only.
    #[error("the glossary {name} is read-only")]
    ReadOnly {
        /// Its name.
        name: String,
    },
    /// The term is no longer there: another program has removed it.
    #[error("the term is no longer in the glossary")]
    NoTerm,
    /// A term must have a source.
    #[error("a term needs its Chinese")]
    NoSource,
    /// The person cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl LibraryError {
    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }

    pub(super) fn sqlite(path: &Path, error: rusqlite::Error) -> Self {
        let (path, what) = (path.to_owned(), error.to_string());
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Broken { path, what }
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::DiskFull) => {
                Self::Io { path, source: io::Error::new(io::ErrorKind::StorageFull, what) }
            }
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::ReadOnly) => {
                Self::Io { path, source: io::Error::new(io::ErrorKind::PermissionDenied, what) }
            }
            _ => Self::Refused { path, what },
        }
    }

    /// A refusal of SQLite may come from damage it has not noticed: the database is checked then.
    pub(super) fn or_broken(self, connection: &Connection) -> Self {
        let Self::Refused { path, what } = self else { return self };
        let check = |connection: &Connection| -> rusqlite::Result<String> {
            connection.pragma_query_value(None, "quick_check", |row| row.get(0))
        };
        match check(connection) {
            Ok(answer) if answer == "ok" => Self::Refused { path, what },
            _ => Self::Broken { path, what },
        }
    }

    /// The message that says this to a person.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Io { source, .. } => match source.kind() {
                io::ErrorKind::PermissionDenied => "storage-no-permission",
                io::ErrorKind::StorageFull => "storage-disk-full",
                _ => "storage-io",
            },
            Self::Broken { .. } => "library-broken",
            Self::Busy { .. } => "library-busy",
            Self::Refused { .. } => "storage-io",
            Self::NotOurs { .. } => "library-not-ours",
            Self::Newer { .. } => "library-newer",
            Self::NoGlossary { .. } => "library-no-glossary",
            Self::NameTaken { .. } => "library-name-taken",
            Self::NoName => "library-no-name",
            Self::ReadOnly { .. } => "library-read-only",
            Self::NoTerm => "error-no-term",
            Self::NoSource => "error-empty-text",
            Self::Cancelled(_) => "storage-cancelled",
        }
    }

    /// The message's arguments: `path`, `name`, `version` and `what`, where they apply.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Io { path, source } => {
                vec![("path", path.display().to_string()), ("what", source.to_string())]
            }
            Self::Broken { path, what } | Self::Refused { path, what } => {
                vec![("path", path.display().to_string()), ("what", what.clone())]
            }
            Self::Busy { path } | Self::NotOurs { path } => {
                vec![("path", path.display().to_string())]
            }
            Self::Newer { path, version } => {
                vec![("path", path.display().to_string()), ("version", version.to_string())]
            }
            Self::NoGlossary { name } | Self::NameTaken { name } | Self::ReadOnly { name } => {
                vec![("name", name.clone())]
            }
            Self::NoName | Self::NoTerm | Self::NoSource | Self::Cancelled(_) => Vec::new(),
        }
    }
}
