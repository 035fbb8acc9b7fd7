//! How long recognising the names of an article takes, and proposing its terms.

use duizhao::dictionary::Dictionary;
use duizhao::glossary::{extract::proposals, gloss, names::recognise};
use std::sync::Arc;
use std::time::{Duration, Instant};

const PARAGRAPH: &str = "记者张惠美从杭州报道，美国总统唐纳德·特朗普周三说，英伟达首席执行官黄仁勋会来。深度求索的研究人员任正非说，这并不简单，任何人都要应对。";

/// The times for about 10 KB of text: names, and terms with glosses and proposals.
pub fn article() -> (Duration, Duration) {
    let dictionary = Dictionary::bundled();
    let paragraphs: Vec<&str> = vec![PARAGRAPH; 10_000 / PARAGRAPH.len()];
    recognise(&paragraphs, &*dictionary, &[]);
    let start = Instant::now();
    recognise(&paragraphs, &*dictionary, &[]);
    let names = start.elapsed();
    let start = Instant::now();
    let terms: Vec<_> =
        gloss::to_terms(&gloss::extract(&paragraphs)).into_iter().map(Arc::new).collect();
    proposals(&paragraphs, &*dictionary, &terms, &[]);
    (names, start.elapsed())
}

/// The time for a single line of 1 MB.
pub fn long_line() -> Duration {
    let dictionary = Dictionary::bundled();
    let line = PARAGRAPH.repeat(1_000_000 / PARAGRAPH.len());
    let start = Instant::now();
    recognise(&[&line], &*dictionary, &[]);
    start.elapsed()
}
