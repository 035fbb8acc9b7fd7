//! Any terms in any text: hits and uses are parts of the text, in order.
#![no_main]

use duizhao::glossary::matcher::Matcher;
use duizhao::glossary::used::uses;
use duizhao::model::Term;
use libfuzzer_sys::fuzz_target;
use std::sync::Arc;

fuzz_target!(|input: (Vec<(String, String, bool)>, String)| {
    let (rows, text) = input;
    let terms: Vec<Arc<Term>> = rows
        .into_iter()
        .map(|(source, target, exact_case)| {
            Arc::new(Term { source, targets: vec![target], exact_case, ..Term::default() })
        })
        .collect();
    let mut byte_last = 0;
    for hit in Matcher::new(&terms).find(&text) {
        assert!(hit.byte_start >= byte_last && hit.byte_start < hit.byte_end);
        assert!(text.get(hit.byte_start..hit.byte_end).is_some());
        byte_last = hit.byte_end;
    }
    for term in &terms {
        assert!(uses(term, &text).iter().all(|place| text.get(place.byte.clone()).is_some()));
    }
});
