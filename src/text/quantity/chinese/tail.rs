//! What follows a number and makes it a measure, a length of time, a score or a count.

use super::amount::numeral;
use super::counted::{counts, follows_bare, is_classifier};
use super::line::Line;
use super::numeral::Form;
use super::part::{Amount, Part};
use super::unit_words::{Found, chinese_unit, is_degree, is_time, sign};
use super::{ratio, sum};
use crate::text::quantity::QuantityKind::{Duration, Measure, Number, Ordinal, Percent, Score};
use crate::text::quantity::unit::unit;
use crate::text::quantity::{Open, Region};

/// Reads what the amount is of. `None` when the characters are no number here.
pub(super) fn tail(line: &Line, amount: &Amount, region: Region) -> Option<Part> {
    ratio::ratio(line, amount)
        .or_else(|| score(line, amount))
        .or_else(|| sum::money(line, amount, region))
        .or_else(|| with_word_inside(line, amount))
        .or_else(|| measure(line, amount))
        .or_else(|| temperature(line, amount))
        .or_else(|| electricity(line, amount))
        .or_else(|| anniversary(line, amount))
        .or_else(|| barrels(line, amount))
        .or_else(|| numbered(line, amount))
        .or_else(|| count(line, amount))
}

/// 4号线, 7号楼, 三楼: a place in an order.
fn numbered(line: &Line, amount: &Amount) -> Option<Part> {
    let sign = line.at(amount.end);
    let exact = amount.is_exact() && amount.is_integer && !amount.is_scaled;
    let floor =
        sign == '楼' && amount.low < 200.0 && !"梯盘市宇房主".contains(line.at(amount.end + 1));
    let low = amount.form != Form::Single || amount.low > 1.0 || sign == '号';
    if !exact || !low || !(sign == '号' || floor) || line.has(amount.end, "号称") {
        return None;
    }
    let mut part = amount.part(Ordinal, amount.end + 1, 1.0);
    if sign == '号' {
        part.words = vec![format!("No. {}", amount.low)];
    }
    Some(part)
}

/// 一个半小时, 三个多月: 半 and 多 between 个 and the unit.
fn with_word_inside(line: &Line, amount: &Amount) -> Option<Part> {
    let word = line.at(amount.end + 1);
    if line.at(amount.end) != '个' || !matches!(word, '半' | '多') {
        return None;
    }
    let units = [
        ("月", "month", 1.0),
        ("小时", "hour", 1.0),
        ("钟头", "hour", 1.0),
        ("星期", "week", 1.0),
        ("礼拜", "week", 1.0),
        ("世纪", "year", 100.0),
        ("季度", "quarter", 1.0),
    ];
    let at = amount.end + 2;
    let (name, id, factor) = units.into_iter().find(|(name, ..)| line.has(at, name))?;
    let mut part = amount.part(Duration, at + name.chars().count(), factor).with_unit(id);
    if word == '半' {
        (part.low, part.high) = (part.low + factor / 2.0, part.high + factor / 2.0);
    } else {
        part.open = Open::Above;
    }
    Some(part)
}

/// 28.5公里, 35岁, 60年, 50GB, 3小时20分.
fn measure(line: &Line, amount: &Amount) -> Option<Part> {
    let at = line.skip_blank(amount.end);
    let latin = amount.form == Form::Digits;
    let found = chinese_unit(line, at).or_else(|| latin.then(|| sign(line, at)).flatten())?;
    let single = amount.form == Form::Single && amount.low == amount.high;
    let weak = single && matches!(found.unit.id, "li" | "inch" | "lb" | "chi") && amount.low < 10.0;
    let goes_on = line.at(found.end).is_alphanumeric() || found.unit.id == "li";
    if weak && !line.has(at, "英") && goes_on && !"路地外远长多宽高".contains(line.at(found.end))
    {
        return None;
    }
    Some(unit_part(line, amount, found))
}

fn unit_part(line: &Line, amount: &Amount, found: Found) -> Part {
    let time = is_time(found.unit);
    let kind = if time { Duration } else { Measure };
    let mut part = amount.part(kind, found.end, found.factor).with_unit(found.unit.id);
    part.is_age = line.before(found.end) == '岁';
    part.wording.age = part.is_age;
    match line.at(part.end) {
        '半' if amount.is_exact() && !"夜个空径".contains(line.at(part.end + 1)) => {
            (part.low, part.high) = (part.low + found.factor / 2.0, part.high + found.factor / 2.0);
            part.end += 1;
        }
        '多' if !"了少次种个名位家处项起年方元数".contains(line.at(part.end + 1)) =>
        {
            part.open = Open::Above;
            part.end += 1;
        }
        _ => {}
    }
    if amount.is_exact() && amount.is_integer && matches!(found.unit.id, "m" | "second") {
        elided_part(line, &mut part);
    }
    part.core.1 = part.end;
    if amount.is_exact() && part.open == Open::None {
        compound(line, &mut part);
    }
    part
}

