//! Finding and replacing, as the session does it: jobs look, hits are shown one after another, and replacing
//! never touches the source.

use super::find::find_all;
use super::{Answer, FoundAt, Scope, Session, Severity, Side};
use crate::model::{Command, Document, Paragraph};
use crate::tasks::{Cancelled, Progress};
use crate::text::search::{Query, Search};
use std::sync::Arc;

impl Session {
    pub(super) fn show_find(&mut self, open: bool) {
        self.find.is_open = open;
        self.find.is_stale |= open;
        if !open {
            self.find.job = None;
            self.find.hits.clear();
            self.find.current = None;
        }
    }

    pub(super) fn set_query(&mut self, query: Query, scope: Scope) {
        if self.find.query == query && self.find.scope == scope {
            return;
        }
        self.remember_search(&query, scope);
        self.find.query = query;
        self.find.scope = scope;
        self.find.is_stale = true;
        self.find.wants_jump = true;
    }

    /// Starts looking again when the query or the document changed.
    pub(super) fn refresh_hits(&mut self) {
        if !std::mem::take(&mut self.find.is_stale) {
            return;
        }
        self.find.job = None;
        self.find.error = None;
        self.find.search = None;
        let found = if self.find.query.needle.is_empty() {
            None
        } else {
            Some(Search::new(&self.find.query))
        };
        match found {
            None => self.hits_found(Some(Vec::new())),
            Some(Err(error)) => {
                self.find.error = Some(error);
                self.hits_found(Some(Vec::new()));
            }
            Some(Ok(search)) => {
                self.find.search = Some(search.clone());
                let Some(project) = &self.project else { return };
                let (document, scope) = (project.document.clone(), self.find.scope);
                self.find.job = Some(self.tasks.spawn("find", move |progress| {
                    Answer::Hits(find_all(&document, &search, scope, progress).ok())
                }));
                if let Some((id, outcome)) = self.tasks.poll() {
                    self.apply(super::Action::Answer(id, outcome));
                }
            }
        }
    }

    pub(super) fn hits_found(&mut self, hits: Option<Vec<FoundAt>>) {
        let Some(hits) = hits else { return };
        let before = self.find.shown().map(|hit| (hit.paragraph, hit.side, hit.bytes.start));
        self.find.hits = hits;
        self.find.current = None;
        let Some(project) = &self.project else { return };
        let from = before.or_else(|| self.active.map(|id| (id, Side::Source, 0)));
        let next = self.find.hit_from(&project.document, from, true);
        if std::mem::take(&mut self.find.wants_jump) {
            if let Some(index) = next {
                self.show_hit(index);
            }
        } else {
            self.find.current = next;
        }
    }

    pub(super) fn step_hit(&mut self, forward: bool) {
        let count = self.find.hits.len();
        if count == 0 {
            return;
        }
        let next = match (self.find.current, forward) {
            (Some(index), true) => (index + 1) % count,
            (Some(index), false) => (index + count - 1) % count,
            (None, _) => 0,
        };
        self.show_hit(next);
    }

    pub(super) fn show_hit(&mut self, index: usize) {
        let Some(hit) = self.find.hits.get(index).cloned() else { return };
        self.find.current = Some(index);
        self.activate(hit.paragraph);
    }

    /// Replaces the hit that is shown and goes on to the next.
    pub(super) fn replace_hit(&mut self, with: &str) {
        self.refresh_hits();
        let (Some(hit), Some(search)) = (self.find.shown().cloned(), self.find.search.clone())
        else {
            return;
        };
        if hit.side == Side::Source {
            return self.step_hit(true);
        }
        let Some(project) = &self.project else { return };
        let Some(paragraph) = project.document.paragraph(hit.paragraph) else { return };
        let words = search.replacement(&paragraph.target, &hit.bytes, with);
        if let (Some(words), Some(_)) = (words, paragraph.target.get(hit.bytes.clone())) {
            let mut text = paragraph.target.clone();
            text.replace_range(hit.bytes.clone(), &words);
            let grown = text.len() as isize - paragraph.target.len() as isize;
            let end = hit.bytes.end.saturating_add_signed(grown);
            self.run(Command::ReplaceAll { targets: vec![(hit.paragraph, text)] });
            // Looked for again from behind the replacement, so that it is not found in itself.
            self.find.current = None;
            self.find.is_stale = false;
            self.refind_after(hit.paragraph, end);
        }
    }

