//! The text of a Word file: `word/document.xml`, built up row by row.

use super::super::layout::{Arrangement, Language, Layout, Piece, Row, with_bullet, words};
use super::package::EastAsia;
use crate::model::Role;

/// A4, in twentieths of a point.
const PAGE_LONG: u32 = 16838;
const PAGE_SHORT: u32 = 11906;
const MARGIN: u32 = 1134;
const NUMBER_WIDTH: u32 = 680;

/// Builds the document's body.
pub(super) struct Body {
    layout: Layout,
    east_asia: EastAsia,
    xml: String,
}

impl Body {
    pub fn new(layout: Layout, east_asia: EastAsia) -> Self {
        let xml = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>",
        );
        let mut body = Self { layout, east_asia, xml };
        if layout.arrangement == Arrangement::Columns {
            body.begin_table();
        }
        body
    }

    /// Adds one paragraph of the document.
    pub fn add(&mut self, row: &Row) {
        if self.layout.arrangement == Arrangement::Columns {
            self.add_table_row(row);
        } else {
            for (index, piece) in row.pieces(self.layout.arrangement).enumerate() {
                let number = (self.layout.has_numbers && index == 0).then_some(row.number);
                self.add_paragraph(row.role, piece, number);
            }
        }
    }

    /// Closes the body and answers the whole part.
    pub fn finish(mut self) -> String {
        let (width, height, orientation) = self.page();
        if self.layout.arrangement == Arrangement::Columns {
            // Word wants a paragraph behind a table; it is kept so small that it makes no page of its own.
            self.xml.push_str(
                "</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>\
                 <w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>",
            );
        }
        self.xml += &format!(
            "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>\
             <w:pgSz w:w=\"{width}\" w:h=\"{height}\"{orientation}/>\
             <w:pgMar w:top=\"{MARGIN}\" w:right=\"{MARGIN}\" w:bottom=\"{MARGIN}\" w:left=\"{MARGIN}\" \
             w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
        );
        self.xml
    }

    fn page(&self) -> (u32, u32, &'static str) {
        match self.layout.arrangement {
            Arrangement::Columns => (PAGE_LONG, PAGE_SHORT, " w:orient=\"landscape\""),
            _ => (PAGE_SHORT, PAGE_LONG, ""),
        }
    }

    /// The widths of the columns: number (0 without), source, translation.
    fn widths(&self) -> [u32; 3] {
        let number = if self.layout.has_numbers { NUMBER_WIDTH } else { 0 };
        let rest = self.page().0 - 2 * MARGIN - number;
        // English takes a little more room than the Chinese it translates.
        let source = rest * 47 / 100;
        [number, source, rest - source]
    }

    fn begin_table(&mut self) {
        let widths = self.widths();
        let total: u32 = widths.iter().sum();
        self.xml += &format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Bilingual\"/><w:tblW w:w=\"{total}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" \
             w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
        );
        for width in widths.into_iter().filter(|width| *width > 0) {
            self.xml += &format!("<w:gridCol w:w=\"{width}\"/>");
        }
        self.xml.push_str("</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>");
        let head = |language, text: &'static str| Piece { language, text: text.into() };
        if self.layout.has_numbers {
            self.cell(widths[0], |body| {
                body.paragraph("TableHead", &head(Language::Target, ""), None)
            });
        }
        let source = head(Language::Source, words::SOURCE_HEAD);
        let target = head(Language::Target, words::TARGET_HEAD);
        self.cell(widths[1], |body| body.paragraph("TableHead", &source, None));
        self.cell(widths[2], |body| body.paragraph("TableHead", &target, None));
        self.xml.push_str("</w:tr>");
    }

    fn add_table_row(&mut self, row: &Row) {
        let widths = self.widths();
        self.xml.push_str("<w:tr>");
        if self.layout.has_numbers {
            let number = Piece { language: Language::Target, text: row.number.to_string().into() };
            self.cell(widths[0], |body| body.paragraph("ParagraphNumber", &number, None));
        }
        self.cell(widths[1], |body| body.add_paragraph(row.role, &row.source, None));
        self.cell(widths[2], |body| body.add_paragraph(row.role, &row.target, None));
        self.xml.push_str("</w:tr>");
    }

    fn cell(&mut self, width: u32, fill: impl FnOnce(&mut Self)) {
        self.xml += &format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
        fill(self);
        self.xml.push_str("</w:tc>");
    }

    fn add_paragraph(&mut self, role: Role, piece: &Piece, number: Option<usize>) {
        // An empty translation of a heading would stand in the outline as an empty line.
        let style = if piece.text.trim().is_empty() { "Normal" } else { self.style(role) };
        if role == Role::ListItem {
            let text = with_bullet(piece.text.trim());
            self.paragraph(style, &Piece { language: piece.language, text }, number);
        } else {
            self.paragraph(style, piece, number);
        }
    }

    fn style(&self, role: Role) -> &'static str {
        match role {
            Role::Title | Role::Heading(_) if !self.layout.has_headings => "PlainHeading",
            Role::Title => "Title",
            Role::Heading(0 | 1) => "Heading1",
            Role::Heading(2) => "Heading2",
            Role::Heading(_) => "Heading3",
            Role::Caption => "Caption",
            Role::Byline => "Byline",
            Role::Quotation => "Quote",
            Role::ListItem => "ListParagraph",
            Role::Body | Role::TableCell => "Normal",
        }
    }

    fn paragraph(&mut self, style: &str, piece: &Piece, number: Option<usize>) {
        self.xml.push_str("<w:p>");
        if style != "Normal" {
            self.xml += &format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
        }
        if let Some(number) = number {
            self.xml += &format!(
                "<w:r><w:rPr><w:color w:val=\"767676\"/><w:sz w:val=\"17\"/></w:rPr>\
                 <w:t xml:space=\"preserve\">{number}\u{2002}</w:t></w:r>"
            );
        }
        let text = piece.text.trim();
        if !text.is_empty() {
            self.run(piece.language, text);
        }
        self.xml.push_str("</w:p>");
    }

    /// One run with its language. `w:val` is the language of Latin letters on either side: tagged as Chinese,
    /// LibreOffice breaks lines inside names. On the Chinese side the hint sends the characters that both
    /// scripts have (“ ” … —) to the East Asian font.
    fn run(&mut self, language: Language, text: &str) {
        let lang = self.east_asia.lang;
        let hint = match language {
            Language::Source => "<w:rFonts w:hint=\"eastAsia\"/>",
            Language::Target => "",
        };
        self.xml += &format!("<w:r><w:rPr>{hint}<w:lang w:val=\"en-US\" w:eastAsia=\"{lang}\"/>");
        self.xml.push_str("</w:rPr>");
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.xml.push_str("<w:br/>");
            }
            for (index, piece) in line.split('\t').enumerate() {
                if index > 0 {
                    self.xml.push_str("<w:tab/>");
                }
                self.xml.push_str("<w:t xml:space=\"preserve\">");
                escape(piece, &mut self.xml);
                self.xml.push_str("</w:t>");
            }
        }
        self.xml.push_str("</w:r>");
    }
}

/// Escapes text for XML and drops the characters that XML 1.0 does not allow.
pub(super) fn escape(text: &str, escaped: &mut String) {
    let is_allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    if text.chars().all(is_allowed) {
        escaped.push_str(&quick_xml::escape::escape(text));
    } else {
        let allowed: String = text.chars().filter(|&c| is_allowed(c)).collect();
        escaped.push_str(&quick_xml::escape::escape(allowed.as_str()));
    }
}
