//! Verbs for scripts and other programs, one file each, through the same session code as the window. Names,
//! fields and exit codes are a contract: 0 done, 1 done and there are problems, 2 the call is wrong, 3 a file
//! could not be read or written.

mod align;
mod check;
mod dictionary;
mod export;
mod glossary;
mod info;
mod lines;
mod lookup;
mod new;
mod pinyin;
mod progress;
mod quantities;
mod reading;
mod sentences;
mod terms;
mod text_file;
mod words;

use crate::i18n::{Language, Messages};
use crate::session::{Explain, FileError};
use clap::{CommandFactory, Parser, Subcommand};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The call, as clap reads it.
#[derive(Debug, Parser)]
#[command(
    name = "duizhao",
    version,
    about = "Reads, translates and exports Chinese articles, paragraph by paragraph"
)]
pub struct Call {
    /// The language of messages: en, zh-Hans or zh-Hant
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    lang: Option<Language>,
    #[command(subcommand)]
    verb: Option<Verb>,
    /// An article or project to open in the window
    file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Imports an article into a project
    New(new::New),
    /// Tells what an article or project holds
    Info(info::Info),
    /// Writes a document for others
    Export(export::Export),
    /// Lists the terms of an article or project
    Terms(terms::Terms),
    /// Finds the quantities of each line of text, by value
    Quantities(quantities::Quantities),
    /// Brings terms into a glossary and writes them out
    Glossary(glossary::Glossary),
    /// Splits each line of text into sentences
    Sentences(sentences::Sentences),
    /// Cuts each line of text into words
    Words(words::Words),
    /// Reads every Chinese character of each line of text
    Pinyin(pinyin::Pinyin),
    /// Looks a word up in the dictionary
    Lookup(lookup::Lookup),
    /// Aligns a translation with its article
    Align(align::Align),
    /// Finds what is probably wrong in a translation
    Check(check::Check),
    /// Makes dictionaries
    Dictionary(dictionary::DictionaryCall),
}

fn language(tag: &str) -> Result<Language, String> {
    let known = Language::ALL.into_iter().find(|language| language.tag() == tag);
    known.ok_or_else(|| "choose en, zh-Hans or zh-Hant".to_owned())
}

/// Why a verb could not be carried out.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The call is wrong (exit code 2).
    Call(String),
    /// A file could not be read or written (exit code 3).
    File(FileError),
    /// The answer could not be written (exit code 3).
    Output(std::io::Error),
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

/// What is to be done after the call was read.
pub enum Outcome {
    /// A verb was carried out; the program ends so.
    Done(ExitCode),
    /// The window is to be opened.
    Window {
        /// On this file, if any.
        file: Option<PathBuf>,
        /// In this language, if one was asked for.
        language: Option<Language>,
    },
}

/// Reads the call and carries its verb out, if it has one.
pub fn run() -> Outcome {
    let call = Call::parse();
    let Some(verb) = call.verb else {
        return Outcome::Window { file: call.file, language: call.lang };
    };
    if let Some(file) = call.file {
        let words = format!("{} stands before the verb; put files behind it", file.display());
        Call::command().error(clap::error::ErrorKind::ArgumentConflict, words).exit();
    }
    let messages = Messages::new(call.lang.unwrap_or_else(Language::of_system));
    let mut out = Vec::new();
    let mut has_problems = false;
    let result = match verb {
        Verb::New(new) => new.run(&messages),
        Verb::Info(info) => info.run(&mut out),
        Verb::Export(export) => export.run(&mut out),
        Verb::Terms(terms) => terms.run(&messages, &mut out),
        Verb::Quantities(quantities) => quantities.run(),
        Verb::Glossary(glossary) => glossary.run(&mut out, &messages),
        Verb::Sentences(sentences) => sentences.run(),
        Verb::Words(words) => words.run(&messages),
        Verb::Pinyin(pinyin) => pinyin.run(&messages),
        Verb::Lookup(lookup) => lookup.run(&messages, &mut out),
        Verb::Align(align) => align.run(&messages, &mut out),
        Verb::Check(check) => check.run(&messages, &mut out).map(|found| has_problems = found),
        Verb::Dictionary(dictionary) => dictionary.run(&messages, &mut out),
    };
    let result = result.and_then(|()| Ok(std::io::stdout().lock().write_all(&out)?));
    Outcome::Done(match result {
        Ok(()) if has_problems => ExitCode::from(1),
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => report(&failure, &messages),
    })
}

/// Says on one line of standard error what is wrong.
fn report(failure: &Failure, messages: &Messages) -> ExitCode {
    let (words, code) = match failure {
        Failure::Call(words) => (words.clone(), 2),
        Failure::File(FileError::Format {
            error: crate::formats::FormatError::BadOption { id, value },
            ..
        }) => (format!("there is no option {id}={value}; see duizhao export --list"), 2),
        Failure::File(error) => (error.explain(messages), 3),
        // Whoever reads has heard enough.
        Failure::Output(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            return ExitCode::SUCCESS;
        }
        Failure::Output(error) => (error.to_string(), 3),
    };
    let _nowhere_to_say_it = writeln!(std::io::stderr(), "duizhao: {}", words.replace('\n', " "));
    ExitCode::from(code)
}

/// Refuses to write over the very file that was read.
fn refuse_own_input(input: &Path, output: &Path) -> Result<(), Failure> {
    match (input.canonicalize(), output.canonicalize()) {
        (Ok(input), Ok(output)) if input == output => {
            let name = output.display();
            Err(Failure::Call(format!("{name} is what is read; name another file to write")))
        }
        _ => Ok(()),
    }
}

/// Loads an article or project for reading.
fn load(
    path: &Path,
    options: &BTreeMap<String, String>,
) -> Result<crate::model::Document, Failure> {
    let progress = progress::Terminal::default();
    Ok(crate::session::read_document(path, options, &progress)?)
}

fn write_json(out: &mut dyn Write, value: &impl serde::Serialize) -> Result<(), Failure> {
    serde_json::to_writer(&mut *out, value).map_err(std::io::Error::from)?;
    writeln!(out)?;
    Ok(())
}
