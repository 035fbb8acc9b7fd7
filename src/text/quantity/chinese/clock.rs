//! Times of day: 凌晨3点半, 15时30分, 8:30.

use super::amount::numeral;
use super::line::Line;
use super::numeral::Form;
use super::part::Part;
use crate::text::quantity::QuantityKind::Time;
use crate::text::quantity::Region;

/// Parts of the day before a time, and whether they turn 3 into 15.
const DAYPARTS: &[(&str, bool)] = &[
    ("凌晨", false),
    ("清晨", false),
    ("早晨", false),
    ("早上", false),
    ("上午", false),
    ("今早", false),
    ("今晨", false),
    ("中午", true),
    ("正午", true),
    ("午后", true),
    ("下午", true),
    ("傍晚", true),
    ("晚上", true),
    ("晚间", true),
    ("夜间", true),
    ("深夜", true),
    ("当晚", true),
    ("今晚", true),
    ("昨晚", true),
    ("明晚", true),
    ("昨夜", true),
    ("晚", true),
    ("早", false),
    ("夜里", true),
    ("半夜", true),
];

/// What goes on after 时 and 点 when no time is meant.
const NO_TIME: &str =
    "代间候常期差速段而事针光机报尚限装髦空刻效任兴评名子燃火数多儿心阵明评击开赞球";

/// The part of the day that ends there, if it is written before the time: its start, and whether it is late.
fn daypart(line: &Line, end: usize) -> Option<(usize, bool)> {
    let end = if line.before(end) == ' ' { end - 1 } else { end };
    let (word, late) = DAYPARTS.iter().find(|(word, _)| line.ends(end, word))?;
    let shared =
        matches!(*word, "晚" | "早" | "今晚" | "昨晚" | "明晚" | "昨夜" | "今早" | "今晨" | "当晚");
    let start = if shared { usize::MAX } else { end - word.chars().count() };
    Some((start, *late))
}

/// Reads the time whose number begins there. The part of the day before it belongs to it.
pub(super) fn clock(line: &Line, start: usize, first_free: usize) -> Option<Part> {
    let near = line.slice(start + 1..start + 4).iter();
    if !near.into_iter().any(|c| matches!(c, '时' | '点' | ':' | '：' | '∶')) {
        return None;
    }
    let part_of_day = daypart(line, start);
    let (hours, end) = colon(line, start).or_else(|| words(line, start, part_of_day.is_some()))?;
    let hours = match part_of_day {
        Some((_, true)) if hours < 12.0 && !(hours < 6.0 && is_night(line, start)) => hours + 12.0,
        Some((_, true)) if (12.0..13.0).contains(&hours) && is_late(line, start) => hours - 12.0,
        Some((_, false)) if (12.0..13.0).contains(&hours) && line.ends(start, "凌晨") => {
            hours - 12.0
        }
        _ => hours,
    };
    let from = part_of_day.map(|(from, _)| from).filter(|&from| from >= first_free && from < start);
    Some(Part::new(Time, from.unwrap_or(start), end, hours, hours))
}

/// Three o'clock in the night is before noon.
fn is_night(line: &Line, start: usize) -> bool {
    line.start_of(start, &["深夜", "夜里", "半夜", "夜间"]).is_some()
}

fn is_late(line: &Line, start: usize) -> bool {
    line.start_of(start, &["深夜", "夜里", "半夜", "夜间", "晚上", "晚间"]).is_some()
}

