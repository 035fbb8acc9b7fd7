//! A table of segments with tabs between the columns, as spreadsheets and scripts read it.

use super::{Head, Pair, PairFormat, SEGMENTS};
use crate::formats::glossary::delimited::BOM;
use crate::formats::layout::words;
use crate::formats::{FormatError, OptionKind, OptionSpec, Options};
use crate::tasks::Progress;
use csv::WriterBuilder;
use std::io::Write;

/// Whether the first line names the columns.
const HEADER: OptionSpec = OptionSpec { id: "header", kind: OptionKind::Switch, default: "true" };

/// Writes a table of segments; those with one side only are in it, at their place.
#[derive(Clone, Copy, Debug)]
pub struct Tsv;

impl PairFormat for Tsv {
    fn id(&self) -> &'static str {
        "tsv"
    }

    fn extension(&self) -> &'static str {
        "tsv"
    }

    fn options(&self) -> &'static [OptionSpec] {
        &[SEGMENTS, HEADER, BOM]
    }

    fn write(
        &self,
        _head: Head,
        pairs: &[Pair<'_>],
        options: &Options,
        out: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        options.check(self.options())?;
        if options.is_on(&BOM) {
            out.write_all("\u{FEFF}".as_bytes())?;
        }
        let mut table = WriterBuilder::new().delimiter(b'\t').from_writer(out);
        let failed = |error: csv::Error| FormatError::Io(std::io::Error::other(error));
        if options.is_on(&HEADER) {
            table.write_record([words::SOURCE_HEAD, words::TARGET_HEAD]).map_err(failed)?;
        }
        for (index, pair) in pairs.iter().enumerate() {
            progress.step(index as u64, pairs.len() as u64)?;
            table.write_record([one_line(&pair.source), one_line(&pair.target)]).map_err(failed)?;
        }
        Ok(table.flush()?)
    }
}

/// Many readers take one line for one segment: breaks and tabs inside become spaces.
fn one_line(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AlignLevel;
    use crate::tasks::Unwatched;

    #[test]
    fn a_segment_is_a_line() {
        let pairs = [
            Pair { source: "湖\n水\t深".into(), target: "\"Deep\"".into(), edited: None },
            Pair { source: "只有中文。".into(), ..Pair::default() },
        ];
        let head = Head { is_traditional: false, level: AlignLevel::Paragraph };
        let mut out = Vec::new();
        let options = Options([("bom".to_owned(), "false".to_owned())].into());
        Tsv.write(head, &pairs, &options, &mut out, &Unwatched).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "中文\tEnglish translation\n湖 水 深\t\"\"\"Deep\"\"\"\n只有中文。\t\n");
    }
}
