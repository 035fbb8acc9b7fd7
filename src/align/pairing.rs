//! Which tokens answer which in both directions, with what a match is worth, and how much of each unit any place of
//! the other text would answer by chance: the mean that every coverage is measured against.

use super::read::Texts;
use super::side::{Side, TypeId};
use super::stage::Stage;
use crate::tasks::Cancelled;

/// The longest run of units that may answer one on the other side.
pub const MAX_SPAN: usize = 6;
/// At most so many units of the other text are looked at for means; a longer one is looked at in pieces.
const SAMPLE: usize = 4096;
/// The length of those pieces, in units.
const PIECE: usize = 64;

/// One direction: tokens of one text and what they find in the other.
#[derive(Debug, Default)]
pub struct Direction {
    /// Where the answers of each kind of token start; one more than kinds.
    starts: Vec<u32>,
    /// Kinds of tokens of the other text, with what meeting one is worth.
    answers: Vec<(TypeId, f32)>,
    /// Mean coverage of each unit by runs of one to six units anywhere in the other text.
    pub means: Vec<[f32; MAX_SPAN]>,
    /// What each unit could be covered at most: the weight of its tokens that may be answered.
    pub totals: Vec<f32>,
}

/// Both directions.
#[derive(Debug, Default)]
pub struct Pairing {
    /// How Chinese units are covered by English ones.
    pub source: Direction,
    /// How English units are covered by Chinese ones.
    pub target: Direction,
}

impl Pairing {
    /// Pairs the tokens of both texts.
    ///
    /// # Errors
    /// [`Cancelled`] when the work is no longer wanted.
    pub fn new(texts: &Texts, stage: Stage<'_>) -> Result<Self, Cancelled> {
        let forward: Vec<(TypeId, TypeId, f32)> = texts
            .translations
            .iter()
            .enumerate()
            .flat_map(|(from, to)| to.iter().map(move |&(to, sure)| (from as TypeId, to, sure)))
            .collect();
        let mut backward: Vec<(TypeId, TypeId, f32)> =
            forward.iter().map(|&(from, to, sure)| (to, from, sure)).collect();
        backward.sort_unstable_by_key(|&(from, to, _)| (from, to));
        let (source, target) = (&texts.source, &texts.target);
        Ok(Self {
            source: Direction::new(source, target, &forward, stage.part(0, 50))?,
            target: Direction::new(target, source, &backward, stage.part(50, 100))?,
        })
    }
}

impl Direction {
    fn new(
        side: &Side,
        other: &Side,
        pairs: &[(TypeId, TypeId, f32)],
        stage: Stage<'_>,
    ) -> Result<Self, Cancelled> {
        let mut starts = vec![0_u32; side.num_types() + 1];
        let mut answers = Vec::with_capacity(pairs.len());
        for &(from, to, sureness) in pairs {
            if !other.units(to).is_empty() {
                starts[from as usize + 1] += 1;
                answers.push((to, sureness * other.root_weight(to)));
            }
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut direction = Self { starts, answers, means: Vec::new(), totals: Vec::new() };
        direction.measure(side, other, stage)?;
        Ok(direction)
    }

    /// What a kind of token finds in the other text, with what meeting it is worth.
    pub fn answers(&self, id: TypeId) -> &[(TypeId, f32)] {
        let index = id as usize;
        &self.answers[self.starts[index] as usize..self.starts[index + 1] as usize]
    }

    fn measure(&mut self, side: &Side, other: &Side, stage: Stage<'_>) -> Result<(), Cancelled> {
        let sample = Sample::of(other);
        let mut scratch = vec![0.0; sample.num_units + MAX_SPAN];
        let mut means: Vec<[f32; MAX_SPAN]> = Vec::with_capacity(side.num_types());
        for id in 0..side.num_types() {
            means.push(sample.mean(self.answers(id as TypeId), other, &mut scratch));
            stage.step_now_and_then(id, side.num_types())?;
        }
        for unit in 0..side.num_units() {
            let mut mean = [0.0; MAX_SPAN];
            let mut total = 0.0;
            for &(id, weight) in side.tokens(unit) {
                if !self.answers(id).is_empty() {
                    total += weight * side.root_weight(id);
                }
                for (sum, of_type) in mean.iter_mut().zip(&means[id as usize]) {
                    *sum += weight * of_type;
                }
            }
            self.means.push(mean);
            self.totals.push(total);
        }
        Ok(())
    }
}

/// Units of a text that stand for all of it.
struct Sample {
    /// Where each unit is in the sample; nowhere is `u32::MAX`. Empty when the sample is the text.
    places: Vec<u32>,
    num_units: usize,
}

impl Sample {
    fn of(side: &Side) -> Self {
        let num_units = side.num_units();
        if num_units <= SAMPLE {
            return Self { places: Vec::new(), num_units };
        }
        let stride = num_units * PIECE / SAMPLE;
        let mut places = vec![u32::MAX; num_units];
        let mut num_sampled = 0;
        for start in (0..num_units).step_by(stride) {
            for place in places[start..].iter_mut().take(PIECE) {
                *place = num_sampled;
                num_sampled += 1;
            }
        }
        Self { places, num_units: num_sampled as usize }
    }

