//! Text files with a unit on each line, for the verbs that take two of them.

use super::Failure;
use crate::session::FileError;
use std::path::Path;

/// The lines of a UTF-8 file, empty ones included.
pub(super) fn lines(path: &Path) -> Result<Vec<String>, Failure> {
    let bytes = std::fs::read(path).map_err(FileError::io(path))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let start = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let number = start.iter().filter(|byte| **byte == b'\n').count() + 1;
        let what = format!("line {number} is not UTF-8; save the file as UTF-8");
        FileError::io(path)(std::io::Error::new(std::io::ErrorKind::InvalidData, what))
    })?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    Ok(text.lines().map(str::to_owned).collect())
}
