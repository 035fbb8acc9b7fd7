//! English words: where they stand, which of them say nothing, and their stems with irregular forms led back to
//! the form that dictionaries have.

use rust_stemmers::{Algorithm, Stemmer};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

/// Words that any sentence may hold, which therefore tell nothing.
const STOP_WORDS: &str = " a an the of to in on at by for with and or but as is are was were be been being am i \
you he she it we they me him her us them my your his its our their this that these those there here not no nor do \
does did done have has had having will would shall should can could may might must so if then than too very just \
also from into onto out up down over under about again once who whom which what when where why how all any both \
each few more most other some such only own same s t d ll re ve m sb sth one's etc eg ie esp used usu fig lit ";

/// Irregular forms and what they are forms of, in pairs; our own list.
const IRREGULAR: &str = include_str!("irregular.txt");

/// Whether a word in lower case tells nothing.
pub fn is_stop_word(lower: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> =
        LazyLock::new(|| STOP_WORDS.split_ascii_whitespace().collect());
    WORDS.contains(lower)
}

/// The form that dictionaries have of an irregular one; any other word as it is.
pub fn base_form(lower: &str) -> &str {
    static FORMS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        let lines = IRREGULAR.lines().filter_map(|line| line.split_once(' '));
        lines.flat_map(|(base, forms)| forms.split(' ').map(move |form| (form, base))).collect()
    });
    FORMS.get(lower).copied().unwrap_or(lower)
}

/// Makes stems of words.
pub struct Stems(Stemmer);

impl Default for Stems {
    fn default() -> Self {
        Self(Stemmer::create(Algorithm::English))
    }
}

impl Stems {
    /// The stem of a word in lower case.
    pub fn stem<'w>(&self, lower: &'w str) -> Cow<'w, str> {
        self.0.stem(base_form(lower))
    }
}

/// The words of a text as byte ranges: letters with single hyphens and apostrophes between them.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = rest.by_ref().find(|&(_, c)| is_letter(c))?;
        let mut end = start + first.len_utf8();
        while let Some(&(at, c)) = rest.peek() {
            if is_letter(c) {
                end = at + c.len_utf8();
            } else if !(is_joint(c) && text[at + c.len_utf8()..].starts_with(is_letter)) {
                break;
            }
            rest.next();
        }
        Some(start..end)
    })
}

/// Whether a letter is one of those that English words and names are written with.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' if !matches!(c, '×' | '÷'))
}

fn is_joint(c: char) -> bool {
    matches!(c, '-' | '\'' | '’' | '‐' | '‑')
}

/// A word in lower case with straight apostrophes, without a possessive ending.
pub fn folded(word: &str) -> String {
    let lower: String = word
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '’' => '\'',
            '‐' | '‑' => '-',
            _ => c,
        })
        .collect();
    match lower.strip_suffix("'s") {
        Some(owner) => owner.to_owned(),
        None => lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words() {
        let text = "The so-called “Chén’s” plan — don't 5G, U.S. rock-'n'-roll-";
        let found: Vec<&str> = words(text).map(|range| &text[range]).collect();
        assert_eq!(
            found,
            ["The", "so-called", "Chén’s", "plan", "don't", "G", "U", "S", "rock", "n", "roll"]
        );
        assert_eq!(folded("Chén’s"), "chén");
    }

    #[test]
    fn irregular_forms_share_a_stem() {
        let stems = Stems::default();
        for (form, base) in [("went", "go"), ("children", "child"), ("thought", "think")] {
            assert_eq!(stems.stem(form), stems.stem(base));
        }
        assert!(is_stop_word("the") && !is_stop_word("plan"));
    }
}
