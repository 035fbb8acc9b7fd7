//! The sentence encoder that may help to align: which file it is, choosing one, doing without.

use super::file::choice_ui;
use super::{Verdict, close_ui, quiet};
use crate::i18n::Arg;
use crate::session::{Action, PathPurpose};
use crate::ui::View;
use egui::{Label, Ui};

/// Shows the dialog; every choice is in force at once.
pub fn ui(ui: &mut Ui, view: &View<'_>, path: &mut String, is_new: bool) -> Verdict {
    quiet(ui, view.tr("encoder-words"));
    match view.session.encoder() {
        Some(encoder) => {
            let args = [("path", Arg::from(encoder.path().display().to_string()))];
            ui.horizontal(|ui| {
                if ui.button(view.tr("encoder-forget")).clicked() {
                    view.act(Action::ForgetEncoder);
                }
                ui.add(Label::new(view.tr_with("encoder-chosen", &args)).truncate());
            });
        }
        None => quiet(ui, view.tr("encoder-none")),
    }
    ui.add_space(6.0);
    let names = ("path-encoder-hint", "encoder-choose");
    if let Some(path) = choice_ui(ui, view, names, (PathPurpose::ChooseEncoder, path), is_new) {
        view.act(Action::ChooseEncoder(path));
    }
    close_ui(ui, view)
}
