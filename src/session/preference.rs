//! Lasting choices: each is put in force at once and written to the preferences file.

use super::{Answer, Preference, Scope, Session, Severity};
use crate::i18n::{Language, Messages};
use crate::storage::FindPreferences;
use crate::text::fold::Folding;
use crate::text::search::{Query, SearchMode};
use std::sync::Arc;

/// Text sizes in points that are offered, from the smallest to the largest.
const SIZES: std::ops::RangeInclusive<f32> = 10.0..=40.0;

impl Session {
    pub(super) fn set_preference(&mut self, change: Preference) {
        let before = self.preferences.clone();
        let preferences = &mut self.preferences;
        match change {
            Preference::Language(language) => {
                preferences.language = language.map(|language| language.tag().to_owned());
                self.messages = Arc::new(Messages::new(super::language_of(preferences)));
            }
            Preference::Theme(theme) => preferences.theme = theme,
            Preference::SourceSize(size) => preferences.source_size = clamp(size),
            Preference::TargetSize(size) => preferences.target_size = clamp(size),
            Preference::Zoom(zoom) => {
                preferences.zoom = (zoom * 10.0).round().clamp(5.0, 30.0) / 10.0
            }
            Preference::ColumnSplit(split) => preferences.column_split = split.clamp(0.2, 0.8),
            Preference::Outline(shown) => preferences.show_outline = shown,
            Preference::SidePanels(shown) => preferences.show_side_panel = shown,
            Preference::OutlineWidth(width) => preferences.outline_width = width,
            Preference::SideWidth(width) => preferences.side_width = width,
            Preference::Completions(on) => preferences.completions = on,
            Preference::SmartQuotes(on) => preferences.smart_quotes = on,
            Preference::Pinyin(shown) => preferences.pinyin = shown,
            Preference::Sandhi(on) => {
                preferences.sandhi = on;
                self.annotations.age();
            }
            Preference::WordBoundaries(on) => preferences.word_boundaries = on,
            Preference::ShownScript(script) => preferences.shown_script = script,
            Preference::SentenceLinks(on) => preferences.sentence_links = on,
            Preference::CheckOff(check, is_off) => {
                let changed = match is_off {
                    true => preferences.checks_off.insert(check),
                    false => preferences.checks_off.remove(&check),
                };
                if changed {
                    self.checks.age();
                }
            }
            Preference::AsksBeforeConfirming(on) => preferences.asks_before_confirming = on,
            Preference::Author(author) => preferences.author = author,
            Preference::Shortcuts(command, Some(shortcuts)) => {
                preferences.keymap.insert(command, shortcuts);
            }
            Preference::Shortcuts(command, None) => {
                preferences.keymap.remove(&command);
            }
        }
        if self.preferences != before {
            self.preferences_changed = true;
        }
    }

    /// Speaks another language while the program runs, without making it the person's choice.
    pub fn speak(&mut self, language: Language) {
        self.messages = Arc::new(Messages::new(language));
    }

    /// Writes changed preferences to the disk, off this thread and one after another. Called when the window is at rest, not at every step of a drag.
    pub fn keep_preferences(&mut self) {
        if !self.preferences_changed || self.keeping_preferences.is_some() {
            return;
        }
        self.preferences_changed = false;
        let (preferences, folders) = (self.preferences.clone(), self.folders.clone());
        self.keeping_preferences = Some(self.tasks.spawn("preferences", move |_| {
            Answer::PreferencesKept(preferences.save(&folders).map_err(|error| error.to_string()))
        }));
    }

    /// Writes changed preferences before the program ends.
    pub(super) fn keep_preferences_now(&mut self) {
        let was_on_its_way = self.keeping_preferences.take().is_some();
        if (std::mem::take(&mut self.preferences_changed) || was_on_its_way)
            && let Err(error) = self.preferences.save(&self.folders)
        {
            tracing::warn!(%error, "the preferences were not kept");
        }
    }

    pub(super) fn preferences_kept(&mut self, result: Result<(), String>) {
        self.keeping_preferences = None;
        if let Err(what) = result {
            let what = [("what", crate::i18n::Arg::from(what))];
            self.say(Severity::Warning, "notice-preferences-unsaved", &what);
        }
    }

    /// Remembers where the window stands.
    pub fn set_window_place(&mut self, place: crate::storage::WindowPlace) {
        if self.preferences.window.as_ref() != Some(&place) {
            self.preferences.window = Some(place);
            self.preferences_changed = true;
        }
    }

    /// Remembers how the person searches.
    pub(super) fn remember_search(&mut self, query: &Query, scope: Scope) {
        let kept = FindPreferences {
            in_source: scope != Scope::Target,
            in_target: scope != Scope::Source,
            match_case: !query.folding.case,
            whole_word: query.mode == SearchMode::WholeWord,
            regex: query.mode == SearchMode::Regex,
            fold_script: query.folding.script,
            fold_width: query.folding.width,
            extra: self.preferences.find.extra.clone(),
        };
        if self.preferences.find != kept {
            self.preferences.find = kept;
            self.preferences_changed = true;
        }
    }

    /// An empty query with the choices of the last search.
    pub fn remembered_search(&self) -> (Query, Scope) {
        let kept = &self.preferences.find;
        let mode = match (kept.regex, kept.whole_word) {
            (true, _) => SearchMode::Regex,
            (false, true) => SearchMode::WholeWord,
            (false, false) => SearchMode::Plain,
        };
        let folding =
            Folding { case: !kept.match_case, script: kept.fold_script, width: kept.fold_width };
        let scope = match (kept.in_source, kept.in_target) {
            (true, false) => Scope::Source,
            (false, true) => Scope::Target,
            _ => Scope::Both,
        };
        (Query { needle: String::new(), mode, folding }, scope)
    }

    /// Remembers a file in File ▸ Recent.
    pub(super) fn remember(&mut self, path: &std::path::Path) {
        self.preferences.remember(path);
        self.preferences_changed = true;
    }
}

fn clamp(size: f32) -> f32 {
    size.clamp(*SIZES.start(), *SIZES.end())
}
