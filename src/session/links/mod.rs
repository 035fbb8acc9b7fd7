//! Which sentences and words of a paragraph and its translation belong together, while one works: worked out by
//! jobs for the paragraphs in sight, carried along with every change of the text until they are worked out anew.

mod document;
mod moved;
mod place;

pub use document::{LinkSource, link_document};
pub(in crate::session) use moved::Change;
pub use moved::moved;
pub use place::{linked_place, sentence_at, uncovered, word_at};

use super::{Answer, Session};
use crate::align::{Aligner, Links};
use crate::model::{Applied, Document, Paragraph, ParagraphId};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Paragraphs whose links are kept; those in sight are a dozen.
const MAX_KEPT: usize = 400;

/// Links of paragraphs, each for exactly the texts that it is kept with.
#[derive(Default)]
pub(super) struct LinkCache {
    kept: HashMap<ParagraphId, Kept>,
    under_way: HashSet<ParagraphId>,
    /// Counts what the links depend on beside their texts: terms and the dictionary.
    generation: u64,
}

struct Kept {
    paragraph: Arc<Paragraph>,
    links: Arc<Links>,
    /// What they were made with; `None` for links carried along from an older text.
    generation: Option<u64>,
}

/// One paragraph's links, made by a job.
pub struct Linked {
    paragraph: Arc<Paragraph>,
    links: Links,
}

fn is_translated(paragraph: &Paragraph) -> bool {
    !paragraph.source.trim().is_empty() && !paragraph.target.trim().is_empty()
}

fn has_texts_of(one: &Paragraph, other: &Paragraph) -> bool {
    std::ptr::eq(one, other) || (one.source == other.source && one.target == other.target)
}

impl LinkCache {
    /// Says that terms or the dictionary changed: everything is to be made anew, the old shows meanwhile.
    pub(super) fn age(&mut self) {
        self.generation += 1;
        self.under_way.clear();
    }

    fn of(&self, paragraph: &Paragraph) -> Option<&Arc<Links>> {
        let kept = self.kept.get(&paragraph.id)?;
        has_texts_of(&kept.paragraph, paragraph).then_some(&kept.links)
    }

    fn wants(&self, paragraph: &Paragraph) -> bool {
        let is_new = self.kept.get(&paragraph.id).is_some_and(|kept| {
            kept.generation == Some(self.generation) && has_texts_of(&kept.paragraph, paragraph)
        });
        !is_new && !self.under_way.contains(&paragraph.id) && is_translated(paragraph)
    }

    /// Carries links along with a change of the document.
    pub(super) fn follow(&mut self, document: &Document, applied: &Applied) {
        let gone = applied.before.iter().map(|paragraph| paragraph.id);
        for id in applied.changes.paragraphs.iter().copied().chain(gone) {
            let Some(kept) = self.kept.remove(&id) else { continue };
            let carried = document.paragraph(id).and_then(|now| kept.carried_to(now));
            if let Some(carried) = carried {
                self.kept.insert(id, carried);
            }
        }
    }

    fn take(&mut self, document: &Document, generation: u64, list: Vec<Linked>) {
        if self.kept.len() + list.len() > MAX_KEPT {
            self.kept.clear();
        }
        for Linked { paragraph, links } in list {
            let id = paragraph.id;
            self.under_way.remove(&id);
            let made = Kept { paragraph, links: Arc::new(links), generation: Some(generation) };
            // What was typed while the job ran is made good; the job is asked for again then.
            let now = document.paragraph(id);
            match now.and_then(|now| made.carried_to(now)) {
                Some(kept) => self.kept.insert(id, kept),
                None => self.kept.remove(&id),
            };
        }
    }
}

impl Kept {
    /// The same links for the paragraph as it stands now; `None` where nothing of them holds any more.
    fn carried_to(self, now: &Arc<Paragraph>) -> Option<Self> {
        if has_texts_of(&self.paragraph, now) {
            return Some(Self { paragraph: Arc::clone(now), ..self });
        }
        if self.paragraph.source != now.source || !is_translated(now) {
            return None;
        }
        let links = moved(&self.links, &self.paragraph.target, &now.target)?;
        Some(Self { paragraph: Arc::clone(now), links: Arc::new(links), generation: None })
    }
}

impl Session {
    /// The linked sentences and words of a paragraph; all ranges are of its texts as they stand. `None` until
    /// they are known, and where sentence links are switched off.
    pub fn links(&self, paragraph: &Paragraph) -> Option<&Arc<Links>> {
        self.links.of(paragraph).filter(|_| self.preferences.sentence_links)
    }

    /// Whether [`super::Action::Link`] is to be asked for, for that paragraph.
    pub fn wants_links(&self, paragraph: &Paragraph) -> bool {
        self.preferences.sentence_links && self.reader.is_some() && self.links.wants(paragraph)
    }

    pub(super) fn link(&mut self, ids: &[ParagraphId]) {
        let (Some(reader), Some(project)) = (&self.reader, &self.project) else { return };
        let wanted = ids.iter().filter_map(|&id| project.document.paragraph(id));
        let paragraphs: Vec<Arc<Paragraph>> =
            wanted.filter(|paragraph| self.links.wants(paragraph)).cloned().collect();
        if paragraphs.is_empty() {
            return;
        }
        self.links.under_way.extend(paragraphs.iter().map(|paragraph| paragraph.id));
        let terms = project.derived.terms_in(paragraphs.iter().map(|p| p.source.as_str()));
        let dictionary = Arc::clone(reader.dictionary());
        let generation = self.links.generation;
        let handle = self.tasks.spawn("link", move |_| {
            let aligner = Aligner::new(&dictionary).with_terms(&terms);
            let one = |paragraph: Arc<Paragraph>| Linked {
                links: aligner.link(&paragraph.source, &paragraph.target),
                paragraph,
            };
            Answer::Linked(generation, paragraphs.into_iter().map(one).collect())
        });
        self.quiet_jobs.push(handle);
    }

    pub(super) fn linked(&mut self, generation: u64, list: Vec<Linked>) {
        if let Some(project) = &self.project {
            self.links.take(&project.document, generation, list);
        }
    }

    /// Where the other side of a place in a paragraph is: the linked sentence, or where the translation of a
    /// sentence without one belongs.
    pub fn linked_place(
        &self,
        paragraph: &Paragraph,
        side: super::Side,
        byte: usize,
    ) -> Option<std::ops::Range<usize>> {
        linked_place(self.links(paragraph)?, side, byte)
    }

    /// What links the sentences of the open document for an export: its terms and the person's dictionaries.
    pub(super) fn link_source(&self) -> LinkSource {
        let dictionary = self.reader.as_ref().map(|reader| Arc::clone(reader.dictionary()));
        let terms = self.project.as_ref().map(|project| project.derived.terms().to_vec());
        LinkSource { dictionary, terms: terms.unwrap_or_default() }
    }
}
