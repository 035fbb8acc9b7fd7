//! What speaks for and against a bead: numbers between the texts' coverage, lengths and marks. The order of names
//! is that of the weights; every type of bead has one more weight of its own, its bias.

use super::Level;
use super::band::{Part, Rows};
use super::bead::{NUM_TYPES, SOURCE_ALONE, TARGET_ALONE, TYPES};
use super::coverage::{Coverage, Origin, Scratch};
use super::encoder::Nearness;
use super::pairing::{Direction, MAX_SPAN, Pairing};
use super::read::Texts;
use super::token::mark::Marks;
use std::sync::LazyLock;

/// How many features there are besides the biases.
pub const NUM_FEATURES: usize = 40;

/// The numbers of one bead.
pub type Features = [f32; NUM_FEATURES];

/// What a run of units of one text brings into a bead.
#[derive(Clone, Copy, Debug, Default)]
struct Span {
    /// What could be covered.
    total: f32,
    /// What runs of one to six units cover by chance.
    means: [f32; MAX_SPAN],
    marks: Marks,
    /// Characters, in those of the target.
    length: f32,
    log_length: f32,
    /// Marks of its last unit.
    last: Marks,
    /// 1 when its first unit starts with a small letter.
    starts_small: f32,
}

/// A part of both texts with everything that its beads' features are made of.
pub struct Problem {
    /// Which units it is about.
    pub part: Part,
    /// The places that beads may start and end at.
    pub places: Rows,
    source: Coverage,
    target: Coverage,
    source_spans: [Vec<Span>; MAX_SPAN],
    target_spans: [Vec<Span>; MAX_SPAN],
    source_best: Vec<f32>,
    target_best: Vec<f32>,
    /// How near the units' meanings are, when there is an encoder.
    pub nearness: Option<Nearness>,
}

fn spans(
    direction: &Direction,
    marks: &[Marks],
    units: std::ops::Range<usize>,
    scale: f32,
) -> [Vec<Span>; MAX_SPAN] {
    std::array::from_fn(|shorter| {
        let starts = units.clone().take((units.len()).saturating_sub(shorter));
        starts.map(|start| span(direction, marks, start..start + shorter + 1, scale)).collect()
    })
}

fn span(
    direction: &Direction,
    all_marks: &[Marks],
    units: std::ops::Range<usize>,
    scale: f32,
) -> Span {
    let mut span = Span::default();
    for unit in units.clone() {
        span.total += direction.totals[unit];
        for (sum, mean) in span.means.iter_mut().zip(&direction.means[unit]) {
            *sum += mean;
        }
        span.marks.add(&all_marks[unit]);
    }
    span.marks.opens = all_marks[units.start].opens;
    span.marks.closes = all_marks[units.end - 1].closes;
    span.marks.asks = all_marks[units.end - 1].asks;
    span.last = all_marks[units.end - 1];
    span.starts_small = all_marks[units.start].starts_small;
    span.length = span.marks.num_chars * scale;
    span.log_length = (span.length + 4.0).ln();
    span
}

impl Problem {
    /// Measures a part of the texts at these places.
    pub fn new(
        texts: &Texts,
        pairing: &Pairing,
        part: Part,
        places: Rows,
        scratch: &mut [Scratch; 2],
    ) -> Self {
        let units = places.units();
        let columns = units.transposed(part.target.len());
        let [forward, backward] = scratch;
        let (row, column) = (part.source.start, part.target.start);
        let sides = (&texts.source, &texts.target);
        let source = Coverage::new(&pairing.source, sides, units, Origin { row, column }, forward);
        let sides = (&texts.target, &texts.source);
        let origin = Origin { row: column, column: row };
        let target = Coverage::new(&pairing.target, sides, columns, origin, backward);
        let margin = |coverage: &Coverage, direction: &Direction, start: usize| -> Vec<f32> {
            let best = coverage.best.iter().enumerate();
            best.map(|(row, best)| best - direction.means[start + row][0]).collect()
        };
        let both = (part.source.clone(), part.target.clone());
        let nearness = |meanings| Nearness::new(meanings, both, |unit| source.rows.row(unit));
        let nearness = texts.meanings.as_ref().map(nearness);
        let ratio = texts.ratio;
        Self {
            source_best: margin(&source, &pairing.source, row),
            target_best: margin(&target, &pairing.target, column),
            source_spans: spans(&pairing.source, &texts.source.marks, part.source.clone(), ratio),
            target_spans: spans(&pairing.target, &texts.target.marks, part.target.clone(), 1.0),
            source,
            target,
            part,
            places,
            nearness,
        }
    }

