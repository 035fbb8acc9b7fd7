//! Finding and replacing: the query, its hits over the whole document (found by a job), and the one that is
//! shown.

use super::Side;
use crate::model::{Document, ParagraphId};
use crate::tasks::{Cancelled, JobHandle, Progress};
use crate::text::search::{Query, Search};
use std::ops::Range;

/// Where to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// In both texts.
    #[default]
    Both,
    /// In the source only.
    Source,
    /// In the translation only.
    Target,
}

impl Scope {
    /// Every scope, in the order of the choice.
    pub const ALL: [Self; 3] = [Self::Both, Self::Source, Self::Target];

    /// The message with the scope's name.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::Both => "scope-both",
            Self::Source => "scope-source",
            Self::Target => "scope-target",
        }
    }

    /// Whether a side belongs to the scope.
    pub fn has(self, side: Side) -> bool {
        match self {
            Self::Both => true,
            Self::Source => side == Side::Source,
            Self::Target => side == Side::Target,
        }
    }
}

/// One place where the query was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundAt {
    /// The paragraph.
    pub paragraph: ParagraphId,
    /// The text.
    pub side: Side,
    /// Byte offsets in that text.
    pub bytes: Range<usize>,
}

/// Looking ends after so many hits: nobody steps through more.
pub const MAX_LISTED: usize = 1_000_000;

/// The find bar's state.
#[derive(Default)]
pub struct Find {
    /// Whether the bar is shown.
    pub is_open: bool,
    /// What is looked for.
    pub query: Query,
    /// Where.
    pub scope: Scope,
    pub(super) search: Option<Search>,
    pub(super) error: Option<crate::text::search::SearchError>,
    pub(super) hits: Vec<FoundAt>,
    pub(super) current: Option<usize>,
    pub(super) job: Option<JobHandle>,
    pub(super) is_stale: bool,
    /// Whether the next answer should bring a hit into sight.
    pub(super) wants_jump: bool,
}

impl Find {
    /// All hits in document order.
    pub fn hits(&self) -> &[FoundAt] {
        &self.hits
    }

    /// The place in the list of the hit that is shown.
    pub fn current(&self) -> Option<usize> {
        self.current
    }

    /// The hit that is shown.
    pub fn shown(&self) -> Option<&FoundAt> {
        self.hits.get(self.current?)
    }

    /// What is wrong with the query, if anything.
    pub fn error(&self) -> Option<&crate::text::search::SearchError> {
        self.error.as_ref()
    }

    /// Whether hits are still being looked for.
    pub fn is_running(&self) -> bool {
        self.job.is_some()
    }

    /// The search in force, to mark hits in the rows in sight.
    pub fn search(&self) -> Option<&Search> {
        self.search.as_ref().filter(|_| self.is_open)
    }

    /// The place of the first hit at or after a place in the document (or before it), going round at the end.
    pub(super) fn hit_from(
        &self,
        document: &Document,
        from: Option<(ParagraphId, Side, usize)>,
        forward: bool,
    ) -> Option<usize> {
        if self.hits.is_empty() {
            return None;
        }
        let order = |id: ParagraphId, side: Side, byte: usize| {
            (document.index_of(id).unwrap_or(usize::MAX), side == Side::Target, byte)
        };
        let Some((id, side, byte)) = from else { return Some(0) };
        let here = order(id, side, byte);
        let at = |hit: &FoundAt| order(hit.paragraph, hit.side, hit.bytes.start);
        if forward {
            let next = self.hits.partition_point(|hit| at(hit) < here);
            Some(if next == self.hits.len() { 0 } else { next })
        } else {
            let next = self.hits.partition_point(|hit| at(hit) < here);
            Some(next.checked_sub(1).unwrap_or(self.hits.len() - 1))
        }
    }
}

/// Looks through a whole document.
pub(super) fn find_all(
    document: &Document,
    search: &Search,
    scope: Scope,
    progress: &dyn Progress,
) -> Result<Vec<FoundAt>, Cancelled> {
    let mut hits = Vec::new();
    let total = document.paragraphs().len() as u64;
    for (index, paragraph) in document.paragraphs().iter().enumerate() {
        if index % 256 == 0 {
            progress.step(index as u64, total)?;
        }
        for (side, text) in [(Side::Source, &paragraph.source), (Side::Target, &paragraph.target)] {
            if scope.has(side) {
                let found = search.find(text).into_iter();
                hits.extend(found.map(|bytes| FoundAt { paragraph: paragraph.id, side, bytes }));
            }
        }
        if hits.len() >= MAX_LISTED {
            break;
        }
    }
    Ok(hits)
}
