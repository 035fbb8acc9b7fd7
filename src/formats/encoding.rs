//! From a file's bytes to text: which encoding it is in, what in it is broken, and what is no text at all.

use super::{FormatError, OptionKind, OptionSpec, ReadSeek};
use crate::tasks::Progress;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252,
};
use std::io::Read as _;

/// The text encoding a person can choose; `auto` finds it out.
pub const ENCODING: OptionSpec = OptionSpec {
    id: "encoding",
    kind: OptionKind::Choice(&[
        "auto",
        "utf-8",
        "utf-16le",
        "utf-16be",
        "gb18030",
        "big5",
        "windows-1252",
    ]),
    default: "auto",
};

/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: u64 = 512 << 20;

/// How much of a file the guesses look at, in bytes.
const SAMPLE_BYTES: usize = 1 << 20;

/// How files that are no text begin, and the message that says what they are.
const MAGIC: &[(&[u8], &str)] = &[
    (b"\x89PNG", "bytes-png"),
    (b"\xFF\xD8\xFF", "bytes-jpeg"),
    (b"GIF87a", "bytes-gif"),
    (b"GIF89a", "bytes-gif"),
    (b"%PDF-", "bytes-pdf"),
    (b"PK\x03\x04", "bytes-zip"),
    (b"PK\x05\x06", "bytes-zip"),
    (b"\x7FELF", "bytes-program"),
    (b"\xD0\xCF\x11\xE0", "bytes-office"),
    (b"\x1F\x8B\x08", "bytes-archive"),
    (b"7z\xBC\xAF\x27\x1C", "bytes-archive"),
    (b"Rar!\x1A", "bytes-archive"),
    (b"SQLite format 3\0", "bytes-database"),
    (b"{\\rtf", "bytes-rtf"),
];

/// A file's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without control characters other than line ends and tabs.
    pub text: String,
    /// The encoding's `encoding_rs` name.
    pub encoding: &'static str,
    /// Byte sequences that mean nothing in the encoding; each stands as U+FFFD in the text.
    pub num_invalid: usize,
    /// Control characters that were removed.
    pub num_controls: usize,
}

/// Reads the whole input, reporting bytes as progress.
///
/// # Errors
/// [`FormatError::TooLarge`], a failing read, or the person cancels.
pub fn read_all(input: &mut dyn ReadSeek, progress: &dyn Progress) -> Result<Vec<u8>, FormatError> {
    let size = input.seek(std::io::SeekFrom::End(0))?;
    input.seek(std::io::SeekFrom::Start(0))?;
    if size > MAX_FILE_BYTES {
        return Err(FormatError::TooLarge { size, limit: MAX_FILE_BYTES });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    loop {
        progress.step(bytes.len() as u64, size.max(bytes.len() as u64))?;
        let num_read = std::io::Read::take(&mut *input, 4 << 20).read_to_end(&mut bytes)?;
        if num_read == 0 {
            return Ok(bytes);
        }
        if bytes.len() as u64 > MAX_FILE_BYTES {
            return Err(FormatError::TooLarge { size: bytes.len() as u64, limit: MAX_FILE_BYTES });
        }
    }
}

/// Decodes bytes. `choice` is a value of [`ENCODING`]; with `auto` the order is: byte order mark, valid UTF-8,
/// UTF-16 by statistics, UTF-8 with a few broken places, then GB18030 against Big5.
///
/// # Errors
/// [`FormatError::Empty`] for no bytes and [`FormatError::NotText`] for a binary file.
pub fn decode(bytes: Vec<u8>, choice: &str) -> Result<Decoded, FormatError> {
    if bytes.is_empty() {
        return Err(FormatError::Empty);
    }
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(not_text(0, what));
    }
    let (encoding, byte_start) = match Encoding::for_bom(&bytes) {
        Some((encoding, num_bytes)) if choice == "auto" || named(choice) == Some(encoding) => {
            (encoding, num_bytes)
        }
        _ => (named(choice).unwrap_or_else(|| guess(&bytes)), 0),
    };
    if encoding != UTF_16LE && encoding != UTF_16BE {
        refuse_binary(&bytes)?;
    }
    let (text, num_invalid) = if encoding == UTF_8 && byte_start == 0 {
        match String::from_utf8(bytes) {
            Ok(text) => (text, 0),
            Err(error) => decode_lossy(encoding, error.as_bytes())?,
        }
    } else {
        decode_lossy(encoding, &bytes[byte_start..])?
    };
    let (text, num_controls) = without_controls(text);
    Ok(Decoded { text, encoding: encoding.name(), num_invalid, num_controls })
}

/// The encoding of that option value; `None` for `auto`.
fn named(choice: &str) -> Option<&'static Encoding> {
    [UTF_8, UTF_16LE, UTF_16BE, GB18030, BIG5, WINDOWS_1252]
        .into_iter()
        .find(|encoding| encoding.name().eq_ignore_ascii_case(choice))
}

fn not_text(byte_offset: usize, what: &'static str) -> FormatError {
    FormatError::NotText { byte_offset: byte_offset as u64, what }
}

