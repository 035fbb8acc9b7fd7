//! The best path of beads through a part, and how sure each of its beads is: Viterbi's algorithm and the forward
//! and backward sums of a segmental conditional random field (Sarawagi and Cohen, 2004).

use super::bead::{NUM_TYPES, Step, TYPES};
use super::feature::{Problem, Weights};

/// No path leads there.
const NEVER: f32 = f32::NEG_INFINITY;

/// Ways so much less likely, as a logarithm, are as good as none.
const NEGLIGIBLE: f32 = 16.0;

/// Which types of beads may be used.
pub type Allowed = [bool; NUM_TYPES];

/// The worth of every bead of a part, by the place it ends at and its type; [`f32::NEG_INFINITY`] for none.
pub struct Scores {
    values: Vec<[f32; NUM_TYPES]>,
}

impl Scores {
    /// Weighs every bead.
    pub fn new(problem: &Problem, weights: &Weights, allowed: &Allowed) -> Self {
        let mut values = Vec::with_capacity(problem.places.num_cells());
        for source_end in 0..problem.places.len() {
            for target_end in problem.places.row(source_end) {
                let mut of_place = [NEVER; NUM_TYPES];
                for (type_index, score) in of_place.iter_mut().enumerate() {
                    let is_possible = allowed[type_index]
                        && start(problem, source_end, target_end, type_index).is_some();
                    if is_possible {
                        let features = problem.features(source_end, target_end, type_index);
                        *score = weights.score(&features, type_index);
                        if let Some(nearness) = &problem.nearness {
                            *score += nearness.score(source_end, target_end, type_index);
                        }
                    }
                }
                values.push(of_place);
            }
        }
        Self { values }
    }

    /// No beads at all.
    pub fn none(problem: &Problem) -> Self {
        Self { values: vec![[NEVER; NUM_TYPES]; problem.places.num_cells()] }
    }

    /// Gives a bead its score.
    pub fn set(&mut self, cell: usize, type_index: usize, score: f32) {
        self.values[cell][type_index] = score;
    }

    /// The scores of the beads that end at a cell.
    pub fn at(&self, cell: usize) -> &[f32; NUM_TYPES] {
        &self.values[cell]
    }
}

/// The cell that a bead starts at, if it is among the places.
pub fn start(
    problem: &Problem,
    source_end: usize,
    target_end: usize,
    type_index: usize,
) -> Option<usize> {
    let row = source_end.checked_sub(TYPES[type_index].source as usize)?;
    let column = target_end.checked_sub(TYPES[type_index].target as usize)?;
    problem.places.cell(row, column)
}

/// The best path, from the start of the part to its end, in units of the whole texts. Scores are left at 0.
pub fn best_path(problem: &Problem, scores: &Scores) -> Vec<Step> {
    let places = &problem.places;
    let mut best = vec![NEVER; places.num_cells()];
    let mut types = vec![u8::MAX; places.num_cells()];
    for row in 0..places.len() {
        for column in places.row(row) {
            let cell = places.starts[row] as usize + column - places.low[row] as usize;
            if row == 0 && column == 0 {
                best[cell] = 0.0;
                continue;
            }
            for (type_index, &score) in scores.at(cell).iter().enumerate() {
                if score == NEVER {
                    continue;
                }
                let Some(from) = start(problem, row, column, type_index) else { continue };
                if best[from] + score > best[cell] {
                    best[cell] = best[from] + score;
                    types[cell] = type_index as u8;
                }
            }
        }
    }
    trace(problem, &types)
}

/// Follows the types back from the last place.
fn trace(problem: &Problem, types: &[u8]) -> Vec<Step> {
    let part = &problem.part;
    let (mut row, mut column) = (part.source.len(), part.target.len());
    let mut path = Vec::new();
    while let Some(cell) = problem.places.cell(row, column) {
        let Some(bead) = TYPES.get(types[cell] as usize) else { break };
        path.push(Step {
            source_end: part.source.start + row,
            target_end: part.target.start + column,
            type_index: types[cell] as usize,
            score: 0.0,
        });
        row -= bead.source as usize;
        column -= bead.target as usize;
    }
    path.reverse();
    path
}

/// The sums of all paths to and from every place, as logarithms.
pub struct Sums {
    forward: Vec<f32>,
    backward: Vec<f32>,
    /// The sum of all paths.
    pub total: f64,
}

