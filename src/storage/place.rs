//! Where things stand: a file's place after following links, the names of the files beside it, and a short
//! key for a path.

use super::fingerprint::Fingerprint;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// As many links as Linux follows in one path.
const MAX_LINKS: usize = 40;

/// The absolute place of a file, after following links; the file itself may be missing.
///
/// # Errors
/// When its folder is missing, the path names no file, or links go in a circle.
pub(super) fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        match path.canonicalize() {
            Ok(place) => return Ok(place),
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Err(_) => {}
        }
        let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_owned();
        let folder = folder_of(&path).canonicalize()?;
        path = folder.join(name);
        match path.read_link() {
            // A link to a file that does not exist yet.
            Ok(target) => path = folder.join(target),
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("the links go in a circle"))
}

/// The folder a file stands in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The hidden file beside a (resolved) path: `.name.duizhao` and the ending.
pub(super) fn sidecar(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(ending);
    path.with_file_name(name)
}

/// A short name for a (resolved) path that is the same each time.
pub(super) fn key(path: &Path) -> String {
    Fingerprint::of_bytes(path.as_os_str().as_encoded_bytes()).short()
}
