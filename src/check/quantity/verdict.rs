//! What to say of quantities that nothing answers: which two of them are one that was mistaken, and which of the
//! others are missing or added. Says nothing where a translator may have had a reason.

use super::agree::{agreement, is_bare_dollar, is_bare_yuan};
use super::case::Case;
use super::fault::{Fault, fault, severity};
use super::matching::{Matching, distance};
use super::unlike::{COUNTED, Unlike, unlike};
use super::worth::{Class, Item, bytes, is_same, significant_digits};
use crate::check::Severity;
use crate::text::quantity::QuantityKind;
use crate::text::quantity::money::currency_of;

/// What was found, by indices of the two sides.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Verdict {
    Differs { fault: Fault, severity: Severity, source: usize, target: usize },
    Unlike(Unlike),
    Missing { severity: Severity, source: usize },
    Added { severity: Severity, target: usize },
}

/// Judges what a matching left over.
pub(super) fn verdicts(case: &Case<'_>, matching: &Matching) -> Vec<Verdict> {
    let other_units = matching.other_units.iter();
    let mut verdicts: Vec<Verdict> =
        other_units.filter_map(|&(source, target)| other_unit(case, source, target)).collect();
    let mut source_left = matching.source_left.clone();
    let mut target_left = matching.target_left.clone();
    leave_sums_out(case, &mut source_left, &mut target_left);
    for (fault, _, source, target) in faults(case, &source_left, &target_left) {
        if source_left.contains(&source) && target_left.contains(&target) {
            source_left.retain(|&s| s != source);
            target_left.retain(|&t| t != target);
            let severity = severity(fault, &case.source[source], &case.target[target]);
            let differs =
                severity.map(|severity| Verdict::Differs { fault, severity, source, target });
            verdicts.extend(differs);
        }
    }
    verdicts.extend(lone_pair(case, &mut source_left, &mut target_left));
    for unlike in unlike(case, &target_left) {
        target_left.retain(|&t| bytes(&case.target[t]) != unlike.target);
        verdicts.push(Verdict::Unlike(unlike));
    }
    verdicts.extend(source_left.into_iter().filter_map(|source| {
        missing(case, source).map(|severity| Verdict::Missing { severity, source })
    }));
    verdicts.extend(target_left.into_iter().filter_map(|target| {
        added(case, target).map(|severity| Verdict::Added { severity, target })
    }));
    verdicts
}

