//! The findings of the open document, kept up to date while one works: the whole is checked by a job when something
//! changes that all of it depends on, and the paragraphs that an edit touched by another, once typing rests. What was
//! found for older words is carried along meanwhile or left out, never shown at a wrong place.

mod carried;
mod confirm;
mod fix;
mod found;
mod job;
mod report;
mod style;
mod suggest;
mod walk;
mod words;

pub use carried::moved_findings;
pub use confirm::Confirmation;
pub use job::{CheckedAll, Looked};
pub(super) use report::with_report_ending;
pub use report::{check_report, severity_key};
pub use words::{finding_text, marked};

use super::Session;
use crate::check::{Brief, Checked, Finding, Severity};
use crate::model::{Applied, Document, Ignored, Paragraph, ParagraphId};
use crate::tasks::JobHandle;
use found::{Found, Sorted};
use std::collections::HashMap;
use std::sync::Arc;

/// More changed paragraphs than these are checked with everything else.
const MAX_WAITING: usize = 2000;

/// Paragraphs as they were when they were last looked at; `None` for those that never were.
type Since = HashMap<ParagraphId, Option<Arc<Paragraph>>>;

/// The findings with what is still to be looked at.
#[derive(Default)]
pub(super) struct CheckState {
    checked: Checked,
    /// What was last checked against.
    brief: Option<Arc<Brief>>,
    found: Found,
    /// Changed since they were looked at.
    waiting: Since,
    /// Changed since the job that looks at everything began.
    since_whole: Since,
    whole: Option<JobHandle>,
    looks: Option<JobHandle>,
    /// Whether everything is to be checked anew.
    is_stale: bool,
    /// Counts the briefs: a look made with an older one is not wanted any more.
    generation: u64,
    /// The paragraph that was the active one when its findings were sorted.
    active: Option<ParagraphId>,
    /// The finding that was gone to.
    current: Option<(ParagraphId, usize)>,
    /// What may be meant at the finding that the person is at.
    suggested: Option<suggest::Suggested>,
    /// The errors that the person was asked about when confirming a paragraph.
    asked: HashMap<ParagraphId, Vec<Ignored>>,
}

impl CheckState {
    /// A state for a document that has not been checked.
    pub fn new() -> Self {
        Self { is_stale: true, ..Self::default() }
    }

    /// Says that something changed that all findings depend on; the old ones show meanwhile.
    pub fn age(&mut self) {
        self.is_stale = true;
    }

    /// Follows a change of the document.
    pub fn follow(&mut self, document: &Document, applied: &Applied) {
        self.is_stale |= applied.changes.settings;
        let before: HashMap<ParagraphId, &Arc<Paragraph>> =
            applied.before.iter().rev().map(|old| (old.id, old)).collect();
        let gone = before.keys().copied().filter(|&id| document.paragraph(id).is_none());
        let gone: Vec<ParagraphId> = gone.collect();
        self.forget(document, &gone);
        for &id in &applied.changes.paragraphs {
            let Some(now) = document.paragraph(id) else { continue };
            match before.get(&id) {
                Some(old) if is_checked_alike(old, now) => {}
                old => self.note(id, old.copied()),
            }
            // The paragraph before looks at the translation of this one.
            if before.get(&id).is_none_or(|old| old.target != now.target)
                && let Some(previous) = previous(document, id)
            {
                self.note(previous.id, Some(previous));
            }
            self.sort_out(document, id);
        }
        let since = if self.whole.is_some() { &self.since_whole } else { &self.waiting };
        self.is_stale |= since.len() > MAX_WAITING;
    }

    /// The paragraphs in which something is to be seen, in the order of the document.
    pub fn paragraphs(&self) -> &[ParagraphId] {
        self.found.paragraphs()
    }

    fn note(&mut self, id: ParagraphId, old: Option<&Arc<Paragraph>>) {
        self.waiting.entry(id).or_insert_with(|| old.cloned());
        if self.whole.is_some() {
            self.since_whole.entry(id).or_insert_with(|| old.cloned());
        }
    }

    fn forget(&mut self, document: &Document, gone: &[ParagraphId]) {
        self.found.remove(gone);
        for &id in gone {
            self.waiting.remove(&id);
            if self.whole.is_some() {
                self.since_whole.entry(id).or_insert(None);
            }
            for touched in self.checked.remove(document, id) {
                self.sort_out(document, touched);
            }
        }
    }

