//! The reader: dictionary, words, names, readings and quantities brought together for one text, in the light of
//! what is known of its article ([`Context`]). Each engine stands on its own elsewhere; here is only their order:
//! names first, for they come out whole, then words, then readings, which need both.

mod annotation;
mod context;

pub use annotation::{AnnotatedSyllable, AnnotatedWord, Annotation};
pub use context::{Context, NameSet, setting_of};

use crate::dictionary::{Dictionary, Standard, level};
use crate::glossary::names::{Form, Name, recognise};
use crate::model::TermKind;
use crate::text::pinyin::{self, NameKind};
use crate::text::quantity;
use crate::text::reading::{self, Passage, Syllable};
use crate::text::words::{Overlay, Vocabulary, Word, WordKind, words};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// The level up to which a word is no rarity: the last before the advanced ones.
const LAST_COMMON_LEVEL: u8 = 6;

/// A dictionary with the vocabulary made of it. Shared by all that read Chinese.
#[derive(Debug)]
pub struct Reader {
    dictionary: Arc<Dictionary>,
    vocabulary: Vocabulary,
}

/// A name in a text: where it stands and what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameSpan {
    /// In bytes of the text.
    pub bytes: Range<usize>,
    /// What it names.
    pub kind: TermKind,
}

impl Reader {
    /// A reader by that dictionary. Builds the vocabulary (tens of milliseconds).
    pub fn new(dictionary: Arc<Dictionary>) -> Self {
        let vocabulary = dictionary.vocabulary();
        Self { dictionary, vocabulary }
    }

    /// The reader by the dictionary that the program carries with it; made at the first call.
    pub fn bundled() -> Arc<Self> {
        static READER: OnceLock<Arc<Reader>> = OnceLock::new();
        Arc::clone(READER.get_or_init(|| Arc::new(Self::new(Dictionary::bundled()))))
    }

    /// The dictionary.
    pub fn dictionary(&self) -> &Arc<Dictionary> {
        &self.dictionary
    }

    /// The words of a text, with the names that come out whole.
    pub fn words(&self, text: &str, context: &Context) -> (Vec<Word>, Vec<NameSpan>) {
        let names = context.names(text);
        (self.words_with(text, context, &names), names)
    }

    fn words_with(&self, text: &str, context: &Context, names: &[NameSpan]) -> Vec<Word> {
        let fixed: Vec<Word> = names
            .iter()
            .map(|name| Word {
                byte_start: name.bytes.start,
                byte_end: name.bytes.end,
                kind: if name.kind == TermKind::Term { WordKind::Word } else { WordKind::Name },
            })
            .collect();
        let overlay = Overlay { choices: Some(context.word_choices()), fixed: &fixed };
        words(text, &self.vocabulary, &overlay)
    }

    /// Everything the engines say of a text of the article that the context is of.
    pub fn annotate(&self, text: &str, context: &Context) -> Annotation {
        self.annotate_as(text, context, context.has_sandhi())
    }

    /// The same, with readings as they are spoken in a row or not.
    pub fn annotate_as(&self, text: &str, context: &Context, has_sandhi: bool) -> Annotation {
        // A surname before a title is no name of the article's, but it is read as one.
        let names = self.with_recognised(text, context, |name| name.form == Form::Surname);
        self.annotate_with(text, context, names, has_sandhi)
    }

    /// The same for a text that stands alone: all names recognised in it come out whole.
    pub fn annotate_alone(&self, text: &str, context: &Context) -> Annotation {
        let names = self.with_recognised(text, context, |_| true);
        self.annotate_with(text, context, names, context.has_sandhi())
    }

    /// The context's names in a text, and those recognised names that are wanted.
    fn with_recognised(
        &self,
        text: &str,
        context: &Context,
        is_wanted: impl Fn(&Name) -> bool,
    ) -> Vec<NameSpan> {
        let mut spans = context.names(text);
        let found = recognise(&[text], &*self.dictionary, &[]);
        let places = found.iter().filter(|name| is_wanted(name)).flat_map(|name| {
            name.places.iter().map(|(_, bytes)| NameSpan { bytes: bytes.clone(), kind: name.kind })
        });
        let free: Vec<NameSpan> = places.filter(|name| is_free(&spans, &name.bytes)).collect();
        spans.extend(free);
        spans.sort_by_key(|span| span.bytes.start);
        spans
    }

