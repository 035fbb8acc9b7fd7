//! The words of a translation as the checks of meaning compare them: where they stand, in small letters, and what
//! parts them. Inflection and spelling are left to others.

use super::english::Speller;
use std::collections::HashSet;
use std::ops::Range;

/// One word of a translation: letters and digits, with apostrophes inside it but without a possessive ending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TargetWord {
    /// Where it stands.
    pub bytes: Range<usize>,
    /// In small letters, apostrophes as `'`.
    pub lower: String,
    /// It begins with a capital.
    pub is_capital: bool,
    /// Nothing but spaces or a hyphen stands between it and the word before it.
    pub is_joined: bool,
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// The words of a text in order. Linear.
pub(super) fn target_words(text: &str) -> Vec<TargetWord> {
    let mut words = Vec::new();
    let mut is_joined = false;
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if !c.is_alphanumeric() {
            is_joined &= matches!(c, ' ' | '-' | '\u{2010}' | '\u{2011}' | '\u{a0}');
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some(&(at, c)) = rest.peek() {
            let is_inside = c.is_alphanumeric()
                || is_apostrophe(c) && text[at + c.len_utf8()..].starts_with(char::is_alphabetic);
            if !is_inside {
                break;
            }
            end = at + c.len_utf8();
            rest.next();
        }
        let raw = &text[start..end];
        let bare = raw.strip_suffix("'s").or_else(|| raw.strip_suffix("’s")).unwrap_or(raw);
        words.push(TargetWord {
            bytes: start..start + bare.len(),
            lower: bare.chars().flat_map(char::to_lowercase).map(plain_apostrophe).collect(),
            is_capital: c.is_uppercase(),
            is_joined,
        });
        is_joined = true;
    }
    words
}

/// Whether the dictionaries of English have a word, given in small letters, with a capital alone: `German`, `Paris`.
pub(super) fn is_proper(lower: &str) -> bool {
    let mut letters = lower.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let speller = Speller::default();
    !speller.has(lower) && speller.has(&first.chain(letters).collect::<String>())
}

fn plain_apostrophe(c: char) -> char {
    if is_apostrophe(c) { '\'' } else { c }
}

/// The words of a text in small letters, each once.
pub(super) fn word_set(words: &[TargetWord]) -> HashSet<&str> {
    words.iter().map(|word| word.lower.as_str()).collect()
}

/// How many letters must be changed, added, left out or exchanged with their neighbour to make one word of the
/// other (optimal string alignment); more than `most` counts as `most + 1`.
pub(super) fn distance(a: &str, b: &str, most: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let is_same = a[i - 1] == b[j - 1];
            let mut best =
                (last[j - 1] + usize::from(!is_same)).min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        if row.iter().all(|&cost| cost > most) {
            return most + 1;
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()].min(most + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_places() {
        let text = "Trump’s start-ups don't. It’s 5G!";
        let words = target_words(text);
        let found: Vec<(&str, bool, bool)> =
            words.iter().map(|w| (w.lower.as_str(), w.is_capital, w.is_joined)).collect();
        let expected = [
            ("trump", true, false),
            ("start", false, true),
            ("ups", false, true),
            ("don't", false, true),
            ("it", true, false),
            ("5g", false, true),
        ];
        assert_eq!(found, expected);
        assert_eq!(&text[words[0].bytes.clone()], "Trump");
    }

    #[test]
    fn distances_count_changed_letters() {
        for (a, b, expected) in [
            ("hao", "hao", 0),
            ("hao", "hau", 1),
            ("hao", "hoa", 1),
            ("nadella", "nadela", 1),
            ("nadella", "nadelal", 1),
            ("karen", "kevin", 3),
            ("karen", "bob", 4),
            ("", "abc", 3),
        ] {
            assert_eq!(distance(a, b, 3), expected, "{a} {b}");
        }
    }
}
