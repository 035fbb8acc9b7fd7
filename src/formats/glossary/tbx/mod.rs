//! TBX, the exchange format of terminology tools (ISO 30042): the dialect TBX-Basic in version 2 (`martif`) and
//! version 3 (`tbx`), this in both styles, DCA (categories as attributes) and DCT (categories as elements). The
//! form is told by the file itself when reading, and by an option when writing.

mod read;
mod write;

use super::{Carries, Head, ReadOptions, TermFile, TermFormat, xml};
use crate::formats::{Confidence, FormatError, OptionKind, OptionSpec, Options, ReadSeek};
use crate::model::Term;
use crate::tasks::Progress;
use std::io::Write;

/// Version and style to be written.
pub(super) const VERSION: OptionSpec = OptionSpec {
    id: "tbx-version",
    kind: OptionKind::Choice(&["v3-dca", "v3-dct", "v2"]),
    default: "v3-dca",
};

/// What a note begins with that holds the fields TBX-Basic has no category for, as a JSON object.
const OWN_NOTE: &str = "duizhao:";

/// TBX-Basic.
#[derive(Clone, Copy, Debug)]
pub struct Tbx;

impl TermFormat for Tbx {
    fn id(&self) -> &'static str {
        "tbx"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["tbx"]
    }

    fn confidence(&self, head: &Head<'_>, extension: &str) -> Confidence {
        let is_tbx = ["<tbx", "<martif", "<termEntry", "<conceptEntry"]
            .iter()
            .any(|element| head.text.contains(element));
        match extension {
            _ if is_tbx => Confidence(95),
            "tbx" => Confidence(60),
            _ => Confidence(0),
        }
    }

    fn write_options(&self) -> &'static [OptionSpec] {
        &[VERSION]
    }

    fn carries(&self) -> Carries {
        Carries::Everything
    }

    fn read(
        &self,
        input: &mut dyn ReadSeek,
        options: &ReadOptions,
        progress: &dyn Progress,
    ) -> Result<TermFile, FormatError> {
        let mut file = TermFile::default();
        let text = xml::read_xml(input, options, &mut file, progress)?;
        let names = ["termEntry", "conceptEntry"];
        xml::each_entry(&text, &names, &mut file, progress, read::read_entry)?;
        Ok(file)
    }

    fn write(
        &self,
        terms: &[&Term],
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        options.check(&[VERSION])?;
        write::write(terms, options.value(&VERSION), out, progress)
    }
}

#[cfg(test)]
mod tests;
