//! The bytes of a dictionary's data file: three deflated streams (headwords, pinyin with senses, and the numbers
//! between them). Broken bytes are an error, never a panic and never more memory than they can fill.

use super::layer::{Layer, Parts, Record};
use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};
use std::io::{Read, Write};

const MAGIC: &[u8; 8] = b"DZDICT\x00\x01";
/// No stream may unpack to more.
const MAX_STREAM: u64 = 512 << 20;
/// Deflate packs no text to less than a thousandth; what a header claims beyond that is not set aside in advance.
const MAX_RATIO: usize = 1_032;

/// Why bytes are no dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DataFileError {
    /// They do not start as a data file does.
    #[error("not a dictionary's data file")]
    NotOurs,
    /// They end too early.
    #[error("the data file is cut off")]
    Cut,
    /// A stream cannot be unpacked, or its checksum is another.
    #[error("the data file is damaged")]
    Damaged,
}

/// Whether bytes start as a data file does.
pub(super) fn is_data_file(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Reads a data file and indexes it.
pub(super) fn decode(bytes: &[u8]) -> Result<Layer, DataFileError> {
    let parts = decode_parts(bytes)?;
    if parts.are_sound() { Ok(Layer::new(parts)) } else { Err(DataFileError::Damaged) }
}

fn decode_parts(bytes: &[u8]) -> Result<Parts, DataFileError> {
    let mut rest = bytes.strip_prefix(MAGIC).ok_or(DataFileError::NotOurs)?;
    let heads = text(&mut rest)?;
    let bodies = text(&mut rest)?;
    let numbers = stream(&mut rest)?;
    if !rest.is_empty() {
        return Err(DataFileError::Damaged);
    }
    numbers_into(Parts { heads, bodies, ..Parts::default() }, &numbers)
}

/// Writes the parts as a data file; the same parts give the same bytes.
pub(super) fn encode(parts: &Parts) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    for raw in [parts.heads.as_bytes(), parts.bodies.as_bytes(), &numbers_of(parts)] {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
        let packed = packer.write_all(raw).and_then(|()| packer.finish());
        let packed = packed.expect("a vector takes every byte");
        bytes.extend((raw.len() as u64).to_le_bytes());
        bytes.extend((packed.len() as u64).to_le_bytes());
        bytes.extend(packed);
    }
    bytes
}

fn text(rest: &mut &[u8]) -> Result<String, DataFileError> {
    String::from_utf8(stream(rest)?).map_err(|_| DataFileError::Damaged)
}

fn stream(rest: &mut &[u8]) -> Result<Vec<u8>, DataFileError> {
    let raw_len = length(rest)?;
    let packed_len = usize::try_from(length(rest)?).map_err(|_| DataFileError::Cut)?;
    let (packed, after) = rest.split_at_checked(packed_len).ok_or(DataFileError::Cut)?;
    *rest = after;
    if raw_len > MAX_STREAM.min(packed_len.saturating_mul(MAX_RATIO) as u64) {
        return Err(DataFileError::Damaged);
    }
    let mut raw = Vec::with_capacity(raw_len as usize);
    // One byte more than announced shows a stream that is too long, and reading to the end checks its sum.
    let unpacked = ZlibDecoder::new(packed).take(raw_len + 1).read_to_end(&mut raw);
    match unpacked {
        Ok(length) if length as u64 == raw_len => Ok(raw),
        _ => Err(DataFileError::Damaged),
    }
}

fn length(rest: &mut &[u8]) -> Result<u64, DataFileError> {
    let (eight, after) = rest.split_first_chunk::<8>().ok_or(DataFileError::Cut)?;
    *rest = after;
    Ok(u64::from_le_bytes(*eight))
}

