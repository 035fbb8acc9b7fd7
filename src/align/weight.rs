//! The weights of the features for sentences and for paragraphs. They are made by `align train` on folders of
//! aligned texts and pasted here; nothing else is learnt ahead of time.

#![allow(clippy::approx_constant, reason = "weights are near constants by chance")]

use super::Level;
use super::feature::Weights;

/// For sentences.
pub const SENTENCES: Weights = Weights {
    features: [
        0.1996, 0.2859, 1.8157, 2.2342, 2.3184, 2.2350, 0.8857, 0.9096, 0.1150, 1.2469, -0.0674,
        1.2469, 0.5038, 2.5356, 0.3598, 0.1586, 2.5216, 0.8424, 0.2978, 0.1847, 0.0040, 0.2731,
        -0.5662, 0.0715, 0.5229, 0.1961, 0.0030, -0.2536, 0.6194, 0.9063, 0.4793, -0.0917, 0.7902,
        0.8516, 0.7854, -0.5222, 2.6924, 0.3407, 0.2789, -0.8364,
    ],
    biases: [
        2.0234, -1.7860, -2.5872, 1.1186, 0.4451, -0.6824, 0.0918, -0.6215, 0.1585, 0.2628, 0.1521,
        0.4105, -0.5278, -0.0389, -0.0679, -0.2642, 0.0977, 0.1691, -0.0173,
    ],
};

/// For paragraphs.
pub const PARAGRAPHS: Weights = Weights {
    features: [
        0.1074, 0.1200, 1.4743, 1.9226, 1.9013, 1.3354, -0.5487, -0.3994, 0.8232, 0.4700, -0.0110,
        0.0004, 0.2821, 0.5978, 1.3189, 0.1344, 0.1559, 0.2083, 0.2464, 0.0533, 0.3538, 0.0129,
        -0.5720, -0.1798, 0.1834, 1.9922, 0.4216, -0.0024, 1.4051, 0.3800, -0.3498, 0.1578,
        -0.6267, -0.6614, 0.6314, 1.0119, -0.0333, -0.0575, 0.0039, -0.0285,
    ],
    biases: [
        3.2849, -1.7793, -1.3808, -0.5013, -0.1067, -0.3747, 0.0000, 0.0000, 0.0000, 0.0000,
        0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000,
    ],
};

/// The weights of a level.
pub fn of_level(level: Level) -> &'static Weights {
    match level {
        Level::Sentence => &SENTENCES,
        Level::Paragraph => &PARAGRAPHS,
    }
}
