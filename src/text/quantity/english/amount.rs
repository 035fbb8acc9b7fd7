//! Amounts with their units: a number, the currency or unit around it, and the ranges that two of them make.

use super::super::{QuantityKind, Setting};
use super::lexicon::listed;
use super::number::{self, Amount};
use super::token::Tokens;
use super::unit::{self, Unit};
use super::{Reading, money};

/// One amount with its unit.
#[derive(Clone, Copy, Debug)]
struct Counted {
    first: usize,
    amount: Amount,
    unit: Option<Unit>,
    /// The unit stood before the number, as a currency.
    is_led: bool,
    next: usize,
}

impl Counted {
    fn id(&self) -> Option<&'static str> {
        self.unit.and_then(|unit| unit.id)
    }

    fn reading(self) -> Reading {
        let factor = self.unit.map_or(1.0, |unit| unit.factor);
        let kind = self.unit.map_or(QuantityKind::Number, |unit| unit.kind);
        let mut reading = Reading::new(kind, self.amount.low * factor, (self.first, self.next));
        reading.high = self.amount.high * factor;
        reading.unit = self.id();
        reading.approx = self.amount.approx;
        reading
    }
}

/// The amounts that begin at a token: mostly one, a range, or two that share a unit (from 3 to 5 percent, after
/// "rose").
pub(super) fn amounts(tokens: &Tokens<'_>, index: usize, setting: &Setting) -> Vec<Reading> {
    if let Some(reading) = super::spell::span(tokens, index) {
        return vec![reading];
    }
    let Some(first) = counted(tokens, index, setting, false) else { return Vec::new() };
    let Some((join, at)) = join(tokens, &first) else { return single(tokens, first) };
    let second = counted(tokens, at, setting, first.is_led);
    let Some((first, second)) = second.and_then(|second| shared(first, second, join)) else {
        return single(tokens, first);
    };
    if join == Join::FromTo {
        return vec![first.reading(), second.reading()];
    }
    let mut range = Counted { next: second.next, ..first }.reading();
    range.high = second.reading().high;
    range.approx |= second.amount.approx;
    vec![super::context::settled(tokens, range, false)]
}

fn single(tokens: &Tokens<'_>, counted: Counted) -> Vec<Reading> {
    let is_one = counted.amount.article && counted.amount.low == 1.0;
    if is_one
        && !super::context::is_counting_one(
            tokens,
            counted.first,
            counted.unit.map(|_| counted.next),
        )
    {
        return Vec::new();
    }
    vec![super::context::settled(tokens, counted.reading(), counted.unit.is_none())]
}

/// How two amounts are joined.
#[derive(Clone, Copy, PartialEq)]
enum Join {
    Dash,
    To,
    /// A change from one value to another, not a range.
    FromTo,
    Or,
    /// "and" after "between".
    And,
}

fn join(tokens: &Tokens<'_>, first: &Counted) -> Option<(Join, usize)> {
    let at = first.next;
    if tokens.is_dash(at) {
        let is_tight = tokens.is_glued(at) && tokens.is_glued(at + 1);
        let is_loose =
            first.amount.digits && tokens.number(at + 1).is_some() && tokens.mark(at) != Some('—');
        return (is_tight || is_loose).then_some((Join::Dash, at + 1));
    }
    // The hyphen of "three- to five-year".
    let hyphen = usize::from(tokens.mark(at) == Some('-') && tokens.is_glued(at));
    let joins = match tokens.word(at + hyphen) {
        "to" if is_change(tokens, first.first) => Join::FromTo,
        "to" => Join::To,
        "or" => Join::Or,
        "and" if tokens.word_before(first.first, 1) == "between" => Join::And,
        _ => return None,
    };
    Some((joins, at + hyphen + 1))
}

