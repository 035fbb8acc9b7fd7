//! Joining pieces of text: without a space between Chinese characters, with one between Latin words.

use super::count::is_han;

/// Whether a character is written full-width, without spaces around it: Han, kana, bopomofo, and the
/// punctuation and forms of Chinese typography. Korean, which is written with spaces, is not among them.
pub fn is_full_width(c: char) -> bool {
    is_han(c)
        || matches!(c as u32,
            0x2E80..=0x312F | 0x31A0..=0x33FF | 0xFE30..=0xFE4F | 0xFF01..=0xFF60 | 0xFFE0..=0xFFE6)
        || matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}

/// Joins two pieces of Chinese text: a space only where two Latin words or numbers would run together, so
/// neither after a hyphen, slash or opening bracket nor before a closing one.
pub fn join_source(a: &str, b: &str) -> String {
    let (a, b) = (a.trim_end(), b.trim_start());
    let gap = match (a.chars().next_back(), b.chars().next()) {
        (Some(left), Some(right)) => {
            !is_full_width(left)
                && !is_full_width(right)
                && !matches!(left, '-' | '/' | '(' | '[' | '{')
                && !matches!(right, ')' | ']' | '}' | ',' | '.' | ';' | ':' | '!' | '?' | '%')
        }
        _ => false,
    };
    format!("{a}{}{b}", if gap { " " } else { "" })
}

/// Joins two pieces of English text with one space.
pub fn join_target(a: &str, b: &str) -> String {
    let (a, b) = (a.trim_end(), b.trim_start());
    let gap = if a.is_empty() || b.is_empty() { "" } else { " " };
    format!("{a}{gap}{b}")
}

/// Appends English text behind one space, as [`join_target`] joins, at the cost of what is appended alone.
pub fn append_target(text: &mut String, more: &str) {
    let more = more.trim_start();
    text.truncate(text.trim_end().len());
    if !text.is_empty() && !more.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

/// Cuts a Chinese text where a corrected form of it was cut: exactly where one half was not corrected, else in
/// proportion. Joined, the halves are the whole again.
pub fn cut_alike(original: &str, corrected_a: &str, corrected_b: &str) -> (String, String) {
    let (num_a, num_b) = (corrected_a.chars().count(), corrected_b.chars().count());
    let byte_cut = if original.starts_with(corrected_a) {
        corrected_a.len()
    } else if original.ends_with(corrected_b) {
        original.len() - corrected_b.len()
    } else {
        let char_cut = original.chars().count() * num_a / (num_a + num_b).max(1);
        original.char_indices().nth(char_cut).map_or(original.len(), |(byte, _)| byte)
    };
    let (a, b) = original.split_at(byte_cut);
    (a.trim_end().to_owned(), b.trim_start().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_joins_without_a_space() {
        for (a, b, joined) in [
            ("一家杭州", "初创公司", "一家杭州初创公司"),
            ("发布了Janus-Pro", "和JanusFlow", "发布了Janus-Pro和JanusFlow"),
            ("发布了 Claude", "Sonnet 3.5", "发布了 Claude Sonnet 3.5"),
            ("他说：", "“是的”", "他说：“是的”"),
            ("", "开头", "开头"),
            ("Janus-", "Pro", "Janus-Pro"),
            ("Lindsay", "(Gorman)", "Lindsay (Gorman)"),
            ("(Lindsay", ") 说", "(Lindsay) 说"),
            ("增长17", "%", "增长17%"),
        ] {
            assert_eq!(join_source(a, b), joined);
        }
        assert_eq!(join_target("One. ", " Two."), "One. Two.");
        assert_eq!(join_target("", "Two."), "Two.");
        for (a, b) in
            [("One. ", " Two."), ("", "Two."), (" ", " "), ("One.", ""), ("é\u{3000}", "b ")]
        {
            let mut appended = a.to_owned();
            append_target(&mut appended, b);
            assert_eq!(appended, join_target(a, b));
        }
    }
}
