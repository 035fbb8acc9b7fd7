//! A quantity in words of the interface: what it is worth, for the card and the line under the active row.

use super::View;
use crate::i18n::Arg;
use crate::text::quantity::{Open, Quantity, QuantityKind};

/// What a quantity is worth: "more than 16,000", "2–3 months", "2025-01-28".
pub fn value_words(view: &View<'_>, quantity: &Quantity) -> String {
    let kind = view.tr(&format!("quantity-{}", quantity.kind.name()));
    let value = match &quantity.date {
        Some(date) => date.clone(),
        None => number_words(quantity),
    };
    let key = match (quantity.open, quantity.approx) {
        (Open::Above, _) => "quantity-above",
        (Open::Below, _) => "quantity-below",
        (Open::None, true) => "quantity-about",
        (Open::None, false) => "quantity-exact",
    };
    view.tr_with(key, &[("kind", Arg::from(kind)), ("value", Arg::from(value))])
}

fn number_words(quantity: &Quantity) -> String {
    let (low, high) = (grouped(quantity.low), grouped(quantity.high));
    let range = if low == high { low } else { format!("{low}–{high}") };
    match (&quantity.unit, quantity.kind) {
        (_, QuantityKind::Multiple) => format!("× {range}"),
        (Some(unit), _) => format!("{range} {unit}"),
        (None, QuantityKind::Percent) => format!("{range} %"),
        (None, _) => range,
    }
}

/// A number with its thousands apart and as many decimals as it needs.
fn grouped(value: f64) -> String {
    let plain = format!("{value}");
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut text = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push('.');
        text.push_str(decimals);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_stand_apart() {
        for (value, words) in [
            (5e11, "500,000,000,000"),
            (28.5, "28.5"),
            (999.0, "999"),
            (1000.0, "1,000"),
            (-221.0, "-221"),
            (1234.5, "1,234.5"),
        ] {
            assert_eq!(grouped(value), words);
        }
    }
}
