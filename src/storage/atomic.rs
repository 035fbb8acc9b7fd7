//! Files that are replaced whole or not at all: a temporary file in the same folder, sync, rename, sync of
//! the folder. Whoever reads sees the old content or the new one, whenever the power fails.

use super::place;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// A file that is complete on disk under a temporary name. Dropping it removes it.
#[derive(Debug)]
pub struct PreparedFile {
    temporary: NamedTempFile,
    path: PathBuf,
}

impl PreparedFile {
    /// Writes a new content for `path` beside it and syncs it to disk. Links are followed; the old file's
    /// permissions are kept.
    ///
    /// # Errors
    /// When the file or its folder can't be written, the disk is full, or `content` fails. The file at `path`
    /// is as it was, and nothing is left beside it.
    pub fn write(
        path: &Path,
        content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<Self> {
        let path = place::resolve(path)?;
        let permissions = match fs::metadata(&path) {
            Ok(old) if old.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(old) if old.permissions().readonly() => {
                return Err(io::ErrorKind::PermissionDenied.into());
            }
            Ok(old) => Some(old.permissions()),
            Err(_) => None,
        };
        let mut temporary = temporary_in(place::folder_of(&path))?;
        content(temporary.as_file_mut())?;
        if let Some(permissions) = permissions {
            temporary.as_file().set_permissions(permissions)?;
        }
        temporary.as_file().sync_all()?;
        Ok(Self { temporary, path })
    }

    /// Puts the new content in the old one's place.
    ///
    /// # Errors
    /// When the rename fails; the file is as it was then.
    pub fn commit(self) -> io::Result<File> {
        let file = self.temporary.persist(&self.path).map_err(|error| error.error)?;
        sync_folder(place::folder_of(&self.path));
        Ok(file)
    }

    /// The file to be replaced, after following links.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// A short name of its own: one built from a file's name could be too long for the disk.
fn temporary_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".duizhao-").suffix(".tmp");
    // A new file gets the permissions that any program would give it, not those of a secret.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Makes a rename in a folder last. Some file systems refuse; there is nothing to be done about it then, and
/// the content is safe either way.
pub(super) fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Err(error) = File::open(folder).and_then(|folder| folder.sync_all()) {
        tracing::debug!(%error, "the folder could not be synced");
    }
    #[cfg(not(unix))]
    let _ = folder;
}

/// Replaces a file's content whole or not at all. Links are followed; the old file's permissions are kept.
///
/// # Errors
/// When the file or its folder can't be written, the disk is full, or `content` fails. The old file is as it
/// was then, and nothing is left beside it.
pub fn write_atomically(
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    PreparedFile::write(path, content)?.commit().map(drop)
}
