//! One undo and redo for everything.

use super::{Bench, glossary::term};
use duizhao::model::{Document, Ignored, Role, Settings, Status};
use duizhao::session::{Action, Scope};
use duizhao::text::search::Query;

fn undo_kind(bench: &Bench) -> Option<(&'static str, Option<usize>)> {
    let label = bench.project().history().undo_label()?;
    let number = label.paragraph.and_then(|id| bench.document().index_of(id)).map(|at| at + 1);
    Some((label.kind, number))
}

#[test]
fn typing_joins_until_two_seconds_pass_or_the_paragraph_changes() {
    let mut bench = Bench::with_article();
    bench.type_in(4, "O");
    bench.session.pass_time(1_900);
    bench.type_in(4, "On");
    bench.session.pass_time(1_900);
    bench.type_in(4, "One");
    assert_eq!(undo_kind(&bench), Some(("type", Some(4))));
    bench.session.pass_time(2_100);
    bench.type_in(4, "One two");
    bench.act(Action::Undo);
    assert_eq!(bench.target(4), "One");
    bench.act(Action::Undo);
    assert_eq!(bench.target(4), "");
    assert_eq!(undo_kind(&bench), None);
    bench.act(Action::Redo);
    bench.act(Action::Redo);
    assert_eq!(bench.target(4), "One two");
    bench.type_in(5, "Five");
    bench.type_in(4, "One two three");
    bench.act(Action::Undo);
    assert_eq!((bench.target(4), bench.target(5)), ("One two", "Five"));
}

#[test]
fn leaving_a_paragraph_and_coming_back_begins_a_new_step() {
    let mut bench = Bench::with_article();
    bench.type_in(4, "One");
    bench.act(Action::GoTo(5));
    bench.act(Action::GoTo(4));
    bench.type_in(4, "One two");
    bench.act(Action::Undo);
    assert_eq!(bench.target(4), "One");
}

#[test]
fn every_edit_is_undone_and_done_again() {
    let mut bench = Bench::with_article();
    let (two, three, four) = (bench.id(2), bench.id(3), bench.id(4));
    let part = bench.document().parts()[0].id;
    let mut details = bench.document().parts()[0].details.clone();
    details.outlet = "湖报".into();
    bench.act(Action::AddTerm(Box::new(term("水鸟", "water bird"))));
    let term_id = bench.document().terms()[0].id;
    let mut changed = (*bench.document().terms()[0]).clone();
    changed.targets = vec!["waterfowl".into()];
    bench.act(Action::SetQuery(Query { needle: "bird".into(), ..Query::default() }, Scope::Target));
    bench.act(Action::ShowFind(true));
    let ignored = Ignored { check: "spelling".into(), ..Ignored::default() };
    let settings = Settings { checks_off: ["style".into()].into(), ..Settings::default() };
    let rows: Vec<(&str, Action)> = vec![
        ("type", Action::Type { id: two, text: "A bird and a bird".into() }),
        ("replace", Action::ReplaceAll("lake".into())),
        ("status", Action::SetStatus(two, Status::Done)),
        ("note", Action::SetNote(two, "Why?".into())),
        ("role", Action::SetRole(three, Role::Quotation)),
        ("correct-source", Action::CorrectSource(three, "她说：“高了两米。鸟多了。”".into())),
        ("split", Action::Split(three, "她说：“高了两米。".len(), 0)),
        ("merge", Action::MergeWithNext(two)),
        ("copy-source", Action::CopySource(four)),
        ("clear", Action::Clear(four)),
        ("paste", Action::Spread(four, vec!["a".into(), "b".into()])),
        ("paste", Action::PasteHere(four, "c".into())),
        ("change-term", Action::ChangeTerm(Box::new(changed))),
        ("remove-term", Action::RemoveTerm(term_id)),
        ("details", Action::SetDetails(part, details)),
        ("ignore", Action::Ignore(four, ignored.clone())),
        ("heed", Action::Heed(four, ignored)),
        ("comment", Action::AddComment(two, "Which lake?".into())),
        ("answer", Action::AnswerComment(two, 0, "This one.".into())),
        ("settle-comment", Action::SettleComment(two, 0, true)),
        ("reopen-comment", Action::SettleComment(two, 0, false)),
        ("remove-comment", Action::RemoveComment(two, 0)),
        ("settings", Action::SetSettings(Box::new(settings))),
        ("delivered", Action::MarkDelivered),
    ];
    let mut states: Vec<Document> = vec![bench.document().clone()];
    let num_steps = rows.len();
    for (kind, action) in rows {
        bench.act(action);
        assert_eq!(undo_kind(&bench).map(|label| label.0), Some(kind));
        assert!(bench.document() != states.last().unwrap(), "{kind} changed nothing");
        states.push(bench.document().clone());
    }
    for back in (0..num_steps).rev() {
        bench.act(Action::Undo);
        assert!(*bench.document() == states[back], "undo {back}");
    }
    for (forward, state) in states.iter().enumerate().skip(1) {
        bench.act(Action::Redo);
        assert!(bench.document() == state, "redo {forward}");
    }
    bench.act(Action::Redo);
    assert!(bench.document() == states.last().unwrap());
}

#[test]
fn undo_shows_where_it_happened() {
    let mut bench = Bench::with_article();
    bench.type_in(2, "Two");
    bench.act(Action::GoTo(6));
    bench.act(Action::Undo);
    assert_eq!(bench.active(), 2);
    assert!(bench.session.wants_reveal);
}

#[test]
fn back_at_the_saved_state_nothing_is_modified() {
    let mut bench = Bench::with_project();
    assert!(!bench.project().is_modified());
    bench.type_in(2, "Two");
    assert!(bench.project().is_modified());
    bench.act(Action::Undo);
    assert!(!bench.project().is_modified());
    bench.act(Action::Redo);
    bench.act(Action::Save);
    assert!(!bench.project().is_modified());
    bench.type_in(2, "Two, more");
    assert!(bench.project().is_modified(), "typing does not join over a save");
    bench.act(Action::Undo);
    assert_eq!(bench.target(2), "Two");
    assert!(!bench.project().is_modified());
    bench.act(Action::Undo);
    assert!(bench.project().is_modified());
    bench.type_in(3, "Another way");
    bench.act(Action::Undo);
    assert!(bench.project().is_modified(), "no way leads to the saved state");
}

#[test]
fn what_is_done_instead_while_a_save_runs_is_not_taken_for_saved() {
    let mut bench = Bench::with_project();
    bench.type_in(2, "Two");
    bench.session.apply(Action::Save);
    bench.session.apply(Action::Undo);
    let id = bench.id(3);
    bench.session.apply(Action::Type { id, text: "Three".into() });
    bench.session.tick();
    assert!(!bench.session.is_saving());
    assert!(bench.project().is_modified());
    let saved = std::fs::read_to_string(bench.path("湖.duizhao")).unwrap();
    assert!(saved.contains("Two") && !saved.contains("Three"));
}

#[test]
fn the_words_of_undo_name_the_paragraph() {
    let mut bench = Bench::with_article();
    bench.type_in(4, "Four");
    let label = bench.project().history().undo_label().unwrap();
    let messages = bench.session.messages();
    let step = messages.get(&format!("step-{}", label.kind));
    let number = bench.document().index_of(label.paragraph.unwrap()).unwrap() + 1;
    let args = [("step", step.into()), ("number", number.into())];
    assert_eq!(messages.with("undo-step-in", &args), "Undo typing in paragraph 4");
}
