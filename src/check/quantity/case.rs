//! Both sides of a paragraph with what their texts say beside quantities: whether a quantity that nothing answers has
//! its counterpart there after all.

use super::trace::Traces;
use super::worth::{Class, Item, bytes};
use crate::check::Pair;
use crate::text::quantity::{Quantity, QuantityKind};
use std::ops::Range;

/// Bytes between two numbers that share a unit.
const MAX_BETWEEN: usize = 12;
/// Years and greater numbers are not met by chance.
const TELLING: f64 = 1000.0;

/// See the module.
pub(super) struct Case<'a> {
    pub(super) source: &'a [Item<'a>],
    pub(super) target: &'a [Item<'a>],
    /// Numerals outside the quantities of the source, dates counted among these.
    pub(super) source_traces: Traces,
    target_traces: Traces,
    /// Numerals of the dates.
    source_dates: Traces,
    target_dates: Traces,
    pub(super) source_text: &'a str,
    pub(super) target_text: &'a str,
    /// The quantities of the source that are dates or times.
    pub(super) dates: Vec<&'a Quantity>,
}

impl<'a> Case<'a> {
    pub(super) fn new(pair: &'a Pair<'_>, source: &'a [Item<'a>], target: &'a [Item<'a>]) -> Self {
        let (source_text, target_text) = (pair.source(), pair.target());
        let (from, to) = (pair.source_quantities(), pair.target_quantities());
        let all = |quantities: &[Quantity]| -> Vec<Range<usize>> {
            quantities.iter().map(|q| q.byte_start..q.byte_end).collect()
        };
        let counted = |items: &[Item<'_>]| items.iter().map(bytes).collect::<Vec<_>>();
        let is_date = |q: &&Quantity| matches!(q.kind, QuantityKind::Date | QuantityKind::Time);
        Self {
            source,
            target,
            source_traces: Traces::of_chinese(source_text, &all(from)),
            target_traces: Traces::of_english(target_text, &all(to), pair.implied()),
            source_dates: Traces::of_chinese(source_text, &counted(source)).with_years(from),
            target_dates: Traces::of_english(target_text, &counted(target), &[]).with_years(to),
            source_text,
            target_text,
            dates: from.iter().filter(is_date).collect(),
        }
    }

    /// Whether another numeral of the translation has the value: part of a name, of a date, a word like "both".
    pub(super) fn is_source_excused(&self, index: usize) -> bool {
        let item = &self.source[index];
        item.class != Class::Money
            && (self.target_says(item.said().0) || self.target_dates.has(item.said().0))
    }

    /// The same of the target's.
    pub(super) fn is_target_excused(&self, index: usize) -> bool {
        let item = &self.target[index];
        item.class != Class::Money
            && (self.source_traces.has(item.said().0) || self.source_dates.has(item.said().0))
    }

    /// Whether the source has it for certain: outside dates, whose small numbers are many.
    pub(super) fn is_target_sure(&self, index: usize) -> bool {
        let item = &self.target[index];
        let value = item.said().0;
        let by_date = value >= TELLING || item.class == Class::Ordinal;
        // 一 is everywhere.
        let is_one = value == 1.0 && (item.has_digits() || item.class != Class::Count);
        item.class != Class::Money
            && !is_one
            && (self.source_traces.has(value) || by_date && self.source_dates.has(value))
    }

    /// Whether a numeral of the translation that is no quantity has that value.
    pub(super) fn target_says(&self, value: f64) -> bool {
        self.target_traces.has(value)
    }

    /// A sum in another currency for readers abroad, the number of a note.
    pub(super) fn is_explained(&self, target: usize) -> bool {
        let item = &self.target[target];
        let behind = &self.target_text[item.quantity.byte_end..];
        let before = self.target_text[..item.quantity.byte_start].trim_end();
        let is_note = behind.starts_with(['/', ']', '"']) && item.class == Class::Count;
        let mut sums = self.source.iter().filter(|other| other.class == Class::Money);
        let is_new = item.class == Class::Money && sums.all(|sum| sum.unit() != item.unit());
        is_note || is_new && before.ends_with(['(', '[', ',', '—', '–'])
    }

    /// Whether a bare number of the target takes its unit from the number behind it, or from words a little later:
    /// 3, 5 and 8 percent; (1.2 to 1.9) percent.
    pub(super) fn shares_unit(&self, target: usize, class: Class) -> bool {
        let item = &self.target[target];
        let behind = &self.target_text[item.quantity.byte_end..];
        let is_bracketed = behind.strip_prefix([')', ']']).is_some_and(|rest| {
            let rest = rest.trim_start();
            rest.starts_with("per") || rest.starts_with('%')
        });
        let next = self.target.get(target + 1).filter(|next| next.class == class);
        let between = next.and_then(|next| {
            self.target_text.get(item.quantity.byte_end..next.quantity.byte_start)
        });
        is_bracketed || between.is_some_and(is_list)
    }
}

/// Whether two numbers with those words between them may share their unit: 3, 5 and 8 percent.
fn is_list(between: &str) -> bool {
    let words = between.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words = words.map(str::to_ascii_lowercase);
    between.len() <= MAX_BETWEEN
        && words.all(|word| matches!(&*word, "and" | "or" | "to" | "from" | "about" | "nearly"))
}
