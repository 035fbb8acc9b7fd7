//! Which date of the source is which of the translation, and which pairs contradict each other.

use super::fit::{Basis, Fit, covers, fit, tells};
use super::moment::{Moment, Part};
use std::collections::{HashMap, HashSet, VecDeque};

/// Dates of a side that nothing answers and that are looked at one by one.
const MAX_LEFT: usize = 48;

/// From this rank on a pair is a guess.
const GUESS: usize = 40;

/// What a matching leaves.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Matching {
    /// Pairs that contradict each other, and in what.
    pub(super) contrary: Vec<(usize, usize, Vec<Part>)>,
    /// The source's that nothing answers.
    pub(super) source_left: Vec<usize>,
    /// The target's that nothing answers.
    pub(super) target_left: Vec<usize>,
}

/// Matches two sides.
pub(super) fn matching(source: &[Moment], target: &[Moment], basis: &Basis) -> Matching {
    let (mut source_left, mut target_left) = same_in_order(source, target);
    if source_left.len() > MAX_LEFT || target_left.len() > MAX_LEFT {
        return Matching::default();
    }
    let is_alike = |one: &Moment, other: &Moment| matches!(fit(one, other, basis), Fit::Alike(_));
    // What is told somewhere, if not here: mentions that a translator has put together.
    let source_told: HashSet<usize> = source_left
        .iter()
        .copied()
        .filter(|&s| {
            target.iter().any(|other| is_alike(&source[s], other) && tells(other, &source[s]))
        })
        .collect();
    let target_told: HashSet<usize> = target_left
        .iter()
        .copied()
        .filter(|&t| {
            source.iter().any(|other| is_alike(other, &target[t]) && tells(other, &target[t]))
        })
        .collect();
    let mut contrary = Vec::new();
    for (rank, _, s, t) in ranked((source, &source_left), (target, &target_left), basis) {
        if !source_left.contains(&s) || !target_left.contains(&t) {
            continue;
        }
        let (from_told, to_told) = (source_told.contains(&s), target_told.contains(&t));
        let parts = match fit(&source[s], &target[t], basis) {
            Fit::Contrary(parts) => parts,
            _ => Vec::new(),
        };
        let is_contrary = !parts.is_empty();
        if is_contrary && from_told && to_told || rank >= GUESS && (from_told || to_told) {
            continue;
        }
        source_left.retain(|&left| left != s);
        target_left.retain(|&left| left != t);
        if is_contrary {
            contrary.push((s, t, parts));
        }
    }
    source_left.retain(|s| !source_told.contains(s));
    target_left.retain(|t| !target_told.contains(t));
    Matching { contrary, source_left, target_left }
}

/// The pairs of what is left that may go together, the likeliest first: rank, distance, source, target.
fn ranked(
    (source, source_left): (&[Moment], &[usize]),
    (target, target_left): (&[Moment], &[usize]),
    basis: &Basis,
) -> Vec<(usize, usize, usize, usize)> {
    let mut pairs = Vec::new();
    for &s in source_left {
        for &t in target_left {
            let far = (1000 * s / source.len()).abs_diff(1000 * t / target.len());
            let rank = match fit(&source[s], &target[t], basis) {
                Fit::Alike(parts) if covers(&source[s], &target[t]) => 10 - parts.min(9),
                // A contradiction in one part comes before what merely may be.
                Fit::Contrary(parts) if parts.len() == 1 => 20,
                // A year and a day in it may be two mentions.
                Fit::Alike(_) => 25,
                Fit::Possible => 30,
                Fit::Contrary(parts) => GUESS + parts.len(),
                Fit::Strange => continue,
            };
            pairs.push((rank, far, s, t));
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Pairs what says the same in the same parts; answers what is left.
fn same_in_order(source: &[Moment], target: &[Moment]) -> (Vec<usize>, Vec<usize>) {
    type Key = (Option<(i32, i32)>, Option<u8>, Option<u8>, Option<i8>);
    let key = |moment: &Moment| -> Option<Key> {
        let years = moment.years.filter(|_| moment.says_year);
        let month = moment.month.filter(|_| moment.says_month);
        let day = moment.day.filter(|_| moment.says_day);
        let key = (years, month, day, moment.weekday);
        (key != Key::default() && moment.relative.is_none()).then_some(key)
    };
    let mut waiting: HashMap<Key, VecDeque<usize>> = HashMap::new();
    for (index, moment) in target.iter().enumerate() {
        if let Some(key) = key(moment) {
            waiting.entry(key).or_default().push_back(index);
        }
    }
    let mut is_taken = vec![false; target.len()];
    let mut source_left = Vec::new();
    for (index, moment) in source.iter().enumerate() {
        let found = key(moment).and_then(|key| waiting.get_mut(&key)?.pop_front());
        match found {
            Some(t) => is_taken[t] = true,
            None => source_left.push(index),
        }
    }
    let target_left = (0..target.len()).filter(|&index| !is_taken[index]).collect();
    (source_left, target_left)
}
