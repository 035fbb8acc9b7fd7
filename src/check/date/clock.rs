//! Times of day: those of the source are those of the translation, on a clock of 12 hours or of 24.

use super::{Dates, TIME, is_time};
use crate::check::{Check, Finding, Pair, Severity};
use crate::text::quantity::{Quantity, Setting, english};

/// Times of a side that are compared.
const MAX_TIMES: usize = 24;
/// A minute, in hours.
const MINUTE: f64 = 1.0 / 60.0;

/// Looks for times that differ.
pub(super) fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let mut source: Vec<&Quantity> =
        pair.source_quantities().iter().filter(|q| is_time(q)).collect();
    let mut target: Vec<&Quantity> =
        pair.target_quantities().iter().filter(|q| is_time(q)).collect();
    let is_too_much = source.len() > MAX_TIMES || target.len() > MAX_TIMES;
    if source.is_empty() || target.is_empty() || is_too_much {
        return;
    }
    let all_source = source.clone();
    source.retain(|time| {
        let answer = target.iter().position(|other| agree(time, other));
        answer.map(|at| target.remove(at)).is_none()
    });
    // A time that is said again.
    target.retain(|time| !all_source.iter().any(|other| agree(other, time)) || source.len() == 1);
    if source.is_empty() || target.is_empty() || source.len() != target.len() || has_zones(pair) {
        return;
    }
    for (time, other) in source.into_iter().zip(target) {
        let before = pair.target()[..other.byte_start].trim_end().to_lowercase();
        if [" past", "-past", "minutes to", "quarter to", "minutes before", "minutes after"]
            .iter()
            .any(|word| before.ends_with(word))
        {
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
fn agree(one: &Quantity, other: &Quantity) -> bool {
    let near = |a: f64, b: f64| {
        let apart = (a - b).rem_euclid(24.0);
        let half = (a - b).rem_euclid(12.0);
        apart < MINUTE || apart > 24.0 - MINUTE || half < MINUTE || half > 12.0 - MINUTE
    };
    near(one.low, other.low) && near(one.high, other.high)
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
