//! Dates told from the day of the article: yesterday, last year, next month, last week, weekdays.

use super::super::QuantityKind;
use super::calendar::{Calendar, Known};
use super::lexicon::listed;
use super::token::Tokens;
use super::{Reading, lexicon};

/// The relative date that begins at a token. Without a date of the article its `date` is `None`.
pub(super) fn relative(
    tokens: &Tokens<'_>,
    index: usize,
    calendar: &mut Calendar,
) -> Option<Reading> {
    day_word(tokens, index, calendar)
        .or_else(|| turned(tokens, index, calendar))
        .or_else(|| week_day(tokens, index, calendar))
}

fn reading(first: usize, next: usize, known: Option<Known>) -> Reading {
    let year = known.and_then(|known| known.year);
    let date = known.and_then(Known::text);
    let year = f64::from(year.unwrap_or(0));
    Reading { date, ..Reading::new(QuantityKind::Date, year, (first, next)) }
}

/// yesterday, tomorrow, the day before yesterday, today, tonight.
fn day_word(tokens: &Tokens<'_>, index: usize, calendar: &Calendar) -> Option<Reading> {
    let (days, next) = match tokens.word(index) {
        "yesterday" => (-1, index + 1),
        "today" | "tonight" => (0, index + 1),
        "tomorrow" => (1, index + 1),
        "the" | "day" => {
            let at = index + usize::from(tokens.word(index) == "the");
            let before = tokens.phrase(at, "day before yesterday").map(|next| (-2, next));
            before.or_else(|| Some((2, tokens.phrase(at, "day after tomorrow")?)))?
        }
        _ => return None,
    };
    Some(reading(index, next, calendar.day(days)))
}

/// last year, this month, next year, late last year, last week, last Friday.
fn turned(tokens: &Tokens<'_>, index: usize, calendar: &mut Calendar) -> Option<Reading> {
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
    let known = match tokens.word(at + 1) {
        "year" => calendar.year(step).map(|year| Known { year: Some(year), ..Known::default() }),
        "month" => {
            let known = calendar.month(i64::from(step));
            calendar.remember(known.unwrap_or_default());
            known
        }
        "week" | "weekend" => None,
        word => match lexicon::month(word).filter(|_| tokens.is_capital(at + 1)) {
            Some((month, _)) => Some(turned_month(month, step, calendar)),
            None => calendar.weekday(weekday(word)?, Some(i64::from(step))),
        },
    };
    Some(reading(index, next, known))
}

fn weekday(word: &str) -> Option<i8> {
    lexicon::weekday(word).and_then(|day| i8::try_from(day).ok())
}

/// last January, next May: the nearest such month before or after the article's.
fn turned_month(month: u8, step: i32, calendar: &Calendar) -> Known {
    let today = calendar.month(0).and_then(|known| known.month);
    let years = match (step, today) {
        (-1, Some(today)) if month >= today => -1,
        (1, Some(today)) if month <= today => 1,
        _ => 0,
    };
    Known { year: calendar.year(years), month: Some(month), day: None }
}

/// A weekday alone: in the news the latest one, the day of the article included. Names (Black Friday, the Sunday
/// Times) and plurals are left alone.
fn week_day(tokens: &Tokens<'_>, index: usize, calendar: &Calendar) -> Option<Reading> {
    let day = weekday(tokens.word(index)).filter(|_| tokens.is_capital(index))?;
    let is_name =
        listed(tokens.word_before(index, 1), "palm black good bloody easter cyber ash super whit")
            || listed(tokens.word(index + 1), "times telegraph mirror mail express agreement");
    if is_name {
        return None;
    }
    let known = match tokens.word_before(index, 1) {
        "every" | "each" => None,
        _ => calendar.weekday(day, None),
    };
    Some(reading(index, index + 1, known))
}
