//! What a person does, in their words. A command is checked against the document and planned into edits;
//! planning changes nothing.

use super::plan::{Planner, plain};
use super::{
    AlignCommand, Choice, ChoiceKey, Details, Document, Edit, Ignored, Moment, ParagraphId, PartId,
    Role, Settings, Status, Term, TermId,
};

/// One thing a person does to a document.
#[derive(Clone, Debug)]
pub enum Command {
    /// Writes in a translation; consecutive typing in one paragraph is one step of the history.
    Type {
        /// Where.
        id: ParagraphId,
        /// The whole translation as it reads now.
        text: String,
    },
    /// Sets the status of paragraphs. `Untranslated` on a text and `Done` without one are the person's right.
    SetStatus {
        /// Which.
        ids: Vec<ParagraphId>,
        /// The new status.
        status: Status,
    },
    /// Sets the note of a paragraph; empty takes it away. Consecutive typing is one step, as in a translation.
    SetNote {
        /// Where.
        id: ParagraphId,
        /// The whole note.
        note: String,
    },
    /// Changes what a paragraph is.
    SetRole {
        /// Which.
        id: ParagraphId,
        /// The new role.
        role: Role,
    },
    /// Corrects the source, keeping the text as imported.
    CorrectSource {
        /// Where.
        id: ParagraphId,
        /// The corrected text.
        source: String,
    },
    /// Splits a paragraph in two.
    Split {
        /// Which.
        id: ParagraphId,
        /// Byte offset in the source where the second paragraph begins.
        byte_source: usize,
        /// Byte offset in the target where the second translation begins.
        byte_target: usize,
    },
    /// Joins a paragraph with the next one.
    MergeWithNext {
        /// The first of the two.
        id: ParagraphId,
    },
    /// Puts the source into the translation.
    CopySource {
        /// Where.
        id: ParagraphId,
    },
    /// Empties a translation.
    Clear {
        /// Where.
        id: ParagraphId,
    },
    /// Sets several translations at once (paste over paragraphs, offered repetition).
    SetTargets {
        /// Paragraph and its whole new translation.
        targets: Vec<(ParagraphId, String)>,
    },
    /// Mends what checks have found in translations.
    Fix {
        /// Paragraph and its whole new translation.
        targets: Vec<(ParagraphId, String)>,
    },
    /// Replaces found text in several translations at once.
    ReplaceAll {
        /// Paragraph and its whole new translation.
        targets: Vec<(ParagraphId, String)>,
    },
    /// Adds terms to the project's glossary; ids are given here.
    AddTerms(Vec<Term>),
    /// Changes a term.
    ChangeTerm(Box<Term>),
    /// Takes a term away.
    RemoveTerm(TermId),
    /// Brings terms of another glossary in, as one step.
    MergeTerms {
        /// To be added; ids are given here.
        new: Vec<Term>,
        /// Terms as they become, with the ids of those that are there.
        changed: Vec<Term>,
    },
    /// Sets the article details of a part.
    SetDetails {
        /// Which part.
        part: PartId,
        /// The new details.
        details: Details,
    },
    /// Decides how texts are cut or read, or that they are no names.
    Choose(Vec<Choice>),
    /// Takes a choice back, so that the engines decide again.
    Forget(ChoiceKey),
    /// Ignores a finding in a paragraph.
    Ignore {
        /// Where.
        id: ParagraphId,
        /// The finding.
        ignored: Ignored,
    },
    /// Heeds a finding again that was ignored.
    Heed {
        /// Where.
        id: ParagraphId,
        /// The finding.
        ignored: Ignored,
    },
    /// Says something about a paragraph.
    AddComment {
        /// Where.
        id: ParagraphId,
        /// The text.
        text: String,
    },
    /// Answers a comment.
    AnswerComment {
        /// Where.
        id: ParagraphId,
        /// The comment's place among the paragraph's, from 0.
        comment_index: usize,
        /// The text.
        text: String,
    },
    /// Says that nothing is left to be done about a comment, or that something is.
    SettleComment {
        /// Where.
        id: ParagraphId,
        /// The comment's place among the paragraph's, from 0.
        comment_index: usize,
        /// Whether nothing is left to be done.
        is_settled: bool,
    },
    /// Takes a comment away with its answers.
    RemoveComment {
        /// Where.
        id: ParagraphId,
        /// The comment's place among the paragraph's, from 0.
        comment_index: usize,
    },
    /// Sets what holds for the whole project.
    SetSettings(Box<Settings>),
    /// Keeps the translation as it stands as the one that was delivered.
    MarkDelivered,
    /// Works on the alignment of a translation that is brought.
    Align(AlignCommand),
}

/// What a step of the history is called: "Undo typing in paragraph 4".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The kind of step, a kebab-case word; its words are the message `step-<kind>`.
    pub kind: &'static str,
    /// The paragraph it happened in, if it was one.
    pub paragraph: Option<ParagraphId>,
}

/// A checked command: what will change, and how it is called.
#[derive(Clone, Debug)]
pub struct Plan {
    /// To be applied in this order.
    pub edits: Vec<Edit>,
    /// The step's name.
    pub label: Label,
    /// Whether this step may grow into the one before it (typing).
    pub joins: bool,
}

