//! What a quantity is worth, in a form that can be compared across languages, kinds and units: 三十分之一 and 3.3
//! percent are ratios, two weeks and 14 days are seconds, 里 and kilometers are meters. Who answers whom is left to
//! the matching.

use crate::text::quantity::{Open, Quantity, QuantityKind};
use std::ops::Range;

/// What can be compared with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Class {
    /// Counts and numbers without a unit.
    Count,
    /// Places in an order.
    Ordinal,
    /// Percent, fractions and multiples, as a ratio.
    Ratio,
    /// Percentage points, as a ratio.
    Points,
    /// Sums of money.
    Money,
    /// Lengths of time, in seconds.
    Time,
    /// What has a unit of that dimension, in its base unit.
    Physical(Dimension),
    /// Scores of games.
    Score,
}

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Dimension {
    Length,
    Area,
    Weight,
    Volume,
    Temperature,
    Data,
    Power,
    Energy,
    Speed,
    Frequency,
    Pressure,
    Other,
}

/// Class, least and greatest value; equal for what is plainly the same.
pub(super) type Key = (Class, (i32, i64), (i32, i64));

/// A quantity of one side.
#[derive(Clone, Debug)]
pub(super) struct Item<'a> {
    pub(super) quantity: &'a Quantity,
    /// Its words, those of degree among them.
    pub(super) words: &'a str,
    pub(super) class: Class,
    /// The least and the greatest value in the class's base unit.
    pub(super) low: f64,
    pub(super) high: f64,
}

impl<'a> Item<'a> {
    /// The quantity as it compares; `None` for dates and times of day, which are another check's.
    pub(super) fn new(quantity: &'a Quantity, text: &'a str) -> Option<Self> {
        let unit = quantity.unit.as_deref();
        let (class, factor) = match quantity.kind {
            QuantityKind::Date | QuantityKind::Time => return None,
            QuantityKind::Number => (Class::Count, 1.0),
            QuantityKind::Ordinal => (Class::Ordinal, 1.0),
            QuantityKind::Percent if unit == Some("pp") => (Class::Points, 0.01),
            QuantityKind::Percent => (Class::Ratio, 0.01),
            QuantityKind::Fraction | QuantityKind::Multiple => (Class::Ratio, 1.0),
            QuantityKind::Money => (Class::Money, 1.0),
            QuantityKind::Score => (Class::Score, 1.0),
            QuantityKind::Duration => (Class::Time, seconds(unit.unwrap_or("second"))),
            QuantityKind::Measure => {
                let (dimension, factor) = physical(unit.unwrap_or_default());
                (Class::Physical(dimension), factor)
            }
        };
        let words = text.get(quantity.byte_start..quantity.byte_end)?;
        let base = |value: f64| match unit {
            Some("fahrenheit") => (value - 32.0) / 1.8,
            _ => value * factor,
        };
        let (low, high) = (base(quantity.low), base(quantity.high));
        let item = Self { quantity, words, class, low, high };
        Some(item.or_in_taels().with_hour(&text[..quantity.byte_start]))
    }

    /// 二十两 is twenty taels rather than 22: 两 does not end a number behind a unit of ten.
    fn or_in_taels(mut self) -> Self {
        let is_longer = self.words.chars().count() > 1;
        if self.class == Class::Count
            && is_longer
            && self.words.ends_with(['两', '兩'])
            && self.low % 10.0 == 2.0
        {
            (self.low, self.high) = (self.low - 2.0, self.high - 2.0);
        }
        self
    }

    /// "An hour and 20 minutes" are 80, and "a quarter of an hour" 15; what stands before says so.
    fn with_hour(mut self, before: &str) -> Self {
        let ends = |words: &str| {
            let start = before.len().checked_sub(words.len()).and_then(|at| before.get(at..));
            start.is_some_and(|end| end.eq_ignore_ascii_case(words))
        };
        let (factor, more) = match self.unit() {
            Some("minute") if ends("an hour and ") => (1.0, 3600.0),
            Some("hour") if ends("three quarters of ") || ends("three-quarters of ") => (0.75, 0.0),
            Some("hour") if ends("quarter of ") => (0.25, 0.0),
            _ => return self,
        };
        (self.low, self.high) = (self.low * factor + more, self.high * factor + more);
        self
    }

    pub(super) fn kind(&self) -> QuantityKind {
        self.quantity.kind
    }

    pub(super) fn unit(&self) -> Option<&str> {
        self.quantity.unit.as_deref()
    }

    /// The value as it is said, in its own unit.
    pub(super) fn said(&self) -> (f64, f64) {
        match self.class {
            Class::Count => (self.low, self.high),
            _ => (self.quantity.low, self.quantity.high),
        }
    }

    pub(super) fn is_range(&self) -> bool {
        self.low != self.high
    }

    /// 数十, hundreds: a range that nobody could count on.
    pub(super) fn is_vague(&self) -> bool {
        let is_written = self.words.chars().any(is_digit);
        let is_decade = self.words.ends_with("ties");
        let is_wide = is_decade || self.high >= 1.9 * self.low;
        self.is_range() && self.class != Class::Score && !is_written && is_wide
    }

    /// About, some, more than, less than.
    pub(super) fn is_inexact(&self) -> bool {
        self.quantity.approx || self.quantity.open != Open::None
    }

