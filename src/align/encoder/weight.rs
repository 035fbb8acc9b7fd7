//! What the encoder's features are worth for sentences, beside the features that need no encoder; paragraphs get
//! along without it. Made by `align train --encoder` and pasted here.

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
    features: [1.8547, 3.2387, 2.6049, 2.1285, 2.4555, 3.2846, 0.4982, 0.0876],
    biases: [
        -0.5519, 0.5456, -0.4479, 0.0810, 0.4809, 0.7206, 0.0587, 0.2291, -0.1203, 0.4744, 0.4057,
        1.3679, -0.1791, -0.2204, 0.0625, -0.9623, 1.3196, 0.5182, -0.0934,
    ],
};
