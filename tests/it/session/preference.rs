//! Lasting choices.

use super::Bench;
use duizhao::i18n::Language;
use duizhao::session::{Action, Preference, Session};
use duizhao::storage::{Preferences, ThemeChoice};

#[test]
fn choices_survive_a_restart() {
    let mut bench = Bench::with_article();
    for change in [
        Preference::Language(Some(Language::Simplified)),
        Preference::Theme(ThemeChoice::Dark),
        Preference::SourceSize(21.0),
        Preference::TargetSize(13.0),
        Preference::Zoom(1.2),
        Preference::ColumnSplit(0.4),
        Preference::Outline(false),
        Preference::SidePanels(false),
        Preference::Completions(false),
        Preference::SmartQuotes(false),
        Preference::Author("Ada".into()),
        Preference::Shortcuts("confirm".into(), Some(vec!["F8".into()])),
    ] {
        bench.act(Action::SetPreference(change));
    }
    let before = bench.session.preferences().clone();
    let bench = bench.restart();
    let session = Session::new(bench.session.folders().clone());
    assert_eq!(*session.preferences(), before);
    assert_eq!(session.messages().language(), Language::Simplified);
    assert_eq!(session.preferences().keymap["confirm"], ["F8"]);
    assert_eq!(session.preferences().recent, [bench.path("湖.txt")]);
}

#[test]
fn sizes_stay_within_reason() {
    let mut bench = Bench::new();
    for (size, expected) in [(0.0, 10.0), (17.0, 17.0), (1e9, 40.0)] {
        bench.act(Action::SetPreference(Preference::SourceSize(size)));
        assert_eq!(bench.session.preferences().source_size, expected);
    }
    for (zoom, expected) in [(0.0, 0.5), (1.04, 1.0), (9.0, 3.0)] {
        bench.act(Action::SetPreference(Preference::Zoom(zoom)));
        assert_eq!(bench.session.preferences().zoom, expected);
    }
}

#[test]
fn the_language_changes_while_running() {
    let mut bench = Bench::new();
    for (language, word) in [
        (Language::Simplified, "撤销"),
        (Language::Traditional, "復原"),
        (Language::English, "Undo"),
    ] {
        bench.act(Action::SetPreference(Preference::Language(Some(language))));
        let undo = bench.session.messages().get("command-undo");
        assert!(undo.contains(word), "{language:?}: {undo}");
    }
}

#[test]
fn the_author_is_beside_every_change() {
    let mut bench = Bench::with_article();
    bench.act(Action::SetPreference(Preference::Author("Ada".into())));
    bench.type_in(2, "Two");
    let stamp = bench.paragraph(2).edited.clone().unwrap();
    assert_eq!((&*stamp.by, stamp.at), ("Ada", 1_738_000_000));
}

#[test]
fn broken_preferences_are_set_aside_and_told() {
    let bench = Bench::new();
    let folders = bench.session.folders().clone();
    std::fs::create_dir_all(&folders.config).unwrap();
    std::fs::write(folders.config.join("preferences.json"), "{broken").unwrap();
    let session = Session::new(folders.clone());
    assert_eq!(*session.preferences(), Preferences::default());
    assert_eq!(session.notices().len(), 1);
    assert!(folders.config.join("preferences.json.broken").exists());
}
