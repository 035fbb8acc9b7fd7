//! Sentences of one text that the other lacks. Most paragraphs are cleared by counting; the rest is asked of sentence
//! alignment, and what that leaves alone must be confirmed by lengths and by the dictionary.

use super::length::{letters, weight};
use super::lone::{Lone, Side};
use super::trace;
use super::{ADDED, SENTENCE};
use crate::check::{Finding, Pair, Severity};
use crate::text::quantity::Quantity;
use crate::text::sentence::{Language, sentences};
use std::ops::Range;

/// Texts longer than this are no paragraphs, and aligning them would take long.
const MAX_BYTES: usize = 20_000;
/// Shorter texts say too little.
const MIN_WEIGHT: f32 = 10.0;
/// Fewer Chinese characters, or so many times fewer letters of English, are no sentence.
const MIN_LENGTH: f32 = 3.0;
/// How sure it must be to be said at all, and to be called an error.
const LIKELY: f32 = 0.6;
const SURE: f32 = 0.9;
/// What is added may be meant to help the reader.
const SURELY_ADDED: f32 = 0.85;

/// Looks for sentences without a counterpart.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    for lone in lones(pair, Side::Source) {
        if has_its_figures(pair, &lone.bytes) {
            continue;
        }
        let severity = match lone.likelihood() {
            sureness if sureness >= SURE => Severity::Error,
            sureness if sureness >= LIKELY => Severity::Warning,
            _ => continue,
        };
        found.push(Finding::new("omission", SENTENCE, severity).at_source(lone.bytes));
    }
    let added = lones(pair, Side::Target).into_iter();
    for lone in added.filter(|lone| lone.likelihood() >= SURELY_ADDED) {
        found.push(Finding::new("omission", ADDED, Severity::Warning).at_target(lone.bytes));
    }
}

/// Whether a telling figure that stands in this sentence alone stands in the translation too: then the sentence was
/// not left out, alignment has joined it to another.
fn has_its_figures(pair: &Pair<'_>, bytes: &Range<usize>) -> bool {
    let within = |one: &Quantity| bytes.start <= one.byte_start && one.byte_end <= bytes.end;
    let is_same = |one: &Quantity, other: &Quantity| one.low == other.low && one.high == other.high;
    let all = pair.source_quantities();
    let own = all.iter().filter(|one| within(one) && one.low.abs() > 12.0);
    let alone = own.filter(|one| !all.iter().any(|other| !within(other) && is_same(one, other)));
    let mut alone = alone.peekable();
    alone.peek().is_some()
        && alone.all(|one| pair.target_quantities().iter().any(|other| is_same(one, other)))
}

/// The sentences of one side that alignment leaves alone.
pub fn lones(pair: &Pair<'_>, side: Side) -> Vec<Lone> {
    let (source, target) = (pair.source(), pair.target());
    if source.len().max(target.len()) > MAX_BYTES {
        return Vec::new();
    }
    let length = weight(source);
    let ratio = letters(target) / length.max(1.0);
    // Where Chinese ends a sentence with a semicolon, English may go on.
    let num_english = sentences(target, Language::English).len() + target.matches("; ").count();
    let num_sentences = [sentences(source, Language::Chinese).len(), num_english];
    let nums = match side {
        Side::Source => (num_sentences[0], num_sentences[1]),
        Side::Target => (num_sentences[1], num_sentences[0]),
    };
    if length < MIN_WEIGHT || nums.0 < 2 || !side.may_lack(ratio, nums) {
        return Vec::new();
    }
    let links = &pair.links().sentences;
    let alone: Vec<(&Range<usize>, f32)> = links
        .iter()
        .filter_map(|link| match (side, &link.source, &link.target) {
            (Side::Source, Some(bytes), None) | (Side::Target, None, Some(bytes)) => {
                Some((bytes, link.score))
            }
            _ => None,
        })
        .collect();
    if alone.is_empty() {
        return Vec::new();
    }
    let share = shares(pair, side);
    let whole = share(if side == Side::Source { source } else { target });
    let lone = |(bytes, score): (&Range<usize>, f32)| {
        let text = match side {
            Side::Source => &source[bytes.clone()],
            Side::Target => &target[bytes.clone()],
        };
        let own = share(text);
        let length = if side == Side::Source { weight(text) } else { letters(text) / 3.2 };
        Lone {
            bytes: bytes.clone(),
            side,
            score,
            ratio,
            share: own.value(),
            rest_share: whole.without(own).value(),
            num_words: own.num_words,
            length,
            num_sentences: nums,
        }
    };
    let is_sentence = |lone: &Lone| {
        let text = if side == Side::Source { source } else { target };
        // A dash that was lost on the way is often found as ` ?`.
        lone.length >= MIN_LENGTH && !text[lone.bytes.clone()].ends_with(" ?")
    };
    alone.into_iter().map(lone).filter(is_sentence).collect()
}

/// How to measure how much of a text of one side is found in the other.
fn shares<'a>(pair: &'a Pair<'_>, side: Side) -> Box<dyn Fn(&str) -> trace::Share + 'a> {
    let dictionary = &**pair.brief().reader.dictionary();
    match side {
        Side::Source => {
            let stems = trace::english_stems(pair.target());
            Box::new(move |text| trace::of_chinese(text, &stems, dictionary))
        }
        Side::Target => {
            let stems = trace::chinese_stems(pair.source(), dictionary);
            Box::new(move |text| trace::of_english(text, &stems))
        }
    }
}
