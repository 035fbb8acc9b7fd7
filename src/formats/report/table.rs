//! The report as a table: a row for each finding, for spreadsheets.

use super::{Heads, Piece, Report};
use crate::formats::FormatError;
use csv::WriterBuilder;
use std::io::Write;

/// Writes a table of comma-separated values in UTF-8, with the mark by which spreadsheets know it. Words that a
/// spreadsheet would take for a formula stand behind an apostrophe; marked words stand in `⟦ ⟧`.
///
/// # Errors
/// When it can't be written.
pub fn write_csv(report: &Report, out: &mut dyn Write) -> Result<(), FormatError> {
    out.write_all("\u{FEFF}".as_bytes())?;
    let mut table = WriterBuilder::new().from_writer(out);
    let failed = |error: csv::Error| FormatError::from(std::io::Error::other(error));
    table.write_record(heads(&report.heads)).map_err(failed)?;
    for row in &report.rows {
        let (source, target) = (marked(&row.source), marked(&row.target));
        for item in &row.items {
            let cells = [
                &row.number.to_string(),
                &item.severity_name,
                &item.check,
                &item.message,
                &item.source_words,
                &item.target_words,
                &source,
                &target,
                &row.status,
                &row.note,
            ];
            table.write_record(cells.map(|cell| harmless(cell))).map_err(failed)?;
        }
    }
    Ok(table.flush()?)
}

fn heads(heads: &Heads) -> [&str; 10] {
    [
        &heads.number,
        &heads.severity,
        &heads.check,
        &heads.message,
        &heads.source_words,
        &heads.target_words,
        &heads.source,
        &heads.target,
        &heads.status,
        &heads.note,
    ]
}

fn marked(pieces: &[Piece]) -> String {
    let one = |piece: &Piece| match piece.severity {
        Some(_) => format!("⟦{}⟧", piece.text),
        None => piece.text.clone(),
    };
    pieces.iter().map(one).collect()
}

/// A cell that no spreadsheet takes for a formula.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
