//! `glossary import FILE --into G`: terms of a file into a glossary, with a report of what is new, changed,
//! conflicting and skipped.

use super::place::{Done, Order, Place};
use crate::cli::{Failure, progress, refuse_own_input, write_json};
use crate::formats::Options;
use crate::formats::glossary::{ReadOptions, TermFile};
use crate::glossary::merge::{Change, Reason};
use crate::i18n::{Arg, Messages};
use crate::model::Term;
use crate::session::{Explain, is_project, load_terms, read_terms};
use clap::Args;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

/// How many conflicts and problems are printed; all of them are in the JSON.
const MAX_PRINTED: usize = 20;

/// Brings the terms of a file into a glossary.
///
/// FILE is a glossary (CSV or TSV in any encoding, XLSX, TBX, OmegaT's text), a translation memory (TMX, short
/// pairs only), a dictionary in the form of CC-CEDICT, or a project. A glossary that does not exist is made.
/// Conflicting terms stay as they are unless --replace is given.
#[derive(Debug, Args)]
pub struct Import {
    /// The file to read
    file: PathBuf,
    /// The glossary: a glossary file, a project (.duizhao), or the name of a glossary in the library
    #[arg(long, value_name = "G")]
    into: String,
    /// In a conflict, the file is right
    #[arg(long)]
    replace: bool,
    /// Reports what would happen, and writes nothing
    #[arg(long)]
    dry_run: bool,
    /// The file's format, when its ending and content do not say it: csv, tsv, xlsx, tbx, omegat, tmx, cedict
    #[arg(long, value_name = "FORMAT")]
    from: Option<String>,
    /// The file's text encoding: utf-8, gb18030, big5, utf-16le, utf-16be, windows-1252, auto
    #[arg(long, value_name = "E")]
    encoding: Option<String>,
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    into: String,
    new: usize,
    changed: usize,
    conflicting: usize,
    same: usize,
    skipped: usize,
    written: bool,
    encoding: Option<&'static str>,
    /// What each column was taken for; null for those left out.
    columns: Option<Vec<Option<&'static str>>>,
    conflicts: Vec<Conflict>,
    problems: Vec<ProblemAnswer>,
    left_out: BTreeMap<String, usize>,
    /// Fields that some terms have and the glossary's format can't hold.
    lost: Vec<&'static str>,
}

#[derive(Serialize)]
struct Conflict {
    line: Option<usize>,
    source: String,
    existing: String,
    incoming: String,
    reason: &'static str,
}

#[derive(Serialize)]
struct ProblemAnswer {
    line: usize,
    message: String,
}

impl Import {
    pub(super) fn run(&self, out: &mut dyn Write, messages: &Messages) -> Result<(), Failure> {
        let place = Place::of(&self.into)?;
        if let Place::Project(path) | Place::File(path, _) = &place {
            refuse_own_input(&self.file, path)?;
        }
        let file = self.read()?;
        let order = Order {
            incoming: &file.terms,
            takes_conflicts: self.replace,
            is_dry: self.dry_run,
            messages,
        };
        let done = order.carry_out(&place)?;
        let report = self.report(&file, done, messages);
        if self.json { write_json(out, &report) } else { self.print(&report, out, messages) }
    }

    fn read(&self) -> Result<TermFile, Failure> {
        let progress = progress::Terminal::default();
        if self.from.is_none() && is_project(&self.file)? {
            let terms = load_terms(&self.file, &progress)?;
            let terms = terms.iter().map(|term| Term::clone(term)).collect();
            return Ok(TermFile { terms, ..TermFile::default() });
        }
        if let Some(id) = &self.from
            && crate::formats::glossary::term_format(id).is_none()
        {
            return Err(Failure::Call(format!(
                "no format {id}; choose csv, tsv, xlsx, tbx, omegat, tmx or cedict"
            )));
        }
        let encoding = self.encoding.iter().map(|e| ("encoding".to_owned(), e.to_lowercase()));
        let options = ReadOptions { options: Options(encoding.collect()), mapping: None };
        Ok(read_terms(&self.file, self.from.as_deref(), &options, &progress)?)
    }

