//! Times of day: 3:30 a.m., 15:30, 3pm, half past three, three o'clock, noon, midnight.

use super::super::QuantityKind;
use super::token::Tokens;
use super::{Reading, lexicon};

/// The time that begins at a token, in hours since midnight.
pub(super) fn time(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let (hours, next) = named(tokens, index)
        .or_else(|| past(tokens, index))
        .or_else(|| digits(tokens, index))
        .or_else(|| o_clock(tokens, index))?;
    Some(Reading::new(QuantityKind::Time, hours, (index, next)))
}

fn named(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    match tokens.word(index) {
        "noon" | "midday" => Some((12.0, index + 1)),
        "midnight" => Some((0.0, index + 1)),
        _ => None,
    }
}

/// An hour in digits or words.
fn hour(tokens: &Tokens<'_>, index: usize) -> Option<f64> {
    let value = match tokens.plain(index) {
        Some((value, num_digits)) => (num_digits <= 2).then_some(value),
        None => lexicon::small(tokens.word(index)),
    };
    value.filter(|value| (1..=12).contains(value)).map(f64::from)
}

/// half past three; a quarter to five; ten past six; twenty minutes to nine.
fn past(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    let start = index + usize::from(tokens.word(index) == "a");
    let minutes = match tokens.word(start) {
        "half" => 30.0,
        "quarter" => 15.0,
        word => f64::from(
            lexicon::small(word).or_else(|| lexicon::tens(word)).filter(|n| (5..30).contains(n))?,
        ),
    };
    let at = start + 1 + usize::from(tokens.word(start + 1) == "minutes");
    let is_quarter = minutes == 15.0 || at > start + 1;
    let step = match tokens.word(at) {
        "past" => 1.0,
        // "ten to five" may be a range or a vote.
        "to" if is_quarter && minutes != 30.0 => -1.0,
        _ => return None,
    };
    let hour = hour(tokens, at + 1)?;
    let plain = (hour + step * minutes / 60.0, at + 2);
    Some(half_day(tokens, plain.1, plain.0).unwrap_or(plain))
}

/// 15:30, 3:30 p.m., 3pm, 6.30-10am, 14:00:05, at 23.45.
fn digits(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    if let Some((value, 1 | 2)) = tokens.plain(index) {
        let hour = f64::from(value);
        if let Some((minutes, next)) = minutes(tokens, index + 1).filter(|_| value <= 24) {
            let plain = (hour + minutes, next);
            return Some(half_day(tokens, next, plain.0).unwrap_or(plain));
        }
        if !(1..=12).contains(&value) {
            return None;
        }
        return half_day(tokens, index + 1, hour)
            .or_else(|| half_day_behind_range(tokens, index + 1, hour));
    }
    pointed(tokens, index)
}

/// `:30` or `:30:05` behind an hour, in hours.
fn minutes(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    let part = |at: usize| {
        let is_glued = tokens.is_glued(at) && tokens.is_glued(at + 1);
        let (value, num_digits) =
            tokens.plain(at + 1).filter(|_| tokens.mark(at) == Some(':') && is_glued)?;
        (num_digits == 2 && value < 60).then_some(f64::from(value))
    };
    let minutes = part(index)?;
    let seconds = part(index + 2);
    let next = if seconds.is_some() { index + 4 } else { index + 2 };
    Some((minutes / 60.0 + seconds.unwrap_or(0.0) / 3600.0, next))
}

/// 23.45 after "at", and 6.30 before am or a range to one.
fn pointed(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    tokens.number(index)?;
    let raw = tokens.raw(index);
    let (hour, minutes) = raw.split_once('.')?;
    let (hour, minutes): (u32, u32) =
        (hour.parse().ok()?, minutes.parse().ok().filter(|_| minutes.len() == 2)?);
    if hour > 24 || minutes > 59 {
        return None;
    }
    let plain = f64::from(hour) + f64::from(minutes) / 60.0;
    let is_counted = super::unit::unit_at(tokens, index + 1, true).is_some()
        || super::money::behind_number(tokens, index + 1);
    let after_at = tokens.word_before(index, 1) == "at"
        && !is_counted
        && minutes % 5 == 0
        && (tokens.get(index + 1).is_none() || matches!(tokens.mark(index + 1), Some('.' | ',')));
    half_day(tokens, index + 1, plain)
        .or_else(|| half_day_behind_range(tokens, index + 1, plain))
        .or_else(|| after_at.then_some((plain, index + 1)))
}

/// `a.m.` or `p.m.` at a token.
fn is_afternoon(tokens: &Tokens<'_>, index: usize) -> Option<bool> {
    match tokens.word(index) {
        "a.m." | "am" | "a.m" if tokens.raw(index) != "Am" => Some(false),
        "p.m." | "pm" | "p.m" if tokens.raw(index) != "Pm" => Some(true),
        _ => None,
    }
}

fn half_day(tokens: &Tokens<'_>, index: usize, hours: f64) -> Option<(f64, usize)> {
    let noon = usize::from(matches!(tokens.word(index), "noon" | "midnight"));
    if noon == 1 && (12.0..13.0).contains(&hours) {
        return Some((if tokens.word(index) == "noon" { 12.0 } else { 0.0 }, index + 1));
    }
    let afternoon = is_afternoon(tokens, index)?;
    if !(0.0..13.0).contains(&hours) {
        // 15:30 p.m. is said too.
        return (hours < 25.0).then_some((hours, index + 1));
    }
    let morning = if hours >= 12.0 { hours - 12.0 } else { hours };
    Some((if afternoon { morning + 12.0 } else { morning }, index + 1))
}

/// The first of "6-10am": the half of the day stands behind the second.
fn half_day_behind_range(tokens: &Tokens<'_>, index: usize, hours: f64) -> Option<(f64, usize)> {
    let joins = tokens.is_dash(index) || matches!(tokens.word(index), "to" | "and");
    let second = tokens.number(index + 1).filter(|_| joins)?;
    let behind = match minutes(tokens, index + 2) {
        Some((_, next)) => next,
        None => index + 2,
    };
    let (value, _) = half_day(tokens, behind, hours).filter(|_| second <= 12.59)?;
    // 11-1pm begins before noon.
    let value = if hours > second && value >= 12.0 && second < 12.0 { value - 12.0 } else { value };
    Some((value, index))
}

/// three o'clock, 8 o'clock.
fn o_clock(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    let hour = hour(tokens, index)?;
    matches!(tokens.word(index + 1), "o'clock" | "o’clock").then_some(())?;
    let next = index + 2;
    let shift = match (tokens.word(next), tokens.word(next + 1), tokens.word(next + 2)) {
        ("in", "the", "afternoon" | "evening") | ("at", "night", _) if hour < 12.0 => 12.0,
        _ => 0.0,
    };
    Some((hour + shift, next))
}
