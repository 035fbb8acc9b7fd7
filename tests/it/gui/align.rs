//! A translation aligned in the window: asked for, shown with its links, corrected from the keyboard, accepted.

use super::Window;
use duizhao::model::AlignCommand;
use duizhao::model::alignment::{Link, Side};
use duizhao::session::{Action, AlignAction, AlignFrom, AlignOrder, Dialog, UnitPlace};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

const CHINESE: &str = "湖边的清晨\n\
    新华社记者清晨来到湖边，看见水面上有许多白色的水鸟。\n\
    她说：“今年的水位比去年高了两米，鸟也多了。”\n\
    当地人都知道，保护湿地是一件长久的事情。\n\
    明年春天，这里将建成新的观鸟台。\n";

const ENGLISH: &str = "Morning by the lake\n\n\
    Early in the morning a Xinhua reporter came to the lake and saw many white water birds on the water.\n\n\
    Subscribe to our newsletter for more stories like this one.\n\n\
    She said: “The water level is two metres higher this year than last year, and there are more birds.”\n\n\
    The local people all know that protecting the wetland takes a long time.\n\n\
    Next spring a new bird-watching platform will be built here.\n";

/// A window on a small article.
fn on_article(size: egui::Vec2) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("湖.txt");
    std::fs::write(&path, CHINESE).unwrap();
    Window::with(size, |session| {
        session.apply(Action::Open(path));
        session.tick();
        session.dialog = None;
    })
}

fn order() -> AlignOrder {
    let text = ENGLISH.to_owned();
    AlignOrder { from: AlignFrom::Pasted, text, ..AlignOrder::default() }
}

/// A window on an alignment.
pub fn aligned(size: egui::Vec2) -> Window {
    let mut window = on_article(size);
    window.act(Action::Align(AlignAction::Begin(Box::new(order()))));
    assert!(window.session(|session| session.shows_alignment()));
    put_right(&mut window);
    window
}

/// Five paragraphs are too few for the engine to be right about each: the tests begin from what is right.
fn put_right(window: &mut Window) {
    let counts = [(1, 1), (1, 1), (0, 1), (1, 1), (1, 1), (1, 1)];
    let link = |(num_source, num_target)| Link { num_source, num_target, score: 0.9, fixed: false };
    let new = counts.map(link).into();
    let links = 0..window.session(|session| session.alignment().unwrap().links.len());
    window.act(Action::Align(AlignAction::Do(AlignCommand::Realign { links, new })));
    assert_eq!(links_of(window), "1:1 1:1 0:1 1:1 1:1 1:1");
}

fn links_of(window: &Window) -> String {
    window.session(|session| {
        let links = session.alignment().unwrap().links.iter();
        let words = links.map(|link| {
            let mark = if link.fixed { "!" } else { "" };
            format!("{}:{}{mark}", link.num_source, link.num_target)
        });
        words.collect::<Vec<_>>().join(" ")
    })
}

fn cursor(window: &Window) -> (Side, usize) {
    window.session(|session| {
        let UnitPlace { side, index } = session.aligning().unwrap().cursor.unwrap();
        (side, index)
    })
}

fn press(window: &mut Window, key: Key) {
    window.key(Modifiers::NONE, key);
}

#[test]
fn a_translation_is_asked_for_aligned_and_accepted() {
    let mut window = on_article(egui::vec2(1440.0, 900.0));
    window.harness.get_by_role_and_label(Role::Button, "Align translation…").click();
    window.steps(6);
    assert!(window.session(|session| matches!(session.dialog, Some(Dialog::Align(_)))));
    window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, "Text of the translation")
        .click();
    window.steps(4);
    window.event(egui::Event::Paste(ENGLISH.to_owned()));
    window.harness.get_by_role_and_label(Role::Button, "Align").click();
    window.steps(8);
    put_right(&mut window);
    assert!(window.harness.query_by_label("Chinese 1 with English 1, sure, 90 %").is_some());
    assert!(window.harness.query_by_label("English 3 without Chinese, uncertain").is_some());
    press(&mut window, Key::N);
    assert_eq!(cursor(&window), (Side::Target, 2));
    press(&mut window, Key::D);
    assert!(window.session(|session| session.alignment().unwrap().target[2].dropped));
    window.harness.get_by_role_and_label(Role::Button, "Accept…").click();
    window.steps(6);
    window.harness.get_by_role_and_label(Role::RadioButton, "Done").click();
    window.steps(4);
    window.key(Modifiers::COMMAND, Key::Enter);
    assert!(window.session(|session| session.alignment().is_none()));
    assert_eq!(window.target(1), "Morning by the lake");
    assert!(window.target(5).starts_with("Next spring"));
    // The keyboard is in the translation again.
    window.type_slowly("!");
    let typed = (1..=5).any(|number| window.target(number).contains('!'));
    assert!(typed);
}

