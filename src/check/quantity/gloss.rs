//! Conversions that a translator adds for readers abroad: 6,000 mu (400 hectares), NT$7.6 billion (about US$230
//! million). They answer nothing in the source, but what they gloss.

use super::fault::Fault;
use super::unlike::Unlike;
use super::worth::{Class, Dimension, Item, bytes, is_near};
use crate::check::Severity;
use std::collections::HashSet;

/// Part of a value by which a conversion may miss; translators round.
const ROUNDING: f64 = 0.15;

/// The items without the glosses, and each gloss with the item that it glosses.
pub(super) fn parted<'a>(
    items: Vec<Item<'a>>,
    text: &str,
    source: &[Item<'_>],
) -> (Vec<Item<'a>>, Vec<(Item<'a>, Item<'a>)>) {
    let mut plain: Vec<Item<'a>> = Vec::with_capacity(items.len());
    let mut glosses = Vec::new();
    let in_source: HashSet<(Class, Option<&str>)> =
        source.iter().map(|item| (item.class, item.unit())).collect();
    for item in items {
        // What the source has in this unit is its own gloss, translated.
        let is_source = || in_source.contains(&(item.class, item.unit()));
        match plain.last().filter(|main| is_gloss(main, &item, text) && !is_source()) {
            Some(main) => glosses.push((main.clone(), item)),
            None => plain.push(item),
        }
    }
    (plain, glosses)
}

fn is_gloss(main: &Item<'_>, item: &Item<'_>, text: &str) -> bool {
    let between = text.get(main.quantity.byte_end..item.quantity.byte_start).unwrap_or_default();
    let has_unit = matches!(item.class, Class::Money | Class::Physical(_));
    let is_bracketed = matches!(between.trim(), "(" | "[" | "(or" | ", or" | "(around" | "(some");
    has_unit && item.class == main.class && item.unit() != main.unit() && is_bracketed
}

/// A gloss that is not worth what it glosses. What sums are worth changes from day to day.
pub(super) fn unlike((main, gloss): &(Item<'_>, Item<'_>), source: &[Item<'_>]) -> Option<Unlike> {
    let is_known = matches!(main.class, Class::Physical(dimension)
        if !matches!(dimension, Dimension::Other | Dimension::Temperature));
    let is_right =
        is_near(main.low, gloss.low, ROUNDING) && is_near(main.high, gloss.high, ROUNDING);
    let from = source.iter().find(|item| item.key() == main.key())?;
    (is_known && !is_right).then(|| Unlike {
        fault: Fault::Other,
        severity: Severity::Warning,
        source: bytes(from),
        target: bytes(gloss),
        right: None,
    })
}
