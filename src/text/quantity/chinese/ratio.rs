//! Parts and multiples: percent, 百分点, fractions, 成, 折, 倍, 番.

use super::amount::{Read, amount, numeral};
use super::line::Line;
use super::numeral::{Form, digit};
use super::part::{Amount, Part};
use crate::text::quantity::Open;
use crate::text::quantity::QuantityKind::{Fraction, Multiple, Percent};

/// Reads what makes the amount a part or a multiple.
pub(super) fn ratio(line: &Line, amount: &Amount) -> Option<Part> {
    percent(line, amount)
        .or_else(|| fraction(line, amount))
        .or_else(|| slash(line, amount))
        .or_else(|| tenths(line, amount))
        .or_else(|| times(line, amount))
}

/// 5%, 3‰, 0.5个百分点.
fn percent(line: &Line, amount: &Amount) -> Option<Part> {
    let at = line.skip_blank(amount.end);
    match line.at(at) {
        '%' | '﹪' => Some(amount.part(Percent, at + 1, 1.0)),
        '‰' => Some(amount.part(Percent, at + 1, 0.1)),
        _ if line.has(at, "个基点") || line.has(at, "基点") => {
            let end = line.after(at, &["个基点", "基点"])?;
            let words = amount.is_exact().then(|| format!("{} basis points", amount.low));
            let part = amount.part(Percent, end, 0.01).with_unit("pp");
            Some(Part { words: words.into_iter().collect(), ..part })
        }
        _ => {
            let many = line.at(at) == '个' && line.at(at + 1) == '多' && line.has(at + 2, "百分点");
            let words = ["个百分点", "个多百分点", "百分点", "个%"];
            let end = line.after(at, &words)?;
            let part = amount.part(Percent, end, 1.0).with_unit("pp");
            Some(if many { Part { open: Open::Above, ..part } } else { part })
        }
    }
}

/// 百分之三, 千分之五: the number comes last.
pub(super) fn percent_words(line: &Line, start: usize) -> Option<Part> {
    let (words, factor) =
        [("百分之", 1.0), ("千分之", 0.1)].into_iter().find(|(words, _)| line.has(start, words))?;
    let from = start + words.chars().count();
    if line.at(from) == '百' && digit(line.at(from + 1)).is_none() {
        return Some(Part::new(Percent, start, from + 1, 100.0 * factor, 100.0 * factor));
    }
    let Read::Amount(amount) = amount(line, from) else { return None };
    Some(Part { start, core: (start, amount.end), ..amount.part(Percent, amount.end, factor) })
}

/// 三分之二, 三十分之一, 三又四分之三.
fn fraction(line: &Line, amount: &Amount) -> Option<Part> {
    let whole = (line.at(amount.end) == '又').then_some(amount.low);
    let below = match whole {
        Some(_) => numeral(line, amount.end + 1).ok()?,
        None => numeral(line, amount.start).ok()?,
    };
    if below.is_range() || !line.has(below.end, "分之") || below.low < 2.0 {
        return None;
    }
    let above = numeral(line, below.end + 2).ok()?;
    let whole = whole.unwrap_or(0.0);
    let (low, high) = (whole + above.low / below.low, whole + above.high / below.low);
    Some(Part::new(Fraction, amount.start, above.end, low, high))
}

/// 2/3: a fraction when its parts are small and no date can be meant.
fn slash(line: &Line, amount: &Amount) -> Option<Part> {
    let after = amount.end + 1;
    if line.at(amount.end) != '/' || !line.at(after).is_ascii_digit() || !amount.is_integer {
        return None;
    }
    let below = numeral(line, after).ok()?;
    let free = !matches!(line.before(amount.start), '/' | '-' | '.')
        && !line.at(below.end).is_ascii_alphanumeric()
        && !matches!(line.at(below.end), '/' | '-');
    let small = amount.low < below.low && below.low <= 10.0 && below.is_integer();
    let said = matches!(line.at(below.end), '的' | '多' | '以' | '左') && amount.low < below.low;
    let ratio = amount.low / below.low;
    (free && amount.is_exact() && (small || said))
        .then(|| Part::new(Fraction, amount.start, below.end, ratio, ratio))
}

