//! Chinese text laid out with line breaks of our own (egui knows no rule for opening and closing marks), and
//! the way from places in the text to places on the screen and back.

use crate::model::Role;
use crate::text::line_break;
use crate::ui::theme::{self, Face, font_id};
use egui::text::{CharIndex, LayoutJob, TextFormat};
use egui::{Align, Color32, Galley, Rect, Ui, Vec2, pos2};
use std::ops::Range;
use std::sync::Arc;

/// A source text as it stands on the screen.
pub struct SourceLayout {
    pub galley: Arc<Galley>,
    /// Character offsets of the source where a line break was put in.
    char_breaks: Vec<usize>,
}

/// The format of a text of that role, on either side.
pub fn format(role: Role, size: f32, is_source: bool, color: Color32) -> TextFormat {
    let (plain, bold, line) = if is_source {
        (Face::Source, Face::SourceBold, theme::SOURCE_LINE)
    } else {
        (Face::Target, Face::TargetBold, theme::TARGET_LINE)
    };
    let (face, size, line) = match role {
        Role::Title => (bold, size * theme::TITLE_SCALE, theme::TITLE_LINE),
        Role::Heading(_) => (bold, size, line),
        _ => (plain, size, line),
    };
    TextFormat {
        line_height: Some((size * line).round()),
        valign: Align::Center,
        ..TextFormat::simple(font_id(face, size), color)
    }
}

/// Where lines begin, in bytes; kept by the grid for the rows in sight.
pub fn breaks(ui: &Ui, text: &str, format: &TextFormat, width: f32) -> Vec<usize> {
    ui.fonts_mut(|fonts| {
        line_break::breaks(text, width, &mut |c| fonts.glyph_width(&format.font_id, c))
    })
}

/// Lays a source text out, broken before each of `byte_breaks`.
pub fn layout(ui: &Ui, text: &str, format: TextFormat, byte_breaks: &[usize]) -> SourceLayout {
    let mut broken = String::with_capacity(text.len() + byte_breaks.len());
    let mut char_breaks = Vec::with_capacity(byte_breaks.len());
    let (mut done, mut num_chars) = (0, 0);
    for &at in byte_breaks {
        let Some(line) = text.get(done..at) else { continue };
        broken.push_str(line);
        num_chars += line.chars().count();
        if !line.ends_with('\n') {
            broken.push('\n');
            char_breaks.push(num_chars);
        }
        done = at;
    }
    broken.push_str(&text[done..]);
    let mut job = LayoutJob::single_section(broken, format);
    job.wrap.max_width = f32::INFINITY;
    SourceLayout { galley: ui.fonts_mut(|fonts| fonts.layout_job(job)), char_breaks }
}

impl SourceLayout {
    /// The rectangles, relative to the galley, of a range of bytes of the source.
    pub fn rects(&self, text: &str, bytes: &Range<usize>) -> Vec<Rect> {
        let to_char = |byte: usize| text.get(..byte).map_or(0, |before| before.chars().count());
        let (start, end) = (to_char(bytes.start), to_char(bytes.end));
        let before = |char_at: usize, inclusive: bool| {
            self.char_breaks.partition_point(|&b| b < char_at || (inclusive && b == char_at))
        };
        range_rects(&self.galley, start + before(start, true)..end + before(end, false))
    }

    /// The byte of the source nearest to a place relative to the galley.
    pub fn byte_at(&self, text: &str, place: Vec2) -> usize {
        let shown = self.galley.cursor_from_pos(place).index.0;
        // A break put in at source character b takes the place b + (breaks before it) in the galley.
        let breaks = self.char_breaks.iter().enumerate();
        let num_before = breaks.filter(|&(index, &at)| at + index < shown).count();
        let char_at = shown - num_before;
        text.char_indices().nth(char_at).map_or(text.len(), |(byte, _)| byte)
    }
}

/// The rectangles of a range of characters of a galley, one for each row it touches.
pub fn range_rects(galley: &Galley, chars: Range<usize>) -> Vec<Rect> {
    let mut rects = Vec::new();
    let mut row_start = 0;
    for row in &galley.rows {
        let count = row.char_count_excluding_newline().0;
        let from = chars.start.clamp(row_start, row_start + count);
        let to = chars.end.clamp(row_start, row_start + count);
        if from < to {
            let x = |char_at: usize| row.pos.x + row.x_offset(CharIndex(char_at - row_start));
            rects.push(Rect::from_min_max(pos2(x(from), row.min_y()), pos2(x(to), row.max_y())));
        }
        row_start += row.char_count_including_newline().0;
        if row_start >= chars.end {
            break;
        }
    }
    rects
}

/// Character offsets of a range of bytes.
pub fn char_range(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let to_char = |byte: usize| text.get(..byte).map_or(0, |before| before.chars().count());
    to_char(bytes.start)..to_char(bytes.end)
}
