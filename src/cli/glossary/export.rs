//! `glossary export G -o OUT`: a glossary as a file for other programs.

use super::place::terms_of;
use crate::cli::{Failure, progress, refuse_own_input, write_json};
use crate::formats::Options;
use crate::formats::glossary::{Carries, TERM_FORMATS, TermFormat, lost_fields, term_format};
use crate::i18n::{Arg, Messages};
use crate::session::{term_format_of, write_terms};
use clap::Args;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Writes a glossary to a file.
#[derive(Debug, Args)]
pub struct Export {
    /// The glossary: a file, a project (.duizhao), or the name of a glossary in the library
    #[arg(value_name = "G")]
    glossary: String,
    /// The file to write
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
    /// The format, when the output's ending does not say it: csv, tsv, xlsx, tbx or omegat
    #[arg(long, value_name = "FORMAT")]
    to: Option<String>,
    /// An option of the format: tbx-version=v3-dca, v3-dct or v2; bom=true for CSV
    #[arg(long = "option", value_name = "K=V")]
    options: Vec<String>,
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report<'a> {
    written: &'a Path,
    format: &'static str,
    terms: usize,
    /// Fields that some terms have and the format can't hold.
    lost: Vec<&'static str>,
}

impl Export {
    pub(super) fn run(&self, out: &mut dyn Write, messages: &Messages) -> Result<(), Failure> {
        let format = self.format()?;
        refuse_own_input(Path::new(&self.glossary), &self.output)?;
        let options = self.chosen()?;
        options.check(format.write_options()).map_err(|error| Failure::Call(error.to_string()))?;
        let terms = terms_of(&self.glossary, messages)?;
        let terms: Vec<_> = terms.iter().collect();
        let progress = progress::Terminal::default();
        write_terms(&self.output, format, &terms, &options, &progress)?;
        let lost = lost_fields(format, &terms).into_iter().map(|field| field.name()).collect();
        let report =
            Report { written: &self.output, format: format.id(), terms: terms.len(), lost };
        if self.json {
            return write_json(out, &report);
        }
        let args = [
            ("count", Arg::from(report.terms)),
            ("path", self.output.display().to_string().into()),
        ];
        writeln!(out, "{}", messages.with("glossary-report-written", &args))?;
        if !report.lost.is_empty() {
            let args = [("fields", Arg::from(report.lost.join(", ")))];
            writeln!(out, "{}", messages.with("glossary-report-lost", &args))?;
        }
        Ok(())
    }

    fn format(&self) -> Result<&'static dyn TermFormat, Failure> {
        let format = match &self.to {
            Some(id) => term_format(id).filter(|format| format.carries() != Carries::Nothing),
            None => term_format_of(&self.output),
        };
        format.ok_or_else(|| {
            let writes = |format: &&&dyn TermFormat| format.carries() != Carries::Nothing;
            let known: Vec<_> = TERM_FORMATS.iter().filter(writes).map(|f| f.id()).collect();
            Failure::Call(format!("no such format; choose --to {}", known.join(", ")))
        })
    }

    fn chosen(&self) -> Result<Options, Failure> {
        let mut chosen = BTreeMap::new();
        for option in &self.options {
            let (id, value) = option
                .split_once('=')
                .ok_or_else(|| Failure::Call(format!("--option {option}: write it as K=V")))?;
            chosen.insert(id.to_owned(), value.to_owned());
        }
        Ok(Options(chosen))
    }
}
