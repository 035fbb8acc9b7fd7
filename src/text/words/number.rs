//! Numbers that reach over several units: Chinese numerals, digits with 万 and 亿, ordinals, fractions, with 多 and
//! 余 behind them. What they are worth is left to the engine of quantities.

use super::token::Token;
use super::unit::Unit;

/// Whether a character is a Chinese numeral, in either script.
#[inline]
pub(super) fn is_numeral(c: char) -> bool {
    is_figure(c) || is_power(c)
}

#[inline]
fn is_figure(c: char) -> bool {
    matches!(
        c,
        '一' | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '〇'
            | '零'
            | '○'
            | '两'
            | '兩'
            | '壹'
            | '贰'
            | '貳'
            | '叁'
            | '參'
            | '肆'
            | '伍'
            | '陆'
            | '陸'
            | '柒'
            | '捌'
            | '玖'
            | '廿'
            | '卅'
    )
}

#[inline]
fn is_power(c: char) -> bool {
    matches!(c, '十' | '百' | '千' | '万' | '萬' | '亿' | '億' | '兆' | '拾' | '佰' | '仟')
}

/// Whether a number of several units could begin with this unit.
#[inline]
pub(super) fn may_begin(unit: &Unit) -> bool {
    unit.token == Token::Digits
        || is_numeral(unit.char)
        || matches!(unit.char, '第' | '几' | '幾' | '数' | '數')
}

/// Returns where the number that begins at `start` ends, if it has two units or more. A numeral in the middle of
/// a run of numerals begins none, so that all calls together cost linear time.
pub(super) fn end(units: &[Unit], start: usize) -> Option<usize> {
    let char_at = |index: usize| units.get(index).map(|unit| unit.char);
    let is_inside =
        start > 0 && matches!(char_at(start - 1), Some(c) if is_numeral(c) || c == '第');
    let end = match char_at(start)? {
        '第' => cardinal(units, start + 1)?,
        _ if is_inside => return None,
        _ => {
            let end = cardinal(units, start)?;
            let is_fraction = char_at(end) == Some('分') && char_at(end + 1) == Some('之');
            match is_fraction.then(|| cardinal(units, end + 2)).flatten() {
                Some(numerator) => decimal(units, numerator),
                None => end,
            }
        }
    };
    (end > start + 1).then_some(end)
}

/// Digits or numerals with what counts them: 3.5亿, 二十多, 几十万, 数百.
fn cardinal(units: &[Unit], start: usize) -> Option<usize> {
    let char_at = |index: usize| units.get(index).map(|unit| unit.char);
    let is = |index: usize, is: fn(char) -> bool| char_at(index).is_some_and(is);
    let mut end = start;
    if units.get(start)?.token == Token::Digits {
        end += 1;
    } else if matches!(char_at(start), Some('几' | '幾' | '数' | '數')) {
        end += 1;
        if !is(end, is_power) {
            return None;
        }
    } else if !is(start, is_numeral) {
        return None;
    }
    while is(end, is_numeral) && (end == start || !begins_measure(units, end)) {
        end += 1;
    }
    if matches!(char_at(end), Some('几' | '幾')) && char_at(end.wrapping_sub(1)) == Some('十') {
        end += 1;
    }
    if matches!(char_at(end), Some('多' | '余' | '餘')) && end > start {
        end += 1;
    }
    while is(end, |c| matches!(c, '万' | '萬' | '亿' | '億')) {
        end += 1;
    }
    (end > start).then_some(end)
}

/// The decimals behind a numerator: 百分之三点五.
fn decimal(units: &[Unit], end: usize) -> usize {
    let char_at = |index: usize| units.get(index).map(|unit| unit.char);
    if char_at(end) != Some('点') || !char_at(end + 1).is_some_and(is_figure) {
        return end;
    }
    let decimals = units[end + 1..].iter().take_while(|unit| is_figure(unit.char)).count();
    end + 1 + decimals
}

/// 千克, 千米, 千瓦, 兆瓦, 百分点: here the numeral begins a unit of measure.
fn begins_measure(units: &[Unit], index: usize) -> bool {
    let behind = units.get(index + 1).map(|unit| unit.char);
    match units[index].char {
        '千' => matches!(behind, Some('克' | '米' | '瓦' | '卡' | '帕' | '赫' | '伏' | '焦')),
        '兆' => matches!(behind, Some('瓦' | '赫' | '帕' | '字' | '比')),
        '百' => behind == Some('分'),
        _ => false,
    }
}
