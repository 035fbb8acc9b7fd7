//! What people say to each other about a paragraph: comments with answers, each with its author and time.

use super::{Extra, Stamp};

/// One comment on a paragraph, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Who wrote it, and when.
    pub stamp: Stamp,
    /// The text; may hold `\n`.
    pub text: String,
    /// The answers, the oldest first.
    pub answers: Vec<Answer>,
    /// Whether nothing is left to be done about it.
    pub is_settled: bool,
    /// Keys of a newer version.
    pub extra: Extra,
}

impl Comment {
    /// A comment without answers.
    pub fn new(stamp: Stamp, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { stamp, text, answers: Vec::new(), is_settled: false, extra: Extra::default() }
    }
}

/// One answer to a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Who wrote it, and when.
    pub stamp: Stamp,
    /// The text; may hold `\n`.
    pub text: String,
    /// Keys of a newer version.
    pub extra: Extra,
}
