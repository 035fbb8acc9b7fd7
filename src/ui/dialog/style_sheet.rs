//! The project's style sheet: for each rule what was chosen, or that it is not checked.

use super::{Verdict, close_ui, quiet};
use crate::check::style::{RULES, Rule};
use crate::model::Settings;
use crate::session::Action;
use crate::ui::View;
use egui::{ComboBox, Grid, ScrollArea, Ui};

/// Width of a choice, in points.
const WIDTH: f32 = 300.0;

/// Shows the style sheet; every choice is in force at once.
pub fn ui(ui: &mut Ui, view: &View<'_>) -> Verdict {
    let Some(document) = view.document() else { return Verdict::Cancelled };
    quiet(ui, view.tr("style-sheet-explain"));
    let room = (ui.ctx().content_rect().height() - 260.0).max(80.0);
    let area = ScrollArea::vertical().id_salt("style sheet").max_height(room);
    area.auto_shrink([false, true]).show(ui, |ui| {
        Grid::new("style sheet").num_columns(2).spacing([14.0, 8.0]).show(ui, |ui| {
            for rule in RULES {
                rule_ui(ui, view, rule, document.settings());
                ui.end_row();
            }
        });
    });
    if ui.button(view.tr("style-sheet-guess")).clicked() {
        view.act(Action::GuessStyle);
    }
    close_ui(ui, view)
}

fn rule_ui(ui: &mut Ui, view: &View<'_>, rule: &Rule, settings: &Settings) {
    let label = ui.label(view.tr(&rule.message()));
    let chosen = settings.style.get(rule.id).map(String::as_str);
    // What a newer version chose is shown by its id.
    let words = |choice: Option<&str>| match choice {
        Some(choice) if rule.choices.contains(&choice) => view.tr(&rule.choice_message(choice)),
        Some(unknown) => unknown.to_owned(),
        None => view.tr("style-sheet-open"),
    };
    let width = WIDTH.min(ui.available_width() - 20.0);
    let combo =
        ComboBox::from_id_salt(rule.id).width(width).selected_text(words(chosen)).truncate();
    let response = combo.show_ui(ui, |ui| {
        for choice in [None].into_iter().chain(rule.choices.iter().copied().map(Some)) {
            if ui.selectable_label(chosen == choice, words(choice)).clicked() && chosen != choice {
                view.act(choose(settings, rule, choice));
            }
        }
    });
    response.response.labelled_by(label.id);
}

fn choose(settings: &Settings, rule: &Rule, choice: Option<&str>) -> Action {
    let mut settings = settings.clone();
    match choice {
        Some(choice) => settings.style.insert(rule.id.to_owned(), choice.to_owned()),
        None => settings.style.remove(rule.id),
    };
    Action::SetSettings(Box::new(settings))
}
