//! The words that stand for numbers.

/// The words for zero to nineteen, in order.
pub const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// The words for twenty, thirty … ninety, in order.
pub const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number up to nineteen that a word stands for, with zero.
pub(super) fn small(word: &str) -> Option<u32> {
    SMALL.iter().position(|known| *known == word).map(|at| at as u32)
}

/// The multiple of ten from twenty to ninety that a word stands for.
pub(super) fn tens(word: &str) -> Option<u32> {
    if word == "fourty" {
        return Some(40);
    }
    TENS.iter().position(|known| *known == word).map(|at| (at as u32 + 2) * 10)
}

/// Hundred, thousand and the greater powers of ten, singular.
pub(super) fn scale(word: &str) -> Option<f64> {
    Some(match word {
        "hundred" => 1e2,
        "thousand" => 1e3,
        "million" => 1e6,
        "billion" => 1e9,
        "trillion" => 1e12,
        "quadrillion" => 1e15,
        _ => return None,
    })
}

/// The plural of a power of ten, a dozen or ten, which alone means several of them: hundreds.
pub(super) fn many(word: &str) -> Option<f64> {
    Some(match word {
        "tens" => 10.0,
        "dozens" => 12.0,
        _ => scale(word.strip_suffix('s')?)?,
    })
}

/// What follows digits in place of a power of ten: 5.6bn, 300k, 20m. `m` and the capitals need a currency or a
/// word that is counted; the caller knows.
pub(super) fn short_scale(raw: &str) -> Option<f64> {
    Some(match raw {
        "k" | "K" | "thousand" => 1e3,
        "m" | "M" | "mn" | "mln" | "mio" | "MM" | "mil" => 1e6,
        "bn" | "b" | "B" | "bln" => 1e9,
        "tn" | "trn" | "tr" | "t" | "T" => 1e12,
        _ => return None,
    })
}

/// Whether a short form can only be a power of ten, not a unit.
pub(super) fn is_sure_scale(raw: &str) -> bool {
    listed(raw, "k mn mln bn bln tn trn K M")
}

/// The place that a simple ordinal names: first, twelfth, thirtieth.
pub(super) fn ordinal(word: &str) -> Option<f64> {
    const WORDS: [&str; 20] = [
        "zeroth",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
    ];
    if let Some(at) = WORDS.iter().position(|known| *known == word) {
        return Some(at as f64);
    }
    if let Some(stem) = word.strip_suffix("ieth") {
        return (2..10u32)
            .map(|ten| ten * 10)
            .find(|ten| tens(&format!("{stem}y")) == Some(*ten))
            .map(f64::from);
    }
    scale(word.strip_suffix("th")?)
}

/// The part that a word names as a denominator: half 2, thirds 3, quarter 4, hundredths 100.
pub(super) fn denominator(word: &str) -> Option<f64> {
    match word {
        "half" | "halves" => return Some(2.0),
        "quarter" | "quarters" => return Some(4.0),
        _ => {}
    }
    let singular = word.strip_suffix('s').unwrap_or(word);
    ordinal(singular).filter(|n| *n > 2.0)
}

/// The month, from 1, that a name or its short form stands for, and whether it is a short form.
pub(super) fn month(word: &str) -> Option<(u8, bool)> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if word == "sept" {
        return Some((9, true));
    }
    let at = NAMES
        .iter()
        .position(|name| *name == word || (word.len() == 3 && name.starts_with(word)))?;
    Some((at as u8 + 1, NAMES[at] != word))
}

/// The weekday, from Monday = 0.
pub(super) fn weekday(word: &str) -> Option<u8> {
    const NAMES: [&str; 7] =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    NAMES.iter().position(|name| *name == word).map(|at| at as u8)
}

/// What new is over old after a verb or an adjective: doubled 2, halved 0.5.
pub(super) fn multiple(word: &str) -> Option<f64> {
    Some(match word {
        "doubled" | "doubling" | "doubles" | "double" => 2.0,
        "tripled" | "tripling" | "triples" | "triple" | "trebled" | "trebling" | "treble" => 3.0,
        "quadrupled" | "quadrupling" | "quadruples" | "quadruple" => 4.0,
        "quintupled" | "quintupling" | "quintuple" => 5.0,
        "sextupled" | "sextupling" => 6.0,
        "septupled" => 7.0,
        "octupled" => 8.0,
        "halved" | "halving" => 0.5,
        _ => return None,
    })
}

/// The number in words such as twofold and tenfold.
pub(super) fn fold(word: &str) -> Option<f64> {
    let stem = word.strip_suffix("fold")?;
    small(stem).or_else(|| tens(stem)).map(f64::from).or_else(|| scale(stem)).filter(|n| *n > 1.0)
}

/// Whether a word is one of those that a list parts by spaces. Where there is no word (`""`), it is none of them.
pub(super) fn listed(word: &str, list: &str) -> bool {
    !word.is_empty() && list.split_ascii_whitespace().any(|known| known == word)
}
