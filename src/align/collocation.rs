//! Words that keep standing side by side in one text, such as the characters of a name that no dictionary has:
//! together they are one more token, which may be learnt to be one word of the other text.

use super::side::TypeId;
use std::collections::HashMap;
use std::ops::Range;

/// The least number of times.
const MIN_COUNT: u32 = 3;
/// The least share of the rarer word's places.
const MIN_SHARE: f32 = 0.4;
/// The longest token, in bytes: four characters.
const MAX_BYTES: usize = 12;

/// Words of a text in order: the unit, the kind, the bytes there.
type Places = [(u32, TypeId, Range<usize>)];

/// Finds tokens of two or three words; numbers new kinds through `number`, which is given the two kinds that a new
/// one joins, and hands over each place.
pub fn joined(
    words: &Places,
    mut number: impl FnMut(TypeId, TypeId) -> TypeId,
    mut found: impl FnMut(u32, TypeId, Range<usize>),
) {
    let mut counts: HashMap<TypeId, u32> = HashMap::new();
    for (_, id, _) in words {
        *counts.entry(*id).or_default() += 1;
    }
    let mut places: Vec<(u32, TypeId, Range<usize>)> = words.to_vec();
    // What ends at a place and what starts there, as pairs; a second round joins pairs with a third word.
    for _ in 0..2 {
        let pairs = neighbours(&places, words);
        let mut of_pair: HashMap<(TypeId, TypeId), Vec<(usize, usize)>> = HashMap::new();
        for (first, second) in pairs {
            of_pair.entry((places[first].1, words[second].1)).or_default().push((first, second));
        }
        let mut kept: Vec<_> = of_pair
            .into_iter()
            .filter(|((a, b), at)| {
                let rarer = counts[a].min(counts[b]);
                at.len() as u32 >= MIN_COUNT && at.len() as f32 >= MIN_SHARE * rarer as f32
            })
            .collect();
        kept.sort_unstable_by_key(|(pair, _)| *pair);
        let mut next = Vec::new();
        for ((a, b), at) in kept {
            let id = number(a, b);
            counts.insert(id, at.len() as u32);
            for (first, second) in at {
                let (unit, _, bytes) = &places[first];
                next.push((*unit, id, bytes.start..words[second].2.end));
            }
        }
        next.sort_unstable_by_key(|(unit, _, bytes)| (*unit, bytes.start));
        next.iter().for_each(|(unit, id, bytes)| found(*unit, *id, bytes.clone()));
        places = next;
    }
}

/// Pairs of indices of tokens and of words that start where they end.
fn neighbours(tokens: &Places, words: &Places) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut at = 0;
    for (index, (unit, _, bytes)) in tokens.iter().enumerate() {
        while at < words.len() && (words[at].0, words[at].2.start) < (*unit, bytes.end) {
            at += 1;
        }
        let Some((other, _, next)) = words.get(at) else { break };
        if other == unit && next.start == bytes.end && next.end - bytes.start <= MAX_BYTES {
            pairs.push((index, at));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_together_is_joined() {
        let mut words = Vec::new();
        for unit in 0..4 {
            words.extend([
                (unit, 0, 0..3),
                (unit, 1, 3..6),
                (unit, 2, 6..9),
                (unit, 3 + unit, 12..15),
            ]);
        }
        let mut kinds = Vec::new();
        let mut found = Vec::new();
        joined(
            &words,
            |a, b| {
                kinds.push((a, b));
                (9 + kinds.len()) as TypeId
            },
            |unit, id, bytes| found.push((unit, id, bytes)),
        );
        assert_eq!(kinds, [(0, 1), (1, 2), (10, 2)]);
        assert_eq!(found.len(), 12);
        assert!(found.contains(&(3, 12, 0..9)));
    }
}
