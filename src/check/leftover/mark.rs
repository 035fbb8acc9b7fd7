//! Chinese and full-width marks in English: which mark stands for which, and with which spaces.

use std::ops::Range;

/// How a mark is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Joined to what is before it, a space after it.
    After,
    /// A space before it, joined to what follows.
    Before,
    /// As it is.
    Both,
}

/// The English of a mark; `None` where there is no single one.
fn english(c: char) -> Option<(&'static str, Side)> {
    use Side::{After, Before, Both};
    Some(match c {
        '，' | '、' | '､' | '﹐' => (",", After),
        '。' | '．' | '｡' => (".", After),
        '；' => (";", After),
        '：' => (":", After),
        '？' => ("?", After),
        '！' => ("!", After),
        '（' | '〔' => ("(", Before),
        '）' | '〕' => (")", After),
        '【' | '［' => ("[", Before),
        '】' | '］' => ("]", After),
        '「' | '『' | '〝' | '｢' => ("“", Before),
        '」' | '』' | '〞' | '｣' => ("”", After),
        '％' => ("%", After),
        '￥' => ("¥", Before),
        '＄' => ("$", Before),
        '￡' => ("£", Before),
        '＃' => ("#", Before),
        '＂' => ("\"", Both),
        '＇' => ("'", Both),
        '＆' => ("&", Both),
        '＊' => ("*", Both),
        '＋' => ("+", Both),
        '－' => ("-", Both),
        '／' => ("/", Both),
        '＜' => ("<", Both),
        '＝' => ("=", Both),
        '＞' => (">", Both),
        '＠' => ("@", Both),
        '＿' => ("_", Both),
        '｜' => ("|", Both),
        '～' | '〜' => ("–", Both),
        '・' => ("·", Both),
        _ => return None,
    })
}

/// How a run of marks is written in English: the bytes that go, with spaces around them, and what stands there
/// instead. `titles` is what the style sheet says of titles. `None` where no one way is right.
pub fn in_english(
    text: &str,
    bytes: Range<usize>,
    titles: Option<&str>,
) -> Option<(Range<usize>, String)> {
    let marks: Option<Vec<_>> =
        text[bytes.clone()].chars().map(|c| of_title(c, titles).or_else(|| english(c))).collect();
    let marks = marks?;
    let (first, last) = (marks.first()?.1, marks.last()?.1);
    let before = text[..bytes.start].trim_end_matches(' ');
    let after = text[bytes.end..].trim_start_matches(' ');
    let mut english: String = marks.iter().map(|(mark, _)| *mark).collect();
    if english == "," && text[bytes.clone()].starts_with('、') && is_number_of_item(before) {
        english = ".".to_owned();
    }
    let is_joined = before.len() == bytes.start && after.len() == text.len() - bytes.end;
    if is_joined && is_in_number(before, &english, after) {
        return Some((bytes, english));
    }
    if first == Side::Before && before.ends_with(|c: char| !"([“‘—-/\"'".contains(c)) {
        english.insert(0, ' ');
    }
    if last == Side::After && wants_space(&text[bytes.end..]) {
        english.push(' ');
    }
    let start = if first == Side::Both { bytes.start } else { before.len() };
    let end = if last == Side::Both { bytes.end } else { text.len() - after.len() };
    Some((start..end, english))
}

/// The marks of titles as the style sheet has them.
fn of_title(c: char, titles: Option<&str>) -> Option<(&'static str, Side)> {
    match (c, titles?) {
        ('《' | '〈', "quotes") => Some(("“", Side::Before)),
        ('》' | '〉', "quotes") => Some(("”", Side::After)),
        ('《' | '〈', "italics") => Some(("*", Side::Before)),
        ('》' | '〉', "italics") => Some(("*", Side::After)),
        _ => None,
    }
}

/// Whether a space belongs between a mark and what follows it.
fn wants_space(rest: &str) -> bool {
    let after = rest.trim_start_matches(' ');
    // A straight quotation mark is where it was: closing if it was joined, opening if it was not.
    let was_apart = rest.starts_with(' ') && after.starts_with(['"', '\'']);
    was_apart || after.starts_with(|c: char| c.is_alphanumeric() || "([“‘$£€¥*&#".contains(c))
}

/// Whether nothing but the number of an item stands before a mark: `3、`, `VI、`.
fn is_number_of_item(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().trim_start();
    (1..=4).contains(&line.len())
        && line.chars().all(|c| c.is_ascii_digit() || "IVXivx".contains(c))
}

/// Whether the mark is part of a number or a time: `1，000`, `10：30`, `3。5`.
fn is_in_number(before: &str, mark: &str, after: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let num_after = after.bytes().take_while(u8::is_ascii_digit).count();
    before.ends_with(is_digit)
        && match mark {
            "," => num_after == 3,
            ":" => num_after == 2,
            "." => num_after > 0,
            _ => false,
        }
}
