//! Weekdays beside dates in the translation: Sunday, July 26, 2020 was one. Where the source names the same weekday,
//! the translator is not to blame.

use super::matching::Basis;
use super::moment::{Moment, Part};
use super::words::{WEEKDAYS, name_of};
use super::{CALENDAR, Dates};
use crate::check::{Check, Finding, Severity};

/// Looks for weekdays that their dates did not have.
pub(super) fn look(
    text: &str,
    source: &[Moment],
    target: &[Moment],
    basis: &Basis,
    found: &mut Vec<Finding>,
) {
    for pair in target.windows(2) {
        let (first, second) = (&pair[0], &pair[1]);
        let (weekday, date) = if first.says_day { (second, first) } else { (first, second) };
        let Some(said) = weekday.weekday.filter(|_| !weekday.says_day && date.says_day) else {
            continue;
        };
        let between = text.get(first.bytes.end..second.bytes.start).unwrap_or_default();
        let is_one = matches!(between.trim(), "" | "," | "(" | ", the" | "the");
        let is_sure = date.says_year || basis.follows(date, Part::Year) && basis.has_today();
        let is_source = source.iter().any(|moment| moment.weekday == Some(said));
        let Some(real) = date.real_weekday().filter(|real| *real != said && is_one && is_sure)
        else {
            continue;
        };
        let span = first.bytes.start..second.bytes.end;
        let words = &text[weekday.bytes.clone()];
        let name = words
            .split(|c: char| !c.is_ascii_alphabetic())
            .find(|word| name_of(word, &WEEKDAYS).is_some());
        let right = usize::try_from(real).ok().and_then(|real| WEEKDAYS.get(real));
        let (Some(name), Some(right), false) = (name, right, is_source) else { continue };
        let right = text[span.clone()].replacen(name, right, 1);
        found.push(
            Finding::new(Dates.id(), CALENDAR, Severity::Warning)
                .at_target(span.clone())
                .with("right", &*right)
                .fixed_by(span, right),
        );
    }
}
