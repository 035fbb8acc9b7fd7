//! What a reviewer can ask of the mode, beside what changes the document.

use crate::model::ParagraphId;

/// An earlier version of the translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Against {
    /// Each paragraph as it was first confirmed.
    FirstDraft,
    /// The whole as it was last delivered.
    Delivered,
}

/// One thing to be done in a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewAction {
    /// Shows the document for a review, or for translating.
    Show(bool),
    /// Compares with that version from now on.
    Against(Against),
    /// Puts the earlier text in a column of its own, or not.
    SideBySide(bool),
    /// Works out what changed in paragraphs.
    Compare(Vec<ParagraphId>),
    /// Marks the active paragraph reviewed and goes to what is next.
    Approve,
    /// Gives the active paragraph back to the translator.
    Return,
    /// Goes to the next finding; behind the last one, to the next paragraph that was not reviewed.
    Next,
}