    fn annotate_with(
        &self,
        text: &str,
        context: &Context,
        names: Vec<NameSpan>,
        has_sandhi: bool,
    ) -> Annotation {
        let words = self.words_with(text, context, &names);
        let persons = persons(&words, &names);
        let passage = Passage { text, words: &words, persons: &persons };
        let syllables = self.syllables(passage, context, has_sandhi);
        let spans: Vec<Range<usize>> = names.iter().map(|name| name.bytes.clone()).collect();
        let mut rest = syllables.as_slice();
        let mut names = names.iter().peekable();
        let annotated = words.iter().map(|word| {
            let num_own = rest.iter().take_while(|s| s.byte_start < word.byte_end).count();
            let (own, after) = rest.split_at(num_own);
            rest = after;
            while names.next_if(|name| name.bytes.end <= word.byte_start).is_some() {}
            let bytes = word.byte_start..word.byte_end;
            let name = names.peek().filter(|name| name.bytes == bytes).map(|name| name.kind);
            self.annotated(passage, word, own, name)
        });
        Annotation {
            words: annotated.collect(),
            quantities: quantity::chinese::quantities_beside(text, context.setting(), &spans),
        }
    }

    /// The reading of every Han character of a passage.
    pub fn syllables(
        &self,
        passage: Passage<'_>,
        context: &Context,
        has_sandhi: bool,
    ) -> Vec<Syllable> {
        let read = reading::syllables(passage, &*self.dictionary, context.corrections());
        if has_sandhi { reading::with_sandhi(&read, passage.words) } else { read }
    }

    fn annotated(
        &self,
        passage: Passage<'_>,
        word: &Word,
        syllables: &[Syllable],
        name: Option<TermKind>,
    ) -> AnnotatedWord {
        let is_chinese = matches!(word.kind, WordKind::Word | WordKind::Name);
        let marked = |syllable: &Syllable| AnnotatedSyllable {
            byte_start: syllable.byte_start,
            byte_end: syllable.byte_end,
            numbered: syllable.pinyin.clone(),
            marked: pinyin::marked(&syllable.pinyin),
            sure: syllable.sure,
        };
        let text = &passage.text[word.byte_start..word.byte_end];
        AnnotatedWord {
            word: *word,
            name,
            pinyin: if syllables.is_empty() {
                String::new()
            } else {
                reading::word_pinyin(passage, word, syllables, &*self.dictionary)
            },
            sure: syllables.iter().all(|syllable| syllable.sure),
            is_rare: is_chinese && name.is_none() && self.is_rare(text),
            syllables: syllables.iter().map(marked).collect(),
        }
    }

    fn is_rare(&self, word: &str) -> bool {
        let entry = self.dictionary.entries(word).next();
        let simplified = entry.map_or(word, |entry| entry.simplified());
        level(Standard::default(), simplified, None)
            .is_none_or(|level| level.number() > LAST_COMMON_LEVEL)
            // What is made of common words is none either: 不会, 这家.
            && self.dictionary.contains(word)
    }

    /// The pinyin of a term as one would print it: persons by the rules of names, a word of the dictionary as it
    /// has it, anything else word by word, the first with a capital where it is a name (`Shēndù Qiúsuǒ`).
    pub fn pinyin_of_term(&self, source: &str, kind: TermKind) -> String {
        if kind == TermKind::Person {
            return pinyin::of_name(source, NameKind::Person);
        }
        if let Some(reading) = self.dictionary.readings(source).next() {
            return pinyin::marked(reading);
        }
        let words = self.annotate(source, &Context::default()).words;
        let read = words.iter().map(|word| word.pinyin.trim()).filter(|pinyin| !pinyin.is_empty());
        let capital = |pinyin: &str| {
            let mut chars = pinyin.chars();
            chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
        };
        let read = read
            .map(|pinyin| if kind == TermKind::Term { pinyin.to_owned() } else { capital(pinyin) });
        read.collect::<Vec<_>>().join(" ")
    }

