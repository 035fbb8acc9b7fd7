//! Chinese words by the dictionary's longest match from the left, and Latin words among them. Good enough for
//! comparing with another language, where a word cut too long still brings its parts' meanings along.

use super::{english, half_width, is_han};
use crate::dictionary::Dictionary;
use std::ops::Range;

/// Longer headwords are phrases, whose parts say more.
const MAX_CHARS: usize = 8;

/// A word of a Chinese text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// Characters: a headword or a single one.
    Han(Range<usize>),
    /// Letters, perhaps with digits: `DNA`, `iPhone`, `G20`.
    Latin(Range<usize>),
}

/// Cuts a text into words; marks, numbers and white space are left out.
pub fn words(text: &str, dictionary: &Dictionary, mut found: impl FnMut(Word)) {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if is_han(c) {
            let length = longest_word(&text[at..], dictionary).unwrap_or(c.len_utf8());
            found(Word::Han(at..at + length));
            at += length;
        } else if english::is_letter(half_width(c)) {
            let is_inside = |c: char| {
                english::is_letter(half_width(c)) || matches!(half_width(c), '0'..='9' | '-')
            };
            let length = text[at..].find(|c| !is_inside(c)).unwrap_or(text.len() - at);
            found(Word::Latin(at..at + length));
            at += length;
        } else {
            at += c.len_utf8();
        }
    }
}

fn longest_word(text: &str, dictionary: &Dictionary) -> Option<usize> {
    let mut ends = [0; MAX_CHARS];
    let mut num_ends = 0;
    for (at, c) in text.char_indices().take_while(|&(_, c)| is_han(c)).take(MAX_CHARS) {
        ends[num_ends] = at + c.len_utf8();
        num_ends += 1;
    }
    let longer = ends[..num_ends].iter().skip(1).rev();
    longer.copied().find(|&end| dictionary.contains(&text[..end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_words() {
        let dictionary = Dictionary::bundled();
        let text = "他在北京大学做DNA鉴定，㐂5次。ＡＩ好";
        let mut found = Vec::new();
        words(text, &dictionary, |word| match word {
            Word::Han(bytes) => found.push(&text[bytes]),
            Word::Latin(bytes) => found.push(&text[bytes]),
        });
        assert_eq!(found, ["他", "在", "北京大学", "做", "DNA", "鉴定", "㐂", "次", "ＡＩ", "好"]);
    }
}
