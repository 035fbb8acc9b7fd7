//! Comma- and tab-separated text, as spreadsheets write it: any encoding, delimiter and headings are found out.

use super::table::{self, Mapping, Row};
use super::{Carries, Head, ProblemKind, ReadOptions, TermFile, TermFormat, read_text};
use crate::formats::{Confidence, FormatError, OptionKind, OptionSpec, Options, ReadSeek};
use crate::model::Term;
use crate::tasks::Progress;
use csv::{ReaderBuilder, StringRecord, WriterBuilder};
use std::io::Write;

/// Whether the file begins with a byte order mark, which old spreadsheets need to see Chinese in UTF-8.
/// Whether a byte order mark begins the file.
pub(in crate::formats) const BOM: OptionSpec =
    OptionSpec { id: "bom", kind: OptionKind::Switch, default: "false" };

/// What may stand between cells, the usual first.
const DELIMITERS: &[u8] = b",\t;|";

/// How much of the text is looked at to find the delimiter, in bytes.
const SAMPLE_BYTES: usize = 64 * 1024;

/// How often reading goes on behind a quotation mark that is never closed. After that they mean nothing.
const MAX_OPEN_QUOTES: usize = 16;

/// Comma-separated values.
#[derive(Clone, Copy, Debug)]
pub struct Csv;

/// Tab-separated values.
#[derive(Clone, Copy, Debug)]
pub struct Tsv;

impl TermFormat for Csv {
    fn id(&self) -> &'static str {
        "csv"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv"]
    }

    fn confidence(&self, head: &Head<'_>, extension: &str) -> Confidence {
        match extension {
            "csv" => Confidence(90),
            _ if is_table(head.text) => Confidence(30),
            _ => Confidence(0),
        }
    }

    fn write_options(&self) -> &'static [OptionSpec] {
        &[BOM]
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
        read(input, options, progress)
    }

    fn write(
        &self,
        terms: &[&Term],
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        write(b',', terms, options, out, progress)
    }
}

impl TermFormat for Tsv {
    fn id(&self) -> &'static str {
        "tsv"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["tsv"]
    }

    fn confidence(&self, head: &Head<'_>, extension: &str) -> Confidence {
        match extension {
            "tsv" => Confidence(90),
            // What Excel calls Unicode text: UTF-16, tabs, headings.
            "txt" | "tab" if has_headings(head.text, b'\t') => Confidence(85),
            _ => Confidence(0),
        }
    }

    fn write_options(&self) -> &'static [OptionSpec] {
        &[BOM]
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
        read(input, options, progress)
    }

    fn write(
        &self,
        terms: &[&Term],
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        write(b'\t', terms, options, out, progress)
    }
}

fn read(
    input: &mut dyn ReadSeek,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<TermFile, FormatError> {
    let decoded = read_text(input, options, progress)?;
    let mut file = TermFile { encoding: Some(decoded.encoding), ..TermFile::default() };
    let chosen = options.mapping.as_ref().and_then(|mapping| mapping.delimiter);
    let (named, text, first_line) = named_delimiter(&decoded.text);
    let delimiter = chosen.or(named).unwrap_or_else(|| find_delimiter(text));
    let rows = split_rows(text, delimiter, first_line, &mut file);
    table::read_rows(&rows, options.mapping.as_ref(), &mut file, progress)?;
    if let Some(mapping) = &mut file.mapping {
        mapping.delimiter = Some(delimiter);
    }
    file.problems.sort_by_key(|problem| problem.line);
    Ok(file)
}

/// The delimiter that a first line `sep=;` names, the text behind that line and the number of its first line.
fn named_delimiter(text: &str) -> (Option<u8>, &str, usize) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    match line.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) => (Some(*delimiter), rest, 2),
        _ => (None, text, 1),
    }
}

/// The delimiter with which most rows have the same number of cells, two or more; one that makes headings wins.
fn find_delimiter(text: &str) -> u8 {
    let sample = &text[..text.floor_char_boundary(SAMPLE_BYTES)];
    let score = |delimiter: u8| {
        let mut rows = split_rows(sample, delimiter, 1, &mut TermFile::default());
        if sample.len() < text.len() {
            rows.pop();
        }
        rows.retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
        let width = |row: &Row| row.cells.len();
        let num_usual = |usual: usize| rows.iter().filter(|row| width(row) == usual).count();
        let best = rows.iter().map(width).filter(|width| *width > 1).map(num_usual).max();
        let mapping = Mapping::detect(&rows);
        let has_headings = mapping.has_header && mapping.has_both();
        (has_headings, best.unwrap_or(0))
    };
    let best = DELIMITERS.iter().rev().copied().max_by_key(|delimiter| score(*delimiter));
    best.unwrap_or(b',')
}

fn is_table(text: &str) -> bool {
    DELIMITERS.iter().any(|delimiter| has_headings(text, *delimiter))
}

fn has_headings(text: &str, delimiter: u8) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let rows = split_rows(line, delimiter, 1, &mut TermFile::default());
    let mapping = Mapping::detect(&rows);
    mapping.has_header && mapping.has_both()
}

/// Splits text into rows. A quotation mark that is never closed spoils one line, not the rest of the file.
fn split_rows(text: &str, delimiter: u8, first_line: usize, file: &mut TermFile) -> Vec<Row> {
    let mut rows = Vec::new();
    let (mut byte_done, mut num_lines_done) = (0, first_line - 1);
    for attempt in 0..=MAX_OPEN_QUOTES {
        let rest = &text[byte_done..];
        let has_quotes = attempt < MAX_OPEN_QUOTES;
        let Some(byte_open) =
            split_until_open(rest, delimiter, has_quotes, num_lines_done, &mut rows)
        else {
            break;
        };
        let line = num_lines_done + 1 + rest[..byte_open].matches('\n').count();
        file.report(line, ProblemKind::OpenQuote);
        let Some(length) = rest[byte_open..].find('\n') else { break };
        byte_done += byte_open + length + 1;
        num_lines_done = line;
    }
    rows
}

