//! Numbers in digits: 16,000, 1.6万, 3亿5000万, 20多万. What surrounds a number is left to others.

use super::decimal::{plain, scaled};
use super::line::Line;
use super::numeral::{Form, Inner, Numeral, big_unit, digit, small_unit};

/// More digits than a number has whose digits matter.
const MAX_DIGITS: usize = 15;

/// What digits are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Digits {
    /// A number.
    Number(Numeral),
    /// A telephone number, a version, an address; it ends there.
    Other(usize),
}

/// Reads the digits that begin there.
pub(super) fn digits(line: &Line, start: usize) -> Digits {
    let (end_integer, value, has_marks) = integer(line, start);
    let num_digits = end_integer - start;
    let (mut end, mut fraction) = (end_integer, 0.0);
    let mut num_decimals = 0;
    if line.at(end) == '.' && line.at(end + 1).is_ascii_digit() {
        let first = end + 1;
        end = run(line, first);
        num_decimals = end - first;
        if num_decimals <= MAX_DIGITS {
            fraction =
                number(line, first, end) / 10f64.powi(i32::try_from(num_decimals).unwrap_or(0));
        }
    }
    let version = matches!(line.at(end), '.' | ',') && line.at(end + 1).is_ascii_digit();
    let padded = line.at(start) == '0' && num_digits > 1;
    if version || padded || (num_digits > MAX_DIGITS && !has_marks) || num_digits > 24 {
        return Digits::Other(end_of_code(line, end));
    }
    let scale = 10f64.powi(i32::try_from(num_decimals.min(MAX_DIGITS)).unwrap_or(0));
    let value =
        if num_decimals == 0 { value } else { ((value + fraction) * scale).round() / scale };
    let bare = plain(start, end, value, Form::Digits);
    let numeral = match line.skip_blank(end) {
        next if next > end && big_unit(line.at(next)).is_some() => {
            scaled(line, Numeral { end: next, ..bare })
        }
        _ => scaled(line, bare),
    };
    Digits::Number(compound(line, with_inner(line, numeral)))
}

/// The end of a row of digits and points.
fn end_of_code(line: &Line, mut end: usize) -> usize {
    while line.at(end).is_ascii_digit()
        || (matches!(line.at(end), '.' | ',') && line.at(end + 1).is_ascii_digit())
    {
        end += 1;
    }
    end
}

fn run(line: &Line, start: usize) -> usize {
    start + line.slice(start..line.len()).iter().take_while(|c| c.is_ascii_digit()).count()
}

fn number(line: &Line, start: usize, end: usize) -> f64 {
    let digits = line.slice(start..end).iter().filter_map(|c| c.to_digit(10));
    digits.fold(0.0, |value, digit| value * 10.0 + f64::from(digit))
}

/// An integer with or without thousands marks: its end, its value, whether it has marks. A comma or a blank is a
/// mark only between groups of three digits, the first of which has one to three.
fn integer(line: &Line, start: usize) -> (usize, f64, bool) {
    let first = run(line, start);
    let mark = line.at(first);
    let is_mark = matches!(mark, ',' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'');
    let mut end = first;
    while is_mark
        && first - start <= 3
        && line.at(start) != '0'
        && line.at(end) == mark
        && run(line, end + 1) == end + 4
    {
        end += 4;
    }
    (end, number(line, start, end), end > first)
}

/// 20多万, 30余亿, 20来万, 20几万: a word of degree before the scale.
pub(super) fn with_inner(line: &Line, numeral: Numeral) -> Numeral {
    let inner = match line.at(numeral.end) {
        '多' | '余' => Inner::More,
        '来' => Inner::About,
        '几' if numeral.form == Form::Digits && numeral.low % 10.0 == 0.0 => Inner::More,
        _ => return numeral,
    };
    let next = line.at(numeral.end + 1);
    let mega = next == '兆' && line.mega();
    let scale =
        (big_unit(next).is_some() && !mega) || (small_unit(next).is_some() && numeral.scale == 1.0);
    let unit = super::unit_words::begins_with_scale(line, numeral.end + 1);
    if numeral.is_range() || !scale || unit {
        return numeral;
    }
    let bare = Numeral { end: numeral.end + 1, ..numeral };
    let few = line.at(numeral.end) == '几';
    let read = scaled(line, bare);
    let factor = read.low / numeral.low.max(f64::MIN_POSITIVE);
    Numeral {
        low: if few { (numeral.low + 1.0) * factor } else { read.low },
        high: if few { (numeral.low + 10.0) * factor - 1.0 } else { read.high },
        degree: (!few).then_some(inner),
        ..read
    }
}

/// 3亿5000万, 1万2千, 1万2345: digits in digits. And 3万8, which is 38,000.
fn compound(line: &Line, first: Numeral) -> Numeral {
    let mut whole = first;
    while whole.degree.is_none()
        && big_unit(line.before(whole.end)).is_some()
        && line.at(whole.end).is_ascii_digit()
    {
        let unit = whole.scale;
        let (end, value, _) = integer(line, whole.end);
        if end - whole.end > 8 || line.at(end) == '.' {
            break;
        }
        let rest = scaled(line, plain(whole.end, end, value, Form::Digits));
        let single = end - whole.end == 1 && rest.scale == 1.0 && rest.small_scale == 1.0;
        if single {
            let part_of_date =
                matches!(line.at(end), '年' | '月' | '日' | '号' | '时' | '点' | '%');
            if part_of_date
                || digit(line.at(end)).is_some()
                || line.at(end).is_alphanumeric() && super::counted::is_classifier(line.at(end))
            {
                break;
            }
            return with_value(whole, end, whole.low + value * unit / 10.0);
        }
        if rest.low >= unit || rest.scale >= unit {
            break;
        }
        whole = Numeral { scale: rest.scale, ..with_value(whole, rest.end, whole.low + rest.low) };
    }
    whole
}

fn with_value(numeral: Numeral, end: usize, value: f64) -> Numeral {
    let coefficient = value / numeral.scale;
    Numeral { end, low: value, high: value, coefficient, ..numeral }
}