    fn refind_after(&mut self, paragraph: crate::model::ParagraphId, byte: usize) {
        let Some(project) = &self.project else { return };
        let Some(search) = &self.find.search else { return };
        // Only this paragraph changed: its hits alone are found anew.
        let mut hits = std::mem::take(&mut self.find.hits);
        let at = hits.iter().position(|hit| hit.paragraph == paragraph);
        hits.retain(|hit| hit.paragraph != paragraph);
        if let (Some(at), Some(p)) = (at, project.document.paragraph(paragraph)) {
            let mut fresh = Vec::new();
            for (side, text) in [(Side::Source, &p.source), (Side::Target, &p.target)] {
                if self.find.scope.has(side) {
                    fresh.extend(search.find(text).into_iter().map(|bytes| FoundAt {
                        paragraph,
                        side,
                        bytes,
                    }));
                }
            }
            hits.splice(at..at, fresh);
        }
        self.find.hits = hits;
        let from = Some((paragraph, Side::Target, byte));
        if let Some(index) = self.find.hit_from(&project.document, from, true) {
            self.show_hit(index);
        }
    }

    /// Replaces every hit in the translations as one step.
    pub(super) fn replace_all(&mut self, with: &str) {
        // The query may have been changed in the same frame.
        self.refresh_hits();
        let (Some(search), Some(project)) = (self.find.search.clone(), &self.project) else {
            return;
        };
        if !self.find.scope.has(Side::Target) {
            return;
        }
        let (document, with) = (project.document.clone(), with.to_owned());
        self.start("job-replace", move |progress| {
            let replaced = replacements(&document, &search, &with, progress);
            Answer::Replacements(replaced.ok())
        });
    }

    /// Puts what a job replaced into the document as one step; a paragraph that changed meanwhile is left as it
    /// is, and found again.
    pub(super) fn replaced(&mut self, replacements: Option<Vec<Replacement>>) {
        let (Some(replacements), Some(project)) = (replacements, &self.project) else { return };
        let is_current = |old: &Arc<Paragraph>| {
            project.document.paragraph(old.id).is_some_and(|now| Arc::ptr_eq(now, old))
        };
        let fitting: Vec<_> = replacements.into_iter().filter(|r| is_current(&r.before)).collect();
        let count: usize = fitting.iter().map(|replacement| replacement.count).sum();
        let paragraphs = fitting.len();
        let targets = fitting.into_iter().map(|r| (r.before.id, r.target)).collect();
        if self.try_run(Command::ReplaceAll { targets }) {
            let args = [("count", count.into()), ("paragraphs", paragraphs.into())];
            self.say(Severity::Info, "notice-replaced", &args);
        }
    }
}

/// A translation with its hits replaced, and the paragraph it was made from.
pub struct Replacement {
    before: Arc<Paragraph>,
    target: String,
    count: usize,
}

fn replacements(
    document: &Document,
    search: &Search,
    with: &str,
    progress: &dyn Progress,
) -> Result<Vec<Replacement>, Cancelled> {
    let total = document.paragraphs().len() as u64;
    let mut replaced = Vec::new();
    for (index, paragraph) in document.paragraphs().iter().enumerate() {
        if index % 256 == 0 {
            progress.step(index as u64, total)?;
        }
        if let Some(target) = search.replace(&paragraph.target, with) {
            let count = search.find(&paragraph.target).len();
            replaced.push(Replacement { before: Arc::clone(paragraph), target, count });
        }
    }
    Ok(replaced)
}
