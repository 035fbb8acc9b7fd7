//! What Chinese text is worth, written in English and read again.

use super::super::super::{Quantity, QuantityKind, Setting, chinese};
use super::super::quantities;

/// The texts of the Chinese table; what stands behind the bars is left to its own test.
const TEXTS: &str = include_str!("../../chinese/data/cases.txt");

/// The value as what is compared: a ratio and its percentage, a multiple and its count are worth the same.
fn worth(quantity: &Quantity) -> (f64, f64) {
    let factor = match (quantity.kind, quantity.unit.as_deref()) {
        (QuantityKind::Percent, None) => 0.01,
        _ => 1.0,
    };
    (quantity.low * factor, quantity.high * factor)
}

fn is_close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * one.abs().max(other.abs())
}

/// Why the English is not worth what the Chinese is.
fn difference(quantity: &Quantity, english: &str, setting: &Setting) -> Option<String> {
    let text = format!("They said {english} there.");
    let found = quantities(&text, setting);
    let Some(first) = found.first() else { return Some("nothing".to_owned()) };
    if quantity.kind == QuantityKind::Date && quantity.date.is_some() {
        return (first.date != quantity.date).then(|| format!("{:?}", first.date));
    }
    let (low, high) = worth(quantity);
    let (read_low, read_high) = worth(first);
    // 数十 is 20 to 99, dozens are 24 to 99.
    let is_vague = quantity.high >= 4.5 * quantity.low && english.contains("dozens");
    let is_same = (is_close(low, read_low) || is_vague) && is_close(high, read_high);
    let is_about = first.approx == quantity.approx || quantity.open != first.open || high > low;
    let fits = is_same && first.unit == quantity.unit && first.open == quantity.open && is_about;
    (!fits).then(|| {
        let open = first.open.name();
        format!("{}..{} {:?} {open} {}", first.low, first.high, first.unit, first.approx)
    })
}

#[test]
fn every_rendering_is_worth_what_the_chinese_is() {
    let setting = Setting { date: Some((2025, 1, 28)), ..Setting::default() };
    let mut wrong = Vec::new();
    let mut num_renderings = 0;
    let texts = TEXTS.lines().filter(|line| !line.is_empty() && !line.starts_with(['#', '[']));
    for text in texts.filter_map(|line| line.split('|').next()) {
        for quantity in chinese::quantities(text.trim(), &setting) {
            // Days of the lunar calendar have no date to compare.
            if quantity.kind == QuantityKind::Date && quantity.date.is_none() {
                continue;
            }
            num_renderings += quantity.english.len();
            for english in &quantity.english {
                if let Some(read) = difference(&quantity, english, &setting) {
                    let chinese = &text.trim()[quantity.byte_start..quantity.byte_end];
                    let (low, high) = (quantity.low, quantity.high);
                    let unit = &quantity.unit;
                    wrong.push(format!("{chinese} {low}..{high} {unit:?}: {english}: {read}"));
                }
            }
        }
    }
    assert!(num_renderings > 300, "only {num_renderings} renderings");
    assert!(wrong.is_empty(), "{} of {num_renderings}:\n{}", wrong.len(), wrong.join("\n"));
}
