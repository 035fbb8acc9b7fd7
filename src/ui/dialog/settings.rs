//! Choices that last.

use super::{Verdict, close_ui, named_field};
use crate::session::{Action, Preference};
use crate::ui::View;
use egui::{Grid, Slider, Ui};

/// Shows the dialog; every choice is in force at once.
pub fn ui(ui: &mut Ui, view: &View<'_>) -> Verdict {
    let preferences = view.session.preferences();
    let set = |preference| view.act(Action::SetPreference(preference));
    Grid::new("settings").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
        let mut author = preferences.author.clone();
        if named_field(ui, &view.tr("settings-author"), &mut author, 260.0).changed() {
            set(Preference::Author(author));
        }
        ui.end_row();
        for (key, size, make) in [
            (
                "settings-source-size",
                preferences.source_size,
                Preference::SourceSize as fn(f32) -> _,
            ),
            ("settings-target-size", preferences.target_size, Preference::TargetSize),
        ] {
            let label = ui.label(view.tr(key));
            let mut new = size;
            let slider = ui.add(Slider::new(&mut new, 10.0..=40.0).step_by(1.0));
            if slider.labelled_by(label.id).changed() {
                set(make(new));
            }
            ui.end_row();
        }
    });
    for (key, on, make) in [
        ("settings-completions", preferences.completions, Preference::Completions as fn(bool) -> _),
        ("settings-smart-quotes", preferences.smart_quotes, Preference::SmartQuotes),
        (
            "settings-asks-before-confirming",
            preferences.asks_before_confirming,
            Preference::AsksBeforeConfirming,
        ),
    ] {
        let mut new = on;
        if ui.checkbox(&mut new, view.tr(key)).changed() {
            set(make(new));
        }
    }
    close_ui(ui, view)
}
