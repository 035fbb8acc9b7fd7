//! Products that are told apart by the number behind their name: `DALL-E 3`, `Llama 3.1`.

use super::ALTERED;
use super::token::{Nature, Token, tokens};
use crate::check::{Finding, Pair, Severity};
use crate::text::quantity::QuantityKind;
use std::ops::Range;

/// Longer numbers are years and amounts.
const MAX_DIGITS: usize = 3;

/// Looks for names with another number in the translation than in the source.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let in_source = numbered(pair.source());
    if in_source.is_empty() {
        return;
    }
    let in_target = numbered(pair.target());
    for (name, number) in &in_source {
        let value = &pair.source()[number.clone()];
        if is_quantity(pair, number) {
            continue;
        }
        let same_name = in_target.iter().filter(|(other, _)| is_same(&other.text, &name.text));
        let mut others = same_name.map(|(_, number)| number.clone());
        let Some(first) = others.next() else { continue };
        let has_it = |number: &Range<usize>| &pair.target()[number.clone()] == value;
        if has_it(&first) || others.any(|other| has_it(&other)) {
            continue;
        }
        let finding = Finding::new("name", ALTERED, Severity::Error)
            .at_source(number.clone())
            .at_target(first.clone());
        found.push(finding.fixed_by(first, value));
    }
}

/// Names with the numbers behind them.
fn numbered(text: &str) -> Vec<(Token, Range<usize>)> {
    let names = tokens(text).into_iter().filter(|token| token.nature >= Nature::Name);
    names.filter_map(|name| number_behind(text, name.bytes.end).map(|at| (name, at))).collect()
}

/// Where a number stands behind a single space, with nothing joined to it.
fn number_behind(text: &str, end: usize) -> Option<Range<usize>> {
    let rest = text[end..].strip_prefix(' ')?;
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let length = rest.find(|c| !is_number(c)).unwrap_or(rest.len());
    let number = rest[..length].trim_end_matches('.');
    let num_digits = number.bytes().filter(u8::is_ascii_digit).count();
    let goes_on = rest[number.len()..].starts_with(|c: char| {
        c.is_ascii_alphanumeric() || matches!(c, ',' | '%' | '-' | '–' | '/' | ':' | '$')
    });
    let is_short = (1..=MAX_DIGITS).contains(&num_digits);
    (is_short && !goes_on).then(|| end + 1..end + 1 + number.len())
}

fn is_same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
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
