//! What changed in the translations of the paragraphs in sight since an earlier version: compared by jobs, carried
//! along with every keystroke until it is compared anew.

use super::Against;
use crate::model::{Applied, Document, Paragraph, ParagraphId};
use crate::session::{Answer, Session};
use crate::text::diff::{Change, carried, changes};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Paragraphs whose comparison is kept; those in sight are a dozen.
const MAX_KEPT: usize = 400;
/// How long the comparison of one paragraph may take.
const PATIENCE: Duration = Duration::from_millis(200);

/// A translation beside its earlier version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison<'a> {
    /// The earlier text.
    pub then: &'a str,
    /// What changed, for the texts as they stand.
    pub changes: &'a [Change],
}

/// One paragraph, compared by a job.
pub struct Compared {
    paragraph: Arc<Paragraph>,
    then: Arc<str>,
    changes: Vec<Change>,
}

/// Comparisons, each for exactly the texts that it is kept with.
#[derive(Default)]
pub(super) struct Comparisons {
    kept: HashMap<ParagraphId, Kept>,
    under_way: HashSet<ParagraphId>,
}

struct Kept {
    paragraph: Arc<Paragraph>,
    then: Arc<str>,
    changes: Vec<Change>,
    /// Whether the texts were compared, and not only a comparison carried along.
    is_exact: bool,
}

impl Kept {
    fn fits(&self, then: &str, paragraph: &Paragraph) -> bool {
        *self.then == *then && self.paragraph.target == paragraph.target
    }

    fn carried_to(self, now: &Arc<Paragraph>) -> Self {
        if self.paragraph.target == now.target {
            return Self { paragraph: Arc::clone(now), ..self };
        }
        let changes = carried(&self.changes, &self.paragraph.target, &now.target);
        Self { paragraph: Arc::clone(now), changes, is_exact: false, ..self }
    }
}

/// The translation of a paragraph in an earlier version.
fn then_of<'a>(against: Against, document: &'a Document, paragraph: &'a Paragraph) -> &'a str {
    match (against, document.delivered()) {
        (Against::Delivered, Some(snapshot)) => snapshot.text(paragraph.id),
        _ => paragraph.first_draft.as_deref().unwrap_or(&paragraph.target),
    }
}

impl Comparisons {
    pub(super) fn follow(&mut self, against: Against, document: &Document, applied: &Applied) {
        // What was changed by the hundred is compared when it comes into sight.
        if self.kept.len() + applied.before.len() > MAX_KEPT {
            return self.kept.clear();
        }
        for old in &applied.before {
            let before = self.kept.remove(&old.id);
            let Some(now) = document.paragraph(old.id) else { continue };
            let then = then_of(against, document, now);
            let kept = before.filter(|kept| *kept.then == *then).or_else(|| {
                // Until now it was as it had been.
                (then == old.target).then(|| Kept {
                    paragraph: Arc::clone(old),
                    then: Arc::from(then),
                    changes: Vec::new(),
                    is_exact: true,
                })
            });
            if let Some(kept) = kept {
                self.kept.insert(old.id, kept.carried_to(now));
            }
        }
    }

    fn of(&self, then: &str, paragraph: &Paragraph) -> Option<&Kept> {
        self.kept.get(&paragraph.id).filter(|kept| kept.fits(then, paragraph))
    }

    fn take(&mut self, against: Against, document: &Document, list: Vec<Compared>) {
        if self.kept.len() + list.len() > MAX_KEPT {
            self.kept.clear();
        }
        for Compared { paragraph, then, changes } in list {
            self.under_way.remove(&paragraph.id);
            let Some(now) = document.paragraph(paragraph.id) else { continue };
            if then_of(against, document, now) == &*then {
                let made = Kept { paragraph, then, changes, is_exact: true };
                // What was typed while the job ran is made good; the job is asked for again then.
                self.kept.insert(now.id, made.carried_to(now));
            }
        }
    }
}

impl Session {
    /// What changed in a paragraph's translation since the version that it is compared with; `None` until it is
    /// known.
    pub fn comparison<'a>(&'a self, paragraph: &'a Paragraph) -> Option<Comparison<'a>> {
        let then = then_of(self.compared_with(), &self.project.as_ref()?.document, paragraph);
        if then == paragraph.target {
            return Some(Comparison { then, changes: &[] });
        }
        let kept = self.review.comparisons.of(then, paragraph)?;
        Some(Comparison { then, changes: &kept.changes })
    }

    /// Whether [`super::ReviewAction::Compare`] is to be asked for, for that paragraph.
    pub fn wants_comparison(&self, paragraph: &Paragraph) -> bool {
        let Some(project) = self.project.as_ref().filter(|_| self.review.is_on) else {
            return false;
        };
        let then = then_of(self.compared_with(), &project.document, paragraph);
        let comparisons = &self.review.comparisons;
        then != paragraph.target
            && !comparisons.under_way.contains(&paragraph.id)
            && comparisons.of(then, paragraph).is_none_or(|kept| !kept.is_exact)
    }

    pub(super) fn compare(&mut self, ids: &[ParagraphId]) {
        let against = self.compared_with();
        let Some(project) = &self.project else { return };
        let wanted = ids.iter().filter_map(|&id| project.document.paragraph(id));
        let texts: Vec<(Arc<Paragraph>, Arc<str>)> = wanted
            .filter(|paragraph| self.wants_comparison(paragraph))
            .map(|p| (Arc::clone(p), Arc::from(then_of(against, &project.document, p))))
            .collect();
        if texts.is_empty() {
            return;
        }
        self.review.comparisons.under_way.extend(texts.iter().map(|(paragraph, _)| paragraph.id));
        let handle = self.tasks.spawn("compare", move |_| {
            let one = |(paragraph, then): (Arc<Paragraph>, Arc<str>)| {
                let changes = changes(&then, &paragraph.target, Some(Instant::now() + PATIENCE));
                Compared { paragraph, then, changes }
            };
            Answer::Compared(texts.into_iter().map(one).collect())
        });
        self.quiet_jobs.push(handle);
    }

    pub(in crate::session) fn compared(&mut self, list: Vec<Compared>) {
        let against = self.compared_with();
        if let Some(project) = &self.project {
            self.review.comparisons.take(against, &project.document, list);
        }
    }
}
