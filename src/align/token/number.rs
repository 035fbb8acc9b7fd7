//! Numbers by value, for anchoring a sentence in its translation: digits, Chinese numerals with 万 and 亿, English
//! number words, months. Far cheaper than `text::quantity` and deliberately ignorant of units, ranges and dates.

use super::half_width;
use crate::text::quantity::english::{SMALL, TENS};
use std::ops::Range;

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Where it stands, in bytes.
    pub bytes: Range<usize>,
    /// What it is worth.
    pub value: f64,
}

impl Number {
    /// The value as a key: rounded to four places.
    pub fn key(&self) -> u64 {
        ((self.value * 1e4).round() / 1e4).to_bits()
    }
}

fn digit(c: char) -> Option<f64> {
    "零一二三四五六七八九".chars().position(|d| d == c).map(|value| value as f64).or(match c {
        '〇' | '○' => Some(0.0),
        '两' | '兩' => Some(2.0),
        _ => None,
    })
}

fn power(c: char) -> Option<f64> {
    match c {
        '十' | '拾' => Some(10.0),
        '百' | '佰' => Some(100.0),
        '千' | '仟' => Some(1000.0),
        _ => None,
    }
}

fn myriad(c: char) -> Option<f64> {
    match c {
        '万' | '萬' => Some(1e4),
        '亿' | '億' => Some(1e8),
        _ => None,
    }
}

fn is_numeral(c: char) -> bool {
    digit(c).is_some() || power(c).is_some() || myriad(c).is_some()
}

/// The numbers of a Chinese text. 一 and 两 alone, and units without a number, are none.
pub fn chinese(text: &str, mut found: impl FnMut(Number)) {
    let mut rest = text;
    while let Some(at) = rest.find(|c| half_width(c).is_ascii_digit() || is_numeral(c)) {
        let byte_start = text.len() - rest.len() + at;
        let tail = &rest[at..];
        let first = tail.chars().next().expect("found there");
        let (length, value) = if half_width(first).is_ascii_digit() {
            let (length, value) = written_in_digits(tail);
            let (units, factor) = units(&tail[length..]);
            (length + units, Some(value * factor))
        } else {
            written_in_numerals(tail)
        };
        if let Some(value) = value.filter(|value| value.is_finite()) {
            found(Number { bytes: byte_start..byte_start + length, value });
        }
        rest = &tail[length..];
    }
}

/// Digits with separators of thousands and a decimal part: their length in bytes and their value.
fn written_in_digits(text: &str) -> (usize, f64) {
    let mut digits = String::new();
    let mut length = 0;
    let mut has_point = false;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let c = half_width(c);
        let follows = || text[at..].chars().nth(1).is_some_and(|c| half_width(c).is_ascii_digit());
        match c {
            '0'..='9' => digits.push(c),
            ',' if !has_point && follows() => continue,
            '.' if !has_point && follows() => {
                has_point = true;
                digits.push('.');
            }
            _ => break,
        }
        length = rest.peek().map_or(text.len(), |&(next, _)| next);
    }
    (length, digits.parse().unwrap_or(f64::INFINITY))
}

/// Powers of ten written behind a number: their length in bytes and their product.
fn units(text: &str) -> (usize, f64) {
    let mut length = 0;
    let mut factor = 1.0;
    for c in text.chars().take(4) {
        let Some(unit) = power(c).or(myriad(c)) else { break };
        factor *= unit;
        length += c.len_utf8();
    }
    (length, factor)
}