/// 9秒83, 1米85, 两米五: the digits behind the unit are parts of it.
fn elided_part(line: &Line, part: &mut Part) {
    let value = |at: usize| {
        let c = line.at(at);
        c.to_digit(10).map(f64::from).or_else(|| super::numeral::digit(c).filter(|_| c != '两'))
    };
    let digits: Vec<f64> = (part.end..part.end + 3).map_while(value).collect();
    let end = part.end + digits.len();
    let goes_on = chinese_unit(line, end).is_some()
        || is_classifier(line.at(end))
        || super::numeral::small_unit(line.at(end)).is_some()
        || matches!(line.at(end), '.' | ',' | '-' | '%' | '万' | '亿' | '毫');
    if digits.is_empty() || digits.len() > 2 || goes_on {
        return;
    }
    let more = digits.iter().rev().fold(0.0, |more, digit| (more + digit) / 10.0);
    (part.low, part.high, part.end) = (part.low + more, part.high + more, end);
}

/// The smaller units that may follow: 3小时20分, 2年3个月, 1分30秒, 三斤二两.
const SMALLER: &[(&str, &[&str], &str, f64)] = &[
    ("hour", &["分钟", "分"], "minute", 60.0),
    ("minute", &["秒钟", "秒"], "second", 60.0),
    ("year", &["个月"], "month", 12.0),
    ("day", &["个小时", "小时"], "hour", 24.0),
];

fn compound(line: &Line, part: &mut Part) {
    for &(bigger, names, smaller, factor) in SMALLER {
        if part.unit != Some(bigger) || part.low.fract() != 0.0 {
            continue;
        }
        let mut at = part.end;
        at += usize::from(matches!(line.at(at), '零' | '又' | '和') && bigger != "year");
        let Ok(numeral) = numeral(line, at) else { continue };
        let end = line.after(numeral.end, names);
        if let Some(end) = end.filter(|_| !numeral.is_range() && numeral.low < factor) {
            let value = part.low * factor + numeral.low;
            (part.low, part.high, part.end) = (value, value, end);
            part.core.1 = end;
            part.unit = unit(smaller).map(|unit| unit.id);
        }
    }
}

/// 37度 where the words before speak of warmth; 零下5度.
fn temperature(line: &Line, amount: &Amount) -> Option<Part> {
    if !is_degree(line, amount.end) {
        return None;
    }
    const WARMTH: &[&str] =
        &["气温", "温度", "高温", "低温", "零下", "零上", "摄氏", "体温", "升温", "降温", "水温"];
    let fahrenheit = line.ends(amount.start, "华氏");
    let from = amount.start.saturating_sub(10);
    let warm = (from..amount.start).any(|index| line.after(index, WARMTH).is_some());
    if !warm && !fahrenheit {
        return None;
    }
    let mut part = amount.part(Measure, amount.end + 1, 1.0);
    let before = line.start_of(amount.start, &["摄氏", "华氏"]);
    part.start = before.unwrap_or(part.start);
    part.core.0 = part.start;
    Some(part.with_unit(if fahrenheit { "fahrenheit" } else { "celsius" }))
}

/// 发电1.98亿度: kilowatt-hours where the words before speak of electricity.
fn electricity(line: &Line, amount: &Amount) -> Option<Part> {
    let before = line.slice(amount.start.saturating_sub(14)..amount.start);
    let told =
        line.at(amount.end) == '度' && before.contains(&'电') && line.at(amount.end + 1) != '电';
    told.then(|| amount.part(Measure, amount.end + 1, 1.0).with_unit("kWh"))
}

/// 75周年: an anniversary has its place in an order.
fn anniversary(line: &Line, amount: &Amount) -> Option<Part> {
    let told = line.has(amount.end, "周年") && amount.is_exact() && amount.is_integer;
    told.then(|| {
        let place = crate::text::quantity::render::ordinal(amount.low);
        let words = vec![format!("{place} anniversary")];
        Part { words, ..amount.part(Ordinal, amount.end + 2, 1.0) }
    })
}

