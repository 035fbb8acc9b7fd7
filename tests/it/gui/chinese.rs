//! The card of a word, the dictionary panel, readings above the source and the review of proposed terms, as a person
//! uses them.

use super::Window;
use duizhao::model::{ChoiceKind, Decision};
use duizhao::session::{Action, AlignAction, AlignFrom, AlignOrder, Dialog, Preference, SidePanel};
use duizhao::storage::{PinyinShown, ShownScript};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

const CTRL: Modifiers = Modifiers::COMMAND;

/// A window in which the dictionary is loaded and the rows in sight are annotated.
fn window() -> Window {
    let mut window = Window::on_sample();
    window.steps(6);
    assert!(window.session(|session| session.reader().is_some()));
    window
}

fn has(window: &Window, label: &str) -> bool {
    window.harness.query_by_label(label).is_some()
}

#[test]
fn the_card_opens_from_the_keyboard_and_takes_its_keys() {
    let mut window = window();
    window.key(CTRL, Key::D);
    assert!(has(&window, "To glossary"), "a pinned card shows its keys");
    window.key(Modifiers::NONE, Key::Escape);
    assert!(!has(&window, "To glossary"));
    window.key(CTRL, Key::D);
    window.key(Modifiers::NONE, Key::ArrowRight);
    window.type_slowly("g");
    let source = window.session(|session| match &session.dialog {
        Some(Dialog::Term { term, .. }) => term.source.clone(),
        other => panic!("{other:?}"),
    });
    assert!(!source.is_empty());
    assert_eq!(window.target(14), "", "no letter fell into the translation");
}

#[test]
fn the_card_goes_when_the_alignment_is_shown() {
    let mut window = window();
    window.key(CTRL, Key::D);
    assert!(has(&window, "To glossary"));
    let (from, text) = (AlignFrom::Pasted, "A cheap model tops the app charts.".to_owned());
    let order = AlignOrder { from, text, ..AlignOrder::default() };
    window.act(Action::Align(AlignAction::Begin(Box::new(order))));
    window.act(Action::Align(AlignAction::BeginAnyway));
    window.steps(2);
    assert!(window.session(|session| session.shows_alignment()));
    assert!(!has(&window, "To glossary"), "its word is not in sight");
}

#[test]
fn typing_goes_on_under_a_card() {
    let mut window = window();
    window.key(CTRL, Key::D);
    window.type_slowly("Hello");
    assert_eq!(window.target(14), "Hello");
    assert!(!has(&window, "To glossary"));
}

#[test]
fn words_are_split_and_joined_on_the_card() {
    let mut window = window();
    window.key(CTRL, Key::D);
    window.type_slowly("j");
    let choices = window.session(|session| {
        let document = session.project().unwrap().document();
        document.choices().values().cloned().collect::<Vec<_>>()
    });
    assert_eq!(choices.len(), 1);
    assert_eq!(choices[0].decision, Decision::Word { byte_cuts: Vec::new() });
    assert_eq!(choices[0].decision.kind(), ChoiceKind::Word);
    window.type_slowly("x");
    window.key(Modifiers::NONE, Key::Escape);
    window.key(CTRL, Key::Z);
    window.key(CTRL, Key::Z);
    let left = window.session(|session| session.project().unwrap().document().choices().len());
    assert_eq!(left, 0);
}

#[test]
fn a_rest_on_a_word_shows_its_card_and_leaving_hides_it() {
    let mut window = window();
    let words = window.session(|session| session.messages().get("card-pin-hint"));
    let source = window
        .session(|session| session.project().unwrap().document().paragraphs()[13].source.clone());
    let rect = window.harness.get_by_label(&source).rect();
    window.harness.hover_at(rect.left_top() + egui::vec2(40.0, 26.0));
    window.steps(60);
    assert!(has(&window, &words), "the card shows after a rest");
    window.harness.hover_at(egui::pos2(600.0, 890.0));
    window.steps(6);
    assert!(!has(&window, &words));
}

#[test]
fn a_quantity_is_inserted_by_its_key() {
    let mut window = window();
    window.act(Action::GoTo(16));
    let wanted = window.session(|session| {
        let paragraphs = session.project().unwrap().document().paragraphs();
        let index = paragraphs.iter().position(|p| {
            p.target.is_empty() && {
                let annotation = session.annotation(p);
                annotation.is_some_and(|a| a.quantities.iter().any(|q| !q.english.is_empty()))
            }
        });
        index.map(|index| {
            let quantities = &session.annotation(&paragraphs[index]).unwrap().quantities;
            let first = quantities.iter().find(|q| !q.english.is_empty()).unwrap();
            (index + 1, first.english[0].clone())
        })
    });
    let (number, english) = wanted.expect("a paragraph to translate holds a quantity");
    window.act(Action::GoTo(number));
    window.key(CTRL, Key::Period);
    assert_eq!(window.target(number), english);
}

#[test]
fn the_dictionary_answers_as_one_types() {
    let mut window = window();
    window.key(CTRL | Modifiers::SHIFT, Key::D);
    assert_eq!(window.session(|session| session.side_panel()), SidePanel::Dictionary);
    for (query, word) in [("zhongguo", "中国"), ("China", "中国"), ("蒸發", "蒸发")] {
        window.type_slowly(query);
        let shown = window.harness.query_all_by_label_contains(word).count();
        assert!(shown > 0, "{query} finds {word}");
        window.key(CTRL, Key::A);
        window.key(Modifiers::NONE, Key::Backspace);
    }
}

#[test]
fn readings_and_characters_change_what_is_shown_and_nothing_else() {
    let mut window = window();
    let source =
        window.session(|s| s.project().unwrap().document().paragraphs()[13].source.clone());
    for preference in [
        Preference::Pinyin(PinyinShown::All),
        Preference::Pinyin(PinyinShown::Doubtful),
        Preference::WordBoundaries(true),
        Preference::ShownScript(ShownScript::Traditional),
        Preference::Sandhi(true),
    ] {
        window.act(Action::SetPreference(preference));
    }
    window.key(Modifiers::NONE, Key::F4);
    let shown = window.session(|session| session.preferences().pinyin);
    assert_eq!(shown, PinyinShown::All);
    let (now, modified) = window.session(|session| {
        let project = session.project().unwrap();
        (project.document().paragraphs()[13].source.clone(), project.is_modified())
    });
    assert_eq!((now, modified), (source, false));
}

#[test]
fn proposed_terms_are_worked_through_by_the_keyboard() {
    let mut window = window();
    window.key(CTRL | Modifiers::SHIFT, Key::G);
    let settled = |window: &Window| {
        window.session(|session| match &session.dialog {
            Some(Dialog::Proposals { list, row }) => {
                (list.iter().map(|p| p.settled).collect::<Vec<_>>(), *row)
            }
            other => panic!("{other:?}"),
        })
    };
    let (list, _) = settled(&window);
    assert!(list.len() >= 2, "the sample has names that it does not gloss");
    window.type_slowly("a");
    window.key(Modifiers::NONE, Key::A);
    let (list, row) = settled(&window);
    assert_eq!((list[0], row), (duizhao::session::Settled::Accepted, 1));
    let num_terms = |window: &Window| {
        window.session(|session| session.project().unwrap().document().terms().len())
    };
    let before = num_terms(&window);
    window.key(CTRL, Key::Enter);
    assert_eq!(num_terms(&window), before + 1);
}
