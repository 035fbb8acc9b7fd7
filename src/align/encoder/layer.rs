//! The network's layers: normalisation, windows over pieces, and the dense layers over whole sentences. How they
//! are put together is for [`super::network`] to say.

use super::EncoderError;
use super::arrays::Arrays;
use super::matrix::Matrix;

/// What a layer of normalisation multiplies by and adds.
#[derive(Clone, Debug)]
pub(super) struct Norm {
    pub(super) factors: Vec<f32>,
    pub(super) offsets: Vec<f32>,
}

impl Norm {
    /// Takes the arrays `ln_g…` and `ln_b…`.
    pub(super) fn new(arrays: &mut Arrays, end: &str, width: usize) -> Result<Self, EncoderError> {
        let factors = row(arrays, &format!("ln_g{end}"), width)?;
        Ok(Self { factors, offsets: row(arrays, &format!("ln_b{end}"), width)? })
    }
}

/// A layer over a window of pieces: one matrix for each place in it.
#[derive(Clone, Debug)]
pub(super) struct WindowLayer {
    pub(super) places: Vec<Matrix>,
    pub(super) offsets: Vec<f32>,
    num_before: usize,
}

/// The pieces of several sentences one after another.
pub(super) struct Flat {
    pub(super) pieces: Vec<u32>,
    /// Where each sentence stands.
    pub(super) bounds: Vec<std::ops::Range<usize>>,
}

impl Flat {
    pub(super) fn new(sentences: &[&[u32]]) -> Self {
        let mut end = 0;
        let bounds = sentences.iter().map(|sentence| {
            let start = end;
            end += sentence.len();
            start..end
        });
        Self { bounds: bounds.collect(), pieces: sentences.concat() }
    }
}

impl WindowLayer {
    /// Takes the first or second layer over windows of so many pieces, `num_before` of them before the middle one.
    pub(super) fn new(
        arrays: &mut Arrays,
        layer: usize,
        (order, num_before): (usize, usize),
        width: usize,
    ) -> Result<Self, EncoderError> {
        let name = format!("w{layer}_{order}");
        let ([num_inputs, num_outputs], weights) = arrays.floats(&name)?;
        if num_inputs != order * width || num_outputs != width {
            return Err(EncoderError::malformed(&name));
        }
        let places = weights.chunks_exact(width * width);
        let places = places.map(|weights| Matrix::new(width, weights)).collect();
        let offsets = row(arrays, &format!("b{layer}_{order}"), width)?;
        Ok(Self { places, offsets, num_before })
    }

    /// For each piece the piece at that place of its window; `None` beyond the ends of its sentence.
    pub(super) fn at_place<'a>(
        &'a self,
        flat: &'a Flat,
        place: usize,
    ) -> impl Iterator<Item = Option<usize>> + 'a {
        flat.bounds.iter().flat_map(move |bounds| {
            bounds.clone().map(move |index| {
                let other = (index + place).checked_sub(self.num_before);
                other.filter(|other| bounds.contains(other))
            })
        })
    }

    /// The layer's outputs. Beyond the ends of a sentence there are zeros.
    pub(super) fn apply(&self, flat: &Flat, inputs: &[f32]) -> Vec<f32> {
        let width = self.offsets.len();
        let mut results = self.offsets.repeat(flat.pieces.len());
        let zeros = vec![0.0; width];
        let input = |index: usize| &inputs[index * width..][..width];
        for (place, matrix) in self.places.iter().enumerate() {
            let rows = self.at_place(flat, place);
            let rows: Vec<&[f32]> = rows.map(|index| index.map_or(&zeros[..], input)).collect();
            matrix.add_products(&rows, &mut results);
        }
        add_cut_off(&mut results, inputs);
        results
    }
}

/// Cuts results off at zero and adds the inputs they came from.
pub(super) fn add_cut_off(results: &mut [f32], inputs: &[f32]) {
    for (result, input) in results.iter_mut().zip(inputs) {
        *result = result.max(0.0) + input;
    }
}

/// The layers over whole sentences.
#[derive(Clone, Debug)]
pub(super) struct Dense {
    d0: Matrix,
    d1: Matrix,
    p1: Matrix,
    d2: Matrix,
    d3: Matrix,
    p3: Matrix,
}

