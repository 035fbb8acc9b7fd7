//! What is told of a word or of a character under the pointer: its entries, readings, level and count, the longer
//! and shorter words around it, and its parts where no dictionary has it. Made once for a place, shown many times.

use super::Session;
use crate::dictionary::{Dictionary, Entry, Piece, Standard, level, pieces};
use crate::glossary::reader::{Annotation, Reader};
use crate::model::{Term, TermKind};
use crate::text::count::is_han;
use crate::text::pinyin;
use crate::text::quantity::Quantity;
use crate::text::words::WordKind;
use std::ops::Range;
use std::sync::Arc;

/// Entries shown of one word; characters such as 和 have more than a card has room for.
const MAX_ENTRIES: usize = 6;
/// Meanings shown of one entry.
const MAX_MEANINGS: usize = 8;

/// One entry of a dictionary, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryInfo {
    /// The reading with tone marks.
    pub pinyin: String,
    /// The word in simplified characters.
    pub simplified: String,
    /// The word in traditional characters.
    pub traditional: String,
    /// Its meanings, the words in them in one script with tone marks.
    pub meanings: Vec<String>,
    /// The standard's name and the level in it.
    pub level: Option<(&'static str, &'static str)>,
    /// The dictionary it is from, when it is not the bundled one.
    pub dictionary: Option<String>,
}

/// A part of a word that no dictionary has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartInfo {
    /// The part.
    pub text: String,
    /// Its reading.
    pub pinyin: String,
    /// The first meaning; empty where there is none.
    pub meaning: String,
}

/// Everything told of one place of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordInfo {
    /// The word.
    pub text: String,
    /// Where it stands in its text, in bytes.
    pub bytes: Range<usize>,
    /// Its reading here.
    pub pinyin: String,
    /// Whether the reading is sure.
    pub sure: bool,
    /// What it names, when it is a name.
    pub name: Option<TermKind>,
    /// The glossary's decision for it.
    pub term: Option<Arc<Term>>,
    /// The entries of the word, the one that fits the reading here first.
    pub entries: Vec<EntryInfo>,
    /// Its parts, when no dictionary has it.
    pub parts: Vec<PartInfo>,
    /// How often it occurs in the article.
    pub count: Option<u32>,
    /// The words that cover the place, the longest first, with their texts; the shown one is among them.
    pub around: Vec<(Range<usize>, String)>,
    /// Other readings that a single character may have here, numbered.
    pub readings: Vec<String>,
    /// The quantity that the place is part of.
    pub quantity: Option<Quantity>,
}

impl Session {
    /// Tells of the word at a byte of a text. `wanted` asks for a longer or shorter word than the text is cut
    /// into. `None` where nothing is to be told, or while the dictionary is not loaded.
    pub fn word_info(
        &self,
        text: &str,
        annotation: &Annotation,
        byte: usize,
        wanted: Option<Range<usize>>,
    ) -> Option<WordInfo> {
        let reader = self.reader()?;
        let dictionary = &**reader.dictionary();
        let cut = annotation.word_at(byte).filter(|word| word.bytes().contains(&byte))?;
        let quantity = annotation.quantity_at(byte).cloned();
        if cut.word.kind == WordKind::Punct || (!cut.is_chinese() && quantity.is_none()) {
            return None;
        }
        let around = around(dictionary, text, byte, cut.bytes());
        let bytes = wanted
            .filter(|wanted| around.iter().any(|(range, _)| range == wanted))
            .unwrap_or(cut.bytes());
        let word = text.get(bytes.clone())?;
        let is_cut = bytes == cut.bytes();
        let syllables = annotation.words.iter().flat_map(|word| &word.syllables);
        let inside: Vec<_> =
            syllables.filter(|s| bytes.start <= s.byte_start && s.byte_end <= bytes.end).collect();
        let here: Vec<String> = inside.iter().map(|s| s.numbered.clone()).collect();
        let entries = entries(dictionary, word, &here);
        let reading = inside.iter().map(|s| s.marked.as_str()).collect::<Vec<_>>().join(" ");
        let pinyin = match entries.first() {
            _ if is_cut => cut.pinyin.clone(),
            Some(entry) => entry.pinyin.clone(),
            None => reading,
        };
        let has_none = entries.is_empty() && word.chars().any(is_han);
        Some(WordInfo {
            text: word.to_owned(),
            pinyin,
            sure: inside.iter().all(|syllable| syllable.sure),
            name: cut.name.filter(|_| is_cut),
            term: self.term_of(word),
            parts: if has_none { parts(reader, word) } else { Vec::new() },
            entries,
            count: self.project().and_then(|project| project.derived.word_count(word)),
            readings: other_readings(dictionary, word, &here),
            around,
            bytes,
            quantity,
        })
    }