/// Why a command can't be done. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// The paragraph is gone.
    #[error("the paragraph is no longer there")]
    NoParagraph,
    /// The term is gone.
    #[error("the term is no longer there")]
    NoTerm,
    /// The part is gone.
    #[error("the part is no longer there")]
    NoPart,
    /// Splitting at the start or end, or inside a character.
    #[error("a paragraph can only be split inside its text")]
    BadSplit,
    /// There is no next paragraph.
    #[error("there is no next paragraph to merge with")]
    NothingToMerge,
    /// Cuts outside the text, or a reading without a syllable for each character.
    #[error("the choice does not fit its text")]
    BadChoice,
    /// A source or a term's Chinese may not be empty.
    #[error("the text may not be empty")]
    Empty,
    /// A comment or an answer may not be empty.
    #[error("the comment may not be empty")]
    EmptyComment,
    /// The comment is gone.
    #[error("the comment is no longer there")]
    NoComment,
    /// Nothing is being aligned.
    #[error("no translation is being aligned")]
    NoAlignment,
    /// The link or unit is gone.
    #[error("the link is no longer there")]
    NoLink,
    /// There is no unit to move, no neighbour, nothing to take apart.
    #[error("the link can't be changed like that")]
    BadLink,
}

impl CommandError {
    /// The message that says this to a person.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::NoParagraph => "error-no-paragraph",
            Self::NoTerm => "error-no-term",
            Self::NoPart => "error-no-part",
            Self::BadSplit => "error-bad-split",
            Self::NothingToMerge => "error-nothing-to-merge",
            Self::BadChoice => "error-bad-choice",
            Self::Empty => "error-empty-text",
            Self::EmptyComment => "error-empty-comment",
            Self::NoComment => "error-no-comment",
            Self::NoAlignment => "error-no-alignment",
            Self::NoLink => "error-no-link",
            Self::BadLink => "error-bad-link",
        }
    }
}

impl Command {
    /// Checks the command and plans it. A plan without edits means that all is so already.
    ///
    /// # Errors
    /// When the command names what is not there or can't be done there.
    pub fn plan(self, document: &Document, now: &Moment) -> Result<Plan, CommandError> {
        let planner = Planner { document, now };
        match self {
            Self::Type { id, text } => {
                let edits = planner.targets(vec![(id, text)])?;
                Ok(Plan { edits, label: Label { kind: "type", paragraph: Some(id) }, joins: true })
            }
            Self::SetStatus { ids, status } => planner.set_status(&ids, status),
            Self::SetNote { id, note } => {
                let plan = planner.one(id, "note", |p| p.note = note)?;
                Ok(Plan { joins: true, ..plan })
            }
            Self::SetRole { id, role } => planner.one(id, "role", |p| p.role = role),
            Self::CorrectSource { id, source } => planner.correct_source(id, source),
            Self::Split { id, byte_source, byte_target } => {
                planner.split(id, byte_source, byte_target)
            }
            Self::MergeWithNext { id } => planner.merge(id),
            Self::CopySource { id } => {
                let source = planner.paragraph(id)?.source.clone();
                planner.batch(vec![(id, source)], "copy-source", Some(id))
            }
            Self::Clear { id } => planner.batch(vec![(id, String::new())], "clear", Some(id)),
            Self::SetTargets { targets } => {
                let paragraph = if targets.len() == 1 { Some(targets[0].0) } else { None };
                planner.batch(targets, "paste", paragraph)
            }
            Self::Fix { targets } => {
                let paragraph = if targets.len() == 1 { Some(targets[0].0) } else { None };
                planner.batch(targets, "fix", paragraph)
            }
            Self::ReplaceAll { targets } => planner.batch(targets, "replace", None),
            Self::AddTerms(terms) => planner.add_terms(terms),
            Self::ChangeTerm(term) => planner.change_term(*term),
            Self::RemoveTerm(id) => {
                document.term(id).ok_or(CommandError::NoTerm)?;
                Ok(plain(vec![Edit::RemoveTerm(id)], "remove-term"))
            }
            Self::MergeTerms { new, changed } => planner.merge_terms(new, changed),
            Self::SetDetails { part, details } => planner.set_details(part, details),
            Self::Choose(choices) => planner.choose(choices),
            Self::Forget(key) => Ok(planner.forget(key)),
            Self::Ignore { id, ignored } => planner.ignore(id, ignored),
            Self::Heed { id, ignored } => planner.heed(id, &ignored),
            Self::AddComment { id, text } => planner.add_comment(id, text),
            Self::AnswerComment { id, comment_index, text } => {
                planner.answer_comment(id, comment_index, text)
            }
            Self::SettleComment { id, comment_index, is_settled } => {
                planner.settle_comment(id, comment_index, is_settled)
            }
            Self::RemoveComment { id, comment_index } => planner.remove_comment(id, comment_index),
            Self::SetSettings(settings) => Ok(planner.set_settings(*settings)),
            Self::MarkDelivered => Ok(planner.mark_delivered()),
            Self::Align(command) => planner.align(command),
        }
    }
}
