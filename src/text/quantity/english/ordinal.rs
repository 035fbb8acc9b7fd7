//! Places in an order: first, 21st, twenty-first, No. 5, Chapter 3, World War II.

use super::super::QuantityKind;
use super::lexicon::listed;
use super::token::Tokens;
use super::{Reading, lexicon, number};

/// The ordinal that begins at a token.
pub(super) fn ordinal(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    if let Some((value, next)) = numbered(tokens, index) {
        return Some(Reading::new(QuantityKind::Ordinal, value, (index, next)));
    }
    let (value, next) = place(tokens, index)?;
    let is_word = next == index + 1
        && value < 4.0
        && !tokens.raw(index).starts_with(|c: char| c.is_ascii_digit());
    (!is_word || is_meant(tokens, index))
        .then(|| Reading::new(QuantityKind::Ordinal, value, (index, next)))
}

/// An ordinal number at a token, whatever it is meant for, and the token behind it: 21st, twenty-first, hundredth.
pub(super) fn place(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    if let Some(value) = tokens.number(index) {
        let has_end = tokens.is_glued(index + 1)
            && matches!(tokens.word(index + 1), "st" | "nd" | "rd" | "th");
        return has_end.then_some((value, index + 2));
    }
    let word = tokens.word(index);
    if let Some(value) = lexicon::ordinal(word).filter(|value| *value > 0.0) {
        return Some((value, index + 1));
    }
    if lexicon::small(word).is_none()
        && lexicon::tens(word).is_none()
        && !matches!(word, "a" | "hundred")
    {
        return None;
    }
    let before = number::number(tokens, index, false).filter(|amount| amount.low == amount.high)?;
    let joined = tokens.is_hyphen(before.next) || tokens.word(before.next) == "and";
    let at = before.next + usize::from(joined);
    let last = lexicon::ordinal(tokens.word(at))?;
    let value = before.low;
    let adds = last < 10.0 && value >= 20.0 && value % 10.0 == 0.0
        || last < 100.0 && value >= 100.0 && value % 100.0 == 0.0;
    if adds {
        return Some((value + last, at + 1));
    }
    (last >= 100.0).then_some((value * last, at + 1))
}

/// A word of which an ordinal may be made, in upper case before a number too.
pub(super) fn is_part_word(word: &str) -> bool {
    listed(
        word,
        "article chapter section volume phase page round lesson stage figure \
    table note step rule paragraph appendix episode season part day grade \
    level tier category district number no nos week game act item",
    )
}

/// No. 5, number one, Article 5, World War II.
fn numbered(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    if let Some(at) = tokens.phrase(index, "world war") {
        let value = match tokens.raw(at) {
            "I" | "One" | "1" => 1.0,
            "II" | "Two" | "2" => 2.0,
            "III" | "Three" | "3" => 3.0,
            _ => return None,
        };
        return Some((value, at + 1));
    }
    let word = tokens.word(index);
    let mut at = index + 1;
    match word {
        "no" | "nos" if tokens.mark(at) == Some('.') && tokens.is_glued(at) => at += 1,
        "no" if tokens.is_capital(index) && tokens.plain(at).is_some() => {}
        "number" if tokens.word_before(index, 1) != "the" => {
            let value = lexicon::small(tokens.word(at)).filter(|n| *n > 0);
            if let Some(value) = value {
                return Some((f64::from(value), at + 1));
            }
        }
        "article" | "chapter" | "section" | "volume" | "phase" | "lesson" | "episode"
        | "season" | "page" | "round" | "stage" | "grade" => {}
        _ => return None,
    }
    if matches!(tokens.mark(at), Some('№' | '#')) {
        at += 1;
    }
    let (value, num_digits) = tokens.plain(at)?;
    let goes_on = tokens.is_dash(at + 1) && tokens.plain(at + 2).is_some()
        || tokens.mark(at + 1) == Some('%');
    (num_digits <= 4 && !goes_on).then(|| (f64::from(value), at + 1))
}

/// Whether first, second or third is a place: not "at first", "per second", "First Lady", "third party".
fn is_meant(tokens: &Tokens<'_>, index: usize) -> bool {
    let hyphen = usize::from(tokens.is_hyphen(index + 1));
    let next = tokens.word(index + 1 + hyphen);
    let before = tokens.word_before(index, 1);
    match tokens.word(index) {
        "first" => {
            let is_slogan = tokens.is_capital(index)
                && index > 0
                && tokens.is_capital(index - 1)
                && !tokens.is_capital(index + 1);
            let is_at_first = before == "at"
                && (tokens.mark(index + 1) == Some(',')
                    || !next.is_empty()
                        && !tokens.is_capital(index)
                        && !matches!(next, "sight" | "glance" | "light"));
            !is_at_first
                && !is_slogan
                && !listed(
                    next,
                    "lady ladies aid hand class minister name names and rate half responders \
    responder",
                )
                && tokens.phrase(index, "first of all").is_none()
        }
        "second" => {
            let is_unit = matches!(before, "per" | "each" | "split" | "every" | "one" | "last")
                || before == "a" && (next.is_empty() || is_small_word(next));
            !is_unit
                && !listed(next, "hand half thoughts thought nature guess guessing")
                && tokens.phrase(index, "second to none").is_none()
        }
        "third" => !matches!(next, "party" | "parties" | "world"),
        _ => true,
    }
}

/// Words that show that no noun follows.
fn is_small_word(word: &str) -> bool {
    listed(
        word,
        "and or in to for of that as at on before after when while later is was \
    ago with",
    )
}
