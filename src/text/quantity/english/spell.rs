//! Spans of time and measures told without a plain number before the unit: half a year, a decade, decades, a year
//! and a half, a week ago, in his thirties.

use super::super::QuantityKind;
use super::lexicon::listed;
use super::token::Tokens;
use super::unit::{self, Unit};
use super::{Reading, lexicon, number};

/// Such a span at a token.
pub(super) fn span(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    half_unit(tokens, index)
        .or_else(|| article_unit(tokens, index))
        .or_else(|| decades(tokens, index))
        .or_else(|| tens_of_age(tokens, index))
}

fn reading(unit: Unit, value: f64, tokens: (usize, usize)) -> Reading {
    let unit_id = unit.id;
    Reading { unit: unit_id, ..Reading::new(unit.kind, value * unit.factor, tokens) }
}

/// half a year, half an hour, a half mile, half-century, a quarter of an hour, a quarter century.
fn half_unit(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let start = index + usize::from(matches!(tokens.word(index), "a" | "one"));
    let part = match tokens.word(start) {
        "half" => 0.5,
        "quarter"
            if start > index
                || tokens.is_hyphen(start + 1)
                || tokens.phrase(start + 1, "of a").is_some() =>
        {
            0.25
        }
        "third" if start > index && tokens.word(start + 1) == "of" => 1.0 / 3.0,
        _ => return None,
    };
    let mut at = start + 1 + usize::from(tokens.word(start + 1) == "of");
    let article = matches!(tokens.word(at), "a" | "an" | "one");
    at += usize::from(article);
    let word = tokens.word(at + usize::from(tokens.is_hyphen(at)));
    let is_plural = word.ends_with('s') && !matches!(word, "celsius");
    let (unit, next) = unit::unit_at(tokens, at, false)?;
    let is_led = listed(tokens.word_before(index, 1), "first second latter last this the other");
    let stands = !is_plural
        && unit.kind != QuantityKind::Multiple
        && (article || start > index || tokens.is_hyphen(start + 1) || !is_led);
    stands.then(|| reading(unit, part, (index, next)))
}

/// a decade, the past century, a year and a half, a week ago, a percentage point.
fn article_unit(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let word = tokens.word(index);
    if let Some(unit) = unit::alone(word) {
        let is_led = listed(
            tokens.word_before(index, 1),
            "past last next coming previous preceding following every",
        );
        return is_led.then(|| reading(unit, 1.0, (index, index + 1)));
    }
    if !matches!(word, "a" | "an") {
        return None;
    }
    let at = index + 1 + usize::from(matches!(tokens.word(index + 1), "full" | "whole"));
    if let Some(unit) = unit::alone(tokens.word(at)) {
        let part = number::and_a_part(tokens, at + 1);
        let next = part.map_or(at + 1, |(_, next)| next);
        return Some(reading(unit, 1.0 + part.map_or(0.0, |(part, _)| part), (index, next)));
    }
    let (unit, next) = unit::unit_at(tokens, at, false)?;
    if let Some((part, next)) = number::and_a_part(tokens, next) {
        return Some(reading(unit, 1.0 + part, (index, next)));
    }
    let is_time = unit.kind == QuantityKind::Duration;
    let is_told = is_time
        && !tokens.word(at).ends_with('s')
        && listed(tokens.word(next), "ago later earlier before after old on");
    let is_point = unit.id == Some("pp");
    (is_told && (tokens.word(at) != "second") || is_point)
        .then(|| reading(unit, 1.0, (index, next)))
}

/// decades, several centuries: spans of tens and of hundreds of years.
fn decades(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let few = match tokens.word(index) {
        "several" | "few" | "many" => 1,
        "a" if tokens.word(index + 1) == "few" => 2,
        _ => 0,
    };
    let at = index + few;
    let factor = match tokens.word(at) {
        "decades" => 10.0,
        "centuries" => 100.0,
        _ => return None,
    };
    let unit = Unit::new(QuantityKind::Duration, "year", 1.0);
    let found = reading(unit, 2.0 * factor, (index, at + 1));
    Some(Reading { high: 10.0 * factor - 1.0, approx: true, ..found })
}

/// his 30s, her mid-forties: an age of 30 to 39.
fn tens_of_age(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let part = matches!(tokens.word_before(index, 1), "early" | "late" | "mid")
        || index > 0 && tokens.is_hyphen(index - 1) && tokens.word_before(index, 2) == "mid";
    let back = match (part, index > 0 && tokens.is_hyphen(index - 1)) {
        (true, true) => 3,
        (true, false) => 2,
        _ => 1,
    };
    if !matches!(tokens.word_before(index, back), "his" | "her" | "their" | "my" | "your" | "our") {
        return None;
    }
    let (ten, next) = match tokens.plain(index) {
        Some((value, 2)) if tokens.raw(index + 1) == "s" && tokens.is_glued(index + 1) => {
            (f64::from(value), index + 2)
        }
        Some(_) => return None,
        None => {
            let stem = tokens.word(index).strip_suffix("ies")?;
            (f64::from(lexicon::tens(&format!("{stem}y"))?), index + 1)
        }
    };
    let unit = Unit::new(QuantityKind::Duration, "year", 1.0);
    Some(Reading { high: ten + 9.0, ..reading(unit, ten, (index, next)) })
}
