//! Leftovers: Chinese characters, Chinese and full-width marks, full-width letters, ideographic spaces and invisible
//! characters in the English. Where Chinese may stand is told by [`kept`], how its marks are written in English by
//! [`mark`].

mod class;
mod kept;
mod mark;

use super::{Check, Finding, Pair, Severity};
use crate::text::fold::half_width;
use class::{Class, Run};
use kept::Kept;
use std::ops::Range;

const CHINESE: &str = "leftover-chinese";
const MARK: &str = "leftover-mark";
const WIDE: &str = "leftover-wide";
const SPACE: &str = "leftover-space";
const INVISIBLE: &str = "leftover-invisible";
const BROKEN: &str = "leftover-broken";

/// See the module.
pub struct Leftover;

impl Check for Leftover {
    fn id(&self) -> &'static str {
        "leftover"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[CHINESE, MARK, WIDE, SPACE, INVISIBLE, BROKEN]
    }

    fn look(&self, pair: &Pair<'_>, found: &mut Vec<Finding>) {
        let text = pair.target();
        let runs = class::runs(text);
        if runs.is_empty() {
            return;
        }
        let kept = Kept::new(pair, &runs);
        let chinese = chinese(text, &runs, &kept);
        let is_told = |bytes: &Range<usize>| {
            let after = chinese.partition_point(|span| span.end <= bytes.start);
            chinese.get(after).is_some_and(|span| span.start < bytes.end)
        };
        let marks = runs.iter().filter(|run| run.class != Class::Han);
        let marks = marks.filter(|run| !kept.has(&run.bytes) && !is_told(&run.bytes));
        let marks = marks.filter_map(|run| of_run(pair, run));
        let letters = chinese.iter().map(|bytes| {
            Finding::new("leftover", CHINESE, Severity::Error).at_target(bytes.clone())
        });
        let from = found.len();
        found.extend(letters.chain(marks));
        found[from..].sort_by_key(|finding| finding.target.clone().map(|bytes| bytes.start));
    }
}

/// The Chinese that is not to stand there: runs with the marks and spaces between and right after them in one. Where
/// it is most of the text, all of it from the first character to the last.
fn chinese(text: &str, runs: &[Run], kept: &Kept) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    let mut num_han = 0;
    for run in runs.iter().filter(|run| run.class == Class::Han && !kept.has(&run.bytes)) {
        num_han += text[run.bytes.clone()].chars().count();
        let is_near = |span: &Range<usize>| text[span.end..run.bytes.start].chars().all(is_between);
        match spans.last_mut() {
            Some(span) if is_near(span) => span.end = run.bytes.end,
            _ => spans.push(run.bytes.clone()),
        }
    }
    for span in &mut spans {
        // Marks that belong to it are told with it.
        let (before, after) = (&text[..span.start], &text[span.end..]);
        span.start = before.trim_end_matches(['《', '「', '『', '【', '（']).len();
        let rest = after.trim_start_matches(['》', '」', '』', '】', '）', '。', '，', '、', '；']);
        span.end = text.len() - rest.len();
    }
    let num_latin = || text.chars().filter(char::is_ascii_alphabetic).count();
    match (spans.first(), spans.last()) {
        (Some(first), Some(last)) if spans.len() > 1 && num_han > num_latin() => {
            std::iter::once(first.start..last.end).collect()
        }
        _ => spans,
    }
}

/// Whether it parts no two runs of Chinese.
fn is_between(c: char) -> bool {
    !c.is_alphabetic()
        && (Class::of(c).is_some() || c.is_ascii_digit() || matches!(c, ' ' | '“' | '”' | '·'))
}

/// What is to be said of a run that is no Chinese word.
fn of_run(pair: &Pair<'_>, run: &Run) -> Option<Finding> {
    let (text, bytes) = (pair.target(), run.bytes.clone());
    let words = &text[bytes.clone()];
    let found = |kind| Finding::new("leftover", kind, Severity::Warning).at_target(bytes.clone());
    match run.class {
        Class::Han => None,
        Class::Mark => {
            let found = found(MARK);
            Some(match mark::in_english(text, bytes, pair.brief().style("titles")) {
                Some((bytes, english)) => found.fixed_by(bytes, english),
                None => found,
            })
        }
        Class::Wide => {
            let narrow: String = words.chars().map(half_width).collect();
            Some(found(WIDE).with("narrow", &*narrow).fixed_by(bytes.clone(), narrow))
        }
        Class::Space => {
            let is_beside = |c: char| !c.is_whitespace() && !",.;:?!)]”’%".contains(c);
            let is_needed = text[..bytes.start].ends_with(|c: char| !c.is_whitespace())
                && text[bytes.end..].starts_with(is_beside);
            let space = if is_needed { " " } else { "" };
            Some(found(SPACE).fixed_by(bytes.clone(), space))
        }
        Class::Invisible => {
            let code = words.chars().next().map_or(0, u32::from);
            let found = found(INVISIBLE).with("code", format!("U+{code:04X}"));
            Some(found.fixed_by(bytes.clone(), ""))
        }
        Class::Broken => Some(found(BROKEN)),
    }
}

#[cfg(test)]
mod tests;