    /// Adds to `counts` how often each Chinese word occurs in a text.
    pub fn count_words(&self, text: &str, context: &Context, counts: &mut HashMap<Box<str>, u32>) {
        for word in self.words(text, context).0 {
            if !matches!(word.kind, WordKind::Word | WordKind::Name) {
                continue;
            }
            let word = &text[word.byte_start..word.byte_end];
            match counts.get_mut(word) {
                Some(count) => *count += 1,
                None => drop(counts.insert(word.into(), 1)),
            }
        }
    }
}

/// The places that are read as names of persons, in order: persons among the names, and what the words' own models
/// took for a name that nobody else knows.
fn persons(words: &[Word], names: &[NameSpan]) -> Vec<Range<usize>> {
    let unknown = words.iter().filter(|word| word.kind == WordKind::Name);
    let unknown = unknown.map(|word| word.byte_start..word.byte_end);
    let persons = names.iter().filter(|name| name.kind == TermKind::Person);
    let mut places: Vec<Range<usize>> = persons.map(|name| name.bytes.clone()).collect();
    places.extend(unknown.filter(|bytes| is_free(names, bytes)));
    places.sort_by_key(|bytes| bytes.start);
    places
}

/// Whether none of the names, which are in order, overlaps a range.
fn is_free(names: &[NameSpan], bytes: &Range<usize>) -> bool {
    let after = names.partition_point(|name| name.bytes.end <= bytes.start);
    names.get(after).is_none_or(|name| name.bytes.start >= bytes.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pinyin_of(annotation: &Annotation, text: &str, word: &str) -> Option<String> {
        let found = annotation.words.iter().find(|w| &text[w.bytes()] == word);
        found.map(|word| word.pinyin.clone())
    }

    #[test]
    fn surnames_are_read_as_such_only_in_names() {
        let (reader, context) = (Reader::bundled(), Context::default());
        for (text, word, pinyin) in [
            ("单先生说话简朴。", "单", "Shàn"),
            ("单先生说话简朴。", "简朴", "jiǎnpǔ"),
            ("任正非成为应对者。", "任正非", "Rén Zhèngfēi"),
            ("任正非成为应对者。", "成为", "chéngwéi"),
            ("行长还没有还钱。", "行长", "hángzhǎng"),
        ] {
            let alone = reader.annotate_alone(text, &context);
            assert_eq!(pinyin_of(&alone, text, word).as_deref(), Some(pinyin), "{text}");
        }
        // Whole names are the article's business, surnames before titles are not.
        let text = "单先生说话简朴。";
        let annotation = reader.annotate(text, &context);
        assert_eq!(pinyin_of(&annotation, text, "单").as_deref(), Some("Shàn"));
    }

    #[test]
    fn terms_are_read_as_they_are_printed() {
        for (source, kind, pinyin) in [
            ("张惠美", TermKind::Person, "Zhāng Huìměi"),
            ("特朗普", TermKind::Person, "Tèlǎngpǔ"),
            ("美国", TermKind::Place, "Měiguó"),
            ("深度求索", TermKind::Organisation, "Shēndù Qiúsuǒ"),
            ("人工智能", TermKind::Term, "réngōngzhìnéng"),
        ] {
            assert_eq!(Reader::bundled().pinyin_of_term(source, kind), pinyin, "{source}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn words_cover_any_text(text in "[单任先生说5000亿美元，。A-c ]{0,30}|\\PC{0,30}") {
            let annotation = Reader::bundled().annotate_alone(&text, &Context::default());
            let joined: String = annotation.words.iter().map(|w| &text[w.bytes()]).collect();
            prop_assert_eq!(&joined, &text);
            for word in &annotation.words {
                for syllable in &word.syllables {
                    prop_assert!(word.bytes().contains(&syllable.byte_start));
                    prop_assert!(text.get(syllable.byte_start..syllable.byte_end).is_some());
                }
            }
        }
    }
}
