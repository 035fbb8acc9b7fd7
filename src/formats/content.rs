//! What an exporter is handed: the document, and what others have worked out about it for the formats that show it.

use crate::model::{Document, ParagraphId};
use std::collections::BTreeMap;
use std::ops::Range;

/// Sentences of a paragraph and of its translation that belong together, in bytes of the two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentencePair {
    /// In the source.
    pub byte_source: Range<usize>,
    /// In the translation.
    pub byte_target: Range<usize>,
}

impl SentencePair {
    /// The same pair where the translation stands `byte_shift` bytes further on.
    pub fn with_target_at(&self, byte_shift: usize) -> Self {
        let Range { start, end } = self.byte_target;
        Self { byte_target: start + byte_shift..end + byte_shift, ..self.clone() }
    }
}

/// The linked sentences of paragraphs, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SentenceLinks(BTreeMap<ParagraphId, Vec<SentencePair>>);

static NO_LINKS: SentenceLinks = SentenceLinks(BTreeMap::new());

impl SentenceLinks {
    /// Sets the pairs of a paragraph.
    pub fn insert(&mut self, id: ParagraphId, pairs: Vec<SentencePair>) {
        self.0.insert(id, pairs);
    }

    /// The pairs of a paragraph; none where they are not known.
    pub fn of(&self, id: ParagraphId) -> &[SentencePair] {
        self.0.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The most pairs that any paragraph has.
    pub fn max_pairs(&self) -> usize {
        self.0.values().map(Vec::len).max().unwrap_or(0)
    }
}

/// What is to be written.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its linked sentences; empty unless the exporter [uses them](super::Exporter::uses_links).
    pub links: &'a SentenceLinks,
}

impl<'a> From<&'a Document> for Content<'a> {
    /// The document alone.
    fn from(document: &'a Document) -> Self {
        Self { document, links: &NO_LINKS }
    }
}