/// Splits text into rows and says where one begins that a quotation mark keeps open to the end.
fn split_until_open(
    text: &str,
    delimiter: u8,
    has_quotes: bool,
    num_lines_done: usize,
    rows: &mut Vec<Row>,
) -> Option<usize> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .quoting(has_quotes)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).is_ok_and(|is_record| is_record) {
        let place = record.position().map_or(0, |place| place.byte() as usize);
        let line = record.position().map_or(1, |place| place.line() as usize);
        // The position is before blank lines that the reader passes over.
        let blank = text[place..].len() - text[place..].trim_start_matches(['\n', '\r']).len();
        let num_blank = text[place..place + blank].matches('\n').count();
        let row = &text[place + blank..reader.position().byte() as usize];
        let is_open = has_quotes
            && reader.position().byte() as usize >= text.trim_end().len()
            && row.trim_end().contains('\n')
            && row.matches('"').count() % 2 == 1;
        if is_open {
            return Some(place + blank);
        }
        let cells = record.iter().map(str::to_owned).collect();
        rows.push(Row { line: num_lines_done + line + num_blank, cells });
    }
    None
}

fn write(
    delimiter: u8,
    terms: &[&Term],
    options: &Options,
    out: &mut dyn Write,
    progress: &dyn Progress,
) -> Result<(), FormatError> {
    options.check(&[BOM])?;
    if options.is_on(&BOM) {
        out.write_all("\u{FEFF}".as_bytes())?;
    }
    let columns = table::columns_for(terms);
    let mut writer = WriterBuilder::new().delimiter(delimiter).from_writer(out);
    let failed = |error: csv::Error| FormatError::Io(std::io::Error::other(error));
    writer.write_record(columns.iter().map(|column| column.name())).map_err(failed)?;
    for (index, term) in terms.iter().enumerate() {
        progress.step(index as u64, terms.len() as u64)?;
        writer.write_record(table::cells(term, &columns)).map_err(failed)?;
    }
    writer.flush()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::Unwatched;
    use std::io::Cursor;

    fn read_bytes(bytes: &[u8]) -> TermFile {
        Csv.read(&mut Cursor::new(bytes), &ReadOptions::default(), &Unwatched).unwrap()
    }

    fn pairs(file: &TermFile) -> Vec<(&str, &str)> {
        file.terms.iter().map(|term| (&*term.source, term.target())).collect()
    }

    #[test]
    fn reads_what_spreadsheets_write() {
        let text =
            "中文,英文,备注\r\n软银,SoftBank,\r\n特朗普,\"Donald \"\"J.\"\" Trump\",总统\r\n";
        let expected = [("软银", "SoftBank"), ("特朗普", "Donald \"J.\" Trump")];
        let tabs = text.replace(',', "\t");
        let utf16: Vec<u8> =
            [0xFEFF].into_iter().chain(tabs.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let bare: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let gbk = encoding_rs::GB18030.encode(text).0.into_owned();
        let bom = format!("\u{FEFF}{text}").into_bytes();
        let semicolons = format!("sep=;\r\n{}", text.replace(',', ";")).into_bytes();
        for bytes in [text.as_bytes(), &bom, &gbk, &utf16, &bare, &semicolons] {
            let file = read_bytes(bytes);
            assert_eq!(pairs(&file), expected, "{:?}", file.encoding);
            assert_eq!((file.num_problems, file.terms[1].note.as_str()), (0, "总统"));
        }
    }

    #[test]
    fn broken_rows_are_reported_with_their_line() {
        let text = "source,target\n甲,a\n\n乙\n丙,c,3\n,d\n\"戊\n己\",e\n\"庚,f\n辛,g\n壬,h\n";
        let file = read_bytes(text.as_bytes());
        assert_eq!(pairs(&file), [("甲", "a"), ("戊\n己", "e"), ("辛", "g"), ("壬", "h")]);
        assert_eq!(file.lines, [2, 7, 10, 11]);
        let found: Vec<_> = file.problems.iter().map(|p| (p.line, p.kind.clone())).collect();
        let expected = [
            (4, ProblemKind::Ragged { found: 1, wanted: 2 }),
            (5, ProblemKind::Ragged { found: 3, wanted: 2 }),
            (6, ProblemKind::NoSource),
            (9, ProblemKind::OpenQuote),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_person_can_say_what_the_columns_are() {
        let mapping = Mapping {
            has_header: false,
            delimiter: Some(b'|'),
            columns: vec![Some(table::Column::Note), Some(table::Column::Source)],
        };
        let options = ReadOptions { mapping: Some(mapping.clone()), ..ReadOptions::default() };
        let file = Tsv.read(&mut Cursor::new("a|甲\nb|乙\n"), &options, &Unwatched).unwrap();
        assert_eq!((&*file.terms[0].source, &*file.terms[0].note), ("甲", "a"));
        assert_eq!((file.sample.len(), file.mapping), (2, Some(mapping)));
    }

    #[test]
    fn open_quotes_take_linear_time() {
        let text = "\"甲,a\n".repeat(50_001);
        let start = std::time::Instant::now();
        assert!(!read_bytes(text.as_bytes()).terms.is_empty());
        assert!(start.elapsed().as_secs() < 20);
    }
}
