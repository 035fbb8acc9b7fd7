//! One of the two texts, read: the kinds of tokens it has, which unit has which how often, in how many units each
//! is, and each unit's marks. Numbers, not text, from here on.

use super::token::mark::Marks;

/// A token of a text: its words, numbers and names are numbered from 0 by kind of token.
pub type TypeId = u32;

/// A repeated token in one unit counts at most so often.
const MAX_COUNT: f32 = 2.0;
/// Texts of fewer units are weighed as if they had so many.
const MIN_UNITS: usize = 30;

/// The tokens of every unit of a text.
#[derive(Debug, Default)]
pub struct Side {
    /// Where the tokens of each unit start; one more than units.
    starts: Vec<u32>,
    /// The kinds of tokens of each unit, each once, with how much they weigh there.
    tokens: Vec<(TypeId, f32)>,
    /// Where the units of each kind start; one more than kinds.
    unit_starts: Vec<u32>,
    /// The units that have each kind, in order.
    units: Vec<u32>,
    /// The root of each kind's weight: the rarer, the more.
    root_weights: Vec<f32>,
    /// Each unit's marks.
    pub marks: Vec<Marks>,
}

/// Gathers a text's tokens, unit by unit.
#[derive(Debug, Default)]
pub struct SideBuilder {
    starts: Vec<u32>,
    tokens: Vec<(TypeId, f32)>,
    marks: Vec<Marks>,
}

impl SideBuilder {
    /// Adds a unit with its tokens in any order, repeated ones repeated; empties the list.
    pub fn add(&mut self, tokens: &mut Vec<TypeId>, marks: Marks) {
        self.starts.push(self.tokens.len() as u32);
        tokens.sort_unstable();
        for same in tokens.chunk_by(|a, b| a == b) {
            self.tokens.push((same[0], (same.len() as f32).min(MAX_COUNT)));
        }
        tokens.clear();
        self.marks.push(marks);
    }

    /// Counts and weighs; the text has that many kinds of tokens.
    pub fn finish(mut self, num_types: usize) -> Side {
        self.starts.push(self.tokens.len() as u32);
        let num_units = self.marks.len();
        let mut unit_starts = vec![0_u32; num_types + 1];
        for &(id, _) in &self.tokens {
            unit_starts[id as usize + 1] += 1;
        }
        let total = num_units.max(MIN_UNITS) as f32;
        let weight = |num_with: u32| (total / (num_with.max(1)) as f32).ln_1p().sqrt();
        let root_weights: Vec<f32> = unit_starts[1..].iter().map(|&n| weight(n)).collect();
        for index in 0..num_types {
            unit_starts[index + 1] += unit_starts[index];
        }
        let mut next = unit_starts.clone();
        let mut units = vec![0; self.tokens.len()];
        for unit in 0..num_units {
            let range = self.starts[unit] as usize..self.starts[unit + 1] as usize;
            for (id, count) in &mut self.tokens[range] {
                let place = &mut next[*id as usize];
                units[*place as usize] = unit as u32;
                *place += 1;
                *count *= root_weights[*id as usize];
            }
        }
        let Self { starts, tokens, marks } = self;
        Side { starts, tokens, unit_starts, units, root_weights, marks }
    }
}

impl Side {
    /// How many units there are.
    pub fn num_units(&self) -> usize {
        self.marks.len()
    }

    /// How many kinds of tokens there are.
    pub fn num_types(&self) -> usize {
        self.root_weights.len()
    }

    /// The kinds of tokens of a unit, each once, with the root of its weight times its count.
    pub fn tokens(&self, unit: usize) -> &[(TypeId, f32)] {
        &self.tokens[self.starts[unit] as usize..self.starts[unit + 1] as usize]
    }

    /// The units that have that kind of token, in order.
    pub fn units(&self, id: TypeId) -> &[u32] {
        let index = id as usize;
        &self.units[self.unit_starts[index] as usize..self.unit_starts[index + 1] as usize]
    }

    /// The root of a kind's weight.
    pub fn root_weight(&self, id: TypeId) -> f32 {
        self.root_weights[id as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_weighs() {
        let mut builder = SideBuilder::default();
        for unit in [vec![1, 0, 1, 1], vec![], vec![1]] {
            builder.add(&mut unit.clone(), Marks::default());
        }
        let side = builder.finish(3);
        assert_eq!((side.num_units(), side.num_types()), (3, 3));
        assert_eq!((side.units(0), side.units(1), side.units(2)), (&[0][..], &[0, 2][..], &[][..]));
        assert!(side.root_weight(0) > side.root_weight(1));
        assert_eq!(side.tokens(0)[1], (1, 2.0 * side.root_weight(1)));
        assert!(side.tokens(1).is_empty());
    }
}
