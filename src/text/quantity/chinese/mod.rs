//! Finds the quantities of Chinese text, simplified or traditional, and reads what they are worth. Numerals in
//! words and names are left alone; so are 一 as an article and 几 and 数 without 十, 百, 千, 万. A classifier stays
//! outside the span (`2000` of 2000块芯片), as does the verb before a multiple (`两倍` of 增长两倍, which is 3).

mod amount;
mod clock;
mod counted;
mod date;
mod decimal;
mod degree;
mod digits;
mod era;
mod exclusion;
mod lexicon;
mod line;
mod numeral;
mod ordinal;
mod part;
mod ratio;
mod relative;
mod sum;
mod tail;
#[cfg(test)]
mod tests;
mod unit_words;

use self::amount::Read;
use self::lexicon::CharSet;
use self::line::Line;
use self::numeral::{big_unit, digit, small_unit};
use self::part::Part;
use super::calendar::{self, Calendar};
use super::render::render_as;
use super::{Open, Quantity, QuantityKind, Setting};
use std::ops::Range;
use std::sync::OnceLock;

/// Returns the quantities of a Chinese text in order, with their English. Linear in the text.
pub fn quantities(text: &str, setting: &Setting) -> Vec<Quantity> {
    quantities_beside(text, setting, &[])
}

/// Returns the quantities that lie outside the given names (byte ranges, in order).
pub fn quantities_beside(text: &str, setting: &Setting, names: &[Range<usize>]) -> Vec<Quantity> {
    let line = Line::new(text, setting.region);
    let names = names
        .iter()
        .map(|name| line.char_at_byte(name.start)..line.char_at_byte(name.end))
        .collect();
    let mut scan = Scan {
        line: &line,
        starts: starts(),
        setting,
        calendar: Calendar::new(setting.date),
        names,
        name_index: 0,
        first_free: 0,
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.len() {
        at = match scan.at(at) {
            Step::Found(part) => {
                let end = part.end;
                scan.first_free = end;
                found.push(with_english(part, &line, setting));
                end
            }
            Step::Skip(end) => end.max(at + 1),
        };
    }
    found
}

/// Finishes the part with its English: first what it says in its own words, then what its value says.
fn with_english(mut part: Part, line: &Line, setting: &Setting) -> Quantity {
    if part.kind == QuantityKind::Date {
        part.wording.phase = era::phase(line, part.start, part.end);
    }
    let wording = part.wording;
    let mut english = std::mem::take(&mut part.words);
    let quantity = part.finish(line);
    english.extend(render_as(&quantity, setting, wording));
    english.dedup();
    english.truncate(3);
    Quantity { english, ..quantity }
}

enum Step {
    Found(Part),
    /// Nothing here; it goes on there.
    Skip(usize),
}

struct Scan<'a> {
    line: &'a Line,
    starts: &'static Starts,
    setting: &'a Setting,
    calendar: Calendar,
    names: Vec<Range<usize>>,
    name_index: usize,
    /// The end of the quantity before.
    first_free: usize,
}

