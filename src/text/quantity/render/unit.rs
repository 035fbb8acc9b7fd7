//! Sums of money, percentages, lengths of time and measures in English.

use super::Wording;
use super::number::{amounts, digits, number, scaled, vague};
use crate::text::quantity::money::currency_of;
use crate::text::quantity::unit::unit;
use crate::text::quantity::{Open, Quantity, Region};

/// Signs that English news style writes before the sum.
const SIGNS: &[(&str, &str)] = &[
    ("USD", "$"),
    ("HKD", "HK$"),
    ("TWD", "NT$"),
    ("EUR", "€"),
    ("GBP", "£"),
    ("CAD", "C$"),
    ("AUD", "A$"),
    ("SGD", "S$"),
    ("NZD", "NZ$"),
];

/// $500 billion; 500 billion US dollars; 3 yuan.
pub(super) fn money(quantity: &Quantity) -> Vec<String> {
    let iso = quantity.unit.as_deref().unwrap_or_default();
    let (low, high) = (quantity.low, quantity.high);
    let Some(currency) = currency_of(iso) else {
        return amounts(low, high).into_iter().map(|text| format!("{text} {iso}")).collect();
    };
    let name = if low == 1.0 && high == 1.0 { currency.singular } else { currency.plural };
    if let Some(words) = vague(low, high) {
        return vec![format!("{words} of {}", currency.plural)];
    }
    let mut texts = Vec::new();
    if let Some((_, sign)) = SIGNS.iter().find(|(known, _)| *known == iso) {
        texts.extend(with_sign(sign, low, high));
    }
    let plain = amounts(low, high).into_iter().map(|text| format!("{text} {name}"));
    if low < high {
        texts.extend(plain);
    } else {
        // Digits, also under ten: 3 yuan.
        texts.push(format!("{} {name}", number(low, false)));
    }
    if iso == "CNY" && low == high {
        texts.push(format!("RMB {}", number(low, false)));
    }
    texts
}

fn with_sign(sign: &str, low: f64, high: f64) -> Vec<String> {
    if low == high {
        return vec![format!("{sign}{}", cents(low))];
    }
    let (first, first_scale) = scaled(low);
    let (second, second_scale) = scaled(high);
    let long = format!("{sign}{} to {sign}{}", number(low, false), number(high, false));
    match (first_scale, second_scale) {
        (Some(one), Some(other)) if one == other => {
            vec![long, format!("{sign}{first}–{second} {one}")]
        }
        (None, None) => vec![long, format!("{sign}{first}–{second}")],
        _ => vec![long],
    }
}

/// $3.50.
fn cents(value: f64) -> String {
    let cents = (value * 100.0).round() / 100.0;
    if value < 1000.0 && value.fract() != 0.0 && (cents - value).abs() < 1e-9 {
        return format!("{value:.2}");
    }
    number(value, false)
}

/// 17 percent; 17%; half a percentage point.
pub(super) fn percent(quantity: &Quantity) -> Vec<String> {
    let (low, high) = (quantity.low, quantity.high);
    if quantity.unit.as_deref() == Some("pp") {
        let name =
            if low.abs() == 1.0 && high == low { "percentage point" } else { "percentage points" };
        return range_texts(low, high).into_iter().map(|text| format!("{text} {name}")).collect();
    }
    let mut texts: Vec<String> =
        range_texts(low, high).into_iter().map(|text| format!("{text} percent")).collect();
    texts.insert(
        1,
        match low == high {
            true => format!("{}%", digits(low)),
            false => format!("{}%–{}%", digits(low), digits(high)),
        },
    );
    texts
}

/// 3–5; 3 to 5; minus 2.
fn range_texts(low: f64, high: f64) -> Vec<String> {
    match low == high {
        true => vec![signed(low)],
        false if low < 0.0 => vec![format!("{} to {}", signed(low), signed(high))],
        false => vec![
            format!("{}–{}", digits(low), digits(high)),
            format!("{} to {}", digits(low), digits(high)),
        ],
    }
}

