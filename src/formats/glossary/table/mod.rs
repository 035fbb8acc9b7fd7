//! Rows and columns of any table (delimited text, a workbook) as terms: what the columns mean, what a cell's text
//! means, and back.

mod cell;
mod column;
mod heading;
mod mapping;

pub use column::Column;
pub(super) use column::{read_extra, write_extra};
pub(super) use heading::kind_of;
pub use mapping::Mapping;

use super::{ProblemKind, TermFile};
use crate::model::Term;
use crate::tasks::{Cancelled, Progress};

/// One row of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line it begins on, from 1; the row's number in a workbook.
    pub line: usize,
    /// Its cells as they stand in the file.
    pub cells: Vec<String>,
}

/// Makes terms of rows. `mapping` is the person's choice; without one the columns are found out.
pub(super) fn read_rows(
    rows: &[Row],
    mapping: Option<&Mapping>,
    file: &mut TermFile,
    progress: &dyn Progress,
) -> Result<(), Cancelled> {
    let mapping = mapping.cloned().unwrap_or_else(|| Mapping::detect(rows));
    file.note_sample(rows);
    let wanted = mapping.columns.len();
    for (index, row) in rows.iter().enumerate().skip(usize::from(mapping.has_header)) {
        if index % 1024 == 0 {
            progress.step(index as u64, rows.len() as u64)?;
        }
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let num_filled = row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |i| i + 1);
        // Empty cells behind the last column are what spreadsheets leave there.
        if num_filled > wanted || row.cells.len() < wanted {
            file.report(row.line, ProblemKind::Ragged { found: row.cells.len(), wanted });
            continue;
        }
        let term = column::read_term(row, &mapping.columns, file);
        if term.source.is_empty() {
            file.report(row.line, ProblemKind::NoSource);
        } else {
            file.push(row.line, term);
        }
    }
    file.mapping = Some(mapping);
    Ok(())
}

/// The columns that these terms need: source, target, kind and note always, the others when they are filled.
pub(super) fn columns_for(terms: &[&Term]) -> Vec<Column> {
    let is_needed = |column: &Column| {
        matches!(column, Column::Source | Column::Target | Column::Kind | Column::Note)
            || terms.iter().any(|term| !column.text_of(term).is_empty())
    };
    Column::ALL.into_iter().filter(is_needed).collect()
}

/// A term's cells.
pub(super) fn cells<'a>(
    term: &'a Term,
    columns: &'a [Column],
) -> impl Iterator<Item = String> + 'a {
    columns.iter().map(|column| cell::defused(&column.text_of(term)))
}

#[cfg(test)]
mod tests;
