//! Makes weights from texts that people aligned: two passes over each text as in use, then the weights under which
//! the gold paths are most probable, held near common sense so that few texts do not lead too far.

mod meaning;
mod objective;
mod optimise;

use super::Level;
use super::band;
use super::bead::Step;
use super::encoder::{Helper, MeaningWeights, Meanings};
use super::feature::{Problem, Weights};
use super::gold::{self, GoldBead};
use super::learn::learn;
use super::pairing::Pairing;
use super::pass;
use super::read::{self, Knowledge};
use super::stage::Stage;
use super::weight;
use super::{Unit, band::Part};
use crate::tasks::{Cancelled, Progress};
use objective::{Lesson, NUM_WEIGHTS, flat, from_flat};

/// How strongly weights are held near where they start.
const RESTRAINT: f64 = 1.0;
/// How far from the gold path other beads are looked at.
const WIDTH: usize = 10;

/// A text with its translation and how they are aligned.
pub struct Text<'t> {
    /// The units of the source.
    pub source: Vec<Unit<'t>>,
    /// The units of the target.
    pub target: Vec<Unit<'t>>,
    /// The alignment.
    pub gold: Vec<GoldBead>,
}

/// A text made ready to learn from.
#[derive(Default)]
pub struct Lessons(Vec<Lesson>);

impl Lessons {
    /// These, and those of another text.
    #[must_use]
    pub fn with(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }
}

/// Reads a text and measures what is near its gold path.
///
/// # Errors
/// [`Cancelled`] when the progress says so.
pub(super) fn lessons(
    text: &Text<'_>,
    level: Level,
    (knowledge, helper): (Knowledge<'_>, Option<Helper<'_>>),
    progress: &dyn Progress,
) -> Result<Lessons, Cancelled> {
    let stage = Stage::whole(progress);
    let mut texts = read::read(&text.source, &text.target, knowledge, stage)?;
    let meanings = |helper| Meanings::new(helper, &text.source, &text.target, stage);
    let meanings = helper.map(meanings).transpose()?;
    let whole = pass::parts(text.source.len(), text.target.len(), &[]);
    let weights = weight::of_level(level);
    let pairing = Pairing::new(&texts, stage)?;
    let first = pass::first(&texts, &pairing, &whole, (level, weights), stage)?;
    learn(&mut texts, &first.concat(), stage)?;
    let pairing = Pairing::new(&texts, stage)?;
    texts.meanings = meanings;
    let allowed = pass::allowed(level);
    let mut lessons = Vec::new();
    for path in gold::paths(&text.gold, text.source.len(), text.target.len()) {
        let part = part_of(&path);
        let places = band::around(&part, &band::chain_of(&part, &path), WIDTH);
        let problem = Problem::new(&texts, &pairing, part, places, &mut Default::default());
        // A path with beads that this level does not have teaches nothing.
        lessons.extend(Lesson::new(problem, &path, &allowed));
    }
    Ok(Lessons(lessons))
}

fn part_of(path: &[Step]) -> Part {
    let (first, last) = (path[0], path[path.len() - 1]);
    Part {
        source: first.source_start()..last.source_end,
        target: first.target_start()..last.target_end,
    }
}

/// The weights under which the lessons' gold paths are most probable, held near `start`.
///
/// # Errors
/// [`Cancelled`] when the progress says so.
pub fn weights(
    lessons: &[&Lessons],
    start: &Weights,
    max_steps: usize,
    progress: &dyn Progress,
) -> Result<Weights, Cancelled> {
    let all: Vec<&Lesson> = lessons.iter().flat_map(|lessons| &lessons.0).collect();
    let center = flat(start);
    let mut num_calls = 0;
    let best = optimise::minimise(flat(start), max_steps, |list| {
        num_calls += 1;
        progress.step(num_calls, 2 * max_steps as u64)?;
        let (mut value, mut slope) = likelihood(&all, list);
        for ((slope, weight), center) in slope.iter_mut().zip(list).zip(&center) {
            let distance = weight - center;
            value += RESTRAINT * distance * distance / 2.0;
            *slope += RESTRAINT * distance;
        }
        Ok((value, slope))
    })?;
    Ok(from_flat(&best))
}

/// The weights of the encoder's features under which the gold paths are most probable when the others stay as they
/// are. Texts that were read without an encoder teach nothing here.
///
/// # Errors
/// [`Cancelled`] when the progress says so.
pub fn meaning_weights(
    lessons: &[&Lessons],
    weights: &Weights,
    max_steps: usize,
    progress: &dyn Progress,
) -> Result<MeaningWeights, Cancelled> {
    let all: Vec<&Lesson> = lessons.iter().flat_map(|lessons| &lessons.0).collect();
    meaning::learn(&all, weights, max_steps, progress)
}

/// How improbable the lessons' gold paths are under some weights, in natural logarithms.
pub fn loss(lessons: &[&Lessons], weights: &Weights) -> f64 {
    let all: Vec<&Lesson> = lessons.iter().flat_map(|lessons| &lessons.0).collect();
    likelihood(&all, &flat(weights)).0
}

/// The improbability of all gold paths, and its slope; on two threads.
fn likelihood(lessons: &[&Lesson], list: &[f64]) -> (f64, Vec<f64>) {
    let weights = from_flat(list);
    let sum = |offset: usize| {
        let (mut value, mut slope) = (0.0, vec![0.0; NUM_WEIGHTS]);
        for lesson in lessons.iter().skip(offset).step_by(2) {
            lesson.add(&weights, list, &mut value, &mut slope);
        }
        (value, slope)
    };
    let (even, odd) = std::thread::scope(|scope| {
        let odd = scope.spawn(|| sum(1));
        (sum(0), odd.join())
    });
    // A panic there is one here.
    let odd = odd.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    (even.0 + odd.0, even.1.iter().zip(odd.1).map(|(a, b)| a + b).collect())
}
