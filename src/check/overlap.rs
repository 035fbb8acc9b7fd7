//! Findings that say what another one has said already: a person is told once.

use super::{Finding, omission};
use std::ops::Range;

/// Drops what lies in a sentence that is said to be left out, and what is said of words that a decided term's finding
/// speaks of.
pub(super) fn drop_said_already(findings: &mut Vec<Finding>) {
    let omitted = findings.iter().filter(|finding| finding.kind == omission::SENTENCE);
    let omitted: Vec<Range<usize>> = omitted.filter_map(|one| one.source.clone()).collect();
    let terms = findings.iter().filter(|finding| finding.check == "term");
    let terms: Vec<Range<usize>> = terms.filter_map(|one| one.target.clone()).collect();
    findings.retain(|finding| match (&finding.source, &finding.target) {
        (Some(source), None) => finding.kind == omission::SENTENCE || !is_within(source, &omitted),
        (_, Some(target)) => finding.check != "name" || !is_within(target, &terms),
        (None, None) => true,
    });
}

fn is_within(part: &Range<usize>, wholes: &[Range<usize>]) -> bool {
    wholes.iter().any(|whole| whole.start <= part.start && part.end <= whole.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Severity;

    #[test]
    fn a_person_is_told_once() {
        let new = |check, kind| Finding::new(check, kind, Severity::Error);
        let mut findings = vec![
            new("omission", omission::SENTENCE).at_source(9..30),
            new("quantity", "quantity-missing").at_source(12..15),
            new("quantity", "quantity-missing").at_source(30..33),
            new("term", "term-misspelt").at_source(0..9).at_target(4..16),
            new("name", "name-altered").at_source(3..9).at_target(10..16),
            new("name", "name-altered").at_source(3..9).at_target(20..26),
        ];
        drop_said_already(&mut findings);
        let left: Vec<_> = findings.iter().map(|f| (f.check, f.source.clone())).collect();
        let expected = [("omission", 9..30), ("quantity", 30..33), ("term", 0..9), ("name", 3..9)];
        assert_eq!(left, expected.map(|(check, source)| (check, Some(source))));
    }
}
