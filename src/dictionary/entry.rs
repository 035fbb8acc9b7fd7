//! One entry of a dictionary, borrowed from its layer: headwords, reading and senses as the text has them.

use super::layer::Layer;
use crate::text::pinyin;

/// An entry: a word with one reading and its senses.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    layer: &'a Layer,
    entry_index: u32,
}

impl<'a> Entry<'a> {
    pub(super) fn new(layer: &'a Layer, entry_index: u32) -> Self {
        Self { layer, entry_index }
    }

    /// The dictionary that it stands in.
    pub fn layer(&self) -> &'a Layer {
        self.layer
    }

    fn record(&self) -> &'a super::layer::Record {
        &self.layer.records[self.entry_index as usize]
    }

    /// The word in simplified characters.
    pub fn simplified(&self) -> &'a str {
        self.layer.word(self.record().simplified as usize)
    }

    /// The word in traditional characters.
    pub fn traditional(&self) -> &'a str {
        self.layer.word(self.record().traditional as usize)
    }

    /// The reading in numbered syllables with spaces between them: `Zhong1 guo2`, `lu:4 se4`, `wan2 r5`.
    pub fn numbered_pinyin(&self) -> &'a str {
        let record = self.record();
        &self.layer.bodies[record.byte_pinyin as usize..record.byte_senses as usize]
    }

    /// The reading with tone marks, a word written as one: `Zhōngguó`, `lǜsè`, `wánr`.
    pub fn pinyin(&self) -> String {
        pinyin::marked(self.numbered_pinyin())
    }

    /// The senses as the text has them, references included; see
    /// [`Dictionary::meanings`](super::Dictionary::meanings) for senses that stand for others.
    pub fn senses(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        self.senses_text().split('/')
    }

    /// All senses with `/` between them.
    pub fn senses_text(&self) -> &'a str {
        &self.layer.bodies[self.layer.byte_senses(self.entry_index)]
    }

    /// How often the word was met in the corpus, whatever its reading; 0 when it was not.
    pub fn count(&self) -> u32 {
        self.layer.counts[self.record().simplified as usize]
    }

    /// Whether another entry, of another layer, says the same: word, reading and senses.
    pub fn says_the_same(&self, other: &Entry<'_>) -> bool {
        self.simplified() == other.simplified()
            && self.traditional() == other.traditional()
            && self.numbered_pinyin() == other.numbered_pinyin()
            && self.senses_text() == other.senses_text()
    }
}

impl PartialEq for Entry<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.layer, other.layer) && self.entry_index == other.entry_index
    }
}

impl Eq for Entry<'_> {}

impl std::fmt::Debug for Entry<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (traditional, simplified) = (self.traditional(), self.simplified());
        write!(f, "{traditional} {simplified} [{}]", self.numbered_pinyin())?;
        write!(f, " /{}/", self.senses_text())
    }
}
