//! The marks beside sentences of the source that have nothing in the translation yet.

use super::row::Row;
use crate::align::Links;
use crate::i18n::Arg;
use crate::session::uncovered;
use crate::ui::View;
use crate::ui::theme;
use egui::{Rect, Sense, Stroke, Ui, pos2, vec2};
use std::ops::Range;

/// Radius of a mark, in points.
const RADIUS: f32 = 2.5;
/// Distance of a mark's middle from the left edge of the source's column, in points.
const LEFT: f32 = 5.0;
/// Characters of a sentence that a mark says.
const MAX_CHARS: usize = 40;

/// One mark, at the first line of its sentence.
pub(super) struct Mark {
    pub rect: Rect,
    /// The sentence, in bytes of the source; the first where several begin on one line.
    pub bytes: Range<usize>,
}

impl Row<'_> {
    /// The marks of a row at `top`, one a line; `target` is the translation as it is shown.
    pub(super) fn marks(&self, links: &Links, target: &str, top: f32) -> Vec<Mark> {
        let source = &self.paragraph.source;
        let origin = self.source_origin(top);
        let x = self.cell.columns.source_left() + LEFT;
        let mut marks: Vec<Mark> = Vec::new();
        for bytes in uncovered(links, target) {
            let Some(first) = self.source.rects(source, bytes).into_iter().next() else { continue };
            let center = pos2(x, origin.y + first.center().y);
            let rect = Rect::from_center_size(center, vec2(9.0, 18.0));
            if marks.last().is_none_or(|last| last.rect.center().y != center.y) {
                marks.push(Mark { rect, bytes: bytes.clone() });
            }
        }
        marks
    }

    /// Shows the marks, faintly; the pointer on one, and a screen reader, is told what it means.
    pub(super) fn marks_of_gaps_ui(&self, ui: &Ui, view: &View<'_>, marks: &[Mark]) {
        let palette = theme::palette(ui);
        for mark in marks {
            let center = mark.rect.center();
            ui.painter().circle_stroke(center, RADIUS, Stroke::new(1.2, palette.hint));
            // Named by the paragraph and the place of the sentence in it, which no other mark has.
            let id = self.id("gap").with(mark.bytes.start);
            let response = ui.interact(mark.rect, id, Sense::hover());
            response.widget_info(|| {
                let sentence = self.paragraph.source.get(mark.bytes.clone()).unwrap_or_default();
                let sentence: String = sentence.chars().take(MAX_CHARS).collect();
                let args = [("number", self.number.into()), ("sentence", Arg::from(sentence))];
                let words = view.tr_with("row-gap-name", &args);
                egui::WidgetInfo::labeled(egui::Role::Label, true, words)
            });
            response.on_hover_text(view.tr("row-gap"));
        }
    }
}
