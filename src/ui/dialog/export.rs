//! The export dialog: format, options, and where to.

use super::{Verdict, foot_ui, quiet};
use crate::formats::{EXPORTERS, exporter};
use crate::session::{Action, ExportOrder};
use crate::ui::View;
use egui::{ComboBox, Grid, TextEdit, Ui};
use std::path::Path;

/// Shows the dialog.
pub fn ui(
    ui: &mut Ui,
    view: &View<'_>,
    order: &mut ExportOrder,
    replaces: Option<&Path>,
) -> Verdict {
    let before = order.format.clone();
    Grid::new("export").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
        let label = ui.label(view.tr("export-format"));
        ComboBox::from_id_salt("export format")
            .selected_text(view.tr(&format!("format-{}", order.format)))
            .width(220.0)
            .show_ui(ui, |ui| {
                for exporter in EXPORTERS {
                    let id = exporter.id();
                    let name = view.tr(&format!("format-{id}"));
                    ui.selectable_value(&mut order.format, id.to_owned(), name);
                }
            })
            .response
            .labelled_by(label.id);
        ui.end_row();
        let specs = exporter(&order.format).map_or(&[][..], |exporter| exporter.options());
        super::article::options_ui(ui, view, specs, &mut order.options);
    });
    if order.format != before {
        view.session.change_format(order);
    }
    quiet(ui, view.tr("export-where"));
    let mut path = order.path.display().to_string();
    let name = view.tr("export-path");
    ui.horizontal(|ui| {
        let id = egui::Id::unique("export path");
        let width = ui.available_width() - 130.0;
        let field = TextEdit::singleline(&mut path).id(id).desired_width(width);
        if ui.add(field).changed() {
            order.path = path.clone().into();
        }
        ui.ctx().accesskit_node_builder(id, |node| node.set_label(name));
        if ui.button(view.tr("button-browse")).clicked() {
            view.act(Action::BrowseExport(order.clone()));
        }
    });
    if replaces.is_some() {
        quiet(ui, view.tr("export-replaces"));
    }
    let is_named = order.path.file_name().is_some();
    let main = if replaces.is_some() { "button-replace" } else { "button-export-now" };
    let verdict = foot_ui(ui, view, main, is_named);
    if verdict == Verdict::Answered {
        let replaces = replaces.map(Path::to_owned);
        view.act(Action::Export { order: order.clone(), replaces });
    }
    verdict
}
