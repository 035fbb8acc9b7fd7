//! Dates with a month: January 28, 2025; 28 January; Sept. 2024; 2025-01-28; July 22-25; and days of an unnamed
//! month (on the 26th). Years alone and relative dates are left to others.

use super::super::QuantityKind;
use super::calendar::{Calendar, Known, civil};
use super::lexicon::listed;
use super::token::Tokens;
use super::{Reading, lexicon};

/// A date as it is written.
struct Written {
    known: Known,
    /// Its first token.
    first: usize,
    /// The token behind it.
    next: usize,
}

fn written(known: Known, first: usize, next: usize) -> Written {
    Written { known, first, next }
}

/// Whether a month has such a day; February has 29 when the year is unknown.
fn is_day(year: Option<i32>, month: u8, day: u8) -> bool {
    civil(year.unwrap_or(2000), month, day).is_some()
}

/// The dates that begin at a token: one, or two that share a month or a year. What they leave out is told by the
/// line and the article.
pub(super) fn dates(tokens: &Tokens<'_>, index: usize, calendar: &mut Calendar) -> Vec<Reading> {
    let mut found = as_written(tokens, index);
    if let Some((offset, next)) = found.last().and_then(|last| turned_year(tokens, last)) {
        let year = calendar.year(offset);
        found.iter_mut().for_each(|date| date.known.year = year);
        if let Some(last) = found.last_mut() {
            last.next = next;
        }
    }
    // The year that stands behind the last is the year of all of them.
    let readings = found.into_iter().map(|date| {
        let known = match date.known {
            Known { year: None, month: Some(month), day } => calendar.complete(month, day),
            Known { year: None, month: None, day: Some(day) } => calendar.complete_day(day),
            known => known,
        };
        calendar.remember(known);
        let year = known.year.map_or(0.0, f64::from);
        let tokens = (date.first, date.next);
        Reading { date: known.text(), ..Reading::new(QuantityKind::Date, year, tokens) }
    });
    readings.collect()
}

/// "last year" behind a month or a day: how many years from the article's, and the token behind.
fn turned_year(tokens: &Tokens<'_>, date: &Written) -> Option<(i32, usize)> {
    if date.known.year.is_some() || date.known.month.is_none() {
        return None;
    }
    let at = date.next + usize::from(matches!(tokens.word(date.next), "of"));
    let offset = match tokens.word(at) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    (tokens.word(at + 1) == "year").then_some((offset, at + 2))
}

fn as_written(tokens: &Tokens<'_>, index: usize) -> Vec<Written> {
    if tokens.number(index).is_some() {
        return numeric(tokens, index).map_or_else(|| day_first(tokens, index), |date| vec![date]);
    }
    let word = tokens.word(index);
    match word {
        "" => Vec::new(),
        "the" => the_day(tokens, index),
        "mid" | "early" | "late" => {
            let at = index + 1 + usize::from(tokens.is_hyphen(index + 1));
            let mut found = month_first(tokens, at);
            if let Some(first) = found.first_mut() {
                first.first = index;
            }
            found
        }
        _ if lexicon::ordinal(word).is_some() || lexicon::tens(word).is_some() => {
            day_first(tokens, index)
        }
        _ => month_first(tokens, index),
    }
}

/// The month at a token, and the token behind it and the point of its short form.
fn month(tokens: &Tokens<'_>, index: usize) -> Option<(u8, bool, usize)> {
    let (month, is_short) =
        lexicon::month(tokens.word(index)).filter(|_| tokens.is_capital(index))?;
    let has_point = is_short && tokens.mark(index + 1) == Some('.') && tokens.is_glued(index + 1);
    Some((month, is_short, index + 1 + usize::from(has_point)))
}

/// A day of the month in digits, with or without st, nd, rd, th, and the token behind it.
fn day(tokens: &Tokens<'_>, index: usize) -> Option<(u8, bool, usize)> {
    if let Some((value, num_digits)) = tokens.plain(index) {
        if num_digits > 2 || !(1..=31).contains(&value) {
            return None;
        }
        let has_end = matches!(tokens.word(index + 1), "st" | "nd" | "rd" | "th")
            && tokens.is_glued(index + 1);
        let goes_on = !has_end && tokens.is_glued(index + 1) && tokens.mark(index + 1).is_none();
        return (!goes_on).then_some((value as u8, has_end, index + 1 + usize::from(has_end)));
    }
    let (value, next) = super::ordinal::place(tokens, index)?;
    (1.0..=31.0).contains(&value).then_some((value as u8, true, next))
}

