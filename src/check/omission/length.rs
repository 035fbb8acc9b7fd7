//! Whether a translation is far too short or too long for its source. The band holds what human translations of news,
//! official texts and manuals have: of them one in some hundreds lies outside.

use super::{TOO_LONG, TOO_SHORT, trimmed};
use crate::check::{Finding, Pair, Severity};
use crate::text::count::is_han;

/// Letters of English for one of Chinese: the least and the most of short texts and of long ones.
const LEAST: (f32, f32) = (1.0, 1.7);
const MOST: (f32, f32) = (11.0, 6.5);
/// Texts count as long from so many Chinese characters on.
const LONG: f32 = 60.0;
/// Shorter texts say nothing.
const MIN_HAN: f32 = 12.0;

/// Looks at the lengths.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let Some(ratio) = ratio(pair.source(), pair.target()) else { return };
    let share = ((ratio.length - MIN_HAN) / (LONG - MIN_HAN)).clamp(0.0, 1.0);
    let at = |(short, long): (f32, f32)| short + (long - short) * share;
    let kind = match ratio.value {
        value if value < at(LEAST) => TOO_SHORT,
        value if value > at(MOST) => TOO_LONG,
        _ => return,
    };
    let finding =
        Finding::new("omission", kind, Severity::Warning).at_source(trimmed(pair.source()));
    found.push(finding.at_target(trimmed(pair.target())));
}

/// Letters of English for one of Chinese.
struct Ratio {
    /// Chinese characters, and a third for each Latin letter or digit.
    length: f32,
    /// Letters and digits of the translation for one of them.
    value: f32,
}

/// How much longer a translation is than its source; `None` where there is too little to tell.
fn ratio(source: &str, target: &str) -> Option<Ratio> {
    let length = weight(source);
    (length >= MIN_HAN).then(|| Ratio { length, value: letters(target) / length })
}

/// Letters and digits of a translation.
pub fn letters(target: &str) -> f32 {
    target.chars().filter(|c| c.is_alphanumeric()).count() as f32
}

/// How long a Chinese text is: characters, and a third for each Latin letter or digit.
pub fn weight(source: &str) -> f32 {
    let of = |c: char| match c {
        c if is_han(c) => 1.0,
        c if c.is_alphanumeric() => 0.3,
        _ => 0.0,
    };
    source.chars().map(of).sum()
}
