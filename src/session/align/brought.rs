//! Bringing a translation in: its file or pasted text read as an article is, cut into units, and linked with the
//! article's for the first time.

use super::action::{AlignFrom, AlignOrder, Doubt};
use super::engine::{Engine, link_of, units};
use crate::align::{Fit, Level, Sentence};
use crate::model::{AlignLevel, AlignUnit, Alignment, Document, Paragraph, ParagraphId};
use crate::session::FileError;
use crate::session::import::{import_article, import_text, is_project, read_document};
use crate::tasks::{Cancelled, Progress};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A translation as it was brought in, linked with the article.
pub(super) struct Brought {
    /// The two texts with their links.
    pub alignment: Alignment,
    /// Why it should not be taken without asking.
    pub doubt: Option<Doubt>,
}

/// Reads the translation. `pasted_name` stands for the file's name where there is none.
pub(super) fn read(
    order: &AlignOrder,
    pasted_name: &str,
    progress: &dyn Progress,
) -> Result<(String, Vec<AlignUnit>), FileError> {
    let (name, document) = match order.from {
        AlignFrom::Pasted => (pasted_name.to_owned(), import_text(pasted_name, &order.text)?),
        AlignFrom::File => {
            let path = std::path::absolute(order.trimmed_path())
                .unwrap_or_else(|_| order.trimmed_path().into());
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            (name, read_file(&path, &order.options, progress)?)
        }
    };
    Ok((name, paragraphs_of(&document)))
}

fn read_file(
    path: &Path,
    options: &BTreeMap<String, String>,
    progress: &dyn Progress,
) -> Result<Document, FileError> {
    if is_project(path)? {
        return read_document(path, &BTreeMap::new(), progress);
    }
    match import_article(path, options, progress) {
        // A Word file has no encoding to choose: what was chosen for another file does not count here.
        Err(FileError::Format { error: crate::formats::FormatError::BadOption { .. }, .. }) => {
            Ok(import_article(path, &BTreeMap::new(), progress)?.document)
        }
        read => Ok(read?.document),
    }
}

/// The translation's paragraphs. Of a bilingual document it is the translation that counts.
fn paragraphs_of(document: &Document) -> Vec<AlignUnit> {
    let rows = document.paragraphs();
    let is_bilingual = rows.iter().any(|row| !row.target.trim().is_empty());
    let text = |row: &Paragraph| if is_bilingual { row.target.clone() } else { row.source.clone() };
    let written = rows.iter().map(|row| (text(row), row.role));
    written
        .filter(|(text, _)| !text.trim().is_empty())
        .zip(0..)
        .map(|((text, role), number)| AlignUnit {
            text,
            role,
            paragraph: ParagraphId(number),
            dropped: false,
        })
        .collect()
}

/// The article's paragraphs.
pub(super) fn paragraphs_of_article(document: &Document) -> Vec<AlignUnit> {
    let rows = document.paragraphs().iter().filter(|row| !row.source.trim().is_empty());
    rows.map(|row| AlignUnit {
        text: row.source.clone(),
        role: row.role,
        paragraph: row.id,
        dropped: false,
    })
    .collect()
}

/// Links two texts, given by paragraph, at the level that is wanted.
pub(super) fn link(
    engine: &Engine,
    name: String,
    (source, target): (Vec<AlignUnit>, Vec<AlignUnit>),
    level: AlignLevel,
    progress: &dyn Progress,
) -> Result<Brought, Cancelled> {
    let (source, target) = (shared(source), shared(target));
    let (ours, theirs) = (units(&source), units(&target));
    let aligner = engine.aligner();
    let mut alignment = Alignment { name, level, ..Alignment::default() };
    let fit = match level {
        AlignLevel::Paragraph => {
            let found = aligner.align(&ours, &theirs, Level::Paragraph, &[], progress)?;
            alignment.links = found.beads.iter().map(link_of).collect();
            (alignment.source, alignment.target) = (source, target);
            found.fit
        }
        AlignLevel::Sentence => {
            let found = aligner.align_article(&ours, &theirs, progress)?;
            alignment.links = found.sentences.iter().map(link_of).collect();
            alignment.source = sentences(&source, &found.source_sentences);
            alignment.target = sentences(&target, &found.target_sentences);
            found.paragraphs.fit
        }
    };
    Ok(Brought { alignment, doubt: doubt_of(fit) })
}

fn shared(units: Vec<AlignUnit>) -> Vec<Arc<AlignUnit>> {
    units.into_iter().map(Arc::new).collect()
}

fn sentences(paragraphs: &[Arc<AlignUnit>], found: &[Sentence]) -> Vec<Arc<AlignUnit>> {
    let unit = |sentence: &Sentence| {
        let paragraph = &paragraphs[sentence.paragraph];
        let text = paragraph.text[sentence.bytes.clone()].to_owned();
        Arc::new(AlignUnit { text, ..(**paragraph).clone() })
    };
    found.iter().map(unit).collect()
}

fn doubt_of(fit: Fit) -> Option<Doubt> {
    match fit {
        Fit::Translation => None,
        Fit::Unrelated => Some(Doubt::Unrelated),
        Fit::SourceNotChinese => Some(Doubt::SourceNotChinese),
        Fit::TargetNotEnglish => Some(Doubt::TargetNotEnglish),
    }
}