    /// Works out anew what a paragraph shows.
    fn sort_out(&mut self, document: &Document, id: ParagraphId) {
        let Some(now) = document.paragraph(id) else { return };
        let findings = match self.waiting.get(&id) {
            None => self.checked.findings(id).cloned().collect(),
            Some(None) => Vec::new(),
            Some(Some(before)) => carried::carried(self.checked.findings(id), before, now),
        };
        let is_written = self.active == Some(id) && !now.status.is_confirmed();
        self.found.set(document, id, Sorted::of(findings, now, is_written));
        if let Some((of, index)) = self.current
            && of == id
            && index >= self.found.shown(id).len()
        {
            self.current = None;
        }
    }

    /// Follows which paragraph is being written.
    fn follow_active(&mut self, document: &Document, active: Option<ParagraphId>) {
        if self.active == active {
            return;
        }
        let left = std::mem::replace(&mut self.active, active);
        for id in left.into_iter().chain(active) {
            self.sort_out(document, id);
        }
    }
}

/// Whether checks see no difference between two states of a paragraph.
fn is_checked_alike(one: &Paragraph, other: &Paragraph) -> bool {
    one.source == other.source
        && one.target == other.target
        && one.status == other.status
        && one.role == other.role
}

fn previous(document: &Document, id: ParagraphId) -> Option<&Arc<Paragraph>> {
    document.paragraphs().get(document.index_of(id)?.checked_sub(1)?)
}

impl Session {
    /// What is to be seen of the findings of a paragraph, in the order of its texts; all ranges are of its texts as
    /// they stand in the document.
    pub fn findings(&self, paragraph: &Paragraph) -> &[Finding] {
        self.checks.found.shown(paragraph.id)
    }

    /// The findings that the person has ignored in a paragraph.
    pub fn ignored_findings(&self, paragraph: &Paragraph) -> &[Finding] {
        self.checks.found.of(paragraph.id).map_or(&[], |sorted| &sorted.ignored)
    }

    /// How many findings of a severity there are.
    pub fn num_findings(&self, severity: Severity) -> usize {
        self.checks.found.num_with(severity)
    }

    /// The paragraphs in which something was found, in the order of the document.
    pub fn paragraphs_with_findings(&self) -> &[ParagraphId] {
        self.checks.found.paragraphs()
    }

    /// Changes whenever the findings do.
    pub fn findings_version(&self) -> u64 {
        self.checks.found.version
    }

    /// Whether the document has been checked once.
    pub fn is_checked(&self) -> bool {
        self.checks.brief.is_some()
    }

    /// Whether paragraphs wait to be looked at again: [`super::Action::Check`] is to be asked for once typing rests.
    pub fn wants_check(&self) -> bool {
        let checks = &self.checks;
        let is_for_looks = (1..=MAX_WAITING).contains(&checks.waiting.len());
        checks.brief.is_some() && checks.looks.is_none() && is_for_looks
    }

    /// Carries out what concerns findings; hands everything else back.
    pub(super) fn apply_check_action(&mut self, action: super::Action) -> Option<super::Action> {
        use super::Action;
        match action {
            Action::Check => self.check_waiting(),
            Action::ShowFinding(id, index) => self.show_finding(id, index),
            Action::ApplyFix(id, finding) => self.apply_fix(id, &finding),
            Action::FixAll(kind) => self.fix_all(kind),
            Action::FixAndConfirm(asked) => self.fix_and_confirm(&asked),
            Action::Suggest => self.suggest(),
            Action::GuessStyle => self.guess_style(),
            Action::WriteCheckReport(path) => self.write_check_report(path),
            Action::ConfirmAnyway(asked) => self.confirm_anyway(&asked),
            other => return Some(other),
        }
        None
    }

    pub(super) fn refresh_checks(&mut self) {
        if let Some(project) = &self.project {
            self.checks.follow_active(&project.document, self.active);
        }
        if self.check_whole()
            && let Some((id, outcome)) = self.tasks.poll()
        {
            self.apply(super::Action::Answer(id, outcome));
        }
    }

    pub(super) fn show_finding(&mut self, id: ParagraphId, index: usize) {
        self.activate(id);
        // What a translation lacks is hidden while it is written.
        self.refresh_checks();
        let shown = self.checks.found.shown(id);
        self.checks.current = (index < shown.len()).then_some((id, index));
    }
}
