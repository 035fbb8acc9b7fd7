//! The words of senses: which units a sense has, and which words stand where in them.

use super::super::super::entry::Entry;

/// The units of an entry's senses: what stands between slashes and semicolons. Measure words are none.
pub fn units(senses: &str) -> impl Iterator<Item = &str> {
    senses.split(['/', ';']).filter(|unit| !unit.starts_with("cl:") && !unit.starts_with("CL:"))
}

/// The sense that the unit with that number stands in.
pub fn sense_of(entry: Entry<'_>, unit_index: u32) -> &str {
    let mut num_before = 0;
    for sense in entry.senses() {
        num_before += units(sense).count() as u32;
        if num_before > unit_index {
            return sense;
        }
    }
    entry.senses_text()
}

pub fn is_opening(word: &str) -> bool {
    matches!(word, "to" | "a" | "an" | "the")
}

/// Where a word stands in its unit.
#[derive(Clone, Copy)]
pub struct Stand {
    /// Its place among the words of the core, within its clause; `None` beside the core.
    pub place: Option<u32>,
    /// Which clause it is in: what commas part.
    pub clause: u32,
}

/// Calls `take` with the words of a unit. What stands in parentheses and an opening “to”, “a” or “the” is beside
/// the core; what stands in brackets is pinyin and left out.
pub fn each_word<'a>(unit: &'a str, mut take: impl FnMut(&'a str, Stand)) {
    let bytes = unit.as_bytes();
    let (mut at, mut clause, mut num_core, mut depth) = (0, 0, 0, 0u32);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => (clause, num_core) = (clause + 1, 0),
            b'[' => at += unit[at..].find(']').unwrap_or(0),
            0x80.. | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                let length = word_length(&unit[at..]);
                if length == 0 {
                    at += unit[at..].chars().next().map_or(1, char::len_utf8);
                    continue;
                }
                let word = unit[at..at + length].trim_end_matches('\'');
                let word = word.strip_suffix("'s").unwrap_or(word);
                let is_beside = depth > 0 || num_core == 0 && is_opening(word);
                let place = (!is_beside).then_some(num_core);
                take(word, Stand { place, clause });
                num_core += u32::from(!is_beside);
                at += length;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
}

/// How many bytes of a word a text starts with: letters and digits of scripts that write words apart, and
/// apostrophes between them.
fn word_length(text: &str) -> usize {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'\'';
    let num_plain = text.bytes().take_while(|byte| is_plain(byte)).count();
    if text.as_bytes().get(num_plain).is_none_or(u8::is_ascii) {
        return num_plain;
    }
    let is_inside = |c: char| {
        c.is_ascii_alphanumeric() || c == '\'' || (c as u32) < 0x2E80 && c.is_alphanumeric()
    };
    text.find(|c| !is_inside(c)).unwrap_or(text.len())
}
