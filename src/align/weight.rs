//! The weights of the features for sentences and for paragraphs. They are made by `align train` on folders of
//! aligned texts and pasted here; nothing else is learnt ahead of time.

use super::Level;
use super::feature::Weights;

/// For sentences.
pub const SENTENCES: Weights = Weights {
    features: [
        0.1597, 0.1874, 0.7504, 0.8451, 0.7889, 1.0231, 1.8064, 0.2287, 0.1102, 0.7936, 0.9987,
        0.557, 0.3938, 1.2528, -0.1236, 0.3106, 2.439, 0.5732, 0.1269, 0.1527, -0.0221, 0.2163,
        -0.2063, 0.2219, 0.3905, 0.1358, 0.0059, -0.3947, 0.4306, 0.5873, 0.0, 0.0, 0.0, 0.0, 0.0,
        0.0, 0.0, 0.0, 0.0, 0.0,
    ],
    biases: [
        0.8585, -3.0514, -4.0765, -0.6815, -1.0028, -2.6667, -1.9961, -2.5615, -2.6436, -2.7209,
        -2.9207, -2.7586, -4.3431, -4.0447, -4.1783, -4.2396, -3.8566, -4.903, -5.018,
    ],
};

/// For paragraphs.
pub const PARAGRAPHS: Weights = Weights {
    features: [
        0.1195, 0.0819, 0.9902, 1.3288, 1.1624, 1.549, 0.5583, -0.3097, 0.4949, 0.3403, 0.1533,
        0.0914, -0.0399, 0.8071, 0.0476, 0.0823, 0.7042, 0.2175, 0.7497, 0.0286, -0.0645, 0.0292,
        -0.793, 1.1448, 0.2665, 0.1819, 0.0228, -0.8117, 0.9861, 0.2126, 0.0, 0.0, 0.0, 0.0, 0.0,
        0.0, 0.0, 0.0, 0.0, 0.0,
    ],
    biases: [
        1.4413, -3.7655, -4.2412, 0.26, -0.4912, -2.5063, -2.7045, -2.3448, -2.9641, -3.0658,
        -3.043, -3.0133, -4.0516, -4.0649, -4.0572, -4.0055, -4.0381, -4.9942, -5.038,
    ],
};

/// The weights of a level.
pub fn of_level(level: Level) -> &'static Weights {
    match level {
        Level::Sentence => &SENTENCES,
        Level::Paragraph => &PARAGRAPHS,
    }
}
