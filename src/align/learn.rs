//! Words learnt from the document itself: tokens that keep meeting in beads of a first pass translate each other
//! here, whatever the dictionary knows. Measured by Dice's coefficient and pointwise mutual information, as
//! Moore (2002) and hunalign do.

use super::bead::{Step, TYPES};
use super::read::Texts;
use super::side::{Side, TypeId};
use super::stage::Stage;
use crate::tasks::Cancelled;

/// Larger beads say too little of which word is which.
const MAX_UNITS: u8 = 4;
/// The least share of their beads that two tokens must have in common.
const MIN_DICE: f32 = 0.2;
/// The least count times mutual information.
const MIN_INFORMATION: f32 = 6.0;

/// The tokens of beads, each once a bead, and the beads of each token.
struct Bags {
    /// Where the tokens of each bead start; one more than beads.
    starts: Vec<u32>,
    tokens: Vec<TypeId>,
    /// In how many beads each kind is.
    counts: Vec<u32>,
}

impl Bags {
    fn new(side: &Side, ranges: impl Iterator<Item = std::ops::Range<usize>>) -> Self {
        let mut bags =
            Self { starts: vec![0], tokens: Vec::new(), counts: vec![0; side.num_types()] };
        for units in ranges {
            let start = bags.tokens.len();
            bags.tokens
                .extend(units.flat_map(|unit| side.tokens(unit).iter().map(|token| token.0)));
            bags.tokens[start..].sort_unstable();
            let mut kept = start;
            for at in start..bags.tokens.len() {
                if kept == start || bags.tokens[kept - 1] != bags.tokens[at] {
                    bags.tokens[kept] = bags.tokens[at];
                    bags.counts[bags.tokens[kept] as usize] += 1;
                    kept += 1;
                }
            }
            bags.tokens.truncate(kept);
            bags.starts.push(kept as u32);
        }
        bags
    }

    fn bead(&self, bead: usize) -> &[TypeId] {
        &self.tokens[self.starts[bead] as usize..self.starts[bead + 1] as usize]
    }

    fn num_beads(&self) -> usize {
        self.starts.len() - 1
    }

    /// The beads that each kind is in.
    fn beads_by_kind(&self) -> Vec<Vec<u32>> {
        let mut beads: Vec<Vec<u32>> =
            self.counts.iter().map(|&count| Vec::with_capacity(count as usize)).collect();
        for bead in 0..self.num_beads() {
            for &id in self.bead(bead) {
                beads[id as usize].push(bead as u32);
            }
        }
        beads
    }
}

/// Adds what a path teaches to the texts' translations.
pub fn learn(texts: &mut Texts, path: &[Step], stage: Stage<'_>) -> Result<(), Cancelled> {
    let is_telling = |step: &&Step| {
        let bead = TYPES[step.type_index];
        bead.source > 0 && bead.target > 0 && bead.source + bead.target <= MAX_UNITS
    };
    let beads: Vec<&Step> = path.iter().filter(is_telling).collect();
    let source = Bags::new(&texts.source, beads.iter().map(|s| s.source_start()..s.source_end));
    let target = Bags::new(&texts.target, beads.iter().map(|s| s.target_start()..s.target_end));
    let num_beads = beads.len() as f32;
    let mut together = vec![0_u32; texts.target.num_types()];
    let mut met: Vec<TypeId> = Vec::new();
    let num_types = texts.source.num_types();
    for (id, beads) in source.beads_by_kind().into_iter().enumerate() {
        if beads.len() < 2 {
            continue;
        }
        // A common word alone takes milliseconds.
        if id.is_multiple_of(64) || beads.len() > 500 {
            stage.step(id, num_types)?;
        }
        for bead in &beads {
            for &other in target.bead(*bead as usize) {
                if together[other as usize] == 0 {
                    met.push(other);
                }
                together[other as usize] += 1;
            }
        }
        for other in met.drain(..) {
            let count = std::mem::take(&mut together[other as usize]);
            let counts = (beads.len() as f32, target.counts[other as usize] as f32);
            if let Some(sureness) = sureness(count, counts, num_beads) {
                add(&mut texts.translations[id], other, sureness);
            }
        }
    }
    Ok(())
}

/// How surely two tokens translate each other that are in so many beads together, and each in so many of all.
fn sureness(together: u32, (a, b): (f32, f32), num_beads: f32) -> Option<f32> {
    let count = together as f32;
    let dice = 2.0 * count / (a + b);
    let information = count * (count * num_beads / (a * b)).ln();
    let is_sure = together >= 2 && dice > MIN_DICE && information > MIN_INFORMATION;
    is_sure.then_some(if together > 2 { dice } else { dice * 0.7 })
}

fn add(translations: &mut Vec<(TypeId, f32)>, id: TypeId, sureness: f32) {
    match translations.iter_mut().find(|(known, _)| *known == id) {
        Some((_, known)) => *known = known.max(sureness),
        None => translations.push((id, sureness)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_keeps_meeting_is_learnt() {
        assert!(sureness(5, (5.0, 5.0), 100.0).is_some_and(|s| s == 1.0));
        assert_eq!(sureness(1, (1.0, 1.0), 1e6), None);
        assert_eq!(sureness(5, (50.0, 50.0), 100.0), None);
    }
}
