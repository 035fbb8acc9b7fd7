//! Parts and multiples: two-thirds, 1/30, a quarter, one in four, half; threefold, doubled, three times as many.

use super::super::QuantityKind::{Fraction, Multiple, Number};
use super::lexicon::listed;
use super::token::Tokens;
use super::{Reading, lexicon, number};

/// The fraction that begins at a token.
pub(super) fn fraction(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let (ratio, next) = bar(tokens, index)
        .or_else(|| spelled(tokens, index))
        .or_else(|| one_of_so_many(tokens, index))
        .or_else(|| half(tokens, index))?;
    let reading = Reading::new(Fraction, ratio, (index, next));
    // Two-thirds of a million is a number, half a year a duration: the amounts read those.
    (!goes_on(tokens, next)).then_some(reading)
}

fn goes_on(tokens: &Tokens<'_>, next: usize) -> bool {
    let at = next + usize::from(tokens.word(next) == "of");
    let at = at + usize::from(matches!(tokens.word(at), "a" | "an"));
    at > next && (lexicon::scale(tokens.word(at)).is_some() || tokens.word(at) == "dozen")
}

/// 1/30, ½, 1/30th.
fn bar(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    if let Some(part) = tokens.mark(index).and_then(number::vulgar) {
        return (!tokens.is_glued(index)).then_some((part, index + 1));
    }
    let (ratio, next) = number::written_fraction(tokens, index)?;
    let has_end =
        tokens.is_glued(next) && matches!(tokens.word(next), "th" | "rd" | "nd" | "ths" | "rds");
    Some((ratio, next + usize::from(has_end)))
}

/// two-thirds, one-thirtieth, a third, three quarters.
fn spelled(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    let first = tokens.word(index);
    let is_article = matches!(first, "a" | "an");
    let above = match first {
        "a" | "an" => 1.0,
        "" => f64::from(tokens.plain(index).filter(|(_, num_digits)| *num_digits <= 2)?.0),
        word => f64::from(lexicon::small(word).or_else(|| lexicon::tens(word)).filter(|n| *n > 0)?),
    };
    let hyphen = tokens.is_hyphen(index + 1);
    let at = index + 1 + usize::from(hyphen);
    let word = tokens.word(at);
    let (below, next) = denominator(tokens, at)?;
    let is_plural = word.ends_with('s') && word != "s" || word == "halves";
    if below <= above || (above > 1.0) != is_plural {
        return None;
    }
    let is_time =
        word.starts_with("quarter") && !is_quarter_part(tokens, index, next, above, is_article);
    let stands = hyphen
        || !is_article && above > 1.0
        || stands_alone(tokens, index, next)
        || above == 1.0 && !is_article && below < 100.0;
    (!is_time && stands && first != "zero").then_some((above / below, next))
}

/// A denominator: thirds, thirtieth, twenty-fifths, ten-thousandth.
fn denominator(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    if let Some(below) = lexicon::denominator(tokens.word(index)) {
        return Some((below, index + 1));
    }
    let first = lexicon::tens(tokens.word(index)).or_else(|| lexicon::small(tokens.word(index)))?;
    if !tokens.is_hyphen(index + 1) {
        return None;
    }
    let second = lexicon::denominator(tokens.word(index + 2))?;
    let first = f64::from(first);
    let below = if second >= 100.0 { first * second } else { first + second };
    (second >= 100.0 || second < 10.0 && first >= 20.0).then_some((below, index + 3))
}

/// Whether quarters are parts and not spans of a year or a coin: three quarters of, a quarter of, by a quarter.
fn is_quarter_part(
    tokens: &Tokens<'_>,
    index: usize,
    next: usize,
    above: f64,
    is_article: bool,
) -> bool {
    if is_article {
        return stands_alone(tokens, index, next)
            && !matches!(tokens.word(next), "past" | "to" | "century" | "final");
    }
    !listed(tokens.word_before(index, 1), "last past next first previous consecutive for")
        && (above == 3.0 || above == 1.0)
}

/// Whether "a third" or "a fifth" is a part and not one more of something: "of", a comparison, the end of a clause
/// behind it, or a word of degree before it.
fn stands_alone(tokens: &Tokens<'_>, index: usize, next: usize) -> bool {
    let is_led = listed(
        tokens.word_before(index, 1),
        "by nearly almost about over than around roughly only under least \
    approximately",
    );
    let is_end = match tokens.mark(next) {
        Some(mark) => !matches!(mark, '-' | '\'' | '’'),
        None => tokens.get(next).is_none(),
    };
    is_led
        || is_end
        || listed(
            tokens.word(next),
            "of more less fewer higher lower larger smaller bigger cheaper from are \
    were have in since the as off",
        )
}