    /// The features of the bead of that type that ends at a place, counted from the part's start.
    #[inline]
    pub fn features(&self, source_end: usize, target_end: usize, type_index: usize) -> Features {
        let mut f = [0.0; NUM_FEATURES];
        match type_index {
            SOURCE_ALONE => {
                f[18] = self.source_spans[0][source_end - 1].marks.num_chars.sqrt();
                f[19] = self.source_best[source_end - 1];
            }
            TARGET_ALONE => {
                f[20] = self.target_spans[0][target_end - 1].marks.num_chars.sqrt();
                f[21] = self.target_best[target_end - 1];
            }
            _ => self.pair_features(source_end, target_end, type_index, &mut f),
        }
        f
    }

    #[inline]
    fn pair_features(
        &self,
        source_end: usize,
        target_end: usize,
        type_index: usize,
        f: &mut Features,
    ) {
        let (a, b) = (TYPES[type_index].source as usize, TYPES[type_index].target as usize);
        let (row, column) = (source_end - a, target_end - b);
        let x = &self.source_spans[a - 1][row];
        let y = &self.target_spans[b - 1][column];
        let (mut covered, mut answered) = (0.0, 0.0);
        let mut lowest = 9.0_f32;
        for unit in row..source_end {
            let value = self.source.at(unit, column, b);
            covered += value;
            if b == 1 {
                let alone = &self.source_spans[0][unit];
                lowest = lowest.min((value - alone.means[0]) / (alone.total + 1.0));
            }
        }
        for unit in column..target_end {
            let value = self.target.at(unit, row, a);
            answered += value;
            if b > 1 {
                let alone = &self.target_spans[0][unit];
                lowest = lowest.min((value - alone.means[a - 1]) / (alone.total + 1.0));
            }
        }
        let joined = (a + b) as f32;
        f[0] = covered - x.means[b - 1];
        f[1] = answered - y.means[a - 1];
        f[2] = covered / (x.total + 1.0);
        f[3] = answered / (y.total + 1.0);
        f[4] = (f[2] * f[3]).max(0.0).sqrt() * LOG_SIZE[a + b];
        length_features(x, y, f);
        mark_features(&x.marks, &y.marks, f);
        f[22] = (f[2] - 1.0) * (x.total + 1.0).sqrt();
        f[23] = (f[3] - 1.0) * (y.total + 1.0).sqrt();
        if a == 1 {
            f[24] = -(b as f32 - x.marks.clauses * 0.5).abs();
            f[25] = (b - 1) as f32 * x.marks.num_chars.ln_1p();
        }
        if b == 1 {
            f[26] = (a - 1) as f32 * y.marks.num_chars.ln_1p();
        }
        f[27] = (joined - 2.0) * f[4];
        f[if a + b > 2 { 28 } else { 29 }] = lowest;
        boundary_features(x, y, f);
    }
}

/// The logarithm of one more than the number of units, by number of units.
static LOG_SIZE: LazyLock<[f32; 2 * MAX_SPAN + 1]> =
    LazyLock::new(|| std::array::from_fn(|num_units| (num_units as f32).ln_1p()));

