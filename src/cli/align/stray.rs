//! Copies of aligned texts with stray units of other texts put in between: advertisements, links, credits, as pages
//! have them and as few aligned texts do. The aligner learns from them to leave such units alone.

use crate::align::gold::GoldBead;
use crate::model::Role;

/// Before one bead in so many a stray stands.
const RARITY: u64 = 25;
/// How many characters of a unit make a stray.
const LENGTHS: [usize; 6] = [6, 15, 30, 60, 120, 400];

/// Units of both texts, and how they answer each other.
pub(super) struct Strayed {
    /// Units of the source.
    pub source: Vec<(String, Role)>,
    /// Units of the target.
    pub target: Vec<(String, Role)>,
    /// The alignment.
    pub gold: Vec<GoldBead>,
}

type Units<'t> = &'t [(String, Role)];

/// A linear congruential generator (Knuth's MMIX constants), so that the strays are the same each time.
pub(super) struct Dice(pub u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit.max(1)
    }

    fn pick<'t, T>(&mut self, from: &'t [T]) -> Option<&'t T> {
        from.get(self.below(from.len() as u64) as usize)
    }
}

/// The text with strays from the units of others.
pub(super) fn with_strays(
    (source, target, gold): (Units<'_>, Units<'_>, &[GoldBead]),
    others: (Units<'_>, Units<'_>),
    dice: &mut Dice,
) -> Strayed {
    let mut strayed = Strayed { source: Vec::new(), target: Vec::new(), gold: Vec::new() };
    for bead in gold {
        if dice.below(RARITY) == 0 {
            strayed.put(others, dice);
        }
        let put = |units: &mut Vec<(String, Role)>, from: Units<'_>, places: &[usize]| {
            let first = units.len();
            units.extend(places.iter().filter_map(|&place| from.get(place).cloned()));
            (first..units.len()).collect()
        };
        let source = put(&mut strayed.source, source, &bead.source);
        let target = put(&mut strayed.target, target, &bead.target);
        strayed.gold.push(GoldBead { source, target });
    }
    strayed
}

impl Strayed {
    /// Puts one in: twice as often in the translation, which is what comes from a page.
    fn put(&mut self, (source, target): (Units<'_>, Units<'_>), dice: &mut Dice) {
        let is_source = dice.below(3) == 0;
        let (units, others) =
            if is_source { (&mut self.source, source) } else { (&mut self.target, target) };
        let (Some((text, role)), Some(length)) = (dice.pick(others), dice.pick(&LENGTHS)) else {
            return;
        };
        let place = vec![units.len()];
        units.push((text.chars().take(*length).collect(), *role));
        let (source, target) = if is_source { (place, vec![]) } else { (vec![], place) };
        self.gold.push(GoldBead { source, target });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_units_and_its_beads() {
        let units = |name: &str| -> Vec<(String, Role)> {
            (0..200).map(|index| (format!("{name}{index}"), Role::Body)).collect()
        };
        let gold: Vec<GoldBead> =
            (0..200).map(|index| GoldBead { source: vec![index], target: vec![index] }).collect();
        let (source, target, other) = (units("z"), units("e"), units("x"));
        let strayed = with_strays((&source, &target, &gold), (&other, &other), &mut Dice(1));
        let num_strays = strayed.gold.len() - gold.len();
        assert!((3..20).contains(&num_strays), "{num_strays}");
        for bead in &strayed.gold {
            match (&bead.source[..], &bead.target[..]) {
                ([place], [other]) => {
                    let (source, target) = (&strayed.source[*place].0, &strayed.target[*other].0);
                    assert_eq!(source[1..], target[1..]);
                }
                ([place], []) => assert!(strayed.source[*place].0.starts_with('x')),
                ([], [place]) => assert!(strayed.target[*place].0.starts_with('x')),
                other => panic!("{other:?}"),
            }
        }
    }
}
