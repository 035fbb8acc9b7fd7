//! The person's own glossaries, any number of them in one SQLite database: names, priorities, a read-only switch,
//! and terms with every field. Two programs may have it open at the same time. A database that is damaged is
//! moved aside, never deleted.

mod error;
mod glossary;
mod row;
mod schema;
mod term;

#[cfg(test)]
mod tests;

pub use error::LibraryError;
pub use glossary::{Glossary, GlossaryId};
pub use term::LibraryTerm;

use super::{Folders, folders};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long to wait for another program that writes.
const PATIENCE: Duration = Duration::from_secs(10);

/// The open database of glossaries.
#[derive(Debug)]
pub struct Library {
    connection: Connection,
    path: PathBuf,
}

/// A library as it was opened.
#[derive(Debug)]
pub struct OpenedLibrary {
    /// The library.
    pub library: Library,
    /// Where a damaged database was moved, if there was one: the library is empty then.
    pub moved_aside: Option<PathBuf>,
}

impl Library {
    /// The database's usual place.
    pub fn path_in(folders: &Folders) -> PathBuf {
        folders.data.join("glossaries.db")
    }

    /// Opens the database in its usual place, and makes it where there is none.
    ///
    /// # Errors
    /// When it can't be read or made, belongs to another program, or was made by a newer version.
    pub fn open(folders: &Folders) -> Result<OpenedLibrary, LibraryError> {
        let path = Self::path_in(folders);
        folders::ensure(&folders.data).map_err(|source| LibraryError::io(&path, source))?;
        Self::open_at(&path)
    }

    /// Opens a database at a path. One that is damaged is moved to a name beside it, and a new one is made.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_at(path: &Path) -> Result<OpenedLibrary, LibraryError> {
        match Self::connect(path) {
            Ok(library) => Ok(OpenedLibrary { library, moved_aside: None }),
            Err(LibraryError::Broken { .. }) => {
                let moved_aside = Some(move_aside(path)?);
                Ok(OpenedLibrary { library: Self::connect(path)?, moved_aside })
            }
            Err(error) => Err(error),
        }
    }

    fn connect(path: &Path) -> Result<Self, LibraryError> {
        // A path is a path and never a URI with options in it.
        let flags = OpenFlags::default() & !OpenFlags::SQLITE_OPEN_URI;
        let connection = Connection::open_with_flags(path, flags);
        let connection = connection.map_err(|error| LibraryError::sqlite(path, error))?;
        let mut library = Self { connection, path: path.to_owned() };
        library.prepare().map_err(|error| error.or_broken(&library.connection))?;
        Ok(library)
    }

    fn prepare(&mut self) -> Result<(), LibraryError> {
        let set_up = |connection: &Connection| {
            connection.busy_timeout(PATIENCE)?;
            connection.pragma_update(None, "journal_mode", "wal")?;
            connection.pragma_update(None, "synchronous", "normal")?;
            connection.pragma_update(None, "foreign_keys", "on")?;
            // Nothing of a database that someone prepared runs code of ours.
            connection.pragma_update(None, "trusted_schema", "off")
        };
        set_up(&self.connection).map_err(|error| self.failed(error))?;
        schema::bring_up_to_date(self)
    }

    /// A number that changes whenever another program has changed the database.
    ///
    /// # Errors
    /// When the database can't be read.
    pub fn version(&self) -> Result<i64, LibraryError> {
        let version = self.connection.pragma_query_value(None, "data_version", |row| row.get(0));
        version.map_err(|error| self.failed(error))
    }

    /// Where the database is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn failed(&self, error: rusqlite::Error) -> LibraryError {
        LibraryError::sqlite(&self.path, error)
    }

    /// Runs one change, all of it or nothing. The lock for writing is taken at once, so that two programs wait
    /// for each other and neither has to give up halfway.
    fn change<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, LibraryError>,
    ) -> Result<T, LibraryError> {
        let path = self.path.clone();
        let failed = |error| LibraryError::sqlite(&path, error);
        let behavior = TransactionBehavior::Immediate;
        let transaction = self.connection.transaction_with_behavior(behavior).map_err(failed)?;
        let answer = work(&transaction)?;
        transaction.commit().map_err(failed)?;
        Ok(answer)
    }
}

/// Moves a damaged database and what belongs to it to the first free name beside it.
fn move_aside(path: &Path) -> Result<PathBuf, LibraryError> {
    let with = |end: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    };
    let free = (1..).map(|number| with(&format!(".broken-{number}"))).find(|place| !place.exists());
    let place = free.expect("some number is free");
    std::fs::rename(path, &place).map_err(|source| LibraryError::io(path, source))?;
    for end in ["-wal", "-shm"] {
        let mut beside = place.as_os_str().to_owned();
        beside.push(end);
        match std::fs::rename(with(end), PathBuf::from(beside)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(LibraryError::io(&with(end), error));
            }
            _ => {}
        }
    }
    Ok(place)
}
