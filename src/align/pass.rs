//! The passes over both texts: a rough chain, a first alignment along it, words learnt from that, and a second
//! alignment close to the first. What the person fixed cuts the texts into parts that are aligned by themselves.

use super::Bead;
use super::band::{self, Part, Place};
use super::bead::{NUM_TYPES, Step, TYPES};
use super::coarse;
use super::coverage::Scratch;
use super::decode::{self, Allowed, Scores};
use super::feature::{Problem, Weights};
use super::learn::learn;
use super::pairing::Pairing;
use super::read::Texts;
use super::{Level, weight};
use crate::tasks::{Cancelled, Progress, Unwatched};

/// How far from the rough chain the first alignment looks, in units.
const FIRST_WIDTH: usize = 20;
/// How far from the first alignment the second looks.
const SECOND_WIDTH: usize = 14;

/// The parts of two texts between fixed beads.
pub fn parts(num_source: usize, num_target: usize, fixed: &[Bead]) -> Vec<Part> {
    let mut parts = Vec::new();
    let (mut source, mut target) = (0, 0);
    for bead in fixed {
        parts.push(Part { source: source..bead.source.start, target: target..bead.target.start });
        (source, target) = (bead.source.end, bead.target.end);
    }
    parts.push(Part { source: source..num_source, target: target..num_target });
    parts
}

/// The types of beads of a level.
pub fn allowed(level: Level) -> Allowed {
    let num_allowed = match level {
        Level::Sentence => NUM_TYPES,
        Level::Paragraph => 6,
    };
    std::array::from_fn(|index| index < num_allowed)
}

/// Aligns each part; the path of a part covers it.
pub fn run(
    texts: &mut Texts,
    parts: &[Part],
    level: Level,
    progress: &dyn Progress,
) -> Result<Vec<Vec<Step>>, Cancelled> {
    let weights = weight::of_level(level);
    let allowed = allowed(level);
    let pairing = Pairing::new(texts);
    let mut scratch = Default::default();
    let mut paths = Vec::with_capacity(parts.len());
    for part in parts {
        let chain = coarse::chain(texts, &pairing, part, progress)?;
        let problem = problem(texts, &pairing, part, &chain, FIRST_WIDTH, &mut scratch);
        paths.push(solve(&problem, weights, &allowed, false));
        progress.step(1, 3)?;
    }
    let all: Vec<Step> = paths.iter().flatten().copied().collect();
    learn(texts, &all);
    let pairing = Pairing::new(texts);
    for (part, path) in parts.iter().zip(&mut paths) {
        let chain = band::chain_of(part, path);
        let problem = problem(texts, &pairing, part, &chain, SECOND_WIDTH, &mut scratch);
        *path = solve(&problem, weights, &allowed, true);
        progress.step(2, 3)?;
    }
    Ok(paths)
}

fn problem(
    texts: &Texts,
    pairing: &Pairing,
    part: &Part,
    chain: &[Place],
    width: usize,
    scratch: &mut [Scratch; 2],
) -> Problem {
    let places = band::around(part, chain, width);
    Problem::new(texts, pairing, part.clone(), places, scratch)
}

fn solve(problem: &Problem, weights: &Weights, allowed: &Allowed, is_last: bool) -> Vec<Step> {
    let scores = Scores::new(problem, weights, allowed);
    let mut path = decode::best_path(problem, &scores);
    if is_last {
        decode::rate(problem, &scores, &mut path);
    }
    path
}

/// Aligns one small text as a whole, without learning from it.
pub fn run_once(texts: &Texts, pairing: &Pairing, part: &Part) -> Vec<Step> {
    let Ok(chain) = coarse::chain(texts, pairing, part, &Unwatched) else { return Vec::new() };
    let problem = problem(texts, pairing, part, &chain, FIRST_WIDTH, &mut Default::default());
    solve(&problem, weight::of_level(Level::Sentence), &allowed(Level::Sentence), true)
}

/// A step as a bead.
pub fn bead(step: &Step) -> Bead {
    debug_assert!(step.type_index < TYPES.len());
    Bead {
        source: step.source_start()..step.source_end,
        target: step.target_start()..step.target_end,
        score: step.score,
    }
}