/// Title, date, whether it is CC-CEDICT, lengths of headwords, counts, then the columns of the entries: small numbers that pack well.
fn numbers_of(parts: &Parts) -> Vec<u8> {
    let mut out = Vec::new();
    for text in [&parts.title, &parts.date] {
        put(&mut out, text.len() as u64);
        out.extend(text.as_bytes());
    }
    put(&mut out, u64::from(parts.is_cedict));
    put(&mut out, parts.head_ends.len() as u64);
    let mut before = 0;
    for &end in &parts.head_ends {
        put(&mut out, u64::from(end - before));
        before = end;
    }
    parts.counts.iter().for_each(|&count| put(&mut out, u64::from(count)));
    put(&mut out, parts.records.len() as u64);
    let mut before = 0;
    for record in &parts.records {
        put_signed(&mut out, i64::from(record.traditional) - before);
        before = i64::from(record.traditional);
    }
    for record in &parts.records {
        put_signed(&mut out, i64::from(record.simplified) - i64::from(record.traditional));
    }
    for record in &parts.records {
        put(&mut out, u64::from(record.byte_senses - record.byte_pinyin));
    }
    let starts = parts.records.iter().map(|record| record.byte_pinyin as usize);
    let ends = starts.skip(1).chain(std::iter::once(parts.bodies.len()));
    for (record, end) in parts.records.iter().zip(ends) {
        put(&mut out, end as u64 - u64::from(record.byte_senses));
    }
    out
}

fn numbers_into(mut parts: Parts, numbers: &[u8]) -> Result<Parts, DataFileError> {
    let mut reader = Numbers { rest: numbers };
    parts.title = reader.text()?;
    parts.date = reader.text()?;
    parts.is_cedict = reader.number()? != 0;
    let num_words = reader.table_len()?;
    parts.head_ends = reader.running(num_words)?;
    parts.counts = (0..num_words).map(|_| reader.small()).collect::<Result<_, _>>()?;
    let num_entries = reader.table_len()?;
    let mut records =
        vec![Record { simplified: 0, traditional: 0, byte_pinyin: 0, byte_senses: 0 }; num_entries];
    let mut before = 0;
    for record in &mut records {
        record.traditional = reader.moved(before)?;
        before = record.traditional;
    }
    for record in &mut records {
        record.simplified = reader.moved(record.traditional)?;
    }
    for record in &mut records {
        record.byte_senses = reader.small()?;
    }
    let mut at = 0u32;
    for record in &mut records {
        record.byte_pinyin = at;
        record.byte_senses = add(at, record.byte_senses)?;
        at = add(record.byte_senses, reader.small()?)?;
    }
    if at as usize != parts.bodies.len() || !reader.rest.is_empty() {
        return Err(DataFileError::Damaged);
    }
    parts.records = records;
    Ok(parts)
}

fn add(a: u32, b: u32) -> Result<u32, DataFileError> {
    a.checked_add(b).ok_or(DataFileError::Damaged)
}

fn put(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Signs go to the lowest bit, so that small differences are small numbers.
fn put_signed(out: &mut Vec<u8>, number: i64) {
    put(out, (number << 1 ^ number >> 63) as u64);
}

struct Numbers<'a> {
    rest: &'a [u8],
}

impl Numbers<'_> {
    fn number(&mut self) -> Result<u64, DataFileError> {
        let mut number = 0;
        for (index, &byte) in self.rest.iter().take(9).enumerate() {
            number |= u64::from(byte & 0x7F) << (7 * index);
            if byte < 0x80 {
                self.rest = &self.rest[index + 1..];
                return Ok(number);
            }
        }
        Err(DataFileError::Damaged)
    }

    fn small(&mut self) -> Result<u32, DataFileError> {
        u32::try_from(self.number()?).map_err(|_| DataFileError::Damaged)
    }

    /// A table's length: each of its rows takes a byte at least.
    fn table_len(&mut self) -> Result<usize, DataFileError> {
        let length = self.number()? as usize;
        if length > self.rest.len() { Err(DataFileError::Damaged) } else { Ok(length) }
    }

    fn moved(&mut self, from: u32) -> Result<u32, DataFileError> {
        let number = self.number()?;
        let difference = (number >> 1) as i64 ^ -((number & 1) as i64);
        let moved = i64::from(from).checked_add(difference).ok_or(DataFileError::Damaged)?;
        u32::try_from(moved).map_err(|_| DataFileError::Damaged)
    }

    /// Ends of things whose lengths are written.
    fn running(&mut self, count: usize) -> Result<Vec<u32>, DataFileError> {
        let mut at = 0;
        (0..count)
            .map(|_| {
                at = add(at, self.small()?)?;
                Ok(at)
            })
            .collect()
    }

    fn text(&mut self) -> Result<String, DataFileError> {
        let length = self.table_len()?;
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        String::from_utf8(text.to_vec()).map_err(|_| DataFileError::Damaged)
    }
}

#[cfg(test)]
#[path = "data_file_test.rs"]
mod tests;
