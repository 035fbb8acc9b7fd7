//! Words of degree before and behind a quantity: more than, up to, about, or so.

use super::super::Open;
use super::lexicon::listed;
use super::token::Tokens;
use super::{Degree, Reading};

const ABOVE: Degree = Degree { approx: false, open: Open::Above };
const BELOW: Degree = Degree { approx: false, open: Open::Below };
const ABOUT: Degree = Degree { approx: true, open: Open::None };

/// What may stand before, by its last word first in the search; the longest that fits counts.
#[rustfmt::skip]
const BEFORE: &[(&str, Degree)] = &[
    ("more than", ABOVE), ("greater than", ABOVE), ("higher than", ABOVE), ("larger than", ABOVE), ("longer than", ABOVE),
    ("no less than", ABOVE), ("not less than", ABOVE), ("no fewer than", ABOVE), ("not fewer than", ABOVE),
    ("slightly more than", ABOVE), ("a little more than", ABOVE), ("far more than", ABOVE), ("well more than", ABOVE), ("just more than", ABOVE),
    ("over", ABOVE), ("well over", ABOVE), ("just over", ABOVE), ("slightly over", ABOVE), ("a little over", ABOVE), ("far over", ABOVE),
    ("above", ABOVE), ("well above", ABOVE), ("just above", ABOVE), ("at least", ABOVE), ("a minimum of", ABOVE),
    ("minimum of", ABOVE), ("exceeding", ABOVE), ("exceeded", ABOVE), ("exceeds", ABOVE), ("exceed", ABOVE), ("surpassing", ABOVE), ("surpassed", ABOVE), ("topping", ABOVE), ("topped", ABOVE),
    ("in excess of", ABOVE), ("upwards of", ABOVE), ("upward of", ABOVE), ("north of", ABOVE), ("older than", ABOVE),
    (">", ABOVE), ("≥", ABOVE), ("> =", ABOVE),
    ("less than", BELOW), ("fewer than", BELOW), ("lower than", BELOW), ("smaller than", BELOW), ("shorter than", BELOW), ("younger than", BELOW),
    ("much less than", BELOW), ("far less than", BELOW), ("far fewer than", BELOW), ("slightly less than", BELOW), ("a little less than", BELOW), ("just less than", BELOW), ("little less than", BELOW),
    ("under", BELOW), ("just under", BELOW), ("well under", BELOW), ("slightly under", BELOW), ("a little under", BELOW),
    ("below", BELOW), ("well below", BELOW), ("just below", BELOW), ("up to", BELOW), ("at most", BELOW),
    ("no more than", BELOW), ("not more than", BELOW), ("a maximum of", BELOW), ("maximum of", BELOW), ("not exceeding", BELOW), ("not exceed", BELOW), ("no higher than", BELOW),
    ("no longer than", BELOW), ("not longer than", BELOW), ("no later than", Degree { approx: false, open: Open::None }), ("south of", BELOW), ("short of", BELOW), ("as little as", BELOW), ("<", BELOW), ("≤", BELOW), ("< =", BELOW),
    ("about", ABOUT), ("around", ABOUT), ("approximately", ABOUT), ("approx", ABOUT), ("approx .", ABOUT), ("roughly", ABOUT), ("some", ABOUT), ("nearly", ABOUT), ("almost", ABOUT),
    ("close to", ABOUT), ("an estimated", ABOUT), ("estimated", ABOUT), ("circa", ABOUT), ("c .", ABOUT), ("ca .", ABOUT), ("virtually", ABOUT), ("practically", ABOUT), ("approaching", ABOUT),
    ("nearing", ABOUT), ("in the region of", ABOUT), ("on the order of", ABOUT), ("something like", ABOUT), ("~", ABOUT), ("～", ABOUT), ("≈", ABOUT), ("an average of about", ABOUT),
    ("or so", ABOUT),
];

