//! Reviewing: what is said about paragraphs, findings that are ignored, the translation as it was delivered; and the
//! mode in which a reviewer walks through the document beside an earlier version of it.

mod action;
mod comparison;
mod walk;

pub use action::{Against, ReviewAction};
pub use comparison::{Compared, Comparison};

use super::{Action, Session};
use crate::model::{Applied, Command, Document};
use comparison::Comparisons;
use walk::Walk;

/// The mode and what it is set to.
pub(super) struct ReviewState {
    is_on: bool,
    against: Against,
    is_side_by_side: bool,
    comparisons: Comparisons,
    walk: Walk,
}

impl Default for ReviewState {
    fn default() -> Self {
        Self {
            is_on: false,
            against: Against::Delivered,
            is_side_by_side: true,
            comparisons: Comparisons::default(),
            walk: Walk::default(),
        }
    }
}

impl ReviewState {
    /// Follows a change of the document.
    pub(super) fn follow(&mut self, applied: &Applied, document: &Document) {
        if self.is_on {
            self.comparisons.follow(self.against, document, applied);
        }
    }

    /// Forgets what belongs to the project before.
    pub(super) fn forget(&mut self) {
        self.comparisons = Comparisons::default();
        self.walk = Walk::default();
    }
}

impl Session {
    /// Carries out what a review does; hands everything else back.
    pub(super) fn apply_review_action(&mut self, action: Action) -> Option<Action> {
        let command = match action {
            Action::Ignore(id, ignored) => Command::Ignore { id, ignored },
            Action::Heed(id, ignored) => Command::Heed { id, ignored },
            Action::AddComment(id, text) => Command::AddComment { id, text },
            Action::AnswerComment(id, comment_index, text) => {
                Command::AnswerComment { id, comment_index, text }
            }
            Action::SettleComment(id, comment_index, is_settled) => {
                Command::SettleComment { id, comment_index, is_settled }
            }
            Action::RemoveComment(id, comment_index) => {
                Command::RemoveComment { id, comment_index }
            }
            Action::SetSettings(settings) => Command::SetSettings(settings),
            Action::MarkDelivered => Command::MarkDelivered,
            Action::InReview(action) => {
                self.apply_in_review(action);
                return None;
            }
            other => return Some(other),
        };
        self.run(command);
        None
    }

    fn apply_in_review(&mut self, action: ReviewAction) {
        match action {
            ReviewAction::Show(is_on) => {
                self.review.is_on = is_on;
                self.review.walk = Walk::default();
                self.wants_reveal = true;
            }
            ReviewAction::Against(against) => self.review.against = against,
            ReviewAction::SideBySide(is_on) => self.review.is_side_by_side = is_on,
            ReviewAction::Compare(ids) => self.compare(&ids),
            ReviewAction::Approve => self.approve(),
            ReviewAction::Return => self.return_active(),
            ReviewAction::Next => self.next_in_review(),
        }
    }

    /// Whether the document is shown as a reviewer wants it.
    pub fn is_reviewing(&self) -> bool {
        self.review.is_on && self.project.is_some()
    }

    /// What the translation is compared with.
    pub fn compared_with(&self) -> Against {
        let is_delivered = self.project.as_ref().is_some_and(|p| p.document.delivered().is_some());
        if is_delivered { self.review.against } else { Against::FirstDraft }
    }

    /// Whether the earlier text is to stand in a column of its own where there is room.
    pub fn is_side_by_side(&self) -> bool {
        self.review.is_side_by_side
    }
}
