//! The fields of one term.

use super::{Verdict, foot_ui, named_field, quiet};
use crate::model::{Term, TermKind};
use crate::session::Action;
use crate::ui::View;
use egui::{ComboBox, Grid, TextEdit, Ui};

/// The title-like marks a name can stand in.
const MARKS: [(char, char); 4] = [('《', '》'), ('〈', '〉'), ('「', '」'), ('『', '』')];

/// Shows the dialog.
pub fn ui(
    ui: &mut Ui,
    view: &View<'_>,
    term: &mut Term,
    is_new_term: bool,
    is_new: bool,
) -> Verdict {
    Grid::new("term").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
        let source = named_field(ui, &view.tr("term-source"), &mut term.source, 360.0);
        ui.end_row();
        list_field(ui, view, "term-target", &mut term.targets, is_new && !term.source.is_empty());
        if is_new && term.source.is_empty() {
            source.request_focus();
        }
        short_field(ui, view, term);
        list_field(ui, view, "term-forbidden", &mut term.forbidden, false);
        list_field(ui, view, "term-aliases", &mut term.aliases, false);
        kind_ui(ui, view, term);
        marks_ui(ui, view, term);
        let label = ui.label(view.tr("term-note"));
        let note = TextEdit::multiline(&mut term.note).desired_rows(2).desired_width(360.0);
        ui.add(note).labelled_by(label.id);
        ui.end_row();
    });
    quiet(ui, view.tr("term-list-hint"));
    let verdict = foot_ui(ui, view, "button-apply", !term.source.trim().is_empty());
    if verdict == Verdict::Answered {
        let term = Box::new(tidied(term));
        view.act(if is_new_term { Action::AddTerm(term) } else { Action::ChangeTerm(term) });
    }
    verdict
}

fn tidied(term: &Term) -> Term {
    let clean = |list: &[String]| {
        let trimmed = list.iter().map(|item| item.trim().to_owned());
        trimmed.filter(|item| !item.is_empty()).collect()
    };
    Term {
        source: term.source.trim().to_owned(),
        targets: clean(&term.targets),
        forbidden: clean(&term.forbidden),
        aliases: clean(&term.aliases),
        ..term.clone()
    }
}

/// Several values in one field, with semicolons between them.
fn list_field(ui: &mut Ui, view: &View<'_>, key: &str, list: &mut Vec<String>, focus: bool) {
    let mut text = list.join(";");
    let response = named_field(ui, &view.tr(key), &mut text, 360.0);
    if response.changed() {
        *list = text.split([';', '；']).map(str::to_owned).collect();
    }
    if focus {
        response.request_focus();
    }
    ui.end_row();
}

fn short_field(ui: &mut Ui, view: &View<'_>, term: &mut Term) {
    let mut text = term.short_target.clone().unwrap_or_default();
    if named_field(ui, &view.tr("term-short"), &mut text, 360.0).changed() {
        term.short_target = (!text.is_empty()).then_some(text);
    }
    ui.end_row();
}

fn kind_ui(ui: &mut Ui, view: &View<'_>, term: &mut Term) {
    let label = ui.label(view.tr("term-kind"));
    let words = |kind: TermKind| view.tr(&format!("kind-{}", kind.name()));
    ComboBox::from_id_salt("term kind")
        .selected_text(words(term.kind))
        .show_ui(ui, |ui| {
            for kind in TermKind::ALL {
                ui.selectable_value(&mut term.kind, kind, words(kind));
            }
        })
        .response
        .labelled_by(label.id);
    ui.end_row();
}

fn marks_ui(ui: &mut Ui, view: &View<'_>, term: &mut Term) {
    let label = ui.label(view.tr("term-marks"));
    let words = |marks: Option<(char, char)>| match marks {
        Some((open, close)) => format!("{open} {close}"),
        None => view.tr("term-marks-none"),
    };
    ComboBox::from_id_salt("term marks")
        .selected_text(words(term.marks))
        .show_ui(ui, |ui| {
            for marks in [None].into_iter().chain(MARKS.map(Some)) {
                ui.selectable_value(&mut term.marks, marks, words(marks));
            }
        })
        .response
        .labelled_by(label.id);
    ui.end_row();
}
