//! What characters alone say of a person's name: Chinese by surname and given name, Japanese by surname, anything
//! else by the characters that transcriptions are written with.

use super::lattice::Class;
use super::line::Line;
use super::table::{GIVEN, SURNAMES, TRANSCRIPTION};
use crate::glossary::gloss::vocabulary::SURNAMES as ALL_SURNAMES;

/// One name in 300 words is a Chinese person's, one in 400 a transcribed one.
const COST_CHINESE: f32 = 6.0;
const COST_TRANSCRIBED: f32 = 6.0;
const COST_JAPANESE: f32 = 9.0;
/// What a given name of one character costs more than one of two; most that look like it are words.
const COST_SINGLE: f32 = 3.5;
/// What a character costs that no given name of the table has.
const RARE_GIVEN: [f32; 3] = [10.0, 10.0, 10.0];
/// The longest transcribed part of a name.
const MAX_TRANSCRIBED: usize = 7;
/// The dearest character of a transcription; rarer ones do not count as such.
const MAX_COST_SOUND: f32 = 9.5;
/// What a dot beside a transcribed part saves.
const DOT: f32 = 7.0;
/// Surnames that are far more often function words.
pub(super) const UNUSUAL_SURNAMES: &str = "和那于是有在不为将从被与自及由对使且所还都又把让给之的以明能相全国公正常因应来过后同种别家年一经更太每原但尚双长过";

/// Characters of transcriptions that far more often begin what follows.
const NO_END: &str = "也和在是的与以之对将被从向到及由于为中上下后前有不多来去说人日年月大还亲也都就又只很更最走来访见";

/// Characters that join names and are in none.
const JOINS: &str = "与和及跟的是";

/// A possible name that begins at a place.
pub(super) struct Candidate {
    pub end: usize,
    pub cost: f32,
    pub class: Class,
}

/// Chinese names that begin there: a surname of one or two characters, a given name of one or two.
pub(super) fn chinese(line: &Line<'_>, start: usize, add: &mut impl FnMut(Candidate)) {
    if start > 0 && line.is_dot(start - 1) {
        return;
    }
    for num_surname in 1..=2 {
        let surname_end = start + num_surname;
        if surname_end >= line.len() || !line.is_han(surname_end - 1) {
            break;
        }
        let Some(surname) = SURNAMES.get(line.folded(start..surname_end)) else { continue };
        let unusual = num_surname == 1 && UNUSUAL_SURNAMES.contains(line.chars[start]);
        let cost = COST_CHINESE + surname + if unusual { 5.0 } else { 0.0 };
        let class = Class::Chinese(num_surname);
        let places = |index: usize| {
            let given = GIVEN.get(line.chars.get(index)?);
            // A rare character is less strange in a name than anywhere else.
            given.or_else(|| line.is_han(index).then_some(&RARE_GIVEN))
        };
        let Some(first) = places(surname_end) else { continue };
        if let Some(second) = places(surname_end + 1) {
            add(Candidate { end: surname_end + 2, cost: cost + first[0] + second[1], class });
        }
        let cost = cost + first[2] + COST_SINGLE;
        add(Candidate { end: surname_end + 1, cost, class });
    }
}

/// Japanese names that begin there: a surname of two characters and more, and a given name of one to three.
pub(super) fn japanese(line: &Line<'_>, start: usize, add: &mut impl FnMut(Candidate)) {
    for num_surname in 2..=3 {
        let surname_end = start + num_surname;
        if surname_end >= line.len()
            || !ALL_SURNAMES.contains(line.folded(start..surname_end))
            || SURNAMES.contains_key(line.folded(start..surname_end))
        {
            continue;
        }
        for num_given in 1..=3 {
            let end = surname_end + num_given;
            if !line.is_han(end - 1) {
                break;
            }
            let usual = [2.0, 0.0, 2.5][num_given - 1];
            let given: f32 = (surname_end..end).map(|index| given_cost(line.chars[index])).sum();
            let class = Class::Japanese(num_surname);
            add(Candidate { end, cost: COST_JAPANESE + usual + given, class });
        }
    }
}

/// What a character of a Japanese given name costs.
fn given_cost(c: char) -> f32 {
    if "郎子美雄一太介夫男之彦树治明和二三平司人也惠智真由纪代香奈里菜优翔大辉健".contains(c)
    {
        return 3.5;
    }
    GIVEN.get(&c).map_or(9.0, |places| places[0].min(places[1]).max(4.5) + 0.5)
}

/// Names written by sound, or parts of them, that begin there.
pub(super) fn transcribed(line: &Line<'_>, start: usize, add: &mut impl FnMut(Candidate)) {
    let after_dot = start > 0 && line.is_dot(start - 1);
    let mut cost = COST_TRANSCRIBED - if after_dot { DOT } else { 0.0 };
    let mut previous = None;
    for end in start + 1..=(start + MAX_TRANSCRIBED).min(line.len()) {
        if JOINS.contains(line.chars[end - 1]) {
            break;
        }
        let places = TRANSCRIPTION
            .get(&line.chars[end - 1])
            .filter(|p| p.iter().fold(f32::INFINITY, |a, &b| a.min(b)) <= MAX_COST_SOUND);
        let before_dot = line.is_dot(end);
        let Some(places) = places else {
            // A dot says more than a character that transcriptions lack.
            if (after_dot || before_dot) && line.is_han(end - 1) && end - start <= 4 {
                cost += 11.0 + previous.unwrap_or(0.0);
                if before_dot || end - start <= 4 && after_dot {
                    add_part(end, cost, before_dot, add);
                }
                previous = None;
                continue;
            }
            break;
        };
        if let Some(inside) = previous {
            cost += inside;
        }
        let is_first = end == start + 1;
        let mut here = places[if is_first { 0 } else { 2 }];
        if NO_END.contains(line.chars[end - 1]) {
            here += 5.0;
        }
        if !is_first || after_dot || before_dot {
            let short = if end - start == 2 && !after_dot && !before_dot { 2.0 } else { 0.0 };
            add_part(end, cost + here + short, before_dot, add);
        }
        previous = Some(places[if is_first { 0 } else { 1 }]);
    }
}

fn add_part(end: usize, cost: f32, before_dot: bool, add: &mut impl FnMut(Candidate)) {
    let cost = cost - if before_dot { DOT } else { 0.0 };
    add(Candidate { end, cost, class: Class::Transcribed });
}
