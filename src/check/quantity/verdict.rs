//! What to say of quantities that nothing answers: which two of them are one that was mistaken, and which of the
//! others are missing or added. Says nothing where a translator may have had a reason.

use super::agree::{agreement, is_bare_dollar, is_bare_yuan, units_agree};
use super::matching::{Matching, distance};
use super::trace::Traces;
use super::worth::{Class, Item, is_same, significant_digits};
use crate::check::Severity;
use crate::text::quantity::QuantityKind;
use std::ops::Range;

/// Bytes between two numbers that share a unit.
const MAX_BETWEEN: usize = 12;

/// What stands behind a small number that counts, in both scripts.
const COUNTED: &str =
    "个個项項座省国國市名位人条條家种種类類点點届屆部篇章场場支队隊所层層级級者方面件组組步段期";

/// What is wrong with a pair of quantities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    /// Ten, a hundred, ten thousand times too much or too little.
    Scale,
    /// The same number in another unit.
    Unit,
    /// The same number in another currency.
    Currency,
    /// Digits differ.
    Digit,
    /// The two have nothing in common but their place.
    Other,
}

/// What was found, by indices of the two sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Verdict {
    Differs {
        fault: Fault,
        severity: Severity,
        source: usize,
        target: usize,
    },
    /// A numeral of the source that is no quantity by itself (三省) and one of the target.
    Unlike {
        trace: usize,
        target: usize,
    },
    Missing {
        severity: Severity,
        source: usize,
    },
    Added {
        severity: Severity,
        target: usize,
    },
}

/// Both sides with what their texts say beside quantities.
pub(super) struct Case<'a> {
    pub(super) source: &'a [Item<'a>],
    pub(super) target: &'a [Item<'a>],
    pub(super) source_traces: Traces,
    pub(super) target_traces: Traces,
    pub(super) source_text: &'a str,
    pub(super) target_text: &'a str,
    /// Where dates and times stand in the source.
    pub(super) dates: Vec<Range<usize>>,
}

/// Judges what a matching left over.
pub(super) fn verdicts(case: &Case<'_>, matching: &Matching) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for &(source, target) in &matching.other_units {
        if let Some(verdict) = case.other_unit(source, target) {
            verdicts.push(verdict);
        }
    }
    let mut source_left = matching.source_left.clone();
    let mut target_left = matching.target_left.clone();
    case.leave_sums_out(&mut source_left, &mut target_left);
    for (fault, _, source, target) in case.faults(&source_left, &target_left) {
        if source_left.contains(&source) && target_left.contains(&target) {
            source_left.retain(|&s| s != source);
            target_left.retain(|&t| t != target);
            if let Some(severity) = case.severity(fault, source, target) {
                verdicts.push(Verdict::Differs { fault, severity, source, target });
            }
        }
    }
    if let Some((trace, target)) = case.unlike(&target_left) {
        target_left.retain(|&t| t != target);
        verdicts.push(Verdict::Unlike { trace, target });
    }
    let missing = source_left.into_iter().filter_map(|source| {
        case.missing(source).map(|severity| Verdict::Missing { severity, source })
    });
    verdicts.extend(missing);
    let added = target_left.into_iter().filter_map(|target| {
        case.added(target).map(|severity| Verdict::Added { severity, target })
    });
    verdicts.extend(added);
    verdicts
}

