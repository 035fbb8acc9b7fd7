//! Dictionaries in CC-CEDICT's format: the bundled one and those that a person loads over it, look-up of words of
//! either script, search, references and levels. Files are opened by others; texts and bytes come in as slices.

mod around;
mod build;
mod data_file;
mod entry;
mod layer;
mod level;
mod line;
mod meaning;
mod readings;
mod reference;
mod slots;

pub use around::Around;
pub use data_file::DataFileError;
pub use entry::Entry;
pub use layer::Layer;
pub use level::{Level, Standard, level};
pub use line::{Line, LineFault, Report, Skipped, parse_line, read_lines};
pub use meaning::Meaning;
pub use reference::{Piece, Pointer, Reference, Relation, pieces, plain, pointer};

use std::sync::{Arc, OnceLock};

/// CC-CEDICT with the counts of jieba; see the README beside it for versions and licences.
const BUNDLED: &[u8] = include_bytes!("../../assets/dictionary/cedict.dict");

/// Layers of entries, the first of which has the first word. Cheap to clone and to lay one more over.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    layers: Vec<Arc<Layer>>,
}

impl Dictionary {
    /// The dictionary that the program carries with it, unpacked at the first call.
    pub fn bundled() -> Arc<Self> {
        static DICTIONARY: OnceLock<Arc<Dictionary>> = OnceLock::new();
        let load = || Arc::new(Self::from_bytes(BUNDLED).expect("tests read the bundled bytes"));
        Arc::clone(DICTIONARY.get_or_init(load))
    }

    /// A dictionary without entries.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Reads a data file, as [`Dictionary::build`] makes it.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DataFileError> {
        Ok(Self { layers: vec![Arc::new(data_file::decode(bytes)?)] })
    }

    /// Makes the bytes of a data file of a text in CC-CEDICT's format. `counts` tells how often a word is met.
    /// The same text and counts give the same bytes.
    pub fn build(title: &str, text: &[u8], counts: &dyn Fn(&str) -> u32) -> (Vec<u8>, Report) {
        let (parts, report) = build::read_parts(title, text, counts);
        (data_file::encode(&parts), report)
    }

    /// Reads a text in CC-CEDICT's format, or a data file, as a layer to be laid over this dictionary. The words of
    /// a text take over the counts of this dictionary. A text without a single entry is no error: the report
    /// says what is wrong with its lines.
    ///
    /// # Errors
    /// When the bytes start as a data file does and are a broken one.
    pub fn read_layer(&self, title: &str, bytes: &[u8]) -> Result<(Layer, Report), DataFileError> {
        if data_file::is_data_file(bytes) {
            let layer = data_file::decode(bytes)?;
            let report = Report {
                num_entries: layer.num_entries(),
                date: layer.date().to_owned(),
                ..Report::default()
            };
            return Ok((layer, report));
        }
        Ok(build::read_layer(title, bytes, &|word| self.count(word)))
    }

    /// This dictionary with a layer over it, whose entries come first. An entry of the same word and reading
    /// below it is hidden.
    #[must_use]
    pub fn with_layer(&self, layer: impl Into<Arc<Layer>>) -> Self {
        let layers = std::iter::once(layer.into()).chain(self.layers.iter().cloned()).collect();
        Self { layers }
    }

    /// Its layers, the first to be asked first.
    pub fn layers(&self) -> impl Iterator<Item = &Layer> {
        self.layers.iter().map(|layer| &**layer)
    }

    /// Whether it has the word, in either script.
    pub fn contains(&self, word: &str) -> bool {
        self.layers.iter().any(|layer| layer.word_index(word).is_some())
    }

    /// How often the word was met in the corpus; 0 when it was not, or is no headword.
    pub fn count(&self, word: &str) -> u32 {
        let counts =
            self.layers.iter().filter_map(|layer| Some(layer.counts[layer.word_index(word)?]));
        counts.max().unwrap_or(0)
    }

    /// The entries of a word in either script, those of the first layer first, within a layer the likely ones.
    pub fn entries<'a, 'w>(
        &'a self,
        word: &'w str,
    ) -> impl Iterator<Item = Entry<'a>> + use<'a, 'w> {
        self.layers.iter().enumerate().flat_map(move |(level, layer)| {
            let indices = layer.word_index(word).map_or(&[][..], |index| layer.entries_of(index));
            let entries = indices.iter().map(|&index| layer.entry(index));
            entries.filter(move |entry| level == 0 || !self.is_hidden(level, entry))
        })
    }

    /// The numbered readings of a word in either script (`Zhong1 guo2`), the likely one first; a reading that two
    /// entries share comes twice.
    pub fn readings<'a, 'w>(
        &'a self,
        word: &'w str,
    ) -> impl Iterator<Item = &'a str> + use<'a, 'w> {
        self.entries(word).map(|entry| entry.numbered_pinyin())
    }

    /// Every headword of both scripts, once, with its count; in byte order within a layer.
    pub fn headwords(&self) -> impl Iterator<Item = (&str, u32)> {
        self.layers.iter().enumerate().flat_map(move |(level, layer)| {
            let words =
                (0..layer.num_headwords()).map(|index| (layer.word(index), layer.counts[index]));
            let above = &self.layers[..level];
            words.filter(move |(word, _)| above.iter().all(|a| a.word_index(word).is_none()))
        })
    }

    /// Every entry, those of the first layer first; hidden ones are left out.
    pub fn all_entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.layers.iter().enumerate().flat_map(move |(level, layer)| {
            let entries = (0..layer.num_entries() as u32).map(|index| layer.entry(index));
            entries.filter(move |entry| !self.is_hidden(level, entry))
        })
    }

    /// Whether a layer above has an entry of the same word and reading.
    fn is_hidden(&self, level: usize, entry: &Entry<'_>) -> bool {
        self.layers[..level].iter().any(|above| {
            above.word_index(entry.simplified()).is_some_and(|index| {
                above.entries_of(index).iter().any(|&i| above.entry(i).is_same_word(entry))
            })
        })
    }
}
