//! Negations and comparisons of the source that the translation turns into their opposite by leaving them out.

use super::{Check, Finding, Pair};

const NEGATION: &str = "negation-lost";

/// See the module.
pub struct Negation;

impl Check for Negation {
    fn id(&self) -> &'static str {
        "negation"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[NEGATION]
    }

    fn look(&self, _pair: &Pair<'_>, _found: &mut Vec<Finding>) {}
}
