//! Weekdays beside dates in the translation: Sunday, July 26, 2020 was one. Where the source names the same weekday,
//! the translator is not to blame.

use super::fit::Basis;
use super::moment::{Moment, Part};
use super::words::{WEEKDAYS, name_of};
use super::{CALENDAR, Dates};
use crate::check::{Check, Finding, Severity};
use std::collections::HashSet;

/// Looks for weekdays that their dates did not have.
pub(super) fn look(
    text: &str,
    source: &[Moment],
    target: &[Moment],
    basis: &Basis,
    found: &mut Vec<Finding>,
) {
    let said: HashSet<i8> = source.iter().filter_map(|moment| moment.weekday).collect();
    for pair in target.windows(2) {
        if let Some(right) = mended(text, (&pair[0], &pair[1]), &said, basis) {
            let span = pair[0].bytes.start..pair[1].bytes.end;
            found.push(
                Finding::new(Dates.id(), CALENDAR, Severity::Warning)
                    .at_target(span.clone())
                    .with("right", &*right)
                    .fixed_by(span, right),
            );
        }
    }
}

/// The words of a weekday and its date, either first, with the weekday that the date had, if it had another one.
fn mended(
    text: &str,
    (first, second): (&Moment, &Moment),
    said: &HashSet<i8>,
    basis: &Basis,
) -> Option<String> {
    let (weekday, date) = if first.says_day { (second, first) } else { (first, second) };
    let named = weekday.weekday.filter(|_| !weekday.says_day && date.says_day)?;
    let real = date.real_weekday().filter(|real| *real != named && !said.contains(&named))?;
    let between = text.get(first.bytes.end..second.bytes.start)?;
    let is_one = matches!(between.trim(), "" | "," | "(" | ", the" | "the");
    let is_sure = date.says_year || basis.follows(date, Part::Year) && basis.has_today();
    let letters = |c: char| !c.is_ascii_alphabetic();
    let mut words = text.get(weekday.bytes.clone())?.split(letters);
    let name = words.find(|word| name_of(word, &WEEKDAYS).is_some())?;
    let right = WEEKDAYS.get(usize::try_from(real).ok()?)?;
    let span = text.get(first.bytes.start..second.bytes.end)?;
    (is_one && is_sure).then(|| span.replacen(name, right, 1))
}
