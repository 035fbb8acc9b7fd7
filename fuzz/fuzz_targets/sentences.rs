//! Sentences of any text cover it.
#![no_main]

use duizhao::text::sentence::{Language, covering};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for language in [Language::Chinese, Language::English] {
        let joined: String = covering(text, language).into_iter().map(|range| &text[range]).collect();
        assert_eq!(joined, text);
    }
});
