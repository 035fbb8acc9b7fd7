//! Paragraphs that repeat others: equal ones anywhere, and captions that contain or are contained in a
//! paragraph near by (a picture's alternative text, then the same with a title before and a credit behind).

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

use super::count::is_han;

/// How many paragraphs away a contained text is looked for.
const NEAR: usize = 3;
/// The Chinese characters that a contained text has at least.
const MIN_HAN: usize = 8;
/// Longer paragraphs are compared for equality only: no caption is that long.
const MAX_CONTAINING_BYTES: usize = 20_000;

/// What a paragraph repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repetition {
    /// The index of the earlier paragraph.
    pub other_index: usize,
    /// The shared text in the repeating paragraph.
    pub byte_own: Range<usize>,
    /// The shared text in the earlier paragraph.
    pub byte_other: Range<usize>,
}

/// For each paragraph the earlier one that it repeats, if any: the first equal one, else the nearest one within
/// three paragraphs that contains it or is contained in it. White space at the ends does not count. The cost is
/// linear in the total size.
pub fn repetitions(texts: &[&str]) -> Vec<Option<Repetition>> {
    let mut first: HashMap<&str, usize> = HashMap::new();
    let num_han: Vec<usize> = texts
        .iter()
        .map(|text| text.chars().filter(|&c| is_han(c)).take(MIN_HAN).count())
        .collect();
    let mut found = Vec::with_capacity(texts.len());
    for (index, text) in texts.iter().enumerate() {
        let core = trimmed(text);
        if core.is_empty() {
            found.push(None);
            continue;
        }
        let equal = match first.entry(&text[core.clone()]) {
            Entry::Occupied(entry) => Some(*entry.get()),
            Entry::Vacant(entry) => {
                entry.insert(index);
                None
            }
        };
        let near = index.saturating_sub(NEAR)..index;
        found.push(match equal {
            Some(other_index) => Some(Repetition {
                other_index,
                byte_own: core,
                byte_other: trimmed(texts[other_index]),
            }),
            None if num_han[index] < MIN_HAN => None,
            None => near.rev().filter(|&other| num_han[other] >= MIN_HAN).find_map(|other_index| {
                let (byte_own, byte_other) = contained(text, texts[other_index])?;
                Some(Repetition { other_index, byte_own, byte_other })
            }),
        });
    }
    found
}

fn trimmed(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    start..start + text.trim().len()
}

fn contained(own: &str, other: &str) -> Option<(Range<usize>, Range<usize>)> {
    if own.len().max(other.len()) > MAX_CONTAINING_BYTES {
        return None;
    }
    let (own_core, other_core) = (trimmed(own), trimmed(other));
    if let Some(start) = own.find(&other[other_core.clone()]) {
        return Some((start..start + other_core.len(), other_core));
    }
    let start = other.find(&own[own_core.clone()])?;
    Some((own_core.clone(), start..start + own_core.len()))
}

/// The translation to offer for a repeating paragraph.
///
/// - Equal paragraphs: the other's translation.
/// - The paragraph contains the other: the other's translation, with `…` on the side (or sides) where text of
///   this paragraph is left to translate; the caller puts the caret there.
/// - The paragraph is contained in the other: nothing can be cut out of a translation safely, so nothing is
///   offered, unless both have the same number of sentences on both sides, which says that whole sentences
///   correspond; then those sentences of the other's translation.
///
/// `None` as well when the other has no translation or the spans no longer fit the texts.
pub fn offer(
    source: &str,
    repetition: &Repetition,
    other_source: &str,
    other_target: &str,
) -> Option<String> {
    let target = other_target.trim();
    let own = source.get(repetition.byte_own.clone())?;
    let other = other_source.get(repetition.byte_other.clone())?;
    if target.is_empty() || own != other {
        return None;
    }
    if other == other_source.trim() {
        let is_left = |rest: &str| rest.chars().any(char::is_alphanumeric);
        let before = if is_left(&source[..repetition.byte_own.start]) { "… " } else { "" };
        let after = if is_left(&source[repetition.byte_own.end..]) { " …" } else { "" };
        return Some(format!("{before}{target}{after}"));
    }
    sentences_of(other_source, &repetition.byte_other, target)
}

fn sentences_of(source: &str, byte_span: &Range<usize>, target: &str) -> Option<String> {
    use super::sentence::{Language, sentences};
    let ours = sentences(source, Language::Chinese);
    let theirs = sentences(target, Language::English);
    let first = ours.iter().position(|sentence| sentence.start == byte_span.start)?;
    let last = ours.iter().position(|sentence| sentence.end == byte_span.end)?;
    let fits = ours.len() == theirs.len() && first <= last;
    fits.then(|| target[theirs[first].start..theirs[last].end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALT: &str = "图中可见到机器人走过告示板前。";

    #[test]
    fn finds_equal_and_contained_paragraphs() {
        let longer = format!("办公室一角 {ALT} (某人/某社)");
        let texts = ["开头一段", ALT, &longer, "中间", "开头一段", " 开头一段 ", ""];
        let found = repetitions(&texts);
        let others: Vec<Option<usize>> =
            found.iter().map(|r| r.as_ref().map(|r| r.other_index)).collect();
        assert_eq!(others, [None, None, Some(1), None, Some(0), Some(0), None]);
        let shared = found[2].as_ref().expect("a repetition");
        assert_eq!(&longer[shared.byte_own.clone()], ALT);
        assert_eq!(repetitions(&["短句", "一短句二"]), [None, None]);
        let far = [ALT, "一", "二", "三", &longer];
        assert_eq!(repetitions(&far)[4], None);
    }

    #[test]
    fn offers_the_translation_of_what_is_shared() {
        let longer = format!("办公室一角 {ALT} (某人/某社)");
        let two = format!("第一句在这里。{ALT}");
        for (source, other, target, expected) in [
            (ALT, ALT, "A robot walks by.", Some("A robot walks by.")),
            (longer.as_str(), ALT, "A robot walks by.", Some("… A robot walks by. …")),
            (
                ALT,
                two.as_str(),
                "The first sentence is here. A robot walks by.",
                Some("A robot walks by."),
            ),
            (ALT, two.as_str(), "All in one sentence", None),
            (ALT, longer.as_str(), "An office. A robot walks by.", None),
            (ALT, ALT, " ", None),
        ] {
            let found = repetitions(&[other, source]).remove(1).expect("a repetition");
            assert_eq!(
                offer(source, &found, other, target).as_deref(),
                expected,
                "{source} {other}"
            );
        }
    }

    #[test]
    #[allow(clippy::print_stdout, reason = "a skipped test says so")]
    fn finds_the_doubled_captions_of_the_real_article() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples/deepseek-article.txt");
        let Ok(text) = std::fs::read_to_string(path) else {
            println!("skipped: the real article is not here");
            return;
        };
        let paragraphs: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let found = repetitions(&paragraphs);
        let pairs: Vec<(usize, usize)> = found
            .iter()
            .enumerate()
            .filter_map(|(index, repetition)| Some((index, repetition.as_ref()?.other_index)))
            .collect();
        assert_eq!(pairs.len(), 3, "{pairs:?}");
        assert!(pairs.iter().all(|(index, other)| *other + 1 == *index), "{pairs:?}");
    }

    #[test]
    fn is_linear() {
        let text = "同一句话说了很多遍又很多遍。".repeat(700_000);
        let half = &text[..text.len() / 2 / 3 * 3];
        let many: Vec<&str> = vec![ALT; 50_000];
        assert!(repetitions(&[&text, half, &text])[2].is_some());
        assert_eq!(repetitions(&many).iter().flatten().count(), 49_999);
    }
}