/// 三成, 七成半, 八成五; 八折, 八五折, 75折.
fn tenths(line: &Line, amount: &Amount) -> Option<Part> {
    let at = amount.end;
    if line.at(at) == '成' && amount.high <= 10.0 && !is_more_of_a_word(line, at, '成') {
        let half = line.at(at + 1) == '半';
        let hundredths = digit(line.at(at + 1)).filter(|value| *value > 0.0 && amount.is_exact());
        let more = if half { 0.05 } else { hundredths.unwrap_or(0.0) / 100.0 };
        let mut part = amount.part(Fraction, at + 1 + usize::from(more > 0.0), 0.1);
        (part.low, part.high) = (part.low + more, part.high + more);
        return Some(part);
    }
    if line.at(at) == '折' && !is_more_of_a_word(line, at, '折') && amount.high < 100.0 {
        let factor = if amount.low > 10.0 { 0.01 } else { 0.1 };
        let mut part = amount.part(Fraction, at + 1, factor);
        part.wording.discount = true;
        return Some(part);
    }
    None
}

/// 八五折, 九五成: two digits of which neither is 十. Pairs (七八折) are ranges.
pub(super) fn two_digit_discount(line: &Line, start: usize) -> Option<Part> {
    let (tens, ones) = (digit(line.at(start))?, digit(line.at(start + 1))?);
    let discount = line.at(start + 2) == '折' && !is_more_of_a_word(line, start + 2, '折');
    let pair = ones == tens + 1.0;
    let value = (tens * 10.0 + ones) / 100.0;
    let mut part = Part::new(Fraction, start, start + 3, value, value);
    part.wording.discount = true;
    (discount && !pair && tens > 0.0).then_some(part)
}

fn is_more_of_a_word(line: &Line, at: usize, word: char) -> bool {
    let goes_on = match word {
        '成' => "员长功立就果绩为年人交本分熟效型体材都",
        _ => "叠页纸戏线射磨腾返子旧痕",
    };
    goes_on.contains(line.at(at + 1))
}

/// 三倍, 翻两番. New over old, by the verb before it.
fn times(line: &Line, amount: &Amount) -> Option<Part> {
    if line.at(amount.end) != '倍' || line.has(amount.end, "倍数") || line.has(amount.end, "倍率")
    {
        return None;
    }
    let mut end = amount.end + 1;
    let mut part = amount.part(Multiple, end, 1.0);
    match line.at(end) {
        '半' => {
            (part.low, part.high, end) = (part.low + 0.5, part.high + 0.5, end + 1);
        }
        '多' => (part.open, end) = (Open::Above, end + 1),
        '余' => (part.open, end) = (Open::Above, end + 1),
        _ => {}
    }
    part.end = end;
    part.core.1 = end;
    Some(part)
}

/// Verbs after which 倍 counts what is added.
const GROWS: &[&str] = &[
    "增长", "增加", "增多", "增产", "增收", "增大", "增强", "增值", "提高", "提升", "上升", "上涨",
    "上调", "上扬", "扩大", "扩张", "扩充", "激增", "猛增", "剧增", "暴增", "大增", "暴涨", "猛涨",
    "大涨", "飙升", "飙涨", "攀升", "升值", "成长", "高出", "多出", "大出", "贵出", "快出", "超出",
    "涨价", "加价", "加快", "翻", "增", "涨", "快", "多", "高", "大", "贵", "强", "重", "长", "厚",
    "升", "加", "远",
];

/// Verbs after which 倍 tells how much smaller the new is.
const SHRINKS: &[&str] = &["缩小", "减少", "下降", "降低", "缩短", "缩减", "减小"];

/// Words that name a growth: 增幅达三倍.
const GROWTH: &[&str] = &["增幅", "涨幅", "升幅", "增长率", "增速", "成长率"];

