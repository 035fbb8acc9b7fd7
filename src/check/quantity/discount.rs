//! Discounts: 八折 is 80 percent of a price, and 20 percent off it. What is compared depends on what the translation
//! speaks of.

use super::worth::{Class, Item};

/// Words beside a percentage that make it one that is taken off. The recogniser knows "off" and "discount" itself.
const OFF: &[&str] = &["less", "cheaper", "reduction", "lower", "below"];
/// Bytes on each side of it that are looked at.
const BESIDE: usize = 16;

/// Turns the discounts of the source into what is taken off, where that is what the target names.
pub(super) fn turn(source: &mut [Item<'_>], target: &[Item<'_>], text: &str) {
    if !source.iter().any(is_discount) {
        return;
    }
    let mut ratios = target.iter().filter(|item| item.class == Class::Ratio);
    if ratios.any(|ratio| is_off(ratio, text)) {
        for item in source.iter_mut().filter(|item| is_discount(item)) {
            (item.low, item.high) = (1.0 - item.high, 1.0 - item.low);
        }
    }
}

/// Whether it is what is left of a price.
pub(super) fn is_discount(item: &Item<'_>) -> bool {
    item.class == Class::Ratio && item.words.contains('折')
}

fn is_off(ratio: &Item<'_>, text: &str) -> bool {
    let (start, end) = (ratio.quantity.byte_start, ratio.quantity.byte_end);
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let before = (start.saturating_sub(BESIDE)..=start).find(is_boundary).unwrap_or(start);
    let after = (end..=(end + BESIDE).min(text.len())).rev().find(is_boundary).unwrap_or(end);
    // "20 percent off" as one quantity is the 80 percent that are left already.
    let beside = [&text[before..start], &text[end..after]];
    let mut words = beside.iter().flat_map(|part| part.split(|c: char| !c.is_alphanumeric()));
    words.any(|word| OFF.iter().any(|off| word.eq_ignore_ascii_case(off)))
}
