//! Writes a quantity in the English of the news: numbers under ten in words, $500 billion, 20 percent, the 1990s,
//! 3:30 a.m. Every rendering is worth what the quantity is worth; finding it again is left to the recogniser of English.

mod date;
mod number;
#[cfg(test)]
mod tests;
mod unit;

pub(super) use self::date::Phase;
pub(super) use self::number::ordinal;

use super::{Open, Quantity, QuantityKind, Setting};

/// What the value does not tell of how a quantity is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wording {
    /// An open bound counts itself: at least rather than more than.
    pub(super) inclusive: bool,
    /// A ratio is the share of the price that is paid: 20 percent off.
    pub(super) discount: bool,
    /// A multiple is a growth: doubled rather than twice as much.
    pub(super) growth: bool,
    /// A duration is an age.
    pub(super) age: bool,
    /// A time may be of either half of the day.
    pub(super) half_day: bool,
    /// The part of the year, month or decade that a date means.
    pub(super) phase: Option<Phase>,
}

/// Returns one to three renderings, the best first; none for dates whose value nothing tells.
pub fn render(quantity: &Quantity, setting: &Setting) -> Vec<String> {
    render_as(quantity, setting, Wording::default())
}

/// Returns the renderings of a quantity that was said in this way.
pub(super) fn render_as(quantity: &Quantity, setting: &Setting, wording: Wording) -> Vec<String> {
    let plain = match quantity.kind {
        QuantityKind::Number => number::counts(quantity),
        QuantityKind::Money => unit::money(quantity),
        QuantityKind::Percent => unit::percent(quantity),
        QuantityKind::Fraction => number::fractions(quantity, wording),
        QuantityKind::Multiple => number::multiples(quantity, wording),
        QuantityKind::Ordinal => number::ordinals(quantity),
        QuantityKind::Date => date::dates(quantity, wording),
        QuantityKind::Time => date::times(quantity, wording),
        QuantityKind::Duration => unit::durations(quantity, wording),
        QuantityKind::Measure => unit::measures(quantity, setting.region),
        QuantityKind::Score => number::scores(quantity),
    };
    let mut renderings: Vec<String> = Vec::new();
    for text in plain {
        let text = with_degree(quantity, wording, text);
        if !renderings.contains(&text) && renderings.len() < 3 {
            renderings.push(text);
        }
    }
    renderings
}

/// Sets the word of degree before the value: more than, at least, about, less than.
fn with_degree(quantity: &Quantity, wording: Wording, text: String) -> String {
    let counted = quantity.kind == QuantityKind::Number;
    let before = match (quantity.open, wording.inclusive) {
        (Open::Above, false) => "more than",
        (Open::Above, true) => "at least",
        (Open::Below, true) => "up to",
        (Open::Below, false) if counted => "fewer than",
        (Open::Below, false) => "less than",
        (Open::None, _) if quantity.approx => "about",
        (Open::None, _) => return text,
    };
    format!("{before} {text}")
}
