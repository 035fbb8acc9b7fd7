//! Years and longer spans of the calendar that stand alone: in 2025, 512 BC, 1914–18, the 1990s, the nineties, the
//! 21st century.

use super::super::QuantityKind;
use super::calendar::Known;
use super::lexicon::listed;
use super::token::Tokens;
use super::{Reading, lexicon};

/// The year, decade or century that begins at a token.
pub(super) fn year(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    decade(tokens, index)
        .or_else(|| decade_in_words(tokens, index))
        .or_else(|| century(tokens, index))
        .or_else(|| era(tokens, index))
        .or_else(|| year_in_words(tokens, index))
        .or_else(|| bare(tokens, index))
}

fn one_year(year: i32, first: usize, next: usize) -> Reading {
    let date = Known { year: Some(year), month: None, day: None }.text();
    Reading { date, ..Reading::new(QuantityKind::Date, f64::from(year), (first, next)) }
}

fn span(low: i32, high: i32, date: Option<String>, tokens: (usize, usize)) -> Reading {
    let (low, high) = (f64::from(low), f64::from(high));
    Reading { high, date, ..Reading::new(QuantityKind::Date, low, tokens) }
}

/// The token behind the `s` of a decade: 1990s, 1990's.
fn plural_end(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    let mark = usize::from(matches!(tokens.mark(index), Some('\'' | '’')));
    let is_end =
        (index..=index + mark).all(|at| tokens.is_glued(at)) && tokens.raw(index + mark) == "s";
    is_end.then_some(index + mark + 1)
}

/// 1990s; '90s; the 90s. "In his 30s" is an age and left to others.
fn decade(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let quoted = matches!(tokens.mark(index), Some('\'' | '’' | '‘')) && tokens.is_glued(index + 1);
    let at = index + usize::from(quoted);
    let (value, num_digits) = tokens.plain(at)?;
    let next = plural_end(tokens, at + 1)?;
    let value = value as i32;
    match num_digits {
        4 if value % 10 == 0 && (1000..2200).contains(&value) => {
            Some(span(value, value + 9, Some(format!("{value}s")), (index, next)))
        }
        2 if value % 10 == 0 && value >= 20 && (quoted || is_led(tokens, index)) => {
            let value = 1900 + value;
            Some(span(value, value + 9, Some(format!("{value}s")), (index, next)))
        }
        _ => None,
    }
}

/// "the 90s" names a decade; "his 30s" an age.
fn is_led(tokens: &Tokens<'_>, index: usize) -> bool {
    let hyphen = usize::from(index > 0 && tokens.is_hyphen(index - 1));
    let is_age = listed(tokens.word_before(index, 2 + hyphen), "his her their my your our");
    match tokens.word_before(index, 1 + hyphen) {
        "the" => hyphen == 0,
        "early" | "late" | "mid" => !is_age,
        _ => false,
    }
}

/// the nineties; the nineteen-nineties.
fn decade_in_words(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let (at, century) = match lexicon::small(tokens.word(index)) {
        Some(century @ 10..=19) => {
            (index + 1 + usize::from(tokens.is_hyphen(index + 1)), century as i32)
        }
        _ if is_led(tokens, index) => (index, 19),
        _ => return None,
    };
    let ten = lexicon::tens(&format!("{}y", tokens.word(at).strip_suffix("ies")?))? as i32;
    let value = century * 100 + ten;
    Some(span(value, value + 9, Some(format!("{value}s")), (index, at + 1)))
}

