//! Plain text out: paragraphs with blank lines between them, UTF-8, LF.

use super::layout::{Arrangement, Layout, OPTIONS, Piece, Row, with_bullet, words};
use super::{Content, Exporter, FormatError, OptionSpec, Options};
use crate::model::Role;
use crate::tasks::Progress;
use std::io::Write;

/// Writes plain text. Side by side is not to be had in it: the columns follow each other, the whole source
/// and then the whole translation.
#[derive(Clone, Copy, Debug)]
pub struct Text;

impl Exporter for Text {
    fn id(&self) -> &'static str {
        "text"
    }

    fn extension(&self) -> &'static str {
        "txt"
    }

    fn options(&self) -> &'static [OptionSpec] {
        OPTIONS
    }

    fn export(
        &self,
        content: &Content<'_>,
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        let layout = Layout::read(options, OPTIONS)?;
        if layout.arrangement != Arrangement::Columns {
            return layout.each_row(content, progress, |row| {
                row.pieces(layout.arrangement)
                    .try_for_each(|piece| write_piece(&layout, row, piece, out))
            });
        }
        writeln!(out, "{}\n========", words::SOURCE_HEAD)?;
        layout.each_row(content, progress, |row| write_piece(&layout, row, &row.source, out))?;
        writeln!(out, "\n\n{}\n========", words::TARGET_HEAD)?;
        layout.each_row(content, progress, |row| write_piece(&layout, row, &row.target, out))
    }
}

/// Writes one piece and a blank line; headings have one more before them. A line break inside a paragraph is
/// a line end.
fn write_piece(
    layout: &Layout,
    row: &Row,
    piece: &Piece,
    out: &mut dyn Write,
) -> Result<(), FormatError> {
    let text = piece.text.trim();
    if text.is_empty() {
        return Ok(());
    }
    if layout.has_headings && matches!(row.role, Role::Heading(_)) {
        writeln!(out)?;
    }
    if layout.has_numbers {
        write!(out, "[{}] ", row.number)?;
    }
    let text = if row.role == Role::ListItem { with_bullet(text) } else { text.into() };
    writeln!(out, "{text}\n")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::layout::tests::sample;
    use super::*;
    use crate::tasks::Unwatched;

    fn export(choices: &[(&str, &str)]) -> String {
        let options = choices.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned()));
        let mut out = Vec::new();
        Text.export(&(&sample()).into(), &Options(options.collect()), &mut out, &Unwatched)
            .expect("written");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn each_layout_shows_its_languages() {
        let source = export(&[("layout", "source")]);
        assert!(source.starts_with("湖边的诗会\n\n文／张三\n\n"), "{source}");
        assert!(!source.contains("Poems"));
        let interleaved = export(&[("layout", "interleaved"), ("numbers", "true")]);
        assert!(
            interleaved.starts_with("[1] 湖边的诗会\n\n[1] Poems by the lake\n\n"),
            "{interleaved}"
        );
        let columns = export(&[]);
        let (chinese, english) = columns.split_once(words::TARGET_HEAD).expect("two halves");
        assert!(chinese.contains("水位是关键") && !chinese.contains("Poems"));
        assert!(english.contains("Poems") && !english.contains("湖边"));
        let marked = export(&[("layout", "translation"), ("unfinished", "mark")]);
        assert!(marked.contains("\n[untranslated]\n"), "{marked}");
    }
}
