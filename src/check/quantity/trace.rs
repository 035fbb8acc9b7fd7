//! Numerals that are no quantities: those in names, words, codes and lists. What the other side says as a quantity
//! may have its counterpart among them (三峡: Three Gorges; A320: A320).

use super::worth::is_digit;
use crate::text::quantity::{Quantity, QuantityKind};
use std::collections::HashSet;
use std::ops::Range;

/// The year before the first of the Republic's.
pub(in crate::check) const FIRST_YEAR_OF_REPUBLIC: f64 = 1911.0;

/// The values that the numerals of a text outside its quantities may have.
#[derive(Debug, Default)]
pub(in crate::check) struct Traces {
    values: HashSet<u64>,
    /// The numerals as they stand, in order.
    whole: Vec<Trace>,
}

/// One numeral.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::check) struct Trace {
    /// In bytes of its text.
    pub(in crate::check) bytes: Range<usize>,
    pub(in crate::check) value: f64,
    /// Whether it is written in digits.
    pub(in crate::check) is_digits: bool,
}

/// Numerals of a text that are kept as they stand.
const MAX_WHOLE: usize = 48;

impl Traces {
    /// The numerals as they stand, in order; those of the first part of a text that is full of them.
    pub(in crate::check) fn whole(&self) -> &[Trace] {
        &self.whole
    }

    /// Whether a numeral of that value is there.
    pub(in crate::check) fn has(&self, value: f64) -> bool {
        self.values.contains(&value.to_bits())
    }

    /// The same with the years of the dates: in the calendar of the Republic as well (七十二年 is 1983).
    pub(in crate::check) fn with_years(mut self, quantities: &[Quantity]) -> Self {
        let years = quantities.iter().filter(|q| q.kind == QuantityKind::Date);
        for year in years.flat_map(|q| [q.low, q.high]).filter(|year| *year != 0.0) {
            self.add(year.abs());
            self.add(year - FIRST_YEAR_OF_REPUBLIC);
        }
        self
    }

    fn keep(&mut self, trace: Trace) {
        if self.whole.len() < MAX_WHOLE {
            self.whole.push(trace);
        }
    }

    fn add(&mut self, value: f64) {
        self.values.insert(value.to_bits());
    }

    /// The numerals of a Chinese text outside those spans.
    pub(in crate::check) fn of_chinese(text: &str, spans: &[Range<usize>]) -> Self {
        let mut traces = Self::default();
        for part in outside(text, spans) {
            traces.read_digits(text, part.clone());
            for run in runs(text, part, |c| numeral(c).is_some()) {
                let value = traces.read_numeral(&text[run.clone()]);
                traces.keep(Trace { bytes: run, value, is_digits: false });
            }
        }
        traces.whole.sort_by_key(|trace| trace.bytes.start);
        traces
    }

    /// The numerals of an English text outside those spans; `implied` are the words that stand for numbers.
    pub(in crate::check) fn of_english(
        text: &str,
        spans: &[Range<usize>],
        implied: &[Quantity],
    ) -> Self {
        let mut traces = Self::default();
        for part in outside(text, spans) {
            traces.read_digits(text, part.clone());
            for word in runs(text, part, char::is_alphabetic) {
                let word = &text[word];
                if let Some(value) = word_value(&word.to_lowercase()).or_else(|| roman(word)) {
                    traces.add(value);
                }
            }
        }
        implied.iter().for_each(|word| traces.add(word.low));
        if text.contains("round the clock") || text.contains("round-the-clock") {
            traces.add(24.0);
        }
        traces
    }

    /// Arabic digits, as a whole and up to their points and commas.
    fn read_digits(&mut self, text: &str, part: Range<usize>) {
        let is_inside = |c: char| is_digit(c) || matches!(c, '.' | ',' | '，');
        for bytes in runs(text, part, is_inside) {
            let run = &text[bytes.clone()];
            if !run.contains(is_digit) {
                continue;
            }
            let plain: String = run
                .chars()
                .filter_map(|c| match c {
                    '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
                    ',' | '，' => None,
                    _ => Some(c),
                })
                .collect();
            if let Ok(value) = plain.trim_matches('.').parse::<f64>() {
                self.add(value);
                self.keep(Trace { bytes, value, is_digits: true });
            }
            for digits in run.split(|c: char| !c.is_ascii_digit()) {
                if let Ok(value) = digits.parse::<f64>() {
                    self.add(value);
                }
            }
        }
    }

