//! The smallest changes of a document. Each is complete in itself (it carries the whole new paragraph or
//! term), so that it can be undone, and written to a journal and read back, without anything beside it.

use super::alignment::{AlignmentChange, AlignmentError};
use super::{
    Choice, ChoiceKey, Paragraph, ParagraphId, Part, PartId, Settings, Snapshot, Term, TermId,
};
use std::sync::Arc;

/// One change. [`super::Document::apply`] carries it out and answers the inverse.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Replaces the paragraph of the same id.
    PutParagraph(Arc<Paragraph>),
    /// Adds a paragraph behind another, or at the start.
    InsertParagraph {
        /// The paragraph before it; `None` for the first place.
        after: Option<ParagraphId>,
        /// The new paragraph; its id must be free.
        paragraph: Arc<Paragraph>,
    },
    /// Takes a paragraph away.
    RemoveParagraph(ParagraphId),
    /// Replaces the term of the same id.
    PutTerm(Arc<Term>),
    /// Adds a term behind another, or at the start.
    InsertTerm {
        /// The term before it; `None` for the first place.
        after: Option<TermId>,
        /// The new term; its id must be free.
        term: Arc<Term>,
    },
    /// Takes a term away.
    RemoveTerm(TermId),
    /// Replaces the part of the same id.
    PutPart(Arc<Part>),
    /// Makes a choice, in the place of an earlier one for the same text and kind.
    PutChoice(Arc<Choice>),
    /// Takes a choice back.
    RemoveChoice(ChoiceKey),
    /// Replaces the project's settings.
    PutSettings(Arc<Settings>),
    /// Replaces the translation as it was last delivered.
    PutDelivered(Option<Arc<Snapshot>>),
    /// Changes the alignment that is being worked on.
    Align(AlignmentChange),
}

/// Why an edit could not be carried out; the document is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// No paragraph of that id.
    #[error("no paragraph {}", .0.0)]
    NoParagraph(ParagraphId),
    /// The id is taken.
    #[error("paragraph {} exists already", .0.0)]
    ParagraphExists(ParagraphId),
    /// No term of that id.
    #[error("no term {}", .0.0)]
    NoTerm(TermId),
    /// The id is taken.
    #[error("term {} exists already", .0.0)]
    TermExists(TermId),
    /// No part of that id.
    #[error("no part {}", .0.0)]
    NoPart(PartId),
    /// No choice of that kind for that text.
    #[error("no choice for {}", .0.text)]
    NoChoice(ChoiceKey),
    /// The change does not fit the alignment.
    #[error(transparent)]
    Alignment(#[from] AlignmentError),
}
