//! A web page out: one file that needs nothing beside it, for the screen, the phone and paper.

use super::layout::{
    Arrangement, Language, Layout, OPTIONS, Piece, Row, document_title, is_traditional,
    with_bullet, words,
};
use super::{Exporter, FormatError, OptionSpec, Options};
use crate::model::{Document, Role};
use crate::tasks::Progress;
use std::io::Write;

const STYLE: &str = include_str!("style.css");

/// Writes HTML.
#[derive(Clone, Copy, Debug)]
pub struct Html;

impl Exporter for Html {
    fn id(&self) -> &'static str {
        "html"
    }

    fn extension(&self) -> &'static str {
        "html"
    }

    fn options(&self) -> &'static [OptionSpec] {
        OPTIONS
    }

    fn export(
        &self,
        document: &Document,
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        let layout = Layout::read(options)?;
        let source_lang = if is_traditional(document) { "zh-Hant" } else { "zh-Hans" };
        let mut page = Page { layout, source_lang, out };
        page.write_head(&document_title(document))?;
        layout.each_row(document, progress, |row| match layout.arrangement {
            Arrangement::Columns => page.write_row(row),
            arrangement => row
                .pieces(arrangement)
                .enumerate()
                .try_for_each(|(index, piece)| page.write_block(row, piece, index == 0)),
        })?;
        page.write_foot()
    }
}

struct Page<'a> {
    layout: Layout,
    source_lang: &'static str,
    out: &'a mut dyn Write,
}

impl Page<'_> {
    fn write_head(&mut self, title: &str) -> Result<(), FormatError> {
        let lang = match self.layout.arrangement {
            Arrangement::Source => self.source_lang,
            _ => "en",
        };
        let title = escape(title);
        writeln!(
            self.out,
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
             <style>\n{STYLE}</style>\n</head>\n<body>"
        )?;
        if self.layout.arrangement != Arrangement::Columns {
            return Ok(writeln!(self.out, "<main class=\"text\">")?);
        }
        let number = if self.layout.has_numbers { "<th class=\"number\"></th>" } else { "" };
        writeln!(
            self.out,
            "<main>\n<table>\n<thead><tr>{number}<th lang=\"{}\">{}</th><th lang=\"en\">{}</th></tr></thead>\n<tbody>",
            self.source_lang,
            words::SOURCE_HEAD,
            words::TARGET_HEAD
        )?;
        Ok(())
    }

    fn write_foot(&mut self) -> Result<(), FormatError> {
        if self.layout.arrangement == Arrangement::Columns {
            writeln!(self.out, "</tbody>\n</table>")?;
        }
        Ok(writeln!(self.out, "</main>\n</body>\n</html>")?)
    }

    fn write_row(&mut self, row: &Row) -> Result<(), FormatError> {
        write!(self.out, "<tr id=\"p{}\">", row.number)?;
        if self.layout.has_numbers {
            write!(self.out, "<td class=\"number\">{}</td>", row.number)?;
        }
        for piece in [&row.source, &row.target] {
            write!(
                self.out,
                "<td lang=\"{}\">{}</td>",
                self.lang(piece),
                self.element(row, piece, "")
            )?;
        }
        Ok(writeln!(self.out, "</tr>")?)
    }

    fn write_block(&mut self, row: &Row, piece: &Piece, is_first: bool) -> Result<(), FormatError> {
        let mut attributes = format!(" lang=\"{}\"", self.lang(piece));
        if is_first {
            attributes += &format!(" id=\"p{}\"", row.number);
            if self.layout.has_numbers {
                attributes += &format!(" data-number=\"{}\"", row.number);
            }
        }
        Ok(writeln!(self.out, "{}", self.element(row, piece, &attributes))?)
    }

    fn lang(&self, piece: &Piece) -> &'static str {
        if piece.language == Language::Source { self.source_lang } else { "en" }
    }

    /// The piece as the element of its role; nothing for an empty one.
    fn element(&self, row: &Row, piece: &Piece, attributes: &str) -> String {
        let text = piece.text.trim();
        if text.is_empty() {
            return String::new();
        }
        let text = if row.role == Role::ListItem { with_bullet(text) } else { text.into() };
        let text = escape(&text).replace('\n', "<br>");
        let (tag, class) = match row.role {
            Role::Title if self.layout.has_headings => ("h1".to_owned(), ""),
            Role::Heading(level) if self.layout.has_headings => {
                (format!("h{}", level.clamp(1, 5) + 1), "")
            }
            Role::Title | Role::Heading(_) => ("p".to_owned(), " class=\"heading\""),
            Role::Caption => ("p".to_owned(), " class=\"caption\""),
            Role::Byline => ("p".to_owned(), " class=\"byline\""),
            Role::ListItem => ("p".to_owned(), " class=\"item\""),
            Role::Quotation => ("blockquote".to_owned(), ""),
            Role::Body | Role::TableCell => ("p".to_owned(), ""),
        };
        format!("<{tag}{class}{attributes}>{text}</{tag}>")
    }
}

/// Escapes text for content and quoted attributes, and drops what HTML does not allow.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(c),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::layout::tests::sample;
    use super::*;
    use crate::tasks::Unwatched;

    fn export(choices: &[(&str, &str)]) -> String {
        let options = choices.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned()));
        let mut out = Vec::new();
        Html.export(&sample(), &Options(options.collect()), &mut out, &Unwatched).expect("written");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn a_table_with_languages() {
        let page = export(&[("numbers", "true")]);
        for part in [
            "<td lang=\"zh-Hans\"><h1>湖边的诗会</h1></td><td lang=\"en\"><h1>Poems by the lake</h1></td>",
            "&lt;script&gt;water&lt;/script&gt;.<br>Line *two*",
            "“&lt;b&gt;风&lt;/b&gt; &amp; 水”。<br>第二行|完",
            "<td class=\"number\">3</td>",
            "<td lang=\"zh-Hans\"><h2>水位是关键</h2></td><td lang=\"en\"></td>",
        ] {
            assert!(page.contains(part), "{part}");
        }
        assert!(!page.contains("<script"));
    }

    #[test]
    fn blocks_in_the_other_layouts() {
        let page = export(&[("layout", "interleaved"), ("headings", "false")]);
        for part in [
            "<p class=\"heading\" lang=\"zh-Hans\" id=\"p1\">湖边的诗会</p>\n<p class=\"heading\" lang=\"en\">Poems",
            "<blockquote lang=\"en\">",
            "<p class=\"item\" lang=\"en\">• A pair",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(export(&[("layout", "source")]).contains("<html lang=\"zh-Hans\">"));
        let shown = export(&[("layout", "translation"), ("unfinished", "show-source")]);
        assert!(shown.contains("<h2 lang=\"zh-Hans\" id=\"p4\">水位是关键</h2>"));
    }
}
