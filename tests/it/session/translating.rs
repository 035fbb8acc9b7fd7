//! Moving from paragraph to paragraph, statuses, notes, roles, splitting, merging, spreading.

use super::Bench;
use duizhao::model::{ParagraphId, Role, Status};
use duizhao::session::{Action, FilterKind, Selection, Side, spread_targets};

#[test]
fn confirming_marks_done_and_goes_to_the_next_that_is_not() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Two");
    bench.act(Action::Confirm);
    assert_eq!((bench.status(2), bench.active()), (Status::Done, 3));
    bench.act(Action::SetStatus(bench.id(4), Status::Done));
    bench.act(Action::Confirm);
    assert_eq!((bench.status(3), bench.active()), (Status::Done, 5), "4 is done and passed over");
    bench.act(Action::Confirm);
    bench.act(Action::Confirm);
    assert_eq!(bench.active(), 1, "round at the end");
    bench.act(Action::Confirm);
    assert_eq!(bench.active(), 1);
    assert_eq!(bench.document().tally().num_with(Status::Done), 6);
    bench.assert_told(&["left to translate"]);
}

#[test]
fn writing_makes_a_draft_and_emptying_makes_untranslated() {
    let mut bench = Bench::with_article();
    assert_eq!(bench.status(2), Status::Untranslated);
    bench.type_in(2, "a\nb");
    assert_eq!((bench.status(2), bench.target(2)), (Status::Draft, "a\nb"));
    bench.act(Action::Confirm);
    bench.type_in(2, "a\nbc");
    assert_eq!(bench.status(2), Status::Draft, "changed after it was confirmed");
    bench.type_in(2, "");
    assert_eq!(bench.status(2), Status::Untranslated);
    bench.act(Action::CopySource(bench.id(2)));
    assert_eq!(bench.target(2), bench.paragraph(2).source);
    bench.act(Action::Clear(bench.id(2)));
    assert_eq!((bench.target(2), bench.status(2)), ("", Status::Untranslated));
}

#[test]
fn moving_about_goes_where_it_says() {
    let mut bench = Bench::with_article();
    let rows = [
        (Action::GoTo(4), 4),
        (Action::GoTo(0), 1),
        (Action::GoTo(99), 6),
        (Action::Step { forward: true }, 6),
        (Action::Step { forward: false }, 5),
        (Action::Activate(ParagraphId(9999)), 5),
        (Action::NextUntranslated, 6),
        (Action::NextUntranslated, 1),
    ];
    for (action, expected) in rows {
        let name = format!("{action:?}");
        bench.act(action);
        assert_eq!(bench.active(), expected, "{name}");
    }
    bench.type_in(2, "Draft");
    bench.act(Action::GoTo(1));
    bench.act(Action::NextUntranslated);
    assert_eq!(bench.active(), 3, "a draft is not untranslated");
}

#[test]
fn filters_show_their_paragraphs_and_count_them() {
    let mut bench = Bench::with_article();
    for number in [2, 4] {
        bench.type_in(number, "Text");
    }
    bench.act(Action::SetStatus(bench.id(6), Status::Done));
    bench.act(Action::SetStatus(bench.id(1), Status::Returned));
    bench.act(Action::SetNote(bench.id(5), "ask".into()));
    bench.act(Action::AddComment(bench.id(3), "Which lake?".into()));
    let rows = [
        (FilterKind::All, vec![1, 2, 3, 4, 5, 6]),
        (FilterKind::Status(Status::Untranslated), vec![3, 5]),
        (FilterKind::Status(Status::Draft), vec![2, 4]),
        (FilterKind::Status(Status::Done), vec![6]),
        (FilterKind::Status(Status::Reviewed), vec![]),
        (FilterKind::Status(Status::Returned), vec![1]),
        (FilterKind::WithFindings, vec![]),
        (FilterKind::WithNote, vec![3, 5]),
    ];
    for (kind, expected) in rows {
        bench.act(Action::SetFilter(kind));
        let document = bench.document();
        let sight = bench.session.sight();
        let shown: Vec<usize> = (0..sight.len(document))
            .map(|row| document.index_of(sight.id_at(row, document).unwrap()).unwrap() + 1)
            .collect();
        assert_eq!(shown, expected, "{kind:?}");
        assert_eq!(kind.count(document, 0), expected.len(), "{kind:?}");
    }
}

