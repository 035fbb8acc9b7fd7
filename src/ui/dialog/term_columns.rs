//! What the columns of a table of terms mean: a choice over each, above the first rows of the file.

use super::quiet;
use crate::formats::glossary::{Column, Mapping};
use crate::ui::{View, theme};
use egui::{ComboBox, Grid, Label, RichText, ScrollArea, Ui};

/// Rows that are shown below the choices.
const NUM_ROWS: usize = 4;
/// A column's width in points.
const WIDTH: f32 = 118.0;

/// The message that names a column.
pub(super) fn column_key(column: Column) -> &'static str {
    match column {
        Column::Source => "term-source",
        Column::Target => "term-target",
        Column::Short => "term-short",
        Column::Aliases => "term-aliases",
        Column::Forbidden => "term-forbidden",
        Column::Kind => "term-kind",
        Column::Note => "term-note",
        Column::Marks => "term-marks",
        Column::ExactCase => "column-exact-case",
        Column::Origin => "column-origin",
        Column::UncertainLeft => "column-uncertain",
        Column::Extra => "column-extra",
    }
}

/// Shows the choices; answers whether one was changed.
pub fn columns_ui(
    ui: &mut Ui,
    view: &View<'_>,
    mapping: &mut Mapping,
    sample: &[Vec<String>],
) -> bool {
    let before = mapping.clone();
    ui.add_space(4.0);
    ui.checkbox(&mut mapping.has_header, view.tr("columns-have-header"));
    let area = ScrollArea::horizontal().id_salt("columns").auto_shrink([false, true]);
    area.show(ui, |ui| {
        Grid::new("columns").spacing([8.0, 4.0]).show(ui, |ui| {
            for (index, column) in mapping.columns.iter_mut().enumerate() {
                column_ui(ui, view, index, column);
            }
            ui.end_row();
            let rows = sample.iter().take(NUM_ROWS).enumerate();
            for (row_index, row) in rows {
                let is_head = row_index == 0 && mapping.has_header;
                for (column, cell) in mapping.columns.iter().zip(row) {
                    cell_ui(ui, cell, is_head || column.is_none());
                }
                ui.end_row();
            }
        });
    });
    if !mapping.has_both() {
        quiet(ui, view.tr("columns-need-both"));
    }
    *mapping != before
}

fn column_ui(ui: &mut Ui, view: &View<'_>, index: usize, column: &mut Option<Column>) {
    let words = |column: Option<Column>| match column {
        Some(column) => view.tr(column_key(column)),
        None => view.tr("column-left-out"),
    };
    let response = ComboBox::from_id_salt(("column", index))
        .selected_text(words(*column))
        .width(WIDTH)
        .show_ui(ui, |ui| {
            for choice in [None].into_iter().chain(Column::ALL.map(Some)) {
                ui.selectable_value(column, choice, words(choice));
            }
        })
        .response;
    let name = view.tr_with("column-number", &[("number", crate::i18n::Arg::from(index + 1))]);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
}

/// A cell as it stands in the file; those that mean nothing are dim.
fn cell_ui(ui: &mut Ui, text: &str, is_dim: bool) {
    let palette = theme::palette(ui);
    let short: String = text.chars().take(40).map(|c| if c == '\n' { ' ' } else { c }).collect();
    let font = theme::font_id(theme::Face::Source, theme::SMALL);
    let words = RichText::new(short).font(font);
    let words = words.color(if is_dim { palette.dim } else { palette.ink });
    ui.scope(|ui| {
        ui.set_max_width(WIDTH);
        ui.add(Label::new(words).truncate());
    });
}
