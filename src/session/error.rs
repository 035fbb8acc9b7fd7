//! What went wrong with a file, and the words for it in the person's language: the file, the place, the next
//! step.

use super::Explain;
use crate::align::encoder::EncoderError;
use crate::formats::FormatError;
use crate::formats::glossary::Problem;
use crate::i18n::{Arg, Messages};
use crate::storage::StorageError;
use crate::storage::library::LibraryError;
use std::path::{Path, PathBuf};

/// A file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Reading an article failed.
    #[error("{}: {error}", path.display())]
    Format {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: FormatError,
    },
    /// Reading or writing a project, a journal or an export failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// Another window has the project open.
    #[error("{} is open in another window ({who})", path.display())]
    InUse {
        /// The project.
        path: PathBuf,
        /// User, computer and process, as far as known.
        who: String,
    },
    /// A glossary of the library could not be read or changed.
    #[error(transparent)]
    Library(#[from] LibraryError),
    /// The library was found damaged, and a new, empty one begun.
    #[error("the library of glossaries was damaged and is kept as {}", path.display())]
    LibraryMoved {
        /// Where the damaged one is now.
        path: PathBuf,
    },
    /// No format of glossaries knows the file.
    #[error("{} is no glossary that can be read", path.display())]
    NoTermFormat {
        /// The file.
        path: PathBuf,
    },
    /// An earlier window left unsaved work on the project, and the person has not decided what becomes of it.
    #[error("{} has unsaved work of an earlier window", path.display())]
    Undecided {
        /// The project.
        path: PathBuf,
    },
    /// A glossary file would be written whole, and something in it would be gone.
    #[error("{}: {what}", path.display())]
    WouldLose {
        /// The glossary.
        path: PathBuf,
        /// What, in the person's language.
        what: String,
    },
    /// A dictionary without a single entry.
    #[error("{}: no line is an entry in CC-CEDICT's form", path.display())]
    NoDictionary {
        /// The file.
        path: PathBuf,
    },
    /// A file that was to be the sentence encoder.
    #[error("{}: {error}", path.display())]
    Encoder {
        /// The file or folder.
        path: PathBuf,
        /// What is wrong with it.
        error: EncoderError,
    },
}

impl FileError {
    /// Names the file that a format's error is about.
    pub fn format(path: &Path) -> impl FnOnce(FormatError) -> Self {
        move |error| Self::Format { path: path.to_owned(), error }
    }

    /// Names the file that the system refused.
    pub fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |source| StorageError::Io { path: path.to_owned(), source }.into()
    }
}

impl Explain for StorageError {
    fn explain(&self, messages: &Messages) -> String {
        let args: Vec<(&str, Arg)> =
            self.args().into_iter().map(|(name, value)| (name, Arg::Text(value))).collect();
        messages.with(self.message_key(), &args)
    }
}

impl Explain for LibraryError {
    fn explain(&self, messages: &Messages) -> String {
        let args: Vec<(&str, Arg)> =
            self.args().into_iter().map(|(name, value)| (name, Arg::Text(value))).collect();
        messages.with(self.message_key(), &args)
    }
}

impl Explain for Problem {
    fn explain(&self, messages: &Messages) -> String {
        let args = self.kind.args().into_iter().map(|(name, value)| (name, Arg::Text(value)));
        let args: Vec<(&str, Arg)> = args.collect();
        let what = messages.with(self.kind.message_key(), &args);
        let args = [("line", Arg::from(self.line)), ("what", what.into())];
        messages.with("glossary-problem", &args)
    }
}

impl Explain for FileError {
    fn explain(&self, messages: &Messages) -> String {
        match self {
            Self::Storage(error) => error.explain(messages),
            Self::Library(error) => error.explain(messages),
            Self::LibraryMoved { path } => {
                messages.with("library-moved-aside", &[("path", path.display().to_string().into())])
            }
            Self::NoTermFormat { path } => {
                messages.with("glossary-no-format", &[("path", path.display().to_string().into())])
            }
            Self::Undecided { path } => {
                messages.with("glossary-undecided", &[("path", path.display().to_string().into())])
            }
            Self::WouldLose { path, what } => messages.with(
                "glossary-would-lose",
                &[("path", path.display().to_string().into()), ("what", what.clone().into())],
            ),
            Self::InUse { path, who } => messages.with(
                "error-in-use",
                &[("path", path.display().to_string().into()), ("who", who.clone().into())],
            ),
            Self::NoDictionary { path } => {
                messages.with("error-no-dictionary", &[("path", path.display().to_string().into())])
            }
            Self::Encoder { path, error } => {
                let args = error.args().into_iter().map(|(name, value)| (name, Arg::Text(value)));
                let path = ("path", Arg::from(path.display().to_string()));
                let args: Vec<(&str, Arg)> = args.chain([path]).collect();
                messages.with(error.message_key(), &args)
            }
            Self::Format { path, error } => explain_format(messages, path, error),
        }
    }
}

fn explain_format(messages: &Messages, path: &Path, error: &FormatError) -> String {
    let name = ("path", Arg::from(path.display().to_string()));
    let say = |key: &str, more: Vec<(&str, Arg)>| {
        let args: Vec<_> = [name.clone()].into_iter().chain(more).collect();
        messages.with(key, &args)
    };
    let megabytes = |bytes: u64| Arg::from(bytes.div_ceil(1_000_000) as usize);
    match error {
        FormatError::Empty => say("format-error-empty", vec![]),
        FormatError::NoText => say("format-error-no-text", vec![]),
        FormatError::NotText { byte_offset, what } => say(
            "format-error-not-text",
            vec![("byte", Arg::from(*byte_offset as usize)), ("what", messages.get(what).into())],
        ),
        FormatError::TooLarge { size, limit } => say(
            "format-error-too-large",
            vec![("size", megabytes(*size)), ("limit", megabytes(*limit))],
        ),
        FormatError::LineTooLong { line, size, limit } => say(
            "format-error-line-too-long",
            vec![
                ("line", Arg::from(*line)),
                ("size", megabytes(*size)),
                ("limit", megabytes(*limit)),
            ],
        ),
        FormatError::BadOption { id, value } => say(
            "format-error-bad-option",
            vec![("option", id.clone().into()), ("value", value.clone().into())],
        ),
        FormatError::Io(source) => {
            let text = std::io::Error::new(source.kind(), source.to_string());
            StorageError::Io { path: path.to_owned(), source: text }.explain(messages)
        }
        FormatError::Cancelled(_) => messages.get("storage-cancelled"),
    }
}
