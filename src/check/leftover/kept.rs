//! Where Chinese may stand in English: in brackets after its English, explained after it, as a word that is talked
//! about, as a title in quotation marks, in code.

use super::class::{Class, Run};
use crate::check::Pair;
use crate::check::prose::is_letter;
use crate::text::pinyin;
use std::ops::Range;

/// Words before Chinese that say that it is talked about.
const CUES: &[&str] = &[
    "word",
    "words",
    "term",
    "terms",
    "character",
    "characters",
    "phrase",
    "phrases",
    "expression",
    "idiom",
    "proverb",
    "saying",
    "radical",
    "homophone",
    "syllable",
];
/// Words that say so of Chinese in quotation marks.
const QUOTED_CUES: &[&str] = &[
    "called",
    "named",
    "titled",
    "entitled",
    "reads",
    "reading",
    "written",
    "slogan",
    "hashtag",
    "inscription",
    "pronounced",
    "chinese",
    "mandarin",
    "pinyin",
];
/// What follows Chinese that is explained.
const EXPLAINING: &[&str] = &["or", "meaning", "literally", "lit", "means", "i"];
/// The furthest that a bracket may be from the Chinese in it, in bytes.
const MAX_BYTES: usize = 200;
/// Runs of Chinese that are looked at; a text with more is no English.
const MAX_RUNS: usize = 300;

/// The stretches of a text in which Chinese is in its place, in order.
pub struct Kept(Vec<Range<usize>>);

impl Kept {
    /// Looks at every run of Chinese in the target.
    pub fn new(pair: &Pair<'_>, runs: &[Run]) -> Self {
        let text = pair.target();
        let mut spans: Vec<Range<usize>> = Vec::new();
        for run in runs.iter().filter(|run| run.class == Class::Han).take(MAX_RUNS) {
            let bytes = &run.bytes;
            if spans.last().is_some_and(|last| bytes.end <= last.end) {
                continue;
            }
            let place = Place { text, source: pair.source(), bytes: bytes.clone() };
            let span =
                place.in_brackets().or_else(|| place.in_quotes()).or_else(|| place.explained());
            spans.extend(span.or_else(|| pair.prose().code_at(bytes)));
        }
        Self(spans)
    }

    /// Whether these bytes are in such a stretch.
    pub fn has(&self, bytes: &Range<usize>) -> bool {
        let after = self.0.partition_point(|span| span.end <= bytes.start);
        self.0.get(after).is_some_and(|span| span.start <= bytes.start && bytes.end <= span.end)
    }
}

/// A run of Chinese in its text.
struct Place<'a> {
    text: &'a str,
    source: &'a str,
    bytes: Range<usize>,
}

impl<'a> Place<'a> {
    /// The nearest text before it, back to a bound.
    fn before(&self) -> &'a str {
        let mut from = self.bytes.start.saturating_sub(MAX_BYTES);
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        &self.text[from..self.bytes.start]
    }

    fn after(&self) -> &'a str {
        let mut to = (self.bytes.end + MAX_BYTES).min(self.text.len());
        while !self.text.is_char_boundary(to) {
            to -= 1;
        }
        &self.text[self.bytes.end..to]
    }

    fn is_in_source(&self) -> bool {
        self.source.contains(&self.text[self.bytes.clone()])
    }

    /// `DeepSeek (深度求索)`, `(Chinese: 深度求索; pinyin: …)`: the brackets with what is in them.
    fn in_brackets(&self) -> Option<Range<usize>> {
        let (before, after) = (self.before(), self.after());
        let open = before.rfind(['(', '（', '['])?;
        let width = before[open..].chars().next().map_or(1, char::len_utf8);
        let inside = &before[open + width..];
        let close = after.find([')', '）', ']'])?;
        if inside.contains([')', '）', ']']) || after[..close].contains(['(', '（', '[']) {
            return None;
        }
        let stands_behind = before[..open]
            .trim_end()
            .ends_with(|c: char| c.is_alphanumeric() || "”’\"'*»》`)".contains(c));
        let is_labelled = inside.trim_end().ends_with([
            ':', '：', ',', '，', ';', '/', '“', '"', '《', '「', '‘', '、', '·', '-', '—',
        ]);
        let is_own = !inside.contains(is_letter) || is_labelled || words(inside).all(is_pinyin);
        let rest = &after[..close];
        let goes_on = rest.trim_start().starts_with(is_letter) && !words(rest).all(is_pinyin);
        let start = self.bytes.start - (before.len() - open);
        let end = self.bytes.end + close + after[close..].chars().next().map_or(0, char::len_utf8);
        (stands_behind && is_own && !goes_on).then_some(start..end)
    }

    /// A title that the source has in its marks, or a word that is talked about: the quotation marks with it.
    fn in_quotes(&self) -> Option<Range<usize>> {
        let (before, after) = (self.before(), self.after());
        let mark = before.chars().next_back()?;
        let close = match mark {
            '“' => '”',
            '‘' => '’',
            '"' | '\'' => mark,
            '「' => '」',
            '《' => '》',
            _ => return None,
        };
        let end = after.find(close)?;
        let words = &self.text[self.bytes.start..self.bytes.end + end];
        if words.contains(is_letter) {
            return None;
        }
        let outside = &before[..before.len() - mark.len_utf8()];
        let is_title = mark != '《'
            && self.source.contains(&format!("《{}》", words.trim_matches(['《', '》'])));
        let is_spoken_of = last_word(outside)
            .is_some_and(|word| CUES.contains(&word) || QUOTED_CUES.contains(&word));
        let is_explained = explains(&after[end + close.len_utf8()..]) && self.is_in_source();
        let span = self.bytes.start - mark.len_utf8()..self.bytes.end + end + close.len_utf8();
        (is_title || is_spoken_of || is_explained).then_some(span)
    }

    /// `the word 内卷`, `内卷 (“involution”)`.
    fn explained(&self) -> Option<Range<usize>> {
        let is_explained = || explains(self.after()) && self.is_in_source();
        (self.is_spoken_of() || is_explained()).then(|| self.bytes.clone())
    }

    /// Whether “the word”, “the Chinese characters” or the like stands right before it.
    fn is_spoken_of(&self) -> bool {
        let Some(before) = self.before().strip_suffix(' ') else { return false };
        let Some(cue) = last_word(before).filter(|word| CUES.contains(word)) else { return false };
        let before = &before[..before.len() - cue.len()];
        let is_article = |word: &str| matches!(word, "the" | "The" | "Chinese" | "a" | "A");
        before.ends_with(' ') && last_word(before).is_some_and(is_article)
    }
}

/// Whether what stands after Chinese explains it: a bracket with Latin letters, or words like “meaning”.
fn explains(after: &str) -> bool {
    let rest = after.trim_start_matches([' ', ',', '，', '》']);
    if let Some(inside) = rest.strip_prefix(['(', '（']) {
        let inside = inside.split([')', '）']).next().unwrap_or_default();
        return inside.contains(is_letter);
    }
    after.starts_with([',', ' ', '》'])
        && words(rest)
            .next()
            .is_some_and(|word| rest.starts_with(word) && EXPLAINING.contains(&word))
        && rest.contains(['“', '"', '‘', '*'])
}

fn last_word(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let start = text.char_indices().rev().take_while(|(_, c)| is_letter(*c)).last()?.0;
    Some(&text[start..])
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty())
}

fn is_pinyin(word: &str) -> bool {
    pinyin::split(word).is_some()
}
