//! Writes a quantity in the English of the news.

use super::{Quantity, Setting};

/// Returns one to three renderings, the best first.
pub fn render(_quantity: &Quantity, _setting: &Setting) -> Vec<String> {
    Vec::new()
}
