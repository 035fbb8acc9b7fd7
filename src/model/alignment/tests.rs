//! Alignments in a short notation: `2:1! 0:1 1:1` are links, `!` marks a fixed one.

use super::*;
use crate::model::{
    Command, CommandError, Document, History, Moment, Paragraph, Part, PartId, Status,
};

fn links(notation: &str) -> Vec<Link> {
    notation
        .split_whitespace()
        .map(|link| {
            let fixed = link.ends_with('!');
            let (source, target) = link.trim_end_matches('!').split_once(':').unwrap();
            let (num_source, num_target) = (source.parse().unwrap(), target.parse().unwrap());
            Link { num_source, num_target, score: if fixed { 1.0 } else { 0.5 }, fixed }
        })
        .collect()
}

fn notation(alignment: &Alignment) -> String {
    let words = alignment.links.iter().map(|link| {
        format!("{}:{}{}", link.num_source, link.num_target, if link.fixed { "!" } else { "" })
    });
    words.collect::<Vec<_>>().join(" ")
}

fn alignment(notation: &str) -> Alignment {
    let links = links(notation);
    let units = |side, letter: &str| {
        let num: usize = links.iter().map(|link| link.num_units(side)).sum();
        let unit = |index: usize| AlignUnit {
            text: format!("{letter}{index}."),
            paragraph: ParagraphId(index as u64 + u64::from(side == Side::Source)),
            ..AlignUnit::default()
        };
        (0..num).map(|index| Arc::new(unit(index))).collect()
    };
    let (source, target) = (units(Side::Source, "z"), units(Side::Target, "e"));
    Alignment { name: "other.txt".into(), links, source, target, ..Alignment::default() }
}

fn now() -> Moment {
    Moment { unix_seconds: 1, milliseconds: 0, author: "".into() }
}

/// A document of as many paragraphs as the alignment has source units.
fn document(alignment: Alignment) -> Document {
    let paragraphs = alignment.source.iter().map(|unit| Paragraph {
        id: unit.paragraph,
        part: PartId(1),
        source: unit.text.clone(),
        ..Paragraph::default()
    });
    let part = Part { id: PartId(1), ..Part::default() };
    let paragraphs = paragraphs.collect();
    Document::new(vec![part], paragraphs, Vec::new(), Extra::default())
        .with_alignment(Some(alignment))
}

fn run(before: &str, command: AlignCommand) -> Result<Document, CommandError> {
    let start = document(alignment(before));
    let (mut document, mut history) = (start.clone(), History::saved());
    history.run(&mut document, Command::Align(command), &now())?;
    let after = document.clone();
    if history.undo(&mut document).is_some() {
        assert_eq!(document, start, "undone");
        history.redo(&mut document);
        assert_eq!(document, after, "done again");
    }
    Ok(after)
}

#[track_caller]
fn check(before: &str, command: AlignCommand, after: &str) {
    let found = match run(before, command.clone()) {
        Ok(document) => notation(document.alignment().expect("still under way")),
        Err(error) => format!("{error:?}"),
    };
    assert_eq!(found, after, "{before}: {command:?}");
}

