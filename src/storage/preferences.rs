//! What the person chose once for all projects: `preferences.json`. Keys of a newer version are kept.

use super::{Folders, atomic, folders};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const FILE_NAME: &str = "preferences.json";
const NUM_RECENT: usize = 12;
const NUM_LOOKED_UP: usize = 100;

/// Which colours to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    /// As the system.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Which readings stand above the source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PinyinShown {
    /// None.
    #[default]
    Off,
    /// Those that are in doubt, and those of rare words.
    Doubtful,
    /// All.
    All,
}

/// Which characters the source is shown in; the text itself stays as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShownScript {
    /// Those it is written in.
    #[default]
    AsWritten,
    /// Simplified characters.
    Simplified,
    /// Traditional characters.
    Traditional,
}

/// Where the window was, in points of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowPlace {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// Whether it filled the screen.
    pub maximized: bool,
}

/// How the person searches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FindPreferences {
    /// Search in the source.
    pub in_source: bool,
    /// Search in the translation.
    pub in_target: bool,
    /// Upper and lower case differ.
    pub match_case: bool,
    /// Whole words only.
    pub whole_word: bool,
    /// The pattern is a regular expression.
    pub regex: bool,
    /// Simplified and traditional characters are the same.
    pub fold_script: bool,
    /// Full-width and half-width characters are the same.
    pub fold_width: bool,
    /// Keys of a newer version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl Default for FindPreferences {
    fn default() -> Self {
        Self {
            in_source: true,
            in_target: true,
            match_case: false,
            whole_word: false,
            regex: false,
            fold_script: false,
            fold_width: false,
            extra: Map::new(),
        }
    }
}

/// All preferences.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The version of the file's form.
    pub version: u32,
    /// The interface's language as `zh-Hans`; `None` follows the system.
    pub language: Option<String>,
    /// The colours.
    pub theme: ThemeChoice,
    /// Size of the source's letters, in points.
    pub source_size: f32,
    /// Size of the translation's letters, in points.
    pub target_size: f32,
    /// Enlarges everything; 1 is as designed.
    pub zoom: f32,
    /// The source's share of the two columns, from 0 to 1.
    pub column_split: f32,
    /// Whether the outline is shown.
    pub show_outline: bool,
    /// Whether the panels on the right are shown.
    pub show_side_panel: bool,
    /// Width of the outline, in points.
    pub outline_width: f32,
    /// Width of the panels on the right, in points.
    pub side_width: f32,
    /// Where the window was.
    pub window: Option<WindowPlace>,
    /// Projects and articles opened, the last one first.
    #[serde(serialize_with = "only_text_paths")]
    pub recent: Vec<PathBuf>,
    /// Whether completions are offered while typing.
    pub completions: bool,
    /// Whether quotes, apostrophes and dashes are made typographic while typing.
    pub smart_quotes: bool,
    /// The name put beside changes; may be empty.
    pub author: String,
    /// Shortcuts by command id; only those that the person changed.
    pub keymap: BTreeMap<String, Vec<String>>,
    /// Chosen options by export format and option id.
    pub export_options: BTreeMap<String, BTreeMap<String, String>>,
    /// The folder that the last file dialog was left in.
    #[serde(serialize_with = "only_text_path")]
    pub last_folder: Option<PathBuf>,
    /// The format of the last export.
    pub last_export: Option<String>,
    /// How the person searches.
    pub find: FindPreferences,
    /// Which readings stand above the source.
    pub pinyin: PinyinShown,
    /// Whether readings are shown as they are spoken in a row (一, 不 and third tones change).
    pub sandhi: bool,
    /// Whether the words of the source are marked off.
    pub word_boundaries: bool,
    /// Which characters the source is shown in.
    pub shown_script: ShownScript,
    /// Whether the sentences of the two sides that belong together are lit.
    pub sentence_links: bool,
    /// The ids of checks that are switched off.
    pub checks_off: BTreeSet<String>,
    /// Whether one is asked before a paragraph with errors is confirmed.
    pub asks_before_confirming: bool,
    /// Dictionaries of the person's own in CC-CEDICT's format, the most important first.
    #[serde(serialize_with = "only_text_paths")]
    pub dictionaries: Vec<PathBuf>,
    /// The file of the sentence encoder that helps to align, if the person has chosen one.
    #[serde(serialize_with = "only_text_path")]
    pub encoder: Option<PathBuf>,
    /// What was looked up in the dictionary, the last first.
    pub looked_up: Vec<String>,
    /// Keys of a newer version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            version: 1,
            language: None,
            theme: ThemeChoice::System,
            source_size: 17.0,
            target_size: 16.0,
            zoom: 1.0,
            column_split: 0.5,
            show_outline: true,
            show_side_panel: true,
            outline_width: 176.0,
            side_width: 352.0,
            window: None,
            recent: Vec::new(),
            completions: true,
            smart_quotes: true,
            author: String::new(),
            keymap: BTreeMap::new(),
            export_options: BTreeMap::new(),
            last_folder: None,
            last_export: None,
            find: FindPreferences::default(),
            pinyin: PinyinShown::Off,
            sandhi: false,
            word_boundaries: false,
            shown_script: ShownScript::AsWritten,
            sentence_links: true,
            checks_off: BTreeSet::new(),
            asks_before_confirming: true,
            dictionaries: Vec::new(),
            encoder: None,
            looked_up: Vec::new(),
            extra: Map::new(),
        }
    }
}

