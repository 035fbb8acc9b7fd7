//! Whether a quantity of the translation says what one of the source says, and how plainly it does.

use super::worth::{Class, Dimension, Item, is_near, is_same, significant_digits};
use crate::text::quantity::money::currency_of;
use crate::text::quantity::{Open, QuantityKind};

/// How two quantities agree, the plainest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Agreement {
    /// Value and unit are the same.
    Same,
    /// The value is the same in another unit.
    Converted,
    /// The number is the same; one side leaves its unit to the reader, or says it in another way.
    Bare,
    /// One is the other rounded, or as vague.
    Loose,
    /// The number is the same, and the units contradict each other.
    OtherUnit,
}

/// Part of a measure by which a translator's conversion may miss.
const CONVERSION: f64 = 0.05;
/// The same for lengths of time: three months are 90 days.
const CALENDAR: f64 = 0.025;
/// The same for a fraction said in percent.
const PART: f64 = 0.02;
/// Part of a value by which "about" may miss.
const ABOUT: f64 = 0.05;

/// How they agree, if they do.
pub(super) fn agreement(source: &Item<'_>, target: &Item<'_>) -> Option<Agreement> {
    let same_class = source.class == target.class;
    let same_value = is_same(source.low, target.low) && is_same(source.high, target.high);
    if same_class && same_value && units_agree(source, target) {
        return Some(Agreement::Same);
    }
    if same_class && is_converted(source, target) {
        return Some(Agreement::Converted);
    }
    let (low, high) = source.said();
    let same_number = is_same(low, target.said().0) && is_same(high, target.said().1);
    if same_number {
        if is_bare(source, target) {
            return Some(Agreement::Bare);
        }
        if has_other_unit(source, target) {
            return Some(Agreement::OtherUnit);
        }
    }
    if is_ratio_in_other_words(source, target) || is_length_in_other_words(source, target) {
        return Some(Agreement::Bare);
    }
    if is_estimate(source, target) || across_units(source, target) {
        return Some(Agreement::Loose);
    }
    let is_loose =
        comparable(source, target) && (is_rounded(source, target) || overlap(source, target));
    is_loose.then_some(Agreement::Loose)
}

/// Whether the values can be held against each other as numbers of one unit.
fn comparable(source: &Item<'_>, target: &Item<'_>) -> bool {
    source.class == target.class && source.class != Class::Score && units_agree(source, target)
}

/// Whether the units of two quantities of one class do not contradict each other.
pub(super) fn units_agree(source: &Item<'_>, target: &Item<'_>) -> bool {
    match source.class {
        Class::Money => currencies_agree(source, target),
        Class::Physical(Dimension::Other) => source.unit() == target.unit(),
        _ => true,
    }
}

/// 港元 may be "dollars" and "$" where everything is in Hong Kong dollars, but not "US dollars".
fn currencies_agree(source: &Item<'_>, target: &Item<'_>) -> bool {
    let (Some(one), Some(other)) = (source.unit(), target.unit()) else { return true };
    if one == other {
        return true;
    }
    let family =
        |iso| currency_of(iso).map(|c| c.singular.rsplit(' ').next().unwrap_or(c.singular));
    let is_family = family(one).is_some() && family(one) == family(other);
    let words = target.words.to_lowercase();
    let is_named = ["us", "american", "hong", "hk", "taiwan", "nt", "canad", "austral", "singap"]
        .iter()
        .any(|name| words.split(|c: char| !c.is_alphanumeric()).any(|w| w.starts_with(name)));
    if is_family && !is_named {
        return true;
    }
    // A bare 元 is whatever the place has; an old or foreign one nobody knows.
    let yuan = ["CNY", "TWD", "HKD", "MOP"];
    is_bare_yuan(source) && yuan.contains(&one) && yuan.contains(&other)
}

/// Whether a sum is in 元 without saying of where.
pub(super) fn is_bare_yuan(item: &Item<'_>) -> bool {
    const PLACES: &[char] = &[
        '人', '美', '港', '台', '臺', '日', '欧', '歐', '韩', '韓', '新', '加', '澳', '$', '￥',
        '¥', 'B',
    ];
    item.class == Class::Money
        && item.words.contains(['元', '圆', '圓', '块', '塊'])
        && !item.words.contains(PLACES)
}

