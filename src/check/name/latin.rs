//! Latin words and code of the source that the translation lacks or alters.

use super::token::{Nature, Token, tokens};
use super::{ALTERED, LATIN_MISSING};
use crate::check::target_word::distance;
use crate::check::{Finding, Pair, Severity};
use std::collections::HashSet;

/// Tokens of one paragraph that are looked at.
const MAX_TOKENS: usize = 300;

/// Looks for them.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let in_source = tokens(pair.source());
    if in_source.is_empty() {
        return;
    }
    let in_target = tokens(pair.target());
    let written: HashSet<String> = in_target.iter().flat_map(|token| forms(&token.text)).collect();
    let plain_target = joined(pair.target());
    let mut seen = HashSet::new();
    for token in in_source.iter().take(MAX_TOKENS) {
        if token.nature < Nature::Acronym || !seen.insert(&token.text) {
            continue;
        }
        let is_there = forms(&token.text).iter().any(|form| written.contains(form))
            || plain_target.contains(&joined(&token.text));
        if is_there {
            continue;
        }
        found.extend(lacking(token, &in_source, &in_target, pair));
    }
}

fn lacking(
    token: &Token,
    in_source: &[Token],
    in_target: &[Token],
    _pair: &Pair<'_>,
) -> Option<Finding> {
    let most = match token.text.len() {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    let is_own = |other: &Token| in_source.iter().any(|own| own.text == other.text);
    let near = in_target.iter().filter(|other| other.nature >= Nature::Name && !is_own(other));
    let near = near
        .filter(|other| other.text.len() < 64)
        .map(|other| {
            (distance(&token.text.to_lowercase(), &other.text.to_lowercase(), most), other)
        })
        .filter(|(cost, _)| *cost <= most)
        .min_by_key(|(cost, _)| *cost);
    if let Some((_, near)) = near {
        let finding = Finding::new("name", ALTERED, Severity::Error)
            .at_source(token.bytes.clone())
            .at_target(near.bytes.clone());
        return Some(finding.fixed_by(near.bytes.clone(), &*token.text));
    }
    Some(Finding::new("name", LATIN_MISSING, Severity::Warning).at_source(token.bytes.clone()))
}

/// A token in small letters, and its parts.
fn forms(text: &str) -> Vec<String> {
    vec![text.to_lowercase()]
}

/// A text in small letters without what words are parted by.
fn joined(text: &str) -> String {
    let kept = text.chars().map(crate::text::fold::half_width).filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}
