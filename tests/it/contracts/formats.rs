//! What every importer and exporter promises, walked over the lists.

use duizhao::formats::document::document_from;
use duizhao::formats::{
    Article, EXPORTERS, Exporter, FormatError, IMPORTERS, OptionKind, OptionSpec, Options,
    exporter, exporter_for_extension, importer, pick_importer,
};
use duizhao::model::{Document, Extra, Paragraph, ParagraphId, Part, Role, Status};
use duizhao::tasks::{Cancelled, Progress, Unwatched};
use std::cell::Cell;
use std::io::Cursor;

/// Cancels at a given step.
struct CancelAt(Cell<u64>);

impl Progress for CancelAt {
    fn step(&self, _done: u64, _total: u64) -> Result<(), Cancelled> {
        self.0.set(self.0.get().saturating_sub(1));
        if self.0.get() == 0 { Err(Cancelled) } else { Ok(()) }
    }
}

/// A document with every role and awkward characters.
pub fn awkward() -> Document {
    let rows = [
        (Role::Title, "湖边的<诗>会", "Poems & lakes"),
        (Role::Byline, "文／张三", "By Zhang San"),
        (
            Role::Body,
            "他说：“<script>alert('风')</script>”，& 完。",
            "“<script>alert(\"x\")</script>” & more",
        ),
        (Role::Body, "第一行\n第二行|列", "Line one\nLine |two|"),
        (Role::Heading(1), "水位#是*关键*", ""),
        (Role::Body, "# 不是标题", "# no heading"),
        (Role::Body, "1. 不是列表", "1. no list"),
        (Role::Body, "- 不是列表", "- no list"),
        (Role::Body, "> 不是引文 [链接](x) ![图](y) `码` _下_ ~~删~~ \\ &amp; <b>", "> no quote"),
        (Role::Caption, "图为湖面，摄于2024年。", "The lake."),
        (Role::ListItem, "望远镜一副", "Binoculars"),
        (Role::ListItem, "3. 雨衣", "3. A raincoat"),
        (Role::ListItem, "一双防滑的鞋", "Shoes"),
        (Role::Quotation, "安静的人才听得见。", "Only the quiet hear."),
        (Role::TableCell, "四月\t五月", "April"),
        (Role::Body, "𠮷野家，这是最后一段正文，写得长一点，好让标题下面有字。", "The end."),
    ];
    let paragraphs = rows.into_iter().zip(1..).map(|((role, source, target), id)| Paragraph {
        id: ParagraphId(id),
        role,
        source: source.into(),
        target: target.into(),
        status: if target.is_empty() { Status::Untranslated } else { Status::Done },
        ..Paragraph::default()
    });
    Document::new(vec![Part::default()], paragraphs.collect(), Vec::new(), Extra::default())
}

fn options(choices: &[(&str, &str)]) -> Options {
    Options(choices.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect())
}

pub fn export(format: &dyn Exporter, document: &Document, choices: &[(&str, &str)]) -> Vec<u8> {
    let mut out = Vec::new();
    format.export(&document.into(), &options(choices), &mut out, &Unwatched).expect("written");
    out
}

/// Every value of every option.
fn all_choices(specs: &'static [OptionSpec]) -> Vec<(&'static str, &'static str)> {
    let values = |spec: &OptionSpec| match spec.kind {
        OptionKind::Switch => &["true", "false"],
        OptionKind::Choice(values) => values,
    };
    specs.iter().flat_map(|spec| values(spec).iter().map(|value| (spec.id, *value))).collect()
}

fn is_kebab(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !id.starts_with('-')
        && !id.ends_with('-')
}

