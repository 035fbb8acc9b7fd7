//! Dates that are written out: 2025年1月28日, 1月27日, 28日, 2025-01-28, 上世纪90年代, 民国114年, 公元前221年, 农历.

use super::amount::numeral;
use super::calendar::{Calendar, Known, civil};
use super::era::{ERAS, before_era, century, decade, era};
use super::line::Line;
use super::numeral::digit;
use super::part::Part;
use crate::text::quantity::Region;

/// Reads the date that begins there.
pub(super) fn date(
    line: &Line,
    start: usize,
    calendar: &mut Calendar,
    region: Region,
) -> Option<Part> {
    let found = match line.at(start) {
        '上' | '本' => century(line, start),
        c if ERAS.iter().any(|(name, _)| name.starts_with(c)) && !is_number(c) => era(line, start),
        '前' if matches!(line.before(start), '（' | '(' | '-' | '—' | '~' | '约') => {
            before_era(line, start)
        }
        '万' => era(line, start),
        c if is_number(c) && may_be_date(line, start) || four_digits(line, start).is_some() => {
            iso(line, start)
                .or_else(|| decade(line, start, start))
                .or_else(|| century(line, start))
                .or_else(|| year_date(line, start, region))
                .or_else(|| bare_year(line, start, region))
                .or_else(|| month_date(line, start, calendar))
                .or_else(|| day_date(line, start, calendar))
        }
        _ => None,
    }?;
    if let Some(known) = found.known {
        calendar.remember(known);
    }
    Some(found.part)
}

/// Whether a sign of a date is near; most numbers have none.
fn may_be_date(line: &Line, start: usize) -> bool {
    let near = line.slice(start..start + 12).iter();
    near.skip(1)
        .any(|c| matches!(c, '年' | '月' | '日' | '号' | '世' | '-' | '/' | '.' | '）' | ')'))
}

fn is_number(c: char) -> bool {
    c.is_ascii_digit() || digit(c).is_some() || matches!(c, '十' | '廿' | '元' | '万')
}

/// A date that was found, and what of it later dates of the line may take over.
pub(super) struct Found {
    pub(super) part: Part,
    pub(super) known: Option<Known>,
}

pub(super) fn found(start: usize, end: usize, known: Known) -> Option<Found> {
    if let (Some(month), Some(day)) = (known.month, known.day) {
        // A leap year stands in where none is known.
        civil(known.year.unwrap_or(2024).max(1), month, day)?;
    }
    let part = Part::date(start, end, known.years(), known.text());
    Some(Found { part, known: Some(known) })
}

/// A number of one or two digits, or a Chinese one, that is no more than `most`.
pub(super) fn small_number(line: &Line, at: usize, most: u8) -> Option<(u8, usize)> {
    let num_digits = line.slice(at..at + 3).iter().take_while(|c| c.is_ascii_digit()).count();
    let (value, end) = if num_digits > 0 {
        let digits = line.slice(at..at + num_digits).iter().filter_map(|c| c.to_digit(10));
        (digits.fold(0, |value, digit| value * 10 + digit), at + num_digits)
    } else {
        let read = numeral(line, at).ok()?;
        let usable =
            !read.is_range() && read.is_integer() && (1.0..=f64::from(most)).contains(&read.low);
        let value = (1..=u32::from(most)).find(|&value| usable && f64::from(value) == read.low)?;
        (value, read.end)
    };
    let value = u8::try_from(value).ok().filter(|value| (1..=most).contains(value))?;
    (num_digits <= 2).then_some((value, end))
}

/// 2025-01-28, 2025/1/28, 2025.1.28.
fn iso(line: &Line, start: usize) -> Option<Found> {
    let year = four_digits(line, start)?;
    let sign = line.at(start + 4);
    if !matches!(sign, '-' | '/' | '.') {
        return None;
    }
    let (month, at) = small_number(line, start + 5, 12)?;
    if line.at(at) != sign || !line.at(at + 1).is_ascii_digit() {
        return None;
    }
    let (day, end) = small_number(line, at + 1, 31)?;
    let code = line.at(end).is_ascii_alphanumeric() || line.at(end) == sign;
    if code {
        None
    } else {
        found(start, end, Known { year: Some(year), month: Some(month), day: Some(day) })
    }
}

