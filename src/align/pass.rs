//! The passes over both texts: a rough chain, a first alignment along it, words learnt from that, and a second
//! alignment close to the first. What the person fixed cuts the texts into parts that are aligned by themselves.

use super::Bead;
use super::band::{self, Part};
use super::bead::{NUM_TYPES, Step, TYPES};
use super::chunk::{self, Chunk};
use super::coarse;
use super::coverage::Scratch;
use super::decode::{self, Allowed, Scores};
use super::feature::{Problem, Weights};
use super::fit;
use super::learn::learn;
use super::pairing::Pairing;
use super::read::Texts;
use super::stage::Stage;
use super::{Level, weight};
use crate::tasks::{Cancelled, Unwatched};
use std::sync::atomic::{AtomicUsize, Ordering};

/// How far from the rough chain the first alignment looks, in units.
const FIRST_WIDTH: usize = 12;
/// How far from the first alignment the second looks.
const SECOND_WIDTH: usize = 10;

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

/// What two passes come to.
pub struct Outcome {
    /// The path of each part.
    pub paths: Vec<Vec<Step>>,
    /// See [`fit::relatedness`].
    pub relatedness: Option<f32>,
}

/// Aligns each part; the path of a part covers it.
pub fn run(
    texts: &mut Texts,
    parts: &[Part],
    (level, weights): (Level, &Weights),
    stage: Stage<'_>,
) -> Result<Outcome, Cancelled> {
    let pairing = Pairing::new(texts, stage.part(0, 10))?;
    let mut paths = first(texts, &pairing, parts, (level, weights), stage.part(10, 55))?;
    let whole = paths.concat();
    let relatedness = fit::relatedness(texts, &pairing, &whole);
    learn(texts, &whole, stage.part(55, 60))?;
    let pairing = Pairing::new(texts, stage.part(60, 65))?;
    let pass = Pass { texts, pairing: &pairing, weights, allowed: allowed(level), is_last: true };
    for (part, path) in parts.iter().zip(&mut paths) {
        let chunks = chunk::chunks(part, &band::chain_of(part, path));
        *path = pass.solve(&chunks, stage.part(65, 100))?;
    }
    Ok(Outcome { paths, relatedness })
}

/// The first alignment of each part.
pub fn first(
    texts: &Texts,
    pairing: &Pairing,
    parts: &[Part],
    (level, weights): (Level, &Weights),
    stage: Stage<'_>,
) -> Result<Vec<Vec<Step>>, Cancelled> {
    let pass = Pass { texts, pairing, weights, allowed: allowed(level), is_last: false };
    let mut paths = Vec::with_capacity(parts.len());
    for part in parts {
        let chain = coarse::chain(texts, pairing, part, stage.part(0, 30))?;
        paths.push(pass.solve(&chunk::chunks(part, &chain), stage.part(30, 100))?);
    }
    Ok(paths)
}

/// Aligns one small text as a whole, without learning from it.
pub fn run_once(texts: &Texts, pairing: &Pairing, part: &Part) -> Vec<Step> {
    let nobody = Stage::whole(&Unwatched);
    let Ok(chain) = coarse::chain(texts, pairing, part, nobody) else { return Vec::new() };
    let (weights, allowed) = (weight::of_level(Level::Sentence), allowed(Level::Sentence));
    let pass = Pass { texts, pairing, weights, allowed, is_last: true };
    pass.solve_one(&Chunk { part: part.clone(), chain }, &mut Default::default())
}

/// One pass over chunks.
struct Pass<'a> {
    texts: &'a Texts,
    pairing: &'a Pairing,
    weights: &'a Weights,
    allowed: Allowed,
    /// Whether the beads are to be rated.
    is_last: bool,
}

/// Texts of fewer units are not worth a second thread.
const WORTH_A_THREAD: usize = 1000;

impl Pass<'_> {
    /// Aligns chunks that follow each other, on two threads when there is much to do.
    fn solve(&self, chunks: &[Chunk], stage: Stage<'_>) -> Result<Vec<Step>, Cancelled> {
        let next = AtomicUsize::new(0);
        let take = || Some(next.fetch_add(1, Ordering::Relaxed)).filter(|&i| i < chunks.len());
        let work = |watch: &mut dyn FnMut(usize) -> Result<(), Cancelled>| {
            let mut scratch = Default::default();
            let mut done = Vec::new();
            while let Some(index) = take() {
                done.push((index, self.solve_one(&chunks[index], &mut scratch)));
                if let Err(cancelled) = watch(index) {
                    // Nothing is left for the other thread.
                    next.store(chunks.len(), Ordering::Relaxed);
                    return Err(cancelled);
                }
            }
            Ok(done)
        };
        let num_units: usize = chunks.iter().map(|chunk| chunk.part.source.len()).sum();
        let mut watch = |index| stage.step(index + 1, chunks.len());
        let mut paths = if chunks.len() > 1 && num_units >= WORTH_A_THREAD {
            std::thread::scope(|scope| {
                let other = scope.spawn(|| work(&mut |_| Ok(())));
                let mut paths = work(&mut watch)?;
                match other.join() {
                    Ok(done) => paths.extend(done?),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
                Ok(paths)
            })?
        } else {
            work(&mut watch)?
        };
        paths.sort_unstable_by_key(|(index, _)| *index);
        Ok(paths.into_iter().flat_map(|(_, path)| path).collect())
    }

    fn solve_one(&self, chunk: &Chunk, scratch: &mut [Scratch; 2]) -> Vec<Step> {
        let width = if self.is_last { SECOND_WIDTH } else { FIRST_WIDTH };
        let places = band::around(&chunk.part, &chunk.chain, width);
        let part = chunk.part.clone();
        let problem = Problem::new(self.texts, self.pairing, part, places, scratch);
        let scores = Scores::new(&problem, self.weights, &self.allowed);
        if self.is_last {
            decode::likeliest_path(&problem, &scores)
        } else {
            decode::best_path(&problem, &scores)
        }
    }
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
