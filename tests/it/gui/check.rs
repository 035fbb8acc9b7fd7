//! Findings as a person meets them: their number beside a paragraph, the list, the keys that go to them, mend and
//! ignore them, the question before an error is confirmed.

use super::Window;
use duizhao::check::{Finding, Severity};
use duizhao::model::Status;
use duizhao::session::{Action, FilterKind, Preference, SidePanel};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers =
    Modifiers { shift: true, ctrl: true, command: true, ..Modifiers::NONE };

/// The sample with a wrong day in its second paragraph.
fn window() -> Window {
    let mut window = Window::on_sample();
    window.act(Action::SetPreference(Preference::AsksBeforeConfirming(true)));
    let wrong = window.target(2).replace("January 27", "January 28");
    write(&mut window, 2, &wrong);
    window
}

/// Writes a translation and waits until typing has rested.
fn write(window: &mut Window, number: usize, text: &str) {
    window.act(Action::GoTo(number));
    let id = window.session(|session| session.active().unwrap());
    window.act(Action::Type { id, text: text.to_owned() });
    window.steps(6);
}

fn findings(window: &Window, number: usize) -> Vec<Finding> {
    window.session(|session| {
        let paragraph = &session.project().unwrap().document().paragraphs()[number - 1];
        session.findings(paragraph).to_vec()
    })
}

fn status(window: &Window, number: usize) -> Status {
    window.session(|session| session.project().unwrap().document().paragraphs()[number - 1].status)
}

/// How many errors there are in the second paragraph.
fn errors(window: &Window) -> usize {
    findings(window, 2).iter().filter(|finding| finding.severity == Severity::Error).count()
}

#[test]
fn a_wrong_date_is_told_beside_the_paragraph_and_fixed_by_a_key() {
    let mut window = window();
    assert_eq!(findings(&window, 2).len(), 1, "{:?}", findings(&window, 2));
    assert!(window.harness.query_by_label("Paragraph 2: 1 error").is_some());
    assert!(window.harness.query_by_label("1 error").is_some(), "in the status bar");
    let said = window.harness.query_by_label_contains("it should be January 27");
    assert!(said.is_some(), "the glossary shows it at its foot");
    window.key(CTRL, Key::Period);
    assert!(window.target(2).contains("January 27"), "{}", window.target(2));
    assert_eq!(errors(&window), 0, "and it is gone at once");
    window.key(CTRL, Key::Z);
    window.steps(4);
    assert_eq!(errors(&window), 1);
}

#[test]
fn keys_go_from_finding_to_finding_and_put_the_caret_there() {
    let mut window = window();
    window.act(Action::GoTo(1));
    window.key(Modifiers::NONE, Key::F8);
    assert_eq!(window.active(), 2);
    window.type_slowly("x");
    assert!(window.target(2).contains("xJanuary 28"), "{}", window.target(2));
    window.act(Action::GoTo(3));
    window.key(Modifiers::SHIFT, Key::F8);
    assert_eq!(window.active(), 2);
}

#[test]
fn what_is_ignored_goes_and_comes_back_from_the_panel() {
    let mut window = window();
    window.key(CTRL, Key::F8);
    assert_eq!(window.session(|session| session.side_panel()), SidePanel::Checks);
    assert!(window.harness.query_by_label_contains("Checks ").is_some(), "with their number");
    window.key(CTRL_SHIFT, Key::I);
    assert_eq!(errors(&window), 0);
    window.harness.get_by_label("Ignored here (1)").click();
    window.steps(6);
    window.harness.get_by_label("Do not ignore").click();
    window.steps(6);
    assert_eq!(errors(&window), 1);
    window.harness.get_all_by_label("Ignore").next().expect("the first of the list").click();
    window.steps(6);
    assert_eq!(errors(&window), 0);
    window.key(CTRL, Key::Z);
    assert_eq!(errors(&window), 1);
}

#[test]
fn the_panel_lists_by_kind_and_fixes_all_of_it() {
    let mut window = window();
    window.key(CTRL, Key::F8);
    window.harness.get_by_label("By kind").click();
    window.steps(6);
    assert!(window.harness.query_by_label_contains("THE DATE DIFFERS").is_some());
    window.harness.get_by_role_and_label(egui::accesskit::Role::Button, "Paragraph 2").click();
    window.steps(6);
    window.harness.get_by_label("Fix it").click();
    window.steps(6);
    assert_eq!(errors(&window), 0);
    assert!(window.target(2).contains("January 27"));
    window.key(CTRL, Key::Z);
    assert!(window.target(2).contains("January 28"));
}

