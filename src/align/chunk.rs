//! Cuts a large part into chunks at places that are sure, so that each is aligned by itself: memory and time grow
//! with the text and no faster, and two threads can share the work.

use super::band::{Part, Place};

/// About how many units of either side a chunk has.
const SIZE: usize = 400;
/// A chunk of so many units is cut anywhere.
const MAX_SIZE: usize = 1600;
/// A place is sure in the middle of so many steps of one to one.
const RUN: usize = 4;

/// A part of a part, with the chain of places through it, counted from its own start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Its units.
    pub part: Part,
    /// Places through it.
    pub chain: Vec<Place>,
}

/// Cuts a part along a chain of places through it.
pub fn chunks(part: &Part, chain: &[Place]) -> Vec<Chunk> {
    let end = (part.source.len(), part.target.len());
    let mut chunks = Vec::new();
    let mut cut = (0, 0);
    let mut first = 0;
    for (index, &place) in chain.iter().enumerate() {
        let size = (place.0 - cut.0).max(place.1 - cut.1);
        let leaves_enough = end.0 - place.0 > SIZE / 2 && end.1 - place.1 > SIZE / 2;
        let is_cut = size >= SIZE && leaves_enough && (size >= MAX_SIZE || is_sure(chain, index));
        if is_cut {
            chunks.push(chunk(part, cut, place, &chain[first..=index]));
            (cut, first) = (place, index + 1);
        }
    }
    chunks.push(chunk(part, cut, end, &chain[first..]));
    chunks
}

/// Whether the chain goes on one by one before and behind a place.
fn is_sure(chain: &[Place], index: usize) -> bool {
    let is_straight = |from: usize, to: usize| match (chain.get(from), chain.get(to)) {
        (Some(a), Some(b)) => b.0 - a.0 == b.1 - a.1 && b.0 - a.0 <= to - from,
        _ => false,
    };
    index >= RUN && is_straight(index - RUN, index) && is_straight(index, index + RUN)
}

fn chunk(part: &Part, from: Place, to: Place, chain: &[Place]) -> Chunk {
    Chunk {
        part: Part {
            source: part.source.start + from.0..part.source.start + to.0,
            target: part.target.start + from.1..part.target.start + to.1,
        },
        chain: chain.iter().map(|place| (place.0 - from.0, place.1 - from.1)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_cover_the_part() {
        let part = Part { source: 100..3100, target: 50..3050 };
        let chain: Vec<Place> = (1..=3000).map(|place| (place, place)).collect();
        let chunks = chunks(&part, &chain);
        assert!(chunks.len() > 5);
        let mut end = (100, 50);
        for chunk in &chunks {
            assert_eq!((chunk.part.source.start, chunk.part.target.start), end);
            end = (chunk.part.source.end, chunk.part.target.end);
            assert!(chunk.chain.iter().all(|place| place.0 <= chunk.part.source.len()));
        }
        assert_eq!(end, (3100, 3050));
        assert_eq!(super::chunks(&part, &[]).len(), 1);
    }
}