    fn term_of(&self, word: &str) -> Option<Arc<Term>> {
        let project = self.project()?;
        let hit = project
            .derived
            .hits(word)
            .into_iter()
            .find(|hit| hit.byte_start == 0 && hit.byte_end == word.len())?;
        project.derived.terms().get(hit.term_index).cloned()
    }
}

/// The words of the dictionary around a place, the word as it is cut, and the character alone.
fn around(
    dictionary: &Dictionary,
    text: &str,
    byte: usize,
    cut: Range<usize>,
) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<Range<usize>> =
        dictionary.around(text, byte).into_iter().map(|word| word.byte_range).collect();
    let alone = text.floor_char_boundary(byte);
    let alone = alone..alone + text[alone..].chars().next().map_or(0, char::len_utf8);
    for range in [cut, alone] {
        if !range.is_empty() && !found.contains(&range) {
            found.push(range);
        }
    }
    found.sort_by_key(|range| (std::cmp::Reverse(range.len()), range.start));
    found.into_iter().map(|range| (range.clone(), text[range].to_owned())).collect()
}

/// The entries of a word, those that are read as it is read here first.
fn entries(dictionary: &Dictionary, word: &str, here: &[String]) -> Vec<EntryInfo> {
    let mut found: Vec<Entry<'_>> = dictionary.entries(word).collect();
    let reading = here.concat();
    let differs = |entry: &Entry<'_>| {
        let own = entry.numbered_pinyin().replace(' ', "").replace("u:", "ü").to_lowercase();
        own != reading
    };
    found.sort_by_key(|entry| differs(entry));
    let bundled = dictionary.layers().last().map(|layer| layer.title().to_owned());
    let info = |entry: &Entry<'_>| EntryInfo {
        pinyin: entry.pinyin(),
        simplified: entry.simplified().to_owned(),
        traditional: entry.traditional().to_owned(),
        meanings: meanings(dictionary, *entry, word == entry.traditional()),
        level: level(Standard::default(), entry.simplified(), Some(entry.numbered_pinyin()))
            .map(|level| (level.standard.name(), level.name())),
        dictionary: Some(entry.layer().title().to_owned())
            .filter(|title| Some(title) != bundled.as_ref()),
    };
    found.iter().take(MAX_ENTRIES).map(info).collect()
}

fn meanings(dictionary: &Dictionary, entry: Entry<'_>, traditional: bool) -> Vec<String> {
    let meanings = dictionary.meanings(entry).into_iter().take(MAX_MEANINGS);
    meanings.map(|meaning| sense_text(meaning.sense, traditional)).collect()
}

/// A sense with the words it refers to in one script and with tone marks.
pub fn sense_text(sense: &str, traditional: bool) -> String {
    let mut text = String::with_capacity(sense.len());
    for piece in pieces(sense) {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Pinyin(numbered) => text.push_str(&pinyin::marked(numbered)),
            Piece::Reference(reference) => {
                let same = reference.simplified;
                text.push_str(if traditional { reference.traditional } else { same });
                if !reference.pinyin.is_empty() {
                    text.push(' ');
                    text.push_str(&pinyin::marked(reference.pinyin));
                }
            }
        }
    }
    text
}

/// The parts of a word that no dictionary has: its longest words, then characters.
fn parts(reader: &Reader, word: &str) -> Vec<PartInfo> {
    let dictionary = reader.dictionary();
    let mut found = Vec::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let len = dictionary.longest_prefix(rest).unwrap_or(first.len_utf8());
        let (part, after) = rest.split_at(len);
        rest = after;
        let entry = dictionary.entries(part).next();
        found.push(PartInfo {
            text: part.to_owned(),
            pinyin: entry.map(|entry| entry.pinyin()).unwrap_or_default(),
            meaning: entry
                .and_then(|entry| meanings(dictionary, entry, false).into_iter().next())
                .unwrap_or_default(),
        });
    }
    found
}

/// The readings that a word may be corrected to: those of the dictionary that differ from the one here.
fn other_readings(dictionary: &Dictionary, word: &str, here: &[String]) -> Vec<String> {
    let num_han = word.chars().filter(|&c| is_han(c)).count();
    let mut found: Vec<String> = Vec::new();
    for reading in dictionary.readings(word) {
        let reading = reading.replace("u:", "ü").to_lowercase();
        let fits = reading.split(' ').count() == num_han;
        if fits && reading != here.join(" ") && !found.contains(&reading) {
            found.push(reading);
        }
    }
    found
}
