//! What a reviewer does: statuses, comments, ignored findings, settings, the delivered translation.

use super::Bench;
use duizhao::model::{Ignored, Settings, Status};
use duizhao::session::{Action, Against, Dialog, FilterKind, Preference, ReviewAction};
use duizhao::text::diff::Change;

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

fn review(bench: &mut Bench, action: ReviewAction) {
    bench.act(Action::InReview(action));
}

/// What changed in a paragraph's translation, as removed and added words; asks for it as the grid does.
fn changed(bench: &mut Bench, number: usize) -> Vec<(String, String)> {
    let id = bench.id(number);
    if bench.session.wants_comparison(bench.paragraph(number)) {
        review(bench, ReviewAction::Compare(vec![id]));
    }
    let paragraph = bench.paragraph(number);
    let comparison = bench.session.comparison(paragraph).expect("it was compared");
    let words = |change: &Change| {
        let (then, now) = (&comparison.then[change.then.clone()], &paragraph.target);
        (then.to_owned(), now[change.now.clone()].to_owned())
    };
    comparison.changes.iter().map(words).collect()
}

fn pair(then: &str, now: &str) -> (String, String) {
    (then.to_owned(), now.to_owned())
}

#[test]
fn a_review_compares_with_the_first_draft_or_with_what_was_delivered() {
    let mut bench = confirmed();
    review(&mut bench, ReviewAction::Show(true));
    assert_eq!(bench.session.compared_with(), Against::FirstDraft, "nothing was delivered yet");
    assert_eq!(changed(&mut bench, 2), []);
    bench.type_in(2, "A young reporter came.");
    assert_eq!(changed(&mut bench, 2), [pair("", " young")]);
    bench.act(Action::MarkDelivered);
    assert_eq!(bench.session.compared_with(), Against::Delivered);
    assert_eq!(changed(&mut bench, 2), []);
    bench.type_in(2, "A young writer came.");
    assert_eq!(changed(&mut bench, 2), [pair("reporter", "writer")]);
    review(&mut bench, ReviewAction::Against(Against::FirstDraft));
    assert_eq!(changed(&mut bench, 2), [pair("reporter", "young writer")]);
    bench.type_in(3, "New since then.");
    review(&mut bench, ReviewAction::Against(Against::Delivered));
    assert_eq!(changed(&mut bench, 3), [pair("", "New since then.")]);
    assert_eq!(changed(&mut bench, 4), []);
}

#[test]
fn a_comparison_is_carried_along_with_every_keystroke() {
    let mut bench = confirmed();
    bench.act(Action::MarkDelivered);
    review(&mut bench, ReviewAction::Show(true));
    for text in ["A reporter came. She", "A reporter came. She saw", "The reporter came. She saw"] {
        bench.type_in(2, text);
        let paragraph = bench.paragraph(2);
        let comparison = bench.session.comparison(paragraph).expect("what was known still shows");
        let last = comparison.changes.last().unwrap();
        assert!(paragraph.target[last.now.clone()].contains("She"), "{text}: {last:?}");
        assert!(bench.session.wants_comparison(paragraph), "and is worked out anew");
    }
    assert_eq!(changed(&mut bench, 2), [pair("A", "The"), pair("", " She saw")]);
    let paragraph = bench.paragraph(2);
    assert!(!bench.session.wants_comparison(paragraph));
}

#[test]
fn a_reviewer_walks_through_every_paragraph_once() {
    let mut bench = confirmed();
    review(&mut bench, ReviewAction::Show(true));
    bench.act(Action::GoTo(1));
    review(&mut bench, ReviewAction::Approve);
    assert_eq!((bench.status(1), bench.active()), (Status::Reviewed, 2));
    review(&mut bench, ReviewAction::Return);
    assert_eq!((bench.status(2), bench.active()), (Status::Returned, 2), "the reason comes first");
    review(&mut bench, ReviewAction::Next);
    assert_eq!(bench.active(), 3);
    bench.act(Action::GoTo(5));
    for expected in [6, 3, 4, 4] {
        review(&mut bench, ReviewAction::Approve);
        assert_eq!(bench.active(), expected);
    }
    bench.assert_told(&["has been reviewed or returned"]);
    assert_eq!(bench.document().tally().num_with(Status::Reviewed), 5);
    bench.act(Action::Undo);
    assert_eq!(bench.status(4), Status::Untranslated);
}

#[test]
fn another_project_is_reviewed_on_its_own() {
    let mut bench = confirmed();
    review(&mut bench, ReviewAction::Show(true));
    bench.act(Action::MarkDelivered);
    bench.type_in(2, "Changed.");
    assert_eq!(changed(&mut bench, 2).len(), 1);
    let path = bench.write("b.txt", super::ARTICLE);
    bench.act(Action::Open(path));
    bench.act(Action::DiscardAndGoOn);
    assert!(bench.session.is_reviewing());
    assert_eq!(bench.session.compared_with(), Against::FirstDraft);
    assert_eq!(changed(&mut bench, 2), []);
}

#[test]
fn an_article_read_again_keeps_its_review() {
    let mut bench = confirmed();
    let two = bench.id(2);
    bench.act(Action::MarkDelivered);
    bench.act(Action::AddComment(two, "Which lake?".into()));
    bench.act(Action::ShowReread);
    let Some(Dialog::Preview(preview)) = bench.session.dialog.take() else {
        panic!("the preview is shown again");
    };
    bench.act(Action::RefreshPreview(preview.options));
    assert_eq!(bench.paragraph(2).comments[0].text, "Which lake?");
    let delivered = bench.document().delivered().expect("it was delivered");
    assert_eq!(delivered.text(bench.id(2)), "A reporter came.");
}

#[test]
fn findings_are_walked_through_before_the_paragraphs() {
    let mut bench = super::check::with_two_translations();
    bench.act(Action::GoTo(4));
    let number = |bench: &Bench, id| bench.document().index_of(id).unwrap() + 1;
    let listed = bench.session.paragraphs_with_findings();
    let expected: Vec<usize> = listed.iter().map(|&id| number(&bench, id)).collect();
    assert!(!expected.is_empty());
    review(&mut bench, ReviewAction::Show(true));
    let mut walked = Vec::new();
    for _ in 0..20 {
        review(&mut bench, ReviewAction::Next);
        if bench.session.notices().iter().any(|notice| notice.text.contains("have been seen")) {
            break;
        }
        walked.push(bench.active());
    }
    walked.dedup();
    assert_eq!(walked, expected, "in the order of the document, once");
    assert_eq!(bench.active(), 1, "the first paragraph that nobody has looked at");
    for expected in [2, 3, 4] {
        review(&mut bench, ReviewAction::Next);
        assert_eq!(bench.active(), expected, "paragraph by paragraph, findings or none");
    }
}
