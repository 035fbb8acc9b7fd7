//! One line of the alignment: a unit of either text, or of one, with its piece of the link between them.

use super::measure::{ROOM, Texts};
use super::mouse::Drag;
use super::{Sheet, command, gutter};
use crate::i18n::Arg;
use crate::model::alignment::{LinkSpan, Side};
use crate::session::{Action, AlignAction, Line, UnitPlace};
use crate::ui::theme::{self, Face, font_id};
use egui::{Align2, CornerRadius, Galley, Id, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use std::sync::Arc;

/// One unit, laid out.
pub struct UnitUi {
    pub place: UnitPlace,
    galley: Arc<Galley>,
}

/// One line, laid out.
pub struct LineUi {
    pub line: Line,
    pub span: LinkSpan,
    pub units: [Option<UnitUi>; 2],
    pub height: f32,
}

/// The widget of a unit. Units have no ids of their own; their places are theirs within one frame.
pub fn unit_id(place: UnitPlace) -> Id {
    Id::unique(("align unit", place))
}

impl LineUi {
    /// Lays a line out, if it is there.
    pub fn new(ui: &Ui, sheet: &Sheet<'_>, texts: &mut Texts, line_index: usize) -> Option<Self> {
        let it = &sheet.it;
        let line = it.index.line(line_index)?;
        let span = it.index.span(it.alignment, line.link_index)?;
        let units = [Side::Source, Side::Target].map(|side| {
            let place = UnitPlace { side, index: span.units(side).nth(line.line_in_link)? };
            Some(UnitUi { place, galley: texts.lay_out(ui, sheet, place)? })
        });
        let text_height = units.iter().flatten().map(|unit| unit.galley.size().y);
        let height = text_height.fold(20.0, f32::max) + 2.0 * ROOM;
        Some(Self { line, span, units, height })
    }

    /// Shows the line with its upper edge at `top`.
    pub fn ui(&self, ui: &mut Ui, sheet: &Sheet<'_>, top: f32, drag: &mut Drag) {
        let palette = theme::palette(ui);
        let columns = &sheet.columns;
        let right = columns.left(Side::Target) + columns.width(Side::Target);
        let whole = Rect::from_min_max(pos2(columns.left, top), pos2(right, top + self.height));
        let is_chosen = sheet.it.chosen().is_some_and(|chosen| chosen.index == self.span.index);
        if is_chosen {
            ui.painter().rect_filled(whole, 0.0, palette.active);
            let bar = Rect::from_min_size(whole.min, vec2(3.0, self.height));
            ui.painter().rect_filled(bar, 0.0, palette.accent);
        }
        if self.line.line_in_link == 0 {
            ui.painter().hline(whole.x_range(), top, Stroke::new(1.0, palette.row_line));
        }
        gutter::ui(ui, sheet, self, top);
        for unit in self.units.iter().flatten() {
            self.unit_ui(ui, sheet, unit, top, drag);
        }
    }

    fn unit_ui(&self, ui: &mut Ui, sheet: &Sheet<'_>, unit: &UnitUi, top: f32, drag: &mut Drag) {
        let palette = theme::palette(ui);
        let (view, columns, place) = (sheet.view, &sheet.columns, unit.place);
        let rect = Rect::from_min_size(
            pos2(columns.left(place.side), top),
            vec2(columns.width(place.side), self.height),
        );
        let response = ui.interact(rect, unit_id(place), Sense::click_and_drag());
        let is_cursor = sheet.it.cursor == Some(place);
        let frame = rect.shrink2(vec2(5.0, 2.0));
        if is_cursor {
            let stroke = Stroke::new(1.5, palette.field_line);
            let radius = CornerRadius::same(4);
            ui.painter().rect(frame, radius, palette.field, stroke, StrokeKind::Inside);
        }
        if sheet.it.marked == Some(place) {
            let (radius, stroke) = (CornerRadius::same(5), Stroke::new(2.0, palette.accent));
            ui.painter().rect_stroke(frame.expand(1.5), radius, stroke, StrokeKind::Inside);
        } else if drag.is_target(place, &response) {
            let (radius, stroke) = (CornerRadius::same(4), Stroke::new(2.0, palette.link));
            ui.painter().rect_stroke(frame, radius, stroke, StrokeKind::Inside);
        }
        let number = pos2(columns.text_left(place.side) - 8.0, top + ROOM + 4.0);
        let font = font_id(Face::Ui, theme::SMALL);
        let words = crate::i18n::grouped(place.index as u64 + 1);
        ui.painter().text(number, Align2::RIGHT_TOP, words, font, palette.dim);
        let at = pos2(columns.text_left(place.side), top + ROOM);
        ui.painter().galley(at, Arc::clone(&unit.galley), palette.ink);
        self.tell(ui, sheet, unit, &response, at);
        if response.clicked() || response.secondary_clicked() || response.drag_started() {
            view.act(Action::Align(AlignAction::Select(place)));
        }
        drag.follow(place, rect, &response);
        response.context_menu(|ui| command::unit_menu_ui(ui, view, &sheet.it, place));
    }

    /// What a screen reader says of a unit: its words, and what it is linked with.
    fn tell(
        &self,
        ui: &Ui,
        sheet: &Sheet<'_>,
        unit: &UnitUi,
        response: &egui::Response,
        at: egui::Pos2,
    ) {
        let key = match unit.place.side {
            Side::Source => "align-unit-source",
            Side::Target => "align-unit-target",
        };
        let args = [
            ("number", Arg::from(unit.place.index + 1)),
            ("link", Arg::from(gutter::link_words(sheet.view, &sheet.it, &self.span))),
        ];
        let hint = sheet.view.tr_with(key, &args);
        let text = unit.galley.job.text.clone();
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::labeled(egui::Role::Label, true, &text);
            info.hint_text = Some(hint.clone());
            info
        });
        egui::text_selection::accesskit_text::update_accesskit_for_text_widget(
            ui.ctx(),
            response.id,
            None,
            egui::emath::TSTransform::from_translation(at.to_vec2()),
            &unit.galley,
        );
    }
}
