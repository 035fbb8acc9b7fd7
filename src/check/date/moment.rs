//! A date or a time of day as it compares: the parts that its words say, those that only follow from them or from the
//! day of the article, and how far a relative one is away. Who answers whom is left to the matching.

use super::words::{self, Level, Relative};
use crate::text::quantity::{Quantity, QuantityKind};
use jiff::civil::{Date, Weekday};
use std::ops::Range;

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Year,
    Month,
    Day,
    Weekday,
}

/// A date.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Moment {
    /// In bytes of its text.
    pub(super) bytes: Range<usize>,
    /// The first and last year it may lie in.
    pub(super) years: Option<(i32, i32)>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    /// 0 is Monday.
    pub(super) weekday: Option<i8>,
    /// Whether its words say the year; otherwise it follows from others.
    pub(super) says_year: bool,
    pub(super) says_month: bool,
    pub(super) says_day: bool,
    /// How it is told from the day of the article.
    pub(super) relative: Option<Relative>,
    /// A day of the lunar calendar, a reign that nobody resolved: compares with nothing.
    pub(super) is_opaque: bool,
}

/// The languages of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Chinese,
    English,
}

impl Moment {
    /// The dates that a quantity is: 2019–2020, a number, is two years.
    pub(super) fn all(quantity: &Quantity, text: &str, side: Side) -> Vec<Self> {
        let Some(moment) = Self::new(quantity, text, side) else { return Vec::new() };
        match moment.years.filter(|_| quantity.kind == QuantityKind::Number) {
            Some((first, last)) if first != last => [first, last]
                .map(|year| Self { years: Some((year, year)), ..moment.clone() })
                .into(),
            _ => vec![moment],
        }
    }

    fn new(quantity: &Quantity, text: &str, side: Side) -> Option<Self> {
        let bytes = quantity.byte_start..quantity.byte_end;
        let words = text.get(bytes.clone())?;
        let behind = text.get(bytes.end..)?;
        match quantity.kind {
            QuantityKind::Date => {
                let before = &text[..bytes.start];
                let mut moment = Self::of_date(quantity, words, side, bytes);
                // A year that stands before it, and was not read as its own, is not the one that it was given.
                if !moment.says_year && before.ends_with('年') {
                    moment.years = None;
                }
                // 2月29日 in a year that has none is read as a month and a day of another one.
                if !moment.says_month && before.ends_with('月') {
                    (moment.years, moment.month) = (None, None);
                }
                Some(moment)
            }
            QuantityKind::Ordinal if side == Side::English => {
                let is_century =
                    behind.trim_start().starts_with("centur") || words.contains("centur");
                is_century.then(|| {
                    let century = quantity.low.clamp(1.0, 99.0) as i32;
                    let years = Some((100 * century - 99, 100 * century));
                    Self { bytes, years, says_year: true, ..Self::default() }
                })
            }
            QuantityKind::Number if is_like_year(quantity, words) => {
                let year = quantity.low as i32;
                let years = Some((year, quantity.high as i32));
                Some(Self { bytes, years, says_year: true, ..Self::default() })
            }
            _ => None,
        }
    }

    fn of_date(quantity: &Quantity, words: &str, side: Side, bytes: Range<usize>) -> Self {
        let relative = words::relative(words, side);
        let weekday = words::weekday(words, side);
        let (year, month, day) = quantity.date.as_deref().map(parts).unwrap_or_default();
        let by_range = (quantity.low as i32, quantity.high as i32);
        let years = if quantity.low != quantity.high && quantity.low.abs() > 0.0 {
            Some(by_range)
        } else {
            year.map(|year| (year, year))
        };
        let said = words::said(words, side);
        // What "Monday" and 昨日 are by the calendar follows from the article; they do not say it.
        let is_by_article = relative.is_some() || (weekday.is_some() && !said.day);
        let is_opaque =
            quantity.date.is_none() && years.is_none() && relative.is_none() && weekday.is_none();
        Self {
            bytes,
            years,
            month,
            day,
            weekday,
            says_year: years.is_some() && said.year && !is_by_article,
            says_month: month.is_some() && said.month,
            says_day: day.is_some() && said.day,
            relative,
            is_opaque,
        }
    }

    /// Whether that part is said.
    pub(super) fn says(&self, part: Part) -> bool {
        match part {
            Part::Year => self.says_year,
            Part::Month => self.says_month,
            Part::Day => self.says_day,
            Part::Weekday => self.weekday.is_some(),
        }
    }

    /// The finest part of it that is told at all.
    pub(super) fn level(&self) -> Level {
        match self.relative {
            Some(relative) => relative.level,
            None if self.says_day || self.weekday.is_some() => Level::Day,
            None if self.says_month => Level::Month,
            None if self.says_year => Level::Year,
            None => Level::Any,
        }
    }

    /// The day, where all of it is known.
    pub(super) fn date(&self) -> Option<Date> {
        let (year, last) = self.years?;
        let month = i8::try_from(self.month?).ok()?;
        let date = Date::new(i16::try_from(year).ok()?, month, i8::try_from(self.day?).ok()?);
        date.ok().filter(|_| year == last)
    }

    /// The weekday that its day has, where its whole date is known.
    pub(super) fn real_weekday(&self) -> Option<i8> {
        Some(self.date()?.weekday().since(Weekday::Monday))
    }
}

/// 1982 in a list of years: a bare number that may be one.
pub(super) fn is_like_year(quantity: &Quantity, words: &str) -> bool {
    let is_year = |value: f64| value.fract() == 0.0 && (1000.0..2200.0).contains(&value);
    quantity.kind == QuantityKind::Number
        && quantity.unit.is_none()
        && is_year(quantity.low)
        && is_year(quantity.high)
        && words
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | '—' | '~' | '至' | '到'))
}

/// Year, month and day of `2025-01-28`, `2025-01`, `2025`, `1990s`, `--01-28`, `--01`, `---28`, `-0221`.
fn parts(date: &str) -> (Option<i32>, Option<u8>, Option<u8>) {
    if let Some(day) = date.strip_prefix("---") {
        return (None, None, day.parse().ok());
    }
    if let Some(rest) = date.strip_prefix("--") {
        let (month, day) = rest.split_once('-').unwrap_or((rest, ""));
        return (None, month.parse().ok(), day.parse().ok());
    }
    let (sign, rest) = date.strip_prefix('-').map_or((1, date), |rest| (-1, rest));
    let mut fields = rest.trim_end_matches('s').split('-');
    let year = fields.next().and_then(|year| year.parse::<i32>().ok()).map(|year| sign * year);
    let mut small = || fields.next().and_then(|field| field.parse().ok());
    (year, small(), small())
}
