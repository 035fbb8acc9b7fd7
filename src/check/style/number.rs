//! Small numbers in words or in figures, where they count things.

use super::{Place, Text};
use crate::check::prose::{Kind, Prose};
use crate::text::quantity::english::{SMALL, TENS};

/// Words after a figure that keeps it: measures, money, and what makes it larger.
const MEASURES: &str = "\
    percent per hundred thousand million billion trillion dozen km kilometers kilometres \
    kilometer kilometre meters metres meter metre m cm mm kg g grams kilograms tons tonnes \
    liters litres miles feet inches acres hectares square cubic degrees dollars yuan euros \
    pounds yen points am pm a p to and or of in on at by from for is are was were the mph \
    kph watts kilowatts megawatts volts hp gb mb tb bytes bits th st nd rd s x as with than \
    if but when while after before up out more times has had have will can";
/// Words and marks before a figure that is the name of a thing.
const NAMING: &str = "\
    page pages chapter section article figure table no number version step level type grade \
    class phase stage part volume room flight line unit aged age january february march \
    april may june july august september october november december jan feb mar apr jun jul \
    aug sep oct nov dec day item point paragraph rule and or to than";

/// Numbers below a hundred that count what the next word names.
pub fn numbers(text: &Text<'_>) -> Vec<Place> {
    let prose = text.prose;
    (0..prose.tokens().len()).filter_map(|index| place(prose, index)).collect()
}

fn place(prose: &Prose<'_>, index: usize) -> Option<Place> {
    let (value, last, is_word) = number(prose, index)?;
    if !counts(prose, index, last) {
        return None;
    }
    let bytes = prose.tokens()[index].bytes.start..prose.tokens()[last].bytes.end;
    let by = |limit: usize| if value < limit { in_words(value) } else { value.to_string() };
    let follows = match (value >= 10, is_word) {
        (true, true) => Some("under-100"),
        (true, false) => Some("under-10"),
        (false, _) => None,
    };
    let rewritten = vec![("under-10", by(10)), ("under-100", by(100))];
    let is_written = rewritten.iter().any(|(_, right)| *right != prose.text()[bytes.clone()]);
    is_written.then_some(Place { bytes, follows, rewritten })
}

/// A number from 2 to 99 that begins at a token: its value, its last token, whether it is in words.
fn number(prose: &Prose<'_>, index: usize) -> Option<(usize, usize, bool)> {
    let word = prose.str(index);
    if prose.kind(index)? == Kind::Number {
        let value: usize = word.parse().ok().filter(|value| (2..100).contains(value))?;
        return (!word.starts_with('0')).then_some((value, index, false));
    }
    if prose.kind(index)? != Kind::Word {
        return None;
    }
    if let Some(value) = SMALL.iter().position(|small| *small == word).filter(|value| *value > 1) {
        return Some((value, index, true));
    }
    let tens = TENS.iter().position(|tens| *tens == word)? + 2;
    let is_hyphen =
        prose.is_joined(index) && prose.str(index + 1) == "-" && prose.is_joined(index + 1);
    if !is_hyphen {
        return Some((10 * tens, index, true));
    }
    let unit = SMALL[..10]
        .iter()
        .position(|small| *small == prose.str(index + 2))
        .filter(|unit| *unit > 0)?;
    Some((10 * tens + unit, index + 2, true))
}

/// Whether a number stands before a small word for what it counts, and nothing makes it a name, a measure, a part
/// of another number or the start of a sentence.
fn counts(prose: &Prose<'_>, first: usize, last: usize) -> bool {
    let next = prose.str(last + 1);
    let is_thing = prose.kind(last + 1) == Some(Kind::Word)
        && !prose.is_joined(last)
        && next.len() > 3
        && next.chars().all(|c| c.is_ascii_lowercase())
        && next.ends_with(['s', 'n', 'e'])
        && !has(MEASURES, next);
    let is_listed = |at: usize| prose.str(at) == "," && !prose.is_joined(at);
    let before = first.checked_sub(1);
    let Some(before) =
        before.and_then(|at| if is_listed(at) { at.checked_sub(1) } else { Some(at) })
    else {
        return false;
    };
    let is_after_word = prose.kind(before) == Some(Kind::Word)
        && (before + 1 < first || !prose.is_joined(before))
        && !has(NAMING, &prose.str(before).to_lowercase());
    is_thing && is_after_word && !prose.begins_sentence(first)
}

fn in_words(value: usize) -> String {
    match (value / 10, value % 10) {
        (0 | 1, _) => SMALL[value].to_owned(),
        (tens, 0) => TENS[tens - 2].to_owned(),
        (tens, unit) => format!("{}-{}", TENS[tens - 2], SMALL[unit]),
    }
}

/// Whether a word is in a list of words between spaces.
fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}
