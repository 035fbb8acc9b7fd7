//! The glossaries of the library: which count, which goes first, which are left alone; made, renamed and deleted
//! here. Every choice is in force at once.

use super::{Verdict, close_ui, named_field, quiet};
use crate::i18n::Arg;
use crate::session::{Action, ImportPlace, LibraryChange, LibraryFields, LibraryPlace};
use crate::storage::library::Glossary;
use crate::ui::{View, widget};
use egui::{Button, Grid, Id, Key, Response, Role, TextEdit, Ui, WidgetInfo};

/// Shows the dialog.
pub fn ui(ui: &mut Ui, view: &View<'_>, fields: &mut LibraryFields, is_new: bool) -> Verdict {
    let glossaries = view.session.glossaries();
    quiet(ui, view.tr(if glossaries.is_empty() { "library-none" } else { "library-hint" }));
    if let Some(glossary) = glossaries.iter().find(|g| Some(g.id) == fields.deleting) {
        return delete_ui(ui, view, fields, glossary);
    }
    let mut verdict = Verdict::Stay;
    Grid::new("library").num_columns(5).spacing([14.0, 8.0]).striped(true).show(ui, |ui| {
        if !glossaries.is_empty() {
            head_ui(ui, view);
        }
        for (index, glossary) in glossaries.iter().enumerate() {
            let place = (index, glossaries.len());
            ui.push_id(glossary.id.0, |ui| name_ui(ui, view, fields, glossary));
            switches_ui(ui, view, glossary);
            ui.horizontal(|ui| {
                order_ui(ui, view, glossary, place);
                if buttons_ui(ui, view, fields, glossary) {
                    verdict = Verdict::Answered;
                }
            });
            ui.end_row();
        }
    });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let field = named_field(ui, &view.tr("library-new-name"), &mut fields.new_name, 220.0);
        if is_new && glossaries.is_empty() {
            field.request_focus();
        }
        let is_named = !fields.new_name.trim().is_empty();
        let button = ui.add_enabled(is_named, Button::new(view.tr("library-create")));
        if is_named && (button.clicked() || is_entered(ui, &field)) {
            let name = std::mem::take(&mut fields.new_name);
            view.act(Action::Library(LibraryChange::Create(name)));
        }
    });
    if verdict == Verdict::Stay { close_ui(ui, view) } else { verdict }
}

/// A field that holds a name is an order in itself: Enter carries it out.
fn is_entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// The field of a glossary's other name.
fn name_id() -> Id {
    Id::unique("glossary name")
}

fn head_ui(ui: &mut Ui, view: &View<'_>) {
    for key in ["library-name", "library-terms", "library-enabled", "library-is-read-only"] {
        quiet(ui, view.tr(key));
    }
    ui.label("");
    ui.end_row();
}

/// The name, or the field for another one.
fn name_ui(ui: &mut Ui, view: &View<'_>, fields: &mut LibraryFields, glossary: &Glossary) {
    match &mut fields.renaming {
        Some((id, name)) if *id == glossary.id => {
            let is_done = ui.horizontal(|ui| rename_ui(ui, view, glossary, name)).inner;
            if is_done {
                fields.renaming = None;
            }
        }
        _ => {
            ui.label(&glossary.name);
        }
    }
}

/// Answers whether the name was settled.
fn rename_ui(ui: &mut Ui, view: &View<'_>, glossary: &Glossary, name: &mut String) -> bool {
    let field = ui.add(TextEdit::singleline(name).id(name_id()).desired_width(140.0));
    let label = view.tr("library-name");
    ui.ctx().accesskit_node_builder(name_id(), |node| node.set_label(label));
    let is_named = !name.trim().is_empty();
    let button = ui.add_enabled(is_named, Button::new(view.tr("button-apply")));
    if is_named && (button.clicked() || is_entered(ui, &field)) {
        if *name != glossary.name {
            let change = LibraryChange::Rename(glossary.id, std::mem::take(name));
            view.act(Action::Library(change));
        }
        return true;
    }
    false
}

fn switches_ui(ui: &mut Ui, view: &View<'_>, glossary: &Glossary) {
    ui.label(glossary.num_terms.to_string());
    for (is_on, key, make) in [
        (
            glossary.is_enabled,
            "library-enabled",
            LibraryChange::Enable as fn(_, bool) -> LibraryChange,
        ),
        (glossary.is_read_only, "library-is-read-only", LibraryChange::ReadOnly),
    ] {
        let mut new = is_on;
        let response = ui.checkbox(&mut new, "");
        let name = format!("{} {}", view.tr(key), glossary.name);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, new, &name));
        if response.changed() {
            view.act(Action::Library(make(glossary.id, new)));
        }
    }
}

/// A small button whose spoken name says which glossary it is for.
fn small(ui: &mut Ui, enabled: bool, text: &str, name: &str, of: &Glossary) -> bool {
    let response = ui.add_enabled(enabled, Button::new(text)).on_hover_text(name);
    let spoken = format!("{name} {}", of.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &spoken));
    response.clicked()
}

fn order_ui(ui: &mut Ui, view: &View<'_>, glossary: &Glossary, (index, count): (usize, usize)) {
    for (mark, key, up, is_there) in
        [("↑", "library-up", true, index > 0), ("↓", "library-down", false, index + 1 < count)]
    {
        if small(ui, is_there, mark, &view.tr(key), glossary) {
            let change = LibraryChange::Move { glossary: glossary.id, up };
            view.act(Action::Library(change));
        }
    }
}

/// What can be done with one glossary; answers whether another dialog takes over.
fn buttons_ui(
    ui: &mut Ui,
    view: &View<'_>,
    fields: &mut LibraryFields,
    glossary: &Glossary,
) -> bool {
    let is_open = !glossary.is_read_only;
    let mut button = |key: &str, enabled: bool| {
        let name = view.tr(key);
        small(ui, enabled, &name, &name, glossary)
    };
    let (renames, deletes) = (button("library-rename", true), button("library-delete", is_open));
    let (imports, exports) = (button("library-import", is_open), button("library-export", true));
    if renames {
        fields.renaming = Some((glossary.id, glossary.name.clone()));
        ui.memory_mut(|memory| memory.request_focus(name_id()));
    }
    if deletes {
        fields.deleting = Some(glossary.id);
    }
    if imports {
        let place = ImportPlace::Library(LibraryPlace::Known(glossary.id));
        view.act(Action::ImportTerms(Some(place)));
    }
    if exports {
        view.act(Action::ShowTermExport(Some(glossary.id)));
    }
    imports || exports
}

/// Asks before a glossary goes: the library has no undo.
fn delete_ui(
    ui: &mut Ui,
    view: &View<'_>,
    fields: &mut LibraryFields,
    glossary: &Glossary,
) -> Verdict {
    let args =
        [("name", Arg::from(glossary.name.clone())), ("count", Arg::from(glossary.num_terms))];
    ui.label(view.tr_with("library-delete-words", &args));
    ui.horizontal(|ui| {
        if widget::main_button(ui, &view.tr("library-delete-now")).clicked() {
            view.act(Action::Library(LibraryChange::Delete(glossary.id)));
            fields.deleting = None;
        }
        if ui.button(view.tr("button-cancel")).clicked() {
            fields.deleting = None;
        }
    });
    Verdict::Stay
}
