//! The jobs that check: the whole document when what it is checked against changed, single paragraphs after edits.

use super::Since;
use crate::check::{Brief, Checked, Look, check_all, look};
use crate::model::{Document, Paragraph, ParagraphId};
use crate::session::{Answer, Session};
use crate::tasks::{Cancelled, JobId, Progress};
use std::sync::Arc;

/// Paragraphs that one job looks at.
const MAX_LOOKS: usize = 200;

/// A document as a job has checked it.
pub struct CheckedAll {
    checked: Checked,
    brief: Arc<Brief>,
}

/// One paragraph as a job has looked at it.
pub struct Looked {
    paragraph: Arc<Paragraph>,
    next: Option<Arc<Paragraph>>,
    look: Look,
}

impl Session {
    /// Checks everything when that is due: dictionary and terms must be known first. Answers whether it is.
    pub(super) fn check_whole(&mut self) -> bool {
        let Some(project) = &self.project else { return false };
        let checks = &mut self.checks;
        let is_settled = self.analysis.is_none() && !project.derived.is_stale();
        let Some(reader) = self.reader.as_ref().filter(|_| checks.is_stale && is_settled) else {
            return false;
        };
        checks.is_stale = false;
        checks.since_whole.clear();
        let document = project.document.clone();
        let (reader, context) = (Arc::clone(reader), Arc::clone(project.derived.context()));
        let terms = project.derived.terms().to_vec();
        let checks_off = self.preferences.checks_off.clone();
        let work = move |progress: &dyn Progress| -> Result<CheckedAll, Cancelled> {
            let settings = Arc::clone(document.settings());
            let mut brief = Brief::new(reader, context, terms, settings);
            brief.checks_off = checks_off;
            let checked = check_all(&document, &brief, progress)?;
            Ok(CheckedAll { checked, brief: Arc::new(brief) })
        };
        // The one before, if it still runs, is cancelled.
        checks.whole =
            Some(self.tasks.spawn("check", move |progress| {
                Answer::CheckedAll(work(progress).ok().map(Box::new))
            }));
        true
    }

    pub(in crate::session) fn checked_all(&mut self, all: CheckedAll) {
        let Some(project) = &self.project else { return };
        let checks = &mut self.checks;
        checks.checked = all.checked;
        checks.brief = Some(all.brief);
        checks.generation += 1;
        checks.waiting = std::mem::take(&mut checks.since_whole);
        drop_gone(&mut checks.checked, &mut checks.waiting, &project.document);
        let order = |id: &ParagraphId| project.document.index_of(*id).unwrap_or(usize::MAX);
        let mut ids: Vec<ParagraphId> = checks.checked.paragraphs().collect();
        ids.sort_unstable_by_key(order);
        checks.found.clear();
        for id in ids {
            checks.sort_out(&project.document, id);
        }
    }

    /// Looks again at the paragraphs that changed.
    pub(super) fn check_waiting(&mut self) {
        let (Some(project), true) = (&self.project, self.wants_check()) else { return };
        let checks = &mut self.checks;
        let Some(brief) = checks.brief.clone() else { return };
        let document = &project.document;
        let some = checks.waiting.keys().take(MAX_LOOKS);
        let work: Vec<(Arc<Paragraph>, Option<Arc<Paragraph>>)> = some
            .filter_map(|&id| {
                Some((Arc::clone(document.paragraph(id)?), next(document, id).cloned()))
            })
            .collect();
        let generation = checks.generation;
        checks.looks = Some(self.tasks.spawn("look", move |_| {
            let one = |(paragraph, next): (Arc<Paragraph>, Option<Arc<Paragraph>>)| {
                let next_target = next.as_ref().map(|next| next.target.as_str());
                let look = look(&paragraph, next_target, &brief);
                Looked { paragraph, next, look }
            };
            Answer::Looked(generation, work.into_iter().map(one).collect())
        }));
    }

    /// Takes looks over; one made for older words is not wanted, its paragraph is looked at again.
    pub(in crate::session) fn looked(&mut self, generation: u64, list: Vec<Looked>) {
        let Some(project) = &self.project else { return };
        if generation != self.checks.generation {
            return;
        }
        for looked in list {
            if looked.is_current(&project.document) {
                self.checks.take(&project.document, looked.paragraph.id, looked.look);
            }
        }
    }
}

impl super::CheckState {
    /// Whether a job is under way.
    pub(in crate::session) fn is_busy(&self) -> bool {
        self.whole.is_some() || self.looks.is_some()
    }

    /// Whether that job was one of the checks'; it is no longer under way.
    pub(in crate::session) fn job_ended(&mut self, id: JobId) -> bool {
        let mut handles = [&mut self.whole, &mut self.looks].into_iter();
        handles.any(|handle| handle.take_if(|handle| handle.id() == id).is_some())
    }

    /// Takes over what was seen in a paragraph as it stands now.
    pub(super) fn take(&mut self, document: &Document, id: ParagraphId, look: Look) {
        self.waiting.remove(&id);
        for touched in self.checked.put(document, id, look) {
            self.sort_out(document, touched);
        }
    }
}

impl Looked {
    fn is_current(&self, document: &Document) -> bool {
        let id = self.paragraph.id;
        document.paragraph(id).is_some_and(|now| super::is_checked_alike(now, &self.paragraph))
            && target_of(next(document, id)) == target_of(self.next.as_ref())
    }
}

pub(super) fn next(document: &Document, id: ParagraphId) -> Option<&Arc<Paragraph>> {
    document.paragraphs().get(document.index_of(id)? + 1)
}

fn target_of(paragraph: Option<&Arc<Paragraph>>) -> Option<&str> {
    paragraph.map(|paragraph| paragraph.target.as_str())
}

/// Takes paragraphs out that went while the job ran.
fn drop_gone(checked: &mut Checked, waiting: &mut Since, document: &Document) {
    waiting.retain(|&id, _| {
        let is_there = document.paragraph(id).is_some();
        if !is_there {
            checked.remove(document, id);
        }
        is_there
    });
}