#[test]
fn stepping_under_a_filter_misses_no_row() {
    let mut bench = Bench::with_article();
    for number in [2, 4] {
        bench.type_in(number, "Text");
    }
    let rows =
        [(3, true, 4), (3, false, 2), (1, true, 2), (6, false, 4), (2, true, 4), (4, false, 2)];
    for (from, forward, expected) in rows {
        bench.act(Action::SetFilter(FilterKind::Status(Status::Draft)));
        bench.act(Action::GoTo(from));
        bench.act(Action::Step { forward });
        assert_eq!(bench.active(), expected, "from {from}, forward {forward}");
    }
}

#[test]
fn a_row_stays_in_sight_while_it_is_worked_on() {
    let mut bench = Bench::with_article();
    bench.act(Action::SetFilter(FilterKind::Status(Status::Untranslated)));
    bench.type_in(2, "No longer untranslated");
    assert_eq!(bench.session.sight().len(bench.document()), 6);
    bench.act(Action::Split(bench.id(3), "她说：".len(), 0));
    assert_eq!(bench.session.sight().len(bench.document()), 7, "both halves are in sight");
    bench.act(Action::Undo);
    assert_eq!(bench.session.sight().len(bench.document()), 6);
}

#[test]
fn a_paragraph_splits_and_merges_back() {
    let mut bench = Bench::with_article();
    let source = bench.paragraph(2).source.clone();
    bench.type_in(2, "A reporter came. She saw birds.");
    bench.act(Action::SetNote(bench.id(2), "note".into()));
    let byte_source = source.find('，').unwrap() + '，'.len_utf8();
    bench.act(Action::Split(bench.id(2), byte_source, "A reporter came. ".len()));
    assert_eq!(bench.document().paragraphs().len(), 7);
    assert_eq!(bench.paragraph(2).source, source[..byte_source]);
    assert_eq!(bench.paragraph(3).source, source[byte_source..]);
    assert_eq!((bench.target(2), bench.target(3)), ("A reporter came.", "She saw birds."));
    assert_eq!((bench.paragraph(2).note.as_str(), bench.paragraph(3).note.as_str()), ("note", ""));
    bench.act(Action::MergeWithNext(bench.id(2)));
    assert_eq!(bench.document().paragraphs().len(), 6);
    assert_eq!(bench.paragraph(2).source, source);
    assert_eq!(bench.target(2), "A reporter came. She saw birds.");
    bench.act(Action::MergeWithNext(bench.id(6)));
    bench.assert_told(&["merge"]);
    for (byte_source, byte_target) in [(0, 0), (1, 0), (9999, 0), (byte_source, 9999)] {
        bench.act(Action::Split(bench.id(2), byte_source, byte_target));
        assert_eq!(bench.document().paragraphs().len(), 6, "{byte_source}, {byte_target}");
    }
}

#[test]
fn the_active_paragraph_survives_a_merge_that_takes_it() {
    let mut bench = Bench::with_article();
    bench.act(Action::GoTo(3));
    bench.act(Action::MergeWithNext(bench.id(2)));
    assert_eq!(bench.active(), 2);
    bench.act(Action::Undo);
    assert_eq!(bench.document().paragraphs().len(), 6);
}

#[test]
fn a_split_is_suggested_at_the_selection_or_between_sentences() {
    let mut bench = Bench::new();
    let path = bench.write("a.txt", "题目\n第一句在这里。第二句在这里。第三句也在这里。\n");
    bench.act(Action::Open(path));
    bench.type_in(2, "First. Second. Third.");
    let id = bench.id(2);
    let source = bench.paragraph(2).source.clone();
    let third = source.find("第三").unwrap();
    assert_eq!(bench.session.suggested_split(id, 0), (third, "First. Second. ".len()));
    let second = source.find("第二").unwrap();
    let bytes = second..second + "第二".len();
    bench.act(Action::SelectSource(Some(Selection { paragraph: id, side: Side::Source, bytes })));
    assert_eq!(bench.session.selected_text(Side::Source).as_deref(), Some("第二"));
    assert_eq!(bench.session.suggested_split(id, 0), (second, "First. ".len()));
    assert_eq!(bench.session.suggested_split(id, 3), (second, 3), "the caret decides");
}

