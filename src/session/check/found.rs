//! What a person is shown of the findings: for each paragraph those that hold for its texts as they stand, in their
//! order, with the paragraphs in order and counts at hand.

use crate::check::{Finding, Severity};
use crate::model::{Document, Paragraph, ParagraphId};
use std::collections::HashMap;

/// The findings of one paragraph, sorted out.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// To be seen, in the order of the texts.
    pub shown: Vec<Finding>,
    /// That something is lacking in a translation that is still being written.
    pub held_back: Vec<Finding>,
    /// Those that the person has ignored here.
    pub ignored: Vec<Finding>,
}

impl Sorted {
    /// Sorts findings that hold for the paragraph; `is_written` is whether it is being written now.
    pub fn of(findings: Vec<Finding>, paragraph: &Paragraph, is_written: bool) -> Self {
        let mut sorted = Self::default();
        for finding in findings {
            if finding.is_ignored(paragraph) {
                sorted.ignored.push(finding);
            } else if is_written && finding.is_lack() {
                sorted.held_back.push(finding);
            } else {
                sorted.shown.push(finding);
            }
        }
        sorted.shown.sort_by_key(|finding| finding.place(paragraph));
        sorted
    }

    fn is_empty(&self) -> bool {
        self.shown.is_empty() && self.held_back.is_empty() && self.ignored.is_empty()
    }
}

/// The findings of all paragraphs.
#[derive(Debug, Default)]
pub(super) struct Found {
    by_id: HashMap<ParagraphId, Sorted>,
    /// The paragraphs with something to be seen, in the order of the document.
    order: Vec<ParagraphId>,
    counts: [usize; Severity::ALL.len()],
    /// Changes whenever anything else here does.
    pub version: u64,
}

impl Found {
    /// What is known of a paragraph.
    pub fn of(&self, id: ParagraphId) -> Option<&Sorted> {
        self.by_id.get(&id)
    }

    /// What is to be seen in a paragraph.
    pub fn shown(&self, id: ParagraphId) -> &[Finding] {
        self.by_id.get(&id).map_or(&[], |sorted| &sorted.shown)
    }

    /// The paragraphs with something to be seen, in the order of the document.
    pub fn paragraphs(&self) -> &[ParagraphId] {
        &self.order
    }

    /// How many findings of a severity are to be seen.
    pub fn num_with(&self, severity: Severity) -> usize {
        self.counts[severity as usize]
    }

    /// Takes over what was found in a paragraph. The document is asked for the order alone.
    pub fn set(&mut self, document: &Document, id: ParagraphId, sorted: Sorted) {
        let had_some = match self.by_id.get(&id) {
            Some(old) if old.shown == sorted.shown && old.ignored == sorted.ignored => {
                self.by_id.insert(id, sorted);
                return;
            }
            Some(old) => {
                old.shown.iter().for_each(|f| self.counts[f.severity as usize] -= 1);
                !old.shown.is_empty()
            }
            None if sorted.is_empty() => return,
            None => false,
        };
        self.version += 1;
        sorted.shown.iter().for_each(|f| self.counts[f.severity as usize] += 1);
        let has_some = !sorted.shown.is_empty();
        if had_some != has_some {
            let order = |id: &ParagraphId| document.index_of(*id).unwrap_or(usize::MAX);
            match self.order.binary_search_by_key(&order(&id), order) {
                Ok(at) => drop(self.order.remove(at)),
                Err(at) => self.order.insert(at, id),
            }
        }
        if sorted.is_empty() {
            self.by_id.remove(&id);
        } else {
            self.by_id.insert(id, sorted);
        }
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        *self = Self { version: self.version + 1, ..Self::default() };
    }

    /// Forgets paragraphs that are gone from the document.
    pub fn remove(&mut self, gone: &[ParagraphId]) {
        for id in gone {
            if let Some(old) = self.by_id.remove(id) {
                self.version += 1;
                old.shown.iter().for_each(|f| self.counts[f.severity as usize] -= 1);
                self.order.retain(|other| other != id);
            }
        }
    }
}