#[test]
fn ids_are_unique_and_kebab_case_and_defaults_are_valid() {
    let importers = IMPORTERS.iter().map(|format| (format.id(), format.options()));
    let exporters = EXPORTERS.iter().map(|format| (format.id(), format.options()));
    for list in [importers.collect::<Vec<_>>(), exporters.collect()] {
        let mut seen = std::collections::HashSet::new();
        for (id, specs) in list {
            assert!(is_kebab(id) && seen.insert(id), "{id}");
            let defaults: Vec<_> = specs.iter().map(|spec| (spec.id, spec.default)).collect();
            assert!(options(&defaults).check(specs).is_ok(), "{id}");
            for (option, value) in all_choices(specs) {
                assert!(is_kebab(option) && is_kebab(value), "{option} {value}");
                assert!(options(&[(option, value)]).check(specs).is_ok());
            }
            assert!(options(&[("no-such-option", "true")]).check(specs).is_err());
        }
    }
    for format in IMPORTERS {
        assert!(importer(format.id()).is_some());
    }
    for format in EXPORTERS {
        assert_eq!(exporter(format.id()).map(|f| f.id()), Some(format.id()));
        assert_eq!(exporter_for_extension(format.extension()).map(|f| f.id()), Some(format.id()));
    }
}

#[test]
fn each_file_has_one_surest_importer() {
    for (head, extension, id) in [
        ("文字", "txt", "plain-text"),
        ("# 标题", "txt", "plain-text"),
        ("文字", "MD", "markdown"),
        ("# 标题", "", "markdown"),
        ("文字", "", "plain-text"),
        ("\u{89}PNG", "png", "plain-text"),
    ] {
        assert_eq!(pick_importer(head.as_bytes(), extension).id(), id, "{head} {extension}");
        let extension = extension.to_lowercase();
        let best = IMPORTERS.iter().map(|f| f.confidence(head.as_bytes(), &extension)).max();
        let num_best =
            IMPORTERS.iter().filter(|f| Some(f.confidence(head.as_bytes(), &extension)) == best);
        assert_eq!(num_best.count(), 1, "{head} {extension}");
    }
}

/// A small linear congruential generator (Knuth's MMIX constants), so that the noise is the same each time.
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u8
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn broken_files_give_a_document_or_an_error() {
    let text = "---\ntitle: 湖\n---\n# 湖边的诗会\n\n> 引文，\n\n| a | b |\n|---|---|\n| 一 | 二 |\n\n- 甲\n\n[^1]: 注\n\n![图](a.png)\n";
    let mut inputs: Vec<Vec<u8>> =
        (0..=text.len()).map(|end| text.as_bytes()[..end].to_vec()).collect();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    inputs.extend((0..utf16.len()).step_by(7).map(|end| utf16[..end].to_vec()));
    inputs.extend((0..200).map(|seed| noise(seed, (seed as usize * 37) % 3000)));
    inputs.extend((0..200).map(|seed| {
        let mut bytes = text.as_bytes().to_vec();
        let place = noise(seed, 4);
        for byte in place {
            let index = usize::from(byte) % bytes.len();
            bytes[index] = byte;
        }
        bytes
    }));
    for format in IMPORTERS {
        for bytes in &inputs {
            for (option, value) in all_choices(format.options()) {
                let chosen = options(&[(option, value)]);
                if let Ok(article) = format.import(&mut Cursor::new(bytes), &chosen, &Unwatched) {
                    assert!(article.paragraphs.iter().all(|p| !p.source.trim().is_empty()));
                    let document = document_from(article, "a", format.id());
                    assert!(!document.paragraphs().is_empty());
                }
            }
        }
        let empty = format.import(&mut Cursor::new(b""), &Options::default(), &Unwatched);
        assert!(matches!(empty, Err(FormatError::Empty)), "{}", format.id());
    }
}

#[test]
fn a_very_long_line_is_refused_at_once() {
    let bytes = vec![b'a'; 40 << 20];
    for format in IMPORTERS {
        let start = std::time::Instant::now();
        let answer = format.import(&mut Cursor::new(&bytes), &Options::default(), &Unwatched);
        assert!(matches!(answer, Err(FormatError::LineTooLong { line: 1, .. })), "{}", format.id());
        assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
    }
}

