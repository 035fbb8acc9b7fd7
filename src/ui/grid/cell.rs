//! The measures of one row's two cells: widths, text formats, heights.

use super::source_text::format;
use crate::model::Role;
use crate::storage::Preferences;
use crate::ui::theme;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, Rect, pos2, vec2};

/// What the source column has, among three, of its share among two.
const SHARE_OF_THREE: f32 = 2.0 / 3.0;

/// The columns of the grid, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Columns {
    pub left: f32,
    pub source_width: f32,
    /// The column of an earlier text between the two; 0 where there is none.
    pub then_width: f32,
    pub target_width: f32,
    pub source_size: f32,
    pub target_size: f32,
}

impl Columns {
    /// Divides a width as the person chose.
    pub fn new(left: f32, width: f32, preferences: &Preferences, has_then: bool) -> Self {
        let texts = (width - theme::NUMBER_WIDTH - theme::STATUS_WIDTH).max(200.0);
        let share = if has_then { SHARE_OF_THREE } else { 1.0 };
        let source_width = (texts * preferences.column_split * share).round();
        let then_width = if has_then { ((texts - source_width) / 2.0).round() } else { 0.0 };
        Self {
            left,
            source_width,
            then_width,
            target_width: texts - source_width - then_width,
            source_size: preferences.source_size,
            target_size: preferences.target_size,
        }
    }

    /// Where the source column begins.
    pub fn source_left(&self) -> f32 {
        self.left + theme::NUMBER_WIDTH
    }

    /// Where the source column ends.
    pub fn then_left(&self) -> f32 {
        self.source_left() + self.source_width
    }

    /// Where the translation column begins.
    pub fn target_left(&self) -> f32 {
        self.then_left() + self.then_width
    }

    /// The person's share of the source column, were its end at `x`.
    pub fn split_at(&self, x: f32) -> f32 {
        let share = if self.then_width > 0.0 { SHARE_OF_THREE } else { 1.0 };
        let texts = self.source_width + self.then_width + self.target_width;
        (x - self.source_left()) / texts / share
    }

    /// Where the column of marks begins.
    pub fn status_left(&self) -> f32 {
        self.target_left() + self.target_width
    }

    /// The height of a row that was not measured yet, from the lengths of its texts in bytes.
    pub fn estimate(&self, source_bytes: usize, target_bytes: usize) -> f32 {
        let lines =
            |characters: f32, per_line: f32| (characters / per_line.max(1.0)).ceil().max(1.0);
        let source_text = self.source_width - 2.0 * theme::CELL_PADDING.x;
        let target_text = self.target_width - 2.0 * theme::CELL_PADDING.x;
        let source = lines(source_bytes as f32 / 2.9, source_text / self.source_size)
            * (self.source_size * theme::SOURCE_LINE).round();
        let target = lines(target_bytes as f32, target_text / (self.target_size * 0.5))
            * (self.target_size * theme::TARGET_LINE).round();
        source.max(target) + 2.0 * theme::CELL_PADDING.y
    }
}

/// One row's cells.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    pub columns: Columns,
    pub role: Role,
}

impl Cell {
    pub fn source_format(&self, color: Color32) -> TextFormat {
        format(self.role, self.columns.source_size, true, color)
    }

    pub fn target_format(&self, color: Color32) -> TextFormat {
        format(self.role, self.columns.target_size, false, color)
    }

    /// The width of the source text.
    pub fn source_width(&self) -> f32 {
        self.columns.source_width - 2.0 * theme::CELL_PADDING.x
    }

    /// The width of the earlier text.
    pub fn then_width(&self) -> f32 {
        self.columns.then_width - 2.0 * theme::CELL_PADDING.x
    }

    /// The width of the translation's text.
    pub fn target_width(&self) -> f32 {
        self.columns.target_width - 2.0 * theme::CELL_PADDING.x
    }

    /// The source cell of a row at `top`, `height` points high.
    pub fn source_rect(&self, top: f32, height: f32) -> Rect {
        let size = vec2(self.columns.source_width, height);
        Rect::from_min_size(pos2(self.columns.source_left(), top), size)
    }

    /// The cell of the earlier text of a row at `top`, `height` points high.
    pub fn then_rect(&self, top: f32, height: f32) -> Rect {
        let size = vec2(self.columns.then_width, height);
        Rect::from_min_size(pos2(self.columns.then_left(), top), size)
    }

    /// The translation cell of a row at `top`, `height` points high.
    pub fn target_rect(&self, top: f32, height: f32) -> Rect {
        let size = vec2(self.columns.target_width, height);
        Rect::from_min_size(pos2(self.columns.target_left(), top), size)
    }
}

/// How a translation is laid out, in the live field and out of it alike.
pub fn target_job(text: &str, format: TextFormat, width: f32) -> LayoutJob {
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap = TextWrapping::wrap_at_width(width);
    job.keep_trailing_whitespace = true;
    job
}
