//! What holds in every menu, panel and dialog: no two widgets share an id, no word escapes translation, every
//! control has a name, and buttons lie inside the smallest window.

use super::Window;
use super::dialogs::every_dialog;
use super::words::is_of_the_document;
use duizhao::i18n::Language;
use duizhao::model::PartId;
use duizhao::session::{
    Action, Dialog, Preference, Preview, RecoveryOffer, ReviewAction, Scope, SidePanel,
};
use duizhao::storage::{Backup, ThemeChoice, UnsavedRecovery};
use duizhao::text::search::Query;
use egui::{Key, Modifiers, Shape};
use egui_kittest::kittest::{NodeT, Queryable};

const SMALL: egui::Vec2 = egui::vec2(900.0, 600.0);
const MENUS: [&str; 6] = ["file", "edit", "view", "translate", "glossary", "help"];

fn small_window(language: Language) -> Window {
    let mut window = Window::with(SMALL, |session| session.begin(None));
    window.act(Action::SetPreference(Preference::Language(Some(language))));
    window
}

/// Every dialog with something in it; those that need a disk as well.
fn all_dialogs(window: &Window) -> Vec<Dialog> {
    let mut dialogs = every_dialog(window);
    let path = std::path::PathBuf::from("/a/b.journal");
    let unsaved = |n| UnsavedRecovery { origin: None, unix_seconds: n, journal: path.clone() };
    dialogs.push(Dialog::Recovery(vec![
        RecoveryOffer::Article(unsaved(1)),
        RecoveryOffer::Article(unsaved(2)),
        RecoveryOffer::Project { path: "/a/c.duizhao".into(), num_edits: 3, base_matched: false },
    ]));
    let backups = [1, 2].map(|n| Backup { path: path.clone(), unix_seconds: n, num_bytes: 9 });
    dialogs.push(Dialog::Restore(backups.into()));
    let part =
        window.session(|session| session.project().unwrap().document().part(PartId(1)).cloned());
    dialogs.push(Dialog::Preview(Box::new(Preview {
        roles: [("body", 3), ("title", 1)].into(),
        path: "/a/b.txt".into(),
        format: "text",
        options: Default::default(),
        details: part.map(|part| part.details.clone()).unwrap_or_default(),
        skipped: Vec::new(),
        encoding: Some("UTF-8".into()),
        joined_lines: true,
    })));
    dialogs
}

/// Opens one state after another and hands each to `check` with its name.
fn in_every_state(window: &mut Window, mut check: impl FnMut(&Window, &str)) {
    check(window, "at rest");
    for dialog in all_dialogs(window) {
        let name = format!("{dialog:?}");
        let name: String = name.chars().take(24).collect();
        window.act(Action::Show(Box::new(dialog)));
        check(window, &name);
        window.act(Action::Show(Box::new(Dialog::About)));
        window.key(Modifiers::NONE, Key::Escape);
    }
    for panel in [SidePanel::Notes, SidePanel::Dictionary, SidePanel::Glossary] {
        window.act(Action::SetSidePanel(panel));
        check(window, &format!("{panel:?}"));
    }
    window.act(Action::ShowFind(true));
    let query = Query { needle: "the".into(), ..Query::default() };
    window.act(Action::SetQuery(query, Scope::Both));
    check(window, "find bar");
    window.act(Action::ShowFind(false));
    for menu in MENUS {
        let words = window.session(|session| session.messages().get(&format!("menu-{menu}")));
        window.harness.get_by_role_and_label(egui::accesskit::Role::Button, &words).click();
        window.steps(4);
        check(window, menu);
        window.key(Modifiers::NONE, Key::Escape);
    }
    let id = window.session(|session| session.active().unwrap());
    window.act(Action::Split(id, 3, 0));
    window.act(Action::SetNote(id, "ask".into()));
    check(window, "split, with a note");
    window.act(Action::MarkDelivered);
    let [one, two] = window.session(|session| {
        let rows = session.project().unwrap().document().paragraphs();
        [rows[0].id, rows[1].id]
    });
    for action in [
        Action::Type { id: two, text: "a".into() },
        Action::Activate(two),
        Action::AddComment(two, "ask".into()),
        Action::AnswerComment(two, 0, "a".into()),
        Action::AddComment(two, "b".into()),
        Action::SetSidePanel(SidePanel::Notes),
        Action::InReview(ReviewAction::Show(true)),
    ] {
        window.act(action);
    }
    check(window, "review");
    window.act(Action::Activate(one));
    check(window, "review, of a row beside the active one");
}

fn painted(shape: &Shape, texts: &mut Vec<String>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| painted(shape, texts)),
        Shape::Text(text) => texts.push(text.galley.text().to_owned()),
        _ => {}
    }
}