/// 8:30, 20:00:15.
fn colon(line: &Line, start: usize) -> Option<(f64, usize)> {
    let two = |at: usize| {
        let digits = line.slice(at..at + 2);
        let value =
            digits.iter().filter_map(|c| c.to_digit(10)).fold(0, |sum, digit| sum * 10 + digit);
        let whole = digits.len() == 2 && digits.iter().all(char::is_ascii_digit);
        (whole && value < 60 && !line.at(at + 2).is_ascii_digit()).then_some(f64::from(value))
    };
    let num_digits = line.slice(start..start + 3).iter().take_while(|c| c.is_ascii_digit()).count();
    let colon = start + num_digits;
    if num_digits == 0 || num_digits > 2 || !matches!(line.at(colon), ':' | '：' | '∶') {
        return None;
    }
    let hours = line.slice(start..colon).iter().filter_map(|c| c.to_digit(10));
    let hours = f64::from(hours.fold(0, |sum, digit| sum * 10 + digit));
    let minutes = two(colon + 1)?;
    let seconds = if matches!(line.at(colon + 3), ':' | '：') { two(colon + 4) } else { None };
    let end = if seconds.is_some() { colon + 6 } else { colon + 3 };
    let code = line.at(end).is_ascii_alphabetic() || matches!(line.at(end), ':' | '%');
    (hours <= 24.0 && !code)
        .then(|| (hours + minutes / 60.0 + seconds.unwrap_or(0.0) / 3600.0, end))
}

/// 3点半, 15时30分, 8点一刻, 三点钟; 3点 alone only after a part of the day, and 时 up to 24.
fn words(line: &Line, start: usize, has_daypart: bool) -> Option<(f64, usize)> {
    let hour = if line.at(start) == '零' && matches!(line.at(start + 1), '时' | '点') {
        (0.0, start + 1, Form::Single)
    } else {
        let numeral = hour_numeral(line, start)?;
        (numeral.0, numeral.1, numeral.2)
    };
    let (hours, at, _) = hour;
    let unit = line.at(at);
    if !matches!(unit, '时' | '点') || hours > 24.0 || hours.fract() != 0.0 {
        return None;
    }
    let next = at + 1;
    if let Some((minutes, end)) = minutes(line, next) {
        return Some((hours + minutes / 60.0, end));
    }
    let whole = line.after(next, &["钟整", "钟", "整", "正"]);
    let told = matches!(line.at(next), '左' | '前' | '后' | '许' | '起' | '至' | '到' | '之')
        && !line.has(next, "后面")
        || line.has(next, "开始");
    let alone = match unit {
        '时' => !NO_TIME.contains(line.at(next)),
        _ => (has_daypart || told) && !NO_TIME.contains(line.at(next)),
    };
    (whole.is_some() || alone).then(|| (hours, whole.unwrap_or(next)))
}

/// The hour, without the decimals that 三点五 would have.
fn hour_numeral(line: &Line, start: usize) -> Option<(f64, usize, Form)> {
    if line.at(start).is_ascii_digit() {
        let num_digits =
            line.slice(start..start + 3).iter().take_while(|c| c.is_ascii_digit()).count();
        let value = line.slice(start..start + num_digits).iter().filter_map(|c| c.to_digit(10));
        let hours = f64::from(value.fold(0, |sum, digit| sum * 10 + digit));
        return (num_digits <= 2).then_some((hours, start + num_digits, Form::Digits));
    }
    let mut end = start;
    while end - start < 3 && (super::numeral::digit(line.at(end)).is_some() || line.at(end) == '十')
    {
        end += 1;
    }
    let text: String = line.slice(start..end).iter().collect();
    let alone = Line::new(&text, Region::Mainland);
    let numeral = super::numeral::chinese_numeral(&alone, 0)?;
    (numeral.end == end - start && !numeral.is_range()).then_some((numeral.low, end, numeral.form))
}

/// The minutes after the hour.
fn minutes(line: &Line, at: usize) -> Option<(f64, usize)> {
    if line.at(at) == '半' && !line.has(at, "半个") {
        return Some((30.0, at + 1));
    }
    if let Some(end) = line.after(at, &["一刻", "1刻"]) {
        return Some((15.0, end));
    }
    if let Some(end) = line.after(at, &["三刻", "3刻"]) {
        return Some((45.0, end));
    }
    if line.at(at) == '0' && line.at(at + 2) == '分' {
        return line.at(at + 1).to_digit(10).map(|digit| (f64::from(digit), at + 3));
    }
    let zero = usize::from(line.at(at) == '零');
    let read = numeral(line, at + zero).ok()?;
    let unit = line.at(read.end) == '分' && !line.has(read.end, "分之");
    (unit && read.low < 60.0 && !read.is_range()).then_some((read.low, read.end + 1))
}
