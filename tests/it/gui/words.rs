//! The interface's words: they change with the language while the program runs, and none escapes translation.

use super::Window;
use duizhao::i18n::Language;
use duizhao::session::{Action, Preference};
use egui_kittest::kittest::{NodeT, Queryable};

#[test]
fn the_language_changes_while_running() {
    let mut window = Window::on_sample();
    for (language, word) in [
        (Language::Simplified, "翻译"),
        (Language::Traditional, "翻譯"),
        (Language::English, "Translate"),
    ] {
        window.act(Action::SetPreference(Preference::Language(Some(language))));
        let menu = window.harness.query_by_role_and_label(egui::accesskit::Role::Button, word);
        assert!(menu.is_some(), "{word}");
    }
}

#[test]
fn no_string_escapes_translation() {
    let mut window = Window::on_sample();
    window.act(Action::SetPreference(Preference::Language(Some(Language::Pseudo))));
    let escaped: Vec<String> = window
        .harness
        .root()
        .children_recursive()
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.chars().any(|c| c.is_ascii_alphabetic()))
        .filter(|label| !label.contains('[') && !is_of_the_document(label))
        .collect();
    assert_eq!(escaped, [] as [String; 0]);
}

/// Texts of the article, names of terms, file and encoding names, keys: not words of the interface.
pub fn is_of_the_document(label: &str) -> bool {
    label.chars().any(duizhao::text::count::is_han)
        || label.contains(['→', '+', '%'])
        || label.len() > 60
        || ["UTF-8", "DeepSeek", "Resize panel"].contains(&label)
}
