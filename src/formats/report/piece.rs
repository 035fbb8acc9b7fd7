//! A text cut where findings begin and end.

use crate::check::Severity;
use std::ops::Range;

/// A piece of a text that all findings mark alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// The worst finding about it, if there is any.
    pub severity: Option<Severity>,
}

/// The pieces of a text, in order; marks are in bytes of it, those that do not fit are left out.
pub fn pieces(text: &str, marks: &[(Range<usize>, Severity)]) -> Vec<Piece> {
    let marks = marks.iter().filter(|(bytes, _)| text.get(bytes.clone()).is_some());
    let marks: Vec<&(Range<usize>, Severity)> = marks.collect();
    let edges = marks.iter().flat_map(|(bytes, _)| [bytes.start, bytes.end]);
    let mut edges: Vec<usize> = edges.chain([0, text.len()]).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut pieces: Vec<Piece> = Vec::new();
    for edge in edges.windows(2) {
        let over = |bytes: &Range<usize>| bytes.start <= edge[0] && edge[1] <= bytes.end;
        let severity = marks.iter().filter(|(bytes, _)| over(bytes)).map(|(_, s)| *s).max();
        let words = readable(&text[edge[0]..edge[1]]);
        match pieces.last_mut().filter(|last| last.severity == severity) {
            Some(last) => last.text.push_str(&words),
            None => pieces.push(Piece { text: words, severity }),
        }
    }
    pieces
}

/// The text without characters that no page may hold.
fn readable(text: &str) -> String {
    let is_fit = |c: &char| matches!(c, '\n' | '\t') || !c.is_control();
    text.chars().filter(is_fit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_cut_a_text() {
        let shown = |text: &str, marks: &[(Range<usize>, Severity)]| -> String {
            let pieces = pieces(text, marks).into_iter();
            let one = |piece: Piece| match piece.severity {
                Some(severity) => format!("[{} {}]", severity.name(), piece.text),
                None => piece.text,
            };
            pieces.map(one).collect()
        };
        use Severity::{Error, Hint};
        for (text, marks, expected) in [
            ("plain", vec![], "plain"),
            ("", vec![(0..0, Error)], ""),
            ("all", vec![(0..3, Error)], "[error all]"),
            ("one two", vec![(4..7, Error), (0..7, Hint)], "[hint one ][error two]"),
            ("abc", vec![(0..2, Hint), (1..3, Error)], "[hint a][error bc]"),
            ("中", vec![(1..3, Error), (0..9, Error)], "中"),
        ] {
            assert_eq!(shown(text, &marks), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_of_a_text_is_lost(
            text in "[a-c中é\n ]{0,12}",
            marks in prop::collection::vec((0..40_usize, 0..40_usize), 0..6),
        ) {
            let marks: Vec<_> =
                marks.into_iter().map(|(a, b)| (a.min(b)..a.max(b), Severity::Hint)).collect();
            let joined: String = pieces(&text, &marks).into_iter().map(|piece| piece.text).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