    fn report(&self, file: &TermFile, done: Done, messages: &Messages) -> Report {
        let Done { existing, plan, is_written, lost } = done;
        let conflict = |change: &Change| {
            let incoming = &file.terms[change.incoming_index];
            Conflict {
                line: file.lines.get(change.incoming_index).copied(),
                source: incoming.source.clone(),
                existing: existing[change.existing_index].target().to_owned(),
                incoming: incoming.target().to_owned(),
                reason: reason_name(change.reason),
            }
        };
        let problem = |problem: &crate::formats::glossary::Problem| ProblemAnswer {
            line: problem.line,
            message: problem.explain(messages),
        };
        let columns = file.mapping.as_ref().map(|mapping| {
            mapping.columns.iter().map(|column| column.map(|column| column.name())).collect()
        });
        let left_out = file.skipped.iter().map(|skipped| (skipped.kind.clone(), skipped.count));
        Report {
            into: self.into.clone(),
            new: plan.new.len(),
            changed: plan.changed.len(),
            conflicting: plan.conflicting.len(),
            same: plan.same.len(),
            skipped: plan.skipped.len() + file.num_problems,
            written: is_written,
            encoding: file.encoding,
            columns,
            conflicts: plan.conflicting.iter().map(conflict).collect(),
            problems: file.problems.iter().map(problem).collect(),
            left_out: left_out.collect(),
            lost,
        }
    }

    fn print(
        &self,
        report: &Report,
        out: &mut dyn Write,
        messages: &Messages,
    ) -> Result<(), Failure> {
        let counts = [
            ("new", Arg::from(report.new)),
            ("changed", report.changed.into()),
            ("conflicting", report.conflicting.into()),
            ("same", report.same.into()),
            ("skipped", report.skipped.into()),
        ];
        writeln!(out, "{}", messages.with("glossary-report", &counts))?;
        let conflicts = report.conflicts.iter().map(|conflict| {
            let args = [
                ("source", Arg::from(&*conflict.source)),
                ("existing", (&*conflict.existing).into()),
                ("incoming", (&*conflict.incoming).into()),
            ];
            messages.with("glossary-report-conflict", &args)
        });
        print_some(conflicts, out, messages)?;
        print_some(report.problems.iter().map(|p| p.message.clone()), out, messages)?;
        if report.conflicting > 0 && !self.replace {
            writeln!(out, "{}", messages.get("glossary-report-kept"))?;
        }
        if !report.lost.is_empty() {
            let args = [("fields", Arg::from(report.lost.join(", ")))];
            writeln!(out, "{}", messages.with("glossary-report-lost", &args))?;
        }
        if self.dry_run {
            writeln!(out, "{}", messages.get("glossary-report-dry"))?;
        }
        Ok(())
    }
}

fn reason_name(reason: Option<Reason>) -> &'static str {
    match reason {
        Some(Reason::Target) | None => "target",
        Some(Reason::Forbidden) => "forbidden",
        Some(Reason::Kind) => "kind",
        Some(Reason::Short) => "short",
        Some(Reason::Alias) => "alias",
    }
}

/// Prints the first of many lines, and how many more there are.
fn print_some(
    lines: impl ExactSizeIterator<Item = String>,
    out: &mut dyn Write,
    messages: &Messages,
) -> Result<(), Failure> {
    let num_more = lines.len().saturating_sub(MAX_PRINTED);
    for line in lines.take(MAX_PRINTED) {
        writeln!(out, "  {line}")?;
    }
    if num_more > 0 {
        let args = [("count", Arg::from(num_more))];
        writeln!(out, "  {}", messages.with("glossary-report-more", &args))?;
    }
    Ok(())
}