    /// Chinese numerals: every one by itself, and the number they make together, which it answers.
    fn read_numeral(&mut self, run: &str) -> f64 {
        let (mut sum, mut section, mut last) = (0.0_f64, 0.0_f64, 0.0_f64);
        let mut has_units = false;
        let values: Vec<f64> = run.chars().filter_map(numeral).collect();
        for (index, &value) in values.iter().enumerate() {
            // 六七 are six and seven, 十四五 has a five; 二十 has neither a two nor a ten.
            let next = values.get(index + 1);
            if values.len() == 1 || value < 10.0 && next.is_none_or(|next| *next < 10.0) {
                self.add(value);
            }
            if value >= 1e4 {
                sum += (section + last).max(1.0) * value;
                (section, last, has_units) = (0.0, 0.0, true);
            } else if value >= 10.0 && value != 20.0 && value != 30.0 {
                section += f64::max(last, 1.0) * value;
                (last, has_units) = (0.0, true);
            } else {
                last = if has_units || value >= 20.0 { last + value } else { 10.0 * last + value };
            }
        }
        let value = sum + section + last;
        self.add(value);
        value
    }
}

/// The stretches of a text that no span covers.
fn outside<'a>(
    text: &str,
    spans: &'a [Range<usize>],
) -> impl Iterator<Item = Range<usize>> + use<'a> {
    let starts = std::iter::once(0).chain(spans.iter().map(|span| span.end));
    let ends = spans.iter().map(|span| span.start).chain(std::iter::once(text.len()));
    starts.zip(ends).filter(|(start, end)| start < end).map(|(start, end)| start..end)
}

/// The runs of such characters in a part of a text.
fn runs(text: &str, part: Range<usize>, is_inside: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text[part.clone()].char_indices().filter(|(_, c)| is_inside(*c)) {
        let start = part.start + at;
        match runs.last_mut().filter(|run| run.end == start) {
            Some(run) => run.end = start + c.len_utf8(),
            None => runs.push(start..start + c.len_utf8()),
        }
    }
    runs
}

/// What a character of a Chinese number is worth, or of a word that has one in it.
fn numeral(c: char) -> Option<f64> {
    Some(match c {
        '零' | '〇' => 0.0,
        '一' | '壹' => 1.0,
        '二' | '两' | '兩' | '贰' | '貳' | '双' | '雙' | '俩' | '倆' => 2.0,
        '三' | '叁' | '仨' => 3.0,
        '四' | '肆' => 4.0,
        '五' | '伍' => 5.0,
        '六' | '陆' | '陸' => 6.0,
        '七' | '柒' => 7.0,
        '八' | '捌' => 8.0,
        '九' | '玖' => 9.0,
        '十' | '拾' => 10.0,
        '廿' => 20.0,
        '卅' => 30.0,
        '百' | '佰' => 100.0,
        '千' | '仟' => 1000.0,
        '万' | '萬' => 1e4,
        '亿' | '億' => 1e8,
        '半' => 0.5,
        _ => return None,
    })
}

/// English words that are numbers, or have one in them.
#[rustfmt::skip]
const WORDS: &[(&str, f64)] = &[
    ("zero", 0.0), ("nil", 0.0), ("one", 1.0), ("first", 1.0), ("two", 2.0), ("second", 2.0), ("secondly", 2.0), ("twofold", 2.0), ("double", 2.0), ("doubles", 2.0), ("doubled", 2.0), ("twice", 2.0), ("again", 2.0), ("half", 0.5), ("halves", 0.5), ("three", 3.0), ("third", 3.0), ("thirdly", 3.0), ("triple", 3.0), ("tripartite", 3.0), ("trilogy", 3.0), ("quarter", 3.0), ("quarterly", 3.0), ("four", 4.0), ("fourth", 4.0), ("quadruple", 4.0), ("five", 5.0), ("fifth", 5.0), ("six", 6.0), ("sixth", 6.0), ("seven", 7.0), ("seventh", 7.0), ("eight", 8.0), ("eighth", 8.0), ("nine", 9.0), ("ninth", 9.0), ("ten", 10.0), ("tenth", 10.0), ("dozen", 12.0), ("fortnight", 14.0), ("hundred", 100.0), ("centenary", 100.0), ("centennial", 100.0), ("thousand", 1000.0), ("millennium", 1000.0), ("million", 1e6), ("billion", 1e9),
];

/// What an English word is worth that is a number, or has one in it.
fn word_value(word: &str) -> Option<f64> {
    WORDS.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

/// A Roman number of two letters at least (I is mostly a person).
fn roman(word: &str) -> Option<f64> {
    const ROMAN: [&str; 19] = [
        "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
        "XVI", "XVII", "XVIII", "XIX", "XX",
    ];
    let index = ROMAN.iter().position(|number| *number == word)?;
    Some((index + 2) as f64)
}
