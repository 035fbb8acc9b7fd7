//! Readings of any text: a syllable for every Chinese character, and nothing else.
#![no_main]

use duizhao::text::count::is_han;
use duizhao::text::reading::{Corrections, NoReadings, Passage, syllables, with_sandhi};
use duizhao::text::script::{Form, convert};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let passage = Passage { text, words: &[], persons: &[] };
    let found = syllables(passage, &NoReadings, &Corrections::default());
    assert_eq!(found.len(), text.chars().filter(|&c| is_han(c)).count());
    assert_eq!(with_sandhi(&found, &[]).len(), found.len());
    for form in [Form::Simplified, Form::Taiwan, Form::TaiwanWords, Form::HongKong] {
        let converted = convert(text, form);
        assert_eq!(converted.to_original(0..converted.text.len()), 0..text.len());
    }
});
