//! `quantities`: the numbers, sums, dates and measures of each line, by value, with English for those of Chinese.

use super::{Failure, lines::Lines};
use crate::text::quantity::{Quantity, Region, Setting, chinese, english};
use clap::{Args, ValueEnum};
use serde::Serialize;

/// Finds the quantities of each line and tells what they are worth.
#[derive(Debug, Args)]
pub struct Quantities {
    /// The language of the text
    #[arg(long, value_enum, default_value_t = TextLanguage::Zh)]
    lang_of_text: TextLanguage,
    /// The article's date, against which relative dates are resolved
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<jiff::civil::Date>,
    /// Where the article was published: what 元, 斤 and 兆 are
    #[arg(long, value_enum, default_value_t = Place::Mainland)]
    region: Place,
    #[command(flatten)]
    lines: Lines,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum TextLanguage {
    Zh,
    En,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Place {
    Mainland,
    Taiwan,
    HongKong,
}

/// Reads a day, or says how it is to be written.
pub(super) fn date(text: &str) -> Result<jiff::civil::Date, String> {
    text.parse().map_err(|_| "write the date as 2025-01-28".to_owned())
}

#[derive(Serialize)]
struct Answer {
    quantities: Vec<Found>,
}

#[derive(Serialize)]
struct Found {
    start: usize,
    end: usize,
    text: String,
    kind: &'static str,
    low: f64,
    high: f64,
    unit: Option<String>,
    approx: bool,
    open: &'static str,
    date: Option<String>,
    english: Vec<String>,
}

impl Quantities {
    pub(super) fn run(&self) -> Result<(), Failure> {
        let setting = self.setting();
        self.lines.each(|line| {
            let quantities = match self.lang_of_text {
                TextLanguage::Zh => chinese::quantities(line, &setting),
                TextLanguage::En => english::quantities(line, &setting),
            };
            Answer { quantities: quantities.into_iter().map(|found| shown(line, found)).collect() }
        })
    }

    fn setting(&self) -> Setting {
        let date = self.date.map(|date| {
            let small = |part: i8| u8::try_from(part).expect("months and days are positive");
            (i32::from(date.year()), small(date.month()), small(date.day()))
        });
        let region = match self.region {
            Place::Mainland => Region::Mainland,
            Place::Taiwan => Region::Taiwan,
            Place::HongKong => Region::HongKong,
        };
        Setting { date, region }
    }
}

fn shown(line: &str, quantity: Quantity) -> Found {
    Found {
        start: quantity.byte_start,
        end: quantity.byte_end,
        text: line[quantity.byte_start..quantity.byte_end].to_owned(),
        kind: quantity.kind.name(),
        low: quantity.low,
        high: quantity.high,
        unit: quantity.unit,
        approx: quantity.approx,
        open: quantity.open.name(),
        date: quantity.date,
        english: quantity.english,
    }
}
