//! The person's own dictionaries, in CC-CEDICT's format: added, listed, taken away.

use super::file::choice_ui;
use super::{Verdict, close_ui, quiet};
use crate::session::{Action, PathPurpose};
use crate::ui::View;
use egui::{Role, Ui, WidgetInfo};

/// Shows the dialog; every choice is in force at once.
pub fn ui(ui: &mut Ui, view: &View<'_>, path: &mut String, is_new: bool) -> Verdict {
    quiet(ui, view.tr("dictionaries-words"));
    let known = &view.session.preferences().dictionaries;
    if known.is_empty() {
        quiet(ui, view.tr("dictionaries-none"));
    }
    for dictionary in known {
        ui.horizontal(|ui| {
            let name = dictionary.display().to_string();
            let remove = ui.button(view.tr("dictionaries-remove"));
            let spoken = format!("{} {name}", view.tr("dictionaries-remove"));
            remove.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
            if remove.clicked() {
                view.act(Action::RemoveDictionary(dictionary.clone()));
            }
            ui.add(egui::Label::new(name).truncate());
        });
    }
    ui.add_space(6.0);
    let names = ("path-dictionary-hint", "dictionaries-add");
    if let Some(path) = choice_ui(ui, view, names, (PathPurpose::AddDictionary, path), is_new) {
        view.act(Action::AddDictionary(path));
    }
    close_ui(ui, view)
}
