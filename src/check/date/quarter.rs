//! Quarters and halves of the year: 一季度 is the first quarter, 上半年 the first half.

use super::{DIFFERS, Dates};
use crate::check::{Check, Finding, Pair, Severity};
use std::ops::Range;

/// A quarter (1 to 4) or a half (5 and 6), and where it is said.
type Said = (u8, Range<usize>);

const CHINESE: &[(&str, u8)] = &[
    ("一季度", 1),
    ("1季度", 1),
    ("首季", 1),
    ("二季度", 2),
    ("2季度", 2),
    ("三季度", 3),
    ("3季度", 3),
    ("四季度", 4),
    ("4季度", 4),
    ("上半年", 5),
    ("下半年", 6),
];
const ENGLISH: &[(&str, u8)] = &[
    ("first quarter", 1),
    ("first-quarter", 1),
    ("Q1", 1),
    ("second quarter", 2),
    ("second-quarter", 2),
    ("Q2", 2),
    ("third quarter", 3),
    ("third-quarter", 3),
    ("Q3", 3),
    ("fourth quarter", 4),
    ("fourth-quarter", 4),
    ("Q4", 4),
    ("first half of", 5),
    ("second half of", 6),
    ("latter half of", 6),
];

/// Looks for one that is another one in the translation.
pub(super) fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let source = said(pair.source(), CHINESE);
    if source.is_empty() {
        return;
    }
    let target = said(pair.target(), ENGLISH);
    let lacks = |many: &[Said], one: u8| !many.iter().any(|(other, _)| *other == one);
    let lost: Vec<&Said> = source.iter().filter(|(one, _)| lacks(&target, *one)).collect();
    let new: Vec<&Said> = target.iter().filter(|(one, _)| lacks(&source, *one)).collect();
    let ([(right, from)], [(wrong, to)]) = (&lost[..], &new[..]) else { return };
    let is_half = |one: u8| one > 4;
    if is_half(*right) != is_half(*wrong) {
        return;
    }
    let words = &pair.target()[to.clone()];
    let name =
        |one: u8| ["first", "second", "third", "fourth", "first", "second"][usize::from(one) - 1];
    let number = |one: u8| format!("Q{one}");
    let mended = words.replace(name(*wrong), name(*right)).replace("latter", name(*right));
    let mended = mended.replace(&number(*wrong), &number(*right));
    let finding = Finding::new(Dates.id(), DIFFERS, Severity::Error)
        .at_source(from.clone())
        .at_target(to.clone());
    found.push(finding.with("right", &*mended).fixed_by(to.clone(), mended));
}

/// The quarters and halves that a text says, each once.
fn said(text: &str, names: &[(&str, u8)]) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    for (name, one) in names {
        let is_new = !said.iter().any(|(other, _)| other == one);
        if let Some(start) = text.find(name).filter(|_| is_new) {
            said.push((*one, start..start + name.len()));
        }
    }
    said
}
