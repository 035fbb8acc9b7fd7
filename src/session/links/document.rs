//! The linked sentences of a whole document, for exports: plain data made by the engine, since formats know none.

use crate::align::{Aligner, Links};
use crate::dictionary::Dictionary;
use crate::formats::{SentenceLinks, SentencePair};
use crate::glossary::matcher::Matcher;
use crate::model::{Document, Term};
use crate::tasks::{Cancelled, Progress};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the sentences of a document are linked by.
#[derive(Clone, Debug, Default)]
pub struct LinkSource {
    /// The dictionary; `None` for the bundled one, loaded when it is needed.
    pub dictionary: Option<Arc<Dictionary>>,
    /// The terms at work in the document.
    pub terms: Vec<Arc<Term>>,
}

impl LinkSource {
    /// The bundled dictionary and the document's own terms.
    pub fn of(document: &Document) -> Self {
        Self { dictionary: None, terms: document.terms().to_vec() }
    }
}

/// Links the sentences of every translated paragraph.
///
/// # Errors
/// [`Cancelled`] when the person gives it up.
pub fn link_document(
    document: &Document,
    source: &LinkSource,
    progress: &dyn Progress,
) -> Result<SentenceLinks, Cancelled> {
    let dictionary = source.dictionary.clone().unwrap_or_else(Dictionary::bundled);
    let matcher = Matcher::new(&source.terms);
    let total = document.paragraphs().len() as u64;
    let mut links = SentenceLinks::default();
    for (paragraph, done) in document.paragraphs().iter().zip(0..) {
        progress.step(done, total)?;
        if super::is_translated(paragraph) {
            // The aligner reads every term it is given: only those that stand in the paragraph are.
            let hits = matcher.find(&paragraph.source);
            let found: BTreeSet<usize> = hits.iter().map(|hit| hit.term_index).collect();
            let terms: Vec<_> =
                found.iter().map(|&index| Arc::clone(&source.terms[index])).collect();
            let aligner = Aligner::new(&dictionary).with_terms(&terms);
            links.insert(paragraph.id, pairs(aligner.link(&paragraph.source, &paragraph.target)));
        }
    }
    Ok(links)
}

/// The sentences that have something on both sides.
fn pairs(links: Links) -> Vec<SentencePair> {
    let both = links.sentences.into_iter().filter_map(|link| {
        Some(SentencePair { byte_source: link.source?, byte_target: link.target? })
    });
    both.collect()
}
