//! Numbers written as English writes them and read again: digits, words, powers of ten, years, days, ordinals.

use super::super::super::{QuantityKind, Setting};
use super::super::quantities;
use proptest::prelude::*;

const SMALL: [&str; 20] = [
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
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A number in words; `and` as the British say it.
fn in_words(number: u64, and: bool) -> String {
    let below_hundred = |n: u64| match n {
        0..20 => SMALL[n as usize].to_owned(),
        _ if n.is_multiple_of(10) => TENS[n as usize / 10].to_owned(),
        _ => format!("{}-{}", TENS[n as usize / 10], SMALL[n as usize % 10]),
    };
    let below_thousand = |n: u64| match (n / 100, n % 100) {
        (0, rest) => below_hundred(rest),
        (hundreds, 0) => format!("{} hundred", SMALL[hundreds as usize]),
        (hundreds, rest) => {
            let and = if and { "and " } else { "" };
            format!("{} hundred {and}{}", SMALL[hundreds as usize], below_hundred(rest))
        }
    };
    let mut parts = Vec::new();
    let mut rest = number;
    for (size, name) in [(1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand")] {
        if rest >= size {
            parts.push(format!("{} {name}", below_thousand(rest / size)));
            rest %= size;
        }
    }
    if rest > 0 || parts.is_empty() {
        let joint = if and && !parts.is_empty() && rest < 100 { "and " } else { "" };
        parts.push(format!("{joint}{}", below_thousand(rest)));
    }
    parts.join(" ")
}

/// Digits with a comma between groups of three.
fn with_commas(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn only(text: &str) -> super::super::super::Quantity {
    let found = quantities(text, &Setting::default());
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.into_iter().next().expect("counted")
}

proptest! {
    #[test]
    fn numbers_in_words(number in 2u64..999_999_999_999, and in any::<bool>()) {
        let text = format!("They counted {} of them.", in_words(number, and));
        prop_assert_eq!(only(&text).low, number as f64, "{}", text);
    }

    #[test]
    fn small_numbers_in_words(number in 2u64..2000, and in any::<bool>()) {
        let text = format!("There were {} trees.", in_words(number, and));
        prop_assert_eq!(only(&text).low, number as f64, "{}", text);
    }

    #[test]
    fn numbers_in_digits(number in 2u64..9_999_999_999_999) {
        let text = format!("There are {} trees.", with_commas(number));
        prop_assert_eq!(only(&text).low, number as f64, "{}", text);
    }

    #[test]
    fn sums(number in 1u64..9_999, cents in 0u64..100, scale in 0usize..4) {
        let (name, short, factor) =
            [("", "", 1.0), (" million", "m", 1e6), (" billion", "bn", 1e9), (" trillion", "tn", 1e12)][scale];
        let value: f64 = format!("{number}.{cents:02}").parse().expect("a number");
        for text in [
            format!("It cost ${number}.{cents:02}{name}."),
            format!("It cost US${number}.{cents:02}{short} in all."),
            format!("It cost {number}.{cents:02}{name} dollars."),
            format!("It cost {number}.{cents:02}{name} US dollars."),
        ] {
            let quantity = only(&text);
            prop_assert_eq!(quantity.kind, QuantityKind::Money);
            prop_assert!((quantity.low - value * factor).abs() <= 1e-9 * value * factor, "{}", text);
        }
    }

    #[test]
    fn days(year in 1700i32..2100, month in 1usize..=12, day in 1u32..=28) {
        let name = MONTHS[month - 1];
        let expected = Some(format!("{year:04}-{month:02}-{day:02}"));
        for text in [
            format!("It began on {name} {day}, {year}."),
            format!("It began on {day} {name} {year}, they say."),
            format!("It began on {year}-{month:02}-{day:02}."),
        ] {
            prop_assert_eq!(only(&text).date, expected.clone(), "{}", text);
        }
    }

    #[test]
    fn places(number in 1u64..1000) {
        let end = match (number % 10, number % 100) {
            (_, 11..=13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        let quantity = only(&format!("It was the {number}{end} congress."));
        prop_assert_eq!((quantity.kind, quantity.low), (QuantityKind::Ordinal, number as f64));
    }
}
