//! Any text: names are pieces of it, proposals stand in it, glosses do not panic.
#![no_main]

use duizhao::dictionary::Dictionary;
use duizhao::glossary::{extract::proposals, gloss, names::recognise};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let dictionary = Dictionary::bundled();
    let paragraphs: Vec<&str> = text.lines().collect();
    for name in recognise(&paragraphs, &*dictionary, &[]) {
        for (paragraph_index, bytes) in name.places {
            assert!(paragraphs[paragraph_index].get(bytes).is_some());
        }
    }
    let terms: Vec<_> =
        gloss::to_terms(&gloss::extract(&paragraphs)).into_iter().map(std::sync::Arc::new).collect();
    for proposal in proposals(&paragraphs, &*dictionary, &terms, &[]) {
        assert!(paragraphs[proposal.first.0].get(proposal.first.1).is_some());
    }
});
