//! Completions for a word that is being typed: terms of the paragraph, Latin words and numbers of its source, and
//! words that the translations use already. When they are offered and how they look is left to others.

use std::ops::Range;

use super::count::is_han;

pub use word_bank::WordBank;

mod word_bank;

/// How many letters or digits must stand before anything is offered.
pub const MIN_PREFIX_CHARS: usize = 2;

/// How many completions are offered at most.
pub const MAX_COMPLETIONS: usize = 6;

/// Longer runs are no words, and not offered, in characters.
const MAX_WORD_CHARS: usize = 60;

/// Where completions come from.
#[derive(Clone, Copy, Debug)]
pub struct CompletionSources<'a> {
    /// The English of this paragraph's terms, the likeliest first.
    pub terms: &'a [&'a str],
    /// The paragraph's source text.
    pub source: &'a str,
    /// The words of the document's translations.
    pub words: &'a WordBank,
    /// The translation before the word that is being typed, so that a term's part that stands there already is
    /// not offered again; may be empty.
    pub before: &'a str,
}

/// Returns what the word being typed, `prefix`, may become, the likeliest first: each replaces `prefix` whole.
///
/// A term is offered whole when any of its words begins with `prefix`, then come words of the source (Janus-Pro,
/// H800, 5000), then words in use. Case is ignored; a capital that the person typed stays, and terms and source
/// words keep theirs. Nothing is offered before [`MIN_PREFIX_CHARS`], nor what is typed already, nor more than
/// [`MAX_COMPLETIONS`].
pub fn completions(prefix: &str, sources: &CompletionSources) -> Vec<String> {
    let num_chars = prefix.chars().count();
    if !(MIN_PREFIX_CHARS..=MAX_WORD_CHARS).contains(&num_chars) {
        return Vec::new();
    }
    let mut offers = Offers { prefix, found: Vec::new() };
    for term in sources.terms {
        if let Some(completion) = term_completion(prefix, term, sources.before) {
            offers.add(completion.to_owned());
        }
    }
    for word in words(sources.source).map(|range| &sources.source[range]) {
        if offers.is_full() {
            break;
        }
        if starts_with(word, prefix) {
            offers.add(word.to_owned());
        }
    }
    for word in sources.words.completions(prefix) {
        offers.add(with_capital_of(prefix, word));
    }
    // "well-kno" can be one word of the bank or the second half of a new one.
    if let Some(byte_hyphen) = prefix.rfind('-') {
        let (head, tail) = prefix.split_at(byte_hyphen + 1);
        if tail.chars().count() >= MIN_PREFIX_CHARS {
            for word in sources.words.completions(tail) {
                offers.add(format!("{head}{}", with_capital_of(tail, word)));
            }
        }
    }
    offers.found
}

/// Returns the word being typed that ends at the caret, without a word's letter behind the caret; `None` inside a
/// word, where no word stands, and for a caret that is no character's border. Hyphens, stops and apostrophes
/// inside a word belong to it, and so does a hyphen just typed (`Janus-`).
pub fn prefix_at(text: &str, byte_caret: usize) -> Option<&str> {
    let before = text.get(..byte_caret)?;
    let mut back = before.chars().rev().peekable();
    if text[byte_caret..].starts_with(is_word_char) {
        return None;
    }
    let mut len = 0;
    let mut num_chars = 0;
    while let Some(c) = back.next() {
        let is_joined = is_joiner(c) && back.peek().is_some_and(|&c| is_word_char(c));
        if !is_word_char(c) && !(is_joined && (len > 0 || c == '-')) {
            break;
        }
        len += c.len_utf8();
        num_chars += 1;
        if num_chars > MAX_WORD_CHARS {
            return None;
        }
    }
    (len > 0).then(|| &before[byte_caret - len..])
}

/// What is found so far.
struct Offers<'a> {
    prefix: &'a str,
    found: Vec<String>,
}

impl Offers<'_> {
    fn is_full(&self) -> bool {
        self.found.len() >= MAX_COMPLETIONS
    }

    fn add(&mut self, completion: String) {
        let is_known =
            || self.found.iter().any(|found| found.to_lowercase() == completion.to_lowercase());
        if !self.is_full() && completion != self.prefix && !is_known() {
            self.found.push(completion);
        }
    }
}

/// Returns the part of a term that replaces the prefix: the whole, or what is missing when the words before the
/// matching one stand in the text already.
fn term_completion<'a>(prefix: &str, term: &'a str, before: &str) -> Option<&'a str> {
    let term = term.trim();
    let mut matches =
        word_starts(term).filter(|&start| starts_with(&term[start..], prefix)).peekable();
    matches.peek()?;
    let missing = matches.find(|&start| start > 0 && ends_with(before, &term[..start]));
    Some(missing.map_or(term, |start| &term[start..]))
}

/// The byte offsets at which words start, after white space, a hyphen or a bracket.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut previous = ' ';
    text.char_indices().filter_map(move |(byte_offset, c)| {
        let starts = is_word_char(c) && !is_word_char(previous) && !is_apostrophe(previous);
        previous = c;
        starts.then_some(byte_offset)
    })
}

