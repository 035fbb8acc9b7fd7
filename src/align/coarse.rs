//! A first way through a part, cheap and rough: the heaviest chain of units that answer each other one by one.
//! Large parts are first held at pairs of units that share rare words, then filled in between.

use super::band::{Part, Place};
use super::pairing::Pairing;
use super::read::Texts;
use super::side::TypeId;
use super::stage::Stage;
use crate::tasks::Cancelled;

/// Parts of more pairs of units than this are held at rare words first.
const MAX_PAIRS: usize = 300_000;
/// Answers worth less than this are taken for chance.
const NOISE: f32 = 0.06;
/// A word and its translation that are in more pairs of units than this are not rare.
const MAX_COMMON: usize = 4000;
/// So many pairs of units with a common word are enough, for each unit.
const PAIRS_A_UNIT: usize = 80;
/// The share of a text that is far from the diagonal.
const FAR: f32 = 0.1;
/// So many best pairs of each unit may be in the chain.
const KEPT_A_UNIT: usize = 3;

/// A chain of places through a part.
pub fn chain(
    texts: &Texts,
    pairing: &Pairing,
    part: &Part,
    stage: Stage<'_>,
) -> Result<Vec<Place>, Cancelled> {
    let (num_source, num_target) = (part.source.len(), part.target.len());
    if num_source == 0 || num_target == 0 {
        return Ok(Vec::new());
    }
    if num_source * num_target <= MAX_PAIRS {
        return Ok(heaviest(texts, pairing, part));
    }
    let anchors = anchors(texts, pairing, part, stage.part(0, 40))?;
    let mut chain = Vec::new();
    let mut before = (0, 0);
    for place in anchors.into_iter().chain(std::iter::once((num_source, num_target))) {
        let gap = Part {
            source: part.source.start + before.0..part.source.start + place.0,
            target: part.target.start + before.1..part.target.start + place.1,
        };
        if (1..=MAX_PAIRS).contains(&(gap.source.len() * gap.target.len())) {
            let inside = heaviest(texts, pairing, &gap);
            chain.extend(
                inside.into_iter().map(|(row, column)| (before.0 + row, before.1 + column)),
            );
        }
        stage.part(40, 100).step(place.0, num_source)?;
        if place != (num_source, num_target) {
            chain.push(place);
            chain.push((place.0 + 1, place.1 + 1));
            before = (place.0 + 1, place.1 + 1);
        }
    }
    Ok(chain)
}

/// How well a unit of the source is answered by each unit of the target in a part.
struct Row {
    sums: Vec<f32>,
    best: Vec<f32>,
    touched: Vec<u32>,
}

impl Row {
    fn new(width: usize) -> Self {
        Self { sums: vec![0.0; width], best: vec![0.0; width], touched: Vec::new() }
    }

    fn measure(&mut self, texts: &Texts, pairing: &Pairing, part: &Part, unit: usize) {
        let direction = &pairing.source;
        self.sums.fill(-direction.means[unit][0]);
        for &(id, weight) in texts.source.tokens(unit) {
            for &(answer, worth) in direction.answers(id) {
                for column in within(texts.target.units(answer), &part.target) {
                    let value = &mut self.best[column];
                    if *value == 0.0 {
                        self.touched.push(column as u32);
                    }
                    *value = value.max(worth);
                }
            }
            for column in self.touched.drain(..) {
                let value = &mut self.best[column as usize];
                self.sums[column as usize] += weight * *value;
                *value = 0.0;
            }
        }
        let total = direction.totals[unit] + 1.0;
        for (sum, other) in self.sums.iter_mut().zip(&pairing.target.totals[part.target.clone()]) {
            *sum /= (total * (other + 1.0)).sqrt();
        }
    }
}

/// The units of a sorted list that are in a range, counted from its start.
fn within<'u>(
    units: &'u [u32],
    range: &std::ops::Range<usize>,
) -> impl Iterator<Item = usize> + 'u {
    let (start, end) = (range.start, range.end);
    let first = units.partition_point(|&unit| (unit as usize) < start);
    units[first..]
        .iter()
        .map(move |&unit| unit as usize)
        .take_while(move |&unit| unit < end)
        .map(move |unit| unit - start)
}

/// The chain of pairs of units with the highest sum of answers.
fn heaviest(texts: &Texts, pairing: &Pairing, part: &Part) -> Vec<Place> {
    let (num_source, width) = (part.source.len(), part.target.len());
    let mut row = Row::new(width);
    let mut above = vec![0.0_f32; width + 1];
    let mut best = vec![0.0_f32; width + 1];
    // 0 from the left, 1 from above, 2 a pair.
    let mut ways = vec![0_u8; num_source * width];
    for source in 0..num_source {
        row.measure(texts, pairing, part, part.source.start + source);
        std::mem::swap(&mut above, &mut best);
        let ways = &mut ways[source * width..(source + 1) * width];
        for column in 0..width {
            let pair = above[column] + (row.sums[column] - NOISE).max(0.0);
            let (mut value, mut way) = (best[column], 0);
            if above[column + 1] > value {
                (value, way) = (above[column + 1], 1);
            }
            if pair > value {
                (value, way) = (pair, 2);
            }
            best[column + 1] = value;
            ways[column] = way;
        }
    }
    let mut chain = Vec::new();
    let (mut source, mut column) = (num_source, width);
    while source > 0 && column > 0 {
        match ways[(source - 1) * width + column - 1] {
            0 => column -= 1,
            1 => source -= 1,
            _ => {
                chain.push((source, column));
                source -= 1;
                column -= 1;
                chain.push((source, column));
            }
        }
    }
    chain.reverse();
    chain
}

