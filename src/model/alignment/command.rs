//! What a person does to an alignment, in their words.

use super::{Alignment, Link, Side};
use crate::model::{ParagraphId, Role, Status};
use std::ops::Range;

/// Which end of a link's units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// The first unit; it can go to the link before.
    First,
    /// The last unit; it can go to the next link.
    Last,
}

/// One thing a person does to an alignment. Links and units are named by their place, from 0. What a person links,
/// moves, splits or unlinks is fixed by it.
#[derive(Clone, Debug)]
pub enum AlignCommand {
    /// Begins an alignment, in the place of one that is there.
    Begin(Box<Alignment>),
    /// Gives the alignment up; the document stays as it is.
    GiveUp,
    /// Joins a link with the next one.
    Merge {
        /// The first of the two.
        link_index: usize,
    },
    /// Splits a link in two, before these units. Each part must have a unit.
    Split {
        /// Which.
        link_index: usize,
        /// The first source unit of the second part.
        source_at: usize,
        /// The first target unit of the second part.
        target_at: usize,
    },
    /// Moves the first units of a link's side to the link before, or the last ones to the next. A link that has
    /// nothing left on either side is gone.
    Move {
        /// Which.
        link_index: usize,
        /// Of which text.
        side: Side,
        /// Which end of the link, and so which way.
        edge: Edge,
        /// How many units, from that end.
        num_units: usize,
    },
    /// Takes the two sides of a link apart: each stays at its place without an answer.
    Unlink {
        /// Which.
        link_index: usize,
    },
    /// Links a source unit with a target unit, and all that lies between the two links they are in now, so that
    /// no links cross.
    Join {
        /// The source unit.
        source: usize,
        /// The target unit.
        target: usize,
    },
    /// Marks links as right, or as open to a later run again.
    Fix {
        /// Which.
        links: Range<usize>,
        /// Right, or open.
        fixed: bool,
    },
    /// Drops a unit as boilerplate, or takes it in again.
    Drop {
        /// Of which text.
        side: Side,
        /// Which.
        unit_index: usize,
        /// Dropped, or taken in.
        dropped: bool,
    },
    /// Cuts a unit in two.
    Cut {
        /// Of which text.
        side: Side,
        /// Which.
        unit_index: usize,
        /// Byte offset in its text where the second unit begins.
        byte_at: usize,
    },
    /// Puts the answer of a new run in the place of links; it must take the same units and keep fixed links.
    Realign {
        /// Which links.
        links: Range<usize>,
        /// What takes their place.
        new: Vec<Link>,
    },
    /// Makes the result the project's translations and ends the alignment.
    Accept(Settled),
}

/// What an alignment comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Paragraph and its whole translation.
    pub targets: Vec<(ParagraphId, String)>,
    /// Text of the translation that answers nothing: the paragraph it stands behind (`None` at the start), its
    /// role, its words. Becomes a paragraph without a source, at its place.
    pub loose: Vec<(Option<ParagraphId>, Role, String)>,
    /// The status that the translations get.
    pub status: Status,
}

impl AlignCommand {
    /// The kind of step for the history: `step-<kind>` is its message.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Begin(_) => "align-begin",
            Self::GiveUp => "align-give-up",
            Self::Merge { .. } => "align-merge",
            Self::Split { .. } => "align-split",
            Self::Move { .. } => "align-move",
            Self::Unlink { .. } => "align-unlink",
            Self::Join { .. } => "align-join",
            Self::Fix { fixed: true, .. } => "align-fix",
            Self::Fix { .. } => "align-free",
            Self::Drop { dropped: true, .. } => "align-drop",
            Self::Drop { .. } => "align-take-in",
            Self::Cut { .. } => "align-cut",
            Self::Realign { .. } => "align-again",
            Self::Accept(_) => "align-accept",
        }
    }
}
