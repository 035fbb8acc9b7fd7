//! Excel workbooks: the first sheet that has rows, as a table. Text that would be a formula is kept as text.

use super::table::{self, Row};
use super::{Carries, Head, ProblemKind, ReadOptions, TermFile, TermFormat};
use crate::formats::encoding::read_all;
use crate::formats::{Confidence, FormatError, OptionSpec, Options, ReadSeek};
use crate::model::Term;
use crate::tasks::Progress;
use calamine::{DataRef, Reader, Xlsx as Workbook, XlsxError};
use std::io::{Cursor, Write};

/// Columns beyond this are left out.
const MAX_COLUMNS: u32 = 256;

/// All files of a workbook together, unpacked, in bytes; beyond this it is an attack.
const MAX_UNPACKED: u64 = 1 << 30;

/// The most characters that a cell can hold.
const MAX_CELL: usize = 32_767;

/// Excel workbooks.
#[derive(Clone, Copy, Debug)]
pub struct Xlsx;

impl TermFormat for Xlsx {
    fn id(&self) -> &'static str {
        "xlsx"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["xlsx"]
    }

    fn confidence(&self, head: &Head<'_>, extension: &str) -> Confidence {
        let is_zip = head.bytes.starts_with(b"PK\x03\x04");
        match (is_zip, extension) {
            (true, "xlsx" | "xlsm") => Confidence(95),
            (true, _) => Confidence(20),
            (false, "xlsx" | "xlsm") => Confidence(40),
            (false, _) => Confidence(0),
        }
    }

    fn read_options(&self) -> &'static [OptionSpec] {
        &[]
    }

    fn carries(&self) -> Carries {
        Carries::Everything
    }

    fn read(
        &self,
        input: &mut dyn ReadSeek,
        options: &ReadOptions,
        progress: &dyn Progress,
    ) -> Result<TermFile, FormatError> {
        let bytes = read_all(input, progress)?;
        if bytes.is_empty() {
            return Err(FormatError::Empty);
        }
        refuse_bomb(&bytes)?;
        let mut file = TermFile::default();
        let rows = read_sheet(bytes, &mut file).map_err(broken)?;
        table::read_rows(&rows, options.mapping.as_ref(), &mut file, progress)?;
        Ok(file)
    }

    fn write(
        &self,
        terms: &[&Term],
        _options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        let bytes = write_sheet(terms, progress)?;
        Ok(out.write_all(&bytes)?)
    }
}

fn broken(error: impl std::fmt::Display) -> FormatError {
    let what = error.to_string();
    FormatError::Io(std::io::Error::new(std::io::ErrorKind::InvalidData, what))
}

/// Refuses a file that unpacks to more than memory should hold, by what it says of itself.
fn refuse_bomb(bytes: &[u8]) -> Result<(), FormatError> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    match archive.decompressed_size() {
        Some(size) if size > u128::from(MAX_UNPACKED) => Err(FormatError::TooLarge {
            size: u64::try_from(size).unwrap_or(u64::MAX),
            limit: MAX_UNPACKED,
        }),
        _ => Ok(()),
    }
}

/// The rows of the first sheet that has any. Cells are read one by one: a cell far out costs nothing.
fn read_sheet(bytes: Vec<u8>, file: &mut TermFile) -> Result<Vec<Row>, XlsxError> {
    let mut workbook: Workbook<_> = Workbook::new(Cursor::new(bytes))?;
    for name in workbook.sheet_names() {
        let mut rows: Vec<Row> = Vec::new();
        // Sheets of charts have no cells.
        let Ok(mut cells) = workbook.worksheet_cells_reader(&name) else { continue };
        while let Some(cell) = cells.next_cell()? {
            let (row, column) = cell.get_position();
            let line = row as usize + 1;
            if column >= MAX_COLUMNS {
                file.leave_out("glossary-value");
                continue;
            }
            let text = match cell_text(cell.get_value()) {
                Ok(text) => text,
                Err(what) => {
                    file.report(line, ProblemKind::BadValue { what });
                    continue;
                }
            };
            if text.is_empty() {
                continue;
            }
            if rows.last().is_none_or(|row| row.line != line) {
                rows.push(Row { line, cells: Vec::new() });
            }
            let row = rows.last_mut().expect("a row was just added");
            row.cells.resize(row.cells.len().max(column as usize + 1), String::new());
            row.cells[column as usize] = text;
        }
        if !rows.is_empty() {
            square(&mut rows);
            return Ok(rows);
        }
    }
    Ok(Vec::new())
}

