//! Tests of the Word export: what it writes is read back as a ZIP archive and as XML.

use super::super::layout::tests::sample;
use super::*;
use crate::model::{Document, Extra, Paragraph, ParagraphId, Role};
use crate::tasks::Unwatched;
use quick_xml::events::Event;
use std::io::Read;

fn export(document: &Document, choices: &[(&str, &str)]) -> Vec<u8> {
    let options = choices.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned()));
    let mut out = Vec::new();
    Docx.export(&document.into(), &Options(options.collect()), &mut out, &Unwatched)
        .expect("written");
    out
}

fn part(file: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut content = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut content).expect("UTF-8");
    content
}

/// The text between the tags; a break is a line end.
fn text_of(xml: &str) -> String {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut text = String::new();
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Text(found) => text += found.as_ref(),
            Event::GeneralRef(found) => {
                text += &format!("&{};", found.as_ref());
            }
            Event::Empty(tag) if tag.name().as_ref() == "w:br" => text.push('\n'),
            Event::Eof => return quick_xml::escape::unescape(&text).expect("escaped").into_owned(),
            _ => {}
        }
    }
}

#[test]
fn every_part_is_xml_and_the_text_is_all_there() {
    for layout in ["columns", "interleaved", "translation", "source"] {
        let file = export(&sample(), &[("layout", layout), ("numbers", "true")]);
        let mut archive = zip::ZipArchive::new(Cursor::new(&file)).expect("an archive");
        assert_eq!(archive.len(), 8);
        for index in 0..archive.len() {
            let mut content = String::new();
            archive.by_index(index).expect("listed").read_to_string(&mut content).expect("UTF-8");
            text_of(&content);
        }
        let text = text_of(&part(&file, "word/document.xml"));
        for paragraph in sample().paragraphs() {
            let (shows_source, shows_target) = (layout != "translation", layout != "source");
            assert!(!shows_source || text.contains(&paragraph.source), "{}", paragraph.source);
            assert!(!shows_target || text.contains(&paragraph.target), "{}", paragraph.target);
        }
    }
}

#[test]
fn the_table_has_a_repeated_head_languages_and_headings() {
    let xml = part(&export(&sample(), &[]), "word/document.xml");
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 1);
    assert_eq!(xml.matches("<w:tr>").count(), 9);
    for needed in [
        "<w:rFonts w:hint=\"eastAsia\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr><w:t xml:space=\"preserve\">湖边的诗会",
        "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr><w:t xml:space=\"preserve\">Poems by the lake",
        "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r>",
        "w:orient=\"landscape\"",
    ] {
        assert!(xml.contains(needed), "{needed}");
    }
    assert!(!xml.contains("cantSplit"));
    let plain = part(&export(&sample(), &[("headings", "false")]), "word/document.xml");
    assert!(!plain.contains("Heading1") && plain.contains("PlainHeading"));
}

#[test]
fn traditional_text_is_tagged_so_and_bad_characters_go() {
    let paragraph = Paragraph {
        id: ParagraphId(1),
        role: Role::Body,
        source: "這是臺灣的\u{1}報導\u{FFFF}。\t完".into(),
        ..Paragraph::default()
    };
    let document = Document::new(Vec::new(), vec![paragraph], Vec::new(), Extra::default());
    let file = export(&document, &[("layout", "source")]);
    let xml = part(&file, "word/document.xml");
    assert!(xml.contains("w:lang w:val=\"en-US\" w:eastAsia=\"zh-TW\""));
    assert!(xml.contains("這是臺灣的報導。</w:t><w:tab/><w:t xml:space=\"preserve\">完"), "{xml}");
    assert!(part(&file, "word/styles.xml").contains("PMingLiU"));
    assert_eq!(file, export(&document, &[("layout", "source")]), "the same bytes");
}

/// Run by hand: `cargo test --release --lib -- --ignored ten_thousand --nocapture`.
#[test]
#[ignore = "a measurement"]
fn ten_thousand_paragraphs_take_under_two_seconds() {
    let paragraphs = (1..=10_000).map(|id| Paragraph {
        id: ParagraphId(id),
        source: "这是一段相当长的正文，讲的是湖边的诗会。".repeat(8),
        target: "This is a rather long paragraph about poems by the lake. ".repeat(8),
        ..Paragraph::default()
    });
    let document = Document::new(Vec::new(), paragraphs.collect(), Vec::new(), Extra::default());
    let start = std::time::Instant::now();
    let file = export(&document, &[("numbers", "true")]);
    eprintln!("{} bytes in {:?}", file.len(), start.elapsed());
    assert!(start.elapsed().as_secs() < 2);
}
