//! Brackets in pairs.

use super::ID;
use crate::check::prose::{Kind, Prose};
use crate::check::{Finding, Pair, Severity};

/// A bracket without a partner.
pub const UNPAIRED: &str = "bracket-unpaired";

/// Looks for brackets without a partner. Where the source lacks one of the same side, so may the target.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    if !pair.target().contains(['(', ')', '[', ']', '（', '）']) {
        return;
    }
    let lone = lone(pair.prose());
    if lone.is_empty() {
        return;
    }
    let source = lone_in_source(pair.source());
    for index in lone {
        let is_opening = matches!(pair.prose().str(index), "(" | "[" | "（");
        if source[usize::from(is_opening)] == 0 {
            let bytes = pair.prose().tokens()[index].bytes.clone();
            found.push(Finding::new(ID, UNPAIRED, Severity::Warning).at_target(bytes));
        }
    }
}

/// The tokens that are brackets without a partner, in order.
fn lone(prose: &Prose<'_>) -> Vec<usize> {
    let mut open: Vec<(usize, &str)> = Vec::new();
    let mut lone = Vec::new();
    for (index, token) in prose.tokens().iter().enumerate() {
        if token.kind != Kind::Mark {
            continue;
        }
        let close = match prose.str(index) {
            "(" | "（" => ")",
            "[" => "]",
            mark @ (")" | "]" | "）") => {
                let mark = if mark == "）" { ")" } else { mark };
                match open.last() {
                    Some((_, wanted)) if *wanted == mark => drop(open.pop()),
                    // Intervals are written [0, 1) and (0, 1].
                    Some(_) if prose.kind(index - 1) == Some(Kind::Number) => drop(open.pop()),
                    _ if is_number_of_item(prose, index) || is_face(prose, index) => {}
                    _ => lone.push(index),
                }
                continue;
            }
            _ => continue,
        };
        if !is_face(prose, index) {
            open.push((index, close));
        }
    }
    lone.extend(open.iter().map(|(index, _)| *index));
    lone.sort_unstable();
    lone
}

/// Whether a closing bracket stands after the number of an item: `1)`, `a)`, `iv)`.
fn is_number_of_item(prose: &Prose<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).filter(|&before| prose.is_joined(before)) else {
        return false;
    };
    let number = prose.str(before);
    let is_number = match prose.kind(before) {
        Some(Kind::Number) => number.len() <= 3,
        Some(Kind::Word) => number.len() == 1 || number.chars().all(|c| "ivx".contains(c)),
        _ => false,
    };
    let begins = before.checked_sub(1).is_none_or(|at| {
        let ends_before =
            prose.kind(at) == Some(Kind::Mark) || matches!(prose.str(at), "and" | "or");
        ends_before && !prose.gap(at).is_empty()
    });
    is_number && begins
}

/// Whether a bracket is the mouth of a face: `:)`, `:-(`.
fn is_face(prose: &Prose<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).filter(|&before| prose.is_joined(before)) else {
        return false;
    };
    let is_apart = |at: usize| at == 0 || !prose.gap(at - 1).is_empty();
    match prose.str(before) {
        ":" | ";" => is_apart(before),
        "-" => before
            .checked_sub(1)
            .is_some_and(|eyes| matches!(prose.str(eyes), ":" | ";") && is_apart(eyes)),
        _ => false,
    }
}

/// How many brackets of the source close and open without a partner.
fn lone_in_source(source: &str) -> [usize; 2] {
    let (mut closing, mut open) = (0, 0_usize);
    for c in source.chars() {
        match c {
            '（' | '(' | '【' | '[' | '〔' => open += 1,
            '）' | ')' | '】' | ']' | '〕' if open > 0 => open -= 1,
            '）' | ')' | '】' | ']' | '〕' => closing += 1,
            _ => {}
        }
    }
    [closing, open]
}