/// the 21st century, a place in the order of centuries; the sixth century BC, a span of years; the 19th and 20th
/// centuries give one each.
fn century(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let (place, next) = super::ordinal::place(tokens, index)?;
    let hyphen = usize::from(tokens.is_hyphen(next));
    let word = tokens.word(next + hyphen);
    let shared = hyphen == 0
        && matches!(word, "and" | "to" | "or")
        && super::ordinal::place(tokens, next + 1)
            .is_some_and(|(_, behind)| tokens.word(behind) == "centuries");
    let end = if shared { next } else { next + hyphen + 1 };
    if !(shared || matches!(word, "century" | "centuries")) || !(1.0..=30.0).contains(&place) {
        return None;
    }
    let place = place as i32;
    Some(match era_mark(tokens, end) {
        Some((true, behind)) => span(-100 * place, -100 * place + 99, None, (index, behind)),
        Some((false, behind)) => {
            Reading::new(QuantityKind::Ordinal, f64::from(place), (index, behind))
        }
        None => Reading::new(QuantityKind::Ordinal, f64::from(place), (index, end)),
    })
}

/// Whether BC (true) or AD stands at a token, and the token behind it.
fn era_mark(tokens: &Tokens<'_>, index: usize) -> Option<(bool, usize)> {
    match tokens.raw(index) {
        "BC" | "BCE" | "B.C." | "B.C.E." | "bc" | "bce" => Some((true, index + 1)),
        "AD" | "CE" | "A.D." | "C.E." | "ad" => Some((false, index + 1)),
        _ => None,
    }
}

/// 221 BC; AD 79; 512-511 BC, of which the first takes the era of the second.
fn era(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    if matches!(tokens.raw(index), "AD" | "A.D.") {
        let (value, _) = tokens.plain(index + 1).filter(|(value, _)| *value < 2200)?;
        return Some(one_year(value as i32, index, index + 2));
    }
    let (value, _) = tokens.plain(index).filter(|(value, _)| (1..10_000).contains(value))?;
    let signed = |is_before: bool| if is_before { -(value as i32) } else { value as i32 };
    if let Some((is_before, next)) = era_mark(tokens, index + 1) {
        return Some(one_year(signed(is_before), index, next));
    }
    let joins = tokens.is_dash(index + 1) || matches!(tokens.word(index + 1), "to" | "and" | "or");
    let (is_before, _) =
        era_mark(tokens, index + 3).filter(|_| joins && tokens.plain(index + 2).is_some())?;
    Some(one_year(signed(is_before), index, index + 1))
}

/// nineteen eighty-four; twenty twenty-five.
fn year_in_words(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let first = tokens.word(index);
    let century = match lexicon::small(first) {
        Some(value @ 12..=19) => value,
        _ if first == "twenty" => 20,
        _ => return None,
    };
    let ten = lexicon::tens(tokens.word(index + 1))?;
    let hyphen = usize::from(tokens.is_hyphen(index + 2));
    let unit =
        lexicon::small(tokens.word(index + 2 + hyphen)).filter(|unit| (1..10).contains(unit));
    let next = if unit.is_some() { index + 3 + hyphen } else { index + 2 };
    Some(one_year((century * 100 + ten + unit.unwrap_or(0)) as i32, index, next))
}

/// Four digits that are a year by what stands around them.
fn bare(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let (value, num_digits) = tokens.plain(index)?;
    if num_digits == 2 {
        return short_end(tokens, index, value);
    }
    if num_digits != 4 || !is_year(tokens, index, value) {
        return None;
    }
    Some(one_year(value as i32, index, index + 1))
}

/// The end of 1914–18 and 2015/16: two digits behind a year that was one.
fn short_end(tokens: &Tokens<'_>, index: usize, value: u32) -> Option<Reading> {
    let start = index.checked_sub(2)?;
    let (first, num_digits) = tokens.plain(start)?;
    let joins = (tokens.is_dash(index - 1) || tokens.mark(index - 1) == Some('/'))
        && tokens.is_glued(index)
        && tokens.is_glued(index - 1);
    let is_end = joins && num_digits == 4 && value > first % 100 && is_year(tokens, start, first);
    is_end.then(|| one_year((first / 100 * 100 + value) as i32, index, index + 1))
}

fn is_year(tokens: &Tokens<'_>, index: usize, value: u32) -> bool {
    if !(1000..2100).contains(&value) || has_money(tokens, index) || is_clock(tokens, index) {
        return false;
    }
    let is_named = follows_year_word(tokens, index)
        || is_in_parentheses(tokens, index)
        || is_partner(tokens, index);
    if is_counting(tokens, index, is_named) {
        return false;
    }
    is_named || (1900..2100).contains(&value) && !follows_counting_word(tokens, index)
}