/// Reads multiples as new over old: after a verb of growing one is added, since 增长两倍 is threefold.
pub(super) fn by_its_verb(line: &Line, part: &mut Part) {
    if part.kind != Multiple || line.at(part.core.0) == '翻' {
        return;
    }
    let mut at = part.start;
    while matches!(line.before(at), '了' | ' ' | '有' | '出' | '超' | '过') && at > 0 {
        if line.start_of(at, GROWS).is_some() {
            break;
        }
        at -= 1;
    }
    let from = at.saturating_sub(8);
    let grows_by = |words: &[&str]| {
        (from..at).any(|index| line.after(index, words).is_some_and(|end| end <= at))
    };
    let sentence = line.slice(from..at).iter().any(|c| matches!(c, '，' | '。' | '；' | ','));
    let growth = !sentence && grows_by(GROWTH);
    if line.start_of(at, SHRINKS).is_some() {
        let inverse = |value: f64| if value == 1.0 { 0.5 } else { 1.0 / value };
        (part.low, part.high) = (inverse(part.high), inverse(part.low));
    } else if growth || (line.start_of(at, GROWS).is_some() && !is_no_verb(line, at)) {
        (part.low, part.high) = (part.low + 1.0, part.high + 1.0);
        part.wording.growth = true;
    }
}

/// 最多三倍, 至多: 多 and 高 as words of degree.
fn is_no_verb(line: &Line, at: usize) -> bool {
    line.start_of(at, &["最多", "至多", "最高", "最大", "许多", "最快", "最长"]).is_some()
}

/// 翻一番, 翻了两番, 翻番, 翻倍, 一半, 半数, 对折, 双倍: set phrases.
pub(super) fn phrase(line: &Line, start: usize) -> Option<Part> {
    match line.at(start) {
        '翻' => doubling(line, start),
        '一' if line.at(start + 1) == '半' => half(line, start, 2),
        '半' if line.at(start + 1) == '数' => half(line, start, 2),
        '过' if line.at(start + 1) == '半' && !"山夜百天个月年小".contains(line.at(start + 2)) =>
        {
            let part = half(line, start, 2)?;
            (line.before(start) != '超').then_some(Part { open: Open::Above, ..part })
        }
        '对' if line.at(start + 1) == '折' => {
            let mut part = half(line, start, 2)?;
            part.wording.discount = true;
            Some(part)
        }
        '双' if line.at(start + 1) == '倍' => {
            Some(Part::new(Multiple, start, start + 2, 2.0, 2.0))
        }
        _ => None,
    }
}

fn half(line: &Line, start: usize, num_chars: usize) -> Option<Part> {
    let end = start + num_chars;
    let word = line.has(start, "一半天") || "径自".contains(line.at(end));
    (!word).then(|| Part::new(Fraction, start, end, 0.5, 0.5))
}

/// 翻番, 翻了两番, 翻倍.
fn doubling(line: &Line, start: usize) -> Option<Part> {
    let mut part = doubled(line, start)?;
    part.wording.growth = true;
    Some(part)
}

fn doubled(line: &Line, start: usize) -> Option<Part> {
    let mut at = start + 1;
    at += usize::from(line.at(at) == '了');
    at = match line.at(at) {
        '近' | '约' | '逾' => at + 1,
        _ => at,
    };
    if matches!(line.at(at), '番' | '倍') {
        return Some(Part::new(Multiple, start, at + 1, 2.0, 2.0));
    }
    let Read::Amount(amount) = amount(line, at) else { return None };
    let written = matches!(amount.form, Form::Single | Form::Digits) && amount.high <= 10.0;
    if !matches!(line.at(amount.end), '番' | '翻') || !written {
        return None;
    }
    let (low, high) = (2f64.powf(amount.low), 2f64.powf(amount.high));
    let mut part = Part::new(Multiple, start, amount.end + 1, low, high);
    if line.at(part.end) == '多' {
        part.end += 1;
        part.open = Open::Above;
    }
    Some(part)
}
