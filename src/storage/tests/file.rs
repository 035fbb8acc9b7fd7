//! The project file's form.

use super::*;
use crate::model::{
    Answer, Comment, Details, Ignored, Origin, PartId, Region, Role, Script, Settings, Skipped,
    Snapshot, Stamp, Status, TermKind,
};
use crate::storage::project_file::{read, read_tolerant};
use crate::storage::{FileProblem, LineProblem};
use crate::tasks::Unwatched;

const HEADER: &str = r#"{"duizhao":"1.0","parts":[]}"#;

fn text_of(document: &Document) -> String {
    String::from_utf8(bytes_of(document)).unwrap()
}

#[test]
fn keys_stand_in_a_fixed_order_and_defaults_are_left_out() {
    let part = Part {
        id: PartId(1),
        file_name: "a.txt".into(),
        format: "text".into(),
        encoding: Some("GBK".into()),
        details: Details {
            title: "T".into(),
            outlet: "O".into(),
            date: "2025-01-28".into(),
            url: "U".into(),
            region: Some(Region::HongKong),
            script: Some(Script::Traditional),
        },
        details_asked: true,
        skipped: vec![Skipped { kind: "picture".into(), count: 3 }],
        extra: Extra::default(),
    };
    let full = Paragraph {
        id: ParagraphId(7),
        part: PartId(1),
        role: Role::Heading(2),
        source: "甲\n\"乙\"".into(),
        original_source: Some("丙".into()),
        target: "A".into(),
        status: Status::Done,
        note: "n".into(),
        comments: Vec::new(),
        first_draft: None,
        ignored: Vec::new(),
        edited: Some(Stamp { by: "Ann".into(), at: 5 }),
        extra: Extra(vec![("new".into(), "[1, 2.50]".into())]),
    };
    let term = Term {
        id: TermId(9),
        source: "自然".into(),
        marks: Some(('《', '》')),
        aliases: vec!["然".into()],
        targets: vec!["Nature".into()],
        short_target: Some("N".into()),
        forbidden: vec!["nature".into()],
        kind: TermKind::Work,
        origin: Origin::Gloss,
        note: "j".into(),
        uncertain_left: "在".into(),
        exact_case: true,
        extra: Extra::default(),
    };
    let paragraphs = vec![full, paragraph(8, "丁")];
    let document = Document::new(vec![part], paragraphs, vec![term], Extra::default());
    let expected = concat!(
        r#"{"duizhao":"1.0","parts":[{"part":1,"file":"a.txt","format":"text","encoding":"GBK","#,
        r#""title":"T","outlet":"O","date":"2025-01-28","url":"U","region":"hong-kong","#,
        r#""script":"traditional","details_asked":true,"skipped":{"picture":3}}]}"#,
        "\n",
        r#"{"paragraph":7,"part":1,"role":"heading","level":2,"source":"甲\n\"乙\"","#,
        r#""original":"丙","target":"A","status":"done","note":"n","at":5,"by":"Ann","#,
        r#""new":[1, 2.50]}"#,
        "\n",
        r#"{"paragraph":8,"source":"丁"}"#,
        "\n",
        r#"{"term":9,"source":"自然","marks":["《","》"],"aliases":["然"],"targets":["Nature"],"#,
        r#""short":"N","forbidden":["nature"],"kind":"work","origin":"gloss","note":"j","#,
        r#""uncertain_left":"在","exact_case":true}"#,
        "\n",
    );
    assert_eq!(text_of(&document), expected);
    assert_eq!(read(expected.as_bytes(), &Unwatched), Ok(document));
}

