//! A quantity on its way: what is known of it before the words around it are read.

use super::line::Line;
use super::numeral::{Form, Inner, Numeral};
use crate::text::quantity::render::Wording;
use crate::text::quantity::{Open, Quantity, QuantityKind};

/// A quantity with its place in characters.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where number and unit stand, without words of degree.
    pub(super) core: (usize, usize),
    pub(super) kind: QuantityKind,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) unit: Option<&'static str>,
    pub(super) approx: bool,
    pub(super) open: Open,
    pub(super) date: Option<String>,
    /// A bare number, which a classifier may follow.
    pub(super) counts: bool,
    /// An age.
    pub(super) is_age: bool,
    /// How it is said, for its English.
    pub(super) wording: Wording,
    /// English that the value alone does not give (yesterday), to stand before what it gives.
    pub(super) words: Vec<String>,
}

impl Part {
    pub(super) fn new(kind: QuantityKind, start: usize, end: usize, low: f64, high: f64) -> Self {
        Self {
            start,
            end,
            core: (start, end),
            kind,
            low,
            high,
            unit: None,
            approx: false,
            open: Open::None,
            date: None,
            counts: false,
            is_age: false,
            wording: Wording::default(),
            words: Vec::new(),
        }
    }

    /// A date of these years.
    pub(super) fn date(
        start: usize,
        end: usize,
        years: Option<(i32, i32)>,
        date: Option<String>,
    ) -> Self {
        let (low, high) = years.unwrap_or((0, 0));
        let kind = QuantityKind::Date;
        Self { date, ..Self::new(kind, start, end, f64::from(low), f64::from(high)) }
    }

    pub(super) fn with_unit(self, unit: &'static str) -> Self {
        Self { unit: Some(unit), ..self }
    }

    pub(super) fn with_inner(mut self, inner: Option<Inner>) -> Self {
        match inner {
            Some(Inner::More) => self.open = Open::Above,
            Some(Inner::About) => self.approx = true,
            None => {}
        }
        self
    }

    pub(super) fn is_duration(&self) -> bool {
        self.kind == QuantityKind::Duration
    }

    pub(super) fn finish(self, line: &Line) -> Quantity {
        Quantity {
            byte_start: line.byte(self.start),
            byte_end: line.byte(self.end),
            kind: self.kind,
            low: tidy(self.low),
            high: tidy(self.high),
            unit: self.unit.map(str::to_owned),
            approx: self.approx,
            open: self.open,
            date: self.date,
            english: Vec::new(),
        }
    }
}

/// Takes off what binary fractions leave (0.1 + 0.2 is 0.3) and keeps what a fraction needs (1/3).
fn tidy(value: f64) -> f64 {
    let rounded: f64 = format!("{value:.12e}").parse().unwrap_or(value);
    let close = (rounded - value).abs() <= value.abs() * 1e-14;
    if close && value != 0.0 { rounded } else { value + 0.0 }
}

/// One number or a range of two that share what follows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) form: Form,
    pub(super) inner: Option<Inner>,
    pub(super) is_integer: bool,
    /// Whether it ends with 万, 亿 or 兆.
    pub(super) is_scaled: bool,
    /// Whether two numbers make it.
    pub(super) is_range: bool,
}

impl Amount {
    pub(super) fn of(numeral: &Numeral) -> Self {
        Self {
            start: numeral.start,
            end: numeral.end,
            low: numeral.low,
            high: numeral.high,
            form: numeral.form,
            inner: numeral.degree,
            is_integer: numeral.is_integer(),
            is_scaled: numeral.scale > 1.0,
            is_range: false,
        }
    }

    /// Whether it is one number, written exactly.
    pub(super) fn is_exact(&self) -> bool {
        self.low == self.high && self.inner.is_none()
    }

    /// The part that this number makes with what follows.
    pub(super) fn part(&self, kind: QuantityKind, end: usize, factor: f64) -> Part {
        let part = Part::new(kind, self.start, end, self.low * factor, self.high * factor);
        part.with_inner(self.inner)
    }
}