/// What may stand behind.
#[rustfmt::skip]
const BEHIND: &[(&str, Degree)] = &[
    ("or more", ABOVE), ("or above", ABOVE), ("or over", ABOVE), ("or higher", ABOVE), ("or older", ABOVE), ("or greater", ABOVE), ("or longer", ABOVE), ("and above", ABOVE), ("and over", ABOVE), ("and up", ABOVE), ("and older", ABOVE),
    ("plus", ABOVE), ("- plus", ABOVE), ("+", ABOVE), ("- odd", ABOVE), ("odd", ABOVE), ("- some", ABOUT),
    ("or less", BELOW), ("or fewer", BELOW), ("or below", BELOW), ("or under", BELOW), ("or younger", BELOW), ("and below", BELOW), ("and under", BELOW), ("at most", BELOW), ("at least", ABOVE),
    ("or so", ABOUT), ("- ish", ABOUT), ("or thereabouts", ABOUT), ("give or take", ABOUT),
];

/// The degree before a token and the token where it begins, not before `floor`.
pub(super) fn before(tokens: &Tokens<'_>, index: usize, floor: usize) -> Option<(Degree, usize)> {
    let mut best: Option<(Degree, usize)> = None;
    // Most numbers have no such word before them.
    if index == floor || !may_end(tokens, index - 1) {
        return None;
    }
    for (phrase, degree) in BEFORE {
        let Some(start) = tokens.phrase_before(index, phrase).filter(|start| *start >= floor)
        else {
            continue;
        };
        if best.is_none_or(|(_, other)| start < other) {
            best = Some((*degree, start));
        }
    }
    best
}

fn may_end(tokens: &Tokens<'_>, index: usize) -> bool {
    listed(
        tokens.word(index),
        "than over above least of exceeding exceeded exceeds exceed under below \
    to most about around approximately approx roughly some nearly almost \
    estimated circa virtually practically approaching nearing like so as \
    surpassing surpassed topping topped",
    ) || matches!(tokens.mark(index), Some('>' | '≥' | '=' | '<' | '≤' | '~' | '～' | '≈' | '.'))
}

/// The degree behind a quantity and the token behind that.
pub(super) fn behind(tokens: &Tokens<'_>, index: usize) -> Option<(Degree, usize)> {
    let could = matches!(tokens.word(index), "or" | "and" | "plus" | "odd" | "at" | "give")
        || matches!(tokens.mark(index), Some('-' | '+'));
    if !could {
        return None;
    }
    BEHIND.iter().find_map(|(phrase, degree)| {
        let next = tokens.phrase(index, phrase)?;
        let is_plus = phrase.starts_with('+') || *phrase == "plus" || *phrase == "odd";
        // 3 + 4 is a sum; "plus" before another number too.
        let is_sum = is_plus
            && (tokens.number(next).is_some()
                || tokens.get(index).is_some_and(|t| t.spaced) && *phrase == "+");
        (!is_sum).then_some((*degree, next))
    })
}

/// Takes the words of degree on both sides into a reading.
pub(super) fn widen(tokens: &Tokens<'_>, mut reading: Reading, floor: usize) -> Reading {
    if let Some((degree, next)) = behind(tokens, reading.next) {
        reading.next = next;
        reading.take(degree);
    }
    // "about more than 300", "nearly or more than": at most three.
    for _ in 0..3 {
        let Some((degree, first)) = before(tokens, reading.first, floor) else { break };
        reading.first = first;
        reading.take(degree);
    }
    reading
}

/// The same for dates, places and scores, of which only "about", "around" and the like are said: before 2010 and
/// over Christmas are no degrees.
pub(super) fn widen_date(tokens: &Tokens<'_>, mut reading: Reading, floor: usize) -> Reading {
    if let Some((degree, first)) =
        before(tokens, reading.first, floor).filter(|(degree, _)| degree.approx)
        && !matches!(tokens.word(first), "some" | "estimated")
    {
        reading.first = first;
        reading.take(degree);
    }
    reading
}