#[test]
fn links_are_changed_as_a_person_says() {
    use AlignCommand::{Fix, Join, Merge, Move, Split, Unlink};
    let moved = |link_index, side, edge| Move { link_index, side, edge, num_units: 1 };
    let moved_all = |link_index, side, edge, num_units| Move { link_index, side, edge, num_units };
    for (before, command, after) in [
        ("1:1 1:1 1:0", Merge { link_index: 1 }, "1:1 2:1!"),
        ("1:1", Merge { link_index: 0 }, "BadLink"),
        ("1:1", Merge { link_index: 7 }, "NoLink"),
        ("2:2", Split { link_index: 0, source_at: 1, target_at: 1 }, "1:1! 1:1!"),
        ("1:1 1:2", Split { link_index: 1, source_at: 2, target_at: 2 }, "1:1 1:1! 0:1!"),
        ("1:1", Split { link_index: 0, source_at: 0, target_at: 0 }, "BadLink"),
        ("1:1", Split { link_index: 0, source_at: 0, target_at: 5 }, "BadLink"),
        ("1:1 1:2", moved(1, Side::Target, Edge::First), "1:2! 1:1!"),
        ("1:2 1:1", moved(0, Side::Target, Edge::Last), "1:1! 1:2!"),
        ("1:1 0:1", moved(1, Side::Target, Edge::First), "1:2!"),
        ("1:1 1:0", moved(1, Side::Target, Edge::First), "BadLink"),
        ("1:1 1:1", moved(0, Side::Source, Edge::First), "BadLink"),
        ("1:1 1:1", moved(1, Side::Source, Edge::Last), "BadLink"),
        ("1:1 2:3", moved_all(1, Side::Target, Edge::First, 2), "1:3! 2:1!"),
        ("1:1 2:3", moved_all(1, Side::Target, Edge::First, 4), "BadLink"),
        ("1:1 2:3", moved_all(1, Side::Target, Edge::First, 0), "BadLink"),
        ("1:1 2:1", Unlink { link_index: 1 }, "1:1 2:0! 0:1!"),
        ("1:0 1:1", Unlink { link_index: 0 }, "BadLink"),
        ("1:1 1:1", Fix { links: 0..2, fixed: true }, "1:1! 1:1!"),
        ("1:1! 1:1", Fix { links: 0..1, fixed: false }, "1:1 1:1"),
        ("1:1", Fix { links: 0..5, fixed: true }, "NoLink"),
        // A unit right beside the other's link is taken in; it stands there without an answer, or leaves its own.
        ("1:1 0:1 1:1", Join { source: 0, target: 1 }, "1:2! 1:1"),
        ("1:1 1:0 1:1", Join { source: 1, target: 1 }, "1:1 2:1!"),
        ("1:1 1:2", Join { source: 0, target: 1 }, "1:2! 1:1"),
        ("2:1 1:1", Join { source: 1, target: 1 }, "2:2! 1:0"),
        // Farther apart the two stand alone, and crossing links give way.
        ("1:0 1:1 0:1", Join { source: 0, target: 1 }, "0:1 1:1! 1:0"),
        ("0:1 1:1 1:0", Join { source: 1, target: 0 }, "1:0 1:1! 0:1"),
        ("2:1 2:3", Join { source: 0, target: 3 }, "0:1 0:2 1:1! 1:0 2:0"),
        ("1:1", Join { source: 0, target: 0 }, "1:1!"),
        ("1:1", Join { source: 0, target: 9 }, "NoLink"),
    ] {
        check(before, command, after);
    }
}

#[test]
fn a_new_run_keeps_what_is_fixed() {
    let realign =
        |links: Range<usize>, new: &str| AlignCommand::Realign { links, new: self::links(new) };
    check("1:1 2:2 1:1", realign(1..2, "1:1 1:1"), "1:1 1:1 1:1 1:1");
    check("1:1 1:1! 1:1", realign(0..3, "1:1 1:1! 1:0 0:1"), "1:1 1:1! 1:0 0:1");
    check("1:1 1:1! 1:1", realign(0..3, "2:2 1:1"), "BadLink");
}

#[test]
#[should_panic(expected = "edits come from a plan")]
fn an_answer_that_loses_a_unit_is_a_fault() {
    let lost = AlignCommand::Realign { links: 0..1, new: links("1:1") };
    let _ = run("2:2", lost);
}

#[test]
fn units_are_cut_and_dropped() {
    let cut = AlignCommand::Cut { side: Side::Target, unit_index: 1, byte_at: 1 };
    let document = run("1:1 1:1", cut).unwrap();
    let after = document.alignment().unwrap();
    assert_eq!(notation(after), "1:1 1:2");
    let texts: Vec<&str> = after.target.iter().map(|unit| unit.text.as_str()).collect();
    assert_eq!(texts, ["e0.", "e", "1."]);
    let at_the_edge = AlignCommand::Cut { side: Side::Target, unit_index: 1, byte_at: 0 };
    check("1:1 1:1", at_the_edge, "BadSplit");

    let drop = AlignCommand::Drop { side: Side::Source, unit_index: 0, dropped: true };
    assert!(run("1:1", drop).unwrap().alignment().unwrap().source[0].dropped);
}