impl Scan<'_> {
    fn at(&mut self, at: usize) -> Step {
        let c = self.line.at(at);
        if !self.starts.any.contains(c) {
            if matches!(c, '。' | '！' | '？' | '；') {
                self.calendar.end_sentence();
            }
            return Step::Skip(at + 1);
        }
        if let Some(end) = self.name_end(at) {
            return Step::Skip(end);
        }
        let numeral = self.starts.numbers.contains(c);
        let read = self.dated(at).map_or_else(|| self.worded(at), Step::Found);
        let part = match read {
            Step::Found(part) => part,
            Step::Skip(_) if numeral => match self.numbered(at) {
                Step::Found(part) => part,
                skip @ Step::Skip(_) => return skip,
            },
            skip @ Step::Skip(_) => return skip,
        };
        self.checked(part)
    }

    /// Skips names that the caller knows.
    fn name_end(&mut self, at: usize) -> Option<usize> {
        while self.names.get(self.name_index).is_some_and(|name| name.end <= at) {
            self.name_index += 1;
        }
        let name = self.names.get(self.name_index)?;
        (name.start <= at).then_some(name.end)
    }

    /// A date or a time.
    fn dated(&mut self, at: usize) -> Option<Part> {
        let (line, calendar) = (self.line, &mut self.calendar);
        let saved = *calendar;
        let c = line.at(at);
        let (relative, lunar) = (self.starts.relative.contains(c), self.starts.lunar.contains(c));
        let number = self.starts.numbers.contains(c);
        let part = date::date(line, at, calendar, self.setting.region)
            .or_else(|| if relative { relative::relative(line, at, calendar) } else { None })
            .or_else(|| if lunar { era::lunar(line, at) } else { None })
            .or_else(|| if number { clock::clock(line, at, self.first_free) } else { None })?;
        if exclusion::word_over(line, &part).is_some() || exclusion::is_in_name(line, &part, false)
        {
            self.calendar = saved;
            return None;
        }
        Some(part)
    }

    /// A quantity that a word begins: 第三, 百分之五, 翻一番, 半年.
    fn worded(&self, at: usize) -> Step {
        let line = self.line;
        if !self.starts.words.contains(line.at(at)) {
            return Step::Skip(at + 1);
        }
        let part = ordinal::ordinal(line, at)
            .or_else(|| ratio::percent_words(line, at))
            .or_else(|| ratio::two_digit_discount(line, at))
            .or_else(|| ratio::phrase(line, at))
            .or_else(|| tail::half(line, at));
        part.map_or(Step::Skip(at + 1), Step::Found)
    }

    /// A number with what follows it, and the second one of a range.
    fn numbered(&self, at: usize) -> Step {
        let line = self.line;
        let amount = match amount::amount(line, at) {
            Read::Amount(amount) => amount,
            Read::Skip(end) => return Step::Skip(end),
            Read::Nothing => return Step::Skip(at + 1),
        };
        let amount = amount::below_zero(line, at).unwrap_or(amount);
        let Some(part) = tail::tail(line, &amount, self.setting.region) else {
            // What was no number as a whole has none in its middle.
            let end = if amount.form == numeral::Form::Bare { at + 1 } else { amount.end };
            return Step::Skip(end);
        };
        Step::Found(self.with_second(part))
    }

    /// 3%至5%, 100万元到200万元: a second number with the same unit.
    fn with_second(&self, part: Part) -> Part {
        let line = self.line;
        let Some(mut from) = amount::separator(line, part.end) else { return part };
        from = sum::skip_sign(line, from).unwrap_or(from);
        let Read::Amount(amount) = amount::amount(line, from) else { return part };
        let second = tail::tail(line, &amount, self.setting.region);
        let percent = || ratio::percent_words(line, from);
        let Some(second) = second.or_else(percent) else { return part };
        let same = part.kind == second.kind && part.unit == second.unit && part.low < second.low;
        let simple = part.open == Open::None && part.kind != QuantityKind::Score && !part.counts;
        if !same || !simple {
            return part;
        }
        Part { end: second.end, core: (part.start, second.end), high: second.high, ..part }
    }

    /// Adds the words around the quantity; drops what is part of a word or a name.
    fn checked(&mut self, mut part: Part) -> Step {
        let line = self.line;
        if let Some(end) = exclusion::word_over(line, &part) {
            return Step::Skip(end);
        }
        let numeral = part.core;
        sum::attach_prefix(line, &mut part, self.first_free);
        let prefixed = part.core != numeral;
        let digits = Part { core: numeral, ..part.clone() };
        if exclusion::is_in_name(line, &digits, prefixed) || exclusion::numbers_a_list(line, &part)
        {
            return Step::Skip(part.end);
        }
        tail::attach_minus(line, &mut part, self.first_free);
        let mut first_free = self.first_free;
        if let Some(name) = self.name_index.checked_sub(1).and_then(|index| self.names.get(index)) {
            first_free = first_free.max(name.end);
        }
        if part.kind != QuantityKind::Date || part.date.is_some() {
            degree::attach(line, &mut part, first_free);
        }
        ratio::by_its_verb(line, &mut part);
        Step::Found(part)
    }
}

/// What quantities begin with.
struct Starts {
    /// Digits of both scripts and words for numbers.
    numbers: CharSet,
    /// 今天, 上周, 星期一.
    relative: CharSet,
    /// 农历, 正月.
    lunar: CharSet,
    /// 第三, 翻番, 半年.
    words: CharSet,
    /// All of these, and eras.
    any: CharSet,
}

fn starts() -> &'static Starts {
    const RELATIVE: &str = "今去昨明前后大上下这本周星礼";
    const LUNAR: &str = "农阴旧夏正腊冬";
    const WORDS: &str = "第首翻半过对双";
    const ERAS: &str = "公西民令平昭大明宣光同咸道嘉乾雍康顺崇永洪元";
    static STARTS: OnceLock<Starts> = OnceLock::new();
    STARTS.get_or_init(|| {
        let is_number = |c: &char| {
            let written = digit(*c).is_some() || small_unit(*c).is_some() || big_unit(*c).is_some();
            c.is_ascii_digit() || written || matches!(c, '几' | '数' | '廿' | '卅')
        };
        let numbers: Vec<char> = ('\0'..='\u{ffff}').filter(is_number).collect();
        let other = [RELATIVE, LUNAR, WORDS, ERAS].concat();
        Starts {
            relative: CharSet::new(RELATIVE.chars()),
            lunar: CharSet::new(LUNAR.chars()),
            words: CharSet::new(WORDS.chars().chain(numbers.iter().copied())),
            any: CharSet::new(other.chars().chain(numbers.iter().copied())),
            numbers: CharSet::new(numbers),
        }
    })
}
