//! The list of uncertain places, to jump to.

use crate::i18n::Arg;
use crate::model::alignment::Side;
use crate::session::{Action, AlignAction, Aligning};
use crate::ui::{View, widget};
use egui::{ScrollArea, Ui, vec2};

/// Height of one entry.
const ENTRY: f32 = 28.0;

/// Shows the list; only the entries in sight are made.
pub fn ui(ui: &mut Ui, view: &View<'_>, it: &Aligning<'_>) {
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let uncertain = it.index.uncertain();
    let count = [("count", Arg::from(uncertain.len()))];
    ui.add_space(8.0);
    widget::section_head(ui, &view.tr_with("align-list", &count), |_| {});
    if uncertain.is_empty() {
        ui.horizontal(|ui| {
            ui.add_space(14.0);
            ui.add(egui::Label::new(view.tr("align-all-sure")).wrap());
        });
        return;
    }
    let chosen = it.chosen().map(|span| span.index);
    let area = ScrollArea::vertical().id_salt("uncertain").auto_shrink([false, false]);
    area.show_rows(ui, ENTRY, uncertain.len(), |ui, rows| {
        for &link_index in &uncertain[rows] {
            let Some(words) = words(it, link_index) else { continue };
            let Some(place) = it.first_unit(link_index) else { continue };
            ui.push_id(place, |ui| {
                if widget::row_button(ui, &words, chosen == Some(link_index)).clicked() {
                    view.act(Action::Align(AlignAction::Select(place)));
                }
            });
        }
    });
}

/// The numbers of a link's units and the first words: `4–5 : 6   今年的水位…`.
fn words(it: &Aligning<'_>, link_index: usize) -> Option<String> {
    let span = it.index.span(it.alignment, link_index)?;
    let numbers = |side| {
        let range = span.units(side);
        match range.len() {
            0 => "–".to_owned(),
            1 => crate::i18n::grouped(range.end as u64),
            _ => format!("{}–{}", range.start + 1, range.end),
        }
    };
    let place = it.first_unit(link_index)?;
    let text = &it.alignment.units(place.side).get(place.index)?.text;
    let start: String = text.chars().take(60).collect();
    let numbers = format!("{} : {}", numbers(Side::Source), numbers(Side::Target));
    Some(format!("{numbers}   {}", start.replace('\n', " ")))
}