#[test]
fn what_a_review_leaves_stands_in_a_fixed_order_too() {
    let stamp = |by: &str, at| Stamp { by: by.into(), at };
    let extra = |key: &str, json: &str| Extra(vec![(key.into(), json.into())]);
    let reviewed = Paragraph {
        comments: vec![Comment {
            answers: vec![Answer {
                stamp: stamp("Ben", 4),
                text: "y".into(),
                extra: extra("b", "2"),
            }],
            is_settled: true,
            extra: extra("a", "1"),
            ..Comment::new(stamp("Ann", 3), "x")
        }],
        first_draft: Some("B".into()),
        ignored: vec![Ignored {
            check: "quantity".into(), source: "乙".into(), target: "".into()
        }],
        ..paragraph(7, "乙")
    };
    let settings = Settings {
        checks_off: ["spelling".into()].into(),
        style: [("percent".into(), "word".into())].into(),
        extra: extra("hue", "3"),
    };
    let delivered = Snapshot {
        stamp: stamp("Ann", 6),
        texts: [(ParagraphId(7), "A".into()), (ParagraphId(20), "gone".into())].into(),
        extra: extra("to", "\"Cy\""),
    };
    let document = Document::new(vec![], vec![reviewed], vec![], Extra::default())
        .with_settings(settings)
        .with_delivered(Some(delivered));
    assert_eq!(document.free_id(), 21, "the id of a delivered text is never given again");
    let expected = [
        HEADER,
        concat!(
            r#"{"paragraph":7,"source":"乙","comments":[{"text":"x","at":3,"by":"Ann","#,
            r#""answers":[{"text":"y","at":4,"by":"Ben","b":2}],"settled":true,"a":1}],"#,
            r#""first_draft":"B","ignored":[{"check":"quantity","source":"乙"}]}"#,
        ),
        r#"{"settings":"project","checks_off":["spelling"],"style":{"percent":"word"},"hue":3}"#,
        r#"{"snapshot":"delivered","at":6,"by":"Ann","to":"Cy"}"#,
        r#"{"delivered":7,"text":"A"}"#,
        r#"{"delivered":20,"text":"gone"}"#,
        "",
    ]
    .join("\n");
    assert_eq!(text_of(&document), expected);
    assert_eq!(read(expected.as_bytes(), &Unwatched), Ok(document));
}

