//! The cursor of the alignment: the unit that keys work on, the one marked to be linked, and what each key means
//! there.

use super::action::UnitPlace;
use super::index::LinkIndex;
use crate::model::alignment::{Edge, LinkSpan, Side};
use crate::model::{AlignCommand, Alignment};
use crate::text::sentence::{Language, clauses, sentences};
use std::ops::Range;

/// An alignment as it is shown.
#[derive(Clone, Copy)]
pub struct Aligning<'a> {
    /// The two texts and their links.
    pub alignment: &'a Alignment,
    /// Where the links lie.
    pub index: &'a LinkIndex,
    /// The unit that keys work on; `None` only where there is no unit at all.
    pub cursor: Option<UnitPlace>,
    /// The unit that is marked to be linked.
    pub marked: Option<UnitPlace>,
}

/// What a key does with the link or the unit at the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AlignKey {
    /// Joins the link with the next one.
    Merge,
    /// Splits the link before the unit.
    Split,
    /// Moves the unit, and those of its link before it, to the link before.
    MoveUp,
    /// Moves the unit, and those of its link behind it, to the next link.
    MoveDown,
    /// Takes the sides of the link apart.
    Unlink,
    /// Confirms the link, or opens it to later runs again.
    Fix,
    /// Drops the unit as boilerplate, or takes it in again.
    Drop,
}

impl<'a> Aligning<'a> {
    /// The link that takes a unit.
    pub fn span_of(&self, place: UnitPlace) -> Option<LinkSpan> {
        let link_index = self.index.link_of(place.side, place.index)?;
        self.index.span(self.alignment, link_index)
    }

    /// The link at the cursor.
    pub fn chosen(&self) -> Option<LinkSpan> {
        self.span_of(self.cursor?)
    }

    /// What a key would do to a unit and its link; `None` where it has nothing to work on.
    pub fn command(&self, key: AlignKey, place: UnitPlace) -> Option<AlignCommand> {
        let span = self.span_of(place)?;
        let (link_index, link) = (span.index, span.link);
        let UnitPlace { side, index } = place;
        let is_two_sided = link.num_source > 0 && link.num_target > 0;
        match key {
            AlignKey::Merge => {
                let has_next = link_index + 1 < self.index.num_links();
                has_next.then_some(AlignCommand::Merge { link_index })
            }
            AlignKey::Split => self.split(&span, place),
            AlignKey::MoveUp => (link_index > 0).then(|| AlignCommand::Move {
                link_index,
                side,
                edge: Edge::First,
                num_units: index + 1 - span.units(side).start,
            }),
            AlignKey::MoveDown => {
                (link_index + 1 < self.index.num_links()).then(|| AlignCommand::Move {
                    link_index,
                    side,
                    edge: Edge::Last,
                    num_units: span.units(side).end - index,
                })
            }
            AlignKey::Unlink => is_two_sided.then_some(AlignCommand::Unlink { link_index }),
            AlignKey::Fix => {
                let links = link_index..link_index + 1;
                Some(AlignCommand::Fix { links, fixed: !link.fixed })
            }
            AlignKey::Drop => {
                let dropped = !self.alignment.units(side).get(index)?.dropped;
                Some(AlignCommand::Drop { side, unit_index: index, dropped })
            }
        }
    }

    /// The split before a unit. The other side is split where it has come as far, by the length of its texts; it
    /// gives something to both parts if it can.
    fn split(&self, span: &LinkSpan, place: UnitPlace) -> Option<AlignCommand> {
        let UnitPlace { side, index } = place;
        let (own, other) = (span.units(side), span.units(side.other()));
        let is_first = index == own.start;
        // Before the first unit there is nothing to split off; the cursor stands there most of the time, and what
        // is wanted then is the border behind it.
        let own_at = if is_first { index + 1 } else { index };
        if own_at >= own.end && other.len() < 2 {
            return None;
        }
        let length = |side: Side, range: Range<usize>| -> usize {
            self.alignment.units(side)[range].iter().map(|unit| unit.text.len()).sum()
        };
        let other_at = if own_at >= own.end {
            other.end - 1
        } else {
            let (before, all) = (length(side, own.start..own_at), length(side, own.clone()));
            let share = before as f32 / all.max(1) as f32;
            let wanted = share * length(side.other(), other.clone()) as f32;
            self.nearest_border(side.other(), &other, wanted)
        };
        let (source_at, target_at) = match side {
            Side::Source => (own_at, other_at),
            Side::Target => (other_at, own_at),
        };
        Some(AlignCommand::Split { link_index: span.index, source_at, target_at })
    }

    /// The border inside a range of units that as many bytes stand before as wanted, or nearly; the end where
    /// there is none inside.
    fn nearest_border(&self, side: Side, units: &Range<usize>, wanted: f32) -> usize {
        let mut before = 0.0;
        let mut nearest = (f32::INFINITY, units.end);
        for at in units.start + 1..units.end {
            before += self.alignment.units(side)[at - 1].text.len() as f32;
            let missed = (before - wanted).abs();
            if missed < nearest.0 {
                nearest = (missed, at);
            }
        }
        nearest.1
    }

    /// Where a unit is best cut in two, in bytes: behind its first sentence, or its first clause.
    pub fn suggested_cut(&self, place: UnitPlace) -> Option<usize> {
        let text = &self.alignment.units(place.side).get(place.index)?.text;
        let language = match place.side {
            Side::Source => Language::Chinese,
            Side::Target => Language::English,
        };
        let second = |pieces: Vec<Range<usize>>| pieces.get(1).map(|piece| piece.start);
        second(sentences(text, language)).or_else(|| second(clauses(text, language)))
    }

    /// The next or previous unit of the same text.
    pub(super) fn step(&self, forward: bool) -> Option<UnitPlace> {
        let UnitPlace { side, index } = self.cursor?;
        let index = if forward { index + 1 } else { index.checked_sub(1)? };
        (index < self.alignment.units(side).len()).then_some(UnitPlace { side, index })
    }

    /// The unit of the other text beside the cursor: in the same line if there is one, else the nearest.
    pub(super) fn cross(&self) -> Option<UnitPlace> {
        let cursor = self.cursor?;
        let side = cursor.side.other();
        let span = self.span_of(cursor)?;
        let (own, other) = (span.units(cursor.side), span.units(side));
        let index = match other.len() {
            0 => other.start.saturating_sub(1),
            len => other.start + (cursor.index - own.start).min(len - 1),
        };
        (index < self.alignment.units(side).len()).then_some(UnitPlace { side, index })
    }

    /// The next or previous uncertain link, going round at the ends.
    pub(super) fn next_uncertain(&self, forward: bool) -> Option<UnitPlace> {
        let uncertain = self.index.uncertain();
        let here = self.chosen().map_or(0, |span| span.index);
        let next = if forward {
            uncertain.get(uncertain.partition_point(|&link| link <= here)).or(uncertain.first())
        } else {
            let before = uncertain.partition_point(|&link| link < here).checked_sub(1);
            before.map(|at| &uncertain[at]).or(uncertain.last())
        };
        self.first_unit(*next?)
    }

    /// The unit that stands for a link.
    pub fn first_unit(&self, link_index: usize) -> Option<UnitPlace> {
        let span = self.index.span(self.alignment, link_index)?;
        Some(if span.source.is_empty() {
            UnitPlace { side: Side::Target, index: span.target.start }
        } else {
            UnitPlace { side: Side::Source, index: span.source.start }
        })
    }
}
