//! Typing: what is written arrives, goes on with the keys people expect, and is taken back whole.

use super::Window;
use duizhao::model::Status;
use egui::{Event, ImeEvent, Key, Modifiers};
use egui_kittest::kittest::Queryable;

const CTRL: Modifiers = Modifiers::COMMAND;

#[test]
fn typing_confirming_and_undoing() {
    let mut window = Window::on_sample();
    assert_eq!(window.active(), 14);
    window.type_slowly("Two experts");
    assert_eq!(window.target(14), "Two experts");
    window.key(CTRL, Key::Enter);
    assert_eq!(window.active(), 15);
    let status =
        window.session(|session| session.project().unwrap().document().paragraphs()[13].status);
    assert_eq!(status, Status::Done);
    window.key(CTRL, Key::Z);
    window.key(CTRL, Key::Z);
    assert_eq!((window.target(14).as_str(), window.active()), ("", 14));
    window.key(CTRL, Key::Y);
    assert_eq!(window.target(14), "Two experts");
}

#[test]
fn keys_and_clicks_move_on() {
    let mut window = Window::on_sample();
    window.key(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(window.active(), 15);
    window.key(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(window.active(), 14);
    window.harness.get_by_label("Translation of paragraph 16").click();
    window.steps(6);
    assert_eq!(window.active(), 16);
    window.type_slowly("Here");
    assert_eq!(window.target(16), "Here");
}

#[test]
fn terms_go_to_the_caret() {
    let mut window = Window::on_sample();
    window.type_slowly("At ");
    window.key(CTRL, Key::Num2);
    assert_eq!(window.target(14), "At William Hannas");
    window.type_slowly(" ");
    window.key(CTRL, Key::Num2);
    assert_eq!(window.target(14), "At William Hannas Hannas");
    window.type_slowly(" ");
    window.key(CTRL | Modifiers::ALT, Key::Num2);
    assert_eq!(window.target(14), "At William Hannas Hannas William Hannas");
}

#[test]
fn composing_belongs_to_the_input_method() {
    let mut window = Window::on_sample();
    window.type_slowly("a");
    let preedit =
        |text: &str| Event::Ime(ImeEvent::Preedit { text: text.into(), active_range_chars: None });
    window.event(preedit("zhong"));
    window.key(CTRL, Key::Enter);
    window.key(Modifiers::ALT, Key::ArrowDown);
    assert_eq!((window.target(14).as_str(), window.active()), ("a", 14));
    window.event(Event::Ime(ImeEvent::Commit("中".into())));
    assert_eq!(window.target(14), "a中");
    window.event(preedit("wen"));
    // Leaving while something is composed leaves no half-composed text behind.
    window.harness.get_by_label("Translation of paragraph 16").click();
    window.steps(6);
    assert_eq!((window.target(14).as_str(), window.active()), ("a中", 16));
    assert_eq!(window.target(16), "");
}

#[test]
fn quotes_are_smart_and_one_backspace_takes_that_back() {
    let mut window = Window::on_sample();
    window.type_slowly("\"It's\"");
    assert_eq!(window.target(14), "“It’s”");
    window.key(Modifiers::NONE, Key::Backspace);
    assert_eq!(window.target(14), "“It’s\"");
    window.key(Modifiers::NONE, Key::Backspace);
    assert_eq!(window.target(14), "“It’s");
}

#[test]
fn tab_completes_a_term() {
    let mut window = Window::on_sample();
    window.type_slowly("Wil");
    window.key(Modifiers::NONE, Key::Tab);
    assert_eq!(window.target(14), "William Hannas");
    window.type_slowly(" Huey");
    window.key(Modifiers::NONE, Key::Escape);
    window.type_slowly(" ");
    assert_eq!(window.target(14), "William Hannas Huey ");
}

#[test]
fn enter_breaks_the_line_inside_the_paragraph() {
    let mut window = Window::on_sample();
    window.type_slowly("one");
    window.key(Modifiers::NONE, Key::Enter);
    window.type_slowly("two");
    assert_eq!((window.target(14).as_str(), window.active()), ("one\ntwo", 14));
}

#[test]
fn several_pasted_paragraphs_are_spread_after_a_question() {
    let mut window = Window::on_sample();
    window.event(Event::Paste("One.\nTwo.\nThree.".into()));
    window.harness.get_by_label("Spread over paragraphs").click();
    window.steps(6);
    let targets = [14, 15, 16].map(|number| window.target(number));
    assert_eq!(targets, ["One.", "Two.", "Three."]);
    window.key(CTRL, Key::Z);
    let targets = [14, 15, 16].map(|number| window.target(number));
    assert_eq!(targets, ["", "", ""]);
    window.event(Event::Paste("only one line".into()));
    assert_eq!(window.target(14), "only one line");
}

#[test]
fn reserved_keys_delete_nothing() {
    let mut window = Window::on_sample();
    window.type_slowly("keep this");
    for key in [Key::U, Key::K, Key::W, Key::H] {
        window.key(CTRL, key);
    }
    assert_eq!(window.target(14), "keep this");
}

#[test]
fn a_note_is_kept_as_it_is_typed() {
    let mut window = Window::on_sample();
    window.key(CTRL, Key::M);
    window.type_slowly("ask");
    window.key(Modifiers::ALT, Key::ArrowDown);
    let note = window
        .session(|session| session.project().unwrap().document().paragraphs()[13].note.clone());
    assert_eq!(note, "ask");
    window.type_slowly("T");
    assert_eq!(window.target(15), "T");
}

#[test]
fn keys_of_a_composition_do_nothing_else_and_what_it_wrote_is_undone() {
    let mut window = Window::on_sample();
    window.type_slowly("a ");
    window.act(duizhao::session::Action::GoTo(13));
    window.act(duizhao::session::Action::GoTo(14));
    let preedit =
        |text: &str| Event::Ime(ImeEvent::Preedit { text: text.into(), active_range_chars: None });
    window.event(preedit("zh"));
    for (modifiers, key) in
        [(Modifiers::NONE, Key::Enter), (CTRL, Key::Z), (CTRL, Key::Num1), (CTRL, Key::R)]
    {
        window.key(modifiers, key);
        assert_eq!((window.target(14).as_str(), window.active()), ("a ", 14), "{key:?}");
    }
    window.event(preedit(""));
    window.event(Event::Ime(ImeEvent::Commit("中文".into())));
    assert_eq!(window.target(14), "a 中文");
    window.event(preedit("é"));
    window.event(Event::Ime(ImeEvent::Commit("é".into())));
    assert_eq!(window.target(14), "a 中文é");
    window.key(CTRL, Key::Z);
    assert_eq!(window.target(14), "a ", "one step");
    window.key(CTRL, Key::Y);
    assert_eq!(window.target(14), "a 中文é");
}

#[test]
fn a_composition_given_up_leaves_nothing_and_typing_goes_on() {
    let mut window = Window::on_sample();
    window.type_slowly("ab");
    let preedit =
        |text: &str| Event::Ime(ImeEvent::Preedit { text: text.into(), active_range_chars: None });
    window.event(preedit("zhong"));
    window.event(preedit(""));
    assert_eq!(window.target(14), "ab");
    window.type_slowly("c");
    assert_eq!(window.target(14), "abc");
    window.key(CTRL, Key::Enter);
    assert_eq!(window.active(), 15, "shortcuts work again");
}

#[test]
fn undo_follows_the_document_not_the_field() {
    let mut window = Window::on_sample();
    window.type_slowly("one");
    window.harness.get_by_label("Translation of paragraph 16").click();
    window.steps(6);
    window.type_slowly("two");
    window.key(CTRL, Key::Z);
    assert_eq!((window.target(16).as_str(), window.active()), ("", 16));
    window.key(CTRL, Key::Z);
    assert_eq!((window.target(14).as_str(), window.active()), ("", 14));
    window.type_slowly("x");
    assert_eq!(window.target(14), "x", "the field has the keyboard and the document's text");
}

#[test]
fn keys_that_come_in_one_frame_lose_nothing() {
    let mut window = Window::on_sample();
    for c in "\"It's\" -- so".chars() {
        window.harness.event(Event::Text(c.to_string()));
    }
    window.steps(4);
    assert_eq!(window.target(14), "“It’s” — so");
    window.harness.event(Event::Text("!".into()));
    window.harness.key_press_modifiers(CTRL, Key::Enter);
    window.harness.event(Event::Text("N".into()));
    window.steps(8);
    let targets = [14, 15].map(|number| window.target(number));
    assert_eq!(targets, ["“It’s” — so!", "N"]);
}

#[test]
fn confirming_to_the_end_stays_where_something_is_left() {
    let mut window = Window::on_sample();
    for _ in 0..20 {
        window.key(CTRL, Key::Enter);
    }
    assert_eq!(window.active(), 26);
    window.type_slowly("k");
    assert_eq!(window.target(26), "k");
}
