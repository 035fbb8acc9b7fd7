//! What checks have found, as a file for others: a web page that needs nothing beside it, or a table. Both get plain
//! data with every word in the reader's language; which findings there are is the caller's business.

mod piece;
mod table;

pub use piece::{Piece, pieces};
pub use table::write_csv;

use super::FormatError;
use crate::check::Severity;
use askama::Template;
use std::io::Write;

/// A report, ready to be written.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "page.html", config = "src/formats/report/askama.toml")]
pub struct Report {
    /// The language of its words, as `zh-Hans`.
    pub lang: String,
    /// The script of the article, as `zh-Hant`.
    pub source_lang: String,
    /// Over it.
    pub title: String,
    /// What it is of, when it was made, how much was found.
    pub summary: Vec<String>,
    /// The names of the columns.
    pub heads: Heads,
    /// The paragraphs with findings, in the order of the article.
    pub rows: Vec<Row>,
}

/// The names of a report's columns.
#[derive(Clone, Debug, Default)]
pub struct Heads {
    /// The paragraph's number.
    pub number: String,
    /// The Chinese.
    pub source: String,
    /// The English.
    pub target: String,
    /// How bad a finding is.
    pub severity: String,
    /// Which check found it.
    pub check: String,
    /// What it says.
    pub message: String,
    /// The words it is about, in the source.
    pub source_words: String,
    /// The words it is about, in the translation.
    pub target_words: String,
    /// How far the paragraph is.
    pub status: String,
    /// What was noted about it.
    pub note: String,
}

/// A paragraph of a report.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its number, from 1.
    pub number: usize,
    /// The Chinese, cut where findings begin and end.
    pub source: Vec<Piece>,
    /// The English, cut in the same way.
    pub target: Vec<Piece>,
    /// How far it is, in words.
    pub status: String,
    /// The person's note; empty for none.
    pub note: String,
    /// What was found in it.
    pub items: Vec<Item>,
}

/// A finding of a report.
#[derive(Clone, Debug)]
pub struct Item {
    /// How bad it is.
    pub severity: Severity,
    /// The same in words.
    pub severity_name: String,
    /// The name of the check.
    pub check: String,
    /// What it says.
    pub message: String,
    /// The words it is about in the source; empty for none.
    pub source_words: String,
    /// The words it is about in the translation; empty for none.
    pub target_words: String,
}

/// Writes a web page.
///
/// # Errors
/// When it can't be written.
pub fn write_html(report: &Report, out: &mut dyn Write) -> Result<(), FormatError> {
    let written = report.write_into(&mut IoWrite(out));
    Ok(written.map_err(std::io::Error::other)?)
}

/// Askama writes into what takes bytes of a sized kind.
struct IoWrite<'a>(&'a mut dyn Write);

impl Write for IoWrite<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> Report {
        let finding = Item {
            severity: Severity::Error,
            severity_name: "Error".into(),
            check: "Numbers".into(),
            message: "<b>Wrong</b>".into(),
            source_words: "=5890亿".into(),
            target_words: "58.9".into(),
        };
        let row = Row {
            number: 4,
            source: pieces("约=5890亿\n美元", &[(3..11, Severity::Error)]),
            target: pieces("-58.9 \"billion\" \u{1}", &[(1..5, Severity::Error)]),
            status: "Draft".into(),
            note: "@ask".into(),
            items: vec![finding],
        };
        let heads = Heads { number: "No.".into(), ..Heads::default() };
        Report {
            lang: "en".into(),
            source_lang: "zh-Hans".into(),
            title: "A & B".into(),
            summary: vec!["1 error".into()],
            heads,
            rows: vec![row],
        }
    }

    #[test]
    fn a_page_shows_texts_with_marks_and_lets_nothing_in() {
        let mut page = Vec::new();
        write_html(&report(), &mut page).unwrap();
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains("<mark class=\"error\">=5890亿</mark>"), "{page}");
        assert!(page.contains("<mark class=\"error\">58.9</mark>"));
        assert!(!page.contains("<b>Wrong") && page.contains("Wrong"));
        assert!(page.contains("lang=\"zh-Hans\"") && page.starts_with("<!DOCTYPE html>"));
    }

    #[test]
    fn no_cell_of_a_table_is_a_formula() {
        let mut table = Vec::new();
        write_csv(&report(), &mut table).unwrap();
        let table = String::from_utf8(table).unwrap();
        let table = table.strip_prefix('\u{FEFF}').expect("spreadsheets want the mark");
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        for cell in &row {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
        assert_eq!(&row[0], "4");
        assert!(row.iter().any(|cell| cell == "'=5890亿"));
        assert!(row.iter().any(|cell| cell == "约⟦=5890亿⟧\n美元"));
    }
}
