//! How much of each unit is answered by each run of units near it in the other text: the sum over its tokens of the
//! best answer in the run.

use super::band::Rows;
use super::pairing::{Direction, MAX_SPAN};
use super::side::Side;

/// Coverage of the units of one text (rows) by runs of one to six units of the other that start at each column.
#[derive(Debug, Default)]
pub struct Coverage {
    /// Which cells there are; rows and columns count from the start of the part.
    pub rows: Rows,
    /// By length of run, less one.
    values: [Vec<f32>; MAX_SPAN],
    /// The best of each row by a single unit.
    pub best: Vec<f32>,
}

/// Where the rows and columns of a part start in their texts.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// The unit of row 0.
    pub row: usize,
    /// The unit of column 0.
    pub column: usize,
}

const NOTHING: u32 = u32::MAX;

/// Memory that many parts share: which tokens of a row's unit each kind of the other text answers.
#[derive(Debug, Default)]
pub struct Scratch {
    /// For each kind of the other text, its first entry.
    heads: Vec<u32>,
    /// Token of the row's unit, what meeting it is worth, and the next entry.
    entries: Vec<(u32, f32, u32)>,
    /// Best answers, by token of the row's unit and by column.
    best: Vec<f32>,
}

impl Coverage {
    /// Measures `side`'s units against `other`'s in these cells.
    pub fn new(
        direction: &Direction,
        (side, other): (&Side, &Side),
        rows: Rows,
        origin: Origin,
        scratch: &mut Scratch,
    ) -> Self {
        let num_cells = rows.num_cells();
        let mut values: [Vec<f32>; MAX_SPAN] = std::array::from_fn(|_| vec![0.0; num_cells]);
        let mut best = Vec::with_capacity(rows.len());
        scratch.heads.resize(other.num_types().max(scratch.heads.len()), NOTHING);
        for row in 0..rows.len() {
            let columns = rows.row(row);
            let tokens = side.tokens(origin.row + row);
            scratch.index(direction, tokens);
            let width = columns.len() + MAX_SPAN;
            scratch.best.clear();
            scratch.best.resize(tokens.len() * width, 0.0);
            for (place, column) in columns.enumerate() {
                for &(id, _) in other.tokens(origin.column + column) {
                    scratch.meet(id, place, width);
                }
            }
            let start = rows.starts[row] as usize;
            let end = rows.starts[row + 1] as usize;
            for (token, &(_, weight)) in tokens.iter().enumerate() {
                let met = &mut scratch.best[token * width..(token + 1) * width];
                add_runs(met, weight, &mut values, start..end);
            }
            best.push(values[0][start..end].iter().copied().fold(0.0, f32::max));
            scratch.forget(direction, tokens);
        }
        Self { rows, values, best }
    }

    /// The coverage of a row's unit by so many units from a column; the cell must be there.
    #[inline]
    pub fn at(&self, row: usize, column: usize, length: usize) -> f32 {
        let cell = self.rows.starts[row] as usize + column - self.rows.low[row] as usize;
        self.values[length - 1][cell]
    }
}

impl Scratch {
    /// Notes what answers each token of a unit.
    fn index(&mut self, direction: &Direction, tokens: &[(u32, f32)]) {
        self.entries.clear();
        for (token, &(id, _)) in tokens.iter().enumerate() {
            for &(answer, worth) in direction.answers(id) {
                let head = &mut self.heads[answer as usize];
                self.entries.push((token as u32, worth, *head));
                *head = (self.entries.len() - 1) as u32;
            }
        }
    }

    /// A kind of token stands at a place of the row.
    #[inline]
    fn meet(&mut self, id: u32, place: usize, width: usize) {
        let mut next = self.heads[id as usize];
        while next != NOTHING {
            let (token, worth, after) = self.entries[next as usize];
            let value = &mut self.best[token as usize * width + place];
            *value = value.max(worth);
            next = after;
        }
    }

    fn forget(&mut self, direction: &Direction, tokens: &[(u32, f32)]) {
        for &(id, _) in tokens {
            for &(answer, _) in direction.answers(id) {
                self.heads[answer as usize] = NOTHING;
            }
        }
    }
}

/// Adds a token's best answers in runs of one to six to a row.
fn add_runs(
    met: &mut [f32],
    weight: f32,
    values: &mut [Vec<f32>; MAX_SPAN],
    cells: std::ops::Range<usize>,
) {
    if met.iter().all(|&value| value == 0.0) {
        return;
    }
    let width = cells.len();
    for (further, values) in values.iter_mut().enumerate() {
        if further > 0 {
            // From right to left nothing is read after it was written: each takes over its right neighbour.
            for place in 0..width {
                met[place] = met[place].max(met[place + 1]);
            }
        }
        for (value, &met) in values[cells.clone()].iter_mut().zip(&met[..width]) {
            *value += weight * met;
        }
    }
}
