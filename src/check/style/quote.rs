//! Quotation marks, straight or curly, double or single first; titles in italics or quotation marks.

use super::{Place, Text};
use crate::check::prose::{Kind, Prose};
use crate::check::punctuation::curled;
use std::ops::Range;

/// Curly or straight, apostrophes too.
pub fn shape(text: &Text<'_>) -> Vec<Place> {
    let target = text.prose.text();
    let tokens = text.prose.tokens().iter();
    let tokens = tokens.filter(|token| matches!(token.kind, Kind::Word | Kind::Mark));
    let marks = tokens.flat_map(|token| {
        let start = token.bytes.start;
        target[token.bytes.clone()].char_indices().map(move |(at, c)| (start + at, c))
    });
    let found = marks.filter_map(|(at, c)| {
        let bytes = at..at + c.len_utf8();
        let place = |follows, other, right: &str| Place {
            bytes: bytes.clone(),
            follows: Some(follows),
            rewritten: vec![(other, right.to_owned())],
        };
        match c {
            // After a figure it is feet or inches.
            '"' | '\'' if target[..at].ends_with(|c: char| c.is_ascii_digit()) => None,
            '"' | '\'' => Some(place("straight", "curly", curled(target, &bytes)?)),
            '“' | '”' => Some(place("curly", "straight", "\"")),
            '‘' | '’' => Some(place("curly", "straight", "'")),
            _ => None,
        }
    });
    found.collect()
}

/// A quotation longer than this, in tokens, is not turned over.
const MAX_QUOTE: usize = 300;

/// “Double ‘single’ within” or ‘single “double” within’.
pub fn order(text: &Text<'_>) -> Vec<Place> {
    let prose = text.prose;
    if !prose.text().contains(['”', '’']) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut index = 0;
    while index < prose.tokens().len() {
        let close = match prose.str(index) {
            "“" => closing(prose, index, ("“", "”")),
            "‘" => closing(prose, index, ("‘", "’")),
            _ => None,
        };
        let Some(close) = close else {
            index += 1;
            continue;
        };
        let bytes = prose.tokens()[index].bytes.start..prose.tokens()[close].bytes.end;
        let (follows, other) =
            if prose.str(index) == "“" { ("double", "single") } else { ("single", "double") };
        let turned = turned(prose, index..close + 1);
        found.push(Place { bytes, follows: Some(follows), rewritten: vec![(other, turned)] });
        index = close + 1;
    }
    found
}

/// The token that closes a quotation, the nearest that is left over; `None` where it is far or not there. The first
/// apostrophe that stands apart from its word, as in “the students’ books”, is taken for a closing single mark.
fn closing(prose: &Prose<'_>, index: usize, (open, close): (&str, &str)) -> Option<usize> {
    let mut depth = 0_usize;
    let end = (index + MAX_QUOTE).min(prose.tokens().len());
    for at in index..end {
        match prose.str(at) {
            mark if mark == open => depth += 1,
            mark if mark == close => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// The text of tokens with single marks for double ones and the other way round; apostrophes stay.
fn turned(prose: &Prose<'_>, tokens: Range<usize>) -> String {
    let mut text = String::new();
    let mut byte_at = prose.tokens()[tokens.start].bytes.start;
    let mut num_single = 0_usize;
    for index in tokens {
        let bytes = prose.tokens()[index].bytes.clone();
        let mark = match prose.str(index) {
            "“" => "‘",
            "”" => "’",
            "‘" => {
                num_single += 1;
                "“"
            }
            "’" if num_single > 0 => {
                num_single -= 1;
                "”"
            }
            _ => continue,
        };
        text += &prose.text()[byte_at..bytes.start];
        text += mark;
        byte_at = bytes.end;
    }
    text
}

/// Titles that the source has in its marks: *italics* or “quotation marks”. Quotation marks are taken for those of
/// titles where the source has no others.
pub fn titles(text: &Text<'_>) -> Vec<Place> {
    let (prose, target) = (text.prose, text.prose.text());
    let has_titles = text.source.contains('《');
    let has_quotes = text.source.contains(['“', '"', '「', '『']);
    let mut found = Vec::new();
    let mut index = 0;
    while index < prose.tokens().len() {
        let (close, follows) = match prose.str(index) {
            "《" => ("》", None),
            "*" if has_titles && prose.is_joined(index) => ("*", Some("italics")),
            "“" if has_titles && !has_quotes => ("”", Some("quotes")),
            _ => {
                index += 1;
                continue;
            }
        };
        let end =
            (index + 1..(index + 40).min(prose.tokens().len())).find(|&at| prose.str(at) == close);
        let Some(end) = end.filter(|&end| end > index + 1) else {
            index += 1;
            continue;
        };
        let inside = &target[prose.tokens()[index].bytes.end..prose.tokens()[end].bytes.start];
        if inside.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) && inside.is_ascii()
        {
            found.push(Place {
                bytes: prose.tokens()[index].bytes.start..prose.tokens()[end].bytes.end,
                follows,
                rewritten: vec![
                    ("italics", format!("*{inside}*")),
                    ("quotes", format!("“{inside}”")),
                ],
            });
        }
        index = end + 1;
    }
    found
}
