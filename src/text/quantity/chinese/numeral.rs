//! Chinese numerals by value: 三百二十, 两千三百万, 三万八, 十几万, 两三百, 二〇二五, 三点五亿. Digits, and what
//! stands around a numeral, are left to others.

use super::decimal::{positional, with_decimals};
use super::line::Line;

/// More characters than any numeral that people write.
pub(super) const MAX_CHARS: usize = 40;

/// A number as written, without its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    /// Where it begins and ends, in characters.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) low: f64,
    pub(super) high: f64,
    /// The number before its last 万, 亿 or 兆: 50 of 50万.
    pub(super) coefficient: f64,
    /// What that is worth; 1 without one.
    pub(super) scale: f64,
    /// The 百 or 千 of a numeral of one digit and that: 三百.
    pub(super) small_scale: f64,
    /// How it is written.
    pub(super) form: Form,
    /// 多, 余 or 来 inside: 30多亿.
    pub(super) degree: Option<Inner>,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// 16,000; 1.6万.
    Digits,
    /// One Chinese digit, or two that mean one or the other: 三, 两三.
    Single,
    /// 十, 百, 千, 万 alone.
    Bare,
    /// Digits and units: 三百二十.
    Units,
    /// Digit after digit: 二〇二五.
    Positional,
    /// 三点五.
    Decimal,
}

/// A word of degree inside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inner {
    /// 多, 余.
    More,
    /// 来.
    About,
}

impl Numeral {
    pub(super) fn is_range(&self) -> bool {
        self.low < self.high
    }

    pub(super) fn is_integer(&self) -> bool {
        self.low.fract() == 0.0 && self.high.fract() == 0.0
    }
}

/// The value of a Chinese digit.
pub(super) fn digit(c: char) -> Option<f64> {
    Some(match c {
        '〇' | '零' => 0.0,
        '一' | '壹' | '幺' => 1.0,
        '二' | '贰' | '两' => 2.0,
        '三' | '叁' | '参' => 3.0,
        '四' | '肆' => 4.0,
        '五' | '伍' => 5.0,
        '六' | '陆' => 6.0,
        '七' | '柒' => 7.0,
        '八' | '捌' => 8.0,
        '九' | '玖' => 9.0,
        _ => return None,
    })
}

/// The value of 十, 百 and 千.
pub(super) fn small_unit(c: char) -> Option<f64> {
    Some(match c {
        '十' | '拾' => 10.0,
        '百' | '佰' => 100.0,
        '千' | '仟' => 1000.0,
        _ => return None,
    })
}

/// The value of 万, 亿 and 兆.
pub(super) fn big_unit(c: char) -> Option<f64> {
    Some(match c {
        '万' => 1e4,
        '亿' => 1e8,
        '兆' => 1e12,
        _ => return None,
    })
}

/// 陆, 伍 and 参 are digits only in sums that are written out in full: 伍佰元; 陆军 and 参加 are words.
fn is_part_of_name(line: &Line, start: usize) -> bool {
    match line.at(start) {
        '拾' => true,
        '壹' | '贰' | '叁' | '参' | '肆' | '伍' | '陆' | '柒' | '捌' | '玖' | '佰' | '仟' => {
            !matches!(line.at(start + 1), '拾' | '佰' | '仟' | '万' | '亿' | '元' | '圆')
        }
        _ => false,
    }
}

/// A value that may be two: 三四, 几.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Span {
    low: f64,
    high: f64,
    /// 几 and 数: everything below is open, too (数千 goes to 9999).
    vague: bool,
}

impl Span {
    const ZERO: Self = Self { low: 0.0, high: 0.0, vague: false };

    fn exact(value: f64) -> Self {
        Self { low: value, high: value, vague: false }
    }

    fn times(self, unit: f64) -> Self {
        let fill = if self.vague { unit - 1.0 } else { 0.0 };
        Self { low: self.low * unit, high: self.high * unit + fill, vague: self.vague }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
            vague: self.vague || other.vague,
        }
    }
}

