//! Dates told from the day of the article: yesterday, last year, next month, weekdays.

use super::super::{QuantityKind, Setting};
use super::calendar::{Day, date_text, plus_days, plus_months, weekday, year_text};
use super::lexicon::listed;
use super::token::Tokens;
use super::{Reading, lexicon};

/// The relative date that begins at a token. Without a date in the setting its `date` is `None`.
pub(super) fn relative(tokens: &Tokens<'_>, index: usize, setting: &Setting) -> Option<Reading> {
    day_word(tokens, index, setting)
        .or_else(|| turned(tokens, index, setting))
        .or_else(|| week_day(tokens, index, setting))
}

fn reading(first: usize, next: usize, date: Option<String>, year: Option<i32>) -> Reading {
    Reading {
        date,
        ..Reading::new(QuantityKind::Date, f64::from(year.unwrap_or(0)), (first, next))
    }
}

fn on_day(first: usize, next: usize, day: Option<Day>) -> Reading {
    let date = day.and_then(|(year, month, day)| date_text(Some(year), Some(month), Some(day)));
    reading(first, next, date, day.map(|day| day.0))
}

/// yesterday, tomorrow, the day before yesterday, today, tonight.
fn day_word(tokens: &Tokens<'_>, index: usize, setting: &Setting) -> Option<Reading> {
    let (days, next) = match tokens.word(index) {
        "yesterday" => (-1, index + 1),
        "today" | "tonight" => (0, index + 1),
        "tomorrow" => (1, index + 1),
        "the" | "day" => {
            let at = index + usize::from(tokens.word(index) == "the");
            match (
                tokens.phrase(at, "day before yesterday"),
                tokens.phrase(at, "day after tomorrow"),
            ) {
                (Some(next), _) => (-2, next),
                (_, Some(next)) => (2, next),
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(on_day(index, next, setting.date.map(|day| plus_days(day, days))))
}

/// last year, this month, next year, late last year, the previous year.
fn turned(tokens: &Tokens<'_>, index: usize, setting: &Setting) -> Option<Reading> {
    let is_part = matches!(tokens.word(index), "early" | "late" | "earlier" | "later" | "mid");
    let hyphen = usize::from(is_part && tokens.is_hyphen(index + 1));
    let at = index + usize::from(is_part) + hyphen;
    let step = match tokens.word(at) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    let next = at + 2;
    match tokens.word(at + 1) {
        "year" => {
            let year = setting.date.map(|day| day.0 + step);
            Some(reading(index, next, year.map(year_text), year))
        }
        "month" => {
            let month = setting.date.map(|day| plus_months(day, step));
            let date = month.and_then(|(year, month)| date_text(Some(year), Some(month), None));
            Some(reading(index, next, date, month.map(|(year, _)| year)))
        }
        word => {
            if let Some((month, _)) = lexicon::month(word).filter(|_| tokens.is_capital(at + 1)) {
                return Some(month_turned(index, next, (month, step), setting));
            }
            let day = lexicon::weekday(word)?;
            let date = setting.date.map(|today| turned_weekday(today, day, step));
            Some(on_day(index, next, date))
        }
    }
}

/// last January, next May: the nearest such month before or after the article's.
fn month_turned(first: usize, next: usize, turn: (u8, i32), setting: &Setting) -> Reading {
    let (month, step) = turn;
    let year = setting.date.map(|(year, today, _)| match step {
        -1 if month >= today => year - 1,
        1 if month <= today => year + 1,
        _ => year,
    });
    reading(first, next, date_text(year, Some(month), None), year)
}

/// A weekday of the last, this or the next week.
fn turned_weekday(today: Day, day: u8, step: i32) -> Day {
    let ahead = i64::from(day) - i64::from(weekday(today));
    match step {
        -1 if ahead < 0 => plus_days(today, ahead),
        -1 => plus_days(today, ahead - 7),
        1 if ahead > 0 => plus_days(today, ahead),
        1 => plus_days(today, ahead + 7),
        _ => plus_days(today, ahead),
    }
}

/// A weekday alone: in the news the latest one, the day of the article included. Names (Black Friday, the Sunday
/// Times) and plurals are left alone.
fn week_day(tokens: &Tokens<'_>, index: usize, setting: &Setting) -> Option<Reading> {
    let day = lexicon::weekday(tokens.word(index)).filter(|_| tokens.is_capital(index))?;
    let is_name =
        listed(tokens.word_before(index, 1), "palm black good bloody easter cyber ash super whit")
            || matches!(
                tokens.word(index + 1),
                "times" | "telegraph" | "mirror" | "mail" | "express" | "agreement"
            );
    if is_name {
        return None;
    }
    let date = setting.date.map(|today| {
        let back = (i64::from(weekday(today)) - i64::from(day)).rem_euclid(7);
        plus_days(today, -back)
    });
    Some(on_day(index, index + 1, date))
}
