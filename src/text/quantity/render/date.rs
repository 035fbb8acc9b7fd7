//! Dates and times of day in English.

use super::Wording;
use super::number::digits;
use crate::text::quantity::Quantity;

/// A part of a year, a month or a decade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text::quantity) enum Phase {
    /// 初, 上旬.
    Early,
    /// 中, 中旬.
    Mid,
    /// 底, 末, 下旬.
    Late,
}

const MONTHS: [(&str, &str); 12] = [
    ("January", "Jan."),
    ("February", "Feb."),
    ("March", "March"),
    ("April", "April"),
    ("May", "May"),
    ("June", "June"),
    ("July", "July"),
    ("August", "Aug."),
    ("September", "Sept."),
    ("October", "Oct."),
    ("November", "Nov."),
    ("December", "Dec."),
];

/// January 28, 2025; the 1990s; late 2024; 221 B.C.
pub(super) fn dates(quantity: &Quantity, wording: Wording) -> Vec<String> {
    let Some(date) = &quantity.date else { return Vec::new() };
    let texts = written(date).unwrap_or_default();
    let Some(phase) = wording.phase else { return texts };
    texts.into_iter().map(|text| with_phase(&text, phase)).collect()
}

fn with_phase(text: &str, phase: Phase) -> String {
    let (article, bare) = match text.strip_prefix("the ") {
        Some(bare) => ("the ", bare),
        None => ("", text),
    };
    match phase {
        Phase::Early => format!("{article}early {bare}"),
        Phase::Mid => format!("{article}mid-{bare}"),
        Phase::Late => format!("{article}late {bare}"),
    }
}

fn written(date: &str) -> Option<Vec<String>> {
    if let Some(decade) = date.strip_suffix('s') {
        return Some(vec![format!("the {decade}s"), format!("{decade}s")]);
    }
    if let Some(day) = date.strip_prefix("---") {
        let day: u8 = day.parse().ok()?;
        return Some(vec![format!("the {}", super::number::short_ordinal(f64::from(day)))]);
    }
    if let Some(rest) = date.strip_prefix("--") {
        let mut parts = rest.split('-');
        let (long, short) = month(parts.next()?)?;
        return Some(match parts.next() {
            Some(day) => {
                let day = day.trim_start_matches('0');
                vec![format!("{long} {day}"), format!("{short} {day}")]
            }
            None => vec![long.to_owned()],
        });
    }
    if let Some(year) = date.strip_prefix('-') {
        let year = year.trim_start_matches('0');
        return Some(vec![format!("{year} B.C."), format!("{year} BC")]);
    }
    let mut parts = date.split('-');
    let year = parts.next()?.trim_start_matches('0');
    let year = if year.len() < 4 { format!("A.D. {year}") } else { year.to_owned() };
    let Some(month_text) = parts.next() else { return Some(vec![year]) };
    let (long, short) = month(month_text)?;
    Some(match parts.next() {
        Some(day) => {
            let day = day.trim_start_matches('0');
            vec![format!("{long} {day}, {year}"), format!("{short} {day}, {year}")]
        }
        None => vec![format!("{long} {year}")],
    })
}

fn month(text: &str) -> Option<(&'static str, &'static str)> {
    let index: usize = text.parse().ok()?;
    MONTHS.get(index.checked_sub(1)?).copied()
}

/// 3:30 a.m.; noon; 3 p.m.
pub(super) fn times(quantity: &Quantity, wording: Wording) -> Vec<String> {
    let minutes = (quantity.low * 60.0).round();
    let hours = (minutes / 60.0).floor();
    let rest = minutes - hours * 60.0;
    let clock = |hours: f64| match rest {
        0.0 => digits(hours),
        _ => format!("{}:{rest:02}", digits(hours)),
    };
    if wording.half_day && hours <= 12.0 {
        return match rest {
            0.0 => vec![format!("{} o'clock", digits(hours))],
            _ => vec![clock(hours)],
        };
    }
    let half = if (12.0..24.0).contains(&hours) { "p.m." } else { "a.m." };
    let shown = match hours % 12.0 {
        0.0 => 12.0,
        hours => hours,
    };
    let full = format!("{}:{rest:02}", digits(hours % 24.0));
    match (rest, hours) {
        (0.0, 12.0) => vec!["noon".to_owned(), "12 p.m.".to_owned()],
        (0.0, 0.0 | 24.0) => vec!["midnight".to_owned(), "12 a.m.".to_owned()],
        _ => vec![format!("{} {half}", clock(shown)), full],
    }
}
