//! What a reviewer does: statuses, comments, ignored findings, settings, the delivered translation.

use super::Bench;
use duizhao::model::{Ignored, Settings, Status};
use duizhao::session::{Action, FilterKind, Preference};

/// A bench whose paragraph 2 is confirmed, by Ada.
fn confirmed() -> Bench {
    let mut bench = Bench::with_article();
    bench.act(Action::SetPreference(Preference::Author("Ada".into())));
    bench.type_in(2, "A reporter came.");
    bench.act(Action::Confirm);
    bench
}

#[test]
fn a_returned_paragraph_stays_so_until_it_is_confirmed() {
    let mut bench = confirmed();
    bench.act(Action::SetStatus(bench.id(2), Status::Returned));
    bench.type_in(2, "A reporter came to the lake.");
    assert_eq!(bench.status(2), Status::Returned);
    assert_eq!(bench.paragraph(2).first_draft.as_deref(), Some("A reporter came."));
    bench.act(Action::Confirm);
    assert_eq!(bench.status(2), Status::Done);
    bench.act(Action::SetStatus(bench.id(2), Status::Reviewed));
    bench.act(Action::Activate(bench.id(1)));
    for number in 3..=6 {
        bench.act(Action::SetStatus(bench.id(number), Status::Done));
    }
    bench.act(Action::Confirm);
    assert_eq!(bench.active(), 1, "a reviewed paragraph needs no confirming");
}

#[test]
fn a_comment_is_a_note_with_author_and_time() {
    let mut bench = confirmed();
    let id = bench.id(3);
    bench.act(Action::AddComment(id, "Which lake?".into()));
    bench.act(Action::AnswerComment(id, 0, "West Lake.".into()));
    bench.act(Action::SettleComment(id, 0, true));
    let comment = bench.paragraph(3).comments[0].clone();
    assert_eq!((&*comment.stamp.by, comment.text.as_str()), ("Ada", "Which lake?"));
    assert_eq!((comment.answers[0].text.as_str(), comment.is_settled), ("West Lake.", true));
    assert_eq!(FilterKind::WithNote.count(bench.document(), 0), 1);
    assert_eq!(bench.project().derived.notes(), [id]);
    bench.act(Action::AddComment(id, "  ".into()));
    bench.assert_told(&["empty comment"]);
    bench.act(Action::RemoveComment(id, 0));
    assert_eq!(bench.project().derived.notes(), []);
    bench.act(Action::RemoveComment(id, 0));
    bench.assert_told(&["no longer there"]);
}

#[test]
fn a_review_is_saved_and_recovered() {
    let mut bench = Bench::with_project();
    let (two, path) = (bench.id(2), bench.path("湖.duizhao"));
    let ignored = Ignored { check: "spelling".into(), target: "Ada".into(), ..Ignored::default() };
    let settings = Settings {
        checks_off: ["style".into()].into(),
        style: [("percent".into(), "word".into())].into(),
        ..Settings::default()
    };
    bench.type_in(2, "Ada came.");
    for action in [
        Action::Confirm,
        Action::MarkDelivered,
        Action::Ignore(two, ignored.clone()),
        Action::AddComment(two, "Who?".into()),
        Action::SetSettings(Box::new(settings)),
        Action::SetStatus(two, Status::Returned),
    ] {
        bench.act(action);
    }
    bench.type_in(2, "Ada came home.");
    bench.wait_for_journal("Ada came home.");
    let mut killed = bench.killed();
    let project = killed.path("湖.duizhao");
    killed.act(Action::Open(project.clone()));
    killed.act(Action::Recover(project));
    assert!(*killed.document() == *bench.document());
    bench.act(Action::Save);
    let mut next = bench.second_session();
    drop(bench.session);
    next.apply(Action::Open(path));
    next.tick();
    let document = next.project().unwrap().document();
    assert_eq!(document.delivered().unwrap().text(two), "Ada came.");
    assert_eq!(document.paragraph(two).unwrap().ignored, [ignored]);
    assert!(*document == *killed.document());
}
