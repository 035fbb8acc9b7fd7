//! Alignments made by people, as text: one bead a line, `source numbers TAB target numbers`, from 0, separated by
//! commas, empty for nothing. Which of its beads a path of ours can have is said here too.

use super::bead::{SOURCE_ALONE, Step, TARGET_ALONE, TYPES};
use std::collections::{BTreeSet, HashMap};

/// Units that answer each other; no two need follow each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct GoldBead {
    /// Units of the source, rising.
    pub source: Vec<usize>,
    /// Units of the target, rising.
    pub target: Vec<usize>,
}

/// Reads beads; lines without a tab are left out.
///
/// # Errors
/// The number of the line, from 1, that has something else than numbers.
pub fn parse(text: &str) -> Result<Vec<GoldBead>, usize> {
    let mut beads = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let mut columns = line.split('\t');
        let (Some(source), Some(target)) = (columns.next(), columns.next()) else { continue };
        let numbers = |column: &str| -> Option<Vec<usize>> {
            let filled = column.split(',').map(str::trim).filter(|number| !number.is_empty());
            let mut numbers = filled.map(|n| n.parse().ok()).collect::<Option<Vec<usize>>>()?;
            numbers.sort_unstable();
            Some(numbers)
        };
        let (Some(source), Some(target)) = (numbers(source), numbers(target)) else {
            return Err(index + 1);
        };
        beads.push(GoldBead { source, target });
    }
    Ok(beads)
}

/// Stretches of a gold alignment that a path can follow; beads that cross or are too large lie between them.
pub fn paths(beads: &[GoldBead], num_source: usize, num_target: usize) -> Vec<Vec<Step>> {
    let walk = Walk::new(beads);
    let mut paths = vec![Vec::new()];
    let (mut source, mut target) = (0, 0);
    while source < num_source || target < num_target {
        let is_source_alone = source < num_source && walk.source_bead(source).is_none();
        let is_target_alone = target < num_target && walk.target_bead(target).is_none();
        let step = if is_source_alone {
            (1, 0)
        } else if is_target_alone {
            (0, 1)
        } else {
            walk.block(source, target)
        };
        (source, target) = (source + step.0, target + step.1);
        let type_index = match step {
            (1, 0) if is_source_alone => Some(SOURCE_ALONE),
            (0, 1) if is_target_alone => Some(TARGET_ALONE),
            (a, b) if walk.is_one_bead(source - a, target - b, (a, b)) => type_index(a, b),
            _ => None,
        };
        match type_index {
            Some(type_index) => {
                let step = Step { source_end: source, target_end: target, type_index, score: 1.0 };
                paths.last_mut().expect("there is one from the start").push(step);
            }
            None => paths.push(Vec::new()),
        }
    }
    paths.retain(|path| !path.is_empty());
    paths
}

fn type_index(num_source: usize, num_target: usize) -> Option<usize> {
    TYPES.iter().position(|t| (t.source as usize, t.target as usize) == (num_source, num_target))
}

/// The beads of each unit that is in one with both sides.
struct Walk<'b> {
    beads: Vec<&'b GoldBead>,
    of_source: HashMap<usize, Vec<usize>>,
    of_target: HashMap<usize, Vec<usize>>,
}

impl<'b> Walk<'b> {
    fn new(beads: &'b [GoldBead]) -> Self {
        let mut walk =
            Self { beads: Vec::new(), of_source: HashMap::new(), of_target: HashMap::new() };
        for bead in beads.iter().filter(|b| !b.source.is_empty() && !b.target.is_empty()) {
            let index = walk.beads.len();
            walk.beads.push(bead);
            for &unit in &bead.source {
                walk.of_source.entry(unit).or_default().push(index);
            }
            for &unit in &bead.target {
                walk.of_target.entry(unit).or_default().push(index);
            }
        }
        walk
    }

    fn source_bead(&self, unit: usize) -> Option<&Vec<usize>> {
        self.of_source.get(&unit)
    }

    fn target_bead(&self, unit: usize) -> Option<&Vec<usize>> {
        self.of_target.get(&unit)
    }

    /// The size of the smallest block from a place that no bead leaves.
    fn block(&self, source: usize, target: usize) -> (usize, usize) {
        let (mut source_end, mut target_end) = (source, target);
        let mut seen = BTreeSet::new();
        let mut open: Vec<usize> =
            self.source_bead(source).or(self.target_bead(target)).cloned().unwrap_or_default();
        while let Some(index) = open.pop() {
            if !seen.insert(index) {
                continue;
            }
            let bead = self.beads[index];
            let last = |units: &[usize]| units.last().map_or(0, |unit| unit + 1);
            while source_end < last(&bead.source) {
                open.extend(self.source_bead(source_end).into_iter().flatten());
                source_end += 1;
            }
            while target_end < last(&bead.target) {
                open.extend(self.target_bead(target_end).into_iter().flatten());
                target_end += 1;
            }
        }
        // A bead wholly behind the place would take no step.
        let size = (source_end - source, target_end - target);
        if size == (0, 0) { (usize::from(self.source_bead(source).is_some()), 1) } else { size }
    }

    fn is_one_bead(&self, source: usize, target: usize, (a, b): (usize, usize)) -> bool {
        let is_whole = |bead: &&GoldBead| {
            bead.source.len() == a
                && bead.target.len() == b
                && bead.source.first() == Some(&source)
                && bead.target.first() == Some(&target)
        };
        a > 0
            && b > 0
            && self.source_bead(source).into_iter().flatten().any(|&i| is_whole(&self.beads[i]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(text: &str, num_source: usize, num_target: usize) -> Vec<Vec<(usize, usize)>> {
        let size = |step: &Step| {
            (step.source_end - step.source_start(), step.target_end - step.target_start())
        };
        let paths = paths(&parse(text).expect("numbers"), num_source, num_target);
        paths.iter().map(|path| path.iter().map(size).collect()).collect()
    }

    #[test]
    fn paths_follow_gold() {
        assert_eq!(sizes("0,1\t0\n2\t\n\t1\n3\t2,3\n", 4, 4), [[(2, 1), (1, 0), (0, 1), (1, 2)]]);
        // Two that cross lie between two stretches.
        assert_eq!(sizes("0\t0\n1\t2\n2\t1\n3\t3\n", 4, 4), [[(1, 1)], [(1, 1)]]);
        assert_eq!(sizes("0\t0,1,2,3,4,5,6\n1\t7\n", 2, 8), [[(1, 1)]]);
        assert_eq!(sizes("", 1, 2), [[(1, 0), (0, 1), (0, 1)]]);
        assert!(sizes("", 0, 0).is_empty());
        assert_eq!(parse("0\t0\nx\t1\n"), Err(2));
    }
}