#[test]
fn the_source_is_corrected_and_keeps_its_original() {
    let mut bench = Bench::with_article();
    let (id, before) = (bench.id(4), bench.paragraph(4).source.clone());
    bench.act(Action::CorrectSource(id, "改过一次。".into()));
    bench.act(Action::CorrectSource(id, "改过两次。".into()));
    assert_eq!(bench.paragraph(4).source, "改过两次。");
    assert_eq!(bench.paragraph(4).original_source.as_deref(), Some(&*before));
    bench.act(Action::CorrectSource(id, " ".into()));
    assert_eq!(bench.paragraph(4).source, "改过两次。", "never emptied");
    bench.act(Action::CorrectSource(id, before.clone()));
    assert_eq!(bench.paragraph(4).original_source, None, "corrected back");
}

#[test]
fn splitting_and_merging_a_corrected_source_keeps_its_original_whole() {
    let mut bench = Bench::with_article();
    let (id, before) = (bench.id(4), bench.paragraph(4).source.clone());
    bench.act(Action::CorrectSource(id, "当地人都知道。保护湿地是长久的事。".into()));
    bench.act(Action::Split(id, "当地人都知道。".len(), 0));
    bench.act(Action::MergeWithNext(id));
    assert_eq!(bench.paragraph(4).source, "当地人都知道。保护湿地是长久的事。");
    assert_eq!(bench.paragraph(4).original_source.as_deref(), Some(&*before));
}

#[test]
fn a_role_changes_and_the_outline_follows() {
    let mut bench = Bench::with_article();
    assert_eq!(bench.project().derived.outline(), [bench.id(1)]);
    bench.act(Action::SetRole(bench.id(4), Role::Heading(2)));
    assert_eq!(bench.project().derived.outline(), [bench.id(1), bench.id(4)]);
    bench.act(Action::Undo);
    assert_eq!(bench.project().derived.outline(), [bench.id(1)]);
}

#[test]
fn pasted_paragraphs_are_spread_as_one_step_and_none_is_lost() {
    let mut bench = Bench::with_article();
    bench.type_in(5, "Old five");
    let pieces: Vec<String> = ["Four", "Five", "Six", "Seven", "Eight"].map(String::from).into();
    let planned = spread_targets(bench.document(), bench.id(4), pieces.clone());
    assert_eq!(planned.len(), 3);
    bench.act(Action::Spread(bench.id(4), pieces));
    assert_eq!(bench.target(4), "Four");
    assert_eq!(bench.target(5), "Five");
    assert_eq!(bench.target(6), "Six\nSeven\nEight");
    bench.act(Action::Undo);
    assert_eq!((bench.target(4), bench.target(5), bench.target(6)), ("", "Old five", ""));
    bench.act(Action::PasteHere(bench.id(5), "and more".into()));
    assert_eq!(bench.target(5), "Old five and more");
}

#[test]
fn a_repetition_is_offered_where_the_other_is_translated() {
    let mut bench = Bench::with_article();
    let id = bench.id(5);
    assert_eq!(bench.project().derived.repeat(id).map(|repeat| repeat.other), Some(bench.id(3)));
    assert_eq!(bench.session.repetition_offer(id), None, "nothing to offer yet");
    bench.type_in(3, "She said so.");
    assert_eq!(bench.session.repetition_offer(id).as_deref(), Some("She said so."));
    bench.act(Action::AcceptRepetition(id));
    assert_eq!((bench.target(5), bench.status(5)), ("She said so.", Status::Draft));
    assert_eq!(bench.session.repetition_offer(id), None, "taken");
    bench.act(Action::Undo);
    assert_eq!(bench.target(5), "");
}

#[test]
fn the_statistics_count_what_is_done() {
    let mut bench = Bench::with_article();
    bench.type_in(1, "Morning by the lake");
    bench.act(Action::SetStatus(bench.id(1), Status::Done));
    assert_eq!(bench.document().tally().num_done_characters, 5);
    assert_eq!(bench.document().tally().num_target_words, 4);
    bench.act(Action::Show(Box::new(duizhao::session::Dialog::Statistics)));
    assert!(bench.session.statistics().is_some());
}
