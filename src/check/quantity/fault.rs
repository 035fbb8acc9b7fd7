//! What is wrong with two quantities if the one stands for the other, and how sure that is.

use super::agree::units_agree;
use super::worth::{Class, Item, is_same};
use crate::check::Severity;
use crate::text::quantity::QuantityKind;

/// What is wrong with a pair of quantities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    /// Ten, a hundred, ten thousand times too much or too little.
    Scale,
    /// The same number in another unit.
    Unit,
    /// The same number in another currency.
    Currency,
    /// Digits differ.
    Digit,
    /// The two have nothing in common but their place.
    Other,
}

/// What is wrong if the one stands for the other; `None` where they are of different sorts.
pub(super) fn fault(from: &Item<'_>, to: &Item<'_>) -> Option<Fault> {
    let same_class = from.class == to.class;
    let with_count = from.class == Class::Count || to.class == Class::Count;
    if !same_class && !with_count {
        return None;
    }
    let (value, said) = if same_class && units_agree(from, to) {
        (from.low, to.low)
    } else {
        (from.said().0, to.said().0)
    };
    if is_power_of_ten(said / value) && from.is_vague() == to.is_vague() {
        return Some(Fault::Scale);
    }
    if from.is_vague() || to.is_vague() || shares_end(from, to) {
        return None;
    }
    if have_like_digits(from.said().0, to.said().0) {
        return Some(Fault::Digit);
    }
    // 一年 may be "a year" or nothing; it is no other number.
    let is_article = from.said().0 == 1.0 && !from.has_digits();
    (same_class && !is_article).then_some(Fault::Other)
}

/// How sure it is that a fault of that sort is one.
pub(super) fn severity(fault: Fault, from: &Item<'_>, to: &Item<'_>) -> Option<Severity> {
    let is_small = |item: &Item<'_>| item.low.abs() <= 10.0 && item.class == Class::Count;
    let has_digits = from.has_digits() && to.has_digits();
    let is_multiple = |item: &Item<'_>| item.kind() == QuantityKind::Multiple;
    match fault {
        Fault::Other if is_small(from) && is_small(to) && !from.has_digits() => {
            Some(Severity::Warning)
        }
        Fault::Other if is_multiple(from) && is_multiple(to) => Some(Severity::Warning),
        Fault::Other if is_old(from) => None,
        Fault::Other if from.class == Class::Ordinal && !has_digits => None,
        _ => Some(Severity::Error),
    }
}

/// Two mu of land in a story are a small field: old units in words, that translators put into their own.
fn is_old(item: &Item<'_>) -> bool {
    const OLD: &[&str] = &["li", "chi", "cun", "zhang", "mu", "qing", "jin", "liang", "dan"];
    !item.has_digits() && item.unit().is_some_and(|unit| OLD.contains(&unit))
}

/// Whether one is an end of the other, a range: its other end stands elsewhere.
fn shares_end(from: &Item<'_>, to: &Item<'_>) -> bool {
    let ends = |range: &Item<'_>, one: &Item<'_>| {
        let (low, high) = range.said();
        range.is_range() && !one.is_range() && [low, high].contains(&one.said().0)
    };
    ends(from, to) || ends(to, from)
}

/// 10, 100, 1000, 10,000, 10⁸ … or one part of them.
fn is_power_of_ten(ratio: f64) -> bool {
    if !(ratio.is_finite() && ratio > 0.0) {
        return false;
    }
    let power = ratio.log10().round();
    power.abs() >= 1.0 && power.abs() <= 12.0 && is_same(ratio, 10f64.powf(power))
}

/// As many digits, and one of them another one, or two that have changed places.
fn have_like_digits(one: f64, other: f64) -> bool {
    let digits = |value: f64| {
        let text = format!("{:.6}", value.abs());
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    let (one, other) = (digits(one), digits(other));
    if one.len() != other.len() || one.len() < 2 {
        return false;
    }
    let differing: Vec<usize> = one
        .bytes()
        .zip(other.bytes())
        .enumerate()
        .filter(|(_, (a, b))| a != b)
        .map(|(i, _)| i)
        .collect();
    match differing[..] {
        [_] => true,
        [first, second] if second == first + 1 => {
            one.as_bytes()[first] == other.as_bytes()[second]
                && one.as_bytes()[second] == other.as_bytes()[first]
        }
        _ => false,
    }
}
