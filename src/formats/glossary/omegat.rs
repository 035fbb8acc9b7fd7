//! OmegaT's glossary text: three columns with tabs between them, Chinese, English, comment; no headings and no
//! quotation marks. Several lines of the same Chinese are one term with alternatives.

use super::{
    Carries, Field, Head, ProblemKind, ReadOptions, TermFile, TermFormat, new_term, read_text,
};
use super::{has_han, table::Row};
use crate::formats::{Confidence, FormatError, Options, ReadSeek};
use crate::model::Term;
use crate::tasks::Progress;
use std::io::Write;

/// OmegaT's text.
#[derive(Clone, Copy, Debug)]
pub struct OmegaT;

impl TermFormat for OmegaT {
    fn id(&self) -> &'static str {
        "omegat"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["txt", "utf8", "tab"]
    }

    fn confidence(&self, head: &Head<'_>, extension: &str) -> Confidence {
        let mut lines = head.text.lines().filter(|line| !is_comment(line)).take(20);
        let has_tabs = lines.next().is_some_and(|line| line.contains('\t'));
        match extension {
            "utf8" | "tab" => Confidence(if has_tabs { 80 } else { 40 }),
            "txt" => Confidence(if has_tabs { 80 } else { 20 }),
            _ => Confidence(if has_tabs { 25 } else { 0 }),
        }
    }

    fn carries(&self) -> Carries {
        Carries::Only(&[Field::Alternatives, Field::Note])
    }

    fn read(
        &self,
        input: &mut dyn ReadSeek,
        options: &ReadOptions,
        progress: &dyn Progress,
    ) -> Result<TermFile, FormatError> {
        let decoded = read_text(input, options, progress)?;
        let mut file = TermFile { encoding: Some(decoded.encoding), ..TermFile::default() };
        let rows = rows(&decoded.text);
        let is_english_first = is_english_first(&rows);
        file.note_sample(&rows);
        for row in &rows {
            read_row(row, is_english_first, &mut file);
        }
        file.join_same_sources();
        Ok(file)
    }

    fn write(
        &self,
        terms: &[&Term],
        _options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        for (index, term) in terms.iter().enumerate() {
            progress.step(index as u64, terms.len() as u64)?;
            let (source, note) = (one_line(&term.source), one_line(&term.note));
            let first = [term.target().to_owned()];
            let targets = if term.targets.is_empty() { &first[..] } else { &term.targets[..] };
            for (index, target) in targets.iter().enumerate() {
                let (target, note) = (one_line(target), if index == 0 { &*note } else { "" });
                // A line that begins with # is a comment.
                let space = if source.starts_with('#') { " " } else { "" };
                writeln!(out, "{space}{source}\t{target}\t{note}")?;
            }
        }
        Ok(())
    }
}

fn is_comment(line: &str) -> bool {
    line.trim().is_empty() || line.starts_with('#')
}

fn rows(text: &str) -> Vec<Row> {
    let lines = text.lines().enumerate().filter(|(_, line)| !is_comment(line));
    let cells = |line: &str| line.split('\t').map(|cell| cell.trim().to_owned()).collect();
    lines.map(|(index, line)| Row { line: index + 1, cells: cells(line) }).collect()
}

/// A glossary made for the other direction is turned around.
fn is_english_first(rows: &[Row]) -> bool {
    let num_han = |column: usize| {
        rows.iter().filter(|row| row.cells.get(column).is_some_and(|cell| has_han(cell))).count()
    };
    num_han(1) > num_han(0)
}

fn read_row(row: &Row, is_english_first: bool, file: &mut TermFile) {
    let cell = |index: usize| row.cells.get(index).map_or("", String::as_str);
    let (source, target) = if is_english_first { (cell(1), cell(0)) } else { (cell(0), cell(1)) };
    if row.cells.len() < 2 {
        return file.report(row.line, ProblemKind::Ragged { found: row.cells.len(), wanted: 3 });
    }
    if source.is_empty() {
        return file.report(row.line, ProblemKind::NoSource);
    }
    let targets = Some(target.to_owned()).filter(|target| !target.is_empty());
    let mut term = new_term(source, targets.into_iter().collect());
    // What a tab splits off the comment belongs to it.
    term.note = row.cells.get(2..).unwrap_or_default().join(" ").trim().to_owned();
    file.push(row.line, term);
}

/// Tabs and line ends have a meaning of their own in this format.
fn one_line(text: &str) -> String {
    text.split(['\t', '\n', '\r']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::Unwatched;
    use std::io::Cursor;

    #[test]
    fn reads_three_columns() {
        let text = "# glossary\n软银\tSoftBank\t公司\n软银\tSoftBank Group\n\n特朗普\t\"Trump\nbroken\n\tx\n";
        let options = ReadOptions::default();
        let file = OmegaT.read(&mut Cursor::new(text), &options, &Unwatched).unwrap();
        assert_eq!(file.terms[0].targets, ["SoftBank", "SoftBank Group"]);
        assert_eq!((file.terms[0].note.as_str(), file.terms[1].target()), ("公司", "\"Trump"));
        assert_eq!(file.lines, [2, 5]);
        let lines: Vec<_> = file.problems.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [6, 7]);
        let turned =
            OmegaT.read(&mut Cursor::new("SoftBank\t软银\n"), &options, &Unwatched).unwrap();
        assert_eq!(turned.terms[0].source, "软银");
    }
}
