//! Planning: what a person's act changes in an alignment, checked, with the alignment as it is.

use super::change::UnitSplice;
use super::{AlignUnit, Alignment, AlignmentChange, Edge, Link, LinkSpan, Side};
use crate::model::CommandError;
use std::ops::Range;
use std::sync::Arc;

type Planned = Result<Option<AlignmentChange>, CommandError>;

/// A link that a person made.
fn by_hand(num_source: usize, num_target: usize) -> Link {
    Link { num_source, num_target, score: 1.0, fixed: true }
}

/// A link that a person's act left over: open to a later run.
fn left_over(num_source: usize, num_target: usize) -> Link {
    Link { num_source, num_target, score: 0.0, fixed: false }
}

fn replace(links: Range<usize>, new: Vec<Link>) -> AlignmentChange {
    let new = new.into_iter().filter(|link| link.num_source + link.num_target > 0).collect();
    AlignmentChange::Splice {
        link_at: links.start,
        num_links: links.len(),
        links: new,
        units: None,
    }
}

impl Link {
    /// How many units of a side it takes.
    pub fn num_units(&self, side: Side) -> usize {
        match side {
            Side::Source => self.num_source,
            Side::Target => self.num_target,
        }
    }

    fn num_units_mut(&mut self, side: Side) -> &mut usize {
        match side {
            Side::Source => &mut self.num_source,
            Side::Target => &mut self.num_target,
        }
    }
}

impl Alignment {
    fn link_span(&self, index: usize) -> Result<LinkSpan, CommandError> {
        self.span(index).ok_or(CommandError::NoLink)
    }

    pub(in crate::model) fn plan_merge(&self, index: usize) -> Planned {
        let (first, second) = match self.links.get(index..).ok_or(CommandError::NoLink)? {
            [first, second, ..] => (first, second),
            _ => return Err(CommandError::BadLink),
        };
        let num_source = first.num_source + second.num_source;
        let merged = by_hand(num_source, first.num_target + second.num_target);
        Ok(Some(replace(index..index + 2, vec![merged])))
    }

    pub(in crate::model) fn plan_split(
        &self,
        index: usize,
        source_at: usize,
        target_at: usize,
    ) -> Planned {
        let span = self.link_span(index)?;
        let inside = |range: &Range<usize>, at| (range.start..=range.end).contains(&at);
        if !inside(&span.source, source_at) || !inside(&span.target, target_at) {
            return Err(CommandError::BadLink);
        }
        let first = by_hand(source_at - span.source.start, target_at - span.target.start);
        let second = by_hand(span.source.end - source_at, span.target.end - target_at);
        if [first, second].iter().any(|part| part.num_source + part.num_target == 0) {
            return Err(CommandError::BadLink);
        }
        Ok(Some(replace(index..index + 1, vec![first, second])))
    }

    pub(in crate::model) fn plan_move(
        &self,
        index: usize,
        side: Side,
        edge: Edge,
        num_units: usize,
    ) -> Planned {
        let link = *self.links.get(index).ok_or(CommandError::NoLink)?;
        let start = match edge {
            Edge::First => index.checked_sub(1).ok_or(CommandError::BadLink)?,
            Edge::Last => index,
        };
        let pair = self.links.get(start..start + 2).ok_or(CommandError::BadLink)?;
        if !(1..=link.num_units(side)).contains(&num_units) {
            return Err(CommandError::BadLink);
        }
        let mut pair = [pair[0], pair[1]].map(|link| by_hand(link.num_source, link.num_target));
        let (from, to) = if edge == Edge::First { (1, 0) } else { (0, 1) };
        *pair[from].num_units_mut(side) -= num_units;
        *pair[to].num_units_mut(side) += num_units;
        Ok(Some(replace(start..start + 2, pair.into())))
    }

    pub(in crate::model) fn plan_unlink(&self, index: usize) -> Planned {
        let link = self.links.get(index).ok_or(CommandError::NoLink)?;
        if link.num_source == 0 || link.num_target == 0 {
            return Err(CommandError::BadLink);
        }
        let apart = vec![by_hand(link.num_source, 0), by_hand(0, link.num_target)];
        Ok(Some(replace(index..index + 1, apart)))
    }

    pub(in crate::model) fn plan_join(&self, source: usize, target: usize) -> Planned {
        let of_source = self.span_of(Side::Source, source).ok_or(CommandError::NoLink)?;
        let of_target = self.span_of(Side::Target, target).ok_or(CommandError::NoLink)?;
        let (low, high) =
            (of_source.index.min(of_target.index), of_source.index.max(of_target.index));
        if low == high {
            return self.plan_fix(low..low + 1, true);
        }
        let new = if of_source.index < of_target.index {
            joined(
                Pulled::new(&of_source, source, Side::Source),
                Pulled::new(&of_target, target, Side::Target),
            )
        } else {
            let earlier = Pulled::new(&of_target, target, Side::Target);
            joined(earlier, Pulled::new(&of_source, source, Side::Source))
                .into_iter()
                .map(|(link, is_joined)| (swapped(link), is_joined))
                .collect()
        };
        let new = new
            .into_iter()
            .map(|(link, is_joined)| {
                let make = if is_joined { by_hand } else { left_over };
                make(link.0, link.1)
            })
            .collect();
        Ok(Some(replace(low..high + 1, new)))
    }

