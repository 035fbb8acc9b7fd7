//! The reviewer's way through the document: the findings first, then every paragraph that was not looked at.

use crate::model::{Command, ParagraphId, Status};
use crate::session::{Session, Severity};

/// How far the walk is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Walk {
    /// It has not begun.
    #[default]
    Start,
    /// From finding to finding.
    Findings,
    /// From paragraph to paragraph.
    Paragraphs,
}

impl Session {
    /// Marks the active paragraph as reviewed; errors in it are asked about first. Then goes to the next that was
    /// not, as the eye goes on.
    pub(super) fn approve(&mut self) {
        if let Some(id) = self.active {
            self.confirm_as(id, Status::Reviewed, true);
        }
    }

    pub(super) fn return_active(&mut self) {
        let Some(id) = self.active else { return };
        self.run(Command::SetStatus { ids: vec![id], status: Status::Returned });
    }

    /// Findings are walked through once, from the first one of the document; then the paragraphs, from the first one
    /// that nobody has looked at.
    pub(super) fn next_in_review(&mut self) {
        let finding = match self.review.walk {
            Walk::Start => self.next_finding(None),
            Walk::Findings => self.finding_ahead(),
            Walk::Paragraphs => None,
        };
        let before = std::mem::replace(&mut self.review.walk, Walk::Findings);
        if let Some((id, index)) = finding {
            return self.show_finding(id, index);
        }
        self.review.walk = Walk::Paragraphs;
        if before == Walk::Findings {
            self.next_unreviewed(None);
            self.say(Severity::Info, "notice-findings-seen", &[]);
        } else {
            self.next_unreviewed(self.active);
        }
    }

    /// The next finding, unless that is found by going round at the end.
    fn finding_ahead(&self) -> Option<(ParagraphId, usize)> {
        let document = &self.project.as_ref()?.document;
        let next = self.finding_beside(true)?;
        let Some(here) = self.finding_gone_to() else {
            let active = self.active.and_then(|id| document.index_of(id));
            return (document.index_of(next.0) >= active).then_some(next);
        };
        let place = |(id, index)| (document.index_of(id), index);
        (place(next) > place(here)).then_some(next)
    }

    /// A paragraph that was given back has been looked at too.
    pub(in crate::session) fn next_unreviewed(&mut self, from: Option<ParagraphId>) {
        let is_open = |status| !matches!(status, Status::Reviewed | Status::Returned);
        match self.next_paragraph_with(from, is_open) {
            Some(id) => self.activate(id),
            None => self.say(Severity::Info, "notice-all-reviewed", &[]),
        }
    }
}
