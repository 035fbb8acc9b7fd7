//! The meanings of all units of two texts, and what is common to each text: a unit that is near everything says
//! little when it is near one. Runs of units have the sum of their units' vectors, as in vecalign (Thompson and
//! Koehn, 2019).

use super::weight::{MeaningWeights, SENTENCES};
use super::{DIMENSIONS, Encoder, Vector};
use crate::align::Unit;
use crate::align::stage::Stage;
use crate::tasks::{Cancelled, Progress};
use std::ops::Range;

/// The longest run of units on one side of a bead.
pub(super) const MAX_SPAN: usize = 6;

/// A number for each length of run, less one.
pub(super) type BySpan<T> = [T; MAX_SPAN];

/// An encoder that helps to align, and what it is worth.
#[derive(Clone, Copy, Debug)]
pub struct Helper<'a> {
    /// The encoder.
    pub encoder: &'a Encoder,
    /// The weights of its features.
    pub weights: &'a MeaningWeights,
}

/// Progress within a stage of a larger work.
struct InStage<'p>(Stage<'p>);

impl Progress for InStage<'_> {
    fn step(&self, done: u64, total: u64) -> Result<(), Cancelled> {
        self.0.step(done as usize, total as usize)
    }
}

/// The vectors of all units of one text.
#[derive(Clone, Debug)]
struct Side {
    vectors: Vec<Vector>,
    /// What each unit has in common with the mean run of the other text, by the run's length.
    means: Vec<BySpan<f32>>,
}

/// The meanings of two texts.
#[derive(Clone, Debug)]
pub struct Meanings {
    source: Side,
    target: Side,
    /// What the features made of them are worth.
    pub weights: MeaningWeights,
}

/// Runs of one to six units of a part of one text, by length less one and by start.
#[derive(Debug)]
pub(super) struct Runs {
    /// The lengths of their vectors.
    pub(super) lengths: BySpan<Vec<f32>>,
    /// The cosines that they have with the other text's runs in the mean, by their length.
    pub(super) means: BySpan<Vec<BySpan<f32>>>,
}

impl Meanings {
    /// Embeds all units.
    ///
    /// # Errors
    /// [`Cancelled`] when the work is no longer wanted.
    pub fn new(
        helper: Helper<'_>,
        source: &[Unit<'_>],
        target: &[Unit<'_>],
        stage: Stage<'_>,
    ) -> Result<Self, Cancelled> {
        let both: Vec<&str> = source.iter().chain(target).map(|unit| unit.text).collect();
        let mut source_vectors = helper.encoder.embed_all(&both, &InStage(stage))?;
        let target_vectors = source_vectors.split_off(source.len());
        let weights = helper.weights.clone();
        Ok(Self { weights, ..Self::of_vectors(source_vectors, target_vectors) })
    }

    pub(super) fn of_vectors(source: Vec<Vector>, target: Vec<Vector>) -> Self {
        let (of_source, of_target) = (mean_directions(&source), mean_directions(&target));
        let side = |vectors: Vec<Vector>, others: &BySpan<Vector>| {
            let means = |vector| others.each_ref().map(|other| product(vector, other));
            Side { means: vectors.iter().map(means).collect(), vectors }
        };
        let weights = SENTENCES;
        Self { source: side(source, &of_target), target: side(target, &of_source), weights }
    }

    /// The runs of some units of each text.
    pub(super) fn runs(&self, source: Range<usize>, target: Range<usize>) -> [Runs; 2] {
        [self.source.runs(source), self.target.runs(target)]
    }

    /// The products of one unit of the source with some of the target.
    pub(super) fn products(
        &self,
        source: usize,
        target: Range<usize>,
    ) -> impl Iterator<Item = f32> + '_ {
        let vector = &self.source.vectors[source];
        self.target.vectors[target].iter().map(|other| product(vector, other))
    }
}

impl Side {
    fn runs(&self, units: Range<usize>) -> Runs {
        let mut runs = Runs {
            lengths: std::array::from_fn(|_| Vec::with_capacity(units.len())),
            means: std::array::from_fn(|_| Vec::with_capacity(units.len())),
        };
        for start in units.clone() {
            let end = units.end.min(start + MAX_SPAN);
            let mut sums = [0.0; MAX_SPAN];
            for_each_run(&self.vectors[start..end], |index, length| {
                let means = &self.means[start + index];
                sums.iter_mut().zip(means).for_each(|(sum, mean)| *sum += mean);
                runs.lengths[index].push(length);
                runs.means[index].push(sums.map(|sum| sum / length));
            });
        }
        runs
    }
}

/// Tells of each run from the first vector on its index and the length of its sum, which is never 0.
fn for_each_run(vectors: &[Vector], mut tell: impl FnMut(usize, f32)) {
    let mut sum = [0.0; DIMENSIONS];
    for (index, vector) in vectors.iter().enumerate() {
        add(&mut sum, vector, 1.0);
        tell(index, length(&sum));
    }
}

/// The mean of the directions of all runs, by their length.
fn mean_directions(vectors: &[Vector]) -> BySpan<Vector> {
    let mut means = [[0.0; DIMENSIONS]; MAX_SPAN];
    for start in 0..vectors.len() {
        let mut sum = [0.0; DIMENSIONS];
        let end = vectors.len().min(start + MAX_SPAN);
        for (mean, vector) in means.iter_mut().zip(&vectors[start..end]) {
            add(&mut sum, vector, 1.0);
            add(mean, &sum, 1.0 / length(&sum));
        }
    }
    for (shorter, mean) in means.iter_mut().enumerate() {
        let num_runs = vectors.len().saturating_sub(shorter).max(1);
        mean.iter_mut().for_each(|number| *number /= num_runs as f32);
    }
    means
}

fn length(vector: &Vector) -> f32 {
    product(vector, vector).sqrt().max(1e-6)
}

fn add(sum: &mut Vector, vector: &Vector, factor: f32) {
    sum.iter_mut().zip(vector).for_each(|(sum, number)| *sum += number * factor);
}

fn product(a: &Vector, b: &Vector) -> f32 {
    let mut sums = [0.0; 16];
    for (a, b) in a.as_chunks::<16>().0.iter().zip(b.as_chunks::<16>().0) {
        sums.iter_mut().zip(a.iter().zip(b)).for_each(|(sum, (a, b))| *sum += a * b);
    }
    sums.iter().sum()
}
