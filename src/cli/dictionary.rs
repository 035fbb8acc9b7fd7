//! `dictionary build FILE`: makes a dictionary's data file of a text in CC-CEDICT's format; and the dictionaries
//! that other verbs are called with.

use super::{Failure, refuse_own_input, write_json};
use crate::dictionary::{Dictionary, LineFault, Report, Skipped};
use crate::i18n::Messages;
use crate::session::FileError;
use crate::storage::write_atomically;
use clap::{Args, Subcommand};
use serde::Serialize;
use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Lines that a report shows; of more, the number.
const MAX_SHOWN: usize = 20;

/// Makes dictionaries.
#[derive(Debug, Args)]
pub struct DictionaryCall {
    #[command(subcommand)]
    verb: DictionaryVerb,
}

#[derive(Debug, Subcommand)]
enum DictionaryVerb {
    /// Makes a data file of a text in CC-CEDICT's format
    Build(Build),
}

/// Makes a data file of a text in CC-CEDICT's format; words keep the counts that they have.
#[derive(Debug, Args)]
pub struct Build {
    /// The text
    file: PathBuf,
    /// The data file to write; FILE with the ending .dict unless given
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// Takes counts from lines of `word count`, as jieba's dict.txt has them
    #[arg(long, value_name = "FILE")]
    counts: Option<PathBuf>,
    /// What the dictionary is called; FILE's name unless given
    #[arg(long, value_name = "NAME")]
    title: Option<String>,
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Answer {
    entries: usize,
    num_skipped: usize,
    skipped: Vec<SkippedAnswer>,
    date: String,
    output: PathBuf,
}

#[derive(Serialize)]
struct SkippedAnswer {
    line: usize,
    why: String,
}

impl DictionaryCall {
    pub(super) fn run(&self, messages: &Messages, out: &mut dyn Write) -> Result<(), Failure> {
        match &self.verb {
            DictionaryVerb::Build(build) => build.run(messages, out),
        }
    }
}

impl Build {
    fn run(&self, messages: &Messages, out: &mut dyn Write) -> Result<(), Failure> {
        let output = self.output.clone().unwrap_or_else(|| self.file.with_extension("dict"));
        refuse_own_input(&self.file, &output)?;
        let text = read(&self.file)?;
        let title = self.title.clone().unwrap_or_else(|| title_of(&self.file));
        let (bytes, report) = match &self.counts {
            Some(path) => {
                let counts = read(path)?;
                let counts = counts_of(&counts);
                Dictionary::build(&title, &text, &|word| {
                    counts.get(word.as_bytes()).copied().unwrap_or(0)
                })
            }
            None => {
                let bundled = Dictionary::bundled();
                Dictionary::build(&title, &text, &|word| bundled.count(word))
            }
        };
        if report.num_entries == 0 {
            let what = messages.get("cli-dictionary-no-entries");
            return Err(invalid(&self.file, what).into());
        }
        write_atomically(&output, |file| file.write_all(&bytes)).map_err(FileError::io(&output))?;
        if self.json {
            let skipped =
                |s: &Skipped| SkippedAnswer { line: s.line_number, why: s.fault.to_string() };
            return write_json(
                out,
                &Answer {
                    entries: report.num_entries,
                    num_skipped: report.num_skipped,
                    skipped: report.skipped.iter().map(skipped).collect(),
                    date: report.date,
                    output,
                },
            );
        }
        let words = [
            ("path", output.display().to_string().into()),
            ("entries", report.num_entries.into()),
            ("bytes", bytes.len().into()),
        ];
        writeln!(out, "{}", messages.with("cli-dictionary-built", &words))?;
        for line in skipped_lines(&self.file, &report, messages) {
            writeln!(out, "{line}")?;
        }
        Ok(())
    }
}

/// The words about skipped lines: how many, then the first of them, a line each.
fn skipped_lines(path: &Path, report: &Report, messages: &Messages) -> Vec<String> {
    if report.num_skipped == 0 {
        return Vec::new();
    }
    let path = path.display().to_string();
    let head = [("path", path.into()), ("count", report.num_skipped.into())];
    let head = messages.with("cli-dictionary-skipped", &head);
    let line = |skipped: &Skipped| {
        let why = messages.get(fault_key(skipped.fault));
        let words = [("line", skipped.line_number.into()), ("why", why.into())];
        messages.with("cli-dictionary-line", &words)
    };
    let more = report.num_skipped > MAX_SHOWN;
    std::iter::once(head)
        .chain(report.skipped.iter().take(MAX_SHOWN).map(line))
        .chain(more.then(|| "…".to_owned()))
        .collect()
}

fn fault_key(fault: LineFault) -> &'static str {
    match fault {
        LineFault::NotUtf8 => "dictionary-fault-utf8",
        LineFault::NoHeadwords => "dictionary-fault-headwords",
        LineFault::NoPinyin => "dictionary-fault-pinyin",
        LineFault::NoSenses => "dictionary-fault-senses",
        LineFault::TooLong => "dictionary-fault-too-long",
    }
}

/// Counts by word, of lines of `word count …`; other lines are passed over.
fn counts_of(text: &[u8]) -> HashMap<&[u8], u32> {
    let count =
        |line: &'_ [u8]| -> Option<u32> { std::str::from_utf8(line).ok()?.trim().parse().ok() };
    text.split(|&byte| byte == b'\n')
        .filter_map(|line| {
            let mut parts = line.split(|&byte| byte == b' ' || byte == b'\t');
            Some((parts.next()?, count(parts.next()?)?))
        })
        .collect()
}

/// The bundled dictionary with those files over it, the last one on top. Lines that are skipped are told on
/// standard error.
pub(super) fn load(files: &[PathBuf], messages: &Messages) -> Result<Arc<Dictionary>, Failure> {
    let mut dictionary = Dictionary::bundled();
    for path in files {
        let bytes = read(path)?;
        let read = dictionary.read_layer(&title_of(path), &bytes);
        let (layer, report) = read.map_err(|error| invalid(path, error.to_string()))?;
        if report.num_entries == 0 {
            return Err(invalid(path, messages.get("cli-dictionary-no-entries")).into());
        }
        for line in skipped_lines(path, &report, messages) {
            let _nowhere_to_say_it = writeln!(std::io::stderr(), "duizhao: {line}");
        }
        dictionary = Arc::new(dictionary.with_layer(layer));
    }
    Ok(dictionary)
}

fn title_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    std::fs::read(path).map_err(FileError::io(path))
}

fn invalid(path: &Path, what: String) -> FileError {
    FileError::io(path)(std::io::Error::new(std::io::ErrorKind::InvalidData, what))
}