    pub(in crate::model) fn plan_fix(&self, links: Range<usize>, fixed: bool) -> Planned {
        let old = self.links.get(links.clone()).ok_or(CommandError::NoLink)?;
        if old.iter().all(|link| link.fixed == fixed) {
            return Ok(None);
        }
        let new = old.iter().map(|link| Link { fixed, ..*link }).collect();
        Ok(Some(replace(links, new)))
    }

    pub(in crate::model) fn plan_drop(
        &self,
        side: Side,
        unit_index: usize,
        dropped: bool,
    ) -> Planned {
        let unit = self.units(side).get(unit_index).ok_or(CommandError::NoLink)?;
        if unit.dropped == dropped {
            return Ok(None);
        }
        let units = vec![Arc::new(AlignUnit { dropped, ..(**unit).clone() })];
        let splice = UnitSplice { side, unit_at: unit_index, num_units: 1, units };
        Ok(Some(AlignmentChange::Splice {
            link_at: 0,
            num_links: 0,
            links: Vec::new(),
            units: Some(splice),
        }))
    }

    pub(in crate::model) fn plan_cut(
        &self,
        side: Side,
        unit_index: usize,
        byte_at: usize,
    ) -> Planned {
        let unit = self.units(side).get(unit_index).ok_or(CommandError::NoLink)?;
        let span = self.span_of(side, unit_index).ok_or(CommandError::NoLink)?;
        let halves = unit.text.split_at_checked(byte_at).ok_or(CommandError::BadSplit)?;
        let texts = [halves.0.trim_end(), halves.1.trim_start()];
        if texts.iter().any(|text| text.is_empty()) {
            return Err(CommandError::BadSplit);
        }
        let half = |text: &str| Arc::new(AlignUnit { text: text.to_owned(), ..(**unit).clone() });
        let mut link = span.link;
        *link.num_units_mut(side) += 1;
        let units = texts.map(half).into();
        Ok(Some(AlignmentChange::Splice {
            link_at: span.index,
            num_links: 1,
            links: vec![link],
            units: Some(UnitSplice { side, unit_at: unit_index, num_units: 1, units }),
        }))
    }

    pub(in crate::model) fn plan_realign(&self, links: Range<usize>, new: Vec<Link>) -> Planned {
        let old = self.links.get(links.clone()).ok_or(CommandError::NoLink)?;
        if fixed_places(old).any(|place| !places(&new).any(|(other, _)| other == place)) {
            return Err(CommandError::BadLink);
        }
        if old == new {
            return Ok(None);
        }
        Ok(Some(replace(links, new)))
    }
}

/// Where links lie, counted from the first.
fn places(links: &[Link]) -> impl Iterator<Item = ((Range<usize>, Range<usize>), bool)> + '_ {
    let mut at = (0, 0);
    links.iter().map(move |link| {
        let start = at;
        at = (at.0 + link.num_source, at.1 + link.num_target);
        ((start.0..at.0, start.1..at.1), link.fixed)
    })
}

fn fixed_places(links: &[Link]) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + '_ {
    places(links).filter(|(_, fixed)| *fixed).map(|(place, _)| place)
}

/// A link with the unit that is pulled out of it, seen from that unit's side.
struct Pulled {
    unit: usize,
    /// Units of the pulled unit's own side.
    own: Range<usize>,
    /// Units of the other side.
    other: Range<usize>,
}

impl Pulled {
    fn new(span: &LinkSpan, unit: usize, side: Side) -> Self {
        let (own, other) = match side {
            Side::Source => (span.source.clone(), span.target.clone()),
            Side::Target => (span.target.clone(), span.source.clone()),
        };
        Self { unit, own, other }
    }
}

/// Numbers of units: of the earlier unit's side, of the later unit's side.
type Counts = (usize, usize);

fn swapped(counts: Counts) -> Counts {
    (counts.1, counts.0)
}

/// Links in the place of all from `early`'s to `late`'s, so that their two units are in one; the flag marks that
/// one. A unit right behind or before the other's link is taken into that link; otherwise the two stand alone, and
/// what lay between them is left without an answer, since its links would cross.
fn joined(early: Pulled, late: Pulled) -> Vec<(Counts, bool)> {
    let is_behind = late.unit == early.other.end;
    let is_before = early.unit + 1 == late.other.start;
    // Of two ways the unit without an answer of its own goes to the other.
    if is_behind && !(is_before && early.other.is_empty()) {
        let between = early.own.end..late.other.start;
        return vec![
            ((early.own.len(), early.other.len() + 1), true),
            ((between.len(), 0), false),
            ((late.other.len(), late.own.end - late.unit - 1), false),
        ];
    }
    if is_before {
        let between = early.other.end..late.own.start;
        return vec![
            ((early.own.len() - 1, early.other.len()), false),
            ((0, between.len()), false),
            ((late.other.len() + 1, late.own.len()), true),
        ];
    }
    vec![
        ((early.unit - early.own.start, early.other.len()), false),
        ((0, late.unit - early.other.end), false),
        ((1, 1), true),
        ((late.other.start - early.unit - 1, 0), false),
        ((late.other.len(), late.own.end - late.unit - 1), false),
    ]
}
