//! How long linking the sentences and words of one paragraph takes.

use duizhao::align::Aligner;
use duizhao::dictionary::Dictionary;
use duizhao::session::sample_document;
use std::time::{Duration, Instant};

/// The times for the translated paragraphs of the sample, with its terms: on the average, and the longest.
pub fn sample() -> (Duration, Duration) {
    let document = sample_document().expect("it ships with the program");
    let dictionary = Dictionary::bundled();
    let terms = document.terms().to_vec();
    let aligner = Aligner::new(&dictionary).with_terms(&terms);
    let translated = document.paragraphs().iter().filter(|p| !p.target.is_empty());
    let times: Vec<Duration> = translated
        .map(|paragraph| {
            let runs = (0..5).map(|_| {
                let start = Instant::now();
                aligner.link(&paragraph.source, &paragraph.target);
                start.elapsed()
            });
            runs.min().expect("there are five")
        })
        .collect();
    let mean = times.iter().sum::<Duration>() / times.len().max(1) as u32;
    (mean, times.into_iter().max().unwrap_or_default())
}
