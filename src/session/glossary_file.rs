//! Glossaries as files and projects: reading terms from whatever holds them, bringing terms in, and writing them
//! out. Used by the window (in a job) and by the command line alike.

use super::export::write_file;
use super::import::{is_project, open_file};
use super::save::lock;
use super::{Clock, FileError};
use crate::formats::Options;
use crate::formats::glossary::{
    HEAD_BYTES, ReadOptions, TermFile, TermFormat, pick_term_format, term_format,
    term_format_for_extension,
};
use crate::model::{Command, Document, History, Term};
use crate::storage::{
    BrokenLine, FileProblem, Fingerprint, Folders, ProjectLock, project, recover_project,
};
use crate::tasks::Progress;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

/// The file name's ending, in lower case and without the dot.
fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// The format that a file of that name is written in.
pub fn term_format_of(path: &Path) -> Option<&'static dyn TermFormat> {
    term_format_for_extension(&ending(path))
}

/// Reads a glossary file; `format` is the id of a format, found out from the file without one.
///
/// # Errors
/// Names the file and what is wrong; places that can't be read are in the answer.
pub fn read_terms(
    path: &Path,
    format: Option<&str>,
    options: &ReadOptions,
    progress: &dyn Progress,
) -> Result<TermFile, FileError> {
    let mut file = open_file(path)?;
    let mut head = Vec::new();
    (&mut file).take(HEAD_BYTES as u64).read_to_end(&mut head).map_err(FileError::io(path))?;
    file.seek(SeekFrom::Start(0)).map_err(FileError::io(path))?;
    let found = match format {
        Some(id) => term_format(id),
        None => pick_term_format(&head, &ending(path)),
    };
    let format = found.ok_or_else(|| FileError::NoTermFormat { path: path.to_owned() })?;
    let checked = options.options.check(format.read_options());
    let read = checked.and_then(|()| format.read(&mut file, options, progress));
    read.map_err(FileError::format(path))
}

/// Loads the terms of a glossary file or a project, for verbs and checks that use them. Places that can't be
/// read are left out.
///
/// # Errors
/// Names the file and what is wrong.
pub fn load_terms(path: &Path, progress: &dyn Progress) -> Result<Vec<Arc<Term>>, FileError> {
    if is_project(path)? {
        return Ok(project::open(path, progress)?.document.terms().to_vec());
    }
    let file = read_terms(path, None, &ReadOptions::default(), progress)?;
    Ok(file.terms.into_iter().map(Arc::new).collect())
}

/// Writes terms to a file, whole or not at all.
///
/// # Errors
/// When an option is unknown, the file can't be written, or the person cancels.
pub fn write_terms(
    path: &Path,
    format: &dyn TermFormat,
    terms: &[&Term],
    options: &Options,
    progress: &dyn Progress,
) -> Result<(), FileError> {
    write_file(path, |out| format.write(terms, options, out, progress))
}

/// A project opened to change its glossary, held so that no window changes it meanwhile.
pub struct ProjectGlossary {
    document: Document,
    expected: Option<Fingerprint>,
    _lock: ProjectLock,
}

impl ProjectGlossary {
    /// Opens a project, or begins one without paragraphs where there is no file.
    ///
    /// # Errors
    /// When it can't be read, has broken lines, is open in a window, or has unsaved work waiting for a decision.
    pub fn open(
        path: &Path,
        folders: &Folders,
        progress: &dyn Progress,
    ) -> Result<Self, FileError> {
        if !path.exists() {
            let lock = lock(path, folders)?;
            return Ok(Self { document: Document::default(), expected: None, _lock: lock });
        }
        let lock = lock(path, folders)?;
        let opened = project::open(path, progress)?;
        if let Some(BrokenLine { line, problem }) = opened.broken_lines.into_iter().next() {
            return Err(FileProblem::Line { line, problem }.at(path).into());
        }
        if recover_project(path, folders, progress)?.is_some() {
            return Err(FileError::Undecided { path: path.to_owned() });
        }
        Ok(Self { document: opened.document, expected: Some(opened.fingerprint), _lock: lock })
    }

    /// The terms as they are.
    pub fn terms(&self) -> &[Arc<Term>] {
        self.document.terms()
    }

    /// Adds and changes terms and saves the project, with a backup of the version before.
    ///
    /// # Errors
    /// When the project can't be written. It is as it was then.
    pub fn save(
        mut self,
        new: Vec<Term>,
        changed: Vec<Term>,
        path: &Path,
        folders: &Folders,
    ) -> Result<(), FileError> {
        let now = Clock::default().now(&Arc::from(""));
        let mut history = History::default();
        let command = Command::MergeTerms { new, changed };
        let done = history.run(&mut self.document, command, &now);
        done.expect("the terms are the document's own, and new ones have a source");
        let request = project::SaveRequest {
            path,
            expected: self.expected.as_ref(),
            folders,
            unix_seconds: now.unix_seconds,
        };
        project::save(&self.document, &request)?;
        Ok(())
    }
}
