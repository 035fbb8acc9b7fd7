//! What can be done with one term of the glossary panel: open it, take it away, copy it to a glossary of the
//! library.

use crate::i18n::Arg;
use crate::model::Term;
use crate::session::{Action, Dialog, LibraryChange};
use crate::ui::View;
use egui::{Button, Ui};

/// Opens a term; one of another glossary becomes a new one of the project.
pub(super) fn open(view: &View<'_>, term: &Term) {
    let dialog = Dialog::Term { term: Box::new(term.clone()), is_new: false };
    view.act(Action::Show(Box::new(dialog)));
}

/// The menu of a term.
pub(super) fn term_menu_ui(ui: &mut Ui, view: &View<'_>, term: &Term) {
    let glossary = glossary_of(view, term);
    let is_own = glossary.is_none();
    let edit = if is_own { "term-edit" } else { "term-take-over" };
    if ui.button(view.tr(edit)).clicked() {
        open(view, term);
        ui.close();
    }
    if is_own && ui.button(view.tr("term-delete")).clicked() {
        view.act(Action::RemoveTerm(term.id));
        ui.close();
    }
    if let Some(name) = glossary {
        remove_item_ui(ui, view, term, name);
    }
    ui.separator();
    ui.menu_button(view.tr("term-copy-to"), |ui| copy_menu_ui(ui, view, term));
}

/// Takes a term out of the glossary that it is from, unless that is read-only.
fn remove_item_ui(ui: &mut Ui, view: &View<'_>, term: &Term, name: &str) {
    let words = view.tr_with("term-remove-from", &[("glossary", Arg::from(name.to_owned()))]);
    let found = view.session.writable_glossaries().find(|glossary| glossary.name == name);
    if ui.add_enabled(found.is_some(), Button::new(words)).clicked()
        && let Some(glossary) = found
    {
        let change = LibraryChange::RemoveTerm(glossary.id, Box::new(term.clone()));
        view.act(Action::Library(change));
        ui.close();
    }
}

/// The glossaries of the library that a copy of the term can be put into.
fn copy_menu_ui(ui: &mut Ui, view: &View<'_>, term: &Term) {
    for glossary in view.session.writable_glossaries() {
        if ui.button(&glossary.name).clicked() {
            let change = LibraryChange::AddTerm(glossary.id, Box::new(term.clone()));
            view.act(Action::Library(change));
            ui.close();
        }
    }
    ui.separator();
    if ui.button(view.tr("menu-library")).clicked() {
        view.act(Action::Show(Box::new(Dialog::Library(Default::default()))));
        ui.close();
    }
}

/// The name of the glossary of the library that a term is from.
pub(super) fn glossary_of<'a>(view: &View<'a>, term: &Term) -> Option<&'a str> {
    view.session.project()?.derived.glossary_of(term.id)
}
