//! The review of proposed terms: one row each, worked through by the keyboard. Up and Down move, A accepts, X
//! rejects, E goes into the English; nothing happens to the glossary before the person agrees to the whole.

use super::{Verdict, foot_ui, quiet};
use crate::i18n::Arg;
use crate::model::TermKind;
use crate::session::{Action, Proposal, Settled};
use crate::text::pinyin::{NameKind, of_name};
use crate::ui::{View, theme, widget};
use egui::{ComboBox, Id, Key, Modifiers, RichText, ScrollArea, TextEdit, Ui};

/// Height of one row, in points.
const ROW: f32 = 34.0;

/// Shows the dialog.
pub fn ui(
    ui: &mut Ui,
    view: &View<'_>,
    list: &mut [Proposal],
    row: &mut usize,
    is_new: bool,
) -> Verdict {
    if list.is_empty() {
        quiet(ui, view.tr("proposals-none"));
        return foot_ui(ui, view, "button-apply", false);
    }
    quiet(ui, view.tr("proposals-hint"));
    let moved = keys(ui, list, row) || is_new;
    ui.horizontal(|ui| {
        if ui.button(view.tr("proposals-accept-all")).clicked() {
            let open = list.iter_mut().filter(|p| p.settled == Settled::Open);
            open.filter(|p| !p.term.target().is_empty())
                .for_each(|p| p.settled = Settled::Accepted);
        }
        let count = |settled| list.iter().filter(|p| p.settled == settled).count();
        let args = [
            ("accepted", Arg::from(count(Settled::Accepted))),
            ("rejected", Arg::from(count(Settled::Rejected))),
            ("all", Arg::from(list.len())),
        ];
        quiet(ui, view.tr_with("proposals-count", &args));
    });
    let room = (ui.ctx().content_rect().height() - 300.0).max(ROW * 4.0);
    let mut area = ScrollArea::vertical().id_salt("proposals").max_height(room);
    if moved {
        let middle = (*row as f32 + 0.5) * ROW - room / 2.0;
        area = area.vertical_scroll_offset(middle.max(0.0));
    }
    area.auto_shrink([false, true]).show_rows(ui, ROW, list.len(), |ui, rows| {
        for index in rows {
            ui.push_id(index, |ui| row_ui(ui, view, &mut list[index], index, row));
        }
    });
    let is_any = list.iter().any(|p| p.settled != Settled::Open);
    let verdict = foot_ui(ui, view, "button-apply", is_any);
    if verdict == Verdict::Answered {
        view.act(Action::SettleProposals(list.to_vec()));
    }
    verdict
}

fn field_id(index: usize) -> Id {
    Id::unique(("proposal", index))
}

/// Carries out the keys of the list; answers whether another row was chosen.
fn keys(ui: &Ui, list: &mut [Proposal], row: &mut usize) -> bool {
    let in_field = ui.memory(|memory| memory.has_focus(field_id(*row)));
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let before = *row;
    if pressed(Key::ArrowDown) {
        *row = (*row + 1).min(list.len() - 1);
    }
    if pressed(Key::ArrowUp) {
        *row = row.saturating_sub(1);
    }
    if in_field {
        if *row != before {
            ui.memory_mut(|memory| memory.request_focus(field_id(*row)));
        }
        return *row != before;
    }
    for (key, settled) in [(Key::A, Settled::Accepted), (Key::X, Settled::Rejected)] {
        if pressed(key) {
            let now = &mut list[*row].settled;
            *now = if *now == settled { Settled::Open } else { settled };
            *row = (*row + 1).min(list.len() - 1);
        }
    }
    if pressed(Key::E) {
        ui.input_mut(|input| input.events.retain(|e| !matches!(e, egui::Event::Text(_))));
        ui.memory_mut(|memory| memory.request_focus(field_id(*row)));
    }
    *row != before
}

fn row_ui(ui: &mut Ui, view: &View<'_>, proposal: &mut Proposal, index: usize, row: &mut usize) {
    let palette = theme::palette(ui);
    let chosen = *row == index;
    let rect =
        egui::Rect::from_min_size(ui.cursor().min, egui::vec2(ui.available_width(), ROW - 2.0));
    if chosen {
        ui.painter().rect_filled(rect, 4.0, palette.active);
    }
    ui.horizontal(|ui| {
        ui.set_min_height(ROW - 2.0);
        for (settled, mark, key) in [
            (Settled::Accepted, "✓", "proposal-accept"),
            (Settled::Rejected, "✗", "proposal-reject"),
        ] {
            let is_so = proposal.settled == settled;
            let response = ui.selectable_label(is_so, mark).on_hover_text(view.tr(key));
            let name = format!("{} {}", view.tr(key), proposal.term.source);
            response
                .widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_so, &name));
            if response.clicked() {
                proposal.settled = if is_so { Settled::Open } else { settled };
                *row = index;
            }
        }
        let font = theme::font_id(theme::Face::Source, 16.0);
        let color = if proposal.settled == Settled::Rejected { palette.dim } else { palette.ink };
        let source = RichText::new(&proposal.term.source).font(font).color(color);
        cell_ui(ui, 130.0, source);
        let kind = match proposal.term.kind {
            TermKind::Person => NameKind::Person,
            _ => NameKind::Other,
        };
        let pinyin = of_name(&proposal.term.source, kind);
        let pinyin = RichText::new(pinyin).size(theme::SMALL).color(palette.dim);
        cell_ui(ui, 110.0, pinyin);
        target_ui(ui, view, proposal, index, row);
        kind_ui(ui, view, proposal, index);
        widget::tag(ui, &view.tr(&format!("origin-{}", proposal.term.origin.name())));
        let count = RichText::new(format!("×{}", proposal.count)).size(theme::SMALL);
        ui.label(count.color(palette.dim));
    });
}

fn target_ui(ui: &mut Ui, view: &View<'_>, proposal: &mut Proposal, index: usize, row: &mut usize) {
    let mut target = proposal.term.target().to_owned();
    let field = TextEdit::singleline(&mut target)
        .id(field_id(index))
        .desired_width(170.0)
        .hint_text(view.tr("term-target"));
    let response = ui.add(field);
    let name = format!("{} {}", view.tr("term-target"), proposal.term.source);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
    if response.gained_focus() {
        *row = index;
    }
    if response.changed() {
        proposal.term.targets = if target.is_empty() { Vec::new() } else { vec![target] };
        proposal.settled = Settled::Accepted;
    }
}

fn kind_ui(ui: &mut Ui, view: &View<'_>, proposal: &mut Proposal, index: usize) {
    let words = |kind: TermKind| view.tr(&format!("kind-{}", kind.name()));
    let shown = ComboBox::from_id_salt(("proposal kind", index))
        .width(120.0)
        .selected_text(words(proposal.term.kind))
        .show_ui(ui, |ui| {
            for kind in TermKind::ALL {
                ui.selectable_value(&mut proposal.term.kind, kind, words(kind));
            }
        });
    let name = format!("{} {}", view.tr("term-kind"), proposal.term.source);
    ui.ctx().accesskit_node_builder(shown.response.id, |node| node.set_label(name));
}

/// Words at the left of a cell of that width, cut off where they are too long.
fn cell_ui(ui: &mut Ui, width: f32, words: RichText) {
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.allocate_ui_with_layout(egui::vec2(width, ROW - 6.0), layout, |ui| {
        ui.set_min_width(width);
        ui.add(egui::Label::new(words).truncate());
    });
}
