//! An article in one go: its paragraphs, then the sentences inside paragraphs that answer each other. Where the
//! paragraphs are unsure, the sentences of the whole uncertain stretch are aligned together.

use super::{Aligner, Alignment, Bead, Fit, Level, Unit};
use crate::tasks::{Cancelled, Progress};
use crate::text::sentence::{Language, sentences};
use std::ops::Range;

/// Paragraphs less sure than this are not trusted to hold their sentences.
const SURE: f32 = 0.8;

/// One sentence of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The paragraph that it is in, counted from 0.
    pub paragraph: usize,
    /// Where it stands in its paragraph, in bytes.
    pub bytes: Range<usize>,
}

/// An article and its translation, aligned by paragraph and by sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// Beads of paragraphs.
    pub paragraphs: Alignment,
    /// The sentences of the source, in order.
    pub source_sentences: Vec<Sentence>,
    /// The sentences of the target, in order.
    pub target_sentences: Vec<Sentence>,
    /// Beads of sentences, over both lists.
    pub sentences: Vec<Bead>,
}

fn split(units: &[Unit<'_>], language: Language) -> Vec<Sentence> {
    let of_unit = |(paragraph, unit): (usize, &Unit<'_>)| {
        let found = sentences(unit.text, language).into_iter();
        found.map(move |bytes| Sentence { paragraph, bytes }).collect::<Vec<_>>()
    };
    units.iter().enumerate().flat_map(of_unit).collect()
}

fn units_of<'t>(sentences: &[Sentence], paragraphs: &[Unit<'t>]) -> Vec<Unit<'t>> {
    let unit = |sentence: &Sentence| {
        let Unit { text, role } = paragraphs[sentence.paragraph];
        Unit { text: &text[sentence.bytes.clone()], role }
    };
    sentences.iter().map(unit).collect()
}

/// The sentences of a range of paragraphs.
fn within(sentences: &[Sentence], paragraphs: &Range<usize>) -> Range<usize> {
    let at = |paragraph| sentences.partition_point(|s: &Sentence| s.paragraph < paragraph);
    at(paragraphs.start)..at(paragraphs.end)
}

/// Aligns an article.
pub fn align(
    aligner: &Aligner<'_>,
    source: &[Unit<'_>],
    target: &[Unit<'_>],
    progress: &dyn Progress,
) -> Result<Article, Cancelled> {
    let paragraphs = aligner.align(source, target, Level::Paragraph, &[], progress)?;
    let source_sentences = split(source, Language::Chinese);
    let target_sentences = split(target, Language::English);
    let parts = match paragraphs.fit {
        Fit::Translation => stretches(&paragraphs.beads),
        _ => vec![(0..source.len(), 0..target.len())],
    };
    let parts: Vec<_> = parts
        .iter()
        .map(|(from, to)| (within(&source_sentences, from), within(&target_sentences, to)))
        .collect();
    let units = (units_of(&source_sentences, source), units_of(&target_sentences, target));
    let sentences = aligner.align_parts(&units.0, &units.1, &parts, progress)?;
    Ok(Article { paragraphs, source_sentences, target_sentences, sentences })
}

/// The stretches of paragraphs whose sentences are aligned together: sure beads by themselves, neighbours that are
/// unsure as one.
fn stretches(beads: &[Bead]) -> Vec<(Range<usize>, Range<usize>)> {
    let is_sure =
        |bead: &Bead| bead.score >= SURE && !bead.source.is_empty() && !bead.target.is_empty();
    beads
        .chunk_by(|a, b| !is_sure(a) && !is_sure(b))
        .map(|beads| {
            let (first, last) = (&beads[0], &beads[beads.len() - 1]);
            (first.source.start..last.source.end, first.target.start..last.target.end)
        })
        .collect()
}
