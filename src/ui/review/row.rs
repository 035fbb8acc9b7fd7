//! A row of the grid in a review: the earlier text in a column of its own, or in one with the text as it is now.

use super::inline::{Inline, Origin};
use crate::model::Paragraph;
use crate::text::diff::Change;
use crate::ui::View;
use crate::ui::grid::cell::{Cell, target_job};
use crate::ui::grid::source_text::{char_range, range_rects};
use crate::ui::theme;
use egui::{CornerRadius, Galley, Pos2, Rect, Stroke, Ui, vec2};
use std::ops::Range;
use std::sync::Arc;

/// Room above and below the joined text under the live field, in points.
pub const INLINE_ROOM: f32 = 8.0;
/// Height of a changed word's ground, as a factor of the letters' size: less than a line, so that lines stay apart.
const GROUND: f32 = 1.4;
/// How far below the middle of a line the line under an added word stands, as a factor of the letters' size.
const UNDER: f32 = 0.62;

/// The earlier text of a row.
pub enum Earlier {
    /// In a column of its own, with what changed.
    Column { text: String, galley: Arc<Galley>, changes: Vec<Change> },
    /// In one with the text as it is now.
    Joined { text: Inline, galley: Arc<Galley> },
}

impl Earlier {
    /// The earlier text of a paragraph, as far as it is known; `None` where there is nothing to show.
    pub fn of(ui: &Ui, view: &View<'_>, paragraph: &Paragraph, cell: &Cell) -> Option<Self> {
        if !view.session.is_reviewing() {
            return None;
        }
        let comparison = view.session.comparison(paragraph)?;
        let palette = theme::palette(ui);
        let lay_out = |text: &str, width: f32| {
            let job = target_job(text, cell.target_format(palette.ink), width);
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        if cell.columns.then_width > 0.0 {
            let galley = lay_out(comparison.then, cell.then_width());
            let (text, changes) = (comparison.then.to_owned(), comparison.changes.to_vec());
            return Some(Self::Column { text, galley, changes });
        }
        if comparison.changes.is_empty() {
            return None;
        }
        let text = Inline::new(comparison.then, &paragraph.target, comparison.changes);
        let galley = lay_out(text.text(), cell.target_width());
        Some(Self::Joined { text, galley })
    }

    /// The joined text, if it is one.
    pub fn joined(&self) -> Option<(&Inline, &Arc<Galley>)> {
        match self {
            Self::Joined { text, galley } => Some((text, galley)),
            Self::Column { .. } => None,
        }
    }
}

/// Marks what changed in a text that is laid out at `origin`, behind its letters.
pub fn mark_changes<'a>(
    ui: &Ui,
    (galley, text): (&Galley, &str),
    changed: impl Iterator<Item = (Origin, &'a Range<usize>)>,
    origin: Pos2,
    size: f32,
) {
    let palette = theme::palette(ui);
    for (kind, bytes) in changed {
        let (ground, line, down) = match kind {
            Origin::Removed => (palette.removed, palette.accent, 0.06),
            Origin::Added => (palette.added, palette.ok, UNDER),
            Origin::Same => continue,
        };
        for rect in range_rects(galley, char_range(text, bytes)) {
            let rect = rect.translate(origin.to_vec2());
            let letters = Rect::from_center_size(rect.center(), vec2(rect.width(), size * GROUND));
            ui.painter().rect_filled(letters, CornerRadius::same(2), ground);
            let y = rect.center().y + size * down;
            ui.painter().hline(rect.x_range(), y, Stroke::new(1.5, line));
        }
    }
}

/// The same for a whole column: each change's share of the earlier text, or of the text as it is now.
pub fn shares(changes: &[Change], kind: Origin) -> impl Iterator<Item = (Origin, &Range<usize>)> {
    changes.iter().map(move |change| match kind {
        Origin::Removed => (kind, &change.then),
        Origin::Same | Origin::Added => (kind, &change.now),
    })
}
