//! Reviewing: comments, findings that are ignored, the project's settings, the translation as it was delivered.

use super::{Action, Session};
use crate::model::Command;

impl Session {
    /// Carries out what a review does to the document; hands everything else back.
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
            other => return Some(other),
        };
        self.run(command);
        None
    }
}
