//! Dates and times of day.

use super::{Place, Text};
use regex::{Captures, Regex};
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

/// January 28, 2025; 28 January 2025; 2025-01-28 (with a year only).
pub fn date(text: &Text<'_>) -> Vec<Place> {
    let target = text.prose.text();
    let mut found: Vec<Place> = Vec::new();
    let group = |groups: &Captures<'_>, index: usize| {
        groups.get(index).map_or("", |m| m.as_str()).to_owned()
    };
    let mut add = |groups: Captures<'_>, follows: &'static str, order: [usize; 3]| {
        let all = groups.get(0).expect("the whole match").range();
        let [month, day, year] = order.map(|index| group(&groups, index));
        // January 28–30 and 28–30 January are no single days.
        let is_range = target[all.end..].starts_with(['–', '-', '/'])
            || target[..all.start].ends_with(['–', '-', '/']);
        let overlaps = found.last().is_some_and(|last| all.start < last.bytes.end);
        if let (false, false, Some(rewritten)) =
            (is_range, overlaps, rewritten(&month, &day, &year))
        {
            found.push(Place { bytes: all, follows: Some(follows), rewritten });
        }
    };
    MONTH_FIRST.captures_iter(target).for_each(|groups| add(groups, "month-first", [1, 2, 3]));
    found.sort_by_key(|place| place.bytes.start);
    let first = found.clone();
    let is_free = |all: &std::ops::Range<usize>| {
        let after = first.partition_point(|place| place.bytes.end <= all.start);
        first.get(after).is_none_or(|place| place.bytes.start >= all.end)
    };
    for (regex, follows, order) in
        [(&*DAY_FIRST, "day-first", [2, 1, 3]), (&*ISO, "iso", [2, 3, 1])]
    {
        for groups in regex.captures_iter(target) {
            let all = groups.get(0).expect("the whole match").range();
            let [month, day, year] = order.map(|index| group(&groups, index));
            let is_range = target[..all.start].ends_with(['–', '-', '/']);
            if let (true, false, Some(rewritten)) =
                (is_free(&all), is_range, rewritten(&month, &day, &year))
            {
                found.push(Place { bytes: all, follows: Some(follows), rewritten });
            }
        }
    }
    found.sort_by_key(|place| place.bytes.start);
    found
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
        let all = groups.get(0)?.range();
        let hour: u8 = groups[1].parse().ok()?;
        let minute = groups.get(2).map(|minute| minute.as_str());
        let half = (3..=5).find_map(|index| groups.get(index))?;
        let follows = if groups.get(3).is_some() {
            Some("points")
        } else {
            groups.get(4).map(|_| "no-points")
        };
        half_day(target, all, (hour, minute, half.as_str().eq_ignore_ascii_case("p")), follows)
    });
    let wholes = WHOLE_DAY.captures_iter(target).filter_map(|groups| {
        let all = groups.get(0)?.range();
        let (before, after) = (&target[..all.start], &target[all.end..]);
        let is_longer = before.ends_with([':', '.', ',', '-']) || after.starts_with([':', '-']);
        let is_half = after.trim_start().to_ascii_lowercase().starts_with(['a', 'p'])
            && HALF_DAY.find_at(target, all.start).is_some_and(|m| m.start() == all.start);
        let hour: u8 = groups[1].parse().ok()?;
        let half = if hour < 12 { "a" } else { "p" };
        let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
        let minute = &groups[2];
        let rewritten = vec![
            ("points", format!("{twelve}:{minute} {half}.m.")),
            ("no-points", format!("{twelve}:{minute} {half}m")),
        ];
        (!is_longer && !is_half).then_some(Place {
            bytes: all,
            follows: Some("24-hours"),
            rewritten,
        })
    });
    let mut found: Vec<Place> = halves.chain(wholes).collect();
    found.sort_by_key(|place| place.bytes.start);
    found
}

/// A time with its half of the day. Its last point may end the sentence as well.
fn half_day(
    target: &str,
    mut bytes: std::ops::Range<usize>,
    (hour, minute, is_afternoon): (u8, Option<&str>, bool),
    follows: Option<&'static str>,
) -> Option<Place> {
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
    Some(Place { bytes, follows, rewritten })
}