fn signed(value: f64) -> String {
    if value < 0.0 { format!("minus {}", number(-value, false)) } else { number(value, false) }
}

/// three years; half an hour; one and a half months; 35 years old.
pub(super) fn durations(quantity: &Quantity, wording: Wording) -> Vec<String> {
    let (low, high) = (quantity.low, quantity.high);
    let Some(unit) = quantity.unit.as_deref().and_then(unit) else { return Vec::new() };
    if wording.age {
        let years =
            if low < high { format!("{}–{}", digits(low), digits(high)) } else { digits(low) };
        return vec![format!("{years} years old"), format!("{years} years")];
    }
    if let Some(words) = vague(low, high) {
        let decades = unit.id == "year" && low == 20.0;
        return if decades {
            vec!["decades".to_owned()]
        } else {
            vec![format!("{words} of {}", unit.plural)]
        };
    }
    let name = if low == 1.0 && high == 1.0 { unit.singular } else { unit.plural };
    let mut texts: Vec<String> = Vec::new();
    if low == high && low == 0.5 {
        let article = if unit.id == "hour" { "an" } else { "a" };
        texts.push(format!("half {article} {}", unit.singular));
    } else if low == high && low.fract() == 0.5 && low < 10.0 {
        texts.push(format!("{} and a half {}", number(low.floor(), true), unit.plural));
    }
    texts.extend(amounts(low, high).into_iter().map(|text| format!("{text} {name}")));
    if low == high && low == 10.0 && unit.id == "year" && quantity.open != Open::Below {
        texts.push("a decade".to_owned());
    }
    texts
}

/// 28.5 kilometers; 100 mu (about 6.7 hectares); minus 5 degrees Celsius.
pub(super) fn measures(quantity: &Quantity, region: Region) -> Vec<String> {
    let (low, high) = (quantity.low, quantity.high);
    let Some(unit) = quantity.unit.as_deref().and_then(unit) else { return Vec::new() };
    let name = if low == 1.0 && high == 1.0 { unit.singular } else { unit.plural };
    let numbers = match vague(low, high) {
        Some(words) => vec![format!("{words} of")],
        None if low < 0.0 => range_texts(low, high),
        None if low == high => vec![number(low, false)],
        None => amounts(low, high),
    };
    let mut texts: Vec<String> = numbers.iter().map(|text| format!("{text} {name}")).collect();
    if let Some(known) = in_known_units(quantity, region) {
        texts.insert(1, format!("{} ({known})", texts[0]));
    } else if let Some(sign) = unit.signs.first().filter(|_| low == high) {
        let space =
            if sign.starts_with('°') || *sign == "℃" || *sign == "℉" { "" } else { " " };
        let sign = sign.replace('℃', "°C").replace('℉', "°F");
        texts.push(format!("{}{space}{sign}", number(low, false)));
    }
    texts
}

/// What a Chinese unit is in one that readers of English know: about 6.7 hectares.
fn in_known_units(quantity: &Quantity, region: Region) -> Option<String> {
    let unit_id = quantity.unit.as_deref()?;
    let (factor, other) = unit(unit_id)?.known_as?;
    let factor = match (unit_id, region) {
        ("jin", Region::Taiwan) => 0.6,
        ("jin", Region::HongKong) => 0.604_79,
        ("liang", Region::Taiwan) => 37.5,
        _ => factor,
    };
    let other = unit(other)?;
    let (low, high) = (rounded(quantity.low * factor), rounded(quantity.high * factor));
    let name = if low == 1.0 && high == 1.0 { other.singular } else { other.plural };
    let value = match low == high {
        true => number(low, false),
        false => format!("{} to {}", number(low, false), number(high, false)),
    };
    Some(format!("about {value} {name}"))
}

/// Two or three figures are as exact as a conversion in running text gets.
fn rounded(value: f64) -> f64 {
    if value == 0.0 {
        return value;
    }
    let digits = value.abs().log10().floor();
    let step = 10f64.powf(digits - if value.abs() < 100.0 { 1.0 } else { 2.0 });
    let rounded = (value / step).round() * step;
    (rounded * 1e6).round() / 1e6
}
