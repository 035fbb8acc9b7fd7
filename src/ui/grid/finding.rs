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
use std::ops::Range;

/// How far below the middle of a line the underline of a finding is, as a factor of the text's size.
const UNDERLINE: f32 = 0.64;
/// How much further down in the source, where terms are underlined too, in points.
const BELOW_TERMS: f32 = 3.0;

/// Where findings are in a row, in this frame.
pub(super) struct Spots {
    findings: Vec<Finding>,
    spots: Vec<Spot>,
}

/// The words of a finding on one side, as they stand on the screen.
struct Spot {
    /// Which finding.
    index: usize,
    severity: Severity,
    is_gone_to: bool,
    side: Side,
    rects: Vec<Rect>,
    size: f32,
}

impl Grid {
    /// Where the findings of a row are in its texts as they are shown. What lies behind the words is painted.
    pub(super) fn find_spots(&self, ui: &Ui, view: &View<'_>, row: &Row<'_>, top: f32) -> Spots {
        let findings = view.session.findings(row.paragraph);
        let target = &row.paragraph.target;
        // What an input method composes runs ahead of the document.
        let shown = if row.is_active { self.editor.text() } else { target };
        let findings = moved_findings(findings.iter(), target, shown);
        let gone_to = view.session.finding_gone_to().filter(|(id, _)| *id == row.paragraph.id);
        let spots = findings.iter().enumerate().flat_map(|(index, finding)| {
            let is_gone_to = gone_to.is_some_and(|(_, current)| current == index);
            row.spots(finding, shown, top).into_iter().map(move |spot| Spot {
                index,
                is_gone_to,
                ..spot
            })
        });
        let spots: Vec<Spot> = spots.collect();
        spots.iter().for_each(|spot| spot.wash(ui));
        Spots { findings, spots }
    }
}

impl Spots {
    /// Underlines the words, says on the pointer what is wrong, and shows how many findings there are; answers
    /// whether the pointer is on one.
    pub(super) fn ui(&self, ui: &Ui, view: &View<'_>, row: &Row<'_>, top: f32) -> bool {
        row.findings_mark_ui(ui, view, view.session.findings(row.paragraph), top);
        let mut is_pointed_at = false;
        for spot in &self.spots {
            spot.paint(ui);
            is_pointed_at |= spot.hover_ui(ui, view, row, &self.findings[spot.index]);
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
            index: 0,
            severity: finding.severity,
            is_gone_to: false,
            side: Side::Source,
            rects: at(self.source.rects(&self.paragraph.source, bytes), self.source_origin(top)),
            size: self.cell.source_format(color).font_id.size,
        };
        let target = |bytes: &Range<usize>| Spot {
            index: 0,
            severity: finding.severity,
            is_gone_to: false,
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
        // Below the status, and below the sheet that says that there is a note; in a low row beside it, without a
        // number.
        let height = self.text_height();
        let has_note = self.paragraph.has_notes();
        let is_tight = has_note && height < 78.0;
        let (x, y, width) = match (has_note, is_tight) {
            (_, true) => (20.0, height.min(59.0) - 18.0, 14.0),
            (true, false) => (4.0, 58.0, 26.0),
            (false, false) => (4.0, height.min(59.0) - 18.0, 26.0),
        };
        let corner = pos2(columns.status_left() + x, top + y);
        let rect = Rect::from_min_size(corner, vec2(width, 18.0));
        let response = ui.interact(rect, self.id("findings"), Sense::click());
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, CornerRadius::same(5), palette.button_on);
        }
        check::mark(ui.painter(), rect.left_center() + vec2(8.0, 0.0), worst, palette);
        let count = if findings.len() > 99 { "99".to_owned() } else { findings.len().to_string() };
        let at = rect.left_center() + vec2(16.0, 0.0);
        if !is_tight {
            let font = font_id(Face::Ui, theme::SECTION);
            ui.painter().text(at, Align2::LEFT_CENTER, count, font, palette.dim);
        }
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
    /// The letters of one of its lines, with a little room.
    fn letters(&self, rect: &Rect) -> Rect {
        let size = vec2(rect.width() + 2.0, rect.height().min(self.size * 1.45));
        Rect::from_center_size(rect.center(), size)
    }

    fn wash(&self, ui: &Ui) {
        if self.severity == Severity::Error {
            let color = theme::palette(ui).wrong;
            for rect in &self.rects {
                ui.painter().rect_filled(self.letters(rect), CornerRadius::same(2), color);
            }
        }
    }

    fn paint(&self, ui: &Ui) {
        let color = check::color(theme::palette(ui), self.severity);
        let below = if self.side == Side::Source { BELOW_TERMS } else { 0.0 };
        for rect in &self.rects {
            if self.is_gone_to {
                let (radius, stroke) = (CornerRadius::same(3), Stroke::new(1.0, color));
                let frame = self.letters(rect).expand(1.5);
                ui.painter().rect_stroke(frame, radius, stroke, egui::StrokeKind::Outside);
            }
            let y = rect.center().y + self.size * UNDERLINE + below;
            let ends = [pos2(rect.left(), y), pos2(rect.right(), y)];
            let stroke = Stroke::new(2.0, color);
            let line = match self.severity {
                Severity::Error => vec![Shape::line_segment(ends, stroke)],
                Severity::Warning => Shape::dashed_line(&ends, stroke, 5.0, 2.5),
                Severity::Hint => Shape::dotted_line(&ends, color, 4.0, 1.1),
            };
            ui.painter().extend(line);
        }
    }

    /// Says on the pointer what the finding is. The words under it are pressed as before.
    fn hover_ui(&self, ui: &Ui, view: &View<'_>, row: &Row<'_>, finding: &Finding) -> bool {
        let Some(pointer) = ui.input(|input| input.pointer.hover_pos()) else { return false };
        let Some(rect) = self.rects.iter().find(|rect| rect.contains(pointer)) else {
            return false;
        };
        if view.has_dialog || !ui.rect_contains_pointer(*rect) {
            return false;
        }
        let side = if self.side == Side::Source { "finding source" } else { "finding target" };
        let response = ui.interact(*rect, row.id(side).with(self.index), Sense::hover());
        response.on_hover_text(check::words(view, row.paragraph, finding));
        true
    }
}
