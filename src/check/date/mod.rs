//! Dates: years, months, days and weekdays of the source are those of the translation, relative ones by the day of
//! the article, and so are times of day. Lengths of time are quantities.

mod almanac;
mod clock;
mod fit;
mod matching;
mod mend;
mod moment;
mod quarter;
#[cfg(test)]
mod tests;
mod told;
mod words;

use self::fit::Basis;
use self::matching::matching;
use self::moment::{Moment, Part, Side};
use self::told::Told;
use super::{Check, Finding, Pair, Severity};
use crate::text::quantity::{Quantity, QuantityKind};

const DIFFERS: &str = "date-differs";
const WEEKDAY: &str = "date-weekday";
const CALENDAR: &str = "date-calendar";
const MISSING: &str = "date-missing";
const ADDED: &str = "date-added";
const TIME: &str = "time-differs";

/// See the module.
pub struct Dates;

impl Check for Dates {
    fn id(&self) -> &'static str {
        "date"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[DIFFERS, WEEKDAY, CALENDAR, MISSING, ADDED, TIME]
    }

    fn look(&self, pair: &Pair<'_>, found: &mut Vec<Finding>) {
        let source = moments(pair.source_quantities(), pair.source(), Side::Chinese);
        let target = moments(pair.target_quantities(), pair.target(), Side::English);
        if !source.is_empty() || !target.is_empty() {
            look_at_dates(pair, &source, &target, found);
        }
        quarter::look(pair, found);
        clock::look(pair, found);
    }
}

/// A date of the source in English, or else in its own words.
fn english(pair: &Pair<'_>, moment: &Moment) -> String {
    let mut quantities = pair.source_quantities().iter();
    let quantity = quantities.find(|quantity| quantity.byte_start == moment.bytes.start);
    let english = quantity.and_then(|quantity| quantity.english.first().cloned());
    english.unwrap_or_else(|| pair.source()[moment.bytes.clone()].to_owned())
}

fn moments(quantities: &[Quantity], text: &str, side: Side) -> Vec<Moment> {
    quantities.iter().flat_map(|quantity| Moment::all(quantity, text, side)).collect()
}

fn look_at_dates(pair: &Pair<'_>, source: &[Moment], target: &[Moment], found: &mut Vec<Finding>) {
    let basis = Basis::new(pair.brief().context.setting().date, source);
    let matching = matching(source, target, &basis);
    for (s, t, parts) in &matching.contrary {
        let (source, target) = (&source[*s], &target[*t]);
        let kind = if parts.contains(&Part::Weekday) { WEEKDAY } else { DIFFERS };
        let mended = mend::mended(pair.target(), source, target, parts);
        let right = mended.clone().unwrap_or_else(|| english(pair, source));
        let finding = Finding::new(Dates.id(), kind, Severity::Error)
            .at_source(source.bytes.clone())
            .at_target(target.bytes.clone())
            .with("right", right);
        found.push(match mended {
            Some(text) => finding.fixed_by(target.bytes.clone(), text),
            None => finding,
        });
    }
    if !found.iter().any(|finding| finding.kind == WEEKDAY) {
        almanac::look(pair.target(), source, target, &basis, found);
    }
    if !matching.source_left.is_empty() {
        let told = Told::of_english(pair);
        for &s in matching.source_left.iter().filter(|&&s| !told.has(&source[s])) {
            let finding = Finding::new(Dates.id(), MISSING, Severity::Warning);
            found.push(finding.at_source(source[s].bytes.clone()));
        }
    }
    if !matching.target_left.is_empty() {
        let told = Told::of_chinese(pair);
        for &t in matching.target_left.iter().filter(|&&t| !told.has(&target[t])) {
            let finding = Finding::new(Dates.id(), ADDED, Severity::Warning);
            found.push(finding.at_target(target[t].bytes.clone()));
        }
    }
}

fn is_time(quantity: &Quantity) -> bool {
    quantity.kind == QuantityKind::Time
}