    /// Whether it is written in digits rather than in words.
    pub(super) fn has_digits(&self) -> bool {
        self.words.chars().any(is_digit)
    }

    /// What the first, quick comparison goes by.
    pub(super) fn key(&self) -> Key {
        (self.class, bits(self.low), bits(self.high))
    }
}

/// Where it stands in its text.
pub(super) fn bytes(item: &Item<'_>) -> Range<usize> {
    item.quantity.byte_start..item.quantity.byte_end
}

/// A digit of either width.
pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// The value without the dust of arithmetic: its sign, its power of ten and twelve digits.
fn bits(value: f64) -> (i32, i64) {
    if value == 0.0 || !value.is_finite() {
        return (0, 0);
    }
    let power = value.abs().log10().floor() as i32;
    let digits = (value * 10f64.powi(11 - power)).round() as i64;
    // What was just below a power of ten is that power.
    if digits.abs() >= 1_000_000_000_000 { (power + 1, digits / 10) } else { (power, digits) }
}

/// Whether two values differ by no more than that part of the greater one.
pub(super) fn is_near(one: f64, other: f64, tolerance: f64) -> bool {
    (one - other).abs() <= tolerance * one.abs().max(other.abs())
}

/// Whether two values are the same.
pub(super) fn is_same(one: f64, other: f64) -> bool {
    is_near(one, other, 1e-9)
}

/// The digits that count: 2 of 1600, 3 of 58.9.
pub(super) fn significant_digits(value: f64) -> usize {
    let text = format!("{:.9e}", value.abs());
    let digits = text.split('e').next().unwrap_or_default().replace('.', "");
    digits.trim_end_matches('0').len().max(1)
}

fn seconds(unit: &str) -> f64 {
    const YEAR: f64 = 365.25 * 86400.0;
    match unit {
        "minute" => 60.0,
        "hour" => 3600.0,
        "day" => 86400.0,
        "week" => 7.0 * 86400.0,
        "month" => YEAR / 12.0,
        "quarter" => YEAR / 4.0,
        "year" => YEAR,
        _ => 1.0,
    }
}

use Dimension::{
    Area, Data, Energy, Frequency, Length, Power, Pressure, Speed, Temperature, Volume, Weight,
};

/// Units of measure: what they measure, and what they are worth in the dimension's base unit.
#[rustfmt::skip]
const UNITS: &[(&str, Dimension, f64)] = &[
    ("nm", Length, 1e-9), ("um", Length, 1e-6), ("mm", Length, 1e-3), ("cm", Length, 1e-2),
    ("m", Length, 1.0), ("km", Length, 1e3), ("li", Length, 500.0), ("chi", Length, 1.0 / 3.0),
    ("cun", Length, 1.0 / 30.0), ("zhang", Length, 10.0 / 3.0), ("inch", Length, 0.0254),
    ("ft", Length, 0.3048), ("yard", Length, 0.9144), ("mile", Length, 1609.344),
    ("nautical-mile", Length, 1852.0), ("light-year", Length, 9.4607e15), ("m2", Area, 1.0),
    ("km2", Area, 1e6), ("sqmile", Area, 2.589_988e6), ("mu", Area, 1e4 / 15.0),
    ("qing", Area, 1e6 / 15.0), ("ha", Area, 1e4), ("acre", Area, 4046.856),
    ("ft2", Area, 0.092_903), ("ping", Area, 3.305_785), ("mg", Weight, 1e-6),
    ("g", Weight, 1e-3), ("kg", Weight, 1.0), ("t", Weight, 1e3), ("jin", Weight, 0.5),
    ("liang", Weight, 0.05), ("dan", Weight, 50.0), ("lb", Weight, 0.453_592),
    ("oz", Weight, 0.028_349_5), ("carat", Weight, 2e-4), ("ml", Volume, 1e-3),
    ("l", Volume, 1.0), ("m3", Volume, 1e3), ("barrel", Volume, 158.987),
    ("gallon", Volume, 3.785_41), ("celsius", Temperature, 1.0), ("fahrenheit", Temperature, 1.0),
    ("B", Data, 1.0), ("KB", Data, 1e3), ("MB", Data, 1e6), ("GB", Data, 1e9), ("TB", Data, 1e12),
    ("W", Power, 1.0), ("kW", Power, 1e3), ("MW", Power, 1e6), ("GW", Power, 1e9),
    ("kWh", Energy, 1.0), ("MWh", Energy, 1e3), ("GWh", Energy, 1e6), ("TWh", Energy, 1e9),
    ("MJ", Energy, 1.0 / 3.6), ("kcal", Energy, 1.163e-3), ("km/h", Speed, 1.0),
    ("mph", Speed, 1.609_344), ("m/s", Speed, 3.6), ("Hz", Frequency, 1.0),
    ("kHz", Frequency, 1e3), ("MHz", Frequency, 1e6), ("GHz", Frequency, 1e9),
    ("kPa", Pressure, 1.0), ("MPa", Pressure, 1e3),
];

/// The dimension of a unit of measure and what it is worth in the dimension's base unit.
fn physical(unit: &str) -> (Dimension, f64) {
    let known = UNITS.iter().find(|(id, ..)| *id == unit);
    known.map_or((Dimension::Other, 1.0), |(_, dimension, factor)| (*dimension, *factor))
}
