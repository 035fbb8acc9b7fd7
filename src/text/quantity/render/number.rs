//! Numbers, fractions, multiples, ordinals and scores in English.

use super::Wording;
use crate::text::quantity::Quantity;

const SMALL: [&str; 10] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

const TEENS: [&str; 10] = [
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

const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const ORDINALS: [&str; 10] = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
];

/// Millions and more, with their English names.
const SCALES: [(f64, &str); 3] = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")];

/// The value if it is a small whole number.
fn whole(value: f64, most: u32) -> Option<usize> {
    (0..=most)
        .find(|&small| f64::from(small) == value)
        .and_then(|small| usize::try_from(small).ok())
}

/// 16,000; 0.5; -3.
pub(super) fn digits(value: f64) -> String {
    let text = format!("{}", value.abs());
    let (integer, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped = String::new();
    for (index, digit) in integer.chars().enumerate() {
        if index > 0 && (integer.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{grouped}{point}{decimals}")
}

/// The value in millions or more, when that is shorter: 3.5 and million.
pub(super) fn scaled(value: f64) -> (String, Option<&'static str>) {
    for (scale, name) in SCALES {
        let short = format!("{}", value / scale);
        let decimals = short.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        if value >= scale && decimals <= 3 {
            return (digits(value / scale), Some(name));
        }
        if value >= scale {
            break;
        }
    }
    (digits(value), None)
}

/// 3.5 million; 16,000; three where `words` asks for words under ten.
pub(super) fn number(value: f64, words: bool) -> String {
    if let Some(small) = whole(value, 9).filter(|_| words) {
        return SMALL[small].to_owned();
    }
    match scaled(value) {
        (number, Some(name)) => format!("{number} {name}"),
        (number, None) => number,
    }
}

/// The words for 数十, 数百, 数万 and the like: the range from twice a power of ten to the next.
pub(super) fn vague(low: f64, high: f64) -> Option<&'static str> {
    const NAMES: [&str; 12] = [
        "dozens",
        "hundreds",
        "thousands",
        "tens of thousands",
        "hundreds of thousands",
        "millions",
        "tens of millions",
        "hundreds of millions",
        "billions",
        "tens of billions",
        "hundreds of billions",
        "trillions",
    ];
    let mut power = 10.0;
    for name in NAMES {
        if low == 2.0 * power && high == 10.0 * power - 1.0 {
            return Some(name);
        }
        power *= 10.0;
    }
    None
}

/// The number, or both ends of the range, each way it is written. `of` joins vague words with what they count.
pub(super) fn amounts(low: f64, high: f64) -> Vec<String> {
    if low == high {
        let mut texts = vec![number(low, true), number(low, false)];
        if low >= 1e6 && scaled(low).1.is_some() {
            texts.push(digits(low));
        }
        return texts;
    }
    if let Some(name) = vague(low, high) {
        return vec![name.to_owned()];
    }
    let (first, first_scale) = scaled(low);
    let (second, second_scale) = scaled(high);
    let close = match (first_scale, second_scale) {
        (Some(one), Some(other)) if one == other => format!("{first}–{second} {one}"),
        (None, None) => format!("{first}–{second}"),
        _ => format!("{} to {}", number(low, false), number(high, false)),
    };
    vec![close, format!("{} to {}", number(low, true), number(high, true))]
}

/// A plain count: three; 16,000; hundreds; 200–300.
pub(super) fn counts(quantity: &Quantity) -> Vec<String> {
    let mut texts = amounts(quantity.low, quantity.high);
    if quantity.low < quantity.high && texts.len() > 1 {
        // Running text prefers words: two to three, 200 to 300.
        texts.swap(0, 1);
    }
    texts
}

/// one-thirtieth, two-thirds, 70 percent.
pub(super) fn fractions(quantity: &Quantity, wording: Wording) -> Vec<String> {
    let (low, high) = (quantity.low, quantity.high);
    if wording.discount {
        let off = |value: f64| digits(tidy(100.0 - 100.0 * value));
        let paid = |value: f64| digits(tidy(100.0 * value));
        return match low == high {
            true => vec![
                format!("{} percent off", off(low)),
                format!("{} percent of the price", paid(low)),
            ],
            false => vec![
                format!("{}–{} percent off", off(high), off(low)),
                format!("{}–{} percent of the price", paid(low), paid(high)),
            ],
        };
    }
    let percent = |value: f64| digits(tidy(100.0 * value));
    if low < high {
        return vec![
            format!("{}–{} percent", percent(low), percent(high)),
            format!("{} percent to {} percent", percent(low), percent(high)),
        ];
    }
    let Some((above, below)) = ratio(low) else {
        return vec![format!("{} percent", percent(low))];
    };
    let mut texts = Vec::new();
    let tenths = (low * 100.0).fract().abs() < 1e-9 && below > 5 && below <= 100;
    if tenths {
        texts.push(format!("{} percent", percent(low)));
    }
    if above == 1 && below == 2 {
        texts.push("one-half".to_owned());
    } else if let Some(name) = fraction_words(above, below) {
        texts.push(name);
    }
    // 9/11 is a day.
    if above == 1 || below <= 10 {
        texts.push(format!("{above}/{below}"));
    } else if texts.is_empty() {
        texts.push(format!("{above} out of {below}"));
    }
    texts
}

/// Takes off what binary fractions leave.
fn tidy(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

/// The value as a ratio of two small whole numbers.
fn ratio(value: f64) -> Option<(u32, u32)> {
    let inverse = (1.0 / value).round();
    let is_one_part =
        value > 0.0 && (1.0 / value - inverse).abs() < 1e-9 * inverse && inverse < 1e7;
    if let Some(below) = is_one_part.then(|| format!("{inverse}").parse().ok()).flatten() {
        return Some((1, below));
    }
    (2..=100u32).find_map(|below| {
        let above = (value * f64::from(below)).round();
        let exact = (value * f64::from(below) - above).abs() < 1e-9;
        let above: u32 = format!("{above}").parse().ok()?;
        (exact && above < below).then_some((above, below))
    })
}

/// two-thirds, one-thirtieth, seven-tenths.
fn fraction_words(above: u32, below: u32) -> Option<String> {
    let part = match (above, below) {
        (1, 2) => "half".to_owned(),
        (_, 4) => "quarter".to_owned(),
        _ => ordinal_words(below)?,
    };
    let plural = if above > 1 { "s" } else { "" };
    let usual = below <= 20 || below.is_multiple_of(10);
    (above < 20 && usual).then(|| format!("{}-{part}{plural}", words_below_100(above)))
}

fn words_below_100(value: u32) -> String {
    let index = |value: u32| usize::try_from(value).unwrap_or(0);
    match value {
        0..=9 => SMALL[index(value)].to_owned(),
        10..=19 => TEENS[index(value - 10)].to_owned(),
        _ if value.is_multiple_of(10) => TENS[index(value / 10)].to_owned(),
        _ => format!("{}-{}", TENS[index(value / 10)], SMALL[index(value % 10)]),
    }
}

/// third, thirtieth, twenty-fifth, hundredth.
fn ordinal_words(value: u32) -> Option<String> {
    Some(match value {
        3..=9 => ORDINALS[usize::try_from(value).ok()?].to_owned(),
        12 => "twelfth".to_owned(),
        10..=19 => format!("{}th", TEENS[usize::try_from(value - 10).ok()?]),
        20..=99 if value.is_multiple_of(10) => {
            format!("{}ieth", words_below_100(value).strip_suffix('y')?)
        }
        20..=99 => {
            let ones = ORDINALS[usize::try_from(value % 10).ok()?];
            format!("{}-{ones}", TENS[usize::try_from(value / 10).ok()?])
        }
        100 => "hundredth".to_owned(),
        1000 => "thousandth".to_owned(),
        _ => return None,
    })
}

/// doubled, threefold, three times as much.
pub(super) fn multiples(quantity: &Quantity, wording: Wording) -> Vec<String> {
    let (low, high) = (quantity.low, quantity.high);
    if low < high {
        let range = format!("{} to {}", number(low, true), number(high, true));
        return vec![
            format!("{range} times as much"),
            format!("{}–{} times as much", digits(low), digits(high)),
        ];
    }
    if low == 0.5 {
        return vec!["halved".to_owned(), "half as much".to_owned()];
    }
    let verb = match whole(low, 4) {
        Some(2) => Some("doubled"),
        Some(3) => Some("tripled"),
        Some(4) => Some("quadrupled"),
        _ => None,
    };
    let fold = match whole(low, 10) {
        Some(10) => "tenfold".to_owned(),
        Some(small) if small > 1 => format!("{}fold", SMALL[small]),
        _ => format!("{}-fold", digits(low)),
    };
    let times = match low == 2.0 {
        true => "twice as much".to_owned(),
        false => format!("{} times as much", number(low, true)),
    };
    match (wording.growth, verb) {
        (true, Some(verb)) => vec![verb.to_owned(), fold, times],
        (true, None) => vec![fold, times],
        (false, Some(verb)) => vec![times, fold, verb.to_owned()],
        (false, None) => vec![times, fold],
    }
}

/// first, 15th, 21st.
pub(in crate::text::quantity) fn ordinal(value: f64) -> String {
    match whole(value, 9).filter(|&small| small > 0) {
        Some(small) => ORDINALS[small].to_owned(),
        None => short_ordinal(value),
    }
}

pub(super) fn short_ordinal(value: f64) -> String {
    let hundredth = value % 100.0;
    let ending = match hundredth % 10.0 {
        _ if (11.0..=13.0).contains(&hundredth) => "th",
        1.0 => "st",
        2.0 => "nd",
        3.0 => "rd",
        _ => "th",
    };
    format!("{}{ending}", digits(value))
}

/// third, 3rd.
pub(super) fn ordinals(quantity: &Quantity) -> Vec<String> {
    if quantity.low < quantity.high {
        return vec![format!("{} to {}", ordinal(quantity.low), ordinal(quantity.high))];
    }
    vec![ordinal(quantity.low), short_ordinal(quantity.low)]
}

/// 3-1.
pub(super) fn scores(quantity: &Quantity) -> Vec<String> {
    let (first, second) = (digits(quantity.low), digits(quantity.high));
    vec![format!("{first}-{second}"), format!("{first}–{second}")]
}
