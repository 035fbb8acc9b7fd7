//! The right figure in the form that the translation has given to the wrong one: its digits or words, its million, its
//! sign of the currency, its percent or %.

use super::agree::{Agreement, agreement};
use super::discount::is_discount;
use super::fault::Fault;
use super::worth::{Item, is_digit};
use crate::text::quantity::{QuantityKind, Setting, english};
use std::ops::Range;

/// Words of scale, the greatest first.
const SCALES: [(&str, f64); 4] =
    [("trillion", 1e12), ("billion", 1e9), ("million", 1e6), ("thousand", 1e3)];

/// The target's words with the source's value; `None` where no form of them is sure to say it.
pub(super) fn mended(
    fault: Fault,
    source: &Item<'_>,
    target: &Item<'_>,
    target_text: &str,
) -> Option<String> {
    // 830–846年 is no length of time.
    let is_span = source.kind() == QuantityKind::Duration && source.said().0 >= 300.0;
    // 40余倍 is 41 times as much or 40 times more.
    let is_growth =
        source.kind() == QuantityKind::Multiple && target.kind() != QuantityKind::Multiple;
    if is_span || is_growth || is_discount(source) || source.is_range() != target.is_range() {
        return None;
    }
    let value = source.said().0;
    let is_part = source.kind() == QuantityKind::Fraction && value > 0.0;
    // One of every 35,000.
    let value = if is_part && number_in(target.words).is_some() { 1.0 / value } else { value };
    let is_unit = matches!(fault, Fault::Unit | Fault::Currency);
    let by_number = with_number(target.words, value).filter(|_| !is_unit);
    let by_degree = source.quantity.english.iter().filter_map(|words| {
        let degree = degree_of(target.words)?;
        let bare = &words[degree_of(words).map_or(0, str::len)..];
        Some(format!("{degree}{}", in_style(bare, target_text)))
    });
    let plain = source.quantity.english.iter().map(|words| in_style(words, target_text));
    let mut styled: Vec<String> =
        by_degree.chain(plain).filter(|words| is_right(words, source, is_unit)).collect();
    // A sign where there was a sign, a word where there was a word.
    let has_sign = |words: &str| words.contains(['$', '€', '£', '¥', '%']);
    let has_digits = |words: &str| words.contains(is_digit);
    styled.sort_by_key(|words| {
        (has_sign(words) != has_sign(target.words), has_digits(words) != target.has_digits())
    });
    by_number.filter(|words| is_right(words, source, is_unit)).or_else(|| styled.into_iter().next())
}

/// Whether the words are read as the source's value, and in its unit where that is at stake.
fn is_right(words: &str, source: &Item<'_>, is_unit: bool) -> bool {
    let read = english::quantities(words, &Setting::default());
    let [quantity] = &read[..] else { return false };
    let is_whole = quantity.byte_start == 0 && quantity.byte_end == words.len();
    let found = Item::new(quantity, words).and_then(|item| agreement(source, &item));
    is_whole && (found == Some(Agreement::Same) || !is_unit && found == Some(Agreement::Bare))
}

/// The words of degree that a quantity begins with, and the space behind them.
fn degree_of(words: &str) -> Option<&str> {
    const DEGREES: &[&str] = &[
        "about ",
        "around ",
        "some ",
        "nearly ",
        "almost ",
        "roughly ",
        "approximately ",
        "an estimated ",
        "more than ",
        "less than ",
        "fewer than ",
        "over ",
        "under ",
        "at least ",
        "up to ",
        "as many as ",
        "as much as ",
    ];
    let lower = words.to_ascii_lowercase();
    let degree = DEGREES.iter().find(|degree| lower.starts_with(**degree))?;
    Some(&words[..degree.len()])
}

/// Puts a value in the place of the number in digits, with the scale word that it then needs.
fn with_number(words: &str, value: f64) -> Option<String> {
    let number = number_in(words)?;
    let behind = &words[number.end..];
    let word = behind.trim_start_matches([' ', '\u{a0}', '-']);
    let scaled = SCALES.iter().find(|(name, _)| {
        word.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
    });
    let before = &words[..number.start];
    let Some((name, old)) = scaled else {
        let has_letters = behind.starts_with(|c: char| c.is_ascii_alphabetic());
        let figure = in_digits(value, words[number.clone()].len() != 4)?;
        return (!has_letters || value < 1e6).then(|| format!("{before}{figure}{behind}"));
    };
    let tail = &word[name.len()..];
    let gap = &behind[..behind.len() - word.len()];
    let fits = |scale: f64| (1.0..10_000.0).contains(&(value / scale));
    let scale =
        SCALES.iter().find(|(_, scale)| *scale == *old && (1.0..1000.0).contains(&(value / scale)));
    match scale.or_else(|| SCALES.iter().find(|(_, scale)| fits(*scale) && *scale > 1e3)) {
        Some((name, scale)) => {
            let figure = in_digits(value / scale, false)?;
            Some(format!("{before}{figure}{gap}{name}{tail}"))
        }
        None => Some(format!("{before}{}{tail}", in_digits(value, true)?)),
    }
}

/// The one number in digits.
fn number_in(words: &str) -> Option<Range<usize>> {
    let start = words.find(|c: char| c.is_ascii_digit())?;
    let len = words[start..]
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')))
        .unwrap_or(words.len() - start);
    let end = start + words[start..start + len].trim_end_matches(['.', ',']).len();
    (!words[end..].contains(|c: char| c.is_ascii_digit())).then_some(start..end)
}

/// A value in digits, six behind the point at most; with commas from 10,000 on, or from 1000 where they were there.
fn in_digits(value: f64, has_commas: bool) -> Option<String> {
    if !(value.is_finite() && (0.0..1e15).contains(&value)) {
        return None;
    }
    let text = format!("{value:.6}");
    let (whole, part) = text.split_once('.')?;
    let part = part.trim_end_matches('0');
    let mut figure = String::new();
    let least = if has_commas { 4 } else { 5 };
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) && whole.len() >= least {
            figure.push(',');
        }
        figure.push(digit);
    }
    if !part.is_empty() {
        figure.push('.');
        figure.push_str(part);
    }
    Some(figure)
}

/// A rendering with the signs that the text uses elsewhere.
fn in_style(words: &str, text: &str) -> String {
    let words = if text.contains('%') {
        words.replace(" percent", "%")
    } else if text.contains("per cent") {
        words.replace("percent", "per cent")
    } else {
        words.to_owned()
    };
    let dollars = words.find('$').filter(|at| *at == 0 && text.contains("US$"));
    if dollars.is_some() { format!("US{words}") } else { words }
}
