//! Chinese text laid out with line breaks of our own (egui knows no rule for opening and closing marks), and
//! the way from places in the text to places on the screen and back.

use super::dress::Dress;
use crate::model::Role;
use crate::text::line_break;
use crate::ui::theme::{self, Face, font_id};
use egui::text::{CharIndex, LayoutJob, TextFormat};
use egui::{Align, Color32, Galley, Rect, Ui, Vec2, pos2, vec2};
use std::ops::Range;
use std::sync::Arc;

/// A source text as it stands on the screen.
pub struct SourceLayout {
    pub galley: Arc<Galley>,
    /// Character offsets of the source where a line break was put in.
    char_breaks: Vec<usize>,
    /// Height of the readings above each line, in points.
    ruby: f32,
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

/// Where lines begin, in bytes of the text that is shown; kept by the grid for the rows in sight.
pub fn breaks(ui: &Ui, text: &str, dress: &Dress, format: &TextFormat, width: f32) -> Vec<usize> {
    let mut chars = text.chars().enumerate().filter(|(_, c)| *c != '\n');
    ui.fonts_mut(|fonts| {
        line_break::breaks(text, width, &mut |c| {
            let room = chars.next().map_or(0.0, |(index, _)| dress.room_of(index));
            fonts.glyph_width(&format.font_id, c) + room
        })
    })
}

/// Lays a source text out in its dress, broken before each of `byte_breaks`.
pub fn layout(
    ui: &Ui,
    source: &str,
    dress: &Dress,
    format: TextFormat,
    byte_breaks: &[usize],
) -> SourceLayout {
    let text = dress.text(source);
    let format =
        TextFormat { line_height: format.line_height.map(|height| height + dress.ruby), ..format };
    let mut job = LayoutJob::default();
    job.wrap.max_width = f32::INFINITY;
    let mut char_breaks = Vec::with_capacity(byte_breaks.len());
    let (mut done, mut num_chars) = (0, 0);
    for &at in byte_breaks.iter().chain([&text.len()]) {
        let Some(line) = text.get(done..at) else { continue };
        append(&mut job, line, num_chars, dress, &format);
        num_chars += line.chars().count();
        done = at;
        if at < text.len() && !line.ends_with('\n') {
            job.append("\n", 0.0, format.clone());
            char_breaks.push(num_chars);
        }
    }
    if text.is_empty() {
        job.append("", 0.0, format);
    }
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    SourceLayout { galley, char_breaks, ruby: dress.ruby }
}

/// Appends one line, in pieces that have the same room around each character. egui puts the letter spacing before a
/// piece's characters, but not before the first of a line; half of it belongs behind the character before.
fn append(job: &mut LayoutJob, line: &str, char_start: usize, dress: &Dress, format: &TextFormat) {
    let mut room_before: Option<f32> = None;
    let mut add = |piece: &str, room: f32| {
        let leading = match room_before {
            Some(before) => (before - room) / 2.0,
            None => room / 2.0,
        };
        room_before = Some(room);
        let format = TextFormat { extra_letter_spacing: room, ..format.clone() };
        job.append(piece, leading, format);
    };
    let (mut piece_start, mut piece_room) = (0, dress.room_of(char_start));
    if !dress.spreads.is_empty() {
        for (index, (byte, _)) in line.char_indices().enumerate() {
            let room = dress.room_of(char_start + index);
            if room != piece_room {
                add(&line[piece_start..byte], piece_room);
                (piece_start, piece_room) = (byte, room);
            }
        }
    }
    add(&line[piece_start..], piece_room);
}

impl SourceLayout {
    /// Where the galley is to be painted below the place of the text: letters stand in the middle of what the
    /// readings leave of a line.
    pub fn offset(&self) -> Vec2 {
        vec2(0.0, self.ruby / 2.0)
    }

    /// The rectangles, relative to the place of the text, of a range of bytes of the source: of the letters,
    /// without the readings above them.
    pub fn rects(&self, text: &str, bytes: &Range<usize>) -> Vec<Rect> {
        let to_char = |byte: usize| text.get(..byte).map_or(0, |before| before.chars().count());
        let (start, end) = (to_char(bytes.start), to_char(bytes.end));
        let before = |char_at: usize, inclusive: bool| {
            self.char_breaks.partition_point(|&b| b < char_at || (inclusive && b == char_at))
        };
        let mut rects =
            range_rects(&self.galley, start + before(start, true)..end + before(end, false));
        for rect in &mut rects {
            rect.min.y += self.ruby;
        }
        rects
    }

    /// The character at a place relative to the place of the text: its byte and its rectangle.
    pub fn char_at(&self, text: &str, place: Vec2) -> Option<(usize, Rect)> {
        // The nearest gap between two characters: the place is in one of them, or beyond the line's end.
        let gap = self.byte_at(text, place);
        let before = text[..gap].chars().next_back().map(|c| gap - c.len_utf8());
        [before, Some(gap)].into_iter().flatten().find_map(|byte| {
            let len = text[byte..].chars().next()?.len_utf8();
            let rects = self.rects(text, &(byte..byte + len));
            let rect = rects.into_iter().next()?;
            rect.contains(place.to_pos2()).then_some((byte, rect))
        })
    }

    /// The byte of the source nearest to a place relative to the place of the text.
    pub fn byte_at(&self, text: &str, place: Vec2) -> usize {
        let shown = self.galley.cursor_from_pos(place - self.offset()).index.0;
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
        let mut to = chars.end.clamp(row_start, row_start + count);
        if chars.end > to {
            // The blank that a line was broken at is not seen.
            let seen = row.glyphs.iter().take(to - row_start).rev();
            to -= seen.take_while(|glyph| glyph.chr == ' ').count().min(to - from);
        }
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
