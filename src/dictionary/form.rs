//! Other ways to write a word than the dictionary's: full-width letters, other middle dots, and characters in a
//! form that no traditional headword has (裏面 beside 裡面).

use super::{Dictionary, Entry};
use crate::text::fold::simplified;
use std::borrow::Cow;

/// The character as headwords have it: letters and digits of ASCII, one kind of middle dot.
pub(super) fn headword_char(c: char) -> char {
    match c {
        '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => {
            char::from_u32(c as u32 - 0xFEE0).expect("full-width forms stand in the order of ASCII")
        }
        '・' | '•' | '‧' | '･' | '∙' | '⋅' => '·',
        _ => c,
    }
}

/// The character as simplified headwords have it.
pub(super) fn simplified_char(c: char) -> char {
    simplified(headword_char(c))
}

fn mapped(word: &str, form: fn(char) -> char) -> Cow<'_, str> {
    if word.chars().all(|c| form(c) == c) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.chars().map(form).collect())
}

impl Dictionary {
    /// The entries of a word as a person writes it: those of [`Dictionary::entries`], else those of the word in the
    /// form of headwords, else in simplified characters.
    pub fn find(&self, word: &str) -> Vec<Entry<'_>> {
        let word = word.trim();
        let exact: Vec<_> = self.entries(word).collect();
        if !exact.is_empty() {
            return exact;
        }
        let forms = [headword_char, simplified_char].map(|form| mapped(word, form));
        let of_forms = forms.iter().map(|form| self.entries(form).collect::<Vec<_>>());
        of_forms.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_other_forms() {
        let dictionary = Dictionary::bundled();
        for (word, expected) in [
            ("ＡＡ制", "AA制"),
            (" 中国 ", "中国"),
            ("列奥纳多・达・芬奇", "列奥纳多·达·芬奇"),
            ("臺灣", "台湾"),
            ("电脑遊戲", "电脑游戏"),
        ] {
            let found = dictionary.find(word);
            let is_known = dictionary.contains(expected);
            let simplified = found.first().map(|entry| entry.simplified());
            assert!(simplified == Some(expected) || !is_known, "{word}: {found:?}");
        }
        assert!(dictionary.find("没有这个词").is_empty());
    }
}
