//! Reads how many: digits with or without a power of ten, numbers in words, and vague ones such as dozens.
//! Units, ranges and words of degree are left to others.

use super::lexicon;
use super::token::Tokens;
use super::{vague, words};

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount {
    /// The least value.
    pub(super) low: f64,
    /// The greatest; equal to `low` unless the words are vague.
    pub(super) high: f64,
    /// The power of ten that was written after the digits or words; 1 without.
    pub(super) scale: f64,
    /// The token behind it.
    pub(super) next: usize,
    /// Whether it is vague.
    pub(super) approx: bool,
    /// Whether digits were written.
    pub(super) digits: bool,
    /// Whether it is the word one, or the article of a hundred.
    pub(super) article: bool,
}

impl Amount {
    /// An exact number.
    pub(super) fn exact(value: f64, next: usize) -> Self {
        Self {
            low: value,
            high: value,
            scale: 1.0,
            next,
            approx: false,
            digits: false,
            article: false,
        }
    }

    /// A vague number between two values.
    pub(super) fn vague(low: f64, high: f64, next: usize) -> Self {
        Self { low, high, approx: true, ..Self::exact(low, next) }
    }

    /// The same number of something greater.
    pub(super) fn times(self, factor: f64) -> Self {
        Self { low: self.low * factor, high: self.high * factor, ..self }
    }
}

/// The number that begins at a token. `is_money` says that a currency stands before it.
pub(super) fn number(tokens: &Tokens<'_>, index: usize, is_money: bool) -> Option<Amount> {
    digits(tokens, index, is_money)
        .or_else(|| vague::vague(tokens, index))
        .or_else(|| vague::half_of_scale(tokens, index))
        .or_else(|| vague::couple(tokens, index))
        .or_else(|| words::spelled(tokens, index))
}

/// Digits, then perhaps a vulgar fraction and a power of ten: 1,234; 2 1/2; 5.6 million; 5.6bn; 3½.
fn digits(tokens: &Tokens<'_>, index: usize, is_money: bool) -> Option<Amount> {
    let mut value = tokens.number(index)?;
    let mut next = index + 1;
    if let Some(part) = tokens.mark(next).and_then(vulgar).filter(|_| value.fract() == 0.0) {
        value += part;
        next += 1;
    } else if let Some((part, behind)) = written_fraction(tokens, next)
        && tokens.plain(index).is_some()
        && !tokens.is_glued(next)
    {
        value += part;
        next = behind;
    }
    let mut amount = Amount { digits: true, ..Amount::exact(value, next) };
    if let Some((part, behind)) = and_a_part(tokens, next) {
        amount = amount_plus(amount, part, behind);
    }
    let behind_hyphen = if tokens.is_hyphen(amount.next) { amount.next + 1 } else { amount.next };
    if let Some(dozen) = dozen(tokens, behind_hyphen) {
        return Some(scaled(amount, dozen, behind_hyphen + 1));
    }
    let mut at = behind_hyphen;
    while let Some(scale) = lexicon::scale(tokens.word(at)).filter(|_| at < index + 8) {
        amount = scaled(amount, scale, at + 1);
        at += 1;
    }
    if amount.scale == 1.0 && tokens.is_glued(amount.next) || is_money {
        amount = short_scaled(tokens, amount, is_money);
    }
    if let Some((part, behind)) = and_a_part(tokens, amount.next).filter(|_| amount.scale > 1.0) {
        amount = amount_plus(amount, part, behind);
    }
    Some(amount)
}

/// The amount with a power of ten behind it.
pub(super) fn scaled(amount: Amount, scale: f64, next: usize) -> Amount {
    Amount { scale: amount.scale * scale, next, ..amount.times(scale) }
}

/// The amount with a part of its power of ten added.
pub(super) fn amount_plus(amount: Amount, part: f64, next: usize) -> Amount {
    let part = part * amount.scale;
    Amount { low: amount.low + part, high: amount.high + part, next, ..amount }
}

/// k, m, bn and the like behind digits.
fn short_scaled(tokens: &Tokens<'_>, amount: Amount, is_money: bool) -> Amount {
    let raw = tokens.raw(amount.next);
    let Some(scale) = lexicon::short_scale(raw).filter(|_| amount.scale == 1.0) else {
        return amount;
    };
    let is_single = raw.len() == 1;
    let is_scale = match (is_money, tokens.is_glued(amount.next)) {
        (true, true) => true,
        (true, false) => !is_single || raw.chars().all(char::is_uppercase),
        (false, true) => {
            lexicon::is_sure_scale(raw) && !(raw == "K" && amount.low < 10.0)
                || raw == "m" && counts_people(tokens, amount.next + 1)
        }
        (false, false) => false,
    };
    if is_scale { scaled(amount, scale, amount.next + 1) } else { amount }
}

/// Whether a counted thing in the plural follows, so that 5m is five million of it and not five metres.
fn counts_people(tokens: &Tokens<'_>, index: usize) -> bool {
    let word = tokens.word(index);
    matches!(word, "people" | "men" | "women" | "children")
        || (word.len() > 4 && word.ends_with('s') && !word.ends_with("ss"))
}

/// The value of a vulgar fraction in one character.
pub(super) fn vulgar(mark: char) -> Option<f64> {
    Some(match mark {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅕' => 0.2,
        '⅖' => 0.4,
        '⅗' => 0.6,
        '⅘' => 0.8,
        '⅙' => 1.0 / 6.0,
        '⅚' => 5.0 / 6.0,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => return None,
    })
}

/// A proper fraction such as 1/30, and the token behind it.
pub(super) fn written_fraction(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    let (above, _) = tokens.plain(index)?;
    let (below, num_digits) = tokens.plain(index + 2)?;
    let is_glued = tokens.is_glued(index + 1) && tokens.is_glued(index + 2);
    let is_bar = matches!(tokens.mark(index + 1), Some('/' | '⁄')) && is_glued;
    let goes_on = tokens.mark(index + 3) == Some('/') && tokens.is_glued(index + 3);
    // 47/203 is a document's number rather than a fraction.
    let is_simple = above == 1 || below <= 100;
    let is_proper = above > 0 && above < below && num_digits < 8 && is_simple;
    (is_bar && is_proper && !goes_on).then(|| (f64::from(above) / f64::from(below), index + 3))
}

/// "and a half", "and three quarters": the part and the token behind it.
pub(super) fn and_a_part(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    let joined = if tokens.is_hyphen(index) { index + 1 } else { index };
    if tokens.word(joined) != "and" {
        return None;
    }
    let at = if tokens.is_hyphen(joined + 1) { joined + 2 } else { joined + 1 };
    let above = match tokens.word(at) {
        "a" | "an" => 1.0,
        word => f64::from(lexicon::small(word).filter(|n| *n > 0)?),
    };
    let at = if tokens.is_hyphen(at + 1) { at + 2 } else { at + 1 };
    let below = lexicon::denominator(tokens.word(at))?;
    let is_part = above < below && tokens.word(at + 1) != "of";
    is_part.then_some((above / below, at + 1))
}

/// Twelve, if "dozen" stands at a token.
pub(super) fn dozen(tokens: &Tokens<'_>, index: usize) -> Option<f64> {
    (tokens.word(index) == "dozen").then_some(12.0)
}
