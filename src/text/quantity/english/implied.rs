//! Words that stand for a number without stating one: both, a pair, once, a single. They are no quantities of the
//! text, but may be the counterpart of one (两人: both).

use super::super::{Quantity, QuantityKind};
use super::Reading;
use super::token::Tokens;

/// The number that a word stands for.
fn value(word: &str) -> Option<f64> {
    Some(match word {
        "one" | "once" | "single" | "sole" | "solo" | "lone" | "a" | "an" | "another" | "alone" => {
            1.0
        }
        "both" | "pair" | "pairs" | "couple" | "couples" | "twin" | "twins" | "duo" | "either"
        | "neither" | "dual" | "bilateral" => 2.0,
        "trio" | "triplets" | "trilateral" | "thrice" => 3.0,
        "quartet" => 4.0,
        "quintet" => 5.0,
        "weekly" | "daily" | "annual" | "annually" | "yearly" | "monthly" => 1.0,
        _ => return None,
    })
}

/// Returns the words that stand for a number without stating one, in order, as bare numbers: `both` is 2, `once`
/// and the article are 1. None of them is among the quantities of [`super::quantities`]' results by itself.
pub fn implied(text: &str) -> Vec<Quantity> {
    let tokens = Tokens::new(text);
    let found = (0..tokens.len()).filter_map(|index| {
        let value = value(tokens.word(index))?;
        Reading::new(QuantityKind::Number, value, (index, index + 1)).quantity(&tokens)
    });
    found.collect()
}
