//! Dialogs: each opens, fits a small window, and closes with Escape; the find bar finds.

use super::Window;
use duizhao::check::{Finding, Severity};
use duizhao::model::{ParagraphId, PartId, Status};
use duizhao::session::{Action, After, Confirmation, Dialog, PathPurpose, TermExport};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

pub fn every_dialog(window: &Window) -> Vec<Dialog> {
    let (paragraph, order) =
        window.session(|session| (session.active().unwrap(), session.export_order()));
    vec![
        Dialog::Path { purpose: PathPurpose::Open, path: String::new(), replaces: None },
        Dialog::Details { part: PartId(1), details: Default::default() },
        Dialog::Export { order, replaces: None },
        Dialog::Delivery,
        Dialog::Path { purpose: PathPurpose::CheckReport, path: "x".into(), replaces: None },
        Dialog::Checks,
        Dialog::StyleSheet,
        Dialog::ConfirmErrors(Box::new(confirmation(paragraph))),
        Dialog::GoTo { number: String::new() },
        Dialog::CorrectSource { paragraph, text: "更正".into() },
        Dialog::Split { paragraph, byte_source: 3, byte_target: 0 },
        Dialog::Spread { paragraph, pieces: vec!["a".into(), "b".into()] },
        Dialog::Term { term: Default::default(), is_new: true },
        Dialog::Proposals { list: vec![proposal("新浪"), proposal("任正平")], row: 0 },
        Dialog::Library(Default::default()),
        super::library::import_dialog(),
        Dialog::TermExport {
            order: term_export(),
            content: Some(Default::default()),
            replaces: None,
        },
        Dialog::Align(Default::default()),
        Dialog::AlignLevel(Default::default()),
        Dialog::AlignAccept(accept_order()),
        Dialog::Dictionaries { path: String::new() },
        Dialog::Encoder { path: String::new() },
        Dialog::Unsaved(After::Quit),
        Dialog::BrokenLines { problems: vec!["line 2".into()] },
        Dialog::Restore(Vec::new()),
        Dialog::ChangedOnDisk,
        Dialog::Report,
        Dialog::Statistics,
        Dialog::Shortcuts,
        Dialog::Settings,
        Dialog::About,
    ]
}

/// Everything there is to be told.
fn accept_order() -> duizhao::session::AcceptOrder {
    duizhao::session::AcceptOrder {
        num_uncertain: 1,
        num_replaced: 2,
        num_open: 3,
        num_loose: 4,
        num_dropped: 5,
        ..Default::default()
    }
}

fn proposal(source: &str) -> duizhao::session::Proposal {
    duizhao::session::Proposal {
        term: duizhao::model::Term { source: source.into(), ..Default::default() },
        count: 2,
        paragraph: Some(1),
        settled: Default::default(),
    }
}

fn term_export() -> TermExport {
    let (format, path) = ("csv".to_owned(), "/a/terms.csv".into());
    TermExport { from: None, path, format, options: Default::default() }
}

fn confirmation(paragraph: ParagraphId) -> Confirmation {
    let error = Finding::new("date", "date-missing", Severity::Error).at_source(0..3);
    Confirmation {
        paragraph,
        status: Status::Done,
        goes_on: true,
        errors: vec![error],
        asks_again: true,
    }
}

#[test]
fn every_dialog_opens_in_a_small_window_and_closes() {
    let mut window = Window::with(egui::vec2(900.0, 600.0), |session| session.begin(None));
    for dialog in every_dialog(&window) {
        let name = format!("{dialog:?}");
        window.act(Action::Show(Box::new(dialog)));
        assert!(window.session(|session| session.dialog.is_some()), "{name} opened");
        window.key(Modifiers::NONE, Key::Escape);
        assert!(window.session(|session| session.dialog.is_none()), "{name} closed");
    }
    window.type_slowly("on");
    assert_eq!(window.target(14), "on");
}

#[test]
fn going_to_a_number() {
    let mut window = Window::on_sample();
    window.key(Modifiers::COMMAND, Key::G);
    window.type_slowly("3");
    window.key(Modifiers::COMMAND, Key::Enter);
    assert_eq!(window.active(), 3);
}

#[test]
fn finding_and_replacing() {
    let mut window = Window::on_sample();
    window.key(Modifiers::COMMAND, Key::F);
    window.type_slowly("Hangzhou");
    window.steps(4);
    let hits = window.session(|session| session.find().hits().len());
    assert!(hits > 0);
    assert_eq!(window.active(), 2);
    window.harness.get_by_label("Replace all").click();
    window.steps(6);
    assert!(!window.target(2).contains("Hangzhou"));
    window.key(Modifiers::NONE, Key::Escape);
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(window.target(2).contains("Hangzhou"));
}

#[test]
fn a_filter_shows_some_paragraphs() {
    let mut window = Window::on_sample();
    window.harness.get_by_label("Untranslated 13").click();
    window.steps(6);
    assert!(window.harness.query_by_label("Status of paragraph 13: Done").is_none());
    assert!(window.harness.query_by_label("Status of paragraph 15: Untranslated").is_some());
}

#[test]
fn closing_the_window_asks_about_unsaved_work() {
    let mut window = Window::on_sample();
    window.type_slowly("abc");
    let close = egui::ViewportEvent::Close;
    let viewports = &mut window.harness.input_mut().viewports;
    viewports.entry(egui::ViewportId::ROOT).or_default().events.push(close);
    window.steps(4);
    assert!(window.session(|s| matches!(s.dialog, Some(Dialog::Unsaved(After::Quit)))));
    assert!(!window.session(|session| session.wants_quit));
    window.key(Modifiers::NONE, Key::Escape);
    window.type_slowly("d");
    assert_eq!(window.target(14), "abcd");
}

#[test]
fn no_command_reaches_the_document_behind_a_dialog() {
    let mut window = Window::on_sample();
    window.type_slowly("t");
    window.key(Modifiers::COMMAND, Key::G);
    window.key(Modifiers::COMMAND, Key::Z);
    window.key(Modifiers::COMMAND, Key::Num1);
    assert_eq!(window.target(14), "t");
    window.key(Modifiers::NONE, Key::Escape);
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.target(14), "");
}

#[test]
fn correcting_splitting_and_merging_from_the_keyboard() {
    let mut window = Window::on_sample();
    let source = |window: &Window| {
        window.session(|session| {
            session.project().unwrap().document().paragraphs()[13].source.clone()
        })
    };
    window.key(Modifiers::ALT, Key::F2);
    window.key(Modifiers::COMMAND, Key::End);
    window.type_slowly("完");
    window.key(Modifiers::COMMAND, Key::Enter);
    let whole = source(&window);
    assert!(whole.ends_with('完'), "{whole}");
    window.key(Modifiers::COMMAND | Modifiers::ALT, Key::S);
    window.key(Modifiers::COMMAND, Key::Enter);
    assert!(source(&window).len() < whole.len());
    window.key(Modifiers::COMMAND | Modifiers::ALT, Key::M);
    assert_eq!(source(&window), whole);
    window.type_slowly("q");
    assert_eq!(window.target(14), "q");
}
