//! How fast quantities are found in English text.

use duizhao::text::quantity::{Setting, english};
use std::time::Instant;

const TEXT: &str = "The 21 projects cost more than $16.5 billion, about one-third of the budget for 2025; on \
    January 28, three to five percent of some 16,000 households waited two weeks for the first of them. ";

/// Megabytes a second on running text, and the quantities found in it.
pub fn english_quantities() -> (f64, usize) {
    let text = TEXT.repeat(5000);
    let start = Instant::now();
    let num_found = english::quantities(&text, &Setting::default()).len();
    (text.len() as f64 / 1e6 / start.elapsed().as_secs_f64(), num_found)
}