/// one in four, one in every 35,000, nine out of ten, 1 in 4.
fn one_of_so_many(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    let above = small_number(tokens, index)?;
    let joined = tokens
        .phrase(index + 1, "out of every")
        .map(|next| (next, true))
        .or_else(|| tokens.phrase(index + 1, "out of").map(|next| (next, true)))
        .or_else(|| tokens.phrase(index + 1, "in every").map(|next| (next, true)))
        .or_else(|| tokens.phrase(index + 1, "of every").map(|next| (next, true)))
        .or_else(|| tokens.phrase(index + 1, "- in -").map(|next| (next, true)))
        .or_else(|| tokens.phrase(index + 1, "in").map(|next| (next, false)))?;
    let (at, is_sure) = joined;
    let below = number::number(tokens, at, false).filter(|amount| amount.low == amount.high)?;
    let is_year = tokens
        .plain(at)
        .is_some_and(|(value, num_digits)| num_digits == 4 && (1000..2200).contains(&value));
    let is_whole = below.low > above && below.low.fract() == 0.0;
    let is_round = is_sure || below.low <= 12.0 || below.low % 10.0 == 0.0;
    let is_time = super::unit::unit_at(tokens, below.next, true).is_some()
        || lexicon::month(tokens.word(below.next)).is_some();
    (is_whole && is_round && !is_year && !is_time).then_some((above / below.low, below.next))
}

fn small_number(tokens: &Tokens<'_>, index: usize) -> Option<f64> {
    match tokens.plain(index) {
        Some((value, num_digits)) => (num_digits <= 2 && value > 0).then_some(f64::from(value)),
        None => lexicon::small(tokens.word(index)).filter(|n| *n > 0).map(f64::from),
    }
}

/// "half" as a share: half of them, by half, half the price.
fn half(tokens: &Tokens<'_>, index: usize) -> Option<(f64, usize)> {
    let start = index
        + usize::from(
            matches!(tokens.word(index), "a" | "one") && tokens.word(index + 1) == "half",
        );
    if tokens.word(start) != "half" {
        return None;
    }
    let next = start + 1;
    let is_named = listed(
        tokens.word_before(index, 1),
        "first second latter other top bottom better back final the this that \
    each upper lower",
    );
    let behind = tokens.word(next);
    let is_unit_of = matches!(behind, "a" | "an" | "past")
        || super::unit::unit_at(tokens, next, false).is_some()
        || lexicon::scale(behind).is_some()
        || behind == "dozen";
    let is_led = listed(
        tokens.word_before(index, 1),
        "by than about nearly almost over in only under around roughly least to \
    well at",
    );
    let is_share = start > index
        || is_led
        || listed(
            behind,
            "of the as its his her their that those these price were are have our \
    what all",
        );
    let is_word = tokens.is_hyphen(next) || is_named && behind != "of";
    (is_share && !is_named && !is_unit_of && !is_word).then_some((0.5, next))
}

/// doubled, threefold, 3-fold, twice as many, three times larger; "twice" alone is how often.
pub(super) fn multiple(tokens: &Tokens<'_>, index: usize) -> Option<Reading> {
    let word = tokens.word(index);
    if word == "twice" {
        let kind = if compares(tokens, index + 1) { Multiple } else { Number };
        return Some(Reading::new(kind, 2.0, (index, index + 1)));
    }
    if let Some(times) = lexicon::fold(word) {
        return Some(Reading::new(Multiple, times, (index, index + 1)));
    }
    let times = lexicon::multiple(word)?;
    let is_verb = word.ends_with("ed")
        || word.ends_with("ing")
        || word.ends_with("es") && !tokens.word(index + 1).is_empty();
    (is_verb && !is_adjective(tokens, index) || is_doubling(tokens, index))
        .then(|| Reading::new(Multiple, times, (index, index + 1)))
}

/// "doubled over in pain", "doubles tennis".
fn is_adjective(tokens: &Tokens<'_>, index: usize) -> bool {
    listed(
        tokens.word(index + 1),
        "over back down as tennis match title final champion champions partner",
    ) && tokens.word(index) != "doubled"
        || tokens.word(index) == "doubled"
            && matches!(tokens.word(index + 1), "down" | "back" | "up")
        || tokens.word(index) == "doubling" && tokens.word(index + 1) == "down"
}

/// "double the number", "will double", "nearly double", "double what": not "double standard".
fn is_doubling(tokens: &Tokens<'_>, index: usize) -> bool {
    let next = index + 1;
    if tokens.is_hyphen(next)
        || index > 0 && tokens.is_hyphen(index - 1)
        || matches!(tokens.word(next), "digit" | "digits" | "down")
    {
        return false;
    }
    let is_led = listed(
        tokens.word_before(index, 1),
        "to will would could can may might should must than nearly almost about \
    roughly by",
    );
    let is_clause_end = tokens.get(next).is_none()
        || matches!(tokens.mark(next), Some('.' | ',' | ';' | ')' | '?'));
    listed(
        tokens.word(next),
        "the that what its his her their our those last by in from to since this",
    ) && !tokens.word(index).ends_with('s')
        || is_led
            && (is_clause_end
                || !matches!(
                    tokens.word(next),
                    "check" | "standards" | "standard" | "murder" | "room"
                ))
}

/// What makes "times" a comparison: as, more, the, larger.
pub(super) fn compares(tokens: &Tokens<'_>, index: usize) -> bool {
    let word = tokens.word(index);
    listed(word, "as the that what its their his her our those more less this")
        || word.len() > 4
            && word.ends_with("er")
            && !listed(
                word,
                "over after under either other ever later earlier whether however \
    together during",
            )
        || (matches!(word, "larger" | "over")
            && tokens.mark(index + 1).is_some()
            && word == "larger")
}
