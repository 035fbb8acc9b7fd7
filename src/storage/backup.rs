//! The last saved versions of a project, as dated copies in the data folder.

use super::fingerprint::Fingerprint;
use super::{Folders, StorageError, atomic, folders, place};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// How many earlier versions of a project are kept.
const NUM_KEPT: usize = 10;

/// An earlier version of a project. Open it like a project to restore it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The copy.
    pub path: PathBuf,
    /// When that version was saved, in seconds since 1970-01-01 UTC.
    pub unix_seconds: i64,
    /// Its length in bytes.
    pub num_bytes: u64,
}

/// The folder of a project's backups.
fn folder_for(place: &Path, folders: &Folders) -> PathBuf {
    let name = place.file_stem().unwrap_or_default().to_string_lossy();
    let name: String = name.chars().take(40).collect();
    folders.backups.join(format!("{name}-{}", place::key(place)))
}

/// The earlier versions of a project, newest first.
///
/// # Errors
/// When the project's folder is gone or the backups' folder can't be read; none yet is no error.
pub(super) fn list(path: &Path, folders: &Folders) -> Result<Vec<Backup>, StorageError> {
    let place = place::resolve(path).map_err(StorageError::io(path))?;
    let folder = folder_for(&place, folders);
    names(&folder).map_err(StorageError::io(&folder)).map(|names| {
        let backups = names.iter().rev().map(|name| folder.join(name));
        backups.filter_map(|path| describe(path).ok()).collect()
    })
}

fn describe(path: PathBuf) -> io::Result<Backup> {
    let metadata = path.metadata()?;
    let unix_seconds = to_unix_seconds(metadata.modified()?);
    Ok(Backup { path, unix_seconds, num_bytes: metadata.len() })
}

/// Seconds since 1970-01-01 UTC, 0 for what was before.
pub(super) fn to_unix_seconds(time: SystemTime) -> i64 {
    time.duration_since(UNIX_EPOCH)
        .map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}

/// The backups' names, oldest first: they begin with the date.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<_> = names.filter(|name| name.ends_with(".duizhao")).collect();
    names.sort_unstable();
    Ok(names)
}

/// Copies the version on disk before it is replaced, and lets go of the oldest copies. The copy's time of
/// change is that of the version. `now` in seconds since 1970-01-01 UTC names it.
pub(super) fn keep(place: &Path, folders: &Folders, now: i64) -> Result<(), StorageError> {
    let folder = folder_for(place, folders);
    keep_in(&folder, place, now).map_err(StorageError::io(&folder))
}

fn keep_in(folder: &Path, place: &Path, now: i64) -> io::Result<()> {
    let mut old = match fs::File::open(place) {
        Ok(old) => old,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    folders::ensure(folder)?;
    let print = Fingerprint::of(place)?.short();
    let mut names = names(folder)?;
    // Saved again without a change: the copy of it is there already.
    if names.last().is_some_and(|last| last.ends_with(&format!("-{print}.duizhao"))) {
        return Ok(());
    }
    let name = format!("{}-{print}.duizhao", date_after(now, names.last()));
    let prepared =
        atomic::PreparedFile::write(&folder.join(&name), |out| io::copy(&mut old, out).map(drop))?;
    let copy = prepared.commit()?;
    if let Ok(saved) = old.metadata().and_then(|metadata| metadata.modified()) {
        // Only the date shown depends on it.
        drop(copy.set_modified(saved));
    }
    names.push(name);
    for name in &names[..names.len().saturating_sub(NUM_KEPT)] {
        fs::remove_file(folder.join(name))?;
    }
    Ok(())
}

/// The date and a running number, so that a new copy sorts behind the last one even when the clock was set
/// back or stands still: `20250128T143205Z-0`.
fn date_after(now: i64, last: Option<&String>) -> String {
    let time = jiff::Timestamp::from_second(now).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let date = time.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut last_parts = last.map(String::as_str).unwrap_or_default().splitn(3, '-');
    let last_date = last_parts.next().unwrap_or_default();
    if *last_date < *date {
        return format!("{date}-000000");
    }
    let num_before: u32 = last_parts.next().and_then(|number| number.parse().ok()).unwrap_or(0);
    format!("{last_date}-{:06}", num_before.saturating_add(1))
}

/// The backup that has exactly this content.
pub(super) fn find(place: &Path, folders: &Folders, print: &Fingerprint) -> Option<PathBuf> {
    let folder = folder_for(place, folders);
    let ending = format!("-{}.duizhao", print.short());
    let names = names(&folder).ok()?;
    let mut paths =
        names.iter().rev().filter(|name| name.ends_with(&ending)).map(|name| folder.join(name));
    paths.find(|path| print.is_current(path).unwrap_or(false))
}
