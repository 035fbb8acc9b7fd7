//! Slow frames: what comes in one frame keeps its order, and an input method's text is neither lost nor moved.

use super::Window;
use duizhao::model::Status;
use duizhao::session::{Action, Dialog, ExportOrder};
use egui::{Event, ImeEvent, Key, Modifiers};
use egui_kittest::kittest::Queryable;

fn preedit(text: &str) -> Event {
    Event::Ime(ImeEvent::Preedit { text: text.into(), active_range_chars: None })
}

fn commit(text: &str) -> Event {
    Event::Ime(ImeEvent::Commit(text.into()))
}

fn text(text: &str) -> Event {
    Event::Text(text.into())
}

fn key(modifiers: Modifiers, key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

fn in_one_frame(window: &mut Window, events: impl IntoIterator<Item = Event>) {
    window.harness.input_mut().events.extend(events);
    window.steps(8);
}

#[test]
fn a_commit_and_the_next_composition_come_together() {
    let mut window = Window::on_sample();
    window.event(preedit("han"));
    in_one_frame(&mut window, [commit("汉"), preedit("z")]);
    assert_eq!(window.target(14), "汉");
    window.event(commit("字"));
    assert_eq!(window.target(14), "汉字");
}

#[test]
fn composing_replaces_the_selection() {
    let mut window = Window::on_sample();
    window.type_slowly("old");
    window.key(Modifiers::COMMAND, Key::A);
    window.event(preedit("xin"));
    window.event(commit("新"));
    assert_eq!(window.target(14), "新");
}

#[test]
fn a_commit_lands_where_it_was_composed() {
    let mut window = Window::on_sample();
    window.type_slowly("Beijing");
    window.key(Modifiers::NONE, Key::ArrowLeft);
    window.key(Modifiers::NONE, Key::ArrowLeft);
    window.event(preedit("ni"));
    window.event(commit("你"));
    assert_eq!(window.target(14), "Beiji你ng");
}

#[test]
fn a_command_comes_after_the_text_before_it_and_before_the_text_behind_it() {
    let mut window = Window::on_sample();
    let confirm = key(Modifiers::COMMAND, Key::Enter);
    in_one_frame(&mut window, [text("a"), text("b"), confirm, text("c")]);
    let status =
        window.session(|session| session.project().unwrap().document().paragraphs()[13].status);
    assert_eq!((window.target(14).as_str(), status), ("ab", Status::Done));
    assert_eq!((window.target(15).as_str(), window.active()), ("c", 15));
}

#[test]
fn only_the_character_of_an_alt_shortcut_is_dropped() {
    let mut window = Window::on_sample();
    let down = key(Modifiers::ALT, Key::ArrowDown);
    in_one_frame(&mut window, [text("b"), down, text("x"), text("c")]);
    assert_eq!((window.target(14).as_str(), window.target(15).as_str()), ("b", "c"));
}

#[test]
fn a_file_in_the_way_is_replaced_when_the_person_says_so() {
    let mut window = Window::on_sample();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.txt");
    std::fs::write(&path, "old").unwrap();
    let order =
        ExportOrder { path: path.clone(), format: "text".into(), options: Default::default() };
    window.act(Action::Show(Box::new(Dialog::Export { order, replaces: None })));
    window.key(Modifiers::COMMAND, Key::Enter);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "old");
    window.harness.get_by_label("Replace file").click();
    window.steps(6);
    assert!(std::fs::read_to_string(&path).unwrap().contains("DeepSeek"));
}

#[test]
fn undoing_a_note_shows_in_its_field() {
    let mut window = Window::on_sample();
    window.key(Modifiers::COMMAND, Key::M);
    window.type_slowly("ask");
    window.key(Modifiers::COMMAND, Key::Z);
    window.key(Modifiers::COMMAND, Key::M);
    window.type_slowly("x");
    let note = window
        .session(|session| session.project().unwrap().document().paragraphs()[13].note.clone());
    assert_eq!(note, "x");
}
