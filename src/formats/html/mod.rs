//! A web page out: one file that needs nothing beside it, for the screen, the phone and paper. A sentence under the
//! pointer lights its counterpart, without a script.

mod sentence;

use super::layout::{
    Arrangement, HEADINGS, LAYOUT, Language, Layout, NUMBERS, Piece, Row, UNFINISHED,
    document_title, is_traditional, words,
};
use super::{Content, Exporter, FormatError, OptionKind, OptionSpec, Options};
use crate::model::Role;
use crate::tasks::Progress;
use std::io::Write;

const STYLE: &str = include_str!("style.css");

/// Whether a sentence under the pointer lights its counterpart.
const LINKS: OptionSpec = OptionSpec { id: "links", kind: OptionKind::Switch, default: "true" };
const SPECS: &[OptionSpec] = &[LAYOUT, NUMBERS, HEADINGS, UNFINISHED, LINKS];

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
        SPECS
    }

    fn uses_links(&self, options: &Options) -> bool {
        let layout = Layout::read(options, SPECS).map(|layout| layout.arrangement);
        let has_both = matches!(layout, Ok(Arrangement::Columns | Arrangement::Interleaved));
        has_both && options.is_on(&LINKS)
    }

    fn export(
        &self,
        content: &Content<'_>,
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        let layout = Layout::read(options, SPECS)?;
        let has_links = self.uses_links(options);
        let Content { document, links } = *content;
        let source_lang = if is_traditional(document) { "zh-Hant" } else { "zh-Hans" };
        let mut page = Page { layout, source_lang, has_links, out };
        let light = if has_links { sentence::style(links.max_pairs()) } else { String::new() };
        page.write_head(&document_title(document), &light)?;
        layout.each_row(content, progress, |row| match layout.arrangement {
            Arrangement::Columns => page.write_row(row),
            arrangement => page.write_blocks(row, arrangement),
        })?;
        page.write_foot()
    }
}

struct Page<'a> {
    layout: Layout,
    source_lang: &'static str,
    /// Whether linked sentences are elements of their own.
    has_links: bool,
    out: &'a mut dyn Write,
}

impl Page<'_> {
    fn write_head(&mut self, title: &str, light: &str) -> Result<(), FormatError> {
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
             <style>\n{STYLE}{light}</style>\n</head>\n<body>"
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

    /// The paragraph's pieces one below the other; linked ones in an element that holds both.
    fn write_blocks(&mut self, row: &Row, arrangement: Arrangement) -> Result<(), FormatError> {
        let is_pair = self.has_links && !row.pairs.is_empty();
        if is_pair {
            writeln!(self.out, "<div class=\"pair\">")?;
        }
        for (index, piece) in row.pieces(arrangement).enumerate() {
            self.write_block(row, piece, index == 0)?;
        }
        if is_pair {
            writeln!(self.out, "</div>")?;
        }
        Ok(())
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
        if piece.text.trim().is_empty() {
            return String::new();
        }
        let pairs = if self.has_links { &*row.pairs } else { &[] };
        let text = sentence::text(piece, pairs, row.role == Role::ListItem);
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
    use super::super::{SentenceLinks, SentencePair};
    use super::*;
    use crate::model::Document;
    use crate::tasks::Unwatched;

    fn export(choices: &[(&str, &str)]) -> String {
        export_content(&(&sample()).into(), choices)
    }

    fn export_content(content: &Content<'_>, choices: &[(&str, &str)]) -> String {
        let options = choices.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned()));
        let mut out = Vec::new();
        Html.export(content, &Options(options.collect()), &mut out, &Unwatched).expect("written");
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

    /// The sample with its third paragraph linked, sentence by sentence.
    fn linked() -> (Document, SentenceLinks) {
        let document = sample();
        let third = &document.paragraphs()[2];
        let (first, second) = ("他说：“<b>风</b> & 水”。".len(), third.source.find("第").unwrap());
        let (one, two) =
            ("“Wind” & <script>water</script>.".len(), third.target.find("Line").unwrap());
        let pairs = vec![
            SentencePair { byte_source: 0..first, byte_target: 0..one },
            SentencePair {
                byte_source: second..third.source.len(),
                byte_target: two..third.target.len(),
            },
        ];
        let mut links = SentenceLinks::default();
        links.insert(third.id, pairs);
        (document, links)
    }

    #[test]
    fn linked_sentences_light_each_other() {
        let (document, links) = linked();
        let content = Content { document: &document, links: &links };
        let source = "<span data-s=\"1\">他说：“&lt;b&gt;风&lt;/b&gt; &amp; 水”。</span><br>\
            <span data-s=\"2\">第二行|完</span>";
        let target = "<span data-s=\"1\">“Wind” &amp; &lt;script&gt;water&lt;/script&gt;.</span><br>\
            <span data-s=\"2\">Line *two*</span>";
        let page = export_content(&content, &[]);
        assert!(page.contains(&format!("<p>{source}</p>")), "{page}");
        assert!(page.contains(&format!("<p>{target}</p>")), "{page}");
        assert!(page.contains(":has([data-s=\"2\"]:hover) [data-s=\"2\"]"));
        assert!(!page.contains(":has([data-s=\"3\"]") && !page.contains("<script"));
        let page = export_content(&content, &[("layout", "interleaved"), ("unfinished", "mark")]);
        let pair = format!(
            "<div class=\"pair\">\n<p lang=\"zh-Hans\" id=\"p3\">{source}</p>\n\
             <p lang=\"en\">[draft] {target}</p>\n</div>"
        );
        assert!(page.contains(&pair), "{page}");
        for choice in [("links", "false"), ("layout", "source"), ("layout", "translation")] {
            assert!(!export_content(&content, &[choice]).contains("data-s"), "{choice:?}");
        }
    }

    #[test]
    fn ranges_that_do_not_fit_are_left_out() {
        let (document, _) = linked();
        let id = document.paragraphs()[2].id;
        let plain = export_content(&(&document).into(), &[("links", "true")]);
        let backwards = std::ops::Range { start: 9, end: 3 };
        for (byte_source, byte_target) in
            [(1..2, 0..3), (5..900, 4..900), (backwards.clone(), backwards), (0..0, 0..0)]
        {
            let mut links = SentenceLinks::default();
            links.insert(id, vec![SentencePair { byte_source, byte_target }]);
            let content = Content { document: &document, links: &links };
            let page = export_content(&content, &[]);
            let bare = page.replace("<span data-s=\"1\">", "").replace("</span>", "");
            let body = |page: &str| page.split_once("<body>").unwrap().1.to_owned();
            assert_eq!(body(&bare), body(&plain));
        }
    }
}
