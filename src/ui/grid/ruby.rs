//! The readings above the source and the marks between its words.

use super::dress::reading_font;
use super::row::Row;
use crate::ui::theme;
use egui::{Align2, Color32, FontId, Pos2, Rect, Stroke, Ui, pos2, vec2};

/// Paints them for a row whose text stands at `origin`.
pub fn ui(ui: &Ui, row: &Row<'_>, origin: Pos2) {
    let palette = theme::palette(ui);
    let source = &row.paragraph.source;
    let size = row.cell.source_format(palette.ink).font_id.size;
    let font = reading_font(size);
    for reading in &row.dress.readings {
        let color = if reading.sure { palette.dim } else { palette.warn };
        let rects = row.source.rects(source, &reading.bytes);
        match rects.as_slice() {
            [rect] => above(ui, rect.translate(origin.to_vec2()), &reading.text, &font, color),
            // A word that two lines share is read syllable by syllable.
            _ => {
                for (bytes, syllable) in &reading.syllables {
                    for rect in row.source.rects(source, bytes) {
                        above(ui, rect.translate(origin.to_vec2()), syllable, &font, color);
                    }
                }
            }
        }
    }
    let stroke = Stroke::new(1.0, palette.none);
    for &byte in &row.dress.byte_ticks {
        let len = |c: Option<char>| c.map_or(0, char::len_utf8);
        let before = len(source[..byte].chars().next_back());
        let after = len(source[byte..].chars().next());
        let rects = (
            row.source.rects(source, &(byte - before..byte)),
            row.source.rects(source, &(byte..byte + after)),
        );
        let (Some(left), Some(right)) = (rects.0.last(), rects.1.first()) else { continue };
        // No tick where a line ends between the two.
        if left.min.y != right.min.y {
            continue;
        }
        let x = origin.x + (left.right() + right.left()) / 2.0;
        let bottom = origin.y + left.center().y + size * 0.58;
        ui.painter().vline(x, bottom - size * 0.36..=bottom, stroke);
    }
}

fn above(ui: &Ui, letters: Rect, text: &str, font: &FontId, color: Color32) {
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font.clone(), color);
    // Letters are lower than their line: the reading goes down to them.
    let bottom = letters.center().y - letters.height() * 0.36;
    let at = Align2::CENTER_BOTTOM
        .anchor_size(pos2(letters.center().x, bottom), vec2(galley.size().x, galley.size().y));
    ui.painter().galley(at.min, galley, color);
}
