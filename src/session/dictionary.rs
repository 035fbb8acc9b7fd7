//! The dictionaries of the person's own: files in CC-CEDICT's format, read over the bundled one.

use super::{Answer, FileError, Session, Severity, SidePanel};
use crate::dictionary::Dictionary;
use crate::glossary::reader::Reader;
use crate::tasks::{Cancelled, Progress};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A reader with what went wrong with some of its dictionaries; these are left out.
pub struct LoadedReader {
    /// The reader by what could be read.
    pub reader: Arc<Reader>,
    /// The files that it was made of, those that failed included.
    pub paths: Vec<PathBuf>,
    /// The files that could not be read, and why.
    pub faults: Vec<(PathBuf, FileError)>,
    /// Files of which some lines are no entries: how many, and the number of the first.
    pub skipped: Vec<(PathBuf, usize, usize)>,
}

/// The bundled dictionary with those files over it, the first on top.
pub(super) fn load_reader(
    paths: Vec<PathBuf>,
    progress: &dyn Progress,
) -> Result<LoadedReader, Cancelled> {
    let mut loaded =
        LoadedReader { reader: Reader::bundled(), paths, faults: Vec::new(), skipped: Vec::new() };
    if loaded.paths.is_empty() {
        return Ok(loaded);
    }
    let mut dictionary = Arc::unwrap_or_clone(Dictionary::bundled());
    let total = loaded.paths.len() as u64;
    for (path, done) in loaded.paths.iter().rev().zip(0..) {
        progress.step(done, total)?;
        match add_dictionary(&dictionary, path) {
            Ok((more, skipped)) => {
                dictionary = more;
                loaded.skipped.extend(skipped.map(|(num, first)| (path.clone(), num, first)));
            }
            Err(fault) => loaded.faults.push((path.clone(), fault)),
        }
    }
    loaded.reader = Arc::new(Reader::new(Arc::new(dictionary)));
    Ok(loaded)
}

/// Reads a dictionary file as a layer over another dictionary. Lines that are no entries are left out; answers
/// how many and the number of the first.
///
/// # Errors
/// When the file can't be read, or holds no entry.
pub fn add_dictionary(
    below: &Dictionary,
    path: &Path,
) -> Result<(Dictionary, Option<(usize, usize)>), FileError> {
    let bytes = std::fs::read(path).map_err(FileError::io(path))?;
    let title = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy();
    let none = || FileError::NoDictionary { path: path.to_owned() };
    let (layer, report) = below.read_layer(&title, &bytes).map_err(|_| none())?;
    if layer.num_entries() == 0 {
        return Err(none());
    }
    let skipped = report.skipped.first().map(|first| (report.num_skipped, first.line_number));
    Ok((below.with_layer(layer), skipped))
}

impl Session {
    pub(super) fn add_dictionary(&mut self, path: PathBuf) {
        let path = std::path::absolute(&path).unwrap_or(path);
        let mut paths = self.preferences.dictionaries.clone();
        paths.retain(|known| *known != path);
        paths.insert(0, path);
        self.load_dictionaries(paths);
    }

    pub(super) fn remove_dictionary(&mut self, path: &Path) {
        let mut paths = self.preferences.dictionaries.clone();
        paths.retain(|known| known != path);
        self.load_dictionaries(paths);
    }

    /// Makes the dictionary's index for searches, off this thread: it takes a tenth of a second and 10 MB, for
    /// those who open its panel.
    pub(super) fn prepare_search(&mut self) {
        let Some(reader) = self.reader.as_ref().filter(|_| !self.can_search) else { return };
        let dictionary = Arc::clone(reader.dictionary());
        let index = self.tasks.spawn("search-index", move |_| {
            dictionary.prepare_search();
            Answer::SearchReady
        });
        self.quiet_jobs.push(index);
    }

    /// Takes a loaded reader over. Dictionaries that could not be read are told of; one that was to be added
    /// just now is left out from now on.
    pub(super) fn reader_loaded(&mut self, loaded: LoadedReader) {
        let known = &self.preferences.dictionaries;
        let is_kept = |path: &PathBuf| {
            known.contains(path) || !loaded.faults.iter().any(|(failed, _)| failed == path)
        };
        let kept: Vec<PathBuf> =
            loaded.paths.iter().filter(|path| is_kept(path)).cloned().collect();
        for (_, fault) in &loaded.faults {
            self.fail(fault);
        }
        for (path, num, line) in loaded.skipped {
            let args = [
                ("path", path.display().to_string().into()),
                ("count", num.into()),
                ("line", line.into()),
            ];
            self.say(Severity::Info, "notice-dictionary-lines", &args);
        }
        if self.preferences.dictionaries != kept {
            self.preferences.dictionaries = kept;
            self.preferences_changed = true;
        }
        self.can_search = false;
        self.reader = Some(loaded.reader);
        if self.side_panel == SidePanel::Dictionary {
            self.prepare_search();
        }
        self.annotations.age();
        self.links.age();
        if let Some(project) = &mut self.project {
            project.derived.make_stale();
        }
    }
}
