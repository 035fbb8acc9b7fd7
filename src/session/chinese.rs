//! What the program knows of Chinese, at work on the open article: the reader (loaded once, off the window's
//! thread) and the annotations of the paragraphs in sight, made by jobs.

use super::{Answer, Session};
use crate::glossary::reader::{Annotation, Context, Reader};
use crate::model::{Paragraph, ParagraphId, Script};
use crate::storage::ShownScript;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

/// Paragraphs whose annotations are kept; those in sight are a dozen.
const MAX_KEPT: usize = 400;

/// Annotations of paragraphs, as they were when they were made.
#[derive(Default)]
pub(super) struct Annotations {
    kept: HashMap<ParagraphId, Kept>,
    under_way: HashSet<ParagraphId>,
    /// Counts what the annotations depend on beside their text: glossary, choices, date.
    generation: u64,
}

struct Kept {
    source: Arc<Paragraph>,
    annotation: Arc<Annotation>,
    generation: u64,
}

/// One paragraph's annotation, made by a job.
pub struct Annotated {
    paragraph: Arc<Paragraph>,
    annotation: Arc<Annotation>,
}

impl Annotations {
    /// Says that glossary, choices or details changed: everything is to be made anew, the old shows meanwhile.
    pub(super) fn age(&mut self) {
        self.generation += 1;
        self.under_way.clear();
    }

    fn of(&self, paragraph: &Paragraph) -> Option<&Arc<Annotation>> {
        let kept = self.kept.get(&paragraph.id)?;
        (kept.source.source == paragraph.source).then_some(&kept.annotation)
    }

    fn wants(&self, paragraph: &Paragraph) -> bool {
        let is_new = self.kept.get(&paragraph.id).is_some_and(|kept| {
            kept.generation == self.generation && kept.source.source == paragraph.source
        });
        !is_new && !self.under_way.contains(&paragraph.id)
    }
}

impl Session {
    /// Loads the dictionary, off this thread; until it is there, Chinese is shown as it was before. Call it
    /// once the first frame is drawn.
    pub fn learn_chinese(&mut self) {
        self.load_dictionaries(self.preferences.dictionaries.clone());
        self.read_library();
    }

    pub(super) fn load_dictionaries(&mut self, paths: Vec<PathBuf>) {
        let handle = self.tasks.spawn("reader", move |progress| {
            Answer::Reader(super::dictionary::load_reader(paths, progress).ok().map(Box::new))
        });
        self.quiet_jobs.push(handle);
    }

    /// Dictionary, words and readings, once they are loaded.
    pub fn reader(&self) -> Option<&Arc<Reader>> {
        self.reader.as_ref()
    }

    /// Whether the dictionary can be searched without a pause.
    pub fn can_search(&self) -> bool {
        self.can_search
    }

    /// What is known of the open article, for reading its texts.
    pub fn context(&self) -> Option<&Arc<Context>> {
        Some(self.project.as_ref()?.derived.context())
    }

    /// The words, readings and quantities of a paragraph's source, once they are known.
    pub fn annotation(&self, paragraph: &Paragraph) -> Option<&Arc<Annotation>> {
        self.annotations.of(paragraph)
    }

    /// Whether [`super::Action::Annotate`] is to be asked for, for that paragraph.
    pub fn wants_annotation(&self, paragraph: &Paragraph) -> bool {
        self.reader.is_some() && self.annotations.wants(paragraph)
    }

    /// Whether Chinese is shown in traditional characters: as the person chose, else as the article is written.
    pub fn shows_traditional(&self) -> bool {
        match self.preferences.shown_script {
            ShownScript::Simplified => false,
            ShownScript::Traditional => true,
            ShownScript::AsWritten => {
                let part = self.project.as_ref().and_then(|p| p.document.parts().first());
                part.is_some_and(|part| part.details.script == Some(Script::Traditional))
            }
        }
    }

    pub(super) fn looked_up(&mut self, word: &str) {
        self.preferences.note_look_up(word);
        self.preferences_changed = true;
    }

    pub(super) fn annotate(&mut self, ids: &[ParagraphId]) {
        let (Some(reader), Some(project)) = (&self.reader, &self.project) else { return };
        let wanted = ids.iter().filter_map(|&id| project.document.paragraph(id));
        let paragraphs: Vec<Arc<Paragraph>> =
            wanted.filter(|p| self.annotations.wants(p)).cloned().collect();
        if paragraphs.is_empty() {
            return;
        }
        self.annotations.under_way.extend(paragraphs.iter().map(|p| p.id));
        let (reader, context) = (Arc::clone(reader), Arc::clone(project.derived.context()));
        let has_sandhi = self.preferences.sandhi;
        let generation = self.annotations.generation;
        let handle = self.tasks.spawn("annotate", move |_| {
            let one = |paragraph: Arc<Paragraph>| Annotated {
                annotation: Arc::new(reader.annotate_as(&paragraph.source, &context, has_sandhi)),
                paragraph,
            };
            Answer::Annotated(generation, paragraphs.into_iter().map(one).collect())
        });
        self.quiet_jobs.push(handle);
    }

    pub(super) fn annotated(&mut self, generation: u64, list: Vec<Annotated>) {
        let annotations = &mut self.annotations;
        if annotations.kept.len() + list.len() > MAX_KEPT {
            annotations.kept.clear();
        }
        for Annotated { paragraph, annotation } in list {
            annotations.under_way.remove(&paragraph.id);
            let kept = Kept { source: paragraph, annotation, generation };
            annotations.kept.insert(kept.source.id, kept);
        }
    }
}
