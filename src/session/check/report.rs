//! The report of what checks have found: put into the person's words here, written by the formats.

use super::{finding_text, marked};
use crate::check::{Finding, Severity};
use crate::formats::FormatError;
use crate::formats::report::{Heads, Item, Report, Row, pieces, write_csv, write_html};
use crate::i18n::Messages;
use crate::model::{Document, Paragraph, ParagraphId, Script};
use crate::session::export::write_file;
use crate::session::{Answer, Dialog, PathPurpose, Session, date_and_time};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The endings of files that a report can be written to, the usual one first.
const ENDINGS: [&str; 3] = ["html", "htm", "csv"];

/// The report of a document's findings; `name` is the file's, `at` seconds since 1970.
pub fn check_report(
    messages: &Messages,
    document: &Document,
    findings: &HashMap<ParagraphId, Vec<Finding>>,
    (name, at): (&str, i64),
) -> Report {
    let with_some = document.paragraphs().iter().zip(1..).filter_map(|(paragraph, number)| {
        let findings = findings.get(&paragraph.id).filter(|findings| !findings.is_empty())?;
        Some(row(messages, document, (paragraph, number), findings))
    });
    let counts = Severity::ALL.into_iter().map(|severity| {
        let of_it = findings.values().flatten().filter(|found| found.severity == severity);
        messages.with(severity_key(severity), &[("count", of_it.count().into())])
    });
    let counts: Vec<String> = counts.collect();
    let is_traditional = document
        .parts()
        .first()
        .is_some_and(|part| part.details.script == Some(Script::Traditional));
    Report {
        lang: messages.language().tag().to_owned(),
        source_lang: if is_traditional { "zh-Hant" } else { "zh-Hans" }.to_owned(),
        title: messages.with("check-report-title", &[("name", name.into())]),
        summary: vec![date_and_time(at), counts.join(" · ")],
        heads: heads(messages),
        rows: with_some.collect(),
    }
}

/// The message that counts findings of a severity.
pub fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "check-errors",
        Severity::Warning => "check-warnings",
        Severity::Hint => "check-hints",
    }
}

fn heads(messages: &Messages) -> Heads {
    Heads {
        number: messages.get("check-report-number"),
        source: messages.get("column-source"),
        target: messages.get("column-target"),
        severity: messages.get("check-report-severity"),
        check: messages.get("check-report-check"),
        message: messages.get("check-report-message"),
        source_words: messages.get("check-report-source-words"),
        target_words: messages.get("check-report-target-words"),
        status: messages.get("check-report-status"),
        note: messages.get("check-report-note"),
    }
}

fn row(
    messages: &Messages,
    document: &Document,
    (paragraph, number): (&Paragraph, usize),
    findings: &[Finding],
) -> Row {
    let item = |finding: &Finding| Item {
        severity: finding.severity,
        severity_name: messages.get(&format!("severity-{}", finding.severity.name())),
        check: messages.get(&format!("check-{}", finding.check)),
        message: finding_text(messages, document, paragraph, finding),
        source_words: marked(&paragraph.source, finding.source.as_ref()),
        target_words: marked(&paragraph.target, finding.target.as_ref()),
    };
    let sources = findings.iter().filter_map(|f| Some((f.source.clone()?, f.severity)));
    let targets = findings.iter().filter_map(|f| Some((f.target.clone()?, f.severity)));
    Row {
        number,
        source: pieces(&paragraph.source, &sources.collect::<Vec<_>>()),
        target: pieces(&paragraph.target, &targets.collect::<Vec<_>>()),
        status: messages.get(&format!("status-{}", paragraph.status.name())),
        note: paragraph.note.clone(),
        items: findings.iter().map(item).collect(),
    }
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension().is_some_and(|own| endings.iter().any(|known| own.eq_ignore_ascii_case(known)))
}

/// A web page unless the name says otherwise: another ending is part of the name.
pub(in crate::session) fn with_report_ending(path: PathBuf) -> PathBuf {
    if has_ending(&path, &ENDINGS) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".html");
    PathBuf::from(name)
}

impl Session {
    /// Writes a report there; asks first if a file stands in the way.
    pub(in crate::session) fn report_unless_in_the_way(&mut self, path: PathBuf) {
        let path = with_report_ending(std::path::absolute(&path).unwrap_or(path));
        if path.exists() {
            let (purpose, text) = (PathPurpose::CheckReport, path.display().to_string());
            self.dialog = Some(Dialog::Path { purpose, path: text, replaces: Some(path) });
        } else {
            self.write_check_report(path);
        }
    }

    /// Writes a report there, whatever stands there: a table if the name ends in `.csv`, else a web page.
    pub(in crate::session) fn write_check_report(&mut self, path: PathBuf) {
        let path = with_report_ending(std::path::absolute(&path).unwrap_or(path));
        let Some(project) = &self.project else { return };
        let (document, name) = (project.document.clone(), project.name());
        let findings = self.checks.found.paragraphs().iter();
        let findings: HashMap<ParagraphId, Vec<Finding>> =
            findings.map(|&id| (id, self.checks.found.shown(id).to_vec())).collect();
        let messages = std::sync::Arc::clone(&self.messages);
        let at = self.now().unix_seconds;
        self.start("job-export", move |_| {
            let report = check_report(&messages, &document, &findings, (&name, at));
            let result = write_file(&path, |out| -> Result<(), FormatError> {
                match has_ending(&path, &["csv"]) {
                    true => write_csv(&report, out),
                    false => write_html(&report, out),
                }
            });
            Answer::Exported(path, Box::new(result))
        });
    }
}
