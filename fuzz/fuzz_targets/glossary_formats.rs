//! Any bytes in every glossary format: an error or a list of terms, never a panic.
#![no_main]

use duizhao::formats::glossary::{ReadOptions, TERM_FORMATS, pick_term_format};
use duizhao::tasks::Unwatched;
use libfuzzer_sys::fuzz_target;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let _format = pick_term_format(bytes, "");
    for format in TERM_FORMATS {
        let read = format.read(&mut Cursor::new(bytes), &ReadOptions::default(), &Unwatched);
        if let Ok(file) = read {
            assert_eq!(file.terms.len(), file.lines.len());
            assert!(file.terms.iter().all(|term| !term.source.is_empty()));
        }
    }
});
