//! One part of a document: a file that was imported, what is known of the article in it, and what the
//! import left out.

use super::{Extra, PartId};

/// Where an article was published, as far as language and names go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Region {
    /// Mainland China.
    Mainland,
    /// Taiwan.
    Taiwan,
    /// Hong Kong and Macau.
    HongKong,
}

impl Region {
    /// Every region, in menu order.
    pub const ALL: [Self; 3] = [Self::Mainland, Self::Taiwan, Self::HongKong];

    /// The region's name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mainland => "mainland",
            Self::Taiwan => "taiwan",
            Self::HongKong => "hong-kong",
        }
    }

    /// The region of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.name() == name)
    }
}

/// The characters that a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// Simplified characters.
    Simplified,
    /// Traditional characters.
    Traditional,
}

impl Script {
    /// Both scripts, in menu order.
    pub const ALL: [Self; 2] = [Self::Simplified, Self::Traditional];

    /// The script's name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Simplified => "simplified",
            Self::Traditional => "traditional",
        }
    }

    /// The script of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|script| script.name() == name)
    }
}

/// What is known of an article beside its text. Empty strings stand for "not known".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// The title, when it differs from the title paragraph or there is none.
    pub title: String,
    /// The newspaper, site or agency.
    pub outlet: String,
    /// The day of publication as `2025-01-28`.
    pub date: String,
    /// Where it was published on the web; never fetched.
    pub url: String,
    /// Where it was published.
    pub region: Option<Region>,
    /// The characters it is written in.
    pub script: Option<Script>,
}

/// Things of one kind that an importer could not bring along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The kind, a kebab-case word such as `picture`, `html-tag`, `control-character`; its words are the
    /// message `skipped-<kind>`.
    pub kind: String,
    /// How many there were.
    pub count: usize,
}

/// One file of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Stays the same for the part's life.
    pub id: PartId,
    /// The imported file's name without its folder.
    pub file_name: String,
    /// The importer's id.
    pub format: String,
    /// The text encoding's name, where the format has one to choose.
    pub encoding: Option<String>,
    /// What is known of the article.
    pub details: Details,
    /// Whether the person has answered (or skipped) the question for the details.
    pub details_asked: bool,
    /// What the importer left out.
    pub skipped: Vec<Skipped>,
    /// Keys of a newer version.
    pub extra: Extra,
}
