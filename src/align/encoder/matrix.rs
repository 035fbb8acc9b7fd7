//! Products of rows with a matrix of weights: nearly all the time that a sentence takes is spent here. The
//! matrix is cut into panels of columns as wide as two vectors of the processor, chosen when the program runs.

use fearless_simd::{Level, Simd, dispatch, prelude::*};

/// Rows that are worked on together: with two vectors each they just fit into the registers.
const NUM_TOGETHER: usize = 6;

/// No processor has a panel wider than this.
const MAX_WIDTH: usize = 64;

/// Weights with `num_inputs` rows and `num_outputs` columns.
#[derive(Clone, Debug)]
pub(super) struct Matrix {
    num_inputs: usize,
    num_outputs: usize,
    /// Columns of a panel.
    width: usize,
    /// Panel after panel; in each the rows one after another, `width` numbers long. The last one is filled
    /// up with zeros.
    panels: Vec<f32>,
    level: Level,
}

impl Matrix {
    /// Takes weights, row after row.
    pub(super) fn new(num_outputs: usize, weights: &[f32]) -> Self {
        let level = Level::new();
        let width = dispatch!(level, simd => panel_width(simd));
        let num_inputs = weights.len() / num_outputs.max(1);
        let mut panels = Vec::with_capacity(num_inputs * num_outputs.next_multiple_of(width));
        for first in (0..num_outputs).step_by(width) {
            let last = (first + width).min(num_outputs);
            for row in weights.chunks_exact(num_outputs) {
                panels.extend_from_slice(&row[first..last]);
                panels.extend(std::iter::repeat_n(0.0, first + width - last));
            }
        }
        Self { num_inputs, num_outputs, width, panels, level }
    }

    /// Length of the rows that go in.
    pub(super) fn num_inputs(&self) -> usize {
        self.num_inputs
    }

    /// Length of the rows that come out.
    pub(super) fn num_outputs(&self) -> usize {
        self.num_outputs
    }

    /// Adds the products of rows (each as long as the matrix has inputs) to rows of results, which stand one
    /// after another.
    pub(super) fn add_products(&self, rows: &[&[f32]], results: &mut [f32]) {
        assert_eq!(rows.len() * self.num_outputs, results.len(), "a result for each row");
        dispatch!(self.level, simd => add_products(simd, self, rows, results));
    }
}

#[inline(always)]
fn panel_width<S: Simd>(_: S) -> usize {
    2 * S::f32s::LEN
}

#[inline(always)]
fn add_products<S: Simd>(simd: S, matrix: &Matrix, rows: &[&[f32]], results: &mut [f32]) {
    if let [row] = rows {
        return add_block::<S, 1>(simd, matrix, row, results);
    }
    let mut woven = vec![0.0; NUM_TOGETHER * matrix.num_inputs];
    let results = results.chunks_mut(NUM_TOGETHER * matrix.num_outputs);
    for (rows, results) in rows.chunks(NUM_TOGETHER).zip(results) {
        weave(rows, &mut woven);
        add_block::<S, NUM_TOGETHER>(simd, matrix, &woven, results);
    }
}

/// Puts the first number of each row, then the second of each, and so on; rows that are wanting are zeros.
#[inline(always)]
fn weave(rows: &[&[f32]], woven: &mut [f32]) {
    woven.fill(0.0);
    for (place, row) in rows.iter().enumerate() {
        for (index, number) in row.iter().enumerate() {
            woven[index * NUM_TOGETHER + place] = *number;
        }
    }
}

/// Adds the products of up to `R` woven rows.
#[inline(always)]
fn add_block<S: Simd, const R: usize>(
    simd: S,
    matrix: &Matrix,
    woven: &[f32],
    results: &mut [f32],
) {
    let (width, num_outputs) = (matrix.width, matrix.num_outputs);
    let num_in_panel = width * matrix.num_inputs;
    let mut columns = [0.0; MAX_WIDTH];
    for first in (0..num_outputs).step_by(width) {
        let panel = &matrix.panels[first * matrix.num_inputs..][..num_in_panel];
        let sums = products::<S, R>(simd, panel, woven);
        let num = width.min(num_outputs - first);
        for row in 0..results.len() / num_outputs {
            let [left, right] = sums[row];
            left.store_slice(&mut columns[..S::f32s::LEN]);
            right.store_slice(&mut columns[S::f32s::LEN..2 * S::f32s::LEN]);
            let result = &mut results[row * num_outputs + first..][..num];
            for column in 0..num {
                result[column] += columns[column];
            }
        }
    }
}

/// The products of `R` woven rows with the columns of one panel. Plain loops: the iterators' small functions were
/// seen to stay calls here, and calls in this loop make everything four times slower.
#[inline(always)]
fn products<S: Simd, const R: usize>(simd: S, panel: &[f32], woven: &[f32]) -> [[S::f32s; 2]; R] {
    let length = S::f32s::LEN;
    let mut sums = [[S::f32s::splat(simd, 0.0); 2]; R];
    for step in 0..woven.len() / R {
        let weights = &panel[step * 2 * length..(step + 1) * 2 * length];
        let left = S::f32s::from_slice(simd, &weights[..length]);
        let right = S::f32s::from_slice(simd, &weights[length..]);
        let numbers = &woven[step * R..(step + 1) * R];
        for row in 0..R {
            let number = S::f32s::splat(simd, numbers[row]);
            sums[row][0] = number.mul_add(left, sums[row][0]);
            sums[row][1] = number.mul_add(right, sums[row][1]);
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn products_are_those_of_the_definition(
            num_rows in 0usize..15, num_inputs in 1usize..40, num_outputs in 1usize..70, seed in 0u32..1000,
        ) {
            let number = |index: usize| {
                ((index as u32).wrapping_mul(2_654_435_761).wrapping_add(seed) % 17) as f32 - 8.0
            };
            let weights: Vec<f32> = (0..num_inputs * num_outputs).map(number).collect();
            let inputs: Vec<f32> = (0..num_rows * num_inputs).map(|i| number(i + 7)).collect();
            let rows: Vec<&[f32]> = inputs.chunks_exact(num_inputs).collect();
            let mut results = vec![1.0; num_rows * num_outputs];
            let matrix = Matrix::new(num_outputs, &weights);
            matrix.add_products(&rows, &mut results);
            for (row, results) in rows.iter().zip(results.chunks_exact(num_outputs)) {
                for (column, result) in results.iter().enumerate() {
                    let products = (0..num_inputs).map(|i| row[i] * weights[i * num_outputs + column]);
                    prop_assert_eq!(*result, 1.0 + products.sum::<f32>());
                }
            }
        }
    }
}