/// The pairs of leftovers that may be one quantity mistaken, the likeliest first.
fn faults(
    case: &Case<'_>,
    source_left: &[usize],
    target_left: &[usize],
) -> Vec<(Fault, usize, usize, usize)> {
    let mut pairs = Vec::new();
    for &s in source_left {
        let source_excused = case.is_source_excused(s);
        for &t in target_left {
            let Some(fault) = fault(&case.source[s], &case.target[t]) else { continue };
            // What one side has elsewhere may still be a slip of what it has not; what both have is none.
            let is_weak = fault == Fault::Other && case.is_target_sure(t);
            if is_weak || source_excused && case.is_target_excused(t) {
                continue;
            }
            let far = distance((s, case.source.len()), (t, case.target.len()));
            pairs.push((fault, far, s, t));
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Two numbers that the other side has counted together.
fn leave_sums_out(case: &Case<'_>, source_left: &mut Vec<usize>, target_left: &mut Vec<usize>) {
    let sums = |many: &[Item<'_>], left: &[usize], one: &Item<'_>| {
        let mut pairs = left.windows(2).filter(|pair| pair[0] + 1 == pair[1]);
        pairs
            .find(|pair| {
                let (first, second) = (&many[pair[0]], &many[pair[1]]);
                first.class == one.class
                    && second.class == one.class
                    && is_same(first.low + second.low, one.low)
            })
            .map(|pair| (pair[0], pair[1]))
    };
    for t in target_left.clone() {
        if let Some((one, other)) = sums(case.source, source_left, &case.target[t]) {
            source_left.retain(|&s| s != one && s != other);
            target_left.retain(|&left| left != t);
        }
    }
    for s in source_left.clone() {
        if let Some((one, other)) = sums(case.target, target_left, &case.source[s]) {
            target_left.retain(|&t| t != one && t != other);
            source_left.retain(|&left| left != s);
        }
    }
}

/// One number in digits that is left on each side, one of them without a unit: 第8段 and "paragraph 6".
fn lone_pair(
    case: &Case<'_>,
    source_left: &mut Vec<usize>,
    target_left: &mut Vec<usize>,
) -> Option<Verdict> {
    let is_open = |item: &Item<'_>| item.has_digits() && !item.is_range() && !item.is_vague();
    let mut from = source_left
        .iter()
        .copied()
        .filter(|&s| !case.is_source_excused(s) && is_open(&case.source[s]));
    let mut to = target_left.iter().copied().filter(|&t| {
        !case.is_target_excused(t) && !case.is_explained(t) && is_open(&case.target[t])
    });
    let (source, target) = (from.next()?, to.next()?);
    if from.next().is_some() || to.next().is_some() {
        return None;
    }
    let (one, other) = (&case.source[source], &case.target[target]);
    let is_bare = |item: &Item<'_>| item.class == Class::Count;
    if !is_bare(one) && !is_bare(other) {
        return None;
    }
    source_left.retain(|&s| s != source);
    target_left.retain(|&t| t != target);
    let (fault, severity) = (Fault::Other, Severity::Warning);
    Some(Verdict::Differs { fault, severity, source, target })
}

/// The same number in two units: a mistake, unless the translation says the unit elsewhere.
fn other_unit(case: &Case<'_>, source: usize, target: usize) -> Option<Verdict> {
    let (from, to) = (&case.source[source], &case.target[target]);
    let is_count = to.class == Class::Count;
    let is_currency = from.class == Class::Money && (to.class == Class::Money || is_count);
    let fault = if is_currency { Fault::Currency } else { Fault::Unit };
    if is_count && case.shares_unit(target, from.class) {
        return None;
    }
    if is_currency && is_count && says_currency(case, from) {
        return None;
    }
    // What a bare 元 is, the whole document tells.
    if is_currency && is_bare_yuan(from) && is_bare_dollar(to) {
        return None;
    }
    let is_points = from.class == Class::Points || to.class == Class::Points;
    let severity =
        if is_points || is_currency && is_count { Severity::Warning } else { Severity::Error };
    Some(Verdict::Differs { fault, severity, source, target })
}

/// Whether the target has a word or a sign for the currency of a sum anywhere.
fn says_currency(case: &Case<'_>, sum: &Item<'_>) -> bool {
    const YUAN: &[&str] = &["yuan", "rmb", "renminbi", "¥", "￥", "cny", "dollar", "$", "kuai"];
    let lower = case.target_text.to_lowercase();
    if is_bare_yuan(sum) {
        return YUAN.iter().any(|sign| lower.contains(sign));
    }
    let Some(currency) = sum.unit().and_then(currency_of) else { return true };
    let name = currency.singular.rsplit(' ').next().unwrap_or(currency.singular);
    let mut signs = currency.prefixes.iter().copied().chain([name, currency.iso]);
    signs.any(|sign| lower.contains(&sign.to_lowercase()))
}

/// How bad it is that a number of the source is gone.
fn missing(case: &Case<'_>, source: usize) -> Option<Severity> {
    let item = &case.source[source];
    // Tens of billions may stand for 百亿.
    let is_near = |other: &Item<'_>| {
        let (low, high) = (other.low / 2.0, other.high * 2.0);
        other.is_vague() && other.class == item.class && (low..=high).contains(&item.low)
    };
    let mut others = case.target.iter();
    let is_said = others.any(|other| is_near(other) || agreement(item, other).is_some());
    let behind = case.source_text[item.quantity.byte_end..].trim_start();
    let is_date = behind.starts_with(['月', '日', '号', '號']);
    let is_excused = is_said || item.is_vague() || is_date || case.is_source_excused(source);
    if is_excused || item.kind() == QuantityKind::Ordinal {
        return None;
    }
    let (low, _) = item.said();
    // RMB3 trillion: digits that were not read as a sum.
    let mut scales = [1.0, 1e3, 1e6, 1e9, 1e12].into_iter();
    if item.class == Class::Money && scales.any(|scale| case.target_says(low / scale)) {
        return None;
    }
    let behind = behind.chars().next();
    let is_name = item.class == Class::Count
        && !item.has_digits()
        && low < 1000.0
        && !behind.is_some_and(|c| COUNTED.contains(c));
    if is_name {
        return None;
    }
    let is_salient = matches!(item.class, Class::Money | Class::Points)
        || item.kind() == QuantityKind::Percent
        || significant_digits(low) >= 2;
    is_salient.then_some(Severity::Warning)
}

/// How bad it is that the translation has a number of its own.
fn added(case: &Case<'_>, target: usize) -> Option<Severity> {
    let item = &case.target[target];
    let is_said = case.source.iter().any(|other| agreement(other, item).is_some());
    let is_excused =
        is_said || item.is_vague() || case.is_target_excused(target) || case.is_explained(target);
    if is_excused || item.kind() == QuantityKind::Ordinal {
        return None;
    }
    let (low, _) = item.said();
    (significant_digits(low) >= 2 && item.has_digits()).then_some(Severity::Warning)
}
