//! What the encoder says for and against a bead: how near the meanings of both its sides are, nearer than to the
//! rest of the texts (a margin, as Artetxe and Schwenk, 2019, have it), and what each unit has part in that.

use super::meaning::{MAX_SPAN, Meanings, Runs};
use super::weight::MeaningWeights;
use crate::align::bead::TYPES;
use std::ops::Range;

/// How many features there are.
pub const NUM_FEATURES: usize = 8;

/// The features of one bead: the best margin of a unit that is left alone, in the source and in the target; the
/// margin, the same by units joined, of one to one only, by size; the lowest of single units; what the outermost
/// unit adds.
pub type Features = [f32; NUM_FEATURES];

/// How near the units of a part of both texts are to each other; they count from the part's start.
#[derive(Debug)]
pub struct Nearness {
    source: Runs,
    target: Runs,
    /// By unit of the source: the first unit of the target it was compared with, and the sums of the products
    /// with all from there.
    sums: Vec<(usize, Vec<f32>)>,
    source_best: Vec<f32>,
    target_best: Vec<f32>,
    weights: MeaningWeights,
}

impl Nearness {
    /// Compares each unit of a part of the source with those of the target, by unit, that it may share a bead with.
    pub fn new(
        meanings: &Meanings,
        (source, target): (Range<usize>, Range<usize>),
        columns: impl Fn(usize) -> Range<usize>,
    ) -> Self {
        let [source_runs, target_runs] = meanings.runs(source.clone(), target.clone());
        let mut nearness = Self {
            source: source_runs,
            target: target_runs,
            sums: Vec::with_capacity(source.len()),
            source_best: vec![-1.0; source.len()],
            target_best: vec![-1.0; target.len()],
            weights: meanings.weights.clone(),
        };
        for (row, unit) in source.enumerate() {
            let columns = columns(row);
            let others = target.start + columns.start..target.start + columns.end;
            let mut sums = vec![0.0];
            let mut sum = 0.0;
            sums.extend(meanings.products(unit, others).map(|product| {
                sum += product;
                sum
            }));
            nearness.sums.push((columns.start, sums));
            for column in columns {
                let margin = nearness.margin(&(row..row + 1), &(column..column + 1));
                nearness.source_best[row] = nearness.source_best[row].max(margin);
                nearness.target_best[column] = nearness.target_best[column].max(margin);
            }
        }
        nearness
    }

    /// What a bead of that type that ends there is worth beside everything else.
    pub fn score(&self, source_end: usize, target_end: usize, type_index: usize) -> f32 {
        self.weights.score(&self.features(source_end, target_end, type_index), type_index)
    }

    /// The features of a bead of that type that ends there.
    pub fn features(&self, source_end: usize, target_end: usize, type_index: usize) -> Features {
        let source = source_end - TYPES[type_index].source as usize..source_end;
        let target = target_end - TYPES[type_index].target as usize..target_end;
        let mut f = [0.0; NUM_FEATURES];
        if target.is_empty() {
            f[0] = self.source_best[source.start];
            return f;
        }
        if source.is_empty() {
            f[1] = self.target_best[target.start];
            return f;
        }
        let joined = (source.len() + target.len()) as f32;
        let margin = self.margin(&source, &target);
        f[2] = margin;
        f[3] = margin * (joined - 2.0);
        f[5] = margin * (1.0 + joined).ln();
        if source.len() + target.len() == 2 {
            f[4] = margin;
        } else {
            f[6] = self.lowest(&source, &target);
            f[7] = margin - self.best_without_one(&source, &target);
        }
        f
    }

    /// The lowest margin of a single unit, of the target if it has several, with the whole other side.
    fn lowest(&self, source: &Range<usize>, target: &Range<usize>) -> f32 {
        let lowest = |margins: &mut dyn Iterator<Item = f32>| margins.fold(f32::MAX, f32::min);
        if target.len() > 1 {
            lowest(&mut target.clone().map(|unit| self.margin(source, &(unit..unit + 1))))
        } else {
            lowest(&mut source.clone().map(|unit| self.margin(&(unit..unit + 1), target)))
        }
    }

