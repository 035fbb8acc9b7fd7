//! The person's own dictionaries, in CC-CEDICT's format: added, listed, taken away.

use super::{Verdict, close_ui, quiet};
use crate::session::{Action, PathPurpose};
use crate::ui::View;
use egui::{Button, Key, Role, TextEdit, Ui, WidgetInfo};
use std::path::PathBuf;

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
    add_ui(ui, view, path, is_new);
    close_ui(ui, view)
}

fn add_ui(ui: &mut Ui, view: &View<'_>, path: &mut String, is_new: bool) {
    ui.horizontal(|ui| {
        let hint = view.tr("path-dictionary-hint");
        let id = egui::Id::unique("dictionary path");
        let width = ui.available_width() - 220.0;
        let field = TextEdit::singleline(path).id(id).desired_width(width).hint_text(&hint);
        let response = ui.add(field);
        ui.ctx().accesskit_node_builder(id, |node| node.set_label(hint));
        if is_new {
            response.request_focus();
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let typed = path.trim().trim_matches('"').to_owned();
        let button = Button::new(view.tr("dictionaries-add"));
        let is_clicked = ui.add_enabled(!typed.is_empty(), button).clicked();
        if !typed.is_empty() && (is_clicked || entered) {
            view.act(Action::AddDictionary(PathBuf::from(typed)));
            path.clear();
        }
        if ui.button(view.tr("button-browse")).clicked() {
            view.act(Action::AskPath(PathPurpose::AddDictionary));
        }
    });
}
