//! Cutting pasted text into paragraphs, so that it can be spread over several rows. Where the pieces go is left
//! to others.

/// Returns the paragraphs of a pasted text, trimmed and without empty ones.
///
/// Where blank lines separate, they alone do, and the line breaks between them stay inside a piece; otherwise
/// each line is a piece. Line ends of any system count, as does U+2029; U+2028 and the vertical tab (what word
/// processors put for a line break inside a paragraph) never separate and become `\n`. One piece, or none,
/// means that there is nothing to spread. Linear.
pub fn pieces(pasted: &str) -> Vec<String> {
    let text = pasted.replace("\r\n", "\n").replace(['\r', '\u{2029}'], "\n");
    let text = text.trim_start_matches('\u{FEFF}');
    let has_blank = text.trim().split('\n').any(is_blank);
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for line in text.split('\n') {
        if is_blank(line) || !has_blank {
            take(&mut piece, &mut pieces);
        }
        for inner in line.split(['\u{2028}', '\u{B}']) {
            if !piece.is_empty() {
                piece.push('\n');
            }
            piece.push_str(if piece.is_empty() { inner.trim() } else { inner.trim_end() });
        }
    }
    take(&mut piece, &mut pieces);
    pieces
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

fn take(piece: &mut String, pieces: &mut Vec<String>) {
    let trimmed = piece.trim();
    if !trimmed.is_empty() {
        pieces.push(trimmed.to_owned());
    }
    piece.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_at_blank_lines_or_else_at_lines() {
        for (pasted, expected) in [
            ("", &[][..]),
            (" \n\r\n\t", &[]),
            ("one", &["one"]),
            ("one\n", &["one"]),
            ("one\ntwo\nthree", &["one", "two", "three"]),
            ("one\r\ntwo\rthree\u{2029}four", &["one", "two", "three", "four"]),
            ("one\ntwo\n\nthree", &["one\ntwo", "three"]),
            ("one \n  two\n \u{3000}\n\n\nthree\n\n", &["one\n  two", "three"]),
            ("\n\none\ntwo\n\n", &["one", "two"]),
            ("\u{FEFF}one\u{B}two\nthree", &["one\ntwo", "three"]),
            ("one\u{2028}two", &["one\ntwo"]),
            ("　　一\n　　二", &["一", "二"]),
        ] {
            assert_eq!(pieces(pasted), expected, "{pasted:?}");
        }
    }
}