/// The numeral on the way from left to right.
struct Reading<'a> {
    line: &'a Line,
    at: usize,
    /// Worth of everything up to the last 万, 亿 or 兆.
    total: Span,
    /// Worth of what follows, without the last digit.
    section: Span,
    /// The last digit, whose unit is still to come, and where it begins.
    pending: Option<(Span, usize)>,
    /// The last 十, 百 or 千 of the section.
    last_small: f64,
    last_big: f64,
    /// The unit before the last digit, as long as no 零 stands between.
    elided: f64,
    num_units: usize,
    num_digits: usize,
}

/// Reads the Chinese numeral that begins there.
pub(super) fn chinese_numeral(line: &Line, start: usize) -> Option<Numeral> {
    if is_part_of_name(line, start) {
        return None;
    }
    if let Some(numeral) = positional(line, start) {
        return Some(numeral);
    }
    let mut reading = Reading {
        line,
        at: start,
        total: Span::ZERO,
        section: Span::ZERO,
        pending: None,
        last_small: f64::INFINITY,
        last_big: f64::INFINITY,
        elided: 1.0,
        num_units: 0,
        num_digits: 0,
    };
    while reading.at - start < MAX_CHARS && reading.step() {}
    reading.finish(start)
}

impl Reading<'_> {
    /// Takes the next character; whether there was one to take.
    fn step(&mut self) -> bool {
        let c = self.line.at(self.at);
        if let Some(unit) = small_unit(c) {
            return self.small(unit);
        }
        if let Some(unit) = big_unit(c) {
            return !super::unit_words::begins_with_scale(self.line, self.at) && self.big(unit);
        }
        match c {
            '廿' | '卅' if self.pending.is_none() && self.last_small > 10.0 => {
                let tens = if c == '廿' { 20.0 } else { 30.0 };
                self.section = self.section.plus(Span::exact(tens));
                (self.last_small, self.elided) = (10.0, 10.0);
                self.num_units += 1;
                self.num_digits += 1;
                self.at += 1;
                true
            }
            '零' | '〇' if self.num_units > 0 && self.pending.is_none() => {
                let next = self.line.at(self.at + 1);
                let follows = digit(next).is_some_and(|value| value > 0.0) || next == '十';
                self.elided = 1.0;
                self.at += usize::from(follows);
                follows
            }
            '几' | '数' => self.vague(c),
            _ => digit(c).is_some_and(|value| self.digit(value)),
        }
    }

    fn digit(&mut self, value: f64) -> bool {
        match &mut self.pending {
            None => {
                self.pending = Some((Span::exact(value), self.at));
                self.num_digits += 1;
            }
            Some((span, _)) if span.low == span.high && is_pair(span.low, value) => {
                span.high = span.high.max(value);
                span.low = span.low.min(value);
            }
            Some(_) => return false,
        }
        self.at += 1;
        self.skip_pair_comma();
        true
    }

    /// 三、四百: the comma of a pair.
    fn skip_pair_comma(&mut self) {
        let Some((span, _)) = self.pending else { return };
        let next = digit(self.line.at(self.at + 1));
        let pair = self.line.at(self.at) == '、'
            && span.low == span.high
            && next.is_some_and(|next| next == span.low + 1.0);
        let after = self.line.at(self.at + 2);
        if pair && (small_unit(after).is_some() || big_unit(after).is_some() || is_counted(after)) {
            self.at += 1;
        }
    }

    fn vague(&mut self, c: char) -> bool {
        let next = self.line.at(self.at + 1);
        let scaled = small_unit(next).is_some() || big_unit(next).is_some();
        let inside = self.num_units > 0 && (c == '几' || self.last_small == 10.0);
        let known = inside || (scaled && self.at_start());
        if self.pending.is_some() || !known || (inside && self.elided < 10.0) {
            return false;
        }
        let low = if inside { 1.0 } else { 2.0 };
        self.pending = Some((Span { low, high: 9.0, vague: !inside }, self.at));
        self.num_digits += 1;
        self.at += 1;
        true
    }

    fn at_start(&self) -> bool {
        self.num_units == 0 && self.pending.is_none()
    }

    fn small(&mut self, unit: f64) -> bool {
        if unit >= self.last_small {
            return false;
        }
        let digit = match self.pending {
            Some((span, _)) if span.low > 0.0 => span,
            None if self.at_start() || unit == 10.0 => Span::exact(1.0),
            _ => return false,
        };
        self.pending = None;
        self.section = self.section.plus(digit.times(unit));
        (self.last_small, self.elided) = (unit, unit);
        self.num_units += 1;
        self.at += 1;
        true
    }

    fn big(&mut self, unit: f64) -> bool {
        let rest = self.section.plus(self.pending.map_or(Span::ZERO, |(span, _)| span));
        if unit < self.last_big {
            let factor = match (rest.high > 0.0, self.at_start()) {
                (true, _) => rest,
                (false, true) => Span::exact(1.0),
                (false, false) => return false,
            };
            self.total = self.total.plus(factor.times(unit));
        } else if unit > self.last_big {
            self.total = self.total.plus(rest).times(unit);
        } else {
            return false;
        }
        (self.section, self.pending) = (Span::ZERO, None);
        (self.last_small, self.last_big, self.elided) = (f64::INFINITY, unit, unit);
        self.num_units += 1;
        self.at += 1;
        true
    }

    fn finish(mut self, start: usize) -> Option<Numeral> {
        let mut last = Span::ZERO;
        if let Some((span, at)) = self.pending {
            let next = self.line.at(self.at);
            // A digit that turned out to begin another number: 一百|一百; and 一 before what it counts.
            let other = small_unit(next).is_some() || big_unit(next).is_some();
            let article = span.low == 1.0 && self.elided >= 100.0 && is_counted(next);
            let few = matches!(self.line.at(at), '几' | '数');
            let elides = self.elided >= 100.0 && (few || other || article);
            if self.num_units > 0 && (elides || (other && self.elided < 100.0)) {
                self.at = at;
            } else {
                last = span.times((self.elided / 10.0).max(1.0));
            }
        }
        if self.at == start {
            return None;
        }
        let value = self.total.plus(self.section).plus(last);
        if value.high <= 0.0 && self.num_units > 0 {
            return None;
        }
        let form = match (self.num_units, self.num_digits) {
            (0, _) => Form::Single,
            (1, 0) => Form::Bare,
            _ => Form::Units,
        };
        let ends_big =
            self.section == Span::ZERO && last == Span::ZERO && self.last_big.is_finite();
        let scale = if ends_big { trailing_scale(self.line, start, self.at) } else { 1.0 };
        let small_scale = match (self.num_units, self.num_digits) {
            (1, 1) if self.pending.is_none() && (100.0..1e4).contains(&self.elided) => self.elided,
            _ => 1.0,
        };
        let numeral = Numeral {
            start,
            end: self.at,
            low: value.low,
            high: value.high,
            coefficient: value.low / scale,
            scale,
            small_scale,
            form,
            degree: None,
        };
        Some(with_decimals(self.line, numeral))
    }
}

/// What the 万, 亿 and 兆 at the end are worth together (万亿 is 10¹²).
fn trailing_scale(line: &Line, start: usize, end: usize) -> f64 {
    let units = line.slice(start..end).iter().rev().map_while(|&c| big_unit(c));
    units.product()
}

/// Whether two digits side by side mean one or the other: 三四, 三五, 三两.
fn is_pair(first: f64, second: f64) -> bool {
    (first > 0.0 && second == first + 1.0) || (first == 3.0 && (second == 5.0 || second == 2.0))
}

fn is_counted(c: char) -> bool {
    super::counted::is_classifier(c) || matches!(c, '年' | '天' | '日' | '周' | '倍' | '成' | '元')
}
