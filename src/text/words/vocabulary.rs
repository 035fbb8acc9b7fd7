//! The vocabulary: the words of a dictionary with how often each occurs, as a trie of costs. Both scripts are one:
//! words and text are folded character by character to their simplified form.

use super::name::{self, Sounds};
use super::token::Token;
use super::trie::{Node, ROOT, Trie};
use super::unit::{self, Unit};
use crate::text::fold::{half_width, simplified};
use std::collections::HashMap;

/// The cost of one natural logarithm.
pub(super) const NAT: f32 = 1000.0;

/// Longer words are no words of a text; the bound keeps hostile text linear.
const MAX_UNITS: usize = 32;

/// Phrases of four units and more that occur less often than this are taken apart where all parts are [`COMMON`]:
/// 人口密度 reads better as two words, and the dictionary has both.
const RARE: u32 = 1000;

/// Longer tokens of letters or digits are in no word of a vocabulary.
const MAX_TOKEN: usize = 24;

/// How often the parts of a rare phrase occur at least.
const COMMON: u32 = 20;

/// The count of a word of two characters that was never met: it is a word after all.
const UNMET: u32 = 3;

/// What a single character costs beside its count: between two ways that are equally common, longer words win.
const SINGLE: f32 = 0.5 * NAT;

/// The words that text is cut into, each with its cost.
pub struct Vocabulary {
    trie: Trie,
    /// The code of every character of the basic plane, folded; 0 for what no word has.
    codes: Vec<u16>,
    /// The codes of other characters and of tokens of digits or letters.
    rare_codes: HashMap<Box<str>, u16>,
    /// What the character of a code costs in names.
    sounds: Vec<Sounds>,
    unknown_cost: u32,
}

/// A word of four units and more.
struct Phrase<'a> {
    node: Node,
    word: &'a str,
    codes: Box<[u16]>,
}

impl std::fmt::Debug for Vocabulary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vocabulary").field("num_words", &self.trie.values().count()).finish()
    }
}

impl Vocabulary {
    /// Makes a vocabulary of words, in either script or both, with how often each occurs in a body of about 60
    /// million words; 0 where that is not known. Of several counts of one word the highest holds.
    ///
    /// Left out, so that text is read in their parts: words with marks or white space in them, numerals with a
    /// classifier (一个), and rare phrases of common words (人口密度), save those for which `is_set` says that they
    /// are set phrases (it is asked about few).
    pub fn new<'a>(
        words: impl IntoIterator<Item = (&'a str, u32)>,
        is_set: impl Fn(&str) -> bool,
    ) -> Self {
        let words = words.into_iter();
        let mut vocabulary = Self {
            trie: Trie::with_capacity(words.size_hint().0 * 2),
            codes: vec![0; 1 << 16],
            rare_codes: HashMap::new(),
            sounds: vec![Sounds::NONE],
            unknown_cost: 0,
        };
        for (c, sounds) in name::sounds() {
            let code = vocabulary.intern(c.encode_utf8(&mut [0; 4]), c, Token::Han);
            vocabulary.sounds[code as usize] = sounds;
        }
        let phrases = vocabulary.insert_all(words);
        vocabulary.take_apart(&phrases, is_set);
        vocabulary.count_to_cost();
        vocabulary.fold_codes();
        vocabulary
    }

    /// The number of different words, both scripts of one counted once.
    pub fn num_words(&self) -> usize {
        self.trie.values().count()
    }

    /// Reads the units of a text from a place up to the next mark, and returns where they end.
    pub(super) fn read(&self, text: &str, start: usize, units: &mut Vec<Unit>) -> usize {
        unit::read(text, start, |piece, c, token| self.code(piece, c, token), units)
    }

    pub(super) fn child(&self, node: Node, code: u16) -> Option<Node> {
        self.trie.child(node, code)
    }

    pub(super) fn cost(&self, node: Node) -> Option<u32> {
        self.trie.value(node)
    }

    pub(super) fn sounds(&self, code: u16) -> Sounds {
        self.sounds[code as usize]
    }

    /// What a character costs that is no word.
    pub(super) fn unknown_cost(&self) -> u32 {
        self.unknown_cost
    }

    #[inline]
    fn code(&self, piece: &str, first: char, token: Token) -> u16 {
        match (token, u16::try_from(first as u32)) {
            (Token::Han, Ok(index)) => self.codes[index as usize],
            // Letters and digits that are part of a word are few and short.
            _ if piece.len() > MAX_TOKEN => 0,
            _ if piece.is_ascii() => self.rare_codes.get(piece).copied().unwrap_or(0),
            _ => self.rare_codes.get(fold(piece).as_str()).copied().unwrap_or(0),
        }
    }

