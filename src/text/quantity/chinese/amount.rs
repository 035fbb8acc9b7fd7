//! One number or a range of two: 3至6, 50至80万, 五千至两万, 2000—3000. The unit is left to others.

use super::digits::{Digits, digits, with_inner};
use super::line::Line;
use super::numeral::{Form, Inner, Numeral, chinese_numeral, digit};
use super::part::Amount;

/// What can stand at a place where a number may begin.
pub(super) enum Read {
    Amount(Amount),
    /// No number; it goes on there.
    Skip(usize),
    Nothing,
}

/// Reads one number.
pub(super) fn numeral(line: &Line, start: usize) -> Result<Numeral, Option<usize>> {
    if line.at(start).is_ascii_digit() {
        return match digits(line, start) {
            Digits::Number(numeral) => Ok(numeral),
            Digits::Other(end) => Err(Some(end)),
        };
    }
    chinese_numeral(line, start).map(|numeral| with_inner(line, numeral)).ok_or(None)
}

/// Reads a number or a range.
pub(super) fn amount(line: &Line, start: usize) -> Read {
    let first = match numeral(line, start) {
        Ok(numeral) => numeral,
        Err(Some(end)) => return Read::Skip(end),
        Err(None) => return Read::Nothing,
    };
    let alone = with_degree(line, Amount::of(&first));
    let Some(at) = separator(line, first.end) else { return Read::Amount(alone) };
    let Ok(second) = numeral(line, at) else { return Read::Amount(alone) };
    let chained = separator_is_dash(line, first.end)
        && separator(line, second.end).is_some_and(|at| line.at(at).is_ascii_digit());
    match range(&first, &second) {
        Some((low, high)) if !chained => {
            let amount = Amount {
                end: second.end,
                low,
                high,
                is_integer: first.is_integer() && second.is_integer(),
                is_range: true,
                start,
                form: if first.form == Form::Single { second.form } else { first.form },
                ..Amount::of(&second)
            };
            Read::Amount(with_degree(line, amount))
        }
        _ => Read::Amount(alone),
    }
}

/// The range of two numbers, the first of which may share the second's 百, 千, 万 or 亿.
fn range(first: &Numeral, second: &Numeral) -> Option<(f64, f64)> {
    let shares_big = first.scale == 1.0 && second.scale > 1.0 && first.high < second.coefficient;
    let plain_first = matches!(first.form, Form::Single | Form::Digits) && first.scale == 1.0;
    let shares_small = plain_first
        && second.scale == 1.0
        && second.small_scale > 1.0
        && first.high < 10.0
        && first.small_scale == 1.0;
    let factor = match (shares_big, shares_small) {
        (true, _) => second.scale,
        (_, true) => second.small_scale,
        _ => 1.0,
    };
    let low = first.low * factor;
    (low < second.low && first.high * factor <= second.high).then_some((low, second.high))
}

/// 零下10至5度: both numbers are below zero, the colder first.
pub(super) fn below_zero(line: &Line, start: usize) -> Option<Amount> {
    if !line.ends(start, "零下") {
        return None;
    }
    let first = numeral(line, start).ok()?;
    let second = numeral(line, separator(line, first.end)?).ok()?;
    let amount = Amount {
        end: second.end,
        low: second.low,
        high: first.high,
        is_range: true,
        ..Amount::of(&second)
    };
    (second.high < first.low).then_some(Amount { start, ..amount })
}

/// 多, 余, 来 between the number and its unit.
fn with_degree(line: &Line, amount: Amount) -> Amount {
    if amount.inner.is_some() || amount.low < 10.0 {
        return amount;
    }
    let round = amount.low % 10.0 == 0.0;
    let next = line.at(amount.end + 1);
    let counted = super::counted::is_classifier(next)
        || super::unit_words::chinese_unit(line, amount.end + 1).is_some();
    let few = line.at(amount.end) == '几' && round && amount.high < 100.0 && !amount.is_range;
    if few && counted && amount.form == Form::Digits {
        return Amount {
            low: amount.low + 1.0,
            high: amount.low + 9.0,
            end: amount.end + 1,
            ..amount
        };
    }
    let inner = match line.at(amount.end) {
        '多' if next != '数' => Inner::More,
        '余' if !"下额地生味".contains(next) => Inner::More,
        '来' if round && counted && next != '自' => Inner::About,
        _ => return amount,
    };
    Amount { inner: Some(inner), end: amount.end + 1, ..amount }
}

/// Skips what stands between the two numbers of a range.
pub(super) fn separator(line: &Line, end: usize) -> Option<usize> {
    let at = line.skip_blank(end);
    let mut after = match line.at(at) {
        '至' | '到' | '-' | '–' | '—' | '─' | '~' | '〜' | '∼' | '−' | '‑' => at + 1,
        _ => return None,
    };
    if matches!(line.at(at), '—' | '─') && line.at(after) == line.at(at) {
        after += 1;
    }
    let after = line.skip_blank(after);
    let follows = line.at(after).is_ascii_digit()
        || digit(line.at(after)).is_some()
        || matches!(line.at(after), '十' | '百' | '千' | '万' | '数' | '几' | '上');
    follows.then_some(after)
}

fn separator_is_dash(line: &Line, end: usize) -> bool {
    !matches!(line.at(line.skip_blank(end)), '至' | '到')
}
