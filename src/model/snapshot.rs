//! A translation as it once stood, kept to be compared with.

use super::{Document, Extra, ParagraphId, Stamp};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The translations of a document at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Who kept it, and when.
    pub stamp: Stamp,
    /// The translations; a paragraph without one is not in it.
    pub texts: BTreeMap<ParagraphId, Arc<str>>,
    /// Keys of a newer version.
    pub extra: Extra,
}

impl Snapshot {
    /// The translations as they stand now.
    pub fn of(document: &Document, stamp: Stamp) -> Self {
        let translated = document.paragraphs().iter().filter(|p| !p.target.is_empty());
        let texts = translated.map(|p| (p.id, Arc::from(p.target.as_str()))).collect();
        Self { stamp, texts, extra: Extra::default() }
    }

    /// The translation that a paragraph had; empty for one that had none or was not there.
    pub fn text(&self, id: ParagraphId) -> &str {
        self.texts.get(&id).map_or("", |text| text)
    }
}