/// 零下 and a minus before temperatures and percentages.
pub(super) fn attach_minus(line: &Line, part: &mut Part, first_free: usize) {
    let warmth = matches!(part.unit, Some("celsius" | "fahrenheit"));
    let percent = part.kind == Percent;
    let start = part.core.0;
    let sign = matches!(line.before(start), '-' | '−' | '负')
        && !line.before(start - 1).is_ascii_alphanumeric()
        && !matches!(line.before(start - 1), '胜' | '-' | '%' | '自' | '正');
    let from = match (line.ends(start, "零下") && warmth, sign && (warmth || percent)) {
        (true, _) => start - 2,
        (_, true) => start - 1,
        _ => return,
    };
    if from >= first_free {
        (part.low, part.high) = (-part.high, -part.low);
        part.start = from;
        part.core.0 = from;
    }
}

/// Barrels of oil; other 桶 are classifiers.
fn barrels(line: &Line, amount: &Amount) -> Option<Part> {
    let end = amount.end + 1;
    let oil = matches!(line.at(end), '油' | '原' | '石' | '/' | '每') || line.has(end, "的油");
    (line.at(amount.end) == '桶' && (oil || amount.is_scaled))
        .then(|| amount.part(Measure, end, 1.0).with_unit("barrel"))
}

/// 3比1, 3:1. Two digits after the colon are a time.
fn score(line: &Line, amount: &Amount) -> Option<Part> {
    let sign = line.at(amount.end);
    if !matches!(sign, '比' | ':' | '：')
        || !amount.is_exact()
        || !amount.is_integer
        || amount.is_range
    {
        return None;
    }
    let second = numeral(line, amount.end + 1).ok()?;
    let end = second.end;
    let goes_on = line.at(end) == sign
        || matches!(line.at(end), '%' | '.' | '年' | '月' | '日' | '万' | '亿');
    let bare = second.scale == 1.0 && !second.is_range() && second.low.fract() == 0.0;
    let digits_first = line.at(amount.start).is_ascii_digit();
    let digits_second = line.at(second.start).is_ascii_digit();
    let colon = sign != '比';
    let text = colon && (!digits_first || !digits_second || line.at(end).is_ascii_alphanumeric());
    if goes_on || !bare || text || digits_first != digits_second {
        return None;
    }
    Some(Part::new(Score, amount.start, end, amount.low, second.low))
}

/// A bare number, if the characters are one.
fn count(line: &Line, amount: &Amount) -> Option<Part> {
    let next = line.at(amount.end);
    let degree = amount.inner.is_some();
    let known = match amount.form {
        Form::Digits | Form::Decimal => true,
        Form::Units => true,
        // Two of something are 两; 二 is a place in an order.
        Form::Single if line.at(amount.start) == '二' && amount.is_exact() => {
            matches!(next, '人' | '名' | '位' | '者')
        }
        Form::Single => amount.low > 1.0 && counts(line, amount.end),
        Form::Bare if amount.low == 10.0 => degree || is_classifier(next),
        Form::Bare => degree || follows_bare(next) || is_vague_before(line, amount.start),
        Form::Positional => matches!(next, '个' | '人' | '名' | '位') && amount.low >= 100.0,
    };
    let ranged = amount.is_range && (amount.form != Form::Single || counts(line, amount.end));
    let part = Part { counts: true, ..amount.part(Number, amount.end, 1.0) };
    (known || ranged).then_some(part)
}

/// 上百, 近千, 逾万, 数以百计.
fn is_vague_before(line: &Line, start: usize) -> bool {
    matches!(line.before(start), '逾' | '近' | '约' | '超' | '上' | '过')
        && line.before(start - 1) != '附'
        || line.start_of(start, &["超过", "数以"]).is_some()
}

/// 半年, 半个月, 半小时, 半天, 半公里; 半 in 上半年 and 半导体 is another word.
pub(super) fn half(line: &Line, start: usize) -> Option<Part> {
    if line.at(start) != '半' || "上下前后大多一过小夜".contains(line.before(start)) {
        return None;
    }
    let month = line.has(start + 1, "个月").then_some(start + 1);
    let at = month.unwrap_or(start + 1);
    let whole = line.at(at) == '个' && month.is_none();
    let found = chinese_unit(line, at).or_else(|| chinese_unit(line, at + usize::from(whole)))?;
    let kind = if is_time(found.unit) { Duration } else { Measure };
    let value = 0.5 * found.factor;
    let mut part = Part::new(kind, start, found.end, value, value).with_unit(found.unit.id);
    if line.at(part.end) == '多' {
        (part.open, part.end) = (Open::Above, part.end + 1);
    }
    Some(part)
}
