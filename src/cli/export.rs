//! `export FILE -o OUT`: a document for others.

use super::{Failure, load, progress, refuse_own_input, write_json};
use crate::formats::{EXPORTERS, OptionKind, exporter, exporter_for_extension};
use crate::session::{ExportOrder, LinkSource, export_document};
use clap::Args;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

/// Writes a document for others.
#[derive(Debug, Args)]
pub struct Export {
    /// An article or project
    #[arg(required_unless_present = "list")]
    file: Option<PathBuf>,
    /// The file to write
    #[arg(short, long, value_name = "OUT", required_unless_present = "list")]
    output: Option<PathBuf>,
    /// The format, when the output's ending does not say it
    #[arg(long, value_name = "FORMAT")]
    to: Option<String>,
    /// columns, interleaved, translation or source
    #[arg(long, value_name = "LAYOUT")]
    layout: Option<String>,
    /// An option of the format
    #[arg(long = "option", value_name = "K=V")]
    options: Vec<String>,
    /// Names formats and their options
    #[arg(long)]
    list: bool,
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct FormatAnswer {
    format: &'static str,
    extension: &'static str,
    options: Vec<OptionAnswer>,
}

#[derive(Serialize)]
struct OptionAnswer {
    id: &'static str,
    values: Vec<&'static str>,
    default: &'static str,
}

impl Export {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<(), Failure> {
        if self.list {
            return write_json(out, &formats());
        }
        let (Some(file), Some(output)) = (&self.file, &self.output) else {
            return Err(Failure::Call("name a file to export and one to write".to_owned()));
        };
        let ending = output.extension().map(|e| e.to_string_lossy().to_lowercase());
        let by_ending = || exporter_for_extension(&ending.unwrap_or_default());
        let exporter = match &self.to {
            Some(id) => exporter(id),
            None => by_ending(),
        };
        let exporter = exporter.ok_or_else(|| {
            let known: Vec<_> = EXPORTERS.iter().map(|exporter| exporter.id()).collect();
            Failure::Call(format!("no such format; choose --to {}", known.join(", ")))
        })?;
        refuse_own_input(file, output)?;
        let options = self.chosen()?;
        crate::formats::Options(options.clone())
            .check(exporter.options())
            .map_err(|error| Failure::Call(format!("{error}; see duizhao export --list")))?;
        let document = load(file, &BTreeMap::new())?;
        let order = ExportOrder { path: output.clone(), format: exporter.id().to_owned(), options };
        let progress = progress::Terminal::default();
        export_document(&document, &order, &LinkSource::of(&document), &progress)?;
        if self.json {
            write_json(out, &serde_json::json!({ "written": output, "format": exporter.id() }))?;
        }
        Ok(())
    }

    fn chosen(&self) -> Result<BTreeMap<String, String>, Failure> {
        let mut chosen = BTreeMap::new();
        for option in &self.options {
            let (id, value) = option
                .split_once('=')
                .ok_or_else(|| Failure::Call(format!("--option {option}: write it as K=V")))?;
            chosen.insert(id.to_owned(), value.to_owned());
        }
        chosen.extend(self.layout.iter().map(|layout| ("layout".to_owned(), layout.clone())));
        Ok(chosen)
    }
}

fn formats() -> Vec<FormatAnswer> {
    let options = |specs: &'static [crate::formats::OptionSpec]| {
        specs
            .iter()
            .map(|spec| OptionAnswer {
                id: spec.id,
                values: match spec.kind {
                    OptionKind::Switch => vec!["true", "false"],
                    OptionKind::Choice(values) => values.to_vec(),
                },
                default: spec.default,
            })
            .collect()
    };
    EXPORTERS
        .iter()
        .map(|exporter| FormatAnswer {
            format: exporter.id(),
            extension: exporter.extension(),
            options: options(exporter.options()),
        })
        .collect()
}
