//! Years by other names: decades, centuries, eras (公元前, 民国, 光绪) and the days of the lunar calendar. Dates that
//! are written in full are left to others.

use super::amount::{numeral, separator};
use super::calendar::Known;
use super::date::{Found, found, four_digits, small_number, with_month};
use super::line::Line;
use super::numeral::Form;
use super::part::Part;
use crate::text::quantity::render::Phase;

/// （前99年－前55年）: years before the common era in a dash-joined pair.
pub(super) fn before_era(line: &Line, start: usize) -> Option<Found> {
    let read = numeral(line, start + 1).ok()?;
    let year = (1..3000).find(|&year| f64::from(year) == read.low && !read.is_range())?;
    let whole = line.at(read.end) == '年' && line.at(start + 1).is_ascii_digit();
    let known = Known { year: Some(-year), month: None, day: None };
    if whole { found(start, read.end + 1, known) } else { None }
}

/// 90年代, 九十年代, with the century before it.
pub(super) fn decade(line: &Line, start: usize, number: usize) -> Option<Found> {
    let (base, at) = match four_digits(line, number) {
        Some(year) => (year / 100 * 100, number + 2),
        None => (1900, number),
    };
    decade_of(line, start, at, base)
}

fn decade_of(line: &Line, start: usize, at: usize, base: i32) -> Option<Found> {
    if let Some(first) = first_decade(line, start, at, base) {
        return Some(first);
    }
    if let Some(pair) = two_decades(line, start, at, base) {
        return Some(pair);
    }
    let read = numeral(line, at).ok().filter(|read| read.is_integer() && !read.is_range());
    let (tens, at) = match read {
        Some(read) => ((0..10).find(|&tens| f64::from(tens * 10) == read.low)?, read.end),
        // 00 is no number.
        None if line.has(at, "00") => (0, at + 2),
        None => return None,
    };
    if !line.has(at, "年代") {
        return None;
    }
    // Nobody says 10年代 of the 1910s without their century.
    let century = if base == 1900 && start + 4 > at && tens <= 2 { 2000 } else { base };
    let first = century + tens * 10;
    let at = at + 2;
    let end =
        line.after(at, &["初期", "中期", "末期", "后期", "前期", "初", "末", "中"]).unwrap_or(at);
    let part = Part::date(start, end, Some((first, first + 9)), Some(format!("{first}s")));
    Some(Found { part, known: None })
}

/// 七八十年代: one or the other.
fn two_decades(line: &Line, start: usize, at: usize, base: i32) -> Option<Found> {
    let read = numeral(line, at).ok().filter(|read| read.is_range())?;
    let tens = (2..9).find(|&tens| f64::from(tens * 10) == read.low)?;
    let pair = read.high == read.low + 10.0 && line.has(read.end, "年代");
    let first = base + tens * 10;
    let words = vec![format!("the {first}s and {}s", first + 10)];
    let part = Part::date(start, read.end + 2, Some((first, first + 19)), None);
    pair.then_some(Found { part: Part { words, ..part }, known: None })
}

/// 40 of 40至50年代.
fn first_decade(line: &Line, start: usize, at: usize, base: i32) -> Option<Found> {
    let read = numeral(line, at).ok().filter(|read| read.low % 10.0 == 0.0 && read.low < 100.0)?;
    let from = separator(line, read.end)?;
    let second = numeral(line, from).ok().filter(|second| second.low > read.low)?;
    let tens = (0..10).find(|&tens| f64::from(tens * 10) == read.low)?;
    let first = base + tens * 10;
    let part = Part::date(start, read.end, Some((first, first + 9)), Some(format!("{first}s")));
    line.has(second.end, "年代").then_some(Found { part, known: None })
}

/// 上世纪, 20世纪: with the decade that follows; alone a place in the order of centuries.
pub(super) fn century(line: &Line, start: usize) -> Option<Found> {
    if let Some(at) = line.after(start, &["上个世纪", "上世纪"]) {
        if let Some(found) = decade_of(line, start, at, 1900) {
            return Some(found);
        }
        return Some(Found { part: century_part(start, at, 20), known: None });
    }
    if let Some(at) = line.after(start, &["本世纪"]) {
        return decade_of(line, start, at, 2000);
    }
    let read = numeral(line, start).ok()?;
    let number = (1..=30).find(|&number| f64::from(number) == read.low && !read.is_range())?;
    if !line.has(read.end, "世纪") {
        return None;
    }
    let at = read.end + 2;
    if let Some(found) = decade_of(line, start, at, (number - 1) * 100) {
        return Some(found);
    }
    Some(Found { part: century_part(start, at, number), known: None })
}

