//! Which places of a problem are looked at: for every number of source units behind, a range of numbers of target
//! units behind. Ranges never move back, so that rows and columns both see one stretch of the other text.

use super::bead::Step;
use super::pairing::MAX_SPAN;
use std::ops::Range;

/// A part of both texts to be aligned: from a corner to a corner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Units of the source.
    pub source: Range<usize>,
    /// Units of the target.
    pub target: Range<usize>,
}

/// Rows of cells, each from `low` to `high`, stored one behind the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The first column of each row.
    pub low: Vec<u32>,
    /// One past the last column of each row.
    pub high: Vec<u32>,
    /// Where each row starts in storage; one more than rows.
    pub starts: Vec<u32>,
}

impl Rows {
    /// Rows of these ranges, which must not move back.
    pub fn new(ranges: impl Iterator<Item = Range<usize>>) -> Self {
        let mut rows = Self { starts: vec![0], ..Self::default() };
        let mut num_cells = 0;
        for range in ranges {
            num_cells += range.len() as u32;
            rows.low.push(range.start as u32);
            rows.high.push(range.end as u32);
            rows.starts.push(num_cells);
        }
        rows
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.low.len()
    }

    /// The columns of a row.
    pub fn row(&self, row: usize) -> Range<usize> {
        self.low[row] as usize..self.high[row] as usize
    }

    /// How many cells there are.
    pub fn num_cells(&self) -> usize {
        self.starts[self.len()] as usize
    }

    /// Where a cell is stored; `None` outside the rows.
    pub fn cell(&self, row: usize, column: usize) -> Option<usize> {
        let (low, high) = (*self.low.get(row)? as usize, self.high[row] as usize);
        (low <= column && column < high).then(|| self.starts[row] as usize + column - low)
    }

    /// The same cells with rows and columns exchanged; the columns count from 0 to `num_columns`.
    pub fn transposed(&self, num_columns: usize) -> Self {
        let (mut first, mut end) = (0, 0);
        Self::new((0..num_columns).map(|column| {
            while first < self.len() && self.high[first] as usize <= column {
                first += 1;
            }
            while end < self.len() && (self.low[end] as usize) <= column {
                end += 1;
            }
            first..end.max(first)
        }))
    }

    /// Where the coverage of units is needed for beads between these places: rows are units of the source, one
    /// fewer than places, and columns units of the target.
    pub fn units(&self) -> Self {
        let num_rows = self.len() - 1;
        let num_target = (self.high[num_rows] - 1) as usize;
        Self::new((0..num_rows).map(|unit| {
            let low = self.low[(unit + 1).saturating_sub(MAX_SPAN)] as usize;
            let high = self.high[(unit + MAX_SPAN).min(num_rows)] as usize;
            low..(high - 1).clamp(low, num_target)
        }))
    }
}

/// Every place of a part.
#[cfg(test)]
fn whole(part: &Part) -> Rows {
    let num_target = part.target.len();
    Rows::new((0..=part.source.len()).map(|_| 0..num_target + 1))
}

/// A place in a part: units of the source behind, units of the target behind.
pub type Place = (usize, usize);

/// Stretches between two places larger than this are looked at along their diagonal only.
const MAX_OPEN: usize = 40_000;

/// The places of a part no further than `width` from a chain of places through it, in order; between two of them
/// the whole stretch.
pub fn around(part: &Part, chain: &[Place], width: usize) -> Rows {
    let (num_source, num_target) = (part.source.len(), part.target.len());
    let mut low = vec![usize::MAX; num_source + 1];
    let mut high = vec![0; num_source + 1];
    let mut before = (0, 0);
    for &place in chain.iter().chain(std::iter::once(&(num_source, num_target))) {
        stretch(before, place, |row, from, to| {
            low[row] = low[row].min(from);
            high[row] = high[row].max(to);
        });
        before = place;
    }
    Rows::new((0..=num_source).map(|row| {
        let behind = row.saturating_sub(width / 2);
        let ahead = (row + width / 2).min(num_source);
        let from = low[behind].min(low[row].saturating_sub(width));
        let to = high[ahead].max((high[row] + width).min(num_target));
        from..to + 1
    }))
}

/// The columns of each row between two places.
fn stretch(from: Place, to: Place, mut touch: impl FnMut(usize, usize, usize)) {
    let (num_rows, num_columns) = (to.0 - from.0, to.1 - from.1);
    if num_rows * num_columns <= MAX_OPEN {
        (from.0..=to.0).for_each(|row| touch(row, from.1, to.1));
        return;
    }
    let half = MAX_OPEN / 2 / num_rows;
    for row in 0..=num_rows {
        let middle = row * num_columns / num_rows.max(1);
        let low = middle.saturating_sub(half);
        touch(from.0 + row, from.1 + low, from.1 + (middle + half).min(num_columns));
    }
    touch(from.0, from.1, from.1);
    touch(to.0, to.1, to.1);
}

/// The places along a path, counted from the part's start.
pub fn chain_of(part: &Part, path: &[Step]) -> Vec<Place> {
    let place =
        |step: &Step| (step.source_end - part.source.start, step.target_end - part.target.start);
    path.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_columns_exchange() {
        let rows = Rows::new([0..2, 0..3, 1..3, 2..3].into_iter());
        let columns = rows.transposed(3);
        assert_eq!((columns.row(0), columns.row(1), columns.row(2)), (0..2, 0..3, 1..4));
        assert_eq!(columns.transposed(4), rows);
        assert_eq!((rows.cell(1, 2), rows.cell(2, 0)), (Some(4), None));
    }

    #[test]
    fn bands_reach_both_corners() {
        let part = Part { source: 10..20, target: 5..45 };
        let rows = around(&part, &[], 3);
        assert_eq!((rows.row(0).start, rows.row(10).end), (0, 41));
        assert!(whole(&part).num_cells() == 11 * 41);
        let units = whole(&part).units();
        assert_eq!((units.len(), units.row(0)), (10, 0..40));
    }
}