/// Pairs of units that share rare words, thinned to the heaviest chain.
fn anchors(
    texts: &Texts,
    pairing: &Pairing,
    part: &Part,
    stage: Stage<'_>,
) -> Result<Vec<Place>, Cancelled> {
    let mut pairs = shared_words(texts, pairing, part, stage)?;
    pairs.sort_unstable_by_key(|&(source, target, _)| (source, target));
    stage.step(1, 2)?;
    let mut summed: Vec<(u32, u32, f32)> = Vec::new();
    for of_source in pairs.chunk_by(|a, b| a.0 == b.0) {
        let start = summed.len();
        for of_pair in of_source.chunk_by(|a, b| a.1 == b.1) {
            let (source, target, _) = of_pair[0];
            let sum: f32 = of_pair.iter().map(|pair| pair.2).sum();
            summed.push((source, target, sum * nearness(source, target, part)));
        }
        let of_source = &mut summed[start..];
        of_source.sort_unstable_by(|a, b| b.2.total_cmp(&a.2));
        let num_kept = of_source.len().min(KEPT_A_UNIT);
        of_source[..num_kept].sort_unstable_by_key(|pair| pair.1);
        summed.truncate(start + num_kept);
    }
    Ok(heaviest_chain(&summed, part.target.len()))
}

/// Where much is repeated, what is near the diagonal is likelier; from there it falls to a half.
fn nearness(source: u32, target: u32, part: &Part) -> f32 {
    let share = |unit: u32, len: usize| unit as f32 / len as f32;
    let distance = (share(source, part.source.len()) - share(target, part.target.len())).abs();
    1.0 - 0.5 * (distance / FAR).min(1.0)
}

/// Pairs of units with a word and its translation, the rarest words first, as many as the part's size allows.
fn shared_words(
    texts: &Texts,
    pairing: &Pairing,
    part: &Part,
    stage: Stage<'_>,
) -> Result<Vec<(u32, u32, f32)>, Cancelled> {
    let mut words: Vec<(u32, TypeId, TypeId, f32)> = Vec::new();
    for id in 0..texts.source.num_types() as TypeId {
        let num_source = texts.source.units(id).len();
        for &(answer, worth) in pairing.source.answers(id) {
            let num_pairs = num_source * texts.target.units(answer).len();
            if num_pairs <= MAX_COMMON {
                words.push((num_pairs as u32, id, answer, worth * texts.source.root_weight(id)));
            }
        }
    }
    words.sort_unstable_by_key(|&(num_pairs, id, answer, _)| (num_pairs, id, answer));
    let enough = PAIRS_A_UNIT * part.source.len().max(part.target.len());
    let mut pairs: Vec<(u32, u32, f32)> = Vec::new();
    for (index, &(_, id, answer, value)) in words.iter().enumerate() {
        if pairs.len() > enough {
            break;
        }
        for source in within(texts.source.units(id), &part.source) {
            let targets = within(texts.target.units(answer), &part.target);
            pairs.extend(targets.map(|target| (source as u32, target as u32, value)));
        }
        stage.step_now_and_then(index, 2 * words.len())?;
    }
    Ok(pairs)
}

/// The chain of pairs, both sides rising, with the highest sum, by a Fenwick tree of maxima over targets.
fn heaviest_chain(pairs: &[(u32, u32, f32)], num_target: usize) -> Vec<Place> {
    // For each prefix of targets the best sum and the pair it ends with.
    let mut tree: Vec<(f32, u32)> = vec![(0.0, u32::MAX); num_target + 1];
    let mut sums = Vec::with_capacity(pairs.len());
    let mut before = Vec::with_capacity(pairs.len());
    for of_source in pairs.chunk_by(|a, b| a.0 == b.0) {
        let first = sums.len();
        for &(_, target, value) in of_source {
            let (mut best, mut from) = (0.0, u32::MAX);
            let mut at = target as usize;
            while at > 0 {
                if tree[at].0 > best {
                    (best, from) = tree[at];
                }
                at &= at - 1;
            }
            sums.push(best + value);
            before.push(from);
        }
        for (index, &(_, target, _)) in of_source.iter().enumerate() {
            let mut at = target as usize + 1;
            while at <= num_target {
                if sums[first + index] > tree[at].0 {
                    tree[at] = (sums[first + index], (first + index) as u32);
                }
                at += at & at.wrapping_neg();
            }
        }
    }
    let last = (0..sums.len()).max_by(|&a, &b| sums[a].total_cmp(&sums[b]));
    let mut chain = Vec::new();
    let mut next = last.map(|index| index as u32);
    while let Some(index) = next.filter(|&index| index != u32::MAX) {
        let (source, target, _) = pairs[index as usize];
        chain.push((source as usize, target as usize));
        next = Some(before[index as usize]);
    }
    chain.reverse();
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_rise() {
        let pairs = [
            (0, 5, 1.0),
            (1, 0, 1.0),
            (2, 1, 1.0),
            (2, 3, 1.5),
            (3, 2, 9.0),
            (4, 2, 1.0),
            (4, 4, 1.0),
        ];
        assert_eq!(heaviest_chain(&pairs, 6), [(1, 0), (2, 1), (3, 2), (4, 4)]);
        assert!(heaviest_chain(&[], 6).is_empty());
    }
}
