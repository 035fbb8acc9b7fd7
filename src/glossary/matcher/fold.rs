//! The form in which terms and texts are compared: simplified, half-width, lower case, one middle dot for all
//! of them, and no spaces but those between two words. Which bytes a folded character stands for is kept.

use crate::text::fold::{half_width, simplified};

/// One folded character and the bytes of the text it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Folded {
    /// Without case.
    pub c: char,
    /// With its case; the same for scripts that have none.
    pub cased: char,
    pub byte_start: usize,
    pub byte_end: usize,
    /// One of several that a single character became (`İ`), and not the first.
    pub is_continued: bool,
}

/// The dot that all middle dots become. A full stop counts as one: `林赛.戈曼` is a usual spelling.
pub(super) const DOT: char = '·';

/// Whether the character stands between the parts of a transliterated name.
pub(super) fn is_dot(c: char) -> bool {
    matches!(c, '·' | '‧' | '・' | '•' | '．' | '∙' | '･' | '⋅' | '.' | '\u{387}' | '\u{2024}')
}

/// A letter or digit of a script that writes words apart, in either width.
pub(super) fn is_word_char(c: char) -> bool {
    let c = fold_width(c);
    c.is_alphanumeric() && (c as u32) < 0x2E80
}

/// White space and characters without width: a term may have them or not.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// As the width folding of searches, but 。 stays what it is: a sentence's end is no dot in a name.
fn fold_width(c: char) -> char {
    if matches!(c, '。' | '｡') { '。' } else { half_width(c) }
}

/// Folds a text. Linear.
pub(super) fn fold(text: &str) -> Vec<Folded> {
    let mut folded: Vec<Folded> = Vec::with_capacity(text.len() / 2);
    let mut blank: Option<(usize, usize)> = None;
    for (byte_start, original) in text.char_indices() {
        let byte_end = byte_start + original.len_utf8();
        if is_blank(original) {
            blank = Some((blank.map_or(byte_start, |(start, _)| start), byte_end));
            continue;
        }
        let cased = if is_dot(original) { DOT } else { simplified(fold_width(original)) };
        if let Some((byte_start, byte_end)) = blank.take()
            && let Some(last) = folded.last()
            && parts_words(last.c, cased)
        {
            folded.push(Folded { c: ' ', cased: ' ', byte_start, byte_end, is_continued: false });
        }
        let mut is_continued = false;
        for c in cased.to_lowercase() {
            folded.push(Folded { c, cased, byte_start, byte_end, is_continued });
            is_continued = true;
        }
    }
    folded
}

/// Whether a space between two characters means something: between letters, and between digits. `R 1` is
/// `R1`, but `to day` is not `today`.
fn parts_words(before: char, after: char) -> bool {
    is_word_char(before) && is_word_char(after) && before.is_alphabetic() == after.is_alphabetic()
}

/// The other ways of writing a folded name whose words stand together or apart: `DeepSeek` and `Deep Seek`.
/// The cased form tells where a word begins inside.
pub(super) fn respaced(name: &[Folded]) -> Option<Vec<Folded>> {
    if name.iter().any(|f| f.c == ' ') {
        return Some(name.iter().filter(|f| f.c != ' ').copied().collect());
    }
    let mut spaced = Vec::with_capacity(name.len() + 2);
    for (index, f) in name.iter().enumerate() {
        let begins_word = index > 0
            && name[index - 1].cased.is_lowercase()
            && f.cased.is_uppercase()
            && !f.is_continued;
        if begins_word {
            spaced.push(Folded { c: ' ', cased: ' ', ..*f });
        }
        spaced.push(*f);
    }
    (spaced.len() > name.len()).then_some(spaced)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str) -> String {
        fold(text).iter().map(|f| f.c).collect()
    }

    #[test]
    fn folds() {
        for (text, expected) in [
            ("軟銀 集團", "软银集团"),
            ("林赛 • 戈曼", "林赛·戈曼"),
            ("林赛．戈曼", "林赛·戈曼"),
            ("林赛。戈曼", "林赛。戈曼"),
            ("Ｏｐｅｎ　ＡＩ", "open ai"),
            ("R 1 模型", "r1模型"),
            (" New  York\n", "new york"),
            ("İ", "i\u{307}"),
            ("张\u{200B}三", "张三"),
            ("", ""),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
        for (name, expected) in
            [("DeepSeek", Some("deep seek")), ("New York", Some("newyork")), ("软银", None)]
        {
            let other = respaced(&fold(name));
            let other = other.map(|other| other.iter().map(|f| f.c).collect::<String>());
            assert_eq!(other.as_deref(), expected, "{name}");
        }
    }

    proptest! {
        #[test]
        fn bytes_lie_in_order_on_characters(text in "\\PC{0,40}") {
            let mut byte_last = 0;
            for f in fold(&text) {
                prop_assert!(text.get(f.byte_start..f.byte_end).is_some_and(|part| !part.is_empty()));
                prop_assert!(f.byte_start >= byte_last || f.is_continued);
                byte_last = f.byte_end;
            }
        }
    }
}
