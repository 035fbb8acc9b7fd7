//! Lines of a text, whatever ends them, and the limit on their length.

use super::FormatError;

/// The longest paragraph that is taken in, in bytes. A longer one would make every keystroke in it slow.
pub const MAX_PARAGRAPH_BYTES: usize = 1 << 20;

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The lines of a text without their ends. `\r\n` is one end; so is each of `\n`, `\r`, form feed, vertical
/// tab, U+0085, U+2028 and U+2029. White space behind a line goes; that before it stays.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some((byte_end, c)) = text.char_indices().find(|&(_, c)| is_line_end(c)) else {
            rest = None;
            return Some(text.trim_end());
        };
        let behind = &text[byte_end + c.len_utf8()..];
        rest = Some(if c == '\r' { behind.strip_prefix('\n').unwrap_or(behind) } else { behind });
        Some(text[..byte_end].trim_end())
    })
}

/// Checks that no line is too long.
///
/// # Errors
/// [`FormatError::LineTooLong`] naming the first that is.
pub fn check_lengths(text: &str) -> Result<(), FormatError> {
    for (index, line) in lines(text).enumerate() {
        if line.len() > MAX_PARAGRAPH_BYTES {
            return Err(FormatError::LineTooLong {
                line: index + 1,
                size: line.len() as u64,
                limit: MAX_PARAGRAPH_BYTES as u64,
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_ends_a_line() {
        for (text, expected) in [
            ("一\n二\r\n三\r四", vec!["一", "二", "三", "四"]),
            ("一\u{2028}二\u{85}三\u{C}四\u{2029}五", vec!["一", "二", "三", "四", "五"]),
            ("一\r\r\n\n二 \u{3000}\n", vec!["一", "", "", "二", ""]),
            ("　　一", vec!["　　一"]),
            ("", vec![""]),
        ] {
            assert_eq!(lines(text).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_long_line_is_named() {
        let text = format!("短\n{}\n短", "长".repeat(MAX_PARAGRAPH_BYTES / 3 + 1));
        match check_lengths(&text) {
            Err(FormatError::LineTooLong { line: 2, size, .. }) => {
                assert!(size > MAX_PARAGRAPH_BYTES as u64);
            }
            other => panic!("{other:?}"),
        }
        assert!(check_lengths("短\n短").is_ok());
    }
}
