//! A row of the grid in a review: the earlier text in a column of its own, or in one with the text as it is now.

use super::inline::{Inline, Origin};
use crate::model::Paragraph;
use crate::text::diff::Change;
use crate::ui::View;
use crate::ui::grid::cell::{Cell, target_job};
use crate::ui::theme;
use egui::text::CharIndex;
use egui::{CornerRadius, Galley, Pos2, Rangef, Rect, Stroke, Ui};
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

/// Marks what changed in a text that is laid out at `origin`, behind its letters. `changed` comes in the order of the
/// text; what is not in sight costs nothing.
pub fn mark_changes<'a>(
    ui: &Ui,
    (galley, text): (&Galley, &str),
    changed: impl Iterator<Item = (Origin, &'a Range<usize>)>,
    origin: Pos2,
    size: f32,
) {
    let palette = theme::palette(ui);
    let spans = char_spans(text, changed);
    let sight = ui.clip_rect().y_range();
    let mut char_start = 0;
    for row in &galley.rows {
        let chars = char_start..char_start + row.char_count_excluding_newline().0;
        char_start += row.char_count_including_newline().0;
        if row.max_y() + origin.y < sight.min {
            continue;
        }
        if row.min_y() + origin.y > sight.max {
            break;
        }
        let first = spans.partition_point(|(_, span)| span.end <= chars.start);
        for (kind, span) in spans[first..].iter().take_while(|(_, s)| s.start < chars.end) {
            let (ground, line, down) = match kind {
                Origin::Removed => (palette.removed, palette.accent, 0.06),
                Origin::Added => (palette.added, palette.ok, UNDER),
                Origin::Same => continue,
            };
            let x = |char_at: usize| {
                let at = char_at.clamp(chars.start, chars.end) - chars.start;
                origin.x + row.pos.x + row.x_offset(CharIndex(at))
            };
            let y = origin.y + (row.min_y() + row.max_y()) / 2.0;
            let xs = Rangef::new(x(span.start), x(span.end));
            let ground_rect =
                Rect::from_x_y_ranges(xs, y - size * GROUND / 2.0..=y + size * GROUND / 2.0);
            ui.painter().rect_filled(ground_rect, CornerRadius::same(2), ground);
            ui.painter().hline(xs, y + size * down, Stroke::new(1.5, line));
        }
    }
}

/// The same ranges in characters, counted in one go.
fn char_spans<'a>(
    text: &str,
    changed: impl Iterator<Item = (Origin, &'a Range<usize>)>,
) -> Vec<(Origin, Range<usize>)> {
    let (mut byte_at, mut char_at) = (0, 0);
    let mut chars_up_to = |byte: usize| {
        char_at += text.get(byte_at..byte).map_or(0, |between| between.chars().count());
        byte_at = byte;
        char_at
    };
    changed.map(|(kind, bytes)| (kind, chars_up_to(bytes.start)..chars_up_to(bytes.end))).collect()
}

/// The same for a whole column: each change's share of the earlier text, or of the text as it is now.
pub fn shares(changes: &[Change], kind: Origin) -> impl Iterator<Item = (Origin, &Range<usize>)> {
    changes.iter().map(move |change| match kind {
        Origin::Removed => (kind, &change.then),
        Origin::Same | Origin::Added => (kind, &change.now),
    })
}
