//! The style sheet: what a project has chosen once is kept everywhere. Where nothing was chosen the check is silent.

mod amount;
mod mark;
mod number;
mod quote;
mod rule;
mod time;
mod word;

pub use rule::{Place, RULES, Rule, Text, rule_of};

use super::prose::Prose;
use super::{Check, Finding, Pair, Severity};
use std::collections::{BTreeMap, HashMap};

/// Findings that are made of one rule in one paragraph.
const MAX_FINDINGS: usize = 100;
/// A style is guessed from so many places at least.
const MIN_PLACES: usize = 3;
/// So many of ten places must follow it.
const MIN_SHARE: usize = 8;

/// See the module.
pub struct Style;

impl Check for Style {
    fn id(&self) -> &'static str {
        "style"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[
            "style-spelling",
            "style-romanisation",
            "style-numbers",
            "style-percent",
            "style-dollar",
            "style-date",
            "style-clock",
            "style-quotes",
            "style-quote-order",
            "style-dash",
            "style-serial-comma",
            "style-titles",
        ]
    }

    fn look(&self, pair: &Pair<'_>, found: &mut Vec<Finding>) {
        let from = found.len();
        for rule in RULES {
            let Some(choice) = pair.brief().style(rule.id) else { continue };
            let text = Text { source: pair.source(), prose: pair.prose() };
            let places = (rule.find)(&text).into_iter();
            let places = places.filter(|place| place.follows != Some(choice));
            let findings = places.filter_map(|place| of_place(pair, rule, choice, place));
            found.extend(findings.take(MAX_FINDINGS));
        }
        found[from..].sort_by_key(|finding| finding.target.clone().map(|bytes| bytes.start));
    }
}

/// What is to be said of a place that follows another choice; nothing where it can't be written otherwise, or is
/// code or Latin words of the source.
fn of_place(pair: &Pair<'_>, rule: &Rule, choice: &str, place: Place) -> Option<Finding> {
    let (_, right) = place.rewritten.into_iter().find(|(id, _)| *id == choice)?;
    let words = &pair.target()[place.bytes.clone()];
    let is_quoted =
        words.contains(|c: char| c.is_ascii_alphabetic()) && pair.source().contains(words);
    if right == words || is_quoted || pair.prose().code_at(&place.bytes).is_some() {
        return None;
    }
    let finding =
        Finding::new("style", rule.kind, Severity::Warning).at_target(place.bytes.clone());
    Some(finding.with("right", right.trim()).fixed_by(place.bytes, right))
}

/// The style sheet that translations follow already: for each rule the choice of nearly all its places, if there
/// are enough to tell.
pub fn guess<'a>(targets: impl IntoIterator<Item = &'a str>) -> BTreeMap<String, String> {
    let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
    for target in targets {
        let prose = Prose::new(target);
        let text = Text { source: "", prose: &prose };
        for rule in RULES {
            for choice in (rule.find)(&text).iter().filter_map(|place| place.follows) {
                *counts.entry((rule.id, choice)).or_default() += 1;
            }
        }
    }
    let usual = |rule: &Rule| {
        let of = |choice: &&'static str| counts.get(&(rule.id, *choice)).copied().unwrap_or(0);
        let num_places: usize = rule.choices.iter().map(of).sum();
        let choice = rule.choices.iter().copied().max_by_key(of)?;
        let is_usual = num_places >= MIN_PLACES && 10 * of(&choice) >= MIN_SHARE * num_places;
        is_usual.then(|| (rule.id.to_owned(), choice.to_owned()))
    };
    RULES.iter().filter_map(usual).collect()
}

#[cfg(test)]
mod tests;
