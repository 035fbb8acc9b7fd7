//! Finds the quantities of English text and reads what they are worth: digits and words, money, percent, dates in
//! either order, ordinals, fractions, ranges. `both`, `a pair` and `once` stand for numbers without being quantities
//! of the text; they are found by [`implied`], for those who look for the counterpart of a number.

mod amount;
mod clock;
mod context;
mod date;
mod degree;
mod implied;
mod lexicon;
mod money;
mod name;
mod number;
mod ordinal;
mod part;
mod relative;
mod score;
mod spell;
mod token;
mod unit;
mod vague;
mod words;
mod year;

#[cfg(test)]
mod tests;

pub use implied::implied;
pub use lexicon::{SMALL, TENS};

use super::calendar::{self, Calendar};
use super::{Open, Quantity, QuantityKind, Setting};
use token::Tokens;

/// How sure and how open a number is.
#[derive(Clone, Copy, Debug)]
struct Degree {
    approx: bool,
    open: Open,
}

/// A quantity between two tokens.
#[derive(Clone, Debug)]
struct Reading {
    /// Its first token.
    first: usize,
    /// The token behind it.
    next: usize,
    kind: QuantityKind,
    low: f64,
    high: f64,
    unit: Option<&'static str>,
    approx: bool,
    open: Open,
    date: Option<String>,
}

impl Reading {
    fn new(kind: QuantityKind, value: f64, tokens: (usize, usize)) -> Self {
        let (first, next) = tokens;
        let (unit, approx, open, date) = (None, false, Open::None, None);
        Self { first, next, kind, low: value, high: value, unit, approx, open, date }
    }

    fn take(&mut self, degree: Degree) {
        self.approx |= degree.approx;
        if self.open == Open::None {
            self.open = degree.open;
        }
    }

    fn quantity(self, tokens: &Tokens<'_>) -> Option<Quantity> {
        let byte_start = tokens.get(self.first)?.byte_start;
        let byte_end = tokens.get(self.next.checked_sub(1)?)?.byte_end;
        let is_finite = self.low.is_finite() && self.high.is_finite();
        is_finite.then(|| Quantity {
            byte_start,
            byte_end,
            kind: self.kind,
            low: rounded(self.low),
            high: rounded(self.high),
            unit: self.unit.map(str::to_owned),
            approx: self.approx,
            open: self.open,
            date: self.date,
            english: Vec::new(),
        })
    }
}

/// Drops the dust that multiplying by powers of ten leaves: 1.1 × 10⁶ is 1,100,000.
fn rounded(value: f64) -> f64 {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return value;
    }
    format!("{value:.12e}").parse().unwrap_or(value)
}

/// Returns the quantities of an English text in order; they do not overlap. Relative dates are resolved against
/// the setting's date. Linear in the length of the text.
pub fn quantities(text: &str, setting: &Setting) -> Vec<Quantity> {
    let mut tokens = Tokens::new(text);
    name::mark_names(&mut tokens);
    let mut calendar = Calendar::new(setting.date);
    let mut found = Vec::new();
    let mut floor = 0;
    let mut index = 0;
    while index < tokens.len() {
        if tokens.ends_sentence(index) {
            calendar.end_sentence();
        }
        let readings = read(&tokens, index, setting, &mut calendar);
        let Some(next) = readings.last().map(|last| last.next).filter(|next| *next > index) else {
            index += 1;
            continue;
        };
        for reading in readings {
            let wide = match reading.kind {
                QuantityKind::Date | QuantityKind::Ordinal | QuantityKind::Score => {
                    degree::widen_date(&tokens, reading, floor)
                }
                _ => degree::widen(&tokens, reading, floor),
            };
            floor = wide.next;
            index = wide.next.max(next);
            found.extend(wide.quantity(&tokens));
        }
    }
    found
}

/// What begins at a token, by the first recogniser that knows it; several readings where words are shared
/// (July 22-25).
fn read(
    tokens: &Tokens<'_>,
    index: usize,
    setting: &Setting,
    calendar: &mut Calendar,
) -> Vec<Reading> {
    let dates = date::dates(tokens, index, calendar);
    if !dates.is_empty() {
        return dates;
    }
    let one = relative::relative(tokens, index, calendar)
        .or_else(|| year::year(tokens, index))
        .or_else(|| clock::time(tokens, index))
        .or_else(|| score::score(tokens, index))
        .or_else(|| part::fraction(tokens, index))
        .or_else(|| part::multiple(tokens, index))
        .or_else(|| ordinal::ordinal(tokens, index));
    match one {
        Some(reading) => vec![reading],
        None => amount::amounts(tokens, index, setting),
    }
}
