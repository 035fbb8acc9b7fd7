//! How much of a Chinese candidate its English explains, by sound (特朗普 – Trump) and by meaning (新闻 – News,
//! or the letters of an acronym): a small dynamic programme over characters and the set of words used.

use std::sync::LazyLock;

use super::english::{English, Shape};
use super::parenthesis::is_dot;
use super::run::{Run, is_hyphen};
use super::sound::{Syllable, costs_from_end, syllable};
use super::vocabulary::{MEANINGS, SURNAMES};

/// The highest cost a character at which a sound still counts as heard.
const MAX_COST: f32 = 0.42;
/// The translations of a word that an acronym's letter may stand for: the commonest, which come first.
const NUM_ACRONYM_STEMS: usize = 3;
const NOTHING: f32 = -1.0e6;

/// For each start in the run: how well the English explains the characters from there to the end, about one
/// point a character explained, less what is left over on either side.
pub(super) fn explained(run: &Run, english: &English) -> Vec<f32> {
    let num_words = english.words.len();
    let num_sets = 1usize << num_words;
    let sounds = sound_gains(run, english);
    let mut best = vec![vec![NOTHING; num_sets]; run.len() + 1];
    best[run.len()][0] = 0.0;
    for end in (1..=run.len()).rev() {
        let meanings = meanings_before(run, english, end);
        for set in 0..num_sets {
            let value = best[end][set];
            if value <= NOTHING / 2.0 {
                continue;
            }
            let mut improve = |start: usize, set: usize, value: f32| {
                best[start][set] = best[start][set].max(value);
            };
            improve(end - 1, set, value - cost_left_over(run.chars[end - 1], english));
            let steps = sounds[end].iter().chain(&meanings);
            for &(num_chars, word_index, gain) in steps {
                if set & (1 << word_index) == 0 {
                    improve(end - num_chars, set | (1 << word_index), value + gain);
                }
            }
        }
    }
    let unused = if english.may_be_person() { 0.1 } else { 0.35 };
    best.iter()
        .map(|sets| {
            let of_set = |(set, value): (usize, &f32)| {
                value - unused * (num_words - set.count_ones() as usize) as f32
            };
            sets.iter().enumerate().map(of_set).fold(NOTHING, f32::max)
        })
        .collect()
}

/// A step from the right: characters, word, gain.
type Step = (usize, usize, f32);

fn sound_gains(run: &Run, english: &English) -> Vec<Vec<Step>> {
    let mut gains = vec![Vec::new(); run.len() + 1];
    if matches!(english.shape, Shape::Acronym | Shape::Term) {
        return gains;
    }
    let syllables: Vec<Option<Syllable>> =
        run.chars.iter().map(|&c| if c.is_ascii() { None } else { syllable(c) }).collect();
    for (end, steps) in gains.iter_mut().enumerate().skip(1) {
        for (word_index, word) in english.words.iter().enumerate() {
            let costs = costs_from_end(&syllables[..end], &word.sounds);
            for (index, cost) in costs.into_iter().enumerate() {
                let num_chars = index + 1;
                let is_heard = if num_chars == 1 {
                    cost <= 0.25 && is_surname(run.chars[end - 1])
                } else {
                    cost <= MAX_COST * num_chars as f32
                };
                if is_heard
                    && !run.chars[end - num_chars..end].iter().any(|&c| "的总统了是说".contains(c))
                {
                    steps.push((num_chars, word_index, num_chars as f32 - 1.5 * cost));
                }
            }
        }
    }
    gains
}

fn is_surname(c: char) -> bool {
    SURNAMES.contains(c.to_string().as_str())
}

static LONGEST_MEANING: LazyLock<usize> =
    LazyLock::new(|| MEANINGS.keys().map(|word| word.chars().count()).max().unwrap_or(0));

fn meanings_before(run: &Run, english: &English, end: usize) -> Vec<Step> {
    let mut steps = Vec::new();
    for num_chars in 1..=end.min((*LONGEST_MEANING).max(5)) {
        let chinese: String = run.chars[end - num_chars..end].iter().collect();
        for word_index in translations(&chinese, english) {
            let each = match (num_chars, english.shape) {
                (1, Shape::Acronym) => 0.2,
                (1, _) => 0.5,
                (_, Shape::Acronym) => 0.6,
                _ => 0.9,
            };
            steps.push((num_chars, word_index, each * num_chars as f32));
        }
    }
    steps
}

/// The words of the English (letters of the acronym) that a Chinese word translates.
pub(super) fn translations(chinese: &str, english: &English) -> Vec<usize> {
    let given = english.given.get(chinese);
    let Some(stems) = MEANINGS.get(chinese) else { return given.cloned().unwrap_or_default() };
    let is_translation = |word: &str| {
        stems
            .iter()
            .any(|stem| word.starts_with(stem) && (stem.len() > 3 || word.len() <= stem.len() + 3))
    };
    english
        .words
        .iter()
        .enumerate()
        .filter(|(index, word)| {
            is_translation(&word.lower)
                || given.is_some_and(|given| given.contains(index))
                || english.shape == Shape::Acronym
                    && stems
                        .iter()
                        .take(NUM_ACRONYM_STEMS)
                        .any(|stem| stem.starts_with(&word.lower))
        })
        .map(|(index, _)| index)
        .collect()
}

fn cost_left_over(c: char, english: &English) -> f32 {
    if is_dot(c) || is_hyphen(c) || c.is_ascii() {
        0.0
    } else if english.looks_japanese {
        0.1
    } else if english.shape == Shape::Person {
        0.45
    } else {
        0.25
    }
}
