//! What the encoder's features are worth for sentences, beside the features that need no encoder; paragraphs get
//! along without it. Made by `align train --encoder FILE DIR…` and pasted here, again whenever the other weights change.

use super::nearness::Features;
use crate::align::bead::NUM_TYPES;

/// Weights of the features and what each type of bead gets more or less.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeaningWeights {
    /// In the order of [`Features`].
    pub features: Features,
    /// In the order of the types of beads.
    pub biases: [f32; NUM_TYPES],
}

impl MeaningWeights {
    /// The weights as the table in the code, to be pasted there.
    pub fn table(&self) -> String {
        let list = |numbers: &[f32]| -> String {
            let numbers: Vec<String> = numbers.iter().map(|n| format!("{n:.4}")).collect();
            numbers.chunks(10).map(|line| format!("        {},\n", line.join(", "))).collect()
        };
        let (features, biases) = (list(&self.features), list(&self.biases));
        format!(
            "const SENTENCES: MeaningWeights = MeaningWeights {{\n    features: [\n{features}    ],\n    \
             biases: [\n{biases}    ],\n}};"
        )
    }

    /// What a bead is worth.
    pub fn score(&self, features: &Features, type_index: usize) -> f32 {
        let sum: f32 = features.iter().zip(&self.features).map(|(f, w)| f * w).sum();
        sum + self.biases[type_index]
    }
}

/// For sentences.
pub const SENTENCES: MeaningWeights = MeaningWeights {
    features: [0.9086, 2.5658, 1.4245, 1.5240, 1.7210, 1.8404, 0.0631, 0.3559],
    biases: [
        -0.6185, 0.4148, -0.5992, 0.1422, 0.3756, 0.4136, 0.0192, 0.1286, -0.0081, 0.1327, 0.0845,
        1.2029, -0.1791, -0.1746, -0.6942, -0.9548, 0.8567, 0.2075, -0.4364,
    ],
};
