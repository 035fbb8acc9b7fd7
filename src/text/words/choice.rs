//! What is decided before the vocabulary is asked: the person's choices of words, then fixed spans.

use super::{Overlay, Word, WordKind};
use aho_corasick::{AhoCorasick, MatchKind};

/// Words that the person joined or split, wherever they occur in a text.
#[derive(Debug)]
pub struct Choices {
    automaton: AhoCorasick,
    /// For each pattern where it is cut, in bytes, in order.
    cuts: Vec<Vec<usize>>,
}

impl Choices {
    /// Makes choices of texts with the places in bytes where each is cut; with none it is one word. Of two choices of
    /// one text the later holds. Places off the boundaries of characters, empty texts, and choices beyond what
    /// an automaton can hold (gigabytes) are left out.
    pub fn new<'a>(choices: impl IntoIterator<Item = (&'a str, &'a [usize])>) -> Self {
        let mut texts: Vec<&str> = Vec::new();
        let mut cuts = Vec::new();
        let mut choices: Vec<_> =
            choices.into_iter().filter(|(text, _)| !text.is_empty()).collect();
        // The automaton prefers the pattern that it was given first.
        choices.reverse();
        for (text, places) in choices {
            let inside = |&place: &usize| place > 0 && place < text.len();
            let mut places: Vec<usize> = places
                .iter()
                .copied()
                .filter(inside)
                .filter(|&at| text.is_char_boundary(at))
                .collect();
            places.sort_unstable();
            places.dedup();
            texts.push(text);
            cuts.push(places);
        }
        let build = |texts: &[&str]| {
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(texts)
        };
        let automaton = build(&texts)
            .or_else(|_| build(&[]))
            .expect("an automaton of no patterns can be built");
        Self { automaton, cuts }
    }

    /// The words of every place that a choice decides, in order, with the span of the whole choice.
    fn found(&self, text: &str) -> Vec<Decision> {
        let decisions = self.automaton.find_iter(text).map(|found| {
            let cuts = &self.cuts[found.pattern().as_usize()];
            let ends = cuts.iter().copied().chain([found.len()]);
            let starts = std::iter::once(0).chain(cuts.iter().copied());
            let words = starts.zip(ends).map(|(start, end)| Word {
                byte_start: found.start() + start,
                byte_end: found.start() + end,
                kind: WordKind::Word,
            });
            Decision { start: found.start(), end: found.end(), words: words.collect() }
        });
        decisions.collect()
    }
}

struct Decision {
    start: usize,
    end: usize,
    words: Vec<Word>,
}

/// Returns the words of a text that are decided, in order and apart. A choice wins over a fixed span, save that a
/// word joined inside a fixed span leaves it whole.
pub(super) fn decided(text: &str, overlay: &Overlay<'_>) -> Vec<Word> {
    let fixed = apart(text, overlay.fixed);
    let Some(choices) = overlay.choices else { return fixed };
    let mut decided = Vec::new();
    let mut rest = fixed.into_iter().peekable();
    for choice in choices.found(text) {
        while let Some(span) = rest.next_if(|span| span.byte_end <= choice.start) {
            decided.push(span);
        }
        let is_inside =
            |span: &Word| span.byte_start <= choice.start && choice.end <= span.byte_end;
        if choice.words.len() == 1
            && let Some(span) = rest.peek_mut().filter(|span| is_inside(span))
        {
            if span.byte_end - span.byte_start > choice.end - choice.start {
                continue;
            }
            // The same span: the name stays a name.
            decided.push(*span);
            rest.next();
            continue;
        }
        while rest.next_if(|span| span.byte_start < choice.end).is_some() {}
        decided.extend(choice.words);
    }
    decided.extend(rest);
    decided
}

/// Fixed spans without overlap: the leftmost stays, then the longest.
fn apart(text: &str, fixed: &[Word]) -> Vec<Word> {
    let is_whole = |span: &&Word| {
        span.byte_start < span.byte_end && text.get(span.byte_start..span.byte_end).is_some()
    };
    let mut spans: Vec<Word> = fixed.iter().filter(is_whole).copied().collect();
    spans.sort_by_key(|span| (span.byte_start, std::cmp::Reverse(span.byte_end)));
    let mut end = 0;
    spans.retain(|span| {
        let is_apart = span.byte_start >= end;
        if is_apart {
            end = span.byte_end;
        }
        is_apart
    });
    spans
}
