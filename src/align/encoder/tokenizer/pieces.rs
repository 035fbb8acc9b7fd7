//! The vocabulary, and the likeliest way to cut a text into its pieces (Viterbi's algorithm over a unigram model).

use super::UNKNOWN;

/// How much less likely than the rarest piece an unknown character is, as in the SentencePiece library.
const UNKNOWN_PENALTY: f64 = 10.0;

/// The vocabulary in alphabetical order, so that the pieces with one beginning stand together.
#[derive(Clone, Debug)]
pub(super) struct Pieces {
    text: String,
    /// Of each piece its end in `text`, its number and its score.
    sorted: Vec<Piece>,
    /// Where pieces with each first byte begin in `sorted`; 257 numbers.
    starts: Vec<usize>,
    unknown_score: f64,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    byte_start: u32,
    byte_end: u32,
    number: u32,
    score: f32,
}

/// The best way found to a place in the text.
#[derive(Clone, Copy)]
struct Way {
    score: f64,
    /// Where its last piece begins.
    byte_start: usize,
    number: u32,
}

impl Pieces {
    /// Takes texts and scores in the order of their numbers; `None` without any.
    pub(super) fn new(pieces: &[(&str, f32)]) -> Option<Self> {
        let lowest = pieces.iter().map(|(_, score)| *score).reduce(f32::min)?;
        let mut sorted: Vec<(&str, f32, u32)> =
            pieces.iter().zip(0..).map(|((text, score), number)| (*text, *score, number)).collect();
        // Of two pieces that read the same the last one counts.
        sorted.sort_by(|a, b| a.0.cmp(b.0).then(b.2.cmp(&a.2)));
        sorted.dedup_by(|later, earlier| later.0 == earlier.0);
        let mut text = String::new();
        let place = |(piece, score, number): (&str, f32, u32)| {
            let byte_start = u32::try_from(text.len()).ok()?;
            text.push_str(piece);
            Some(Piece { byte_start, byte_end: u32::try_from(text.len()).ok()?, number, score })
        };
        let sorted: Vec<Piece> = sorted.into_iter().map(place).collect::<Option<_>>()?;
        let first_byte = |piece: &Piece| {
            text.as_bytes()[piece.byte_start as usize..piece.byte_end as usize].first().copied()
        };
        let before = |byte: u16| {
            sorted.partition_point(|piece| first_byte(piece).is_none_or(|b| u16::from(b) < byte))
        };
        let starts = (0..=256).map(before).collect();
        let unknown_score = f64::from(lowest) - UNKNOWN_PENALTY;
        Some(Self { starts, text, sorted, unknown_score })
    }

    /// How many there are.
    pub(super) fn num(&self) -> usize {
        self.sorted.len()
    }

    /// The numbers of the pieces of the likeliest cut. A character that no piece covers is unknown.
    pub(super) fn likeliest(&self, text: &str) -> Vec<u32> {
        let none = Way { score: f64::NEG_INFINITY, byte_start: 0, number: UNKNOWN };
        let mut ways = vec![none; text.len() + 1];
        ways[0].score = 0.0;
        for (byte_start, first) in text.char_indices() {
            let before = ways[byte_start].score;
            let byte_next = byte_start + first.len_utf8();
            let mut go = |byte_end: usize, score: f64, number: u32| {
                let way = &mut ways[byte_end];
                if before + score > way.score {
                    *way = Way { score: before + score, byte_start, number };
                }
            };
            let mut is_covered = false;
            self.beginnings(&text.as_bytes()[byte_start..], |piece, num_bytes| {
                is_covered |= byte_start + num_bytes == byte_next;
                go(byte_start + num_bytes, f64::from(piece.score), piece.number);
            });
            if !is_covered {
                go(byte_next, self.unknown_score, UNKNOWN);
            }
        }
        let mut numbers = Vec::new();
        let mut byte_end = text.len();
        while byte_end > 0 {
            numbers.push(ways[byte_end].number);
            byte_end = ways[byte_end].byte_start;
        }
        numbers.reverse();
        numbers
    }

    /// Tells of each piece that the text begins with, the shortest first, and its length in bytes.
    fn beginnings(&self, text: &[u8], mut tell: impl FnMut(&Piece, usize)) {
        let Some(first) = text.first() else { return };
        let first = usize::from(*first);
        let mut range = &self.sorted[self.starts[first]..self.starts[first + 1]];
        for (index, byte) in text.iter().enumerate() {
            let byte_at = |piece: &Piece| {
                self.text.as_bytes()[piece.byte_start as usize..piece.byte_end as usize].get(index)
            };
            if index > 0 {
                range = &range[range.partition_point(|piece| byte_at(piece) < Some(byte))..];
                range = &range[..range.partition_point(|piece| byte_at(piece) == Some(byte))];
            }
            match range.first() {
                Some(piece) if (piece.byte_end - piece.byte_start) as usize == index + 1 => {
                    tell(piece, index + 1);
                    range = &range[1..];
                }
                Some(_) => {}
                None => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The best score of any cut, by trying all.
    fn best(pieces: &[(&str, f32)], text: &str, unknown_score: f64) -> f64 {
        let Some(first) = text.chars().next() else { return 0.0 };
        let with = |text: &str, num_bytes: usize, score: f64| {
            score + best(pieces, &text[num_bytes..], unknown_score)
        };
        let known = pieces.iter().filter(|(piece, _)| text.starts_with(*piece));
        let known = known.map(|(piece, score)| with(text, piece.len(), f64::from(*score)));
        let single = pieces.iter().any(|(piece, _)| *piece == &text[..first.len_utf8()]);
        let unknown = (!single).then(|| with(text, first.len_utf8(), unknown_score));
        known.chain(unknown).fold(f64::NEG_INFINITY, f64::max)
    }

    proptest! {
        #[test]
        fn no_cut_is_likelier(text in "[a-d他]{0,7}", scores in proptest::collection::vec(-9.0f32..0.0, 9)) {
            let texts = ["a", "b", "ab", "abc", "bc", "他", "ca他", "cab", "aa"];
            let pieces: Vec<(&str, f32)> = texts.into_iter().zip(scores).collect();
            let known = Pieces::new(&pieces).unwrap();
            let numbers = known.likeliest(&text);
            let single = |number: &u32| match numbers.len() { 0 => 0.0, _ => f64::from(pieces[*number as usize].1) };
            // Number 0 is "a" as well as what is unknown; scores are compared where no character is unknown.
            if !text.contains(['c', 'd']) && !text.contains("a") {
                let score: f64 = numbers.iter().map(single).sum();
                prop_assert!((score - best(&pieces, &text, known.unknown_score)).abs() < 1e-4);
            }
        }
    }
}
