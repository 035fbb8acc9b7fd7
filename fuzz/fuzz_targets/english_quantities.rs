//! Any text is read without a panic, and what is found lies on its character boundaries, in order.
#![no_main]

use duizhao::text::quantity::{Setting, english};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let setting = Setting { date: Some((2025, 1, 28)), ..Setting::default() };
    let mut byte_floor = 0;
    for quantity in english::quantities(text, &setting) {
        assert!(byte_floor <= quantity.byte_start && quantity.byte_start < quantity.byte_end);
        assert!(text.get(quantity.byte_start..quantity.byte_end).is_some());
        assert!(quantity.low.is_finite() && quantity.high.is_finite());
        byte_floor = quantity.byte_end;
    }
    english::implied(text);
});
