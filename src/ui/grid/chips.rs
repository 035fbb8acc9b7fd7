//! The line under the active row: its terms as buttons, and what confirms it.

use super::row::Row;
use crate::check::Severity;
use crate::i18n::Arg;
use crate::session::Insertion;
use crate::ui::keymap::CommandId;
use crate::ui::{View, check, theme, widget};
use egui::{Rect, Ui, UiBuilder, pos2};
use std::ops::Range;

/// Height of the line, in points.
pub const HEIGHT: f32 = 34.0;

/// The terms of the active paragraph as buttons, and what Ctrl+Enter does.
pub(super) fn ui(ui: &mut Ui, view: &View<'_>, row: &Row<'_>, list: &[Insertion], top: f32) {
    let columns = &row.cell.columns;
    let left = columns.source_left() + theme::CELL_PADDING.x;
    let right = columns.status_left() + theme::STATUS_WIDTH - theme::CELL_PADDING.x;
    let rect = Rect::from_min_max(pos2(left, top), pos2(right, top + HEIGHT - 8.0));
    let builder = UiBuilder::new()
        .max_rect(rect)
        .layout(egui::Layout::right_to_left(egui::Align::Center))
        .id_salt(("chips", row.paragraph.id.0));
    let mut ui = ui.new_child(builder);
    let palette = theme::palette(&ui);
    let (confirm, key) = if view.session.is_reviewing() {
        (CommandId::Approve, "row-approve-hint")
    } else {
        (CommandId::Confirm, "row-confirm-hint")
    };
    let words = view.tr_with(key, &[("key", Arg::from(view.keymap.label(confirm)))]);
    ui.label(egui::RichText::new(words).size(theme::SMALL).color(palette.dim));
    let mut room = Rect::from_min_max(rect.min, pos2(ui.min_rect().left() - 8.0, rect.bottom()));
    let mut ui = ui.new_child(
        UiBuilder::new()
            .max_rect(room)
            .layout(egui::Layout::left_to_right(egui::Align::Center))
            .id_salt(("chips left", row.paragraph.id.0)),
    );
    fix_chip_ui(&mut ui, view, &room);
    if view.session.repetition_offer(row.paragraph.id).is_some() {
        let key = view.keymap.label(CommandId::AcceptRepetition);
        if widget::chip(&mut ui, &view.tr("chip-repetition"), &key).clicked() {
            view.command(CommandId::AcceptRepetition);
        }
    }
    for (key, words, insert) in quantities(view, row) {
        room.min.x = ui.cursor().left();
        if !fits(&room, &words) {
            break;
        }
        if widget::chip(&mut ui, &words, &key).clicked() {
            view.insert(&insert);
        }
    }
    for (index, insertion) in list.iter().take(9).enumerate().filter(|(_, i)| !i.text.is_empty()) {
        let number = index as u8 + 1;
        let key = view.keymap.label(CommandId::InsertTerm(number));
        let words = format!("{} → {}", insertion.term.source, insertion.text);
        room.min.x = ui.cursor().left();
        if !fits(&room, &words) {
            break;
        }
        if widget::chip(&mut ui, &words, &key).clicked() {
            view.command(CommandId::InsertTerm(number));
        }
    }
}

/// The first finding that can be mended, and the key that mends it.
fn fix_chip_ui(ui: &mut Ui, view: &View<'_>, room: &Rect) {
    let Some((paragraph, _, finding)) = check::current(view) else { return };
    let Some(words) = check::chip_words(view, paragraph, finding) else { return };
    // Where what becomes of the words has no room, what is put in has.
    let words = match fits(room, &words) {
        true => words,
        false => check::fix_words(view, paragraph, finding).unwrap_or(words),
    };
    let key = view.keymap.label(CommandId::FixFinding);
    let palette = theme::palette(ui);
    let colors = match finding.severity {
        Severity::Error => widget::ChipColors { line: palette.accent, fill: palette.danger },
        severity => {
            widget::ChipColors { line: check::color(palette, severity), fill: palette.raised }
        }
    };
    let said = check::words(view, paragraph, finding);
    let chip = widget::colored_chip(ui, &words, &key, Some(colors)).on_hover_text(said);
    if chip.clicked() {
        view.command(CommandId::FixFinding);
    }
}

fn fits(room: &Rect, words: &str) -> bool {
    room.width() >= words.chars().count() as f32 * 9.0 + 70.0
}

/// The quantities of the source whose English does not stand in the translation yet: the shortcut of the first,
/// what each is worth, and what a click inserts.
fn quantities(view: &View<'_>, row: &Row<'_>) -> Vec<(String, String, String)> {
    let Some(annotation) = view.session.annotation(row.paragraph) else { return Vec::new() };
    let target = &row.paragraph.target;
    // What a finding speaks of is mended, not put in beside it.
    let findings = view.session.findings(row.paragraph);
    let is_found = |bytes: Range<usize>| {
        let mut marked = findings.iter().filter_map(|finding| finding.source.as_ref());
        marked.any(|marked| marked.start < bytes.end && bytes.start < marked.end)
    };
    let missing = annotation.quantities.iter().filter(|quantity| {
        !quantity.english.is_empty()
            && !quantity.english.iter().any(|words| target.contains(words))
            && !is_found(quantity.byte_start..quantity.byte_end)
    });
    // Where nothing is to be mended the same key puts a figure in.
    let is_fixing = check::is_enabled(view, CommandId::FixFinding);
    let command = if is_fixing { CommandId::InsertQuantity } else { CommandId::FixFinding };
    let chip = |(index, quantity): (usize, &crate::text::quantity::Quantity)| {
        let first = if index == 0 { view.keymap.label(command) } else { String::new() };
        let source = &row.paragraph.source[quantity.byte_start..quantity.byte_end];
        let english = &quantity.english[0];
        (first, format!("{source} = {english}"), english.clone())
    };
    missing.take(2).enumerate().map(chip).collect()
}
