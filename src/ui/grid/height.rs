//! The heights of all rows, estimated until they are measured, with their sums at hand: a Fenwick tree in
//! f64, so that a document of millions of points has no jumps and no frame costs more for its length.

/// Row heights in points and their running sums.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    heights: Vec<f32>,
    /// `sums[i]` holds the sum of the block of rows that ends at `i` (1-based), as Fenwick trees do.
    sums: Vec<f64>,
}

impl Heights {
    /// Heights as given, in order.
    pub fn new(heights: Vec<f32>) -> Self {
        let mut sums = vec![0.0; heights.len() + 1];
        for (index, height) in heights.iter().enumerate() {
            let at = index + 1;
            sums[at] += f64::from(*height);
            let above = at + (at & at.wrapping_neg());
            if above < sums.len() {
                sums[above] += sums[at];
            }
        }
        Self { heights, sums }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.heights.len()
    }

    /// The height of a row, in points; 0 for one that is not there.
    pub fn height(&self, row: usize) -> f32 {
        self.heights.get(row).copied().unwrap_or_default()
    }

    /// Sets the height of a row.
    pub fn set(&mut self, row: usize, height: f32) {
        let Some(slot) = self.heights.get_mut(row) else { return };
        let grown = f64::from(height) - f64::from(*slot);
        *slot = height;
        let mut at = row + 1;
        while at < self.sums.len() {
            self.sums[at] += grown;
            at += at & at.wrapping_neg();
        }
    }

    /// The sum of the rows before `row`.
    pub fn top_of(&self, row: usize) -> f64 {
        let mut at = row.min(self.len());
        let mut sum = 0.0;
        while at > 0 {
            sum += self.sums[at];
            at -= at & at.wrapping_neg();
        }
        sum
    }

    /// The sum of all rows.
    pub fn total(&self) -> f64 {
        self.top_of(self.len())
    }

    /// The row at a distance from the top, and how far into it.
    pub fn row_at(&self, y: f64) -> (usize, f32) {
        let mut row = 0;
        let mut rest = y.max(0.0);
        let mut step = self.sums.len().next_power_of_two() / 2;
        while step > 0 {
            let next = row + step;
            if next < self.sums.len() && self.sums[next] <= rest {
                row = next;
                rest -= self.sums[next];
            }
            step /= 2;
        }
        if row >= self.len() { (self.len().saturating_sub(1), 0.0) } else { (row, rest as f32) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_agree_with_adding_up() {
        let mut plain: Vec<f32> = (0..1000).map(|i| 20.0 + (i * 37 % 101) as f32).collect();
        let mut heights = Heights::new(plain.clone());
        for (row, height) in [(0, 5.0), (999, 77.0), (512, 0.0), (511, 1000.0)] {
            heights.set(row, height);
            plain[row] = height;
        }
        let mut top = 0.0;
        for (row, height) in plain.iter().enumerate() {
            assert_eq!(heights.top_of(row), top);
            if *height > 0.0 {
                assert_eq!(heights.row_at(top), (row, 0.0));
                assert_eq!(heights.row_at(top + f64::from(*height) / 2.0).0, row);
            }
            top += f64::from(*height);
        }
        assert_eq!(heights.total(), top);
        assert_eq!(heights.row_at(top + 5.0).0, 999);
        assert_eq!(Heights::default().row_at(10.0), (0, 0.0));
    }
}
