//! From a place in one text to what is linked with it in the other.

use crate::align::{Links, SentenceLink, WordLink};
use crate::session::Side;
use std::ops::Range;

/// How sure it must be that a sentence has no translation before that is said. On published translations one
/// paragraph in sixty bears a mark for nothing with this, one in twenty with 0.5; seven of ten gaps are found.
const SURE: f32 = 0.75;
/// How sure one link must be before the translation counts as understood.
const UNDERSTOOD: f32 = 0.5;

fn sentence_on(link: &SentenceLink, side: Side) -> Option<&Range<usize>> {
    match side {
        Side::Source => link.source.as_ref(),
        Side::Target => link.target.as_ref(),
    }
}

fn word_on(link: &WordLink, side: Side) -> &Range<usize> {
    match side {
        Side::Source => &link.source,
        Side::Target => &link.target,
    }
}

/// The linked sentences at a byte of one side: those it stands in, else those before it, else the first.
pub fn sentence_at(links: &Links, side: Side, byte: usize) -> Option<&SentenceLink> {
    let mut on_side = links.sentences.iter().filter(|link| sentence_on(link, side).is_some());
    let first = on_side.clone().next();
    let starts_before =
        |link: &&SentenceLink| sentence_on(link, side).is_some_and(|bytes| bytes.start <= byte);
    on_side.rfind(starts_before).or(first)
}

/// The linked word at a byte of one side, or right before it.
pub fn word_at(links: &Links, side: Side, byte: usize) -> Option<&WordLink> {
    let mut words = links.words.iter();
    let inside = words.clone().find(|link| word_on(link, side).contains(&byte));
    inside.or_else(|| words.find(|link| word_on(link, side).end == byte))
}

/// The sentences of the source that surely have nothing in the translation yet, in order. The one that is being
/// written is not among them: a few words do not tell yet whose they are.
pub fn uncovered<'a>(links: &'a Links, target: &str) -> Vec<&'a Range<usize>> {
    let both = |link: &&SentenceLink| link.source.is_some() && link.target.is_some();
    // A translation of which nothing is understood says nothing about any sentence.
    if !links.sentences.iter().filter(both).any(|link| link.score >= UNDERSTOOD) {
        return Vec::new();
    }
    let being_written = (!is_finished(target)).then(|| {
        let is_written = |link: &SentenceLink| {
            let text = link.target.as_ref().and_then(|bytes| target.get(bytes.clone()));
            link.source.is_some() && text.is_some_and(is_finished)
        };
        let after = links.sentences.iter().rposition(is_written).map_or(0, |last| last + 1);
        links.sentences[after..].iter().find_map(|link| link.source.as_ref())
    });
    let sure = links.sentences.iter().filter(|link| link.target.is_none() && link.score >= SURE);
    let sources = sure.filter_map(|link| link.source.as_ref());
    sources.filter(|source| being_written.flatten() != Some(*source)).collect()
}

/// Whether a text ends as sentences do.
fn is_finished(text: &str) -> bool {
    let is_closing = |c: char| c.is_whitespace() || matches!(c, '”' | '’' | '"' | '\'' | ')' | ']');
    text.trim_end_matches(is_closing).ends_with(['.', '!', '?', '…', ':', ';', '。', '！', '？'])
}

/// The linked sentences on the other side of a place. Where the translation has none, the empty range at the end
/// of what stands before it; `None` where the source has none.
pub fn linked_place(links: &Links, side: Side, byte: usize) -> Option<Range<usize>> {
    let link = sentence_at(links, side, byte)?;
    match side {
        Side::Target => link.source.clone(),
        Side::Source => link.target.clone().or_else(|| {
            let before = links.sentences.iter().take_while(|other| !std::ptr::eq(*other, link));
            let end = before.filter_map(|other| other.target.as_ref()).map(|bytes| bytes.end).max();
            let end = end.unwrap_or(0);
            Some(end..end)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links() -> Links {
        let link = |source: Option<Range<usize>>, target: Option<Range<usize>>, score| {
            SentenceLink { source, target, score }
        };
        Links {
            sentences: vec![
                link(Some(0..9), Some(1..5), 0.9),
                link(Some(9..15), None, 0.9),
                link(Some(15..30), Some(6..20), 0.9),
                link(None, Some(21..30), 0.4),
                link(Some(30..36), None, 0.1),
            ],
            words: vec![
                WordLink { source: 0..6, target: 1..3 },
                WordLink { source: 15..21, target: 3..4 },
            ],
        }
    }

    #[test]
    fn a_place_has_its_sentences() {
        let links = links();
        for (side, byte, expected) in [
            (Side::Target, 0, Some(0..9)),
            (Side::Target, 4, Some(0..9)),
            (Side::Target, 5, Some(0..9)),
            (Side::Target, 6, Some(15..30)),
            (Side::Target, 99, None),
            (Side::Source, 3, Some(1..5)),
            (Side::Source, 9, Some(5..5)),
            (Side::Source, 15, Some(6..20)),
            (Side::Source, 99, Some(30..30)),
        ] {
            assert_eq!(linked_place(&links, side, byte), expected, "{side:?} {byte}");
        }
        assert_eq!(linked_place(&Links::default(), Side::Source, 0), None);
    }

    #[test]
    fn a_place_has_its_word() {
        let links = links();
        for (side, byte, expected) in [
            (Side::Source, 0, Some(0)),
            (Side::Source, 6, Some(0)),
            (Side::Source, 7, None),
            (Side::Target, 3, Some(1)),
            (Side::Target, 4, Some(1)),
        ] {
            let expected = expected.map(|index: usize| &links.words[index]);
            assert_eq!(word_at(&links, side, byte), expected, "{side:?} {byte}");
        }
    }

    #[test]
    fn only_what_is_sure_is_called_uncovered() {
        let target = " One. Two sentences. Another.  ";
        let mut links = links();
        assert_eq!(uncovered(&links, target), [&(9..15)]);
        for link in &mut links.sentences {
            link.score = if link.target.is_some() { 0.2 } else { link.score };
        }
        assert!(uncovered(&links, target).is_empty(), "nothing of the translation is understood");
    }

    #[test]
    fn the_sentence_that_is_being_written_is_not_missing() {
        let link = |source: Range<usize>, target: Option<Range<usize>>| SentenceLink {
            source: Some(source),
            target,
            score: 0.95,
        };
        let links = |targets: [Option<Range<usize>>; 4]| Links {
            sentences: (0..)
                .step_by(9)
                .map(|at| at..at + 9)
                .zip(targets)
                .map(|(s, t)| link(s, t))
                .collect(),
            words: Vec::new(),
        };
        for (target, targets, expected) in [
            ("One.", [Some(0..4), None, None, None], &[9, 18, 27][..]),
            ("One. Tw", [Some(0..4), None, None, Some(5..7)], &[18]),
            ("One. Tw", [Some(0..7), None, None, None], &[9, 18, 27]),
            ("“One.” He", [Some(0..10), Some(11..13), None, None], &[18, 27]),
            ("On", [None, None, Some(0..2), None], &[9, 27]),
        ] {
            let links = links(targets);
            let starts: Vec<_> =
                uncovered(&links, target).iter().map(|bytes| bytes.start).collect();
            assert_eq!(starts, expected, "{target}");
        }
    }
}
