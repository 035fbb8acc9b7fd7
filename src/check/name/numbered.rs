//! Products that are told apart by the number behind their name: `DALL-E 3`, `Llama 3.1`.

use super::ALTERED;
use super::token::{Nature, tokens};
use crate::check::{Finding, Pair, Severity};
use crate::text::quantity::QuantityKind;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Longer numbers are years and amounts.
const MAX_DIGITS: usize = 3;
/// Names of one text that are looked at.
const MAX_NAMES: usize = 200;

/// Looks for names with another number in the translation than in the source.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let in_source = numbered(pair.source());
    if in_source.is_empty() {
        return;
    }
    let mut in_target: HashMap<String, Vec<Range<usize>>> = HashMap::new();
    for (name, number) in numbered(pair.target()) {
        in_target.entry(name).or_default().push(number);
    }
    let mut seen = HashSet::new();
    for (name, number) in in_source {
        let value = &pair.source()[number.clone()];
        let Some(others) = in_target.get(&name) else { continue };
        let has_it = others.iter().any(|other| &pair.target()[other.clone()] == value);
        if has_it || !seen.insert((name, value)) || is_quantity(pair, &number) {
            continue;
        }
        let finding = Finding::new("name", ALTERED, Severity::Error)
            .at_source(number)
            .at_target(others[0].clone());
        found.push(finding.fixed_by(others[0].clone(), value));
    }
}

/// Names in small letters with the numbers behind them; no paragraph of people's has so many of them.
fn numbered(text: &str) -> Vec<(String, Range<usize>)> {
    let names = tokens(text).into_iter().filter(|token| token.nature >= Nature::Name);
    let found = names.filter_map(|name| {
        Some((name.text.to_ascii_lowercase(), number_behind(text, name.bytes.end)?))
    });
    found.take(MAX_NAMES).collect()
}

/// Where a number stands behind a single space, with nothing joined to it.
fn number_behind(text: &str, end: usize) -> Option<Range<usize>> {
    let rest = text[end..].strip_prefix(' ')?;
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let length = rest.find(|c| !is_number(c)).unwrap_or(rest.len());
    let number = rest[..length].trim_end_matches('.');
    let num_digits = number.bytes().filter(u8::is_ascii_digit).count();
    let mut behind = rest[number.len()..].chars();
    let goes_on = behind.next().is_some_and(|sign| match sign {
        ',' | ':' => behind.next().is_some_and(|c| c.is_ascii_digit()),
        '%' | '-' | '–' | '/' | '$' => true,
        sign => sign.is_ascii_alphanumeric(),
    });
    let is_short = (1..=MAX_DIGITS).contains(&num_digits);
    (is_short && !goes_on).then(|| end + 1..end + 1 + number.len())
}

/// Whether the number counts or measures something: then it is not the name's.
fn is_quantity(pair: &Pair<'_>, number: &Range<usize>) -> bool {
    pair.source_quantities().iter().any(|quantity| {
        let overlaps = quantity.byte_start < number.end && number.start < quantity.byte_end;
        let is_bare = quantity.kind == QuantityKind::Number
            && quantity.unit.is_none()
            && quantity.byte_end == number.end;
        overlaps && !is_bare
    })
}
