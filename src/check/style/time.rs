//! Dates and times of day.

use super::{Place, Text};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTH: &str = r"(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)";

fn pattern(text: &str) -> Regex {
    Regex::new(&text.replace("MONTH", MONTH)).expect("a fixed pattern")
}

static MONTH_FIRST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\bMONTH (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (\d{4})\b)?"));
static DAY_FIRST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(\d{1,2})(?:st|nd|rd|th)? MONTH(?:,? (\d{4})\b)?"));
static ISO: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(\d{4})-(\d{2})-(\d{2})\b"));

/// The patterns with the choice that they follow, and which groups are the month, the day and the year.
fn patterns() -> [(&'static Regex, &'static str, [usize; 3]); 3] {
    [
        (&*MONTH_FIRST, "month-first", [1, 2, 3]),
        (&*DAY_FIRST, "day-first", [2, 1, 3]),
        (&*ISO, "iso", [2, 3, 1]),
    ]
}

/// January 28, 2025; 28 January 2025; 2025-01-28 (with a year only).
pub fn date(text: &Text<'_>) -> Vec<Place> {
    let target = text.prose.text();
    let mut found: Vec<Place> = Vec::new();
    for (regex, follows, order) in patterns() {
        let num_before = found.len();
        for groups in regex.captures_iter(target) {
            let bytes = groups.get(0).expect("the whole match").range();
            // In “May 3 June” the day goes with the month before it.
            let after = found[..num_before].partition_point(|place| place.bytes.end <= bytes.start);
            let is_taken =
                found[..num_before].get(after).is_some_and(|place| place.bytes.start < bytes.end);
            let [month, day, year] =
                order.map(|index| groups.get(index).map_or("", |m| m.as_str()));
            if let (false, false, Some(rewritten)) =
                (is_taken, is_range(target, &bytes), rewritten(month, day, year))
            {
                found.push(Place { bytes, follows: Some(follows), rewritten });
            }
        }
        found.sort_by_key(|place| place.bytes.start);
    }
    found
}

/// Whether a date is the start or end of several days: January 28–30, 28–30 January.
fn is_range(target: &str, bytes: &Range<usize>) -> bool {
    let marks = ['–', '-', '/'];
    target[bytes.end..].starts_with(marks) || target[..bytes.start].ends_with(marks)
}

/// A date in every order; `None` if there is no such day. `month` is a name or two figures, `year` may be empty.
fn rewritten(month: &str, day: &str, year: &str) -> Option<Vec<(&'static str, String)>> {
    let number = match month.parse::<usize>() {
        Ok(number) => number,
        Err(_) => 1 + MONTHS.iter().position(|name| name.starts_with(&month[..3]))?,
    };
    let name = if month.starts_with(|c: char| c.is_ascii_digit()) {
        *MONTHS.get(number.checked_sub(1)?)?
    } else {
        month
    };
    let day: u8 = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    if year.is_empty() {
        return Some(vec![
            ("month-first", format!("{name} {day}")),
            ("day-first", format!("{day} {name}")),
        ]);
    }
    Some(vec![
        ("month-first", format!("{name} {day}, {year}")),
        ("day-first", format!("{day} {name} {year}")),
        ("iso", format!("{year}-{number:02}-{day:02}")),
    ])
}

static HALF_DAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?[ \u{A0}]?(?:([ap])\.m\.|([ap])m\b|([AP])\.?M\b\.?)",
    )
});
static WHOLE_DAY: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(0\d|1[3-9]|2[0-3]):([0-5]\d)\b"));

/// 3:30 p.m., 3:30 pm, 15:30.
pub fn clock(text: &Text<'_>) -> Vec<Place> {
    let target = text.prose.text();
    let halves = HALF_DAY.captures_iter(target).filter_map(|groups| {
        let bytes = groups.get(0)?.range();
        let hour: u8 = groups[1].parse().ok()?;
        let minute = groups.get(2).map(|minute| minute.as_str());
        let half = (3..=5).find_map(|index| groups.get(index))?;
        let follows = match (groups.get(3), groups.get(4)) {
            (Some(_), _) => Some("points"),
            (None, Some(_)) => Some("no-points"),
            (None, None) => None,
        };
        let is_afternoon = half.as_str().eq_ignore_ascii_case("p");
        Some(half_day(target, bytes, (hour, minute, is_afternoon), follows))
    });
    let mut found: Vec<Place> = halves.collect();
    let num_halves = found.len();
    for groups in WHOLE_DAY.captures_iter(target) {
        let bytes = groups.get(0).expect("the whole match").range();
        let after = found[..num_halves].partition_point(|place| place.bytes.end <= bytes.start);
        let is_half =
            found[..num_halves].get(after).is_some_and(|place| place.bytes.start < bytes.end);
        if !is_half && !is_longer(target, &bytes) {
            found.extend(whole_day(bytes, &groups[1], &groups[2]));
        }
    }
    found.sort_by_key(|place| place.bytes.start);
    found
}

/// Whether a time is part of something longer: a duration, a score, an address.
fn is_longer(target: &str, bytes: &Range<usize>) -> bool {
    target[..bytes.start].ends_with([':', '.', ',', '-'])
        || target[bytes.end..].starts_with([':', '-'])
}

fn whole_day(bytes: Range<usize>, hour: &str, minute: &str) -> Option<Place> {
    let hour: u8 = hour.parse().ok()?;
    let half = if hour < 12 { "a" } else { "p" };
    let twelve = (hour + 11) % 12 + 1;
    let rewritten = vec![
        ("points", format!("{twelve}:{minute} {half}.m.")),
        ("no-points", format!("{twelve}:{minute} {half}m")),
    ];
    Some(Place { bytes, follows: Some("24-hours"), rewritten })
}

/// A time with its half of the day. Its last point may end the sentence as well.
fn half_day(
    target: &str,
    mut bytes: Range<usize>,
    (hour, minute, is_afternoon): (u8, Option<&str>, bool),
    follows: Option<&'static str>,
) -> Place {
    let has_point = target[bytes.clone()].ends_with('.');
    let after = &target[bytes.end..];
    let ends =
        after.trim_start().starts_with(|c: char| c.is_uppercase()) || after.trim().is_empty();
    if !has_point && after.starts_with('.') && !after.starts_with("..") {
        bytes.end += 1;
    }
    let has_stop = has_point && ends || target[bytes.clone()].ends_with('.') && !has_point;
    let stop = if has_stop { "." } else { "" };
    let half = if is_afternoon { "p" } else { "a" };
    let clock = minute.map_or(hour.to_string(), |minute| format!("{hour}:{minute}"));
    let whole = hour % 12 + if is_afternoon { 12 } else { 0 };
    let rewritten = vec![
        ("points", format!("{clock} {half}.m.")),
        ("no-points", format!("{clock} {half}m{stop}")),
        ("24-hours", format!("{whole:02}:{}{stop}", minute.unwrap_or("00"))),
    ];
    Place { bytes, follows, rewritten }
}
