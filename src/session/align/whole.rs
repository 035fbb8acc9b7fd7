//! A translation put beside an article in one go, without a window to correct it in.

use super::accept::share;
use super::action::{AlignOrder, Doubt};
use super::brought;
use super::engine::{Engine, Kit};
use crate::formats::FormatError;
use crate::model::alignment::Settled;
use crate::model::{
    AlignCommand, AlignLevel, Alignment, Command, Document, History, Moment, Status,
};
use crate::session::FileError;
use crate::tasks::{Cancelled, Progress};
use std::path::Path;
use std::sync::Arc;

/// What is to be said of a translation that was put beside an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    /// Why the two texts do not seem to belong together.
    pub doubt: Option<Doubt>,
    /// Links of sentences that a person should look at.
    pub num_uncertain: usize,
    /// Paragraphs of the article that stay without a translation.
    pub num_untranslated: usize,
    /// Paragraphs of the translation that answer nothing: they stand at their place without a source.
    pub num_loose: usize,
}

/// Aligns a translation with an article, by paragraph and sentence, and makes it the article's, as drafts. Nothing of
/// either text is lost.
///
/// # Errors
/// When the translation can't be read, or the person cancels.
pub fn add_translation(
    document: &mut Document,
    path: &Path,
    progress: &dyn Progress,
) -> Result<Added, FileError> {
    let order = AlignOrder { path: path.display().to_string(), ..AlignOrder::default() };
    let (name, target) = brought::read(&order, "", progress)?;
    let kit = Kit { document: document.clone(), ..Kit::default() };
    let article = brought::paragraphs_of_article(document);
    let found = aligned(kit, name, (article, target), progress);
    let (alignment, settled, doubt) =
        found.map_err(FormatError::from).map_err(FileError::format(path))?;
    let added = Added {
        doubt,
        num_uncertain: alignment.num_uncertain(),
        num_untranslated: 0,
        num_loose: settled.loose.len(),
    };
    accept(document, alignment, settled);
    let rows = document.paragraphs().iter();
    let num_untranslated = rows.filter(|row| row.status == Status::Untranslated).count();
    Ok(Added { num_untranslated, ..added })
}

type Units = Vec<crate::model::AlignUnit>;

fn aligned(
    kit: Kit,
    name: String,
    texts: (Units, Units),
    progress: &dyn Progress,
) -> Result<(Alignment, Settled, Option<Doubt>), Cancelled> {
    let engine = kit.open(progress)?;
    let brought = brought::link(&engine, name, texts, AlignLevel::Sentence, progress)?;
    let settled = settle(&engine, &brought.alignment, Status::Draft, progress)?;
    Ok((brought.alignment, settled, brought.doubt))
}

/// What an alignment comes to, with sentences shared out by the engine.
pub(super) fn settle(
    engine: &Engine,
    alignment: &Alignment,
    status: Status,
    progress: &dyn Progress,
) -> Result<Settled, Cancelled> {
    let aligner = engine.aligner();
    let settled = alignment
        .settle(status, &|paragraphs, target| share(&aligner, paragraphs, target, progress));
    progress.step(1, 1)?;
    Ok(settled)
}

/// Makes the result the document's, in a history of its own.
pub(super) fn accept(document: &mut Document, alignment: Alignment, settled: Settled) {
    let now = Moment { unix_seconds: 0, milliseconds: 0, author: Arc::from("") };
    let mut history = History::default();
    for command in [AlignCommand::Begin(Box::new(alignment)), AlignCommand::Accept(settled)] {
        let done = history.run(document, Command::Align(command), &now);
        done.expect("the alignment was made of this very document");
    }
}
