//! Which paragraphs are in sight: all of them, or those of a kind.

use crate::model::{Document, Paragraph, ParagraphId, Status};
use std::collections::HashSet;

/// A choice of paragraphs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FilterKind {
    /// All.
    #[default]
    All,
    /// Those of a status.
    Status(Status),
    /// Those in which checks have found something.
    WithFindings,
    /// Those with a note or a comment.
    WithNote,
}

impl FilterKind {
    /// Every filter, in the order of the panel.
    pub const ALL: [Self; 8] = [
        Self::All,
        Self::Status(Status::Done),
        Self::Status(Status::Untranslated),
        Self::Status(Status::Draft),
        Self::Status(Status::Reviewed),
        Self::Status(Status::Returned),
        Self::WithFindings,
        Self::WithNote,
    ];

    /// The message with the filter's name.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::All => "filter-all",
            Self::Status(Status::Done) => "filter-done",
            Self::Status(Status::Untranslated) => "filter-untranslated",
            Self::Status(Status::Draft) => "filter-draft",
            Self::Status(Status::Reviewed) => "filter-reviewed",
            Self::Status(Status::Returned) => "filter-returned",
            Self::WithFindings => "filter-with-findings",
            Self::WithNote => "filter-with-note",
        }
    }

    /// How many paragraphs it lets through, of a document with findings in so many.
    pub fn count(self, document: &Document, num_with_findings: usize) -> usize {
        let tally = document.tally();
        match self {
            Self::All => tally.num_paragraphs(),
            Self::Status(status) => tally.num_with(status),
            Self::WithFindings => num_with_findings,
            Self::WithNote => tally.num_with_note,
        }
    }

    /// Whether it lets a paragraph through; `found` are those with findings.
    fn lets_through(self, paragraph: &Paragraph, found: &HashSet<ParagraphId>) -> bool {
        match self {
            Self::All => true,
            Self::WithFindings => found.contains(&paragraph.id),
            Self::Status(status) => paragraph.status == status,
            Self::WithNote => paragraph.has_notes(),
        }
    }
}

/// The paragraphs in sight under a filter. A row that no longer fits stays until the filter is set again,
/// so that nothing vanishes under the caret.
#[derive(Clone, Debug, Default)]
pub struct Sight {
    kind: FilterKind,
    /// `None` stands for the whole document.
    ids: Option<Vec<ParagraphId>>,
    version: u64,
}

impl Sight {
    /// Sets the filter anew. `with_findings` are the paragraphs in which checks have found something.
    pub fn set(&mut self, kind: FilterKind, document: &Document, with_findings: &[ParagraphId]) {
        self.kind = kind;
        self.version += 1;
        self.ids = (kind != FilterKind::All).then(|| {
            let found = with_findings.iter().copied().collect();
            let all = document.paragraphs().iter();
            all.filter(|p| kind.lets_through(p, &found)).map(|p| p.id).collect()
        });
    }

    /// Follows paragraphs that came and went: new ones show beside the one they were split from.
    pub fn follow_structure(&mut self, document: &Document, new: &[ParagraphId]) {
        self.version += 1;
        if let Some(ids) = &mut self.ids {
            let known: HashSet<_> = ids.iter().chain(new).copied().collect();
            let all = document.paragraphs().iter().map(|p| p.id);
            *ids = all.filter(|id| known.contains(id)).collect();
        }
    }

    /// The filter in force.
    pub fn kind(&self) -> FilterKind {
        self.kind
    }

    /// Changes whenever rows came or went.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// How many rows there are.
    pub fn len(&self, document: &Document) -> usize {
        self.ids.as_ref().map_or(document.paragraphs().len(), Vec::len)
    }

    /// Whether no row is in sight.
    pub fn is_empty(&self, document: &Document) -> bool {
        self.len(document) == 0
    }

    /// The paragraph in that row.
    pub fn id_at(&self, row: usize, document: &Document) -> Option<ParagraphId> {
        match &self.ids {
            Some(ids) => ids.get(row).copied(),
            None => document.paragraphs().get(row).map(|p| p.id),
        }
    }

    /// The row of a paragraph, or of the nearest one in sight after it.
    pub fn row_of(&self, id: ParagraphId, document: &Document) -> Option<usize> {
        let index = document.index_of(id)?;
        match &self.ids {
            None => Some(index),
            Some(ids) => {
                let at = ids.partition_point(|&other| {
                    document.index_of(other).is_some_and(|other| other < index)
                });
                (at < ids.len()).then_some(at).or_else(|| at.checked_sub(1))
            }
        }
    }
}
