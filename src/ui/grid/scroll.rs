//! Where the grid is scrolled to: a paragraph and how far below the upper edge it begins. What is in sight
//! never jumps while rows above it are measured, for nothing above it counts.

use super::height::Heights;
use crate::model::ParagraphId;

/// The place the grid is scrolled to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Anchor {
    /// The paragraph.
    pub paragraph: Option<ParagraphId>,
    /// Its row, as far as known.
    pub row: usize,
    /// Its upper edge below that of the viewport, in points; usually zero or less.
    pub top: f32,
}

impl Anchor {
    /// Moves by `delta` points (positive shows what is above) and takes as anchor the row that now touches
    /// the viewport's upper edge. `measure` answers a row's true height. Stays inside the document.
    pub fn scroll(
        &mut self,
        delta: f32,
        viewport: f32,
        num_rows: usize,
        mut measure: impl FnMut(usize) -> f32,
    ) {
        if num_rows == 0 {
            *self = Self::default();
            return;
        }
        self.row = self.row.min(num_rows - 1);
        self.top += delta;
        self.settle(num_rows, &mut measure);
        // The last row ends at the lower edge, if the document is long enough to reach it.
        let mut below = self.top - viewport;
        for row in self.row..num_rows {
            below += measure(row);
            if below >= 0.0 {
                return;
            }
        }
        self.top -= below;
        self.settle(num_rows, &mut measure);
    }

    fn settle(&mut self, num_rows: usize, measure: &mut impl FnMut(usize) -> f32) {
        while self.top > 0.0 && self.row > 0 {
            self.row -= 1;
            self.top -= measure(self.row);
        }
        if self.row == 0 {
            self.top = self.top.min(0.0);
        }
        while self.row + 1 < num_rows {
            let height = measure(self.row);
            if self.top + height > 0.0 {
                break;
            }
            self.top += height;
            self.row += 1;
        }
    }

    /// Jumps to a distance from the top of the document, as the scrollbar counts it.
    pub fn jump(&mut self, y: f64, heights: &Heights) {
        let (row, into) = heights.row_at(y);
        self.row = row;
        self.top = -into;
    }

    /// The distance from the top of the document, as the scrollbar counts it.
    pub fn distance(&self, heights: &Heights) -> f64 {
        heights.top_of(self.row) - f64::from(self.top)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(row: usize, top: f32) -> Anchor {
        Anchor { paragraph: None, row, top }
    }

    #[test]
    fn scrolling_stays_inside() {
        let heights = [100.0, 50.0, 200.0, 30.0];
        let measure = |row: usize| heights[row];
        for (from, delta, to) in [
            (at(0, 0.0), 40.0, at(0, 0.0)),
            (at(0, 0.0), -40.0, at(0, -40.0)),
            (at(0, 0.0), -120.0, at(1, -20.0)),
            (at(1, -20.0), 40.0, at(0, -80.0)),
            // 380 points in all and 150 in sight: 230 is the end.
            (at(0, 0.0), -1000.0, at(2, -80.0)),
        ] {
            let mut anchor = from;
            anchor.scroll(delta, 150.0, 4, measure);
            assert_eq!(anchor, to, "{from:?} by {delta}");
        }
        let mut short = at(0, 0.0);
        short.scroll(-500.0, 1000.0, 4, measure);
        assert_eq!(short, at(0, 0.0));
        let mut none = at(7, 3.0);
        none.scroll(-5.0, 100.0, 0, measure);
        assert_eq!(none, Anchor::default());
    }
}
