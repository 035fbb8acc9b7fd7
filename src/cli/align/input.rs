//! What `align` reads: two articles in any format that can be imported, or two text files with a unit on each line.

use crate::align::{Aligner, Bead, Fit, Level, Unit};
use crate::cli::{Failure, load, text_file};
use crate::model::Role;
use crate::tasks::Progress;
use crate::text::script::count_script;
use crate::text::sentence::{Language, sentences};
use std::collections::BTreeMap;
use std::path::Path;

/// What a unit is when files are no articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Units {
    /// A line.
    Lines,
}

/// Two texts to be aligned.
pub(super) struct Texts {
    source: Vec<(String, Role)>,
    target: Vec<(String, Role)>,
    /// Whether the units are as they are, whatever the level.
    are_units: bool,
}

/// Reads both files.
pub(super) fn read(chinese: &Path, english: &Path, units: Option<Units>) -> Result<Texts, Failure> {
    let are_units = units == Some(Units::Lines);
    let read = if are_units { lines } else { paragraphs };
    Ok(Texts { source: read(chinese)?, target: read(english)?, are_units })
}

/// The lines of a text file, empty ones included.
pub(super) fn lines(path: &Path) -> Result<Vec<(String, Role)>, Failure> {
    let lines = text_file::lines(path)?.into_iter();
    Ok(lines.map(|line| (line, Role::Body)).collect())
}

fn paragraphs(path: &Path) -> Result<Vec<(String, Role)>, Failure> {
    let document = load(path, &BTreeMap::new())?;
    Ok(document.paragraphs().iter().map(|p| (p.source.clone(), p.role)).collect())
}

fn as_units(texts: &[(String, Role)]) -> Vec<Unit<'_>> {
    texts.iter().map(|(text, role)| Unit { text, role: *role }).collect()
}

impl Texts {
    /// Aligns them.
    pub(super) fn align(
        &self,
        aligner: &Aligner<'_>,
        level: Level,
        progress: &dyn Progress,
    ) -> (Vec<Bead>, Fit) {
        let (source, target) = (as_units(&self.source), as_units(&self.target));
        if self.are_units || level == Level::Paragraph {
            let aligned = aligner.align(&source, &target, level, &[], progress);
            return aligned.map_or_else(|_| nothing(), |aligned| (aligned.beads, aligned.fit));
        }
        let article = aligner.align_article(&source, &target, progress);
        article.map_or_else(|_| nothing(), |article| (article.sentences, article.paragraphs.fit))
    }

    /// Whether the Chinese is in traditional characters.
    pub(super) fn is_traditional(&self) -> bool {
        let texts = self.source.iter().map(|(text, _)| text.as_str());
        count_script(texts, 20_000).is_traditional() == Some(true)
    }

    /// The texts of the units that beads count.
    pub(super) fn units(&self, level: Level) -> (Vec<String>, Vec<String>) {
        let is_split = !self.are_units && level == Level::Sentence;
        let of = |texts: &[(String, Role)], language| -> Vec<String> {
            let pieces = texts.iter().flat_map(|(text, _)| match is_split {
                true => sentences(text, language).into_iter().map(|r| text[r].to_owned()).collect(),
                false => vec![text.clone()],
            });
            pieces.collect()
        };
        (of(&self.source, Language::Chinese), of(&self.target, Language::English))
    }
}

/// The terminal never cancels.
fn nothing() -> (Vec<Bead>, Fit) {
    (Vec::new(), Fit::Unrelated)
}