/// Whether a sum is in dollars without saying of where.
pub(super) fn is_bare_dollar(item: &Item<'_>) -> bool {
    let words = item.words.to_lowercase();
    item.class == Class::Money
        && (words.contains("dollar") || words.contains('$'))
        && !words
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "us" | "american"))
}

/// Two units of one dimension, and a value that a translator would call the same.
fn is_converted(source: &Item<'_>, target: &Item<'_>) -> bool {
    let tolerance = match source.class {
        Class::Time => CALENDAR,
        Class::Physical(Dimension::Other) => return false,
        Class::Physical(_) => CONVERSION,
        _ => return false,
    };
    let units_differ = source.unit() != target.unit();
    let near =
        is_near(source.low, target.low, tolerance) && is_near(source.high, target.high, tolerance);
    if near && units_differ {
        return true;
    }
    // Degrees have no zero to measure parts from.
    source.class == Class::Physical(Dimension::Temperature)
        && units_differ
        && (source.low - target.low).abs() <= 1.0
}

/// The same number where one of the units is left out or follows from the other: 34岁 and 34, 时速145公里 and 145
/// kph, 第三 and "three", 两次 and "twice".
fn is_bare(source: &Item<'_>, target: &Item<'_>) -> bool {
    use Class::{Count, Ordinal, Physical, Ratio, Score};
    let by_unit = |one: &Item<'_>, other: &Item<'_>| {
        matches!(
            (one.unit(), other.unit()),
            (Some("km"), Some("km/h")) | (Some("mile"), Some("mph")) | (Some("li"), Some("mile"))
        ) || one.unit() == Some("degree")
            && other.unit().is_some_and(|u| u == "celsius" || u == "fahrenheit")
    };
    match (source.class, target.class) {
        // "First" is not the one of "1 point".
        (Count, Ordinal) => !source.has_digits() || target.has_digits(),
        (Count, Count) | (Ordinal, Count | Ordinal) | (Score, Count) | (Count, Score) => true,
        (Ratio, Count) => source.kind() != QuantityKind::Percent,
        (Count, Ratio) => target.kind() == QuantityKind::Multiple,
        (Count, Physical(_) | Class::Time | Class::Money) | (Physical(_) | Class::Time, Count) => {
            true
        }
        // 2000块 of chips are pieces and no sum.
        (Class::Money, Count) => is_bare_yuan(source) && source.words.contains(['块', '塊']),
        (Ordinal, Class::Time) | (Class::Time, Ordinal) => true,
        (Physical(Dimension::Other), Physical(_)) | (Physical(_), Physical(Dimension::Other)) => {
            true
        }
        (Physical(_), Physical(_)) => by_unit(source, target) || by_unit(target, source),
        _ => false,
    }
}

/// The same number in a unit that says something else.
fn has_other_unit(source: &Item<'_>, target: &Item<'_>) -> bool {
    use Class::{Count, Money, Physical, Points, Ratio, Time};
    match (source.class, target.class) {
        (Money, Money | Count) => true,
        (Physical(_) | Time | Money, Physical(_) | Time | Money) => true,
        (Ratio, Points) | (Points, Ratio) => {
            source.kind() == QuantityKind::Percent && target.kind() == QuantityKind::Percent
        }
        (Ratio | Points, Count | Money | Physical(_) | Time) => {
            source.kind() == QuantityKind::Percent
        }
        (Count | Money | Physical(_) | Time, Ratio | Points) => {
            target.kind() == QuantityKind::Percent
        }
        _ => false,
    }
}

/// 增长两倍 as "up 200 percent", 两倍 as "two", growth that was counted with or without what there was before.
fn is_ratio_in_other_words(source: &Item<'_>, target: &Item<'_>) -> bool {
    let multiple = |item: &Item<'_>| item.kind() == QuantityKind::Multiple;
    match (source.class, target.class) {
        (Class::Ratio, Class::Ratio) => {
            let by_one = |one: &Item<'_>, other: &Item<'_>| {
                is_same(one.low + 1.0, other.low) && is_same(one.high + 1.0, other.high)
            };
            match (multiple(source), multiple(target)) {
                (true, true) => by_one(target, source) && !is_verb(target),
                (true, false) => by_one(target, source),
                (false, true) => by_one(source, target),
                (false, false) => false,
            }
        }
        (Class::Ratio, Class::Count) => multiple(source) && is_same(source.low - 1.0, target.low),
        _ => false,
    }
}