/// Empty cells are not in the file: every row is as wide as the first, or as wide as it is.
fn square(rows: &mut [Row]) {
    let width = rows.first().map_or(0, |row| row.cells.len());
    for row in rows {
        row.cells.resize(row.cells.len().max(width), String::new());
    }
}

/// A cell's text; an error value's name where it holds one.
fn cell_text(value: &DataRef<'_>) -> Result<String, String> {
    Ok(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(is_true) => is_true.to_string(),
        DataRef::DateTime(time) => time.as_f64().to_string(),
        DataRef::Error(error) => return Err(error.to_string()),
    })
}

fn write_sheet(terms: &[&Term], progress: &dyn Progress) -> Result<Vec<u8>, FormatError> {
    let columns = table::columns_for(terms);
    let mut workbook = rust_xlsxwriter::Workbook::new();
    // The same terms give the same bytes.
    let date = rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1).map_err(broken)?;
    let properties = rust_xlsxwriter::DocProperties::new().set_creation_datetime(&date);
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    let bold = rust_xlsxwriter::Format::new().set_bold();
    for (index, column) in (0_u16..).zip(&columns) {
        sheet.write_string_with_format(0, index, column.name(), &bold).map_err(broken)?;
        sheet.set_column_width(index, 24.0).map_err(broken)?;
    }
    sheet.set_freeze_panes(1, 0).map_err(broken)?;
    for (row, term) in (1_u32..).zip(terms) {
        progress.step(u64::from(row), terms.len() as u64)?;
        for (index, text) in (0_u16..).zip(table::cells(term, &columns)) {
            let size = text.encode_utf16().count();
            if size > MAX_CELL {
                let (size, limit) = (size as u64, MAX_CELL as u64);
                return Err(FormatError::LineTooLong { line: row as usize + 1, size, limit });
            }
            if !text.is_empty() {
                sheet.write_string(row, index, &*text).map_err(broken)?;
            }
        }
    }
    workbook.save_to_buffer().map_err(broken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::glossary::TERM_FORMATS;
    use crate::tasks::Unwatched;

    fn read(bytes: &[u8]) -> Result<TermFile, FormatError> {
        Xlsx.read(&mut Cursor::new(bytes), &ReadOptions::default(), &Unwatched)
    }

    #[test]
    fn reads_a_sheet_with_gaps_and_a_cell_far_out() {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        workbook.add_worksheet();
        let sheet = workbook.add_worksheet();
        for (row, column, text) in [
            (1, 0, "中文"),
            (1, 1, "英文"),
            (1, 2, "备注"),
            (2, 0, "软银"),
            (2, 1, "SoftBank"),
            (4, 0, "甲"),
            (4, 2, "n"),
            (5, 1, "b"),
            (1_048_575, 16_000, "far"),
            (6, 0, "乙"),
            (6, 5, "x"),
        ] {
            sheet.write_string(row, column, text).unwrap();
        }
        sheet.write_number(7, 0, 747.0).unwrap();
        let file = read(&workbook.save_to_buffer().unwrap()).unwrap();
        let found: Vec<_> = file.terms.iter().map(|t| (&*t.source, t.target(), &*t.note)).collect();
        assert_eq!(found, [("软银", "SoftBank", ""), ("甲", "", "n"), ("747", "", "")]);
        assert_eq!(file.lines, [3, 5, 8]);
        assert_eq!(file.problems.iter().map(|p| p.line).collect::<Vec<_>>(), [6, 7]);
    }

    #[test]
    fn the_same_terms_give_the_same_bytes_and_broken_files_an_error() {
        let term = super::super::new_term("=1+1", vec!["@x".into()]);
        let bytes = |_| {
            let mut bytes = Vec::new();
            Xlsx.write(&[&term], &Options::default(), &mut bytes, &Unwatched).unwrap();
            bytes
        };
        assert_eq!(bytes(1), bytes(2));
        let whole = bytes(1);
        for bytes in [&b"PK\x03\x04"[..], b"", &whole[..whole.len() / 2]] {
            assert!(read(bytes).is_err());
        }
        assert!(TERM_FORMATS.iter().any(|format| format.id() == "xlsx"));
    }
}
