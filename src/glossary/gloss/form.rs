//! Weighs the form of a candidate: its length, and whether it is a surname with a given name that fit the English.

use super::english::{English, Shape};
use super::parenthesis::is_dot;
use super::run::Run;
use super::sound::{consonants, costs_from_end, syllable};
use super::vocabulary::{SURNAMES, word_at};

/// How usual the length is.
pub(super) fn length(run: &Run, start: usize, english: &English) -> f32 {
    let chars = &run.chars[start..];
    let has_dot = chars.iter().any(|&c| is_dot(c));
    let num_chars = chars.len();
    match english.shape {
        Shape::Person | Shape::Single if has_dot => 0.3 - 0.1 * num_chars.saturating_sub(10) as f32,
        Shape::Person if english.looks_japanese => match num_chars {
            1 => -4.0,
            2 => -1.0,
            3 => 0.4,
            4 => 0.8,
            5 => 0.2,
            more => -0.7 * (more - 5) as f32,
        },
        Shape::Person | Shape::Single => match num_chars {
            1 => -4.0,
            2 => 0.2,
            3 => 0.6,
            4 => 0.5,
            5 => 0.2,
            more => -0.4 * (more - 5) as f32,
        },
        _ => match num_chars {
            1 => -4.0,
            2 => -0.6,
            3 => -0.1,
            4..=14 => 0.3,
            more => -0.2 * (more - 14) as f32,
        },
    }
}

/// Whether the candidate is a surname and a given name that fit the English.
pub(super) fn surname(run: &Run, start: usize, english: &English) -> f32 {
    let chars = &run.chars[start..];
    if english.shape != Shape::Person || !(2..=5).contains(&chars.len()) {
        return 0.0;
    }
    let num_surname = word_at(&SURNAMES, &chars[..chars.len().min(3)], 0);
    if num_surname == 0 || num_surname >= chars.len() {
        return 0.0;
    }
    if english.looks_japanese && num_surname >= 2 {
        return 2.5;
    }
    let is_heard = is_romanised(&chars[..num_surname], english);
    match (is_heard, num_surname, chars.len() - num_surname) {
        (true, _, 2) => 1.8,
        (true, _, 1) => 1.2,
        (false, 1, 2) => 0.4,
        (false, 2, 1 | 2) => 0.6,
        _ => 0.0,
    }
}

/// Whether a surname is one of the English words by its sound.
fn is_romanised(surname: &[char], english: &English) -> bool {
    let syllables: Vec<_> = surname.iter().map(|&c| syllable(c)).collect();
    english.words.iter().any(|word| {
        costs_from_end(&syllables, &consonants(&word.lower))
            .get(surname.len() - 1)
            .is_some_and(|cost| *cost <= 0.35 * surname.len() as f32)
    })
}