#[test]
fn what_a_newer_minor_version_wrote_survives() {
    let text = concat!(
        r#"{"duizhao":"1.7","parts":[{"part":1,"lang":"yue","region":"macau"}],"mood":{"a" : 1e999}}"#,
        "\n",
        r#"{"paragraph":1,"source":"甲","status":"published","marks":[[0,3,"b"]]}"#,
        "\n",
        r#"{"term":2,"source":"乙","kind":"ship","weight":12345678901234567890123}"#,
        "\n",
        r#"{"snapshot":{"at":1},"texts":["\ud800"]}"#,
        "\n",
        r#"{"snapshot":"edition","at":1}"#,
        "\n",
        r#"{"settings":"team","checks_off":1}"#,
        "\n",
        r#"{"delivered":1,"text":"a text of no snapshot"}"#,
        "\n",
    );
    let document = read(text.as_bytes(), &Unwatched).unwrap();
    assert_eq!(text_of(&document), text);
    let mut document = document;
    let status = Command::SetStatus { ids: vec![ParagraphId(1)], status: Status::Done };
    crate::model::History::default().run(&mut document, status, &now()).unwrap();
    assert!(text_of(&document).contains(r#""status":"done","at":1738000000,"by":"Ann","marks":"#));
}

#[test]
fn windows_line_ends_a_byte_order_mark_and_blank_lines_are_read() {
    let text = format!("\u{feff}\r\n{HEADER}\r\n\r\n{{\"paragraph\":1,\"source\":\"甲\"}}\r\n  \n");
    let document = read(text.as_bytes(), &Unwatched).unwrap();
    assert_eq!(text_of(&document), format!("{HEADER}\n{{\"paragraph\":1,\"source\":\"甲\"}}\n"));
}

#[test]
fn one_changed_paragraph_is_one_changed_line() {
    let mut document = sample();
    let before = text_of(&document);
    crate::model::History::default().run(&mut document, typed(2, "First."), &now()).unwrap();
    let after = text_of(&document);
    let changed = before.lines().zip(after.lines()).filter(|(a, b)| a != b).count();
    assert_eq!((changed, before.lines().count()), (1, after.lines().count()));
}

#[test]
fn a_file_that_is_no_project_is_refused_with_the_reason() {
    let line = |line, problem| FileProblem::Line { line, problem };
    let rows: &[(&[u8], FileProblem)] = &[
        (b"", FileProblem::Empty),
        (b"\xEF\xBB\xBF \n\r\n", FileProblem::Empty),
        (b"\x89PNG\r\n\x1a\n\0", FileProblem::NotAProject),
        (b"{\"a\":1}", FileProblem::NotAProject),
        (b"{\"a\":", FileProblem::NotAProject),
        (b"{\"duizhao\":1}", FileProblem::NotAProject),
        (b"{\"duizhao\":\"one\"}", FileProblem::NotAProject),
        (b"{\"duizhao\":\"2.0\"}", FileProblem::NewerVersion { version: "2.0".into() }),
        (b"{\"new\":1,\"duizhao\":\"10\"}", FileProblem::NewerVersion { version: "10".into() }),
        (b"<<<<<<< HEAD\n{\"duizhao\":\"1.0\"}", line(1, LineProblem::Conflict)),
        (b"\n{\"duizhao\":\"1.0\"", line(2, LineProblem::NotJson { byte_column: 16 })),
        (
            b"{\"duizhao\":\"1.0\",\"parts\":3}",
            line(1, LineProblem::BadValue { key: "parts".into() }),
        ),
        (b"{\"duizhao\":\"1.0\",\"\":3}", line(1, LineProblem::BadValue { key: "".into() })),
    ];
    for (bytes, expected) in rows {
        let text = String::from_utf8_lossy(bytes);
        assert_eq!(read(bytes, &Unwatched).as_ref(), Err(expected), "{text}");
    }
}

#[test]
fn a_broken_line_is_named_and_kept() {
    let rows: &[(&[u8], LineProblem, &str)] = &[
        (
            b"{\"paragraph\":2,\"sour",
            LineProblem::NotJson { byte_column: 20 },
            r#"{"unreadable":"{\"paragraph\":2,\"sour"}"#,
        ),
        (b"hello", LineProblem::NotJson { byte_column: 1 }, r#"{"unreadable":"hello"}"#),
        (b"\xff{", LineProblem::NotText { byte_column: 1 }, r#"{"unreadable":[255,123]}"#),
        (b"=======", LineProblem::Conflict, r#"{"unreadable":"======="}"#),
        (
            b"{\"paragraph\":2}",
            LineProblem::NoKey { key: "source".into() },
            r#"{"unreadable":"{\"paragraph\":2}"}"#,
        ),
        (
            b"{\"paragraph\":-1,\"source\":\"\"}",
            LineProblem::BadValue { key: "paragraph".into() },
            r#"{"unreadable":"{\"paragraph\":-1,\"source\":\"\"}"}"#,
        ),
        (
            b"{\"paragraph\":2,\"source\":\"\",\"comments\":[{\"text\":\"x\"}]}",
            LineProblem::NoKey { key: "at".into() },
            r#"{"unreadable":"{\"paragraph\":2,\"source\":\"\",\"comments\":[{\"text\":\"x\"}]}"}"#,
        ),
        (
            b"{\"settings\":\"project\",\"checks_off\":3}",
            LineProblem::BadValue { key: "checks_off".into() },
            r#"{"unreadable":"{\"settings\":\"project\",\"checks_off\":3}"}"#,
        ),
        (
            b"{\"term\":1,\"source\":\"\",\"source\":\"\"}",
            LineProblem::KeyTwice { key: "source".into() },
            r#"{"unreadable":"{\"term\":1,\"source\":\"\",\"source\":\"\"}"}"#,
        ),
    ];
    for (broken, problem, kept) in rows {
        let mut bytes = format!("{HEADER}\n{{\"paragraph\":1,\"source\":\"甲\"}}\n").into_bytes();
        bytes.extend(*broken);
        bytes.extend(b"\n{\"term\":5,\"source\":\"x\"}\n");
        let refused = FileProblem::Line { line: 3, problem: problem.clone() };
        assert_eq!(read(&bytes, &Unwatched), Err(refused.clone()));
        assert!(refused.to_string().starts_with("line 3: "));
        let (document, lines) = read_tolerant(&bytes, &Unwatched).unwrap();
        assert_eq!((lines[0].line, &lines[0].problem, lines.len()), (3, problem, 1));
        assert_eq!((document.paragraphs().len(), document.terms().len()), (1, 1));
        // Saved once, the file is whole again, and the broken text is in it.
        let saved = text_of(&document);
        assert!(saved.ends_with(&format!("{kept}\n")), "{saved}");
        assert_eq!(read(saved.as_bytes(), &Unwatched), Ok(document));
    }
}