impl Case<'_> {
    /// Another numeral of the translation has the value: part of a name, a word like "both".
    fn is_source_excused(&self, index: usize) -> bool {
        let item = &self.source[index];
        let is_money = matches!(item.class, Class::Money);
        !is_money && self.target_traces.has(item.said().0)
    }

    fn is_target_excused(&self, index: usize) -> bool {
        let item = &self.target[index];
        item.class != Class::Money && self.source_traces.has(item.said().0)
    }

    /// The pairs of leftovers that may be one quantity mistaken, the likeliest first.
    fn faults(
        &self,
        source_left: &[usize],
        target_left: &[usize],
    ) -> Vec<(Fault, usize, usize, usize)> {
        let mut pairs = Vec::new();
        for &s in source_left {
            let source_excused = self.is_source_excused(s);
            for &t in target_left {
                let Some(fault) = self.fault(s, t) else { continue };
                let target_excused = self.is_target_excused(t);
                let is_weak = fault == Fault::Other && target_excused;
                if (source_excused || target_excused)
                    && (is_weak || source_excused && target_excused)
                {
                    continue;
                }
                let far = distance((s, self.source.len()), (t, self.target.len()));
                pairs.push((fault, far, s, t));
            }
        }
        pairs.sort_unstable();
        pairs
    }

    /// A number of the target that nothing answers, and the one numeral of the source that counts something and is
    /// not in the target.
    fn unlike(&self, target_left: &[usize]) -> Option<(usize, usize)> {
        let mut left = target_left.iter().copied().filter(|&t| {
            let item = &self.target[t];
            let counts = item.class == Class::Count && !item.is_range() && item.low >= 2.0;
            counts && !self.is_target_excused(t) && !self.is_explained(t)
        });
        let target = left.next().filter(|_| left.next().is_none())?;
        let is_large = self.target[target].low > 12.0;
        let is_said = |value: f64| {
            let mut items = self.target.iter();
            self.target_traces.has(value) || items.any(|item| is_same(item.said().0, value))
        };
        let mut open = self.source_traces.whole().iter().enumerate().filter(|(_, trace)| {
            let behind = self.source_text[trace.bytes.end..].chars().next();
            let is_counting = trace.is_digits
                || trace.value >= 100.0
                || behind.is_some_and(|c| COUNTED.contains(c));
            let is_like = is_large == (trace.value > 12.0);
            let is_dated = self.dates.iter().any(|date| date.contains(&trace.bytes.start));
            trace.value >= 2.0 && is_counting && is_like && !is_dated && !is_said(trace.value)
        });
        let (trace, _) = open.next().filter(|_| open.next().is_none())?;
        Some((trace, target))
    }

    /// Two numbers that the other side has counted together.
    fn leave_sums_out(&self, source_left: &mut Vec<usize>, target_left: &mut Vec<usize>) {
        let sums = |many: &[Item<'_>], left: &[usize], one: &Item<'_>| {
            let mut pairs = left.windows(2).filter(|pair| pair[0] + 1 == pair[1]);
            pairs
                .find(|pair| {
                    let (first, second) = (&many[pair[0]], &many[pair[1]]);
                    first.class == one.class
                        && second.class == one.class
                        && is_same(first.low + second.low, one.low)
                })
                .map(|pair| (pair[0], pair[1]))
        };
        for t in target_left.clone() {
            if let Some((one, other)) = sums(self.source, source_left, &self.target[t]) {
                source_left.retain(|&s| s != one && s != other);
                target_left.retain(|&left| left != t);
            }
        }
        for s in source_left.clone() {
            if let Some((one, other)) = sums(self.target, target_left, &self.source[s]) {
                target_left.retain(|&t| t != one && t != other);
                source_left.retain(|&left| left != s);
            }
        }
    }

    /// The same number in two units: a mistake, unless the translation says the unit elsewhere.
    fn other_unit(&self, source: usize, target: usize) -> Option<Verdict> {
        let (from, to) = (&self.source[source], &self.target[target]);
        let both_money = from.class == Class::Money && to.class == Class::Money;
        let fault = if both_money { Fault::Currency } else { Fault::Unit };
        let is_shared = self.target.get(target + 1).is_some_and(|later| {
            let between = &self.target_text[to.quantity.byte_end..later.quantity.byte_start];
            later.class == from.class && is_list(between)
        });
        let behind: String = self.target_text[to.quantity.byte_end..].chars().take(24).collect();
        let is_shared = is_shared || behind.contains("cent") || behind.contains('%');
        if to.class == Class::Count && (is_shared || from.class == Class::Money) {
            return None;
        }
        // What a bare 元 is, the whole document tells.
        if fault == Fault::Currency && is_bare_yuan(from) && is_bare_dollar(to) {
            return None;
        }
        let is_points = from.class == Class::Points || to.class == Class::Points;
        let severity = if is_points { Severity::Warning } else { Severity::Error };
        Some(Verdict::Differs { fault, severity, source, target })
    }

    /// What is wrong if the one stands for the other; `None` where they are of different sorts.
    fn fault(&self, source: usize, target: usize) -> Option<Fault> {
        let (from, to) = (&self.source[source], &self.target[target]);
        let same_class = from.class == to.class;
        let with_count = from.class == Class::Count || to.class == Class::Count;
        if !same_class && !with_count {
            return None;
        }
        let (value, said) = if same_class && units_agree(from, to) {
            (from.low, to.low)
        } else {
            (from.said().0, to.said().0)
        };
        if is_power_of_ten(said / value) && from.is_vague() == to.is_vague() {
            return Some(Fault::Scale);
        }
        if from.is_vague() || to.is_vague() || shares_end(from, to) {
            return None;
        }
        if have_like_digits(from.said().0, to.said().0) {
            return Some(Fault::Digit);
        }
        same_class.then_some(Fault::Other)
    }

    fn severity(&self, fault: Fault, source: usize, target: usize) -> Option<Severity> {
        let (from, to) = (&self.source[source], &self.target[target]);
        let is_small = |item: &Item<'_>| item.low.abs() <= 10.0 && item.class == Class::Count;
        match fault {
            Fault::Other if is_small(from) && is_small(to) && !from.has_digits() => {
                Some(Severity::Warning)
            }
            Fault::Other if from.class == Class::Ordinal || is_old(from) => None,
            _ => Some(Severity::Error),
        }
    }

    /// How bad it is that a number of the source is gone.
    fn missing(&self, source: usize) -> Option<Severity> {
        let item = &self.source[source];
        let is_said = self.target.iter().any(|other| agreement(item, other).is_some());
        let behind = self.source_text[item.quantity.byte_end..].trim_start();
        let is_date = behind.starts_with(['月', '日', '号', '號']);
        let is_excused = is_said || item.is_vague() || is_date || self.is_source_excused(source);
        if is_excused || item.kind() == QuantityKind::Ordinal {
            return None;
        }
        let (low, _) = item.said();
        let behind = behind.chars().next();
        let is_name = item.class == Class::Count
            && !item.has_digits()
            && low < 1000.0
            && !behind.is_some_and(|c| COUNTED.contains(c));
        if is_name {
            return None;
        }
        let is_salient = matches!(item.class, Class::Money | Class::Points)
            || item.kind() == QuantityKind::Percent
            || significant_digits(low) >= 2;
        is_salient.then_some(Severity::Warning)
    }

    /// How bad it is that the translation has a number of its own.
    fn added(&self, target: usize) -> Option<Severity> {
        let item = &self.target[target];
        let is_said = self.source.iter().any(|other| agreement(other, item).is_some());
        let is_excused = is_said
            || item.is_vague()
            || self.is_target_excused(target)
            || self.is_explained(target);
        if is_excused || item.kind() == QuantityKind::Ordinal {
            return None;
        }
        let (low, _) = item.said();
        (significant_digits(low) >= 2 && item.has_digits()).then_some(Severity::Warning)
    }
}