/// Gale and Church's measure of how far two lengths are from a translation's, and two plainer ones.
#[inline]
fn length_features(x: &Span, y: &Span, f: &mut Features) {
    let difference = y.length - x.length;
    let variance = 3.4 * (x.length + y.length) + 1.0;
    f[5] = -(difference * difference / variance).min(25.0) * 0.1;
    let log_ratio = y.log_length - x.log_length;
    f[6] = -log_ratio.abs();
    f[7] = -log_ratio * log_ratio * (x.length + y.length).min(400.0).sqrt() * 0.1;
}

/// Where the bead is cut and where it is not.
#[inline]
fn boundary_features(x: &Span, y: &Span, f: &mut Features) {
    f[30] = x.last.ends - 1.0;
    f[31] = y.last.ends - 1.0;
    f[32] = -(x.last.ends - y.last.ends).abs();
    f[33] = (x.marks.ends - x.last.ends) + (y.marks.ends - y.last.ends);
    f[34] = -y.starts_small;
    f[35] = y.marks.starts_small - y.starts_small;
    f[36] = -(x.last.quoted - y.last.quoted).abs();
    f[37] = x.marks.quoted - x.last.quoted;
    f[38] = y.marks.quoted - y.last.quoted;
    f[39] = -(x.last.quoted + y.last.quoted);
}

#[inline]
fn mark_features(x: &Marks, y: &Marks, f: &mut Features) {
    f[8] = -(x.questions - y.questions).abs();
    f[9] = x.questions.min(y.questions);
    f[10] = -(x.exclamations - y.exclamations).abs();
    f[11] = x.exclamations.min(y.exclamations);
    f[12] = -(x.quotes - y.quotes).abs();
    f[13] = x.quotes.min(y.quotes);
    f[14] = -(x.brackets - y.brackets).abs();
    f[15] = -(x.opens - y.opens).abs();
    f[16] = -(x.closes - y.closes).abs();
    f[17] = -(x.asks - y.asks).abs();
}

/// Weights of the features and a bias for each type of bead.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// In the order of [`Features`].
    pub features: Features,
    /// In the order of [`TYPES`].
    pub biases: [f32; NUM_TYPES],
}

impl Weights {
    /// What common sense says before anything is learnt: coverage and like lengths are good, beads of many units
    /// and units alone are rare.
    pub fn start() -> Self {
        let mut weights = Self { features: [0.0; NUM_FEATURES], biases: [0.0; NUM_TYPES] };
        for (feature, weight) in
            [(0, 0.15), (1, 0.15), (2, 0.7), (3, 0.7), (4, 0.7), (5, 1.0), (6, 1.0)]
        {
            weights.features[feature] = weight;
        }
        for (bias, bead) in weights.biases.iter_mut().zip(TYPES) {
            let num_units = f32::from(bead.source + bead.target);
            *bias = if num_units < 2.0 { -4.0 } else { 2.0 - num_units };
        }
        weights
    }

    /// The weights as the table in the code, to be pasted there.
    pub fn table(&self, level: Level) -> String {
        let name = match level {
            Level::Sentence => "SENTENCES",
            Level::Paragraph => "PARAGRAPHS",
        };
        let list = |numbers: &[f32]| -> String {
            let numbers: Vec<String> =
                numbers.iter().map(|number| format!("{number:.4}")).collect();
            numbers.chunks(10).map(|line| format!("        {},\n", line.join(", "))).collect()
        };
        let (features, biases) = (list(&self.features), list(&self.biases));
        format!(
            "const {name}: Weights = Weights {{\n    features: [\n{features}    ],\n    \
             biases: [\n{biases}    ],\n}};"
        )
    }

    /// What a bead is worth.
    #[inline]
    pub fn score(&self, features: &Features, type_index: usize) -> f32 {
        let sum: f32 = features.iter().zip(&self.features).map(|(f, w)| f * w).sum();
        sum + self.biases[type_index]
    }
}
