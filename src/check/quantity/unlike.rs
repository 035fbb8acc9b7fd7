//! Numbers of the translation that contradict what is no quantity of the source: 三省 and "four provinces", 14日 that
//! are days and "14 hours", the number of a list.

use super::case::Case;
use super::fault::Fault;
use super::worth::{Class, bytes, is_same};
use crate::check::Severity;
use std::ops::Range;

/// What stands behind a small number that counts, in both scripts.
pub(super) const COUNTED: &str =
    "个個项項座省国國市名位人条條家种種类類点點届屆部篇章场場支队隊所层層级級者方面件组組步段期";

/// One such contradiction, in bytes of the two texts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unlike {
    pub(super) fault: Fault,
    pub(super) severity: Severity,
    pub(super) source: Range<usize>,
    pub(super) target: Range<usize>,
    /// What the target should say, where that is plain.
    pub(super) right: Option<String>,
}

/// The contradictions of a paragraph, of the target's quantities that are left over.
pub(super) fn unlike(case: &Case<'_>, target_left: &[usize]) -> Vec<Unlike> {
    let mut found: Vec<Unlike> = day_count(case, target_left).into_iter().collect();
    found.extend(numeral(case, target_left));
    found
}

/// A number of the target that nothing answers, and the one numeral of the source that counts something and is not
/// in the target.
fn numeral(case: &Case<'_>, target_left: &[usize]) -> Option<Unlike> {
    let mut left = target_left.iter().copied().filter(|&t| {
        let item = &case.target[t];
        let counts = matches!(item.class, Class::Count | Class::Ordinal);
        let counts = counts && !item.is_range() && item.low >= 2.0;
        counts && !case.is_target_sure(t) && !case.is_explained(t)
    });
    let target = left.next().filter(|_| left.next().is_none())?;
    let is_ordinal = case.target[target].class == Class::Ordinal;
    let is_large = case.target[target].low > 12.0;
    let is_said = |value: f64| {
        let mut items = case.target.iter();
        case.target_says(value) || items.any(|item| is_same(item.said().0, value))
    };
    let mut open = case.source_traces.whole().iter().filter(|trace| {
        let behind = case.source_text[trace.bytes.end..].chars().next();
        let is_counting =
            trace.is_digits || trace.value >= 100.0 || behind.is_some_and(|c| COUNTED.contains(c));
        let is_like = is_large == (trace.value > 12.0);
        // 二十大 is the 20th congress.
        let is_congress = is_ordinal && trace.value > 10.0 && behind == Some('大');
        if is_ordinal {
            return is_congress && !is_said(trace.value);
        }
        trace.value >= 2.0 && is_counting && is_like && !is_said(trace.value)
    });
    let trace = open.next().filter(|_| open.next().is_none())?;
    Some(Unlike {
        fault: Fault::Other,
        severity: Severity::Warning,
        source: trace.bytes.clone(),
        target: bytes(&case.target[target]),
        right: None,
    })
}

/// 14日 may be fourteen days, and is read as a date; fourteen of another unit it is not.
fn day_count(case: &Case<'_>, target_left: &[usize]) -> Option<Unlike> {
    target_left.iter().find_map(|&t| {
        let item = &case.target[t];
        if item.class != Class::Time || item.unit() == Some("day") {
            return None;
        }
        let date = case.dates.iter().find(|date| {
            let words = &case.source_text[date.byte_start..date.byte_end];
            words.strip_suffix('日').and_then(|day| day.parse::<f64>().ok()) == Some(item.said().0)
        })?;
        Some(Unlike {
            fault: Fault::Unit,
            severity: Severity::Error,
            source: date.byte_start..date.byte_end,
            target: bytes(item),
            right: Some(format!("{} days", item.said().0)).filter(|_| item.said().0 > 1.0),
        })
    })
}

/// The numbers that a source and a target begin with as parts of a list, where they differ.
pub(super) fn label(source: &str, target: &str) -> Option<Unlike> {
    let (from, to) = (label_of(source)?, label_of(target)?);
    let right = &source[from.clone()];
    (right.trim_start_matches('0') != target[to.clone()].trim_start_matches('0')).then(|| Unlike {
        fault: Fault::Digit,
        severity: Severity::Error,
        right: Some(right.to_owned()),
        source: from,
        target: to,
    })
}

/// `12` of "12. The …", of （12）.
fn label_of(text: &str) -> Option<Range<usize>> {
    let inner = text.trim_start();
    let inner = inner.strip_prefix(['(', '（', '[']).unwrap_or(inner);
    let start = text.len() - inner.len();
    let len = inner.bytes().take_while(u8::is_ascii_digit).count();
    let rest = inner[len..].strip_prefix(['.', '、', '．', ')', '）', ']'])?;
    let goes_on = rest.starts_with(|c: char| c.is_ascii_digit());
    ((1..=3).contains(&len) && !goes_on && !rest.trim().is_empty()).then_some(start..start + len)
}