impl Case<'_> {
    /// A sum in another currency for readers abroad, the number of a note.
    fn is_explained(&self, target: usize) -> bool {
        let item = &self.target[target];
        let behind = &self.target_text[item.quantity.byte_end..];
        let before = self.target_text[..item.quantity.byte_start].trim_end();
        let is_note = behind.starts_with(['/', ']', '"']) && item.class == Class::Count;
        let mut sums = self.source.iter().filter(|other| other.class == Class::Money);
        let is_new = item.class == Class::Money && sums.all(|sum| sum.unit() != item.unit());
        is_note || is_new && before.ends_with(['(', '[', ',', '—', '–'])
    }
}

/// Two mu of land in a story are a small field: old units in words, that translators put into their own.
fn is_old(item: &Item<'_>) -> bool {
    const OLD: &[&str] = &["li", "chi", "cun", "zhang", "mu", "qing", "jin", "liang", "dan"];
    !item.has_digits() && item.unit().is_some_and(|unit| OLD.contains(&unit))
}

/// Whether one is an end of the other, a range: its other end stands elsewhere.
fn shares_end(from: &Item<'_>, to: &Item<'_>) -> bool {
    let ends = |range: &Item<'_>, one: &Item<'_>| {
        let (low, high) = range.said();
        range.is_range() && !one.is_range() && [low, high].contains(&one.said().0)
    };
    ends(from, to) || ends(to, from)
}

/// Whether two numbers with those words between them may share their unit: 3, 5 and 8 percent.
fn is_list(between: &str) -> bool {
    let words = between.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words = words.map(str::to_ascii_lowercase);
    between.len() <= MAX_BETWEEN
        && words.all(|word| matches!(&*word, "and" | "or" | "to" | "from" | "about" | "nearly"))
}

/// 10, 100, 1000, 10,000, 10⁸ … or one part of them.
fn is_power_of_ten(ratio: f64) -> bool {
    if !(ratio.is_finite() && ratio > 0.0) {
        return false;
    }
    let power = ratio.log10().round();
    power.abs() >= 1.0 && power.abs() <= 12.0 && is_same(ratio, 10f64.powf(power))
}

/// As many digits, and one of them another one, or two that have changed places.
fn have_like_digits(one: f64, other: f64) -> bool {
    let digits = |value: f64| {
        let text = format!("{:.6}", value.abs());
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    let (one, other) = (digits(one), digits(other));
    if one.len() != other.len() || one.len() < 2 {
        return false;
    }
    let differing: Vec<usize> = one
        .bytes()
        .zip(other.bytes())
        .enumerate()
        .filter(|(_, (a, b))| a != b)
        .map(|(i, _)| i)
        .collect();
    match differing[..] {
        [_] => true,
        [first, second] if second == first + 1 => {
            one.as_bytes()[first] == other.as_bytes()[second]
                && one.as_bytes()[second] == other.as_bytes()[first]
        }
        _ => false,
    }
}