/// Doubled, tripled: what there is now; "twofold" and "two times" may be what came on top.
fn is_verb(multiple: &Item<'_>) -> bool {
    let words = multiple.words.to_lowercase();
    ["doubl", "tripl", "quadrupl", "quintupl"].iter().any(|verb| words.contains(verb))
}

/// One is the other with fewer digits: 3744 and "about 3,700", 三十分之一 and 3.3 percent.
fn is_rounded(source: &Item<'_>, target: &Item<'_>) -> bool {
    if source.class == Class::Ratio && source.kind() != target.kind() {
        return is_near(source.low, target.low, PART) && is_near(source.high, target.high, PART);
    }
    let is_about = source.is_inexact() || target.is_inexact();
    let near = |one: f64, other: f64| {
        let (digits, exact) = (significant_digits(other), significant_digits(one));
        let unit = 10f64.powi(other.abs().max(1e-9).log10().floor() as i32 + 1 - digits as i32);
        let is_short = digits < exact && (one - other).abs() <= 0.5001 * unit;
        let is_near_enough = digits < exact && is_near(one, other, ABOUT);
        is_same(one, other)
            || is_about && (is_near_enough || is_short && is_near(one, other, ABOUT))
            || is_short && digits >= 2 && is_near(one, other, ABOUT)
    };
    near(source.low, target.low) && near(source.high, target.high)
}

/// 数十 and "dozens", 二三十 and "more than 20".
fn overlap(source: &Item<'_>, target: &Item<'_>) -> bool {
    let is_open =
        source.is_vague() || target.is_vague() || (source.is_range() && !source.has_digits());
    let slack = 1.0 + ABOUT;
    is_open && source.low <= target.high * slack && target.low <= source.high * slack
}

/// 四十多年 and "almost half a century": more than the one, and not more than the next round number.
fn is_estimate(source: &Item<'_>, target: &Item<'_>) -> bool {
    let unit = 10f64.powf(source.said().0.abs().max(1.0).log10().floor());
    let step = unit * source.low / source.said().0.max(1e-9);
    source.class == target.class
        && source.quantity.open == Open::Above
        && !source.has_digits()
        && (target.quantity.approx || target.quantity.open == Open::Below)
        && source.low <= target.low
        && target.low <= source.low + step
}

/// 十几两 and "a dozen taels", where the one side leaves the unit out.
fn across_units(source: &Item<'_>, target: &Item<'_>) -> bool {
    // A man of 45 is in his forties.
    if source.class == Class::Time && target.class == Class::Count && target.is_vague() {
        let ((low, high), (target_low, target_high)) = (source.said(), target.said());
        return low <= target_high * (1.0 + ABOUT) && target_low <= high;
    }
    let is_range = source.is_range() && !source.has_digits() && source.class == Class::Count;
    let (low, high) = source.said();
    let (target_low, target_high) = target.said();
    let has_unit = matches!(target.class, Class::Time | Class::Physical(_) | Class::Money);
    is_range && has_unit && low <= target_high && target_low <= high
}

/// 3千多米高, whose unit is not read, and "3 kilometers"; 每小时120公里 and "75 miles per hour".
fn is_length_in_other_words(source: &Item<'_>, target: &Item<'_>) -> bool {
    let (length, speed) = (Class::Physical(Dimension::Length), Class::Physical(Dimension::Speed));
    match (source.class, target.class) {
        (Class::Count, class) if class == length => {
            is_same(source.low, target.low) && is_same(source.high, target.high)
        }
        (class, other) if class == length && other == speed => {
            is_near(source.low / 1000.0, target.low, CONVERSION)
                && is_near(source.high / 1000.0, target.high, CONVERSION)
        }
        _ => false,
    }
}
