//! Latin words and code in a text: words, versions, flags, paths, addresses, placeholders, with how much they must
//! stay as they are.

use crate::text::fold::half_width;
use std::ops::Range;

/// How much a token must stay as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// An English word that may be inflected or translated.
    Plain,
    /// A word with a capital: a name, most likely.
    Name,
    /// Capitals alone: an abbreviation, which may be written out.
    Acronym,
    /// Letters with digits, mixed case, or signs inside: an identifier or a product.
    Code,
    /// A flag, path, address or placeholder, which nobody translates.
    Literal,
}

/// A Latin word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub bytes: Range<usize>,
    /// As written, in half-width characters.
    pub text: String,
    /// How much it must stay as it is.
    pub nature: Nature,
}

/// Longer ones are data, not words.
const MAX_CHARS: usize = 200;

/// The tokens of a text in order. Linear.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        // A run that holds no token is passed at once: looking at each of its signs would take long.
        let (run, token) = match placeholder(rest) {
            Some(length) => (length, 0..length),
            None => {
                let run = rest.find(|c| !(is_letter(c) || is_sign(c))).unwrap_or(rest.len());
                let trimmed = without_day(trimmed(&rest[..run]), rest);
                let lead = trimmed.len() - trimmed.trim_start_matches(is_loose_start).len();
                (run, lead..trimmed.len())
            }
        };
        let word: String =
            rest[token.clone()].chars().take(MAX_CHARS + 1).map(half_width).collect();
        if word.bytes().any(|byte| byte.is_ascii_alphabetic()) && word.len() <= MAX_CHARS {
            let nature = nature(&word);
            found.push(Token { bytes: at + token.start..at + token.end, text: word, nature });
        }
        at += run.max(c.len_utf8());
    }
    found
}

fn is_letter(c: char) -> bool {
    half_width(c).is_ascii_alphanumeric()
}

/// Signs that stand in flags, paths, versions and addresses.
fn is_sign(c: char) -> bool {
    matches!(
        c,
        '-' | '_'
            | '.'
            | '/'
            | '@'
            | '+'
            | '#'
            | ':'
            | '&'
            | '='
            | '?'
            | '%'
            | '~'
            | '\\'
            | '$'
            | '*'
            | '\''
            | '’'
    )
}

/// What no token begins with.
fn is_loose_start(c: char) -> bool {
    matches!(c, '.' | ':' | '#' | '&' | '=' | '?' | '%' | '+' | '*' | '\'' | '’' | '@')
}

/// A run without the marks at its end that belong to the sentence.
fn trimmed(run: &str) -> &str {
    let is_loose = |c: char| {
        matches!(
            c,
            '.' | ':'
                | '?'
                | '-'
                | '/'
                | '&'
                | '='
                | '%'
                | '~'
                | '\\'
                | '$'
                | '*'
                | '@'
                | '\''
                | '’'
                | '_'
        )
    };
    run.trim_end_matches(is_loose)
}

/// A run without the figure at its end that begins a date or a time: `CNBC` of CNBC28日.
fn without_day<'t>(run: &'t str, text: &str) -> &'t str {
    let bare = run.trim_end_matches(|c: char| half_width(c).is_ascii_digit());
    let begins_date =
        text[run.len()..].starts_with(['年', '月', '日', '号', '號', '时', '時', '点', '點']);
    let is_word = bare.len() >= 2 && bare.bytes().all(|byte| byte.is_ascii_alphabetic());
    if begins_date && is_word { bare } else { run }
}

/// The length of a placeholder (`{name}`, `${name}`, `%s`, `%1$d`) at the start of a text.
fn placeholder(text: &str) -> Option<usize> {
    let braced = text.strip_prefix('$').unwrap_or(text);
    if let Some(inner) = braced.strip_prefix('{') {
        let inner_length = inner.bytes().take(60).position(|byte| byte == b'}')?;
        let is_name = |byte: u8| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-' | b':' | b'$')
        };
        let is_plain = inner_length > 0 && inner.bytes().take(inner_length).all(is_name);
        return is_plain.then_some(text.len() - inner.len() + inner_length + 1);
    }
    let after = text.strip_prefix('%')?;
    let digits = after.bytes().take_while(|byte| byte.is_ascii_digit()).count();
    let after = if after[digits..].starts_with('$') { &after[digits + 1..] } else { after };
    let ends_word = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    let is_one = after.starts_with(['s', 'd', 'f', 'x']) && ends_word(&after[1..]);
    is_one.then_some(text.len() - after.len() + 1)
}

fn nature(word: &str) -> Nature {
    let has = |test: fn(&u8) -> bool| word.bytes().any(|byte| test(&byte));
    let is_literal = word.starts_with("--")
        || word.starts_with(['{', '$', '%'])
        || word.contains("://")
        || word.contains('@') && word.contains('.')
        || word.starts_with("www.")
        || word.starts_with(['/', '~']) && word[1..].contains('/')
        || word.contains('\\');
    if is_literal {
        return Nature::Literal;
    }
    let (upper, lower) = (has(u8::is_ascii_uppercase), has(u8::is_ascii_lowercase));
    let parts = || word.split(['-', '/', '&', '\'', '’', '.']).filter(|part| !part.is_empty());
    let is_mixed = |part: &str| {
        part.bytes().skip(1).any(|byte| byte.is_ascii_uppercase())
            && part.bytes().any(|byte| byte.is_ascii_lowercase())
    };
    // `Janus-Pro`
    let is_compound = word.contains('-')
        && word.split('-').all(|part| part.starts_with(|c: char| c.is_ascii_uppercase()));
    let is_code = has(u8::is_ascii_digit)
        || is_compound && lower
        || word.contains(['_', '+', '#', '=', ':'])
        || parts().any(is_mixed)
        || word.contains('.') && parts().all(|part| part.len() > 1);
    match (upper, lower) {
        _ if is_code => Nature::Code,
        (true, false) => Nature::Acronym,
        (true, true) => Nature::Name,
        _ => Nature::Plain,
    }
}
