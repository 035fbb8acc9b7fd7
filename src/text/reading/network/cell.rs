//! One direction of the LSTM: gates in the order input, forget, cell, output, as PyTorch keeps them.

use super::WIDTH;

/// How many units a direction has.
pub(super) const HIDDEN: usize = 32;
const GATES: usize = 4 * HIDDEN;

/// The weights of one direction, turned so that one input's weights for all gates stand together.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) from_input: Vec<[f32; GATES]>,
    pub(super) from_state: Vec<[f32; GATES]>,
    pub(super) bias: [f32; GATES],
}

/// Where a direction has got to.
pub(super) struct State {
    output: [f32; HIDDEN],
    memory: [f32; HIDDEN],
}

impl State {
    pub(super) fn output(&self) -> &[f32; HIDDEN] {
        &self.output
    }
}

impl Cell {
    pub(super) fn start(&self) -> State {
        State { output: [0.0; HIDDEN], memory: [0.0; HIDDEN] }
    }

    pub(super) fn step(&self, state: &mut State, vector: &[f32; WIDTH]) {
        let mut sums = self.bias;
        for (input, weights) in vector.iter().zip(&self.from_input) {
            add(&mut sums, *input, weights);
        }
        for (input, weights) in state.output.iter().zip(&self.from_state) {
            add(&mut sums, *input, weights);
        }
        for unit in 0..HIDDEN {
            let kept = sigmoid(sums[HIDDEN + unit]) * state.memory[unit];
            let new = sigmoid(sums[unit]) * tanh(sums[2 * HIDDEN + unit]);
            state.memory[unit] = kept + new;
            state.output[unit] = sigmoid(sums[3 * HIDDEN + unit]) * tanh(state.memory[unit]);
        }
    }
}

fn add(sums: &mut [f32; GATES], input: f32, weights: &[f32; GATES]) {
    for (sum, weight) in sums.iter_mut().zip(weights) {
        *sum += input * weight;
    }
}

fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

fn tanh(x: f32) -> f32 {
    1.0 - 2.0 / (exp(2.0 * x) + 1.0)
}

/// The exponential function to about one unit of the seventh digit, the same on every machine: what remains
/// beside a power of two by its series.
fn exp(x: f32) -> f32 {
    /// Adding and taking it away again rounds to a whole number.
    const ROUND: f32 = 12_582_912.0;
    let x = x.clamp(-80.0, 80.0);
    let whole = (x * std::f32::consts::LOG2_E + ROUND) - ROUND;
    // ln 2 in two parts, so that the difference keeps its digits.
    let rest = (x - whole * 0.693_359_4) - whole * -2.121_944_4e-4;
    let series = 1.0
        + rest
            * (1.0
                + rest
                    * (0.5
                        + rest
                            * (1.0 / 6.0
                                + rest
                                    * (1.0 / 24.0 + rest * (1.0 / 120.0 + rest * (1.0 / 720.0))))));
    // The exponent's field of a float, from -116 to 116 above its middle.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 11 and 243"
    )]
    let exponent = (whole + 127.0) as i32 as u32;
    series * f32::from_bits(exponent << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_agree_with_those_of_the_library() {
        for step in -800..800 {
            let x = step as f32 / 10.0;
            let (found, expected) = (f64::from(exp(x)), f64::from(x).exp());
            assert!((found - expected).abs() <= expected * 4e-7, "{x}: {found} {expected}");
            let (found, expected) = (f64::from(tanh(x)), f64::from(x).tanh());
            assert!((found - expected).abs() <= 4e-7, "{x}: {found} {expected}");
        }
    }
}