#[test]
fn links_are_corrected_from_the_keyboard() {
    let mut window = aligned(egui::vec2(1440.0, 900.0));
    assert_eq!(cursor(&window), (Side::Source, 0));
    press(&mut window, Key::M);
    assert_eq!(links_of(&window), "2:2! 0:1 1:1 1:1 1:1");
    press(&mut window, Key::S);
    assert_eq!(links_of(&window), "1:1! 1:1! 0:1 1:1 1:1 1:1");
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowRight);
    assert_eq!(cursor(&window), (Side::Target, 1));
    press(&mut window, Key::ArrowDown);
    window.key(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(links_of(&window), "1:1! 1:2! 1:1 1:1 1:1");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(links_of(&window), "1:1! 1:1! 0:1 1:1 1:1 1:1");
    window.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(links_of(&window), "1:1! 1:2! 1:1 1:1 1:1");
    press(&mut window, Key::U);
    assert_eq!(links_of(&window), "1:1! 1:0! 0:2! 1:1 1:1 1:1");
    press(&mut window, Key::L);
    press(&mut window, Key::ArrowLeft);
    press(&mut window, Key::L);
    assert!(links_of(&window).starts_with("1:1! 1:"), "{}", links_of(&window));
    assert_ne!(links_of(&window), "1:1! 1:0! 0:2! 1:1 1:1 1:1");
    press(&mut window, Key::F);
    press(&mut window, Key::Home);
    assert_eq!(cursor(&window).1, 0);
    press(&mut window, Key::C);
    assert!(window.session(|session| session.dialog.is_none()), "a title has one sentence");
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::C);
    assert!(window.session(|session| matches!(session.dialog, Some(Dialog::AlignCut { .. }))));
    window.key(Modifiers::COMMAND, Key::Enter);
    assert_eq!(window.session(|session| session.alignment().unwrap().source.len()), 6);
}

#[test]
fn letters_are_letters_again_in_a_dialog_and_in_the_article() {
    let mut window = aligned(egui::vec2(1440.0, 900.0));
    let before = links_of(&window);
    window.act(Action::Show(Box::new(Dialog::Settings)));
    press(&mut window, Key::M);
    press(&mut window, Key::Escape);
    assert_eq!(links_of(&window), before);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    assert!(!window.session(|session| session.shows_alignment()));
    press(&mut window, Key::M);
    window.type_slowly("mus");
    assert_eq!(links_of(&window), before);
    assert!(window.target(1).ends_with("mus"));
    window.harness.get_by_role_and_label(Role::Button, "Go on aligning").click();
    window.steps(6);
    assert!(window.session(|session| session.shows_alignment()));
}

#[test]
fn a_drag_links_two_units() {
    let mut window = aligned(egui::vec2(1440.0, 900.0));
    let at = |window: &Window, words: &str| window.harness.get_by_label(words).rect().center();
    let (from, to) = (
        at(&window, "新华社记者清晨来到湖边，看见水面上有许多白色的水鸟。"),
        at(&window, "Subscribe to our newsletter for more stories like this one."),
    );
    window.harness.event(egui::Event::PointerMoved(from));
    window.steps(2);
    let button = |pos, pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.event(button(from, true));
    window.event(egui::Event::PointerMoved(from + egui::vec2(40.0, 10.0)));
    window.event(egui::Event::PointerMoved(to));
    window.event(button(to, false));
    assert_eq!(links_of(&window), "1:1 1:2! 1:1 1:1 1:1");
}

#[test]
fn every_control_of_the_alignment_has_a_name_and_lies_inside() {
    for size in [egui::vec2(900.0, 600.0), egui::vec2(1440.0, 900.0)] {
        let mut window = aligned(size);
        window.act(Action::Align(AlignAction::Link));
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
        for node in window.harness.root().children_recursive() {
            let accessible = node.accesskit_node();
            let is_control = matches!(
                accessible.role(),
                Role::Button | Role::CheckBox | Role::ComboBox | Role::RadioButton | Role::Slider
            );
            if is_control {
                let label = accessible.label().unwrap_or_default();
                // Links lie where their lines are, at the edge half in sight.
                if ["Chinese ", "English "].iter().any(|start| label.starts_with(start)) {
                    continue;
                }
                assert!(!label.trim().is_empty(), "{size:?}: {:?}", accessible.role());
                let rect = node.rect();
                assert!(screen.expand(1.0).contains_rect(rect), "{size:?}: {label} {rect:?}");
            }
        }
    }
}

#[test]
fn a_long_alignment_is_shown_at_once_and_scrolled() {
    let mut window = on_article(egui::vec2(1440.0, 900.0));
    let text = (0..3000).map(|n| format!("Sentence number {n} stands here.\n\n")).collect();
    let order = AlignOrder { from: AlignFrom::Pasted, text, ..AlignOrder::default() };
    window.act(Action::Align(AlignAction::Begin(Box::new(order))));
    if window.session(|session| session.dialog.is_some()) {
        window.session(|session| assert!(session.doubt().is_some()));
        window.harness.get_by_role_and_label(Role::Button, "Align anyway").click();
        window.steps(8);
    }
    window.act(Action::Align(AlignAction::Select(UnitPlace { side: Side::Target, index: 2500 })));
    assert!(window.harness.query_by_label("Sentence number 2500 stands here.").is_some());
    assert!(window.harness.query_by_label("Sentence number 0 stands here.").is_none());
    press(&mut window, Key::End);
    assert!(window.harness.query_by_label("Sentence number 2999 stands here.").is_some());
}
