//! Where the links of an alignment lie: sums made once after each change, so that no frame and no key walks
//! through all links.

use crate::model::Alignment;
use crate::model::alignment::{LinkSpan, Side};

/// The places of all links of one state of an alignment.
#[derive(Clone, Debug, Default)]
pub struct LinkIndex {
    version: u64,
    /// For each link, and for the end: its first source unit, first target unit, first line.
    starts: Vec<[usize; 3]>,
    uncertain: Vec<usize>,
}

/// One line of the alignment as it is shown: a link has as many lines as its longer side has units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The link's place.
    pub link_index: usize,
    /// Which of the link's lines, from 0.
    pub line_in_link: usize,
}

const LINE: usize = 2;

fn column(side: Side) -> usize {
    match side {
        Side::Source => 0,
        Side::Target => 1,
    }
}

impl LinkIndex {
    /// Sums an alignment up; `version` names its state.
    pub fn new(alignment: &Alignment, version: u64) -> Self {
        let mut starts = Vec::with_capacity(alignment.links.len() + 1);
        let mut uncertain = Vec::new();
        let mut num_lines = 0;
        let mut end = [0; 3];
        for span in alignment.spans() {
            starts.push([span.source.start, span.target.start, num_lines]);
            num_lines += span.source.len().max(span.target.len());
            end = [span.source.end, span.target.end, num_lines];
            if alignment.is_uncertain(&span) {
                uncertain.push(span.index);
            }
        }
        starts.push(end);
        Self { version, starts, uncertain }
    }

    /// Changes whenever the alignment does.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// How many links there are.
    pub fn num_links(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many lines they take.
    pub fn num_lines(&self) -> usize {
        self.starts.last().map_or(0, |end| end[LINE])
    }

    /// The links that the person should look at, in order.
    pub fn uncertain(&self) -> &[usize] {
        &self.uncertain
    }

    /// Whether the person should look at a link.
    pub fn is_uncertain(&self, link_index: usize) -> bool {
        self.uncertain.binary_search(&link_index).is_ok()
    }

    /// A link with its units.
    pub fn span(&self, alignment: &Alignment, link_index: usize) -> Option<LinkSpan> {
        let link = *alignment.links.get(link_index)?;
        let (start, end) = (self.starts.get(link_index)?, self.starts.get(link_index + 1)?);
        let (source, target) = (start[0]..end[0], start[1]..end[1]);
        Some(LinkSpan { index: link_index, link, source, target })
    }

    /// The link that takes a unit.
    pub fn link_of(&self, side: Side, unit_index: usize) -> Option<usize> {
        self.link_at(column(side), unit_index)
    }

    /// The line at a place.
    pub fn line(&self, line_index: usize) -> Option<Line> {
        let link_index = self.link_at(LINE, line_index)?;
        Some(Line { link_index, line_in_link: line_index - self.starts[link_index][LINE] })
    }

    /// The first line of a link.
    pub fn first_line(&self, link_index: usize) -> Option<usize> {
        self.starts.get(link_index).map(|start| start[LINE])
    }

    /// The line that a unit stands in.
    pub fn line_of(&self, side: Side, unit_index: usize) -> Option<usize> {
        let start = self.starts[self.link_of(side, unit_index)?];
        Some(start[LINE] + unit_index - start[column(side)])
    }

    /// The link whose units (or lines) of a column hold that place. Links without any begin where the next one
    /// does: the last that begins there is the one.
    fn link_at(&self, column: usize, at: usize) -> Option<usize> {
        if at >= self.starts.last()?[column] {
            return None;
        }
        self.starts.partition_point(|start| start[column] <= at).checked_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AlignUnit;
    use crate::model::alignment::Link;
    use std::sync::Arc;

    fn alignment(counts: &[(usize, usize)]) -> Alignment {
        let links: Vec<Link> = counts
            .iter()
            .map(|&(num_source, num_target)| Link {
                num_source,
                num_target,
                score: 0.9,
                fixed: false,
            })
            .collect();
        let unit = Arc::new(AlignUnit::default());
        let units = |num| (0..num).map(|_| Arc::clone(&unit)).collect();
        let source = units(counts.iter().map(|count| count.0).sum());
        let target = units(counts.iter().map(|count| count.1).sum());
        Alignment { links, source, target, ..Alignment::default() }
    }

    #[test]
    fn the_sums_agree_with_walking_through() {
        let counts = [(0, 2), (1, 1), (1, 0), (0, 1), (3, 2), (0, 1), (2, 2), (1, 0)];
        let alignment = alignment(&counts);
        let index = LinkIndex::new(&alignment, 1);
        assert_eq!((index.num_links(), index.num_lines()), (8, 2 + 1 + 1 + 1 + 3 + 1 + 2 + 1));
        for span in alignment.spans() {
            assert_eq!(index.span(&alignment, span.index).as_ref(), Some(&span));
            for side in [Side::Source, Side::Target] {
                for (k, unit) in span.units(side).enumerate() {
                    assert_eq!(index.link_of(side, unit), Some(span.index), "{side:?} {unit}");
                    let line = index.line_of(side, unit).and_then(|line| index.line(line));
                    let wanted = Line { link_index: span.index, line_in_link: k };
                    assert_eq!(line, Some(wanted), "{side:?} {unit}");
                }
            }
        }
        assert_eq!(index.uncertain(), [0, 2, 3, 5, 7]);
        assert_eq!(index.link_of(Side::Source, 8), None);
        assert_eq!(index.line(12), None);
        assert_eq!(LinkIndex::default().line(0), None);
        assert_eq!(LinkIndex::new(&self::alignment(&[]), 1).num_lines(), 0);
    }
}
