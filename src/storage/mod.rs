//! Everything that touches the disk: the project file, its backups, the journal that keeps every keystroke,
//! locks, the person's glossaries, preferences and the folders they live in. All functions are synchronous; the session
//! runs them on its threads. Files have a JSON form of their own ([`twin`]), so that the model knows no serde.
//!
//! The order of a save that loses nothing whenever the power fails: [`project::prepare`] (backup, temporary
//! file, sync), [`Journal::mark_saving`], [`project::Prepared::commit`] (rename), [`Journal::mark_saved`].

mod atomic;
mod backup;
mod error;
mod fingerprint;
mod folders;
mod journal;
mod journal_file;
mod journal_line;
pub mod library;
mod lock;
mod place;
mod preferences;
pub mod project;
pub mod project_file;
mod recovery;
mod twin;

#[cfg(test)]
mod tests;

pub use atomic::{PreparedFile, write_atomically};
pub use backup::Backup;
pub use error::{FileProblem, LineProblem, StorageError};
pub use fingerprint::Fingerprint;
pub use folders::Folders;
pub use journal::Journal;
pub use lock::{InUse, ProjectLock};
pub use preferences::{
    FindPreferences, PinyinShown, Preferences, ShownScript, ThemeChoice, WindowPlace,
};
pub use project_file::BrokenLine;
pub use recovery::{
    Base, Recovered, UnsavedRecovery, discard_recovery, discard_unsaved, list_unsaved,
    recover_project, recover_unsaved,
};
