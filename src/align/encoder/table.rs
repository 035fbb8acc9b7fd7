//! The vectors of the 128,000 pieces. Each number is one byte; with two numbers to each chunk of the table it
//! becomes what it was: piece `i` stands in chunk `i mod 17`.

use super::EncoderError;
use super::arrays::Arrays;

/// The vectors of all pieces.
#[derive(Clone, Debug)]
pub(super) struct Table {
    width: usize,
    /// Rows one after another, by chunk.
    chunks: Vec<Vec<u8>>,
    /// What a number of the chunk is multiplied by, and what is added then.
    scales: Vec<(f32, f32)>,
}

impl Table {
    pub(super) fn new(arrays: &mut Arrays) -> Result<Self, EncoderError> {
        let ([num_chunks], scales) = arrays.floats("scale")?;
        let ([num_lows], lows) = arrays.floats("lo")?;
        let mut chunks = Vec::with_capacity(num_chunks.min(64));
        let mut shape = None;
        for index in 1..=num_chunks {
            let name = format!("q{index}");
            let (found, rows) = arrays.bytes(&name)?;
            if *shape.get_or_insert(found) != found {
                return Err(EncoderError::malformed(&name));
            }
            chunks.push(rows);
        }
        match shape {
            Some([_, width]) if width > 0 && num_lows == num_chunks => {
                Ok(Self { width, chunks, scales: scales.into_iter().zip(lows).collect() })
            }
            _ => Err(EncoderError::malformed("scale, lo")),
        }
    }

    /// Length of a vector.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// How many pieces have a vector.
    pub(super) fn num_pieces(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.len() / self.width).sum()
    }

    /// The vectors of those pieces, one after another.
    pub(super) fn rows(&self, pieces: &[u32]) -> Vec<f32> {
        let mut rows = Vec::with_capacity(pieces.len() * self.width);
        for piece in pieces {
            let piece = *piece as usize;
            let (chunk, row) = (piece % self.chunks.len(), piece / self.chunks.len());
            let (scale, low) = self.scales[chunk];
            let bytes = &self.chunks[chunk][row * self.width..][..self.width];
            rows.extend(bytes.iter().map(|byte| f32::from(*byte) * scale + low));
        }
        rows
    }
}