impl Sums {
    /// Adds up all paths.
    pub fn new(problem: &Problem, scores: &Scores) -> Self {
        let places = &problem.places;
        let mut sums = Self {
            forward: vec![NEVER; places.num_cells()],
            backward: vec![NEVER; places.num_cells()],
            total: 0.0,
        };
        sums.go_forward(problem, scores);
        let Some(last) = places.num_cells().checked_sub(1) else { return sums };
        sums.total = f64::from(sums.forward[last]);
        sums.backward[last] = 0.0;
        sums.go_backward(problem, scores);
        sums
    }

    fn go_forward(&mut self, problem: &Problem, scores: &Scores) {
        let places = &problem.places;
        for row in 0..places.len() {
            for column in places.row(row) {
                let cell = places.starts[row] as usize + column - places.low[row] as usize;
                if row == 0 && column == 0 {
                    self.forward[cell] = 0.0;
                    continue;
                }
                let mut ways = [NEVER; NUM_TYPES];
                for (type_index, &score) in scores.at(cell).iter().enumerate() {
                    if score > NEVER
                        && let Some(from) = start(problem, row, column, type_index)
                    {
                        ways[type_index] = self.forward[from] + score;
                    }
                }
                self.forward[cell] = log_sum(&ways);
            }
        }
    }

    fn go_backward(&mut self, problem: &Problem, scores: &Scores) {
        let places = &problem.places;
        let least = self.total as f32 - NEGLIGIBLE;
        for row in (0..places.len()).rev() {
            for column in places.row(row).rev() {
                let cell = places.starts[row] as usize + column - places.low[row] as usize;
                let after = self.backward[cell];
                if after == NEVER {
                    continue;
                }
                for (type_index, &score) in scores.at(cell).iter().enumerate() {
                    if score > NEVER
                        && let Some(from) = start(problem, row, column, type_index)
                        && self.forward[from] + score + after > least
                    {
                        self.backward[from] = log_add(self.backward[from], after + score);
                    }
                }
            }
        }
    }

    /// How likely a bead is that ends at a cell and starts at another.
    pub fn probability(&self, from: usize, cell: usize, score: f32) -> f32 {
        let sum = self.forward[from] + score + self.backward[cell];
        if sum <= self.total as f32 - NEGLIGIBLE {
            return 0.0;
        }
        ((f64::from(sum) - self.total) as f32).exp().min(1.0)
    }
}

fn log_sum(ways: &[f32; NUM_TYPES]) -> f32 {
    let highest = ways.iter().copied().fold(NEVER, f32::max);
    if highest == NEVER {
        return NEVER;
    }
    let telling = ways.iter().filter(|way| **way > highest - NEGLIGIBLE);
    highest + telling.map(|way| (way - highest).exp()).sum::<f32>().ln()
}

fn log_add(a: f32, b: f32) -> f32 {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    if low == NEVER { high } else { high + (low - high).exp().ln_1p() }
}

/// What a bead must be likely at least to be worth having: near half of the share of right beads, as is best for
/// their F1.
const TOLL: f32 = 0.45;

/// The path with the most beads that are likely right, each rated with its probability: a bead's gain is its
/// probability less a toll, which keeps unlikely small beads from outnumbering a likely large one.
pub fn likeliest_path(problem: &Problem, scores: &Scores) -> Vec<Step> {
    let sums = Sums::new(problem, scores);
    let mut gains = Scores::none(problem);
    let places = &problem.places;
    for row in 0..places.len() {
        for column in places.row(row) {
            let cell = places.starts[row] as usize + column - places.low[row] as usize;
            for (type_index, &score) in scores.at(cell).iter().enumerate() {
                if score > NEVER
                    && let Some(from) = start(problem, row, column, type_index)
                {
                    let probability = sums.probability(from, cell, score);
                    gains.set(cell, type_index, probability - TOLL);
                }
            }
        }
    }
    let mut path = best_path(problem, &gains);
    let part = &problem.part;
    for step in &mut path {
        let (row, column) =
            (step.source_end - part.source.start, step.target_end - part.target.start);
        let cell = places.cell(row, column);
        step.score = cell.map_or(0.0, |cell| gains.at(cell)[step.type_index] + TOLL);
    }
    path
}
