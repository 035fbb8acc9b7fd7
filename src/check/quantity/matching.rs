//! Which quantity of the source answers which of the translation: first what is plainly the same, in order, then the
//! rest by how well it agrees. What nothing answers is left over; whether that matters is left to the verdict.

use super::agree::{Agreement, agreement, units_agree};
use super::worth::{Class, Item, Key, is_same};
use std::collections::{HashMap, VecDeque};

/// Leftovers of a side that are looked at one by one; with more of them the two texts are no translation of each
/// other, or not of the sort that counts.
const MAX_LEFT: usize = 48;

/// Places of one number that are looked at for one.
const MAX_ALIKE: usize = 8;

/// What a matching leaves.
#[derive(Debug, Default)]
pub(super) struct Matching {
    /// Indices of source and target that say the same number of different things.
    pub(super) other_units: Vec<(usize, usize)>,
    /// Indices of the source that nothing answers.
    pub(super) source_left: Vec<usize>,
    /// Indices of the target that nothing answers.
    pub(super) target_left: Vec<usize>,
}

impl Matching {
    /// Whether everything is answered.
    pub(super) fn is_clean(&self) -> bool {
        self.other_units.is_empty() && self.source_left.is_empty() && self.target_left.is_empty()
    }
}

/// Matches two sides.
pub(super) fn matching(source: &[Item<'_>], target: &[Item<'_>]) -> Matching {
    let (mut source_left, mut target_left) = same(source, target);
    let mut other_units = Vec::new();
    if source_left.len() > MAX_LEFT || target_left.len() > MAX_LEFT {
        return Matching::default();
    }
    let mut pairs = Vec::new();
    for &s in &source_left {
        for &t in &target_left {
            let agreement = agreement(&source[s], &target[t]).filter(|agreement| {
                *agreement != Agreement::Bare
                    || !has_rival((source, s, &source_left), (target, t, &target_left))
            });
            if let Some(agreement) = agreement {
                pairs.push((agreement, distance((s, source.len()), (t, target.len())), s, t));
            }
        }
    }
    pairs.sort_unstable();
    split_ranges(source, target, &mut source_left, &mut target_left, &pairs);
    for (agreement, _, s, t) in pairs {
        if !source_left.contains(&s) || !target_left.contains(&t) {
            continue;
        }
        source_left.retain(|&left| left != s);
        target_left.retain(|&left| left != t);
        if agreement == Agreement::OtherUnit {
            other_units.push((s, t));
        }
    }
    Matching { other_units, source_left, target_left }
}

/// Whether a bare number has a better counterpart than one with a unit: in 两国 … 7天, the "2 days" of a translation
/// are the seven days, not the two countries.
fn has_rival(
    (source, s, source_left): (&[Item<'_>], usize, &[usize]),
    (target, t, target_left): (&[Item<'_>], usize, &[usize]),
) -> bool {
    let (from, to) = (source[s].class, target[t].class);
    let num = |items: &[Item<'_>], left: &[usize], class: Class| {
        left.iter().filter(|&&index| items[index].class == class).count()
    };
    let is_bare = |class: Class| matches!(class, Class::Count | Class::Ordinal);
    match (is_bare(from), is_bare(to)) {
        (true, false) => num(source, source_left, to) >= num(target, target_left, to),
        (false, true) => num(target, target_left, from) >= num(source, source_left, from),
        _ => false,
    }
}

/// How far apart two items stand in their texts, in thousandths.
pub(super) fn distance((s, num_s): (usize, usize), (t, num_t): (usize, usize)) -> usize {
    (1000 * s / num_s.max(1)).abs_diff(1000 * t / num_t.max(1))
}

/// Pairs what is the same by value and class; answers what is left.
fn same(source: &[Item<'_>], target: &[Item<'_>]) -> (Vec<usize>, Vec<usize>) {
    let mut waiting: HashMap<Key, VecDeque<usize>> = HashMap::new();
    for (index, item) in target.iter().enumerate() {
        waiting.entry(item.key()).or_default().push_back(index);
    }
    let mut is_taken = vec![false; target.len()];
    let mut source_left = Vec::new();
    for (index, item) in source.iter().enumerate() {
        let queue = waiting.get_mut(&item.key());
        let found = queue.and_then(|queue| {
            // Of the same number in several places the nearest; of sums the one in the same currency.
            let near = queue.iter().take(MAX_ALIKE).enumerate();
            let near = near.filter(|(_, t)| units_agree(item, &target[**t]));
            let far = |t: usize| distance((index, source.len()), (t, target.len()));
            let (at, _) = near.min_by_key(|(_, t)| far(**t))?;
            queue.remove(at)
        });
        match found {
            Some(t) => is_taken[t] = true,
            None => source_left.push(index),
        }
    }
    let target_left = (0..target.len()).filter(|&index| !is_taken[index]).collect();
    (source_left, target_left)
}

/// 1至7米 may be "from 1 to 7 meters", two quantities, and 三、五 "3 to 5": takes a range out with both its ends.
fn split_ranges(
    source: &[Item<'_>],
    target: &[Item<'_>],
    source_left: &mut Vec<usize>,
    target_left: &mut Vec<usize>,
    pairs: &[(Agreement, usize, usize, usize)],
) {
    let is_paired = |s: Option<usize>, t: Option<usize>| {
        pairs.iter().any(|p| p.0 < Agreement::Loose && (Some(p.2) == s || Some(p.3) == t))
    };
    for s in source_left.clone() {
        if !is_paired(Some(s), None)
            && let Some((low, high)) = ends(&source[s], target, target_left)
        {
            source_left.retain(|&left| left != s);
            target_left.retain(|&left| left != low && left != high);
        }
    }
    for t in target_left.clone() {
        if !is_paired(None, Some(t))
            && let Some((low, high)) = ends(&target[t], source, source_left)
        {
            target_left.retain(|&left| left != t);
            source_left.retain(|&left| left != low && left != high);
        }
    }
}

/// The two items that say the ends of a range.
fn ends(range: &Item<'_>, others: &[Item<'_>], left: &[usize]) -> Option<(usize, usize)> {
    if !range.is_range() {
        return None;
    }
    let find = |value: f64, said: f64| {
        left.iter().copied().find(|&index| {
            let other = &others[index];
            let same_class = other.class == range.class && is_same(other.low, value);
            let is_bare = other.class == Class::Count && is_same(other.said().0, said);
            // A unit is written once, with the later number; a sign with the former.
            let is_bare = is_bare && (value == range.low || range.class == Class::Money);
            !other.is_range() && (same_class || is_bare)
        })
    };
    let (said_low, said_high) = range.said();
    let (low, high) = (find(range.low, said_low)?, find(range.high, said_high)?);
    (low != high).then_some((low, high))
}