fn written_in_numerals(text: &str) -> (usize, Option<f64>) {
    let length: usize = text.chars().take_while(|&c| is_numeral(c)).map(char::len_utf8).sum();
    let numerals = &text[..length];
    let says_nothing = matches!(numerals, "一" | "两" | "兩")
        || (numerals.chars().count() == 1
            && digit(numerals.chars().next().unwrap_or('零')).is_none()
            && numerals != "十");
    if says_nothing {
        return (length, None);
    }
    let mut value = if numerals.chars().all(|c| digit(c).is_some()) {
        numerals.chars().filter_map(digit).fold(0.0, |value, digit| value * 10.0 + digit)
    } else {
        with_powers(numerals)
    };
    let Some(decimals) = text[length..].strip_prefix(['点', '點']) else {
        return (length, Some(value));
    };
    let mut place = 0.1;
    let mut num_bytes = 0;
    for digit_char in decimals.chars() {
        let Some(digit) = digit(digit_char) else { break };
        value += digit * place;
        place /= 10.0;
        num_bytes += digit_char.len_utf8();
    }
    let point = if num_bytes > 0 { '点'.len_utf8() } else { 0 };
    (length + point + num_bytes, Some(value))
}

fn with_powers(numerals: &str) -> f64 {
    let (mut total, mut section) = (0.0, 0.0);
    let mut pending: Option<f64> = None;
    for c in numerals.chars() {
        if let Some(digit) = digit(c) {
            pending = Some(digit);
        } else if let Some(power) = power(c) {
            section += pending.take().unwrap_or(1.0) * power;
        } else if let Some(myriad) = myriad(c) {
            section += pending.take().unwrap_or(0.0);
            let scales_all = myriad > 1e4 || total == 0.0;
            total = if scales_all { (total + section) * myriad } else { total + section * myriad };
            section = 0.0;
        }
    }
    total + section + pending.unwrap_or(0.0)
}