    /// Inserts the words with their counts, and returns those of four units and more.
    fn insert_all<'a>(&mut self, words: impl Iterator<Item = (&'a str, u32)>) -> Vec<Phrase<'a>> {
        let mut phrases = Vec::new();
        let (mut units, mut codes) = (Vec::new(), Vec::new());
        for (word, count) in words {
            let intern = |piece: &str, first, token| self.intern(piece, first, token);
            let end = unit::read(word, 0, intern, &mut units);
            if end < word.len() || units.len() > MAX_UNITS || reads_apart(word) {
                continue;
            }
            codes.clear();
            codes.extend(units.iter().map(|unit| unit.code));
            let Some(node) = self.trie.insert(&codes) else { continue };
            let known = self.trie.value(node);
            let floor = if codes.len() == 2 { UNMET } else { 1 };
            self.trie.set(node, known.max(Some(count.max(floor))));
            if known.is_none() && codes.len() >= 4 {
                phrases.push(Phrase { node, word, codes: codes.as_slice().into() });
            }
        }
        phrases
    }

    /// The code of a unit, given to it at its first sight; 0 when all are given.
    fn intern(&mut self, piece: &str, first: char, token: Token) -> u16 {
        let next = u16::try_from(self.sounds.len()).unwrap_or(0);
        let form = simplified(first);
        let code = match (token, u16::try_from(form as u32)) {
            (Token::Han, Ok(index)) => &mut self.codes[index as usize],
            _ => self.rare_codes.entry(fold(piece).into()).or_insert(0),
        };
        if *code == 0 && next != 0 {
            *code = next;
            self.sounds.push(Sounds::NONE);
        }
        *code
    }

    /// Takes rare phrases of common words out.
    fn take_apart(&mut self, phrases: &[Phrase<'_>], is_set: impl Fn(&str) -> bool) {
        let is_parted = |phrase: &&Phrase<'_>| {
            self.trie.value(phrase.node).is_some_and(|count| count < RARE)
                && self.has_parts(&phrase.codes)
                && !is_set(phrase.word)
        };
        let parted: Vec<Node> =
            phrases.iter().filter(is_parted).map(|phrase| phrase.node).collect();
        for node in parted {
            self.trie.set(node, None);
        }
    }

    /// Whether units are common words of two units or more in a row.
    fn has_parts(&self, codes: &[u16]) -> bool {
        let mut is_end = [false; MAX_UNITS + 1];
        is_end[0] = true;
        for start in 0..codes.len() {
            if !is_end[start] {
                continue;
            }
            let mut node = ROOT;
            for end in start + 1..=codes.len() {
                let Some(child) = self.trie.child(node, codes[end - 1]) else { break };
                node = child;
                let is_part = end > start + 1 && end - start < codes.len();
                if is_part && self.trie.value(node).is_some_and(|count| count >= COMMON) {
                    is_end[end] = true;
                }
            }
        }
        is_end[codes.len()]
    }

    fn count_to_cost(&mut self) {
        let total: u64 = self.trie.values().map(u64::from).sum();
        let log_total = (total.max(1) as f32).ln();
        self.unknown_cost = ((log_total + 1.0) * NAT) as u32;
        self.trie.map_values(|count| ((log_total - (count as f32).ln()) * NAT) as u32);
        for code in 1..self.sounds.len() as u16 {
            let Some(node) = self.trie.child(ROOT, code) else { continue };
            self.trie.set(node, self.trie.value(node).map(|cost| cost + SINGLE as u32));
        }
    }

    /// Gives every other form of a character of the basic plane the code of its simplified form.
    fn fold_codes(&mut self) {
        for index in (0x3400..=0x9FFF).chain(0xF900..=0xFAFF_u16) {
            let Some(c) = char::from_u32(u32::from(index)) else { continue };
            let form = simplified(c);
            if form != c {
                self.codes[index as usize] =
                    self.code(form.encode_utf8(&mut [0; 4]), form, Token::Han);
            }
        }
    }
}

/// A unit in its simplified, half-width form.
fn fold(piece: &str) -> String {
    piece.chars().map(|c| simplified(half_width(c))).collect()
}

/// Words that read in their parts whatever the dictionary says: a numeral with its classifier (一个), a people by its
/// country (中国人), a deputy (副总统).
fn reads_apart(word: &str) -> bool {
    let mut chars = word.chars();
    match (chars.next(), chars.next(), chars.next(), chars.next()) {
        (Some(numeral), Some(classifier), None, None) => {
            "一两兩几幾半".contains(numeral)
                && "个個種种次句声聲遍层層轮輪对對套年岁歲倍".contains(classifier)
        }
        (Some(first), Some('国' | '國'), Some('人'), None) => first != '外',
        (Some('副'), Some(_), Some(_), None) => true,
        _ => false,
    }
}
