//! Exporting: the order's first state, the question before a file is replaced, the job, and writing itself.

use super::links::link_document;
use super::{Answer, Dialog, ExportOrder, FileError, LinkSource, PathPurpose, Session, Severity};
use crate::formats::{Content, Exporter, FormatError, Options, SentenceLinks, exporter};
use crate::i18n::Arg;
use crate::model::Document;
use crate::storage::write_atomically;
use crate::tasks::Progress;
use std::io::{BufWriter, Write};
use std::path::Path;

impl Session {
    /// The export dialog's first state: the choices of the last time.
    pub fn export_order(&self) -> ExportOrder {
        let chosen = self.preferences.last_export.as_deref();
        let format = chosen.filter(|id| exporter(id).is_some()).unwrap_or("docx").to_owned();
        let mut order = ExportOrder {
            path: self.suggested_path(PathPurpose::Export),
            format,
            options: Default::default(),
        };
        self.change_format(&mut order);
        order
    }

    /// Follows a change of the format: its remembered options and its ending.
    pub fn change_format(&self, order: &mut ExportOrder) {
        order.options =
            self.preferences.export_options.get(&order.format).cloned().unwrap_or_default();
        if let Some(exporter) = exporter(&order.format) {
            order.path.set_extension(exporter.extension());
        }
    }

    pub(super) fn browse_export(&mut self, order: ExportOrder) {
        self.dialog = Some(Dialog::Export { order, replaces: None });
        self.ask_path(PathPurpose::Export);
    }

    pub(super) fn export(&mut self, order: ExportOrder, replaces: Option<&Path>) {
        let path = std::path::absolute(&order.path).unwrap_or_else(|_| order.path.clone());
        if path.exists() && replaces != Some(path.as_path()) {
            self.dialog = Some(Dialog::Export { order, replaces: Some(path) });
            return;
        }
        self.dialog = None;
        let Some(project) = &self.project else { return };
        let (document, links) = (project.document.clone(), self.link_source());
        let alignment = self.alignment_export();
        self.preferences.export_options.insert(order.format.clone(), order.options.clone());
        self.preferences.last_export = Some(order.format.clone());
        self.preferences_changed = true;
        self.start("job-export", move |progress| {
            let order = ExportOrder { path, ..order };
            let result = match alignment {
                Some(alignment) => alignment.write(&order, &links, progress),
                None => export_document(&document, &order, &links, progress),
            };
            Answer::Exported(order.path, Box::new(result))
        });
    }

    pub(super) fn exported(&mut self, path: &Path, result: Result<(), FileError>) {
        match result {
            Ok(()) => {
                let args = [("path", Arg::from(path.display().to_string()))];
                self.say(Severity::Info, "notice-exported", &args);
            }
            Err(FileError::Format { error: FormatError::Cancelled(_), .. }) => {}
            Err(error) => self.fail(&error),
        }
    }
}

/// Writes a document for others: to a temporary file first, so that a failure leaves the old one. Its sentences are
/// linked before, by `link_source`, if the format shows them.
///
/// # Errors
/// When the format or an option is unknown, the file can't be written, or the person cancels.
pub fn export_document(
    document: &Document,
    order: &ExportOrder,
    link_source: &LinkSource,
    progress: &dyn Progress,
) -> Result<(), FileError> {
    let path = &order.path;
    let exporter: &dyn Exporter = exporter(&order.format).ok_or_else(|| {
        let (id, value) = ("format".to_owned(), order.format.clone());
        FileError::Format { path: path.clone(), error: FormatError::BadOption { id, value } }
    })?;
    let options = Options(order.options.clone());
    let links = if exporter.uses_links(&options) {
        let linked = link_document(document, link_source, progress);
        linked.map_err(FormatError::from).map_err(FileError::format(path))?
    } else {
        SentenceLinks::default()
    };
    let content = Content { document, links: &links };
    write_file(path, |out| exporter.export(&content, &options, out, progress))
}

/// Writes a file whole or not at all.
///
/// # Errors
/// Names the file and what went wrong.
pub(in crate::session) fn write_file(
    path: &Path,
    write: impl Fn(&mut dyn Write) -> Result<(), FormatError>,
) -> Result<(), FileError> {
    let mut failure = None;
    let written = write_atomically(path, |out| {
        let mut buffered = BufWriter::new(out);
        let result = write(&mut buffered).and_then(|()| Ok(buffered.flush()?));
        result.map_err(|error| {
            failure = Some(error);
            std::io::Error::other("writing failed")
        })
    });
    match (failure, written) {
        (Some(error), _) => Err(FileError::format(path)(error)),
        (None, result) => result.map_err(FileError::io(path)),
    }
}
