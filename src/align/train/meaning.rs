//! Makes the weights of the encoder's features: those under which the gold paths are most probable when all other
//! weights stay as they are.

use super::objective::Lesson;
use super::optimise;
use crate::align::bead::{NUM_TYPES, Step};
use crate::align::decode::{Scores, Sums, start};
use crate::align::encoder::{
    MeaningFeatures as Features, MeaningWeights, NUM_MEANING_FEATURES as NUM_FEATURES,
};
use crate::align::feature::{Problem, Weights};
use crate::tasks::{Cancelled, Progress};

/// How strongly weights are held near nought; less than others, whose features are larger.
const RESTRAINT: f64 = 0.3;

/// How many numbers are learnt.
const NUM_WEIGHTS: usize = NUM_FEATURES + NUM_TYPES;

/// A bead that may be.
struct Candidate {
    cell: usize,
    from: usize,
    type_index: usize,
    /// What it is worth without the encoder.
    score: f32,
    features: Features,
}

/// A stretch of text with all its beads, and the sums of features and counts of types along its gold path.
struct Stretch<'l> {
    problem: &'l Problem,
    candidates: Vec<Candidate>,
    gold: [f64; NUM_WEIGHTS],
    gold_score: f64,
}

impl<'l> Stretch<'l> {
    /// `None` for a text that was read without an encoder.
    fn new(lesson: &'l Lesson, weights: &Weights) -> Option<Self> {
        let problem = lesson.problem();
        let nearness = problem.nearness.as_ref()?;
        let candidate = |source_end: usize, target_end: usize, type_index: usize| {
            let cell = problem.places.cell(source_end, target_end)?;
            let from = start(problem, source_end, target_end, type_index)?;
            let features = problem.features(source_end, target_end, type_index);
            Some(Candidate {
                cell,
                from,
                type_index,
                score: weights.score(&features, type_index),
                features: nearness.features(source_end, target_end, type_index),
            })
        };
        let (mut gold, mut gold_score) = ([0.0; NUM_WEIGHTS], 0.0);
        for Step { source_end, target_end, type_index, .. } in lesson.path() {
            let row = source_end - problem.part.source.start;
            let bead = candidate(row, target_end - problem.part.target.start, *type_index)?;
            count(&mut gold, &bead, 1.0);
            gold_score += f64::from(bead.score);
        }
        let mut candidates = Vec::new();
        for row in 0..problem.places.len() {
            for column in problem.places.row(row) {
                candidates.extend((0..NUM_TYPES).filter_map(|index| candidate(row, column, index)));
            }
        }
        Some(Self { problem, candidates, gold, gold_score })
    }

    /// Adds the improbability of the gold path to a value and its slope to a slope.
    fn add(&self, list: &[f64], value: &mut f64, slope: &mut [f64]) {
        let weights = from_flat(list);
        let score = |bead: &Candidate| bead.score + weights.score(&bead.features, bead.type_index);
        let mut scores = Scores::none(self.problem);
        for bead in &self.candidates {
            scores.set(bead.cell, bead.type_index, score(bead));
        }
        let sums = Sums::new(self.problem, &scores);
        let of_gold: f64 = self.gold.iter().zip(list).map(|(gold, weight)| gold * weight).sum();
        *value += sums.total - self.gold_score - of_gold;
        for bead in &self.candidates {
            let probability = f64::from(sums.probability(bead.from, bead.cell, score(bead)));
            if probability > 1e-6 {
                count(slope, bead, probability);
            }
        }
        slope.iter_mut().zip(self.gold).for_each(|(slope, gold)| *slope -= gold);
    }
}

/// Adds a bead's features and type, so many times.
fn count(sums: &mut [f64], bead: &Candidate, times: f64) {
    for (sum, value) in sums.iter_mut().zip(bead.features) {
        *sum += times * f64::from(value);
    }
    sums[NUM_FEATURES + bead.type_index] += times;
}

fn from_flat(list: &[f64]) -> MeaningWeights {
    MeaningWeights {
        features: std::array::from_fn(|index| list[index] as f32),
        biases: std::array::from_fn(|index| list[NUM_FEATURES + index] as f32),
    }
}

/// The weights of the encoder's features under which the lessons' gold paths are most probable.
pub(super) fn learn(
    lessons: &[&Lesson],
    weights: &Weights,
    max_steps: usize,
    progress: &dyn Progress,
) -> Result<MeaningWeights, Cancelled> {
    let stretches = lessons.iter().filter_map(|lesson| Stretch::new(lesson, weights));
    let stretches: Vec<Stretch<'_>> = stretches.collect();
    let mut num_calls = 0;
    let best = optimise::minimise(vec![0.0; NUM_WEIGHTS], max_steps, |list| {
        num_calls += 1;
        progress.step(num_calls, 2 * max_steps as u64)?;
        let (mut value, mut slope) = (0.0, vec![0.0; NUM_WEIGHTS]);
        for stretch in &stretches {
            stretch.add(list, &mut value, &mut slope);
        }
        for (slope, weight) in slope.iter_mut().zip(list) {
            value += RESTRAINT * weight * weight / 2.0;
            *slope += RESTRAINT * weight;
        }
        Ok((value, slope))
    })?;
    Ok(from_flat(&best))
}