#[test]
fn no_two_widgets_share_an_id() {
    let mut window = small_window(Language::English);
    let mut clashes = Vec::new();
    in_every_state(&mut window, |window, state| {
        let mut texts = Vec::new();
        for clipped in &window.harness.output().shapes {
            painted(&clipped.shape, &mut texts);
        }
        let found =
            texts.into_iter().filter(|text| text.contains(" use of ") && text.contains(" ID "));
        clashes.extend(found.map(|text| format!("{state}: {text}")));
    });
    assert_eq!(clashes, [] as [String; 0]);
}

#[test]
fn no_word_escapes_translation_anywhere() {
    let mut window = small_window(Language::Pseudo);
    let mut escaped = Vec::new();
    in_every_state(&mut window, |window, state| {
        let texts = window.session(|session| {
            let document = session.project().unwrap().document();
            let targets = document.paragraphs().iter().map(|p| p.target.clone());
            targets
                .chain(document.terms().iter().map(|term| term.target().to_owned()))
                .collect::<Vec<_>>()
        });
        for node in window.harness.root().children_recursive() {
            let Some(label) = node.accesskit_node().label() else { continue };
            let is_word = label.chars().any(|c| c.is_ascii_alphabetic());
            let is_known = label.contains('[')
                || is_of_the_document(&label)
                || texts.iter().any(|text| text.contains(label.trim_end_matches('…')))
                || is_a_name(&label);
            if is_word && !is_known {
                escaped.push(format!("{state}: {label}"));
            }
        }
    });
    escaped.sort();
    escaped.dedup();
    assert_eq!(escaped, [] as [String; 0]);
}

/// Keys, file names and endings, languages' own names, what this test put in: nothing to translate.
fn is_a_name(label: &str) -> bool {
    let label = label.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let is_key = label.strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok());
    is_key
        || label.contains('/')
        || [".txt", ".docx", ".duizhao"].iter().any(|ending| label.ends_with(ending))
        || ["English", "Duizhao", "ask", "line 2", "a", "b"].contains(&label)
}

#[test]
fn every_control_has_a_name() {
    let mut window = small_window(Language::English);
    let mut nameless = Vec::new();
    in_every_state(&mut window, |window, state| {
        for node in window.harness.root().children_recursive() {
            let node = node.accesskit_node();
            let role = format!("{:?}", node.role());
            let is_control = [
                "Button",
                "CheckBox",
                "ComboBox",
                "TextInput",
                "MultilineTextInput",
                "Slider",
                "RadioButton",
            ]
            .contains(&role.as_str());
            if is_control && node.label().is_none_or(|label| label.trim().is_empty()) {
                nameless.push(format!("{state}: {role} {:?}", node.value()));
            }
        }
    });
    nameless.sort();
    nameless.dedup();
    assert_eq!(nameless, [] as [String; 0]);
}

#[test]
fn the_buttons_of_every_dialog_lie_inside_the_smallest_window() {
    for language in [Language::English, Language::Simplified, Language::Pseudo] {
        let mut window = small_window(language);
        for dialog in all_dialogs(&window) {
            let name: String = format!("{dialog:?}").chars().take(24).collect();
            window.act(Action::Show(Box::new(dialog)));
            let keys = ["button-cancel", "button-close", "button-start", "button-later"];
            let words = keys.map(|key| window.session(|session| session.messages().get(key)));
            let mut num_found = 0;
            for node in window.harness.root().children_recursive() {
                let is_wanted =
                    node.accesskit_node().label().is_some_and(|label| words.contains(&label));
                if is_wanted {
                    num_found += 1;
                    let rect = node.rect();
                    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, SMALL);
                    assert!(screen.contains_rect(rect), "{language:?} {name}: {rect:?}");
                }
            }
            assert!(num_found > 0, "{language:?} {name}: no way out");
            window.act(Action::Show(Box::new(Dialog::About)));
            window.key(Modifiers::NONE, Key::Escape);
        }
    }
}

#[test]
fn both_themes_and_every_zoom_draw() {
    let mut window = small_window(Language::English);
    for theme in [ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::System] {
        window.act(Action::SetPreference(Preference::Theme(theme)));
        for zoom in [0.5, 1.0, 3.0] {
            window.act(Action::SetPreference(Preference::Zoom(zoom)));
            assert_eq!(window.active(), 14);
        }
    }
    window.act(Action::SetPreference(Preference::Zoom(1.0)));
    window.type_slowly("on");
    assert_eq!(window.target(14), "on");
}

#[test]
fn a_recovery_is_answered_and_not_waved_away() {
    let mut window = small_window(Language::English);
    let offer =
        RecoveryOffer::Project { path: "/a/c.duizhao".into(), num_edits: 3, base_matched: true };
    window.act(Action::Show(Box::new(Dialog::Recovery(vec![offer]))));
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.session(|session| session.dialog.is_some()));
    let later = window.session(|session| session.messages().get("button-later"));
    window.harness.get_by_label(&later).click();
    window.steps(6);
    assert!(window.session(|session| session.dialog.is_none()));
}
