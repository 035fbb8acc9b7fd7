//! What a file's content looked like when it was read or written, to notice that someone else changed it.

use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::time::SystemTime;

/// SHA-256 and length of a file's content. Two are equal when the contents are; the time of change is kept
/// beside it for a quick look only.
#[derive(Clone, Debug)]
pub struct Fingerprint {
    sha256: [u8; 32],
    len: u64,
    modified: Option<SystemTime>,
}

impl PartialEq for Fingerprint {
    fn eq(&self, other: &Self) -> bool {
        self.sha256 == other.sha256 && self.len == other.len
    }
}

impl Eq for Fingerprint {}

impl Fingerprint {
    /// Reads a file and takes its fingerprint.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn of(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let modified = file.metadata()?.modified().ok();
        let mut hasher = Hasher::default();
        let mut buffer = vec![0; 1 << 16];
        loop {
            match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(num_bytes) => hasher.update(&buffer[..num_bytes]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Self { modified, ..hasher.finish() })
    }

    /// The fingerprint of a content.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        let mut hasher = Hasher::default();
        hasher.update(bytes);
        hasher.finish()
    }

    /// The same fingerprint with the time of change of the file it belongs to.
    pub(super) fn with_time_of(self, file: &File) -> Self {
        let modified = file.metadata().and_then(|metadata| metadata.modified()).ok();
        Self { modified, ..self }
    }

    /// Whether the file still has this content. Reads the whole file.
    ///
    /// # Errors
    /// When the file can't be read; one that is gone is `NotFound`.
    pub fn is_current(&self, path: &Path) -> io::Result<bool> {
        if path.metadata()?.len() != self.len {
            return Ok(false);
        }
        Ok(Self::of(path)? == *self)
    }

    /// Whether the file has the same length and time of change: a look that costs nothing, to be taken often.
    /// It misses a change of equal length within the clock's step; saving looks at the content.
    ///
    /// # Errors
    /// When the file can't be looked at; one that is gone is `NotFound`.
    pub fn is_probably_current(&self, path: &Path) -> io::Result<bool> {
        let metadata = path.metadata()?;
        let same_time = match (self.modified, metadata.modified().ok()) {
            (Some(mine), Some(theirs)) => mine == theirs,
            _ => true,
        };
        Ok(metadata.len() == self.len && same_time)
    }

    /// The length of the content.
    pub(super) fn num_bytes(&self) -> u64 {
        self.len
    }

    /// The fingerprint as text, `sha256:length`.
    pub(super) fn to_text(&self) -> String {
        format!("{}:{}", hex(&self.sha256), self.len)
    }

    /// Reads what [`Self::to_text`] wrote.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        let (digits, len) = text.split_once(':')?;
        if digits.len() != 64 || !digits.is_ascii() {
            return None;
        }
        let mut sha256 = [0; 32];
        for (byte, at) in sha256.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(&digits[at..at + 2], 16).ok()?;
        }
        Some(Self { sha256, len: len.parse().ok()?, modified: None })
    }

    /// The first 12 hexadecimal digits: enough to find a file by, not to trust it by.
    pub(super) fn short(&self) -> String {
        hex(&self.sha256[..6])
    }
}

/// Bytes as lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble & 15)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

/// Takes a fingerprint bit by bit.
#[derive(Default)]
pub(super) struct Hasher {
    sha256: Sha256,
    len: u64,
}

impl Hasher {
    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.sha256.update(bytes);
        self.len += bytes.len() as u64;
    }

    pub(super) fn finish(self) -> Fingerprint {
        Fingerprint { sha256: self.sha256.finalize().into(), len: self.len, modified: None }
    }
}

/// Hands bytes on and takes their fingerprint.
pub(super) struct HashingWriter<'a> {
    pub(super) inner: &'a mut dyn Write,
    pub(super) hasher: Hasher,
}

impl Write for HashingWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let num_bytes = self.inner.write(bytes)?;
        self.hasher.update(&bytes[..num_bytes]);
        Ok(num_bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
