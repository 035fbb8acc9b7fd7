//! Confirming a paragraph in which there are errors: the person is asked once.

use crate::check::{Finding, Severity, look};
use crate::model::{Command, Ignored, ParagraphId, Status};
use crate::session::{Dialog, Session};

/// Bytes of a paragraph that can be looked at without a frame being late.
const MAX_AT_ONCE: usize = 8 * 1024;

/// A paragraph that is to be confirmed although there are errors in it.
#[derive(Clone, Debug)]
pub struct Confirmation {
    /// Which.
    pub paragraph: ParagraphId,
    /// What its status is to be.
    pub status: Status,
    /// Whether work goes on at the next paragraph afterwards.
    pub goes_on: bool,
    /// The errors.
    pub errors: Vec<Finding>,
    /// Whether the person is to be asked another time.
    pub asks_again: bool,
}

impl Session {
    /// Confirms a paragraph; asks first if there are errors in it that the person has not been asked about.
    pub(in crate::session) fn confirm_as(
        &mut self,
        id: ParagraphId,
        status: Status,
        goes_on: bool,
    ) {
        let confirmation = self.question_before(id, status, goes_on);
        match confirmation {
            Some(confirmation) => self.dialog = Some(Dialog::ConfirmErrors(Box::new(confirmation))),
            None => self.confirm_now(id, status, goes_on),
        }
    }

    fn confirm_now(&mut self, id: ParagraphId, status: Status, goes_on: bool) {
        self.run(Command::SetStatus { ids: vec![id], status });
        match status {
            _ if !goes_on => {}
            Status::Reviewed => self.next_unreviewed(self.active),
            _ => self.go_on_behind_confirmed(),
        }
    }

    fn question_before(
        &mut self,
        id: ParagraphId,
        status: Status,
        goes_on: bool,
    ) -> Option<Confirmation> {
        if !self.preferences.asks_before_confirming {
            return None;
        }
        let errors = self.errors_now(id);
        let paragraph = self.project.as_ref()?.document.paragraph(id)?;
        let names: Vec<Ignored> = errors.iter().map(|error| error.ignored(paragraph)).collect();
        if errors.is_empty() || self.checks.asked.get(&id) == Some(&names) {
            return None;
        }
        self.checks.asked.insert(id, names);
        Some(Confirmation { paragraph: id, status, goes_on, errors, asks_again: true })
    }

    /// The errors of a paragraph as it stands, those included that are held back while it is written.
    fn errors_now(&mut self, id: ParagraphId) -> Vec<Finding> {
        self.look_now(id);
        let Some(sorted) = self.checks.found.of(id) else { return Vec::new() };
        let all = sorted.shown.iter().chain(&sorted.held_back);
        all.filter(|finding| finding.severity == Severity::Error).cloned().collect()
    }

    /// Looks at a paragraph that changed, unless it is so long that a job must.
    pub(super) fn look_now(&mut self, id: ParagraphId) {
        let (Some(project), Some(brief)) = (&self.project, self.checks.brief.clone()) else {
            return;
        };
        let document = &project.document;
        let Some(paragraph) = document.paragraph(id) else { return };
        let num_bytes = paragraph.source.len() + paragraph.target.len();
        if num_bytes > MAX_AT_ONCE || !self.checks.waiting.contains_key(&id) {
            return;
        }
        let next = super::job::next(document, id).map(|next| next.target.as_str());
        let look = look(paragraph, next, &brief);
        self.checks.take(document, id, look);
    }

    /// Mends what can be mended of the errors, and confirms the paragraph if none is left.
    pub(super) fn fix_and_confirm(&mut self, asked: &Confirmation) {
        self.keep_answer(asked);
        let fixes: Vec<_> = asked.errors.iter().filter_map(|error| error.fix.clone()).collect();
        self.apply_fixes(asked.paragraph, &fixes);
        if self.errors_now(asked.paragraph).is_empty() {
            self.confirm_now(asked.paragraph, asked.status, asked.goes_on);
        }
    }

    pub(super) fn confirm_anyway(&mut self, asked: &Confirmation) {
        self.keep_answer(asked);
        self.confirm_now(asked.paragraph, asked.status, asked.goes_on);
    }

    fn keep_answer(&mut self, asked: &Confirmation) {
        self.dialog = None;
        if !asked.asks_again {
            self.set_preference(crate::session::Preference::AsksBeforeConfirming(false));
        }
    }
}
