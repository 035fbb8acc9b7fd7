//! `check`: what is probably wrong in the translation of a project, or of two text files with a paragraph a line.
//! Exit code 1 says that there are errors; warnings and hints alone leave it at 0.

use super::{Failure, load, progress, text_file, write_json};
use crate::check::{Brief, CHECKS, Finding, Fix, Severity, check_all, check_of};
use crate::glossary::reader::Reader;
use crate::i18n::{Arg, Messages};
use crate::model::{
    Details, Document, Extra, Paragraph, ParagraphId, Part, PartId, Status, Term, TermId,
};
use crate::session::{finding_text, load_terms};
use clap::Args;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// Finds what is probably wrong in a translation.
#[derive(Debug, Args)]
pub struct Check {
    /// A project
    #[arg(required_unless_present = "source")]
    project: Option<PathBuf>,
    /// A text file with a Chinese paragraph on each line
    #[arg(long, value_name = "ZH", requires = "target", conflicts_with = "project")]
    source: Option<PathBuf>,
    /// A text file with its translation on the same line
    #[arg(long, value_name = "EN", requires = "source")]
    target: Option<PathBuf>,
    /// A glossary whose terms are decided; any format that can be imported
    #[arg(long, value_name = "FILE", requires = "source")]
    glossary: Option<PathBuf>,
    /// The article's date, against which relative dates are resolved
    #[arg(long, value_name = "YYYY-MM-DD", requires = "source", value_parser = super::quantities::date)]
    date: Option<jiff::civil::Date>,
    /// Runs this check alone; may be repeated
    #[arg(long, value_name = "CHECK", value_parser = check_name)]
    only: Vec<String>,
    /// Leaves this check out; may be repeated
    #[arg(long, value_name = "CHECK", value_parser = check_name, conflicts_with = "only")]
    off: Vec<String>,
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

fn check_name(name: &str) -> Result<String, String> {
    let names: Vec<&str> = CHECKS.iter().map(|check| check.id()).collect();
    check_of(name).map(|_| name.to_owned()).ok_or(format!("choose one of {}", names.join(", ")))
}

#[derive(Serialize)]
struct Span {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct FindingAnswer {
    /// From 1.
    paragraph: usize,
    check: &'static str,
    /// What exactly is wrong, more finely than by check.
    kind: &'static str,
    severity: &'static str,
    message: String,
    source: Option<Span>,
    target: Option<Span>,
    /// What is to stand in place of `fix_span`.
    fix: Option<String>,
    fix_span: Option<Span>,
    /// The fix as a person is told of it.
    #[serde(skip)]
    advice: Option<String>,
}

fn span(bytes: Range<usize>) -> Span {
    Span { start: bytes.start, end: bytes.end }
}

impl Check {
    /// Answers whether there are errors.
    pub(super) fn run(&self, messages: &Messages, out: &mut dyn Write) -> Result<bool, Failure> {
        let document = self.document()?;
        let mut brief = Brief::of(&document, Reader::bundled());
        let is_off = |id: &str| {
            self.off.iter().any(|off| off == id)
                || (!self.only.is_empty() && !self.only.iter().any(|only| only == id))
        };
        let off = CHECKS.iter().map(|check| check.id()).filter(|id| is_off(id));
        brief.checks_off = off.map(str::to_owned).collect();
        let watched = progress::Terminal::default();
        let checked = check_all(&document, &brief, &watched)
            .map_err(|_| Failure::Call("cancelled".to_owned()))?;
        let mut answers = Vec::new();
        for (paragraph, number) in document.paragraphs().iter().zip(1..) {
            let found = checked.findings(paragraph.id);
            let mut found: Vec<&Finding> = found.filter(|f| !f.is_ignored(paragraph)).collect();
            found.sort_by_key(|finding| finding.place(paragraph));
            answers.extend(found.into_iter().map(|finding| FindingAnswer {
                paragraph: number,
                check: finding.check,
                kind: finding.kind,
                severity: finding.severity.name(),
                message: finding_text(messages, &document, paragraph, finding),
                source: finding.source.clone().map(span),
                target: finding.target.clone().map(span),
                fix: finding.fix.as_ref().map(|fix| fix.text.clone()),
                fix_span: finding.fix.as_ref().map(|fix| span(fix.bytes.clone())),
                advice: finding.fix.as_ref().map(|fix| advice(messages, &paragraph.target, fix)),
            }));
        }
        let error = Severity::Error.name();
        let has_errors = answers.iter().any(|answer| answer.severity == error);
        if self.json {
            write_json(out, &answers)?;
        } else {
            write_lines(&answers, messages, out)?;
        }
        Ok(has_errors)
    }

    fn document(&self) -> Result<Document, Failure> {
        match (&self.project, &self.source, &self.target) {
            (Some(project), ..) => load(project, &BTreeMap::new()),
            (None, Some(source), Some(target)) => self.of_lines(source, target),
            _ => Err(Failure::Call("name a project, or --source and --target".to_owned())),
        }
    }

    fn of_lines(&self, source: &Path, target: &Path) -> Result<Document, Failure> {
        let (sources, targets) = (text_file::lines(source)?, text_file::lines(target)?);
        let last = |lines: &[String]| {
            lines.iter().rposition(|line| !line.trim().is_empty()).map_or(0, |index| index + 1)
        };
        let (num_sources, num_targets) = (last(&sources), last(&targets));
        if num_sources != num_targets {
            let words = format!(
                "{} ends at line {num_sources} and {} at line {num_targets}; they must have a paragraph and its translation on the same line",
                source.display(),
                target.display(),
            );
            return Err(Failure::Call(words));
        }
        let pairs = sources.into_iter().zip(targets).zip(1..);
        let paragraphs = pairs.map(|((source, target), id)| Paragraph {
            id: ParagraphId(id),
            part: PartId(0),
            // An empty line pairs with an empty line: nothing is lacking there.
            status: if source.trim().is_empty() { Status::Untranslated } else { Status::Done },
            source,
            target,
            ..Paragraph::default()
        });
        let date = self.date.map(|date| date.to_string()).unwrap_or_default();
        let part = Part { details: Details { date, ..Details::default() }, ..Part::default() };
        Ok(Document::new(vec![part], paragraphs.collect(), self.terms()?, Extra::default()))
    }

    fn terms(&self) -> Result<Vec<Term>, Failure> {
        let Some(path) = &self.glossary else { return Ok(Vec::new()) };
        let terms = load_terms(path, &progress::Terminal::default())?;
        let numbered = terms.iter().zip(1_000_000_000..);
        Ok(numbered.map(|(term, id)| Term { id: TermId(id), ..(**term).clone() }).collect())
    }
}

/// What a fix does.
fn advice(messages: &Messages, target: &str, fix: &Fix) -> String {
    let old = target.get(fix.bytes.clone()).unwrap_or_default();
    let (key, words) = match (fix.text.trim(), old.trim()) {
        ("", "") => return messages.get("check-take-out-space"),
        ("", old) => ("check-take-out", old),
        (new, _) => ("check-use", new),
    };
    messages.with(key, &[("words", Arg::from(words))])
}

/// One finding a line: paragraph, severity, message, and the fix if there is one.
fn write_lines(
    answers: &[FindingAnswer],
    messages: &Messages,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    for FindingAnswer { paragraph, severity, message, advice, .. } in answers {
        let severity = messages.get(&format!("severity-{severity}"));
        let advice = advice.as_ref().map(|advice| format!("\t{advice}")).unwrap_or_default();
        writeln!(out, "{paragraph}\t{severity}\t{message}{advice}")?;
    }
    Ok(())
}
