//! What the first layers make of single pieces, kept: pieces come again and again, and up to the first window
//! nothing depends on the neighbours. More than half of the arithmetic is spared so.

use std::collections::HashMap;

/// More pieces are not kept (27 MB); then it is begun anew.
const MAX_PIECES: usize = 2048;

/// Rows of numbers by piece, all of one width.
#[derive(Debug, Default)]
pub(super) struct KnownPieces {
    slots: HashMap<u32, usize>,
    numbers: Vec<f32>,
}

impl KnownPieces {
    /// Makes rows for those of the pieces that have none; `make` gets the pieces without repetitions and answers
    /// their rows one after another. Answers where each piece's row begins in [`KnownPieces::numbers`].
    pub(super) fn places(
        &mut self,
        pieces: &[u32],
        width: usize,
        make: impl FnOnce(&[u32]) -> Vec<f32>,
    ) -> Vec<usize> {
        if self.slots.len() + pieces.len() > MAX_PIECES {
            self.slots.clear();
            self.numbers.clear();
        }
        let mut fresh = Vec::new();
        let place = |piece: &u32| {
            let next = self.slots.len();
            let slot = *self.slots.entry(*piece).or_insert_with(|| {
                fresh.push(*piece);
                next
            });
            slot * width
        };
        let places = pieces.iter().map(place).collect();
        if !fresh.is_empty() {
            self.numbers.extend(make(&fresh));
        }
        places
    }

    /// All rows.
    pub(super) fn numbers(&self) -> &[f32] {
        &self.numbers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_piece_is_worked_out_once_until_there_are_too_many() {
        let mut known = KnownPieces::default();
        let make = |pieces: &[u32]| pieces.iter().flat_map(|piece| [*piece as f32; 2]).collect();
        assert_eq!(known.places(&[7, 8, 7], 2, make), [0, 2, 0]);
        assert_eq!(
            known.places(&[8, 9], 2, |fresh| {
                assert_eq!(fresh, [9]);
                make(fresh)
            }),
            [2, 4]
        );
        assert_eq!(known.numbers(), [7.0, 7.0, 8.0, 8.0, 9.0, 9.0]);
        let many: Vec<u32> = (0..MAX_PIECES as u32 + 5).collect();
        assert_eq!(known.places(&many, 2, make).len(), many.len());
        assert_eq!(known.numbers().len(), many.len() * 2, "what was known is forgotten");
        assert_eq!(known.places(&[3], 2, make), [0]);
    }
}