#[test]
fn an_error_is_asked_about_once_before_it_is_confirmed() {
    let mut window = window();
    window.act(Action::GoTo(2));
    window.key(CTRL, Key::Enter);
    assert!(window.harness.query_by_label("There are errors in this paragraph").is_some());
    window.key(Modifiers::NONE, Key::Escape);
    assert_ne!(status(&window, 2), Status::Done);
    window.key(CTRL, Key::Enter);
    assert_eq!(status(&window, 2), Status::Done, "not asked twice about the same");
    assert_eq!(errors(&window), 1);
}

#[test]
fn the_question_fixes_or_confirms_and_can_be_switched_off() {
    let mut window = window();
    window.act(Action::GoTo(2));
    window.key(CTRL, Key::Enter);
    window.key(CTRL, Key::Enter);
    assert_eq!(status(&window, 2), Status::Done, "fixed and confirmed by the same key");
    assert!(window.target(2).contains("January 27"));
    let wrong = window.target(2).replace("January 27", "January 29");
    write(&mut window, 2, &wrong);
    window.key(CTRL, Key::Enter);
    window.harness.get_by_label("Don’t ask again").click();
    window.steps(4);
    window.harness.get_by_label("Confirm anyway").click();
    window.steps(6);
    assert_eq!(status(&window, 2), Status::Done);
    assert!(window.target(2).contains("January 29"));
    let asks = window.session(|session| session.preferences().asks_before_confirming);
    assert!(!asks);
    let wrong = window.target(2).replace("January 29", "January 28");
    write(&mut window, 2, &wrong);
    window.key(CTRL, Key::Enter);
    assert_eq!(status(&window, 2), Status::Done);
}

#[test]
fn checks_are_switched_in_their_dialog() {
    let mut window = window();
    window.act(Action::Show(Box::new(duizhao::session::Dialog::Checks)));
    window.harness.get_by_label("Dates, in this project").click();
    window.steps(6);
    assert_eq!(errors(&window), 0);
    window.key(Modifiers::NONE, Key::Escape);
    window.key(CTRL, Key::Z);
    window.steps(4);
    assert_eq!(errors(&window), 1, "undone as everything of the project is");
    window.act(Action::SetPreference(Preference::CheckOff("date".into(), true)));
    window.steps(4);
    assert_eq!(errors(&window), 0);
}

#[test]
fn the_filter_shows_the_paragraphs_with_findings() {
    let mut window = window();
    window.harness.get_by_label_contains("With checks").click();
    window.steps(6);
    let (kind, rows) = window.session(|session| {
        let document = session.project().unwrap().document();
        (session.sight().kind(), session.sight().len(document))
    });
    let count = window.session(|session| session.paragraphs_with_findings().len());
    assert_eq!((kind, rows), (FilterKind::WithFindings, count));
    assert!(rows > 0);
}

#[test]
fn a_still_window_with_findings_is_idle() {
    let mut window = window();
    window.key(CTRL, Key::F8);
    window.steps(60);
    assert!(!window.session(|session| session.wants_check()));
    let output = window.harness.output();
    let delay = output.viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert!(delay > std::time::Duration::from_secs(60), "{delay:?}");
}

#[test]
fn the_pointer_on_marked_words_is_told_what_is_wrong() {
    let mut window = window();
    window.act(Action::GoTo(4));
    let rect = window.harness.get_by_label(&window.target(2)).rect();
    let said = |window: &Window| {
        window.harness.query_all_by_label_contains("it should be January 27").count()
    };
    let before = said(&window);
    // Along the lines of the text somewhere under the pointer is the date.
    let mut steps = (0..40).map(|step| (step % 10) as f32 * 40.0 + 20.0).zip(0..);
    let is_told = steps.any(|(x, index): (f32, usize)| {
        let y = 24.0 + (index / 10) as f32 * 26.0;
        window.harness.hover_at(rect.left_top() + egui::vec2(x, y));
        window.steps(4);
        said(&window) > before
    });
    assert!(is_told);
}

#[test]
fn the_style_sheet_is_chosen_in_its_dialog() {
    let mut window = window();
    window.act(Action::Show(Box::new(duizhao::session::Dialog::StyleSheet)));
    let style = |window: &Window| {
        window.session(|session| session.project().unwrap().document().settings().style.clone())
    };
    window.harness.get_by_role_and_label(egui::accesskit::Role::ComboBox, "Percentages").click();
    window.steps(6);
    window.harness.get_by_label("5 per cent").click();
    window.steps(6);
    assert_eq!(style(&window).get("percent").map(String::as_str), Some("per-cent"));
    window.key(Modifiers::NONE, Key::Escape);
    window.key(CTRL, Key::Z);
    assert!(style(&window).is_empty());
}
