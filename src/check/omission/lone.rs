//! How likely a sentence that alignment leaves alone is really missing from the other text: a logistic regression
//! over what speaks for and against it. Its weights were learnt from paragraphs of human translation, each with one
//! sentence taken out, against the same paragraphs whole.

use std::ops::Range;

/// Which text a sentence is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// In the Chinese one: it was left out.
    Source,
    /// In the translation: it was added.
    Target,
}

/// A sentence that alignment leaves alone.
#[derive(Clone, Debug)]
pub struct Lone {
    /// Where it stands.
    pub bytes: Range<usize>,
    /// In which text.
    pub side: Side,
    /// How sure alignment is.
    pub score: f32,
    /// Letters of English for one Chinese character in the whole paragraph.
    pub ratio: f32,
    /// Which share of its words the other text has.
    pub share: f32,
    /// The same of the rest of its text.
    pub rest_share: f32,
    /// How many words it has that could be found.
    pub num_words: usize,
    /// Its length in Chinese characters.
    pub length: f32,
    /// How many sentences its text has, and the other.
    pub num_sentences: (usize, usize),
}

/// Letters of English that answer one Chinese character.
const USUAL_RATIO: f32 = 3.2;

/// Weights of the features in their order, and the bias.
const SOURCE: ([f32; 7], f32) = ([0.52, -2.12, -1.59, -0.61, 1.9, -0.34, 2.28], -0.31);
/// Alignment leaves an English sentence alone only where it is quite sure; but a clause that became a sentence has
/// its words in the source.
const TARGET: ([f32; 7], f32) = ([0.5, -2.1, -5.0, 0.0, 0.0, 0.0, 0.0], 1.5);

impl Side {
    fn weights(self) -> &'static ([f32; 7], f32) {
        match self {
            Self::Source => &SOURCE,
            Self::Target => &TARGET,
        }
    }

    /// How much shorter than usual the other text is, as a logarithm: negative is shorter.
    fn shortness(self, ratio: f32) -> f32 {
        let shortness = (ratio.max(0.3) / USUAL_RATIO).ln();
        if self == Self::Source { shortness } else { -shortness }
    }

    /// Whether anything could be missing with these lengths and numbers of sentences, whatever alignment says.
    pub fn may_lack(self, ratio: f32, num_sentences: (usize, usize)) -> bool {
        let most = Lone {
            bytes: 0..0,
            side: self,
            score: 1.0,
            ratio,
            share: 0.0,
            rest_share: 1.0,
            num_words: 8,
            length: 20.0,
            num_sentences,
        };
        most.likelihood() >= 0.5
    }
}

impl Lone {
    /// What speaks for and against its being missing.
    pub fn features(&self) -> [f32; 7] {
        let score = self.score.clamp(0.01, 0.995);
        let (num_own, num_other) = self.num_sentences;
        [
            (score / (1.0 - score)).ln(),
            self.side.shortness(self.ratio),
            self.share,
            self.share - self.rest_share,
            self.num_words.min(8) as f32 / 8.0,
            (self.length + 3.0).ln() / 3.0,
            (num_own as f32 - num_other as f32) / num_own.max(1) as f32,
        ]
    }

    /// Whether nearly all of its words are in the other text, which has as many sentences: then alignment has lost
    /// its way.
    fn is_said(&self) -> bool {
        let (num_own, num_other) = self.num_sentences;
        self.share >= 0.75 && self.num_words >= 3 && num_own <= num_other
    }

    /// How likely it is missing, from 0 to 1.
    pub fn likelihood(&self) -> f32 {
        if self.is_said() {
            return 0.0;
        }
        let (weights, bias) = self.side.weights();
        let features = self.features();
        let logit: f32 = features.iter().zip(weights).map(|(value, weight)| value * weight).sum();
        1.0 / (1.0 + (-(logit + bias)).exp())
    }
}
