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
    features: [1.2996, 2.7061, 1.5998, 1.4465, 1.9356, 1.9907, 0.2514, 0.1187],
    biases: [
        -0.7012, 0.3847, 0.0300, 0.0951, 0.2278, 0.3105, 0.2006, -0.6095, -0.2307, 0.6903, 0.2580,
        1.0512, -0.2034, -0.1292, 0.2303, -1.2626, 1.3081, -0.0628, -0.1901,
    ],
};
