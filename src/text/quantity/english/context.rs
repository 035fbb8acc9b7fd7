//! What the words around an amount make of it: ages, multiples, discounts, and whether "one" counts.

use super::super::QuantityKind::{Duration, Fraction, Multiple, Number, Percent};
use super::Reading;
use super::lexicon::listed;
use super::token::Tokens;

/// The reading as its surroundings have it.
pub(super) fn settled(tokens: &Tokens<'_>, reading: Reading, is_bare: bool) -> Reading {
    let mut reading = reading;
    if is_bare || reading.kind == Number {
        if let Some(next) = times(tokens, &reading) {
            reading.kind = Multiple;
            reading.next = next;
        } else if tokens.phrase_before(reading.first, "a factor of").is_some() {
            reading.kind = Multiple;
        } else if is_age(tokens, &reading) {
            reading.kind = Duration;
            reading.unit = Some("year");
        }
        return reading;
    }
    match reading.kind {
        Duration => reading.next = age_end(tokens, reading.next).unwrap_or(reading.next),
        Percent if reading.unit.is_none() => discounted(tokens, &mut reading),
        _ => {}
    }
    reading
}

/// "-old", "old", "of age" behind years.
fn age_end(tokens: &Tokens<'_>, next: usize) -> Option<usize> {
    if tokens.is_hyphen(next) && matches!(tokens.word(next + 1), "old" | "olds") {
        return Some(next + 2);
    }
    if matches!(tokens.word(next), "old" | "olds") {
        return Some(next + 1);
    }
    tokens.phrase(next, "of age")
}

/// The token behind "times" or "fold" where they compare: three times as many, 20-fold, rose five times.
fn times(tokens: &Tokens<'_>, reading: &Reading) -> Option<usize> {
    let at = reading.next + usize::from(tokens.is_hyphen(reading.next));
    match tokens.word(at) {
        "fold" => Some(at + 1),
        "times"
            if super::part::compares(tokens, at + 1) || follows_growth(tokens, reading.first) =>
        {
            Some(at + 1)
        }
        _ => None,
    }
}

fn follows_growth(tokens: &Tokens<'_>, index: usize) -> bool {
    (index.saturating_sub(3)..index).any(|at| {
        listed(
            tokens.word(at),
            "increase increased increases grew grow grown rose risen multiplied \
    jumped surged soared expanded up increasing growing",
        )
    })
}

/// aged 35, age 35, at the age of 35, and a number between commas behind a name: Zhang Xiong, 34, is …
fn is_age(tokens: &Tokens<'_>, reading: &Reading) -> bool {
    if !(0.0..=120.0).contains(&reading.high) {
        return false;
    }
    let first = reading.first;
    let start = if tokens.word_before(first, 1) == "between" { first - 1 } else { first };
    if matches!(tokens.word_before(start, 1), "aged" | "age" | "ages")
        || tokens.phrase_before(start, "age of").is_some()
        || tokens.phrase_before(start, "ages of").is_some()
    {
        return true;
    }
    let is_apposed = first >= 2
        && tokens.mark(first - 1) == Some(',')
        && tokens.mark(reading.next) == Some(',')
        && tokens.plain(first).is_some()
        && reading.low == reading.high
        && reading.low >= 1.0;
    is_apposed
        && tokens.is_capital(first - 2)
        && super::lexicon::month(tokens.word(first - 2)).is_none()
        && super::lexicon::weekday(tokens.word(first - 2)).is_none()
}

/// "20 percent off" is a ratio of 0.8, as 八折 is.
fn discounted(tokens: &Tokens<'_>, reading: &mut Reading) {
    let hyphen = usize::from(tokens.is_hyphen(reading.next));
    let at = reading.next + hyphen;
    let is_led = tokens.phrase_before(reading.first, "discount of").is_some();
    let is_off = matches!(tokens.word(at), "off" | "discount" | "discounts");
    if !(is_off || is_led) {
        return;
    }
    if is_off {
        reading.next = at + 1;
    }
    let (low, high) = (reading.low, reading.high);
    reading.kind = Fraction;
    reading.low = 1.0 - high / 100.0;
    reading.high = 1.0 - low / 100.0;
}

/// Whether "one" is a number here and no pronoun: before a unit or a thing that is counted. `behind_unit` is the
/// token behind its unit, if it has one.
pub(super) fn is_counting_one(
    tokens: &Tokens<'_>,
    index: usize,
    behind_unit: Option<usize>,
) -> bool {
    let before = tokens.word_before(index, 1);
    if listed(before, "no this that which any every each another some") {
        return false;
    }
    if let Some(next) = behind_unit {
        // "One day, he will" tells no length.
        let is_some_day = matches!(tokens.word(index + 1), "day" | "night")
            && (tokens.starts_sentence(index)
                || tokens.mark(next) == Some(',')
                || listed(tokens.word(next), "he she it they we i you will would could the when"));
        return !is_some_day;
    }
    let at = index + 1 + usize::from(matches!(tokens.word(index + 1), "more" | "other" | "new"));
    before != "the"
        && listed(
            tokens.word(at),
            "person man woman child boy girl patient death case vote seat point goal \
    student officer soldier worker employee resident passenger company \
    country hospital school vehicle car house shot victim suspect copy \
    daughter son injury infection province city member gold medal dose",
        )
}
