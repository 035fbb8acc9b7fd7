//! Another level for an alignment under way: its paragraphs cut into sentences, or its sentences put together
//! again, and linked anew. The borders of fixed links stay where they can; what was dropped stays dropped.

use super::engine::{self, Sides};
use crate::align::Aligner;
use crate::model::alignment::{Link, Side};
use crate::model::{AlignLevel, AlignUnit, Alignment};
use crate::tasks::{Cancelled, Progress};
use crate::text::join::append_target;
use crate::text::sentence::{Language, covering, sentences};
use std::sync::Arc;

/// One side's units at another level, and where each old unit's border went.
struct Recut {
    units: Vec<Arc<AlignUnit>>,
    /// For each border between old units (and both ends) the border between new ones, if there is one there.
    borders: Vec<Option<usize>>,
}

/// Whether another level would lose what the person did by hand: fixed links keep their borders only.
pub(super) fn has_work(alignment: &Alignment) -> bool {
    alignment.links.iter().any(|link| link.fixed)
}

/// The same two texts at another level, linked anew.
pub(super) fn at_level(
    aligner: &Aligner<'_>,
    alignment: &Alignment,
    level: AlignLevel,
    progress: &dyn Progress,
) -> Result<Alignment, Cancelled> {
    let recut = |side| match level {
        AlignLevel::Sentence => cut(alignment.units(side), side),
        AlignLevel::Paragraph => join(alignment.units(side), side),
    };
    let (source, target) = (recut(Side::Source), recut(Side::Target));
    let mut links: Vec<Link> = Vec::new();
    let mut at = Border::default();
    let whole = Border {
        old: (alignment.source.len(), alignment.target.len()),
        new: (source.units.len(), target.units.len()),
    };
    for end in borders(alignment, &source, &target).into_iter().chain([whole]) {
        if end.new.0 < at.new.0 || end.new.1 < at.new.1 || end.new == at.new {
            continue;
        }
        let stretch = |sides: Sides<'_>, from: Counts, to: Counts| Stretch {
            source: sides.source[from.0..to.0].to_vec(),
            target: sides.target[from.1..to.1].to_vec(),
        };
        let old = Sides { source: &alignment.source, target: &alignment.target };
        let old = stretch(old, at.old, end.old);
        let new = Sides { source: &source.units, target: &target.units };
        let new = stretch(new, at.new, end.new);
        links.extend(relinked(aligner, &old, &new, level, progress)?);
        at = end;
    }
    Ok(Alignment { level, source: source.units, target: target.units, links, ..alignment.clone() })
}

/// Numbers of units of either side.
type Counts = (usize, usize);

/// A place between units, counted in those before and in those of the other level.
#[derive(Clone, Copy, Default)]
struct Border {
    old: Counts,
    new: Counts,
}

/// The units of both sides between two borders.
struct Stretch {
    source: Vec<Arc<AlignUnit>>,
    target: Vec<Arc<AlignUnit>>,
}

impl Stretch {
    fn sides(&self) -> Sides<'_> {
        Sides { source: &self.source, target: &self.target }
    }

    fn has_dropped(&self) -> bool {
        self.source.iter().chain(&self.target).any(|unit| unit.dropped)
    }
}

/// Links the new units of a stretch. Sentences are surest inside paragraphs that answer each other.
fn relinked(
    aligner: &Aligner<'_>,
    old: &Stretch,
    new: &Stretch,
    level: AlignLevel,
    progress: &dyn Progress,
) -> Result<Vec<Link>, Cancelled> {
    if level == AlignLevel::Sentence && !old.has_dropped() {
        let (source, target) = (engine::units(&old.source), engine::units(&old.target));
        let found = aligner.align_article(&source, &target, progress)?;
        let counts = (found.source_sentences.len(), found.target_sentences.len());
        if counts == (new.source.len(), new.target.len()) {
            return Ok(found.sentences.iter().map(engine::link_of).collect());
        }
    }
    Ok(engine::align(aligner, new.sides(), level, &[], progress)?.0)
}

/// Both ends of every fixed link, where the new units have borders there too.
fn borders(alignment: &Alignment, source: &Recut, target: &Recut) -> Vec<Border> {
    let fixed = alignment.spans().filter(|span| span.link.fixed);
    let ends = fixed.flat_map(|span| {
        [(span.source.start, span.target.start), (span.source.end, span.target.end)]
    });
    let border = |(s, t): Counts| {
        Some(Border { old: (s, t), new: (source.borders[s]?, target.borders[t]?) })
    };
    ends.filter_map(border).collect()
}

fn cut(old: &[Arc<AlignUnit>], side: Side) -> Recut {
    let mut recut = Recut { units: Vec::new(), borders: vec![Some(0)] };
    for unit in old {
        // The article's sentences are the whole text when put together; between the translation's there is a space.
        let pieces = match side {
            Side::Source => covering(&unit.text, Language::Chinese),
            Side::Target => sentences(&unit.text, Language::English),
        };
        let sentence = |bytes: std::ops::Range<usize>| {
            Arc::new(AlignUnit { text: unit.text[bytes].to_owned(), ..(**unit).clone() })
        };
        recut.units.extend(pieces.into_iter().map(sentence));
        recut.borders.push(Some(recut.units.len()));
    }
    recut
}

fn join(old: &[Arc<AlignUnit>], side: Side) -> Recut {
    let mut units: Vec<AlignUnit> = Vec::new();
    let mut borders = Vec::with_capacity(old.len() + 1);
    for unit in old {
        match units.last_mut().filter(|last| last.paragraph == unit.paragraph) {
            Some(last) => {
                borders.push(None);
                match side {
                    Side::Source => last.text.push_str(&unit.text),
                    Side::Target => append_target(&mut last.text, &unit.text),
                }
                // A paragraph is dropped when all of it is.
                last.dropped &= unit.dropped;
            }
            None => {
                borders.push(Some(units.len()));
                units.push((**unit).clone());
            }
        }
    }
    borders.push(Some(units.len()));
    Recut { units: units.into_iter().map(Arc::new).collect(), borders }
}
