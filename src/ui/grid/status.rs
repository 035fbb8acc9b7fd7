//! The marks beside a row: its status at the right, which a click changes, with the sign of a note; and the sign of
//! a repeated text.

use super::row::Row;
use crate::i18n::Arg;
use crate::model::Status;
use crate::session::Action;
use crate::ui::{View, theme, widget};
use egui::{Color32, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

impl Row<'_> {
    /// The mark at the right: a click turns done into draft and back, in a review reviewed into done and back.
    pub fn status_ui(&self, ui: &Ui, view: &View<'_>, top: f32) {
        let palette = theme::palette(ui);
        let columns = &self.cell.columns;
        let rect = Rect::from_min_size(
            pos2(columns.status_left(), top),
            vec2(theme::STATUS_WIDTH, 2.0 * theme::CELL_PADDING.y + 20.0),
        );
        let response = ui.interact(rect, self.id("status"), Sense::click());
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect.shrink(4.0), CornerRadius::same(6), palette.button_on);
        }
        widget::status_mark(ui.painter(), rect.center(), self.paragraph.status, palette);
        if self.paragraph.has_notes() {
            note_mark(ui, rect.center_bottom() + vec2(0.0, 6.0), palette.link);
        }
        let status = view.tr(&format!("status-{}", self.paragraph.status.name()));
        let name = view.tr_with(
            "row-status-name",
            &[("number", Arg::from(self.number)), ("status", Arg::from(status))],
        );
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if response.clicked() {
            let next = match self.paragraph.status {
                Status::Reviewed => Status::Done,
                _ if view.session.is_reviewing() => Status::Reviewed,
                Status::Done if self.paragraph.target.is_empty() => Status::Untranslated,
                Status::Done => Status::Draft,
                Status::Draft | Status::Untranslated | Status::Returned => Status::Done,
            };
            view.act(Action::SetStatus(self.paragraph.id, next));
        }
        response.on_hover_text(name);
    }
}

/// Two arrows going round: this text stands elsewhere too.
pub(super) fn repeat_mark(ui: &Ui, center: egui::Pos2, color: Color32) {
    let stroke = Stroke::new(1.3, color);
    for (from, to) in [(0.3, 2.9), (3.4, 6.0)] {
        let at = |angle: f32| center + vec2(angle.cos(), angle.sin()) * 5.0;
        let arc = (0..=10).map(|i| at(from + (to - from) * i as f32 / 10.0)).collect();
        ui.painter().add(egui::Shape::line(arc, stroke));
        ui.painter().circle_filled(at(to), 1.8, color);
    }
}

/// A sheet with lines: there is a note.
fn note_mark(ui: &Ui, center: egui::Pos2, color: Color32) {
    let sheet = Rect::from_center_size(center, vec2(10.0, 11.0));
    let stroke = Stroke::new(1.2, color);
    ui.painter().rect_stroke(sheet, CornerRadius::same(1), stroke, StrokeKind::Inside);
    for y in [-2.0, 1.5] {
        ui.painter().hline(sheet.left() + 2.5..=sheet.right() - 2.5, center.y + y, stroke);
    }
}
