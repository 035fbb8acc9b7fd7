//! Segments in both languages, for translation memories and tables: TMX and TSV. A document gives its paragraphs or
//! their linked sentences, an alignment under way its links.

mod tmx;
mod tsv;

pub use tmx::Tmx;
pub use tsv::Tsv;

use super::layout::is_traditional;
use super::{Content, Exporter, FormatError, OptionKind, OptionSpec, Options};
use crate::model::{AlignLevel, AlignUnit, Alignment, Document, Paragraph, Stamp};
use crate::tasks::Progress;
use crate::text::join::{join_source, join_target};
use crate::text::script::count_script;
use std::borrow::Cow;
use std::io::Write;
use std::ops::Range;
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

/// What a segment of a document is.
const SEGMENTS: OptionSpec = OptionSpec {
    id: "segments",
    kind: OptionKind::Choice(&["sentence", "paragraph"]),
    default: "sentence",
};

fn level(options: &Options) -> AlignLevel {
    AlignLevel::from_name(options.value(&SEGMENTS)).unwrap_or(AlignLevel::Sentence)
}

/// A document's paragraphs as segments.
fn paragraph_pairs(document: &Document) -> Vec<Pair<'_>> {
    document.paragraphs().iter().map(|paragraph| whole(paragraph)).collect()
}

fn whole(paragraph: &Paragraph) -> Pair<'_> {
    pair(paragraph, 0..paragraph.source.len(), 0..paragraph.target.len())
}

fn pair(paragraph: &Paragraph, source: Range<usize>, target: Range<usize>) -> Pair<'_> {
    let edited = paragraph.edited.as_ref();
    let (source, target) = (paragraph.source[source].trim(), paragraph.target[target].trim());
    Pair { source: source.into(), target: target.into(), edited }
}

/// A document's linked sentences as segments; what lies between them on either side has segments of its own.
fn sentence_pairs<'a>(content: &Content<'a>) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    for paragraph in content.document.paragraphs() {
        let linked = content.links.of(paragraph.id);
        if linked.is_empty() {
            pairs.push(whole(paragraph));
            continue;
        }
        let (mut source, mut target) = (0, 0);
        for link in linked {
            pairs.push(pair(paragraph, source..link.byte_source.start, 0..0));
            pairs.push(pair(paragraph, 0..0, target..link.byte_target.start));
            pairs.push(pair(paragraph, link.byte_source.clone(), link.byte_target.clone()));
            (source, target) = (link.byte_source.end, link.byte_target.end);
        }
        pairs.push(pair(paragraph, source..paragraph.source.len(), 0..0));
        pairs.push(pair(paragraph, 0..0, target..paragraph.target.len()));
    }
    pairs.retain(|pair| !(pair.source.is_empty() && pair.target.is_empty()));
    pairs
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

    fn uses_links(&self, options: &Options) -> bool {
        level(options) == AlignLevel::Sentence
    }

    fn export(
        &self,
        content: &Content<'_>,
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        let level = level(options);
        let head = Head { is_traditional: is_traditional(content.document), level };
        let pairs = match level {
            AlignLevel::Paragraph => paragraph_pairs(content.document),
            AlignLevel::Sentence => sentence_pairs(content),
        };
        self.0.write(head, &pairs, options, out, progress)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{SentenceLinks, SentencePair};
    use crate::model::{Extra, ParagraphId};
    use crate::tasks::Unwatched;

    #[test]
    fn a_document_gives_its_linked_sentences_and_what_lies_between() {
        let paragraph = |id, source: &str, target: &str| Paragraph {
            id: ParagraphId(id),
            source: source.into(),
            target: target.into(),
            ..Paragraph::default()
        };
        let rows =
            vec![paragraph(1, "一。二。三。", "One. (A note.) Three."), paragraph(2, "四。", "")];
        let document = Document::new(Vec::new(), rows, Vec::new(), Extra::default());
        let mut links = SentenceLinks::default();
        let linked = [(0..6, 0..4), (12..18, 15..21)];
        let linked =
            linked.map(|(byte_source, byte_target)| SentencePair { byte_source, byte_target });
        links.insert(ParagraphId(1), linked.into());
        let content = Content { document: &document, links: &links };
        let written = |segments: &str| {
            let options =
                Options([("segments".to_owned(), segments.to_owned())].into_iter().collect());
            let mut out = Vec::new();
            PairExport(&Tsv).export(&content, &options, &mut out, &Unwatched).unwrap();
            String::from_utf8(out).unwrap().lines().skip(1).collect::<Vec<_>>().join("|")
        };
        assert_eq!(written("sentence"), "一。\tOne.|二。\t|\t(A note.)|三。\tThree.|四。\t");
        assert_eq!(written("paragraph"), "一。二。三。\tOne. (A note.) Three.|四。\t");
    }
}
