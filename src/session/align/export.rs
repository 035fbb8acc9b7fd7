//! An alignment under way as a file for others: its links as segments, or the document that accepting it would make.

use super::engine::Kit;
use super::whole;
use crate::formats::pairs::{Head, PAIR_FORMATS, Pair, PairFormat, head_of, pairs_of};
use crate::formats::{FormatError, Options};
use crate::model::{Alignment, Document, Status};
use crate::session::export::write_file;
use crate::session::{ExportOrder, FileError, LinkSource, Session, export_document};
use crate::tasks::{Cancelled, Progress, Unwatched};
use std::path::Path;
use std::sync::Arc;

/// What a job takes with it to export an alignment.
pub struct AlignmentExport {
    alignment: Arc<Alignment>,
    kit: Kit,
}

impl Session {
    /// The alignment, while it is shown: it is what an export is about then.
    pub(in crate::session) fn alignment_export(&self) -> Option<AlignmentExport> {
        let alignment = self.alignment().filter(|_| self.shows_alignment())?;
        Some(AlignmentExport { alignment: Arc::clone(alignment), kit: self.kit()? })
    }
}

impl AlignmentExport {
    /// Writes the alignment: link by link in a format of segments, accepted as drafts in any other.
    pub(in crate::session) fn write(
        self,
        order: &ExportOrder,
        links: &LinkSource,
        progress: &dyn Progress,
    ) -> Result<(), FileError> {
        let format = PAIR_FORMATS.iter().find(|format| format.id() == order.format);
        let Some(format) = format else {
            let document = self.accepted(progress).map_err(FormatError::from);
            let document = document.map_err(FileError::format(&order.path))?;
            return export_document(&document, order, links, progress);
        };
        let (head, pairs) = (head_of(&self.alignment), pairs_of(&self.alignment));
        let options = Options(order.options.clone());
        write_file(&order.path, |out| format.write(head, &pairs, &options, out, progress))
    }

    fn accepted(self, progress: &dyn Progress) -> Result<Document, Cancelled> {
        let mut document = self.kit.document.clone();
        let engine = self.kit.open(progress)?;
        let settled = whole::settle(&engine, &self.alignment, Status::Draft, progress)?;
        whole::accept(&mut document, Arc::unwrap_or_clone(self.alignment), settled);
        Ok(document)
    }
}

/// Writes segments to a file, whole or not at all, with the format's usual options.
///
/// # Errors
/// Names the file and what went wrong.
pub fn write_pairs(
    path: &Path,
    format: &dyn PairFormat,
    head: Head,
    pairs: &[Pair<'_>],
) -> Result<(), FileError> {
    write_file(path, |out| format.write(head, pairs, &Options::default(), out, &Unwatched))
}
