//! The columns of the alignment, and its texts laid out with the grid's rules for both languages.

use super::Sheet;
use crate::model::AlignUnit;
use crate::model::alignment::Side;
use crate::session::UnitPlace;
use crate::storage::{PinyinShown, Preferences};
use crate::ui::grid::cell::target_job;
use crate::ui::grid::dress::{Dress, Wishes};
use crate::ui::grid::source_text::{self, format};
use crate::ui::theme;
use egui::{Color32, Galley, Stroke, Ui};
use std::collections::HashMap;
use std::sync::Arc;

/// Width of the column with the unit's number.
const NUMBER: f32 = 44.0;
/// Room at a text's sides.
const SIDE_ROOM: f32 = 8.0;
/// Width of the gutter with the links.
pub const GUTTER: f32 = 84.0;
/// Room above and below a unit's text.
pub const ROOM: f32 = 7.0;
/// Characters of one unit that are shown: a megabyte without a line break would take seconds to lay out.
const MAX_CHARS: usize = 4_000;

/// The columns, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Columns {
    pub left: f32,
    widths: [f32; 2],
    sizes: [f32; 2],
}

fn index(side: Side) -> usize {
    match side {
        Side::Source => 0,
        Side::Target => 1,
    }
}

impl Columns {
    /// Divides a width as the person chose.
    pub fn new(left: f32, width: f32, preferences: &Preferences) -> Self {
        let texts = (width - GUTTER).max(240.0);
        let source = (texts * preferences.column_split).round();
        Self {
            left,
            widths: [source, texts - source],
            sizes: [preferences.source_size, preferences.target_size],
        }
    }

    /// Where the column of a side begins, its numbers included.
    pub fn left(&self, side: Side) -> f32 {
        match side {
            Side::Source => self.left,
            Side::Target => self.gutter_right(),
        }
    }

    /// Its width, numbers included.
    pub fn width(&self, side: Side) -> f32 {
        self.widths[index(side)]
    }

    /// Where the texts of a side begin.
    pub fn text_left(&self, side: Side) -> f32 {
        self.left(side) + NUMBER
    }

    fn text_width(&self, side: Side) -> f32 {
        self.width(side) - NUMBER - SIDE_ROOM
    }

    /// The left edge of the gutter.
    pub fn gutter_left(&self) -> f32 {
        self.left + self.widths[0]
    }

    /// The right edge of the gutter.
    pub fn gutter_right(&self) -> f32 {
        self.gutter_left() + GUTTER
    }

    /// The height of a line that was not measured yet, from the lengths of its texts in bytes.
    pub fn estimate(&self, source_bytes: usize, target_bytes: usize) -> f32 {
        let lines = |characters: f32, side, per_point: f32, height: f32| {
            let size = self.sizes[index(side)];
            let per_line = (self.text_width(side) / (size * per_point)).max(1.0);
            (characters / per_line).ceil().max(1.0) * (size * height).round()
        };
        let source = lines(source_bytes as f32 / 2.9, Side::Source, 1.0, theme::SOURCE_LINE);
        let target = lines(target_bytes as f32, Side::Target, 0.5, theme::TARGET_LINE);
        source.max(target) + 2.0 * ROOM
    }
}

/// What is worked out once for a source unit and kept while it is in sight.
struct Kept {
    unit: Arc<AlignUnit>,
    dress: Dress,
    byte_breaks: Vec<usize>,
    is_in_sight: bool,
}

/// The texts in sight.
#[derive(Default)]
pub struct Texts {
    kept: HashMap<usize, Kept>,
    wishes: Option<Wishes>,
}

impl Texts {
    /// Forgets everything: widths or units changed.
    pub fn clear(&mut self) {
        self.kept.clear();
    }

    pub fn begin_frame(&mut self) {
        self.kept.values_mut().for_each(|kept| kept.is_in_sight = false);
    }

    pub fn end_frame(&mut self) {
        self.kept.retain(|_, kept| kept.is_in_sight);
    }

    /// Lays a unit's text out.
    pub fn lay_out(&mut self, ui: &Ui, sheet: &Sheet<'_>, place: UnitPlace) -> Option<Arc<Galley>> {
        let palette = theme::palette(ui);
        let unit = sheet.it.alignment.units(place.side).get(place.index)?;
        let color = if unit.dropped { palette.hint } else { palette.ink };
        match place.side {
            Side::Source => self.source(ui, sheet, place.index, unit, color),
            Side::Target => {
                let size = sheet.columns.sizes[1];
                let mut format = format(unit.role, size, false, color);
                strike(&mut format, unit, color);
                let job =
                    target_job(shown(&unit.text), format, sheet.columns.text_width(place.side));
                Some(ui.fonts_mut(|fonts| fonts.layout_job(job)))
            }
        }
    }

    fn source(
        &mut self,
        ui: &Ui,
        sheet: &Sheet<'_>,
        at: usize,
        unit: &Arc<AlignUnit>,
        color: Color32,
    ) -> Option<Arc<Galley>> {
        // Readings and words are for reading; here the script alone follows the person's choice.
        let wishes = Wishes {
            pinyin: PinyinShown::Off,
            word_boundaries: false,
            ..Wishes::of(sheet.view.session.preferences())
        };
        if self.wishes.replace(wishes) != Some(wishes) {
            self.kept.clear();
        }
        let mut format = format(unit.role, sheet.columns.sizes[0], true, color);
        let text = shown(&unit.text);
        let fits = self.kept.get(&at).is_some_and(|kept| Arc::ptr_eq(&kept.unit, unit));
        if !fits {
            let dress = Dress::new(ui, text, None, wishes, &format.font_id);
            let width = sheet.columns.text_width(Side::Source);
            let byte_breaks = source_text::breaks(ui, dress.text(text), &dress, &format, width);
            let unit = Arc::clone(unit);
            self.kept.insert(at, Kept { unit, dress, byte_breaks, is_in_sight: true });
        }
        strike(&mut format, unit, color);
        let kept = self.kept.get_mut(&at)?;
        kept.is_in_sight = true;
        Some(source_text::layout(ui, text, &kept.dress, format, &kept.byte_breaks).galley)
    }
}

fn strike(format: &mut egui::TextFormat, unit: &AlignUnit, color: Color32) {
    if unit.dropped {
        format.strikethrough = Stroke::new(1.0, color);
    }
}

/// The beginning of a text, as much as is shown of it.
fn shown(text: &str) -> &str {
    let end = text.char_indices().nth(MAX_CHARS).map_or(text.len(), |(byte, _)| byte);
    &text[..end]
}
