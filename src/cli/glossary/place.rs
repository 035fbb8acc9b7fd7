//! Where a glossary is, told by what the person calls it.

use crate::cli::{Failure, progress};
use crate::formats::Options;
use crate::formats::glossary::{Carries, TERM_FORMATS, TermFormat};
use crate::glossary::merge::{Plan, plan};
use crate::i18n::Messages;
use crate::model::Term;
use crate::session::{
    Explain, FileError, ProjectGlossary, is_project, read_terms, term_format_of, write_terms,
};
use crate::storage::Folders;
use crate::storage::library::Library;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Where a glossary is.
pub(super) enum Place {
    /// A project's own glossary.
    Project(PathBuf),
    /// A file in a format that is written.
    File(PathBuf, &'static dyn TermFormat),
    /// A glossary of the library, by its name.
    Library(String),
}

impl Place {
    /// Finds out what a name means: a project or file by its ending, else a glossary of the library.
    pub fn of(name: &str) -> Result<Self, Failure> {
        if let Some(name) = name.strip_prefix("library:") {
            return Ok(Self::Library(name.to_owned()));
        }
        let path = PathBuf::from(name);
        let is_named_so = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("duizhao"));
        if is_named_so || (path.is_file() && is_project(&path)?) {
            return Ok(Self::Project(path));
        }
        if let Some(format) = term_format_of(&path) {
            return Ok(Self::File(path, format));
        }
        if path.exists() || path.parent().is_some_and(|folder| !folder.as_os_str().is_empty()) {
            let writes = |format: &&&dyn TermFormat| format.carries() != Carries::Nothing;
            let written = TERM_FORMATS.iter().filter(writes);
            let endings: Vec<_> = written.flat_map(|format| format.extensions()).copied().collect();
            let endings = endings.join(", ");
            return Err(Failure::Call(format!(
                "{name}: no glossary is written with this ending; choose one of duizhao, {endings}"
            )));
        }
        Ok(Self::Library(name.to_owned()))
    }
}

/// Opens the library. A damaged one has been moved aside, and this says so.
pub(super) fn open_library(messages: &Messages) -> Result<Library, Failure> {
    let folders = Folders::discover().map_err(FileError::from)?;
    let opened = Library::open(&folders).map_err(FileError::from)?;
    if let Some(place) = opened.moved_aside {
        let args = [("path", place.display().to_string().into())];
        let words = messages.with("library-moved-aside", &args);
        let _nowhere_to_say_it = writeln!(std::io::stderr(), "duizhao: {words}");
    }
    Ok(opened.library)
}

/// The terms of a glossary that is there.
pub(super) fn terms_of(name: &str, messages: &Messages) -> Result<Vec<Term>, Failure> {
    let progress = progress::Terminal::default();
    match Place::of(name) {
        Ok(Place::Library(name)) => {
            let library = open_library(messages)?;
            let found = library.glossary_named(&name).map_err(FileError::from)?;
            let missing = || crate::storage::library::LibraryError::NoGlossary { name };
            let glossary = found.ok_or_else(|| FileError::from(missing()))?;
            Ok(library.terms(glossary.id).map_err(FileError::from)?)
        }
        // A file that is only read will do here.
        Ok(Place::Project(_) | Place::File(..)) | Err(_) => {
            let terms = crate::session::load_terms(Path::new(name), &progress)?;
            Ok(terms.iter().map(|term| Term::clone(term)).collect())
        }
    }
}

/// How an import is to be carried out.
pub(super) struct Order<'a> {
    /// The terms that come in.
    pub incoming: &'a [Term],
    /// The incoming side is right in a conflict.
    pub takes_conflicts: bool,
    /// Nothing is written.
    pub is_dry: bool,
    /// The words of warnings.
    pub messages: &'a Messages,
}

