//! Whether two texts can belong together at all: the languages they are in, and how well they answer each other.

use super::bead::Step;
use super::pairing::{Direction, Pairing};
use super::read::Texts;
use super::side::Side;
use super::token::{english, is_han};
use super::{Fit, Unit};
use std::ops::Range;

/// Fewer letters than this say nothing about a language.
const MIN_LETTERS: usize = 20;
/// Chinese text has at least this share of Chinese characters among its letters.
const MIN_HAN: f32 = 0.3;
/// English text has at least this share of words that any English sentence may hold.
const MIN_STOP_WORDS: f32 = 0.15;
/// Less weight of words that could be answered says nothing.
const MIN_POSSIBLE: f32 = 60.0;
/// Texts less related than this have nothing to do with each other.
const MIN_RELATED: f32 = 0.2;
/// So many letters are enough to tell.
const MAX_LOOKED_AT: usize = 20_000;

/// What is wrong with the languages of the texts, if anything.
pub fn languages(source: &[Unit<'_>], target: &[Unit<'_>]) -> Option<Fit> {
    let (num_han, num_other) = letters(source);
    let num_letters = num_han + num_other;
    if num_letters >= MIN_LETTERS && (num_han as f32) < MIN_HAN * num_letters as f32 {
        return Some(Fit::SourceNotChinese);
    }
    let (num_han, num_other) = letters(target);
    let num_letters = num_han + num_other;
    if num_letters < MIN_LETTERS {
        return None;
    }
    let is_chinese = num_han as f32 > MIN_HAN * num_letters as f32;
    (is_chinese || !has_stop_words(target)).then_some(Fit::TargetNotEnglish)
}

/// How much better units are answered where a path puts them than anywhere, as a share of what could be answered.
/// Only words of the dictionary, numbers and names are to be in the texts' translations: what was learnt from a
/// path speaks for it. `None` when there is too little to tell.
pub fn relatedness(texts: &Texts, pairing: &Pairing, path: &[Step]) -> Option<f32> {
    let (mut of_source, mut of_target) = (0.0, 0.0);
    for step in path {
        let source = step.source_start()..step.source_end;
        let target = step.target_start()..step.target_end;
        if !source.is_empty() && !target.is_empty() {
            let sides = ((&texts.source, source.clone()), (&texts.target, target.clone()));
            of_source += margin(&pairing.source, sides.0, sides.1);
            let sides = ((&texts.target, target), (&texts.source, source));
            of_target += margin(&pairing.target, sides.0, sides.1);
        }
    }
    // An abridged translation is answered in full though it answers little.
    let possible = [&pairing.source, &pairing.target].map(|d| d.totals.iter().sum::<f32>());
    let share = (of_source / possible[0]).max(of_target / possible[1]);
    (possible[0].min(possible[1]) >= MIN_POSSIBLE).then_some(share)
}

/// How much better units are answered by a run of units than by such a run anywhere.
fn margin(
    direction: &Direction,
    (side, units): (&Side, Range<usize>),
    (other, run): (&Side, Range<usize>),
) -> f32 {
    let mut there: Vec<u32> =
        run.clone().flat_map(|unit| other.tokens(unit).iter().map(|token| token.0)).collect();
    there.sort_unstable();
    let mut margin = 0.0;
    for unit in units {
        for &(id, weight) in side.tokens(unit) {
            let met = direction.answers(id).iter().filter(|a| there.binary_search(&a.0).is_ok());
            margin += weight * met.map(|answer| answer.1).fold(0.0, f32::max);
        }
        margin -= direction.means[unit][run.len() - 1];
    }
    margin
}

/// What that share says; texts too short to tell pass.
pub fn judge(relatedness: Option<f32>) -> Fit {
    if relatedness.is_some_and(|share| share < MIN_RELATED) {
        Fit::Unrelated
    } else {
        Fit::Translation
    }
}

/// How many Chinese characters and other letters the beginning of a text has.
fn letters(units: &[Unit<'_>]) -> (usize, usize) {
    let letters = units.iter().flat_map(|unit| unit.text.chars()).filter(|c| c.is_alphabetic());
    let (mut num_han, mut num_other) = (0, 0);
    for c in letters.take(MAX_LOOKED_AT) {
        if is_han(c) {
            num_han += 1;
        } else {
            num_other += 1;
        }
    }
    (num_han, num_other)
}

fn has_stop_words(units: &[Unit<'_>]) -> bool {
    let words = units.iter().flat_map(|unit| {
        english::words(unit.text).map(|range| unit.text[range].to_ascii_lowercase())
    });
    let (mut num_stop, mut num_words) = (0, 0);
    for word in words.take(MAX_LOOKED_AT / 5) {
        num_words += 1;
        num_stop += usize::from(english::is_stop_word(&word));
    }
    num_words < MIN_LETTERS || num_stop as f32 >= MIN_STOP_WORDS * num_words as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Role;

    #[test]
    fn wrong_languages_are_told() {
        let chinese = "他们在北京大学学习了很多年，后来去了上海，住在那里。";
        let english = "They studied at Peking University for many years and then went on to Shanghai, \
            where they have lived ever since with their two children and a dog.";
        let french = "Ils ont étudié à Pékin pendant plusieurs années, puis ils sont partis vivre à \
            Shanghai avec leurs deux enfants et leur chien, qui aime beaucoup cette grande ville.";
        for (source, target, expected) in [
            (chinese, english, None),
            (english, english, Some(Fit::SourceNotChinese)),
            (chinese, chinese, Some(Fit::TargetNotEnglish)),
            (chinese, french, Some(Fit::TargetNotEnglish)),
            ("", "", None),
        ] {
            let unit = |text| [Unit { text, role: Role::Body }];
            assert_eq!(languages(&unit(source), &unit(target)), expected, "{target}");
        }
    }
}
