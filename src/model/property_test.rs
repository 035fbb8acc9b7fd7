//! Whatever is done to a document: undoing all leads to the start, redoing all to the end, and totals and the
//! index of paragraphs are right at every step.

use super::alignment::{Edge, Link, Side};
use super::{
    AlignCommand, AlignUnit, Alignment, Choice, Command, Decision, Details, Document, Extra,
    History, Ignored, Moment, Origin, Paragraph, ParagraphId, Part, PartId, Role, Settings, Status,
    Tally, Term, TermId, TermKind,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One thing done, with numbers that are brought within the document's bounds when it is carried out.
#[derive(Clone, Debug)]
enum Doing {
    Command(Kind, usize, usize, usize, String),
    Undo,
    Redo,
    Save,
    Wait(i64),
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Type,
    Status,
    Note,
    Role,
    CorrectSource,
    Split,
    Merge,
    CopySource,
    Clear,
    SetTargets,
    ReplaceAll,
    AddTerms,
    ChangeTerm,
    RemoveTerm,
    MergeTerms,
    SetDetails,
    Choose,
    Forget,
    Ignore,
    Heed,
    AddComment,
    AnswerComment,
    SettleComment,
    RemoveComment,
    SetSettings,
    MarkDelivered,
    Align,
}

const KINDS: [Kind; 27] = [
    Kind::Type,
    Kind::Status,
    Kind::Note,
    Kind::Role,
    Kind::CorrectSource,
    Kind::Split,
    Kind::Merge,
    Kind::CopySource,
    Kind::Clear,
    Kind::SetTargets,
    Kind::ReplaceAll,
    Kind::AddTerms,
    Kind::ChangeTerm,
    Kind::RemoveTerm,
    Kind::MergeTerms,
    Kind::SetDetails,
    Kind::Choose,
    Kind::Forget,
    Kind::Ignore,
    Kind::Heed,
    Kind::AddComment,
    Kind::AnswerComment,
    Kind::SettleComment,
    Kind::RemoveComment,
    Kind::SetSettings,
    Kind::MarkDelivered,
    Kind::Align,
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("湖边。"),
        Just("two words "),
        Just("\n"),
        Just("𠮷"),
        Just(" "),
        Just("é")
    ];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

fn doing() -> impl Strategy<Value = Doing> {
    let number = 0..40usize;
    let kind = prop::sample::select(KINDS.as_slice());
    prop_oneof![
        12 => (kind, number.clone(), number.clone(), number, text())
            .prop_map(|(kind, a, b, c, text)| Doing::Command(kind, a, b, c, text)),
        2 => Just(Doing::Undo),
        1 => Just(Doing::Redo),
        1 => Just(Doing::Save),
        2 => (0..3000i64).prop_map(Doing::Wait),
    ]
}

fn start() -> impl Strategy<Value = Document> {
    let paragraph = (text(), text(), 0..Status::ALL.len(), text());
    prop::collection::vec(paragraph, 1..8).prop_map(|rows| {
        let paragraphs = rows.into_iter().zip(1..).map(|((source, target, status, note), id)| {
            let (id, status) = (ParagraphId(id), Status::ALL[status]);
            // The last paragraph is of another file: it never merges with the one before.
            let part = PartId(if id.0 > 5 { 2 } else { 1 });
            Paragraph { id, part, source, target, status, note, ..Paragraph::default() }
        });
        let parts = [1, 2].map(|id| Part { id: PartId(id), ..Part::default() });
        let term = Term { id: TermId(50), source: "湖".into(), ..Term::default() };
        Document::new(parts.into(), paragraphs.collect(), vec![term], Extra::default())
    })
}

fn term(text: &str, number: usize) -> Term {
    Term {
        source: text.to_owned(),
        targets: vec![format!("t{number}")],
        kind: TermKind::ALL[number % TermKind::ALL.len()],
        origin: Origin::Gloss,
        ..Term::default()
    }
}

/// The command, on what the document holds now (or, now and then, on what it does not).
fn command(
    document: &Document,
    kind: Kind,
    (a, b, c): (usize, usize, usize),
    text: String,
) -> Command {
    let rows = document.paragraphs();
    let id = |number: usize| rows.get(number % (rows.len() + 1)).map_or(ParagraphId(999), |p| p.id);
    let terms = document.terms();
    let term_id = terms.get(b % (terms.len() + 1)).map_or(TermId(999), |term| term.id);
    match kind {
        Kind::Type => Command::Type { id: id(a), text },
        Kind::Status => Command::SetStatus {
            ids: vec![id(a), id(b), id(a)],
            status: Status::ALL[c % Status::ALL.len()],
        },
        Kind::Note => Command::SetNote { id: id(a), note: text },
        Kind::Role => Command::SetRole { id: id(a), role: Role::ALL[b % Role::ALL.len()] },
        Kind::CorrectSource => Command::CorrectSource { id: id(a), source: text },
        Kind::Split => Command::Split { id: id(a), byte_source: b, byte_target: c },
        Kind::Merge => Command::MergeWithNext { id: id(a) },
        Kind::CopySource => Command::CopySource { id: id(a) },
        Kind::Clear => Command::Clear { id: id(a) },
        Kind::SetTargets => {
            let targets = [(id(a), text.clone()), (id(b), String::new()), (id(a), text + "x")];
            Command::SetTargets { targets: targets.into() }
        }
        Kind::ReplaceAll => {
            Command::ReplaceAll { targets: vec![(id(a), text.clone()), (id(b), text)] }
        }
        Kind::AddTerms => Command::AddTerms(vec![term(&text, a), term("鸟", b)]),
        Kind::ChangeTerm => Command::ChangeTerm(Box::new(Term { id: term_id, ..term(&text, a) })),
        Kind::RemoveTerm => Command::RemoveTerm(term_id),
        Kind::MergeTerms => Command::MergeTerms {
            new: vec![term("鸟", a), term(&text, b)],
            changed: vec![Term { id: term_id, ..term("湖", c) }],
        },
        Kind::SetDetails => Command::SetDetails {
            part: PartId(1 + a as u64 % 3),
            details: Details { outlet: text, ..Details::default() },
        },
        // Now and then one that does not fit its text.
        Kind::Choose => Command::Choose(vec![match c % 3 {
            0 => Choice::new(text, Decision::Word { byte_cuts: vec![3 * (a % 3)] }),
            1 => Choice::new("行", Decision::Reading { syllables: vec![format!("hang{}", b % 4)] }),
            _ => Choice::new(text, Decision::Rejected),
        }]),
        Kind::Forget => {
            let keys: Vec<_> = document.choices().keys().collect();
            let missing = || Choice::new("没有", Decision::Rejected).key();
            Command::Forget(keys.get(a % (keys.len() + 1)).map_or_else(missing, |&k| k.clone()))
        }
        Kind::Ignore | Kind::Heed | Kind::SetSettings | Kind::MarkDelivered => {
            review_command(kind, id(a), b, text)
        }
        Kind::AddComment => Command::AddComment { id: id(a), text },
        Kind::AnswerComment => Command::AnswerComment { id: id(a), comment_index: b % 3, text },
        Kind::SettleComment => {
            let is_settled = c.is_multiple_of(2);
            Command::SettleComment { id: id(a), comment_index: b % 3, is_settled }
        }
        Kind::RemoveComment => Command::RemoveComment { id: id(a), comment_index: b % 3 },
        Kind::Align => Command::Align(align_command(document, (a, b, c), text)),
    }
}

fn review_command(kind: Kind, id: ParagraphId, number: usize, text: String) -> Command {
    let check = format!("check-{}", number % 2);
    match kind {
        Kind::Ignore | Kind::Heed => {
            let ignored = Ignored { check, source: "湖".into(), target: String::new() };
            match kind {
                Kind::Ignore => Command::Ignore { id, ignored },
                _ => Command::Heed { id, ignored },
            }
        }
        Kind::SetSettings => Command::SetSettings(Box::new(Settings {
            checks_off: BTreeSet::from([check]),
            style: BTreeMap::from([("percent".into(), text)]),
            extra: Extra::default(),
        })),
        _ => Command::MarkDelivered,
    }
}

/// Something done to the alignment; it is begun by a third of them, so that there often is one.
fn align_command(
    document: &Document,
    (a, b, c): (usize, usize, usize),
    text: String,
) -> AlignCommand {
    let side = if b.is_multiple_of(2) { Side::Source } else { Side::Target };
    let edge = if c.is_multiple_of(2) { Edge::First } else { Edge::Last };
    let (link_index, unit_index) = (b % 6, c % 6);
    match a % 16 {
        0 => AlignCommand::Merge { link_index },
        1 => AlignCommand::Split { link_index, source_at: b % 5, target_at: c % 5 },
        2 => AlignCommand::Move { link_index, side, edge, num_units: a % 3 },
        3 => AlignCommand::Unlink { link_index },
        4 | 5 => AlignCommand::Join { source: b % 6, target: unit_index },
        6 => AlignCommand::Fix { links: link_index..link_index + c % 3, fixed: a % 32 < 16 },
        7 => AlignCommand::Drop { side, unit_index, dropped: a % 32 < 16 },
        8 => AlignCommand::Cut { side, unit_index, byte_at: b % 9 },
        9 => AlignCommand::GiveUp,
        10 => {
            let share = |sources: &[String], targets: &[Arc<AlignUnit>]| {
                let all: String = targets.iter().map(|unit| unit.text.as_str()).collect();
                sources.iter().map(|_| all.clone()).collect()
            };
            let settled = document.alignment().map(|it| it.settle(Status::Draft, &share));
            AlignCommand::Accept(settled.unwrap_or_default())
        }
        _ => {
            let unit = |paragraph, text: &str| {
                Arc::new(AlignUnit { text: text.to_owned(), paragraph, ..AlignUnit::default() })
            };
            let source: Vec<_> =
                document.paragraphs().iter().map(|p| unit(p.id, &p.source)).collect();
            let target: Vec<_> = (0..b % 5).map(|i| unit(ParagraphId(i as u64), &text)).collect();
            let link =
                |num_source, num_target| Link { num_source, num_target, score: 0.5, fixed: false };
            let mut links = vec![link(1, 0); source.len()];
            links.resize(source.len() + target.len(), link(0, 1));
            AlignCommand::Begin(Box::new(Alignment {
                links,
                source,
                target,
                ..Alignment::default()
            }))
        }
    }
}

fn assert_sound(document: &Document) {
    let mut recount = Tally::default();
    for (index, paragraph) in document.paragraphs().iter().enumerate() {
        recount.add(&Tally::of(paragraph));
        assert_eq!(document.index_of(paragraph.id), Some(index));
        assert!(Arc::ptr_eq(document.paragraph(paragraph.id).unwrap(), paragraph));
    }
    assert_eq!(*document.tally(), recount);
    assert!(document.alignment().is_none_or(|alignment| alignment.is_sound()));
    let free = ParagraphId(document.free_id());
    assert_eq!(document.index_of(free), None);
    assert!(document.terms().iter().all(|term| term.id.0 != free.0));
    for term in document.terms() {
        assert!(Arc::ptr_eq(document.term(term.id).unwrap(), term));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_leads_to_the_start_and_redo_to_the_end(
        start in start(),
        doings in prop::collection::vec(doing(), 0..40),
    ) {
        let mut document = start.clone();
        let mut history = History::saved();
        let mut saved = start.clone();
        let mut now = Moment { unix_seconds: 5, milliseconds: 0, author: Arc::from("Ada") };
        for doing in doings {
            match doing {
                Doing::Command(kind, a, b, c, text) => {
                    let before = document.clone();
                    let command = command(&document, kind, (a, b, c), text);
                    match history.run(&mut document, command, &now) {
                        Ok(Some(applied)) => {
                            prop_assert!(!applied.edits.is_empty());
                            // The journal's way: the same edits lead to the same document.
                            let mut replayed = before;
                            for edit in applied.edits {
                                replayed.apply(edit).unwrap();
                            }
                            prop_assert!(replayed == document);
                        }
                        Ok(None) | Err(_) => prop_assert!(before == document),
                    }
                }
                Doing::Undo => drop(history.undo(&mut document)),
                Doing::Redo => drop(history.redo(&mut document)),
                Doing::Save => {
                    history.close();
                    history.mark_saved(history.position());
                    saved = document.clone();
                }
                Doing::Wait(milliseconds) => now.milliseconds += milliseconds,
            }
            assert_sound(&document);
            prop_assert!(history.is_modified() || document == saved, "what is not saved is modified");
        }
        while history.redo(&mut document).is_some() {}
        let end = document.clone();
        while history.undo(&mut document).is_some() {
            assert_sound(&document);
        }
        prop_assert!(document == start);
        while history.redo(&mut document).is_some() {}
        prop_assert!(document == end);
        assert_sound(&document);
    }
}
