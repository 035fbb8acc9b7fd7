//! Numbers that are written digit after digit, with decimals or with 万 and 亿 behind them: 二〇二五, 三点五, 3.5亿.

use super::line::Line;
use super::numeral::{Form, MAX_CHARS, Numeral, big_unit, digit, small_unit};

/// 二〇二五, 一九九七: digit after digit.
pub(super) fn positional(line: &Line, start: usize) -> Option<Numeral> {
    let mut end = start;
    let mut value = 0.0;
    while let Some(next) = digit(line.at(end)).filter(|_| line.at(end) != '两') {
        value = value * 10.0 + next;
        end += 1;
        if end - start > MAX_CHARS {
            return None;
        }
    }
    let num_digits = end - start;
    let has_zero = line.slice(start..end).iter().any(|&c| digit(c) == Some(0.0));
    let next = line.at(end);
    if small_unit(next).is_some()
        || num_digits < 2
        || (num_digits == 2 && !has_zero)
        || big_unit(next).is_some() && !has_zero
    {
        return None;
    }
    Some(plain(start, end, value, Form::Positional))
}

pub(super) fn plain(start: usize, end: usize, value: f64, form: Form) -> Numeral {
    Numeral {
        start,
        end,
        low: value,
        high: value,
        coefficient: value,
        scale: 1.0,
        small_scale: 1.0,
        form,
        degree: None,
    }
}

/// 三点五, 零点七五, 三点五亿. 三点五分 and 三点五十分 are times of day and stay.
pub(super) fn with_decimals(line: &Line, numeral: Numeral) -> Numeral {
    if line.at(numeral.end) != '点' || numeral.is_range() || numeral.scale > 1.0 {
        return numeral;
    }
    let mut end = numeral.end + 1;
    let mut fraction = 0.0;
    let mut weight = 0.1;
    while let Some(value) = digit(line.at(end)).filter(|_| end - numeral.end < 16) {
        fraction += value * weight;
        weight /= 10.0;
        end += 1;
    }
    let clock = matches!(line.at(end), '分' | '刻' | '十' | '半');
    if end == numeral.end + 1 || (clock && !line.has(end, "分之")) {
        return numeral;
    }
    let digits = i32::try_from(end - numeral.end - 1).unwrap_or(0);
    let power = 10f64.powi(digits);
    let value = numeral.low + (fraction * power).round() / power;
    scaled(line, plain(numeral.start, end, value, Form::Decimal))
}

/// Takes the 千, 万, 亿 that stand after digits or decimals: 3.5亿, 三点五万亿, 5千万.
pub(super) fn scaled(line: &Line, numeral: Numeral) -> Numeral {
    let mut end = numeral.end;
    let (mut small, mut big) = (1.0, 1.0);
    loop {
        let c = line.at(end);
        if super::unit_words::begins_with_scale(line, end) {
            break;
        }
        match (small_unit(c), big_unit(c)) {
            (Some(unit), _) if small == 1.0 && (big == 1.0 || line.at(end + 1) == '亿') => {
                small = unit
            }
            (_, Some(unit)) if big < unit => big *= unit,
            _ => break,
        }
        end += 1;
    }
    let factor = small * big;
    Numeral {
        end,
        low: numeral.low * factor,
        high: numeral.high * factor,
        coefficient: numeral.low * small,
        scale: big,
        small_scale: if big == 1.0 { small } else { 1.0 },
        ..numeral
    }
}
