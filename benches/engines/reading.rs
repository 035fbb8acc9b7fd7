//! Readings: loading the network, reading news, and the share of CPP's development half that is read right where
//! its files are at hand.

use duizhao::dictionary::Dictionary;
use duizhao::text::reading::network::Network;
use duizhao::text::reading::{Corrections, Passage, Syllable, syllables};
use duizhao::text::words::{Overlay, Vocabulary, words};
use std::path::Path;
use std::time::{Duration, Instant};

/// Time to read the network's file.
pub fn load() -> Duration {
    let bytes = include_bytes!("../../assets/pinyin/g2pm.bin");
    let start = Instant::now();
    Network::read(bytes).expect("the file in the program is whole");
    start.elapsed()
}

/// Sentences read in a second, words being cut already.
pub fn sentences_per_second(sentences: &[&str], vocabulary: &Vocabulary) -> f64 {
    let dictionary = Dictionary::bundled();
    let cut: Vec<_> =
        sentences.iter().map(|text| (text, words(text, vocabulary, &Overlay::default()))).collect();
    let start = Instant::now();
    for (text, words) in &cut {
        let passage = Passage { text, words, persons: &[] };
        std::hint::black_box(syllables(passage, dictionary.as_ref(), &Corrections::default()));
    }
    cut.len() as f64 / start.elapsed().as_secs_f64()
}

/// How CPP's sentences are read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Accuracy {
    /// Sentences.
    pub num_all: usize,
    /// Characters read as labelled.
    pub num_right: usize,
    /// Characters of whose reading we are not sure.
    pub num_unsure: usize,
    /// Wrong ones among those.
    pub num_unsure_wrong: usize,
}

/// Reads `cpp-dev.sent` and holds it against `cpp-dev.lb`; `None` when they are not in the folder.
pub fn cpp(folder: &Path, vocabulary: &Vocabulary) -> Option<Accuracy> {
    let sentences = std::fs::read_to_string(folder.join("cpp-dev.sent")).ok()?;
    let labels = std::fs::read_to_string(folder.join("cpp-dev.lb")).ok()?;
    let mut accuracy = Accuracy::default();
    for (sentence, label) in sentences.lines().zip(labels.lines()) {
        let byte_start = sentence.find('▁')?;
        let text = sentence.replace('▁', "");
        let syllable = read(&text, byte_start, vocabulary)?;
        let is_right = syllable.pinyin == label.trim().replace("u:", "ü");
        accuracy.num_all += 1;
        accuracy.num_right += usize::from(is_right);
        accuracy.num_unsure += usize::from(!syllable.sure);
        accuracy.num_unsure_wrong += usize::from(!syllable.sure && !is_right);
    }
    Some(accuracy)
}

fn read(text: &str, byte_start: usize, vocabulary: &Vocabulary) -> Option<Syllable> {
    let words = words(text, vocabulary, &Overlay::default());
    let passage = Passage { text, words: &words, persons: &[] };
    let found = syllables(passage, Dictionary::bundled().as_ref(), &Corrections::default());
    found.into_iter().find(|syllable| syllable.byte_start == byte_start)
}
