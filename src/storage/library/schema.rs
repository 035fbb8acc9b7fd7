//! The tables, and the steps that bring an older database up to date. A step, once released, is never changed.

use super::{Library, LibraryError};
use rusqlite::Connection;

/// `DUIZ` in ASCII: says whose database it is.
const APPLICATION_ID: i64 = 0x4455_495A;

/// Each step leads from the version of its index to the next.
const STEPS: &[&str] = &["
    CREATE TABLE glossary (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        priority INTEGER NOT NULL,
        is_read_only INTEGER NOT NULL DEFAULT 0,
        is_enabled INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE TABLE term (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        glossary INTEGER NOT NULL REFERENCES glossary(id) ON DELETE CASCADE,
        source TEXT NOT NULL,
        target TEXT,
        kind TEXT,
        note TEXT,
        rest TEXT
    ) STRICT;
    CREATE INDEX term_of_glossary ON term(glossary);
"];

/// Makes the tables, or changes older ones step by step, in one transaction.
pub(super) fn bring_up_to_date(library: &mut Library) -> Result<(), LibraryError> {
    let path = library.path.clone();
    let failed = |error| LibraryError::sqlite(&path, error);
    let version = number(&library.connection, "user_version").map_err(failed)?;
    check(library, version)?;
    // Reads the tables: what is damaged shows itself here.
    if version == STEPS.len() as i64 {
        let tables = "SELECT (SELECT count(*) FROM glossary), (SELECT max(id) FROM term)";
        return library.connection.query_row(tables, [], |_| Ok(())).map_err(failed);
    }
    library.change(|transaction| {
        // Another program may have done it meanwhile.
        let version = number(transaction, "user_version").map_err(failed)?;
        for step in STEPS.iter().skip(usize::try_from(version).unwrap_or(0)) {
            transaction.execute_batch(step).map_err(failed)?;
        }
        transaction.pragma_update(None, "application_id", APPLICATION_ID).map_err(failed)?;
        transaction.pragma_update(None, "user_version", STEPS.len() as i64).map_err(failed)
    })
}

fn check(library: &Library, version: i64) -> Result<(), LibraryError> {
    let failed = |error| library.failed(error);
    let path = library.path.clone();
    let owner = number(&library.connection, "application_id").map_err(failed)?;
    let num_tables = "SELECT count(*) FROM sqlite_schema";
    let num_tables: i64 =
        library.connection.query_row(num_tables, [], |row| row.get(0)).map_err(failed)?;
    if owner != APPLICATION_ID && (num_tables > 0 || version != 0) {
        return Err(LibraryError::NotOurs { path });
    }
    if version > STEPS.len() as i64 {
        return Err(LibraryError::Newer { path, version });
    }
    Ok(())
}

fn number(connection: &Connection, pragma: &str) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, pragma, |row| row.get(0))
}
