//! The export of a glossary: format, options, where to, and what the format can't hold.

use super::term_columns::column_key;
use super::{Verdict, foot_ui, quiet};
use crate::formats::glossary::{Carries, Column, Field, TERM_FORMATS, term_format};
use crate::i18n::Arg;
use crate::session::{Action, GlossaryContent, TermExport};
use crate::ui::{View, theme};
use egui::{ComboBox, Grid, RichText, TextEdit, Ui};
use std::path::Path;

/// Shows the dialog.
pub fn ui(
    ui: &mut Ui,
    view: &View<'_>,
    order: &mut TermExport,
    content: Option<&GlossaryContent>,
    replaces: Option<&Path>,
) -> Verdict {
    let of = view.session.glossaries().iter().find(|glossary| Some(glossary.id) == order.from);
    let name = of.map_or_else(|| view.tr("glossary-of-project"), |glossary| glossary.name.clone());
    ui.label(match content {
        Some(content) => view.tr_with(
            "term-export-of",
            &[("name", Arg::from(name)), ("count", Arg::from(content.num_terms))],
        ),
        None => name,
    });
    Grid::new("term export").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
        format_ui(ui, view, order);
        let specs = term_format(&order.format).map_or(&[][..], |format| format.write_options());
        super::article::options_ui(ui, view, specs, &mut order.options);
    });
    lost_ui(ui, view, order, content);
    path_ui(ui, view, order);
    let path = std::path::absolute(&order.path).unwrap_or_else(|_| order.path.clone());
    let is_confirmed = replaces == Some(path.as_path());
    if is_confirmed {
        quiet(ui, view.tr("export-replaces"));
    }
    let main = if is_confirmed { "button-replace" } else { "button-export-now" };
    let verdict = foot_ui(ui, view, main, order.path.file_name().is_some());
    if verdict == Verdict::Answered {
        let replaces = replaces.map(Path::to_owned);
        view.act(Action::ExportTerms { order: order.clone(), replaces });
    }
    verdict
}

fn format_ui(ui: &mut Ui, view: &View<'_>, order: &mut TermExport) {
    let label = ui.label(view.tr("export-format"));
    let mut chosen = None;
    ComboBox::from_id_salt("term format")
        .selected_text(view.tr(&format!("format-{}", order.format)))
        .width(260.0)
        .show_ui(ui, |ui| {
            for format in TERM_FORMATS.iter().filter(|f| f.carries() != Carries::Nothing) {
                let name = view.tr(&format!("format-{}", format.id()));
                if ui.selectable_label(order.format == format.id(), name).clicked() {
                    chosen = Some(*format);
                }
            }
        })
        .response
        .labelled_by(label.id);
    ui.end_row();
    if let Some(format) = chosen {
        order.set_format(format);
    }
}

/// Says what the format can't hold of this glossary.
fn lost_ui(ui: &mut Ui, view: &View<'_>, order: &TermExport, content: Option<&GlossaryContent>) {
    let (Some(content), Some(format)) = (content, term_format(&order.format)) else { return };
    let lost = content.lost(format);
    if lost.is_empty() {
        return quiet(ui, view.tr("term-export-whole"));
    }
    let names: Vec<String> = lost.into_iter().map(|field| view.tr(field_key(field))).collect();
    let names = names.join(&view.tr("list-separator"));
    let palette = theme::palette(ui);
    let words = view.tr_with("term-export-lost", &[("fields", Arg::from(names))]);
    let words = RichText::new(words).size(theme::SMALL).color(palette.warn);
    ui.add(egui::Label::new(words).wrap());
}

fn path_ui(ui: &mut Ui, view: &View<'_>, order: &mut TermExport) {
    let mut path = order.path.display().to_string();
    let name = view.tr("export-path");
    ui.horizontal(|ui| {
        let id = egui::Id::unique("term export path");
        let width = ui.available_width() - 130.0;
        let field = TextEdit::singleline(&mut path).id(id).desired_width(width);
        if ui.add(field).changed() {
            order.set_path(path.into());
        }
        ui.ctx().accesskit_node_builder(id, |node| node.set_label(name));
        if ui.button(view.tr("button-browse")).clicked() {
            view.act(Action::BrowseTermExport(order.clone()));
        }
    });
}

fn field_key(field: Field) -> &'static str {
    match field {
        Field::Alternatives => "field-alternatives",
        Field::Short => column_key(Column::Short),
        Field::Aliases => column_key(Column::Aliases),
        Field::Forbidden => column_key(Column::Forbidden),
        Field::Kind => column_key(Column::Kind),
        Field::Note => column_key(Column::Note),
        Field::Marks => column_key(Column::Marks),
        Field::ExactCase => column_key(Column::ExactCase),
        Field::Origin => column_key(Column::Origin),
        Field::UncertainLeft => column_key(Column::UncertainLeft),
        Field::Extra => column_key(Column::Extra),
    }
}