/// Whether `text` begins with `prefix`, in whatever case.
fn starts_with(text: &str, prefix: &str) -> bool {
    let mut letters = text.chars().flat_map(char::to_lowercase);
    prefix.chars().flat_map(char::to_lowercase).all(|c| letters.next() == Some(c))
}

/// Whether `text` ends with `tail`, in whatever case.
fn ends_with(text: &str, tail: &str) -> bool {
    let mut letters = text.chars().rev().flat_map(char::to_lowercase);
    tail.chars().rev().flat_map(char::to_lowercase).all(|c| letters.next() == Some(c))
}

/// Gives a word in use the case the person began with: a capital, or capitals throughout from the third on.
fn with_capital_of(prefix: &str, word: &str) -> String {
    let is_upper = |c: char| !c.is_lowercase();
    if prefix.chars().count() > 2 && prefix.chars().all(is_upper) {
        return word.to_uppercase();
    }
    let mut chars = word.chars();
    match (prefix.chars().next(), chars.next()) {
        (Some(typed), Some(first)) if typed.is_uppercase() => {
            first.to_uppercase().chain(chars).collect()
        }
        _ => word.to_owned(),
    }
}

/// The words of a text: runs of letters and digits of scripts that separate words, with single hyphens,
/// apostrophes, stops and commas inside (Janus-Pro, don’t, 3.5, 5,000). Longer ones than make sense are left out.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut byte_from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = byte_from + text[byte_from..].find(is_word_char)?;
            let len = word_len(&text[start..]);
            byte_from = start + len;
            if text[start..byte_from].chars().nth(MAX_WORD_CHARS).is_none() {
                return Some(start..byte_from);
            }
        }
    })
}

fn word_len(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    let mut is_digit_before = false;
    while let Some((byte_offset, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let is_inside = is_joiner(c) && next.is_some_and(is_word_char)
            || c == ',' && is_digit_before && next.is_some_and(|next| next.is_ascii_digit());
        if !is_word_char(c) && !is_inside {
            return byte_offset;
        }
        is_digit_before = c.is_ascii_digit();
    }
    text.len()
}

fn is_word_char(c: char) -> bool {
    (c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}'))
        && !is_han(c)
        && !matches!(c, '\u{3040}'..='\u{31FF}' | '\u{FF01}'..='\u{FFEF}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn is_joiner(c: char) -> bool {
    is_apostrophe(c) || matches!(c, '-' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_word_before_the_caret() {
        for (text, expected) in [
            ("Jan|", Some("Jan")),
            ("the Janus-P|", Some("Janus-P")),
            ("the Janus-|", Some("Janus-")),
            ("don’|", None),
            ("don’t|", Some("don’t")),
            ("end.|", None),
            ("U.S|.", Some("U.S")),
            ("tr|ump", None),
            ("trump| won", Some("trump")),
            ("“tru|”", Some("tru")),
            ("中文tru|", Some("tru")),
            ("中文|", None),
            (" |", None),
            ("|", None),
            ("--a|", Some("a")),
            ("cafe\u{301}|", Some("cafe\u{301}")),
        ] {
            let byte_caret = text.find('|').expect("a caret");
            let text = text.replace('|', "");
            assert_eq!(prefix_at(&text, byte_caret), expected, "{text}");
        }
        assert_eq!(prefix_at("中", 1), None);
        assert_eq!(prefix_at("a", 9), None);
        assert_eq!(prefix_at(&"a".repeat(1000), 1000), None);
    }

    #[test]
    fn completes() {
        let mut bank = WordBank::default();
        bank.add("The company said companies and the company compete. A known model. Company");
        let terms = ["German Marshall Fund", "Lindsay Gorman", "artificial general intelligence"];
        let source = "Janus-Pro用了H800和5,000张H100，Meta的GPT-4o，3.5%，Compute";
        let check = |prefix: &str, before: &str, expected: &[&str]| {
            let sources = CompletionSources { terms: &terms, source, words: &bank, before };
            assert_eq!(completions(prefix, &sources), expected, "{before}{prefix}");
        };
        check("ge", "", &["German Marshall Fund", "artificial general intelligence"]);
        check("mars", "the ", &["German Marshall Fund"]);
        check("Marsh", "the german ", &["Marshall Fund"]);
        check("jan", "", &["Janus-Pro"]);
        check("Janus-", "", &["Janus-Pro"]);
        check("h", "", &[]);
        check("h8", "", &["H800"]);
        check("H800", "", &[]);
        check("h800", "", &["H800"]);
        check("5,", "", &["5,000"]);
        check("gpt", "", &["GPT-4o"]);
        check("com", "", &["Compute", "company", "compete", "companies"]);
        check("COMPA", "", &["COMPANY", "COMPANIES"]);
        check("Compa", "", &["Company", "Companies"]);
        check("well-kn", "", &["well-known"]);
        check("zz", "", &[]);
        check("", "", &[]);
    }

    #[test]
    fn words_are_cut_where_people_cut_them() {
        for (text, expected) in [
            ("Janus-Pro用H800", &["Janus-Pro", "H800"][..]),
            ("1,000.5, a,b U.S. it’s -x-", &["1,000.5", "a", "b", "U.S", "it’s", "x"]),
            ("，。", &[]),
        ] {
            let found: Vec<&str> = words(text).map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(words(&"a".repeat(100)).count(), 0);
    }
}
