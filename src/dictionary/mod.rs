//! Dictionaries in CC-CEDICT's format: the bundled one and those that a person loads over it, look-up of words of
//! either script, search, references and levels. Files are opened by others; texts and bytes come in as slices.

mod around;
mod build;
mod data_file;
mod entry;
mod form;
mod layer;
mod level;
mod line;
mod meaning;
mod readings;
mod reference;
mod search;
mod slots;
mod vocabulary;

pub use around::Around;
pub use data_file::DataFileError;
pub use entry::Entry;
pub use layer::Layer;
pub use level::{Level, Standard, level};
pub use line::{Line, LineFault, Report, Skipped, parse_line, read_lines};
pub use meaning::Meaning;
pub use reference::{Piece, Pointer, Reference, Relation, pieces, plain, pointer};
pub use search::{MAX_HITS, Reason, SearchHit};

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

    /// This dictionary with a layer over it, whose entries come before those below it; what both say is said once.
    /// Another edition of CC-CEDICT comes instead of the one that is there.
    #[must_use]
    pub fn with_layer(&self, layer: impl Into<Arc<Layer>>) -> Self {
        let layer = layer.into();
        let stays = |below: &&Arc<Layer>| !(layer.is_cedict && below.is_cedict);
        let below = self.layers.iter().filter(stays).cloned();
        Self { layers: std::iter::once(Arc::clone(&layer)).chain(below).collect() }
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

    /// Whether a layer above has an entry that says the same.
    fn is_hidden(&self, level: usize, entry: &Entry<'_>) -> bool {
        self.layers[..level].iter().any(|above| {
            above.word_index(entry.simplified()).is_some_and(|index| {
                above.entries_of(index).iter().any(|&i| above.entry(i).says_the_same(entry))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn senses(dictionary: &Dictionary, word: &str) -> Vec<String> {
        dictionary.entries(word).map(|entry| entry.senses_text().to_owned()).collect()
    }

    fn over(below: &Dictionary, text: &str) -> Dictionary {
        let (layer, _) = below.read_layer("own", text.as_bytes()).expect("a text");
        below.with_layer(layer)
    }

    #[test]
    fn finds_words_of_either_script() {
        let dictionary = Dictionary::bundled();
        for (word, simplified) in
            [("中國", "中国"), ("中国", "中国"), ("DNA鑒定", "DNA鉴定"), ("𫛶", "𫛶")]
        {
            let found: Vec<_> = dictionary.entries(word).map(|entry| entry.simplified()).collect();
            assert!(found.contains(&simplified), "{word}: {found:?}");
            assert!(dictionary.contains(word));
        }
        assert_eq!(dictionary.entries("没有这个词").count(), 0);
        assert!(!dictionary.contains(""));
        assert_eq!(dictionary.count("中国"), dictionary.count("中國"));
        assert!(dictionary.count("的") > dictionary.count("中国"));
        assert_eq!(dictionary.count("没有这个词"), 0);
        let num_words = dictionary.headwords().count();
        assert_eq!(num_words, dictionary.layers().map(Layer::num_headwords).sum::<usize>());
    }

    #[test]
    fn layers_come_first_and_say_nothing_twice() {
        let base = over(&Dictionary::empty(), "狗 狗 [gou3] /dog/\n貓 猫 [mao1] /cat/\n");
        let both = over(&base, "狗 狗 [gou3] /dog/\n狗 狗 [gou3] /hound/\n魚 鱼 [yu2] /fish/\n");
        assert_eq!(senses(&both, "狗"), ["dog", "hound"]);
        assert_eq!(senses(&both, "貓"), ["cat"]);
        assert_eq!(senses(&both, "鱼"), ["fish"]);
        assert_eq!(both.all_entries().count(), 4);
        let words: Vec<&str> = both.headwords().map(|(word, _)| word).collect();
        assert_eq!(words, ["狗", "魚", "鱼", "猫", "貓"]);
        let three = over(&both, "狗 狗 [gou3] /dog/\n");
        assert_eq!(senses(&three, "狗"), ["dog", "hound"]);
    }

    #[test]
    fn another_edition_takes_the_place_of_the_first() {
        let bundled = Dictionary::bundled();
        let own = over(&bundled, "狗 狗 [gou3] /hound/\n");
        let newer = over(&own, "# CC-CEDICT\n#! date=2027-01-01\n狗 狗 [gou3] /dog of 2027/\n");
        assert_eq!(senses(&newer, "狗"), ["dog of 2027", "hound"]);
        assert!(!newer.contains("中国"));
        assert_eq!(newer.count("狗"), bundled.count("狗"));
        let titles: Vec<&str> = newer.layers().map(Layer::title).collect();
        assert_eq!(titles, ["own", "own"]);
    }

    #[test]
    fn a_real_user_dictionary_is_laid_over() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/names/cedpane-2021.txt");
        let Ok(text) = std::fs::read(path) else {
            println!("skipped: ../shared is not beside this clone");
            return;
        };
        let bundled = Dictionary::bundled();
        let (layer, report) = bundled.read_layer("CedPane", &text).expect("a text");
        assert_eq!((report.num_entries, report.num_skipped), (65_263, 0));
        let dictionary = bundled.with_layer(layer);
        let entry = dictionary.entries("阿联").next().expect("one of its own");
        assert_eq!((entry.layer().title(), entry.numbered_pinyin()), ("CedPane", "A1 Lian2"));
        assert!(dictionary.entries("中国").any(|entry| entry.layer().title() == "CC-CEDICT"));
    }
}
