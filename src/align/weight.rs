//! The weights of the features for sentences and for paragraphs. They are made by `align train` on folders of
//! aligned texts and pasted here; nothing else is learnt ahead of time.

#![allow(clippy::approx_constant, reason = "weights are near constants by chance")]

use super::Level;
use super::feature::Weights;

/// For sentences.
pub const SENTENCES: Weights = Weights {
    features: [
        0.2086, 0.3052, 1.8251, 1.7020, 1.9003, 1.6327, 2.0394, 0.3328, 0.0972, 0.8162, 0.0388,
        1.1584, 0.2220, 2.3489, 0.2452, 0.2469, 2.2696, 0.6456, 0.6264, 0.1632, 0.1454, 0.1517,
        -0.5688, -0.0194, 0.4215, 0.0841, 0.0635, -0.5282, 0.8724, 0.8118, 1.1067, 1.0366, 1.8071,
        1.6176, 1.0343, -0.5777, 2.8251, 0.1989, 0.1435, -0.8634,
    ],
    biases: [
        1.6419, -2.9468, -3.0245, -0.4936, -0.9928, -2.7733, -1.9881, -2.8188, -2.7493, -2.5742,
        -3.3421, -2.4125, -4.4199, -4.0461, -4.2337, -4.2765, -3.8283, -4.8414, -5.0203,
    ],
};

/// For paragraphs.
pub const PARAGRAPHS: Weights = Weights {
    features: [
        0.0716, 0.0923, 1.3865, 2.1076, 1.5886, 1.3871, 0.1734, -0.2775, 0.6862, 0.4535, -0.1175,
        0.0001, 0.5860, 0.7044, 0.5103, 0.4014, 0.0105, 0.1213, 0.1765, 0.0313, 0.1299, -0.0147,
        0.0095, 0.4555, 0.1769, 0.9551, 0.0174, -1.2230, 1.8432, 0.3311, 0.4605, 1.8638, 0.2853,
        0.4566, 0.9510, 1.2163, 0.7344, -0.0356, 0.1484, 0.7335,
    ],
    biases: [
        2.3099, -3.9213, -3.0858, -1.8517, -1.0204, -2.7377, -2.0000, -2.0000, -3.0000, -3.0000,
        -3.0000, -3.0000, -4.0000, -4.0000, -4.0000, -4.0000, -4.0000, -5.0000, -5.0000,
    ],
};

/// The weights of a level.
pub fn of_level(level: Level) -> &'static Weights {
    match level {
        Level::Sentence => &SENTENCES,
        Level::Paragraph => &PARAGRAPHS,
    }
}