pub(super) fn four_digits(line: &Line, start: usize) -> Option<i32> {
    let digits = line.slice(start..start + 4);
    let whole = digits.len() == 4
        && digits.iter().all(char::is_ascii_digit)
        && !line.at(start + 4).is_ascii_digit();
    let value =
        digits.iter().filter_map(|c| c.to_digit(10)).fold(0, |value, digit| value * 10 + digit);
    i32::try_from(value).ok().filter(|value| whole && (1000..2200).contains(value))
}

/// A written year of four digits, in either writing, or two of which the first is 0 or 9: its end and its value.
fn year_number(line: &Line, start: usize) -> Option<(i32, usize)> {
    if let Some(year) = four_digits(line, start) {
        return Some((year, start + 4));
    }
    let value = |from: usize, to: usize| {
        (from..to).try_fold(0, |value, at| {
            let c = line.at(at);
            let digit = c
                .to_digit(10)
                .or_else(|| {
                    "零一二三四五六七八九"
                        .chars()
                        .position(|d| d == c)
                        .and_then(|d| u32::try_from(d).ok())
                })
                .or((c == '〇').then_some(0))?;
            i32::try_from(digit).ok().map(|digit| value * 10 + digit)
        })
    };
    if let Some(year) = value(start, start + 4).filter(|year| (1000..2200).contains(year)) {
        return Some((year, start + 4));
    }
    let short = value(start, start + 2).filter(|_| line.at(start + 2) == '年')?;
    let zero = matches!(line.at(start), '0' | '零' | '〇');
    let chinese = !line.at(start).is_ascii_digit();
    let nineties = chinese && line.at(start) == '九' && !matches!(line.at(start + 1), '十');
    match (zero, nineties) {
        (true, _) if short < 40 => Some((2000 + short, start + 2)),
        (_, true) => Some((1900 + short, start + 2)),
        _ => None,
    }
}

/// 2025年, 2025年1月, 2025年1月28日, 二〇二五年, 08年; in Taiwan also 114年1月.
fn year_date(line: &Line, start: usize, region: Region) -> Option<Found> {
    let (year, at) = year_number(line, start).or_else(|| republic_year(line, start, region))?;
    let bracketed = matches!(line.before(start), '（' | '(') && matches!(line.at(at), '）' | ')');
    if bracketed && line.at(start).is_ascii_digit() && (1500..2100).contains(&year) {
        return found(start, at, Known { year: Some(year), month: None, day: None });
    }
    let at = if line.at(at) == ' ' && line.at(at + 1) == '年' { at + 1 } else { at };
    if line.at(at) != '年' || (year % 100 == 0 && is_length(line, at + 1)) {
        return None;
    }
    if line.at(at + 1) == '代' {
        return None;
    }
    with_month(line, start, at + 1, year)
}

/// 2020 of 2020至2025年; both years of 1994-1995, which nothing counts; 2020 of 2020湖南文化节.
fn bare_year(line: &Line, start: usize, region: Region) -> Option<Found> {
    let year = four_digits(line, start).filter(|year| (1500..2100).contains(year))?;
    let known = Known { year: Some(year), month: None, day: None };
    let end = start + 4;
    if let Some(from) = super::amount::separator(line, end) {
        let later = four_digits(line, from).filter(|second| *second > year);
        let dated = later.is_some() && year_date(line, from, region).is_some();
        let bare = later.is_some_and(|second| second < 2100) && is_bare(line, from + 4);
        return if dated || bare { found(start, end, known) } else { None };
    }
    let dash = matches!(line.before(start), '-' | '–' | '—');
    let second = dash
        && start >= 5
        && four_digits(line, start - 5).is_some_and(|first| first > 1500 && first < year);
    let opens = start == 0 || matches!(line.before(start), '，' | '。' | '、' | '“' | '《' | ' ');
    let named = opens
        && (1950..2050).contains(&year)
        && line.at(end).is_alphabetic()
        && !line.at(end).is_ascii();
    ((second || named) && is_bare(line, end)).then(|| found(start, end, known)).flatten()
}

/// Whether nothing is counted there.
fn is_bare(line: &Line, at: usize) -> bool {
    let c = line.at(at);
    let counted = super::counted::is_classifier(c)
        || super::unit_words::chinese_unit(line, at).is_some()
        || super::unit_words::sign(line, at).is_some();
    let goes_on = c.is_ascii_alphanumeric()
        || "多余来几万亿千百%-–—至到年月日元块毛美港欧新英".contains(c) && c != '\0';
    !counted && !goes_on
}

/// 2000年前 and 2000年历史 are lengths of time.
fn is_length(line: &Line, at: usize) -> bool {
    line.after(at, &["历史", "的历史", "前", "来", "之久", "以上", "间", "文明", "古", "后的今"])
        .is_some()
}