const ORDINALS: [&str; 19] = [
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
/// `may` and `march` are words too.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "",
    "april",
    "",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What an English word says about a number.
enum Part {
    Cardinal(f64),
    Ordinal(f64),
    Factor(f64),
    Month(f64),
    And,
    Other,
}

fn part(word: &str) -> Part {
    if word.len() > 12 || !word.is_ascii() {
        return Part::Other;
    }
    let lower = word.to_ascii_lowercase();
    let place = |words: &[&str]| words.iter().position(|&w| w == lower).map(|place| place as f64);
    if let Some(value) = place(&SMALL) {
        Part::Cardinal(value)
    } else if let Some(tens) = place(&TENS) {
        Part::Cardinal((tens + 2.0) * 10.0)
    } else if let Some(before) = place(&ORDINALS) {
        Part::Ordinal(before + 1.0)
    } else if let Some(before) = place(&MONTHS) {
        Part::Month(before + 1.0)
    } else {
        match lower.as_str() {
            "twentieth" => Part::Ordinal(20.0),
            "thirtieth" => Part::Ordinal(30.0),
            "hundred" => Part::Factor(100.0),
            "thousand" => Part::Factor(1000.0),
            "million" => Part::Factor(1e6),
            "billion" => Part::Factor(1e9),
            "trillion" => Part::Factor(1e12),
            "dozen" => Part::Factor(12.0),
            "and" => Part::And,
            _ => Part::Other,
        }
    }
}

/// A number of several words while it is read.
#[derive(Default)]
struct Sum {
    total: f64,
    current: Option<f64>,
    bytes: Range<usize>,
}

impl Sum {
    fn add(&mut self, bytes: &Range<usize>, value: f64) {
        if self.current.is_none() && self.total == 0.0 {
            self.bytes.start = bytes.start;
        }
        self.bytes.end = bytes.end;
        self.current = Some(self.current.unwrap_or(0.0) + value);
    }

    /// Whether a word of this value goes on with the number: twenty | five, five hundred | twelve.
    fn takes(&self, value: f64) -> bool {
        self.current.is_none_or(|current| {
            current % 100.0 == 0.0
                || (current % 10.0 == 0.0 && value < 10.0 && current % 100.0 >= 20.0)
        })
    }

    fn multiply(&mut self, bytes: &Range<usize>, factor: f64) {
        let Some(current) = self.current else { return };
        self.bytes.end = bytes.end;
        if factor == 100.0 {
            self.current = Some(current * 100.0);
        } else {
            self.total += current * factor;
            self.current = None;
        }
    }

    /// Hands the number over unless it is 0 or 1, which say little.
    fn finish(&mut self, found: &mut impl FnMut(Number)) {
        let value = self.total + self.current.unwrap_or(0.0);
        if value > 1.0 && value.is_finite() {
            found(Number { bytes: self.bytes.clone(), value });
        }
        *self = Self::default();
    }
}

/// The numbers of an English text: in digits or words, ordinals and months included.
pub fn english(text: &str, mut found: impl FnMut(Number)) {
    let mut sum = Sum::default();
    let mut at = 0;
    while let Some(next) = text[at..].find(|c: char| c.is_ascii_alphanumeric()) {
        let start = at + next;
        if text.as_bytes()[start].is_ascii_digit() {
            sum.finish(&mut found);
            let (length, value) = written_in_digits(&text[start..]);
            let bytes = start..start + length;
            at = bytes.end;
            if followed_by_factor(&text[at..]) {
                sum.add(&bytes, value);
            } else if value.is_finite() {
                found(Number { bytes, value });
            }
            continue;
        }
        let length = text[start..].find(|c: char| !c.is_ascii_alphabetic());
        let bytes = start..length.map_or(text.len(), |length| start + length);
        at = bytes.end;
        match part(&text[bytes.clone()]) {
            Part::Cardinal(value) => {
                if !sum.takes(value) {
                    sum.finish(&mut found);
                }
                sum.add(&bytes, value);
            }
            Part::Ordinal(value) => {
                if sum.current.is_none_or(|current| current % 10.0 != 0.0) {
                    sum.finish(&mut found);
                }
                sum.add(&bytes, value);
                sum.finish(&mut found);
            }
            Part::Factor(factor) => sum.multiply(&bytes, factor),
            Part::And if sum.current.is_some() => {}
            Part::Month(value) => {
                sum.finish(&mut found);
                found(Number { bytes, value });
            }
            Part::And | Part::Other => sum.finish(&mut found),
        }
    }
    sum.finish(&mut found);
}

fn followed_by_factor(text: &str) -> bool {
    let word = text.trim_start_matches([' ', '-', '\u{A0}']);
    let length = word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len());
    matches!(part(&word[..length]), Part::Factor(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_chinese(text: &str) -> Vec<f64> {
        let mut values = Vec::new();
        chinese(text, |number| values.push(number.value));
        values
    }

    fn of_english(text: &str) -> Vec<f64> {
        let mut values = Vec::new();
        english(text, |number| values.push(number.value));
        values
    }

    #[test]
    fn both_languages_give_the_same_values() {
        for (chinese, english, expected) in [
            ("一九九二年十月八日", "8 October 1992", &[1992.0, 10.0, 8.0][..]),
            ("５０００亿美元", "500 billion dollars", &[5e11]),
            ("三亿五千万人", "three hundred and fifty million people", &[3.5e8]),
            ("第二十一条", "the twenty-first article", &[21.0]),
            ("三点五", "3.5", &[3.5]),
            ("1,234人", "1,234 people", &[1234.0]),
            ("一个两件万", "one", &[]),
            ("十五万二千", "152,000", &[152_000.0]),
            ("三万亿", "3 trillion", &[3e12]),
        ] {
            let mut expected = expected.to_vec();
            expected.sort_by(f64::total_cmp);
            let mut found = of_chinese(chinese);
            found.sort_by(f64::total_cmp);
            assert_eq!(found, expected, "{chinese}");
            let mut found = of_english(english);
            found.sort_by(f64::total_cmp);
            assert_eq!(found, expected, "{english}");
        }
    }

    #[test]
    fn long_runs_do_no_harm() {
        for text in ["9".repeat(5000), "九".repeat(5000), "十亿".repeat(2000), "万".repeat(5000)]
        {
            of_chinese(&text);
            of_english(&text);
        }
        of_english(&"ninety hundred million and ".repeat(500));
    }
}