/// What settles, in short: `1=e0. e1.` for paragraphs, `+1=e2.` for what stands behind paragraph 1.
fn settled(alignment: &Alignment) -> Vec<String> {
    let share = |sources: &[String], targets: &[Arc<AlignUnit>]| {
        let mut shares = vec![String::new(); sources.len()];
        shares[0] = targets.iter().map(|unit| unit.text.as_str()).collect();
        shares
    };
    let settled = alignment.settle(Status::Draft, &share);
    let targets = settled.targets.into_iter().map(|(id, text)| format!("{}={text}", id.0));
    let loose = settled.loose.into_iter().map(|(after, _, text)| {
        let after = after.map_or_else(|| "start".to_owned(), |id| id.0.to_string());
        format!("+{after}={text}")
    });
    targets.chain(loose).collect()
}

#[test]
fn nothing_of_either_text_is_lost_when_it_settles() {
    let of = |notation: &str| settled(&alignment(notation));
    assert_eq!(of("1:1 1:1"), ["1=e0.", "2=e1."]);
    assert_eq!(of("1:2"), ["1=e0.\ne1."], "two paragraphs stay two lines");
    assert_eq!(of("1:0 1:1"), ["2=e0."]);
    assert_eq!(of("0:1 1:1 0:1"), ["1=e1.", "+start=e0.", "+1=e2."]);
    assert_eq!(of("2:2"), ["1=e0.e1."], "shared out by the engine");

    let mut sentences = alignment("1:1 0:1 1:1 0:1");
    for unit in sentences.target.iter_mut().take(3) {
        Arc::make_mut(unit).paragraph = ParagraphId(0);
    }
    Arc::make_mut(&mut sentences.source[1]).paragraph = ParagraphId(1);
    assert_eq!(settled(&sentences), ["1=e0. e1. e2.", "+1=e3."], "it stays among its own");
    let mut sentences = alignment("1:1 0:1 1:1");
    Arc::make_mut(&mut sentences.target[1]).paragraph = ParagraphId(2);
    assert_eq!(settled(&sentences), ["1=e0.", "2=e1. e2."], "before them, too");

    let mut dropped = alignment("1:1 0:1");
    assert_eq!(dropped.num_uncertain(), 2);
    Arc::make_mut(&mut dropped.target[1]).dropped = true;
    assert_eq!(dropped.num_uncertain(), 1, "what is dropped needs no answer");
    assert_eq!(settled(&dropped), ["1=e0."]);
}

#[test]
fn accepting_fills_the_document_and_ends_the_alignment() {
    let settled = Settled {
        targets: vec![(ParagraphId(1), "One.".into()), (ParagraphId(77), "Homeless.".into())],
        loose: vec![
            (Some(ParagraphId(1)), Role::Body, "A.".into()),
            (None, Role::Body, "B.".into()),
        ],
        status: Status::Done,
    };
    let document = run("1:1 1:1", AlignCommand::Accept(settled)).unwrap();
    assert!(document.alignment().is_none());
    let rows = document.paragraphs().iter();
    let rows: Vec<_> = rows.map(|p| (p.source.as_str(), p.target.as_str(), p.status)).collect();
    assert_eq!(
        rows,
        [
            ("", "B.", Status::Draft),
            ("z0.", "One.", Status::Done),
            ("", "A.", Status::Draft),
            ("z1.", "", Status::Untranslated),
            ("", "Homeless.", Status::Draft),
        ]
    );
}

#[test]
fn an_unsound_alignment_does_not_begin() {
    let mut unsound = alignment("1:1 1:1");
    unsound.links.pop();
    check("1:1", AlignCommand::Begin(Box::new(unsound)), "BadLink");
    let ended = run("1:1", AlignCommand::GiveUp).unwrap();
    assert!(ended.alignment().is_none());
}
