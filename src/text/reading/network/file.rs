//! Reads the network's file, which `assets/pinyin/convert.py` makes: deflated with a zlib head; three texts,
//! each behind its length in bytes (the known characters; the classes, separated by spaces; a character and its
//! readings a line), then all weights as half-precision floats, first their low bytes, then their high bytes.

use super::cell::{Cell, HIDDEN};
use super::{FIRST_CHARACTER, Network, SyllableId, WIDTH};
use std::collections::HashMap;
use std::io::Read;
use thiserror::Error;

/// Why a file is no network.
#[derive(Debug, Error)]
pub enum BadNetwork {
    /// It cannot be unpacked.
    #[error("the file cannot be unpacked: {0}")]
    Packed(#[from] std::io::Error),
    /// It ends too early or goes on too long.
    #[error("the file's {what} has not the size it tells")]
    Size {
        /// What was being read.
        what: &'static str,
    },
    /// A text is no UTF-8.
    #[error("the file's {what} is no UTF-8")]
    Text {
        /// What was being read.
        what: &'static str,
    },
}

impl Network {
    /// Reads a network from its file's bytes.
    pub fn read(packed: &[u8]) -> Result<Self, BadNetwork> {
        let mut bytes = Vec::new();
        flate2::read::ZlibDecoder::new(packed).read_to_end(&mut bytes)?;
        let mut rest = bytes.as_slice();
        let characters = text(&mut rest, "characters")?;
        let classes = text(&mut rest, "classes")?;
        let table = text(&mut rest, "table")?;
        let mut weights = Weights::new(rest)?;

        let mut rows: Vec<(char, u16)> = (FIRST_CHARACTER..)
            .zip(characters.chars())
            .filter_map(|(row, c)| Some((c, u16::try_from(row).ok()?)))
            .collect();
        let vectors = weights.rows(rows.len() + FIRST_CHARACTER)?;
        rows.sort_unstable();
        let mut syllables: Vec<String> = classes.split(' ').map(str::to_owned).collect();
        let num_classes = syllables.len();
        let (table, candidates) = readings(table, &mut syllables);
        Ok(Self {
            characters: rows,
            table,
            candidates,
            syllables,
            num_classes,
            vectors,
            forward: weights.cell()?,
            backward: weights.cell()?,
            hidden: turned(&weights.rows::<{ 2 * HIDDEN }>(HIDDEN)?),
            hidden_bias: weights.row()?,
            classes: weights.rows(num_classes)?,
            class_bias: weights.take(num_classes)?.to_vec(),
        })
    }
}

fn text<'a>(rest: &mut &'a [u8], what: &'static str) -> Result<&'a str, BadNetwork> {
    let size = || BadNetwork::Size { what };
    let (length, after) = rest.split_first_chunk().ok_or_else(size)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| size())?;
    let (found, after) = after.split_at_checked(length).ok_or_else(size)?;
    *rest = after;
    std::str::from_utf8(found).map_err(|_| BadNetwork::Text { what })
}

/// The table of readings; syllables that are no class are added behind the classes.
fn readings(text: &str, syllables: &mut Vec<String>) -> (Vec<(char, u32, u32)>, Vec<SyllableId>) {
    let mut ids: HashMap<String, SyllableId> = HashMap::new();
    for (id, syllable) in (0..).zip(syllables.iter()) {
        ids.insert(syllable.clone(), id);
    }
    let (mut table, mut candidates) = (Vec::new(), Vec::new());
    for line in text.lines() {
        let mut chars = line.chars();
        let Some(c) = chars.next() else { continue };
        let start = candidates.len() as u32;
        for reading in chars.as_str().split(',') {
            let id = ids.get(reading).copied().unwrap_or_else(|| {
                let id = syllables.len() as SyllableId;
                syllables.push(reading.to_owned());
                ids.insert(reading.to_owned(), id);
                id
            });
            candidates.push(id);
        }
        table.push((c, start, candidates.len() as u32));
    }
    table.sort_unstable();
    (table, candidates)
}