/// In Taiwan a year of three digits before a month is one of the Republic.
fn republic_year(line: &Line, start: usize, region: Region) -> Option<(i32, usize)> {
    let read = numeral(line, start).ok().filter(|_| region == Region::Taiwan)?;
    let year = (100..=130).find(|&year| f64::from(year) == read.low && !read.is_range())?;
    let month = small_number(line, read.end + 1, 12).is_some_and(|(_, at)| line.at(at) == '月');
    (month || line.at(read.end + 1) == '度').then_some((year + 1911, read.end))
}

/// The month and day after a year, and 底, 初, 末.
pub(super) fn with_month(line: &Line, start: usize, at: usize, year: i32) -> Option<Found> {
    let at = line.skip_blank(at);
    if let Some((month, day, end)) = month_day(line, at) {
        return found(start, end, Known { year: Some(year), month: Some(month), day });
    }
    let at = if line.before(at) == ' ' { at - 1 } else { at };
    let end = part_of_year(line, at);
    found(start, end, Known { year: Some(year), month: None, day: None })
}

/// 底, 初, 末, 年中 after a year.
pub(super) fn part_of_year(line: &Line, at: usize) -> usize {
    let end = line.after(at, &["年底", "年初", "年末", "年中", "底", "末", "初"]).unwrap_or(at);
    let word = "步次始选级审中高特线部层尾夏秋冬春".contains(line.at(end))
        && end == at + 1
        && !matches!(line.at(end), '夏' | '秋' | '冬' | '春');
    if word { at } else { end }
}

/// 1月28日, 1月28号, 1月; with 份, 底, 中旬 and so on.
pub(super) fn month_day(line: &Line, at: usize) -> Option<(u8, Option<u8>, usize)> {
    let (month, at) = match line.has(at, "元月") {
        true => (1, at + 1),
        false => small_number(line, at, 12)?,
    };
    let at = line.skip_blank(at);
    if line.at(at) != '月' {
        return None;
    }
    let next = line.skip_blank(at + 1);
    if let Some((day, end)) = small_number(line, next, 31) {
        let end = line.skip_blank(end);
        if matches!(line.at(end), '日' | '号') {
            return Some((month, Some(day), end + 1));
        }
    }
    let parts = ["份", "上旬", "中旬", "下旬", "底", "末", "初", "中"];
    let end = line.after(at + 1, &parts).unwrap_or(at + 1);
    let word = line.at(end - 1) == '中' && !matches!(line.at(end), '，' | '。' | '、' | '\0')
        || "步次始选级审中高特线部层".contains(line.at(end)) && end == at + 2;
    Some((month, None, if word { at + 1 } else { end }))
}

/// 1月27日, 1月 without a year.
fn month_date(line: &Line, start: usize, calendar: &Calendar) -> Option<Found> {
    let (month, day, end) = month_day(line, start)?;
    let before = line.before(start);
    let word = day.is_none() && "球亮光饼嫂氏食老票".contains(line.at(end));
    if word || before == '第' || (before == '个' && day.is_none()) {
        return None;
    }
    found(start, end, calendar.complete(month, day))
}

/// What 日 begins or ends that is no day of a month.
const NO_DAY: &str = "内游间元均线夜龙圆本语军程常后前里";

/// 28日, 28号.
fn day_date(line: &Line, start: usize, calendar: &Calendar) -> Option<Found> {
    let (day, end) = small_number(line, start, 31)?;
    let sign = line.at(end);
    let next = line.at(end + 1);
    let counted = line.start_of(
        start,
        &[
            "为期", "连续", "第", "近", "过去", "最近", "最后", "每", "整", "满", "长达", "历时",
            "约", "用了",
        ],
    );
    let lone = !line.at(start).is_ascii_digit() && end == start + 1;
    let opens = !line.before(start).is_alphanumeric()
        || matches!(line.before(start), '于' | '在' | '至' | '到');
    let usable = match sign {
        '日' if next == '报' => line.after(end + 1, &["报道", "报导", "报告"]).is_some(),
        '日' => !NO_DAY.contains(next) && (!lone || opens),
        '号' => {
            opens
                && line.at(start).is_ascii_digit()
                && (!next.is_alphanumeric() || "早上下中凌晚的起至到前后在".contains(next))
        }
        _ => false,
    };
    if !usable || counted.is_some() || line.before(start) == '.' {
        return None;
    }
    found(start, end + 1, calendar.complete_day(day))
}
