//! The smallest changes of an alignment. Each leaves a sound alignment, or is refused; each knows its inverse.

use super::{AlignUnit, Alignment, Link, Side};
use std::sync::Arc;

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub enum AlignmentChange {
    /// Begins, replaces or ends an alignment.
    Set(Option<Arc<Alignment>>),
    /// Puts links in the place of links, and units in the place of units of one side.
    Splice {
        /// The first link that is replaced.
        link_at: usize,
        /// How many are.
        num_links: usize,
        /// What takes their place.
        links: Vec<Link>,
        /// Units that change with them.
        units: Option<UnitSplice>,
    },
}

/// Units that take the place of units.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitSplice {
    /// Of which text.
    pub side: Side,
    /// The first that is replaced.
    pub unit_at: usize,
    /// How many are.
    pub num_units: usize,
    /// What takes their place.
    pub units: Vec<Arc<AlignUnit>>,
}

/// Why a change could not be made; the alignment is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AlignmentError {
    /// Nothing is being aligned.
    #[error("there is no alignment")]
    None,
    /// Links or units that are not there.
    #[error("the links or units are not there")]
    OutOfRange,
    /// Some unit would be in no link, or in two.
    #[error("the links do not take every unit once")]
    Unsound,
}

impl AlignmentChange {
    /// Carries the change out and answers the one that takes it back.
    ///
    /// # Errors
    /// When it does not fit the alignment, which stays as it was.
    pub fn apply(self, alignment: &mut Option<Arc<Alignment>>) -> Result<Self, AlignmentError> {
        match self {
            Self::Set(new) => {
                if new.as_ref().is_some_and(|new| !new.is_sound()) {
                    return Err(AlignmentError::Unsound);
                }
                Ok(Self::Set(std::mem::replace(alignment, new)))
            }
            Self::Splice { link_at, num_links, links, units } => {
                let alignment = alignment.as_mut().ok_or(AlignmentError::None)?;
                check(alignment, link_at, num_links, &links, units.as_ref())?;
                let alignment = Arc::make_mut(alignment);
                let num_new = links.len();
                let old = alignment.links.splice(link_at..link_at + num_links, links).collect();
                let units = units.map(|splice| splice.apply(alignment));
                Ok(Self::Splice { link_at, num_links: num_new, links: old, units })
            }
        }
    }
}

impl UnitSplice {
    fn apply(self, alignment: &mut Alignment) -> Self {
        let Self { side, unit_at, num_units, units } = self;
        let all = match side {
            Side::Source => &mut alignment.source,
            Side::Target => &mut alignment.target,
        };
        let num_new = units.len();
        let old = all.splice(unit_at..unit_at + num_units, units).collect();
        Self { side, unit_at, num_units: num_new, units: old }
    }
}

/// Whether the new links take just what the old ones took, and the units that come beside.
fn check(
    alignment: &Alignment,
    link_at: usize,
    num_links: usize,
    new: &[Link],
    units: Option<&UnitSplice>,
) -> Result<(), AlignmentError> {
    let end = link_at.checked_add(num_links).ok_or(AlignmentError::OutOfRange)?;
    let old = alignment.links.get(link_at..end).ok_or(AlignmentError::OutOfRange)?;
    let is_empty = |link: &Link| link.num_source == 0 && link.num_target == 0;
    if new.iter().any(|link| is_empty(link) || !(0.0..=1.0).contains(&link.score)) {
        return Err(AlignmentError::Unsound);
    }
    for side in [Side::Source, Side::Target] {
        let mut num_old = count(old, side).ok_or(AlignmentError::Unsound)?;
        if let Some(splice) = units.filter(|splice| splice.side == side) {
            let unit_end = splice.unit_at.checked_add(splice.num_units);
            if unit_end.is_none_or(|end| end > alignment.units(side).len()) {
                return Err(AlignmentError::OutOfRange);
            }
            num_old = (num_old + splice.units.len())
                .checked_sub(splice.num_units)
                .ok_or(AlignmentError::Unsound)?;
        }
        if count(new, side) != Some(num_old) {
            return Err(AlignmentError::Unsound);
        }
    }
    Ok(())
}

/// How many units of a side links take.
fn count(links: &[Link], side: Side) -> Option<usize> {
    links.iter().try_fold(0usize, |sum, link| sum.checked_add(link.num_units(side)))
}
