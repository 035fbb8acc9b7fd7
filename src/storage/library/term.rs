//! The terms of the library: read in bulk, changed one by one or in one transaction.

use super::glossary::refuse_read_only;
use super::row::{Row, read_row};
use super::{GlossaryId, Library, LibraryError};
use crate::model::{Term, TermId};
use crate::tasks::Progress;
use rusqlite::{Connection, params};
use std::path::Path;
use std::sync::Arc;

/// A term and the glossary it is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryTerm {
    /// The glossary.
    pub glossary: GlossaryId,
    /// The term; its id is unique in the whole library.
    pub term: Arc<Term>,
}

impl Library {
    /// The terms of one glossary, in the order in which they were added.
    ///
    /// # Errors
    /// When the database can't be read.
    pub fn terms(&self, id: GlossaryId) -> Result<Vec<Term>, LibraryError> {
        let query = || -> rusqlite::Result<Vec<Term>> {
            let mut statement = self.connection.prepare(
                "SELECT id, source, target, kind, note, rest FROM term WHERE glossary = ?1 ORDER BY id",
            )?;
            statement.query_map([id.0], |row| read_row(row, 0))?.collect()
        };
        query().map_err(|error| self.failed(error))
    }

    /// The terms of all glossaries that count, those of higher priority first.
    ///
    /// # Errors
    /// When the database can't be read.
    pub fn enabled_terms(&self) -> Result<Vec<LibraryTerm>, LibraryError> {
        let glossaries = self.glossaries()?;
        let enabled = glossaries.iter().filter(|glossary| glossary.is_enabled);
        let mut lists: Vec<(GlossaryId, Vec<LibraryTerm>)> =
            enabled.map(|glossary| (glossary.id, Vec::with_capacity(glossary.num_terms))).collect();
        let mut query = || -> rusqlite::Result<()> {
            // One walk over the whole table is quicker than jumping to each row by the index.
            let mut statement = self.connection.prepare(
                "SELECT glossary, id, source, target, kind, note, rest FROM term ORDER BY id",
            )?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let glossary = GlossaryId(row.get(0)?);
                if let Some((_, list)) = lists.iter_mut().find(|(id, _)| *id == glossary) {
                    let term = Arc::new(read_row(row, 1)?);
                    list.push(LibraryTerm { glossary, term });
                }
            }
            Ok(())
        };
        query().map_err(|error| self.failed(error))?;
        Ok(lists.into_iter().flat_map(|(_, list)| list).collect())
    }

    /// Adds a term and says its id.
    ///
    /// # Errors
    /// When the glossary is read-only or not there, the source is empty, or the database can't be written.
    pub fn add_term(&mut self, id: GlossaryId, term: &Term) -> Result<TermId, LibraryError> {
        let path = self.path.clone();
        self.change(|transaction| {
            refuse_read_only(transaction, id, &path)?;
            insert(transaction, id, term, &path)
        })
    }

    /// Puts a term in the place of the one with its id.
    ///
    /// # Errors
    /// When the glossary is read-only, the term is not there, its source is empty, or the database can't be
    /// written.
    pub fn change_term(&mut self, id: GlossaryId, term: &Term) -> Result<(), LibraryError> {
        let path = self.path.clone();
        self.change(|transaction| {
            refuse_read_only(transaction, id, &path)?;
            update(transaction, id, term, &path)
        })
    }

    /// Removes a term.
    ///
    /// # Errors
    /// When the glossary is read-only, the term is not there, or the database can't be written.
    pub fn remove_term(&mut self, id: GlossaryId, term: TermId) -> Result<(), LibraryError> {
        let path = self.path.clone();
        self.change(|transaction| {
            refuse_read_only(transaction, id, &path)?;
            let delete = "DELETE FROM term WHERE id = ?1 AND glossary = ?2";
            let done = transaction.execute(delete, params![row_id(term), id.0]);
            found(done.map_err(|error| LibraryError::sqlite(&path, error))?)
        })
    }

    /// Adds and changes terms, all of them or none.
    ///
    /// # Errors
    /// As [`Self::add_term`] and [`Self::change_term`], and when the person cancels: nothing is changed then.
    pub fn import(
        &mut self,
        id: GlossaryId,
        new: &[Term],
        changed: &[&Term],
        progress: &dyn Progress,
    ) -> Result<(), LibraryError> {
        let path = self.path.clone();
        let total = (new.len() + changed.len()) as u64;
        self.change(|transaction| {
            refuse_read_only(transaction, id, &path)?;
            for (index, term) in changed.iter().enumerate() {
                progress.step(index as u64, total)?;
                update(transaction, id, term, &path)?;
            }
            for (index, term) in new.iter().enumerate() {
                progress.step((changed.len() + index) as u64, total)?;
                insert(transaction, id, term, &path)?;
            }
            Ok(())
        })
    }
}

fn row_id(id: TermId) -> i64 {
    // An id that is no row's is found nowhere.
    i64::try_from(id.0).unwrap_or(-1)
}

fn found(num_rows: usize) -> Result<(), LibraryError> {
    if num_rows == 0 { Err(LibraryError::NoTerm) } else { Ok(()) }
}

fn insert(
    connection: &Connection,
    id: GlossaryId,
    term: &Term,
    path: &Path,
) -> Result<TermId, LibraryError> {
    if term.source.trim().is_empty() {
        return Err(LibraryError::NoSource);
    }
    let insert = "INSERT INTO term(glossary, source, target, kind, note, rest)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let Row { source, target, kind, note, rest } = Row::of(term);
    let done = connection
        .prepare_cached(insert)
        .and_then(|mut insert| insert.execute(params![id.0, source, target, kind, note, rest]));
    done.map_err(|error| LibraryError::sqlite(path, error))?;
    Ok(TermId(u64::try_from(connection.last_insert_rowid()).unwrap_or(0)))
}

fn update(
    connection: &Connection,
    id: GlossaryId,
    term: &Term,
    path: &Path,
) -> Result<(), LibraryError> {
    if term.source.trim().is_empty() {
        return Err(LibraryError::NoSource);
    }
    let update = "UPDATE term SET source = ?3, target = ?4, kind = ?5, note = ?6, rest = ?7
        WHERE id = ?1 AND glossary = ?2";
    let Row { source, target, kind, note, rest } = Row::of(term);
    let values = params![row_id(term.id), id.0, source, target, kind, note, rest];
    let done = connection.prepare_cached(update).and_then(|mut update| update.execute(values));
    found(done.map_err(|error| LibraryError::sqlite(path, error))?)
}