/// Refuses a null byte, and more than one control byte in fifty: no Chinese text in an encoding of bytes holds
/// either.
fn refuse_binary(bytes: &[u8]) -> Result<(), FormatError> {
    if let Some(byte_offset) = bytes.iter().position(|&byte| byte == 0) {
        return Err(not_text(byte_offset, "bytes-null"));
    }
    let is_control = |byte: u8| byte < 0x20 && !matches!(byte, b'\t'..=b'\r' | 0x1B);
    let num_controls = bytes.iter().filter(|byte| is_control(**byte)).count();
    match bytes.iter().position(|byte| is_control(*byte)) {
        Some(byte_offset) if num_controls > 16 && num_controls * 50 > bytes.len() => {
            Err(not_text(byte_offset, "bytes-control"))
        }
        _ => Ok(()),
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    let has_null = sample.contains(&0);
    let utf8 = std::str::from_utf8(bytes);
    if utf8.is_ok() && !has_null {
        return UTF_8;
    }
    if let Some(encoding) = guess_utf16(sample) {
        return encoding;
    }
    if utf8.is_ok() || is_mostly_utf8(sample) { UTF_8 } else { guess_chinese(sample) }
}

/// UTF-16 without a byte order mark: nine units of ten are ordinary letters, Han characters or their
/// punctuation when read in one byte order, and fewer in the other.
fn guess_utf16(sample: &[u8]) -> Option<&'static Encoding> {
    let (mut little, mut big, mut total) = (0_usize, 0_usize, 0_usize);
    for pair in sample.chunks_exact(2) {
        total += 1;
        little += usize::from(is_usual_unit(u16::from_le_bytes([pair[0], pair[1]])));
        big += usize::from(is_usual_unit(u16::from_be_bytes([pair[0], pair[1]])));
    }
    let (best, encoding) = if big > little { (big, UTF_16BE) } else { (little, UTF_16LE) };
    (total > 0 && best * 10 >= total * 9 && big != little).then_some(encoding)
}

fn is_usual_unit(unit: u16) -> bool {
    matches!(unit, 0x09 | 0x0A | 0x0D | 0x20..=0x7E | 0xA0..=0xFF
        | 0x2010..=0x2027 | 0x3000..=0x30FF | 0x4E00..=0x9FFF | 0xFF01..=0xFF5E)
}

/// UTF-8 with a few broken bytes (a cut file, a bad splice): at least ten whole sequences for each broken one.
/// In GBK or Big5 text hardly any sequence is right by chance.
fn is_mostly_utf8(sample: &[u8]) -> bool {
    let (mut num_good, mut num_bad) = (0_usize, 0_usize);
    for chunk in sample.utf8_chunks() {
        num_good += chunk.valid().chars().filter(|&c| c > '\u{7FF}').count();
        num_bad += usize::from(!chunk.invalid().is_empty());
    }
    num_good >= 10 * num_bad && num_good > 0
}

/// GB18030 or Big5 (or a Western single-byte text): chardetng's word when it names one of them, else the
/// decoding with more of the most frequent characters and fewer broken sequences.
fn guess_chinese(sample: &[u8]) -> &'static Encoding {
    if is_western(sample) {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let found = detector.guess(None, Utf8Detection::Deny);
    match found.name() {
        "Big5" => BIG5,
        "GBK" | "gb18030" => GB18030,
        _ if plausibility(BIG5, sample) > plausibility(GB18030, sample) => BIG5,
        _ => GB18030,
    }
}

/// Bytes above 127 that stand alone between ASCII: curly quotes and accents, no double-byte text.
fn is_western(sample: &[u8]) -> bool {
    let mut num_alone = 0_usize;
    for (index, &byte) in sample.iter().enumerate().filter(|(_, byte)| **byte >= 0x80) {
        let before = index.checked_sub(1).map_or(b' ', |i| sample[i]);
        let after = sample.get(index + 1).copied().unwrap_or(b' ');
        if before >= 0x80
            || after >= 0x80
            || matches!(byte, 0x80 | 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)
        {
            return false;
        }
        num_alone += 1;
    }
    num_alone > 0 && num_alone * 8 < sample.len()
}

fn plausibility(encoding: &'static Encoding, sample: &[u8]) -> i64 {
    const FREQUENT: &str = "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着";
    let (text, _) = encoding.decode_without_bom_handling(sample);
    text.chars()
        .map(|c| match c {
            '\u{FFFD}' => -10,
            c if FREQUENT.contains(c) => 5,
            _ => 0,
        })
        .sum()
}

/// Decodes with U+FFFD for each broken sequence, and counts these.
///
/// # Errors
/// [`FormatError::NotText`] at the first broken sequence when more than a tenth is broken.
fn decode_lossy(encoding: &'static Encoding, bytes: &[u8]) -> Result<(String, usize), FormatError> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2 + 16);
    let (mut byte_offset, mut num_invalid, mut first) = (0, 0_usize, None);
    loop {
        let rest = &bytes[byte_offset..];
        let (result, num_read) =
            decoder.decode_to_string_without_replacement(rest, &mut text, true);
        byte_offset += num_read;
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.reserve(bytes.len() - byte_offset + 64),
            DecoderResult::Malformed(..) => {
                num_invalid += 1;
                first.get_or_insert(byte_offset.saturating_sub(1));
                text.push('\u{FFFD}');
            }
        }
    }
    match first {
        Some(byte_offset) if num_invalid > 16 && num_invalid * 20 > bytes.len() => {
            Err(not_text(byte_offset, "bytes-other-encoding"))
        }
        _ => Ok((text, num_invalid)),
    }
}

fn is_stray_control(c: char) -> bool {
    let is_line_end = matches!(c, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}');
    (c.is_control() && !is_line_end) || matches!(c, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

fn without_controls(text: String) -> (String, usize) {
    let num_controls = text.chars().filter(|&c| is_stray_control(c)).count();
    if num_controls == 0 {
        return (text, 0);
    }
    (text.chars().filter(|&c| !is_stray_control(c)).collect(), num_controls)
}

#[cfg(test)]
#[path = "encoding_test.rs"]
mod tests;
