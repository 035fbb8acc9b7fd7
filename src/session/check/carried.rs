//! Findings carried through a change of the translation, while the paragraph has not been looked at anew.

use crate::check::{Finding, Fix};
use crate::model::Paragraph;
use crate::session::links::Change;

/// What still holds of findings in the paragraph `before` for the paragraph as it is `now`: words that the change
/// touched are no longer spoken of, and nothing is once the source is another. All ranges are of the texts now.
pub(super) fn carried<'a>(
    findings: impl Iterator<Item = &'a Finding>,
    before: &Paragraph,
    now: &Paragraph,
) -> Vec<Finding> {
    if before.source != now.source || now.target.trim().is_empty() {
        return Vec::new();
    }
    moved_findings(findings, &before.target, &now.target)
}

/// The same for the two translations alone: what a field shows may run ahead of the document.
pub fn moved_findings<'a>(
    findings: impl Iterator<Item = &'a Finding>,
    before: &str,
    after: &str,
) -> Vec<Finding> {
    if before == after {
        return findings.cloned().collect();
    }
    let change = Change::between(before, after);
    findings.filter_map(|finding| carry(finding, &change)).collect()
}

fn carry(finding: &Finding, change: &Change) -> Option<Finding> {
    let target = match &finding.target {
        Some(bytes) => Some(change.word(bytes)?),
        None => None,
    };
    let fix = finding.fix.as_ref().and_then(|fix| carry_fix(fix, change));
    Some(Finding { target, fix, ..finding.clone() })
}

/// A fix goes when the change so much as touches its place: it may be what was done there.
fn carry_fix(fix: &Fix, change: &Change) -> Option<Fix> {
    let bytes = if fix.bytes.end < change.start {
        fix.bytes.clone()
    } else if fix.bytes.start > change.end_before {
        change.shifted(fix.bytes.start)..change.shifted(fix.bytes.end)
    } else {
        return None;
    };
    Some(Fix { bytes, text: fix.text.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Severity;
    use proptest::prelude::*;

    fn finding(target: std::ops::Range<usize>) -> Finding {
        Finding::new("a", "a", Severity::Error).at_target(target.clone()).fixed_by(target, "!")
    }

    #[test]
    fn marked_words_move_with_the_text() {
        for (before, word, after, expected) in [
            ("One two three", "two", "One, two three", Some("two")),
            ("One two three", "two", "One two, three", Some("two")),
            ("One two three", "two", "One too three", None),
            ("One two three", "two", "three", None),
            ("Un été ici", "été", "Un bel été ici", Some("été")),
        ] {
            let start = before.find(word).expect("it is there");
            let found = [finding(start..start + word.len())];
            let moved = moved_findings(found.iter(), before, after);
            let words = moved.first().and_then(|f| f.target.clone()).map(|bytes| &after[bytes]);
            assert_eq!(words, expected, "{before} → {after}");
        }
    }

    #[test]
    fn a_fix_goes_with_its_place() {
        let at_end = Finding::new("a", "a", Severity::Error).fixed_by(3..3, ".");
        for (after, has_fix) in [("Yes.", false), ("Ye", false), ("Oh, Yes", true)] {
            let moved = moved_findings([at_end.clone()].iter(), "Yes", after);
            assert_eq!(moved[0].fix.is_some(), has_fix, "{after}");
        }
    }

    proptest! {
        #[test]
        fn no_range_is_ever_wrong(
            before in "[a-c。é𠮷 ]{1,12}", after in "[a-c。é𠮷 ]{0,12}", from in 0..12_usize, len in 0..6_usize,
        ) {
            let byte = |at: usize| before.char_indices().nth(at).map_or(before.len(), |(byte, _)| byte);
            let found = [finding(byte(from)..byte(from + len))];
            for moved in moved_findings(found.iter(), &before, &after) {
                prop_assert!(after.get(moved.target.clone().expect("it had one")).is_some());
                prop_assert!(moved.fix.is_none_or(|fix| after.get(fix.bytes).is_some()));
            }
        }
    }
}
