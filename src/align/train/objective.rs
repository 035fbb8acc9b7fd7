//! How improbable the gold paths are under some weights, and which way the weights should go: the negative
//! conditional log-likelihood of a segmental random field and its slope.

use crate::align::bead::{NUM_TYPES, Step, TYPES};
use crate::align::decode::{Allowed, Scores, Sums, start};
use crate::align::feature::{Features, NUM_FEATURES, Problem, Weights};
use std::collections::HashSet;

/// What each unit of a bead off the gold path is given on top, so that the gold path must win by a margin (softmax
/// margin, Gimpel and Smith 2010): held-out F1 gains by it.
const MARGIN: f32 = 0.2;

/// How many numbers are learnt.
pub const NUM_WEIGHTS: usize = NUM_FEATURES + NUM_TYPES;

/// One stretch of text to learn from, with the features of all its beads.
pub struct Lesson {
    problem: Problem,
    path: Vec<Step>,
    /// Ends of beads, by cell, with their types and features.
    beads: Vec<(u32, u8, Features)>,
    /// Sums of features and counts of types along the gold path.
    gold: [f64; NUM_WEIGHTS],
    /// The cells and types of the gold path.
    on_path: HashSet<(u32, u8)>,
}

/// Weights as one list.
pub fn flat(weights: &Weights) -> Vec<f64> {
    weights.features.iter().chain(&weights.biases).map(|w| f64::from(*w)).collect()
}

/// One list as weights.
pub fn from_flat(list: &[f64]) -> Weights {
    Weights {
        features: std::array::from_fn(|index| list[index] as f32),
        biases: std::array::from_fn(|index| list[NUM_FEATURES + index] as f32),
    }
}

impl Lesson {
    /// A stretch whose gold path lies within the problem's places; `None` when it does not.
    pub fn new(problem: Problem, path: &[Step], allowed: &Allowed) -> Option<Self> {
        let mut beads = Vec::new();
        let mut gold = [0.0; NUM_WEIGHTS];
        for row in 0..problem.places.len() {
            for column in problem.places.row(row) {
                let cell = problem.places.cell(row, column)? as u32;
                for type_index in (0..NUM_TYPES).filter(|&type_index| allowed[type_index]) {
                    if start(&problem, row, column, type_index).is_some() {
                        let features = problem.features(row, column, type_index);
                        beads.push((cell, type_index as u8, features));
                    }
                }
            }
        }
        let mut on_path = HashSet::new();
        for step in path {
            let row = step.source_end - problem.part.source.start;
            let column = step.target_end - problem.part.target.start;
            on_path.insert((problem.places.cell(row, column)? as u32, step.type_index as u8));
            start(&problem, row, column, step.type_index).filter(|_| allowed[step.type_index])?;
            let features = problem.features(row, column, step.type_index);
            for (sum, value) in gold.iter_mut().zip(features) {
                *sum += f64::from(value);
            }
            gold[NUM_FEATURES + step.type_index] += 1.0;
        }
        Some(Self { problem, path: path.to_vec(), beads, gold, on_path })
    }

    /// The stretch.
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// Its gold path.
    pub fn path(&self) -> &[Step] {
        &self.path
    }

    /// Adds the improbability of the gold path to a value and its slope to a slope.
    pub fn add(&self, weights: &Weights, flat: &[f64], value: &mut f64, slope: &mut [f64]) {
        let mut scores = Scores::none(&self.problem);
        for (cell, type_index, features) in &self.beads {
            let mut score = weights.score(features, *type_index as usize);
            if !self.on_path.contains(&(*cell, *type_index)) {
                let t = TYPES[*type_index as usize];
                score += MARGIN * f32::from(t.source + t.target);
            }
            scores.set(*cell as usize, *type_index as usize, score);
        }
        let sums = Sums::new(&self.problem, &scores);
        *value += sums.total - self.gold.iter().zip(flat).map(|(g, w)| g * w).sum::<f64>();
        let mut expected = [0.0_f64; NUM_WEIGHTS];
        let (mut row, places) = (0, &self.problem.places);
        for (cell, type_index, features) in &self.beads {
            while places.starts[row + 1] <= *cell {
                row += 1;
            }
            let column = (cell - places.starts[row] + places.low[row]) as usize;
            let Some(from) = start(&self.problem, row, column, *type_index as usize) else {
                continue;
            };
            let score = scores.at(*cell as usize)[*type_index as usize];
            let probability = f64::from(sums.probability(from, *cell as usize, score));
            if probability < 1e-6 {
                continue;
            }
            for (sum, value) in expected.iter_mut().zip(features) {
                *sum += probability * f64::from(*value);
            }
            expected[NUM_FEATURES + *type_index as usize] += probability;
        }
        for ((slope, expected), gold) in slope.iter_mut().zip(expected).zip(self.gold) {
            *slope += expected - gold;
        }
    }
}