    /// The best margin without one of the outermost units.
    fn best_without_one(&self, source: &Range<usize>, target: &Range<usize>) -> f32 {
        let mut best = f32::MIN;
        if target.len() > 1 {
            let (start, end) = (target.start, target.end);
            best = best.max(self.margin(source, &(start + 1..end)));
            best = best.max(self.margin(source, &(start..end - 1)));
        }
        if source.len() > 1 {
            let (start, end) = (source.start, source.end);
            best = best.max(self.margin(&(start + 1..end), target));
            best = best.max(self.margin(&(start..end - 1), target));
        }
        best
    }

    /// The cosine of two runs less what they have with the other text's runs in the mean.
    fn margin(&self, source: &Range<usize>, target: &Range<usize>) -> f32 {
        debug_assert!(source.len() <= MAX_SPAN && target.len() <= MAX_SPAN);
        let (a, b) = (source.len() - 1, target.len() - 1);
        let product: f32 = source.clone().map(|row| self.product(row, target)).sum();
        let length = self.source.lengths[a][source.start] * self.target.lengths[b][target.start];
        let means = self.source.means[a][source.start][b] + self.target.means[b][target.start][a];
        product / length - means * 0.5
    }

    /// The product of one unit with a run; nothing with what it was not compared with.
    fn product(&self, row: usize, columns: &Range<usize>) -> f32 {
        let (first, sums) = &self.sums[row];
        let at = |column: usize| sums[column.saturating_sub(*first).min(sums.len() - 1)];
        at(columns.end) - at(columns.start)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DIMENSIONS, Vector};
    use super::*;
    use crate::align::bead::NUM_TYPES;

    /// Vectors along the axes: the same number, the same meaning.
    fn vectors(axes: &[usize]) -> Vec<Vector> {
        let vector = |axis: &usize| {
            let mut vector = [0.0; DIMENSIONS];
            vector[*axis] = 1.0;
            vector
        };
        axes.iter().map(vector).collect()
    }

    fn type_index(source: u8, target: u8) -> usize {
        (0..NUM_TYPES).find(|&i| (TYPES[i].source, TYPES[i].target) == (source, target)).unwrap()
    }

    #[test]
    fn beads_of_one_meaning_are_nearer() {
        let meanings = Meanings::of_vectors(vectors(&[9, 1, 2, 3, 4]), vectors(&[9, 1, 2, 2, 5]));
        let all = (1..5, 1..5);
        let nearness = Nearness::new(&meanings, all, |_| 0..4);
        let margin = |source, target, ends: (usize, usize)| {
            nearness.features(ends.0, ends.1, type_index(source, target))[2]
        };
        assert!(margin(1, 1, (1, 1)) > 0.7, "the first answers the first");
        assert!(margin(1, 1, (1, 2)) < 0.0, "and no other");
        assert!(margin(1, 2, (2, 3)) > margin(1, 1, (2, 2)) - 0.2, "the second answers two");
        assert!(margin(2, 2, (2, 2)) > margin(2, 1, (2, 1)), "both, rather than one");
        let alone = |source, target, ends: (usize, usize)| {
            nearness.features(ends.0, ends.1, type_index(source, target))
        };
        assert!(alone(1, 0, (1, 0))[0] > 0.5, "the first has an answer somewhere");
        assert!(alone(1, 0, (4, 0))[0] <= 0.0, "the last has none");
        assert!(alone(0, 1, (0, 4))[1] <= 0.0);
        let joined = nearness.features(2, 2, type_index(1, 2));
        assert!(joined[6] < 0.0 && joined[7] < 0.0, "a unit that does not belong is noticed");
    }

    #[test]
    fn what_was_not_compared_counts_for_nothing() {
        let axes = [1, 2, 3, 4, 5, 6, 7, 8];
        let meanings = Meanings::of_vectors(vectors(&axes), vectors(&axes));
        let near = |row: usize| row..row + 1;
        let nearness = Nearness::new(&meanings, (0..8, 0..8), near);
        assert!(nearness.features(1, 1, type_index(1, 1))[2] > 0.5);
        assert!(nearness.features(1, 3, type_index(1, 1))[2] < 0.0);
        assert!(nearness.features(3, 3, type_index(3, 3))[2] > 0.5);
    }
}