    /// The mean over all places of the best answer in runs of one to six units from there.
    fn mean(&self, answers: &[(TypeId, f32)], other: &Side, best: &mut [f32]) -> [f32; MAX_SPAN] {
        let mut touched: Vec<u32> = Vec::new();
        for &(id, worth) in answers {
            for &unit in other.units(id) {
                let place = match self.places.get(unit as usize) {
                    None => unit,
                    Some(&u32::MAX) => continue,
                    Some(&place) => place,
                };
                let value = &mut best[place as usize];
                if *value == 0.0 {
                    touched.push(place);
                }
                *value = value.max(worth);
            }
        }
        touched.sort_unstable();
        let mut sums = [0.0_f64; MAX_SPAN];
        let mut next_start = 0;
        for &place in &touched {
            // Every run that this place is in and no place before it was.
            for start in next_start.max(place.saturating_sub(MAX_SPAN as u32 - 1))..=place {
                let mut highest = 0.0_f32;
                for (length, sum) in sums.iter_mut().enumerate() {
                    highest = highest.max(best[start as usize + length]);
                    *sum += f64::from(highest);
                }
            }
            next_start = place + 1;
        }
        for place in touched {
            best[place as usize] = 0.0;
        }
        sums.map(|sum| (sum / self.num_units.max(1) as f64) as f32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::side::SideBuilder;
    use crate::align::token::mark::Marks;

    fn side(units: &[&[TypeId]], num_types: usize) -> Side {
        let mut builder = SideBuilder::default();
        for unit in units {
            builder.add(&mut unit.to_vec(), Marks::default());
        }
        builder.finish(num_types)
    }

    #[test]
    fn means_are_those_of_all_places() {
        let texts = Texts::new(
            side(&[&[0, 1]], 2),
            side(&[&[0], &[], &[0], &[1]], 2),
            vec![vec![(0, 1.0)], vec![]],
        );
        let nobody = Stage::whole(&crate::tasks::Unwatched);
        let pairing = Pairing::new(&texts, nobody).expect("nobody cancels");
        let worth = texts.source.root_weight(0) * texts.target.root_weight(0);
        let [one, two, three, ..] = pairing.source.means[0];
        assert!((one - worth * 0.5).abs() < 1e-5);
        assert!((two - worth * 0.75).abs() < 1e-5);
        assert!((three - worth * 0.75).abs() < 1e-5);
        let weight = texts.source.root_weight(0);
        assert!((pairing.source.totals[0] - weight * weight).abs() < 1e-5);
    }
}