fn has_money(tokens: &Tokens<'_>, index: usize) -> bool {
    (index >= 1 && super::money::before(tokens, index - 1).is_some_and(|(_, at)| at == index))
        || (index >= 2
            && super::money::before(tokens, index - 2).is_some_and(|(_, at)| at == index))
}

/// A military time: 1430 GMT.
fn is_clock(tokens: &Tokens<'_>, index: usize) -> bool {
    matches!(tokens.word(index + 1), "gmt" | "utc" | "hours")
}

/// A unit, a power of ten or a counted noun behind it.
fn is_counting(tokens: &Tokens<'_>, index: usize, is_named: bool) -> bool {
    let next = index + 1;
    let word = tokens.word(next);
    if tokens.is_hyphen(next) && !matches!(tokens.word(next + 1), "") {
        // The 2008-born; but 2000-metre is counted.
        return super::unit::unit_at(tokens, next + 1, true).is_some();
    }
    let is_unit = super::unit::unit_at(tokens, next, true).is_some()
        && !matches!(tokens.raw(next), "t" | "m" | "l" | "g");
    let is_money = super::money::is_money_word(word);
    if is_unit
        || is_money
        || lexicon::scale(word).is_some()
        || matches!(tokens.mark(next), Some('%' | '+' | '×'))
    {
        return true;
    }
    matches!(word, "people" | "men" | "women" | "children")
        || super::name::counts_something(tokens, index) && !is_named
}

/// in, since, by … 2025; a month, a season, "year" before it.
fn follows_year_word(tokens: &Tokens<'_>, index: usize) -> bool {
    if tokens.word_before(index, 1) == "of"
        && listed(tokens.word_before(index, 2), "spring summer autumn fall winter year end")
    {
        return true;
    }
    let word = tokens.word_before(index, 1);
    listed(
        word,
        "in since until till before after during early late mid year years spring \
    summer autumn fall winter circa fiscal fy by",
    ) || lexicon::month(word).is_some()
        || matches!(word, "of" | "from" | "the" | "for" | "between" | "around")
            && tokens.plain(index).is_some_and(|(value, _)| value >= 1800)
            && !listed(
                tokens.word_before(index, 2),
                "total value speed maximum minimum limit number capacity average size \
    rate population distance crowd force some instead out upwards excess",
            )
            && !super::name::counts_something(tokens, index)
        || index > 1
            && tokens.is_hyphen(index - 1)
            && matches!(tokens.word_before(index, 2), "mid" | "early" | "late" | "pre" | "post")
}

/// (1948), (1914–1918), (born 1948).
fn is_in_parentheses(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.mark_before(index) == Some('(')
        && (tokens.mark(index + 1) == Some(')') || tokens.is_dash(index + 1))
}

/// One of two years joined by a dash, "to" or "and".
fn is_partner(tokens: &Tokens<'_>, index: usize) -> bool {
    let is_join =
        |at: usize| tokens.is_dash(at) || matches!(tokens.word(at), "to" | "and" | "through");
    let is_like = |at: usize| {
        tokens
            .plain(at)
            .is_some_and(|(value, num_digits)| num_digits == 4 && (1000..2100).contains(&value))
    };
    index >= 2
        && is_join(index - 1)
        && is_like(index - 2)
        && (follows_year_word(tokens, index - 2) || is_in_parentheses(tokens, index - 2))
}

/// about, is, = … before four digits that then are a count.
fn follows_counting_word(tokens: &Tokens<'_>, index: usize) -> bool {
    listed(
        tokens.word_before(index, 1),
        "about some nearly almost over than least approximately roughly is are \
    was were value only up under exceeding has have had estimated",
    ) || matches!(tokens.mark_before(index), Some('=' | '≈' | '~' | '>' | '<' | ':' | '#'))
        || tokens.word_before(index, 1) == "of"
}