/// A year of four digits behind a month or a day, after a comma or not.
fn year_behind(tokens: &Tokens<'_>, index: usize) -> Option<(i32, usize)> {
    let comma = tokens.mark(index) == Some(',') || tokens.word(index) == "of";
    let at = index + usize::from(comma);
    let (value, num_digits) = tokens.plain(at)?;
    let is_year = num_digits == 4 && (1000..2200).contains(&value) && !tokens.is_glued(at);
    let is_counted = comma && super::name::counts_something(tokens, at);
    (is_year && !is_counted).then_some((value as i32, at + 1))
}

/// January 28, 2025; January 28; January 2025; January; July 22-25, 2020.
fn month_first(tokens: &Tokens<'_>, index: usize) -> Vec<Written> {
    let Some((month, is_short, mut at)) = month(tokens, index) else { return Vec::new() };
    if tokens.is_hyphen(at) && tokens.plain(at + 1).is_some() {
        at += 1;
    }
    let at_day = if tokens.word(at) == "the" { at + 1 } else { at };
    if let Some((first_day, _, next)) =
        day(tokens, at_day).filter(|(day, ..)| is_day(None, month, *day))
        && !is_clock(tokens, at_day)
    {
        return days(tokens, index, (month, first_day, at_day), next);
    }
    let year = year_behind(tokens, at);
    let stands = year.is_some() || is_meant(tokens, index, at, is_short);
    if !stands {
        return Vec::new();
    }
    let parts = Known { year: year.map(|(year, _)| year), month: Some(month), day: None };
    vec![written(parts, index, year.map_or(at, |(_, next)| next))]
}

/// Whether digits are a time (July 25 14:00 has its day before; July 14:00 has none).
fn is_clock(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.mark(index + 1) == Some(':')
        && tokens.is_glued(index + 1)
        && tokens.plain(index + 2).is_some()
}

/// The days behind a month, with the year that may follow.
fn days(tokens: &Tokens<'_>, first: usize, read: (u8, u8, usize), next: usize) -> Vec<Written> {
    let (month, first_day, _) = read;
    let mut second = None;
    let joins = tokens.is_dash(next)
        || matches!(tokens.word(next), "to" | "and" | "or" | "through" | "until");
    if joins {
        second = day(tokens, next + 1)
            .filter(|(day, _, behind)| {
                *day > first_day
                    && !super::name::counts_something(tokens, next + 1)
                    && !is_clock(tokens, next + 1)
                    && lexicon::month(tokens.word(*behind)).is_none()
            })
            .filter(|_| tokens.is_dash(next) || tokens.mark(next + 2) != Some('%'));
    }
    let end = second.map_or(next, |(_, _, behind)| behind);
    let year = year_behind(tokens, end);
    let parts =
        |day| Known { year: year.map(|(year, _)| year), month: Some(month), day: Some(day) };
    let year_end = year.map_or(end, |(_, behind)| behind);
    match second {
        Some((last_day, ..)) => {
            vec![
                written(parts(first_day), first, next),
                written(parts(last_day), next + 1, year_end),
            ]
        }
        None => vec![written(parts(first_day), first, year_end)],
    }
}

/// Whether a month without a day and a year is one: May, March and the short forms are other words too, April,
/// June and August are given names.
fn is_meant(tokens: &Tokens<'_>, index: usize, next: usize, is_short: bool) -> bool {
    let word = tokens.word(index);
    let before = tokens.word_before(index, 1);
    let is_led = listed(
        before,
        "in since by until till last next this early late mid of from to during \
    between through before after every each for",
    ) || (matches!(before, "and" | "or")
        && lexicon::month(tokens.word_before(index, 2)).is_some())
        || (tokens.is_dash(index.wrapping_sub(1))
            && index > 1
            && !tokens.starts_sentence(index - 1));
    match word {
        "may" | "march" => is_led,
        "april" | "june" | "august" => is_led || !is_person(tokens, index, next),
        _ if is_short => {
            is_led || tokens.is_dash(next) && lexicon::month(tokens.word(next + 1)).is_some()
        }
        _ => true,
    }
}

/// A given name stands before or behind a name: April Ryan, Moon of June.
fn is_person(tokens: &Tokens<'_>, index: usize, next: usize) -> bool {
    tokens.is_capital(next) && tokens.get(next).is_some_and(|token| token.spaced)
        || index > 0 && tokens.is_capital(index - 1) && !tokens.starts_sentence(index - 1)
}

