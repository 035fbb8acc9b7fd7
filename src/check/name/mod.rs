//! Names: Latin words and code of the source that the translation lacks or alters, and recognised names without any
//! trace. Names that the person has decided on are the check of terms' business.

mod latin;
#[cfg(test)]
mod tests;
mod token;

use super::{Check, Finding, Pair};

const ALTERED: &str = "name-altered";
const LATIN_MISSING: &str = "name-latin-missing";

/// See the module.
pub struct Names;

impl Check for Names {
    fn id(&self) -> &'static str {
        "name"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[ALTERED, LATIN_MISSING]
    }

    fn look(&self, pair: &Pair<'_>, found: &mut Vec<Finding>) {
        latin::look(pair, found);
    }
}
