//! Files in and out. An importer reads bytes into the neutral form ([`Article`]); an exporter writes a
//! document. Both are one file (a unit struct, its `impl`, its tests) and one line in a list here; no `match`
//! elsewhere names them, and their options are data ([`OptionSpec`]), so that a dialog can draw them.
//! Nothing here opens a file: readers and writers are handed in.

pub mod content;
pub mod details;
pub mod document;
pub mod docx;
pub mod encoding;
pub mod glossary;
pub mod html;
pub mod layout;
pub mod line;
pub mod markdown;
pub mod markdown_export;
pub mod pairs;
pub mod plain_text;
pub mod report;
pub mod role;
pub mod text_export;
pub mod wrap;

pub use content::{Content, SentenceLinks, SentencePair};

use crate::model::{Details, Role, Skipped};
use crate::tasks::{Cancelled, Progress};
use std::collections::BTreeMap;
use std::io::{Read, Seek, Write};

/// A format's kind of choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionKind {
    /// `true` or `false`.
    Switch,
    /// One of these values, each kebab-case.
    Choice(&'static [&'static str]),
}

/// One option of a format. Its words are the message `option-<id>`, those of a choice
/// `option-<id>-<value>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OptionSpec {
    /// Kebab-case; the same id means the same thing in every format.
    pub id: &'static str,
    /// What can be chosen.
    pub kind: OptionKind,
    /// The value when nothing was chosen.
    pub default: &'static str,
}

/// Chosen option values by option id; what is not in it has its default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options(pub BTreeMap<String, String>);

impl Options {
    /// The chosen value, or the option's default.
    pub fn value<'a>(&'a self, spec: &'a OptionSpec) -> &'a str {
        self.0.get(spec.id).map_or(spec.default, String::as_str)
    }

    /// Whether a switch is on.
    pub fn is_on(&self, spec: &OptionSpec) -> bool {
        self.value(spec) == "true"
    }

    /// Checks every chosen value against the format's specs.
    ///
    /// # Errors
    /// Names the first option that the format does not have, or whose value it does not know.
    pub fn check(&self, specs: &[OptionSpec]) -> Result<(), FormatError> {
        for (id, value) in &self.0 {
            let known =
                specs.iter().find(|spec| spec.id == id).is_some_and(|spec| match spec.kind {
                    OptionKind::Switch => value == "true" || value == "false",
                    OptionKind::Choice(values) => values.contains(&value.as_str()),
                });
            if !known {
                return Err(FormatError::BadOption { id: id.clone(), value: value.clone() });
            }
        }
        Ok(())
    }
}

/// Why a file could not be read or written. The file's name is added by who asked.
#[derive(Debug, thiserror::Error)]
pub enum FormatError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Not a text at all.
    #[error("this is not a text file (byte {byte_offset} is {what})")]
    NotText {
        /// Where the first sign of it stands.
        byte_offset: u64,
        /// The message that says what was found there, such as `bytes-png`.
        what: &'static str,
    },
    /// Text without a paragraph in it.
    #[error("there is no text in the file")]
    NoText,
    /// Larger than what can be worked with.
    #[error("the file is {size} bytes long; the limit is {limit}")]
    TooLarge {
        /// Bytes found.
        size: u64,
        /// Bytes allowed.
        limit: u64,
    },
    /// A paragraph larger than what can be worked with.
    #[error("line {line} is {size} bytes long; the limit is {limit}")]
    LineTooLong {
        /// Line, from 1.
        line: usize,
        /// Bytes found.
        size: u64,
        /// Bytes allowed.
        limit: u64,
    },
    /// An option that the format does not have or a value it does not know.
    #[error("no option {id} with the value {value}")]
    BadOption {
        /// The option.
        id: String,
        /// The value.
        value: String,
    },
    /// Reading or writing failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The person cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// How sure an importer is that a file is its own, from 0 (not at all) to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Confidence(pub u8);

/// One paragraph in the neutral form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NeutralParagraph {
    /// The role, where the format says it; `None` leaves it to the text.
    pub role: Option<Role>,
    /// The source text.
    pub source: String,
    /// The translation, where the file has one.
    pub target: String,
}

/// A file's content in the neutral form, and what is to be said of the import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// What the file says of the article.
    pub details: Details,
    /// The paragraphs in reading order.
    pub paragraphs: Vec<NeutralParagraph>,
    /// The text encoding used, by its `encoding_rs` name.
    pub encoding: Option<&'static str>,
    /// Whether lines were joined because the text is hard-wrapped.
    pub joined_lines: bool,
    /// What could not be brought along.
    pub skipped: Vec<Skipped>,
}

/// What can be read from and moved in.
pub trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

/// Reads one format.
pub trait Importer: Sync {
    /// Kebab-case, unique; its words are the message `format-<id>`.
    fn id(&self) -> &'static str;
    /// File name endings without the dot, the usual one first.
    fn extensions(&self) -> &'static [&'static str];
    /// How sure it is, from the first bytes and the file name's ending (lower case, without the dot).
    fn confidence(&self, head: &[u8], extension: &str) -> Confidence;
    /// The choices a person has.
    fn options(&self) -> &'static [OptionSpec];
    /// Reads the file.
    ///
    /// # Errors
    /// Says what is wrong with the file; never panics, whatever the bytes.
    fn import(
        &self,
        input: &mut dyn ReadSeek,
        options: &Options,
        progress: &dyn Progress,
    ) -> Result<Article, FormatError>;
}

/// Writes one format.
pub trait Exporter: Sync {
    /// Kebab-case, unique; its words are the message `format-<id>`.
    fn id(&self) -> &'static str;
    /// The file name's ending without the dot.
    fn extension(&self) -> &'static str;
    /// The choices a person has.
    fn options(&self) -> &'static [OptionSpec];
    /// Whether it shows which sentences belong together, with these options: only then are they worked out.
    fn uses_links(&self, _options: &Options) -> bool {
        false
    }
    /// Writes the document. The same content and options give the same bytes.
    ///
    /// # Errors
    /// When an option is wrong, writing fails, or the person cancels.
    fn export(
        &self,
        content: &Content<'_>,
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError>;
}

/// Every importer; the place in the list means nothing.
pub static IMPORTERS: &[&dyn Importer] = &[&markdown::Markdown, &plain_text::PlainText];

/// Every exporter, in menu order.
pub static EXPORTERS: &[&dyn Exporter] = &[
    &docx::Docx,
    &html::Html,
    &markdown_export::MarkdownExport,
    &text_export::Text,
    &pairs::PairExport(&pairs::Tmx),
    &pairs::PairExport(&pairs::Tsv),
];

/// The importer that is surest of a file, from its first bytes and its name's ending (without the dot, any
/// case).
pub fn pick_importer(head: &[u8], extension: &str) -> &'static dyn Importer {
    let extension = extension.to_lowercase();
    let surest = IMPORTERS.iter().max_by_key(|importer| importer.confidence(head, &extension));
    *surest.expect("the list is a constant and not empty")
}

/// The importer of that id.
pub fn importer(id: &str) -> Option<&'static dyn Importer> {
    IMPORTERS.iter().copied().find(|importer| importer.id() == id)
}

/// The exporter of that id.
pub fn exporter(id: &str) -> Option<&'static dyn Exporter> {
    EXPORTERS.iter().copied().find(|exporter| exporter.id() == id)
}

/// The exporter that writes files with that ending (without the dot, any case).
pub fn exporter_for_extension(extension: &str) -> Option<&'static dyn Exporter> {
    EXPORTERS.iter().copied().find(|exporter| exporter.extension().eq_ignore_ascii_case(extension))
}
