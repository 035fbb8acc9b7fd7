//! Reads vague numbers: hundreds, tens of thousands, several hundred, a couple of, half a million.

use super::lexicon;
use super::number::Amount;
use super::token::Tokens;

/// hundreds; tens of thousands; several hundred; a couple of million; a few dozen.
pub(super) fn vague(tokens: &Tokens<'_>, index: usize) -> Option<Amount> {
    if let Some(first) = lexicon::many(tokens.word(index)) {
        let (low, high) = if first == 12.0 { (24.0, 99.0) } else { (2.0 * first, 10.0 * first) };
        let mut amount = Amount::vague(low, high, index + 1);
        let mut at = index + 1;
        while tokens.word(at) == "of" && at < index + 6 {
            let Some(of) = lexicon::many(tokens.word(at + 1)).filter(|n| *n >= 100.0) else {
                break;
            };
            amount = Amount { next: at + 2, ..amount.times(of) };
            at += 2;
        }
        return Some(closed(amount));
    }
    let (few, at) = few(tokens, index)?;
    let of = if tokens.word(at) == "of" { at + 1 } else { at };
    let word = tokens.word(of);
    let scale = match word {
        "dozen" => 12.0,
        _ => lexicon::scale(word)?,
    };
    let mut amount = match few {
        Few::Couple => Amount { approx: true, ..Amount::exact(2.0 * scale, of + 1) },
        Few::Several if scale == 12.0 => Amount::vague(24.0, 99.0, of + 1),
        Few::Several => Amount::vague(2.0 * scale, 10.0 * scale, of + 1),
    };
    if let Some(more) = lexicon::scale(tokens.word(of + 1)).filter(|more| *more > scale) {
        amount = Amount { next: of + 2, ..amount.times(more) };
    }
    Some(if few == Few::Couple { amount } else { closed(amount) })
}

/// Hundreds are 200 to 999: one less than ten times as many.
fn closed(amount: Amount) -> Amount {
    if amount.high % 10.0 == 0.0 { Amount { high: amount.high - 1.0, ..amount } } else { amount }
}

#[derive(Clone, Copy, PartialEq)]
enum Few {
    Couple,
    Several,
}

fn few(tokens: &Tokens<'_>, index: usize) -> Option<(Few, usize)> {
    match tokens.word(index) {
        "several" => Some((Few::Several, index + 1)),
        "few" => Some((Few::Several, index + 1)),
        "couple" => Some((Few::Couple, index + 1)),
        "a" => match tokens.word(index + 1) {
            "few" => Some((Few::Several, index + 2)),
            "couple" => Some((Few::Couple, index + 2)),
            _ => None,
        },
        _ => None,
    }
}

/// half a million, half a dozen, half-million, a quarter of a million, a third of a billion.
pub(super) fn half_of_scale(tokens: &Tokens<'_>, index: usize) -> Option<Amount> {
    let start = if matches!(tokens.word(index), "a" | "one") { index + 1 } else { index };
    let part = match tokens.word(start) {
        "half" => 0.5,
        "quarter" => 0.25,
        "third" if start > index => 1.0 / 3.0,
        _ => return None,
    };
    let mut at = start + 1;
    if tokens.is_hyphen(at) || tokens.word(at) == "of" {
        at += 1;
    }
    if tokens.word(at) == "a" {
        at += 1;
    }
    let word = tokens.word(at);
    let scale = if word == "dozen" { 12.0 } else { lexicon::scale(word)? };
    Some(Amount { scale, ..Amount::exact(part * scale, at + 1) })
}

/// a couple of.
pub(super) fn couple(tokens: &Tokens<'_>, index: usize) -> Option<Amount> {
    let next = tokens.phrase(index, "a couple of").or_else(|| tokens.phrase(index, "couple of"))?;
    Some(Amount { approx: true, ..Amount::exact(2.0, next) })
}
