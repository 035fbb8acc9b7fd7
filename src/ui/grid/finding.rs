//! The findings of a row: lines under the words that they are about, on both sides, with what they say on the pointer,
//! and their number beside the mark of the status.

use super::Grid;
use super::row::Row;
use crate::check::{Finding, Severity};
use crate::session::{Side, moved_findings};
use crate::ui::check;
use crate::ui::theme::{self, Face, font_id};
use crate::ui::{View, keymap::CommandId};
use egui::{Align2, CornerRadius, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};
use std::borrow::Cow;
use std::ops::Range;

/// How far below the middle of a line the underline of a finding is, as a factor of the text's size.
const UNDERLINE: f32 = 0.64;
/// How much further down in the source, where terms are underlined too, in points.
const BELOW_TERMS: f32 = 3.0;

/// The words of a finding on one side, as they stand on the screen.
struct Spot {
    side: Side,
    rects: Vec<Rect>,
    size: f32,
}

impl Grid {
    /// Marks the findings of a row for its texts as they are shown; answers whether the pointer is on one.
    pub(super) fn findings_ui(&self, ui: &Ui, view: &View<'_>, row: &Row<'_>, top: f32) -> bool {
        let findings = view.session.findings(row.paragraph);
        row.findings_mark_ui(ui, view, findings, top);
        let target = &row.paragraph.target;
        // What an input method composes runs ahead of the document.
        let shown = if row.is_active { self.editor.text() } else { target };
        let findings: Cow<'_, [Finding]> = match shown == target {
            true => Cow::Borrowed(findings),
            false => Cow::Owned(moved_findings(findings.iter(), target, shown)),
        };
        let gone_to = view.session.finding_gone_to().filter(|(id, _)| *id == row.paragraph.id);
        let mut is_pointed_at = false;
        for (index, finding) in findings.iter().enumerate() {
            let is_gone_to = gone_to.is_some_and(|(_, current)| current == index);
            for spot in row.spots(finding, shown, top) {
                spot.paint(ui, finding.severity, is_gone_to);
                is_pointed_at |= spot.hover_ui(ui, view, row, (index, finding));
            }
        }
        is_pointed_at
    }
}

impl Row<'_> {
    fn spots(&self, finding: &Finding, target: &str, top: f32) -> Vec<Spot> {
        let color = egui::Color32::TRANSPARENT;
        let at = |rects: Vec<Rect>, origin: egui::Pos2| {
            rects.into_iter().map(|rect| rect.translate(origin.to_vec2())).collect()
        };
        let source = |bytes: &Range<usize>| Spot {
            side: Side::Source,
            rects: at(self.source.rects(&self.paragraph.source, bytes), self.source_origin(top)),
            size: self.cell.source_format(color).font_id.size,
        };
        let target = |bytes: &Range<usize>| Spot {
            side: Side::Target,
            rects: at(self.target_rects(target, bytes), self.target_origin(top)),
            size: self.cell.target_format(color).font_id.size,
        };
        finding.source.iter().map(source).chain(finding.target.iter().map(target)).collect()
    }

    /// How many findings there are, with the shape of the worst, as a button that goes to the first.
    fn findings_mark_ui(&self, ui: &Ui, view: &View<'_>, findings: &[Finding], top: f32) {
        let Some(worst) = check::worst(findings) else { return };
        let palette = theme::palette(ui);
        let columns = &self.cell.columns;
        // Below the status; beside the sheet that says that there is a note.
        let x = columns.status_left() + if self.paragraph.has_notes() { -2.0 } else { 4.0 };
        let y = top + 2.0 * theme::CELL_PADDING.y + 17.0;
        let rect = Rect::from_min_size(pos2(x, y), vec2(26.0, 18.0));
        let rect = match self.paragraph.has_notes() {
            true => rect.translate(vec2(0.0, 16.0)),
            false => rect,
        };
        let response = ui.interact(rect, self.id("findings"), Sense::click());
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, CornerRadius::same(5), palette.button_on);
        }
        check::mark(ui.painter(), rect.left_center() + vec2(8.0, 0.0), worst, palette);
        let count = if findings.len() > 99 { "99".to_owned() } else { findings.len().to_string() };
        let at = rect.left_center() + vec2(16.0, 0.0);
        let font = font_id(Face::Ui, theme::SECTION);
        ui.painter().text(at, Align2::LEFT_CENTER, count, font, palette.dim);
        let name = check::count_words(view, self.number, findings);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if response.clicked() {
            view.act(crate::session::Action::ShowFinding(self.paragraph.id, 0));
            view.command(CommandId::ShowChecks);
        }
        response.on_hover_ui(|ui| {
            for finding in findings.iter().take(5) {
                ui.label(check::words(view, self.paragraph, finding));
            }
        });
    }
}

impl Spot {
    fn paint(&self, ui: &Ui, severity: Severity, is_gone_to: bool) {
        let palette = theme::palette(ui);
        let stroke = |width| Stroke::new(width, check::color(palette, severity));
        let below = if self.side == Side::Source { BELOW_TERMS } else { 0.0 };
        for rect in &self.rects {
            let letters = vec2(rect.width() + 2.0, rect.height().min(self.size * 1.45));
            let letters = Rect::from_center_size(rect.center(), letters);
            if severity == Severity::Error {
                ui.painter().rect_filled(letters, CornerRadius::same(2), palette.wrong);
            }
            if is_gone_to {
                let frame = letters.expand(1.5);
                let radius = CornerRadius::same(3);
                let kind = egui::StrokeKind::Outside;
                ui.painter().rect_stroke(frame, radius, stroke(1.0), kind);
            }
            let y = rect.center().y + self.size * UNDERLINE + below;
            let ends = [pos2(rect.left(), y), pos2(rect.right(), y)];
            match severity {
                Severity::Error => drop(ui.painter().hline(rect.x_range(), y, stroke(2.0))),
                Severity::Warning => {
                    ui.painter().extend(Shape::dashed_line(&ends, stroke(2.0), 5.0, 2.5));
                }
                Severity::Hint => {
                    let color = check::color(palette, severity);
                    ui.painter().extend(Shape::dotted_line(&ends, color, 4.0, 1.1));
                }
            }
        }
    }

    /// Says on the pointer what the finding is. The words under it are pressed as before.
    fn hover_ui(
        &self,
        ui: &Ui,
        view: &View<'_>,
        row: &Row<'_>,
        (index, finding): (usize, &Finding),
    ) -> bool {
        let Some(pointer) = ui.input(|input| input.pointer.hover_pos()) else { return false };
        let Some(rect) = self.rects.iter().find(|rect| rect.contains(pointer)) else {
            return false;
        };
        if view.has_dialog || !ui.rect_contains_pointer(*rect) {
            return false;
        }
        let side = if self.side == Side::Source { "finding source" } else { "finding target" };
        let response = ui.interact(*rect, row.id(side).with(index), Sense::hover());
        response.on_hover_text(check::words(view, row.paragraph, finding));
        true
    }
}
