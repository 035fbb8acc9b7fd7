//! The folders that the program keeps its files in.

use super::StorageError;
use std::fs::DirBuilder;
use std::io;
use std::path::{Path, PathBuf};

/// Where preferences, backups and journals live. The folders are made when something is written to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Preferences.
    pub config: PathBuf,
    /// Shared stores.
    pub data: PathBuf,
    /// Earlier versions of projects, one folder a project.
    pub backups: PathBuf,
    /// Journals of new articles that were not saved yet, and of projects whose folder can't be written.
    pub recovery: PathBuf,
    /// Locks of projects whose folder can't be written.
    pub state: PathBuf,
}

impl Folders {
    /// The folder that `DUIZHAO_HOME` names, else the system's usual places.
    ///
    /// # Errors
    /// When the system tells of no home folder.
    pub fn discover() -> Result<Self, StorageError> {
        if let Some(home) = std::env::var_os("DUIZHAO_HOME").filter(|home| !home.is_empty()) {
            let home = PathBuf::from(home);
            return Ok(Self::in_dir(&std::path::absolute(&home).unwrap_or(home)));
        }
        let system =
            directories::ProjectDirs::from("", "", "duizhao").ok_or(StorageError::NoHome)?;
        let data = system.data_local_dir();
        Ok(Self {
            config: system.config_dir().to_owned(),
            data: data.to_owned(),
            backups: data.join("backups"),
            recovery: data.join("recovery"),
            state: system.state_dir().map_or_else(|| data.join("state"), Path::to_owned),
        })
    }

    /// All folders inside one.
    pub fn in_dir(home: &Path) -> Self {
        Self {
            config: home.join("config"),
            data: home.join("data"),
            backups: home.join("data").join("backups"),
            recovery: home.join("data").join("recovery"),
            state: home.join("state"),
        }
    }
}

/// Makes a folder that only its owner may look into: people's texts are in there.
pub(super) fn ensure(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
