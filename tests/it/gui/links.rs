//! Linked sentences as a person meets them: the light of the caret and of the pointer, the way to the other side,
//! the marks beside what is not translated yet.

use super::Window;
use duizhao::session::{Action, Preference, Side};
use duizhao::storage::PinyinShown;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

const CTRL: Modifiers = Modifiers::COMMAND;
const DAVOS: &str = "In Davos earlier, Microsoft chief executive Satya Nadella had said that China’s \
    progress should be taken “very seriously.”";

/// A window on the sample's fourth paragraph, of two sentences, with the rows in sight linked.
fn window() -> Window {
    let mut window = Window::on_sample();
    window.steps(6);
    window.act(Action::GoTo(4));
    window.steps(4);
    window
}

fn source(window: &Window, number: usize) -> String {
    window.session(|session| {
        session.project().unwrap().document().paragraphs()[number - 1].source.clone()
    })
}

/// What a screen reader is told of the light on a paragraph's source: the English sentence.
fn lit(window: &Window, number: usize) -> Option<String> {
    let text = source(window, number);
    let node = window.harness.query_by_label(&text)?;
    node.accesskit_node().description()
}

fn put_caret(window: &mut Window, char_caret: usize) {
    window.key(CTRL | Modifiers::CTRL, Key::Home);
    for _ in 0..char_caret {
        window.harness.key_press_modifiers(Modifiers::NONE, Key::ArrowRight);
    }
    window.steps(6);
}

#[test]
fn the_caret_in_a_sentence_lights_its_source() {
    let mut window = window();
    let told = lit(&window, 4).expect("the caret is in the last sentence");
    assert!(told.ends_with(DAVOS), "{told}");
    let field = window.harness.get_by_label("Translation of paragraph 4");
    let told = field.accesskit_node().description().expect("the field tells the other side");
    assert!(told.contains("微软（Microsoft）首席执行官") && !told.contains("英伟达"), "{told}");
    put_caret(&mut window, 3);
    let told = lit(&window, 4).expect("the first sentence");
    assert!(told.contains("The chipmaker Nvidia") && !told.contains("Davos"), "{told}");
    assert_eq!(lit(&window, 5), None, "other rows stay dark");
}

#[test]
fn the_pointer_lights_sentences_of_any_row_until_a_key_is_pressed() {
    let mut window = window();
    for (number, words) in [(2, "A start-up in Hangzhou"), (5, "Two experts")] {
        let rect = window.harness.get_by_label(&source(&window, number)).rect();
        window.harness.hover_at(rect.left_top() + egui::vec2(40.0, 26.0));
        window.steps(4);
        let told = lit(&window, number).expect("the row under the pointer is lit");
        assert!(told.contains(words), "{told}");
    }
    window.key(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(lit(&window, 5), None, "the hand is at the keyboard");
    assert!(lit(&window, 4).is_some());
    let rect = window.harness.get_by_label(&window.target(2)).rect();
    window.harness.hover_at(rect.left_top() + egui::vec2(40.0, 26.0));
    window.steps(4);
    assert!(lit(&window, 2).expect("English lights it too").contains("Hangzhou"));
}

#[test]
fn light_holds_with_readings_zoom_and_while_something_is_composed() {
    let mut window = window();
    for preference in
        [Preference::Pinyin(PinyinShown::All), Preference::Zoom(1.3), Preference::SourceSize(22.0)]
    {
        window.act(Action::SetPreference(preference));
        window.act(Action::GoTo(4));
        window.steps(4);
        assert!(lit(&window, 4).expect("lit").ends_with(DAVOS));
    }
    let preedit = egui::ImeEvent::Preedit { text: "zhong".into(), active_range_chars: None };
    window.event(Event::Ime(preedit));
    window.event(Event::Ime(egui::ImeEvent::Commit("中".into())));
    window.key(CTRL, Key::A);
    window.key(Modifiers::NONE, Key::Delete);
    assert_eq!(lit(&window, 4), None, "nothing to light");
    window.key(CTRL, Key::Z);
    window.steps(4);
    assert!(lit(&window, 4).is_some());
}

#[test]
fn links_rest_while_one_types_and_come_after() {
    let mut window = window();
    for c in " It fell 17 percent".chars() {
        window.harness.event(Event::Text(c.to_string()));
    }
    window.steps(1);
    let wants = |window: &Window| {
        window.session(|session| {
            session.wants_links(&session.project().unwrap().document().paragraphs()[3])
        })
    };
    window.steps(1);
    assert!(wants(&window), "not while keys come");
    window.steps(4);
    assert!(!wants(&window), "once they have stopped");
    let in_sight = window.session(|session| {
        let paragraphs = session.project().unwrap().document().paragraphs();
        paragraphs[3..6].iter().filter(|p| session.wants_links(p)).count()
    });
    assert_eq!(in_sight, 0, "frames have nothing left to ask for");
}

#[test]
fn a_key_leads_to_the_linked_sentence_and_back() {
    let mut window = window();
    window.key(CTRL, Key::L);
    let selected = window.session(|session| {
        assert_eq!(session.selection().map(|selection| selection.side), Some(Side::Source));
        session.selected_text(Side::Source).expect("a sentence is selected")
    });
    assert!(selected.starts_with("微软（Microsoft）"), "{selected}");
    window.key(CTRL, Key::L);
    assert!(window.session(|session| session.selection().is_none()));
    window.type_slowly("X");
    assert!(window.target(4).contains("XIn Davos earlier"), "{}", window.target(4));
}

#[test]
fn a_missing_sentence_is_marked_and_links_can_be_switched_off() {
    let mut window = window();
    let mark = |window: &Window| {
        window.harness.query_by_label_contains("Paragraph 4, nothing here yet for: 微软").is_some()
    };
    assert!(!mark(&window));
    let text = window.target(4).replace(&format!(" {DAVOS}"), "");
    let id = window.session(|session| session.active().unwrap());
    window.act(Action::Type { id, text });
    window.steps(6);
    assert!(mark(&window));
    let empty = "Paragraph 14, nothing here yet";
    assert!(window.harness.query_by_label_contains(empty).is_none(), "nothing is begun there");
    window.key(Modifiers::NONE, Key::F7);
    assert!(!mark(&window) && lit(&window, 4).is_none());
    window.key(Modifiers::NONE, Key::F7);
    assert!(mark(&window) && lit(&window, 4).is_some());
}
