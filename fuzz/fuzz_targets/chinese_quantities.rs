//! Any text is read without a panic; what is found lies on its character boundaries, in order, and its English is
//! read without harm, too.
#![no_main]

use duizhao::text::quantity::{Region, Setting, chinese, english};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for region in [Region::Mainland, Region::Taiwan, Region::HongKong] {
        let setting = Setting { date: Some((2025, 1, 28)), region };
        let mut byte_floor = 0;
        for quantity in chinese::quantities(text, &setting) {
            assert!(byte_floor <= quantity.byte_start && quantity.byte_start < quantity.byte_end);
            assert!(text.get(quantity.byte_start..quantity.byte_end).is_some());
            assert!(quantity.low.is_finite() && quantity.high.is_finite());
            byte_floor = quantity.byte_end;
            for rendering in &quantity.english {
                english::quantities(rendering, &setting);
            }
        }
    }
});
