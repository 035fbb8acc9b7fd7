//! A translation on its way into a document: the article's units, the other text's units, and the links between
//! them, as far as engine and person have come. Lives in the document until it is accepted or given up, so that it
//! is saved, undone and taken up again like everything else.
//!
//! Links hold only how many units they take from either side, in order. So they are monotone and cover both texts
//! by construction; there is no state in which a sentence is lost.

mod change;
mod command;
mod plan;
mod settle;
#[cfg(test)]
mod tests;

pub use change::{AlignmentChange, AlignmentError, UnitSplice};
pub use command::{AlignCommand, Edge, Settled};
pub use settle::Share;

use super::{Extra, ParagraphId, Role};
use std::ops::Range;
use std::sync::Arc;

/// Which of the two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The Chinese article.
    Source,
    /// The translation that is brought.
    Target,
}

impl Side {
    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Source => Self::Target,
            Self::Target => Self::Source,
        }
    }
}

/// What one unit is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AlignLevel {
    /// A paragraph.
    #[default]
    Paragraph,
    /// A sentence.
    Sentence,
}

impl AlignLevel {
    /// Both levels.
    pub const ALL: [Self; 2] = [Self::Paragraph, Self::Sentence];

    /// The level's name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Sentence => "sentence",
        }
    }

    /// The level of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// One paragraph or sentence of either text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AlignUnit {
    /// Its words.
    pub text: String,
    /// The paragraph it stands in: an id of the document on the source side, a count from 0 on the target side.
    /// Units of one paragraph stand together.
    pub paragraph: ParagraphId,
    /// What that paragraph is.
    pub role: Role,
    /// Boilerplate the person dropped: it stays in sight and is left out when the alignment is accepted.
    pub dropped: bool,
}

/// Units that answer each other: the next `num_source` of the one text, the next `num_target` of the other. One of
/// the two may be 0, never both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// How many source units it takes.
    pub num_source: usize,
    /// How many target units it takes.
    pub num_target: usize,
    /// How sure it is, from 0 to 1.
    pub score: f32,
    /// Set or confirmed by the person: no later run changes it.
    pub fixed: bool,
}

/// A link with the units it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkSpan {
    /// The link's place, from 0.
    pub index: usize,
    /// The link.
    pub link: Link,
    /// Its source units.
    pub source: Range<usize>,
    /// Its target units.
    pub target: Range<usize>,
}

/// Links below this score are shown as uncertain and listed.
pub const UNCERTAIN_BELOW: f32 = 0.75;

impl Link {
    /// Whether the person should look at it, as far as the link itself tells.
    fn is_uncertain(&self) -> bool {
        !self.fixed
            && (self.score < UNCERTAIN_BELOW || self.num_source == 0 || self.num_target == 0)
    }
}

/// Two texts and the links between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// The file (or other origin) of the translation, as it is shown to the person.
    pub name: String,
    /// What a unit is.
    pub level: AlignLevel,
    /// Units of the article.
    pub source: Vec<Arc<AlignUnit>>,
    /// Units of the translation.
    pub target: Vec<Arc<AlignUnit>>,
    /// Links in order; together they take every unit of both sides.
    pub links: Vec<Link>,
    /// Keys of a newer version.
    pub extra: Extra,
}

impl Alignment {
    /// The units of one side.
    pub fn units(&self, side: Side) -> &[Arc<AlignUnit>] {
        match side {
            Side::Source => &self.source,
            Side::Target => &self.target,
        }
    }

    /// Links with their units, in order. Walks from the start: keep the result rather than calling it in a loop.
    pub fn spans(&self) -> impl Iterator<Item = LinkSpan> + '_ {
        let mut place = (0, 0);
        self.links.iter().enumerate().map(move |(index, &link)| {
            let (source, target) = place;
            place = (source + link.num_source, target + link.num_target);
            LinkSpan { index, link, source: source..place.0, target: target..place.1 }
        })
    }

    /// The link at a place.
    pub fn span(&self, index: usize) -> Option<LinkSpan> {
        self.spans().nth(index)
    }

    /// The link that takes a unit.
    pub fn span_of(&self, side: Side, unit_index: usize) -> Option<LinkSpan> {
        self.spans().find(|span| span.units(side).contains(&unit_index))
    }

    /// Whether links and units fit: every unit in just one link, no empty link, sound scores.
    pub fn is_sound(&self) -> bool {
        let sound = |link: &Link| {
            link.num_source + link.num_target > 0 && (0.0..=1.0).contains(&link.score)
        };
        let sum = |num: fn(&Link) -> usize| {
            self.links.iter().try_fold(0usize, |sum, link| sum.checked_add(num(link)))
        };
        self.links.iter().all(sound)
            && sum(|link| link.num_source) == Some(self.source.len())
            && sum(|link| link.num_target) == Some(self.target.len())
    }

    /// Whether the person should look at a link: it is not sure, or one side has no answer and is not dropped.
    pub fn is_uncertain(&self, span: &LinkSpan) -> bool {
        let is_dropped = |side| {
            let units = self.units(side).get(span.units(side)).unwrap_or_default();
            units.iter().all(|unit| unit.dropped)
        };
        span.link.is_uncertain() && !(is_dropped(Side::Source) && is_dropped(Side::Target))
    }

    /// How many links the person should look at.
    pub fn num_uncertain(&self) -> usize {
        self.spans().filter(|span| self.is_uncertain(span)).count()
    }
}

impl LinkSpan {
    /// The units of one side.
    pub fn units(&self, side: Side) -> Range<usize> {
        match side {
            Side::Source => self.source.clone(),
            Side::Target => self.target.clone(),
        }
    }
}
