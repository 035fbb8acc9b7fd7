//! Tests of the English recogniser: a table of texts with what is found in them, properties on any text, and
//! numbers written out and read again.

mod properties;
mod renderings;
mod round_trip;

use super::super::{Open, Quantity, Setting};
use super::{implied, quantities};

/// Texts and what is found in them, a line each: `text | span: kind value unit flags date | …`. A range is
/// `low..high`, the flags are `~`, `above` and `below`. Lines that begin with `#` are headings; relative dates
/// are told from 2025-01-28, a Tuesday.
const ROWS: &str = include_str!("rows.txt");

/// A quantity as the table writes it.
pub(super) fn written(text: &str, quantity: &Quantity) -> String {
    let mut words = vec![quantity.kind.name().to_owned()];
    if quantity.low == quantity.high {
        words.push(format!("{}", quantity.low));
    } else {
        words.push(format!("{}..{}", quantity.low, quantity.high));
    }
    words.extend(quantity.unit.clone());
    if quantity.approx {
        words.push("~".to_owned());
    }
    if quantity.open != Open::None {
        words.push(quantity.open.name().to_owned());
    }
    words.extend(quantity.date.clone());
    let span = &text[quantity.byte_start..quantity.byte_end];
    format!("{span}: {}", words.join(" "))
}

#[test]
fn every_row_of_the_table_is_read_as_it_says() {
    let setting = Setting { date: Some((2025, 1, 28)), ..Setting::default() };
    let mut wrong = Vec::new();
    for row in ROWS.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let mut columns = row.split(" | ");
        let text = columns.next().expect("a first column");
        let expected: Vec<String> = columns.map(str::to_owned).collect();
        let found = quantities(text, &setting);
        let found: Vec<String> = found.iter().map(|quantity| written(text, quantity)).collect();
        if found != expected {
            wrong.push(format!("{text}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows are read otherwise:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn without_a_date_relative_dates_have_none() {
    let found = quantities("He left yesterday, on Monday, and last year.", &Setting::default());
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|quantity| quantity.date.is_none()));
}

#[test]
fn both_and_once_stand_for_numbers() {
    let values: Vec<f64> =
        implied("Both came once, as a pair.").iter().map(|quantity| quantity.low).collect();
    assert_eq!(values, [2.0, 1.0, 1.0, 2.0]);
}
