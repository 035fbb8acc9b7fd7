//! One paragraph: a source text with its role, and the translation beside it with its state.

use super::{Comment, Ignored, ParagraphId, PartId};
use std::sync::Arc;

/// What a paragraph is in the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// The article's title.
    Title,
    /// A heading inside the article; the level counts from 1 (right below the title) to 6.
    Heading(u8),
    /// Running text.
    #[default]
    Body,
    /// The words under or instead of a picture.
    Caption,
    /// Credits: author, editor, source.
    Byline,
    /// One item of a list.
    ListItem,
    /// Quoted matter set apart.
    Quotation,
    /// One cell of a table.
    TableCell,
}

impl Role {
    /// Every role once, headings at level 1, in the order in which menus list them.
    pub const ALL: [Self; 8] = [
        Self::Title,
        Self::Heading(1),
        Self::Body,
        Self::Caption,
        Self::Byline,
        Self::ListItem,
        Self::Quotation,
        Self::TableCell,
    ];

    /// The role's name in files and on the command line, without the heading's level.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Heading(_) => "heading",
            Self::Body => "body",
            Self::Caption => "caption",
            Self::Byline => "byline",
            Self::ListItem => "list-item",
            Self::Quotation => "quotation",
            Self::TableCell => "table-cell",
        }
    }

    /// The role of that name; headings come at level 1.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// How far the translation of a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nothing is written yet.
    #[default]
    Untranslated,
    /// Something is written, not confirmed.
    Draft,
    /// Confirmed by the person.
    Done,
    /// Read by a reviewer and found good.
    Reviewed,
    /// Given back by a reviewer, to be worked on; stays so until it is confirmed again.
    Returned,
}

impl Status {
    /// Every status, in the order of work.
    pub const ALL: [Self; 5] =
        [Self::Untranslated, Self::Draft, Self::Done, Self::Reviewed, Self::Returned];

    /// The status's name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Untranslated => "untranslated",
            Self::Draft => "draft",
            Self::Done => "done",
            Self::Reviewed => "reviewed",
            Self::Returned => "returned",
        }
    }

    /// Whether the translation stands as it is: confirmed, and not given back since.
    pub fn is_confirmed(self) -> bool {
        matches!(self, Self::Done | Self::Reviewed)
    }

    /// Whether the translation was handed on once: confirmed, or read by a reviewer.
    pub(super) fn is_handed_on(self) -> bool {
        matches!(self, Self::Done | Self::Reviewed | Self::Returned)
    }

    /// The status of a paragraph of this status once its translation reads `target`.
    pub(super) fn after_change(self, target: &str) -> Self {
        match self {
            Self::Returned => Self::Returned,
            _ if target.is_empty() => Self::Untranslated,
            _ => Self::Draft,
        }
    }

    /// The status of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// Who changed something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The author's name as the person gave it; may be empty.
    pub by: Arc<str>,
    /// Seconds since 1970-01-01 UTC.
    pub at: i64,
}

/// Keys that this version of the program does not know, each with its value as JSON text, in file order.
/// They are carried along and written back as they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra(pub Vec<(String, String)>);

/// One paragraph of the article with its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Stays the same for the paragraph's life.
    pub id: ParagraphId,
    /// The part (file) it belongs to.
    pub part: PartId,
    /// What it is in the article.
    pub role: Role,
    /// The Chinese text; may hold `\n` as a line break inside the paragraph.
    pub source: String,
    /// The text as imported, when the source was corrected since.
    pub original_source: Option<String>,
    /// The translation; may hold `\n` as a line break inside the paragraph.
    pub target: String,
    /// How far the translation is.
    pub status: Status,
    /// The person's note; empty for none.
    pub note: String,
    /// What was said about it, the oldest first.
    pub comments: Vec<Comment>,
    /// The translation as it was first confirmed, kept from the moment that it is changed afterwards.
    pub first_draft: Option<String>,
    /// The findings that the person has ignored here.
    pub ignored: Vec<Ignored>,
    /// The last change of target, status or note.
    pub edited: Option<Stamp>,
    /// Keys of a newer version.
    pub extra: Extra,
}

impl Paragraph {
    /// Whether something was said about it, by the person's note or in a comment.
    pub fn has_notes(&self) -> bool {
        !self.note.is_empty() || !self.comments.is_empty()
    }

    /// Keeps the translation of `old` as the first draft, if it was handed on and this one is another or no longer
    /// confirmed.
    pub(super) fn keep_first_draft(&mut self, old: &Self) {
        let is_lost = self.target != old.target || !self.status.is_handed_on();
        if self.first_draft.is_none()
            && is_lost
            && old.status.is_handed_on()
            && !old.target.is_empty()
        {
            self.first_draft = Some(old.target.clone());
        }
    }
}
