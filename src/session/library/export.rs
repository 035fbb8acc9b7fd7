//! Writing a glossary for other programs: the project's own or one of the library. What a format would lose is
//! told before, and a file that is there is replaced only when the person agrees.

use super::read::library_terms;
use crate::formats::Options;
use crate::formats::glossary::{
    Carries, Field, TermFormat, term_format, term_format_for_extension,
};
use crate::model::Term;
use crate::session::{Answer, Dialog, FileError, PathPurpose, Session, write_terms};
use crate::storage::Folders;
use crate::storage::library::GlossaryId;
use crate::tasks::Progress;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The format that a first export begins with.
const USUAL_FORMAT: &str = "csv";

/// How a glossary is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermExport {
    /// The glossary of the library; `None` for the project's own.
    pub from: Option<GlossaryId>,
    /// Where to.
    pub path: PathBuf,
    /// The format's id.
    pub format: String,
    /// The chosen options.
    pub options: BTreeMap<String, String>,
}

/// What a glossary holds, as far as an export wants to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GlossaryContent {
    /// How many terms.
    pub num_terms: usize,
    /// The fields that any of them has.
    pub filled: Vec<Field>,
}

impl GlossaryContent {
    fn of(terms: &[Arc<Term>]) -> Self {
        let is_filled = |field: &Field| terms.iter().any(|term| field.is_filled(term));
        let filled = Field::ALL.into_iter().filter(is_filled).collect();
        Self { num_terms: terms.len(), filled }
    }

    /// The fields that a format can't hold, so that they would be lost.
    pub fn lost(&self, format: &dyn TermFormat) -> Vec<Field> {
        let fields = self.filled.iter().copied();
        fields.filter(|field| !format.carries().carries(*field)).collect()
    }
}

impl TermExport {
    /// Another format, and the ending that goes with it.
    pub fn set_format(&mut self, format: &dyn TermFormat) {
        if self.format != format.id() {
            format.id().clone_into(&mut self.format);
            self.options.clear();
        }
        if let Some(ending) = format.extensions().first() {
            self.path.set_extension(ending);
        }
    }

    /// Another path, and the format that its ending tells of.
    pub fn set_path(&mut self, path: PathBuf) {
        let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned());
        let told = ending.and_then(|ending| term_format_for_extension(&ending));
        if let Some(format) = told.filter(|format| format.id() != self.format) {
            format.id().clone_into(&mut self.format);
            self.options.clear();
        }
        self.path = path;
    }
}

impl Session {
    /// Shows the export of a glossary.
    pub(super) fn show_term_export(&mut self, from: Option<GlossaryId>) {
        let path = self.path_for_terms(from);
        let format = USUAL_FORMAT.to_owned();
        let order = TermExport { from, path, format, options: BTreeMap::new() };
        self.ask_term_export(order, None);
    }

    /// Shows the dialog, and looks at what the glossary holds off this thread.
    fn ask_term_export(&mut self, order: TermExport, replaces: Option<PathBuf>) {
        let from = order.from;
        self.dialog = Some(Dialog::TermExport { order, content: None, replaces });
        let (own, folders) = (self.own_terms(), self.folders.clone());
        let handle = self.tasks.spawn("glossary content", move |_| {
            let content = terms_of(from, own, &folders).map(|terms| GlossaryContent::of(&terms));
            Answer::GlossaryContent(from, Box::new(content))
        });
        self.quiet_jobs.push(handle);
    }

    fn path_for_terms(&self, from: Option<GlossaryId>) -> PathBuf {
        let base = self.suggested_path(PathPurpose::Open);
        let named = self.library.glossaries.iter().find(|glossary| Some(glossary.id) == from);
        let name = named.map(|glossary| format!("{}.{USUAL_FORMAT}", file_name_of(&glossary.name)));
        match (name, &self.project) {
            (None, _) => base.with_extension(USUAL_FORMAT),
            (Some(name), Some(_)) => base.with_file_name(name),
            (Some(name), None) => base.join(name),
        }
    }

    fn own_terms(&self) -> Vec<Arc<Term>> {
        let project = self.project.as_ref();
        project.map(|project| project.document.terms().to_vec()).unwrap_or_default()
    }

    pub(in crate::session) fn content_known(
        &mut self,
        of: Option<GlossaryId>,
        result: Result<GlossaryContent, FileError>,
    ) {
        match (result, &mut self.dialog) {
            (Ok(found), Some(Dialog::TermExport { order, content, .. })) if order.from == of => {
                *content = Some(found);
            }
            (Ok(_), _) => {}
            (Err(error), _) => self.fail(&error),
        }
    }

    pub(super) fn browse_term_export(&mut self, order: TermExport) {
        self.ask_term_export(order, None);
        self.ask_path(PathPurpose::ExportTerms);
    }

    /// The path that the export dialog names, while it is shown.
    pub(in crate::session) fn term_export_path(&self) -> Option<PathBuf> {
        match &self.dialog {
            Some(Dialog::TermExport { order, .. }) => Some(order.path.clone()),
            _ => None,
        }
    }

    /// Writes a glossary in a job; asks first where a file stands in the way.
    pub(super) fn export_terms(&mut self, order: TermExport, replaces: Option<&Path>) {
        let path = std::path::absolute(&order.path).unwrap_or_else(|_| order.path.clone());
        if path.exists() && replaces != Some(path.as_path()) {
            return self.ask_term_export(order, Some(path));
        }
        self.dialog = None;
        let (own, folders) = (self.own_terms(), self.folders.clone());
        self.start("job-export", move |progress| {
            let order = TermExport { path, ..order };
            let result = write(&order, own, &folders, progress);
            Answer::Exported(order.path, Box::new(result))
        });
    }
}

/// The terms of a glossary of the library, or the project's own.
fn terms_of(
    from: Option<GlossaryId>,
    own: Vec<Arc<Term>>,
    folders: &Folders,
) -> Result<Vec<Arc<Term>>, FileError> {
    match from {
        Some(id) => library_terms(folders, id),
        None => Ok(own),
    }
}

fn write(
    order: &TermExport,
    own: Vec<Arc<Term>>,
    folders: &Folders,
    progress: &dyn Progress,
) -> Result<(), FileError> {
    let is_written = |format: &&dyn TermFormat| format.carries() != Carries::Nothing;
    let format = term_format(&order.format).filter(is_written);
    let format = format.ok_or_else(|| FileError::NoTermFormat { path: order.path.clone() })?;
    let terms = terms_of(order.from, own, folders)?;
    let terms: Vec<&Term> = terms.iter().map(|term| &**term).collect();
    write_terms(&order.path, format, &terms, &Options(order.options.clone()), progress)
}

/// A glossary's name as that of a file, without the characters that some system forbids.
fn file_name_of(name: &str) -> String {
    let is_forbidden = |c: char| c.is_control() || r#"/\:*?"<>|"#.contains(c);
    name.replace(is_forbidden, "-")
}
