//! Word documents out, written part by part: a table with a repeated head, real headings, fonts and language
//! tags for each side.

mod body;
mod package;

use super::layout::{Layout, OPTIONS, document_title, is_traditional};
use super::{Content, Exporter, FormatError, OptionSpec, Options};
use crate::tasks::Progress;
use body::Body;
use package::{EastAsia, FIXED_PARTS, core_properties, settings, styles};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Writes DOCX.
#[derive(Clone, Copy, Debug)]
pub struct Docx;

impl Exporter for Docx {
    fn id(&self) -> &'static str {
        "docx"
    }

    fn extension(&self) -> &'static str {
        "docx"
    }

    fn options(&self) -> &'static [OptionSpec] {
        OPTIONS
    }

    fn export(
        &self,
        content: &Content<'_>,
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        let layout = Layout::read(options, OPTIONS)?;
        let east_asia = EastAsia::new(is_traditional(content.document));
        let mut body = Body::new(layout, east_asia);
        layout.each_row(content, progress, |row| {
            body.add(row);
            Ok(())
        })?;
        let mut archive = Archive(ZipWriter::new(Cursor::new(Vec::new())));
        for (name, content) in FIXED_PARTS {
            archive.add(name, content)?;
        }
        let mut title = String::new();
        body::escape(&document_title(content.document), &mut title);
        archive.add("docProps/core.xml", &core_properties(&title))?;
        archive.add("word/settings.xml", &settings(east_asia))?;
        archive.add("word/styles.xml", &styles(east_asia))?;
        archive.add("word/document.xml", &body.finish())?;
        let file = archive.0.finish().map_err(std::io::Error::from)?;
        Ok(out.write_all(file.get_ref())?)
    }
}

struct Archive(ZipWriter<Cursor<Vec<u8>>>);

impl Archive {
    /// Adds a file with the earliest date there is, so that the same content gives the same bytes.
    fn add(&mut self, name: &str, content: &str) -> std::io::Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT)
            .unix_permissions(0o644);
        self.0.start_file(name, options).map_err(std::io::Error::from)?;
        self.0.write_all(content.as_bytes())
    }
}

#[cfg(test)]
#[path = "docx_test.rs"]
mod tests;
