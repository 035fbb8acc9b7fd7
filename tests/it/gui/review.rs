//! A review as a reviewer meets it: the earlier text beside the present one, the keys that take one through the
//! document, comments with their answers.

use super::Window;
use duizhao::model::{Paragraph, Status};
use duizhao::session::{Action, Dialog, Preference, ReviewAction};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

const CTRL: Modifiers = Modifiers::COMMAND;
const SMALL: egui::Vec2 = egui::vec2(900.0, 600.0);

/// The sample was delivered; since then a word was added to paragraph 2. Reviewed from the first on.
fn window(size: egui::Vec2) -> Window {
    let mut window = Window::with(size, |session| session.begin(None));
    window.act(Action::SetPreference(Preference::Author("Ada".into())));
    window.act(Action::MarkDelivered);
    let (id, text) = with_paragraph(&window, 2, |p| (p.id, format!("{} Indeed.", p.target)));
    window.act(Action::Type { id, text });
    window.act(Action::GoTo(1));
    window.key(CTRL | Modifiers::SHIFT, Key::R);
    assert!(window.session(|session| session.is_reviewing()));
    window
}

fn with_paragraph<R>(window: &Window, number: usize, read: impl FnOnce(&Paragraph) -> R) -> R {
    window.session(|session| read(&session.project().unwrap().document().paragraphs()[number - 1]))
}

fn status(window: &Window, number: usize) -> Status {
    with_paragraph(window, number, |paragraph| paragraph.status)
}

/// What a screen reader is told beside the label of the text of that label.
fn description(window: &Window, label: &str) -> Option<String> {
    let mut nodes = window.harness.query_all_by_label(label);
    nodes.find_map(|node| node.accesskit_node().description())
}

#[test]
fn the_earlier_text_has_a_column_where_there_is_room() {
    let window = window(egui::vec2(1440.0, 900.0));
    let now = window.target(2);
    let then = now.strip_suffix(" Indeed.").unwrap().to_owned();
    let (then, now) = (window.harness.get_by_label(&then), window.harness.get_by_label(&now));
    assert!(then.rect().right() <= now.rect().left());
    assert_eq!(then.rect().top(), now.rect().top());
}

#[test]
fn both_texts_stand_in_one_column_of_a_small_window() {
    let mut window = window(SMALL);
    let now = window.target(2);
    let told = description(&window, &now).expect("what changed is told");
    assert!(told.contains("Indeed."), "{told}");
    let then = now.strip_suffix(" Indeed.").unwrap().to_owned();
    assert!(window.harness.query_by_label(&then).is_none());
    // The same in a wide window whose reviewer wants it so.
    window.act(Action::InReview(ReviewAction::SideBySide(false)));
    window.harness.set_size(egui::vec2(1440.0, 900.0));
    window.steps(6);
    assert!(window.harness.query_by_label(&then).is_none());
}

#[test]
fn a_click_into_both_texts_puts_the_caret_where_it_was_clicked() {
    let mut window = window(egui::vec2(1440.0, 900.0));
    window.act(Action::InReview(ReviewAction::SideBySide(false)));
    let now = window.target(2);
    window.harness.get_by_label(&now).click();
    window.steps(6);
    assert_eq!(window.active(), 2);
    window.type_slowly("!");
    let typed = window.target(2);
    assert!(typed.contains('!') && typed.replacen('!', "", 1) == now, "{typed}");
}

#[test]
fn keys_take_the_reviewer_through_the_document() {
    let mut window = window(SMALL);
    window.act(Action::GoTo(4));
    window.key(CTRL, Key::Enter);
    assert_eq!((status(&window, 4), window.active()), (Status::Reviewed, 5));
    window.key(CTRL | Modifiers::SHIFT, Key::Enter);
    assert_eq!((status(&window, 5), window.active()), (Status::Returned, 5));
    window.type_slowly("Too free.");
    window.key(CTRL, Key::Enter);
    let comment = with_paragraph(&window, 5, |paragraph| paragraph.comments[0].clone());
    assert_eq!((comment.text.as_str(), &*comment.stamp.by), ("Too free.", "Ada"));
    assert_eq!(status(&window, 5), Status::Returned, "the key sent the comment");
    window.key(Modifiers::NONE, Key::F5);
    let next = window.active();
    assert_ne!(next, 5);
    window.type_slowly("Well: ");
    assert_eq!(status(&window, next), Status::Draft, "the keyboard is at the translation again");
    // Back to translating the key means what it meant.
    window.key(CTRL | Modifiers::SHIFT, Key::R);
    window.act(Action::GoTo(6));
    window.type_slowly("Well: ");
    window.key(CTRL, Key::Enter);
    assert_eq!(status(&window, 6), Status::Done);
}

#[test]
fn comments_are_answered_settled_and_deleted() {
    let mut window = window(egui::vec2(1440.0, 900.0));
    window.act(Action::GoTo(4));
    window.key(CTRL | Modifiers::SHIFT, Key::Enter);
    window.type_slowly("Which lake?");
    window.harness.get_by_label("Add comment").click();
    window.steps(6);
    window.harness.get_by_label("Answer").click();
    window.steps(6);
    window.type_slowly("West Lake.");
    window.key(CTRL, Key::Enter);
    window.harness.get_by_label("Settled").click();
    window.steps(6);
    let comment = with_paragraph(&window, 4, |paragraph| paragraph.comments[0].clone());
    assert_eq!((comment.answers[0].text.as_str(), comment.is_settled), ("West Lake.", true));
    window.harness.get_by_label("Delete comment").click();
    window.steps(6);
    assert!(with_paragraph(&window, 4, |paragraph| paragraph.comments.is_empty()));
    window.act(Action::Undo);
    assert_eq!(with_paragraph(&window, 4, |p| p.comments[0].answers.len()), 1);
}

#[test]
fn a_comment_that_was_not_sent_waits_for_its_paragraph() {
    let mut window = window(SMALL);
    window.key(CTRL | Modifiers::SHIFT, Key::Enter);
    window.type_slowly("Not sent");
    let num_shown = |window: &Window| window.harness.query_all_by_value("Not sent").count();
    window.act(Action::GoTo(6));
    assert_eq!(num_shown(&window), 0);
    window.act(Action::GoTo(1));
    assert!(num_shown(&window) > 0);
}

#[test]
fn a_delivery_is_asked_for_once_more() {
    let mut window = Window::on_sample();
    window.act(Action::Show(Box::new(Dialog::Delivery)));
    window.key(CTRL, Key::Enter);
    let delivered = window.session(|session| {
        session.project().unwrap().document().delivered().map(|snapshot| snapshot.texts.len())
    });
    assert_eq!(delivered, Some(13));
    window.key(CTRL, Key::Z);
    let is_kept =
        window.session(|session| session.project().unwrap().document().delivered().is_some());
    assert!(!is_kept);
}
