//! Sentence links in one paragraph while its translation is being written, and the words that surely answer each
//! other. Fast enough to run whenever the typing pauses.

use super::Unit;
use super::band::Part;
use super::bead::Step;
use super::pairing::Pairing;
use super::pass;
use super::read::{self, Knowledge, Places, Texts};
use super::stage::Stage;
use crate::model::Role;
use crate::tasks::Unwatched;
use crate::text::sentence::{Language, sentences};
use std::ops::Range;

/// Words that translate each other less surely are not linked.
const SURE: f32 = 0.65;

/// Characters of English for one of Chinese, at the least.
const RATIO: f32 = 3.0;

/// The links of one paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    /// In order; together they cover all sentences of both texts.
    pub sentences: Vec<SentenceLink>,
    /// In order of the source.
    pub words: Vec<WordLink>,
}

/// Sentences that answer each other, as byte ranges; `None` where one side has nothing (a source alone is not
/// translated yet).
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceLink {
    /// From the first sentence's start to the last one's end in the source.
    pub source: Option<Range<usize>>,
    /// The same in the target.
    pub target: Option<Range<usize>>,
    /// How sure this is, from 0 to 1.
    pub score: f32,
}

/// Words that answer each other, as byte ranges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordLink {
    /// In the source.
    pub source: Range<usize>,
    /// In the target.
    pub target: Range<usize>,
}

/// Links a paragraph and its translation.
pub fn link(knowledge: Knowledge<'_>, source: &str, target: &str) -> Links {
    let in_source = sentences(source, Language::Chinese);
    let in_target = sentences(target, Language::English);
    let source_units = units(source, &in_source);
    let target_units = units(target, &in_target);
    let read = read::read_with_places(&source_units, &target_units, knowledge);
    let Ok((mut texts, places)) = read else { return Links::default() };
    // What is not written yet must not make the rest look long.
    texts.ratio = texts.ratio.max(RATIO);
    let Ok(pairing) = Pairing::new(&texts, Stage::whole(&Unwatched)) else {
        return Links::default();
    };
    let part = Part { source: 0..in_source.len(), target: 0..in_target.len() };
    let path = pass::run_once(&texts, &pairing, &part);
    let sentences = path.iter().map(|step| SentenceLink {
        source: joined(&in_source[step.source_start()..step.source_end]),
        target: joined(&in_target[step.target_start()..step.target_end]),
        score: step.score,
    });
    let mut words: Vec<WordLink> = Vec::new();
    for step in &path {
        words_of(step, &texts, &places, |source_place, target_place| {
            let (source_unit, _, source) = source_place;
            let (target_unit, _, target) = target_place;
            let (from, to) = (in_source[*source_unit].start, in_target[*target_unit].start);
            words.push(WordLink {
                source: from + source.start..from + source.end,
                target: to + target.start..to + target.end,
            });
        });
    }
    words.sort_unstable_by_key(|link| (link.source.start, link.source.end, link.target.start));
    words.dedup();
    Links { sentences: sentences.collect(), words }
}

fn units<'t>(text: &'t str, sentences: &[Range<usize>]) -> Vec<Unit<'t>> {
    let unit = |bytes: &Range<usize>| Unit { text: &text[bytes.clone()], role: Role::Body };
    sentences.iter().map(unit).collect()
}

fn joined(sentences: &[Range<usize>]) -> Option<Range<usize>> {
    Some(sentences.first()?.start..sentences.last()?.end)
}

type Place = (usize, u32, Range<usize>);

/// The words of a bead that answer each other: the surest first, each English word once.
fn words_of(
    step: &Step,
    texts: &Texts,
    [in_source, in_target]: &[Places; 2],
    mut found: impl FnMut(&Place, &Place),
) {
    let in_target = within(in_target, step.target_start()..step.target_end);
    let in_source = within(in_source, step.source_start()..step.source_end);
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for (index, (_, id, bytes)) in in_source.iter().enumerate() {
        for &(answer, sureness) in &texts.translations[*id as usize] {
            let mut places = in_target.iter().enumerate().filter(|(_, place)| place.1 == answer);
            let (first, another) = (places.next(), places.next());
            let is_once = in_source.iter().filter(|place| place.1 == *id).count() == 1;
            if let (Some((other, _)), None, true) = (first, another, is_once)
                && sureness >= SURE
            {
                // Of two as sure the longer word knows better.
                pairs.push((sureness + bytes.len() as f32 * 1e-3, index, other));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut taken: Vec<&Range<usize>> = Vec::new();
    let overlap = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
    for (_, source, target) in pairs {
        let place = &in_target[target];
        if !taken.iter().any(|bytes| overlap(bytes, &place.2)) {
            found(&in_source[source], place);
            taken.push(&place.2);
        }
    }
}

fn within(places: &Places, units: Range<usize>) -> &[Place] {
    let at = |unit| places.partition_point(|place: &Place| place.0 < unit);
    &places[at(units.start)..at(units.end)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::Dictionary;

    fn link(source: &str, target: &str) -> Links {
        let dictionary = Dictionary::bundled();
        super::link(Knowledge { dictionary: &dictionary, terms: &[] }, source, target)
    }

    fn linked(source: &str, target: &str) -> Vec<(Option<usize>, Option<usize>)> {
        let links = link(source, target);
        let start = |range: &Option<Range<usize>>| range.as_ref().map(|range| range.start);
        links.sentences.iter().map(|link| (start(&link.source), start(&link.target))).collect()
    }

    #[test]
    fn sentences_and_words_are_linked() {
        let source = "猫坐在桌子上。北京大学今天开学。他很高兴。";
        let target = "The cat sat on the table. Peking University began its term today.";
        let found = linked(source, target);
        assert_eq!(found, [(Some(0), Some(0)), (Some(21), Some(26)), (Some(48), None)]);
        let links = link(source, target);
        let words: Vec<(&str, &str)> = links
            .words
            .iter()
            .map(|link| (&source[link.source.clone()], &target[link.target.clone()]))
            .collect();
        assert!(words.contains(&("猫", "cat")) && words.contains(&("桌子", "table")), "{words:?}");
    }

    #[test]
    fn nothing_is_linked_with_nothing() {
        assert_eq!(link("", ""), Links::default());
        assert_eq!(linked("好。", ""), [(Some(0), None)]);
        assert_eq!(linked("", "Good."), [(None, Some(0))]);
    }
}
