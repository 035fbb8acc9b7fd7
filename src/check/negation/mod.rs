//! Negations of the source without a counterpart in the translation, and comparisons turned into their opposite.
//! English has a thousand ways to say no: this check speaks only where none of them is there, and only hints.

mod chinese;
mod comparison;
mod english;
#[cfg(test)]
mod tests;

use super::target_word::target_words;
use super::{Check, Finding, Pair, Severity};
use crate::check::target_word::TargetWord;
use chinese::negations;
use std::ops::Range;

const LOST: &str = "negation-lost";
const TURNED: &str = "negation-turned";

/// Texts longer than this are no paragraphs, and aligning them would take long.
const MAX_BYTES: usize = 20_000;
/// How sure alignment must be of the sentences that are compared.
const SURE: f32 = 0.8;

/// See the module.
pub struct Negation;

impl Check for Negation {
    fn id(&self) -> &'static str {
        "negation"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[LOST, TURNED]
    }

    fn look(&self, pair: &Pair<'_>, found: &mut Vec<Finding>) {
        if pair.source().len().max(pair.target().len()) > MAX_BYTES {
            return;
        }
        let in_source = negations(pair.source());
        let compared = comparison::compared(pair.source());
        if in_source.is_empty() && compared.is_none() {
            return;
        }
        let words = target_words(pair.target());
        if let Some(bytes) = lost(pair, &in_source, &words) {
            found.push(Finding::new(self.id(), LOST, Severity::Hint).at_source(bytes));
        }
        if let Some(compared) = compared
            && let Some(bytes) = comparison::turned(&compared, pair.target(), &words)
        {
            let finding = Finding::new(self.id(), TURNED, Severity::Hint);
            found.push(finding.at_source(compared.bytes).at_target(bytes));
        }
    }
}

/// The first negation whose sentence has none in the translation.
fn lost(pair: &Pair<'_>, in_source: &[Range<usize>], words: &[TargetWord]) -> Option<Range<usize>> {
    let negatives: Vec<&Range<usize>> =
        words.iter().filter(|word| english::is_negative(word)).map(|word| &word.bytes).collect();
    if negatives.is_empty() {
        return in_source.first().cloned();
    }
    // With as many in the translation as in the source each has its own.
    if negatives.len() >= in_source.len() {
        return None;
    }
    let links = &pair.links().sentences;
    let sure = links.iter().filter(|link| link.score >= SURE);
    let mut pairs = sure.filter_map(|link| Some((link.source.clone()?, link.target.clone()?)));
    pairs.find_map(|(source, target)| {
        let inside = |bytes: &&Range<usize>| source.start <= bytes.start && bytes.end <= source.end;
        let lost = in_source.iter().find(inside)?;
        let has = negatives.iter().any(|at| target.start <= at.start && at.end <= target.end);
        (!has).then(|| lost.clone())
    })
}