/// The years of a century; a negative one lies before the common era.
fn century_part(start: usize, end: usize, number: i32) -> Part {
    let (words, years) = match number < 0 {
        true => ("century B.C.", (100 * number, 100 * number + 99)),
        false => ("century", (100 * (number - 1) + 1, 100 * number)),
    };
    let place = crate::text::quantity::render::ordinal(f64::from(number.abs()));
    Part {
        words: vec![format!("the {place} {words}")],
        ..Part::date(start, end, Some(years), None)
    }
}

/// What 初, 中旬, 底 at the end of a date say.
pub(super) fn phase(line: &Line, start: usize, end: usize) -> Option<Phase> {
    let last = line.slice(start..end).iter().rev().find(|c| !matches!(c, '旬' | '期'))?;
    match last {
        '初' | '前' => Some(Phase::Early),
        '上' if line.before(end) == '旬' => Some(Phase::Early),
        '中' => Some(Phase::Mid),
        '底' | '末' | '后' => Some(Phase::Late),
        '下' if line.before(end) == '旬' => Some(Phase::Late),
        _ => None,
    }
}

/// Names of eras and the year before their first; a negative one counts backwards.
pub(super) const ERAS: &[(&str, i32)] = &[
    ("公元前", -1),
    ("西元前", -1),
    ("公元", 0),
    ("西元", 0),
    ("民国", 1911),
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("大正", 1911),
    ("明治", 1867),
    ("宣统", 1908),
    ("光绪", 1874),
    ("同治", 1861),
    ("咸丰", 1850),
    ("道光", 1820),
    ("嘉庆", 1795),
    ("乾隆", 1735),
    ("雍正", 1722),
    ("康熙", 1661),
    ("顺治", 1643),
    ("崇祯", 1627),
    ("万历", 1572),
    ("永乐", 1402),
    ("洪武", 1367),
];

/// 公元前221年, 民国114年3月5日, 公元618年, 令和7年.
pub(super) fn era(line: &Line, start: usize) -> Option<Found> {
    let &(name, base) = ERAS.iter().find(|(name, _)| line.has(start, name))?;
    let at = line.skip_blank(start + name.chars().count());
    let (year, at) = match line.at(at) {
        '元' => (1, at + 1),
        _ => {
            let read = numeral(line, at).ok()?;
            let year = (1..3000).find(|&year| f64::from(year) == read.low && !read.is_range())?;
            let number =
                if read.form == Form::Positional && read.low < 1.0 { return None } else { year };
            (number, read.end)
        }
    };
    if base < 0 && line.has(at, "世纪") {
        return Some(Found { part: century_part(start, at + 2, -year), known: None });
    }
    let at = line.skip_blank(at);
    if line.at(at) != '年' {
        return None;
    }
    if base < 0 {
        return found(start, at + 1, Known { year: Some(-year), month: None, day: None });
    }
    with_month(line, start, at + 1, base + year)
}

/// 农历八月十五, 腊月二十三, 正月初一: days of the lunar calendar, whose date only an almanac tells.
pub(super) fn lunar(line: &Line, start: usize) -> Option<Part> {
    let named = line.after(start, &["农历", "阴历", "旧历", "夏历"]);
    let at = named.unwrap_or(start);
    let (month, at) = if let Some(at) = line.after(at, &["正月"]) {
        (1, at)
    } else if let Some(at) = line.after(at, &["腊月"]) {
        (12, at)
    } else if let Some(at) = line.after(at, &["冬月"]) {
        (11, at)
    } else {
        named?;
        let (month, at) = small_number(line, at, 12)?;
        (month, at + usize::from(line.at(at) == '月'))
    };
    let first_ten = line.at(at) == '初';
    let day = small_number(line, at + usize::from(first_ten), 30);
    let end = day.map_or(at, |(_, end)| end);
    let end = end + usize::from(day.is_some() && line.at(end) == '日');
    let months = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "10th", "11th", "12th",
    ];
    let month = months[usize::from(month) - 1];
    let words = match day {
        Some((day, _)) => format!("the {} day of the {month} lunar month", ordinal_words(day)),
        None => format!("the {month} lunar month"),
    };
    Some(Part { words: vec![words], ..Part::date(start, end, None, None) })
}

fn ordinal_words(day: u8) -> String {
    crate::text::quantity::render::ordinal(f64::from(day))
}
