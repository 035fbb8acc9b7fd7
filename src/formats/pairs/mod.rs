//! Segments in both languages, for translation memories and tables: TMX and TSV. A document gives its paragraphs or
//! their linked sentences, an alignment under way its links.

mod tmx;
mod tsv;

pub use tmx::Tmx;
pub use tsv::Tsv;

use super::layout::is_traditional;
use super::{Exporter, FormatError, OptionSpec, Options};
use crate::model::{AlignLevel, AlignUnit, Alignment, Document, Stamp};
use crate::tasks::Progress;
use crate::text::join::{join_source, join_target};
use crate::text::script::count_script;
use std::borrow::Cow;
use std::io::Write;
use std::sync::Arc;

/// One segment: a text and what answers it. One of the two may be empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pair<'a> {
    /// The Chinese.
    pub source: Cow<'a, str>,
    /// The English.
    pub target: Cow<'a, str>,
    /// Who wrote the translation, and when.
    pub edited: Option<&'a Stamp>,
}

/// What is to be said of all segments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Whether the Chinese is in traditional characters.
    pub is_traditional: bool,
    /// What a segment is.
    pub level: AlignLevel,
}

/// Writes one format of segments.
pub trait PairFormat: Sync {
    /// The same id as that of the exporter of documents in this format.
    fn id(&self) -> &'static str;
    /// The file name's ending without the dot.
    fn extension(&self) -> &'static str;
    /// The choices a person has.
    fn options(&self) -> &'static [OptionSpec];
    /// Writes the segments in order.
    ///
    /// # Errors
    /// When an option is wrong, writing fails, or the person cancels.
    fn write(
        &self,
        head: Head,
        pairs: &[Pair<'_>],
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError>;
}

/// Every format of segments, in menu order.
pub static PAIR_FORMATS: &[&dyn PairFormat] = &[&Tmx, &Tsv];

/// The format that writes files with that ending (without the dot, any case).
pub fn pair_format_for_extension(extension: &str) -> Option<&'static dyn PairFormat> {
    let has_extension =
        |format: &&&dyn PairFormat| format.extension().eq_ignore_ascii_case(extension);
    PAIR_FORMATS.iter().find(has_extension).copied()
}

/// Segments of an alignment, link by link, dropped units left out.
pub fn pairs_of(alignment: &Alignment) -> Vec<Pair<'static>> {
    let text = |units: &[Arc<AlignUnit>], join: fn(&str, &str) -> String| {
        let kept =
            units.iter().filter(|unit| !unit.dropped).map(|unit| unit.text.trim().to_owned());
        kept.reduce(|a, b| join(&a, &b)).unwrap_or_default()
    };
    let pairs = alignment.spans().map(|span| Pair {
        source: text(&alignment.source[span.source], join_source).into(),
        target: text(&alignment.target[span.target], join_target).into(),
        edited: None,
    });
    pairs.filter(|pair| !(pair.source.is_empty() && pair.target.is_empty())).collect()
}

/// What is to be said of an alignment's segments.
pub fn head_of(alignment: &Alignment) -> Head {
    let texts = alignment.source.iter().map(|unit| unit.text.as_str());
    let is_traditional = count_script(texts, 20_000).is_traditional() == Some(true);
    Head { is_traditional, level: alignment.level }
}

/// A document's paragraphs as segments.
fn paragraph_pairs(document: &Document) -> Vec<Pair<'_>> {
    let pairs = document.paragraphs().iter().map(|paragraph| Pair {
        source: paragraph.source.trim().into(),
        target: paragraph.target.trim().into(),
        edited: paragraph.edited.as_ref(),
    });
    pairs.collect()
}

/// A format of segments as one of documents.
#[derive(Clone, Copy)]
pub struct PairExport(pub &'static dyn PairFormat);

impl Exporter for PairExport {
    fn id(&self) -> &'static str {
        self.0.id()
    }

    fn extension(&self) -> &'static str {
        self.0.extension()
    }

    fn options(&self) -> &'static [OptionSpec] {
        self.0.options()
    }

    fn export(
        &self,
        document: &Document,
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        let is_traditional = is_traditional(document);
        let head = Head { is_traditional, level: AlignLevel::Paragraph };
        self.0.write(head, &paragraph_pairs(document), options, out, progress)
    }
}
