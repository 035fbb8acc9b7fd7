//! Reads the two texts into numbered tokens and finds which may translate which: words through the lexicon,
//! numbers by value, names by sound, Latin words as they are, and terms as the glossary has them.

use super::Unit;
use super::collocation;
use super::encoder::Meanings;
use super::lexicon::{Lexicon, StemIndex};
use super::side::{Side, SideBuilder, TypeId};
use super::stage::Stage;
use super::token::mark::{Marks, Quotation};
use super::token::name::Names;
use super::token::{chinese, english, half_width, number};
use crate::dictionary::Dictionary;
use crate::glossary::matcher::Matcher;
use crate::model::Term;
use crate::tasks::{Cancelled, Unwatched};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Names by sound and numbers of two digits and more tell more than words.
const TELLING: f32 = 1.5;
/// What a person put into the glossary tells more still.
const SURE: f32 = 2.0;

/// For each kind of Chinese token, English ones with how surely they translate it.
pub type Translations = Vec<Vec<(TypeId, f32)>>;

/// Both texts, and what translates what.
pub struct Texts {
    /// The Chinese text.
    pub source: Side,
    /// The English text.
    pub target: Side,
    /// For each kind of Chinese token, English ones with how surely they translate it.
    pub translations: Translations,
    /// Characters of English for one of Chinese.
    pub ratio: f32,
    /// What the units mean, when there is an encoder that says so.
    pub meanings: Option<Meanings>,
}

impl Texts {
    /// Puts both texts together.
    pub fn new(source: Side, target: Side, translations: Translations) -> Self {
        let ratio = length_ratio(&source, &target);
        Self { source, target, translations, ratio, meanings: None }
    }
}

/// Characters of English for one of Chinese.
fn length_ratio(source: &Side, target: &Side) -> f32 {
    let sum = |side: &Side| side.marks.iter().map(|m| f64::from(m.num_chars)).sum::<f64>();
    let (source, target) = (sum(source), sum(target));
    if source > 0.0 && target > 0.0 { (target / source) as f32 } else { 1.0 }
}

/// The English text while it is read, and what is needed to read the Chinese one against it.
struct English<'t> {
    index: StemIndex,
    /// The stems and name of each word as written.
    surfaces: HashMap<&'t str, Vec<TypeId>>,
    numbers: HashMap<u64, TypeId>,
    names: Names,
    terms: Terms,
    num_types: u32,
}

/// What is known besides the texts.
#[derive(Clone, Copy)]
pub struct Knowledge<'a> {
    /// Words and their meanings.
    pub dictionary: &'a Dictionary,
    /// Names and words that the person decided on.
    pub terms: &'a [Arc<Term>],
}

/// Where tokens stand: the unit, the kind, the bytes there.
pub type Places = Vec<(usize, TypeId, Range<usize>)>;

