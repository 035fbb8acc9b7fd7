//! Glossaries themselves: list, make, rename, order, switch, delete.

use super::{Library, LibraryError};
use rusqlite::{Connection, OptionalExtension, params};

/// Names one glossary of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GlossaryId(pub i64);

/// One glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glossary {
    /// Stays the same for the glossary's life.
    pub id: GlossaryId,
    /// Its name, unique in the library.
    pub name: String,
    /// Where two glossaries have the same Chinese, the one with the smaller number wins.
    pub priority: i64,
    /// Nothing in it can be changed until this is switched off.
    pub is_read_only: bool,
    /// Its terms count.
    pub is_enabled: bool,
    /// How many terms it holds.
    pub num_terms: usize,
}

impl Library {
    /// Every glossary, in order of priority.
    ///
    /// # Errors
    /// When the database can't be read.
    pub fn glossaries(&self) -> Result<Vec<Glossary>, LibraryError> {
        let query = || -> rusqlite::Result<Vec<Glossary>> {
            let mut statement = self.connection.prepare(
                "SELECT id, name, priority, is_read_only, is_enabled,
                    (SELECT count(*) FROM term WHERE term.glossary = glossary.id)
                 FROM glossary ORDER BY priority, id",
            )?;
            let rows = statement.query_map([], |row| {
                Ok(Glossary {
                    id: GlossaryId(row.get(0)?),
                    name: row.get(1)?,
                    priority: row.get(2)?,
                    is_read_only: row.get(3)?,
                    is_enabled: row.get(4)?,
                    num_terms: row.get::<_, i64>(5)?.try_into().unwrap_or(0),
                })
            })?;
            rows.collect()
        };
        query().map_err(|error| self.failed(error))
    }

    /// The glossary of that name.
    ///
    /// # Errors
    /// When the database can't be read.
    pub fn glossary_named(&self, name: &str) -> Result<Option<Glossary>, LibraryError> {
        Ok(self.glossaries()?.into_iter().find(|glossary| glossary.name == name.trim()))
    }

    /// Makes an empty glossary, last in priority.
    ///
    /// # Errors
    /// When the name is empty or taken, or the database can't be written.
    pub fn create(&mut self, name: &str) -> Result<GlossaryId, LibraryError> {
        let (name, path) = (checked_name(name)?, self.path.clone());
        self.change(|transaction| {
            refuse_taken(transaction, &name, None, &path)?;
            let insert = "INSERT INTO glossary(name, priority)
                VALUES (?1, (SELECT coalesce(max(priority), 0) + 1 FROM glossary))";
            let done = transaction.execute(insert, [&name]);
            done.map_err(|error| LibraryError::sqlite(&path, error))?;
            Ok(GlossaryId(transaction.last_insert_rowid()))
        })
    }

    /// Gives a glossary another name.
    ///
    /// # Errors
    /// When it is not there, the name is empty or taken, or the database can't be written.
    pub fn rename(&mut self, id: GlossaryId, name: &str) -> Result<(), LibraryError> {
        let (name, path) = (checked_name(name)?, self.path.clone());
        self.change(|transaction| {
            refuse_taken(transaction, &name, Some(id), &path)?;
            let update = "UPDATE glossary SET name = ?2 WHERE id = ?1";
            let done = transaction.execute(update, params![id.0, name]);
            found(done.map_err(|error| LibraryError::sqlite(&path, error))?, id)
        })
    }

    /// Puts glossaries in this order of priority; those that are not named come behind, as they were.
    ///
    /// # Errors
    /// When the database can't be written.
    pub fn set_order(&mut self, ids: &[GlossaryId]) -> Result<(), LibraryError> {
        let mut order = ids.to_vec();
        let rest = self.glossaries()?.into_iter().map(|glossary| glossary.id);
        order.extend(rest.filter(|id| !ids.contains(id)));
        let path = self.path.clone();
        self.change(|transaction| {
            for (id, priority) in order.iter().zip(1_i64..) {
                let update = "UPDATE glossary SET priority = ?2 WHERE id = ?1";
                let done = transaction.execute(update, params![id.0, priority]);
                done.map_err(|error| LibraryError::sqlite(&path, error))?;
            }
            Ok(())
        })
    }

    /// Switches read-only on or off.
    ///
    /// # Errors
    /// When the glossary is not there or the database can't be written.
    pub fn set_read_only(&mut self, id: GlossaryId, is_on: bool) -> Result<(), LibraryError> {
        self.set(id, "UPDATE glossary SET is_read_only = ?2 WHERE id = ?1", is_on)
    }

    /// Says whether its terms count.
    ///
    /// # Errors
    /// When the glossary is not there or the database can't be written.
    pub fn set_enabled(&mut self, id: GlossaryId, is_on: bool) -> Result<(), LibraryError> {
        self.set(id, "UPDATE glossary SET is_enabled = ?2 WHERE id = ?1", is_on)
    }

    fn set(&mut self, id: GlossaryId, update: &str, is_on: bool) -> Result<(), LibraryError> {
        let path = self.path.clone();
        self.change(|transaction| {
            let done = transaction.execute(update, params![id.0, is_on]);
            found(done.map_err(|error| LibraryError::sqlite(&path, error))?, id)
        })
    }

    /// Deletes a glossary and its terms.
    ///
    /// # Errors
    /// When it is read-only or not there, or the database can't be written.
    pub fn delete(&mut self, id: GlossaryId) -> Result<(), LibraryError> {
        let path = self.path.clone();
        self.change(|transaction| {
            refuse_read_only(transaction, id, &path)?;
            let done = transaction.execute("DELETE FROM glossary WHERE id = ?1", [id.0]);
            found(done.map_err(|error| LibraryError::sqlite(&path, error))?, id)
        })
    }
}

fn checked_name(name: &str) -> Result<String, LibraryError> {
    let name = name.trim();
    if name.is_empty() { Err(LibraryError::NoName) } else { Ok(name.to_owned()) }
}

fn found(num_rows: usize, id: GlossaryId) -> Result<(), LibraryError> {
    if num_rows == 0 {
        return Err(LibraryError::NoGlossary { name: id.0.to_string() });
    }
    Ok(())
}

fn refuse_taken(
    connection: &Connection,
    name: &str,
    except: Option<GlossaryId>,
    path: &std::path::Path,
) -> Result<(), LibraryError> {
    let query = "SELECT 1 FROM glossary WHERE name = ?1 AND id IS NOT ?2";
    let taken = connection
        .query_row(query, params![name, except.map(|id| id.0)], |_| Ok(()))
        .optional()
        .map_err(|error| LibraryError::sqlite(path, error))?;
    match taken {
        Some(()) => Err(LibraryError::NameTaken { name: name.to_owned() }),
        None => Ok(()),
    }
}

/// Refuses a change to a glossary that is read-only or not there.
pub(super) fn refuse_read_only(
    connection: &Connection,
    id: GlossaryId,
    path: &std::path::Path,
) -> Result<(), LibraryError> {
    let query = "SELECT name, is_read_only FROM glossary WHERE id = ?1";
    let row = connection.query_row(query, [id.0], |row| Ok((row.get(0)?, row.get(1)?))).optional();
    match row.map_err(|error| LibraryError::sqlite(path, error))? {
        None => Err(LibraryError::NoGlossary { name: id.0.to_string() }),
        Some((name, true)) => Err(LibraryError::ReadOnly { name }),
        Some((_, false)) => Ok(()),
    }
}
