//! Percentages and dollars.

use super::{Place, Text};
use regex::Regex;
use std::sync::LazyLock;

static PERCENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:(\d)|\b(one|two|three|four|five|six|seven|eight|nine|ten|hundred|[a-z]+ty|[a-z]+teen|half))[ \u{A0}]?(%|per ?cent\b)")
        .expect("a fixed pattern")
});

/// 5 percent, 5 per cent, 5%. A number in words has no sign.
pub fn percent(text: &Text<'_>) -> Vec<Place> {
    let target = text.prose.text();
    let found = PERCENT.captures_iter(target).filter_map(|groups| {
        let (all, sign) = (groups.get(0)?, groups.get(3)?);
        // 5%-owned and 5%age are words of their own.
        if target[all.end()..].starts_with(|c: char| c.is_alphanumeric() || c == '-') {
            return None;
        }
        let follows = match sign.as_str() {
            "%" => "sign",
            "percent" => "percent",
            _ => "per-cent",
        };
        let number = groups.get(1).or_else(|| groups.get(2))?;
        let mut rewritten =
            vec![("percent", " percent".to_owned()), ("per-cent", " per cent".to_owned())];
        if groups.get(1).is_some() {
            rewritten.push(("sign", "%".to_owned()));
        }
        Some(Place { bytes: number.end()..all.end(), follows: Some(follows), rewritten })
    });
    found.collect()
}

/// US$5 or $5. Where the source speaks of no American dollars the sign stays as it is.
pub fn dollar(text: &Text<'_>) -> Vec<Place> {
    let target = text.prose.text();
    let is_american = text.source.is_empty()
        || ["美元", "美金", "US$"].iter().any(|word| text.source.contains(word));
    let signs = target.match_indices('$').filter_map(|(at, _)| {
        let is_sum =
            target[at + 1..].trim_start_matches(' ').starts_with(|c: char| c.is_ascii_digit());
        let before = &target[..at];
        let is_us = before.ends_with("US") && !before[..at - 2].ends_with(char::is_alphanumeric);
        if !is_sum || !is_american || (!is_us && before.ends_with(char::is_alphanumeric)) {
            return None;
        }
        let (start, follows) = if is_us { (at - 2, "us") } else { (at, "plain") };
        let rewritten = vec![("us", "US$".to_owned()), ("plain", "$".to_owned())];
        Some(Place { bytes: start..at + 1, follows: Some(follows), rewritten })
    });
    signs.collect()
}
