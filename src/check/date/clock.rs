//! Times of day: those of the source are those of the translation, on a clock of 12 hours or of 24.

use super::{Dates, TIME, is_time};
use crate::check::{Check, Finding, Pair, Severity};
use crate::text::quantity::{Quantity, Setting, english};

/// Times of a side that are compared.
const MAX_TIMES: usize = 24;
/// What stands before an hour that is counted from: four minutes past Four o'clock.
const COUNTED: &[&str] =
    &[" past", "-past", "minutes to", "quarter to", "minutes before", "minutes after"];
/// A minute, in hours.
const MINUTE: f64 = 1.0 / 60.0;

/// Looks for times that differ.
pub(super) fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let source: Vec<&Quantity> = pair.source_quantities().iter().filter(|q| is_time(q)).collect();
    let target: Vec<&Quantity> = pair.target_quantities().iter().filter(|q| is_time(q)).collect();
    let is_too_much = source.len() > MAX_TIMES || target.len() > MAX_TIMES;
    if source.is_empty() || target.is_empty() || is_too_much || has_zones(pair) {
        return;
    }
    for (time, other) in unlike(pair, source, target) {
        let before = pair.target()[..other.byte_start].trim_end().to_lowercase();
        if COUNTED.iter().any(|words| before.ends_with(words)) {
            continue;
        }
        let mended = mended(pair.target(), time, other);
        let right = mended.or_else(|| time.english.first().cloned()).unwrap_or_default();
        let finding = Finding::new(Dates.id(), TIME, Severity::Error)
            .at_source(time.byte_start..time.byte_end)
            .at_target(other.byte_start..other.byte_end)
            .with("right", &*right);
        let is_clear = !right.is_empty() && !time.approx;
        found.push(if is_clear {
            finding.fixed_by(other.byte_start..other.byte_end, right)
        } else {
            finding
        });
    }
}

/// The times that are left when those that agree are gone, pair by pair; none where one side has more of them.
fn unlike<'q>(
    pair: &Pair<'_>,
    source: Vec<&'q Quantity>,
    mut target: Vec<&'q Quantity>,
) -> Vec<(&'q Quantity, &'q Quantity)> {
    let mut left = source.clone();
    left.retain(|time| {
        let answer = target.iter().position(|other| agree(pair, time, other));
        answer.map(|at| target.remove(at)).is_none()
    });
    // A time that is said again.
    let is_again = |time: &Quantity| source.iter().any(|other| agree(pair, other, time));
    target.retain(|time| !is_again(time) || left.len() == 1);
    if left.len() == target.len() { left.into_iter().zip(target).collect() } else { Vec::new() }
}

/// The target's time with another hour, where that is all that is wrong.
fn mended(text: &str, time: &Quantity, other: &Quantity) -> Option<String> {
    let words = text.get(other.byte_start..other.byte_end)?;
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_padded = words.starts_with('0');
    let hour = time.low.floor();
    let mut hours = [hour, (hour + 11.0).rem_euclid(12.0) + 1.0];
    if rest.contains(['m', 'M']) {
        hours.reverse();
    }
    let written = hours.iter().map(|hour| match is_padded {
        true => format!("{hour:02}{rest}"),
        false => format!("{hour}{rest}"),
    });
    let mut right = written.filter(|written| {
        let read = english::quantities(written, &Setting::default());
        let [quantity] = &read[..] else { return false };
        quantity.kind == time.kind && (quantity.low - time.low).abs() < MINUTE
    });
    right.next()
}

/// The same minute, of either half of the day where one side does not say which.
fn agree(pair: &Pair<'_>, one: &Quantity, other: &Quantity) -> bool {
    let day =
        if says_half(pair.source(), one) && says_half(pair.target(), other) { 24.0 } else { 12.0 };
    let near = |a: f64, b: f64| {
        let apart = (a - b).rem_euclid(day);
        apart.min(day - apart) < MINUTE
    };
    near(one.low, other.low) && near(one.high, other.high)
}

/// Whether a time says whether it is before or after noon.
fn says_half(text: &str, time: &Quantity) -> bool {
    const HALVES: &[&str] = &[
        "上午", "早", "凌晨", "清晨", "下午", "晚", "傍", "夜", "中午", "m.", "am", "pm", "AM",
        "PM", "noon",
    ];
    let words = text.get(time.byte_start..time.byte_end).unwrap_or_default();
    time.low >= 13.0 || HALVES.iter().any(|half| words.contains(half))
}

/// Whether the texts speak of time zones: then two times may be one.
fn has_zones(pair: &Pair<'_>) -> bool {
    const ENGLISH: &[&str] =
        &["GMT", "UTC", "EST", "EDT", "PST", "PDT", "CST", "local time", "Eastern", "Beijing time"];
    const CHINESE: &[&str] =
        &["当地时", "當地時", "北京时", "北京時", "部时间", "部時間", "时区", "時區", "格林"];
    ENGLISH.iter().any(|zone| pair.target().contains(zone))
        || CHINESE.iter().any(|zone| pair.source().contains(zone))
}