/// JSON knows text only; a path that is none is left out rather than making all of it unwritable.
fn only_text_paths<S: Serializer>(paths: &[PathBuf], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(paths.iter().filter_map(|path| path.to_str()))
}

fn only_text_path<S: Serializer>(path: &Option<PathBuf>, serializer: S) -> Result<S::Ok, S::Error> {
    path.as_deref().and_then(Path::to_str).serialize(serializer)
}

impl Preferences {
    /// Reads the preferences. Without a file they are the defaults; a file that can't be read is set aside as
    /// `preferences.json.broken`, which is answered, so that the person can be told.
    pub fn load(folders: &Folders) -> (Self, Option<PathBuf>) {
        let path = folders.config.join(FILE_NAME);
        let parsed = match fs::read(&path) {
            Ok(bytes) => {
                let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
                serde_json::from_slice::<Self>(bytes).map_err(io::Error::from)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error),
        };
        match parsed {
            Ok(preferences) => (preferences.within_reason(), None),
            Err(error) => {
                let aside = path.with_extension("json.broken");
                tracing::warn!(path = %path.display(), %error, "the preferences can't be read");
                let moved = fs::rename(&path, &aside).is_ok();
                (Self::default(), Some(if moved { aside } else { path }))
            }
        }
    }

    /// Writes the preferences.
    ///
    /// # Errors
    /// When the folder can't be written or the disk is full; the old file is as it was.
    pub fn save(&self, folders: &Folders) -> io::Result<()> {
        folders::ensure(&folders.config)?;
        let mut json =
            serde_json::to_vec_pretty(&self.clone().within_reason()).map_err(io::Error::from)?;
        json.push(b'\n');
        atomic::write_atomically(&folders.config.join(FILE_NAME), |out| out.write_all(&json))
    }

    /// Puts a file at the head of the list of recent ones.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(NUM_RECENT);
    }

    /// Puts a word at the head of the list of those looked up.
    pub fn note_look_up(&mut self, word: &str) {
        self.looked_up.retain(|known| known != word);
        self.looked_up.insert(0, word.to_owned());
        self.looked_up.truncate(NUM_LOOKED_UP);
    }

    /// A size of 0 or of a million, put in by hand or by a slip, would leave nothing to be seen.
    fn within_reason(mut self) -> Self {
        let default = Self::default();
        let clamp = |value: &mut f32, low: f32, high: f32, default: f32| {
            *value = if value.is_finite() { value.clamp(low, high) } else { default };
        };
        clamp(&mut self.source_size, 6.0, 96.0, default.source_size);
        clamp(&mut self.target_size, 6.0, 96.0, default.target_size);
        clamp(&mut self.zoom, 0.2, 5.0, default.zoom);
        clamp(&mut self.column_split, 0.1, 0.9, default.column_split);
        clamp(&mut self.outline_width, 50.0, 2000.0, default.outline_width);
        clamp(&mut self.side_width, 50.0, 2000.0, default.side_width);
        let is_sound = |window: &WindowPlace| {
            let values = [window.x, window.y, window.width, window.height];
            values.iter().all(|value| value.abs() < 100_000.0)
                && window.width >= 50.0
                && window.height >= 50.0
        };
        self.window = self.window.filter(is_sound);
        self.recent.truncate(NUM_RECENT);
        self.looked_up.truncate(NUM_LOOKED_UP);
        self
    }
}
