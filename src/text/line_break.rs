//! Where the lines of a Chinese text break: no opening mark at a line's end, no closing mark or dash at its
//! start, no cut through a Latin word, a number or a character with its accents. How wide a character is, and
//! all drawing, is left to others.
//!
//! The rules are those of GB/T 15834—2011, 5.1 (marks at the ends of lines) and of W3C's "Requirements for Chinese
//! Text Layout", 3.1.3, fitted to articles that mix full-width and ASCII marks.

mod class;

use unicode_segmentation::UnicodeSegmentation;

use class::{Class, Classes, Cluster};

/// Returns the byte offsets at which a new line starts (the first line's 0 is not among them), in order.
///
/// A new line starts after each `\n`, also when the text ends with it. Spaces at a line's end hang: they take no
/// room and never start a line. A word wider than a line is cut between two of its characters; where nothing
/// allows a break, the line is cut before the character that does not fit, so each line holds at least one
/// character, however narrow it is. A width that is not a number breaks nothing.
///
/// `advance` is asked once for each character but line breaks, in order; what is negative or not finite counts
/// as 0. Linear.
pub fn breaks(text: &str, max_width: f32, advance: &mut dyn FnMut(char) -> f32) -> Vec<usize> {
    let mut lines = Lines::new(max_width);
    let mut classes = Classes::default();
    let mut graphemes = text.grapheme_indices(true).peekable();
    let mut left: Option<Cluster> = None;
    while let Some((byte_start, grapheme)) = graphemes.next() {
        let right = classes.next(grapheme, graphemes.peek().map(|&(_, next)| next));
        let width = if right.class == Class::Newline { 0.0 } else { width_of(grapheme, advance) };
        lines.push(
            byte_start,
            grapheme.len(),
            opportunity(left, right),
            Piece { class: right.class, width },
        );
        left = match (left, right.class) {
            (_, Class::Newline) => None,
            // Spaces do not hide what stands before them: "（ a" breaks no more than "（a" does.
            (Some(left), Class::Space) => Some(Cluster { is_spaced: true, ..left }),
            (None, Class::Space) => None,
            _ => Some(right),
        };
    }
    lines.byte_starts
}

fn width_of(grapheme: &str, advance: &mut dyn FnMut(char) -> f32) -> f64 {
    let valid = |width: f32| if width.is_finite() { f64::from(width.max(0.0)) } else { 0.0 };
    grapheme.chars().map(|c| valid(advance(c))).sum()
}

/// Whether a line may start at a place between two characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opportunity {
    /// It may.
    Allowed,
    /// Only inside a word that is wider than a line.
    Emergency,
    /// Only where a line holds no other place.
    Forbidden,
}

/// The rules, for two characters that stand side by side or with spaces between them.
fn opportunity(left: Option<Cluster>, right: Cluster) -> Opportunity {
    use Class::{Close, Dash, Glue, Inner, Newline, Open, Prefix, Space, Suffix, Word};
    let Some(left) = left else { return Opportunity::Forbidden };
    match (left.class, right.class) {
        (_, Space | Newline) | (Glue, _) | (_, Glue) => Opportunity::Forbidden,
        (Open, _) | (_, Close | Suffix | Dash) => Opportunity::Forbidden,
        (Word | Inner | Suffix, Word) if !left.is_spaced => Opportunity::Emergency,
        (Word | Inner | Prefix, Inner | Prefix) if !left.is_spaced => Opportunity::Forbidden,
        (Prefix, Word) => Opportunity::Forbidden,
        _ => Opportunity::Allowed,
    }
}

struct Piece {
    class: Class,
    width: f64,
}

/// A place passed in the current line: its byte offset and the width of the text before it.
#[derive(Clone, Copy)]
struct Place {
    byte_offset: usize,
    width_before: f64,
}

/// Fills lines greedily. Widths are summed from the text's start, so that going back to a place is a subtraction.
struct Lines {
    max_width: f64,
    byte_starts: Vec<usize>,
    line_start: Place,
    allowed: Option<Place>,
    emergency: Option<Place>,
    width: f64,
}

impl Lines {
    fn new(max_width: f32) -> Self {
        let max_width = if max_width.is_nan() { f64::INFINITY } else { f64::from(max_width) };
        let line_start = Place { byte_offset: 0, width_before: 0.0 };
        Self {
            max_width,
            byte_starts: Vec::new(),
            line_start,
            allowed: None,
            emergency: None,
            width: 0.0,
        }
    }

    fn push(&mut self, byte_start: usize, len: usize, opportunity: Opportunity, piece: Piece) {
        let here = Place { byte_offset: byte_start, width_before: self.width };
        match opportunity {
            Opportunity::Allowed => self.allowed = Some(here),
            Opportunity::Emergency => self.emergency = Some(here),
            Opportunity::Forbidden => {}
        }
        self.width += piece.width;
        match piece.class {
            Class::Newline => {
                self.start_line(Place { byte_offset: byte_start + len, width_before: self.width });
            }
            Class::Space => {}
            _ => self.make_room(here),
        }
    }

    /// Breaks until the character that starts `here` fits or is alone in its line: at an allowed place, then
    /// inside a too long word, then before that character.
    fn make_room(&mut self, here: Place) {
        while self.width - self.line_start.width_before > self.max_width
            && self.line_start.byte_offset < here.byte_offset
        {
            let place = self.allowed.or(self.emergency).unwrap_or(here);
            self.start_line(place);
        }
    }

    fn start_line(&mut self, place: Place) {
        self.byte_starts.push(place.byte_offset);
        self.line_start = place;
        let is_ahead = |ahead: &Place| ahead.byte_offset > place.byte_offset;
        self.allowed = self.allowed.filter(is_ahead);
        self.emergency = self.emergency.filter(is_ahead);
    }
}

#[cfg(test)]
mod tests;
