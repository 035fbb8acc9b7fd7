//! Any two texts: beads follow each other and cover both, links stand on characters.
#![no_main]

use duizhao::align::{Aligner, Level, Unit};
use duizhao::dictionary::Dictionary;
use duizhao::model::Role;
use duizhao::tasks::Unwatched;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|texts: (&str, &str)| {
    let dictionary = Dictionary::bundled();
    let aligner = Aligner::new(&dictionary);
    let source: Vec<Unit> = texts.0.lines().map(|text| Unit { text, role: Role::Body }).collect();
    let target: Vec<Unit> = texts.1.lines().map(|text| Unit { text, role: Role::Body }).collect();
    for level in [Level::Paragraph, Level::Sentence] {
        let aligned = aligner.align(&source, &target, level, &[], &Unwatched);
        let mut end = (0, 0);
        for bead in aligned.expect("nobody cancels").beads {
            assert_eq!((bead.source.start, bead.target.start), end);
            end = (bead.source.end, bead.target.end);
        }
        assert_eq!(end, (source.len(), target.len()));
    }
    for word in aligner.link(texts.0, texts.1).words {
        assert!(texts.0.get(word.source).is_some() && texts.1.get(word.target).is_some());
    }
});