/// Reads both texts.
///
/// # Errors
/// [`Cancelled`] when the work is no longer wanted.
pub fn read(
    source: &[Unit<'_>],
    target: &[Unit<'_>],
    knowledge: Knowledge<'_>,
    stage: Stage<'_>,
) -> Result<Texts, Cancelled> {
    let (mut english, target) =
        English::read(target, knowledge.terms, stage.part(0, 40), |_, _, _| ())?;
    let (source, translations) =
        read_chinese(source, &mut english, knowledge, stage.part(40, 100), |_, _, _| ())?;
    Ok(Texts::new(source, target, translations))
}

/// Reads both texts and says where the tokens of the source and of the target stand.
pub fn read_with_places(
    source: &[Unit<'_>],
    target: &[Unit<'_>],
    knowledge: Knowledge<'_>,
) -> Result<(Texts, [Places; 2]), Cancelled> {
    let stage = Stage::whole(&Unwatched);
    let [mut in_source, mut in_target] = [Vec::new(), Vec::new()];
    let note = |unit, id, bytes| in_target.push((unit, id, bytes));
    let (mut english, target) = English::read(target, knowledge.terms, stage, note)?;
    let note = |unit, id, bytes| in_source.push((unit, id, bytes));
    let (source, translations) = read_chinese(source, &mut english, knowledge, stage, note)?;
    Ok((Texts::new(source, target, translations), [in_source, in_target]))
}

impl<'t> English<'t> {
    fn read(
        units: &[Unit<'t>],
        terms: &[Arc<Term>],
        stage: Stage<'_>,
        mut note: impl FnMut(usize, TypeId, Range<usize>),
    ) -> Result<(Self, Side), Cancelled> {
        let mut english = Self {
            index: StemIndex::default(),
            surfaces: HashMap::new(),
            numbers: HashMap::new(),
            names: Names::default(),
            terms: Terms::default(),
            num_types: 0,
        };
        english.number_words(units);
        english.terms.add(terms, &english.index, &mut english.num_types);
        let mut builder = SideBuilder::default();
        let mut quotation = Quotation::default();
        let mut tokens = Vec::new();
        for (index, unit) in units.iter().enumerate() {
            stage.step_now_and_then(index, units.len())?;
            english.tokens(unit.text, |id, bytes| {
                tokens.push(id);
                note(index, id, bytes);
            });
            let mut marks = Marks::of_english(unit.text);
            quotation.read(unit.text, &mut marks);
            builder.add(&mut tokens, marks);
        }
        let side = builder.finish(english.num_types as usize);
        Ok((english, side))
    }

    /// Gives every word of the text its stems, and names to those that read as pinyin and are never in lower case.
    fn number_words(&mut self, units: &[Unit<'t>]) {
        let stems = english::Stems::default();
        let mut lower: HashMap<&str, ()> = HashMap::new();
        for unit in units {
            for range in english::words(unit.text) {
                let word = &unit.text[range];
                self.surfaces.entry(word).or_default();
                if word.starts_with(char::is_lowercase) {
                    lower.insert(word, ());
                }
            }
        }
        let mut names = HashMap::new();
        // In the order of letters: the same text gives the same numbers.
        let mut surfaces: Vec<(&&str, &mut Vec<TypeId>)> = self.surfaces.iter_mut().collect();
        surfaces.sort_unstable_by_key(|(word, _)| **word);
        for (word, ids) in surfaces {
            let folded = english::folded(word);
            for part in folded.split('-').map(|part| part.trim_matches('\'')) {
                if !part.is_empty() && !english::is_stop_word(part) {
                    let id = self.index.add(&stems.stem(part), self.num_types);
                    self.num_types = self.num_types.max(id + 1);
                    ids.push(id);
                }
            }
            if word.starts_with(char::is_uppercase) && !lower.contains_key(folded.as_str()) {
                let letters = folded.replace(['-', '\''], "");
                let id = *names.get(&letters).unwrap_or(&self.num_types);
                if self.names.add(&letters, id) {
                    ids.push(id);
                    self.num_types = self.num_types.max(id + 1);
                    names.insert(letters, id);
                }
            }
        }
    }

    /// The tokens of a unit, with where they stand.
    fn tokens(&mut self, text: &str, mut found: impl FnMut(TypeId, Range<usize>)) {
        let mut words = Vec::new();
        for range in english::words(text) {
            for &id in self.surfaces.get(&text[range.clone()]).into_iter().flatten() {
                found(id, range.clone());
                if !self.terms.by_first.is_empty() && self.index.has(id) {
                    words.push((id, range.clone()));
                }
            }
        }
        self.terms.find(&words, &mut found);
        number::english(text, |number| {
            let id = *self.numbers.entry(number.key()).or_insert(self.num_types);
            self.num_types = self.num_types.max(id + 1);
            found(id, number.bytes);
        });
    }
}

/// The terms whose English the text can have.
#[derive(Default)]
struct Terms {
    /// By their first stem: the stems of a target, and the number of its term.
    by_first: HashMap<TypeId, Vec<(Vec<TypeId>, TypeId)>>,
    /// The number of each term, if the text has all the stems of one of its targets.
    ids: Vec<Option<TypeId>>,
}

impl Terms {
    fn add(&mut self, terms: &[Arc<Term>], index: &StemIndex, num_types: &mut u32) {
        let stems = english::Stems::default();
        for term in terms {
            let targets = term.targets.iter().chain(&term.short_target);
            let stems_of = |target: &String| -> Option<Vec<TypeId>> {
                let words = english::words(target).map(|range| english::folded(&target[range]));
                let parts: Vec<String> = words
                    .flat_map(|word| word.split('-').map(str::to_owned).collect::<Vec<_>>())
                    .collect();
                let telling = parts.iter().filter(|part| !english::is_stop_word(part));
                telling.map(|part| index.get(&stems.stem(part))).collect()
            };
            let mut id = None;
            for stems in targets.filter_map(stems_of).filter(|stems| !stems.is_empty()) {
                let number = *id.get_or_insert(*num_types);
                self.by_first.entry(stems[0]).or_default().push((stems, number));
            }
            *num_types += u32::from(id.is_some());
            self.ids.push(id);
        }
    }

    fn find(&self, words: &[(TypeId, Range<usize>)], found: &mut impl FnMut(TypeId, Range<usize>)) {
        for start in 0..words.len() {
            for (stems, id) in self.by_first.get(&words[start].0).into_iter().flatten() {
                let rest = &words[start..];
                let is_there = rest.len() >= stems.len()
                    && rest.iter().zip(stems).all(|(word, stem)| word.0 == *stem);
                if is_there {
                    found(*id, rest[0].1.start..rest[stems.len() - 1].1.end);
                }
            }
        }
    }
}

/// What a kind of Chinese token is.
enum Kind<'t> {
    Word(&'t str),
    Latin(&'t str),
    Number(u64),
    /// Words that stand together, which only the texts themselves translate.
    Joined,
    /// A name or term of the English text, by its number there.
    Same(TypeId, f32),
}

/// Numbers the Chinese tokens.
#[derive(Default)]
struct Chinese<'t> {
    kinds: Vec<Kind<'t>>,
    words: HashMap<&'t str, TypeId>,
    numbers: HashMap<u64, TypeId>,
    same: HashMap<TypeId, TypeId>,
}

/// The number of a key, which is the next one when the key is new.
fn numbered<'t, K: std::hash::Hash + Eq>(
    known: &mut HashMap<K, TypeId>,
    kinds: &mut Vec<Kind<'t>>,
    key: K,
    kind: Kind<'t>,
) -> TypeId {
    *known.entry(key).or_insert_with(|| {
        kinds.push(kind);
        (kinds.len() - 1) as TypeId
    })
}

impl<'t> Chinese<'t> {
    /// The tokens of a unit, with where they stand.
    fn tokens(
        &mut self,
        text: &'t str,
        names: &mut Names,
        dictionary: &Dictionary,
        mut found: impl FnMut(TypeId, Range<usize>, bool),
    ) {
        let kinds = &mut self.kinds;
        chinese::words(text, dictionary, |word| {
            let (kind, bytes): (fn(&'t str) -> Kind<'t>, _) = match word {
                chinese::Word::Han(bytes) => (Kind::Word, bytes),
                chinese::Word::Latin(bytes) => (Kind::Latin, bytes),
            };
            let word = &text[bytes.clone()];
            let is_han = matches!(kind(word), Kind::Word(_));
            found(numbered(&mut self.words, kinds, word, kind(word)), bytes, is_han);
        });
        number::chinese(text, |number| {
            let key = number.key();
            found(numbered(&mut self.numbers, kinds, key, Kind::Number(key)), number.bytes, false);
        });
        names.find(text, dictionary, |name, bytes| {
            found(numbered(&mut self.same, kinds, name, Kind::Same(name, TELLING)), bytes, false);
        });
    }

    /// The number of a term that the English text has under a number of its own.
    fn term(&mut self, term: TypeId) -> TypeId {
        numbered(&mut self.same, &mut self.kinds, term, Kind::Same(term, SURE))
    }

    /// What each kind of token may be in English.
    fn translations(
        &self,
        english: &English<'_>,
        dictionary: &Dictionary,
        stage: Stage<'_>,
    ) -> Result<Translations, Cancelled> {
        let mut lexicon = Lexicon::new(dictionary, &english.index);
        let stems = english::Stems::default();
        let mut of = |kind: &Kind<'_>| match kind {
            Kind::Word(word) => lexicon.translations(word),
            Kind::Latin(word) => {
                let plain: String = word.chars().map(half_width).collect();
                let id = english.index.get(&stems.stem(&plain.to_lowercase()));
                id.map(|id| (id, 1.0)).into_iter().collect()
            }
            Kind::Number(key) => {
                let sureness = if f64::from_bits(*key) >= 10.0 { TELLING } else { 1.0 };
                let id = english.numbers.get(key);
                id.map(|&id| (id, sureness)).into_iter().collect()
            }
            Kind::Joined => Vec::new(),
            Kind::Same(id, sureness) => vec![(*id, *sureness)],
        };
        let mut translations = Vec::with_capacity(self.kinds.len());
        for (index, kind) in self.kinds.iter().enumerate() {
            stage.step_now_and_then(index, self.kinds.len())?;
            translations.push(of(kind));
        }
        Ok(translations)
    }
}

fn read_chinese(
    units: &[Unit<'_>],
    english: &mut English<'_>,
    Knowledge { dictionary, terms }: Knowledge<'_>,
    stage: Stage<'_>,
    mut note: impl FnMut(usize, TypeId, Range<usize>),
) -> Result<(Side, Translations), Cancelled> {
    let mut chinese = Chinese::default();
    let matcher = (!english.terms.by_first.is_empty()).then(|| Matcher::new(terms));
    let mut tokens: Vec<Vec<TypeId>> = Vec::with_capacity(units.len());
    let mut words = Vec::new();
    for (index, unit) in units.iter().enumerate() {
        let mut of_unit = Vec::new();
        stage.part(0, 60).step_now_and_then(index, units.len())?;
        chinese.tokens(unit.text, &mut english.names, dictionary, |id, bytes, is_word| {
            of_unit.push(id);
            if is_word {
                words.push((index as u32, id, bytes.clone()));
            }
            note(index, id, bytes);
        });
        for hit in matcher.iter().flat_map(|matcher| matcher.find(unit.text)) {
            if let Some(term) = english.terms.ids[hit.term_index] {
                let id = chinese.term(term);
                of_unit.push(id);
                note(index, id, hit.byte_start..hit.byte_end);
            }
        }
        tokens.push(of_unit);
    }
    let number = |_, _| {
        chinese.kinds.push(Kind::Joined);
        (chinese.kinds.len() - 1) as TypeId
    };
    collocation::joined(&words, number, |unit, id, _| tokens[unit as usize].push(id));
    let mut builder = SideBuilder::default();
    let mut quotation = Quotation::default();
    for (unit, tokens) in units.iter().zip(&mut tokens) {
        let mut marks = Marks::of_chinese(unit.text);
        quotation.read(unit.text, &mut marks);
        builder.add(tokens, marks);
    }
    let side = builder.finish(chinese.kinds.len());
    let translations = chinese.translations(english, dictionary, stage.part(60, 100))?;
    Ok((side, translations))
}
