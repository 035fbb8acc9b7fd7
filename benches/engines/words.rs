//! Words: how well they agree with a gold segmentation, how many have no entry in the dictionary, how fast they
//! are found, and how fast the vocabulary is ready.

use duizhao::dictionary::Dictionary;
use duizhao::text::words::{Overlay, Vocabulary, Word, WordKind, words};
use std::collections::HashSet;
use std::time::{Duration, Instant};

/// How well words agree with a gold segmentation.
#[derive(Clone, Copy, Debug)]
pub struct Agreement {
    /// The share of the words found that the gold has.
    pub precision: f64,
    /// The share of the gold's words that were found.
    pub recall: f64,
    /// The share of the words of two characters and more, of the kind `word`, that no dictionary has.
    pub dead_ends: f64,
}

impl Agreement {
    /// The harmonic mean of precision and recall.
    pub fn f1(&self) -> f64 {
        2.0 * self.precision * self.recall / (self.precision + self.recall)
    }
}

/// Compares with gold: a sentence a line, white space between its words. `is_known` asks the dictionary.
pub fn agreement(
    vocabulary: &Vocabulary,
    gold: &str,
    is_known: impl Fn(&str) -> bool,
) -> Agreement {
    let (mut num_both, mut num_gold, mut num_found) = (0, 0, 0);
    let (mut num_long, mut num_dead) = (0, 0);
    for line in gold.lines() {
        let pieces: Vec<&str> = line.split_whitespace().collect();
        let text = pieces.concat();
        let mut end = 0;
        let ends = pieces.iter().map(|piece| {
            let start = end;
            end += piece.len();
            (start, end)
        });
        let gold: HashSet<(usize, usize)> = ends.collect();
        let found = words(&text, vocabulary, &Overlay::default());
        num_gold += gold.len();
        num_found += found.len();
        let is_gold = |word: &&Word| gold.contains(&(word.byte_start, word.byte_end));
        num_both += found.iter().filter(is_gold).count();
        for word in found.iter().filter(|word| word.kind == WordKind::Word) {
            let piece = &text[word.byte_start..word.byte_end];
            if piece.chars().nth(1).is_some() {
                num_long += 1;
                num_dead += usize::from(!is_known(piece));
            }
        }
    }
    let share = |part: usize, all: usize| part as f64 / all.max(1) as f64;
    Agreement {
        precision: share(num_both, num_found),
        recall: share(num_both, num_gold),
        dead_ends: share(num_dead, num_long),
    }
}

/// Megabytes of text a second on one core, the best of five runs over all lines.
pub fn megabytes_per_second(vocabulary: &Vocabulary, text: &str) -> f64 {
    let run = |_| {
        let start = Instant::now();
        for line in text.lines() {
            std::hint::black_box(words(line, vocabulary, &Overlay::default()));
        }
        start.elapsed()
    };
    let best = (0..5).map(run).min().expect("five runs");
    text.len() as f64 / 1e6 / best.as_secs_f64()
}

/// How long the vocabulary of an unpacked dictionary takes to be made, the best of five.
pub fn vocabulary_time(dictionary: &Dictionary) -> Duration {
    let run = |_| {
        let start = Instant::now();
        std::hint::black_box(dictionary.vocabulary());
        start.elapsed()
    };
    (0..5).map(run).min().expect("five runs")
}
