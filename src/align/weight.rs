//! The weights of the features for sentences and for paragraphs. They are made by `align train` on folders of
//! aligned texts and pasted here; nothing else is learnt ahead of time.

#![allow(clippy::approx_constant, reason = "weights are near constants by chance")]

use super::Level;
use super::feature::Weights;

/// For sentences.
pub const SENTENCES: Weights = Weights {
    features: [
        0.2786, 0.3394, 1.1989, 1.3074, 1.2637, 1.6988, 1.7714, 0.5891, 0.4909, 0.5699, 0.2625,
        0.4780, 0.9705, 1.2813, 0.0721, 0.2609, 1.8746, 0.6642, 0.4620, 0.2612, -0.0200, 0.3382,
        -0.7215, 0.0559, 0.3981, 0.1681, -0.0248, -0.2078, -0.0335, 0.5237, 0.3409, 0.0037, 0.3788,
        0.4865, 0.3643, -0.2502, 1.6674, 0.0788, 0.2882, 0.0515,
    ],
    biases: [
        0.8659, -3.6171, -4.1114, -0.7593, -1.1576, -2.6446, -2.2916, -2.2698, -2.7482, -2.8313,
        -2.8562, -2.7435, -4.2172, -4.0191, -3.9770, -4.1122, -3.9254, -4.8991, -5.0118,
    ],
};

/// For paragraphs.
pub const PARAGRAPHS: Weights = Weights {
    features: [
        0.0935, 0.1075, 1.3886, 1.6556, 1.5960, 1.2538, 0.2681, -0.3807, 0.5113, 0.3570, -0.0303,
        0.0001, -0.0582, 0.2910, 0.6834, 0.0465, 0.0001, 0.1515, 0.5655, 0.0085, 0.3525, -0.0090,
        -0.5267, 0.1520, 0.2106, 1.2434, 0.0726, -0.0853, 0.9777, 0.0628, -0.0034, 0.4506, -0.5573,
        -0.4471, 0.5707, 0.6147, -0.0035, -0.0414, 0.0016, -0.0071,
    ],
    biases: [
        1.6703, -4.2456, -4.1862, -1.3316, -1.2753, -2.2571, -2.0000, -2.0000, -3.0000, -3.0000,
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