/// 28 January 2025; the 28th of January; 28–30 May; twenty-first of March.
fn day_first(tokens: &Tokens<'_>, index: usize) -> Vec<Written> {
    let Some((first_day, _, next)) = day(tokens, index) else { return Vec::new() };
    let mut second = None;
    let mut at = next;
    if (tokens.is_dash(next) || matches!(tokens.word(next), "to" | "and" | "or"))
        && let Some((day, _, behind)) = day(tokens, next + 1).filter(|(day, ..)| *day > first_day)
    {
        second = Some((day, next + 1));
        at = behind;
    }
    let of = usize::from(tokens.word(at) == "of");
    let hyphen = usize::from(of == 0 && tokens.is_hyphen(at));
    let Some((month, is_short, month_end)) = month(tokens, at + of + hyphen) else {
        return Vec::new();
    };
    let last_day = second.map_or(first_day, |(day, _)| day);
    if !is_day(None, month, last_day) {
        return Vec::new();
    }
    let is_word = matches!(tokens.word(at + of), "may" | "march") && is_short;
    if is_word {
        return Vec::new();
    }
    let month_end = month_end + usize::from(hyphen == 1 && tokens.is_hyphen(month_end));
    let year = year_behind(tokens, month_end).or_else(|| hyphened_year(tokens, month_end, hyphen));
    let end = year.map_or(month_end, |(_, behind)| behind);
    let parts =
        |day| Known { year: year.map(|(year, _)| year), month: Some(month), day: Some(day) };
    match second {
        Some((day, at_day)) => {
            vec![written(parts(first_day), index, next), written(parts(day), at_day, end)]
        }
        None => vec![written(parts(first_day), index, end)],
    }
}

/// The year of 28-Jan-2025.
fn hyphened_year(tokens: &Tokens<'_>, index: usize, hyphen: usize) -> Option<(i32, usize)> {
    let (value, num_digits) = tokens.plain(index).filter(|_| hyphen == 1)?;
    (num_digits == 4).then_some((value as i32, index + 1))
}

/// 2025-01-28, 2025/1/28, 2025.1.28 is a version and left alone; 1/28/2025 (or 28/1/2025 where only that fits).
fn numeric(tokens: &Tokens<'_>, index: usize) -> Option<Written> {
    let (first, num_first) = tokens.plain(index)?;
    let mark = tokens.mark(index + 1).filter(|mark| matches!(mark, '-' | '/' | '–'))?;
    let (second, num_second) = tokens.plain(index + 2)?;
    let is_glued = (index + 1..index + 5).all(|at| tokens.is_glued(at));
    if tokens.mark(index + 3) != Some(mark) || !is_glued || num_second > 2 {
        return None;
    }
    let (third, num_third) = tokens.plain(index + 4)?;
    let (year, month, day) = match (num_first, num_third) {
        (4, 1 | 2) => (first, second, third),
        (1 | 2, 4) if first <= 12 => (third, first, second),
        (1 | 2, 4) => (third, second, first),
        _ => return None,
    };
    let is_date = (1..=12).contains(&month) && is_day(Some(year as i32), month as u8, day as u8);
    let parts = Known { year: Some(year as i32), month: Some(month as u8), day: Some(day as u8) };
    is_date.then(|| written(parts, index, index + 5))
}

/// "the 26th" where no noun follows, and "the 28th of January".
fn the_day(tokens: &Tokens<'_>, index: usize) -> Vec<Written> {
    let with_month = day_first(tokens, index + 1);
    if !with_month.is_empty() {
        return with_month;
    }
    let Some((day, true, next)) = day(tokens, index + 1) else { return Vec::new() };
    let is_led = listed(
        tokens.word_before(index, 1),
        "on from by until till since before after of and to morning noon",
    );
    let in_digits = tokens.plain(index + 1).is_some();
    let is_alone = match tokens.get(next) {
        None => true,
        Some(_) => {
            matches!(tokens.mark(next), Some(',' | '.' | ';' | ')'))
                || listed(
                    tokens.word(next),
                    "and to that in at when while with this last as after before",
                )
        }
    };
    if !(in_digits && is_led && is_alone) {
        return Vec::new();
    }
    vec![written(Known { day: Some(day), ..Known::default() }, index + 1, next)]
}