impl Dense {
    pub(super) fn new(arrays: &mut Arrays, num_inputs: usize) -> Result<Self, EncoderError> {
        let d0 = matrix(arrays, "d0", num_inputs)?;
        let p1 = matrix(arrays, "p1", num_inputs)?;
        let d1 = matrix(arrays, "d1", d0.num_outputs())?;
        let d2 = matrix(arrays, "d2", d1.num_outputs())?;
        let p3 = matrix(arrays, "p3", p1.num_outputs())?;
        let d3 = matrix(arrays, "d3", d2.num_outputs())?;
        if p1.num_outputs() != d1.num_outputs() || p3.num_outputs() != d3.num_outputs() {
            return Err(EncoderError::malformed("p1, p3"));
        }
        Ok(Self { d0, d1, p1, d2, d3, p3 })
    }

    /// Length of the vectors.
    pub(super) fn num_outputs(&self) -> usize {
        self.d3.num_outputs()
    }

    /// The sentences' vectors, each of length 1.
    pub(super) fn apply(&self, inputs: &[f32], epsilon: f32) -> Vec<f32> {
        let num = inputs.len() / self.d0.num_inputs();
        let [mut y0, mut y1, mut y2, mut vectors] = [&self.d0, &self.d1, &self.d2, &self.d3]
            .map(|matrix| vec![0.0; num * matrix.num_outputs()]);
        let add = |matrix: &Matrix, inputs: &[f32], results: &mut [f32]| {
            let rows: Vec<&[f32]> = inputs.chunks_exact(matrix.num_inputs()).collect();
            matrix.add_products(&rows, results);
        };
        let cut_off = |numbers: &mut [f32]| numbers.iter_mut().for_each(|n| *n = n.max(0.0));
        add(&self.d0, inputs, &mut y0);
        cut_off(&mut y0);
        add(&self.p1, inputs, &mut y1);
        add(&self.d1, &y0, &mut y1);
        cut_off(&mut y1);
        add(&self.d2, &y1, &mut y2);
        cut_off(&mut y2);
        add(&self.p3, &y1, &mut vectors);
        add(&self.d3, &y2, &mut vectors);
        for vector in vectors.chunks_exact_mut(self.d3.num_outputs()) {
            vector.iter_mut().for_each(|number| *number = number.tanh());
            let factor = sum_by(vector, |n| n * n).max(epsilon).sqrt().recip();
            vector.iter_mut().for_each(|number| *number *= factor);
        }
        vectors
    }
}

/// The mean of all numbers, and one over their deviation.
pub(super) fn moments(parts: &[&[f32]], epsilon: f32) -> (f32, f32) {
    let num = parts.iter().map(|part| part.len()).sum::<usize>() as f32;
    let mean = parts.iter().map(|part| sum_by(part, |n| n)).sum::<f32>() / num;
    let squares = parts.iter().map(|part| sum_by(part, |n| (n - mean) * (n - mean))).sum::<f32>();
    (mean, (squares / num + epsilon).sqrt().recip())
}

/// A sum in sixteen strands, which the processor adds up side by side.
fn sum_by(numbers: &[f32], value: impl Fn(f32) -> f32) -> f32 {
    let (chunks, rest) = numbers.as_chunks::<16>();
    let mut sums = [0.0; 16];
    for chunk in chunks {
        sums.iter_mut().zip(chunk).for_each(|(sum, number)| *sum += value(*number));
    }
    sums.iter().sum::<f32>() + rest.iter().map(|number| value(*number)).sum::<f32>()
}

/// Takes an array of one dimension.
pub(super) fn row(arrays: &mut Arrays, name: &str, num: usize) -> Result<Vec<f32>, EncoderError> {
    let ([found], numbers) = arrays.floats(name)?;
    if found == num { Ok(numbers) } else { Err(EncoderError::malformed(name)) }
}

/// Takes an array of two dimensions as a matrix.
pub(super) fn matrix(
    arrays: &mut Arrays,
    name: &str,
    num_inputs: usize,
) -> Result<Matrix, EncoderError> {
    let ([found, num_outputs], weights) = arrays.floats(name)?;
    let fits = found == num_inputs && num_inputs > 0 && num_outputs > 0;
    if fits { Ok(Matrix::new(num_outputs, &weights)) } else { Err(EncoderError::malformed(name)) }
}
