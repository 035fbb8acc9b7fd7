//! Terms of a file before they are brought in: where to, how the file is read, and what would be new, changed, in
//! conflict or left out. Nothing is written before the person agrees.

use super::term_columns::columns_ui;
use super::term_list::list_ui;
use super::{Verdict, foot_ui, named_field, quiet};
use crate::formats::encoding::ENCODING;
use crate::i18n::Arg;
use crate::session::{Action, ImportPlace, ImportTab, LibraryPlace, TermImport, TermOrder};
use crate::ui::View;
use egui::{ComboBox, Grid, Ui};

/// Shows the dialog.
pub fn ui(ui: &mut Ui, view: &View<'_>, import: &mut TermImport) -> Verdict {
    quiet(ui, import.order.path.display().to_string());
    let mut is_changed = false;
    Grid::new("term import").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
        is_changed |= place_ui(ui, view, &mut import.order);
        is_changed |= encoding_ui(ui, view, import);
    });
    let read = std::sync::Arc::clone(&import.read);
    if let Some(mapping) = &mut import.order.options.mapping {
        is_changed |= columns_ui(ui, view, mapping, &read.file.sample);
    }
    if is_changed {
        view.act(Action::ReadTerms(Box::new(import.order.clone())));
    }
    tabs_ui(ui, view, import);
    list_ui(ui, view, import);
    if import.is_reading {
        quiet(ui, view.tr("job-open"));
    }
    let verdict = foot_ui(ui, view, "button-import-terms", import.is_ready());
    if verdict == Verdict::Answered {
        view.act(Action::BringTermsIn(Box::new(import.clone())));
    }
    verdict
}

/// The choice of the glossary; answers whether the file is to be compared with another one.
fn place_ui(ui: &mut Ui, view: &View<'_>, order: &mut TermOrder) -> bool {
    let label = ui.label(view.tr("import-into"));
    let mut places = Vec::new();
    if view.project().is_some() {
        places.push((ImportPlace::Project, view.tr("glossary-of-project")));
    }
    places.extend(view.session.writable_glossaries().map(|glossary| {
        let place = ImportPlace::Library(LibraryPlace::Known(glossary.id));
        (place, glossary.name.clone())
    }));
    let is_new = matches!(order.into, ImportPlace::Library(LibraryPlace::New(_)));
    let chosen = places.iter().find(|(place, _)| *place == order.into).map(|(_, name)| name);
    let new_words = view.tr("import-into-new");
    let before = order.into.clone();
    ComboBox::from_id_salt("import into")
        .selected_text(chosen.cloned().unwrap_or_else(|| new_words.clone()))
        .width(260.0)
        .show_ui(ui, |ui| {
            for (place, name) in places {
                ui.selectable_value(&mut order.into, place, name);
            }
            if ui.selectable_label(is_new, &new_words).clicked() && !is_new {
                let name = order.path.file_stem().unwrap_or_default().to_string_lossy();
                order.into = ImportPlace::Library(LibraryPlace::New(name.into_owned()));
            }
        })
        .response
        .labelled_by(label.id);
    ui.end_row();
    let is_changed = before != order.into;
    if let ImportPlace::Library(LibraryPlace::New(name)) = &mut order.into {
        named_field(ui, &view.tr("library-new-name"), name, 260.0);
        ui.end_row();
    }
    is_changed
}

/// The choice of the encoding, for files that have one.
fn encoding_ui(ui: &mut Ui, view: &View<'_>, import: &mut TermImport) -> bool {
    if import.read.file.encoding.is_none() {
        return false;
    }
    let options = &mut import.order.options;
    let before = options.options.clone();
    super::article::options_ui(ui, view, &[ENCODING], &mut options.options.0);
    let is_changed = options.options != before;
    if is_changed {
        // What was seen in the wrong letters tells nothing of the columns.
        options.mapping = None;
    }
    is_changed
}

/// How many of each there are; the one that is chosen is listed below.
fn tabs_ui(ui: &mut Ui, view: &View<'_>, import: &mut TermImport) {
    let (plan, file) = (&import.read.plan, &import.read.file);
    let left_out: usize = file.skipped.iter().map(|skipped| skipped.count).sum();
    let num_skipped = plan.skipped.len() + file.num_problems + left_out;
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        for tab in ImportTab::ALL {
            let (key, count) = match tab {
                ImportTab::New => ("import-new", plan.new.len()),
                ImportTab::Changed => ("import-changed", plan.changed.len()),
                ImportTab::Conflicting => ("import-conflicting", plan.conflicting.len()),
                ImportTab::Skipped => ("import-skipped", num_skipped),
            };
            let words = view.tr_with(key, &[("count", Arg::from(count))]);
            ui.selectable_value(&mut import.tab, tab, words);
        }
        quiet(ui, view.tr_with("import-same", &[("count", Arg::from(plan.same.len()))]));
    });
}
