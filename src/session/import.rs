//! Reading an article: the right importer, roles, details, and the names that the article itself glosses. Used
//! by the window (in a job) and by the command line alike.

use super::FileError;
use crate::formats::{self, FormatError, Options};
use crate::glossary::gloss;
use crate::model::{Command, Document, History, Moment, ParagraphId};
use crate::storage::{BrokenLine, FileProblem, StorageError};
use crate::tasks::Progress;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How much of a file an importer sees before it says how sure it is, in bytes.
const HEAD_BYTES: u64 = 64 * 1024;

/// An article as it was read.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The file.
    pub path: PathBuf,
    /// The importer's id.
    pub format: &'static str,
    /// The options it was read with.
    pub options: BTreeMap<String, String>,
    /// What came out, with roles, details and terms.
    pub document: Document,
    /// Whether lines were joined because the text is hard-wrapped.
    pub joined_lines: bool,
}

/// Whether a file is a project of ours, by its name or its first bytes.
///
/// # Errors
/// When the file can't be read.
pub fn is_project(path: &Path) -> Result<bool, FileError> {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("duizhao")) {
        return Ok(true);
    }
    let mut head = Vec::new();
    let file = open_file(path)?;
    file.take(64).read_to_end(&mut head).map_err(FileError::io(path))?;
    Ok(head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head).starts_with(br#"{"duizhao":"#))
}

/// Opens a file for reading; a folder or a device is refused.
pub(super) fn open_file(path: &Path) -> Result<File, FileError> {
    let metadata = std::fs::metadata(path).map_err(FileError::io(path))?;
    if !metadata.is_file() {
        return Err(StorageError::NotAFile { path: path.to_owned() }.into());
    }
    File::open(path).map_err(FileError::io(path))
}

/// Reads an article.
///
/// # Errors
/// Names the file, the place and what is wrong; also when an option is unknown or the person cancels.
pub fn import_article(
    path: &Path,
    options: &BTreeMap<String, String>,
    progress: &dyn Progress,
) -> Result<Imported, FileError> {
    let mut file = open_file(path)?;
    let mut head = Vec::new();
    (&mut file).take(HEAD_BYTES).read_to_end(&mut head).map_err(FileError::io(path))?;
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let importer = formats::pick_importer(&head, &ending);
    file.seek(SeekFrom::Start(0)).map_err(FileError::io(path))?;
    let chosen = Options(options.clone());
    let read = chosen
        .check(importer.options())
        .and_then(|()| importer.import(&mut file, &chosen, progress));
    let article = read.map_err(FileError::format(path))?;
    let joined_lines = article.joined_lines;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let document = formats::document::document_from(article, &name, importer.id());
    let document = with_glossed_terms(document, progress).map_err(FileError::format(path))?;
    Ok(Imported {
        path: path.to_owned(),
        format: importer.id(),
        options: options.clone(),
        document,
        joined_lines,
    })
}

/// Reads a file of either kind for looking at it only: no lock is taken and no journal looked for.
///
/// # Errors
/// Names the file, the place and what is wrong.
pub fn read_document(
    path: &Path,
    options: &BTreeMap<String, String>,
    progress: &dyn Progress,
) -> Result<Document, FileError> {
    if is_project(path)? {
        let opened = crate::storage::project::open(path, progress)?;
        match opened.broken_lines.into_iter().next() {
            None => Ok(opened.document),
            Some(BrokenLine { line, problem }) => {
                Err(FileProblem::Line { line, problem }.at(path).into())
            }
        }
    } else {
        Ok(import_article(path, options, progress)?.document)
    }
}

/// Reads an article that lies in memory, such as the sample.
pub(super) fn import_text(name: &str, text: &str) -> Result<Document, FileError> {
    let importer = formats::pick_importer(text.as_bytes(), "txt");
    let progress = crate::tasks::Unwatched;
    let article = importer
        .import(&mut Cursor::new(text.as_bytes()), &Options::default(), &progress)
        .map_err(FileError::format(Path::new(name)))?;
    let document = formats::document::document_from(article, name, importer.id());
    with_glossed_terms(document, &progress).map_err(FileError::format(Path::new(name)))
}

/// Adds the terms that the article glosses.
fn with_glossed_terms(
    mut document: Document,
    progress: &dyn Progress,
) -> Result<Document, FormatError> {
    progress.step(0, 1)?;
    let texts: Vec<&str> = document.paragraphs().iter().map(|p| p.source.as_str()).collect();
    let terms = gloss::to_terms(&gloss::extract(&texts));
    progress.step(1, 1)?;
    if !terms.is_empty() {
        let now = Moment { unix_seconds: 0, milliseconds: 0, author: Arc::from("") };
        let added = History::default().run(&mut document, Command::AddTerms(terms), &now);
        added.expect("terms found in a text have a source");
    }
    Ok(document)
}

/// Sets translations before there is a history to undo them in.
pub(super) fn set_targets(document: &mut Document, targets: Vec<(ParagraphId, String)>) {
    let now = Moment { unix_seconds: 0, milliseconds: 0, author: Arc::from("") };
    let set = History::default().run(document, Command::SetTargets { targets }, &now);
    set.expect("the ids are the document's own");
}