/// "rose from 3 to 5 percent": a verb of change shortly before "from".
fn is_change(tokens: &Tokens<'_>, first: usize) -> bool {
    let Some(from) = first.checked_sub(1).filter(|at| tokens.word(*at) == "from") else {
        return false;
    };
    (from.saturating_sub(6)..from).any(|at| {
        let word = tokens.word(at);
        listed(
            word,
            "rose rise rises risen rising fell fall falls fallen grew grow grown \
    growing growth went gone up down cut cuts change shrank shrunk soar \
    plunge drop jump climb increase decrease raise reduce lower extend",
        ) || [
            "increas", "decreas", "dropp", "jump", "surg", "climb", "declin", "rais", "reduc",
            "lower", "chang", "soar", "plung", "expand", "shrink", "swell", "slash", "extend",
            "improv", "slipp", "tumbl", "narrow", "widen", "doubl",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    })
}

/// Shares the unit and the power of ten of the second with the first (50 to 80 million; $3-5; 5 to 10 km); `None`
/// where the two are no range.
fn shared(first: Counted, second: Counted, join: Join) -> Option<(Counted, Counted)> {
    let (mut first, mut second) = (first, second);
    match (first.unit, second.unit) {
        (None, Some(_)) if second.is_led => return None,
        (None, _) => first.unit = second.unit,
        (Some(_), None) if first.is_led || first.id() == Some("celsius") => {
            second.unit = first.unit
        }
        (Some(_), None) => return None,
        (Some(_), Some(_))
            if first.id() == second.id()
                && first.unit.map(|u| u.kind) == second.unit.map(|u| u.kind) =>
        {
            if join == Join::FromTo {
                return None;
            }
        }
        _ => return None,
    }
    let mantissa = second.amount.low / second.amount.scale;
    if first.amount.scale == 1.0
        && second.amount.scale > 1.0
        && first.amount.low < mantissa
        && second.amount.scale != 12.0
    {
        first.amount = first.amount.times(second.amount.scale);
    }
    let (low, high) = (first.amount.low, second.amount.high);
    let factor = |counted: &Counted| counted.unit.map_or(1.0, |unit| unit.factor);
    let rises = low * factor(&first) < high * factor(&second);
    let fits = match join {
        Join::FromTo => true,
        Join::Or => rises && high <= 2.0 * low.max(1.0) && !first.amount.approx,
        _ => rises,
    };
    fits.then_some((first, second))
}

/// A number with its currency or unit, and its sign.
fn counted(
    tokens: &Tokens<'_>,
    index: usize,
    setting: &Setting,
    is_money: bool,
) -> Option<Counted> {
    if let Some(at) = minus(tokens, index) {
        let found = counted(tokens, at, setting, is_money).filter(|found| !found.amount.article)?;
        let amount = found.amount.times(-1.0);
        return Some(Counted { first: index, amount, ..found });
    }
    if let Some((currency, at)) = money::before(tokens, index) {
        let amount = number::number(tokens, at, true)?;
        let currency = Unit::new(QuantityKind::Money, currency, 1.0);
        return Some(led(tokens, index, amount, currency, setting));
    }
    let amount = number::number(tokens, index, is_money)?;
    let mut found = Counted { first: index, amount, unit: None, is_led: false, next: amount.next };
    // Vague numbers take "of": millions of dollars.
    let of = usize::from(amount.approx && tokens.word(amount.next) == "of");
    let adjective = usize::from(listed(
        tokens.word(amount.next),
        "full whole consecutive straight solid additional calendar extra more \
    long",
    ));
    let at = amount.next + of + adjective;
    let behind = money::behind(tokens, at, amount.scale > 1.0 || is_money, setting)
        .or_else(|| unit::unit_at(tokens, at, amount.digits && adjective == 0));
    if let Some((unit, next)) = behind.filter(|(unit, _)| !is_led_unit(unit, is_money)) {
        found.unit = Some(unit);
        found.next = next;
        found = with_rest(tokens, found);
    } else if amount.approx && tokens.word(amount.next) == "of" {
        found.next = amount.next;
    }
    Some(found)
}

/// In a range after a currency, only the currency again is its unit.
fn is_led_unit(unit: &Unit, is_money: bool) -> bool {
    is_money && unit.kind != QuantityKind::Money
}

fn led(
    tokens: &Tokens<'_>,
    first: usize,
    amount: Amount,
    currency: Unit,
    setting: &Setting,
) -> Counted {
    let again = money::behind(tokens, amount.next, true, setting).filter(|(unit, _)| {
        unit.factor == 1.0
            && (unit.id == currency.id || unit.id == Some("USD"))
            && unit.kind == QuantityKind::Money
    });
    let next = again.map_or(amount.next, |(_, next)| next);
    Counted { first, amount, unit: Some(currency), is_led: true, next }
}

/// "two years and a half"; "5 degrees below zero".
fn with_rest(tokens: &Tokens<'_>, found: Counted) -> Counted {
    let mut found = found;
    if let Some((part, next)) = number::and_a_part(tokens, found.next) {
        found.amount.low += part;
        found.amount.high += part;
        found.next = next;
    }
    let is_temperature = matches!(found.id(), Some("celsius" | "fahrenheit" | "degree"));
    let below = tokens
        .phrase(found.next, "below zero")
        .or_else(|| tokens.phrase(found.next, "below freezing"));
    if let Some(next) = below.filter(|_| is_temperature) {
        found.amount = found.amount.times(-1.0);
        found.next = next;
    }
    found
}

/// The token of the number behind a minus sign or "minus".
fn minus(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    let next = index + 1;
    let is_sign = match tokens.mark(index) {
        Some('-' | '−' | '–') => {
            let stands_free = tokens.get(index).is_some_and(|token| token.spaced)
                || tokens.mark_before(index) == Some('(');
            let begins = tokens.number(next).is_some() || money::before(tokens, next).is_some();
            stands_free && tokens.is_glued(next) && begins
        }
        _ => {
            tokens.word(index) == "minus"
                || tokens.word(index) == "negative" && tokens.number(next).is_some()
        }
    };
    is_sign.then_some(next)
}
