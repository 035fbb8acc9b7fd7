//! What the columns of a table mean, found out from its headings or its content; a preview shows it, and a
//! person can change it.

use super::{Column, Row};
use crate::formats::glossary::has_han;

/// How many rows are looked at.
const NUM_LOOKED_AT: usize = 200;

/// What the columns mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The first row is headings.
    pub has_header: bool,
    /// What stands between cells; `None` in formats that have cells of their own.
    pub delimiter: Option<u8>,
    /// What each column means; `None` leaves it out.
    pub columns: Vec<Option<Column>>,
}

impl Mapping {
    /// Finds out from the first row, when its cells are headings, or from what the rows hold.
    pub fn detect(rows: &[Row]) -> Self {
        let rows = &rows[..rows.len().min(NUM_LOOKED_AT)];
        Self::from_headings(rows).unwrap_or_else(|| Self::from_content(rows))
    }

    /// Whether both languages have a column.
    pub fn has_both(&self) -> bool {
        [Column::Source, Column::Target].iter().all(|wanted| self.columns.contains(&Some(*wanted)))
    }

    fn from_headings(rows: &[Row]) -> Option<Self> {
        let cells = &rows.first()?.cells;
        let known: Vec<_> = cells.iter().map(|cell| Column::of_heading(cell)).collect();
        let columns: Vec<_> = known.iter().map(|column| column.flatten()).collect();
        let mut distinct = columns.clone();
        distinct.sort_by_key(|column| column.map(Column::name));
        distinct.dedup();
        let num_distinct = distinct.iter().flatten().count();
        let has_source = columns.contains(&Some(Column::Source));
        let is_header = has_source && num_distinct >= 2;
        is_header.then(|| Self {
            has_header: true,
            delimiter: None,
            columns: with_pair(columns, rows),
        })
    }

    fn from_content(rows: &[Row]) -> Self {
        let num_columns = usual_width(rows);
        let mut columns = vec![None; num_columns];
        let rows: Vec<&Row> = rows.iter().filter(|row| row.cells.len() == num_columns).collect();
        let count = |index: usize, test: fn(&str) -> bool| {
            rows.iter().filter(|row| test(&row.cells[index])).count()
        };
        let is_latin = |cell: &str| !has_han(cell) && cell.chars().any(char::is_alphabetic);
        // Of columns that are equally good, the first.
        let best = |test: fn(&str) -> bool, taken: Option<usize>| {
            let free = (0..num_columns).filter(|index| Some(*index) != taken);
            free.rev()
                .max_by_key(|&index| count(index, test))
                .filter(|&index| count(index, test) > 0)
        };
        let source = best(has_han, None).or((num_columns > 0).then_some(0));
        let target = best(is_latin, source)
            .or_else(|| (0..num_columns).find(|index| Some(*index) != source));
        for (index, column) in [(source, Column::Source), (target, Column::Target)] {
            if let Some(index) = index {
                columns[index] = Some(column);
            }
        }
        let next = target.max(source).map_or(0, |index| index + 1);
        if next < num_columns && next >= 2 {
            columns[next] = Some(Column::Note);
        }
        Self { has_header: false, delimiter: None, columns }
    }
}

/// When only one language was recognised by its heading, the other is found by what its column holds.
fn with_pair(mut columns: Vec<Option<Column>>, rows: &[Row]) -> Vec<Option<Column>> {
    if !columns.contains(&Some(Column::Target)) {
        let is_free = |index: &usize| columns[*index].is_none();
        let filled = |index: usize| {
            let cells = rows.iter().skip(1).filter_map(|row| row.cells.get(index));
            cells.filter(|cell| !has_han(cell) && cell.chars().any(char::is_alphabetic)).count()
        };
        let known = |index: usize| Column::of_heading(&rows[0].cells[index]).is_some();
        let free = (0..columns.len()).filter(is_free).filter(|index| !known(*index));
        let best = free.rev().max_by_key(|index| filled(*index)).filter(|index| filled(*index) > 0);
        if let Some(index) = best {
            columns[index] = Some(Column::Target);
        }
    }
    columns
}

/// The number of cells that most rows have.
fn usual_width(rows: &[Row]) -> usize {
    let widths: Vec<usize> = rows.iter().map(|row| row.cells.len()).collect();
    let count = |width: usize| widths.iter().filter(|other| **other == width).count();
    widths.iter().copied().max_by_key(|width| (count(*width), *width)).unwrap_or(0)
}
