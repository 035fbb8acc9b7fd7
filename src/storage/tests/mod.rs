//! Tests of the storage as a whole; the disk is a temporary folder.
#![allow(clippy::unwrap_used, reason = "a test may fail at any place")]

mod disk;
mod file;
mod hostile;
mod journal;
mod random;

use super::{Folders, project};
use crate::model::{Command, Document, Extra, Moment, Paragraph, ParagraphId, Part, Term, TermId};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder for one test, with the program's own folders in it and a project's path.
struct Disk {
    home: TempDir,
    folders: Folders,
    path: PathBuf,
}

impl Disk {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        let folders = Folders::in_dir(&home.path().join("home"));
        std::fs::create_dir(home.path().join("work")).unwrap();
        let path = home.path().join("work").join("article.duizhao");
        Self { home, folders, path }
    }

    fn request(&self) -> project::SaveRequest<'_> {
        project::SaveRequest {
            path: &self.path,
            expected: None,
            folders: &self.folders,
            unix_seconds: 1_738_000_000,
        }
    }

    /// What stands in the project's folder, sorted.
    fn names(&self) -> Vec<String> {
        names_in(self.path.parent().unwrap())
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn paragraph(id: u64, source: &str) -> Paragraph {
    Paragraph { id: ParagraphId(id), source: source.into(), ..Paragraph::default() }
}

/// Three paragraphs and a term.
fn sample() -> Document {
    let term = Term {
        id: TermId(4),
        source: "特朗普".into(),
        targets: vec!["Donald Trump".into()],
        ..Term::default()
    };
    let paragraphs = vec![paragraph(1, "标题"), paragraph(2, "第一段。"), paragraph(3, "第二段。")];
    Document::new(vec![Part::default()], paragraphs, vec![term], Extra::default())
}

fn now() -> Moment {
    Moment { unix_seconds: 1_738_000_000, milliseconds: 0, author: "Ann".into() }
}

fn typed(id: u64, text: &str) -> Command {
    Command::Type { id: ParagraphId(id), text: text.into() }
}

fn bytes_of(document: &Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    super::project_file::write(document, &mut bytes).unwrap();
    bytes
}
