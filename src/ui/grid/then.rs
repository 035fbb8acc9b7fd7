//! What a row shows of an earlier version of its translation, in a review: a column of its own, or one text with both
//! versions, in the place of the translation or, where that is being written, below it.

use super::chips;
use super::row::Row;
use super::source_text::{char_range, range_rects};
use crate::i18n::Arg;
use crate::ui::review::{Earlier, INLINE_ROOM, Inline, Origin, mark_changes, shares};
use crate::ui::{View, theme};
use egui::{Galley, Rect, Sense, Ui, Vec2};
use std::ops::Range;
use std::sync::Arc;

impl Row<'_> {
    /// The height of the whole row.
    pub fn height(&self) -> f32 {
        let below = self.below().map_or(0.0, |(_, galley)| galley.size().y + 2.0 * INLINE_ROOM);
        self.text_height() + below + if self.is_active { chips::HEIGHT } else { 0.0 }
    }

    /// The height of an earlier text in its own column.
    pub(super) fn then_height(&self) -> f32 {
        match &self.earlier {
            Some(Earlier::Column { galley, .. }) => galley.size().y,
            _ => 0.0,
        }
    }

    /// Both versions as one text, in the place of the translation.
    pub(super) fn joined(&self) -> Option<(&Inline, &Arc<Galley>)> {
        self.earlier.as_ref().and_then(Earlier::joined).filter(|_| !self.is_active)
    }

    /// Whether both versions stand as one text in the place of the translation.
    pub fn is_joined(&self) -> bool {
        self.joined().is_some()
    }

    /// Both versions as one text, below the live field.
    fn below(&self) -> Option<(&Inline, &Arc<Galley>)> {
        self.earlier.as_ref().and_then(Earlier::joined).filter(|_| self.is_active)
    }

    /// Where bytes of the translation stand, from its upper left corner; `shown` is the text of the live field, or the
    /// document's.
    pub fn target_rects(&self, shown: &str, bytes: &Range<usize>) -> Vec<Rect> {
        match self.joined() {
            Some((inline, galley)) => inline
                .places(bytes)
                .flat_map(|place| range_rects(galley, char_range(inline.text(), &place)))
                .collect(),
            None => range_rects(&self.target, char_range(shown, bytes)),
        }
    }

    /// The character of the translation at a place, from its upper left corner.
    pub(super) fn target_char(&self, place: Vec2) -> usize {
        let Some((inline, galley)) = self.joined() else {
            return self.target.cursor_from_pos(place).index.0;
        };
        let char_inline = galley.cursor_from_pos(place).index.0;
        let text = inline.text();
        let byte_inline = text.char_indices().nth(char_inline).map_or(text.len(), |(byte, _)| byte);
        let target = &self.paragraph.target;
        target.get(..inline.byte_now(byte_inline)).map_or(0, |before| before.chars().count())
    }

    /// Marks what changed in the translation, behind its letters; in the live field only while that holds what the
    /// document does.
    pub(super) fn changes_ui(&self, ui: &Ui, top: f32) {
        let origin = self.target_origin(top);
        let size = self.letters();
        if let Some((inline, galley)) = self.joined() {
            return mark_changes(ui, (galley, inline.text()), inline.changed(), origin, size);
        }
        if let Some(Earlier::Column { changes, .. }) = &self.earlier {
            let text = &self.paragraph.target;
            if self.target.text() == text {
                let added = shares(changes, Origin::Added);
                mark_changes(ui, (&self.target, text), added, origin, size);
            }
        }
    }

    /// The earlier text in its own column.
    pub fn then_ui(&self, ui: &Ui, view: &View<'_>, top: f32) {
        let Some(Earlier::Column { text, galley, changes }) = &self.earlier else { return };
        let palette = theme::palette(ui);
        let rect = self.cell.then_rect(top, self.text_height());
        let response = ui.interact(rect, self.id("then"), Sense::hover());
        let origin = rect.min + theme::CELL_PADDING;
        let removed = shares(changes, Origin::Removed);
        mark_changes(ui, (galley, text), removed, origin, self.letters());
        ui.painter().galley(origin, Arc::clone(galley), palette.ink);
        let name = view.tr_with("row-then-name", &[("number", Arg::from(self.number))]);
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::labeled(egui::Role::Label, true, text);
            info.hint_text = Some(name.clone());
            info
        });
    }

    /// Both versions as one text, below the live field.
    pub fn joined_ui(&self, ui: &Ui, view: &View<'_>, top: f32) {
        let Some((inline, galley)) = self.below() else { return };
        let palette = theme::palette(ui);
        let rect = self.cell.target_rect(top, galley.size().y + 2.0 * INLINE_ROOM);
        let response = ui.interact(rect, self.id("changes"), Sense::hover());
        let origin = rect.min + egui::vec2(theme::CELL_PADDING.x, INLINE_ROOM);
        mark_changes(ui, (galley, inline.text()), inline.changed(), origin, self.letters());
        ui.painter().galley(origin, Arc::clone(galley), palette.ink);
        let words = self.changed_words(view).unwrap_or_default();
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
    }

    /// What was added and removed, for those who hear it.
    pub(super) fn changed_words(&self, view: &View<'_>) -> Option<String> {
        let (inline, _) = self.earlier.as_ref()?.joined()?;
        let args = [
            ("added", Arg::from(inline.words(Origin::Added))),
            ("removed", Arg::from(inline.words(Origin::Removed))),
        ];
        Some(view.tr_with("row-changes", &args))
    }

    fn letters(&self) -> f32 {
        self.cell.target_format(egui::Color32::TRANSPARENT).font_id.size
    }
}