#[test]
fn cancelling_ends_each() {
    for format in IMPORTERS {
        for at in 1..4 {
            let watch = CancelAt(Cell::new(at));
            let mut input = Cursor::new("一\n\n二\n\n三\n\n四\n\n五".as_bytes());
            let answer = format.import(&mut input, &Options::default(), &watch);
            assert!(matches!(answer, Err(FormatError::Cancelled(_))), "{} {at}", format.id());
        }
    }
    for format in EXPORTERS {
        let has_layout = format.options().iter().any(|spec| spec.id == "layout");
        let layouts: &[&[(&str, &str)]] = &[&[("layout", "columns")], &[("layout", "interleaved")]];
        let none: &[&[(&str, &str)]] = &[&[]];
        for chosen in if has_layout { layouts } else { none } {
            for at in [1, 2, 10] {
                let watch = CancelAt(Cell::new(at));
                let chosen = options(chosen);
                let answer = format.export(&(&awkward()).into(), &chosen, &mut Vec::new(), &watch);
                assert!(matches!(answer, Err(FormatError::Cancelled(_))), "{} {at}", format.id());
            }
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for format in EXPORTERS {
        for (option, value) in all_choices(format.options()) {
            let once = export(*format, &awkward(), &[(option, value)]);
            assert_eq!(once, export(*format, &awkward(), &[(option, value)]), "{}", format.id());
            assert!(!once.is_empty());
        }
        let wrong = options(&[("layout", "sideways")]);
        let answer = format.export(&(&awkward()).into(), &wrong, &mut Vec::new(), &Unwatched);
        assert!(matches!(answer, Err(FormatError::BadOption { .. })), "{}", format.id());
        let nothing = Document::default();
        assert!(
            format
                .export(&(&nothing).into(), &Options::default(), &mut Vec::new(), &Unwatched)
                .is_ok()
        );
    }
}

fn import(id: &str, bytes: &[u8]) -> Article {
    let format = importer(id).expect("listed");
    format.import(&mut Cursor::new(bytes), &Options::default(), &Unwatched).expect("read back")
}

#[test]
fn markdown_comes_back_with_text_and_roles() {
    let document = awkward();
    let format = exporter("markdown").expect("listed");
    for (layout, is_source) in [("source", true), ("translation", false)] {
        let article = import("markdown", &export(format, &document, &[("layout", layout)]));
        let expected: Vec<String> = document
            .paragraphs()
            .iter()
            .map(|p| if is_source { &p.source } else { &p.target }.replace('\t', " "))
            .filter(|text| !text.is_empty())
            .collect();
        let found: Vec<&str> = article.paragraphs.iter().map(|p| p.source.as_str()).collect();
        assert_eq!(found, expected, "{layout}");
        assert!(article.skipped.is_empty(), "{:?}", article.skipped);
        if is_source {
            let back = document_from(article, "a.md", "markdown");
            let role = |p: &Paragraph| if p.role == Role::TableCell { Role::Body } else { p.role };
            let told: Vec<Role> = document.paragraphs().iter().map(|p| role(p)).collect();
            let read: Vec<Role> = back.paragraphs().iter().map(|p| p.role).collect();
            assert_eq!(read, told);
        }
    }
}

#[test]
fn plain_text_comes_back_line_by_line() {
    let document = awkward();
    let format = exporter("text").expect("listed");
    let article = import("plain-text", &export(format, &document, &[("layout", "source")]));
    let found: Vec<&str> = article.paragraphs.iter().map(|p| p.source.as_str()).collect();
    let expected: Vec<String> = document
        .paragraphs()
        .iter()
        .flat_map(|p| {
            let is_bare = p.role == Role::ListItem && !p.source.starts_with('3');
            let bullet = if is_bare { "• " } else { "" };
            format!("{bullet}{}", p.source).split('\n').map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn nothing_of_the_text_becomes_markup() {
    for format in EXPORTERS.iter().filter(|format| matches!(format.id(), "html" | "markdown")) {
        for layout in ["columns", "interleaved", "translation", "source"] {
            let page = export(*format, &awkward(), &[("layout", layout)]);
            let page = String::from_utf8(page).expect("UTF-8");
            let unescaped = page.replace("\\<", "");
            assert!(!unescaped.contains("<script"), "{} {layout}", format.id());
            assert!(!unescaped.contains("<b>"), "{} {layout}", format.id());
        }
    }
}
