//! Omission and addition: a paragraph that is done without a translation, one that stands there in Chinese still, one
//! that is far too short or long, and single sentences of either text that the other lacks.

mod length;
mod lone;
mod sentence;
#[cfg(test)]
mod tests;
mod trace;

use super::{Check, Finding, Pair, Severity};
use crate::model::Status;
use crate::text::count::{han_characters, is_han};

const EMPTY: &str = "omission-empty";
const UNTRANSLATED: &str = "omission-untranslated";
const TOO_SHORT: &str = "omission-short";
const TOO_LONG: &str = "omission-long";
/// A sentence of the source is left out.
pub(super) const SENTENCE: &str = "omission-sentence";
const ADDED: &str = "omission-added";

/// See the module.
pub struct Omission;

impl Check for Omission {
    fn id(&self) -> &'static str {
        "omission"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[EMPTY, UNTRANSLATED, TOO_SHORT, TOO_LONG, SENTENCE, ADDED]
    }

    fn look(&self, pair: &Pair<'_>, found: &mut Vec<Finding>) {
        if is_same(pair) {
            let finding = Finding::new(self.id(), UNTRANSLATED, Severity::Error);
            found.push(finding.at_source(trimmed(pair.source())).at_target(trimmed(pair.target())));
            return;
        }
        let before = found.len();
        sentence::look(pair, found);
        if found.len() == before {
            length::look(pair, found);
        }
    }

    fn look_at_empty(&self, pair: &Pair<'_>, found: &mut Vec<Finding>) {
        let says_something = pair.source().contains(char::is_alphanumeric);
        let is_open = matches!(pair.status(), Status::Untranslated | Status::Draft);
        if !is_open && says_something {
            let finding = Finding::new(self.id(), EMPTY, Severity::Error);
            found.push(finding.at_source(trimmed(pair.source())));
        }
    }
}

/// Where the text without the white space around it stands.
fn trimmed(text: &str) -> std::ops::Range<usize> {
    let start = text.len() - text.trim_start().len();
    start..start + text.trim().len()
}

/// Whether the translation is still the Chinese text, but for marks and spaces.
fn is_same(pair: &Pair<'_>) -> bool {
    if !pair.source().contains(is_han) || han_characters(pair.target()) == 0 {
        return false;
    }
    let plain = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.map(crate::text::fold::simplified).collect::<String>()
    };
    plain(pair.source()) == plain(pair.target())
}