/// What an import did or would do.
pub(super) struct Done {
    pub existing: Vec<Term>,
    pub plan: Plan,
    /// Whether something was written.
    pub is_written: bool,
    /// What the place can't hold.
    pub lost: Vec<&'static str>,
}

impl Order<'_> {
    /// Brings the terms in.
    pub fn carry_out(&self, place: &Place) -> Result<Done, Failure> {
        match place {
            Place::Project(path) => self.carry_into_project(path),
            Place::File(path, format) => self.carry_into_file(path, *format),
            Place::Library(name) => self.carry_into_library(name),
        }
    }

    fn done(&self, existing: Vec<Term>) -> Done {
        let plan = plan(&existing, self.incoming);
        let is_written = !self.is_dry && !plan.is_idle(self.takes_conflicts);
        Done { existing, plan, is_written, lost: Vec::new() }
    }

    fn carry_into_project(&self, path: &Path) -> Result<Done, Failure> {
        let progress = progress::Terminal::default();
        let folders = Folders::discover().map_err(FileError::from)?;
        let project = ProjectGlossary::open(path, &folders, &progress)?;
        let done = self.done(project.terms().iter().map(|term| Term::clone(term)).collect());
        if done.is_written || (!self.is_dry && !path.exists()) {
            let changed = done.plan.changes(self.takes_conflicts).into_iter();
            let changed = changed.map(|(_, term)| term.clone()).collect();
            project.save(done.plan.new.clone(), changed, path, &folders)?;
        }
        Ok(done)
    }

    fn carry_into_file(&self, path: &Path, format: &dyn TermFormat) -> Result<Done, Failure> {
        let progress = progress::Terminal::default();
        let mut existing = Vec::new();
        if path.exists() && std::fs::metadata(path).is_ok_and(|file| file.len() > 0) {
            let file = read_terms(path, None, &Default::default(), &progress)?;
            // The file is written whole: what could not be read would be gone.
            if let Some(problem) = file.problems.first() {
                let what = problem.explain(self.messages);
                return Err(FileError::WouldLose { path: path.to_owned(), what }.into());
            }
            let is_whole = |mapping: &crate::formats::glossary::Mapping| {
                mapping.columns.iter().all(Option::is_some)
            };
            if !file.skipped.is_empty() || !file.mapping.as_ref().is_none_or(is_whole) {
                let what = self.messages.get("glossary-foreign-fields");
                return Err(FileError::WouldLose { path: path.to_owned(), what }.into());
            }
            existing = file.terms;
        }
        let mut done = self.done(existing);
        let all = done.plan.apply(&done.existing, self.takes_conflicts);
        let all: Vec<&Term> = all.iter().collect();
        let lost = crate::formats::glossary::lost_fields(format, &all);
        done.lost = lost.into_iter().map(|field| field.name()).collect();
        if done.is_written || (!self.is_dry && !path.exists()) {
            write_terms(path, format, &all, &Options::default(), &progress)?;
        }
        Ok(done)
    }

    fn carry_into_library(&self, name: &str) -> Result<Done, Failure> {
        let progress = progress::Terminal::default();
        let mut library = open_library(self.messages)?;
        let known = library.glossary_named(name).map_err(FileError::from)?;
        let existing = match &known {
            Some(glossary) => library.terms(glossary.id).map_err(FileError::from)?,
            None => Vec::new(),
        };
        let done = self.done(existing);
        if self.is_dry {
            return Ok(done);
        }
        let id = match &known {
            Some(glossary) => glossary.id,
            None => library.create(name).map_err(FileError::from)?,
        };
        let changed = done.plan.changes(self.takes_conflicts).into_iter();
        let changed: Vec<&Term> = changed.map(|(_, term)| term).collect();
        if let Err(error) = library.import(id, &done.plan.new, &changed, &progress) {
            if known.is_none() {
                library.delete(id).map_err(FileError::from)?;
            }
            return Err(FileError::from(error).into());
        }
        Ok(done)
    }
}