/// The weights still to be handed out.
struct Weights {
    values: Vec<f32>,
    next: usize,
}

impl Weights {
    fn new(bytes: &[u8]) -> Result<Self, BadNetwork> {
        if !bytes.len().is_multiple_of(2) {
            return Err(BadNetwork::Size { what: "weights" });
        }
        let (low, high) = bytes.split_at(bytes.len() / 2);
        let values = low.iter().zip(high).map(|(&l, &h)| single(u16::from_le_bytes([l, h])));
        Ok(Self { values: values.collect(), next: 0 })
    }

    fn take(&mut self, count: usize) -> Result<&[f32], BadNetwork> {
        let found = self.values.get(self.next..self.next + count);
        self.next += count;
        found.ok_or(BadNetwork::Size { what: "weights" })
    }

    fn row<const N: usize>(&mut self) -> Result<[f32; N], BadNetwork> {
        let found = self.take(N)?;
        Ok(found.try_into().expect("as many were taken"))
    }

    fn rows<const N: usize>(&mut self, count: usize) -> Result<Vec<[f32; N]>, BadNetwork> {
        (0..count).map(|_| self.row()).collect()
    }

    fn cell(&mut self) -> Result<Cell, BadNetwork> {
        let from_input = turned(&self.rows::<WIDTH>(4 * HIDDEN)?);
        let from_state = turned(&self.rows::<HIDDEN>(4 * HIDDEN)?);
        let (input_bias, state_bias): ([f32; 4 * HIDDEN], [f32; 4 * HIDDEN]) =
            (self.row()?, self.row()?);
        let bias = std::array::from_fn(|gate| input_bias[gate] + state_bias[gate]);
        Ok(Cell { from_input, from_state, bias })
    }
}

/// Rows as columns.
fn turned<const N: usize, const M: usize>(rows: &[[f32; N]]) -> Vec<[f32; M]> {
    (0..N).map(|column| std::array::from_fn(|row| rows[row][column])).collect()
}

/// A half-precision float (IEEE 754 binary16) as a single one.
fn single(half: u16) -> f32 {
    let sign = u32::from(half & 0x8000) << 16;
    let (exponent, fraction) = (u32::from(half >> 10 & 31), u32::from(half & 0x3FF));
    match exponent {
        0 => f32::from_bits(sign | 0x3380_0000) * fraction as f32,
        31 => f32::from_bits(sign | 0x7F80_0000 | fraction << 13),
        _ => f32::from_bits(sign | (exponent + 112) << 23 | fraction << 13),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_read() {
        for (half, value) in [
            (0x0000, 0.0),
            (0x3C00, 1.0),
            (0xC000, -2.0),
            (0x3555, 0.333_251_95),
            (0x0001, 5.960_464_5e-8),
            (0x83FF, -6.097_555e-5),
            (0x7BFF, 65_504.0),
            (0xFC00, f32::NEG_INFINITY),
        ] {
            assert_eq!(single(half), value, "{half:#06x}");
        }
    }

    #[test]
    fn a_cut_file_is_an_error() {
        let whole = include_bytes!("../../../../assets/pinyin/g2pm.bin");
        assert!(Network::read(whole).is_ok());
        assert!(Network::read(&whole[..whole.len() / 2]).is_err());
        assert!(Network::read(&[]).is_err());
        let packed = |text: &[u8]| {
            let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), Default::default());
            std::io::Write::write_all(&mut packer, text).unwrap();
            packer.finish().unwrap()
        };
        for bytes in [&b""[..], b"\x09\0\0\0abc", b"\x01\0\0\0\xFF", b"\0\0\0\0\0\0\0\0\0\0\0\0\0"]
        {
            assert!(Network::read(&packed(bytes)).is_err(), "{bytes:?}");
        }
    }
}
