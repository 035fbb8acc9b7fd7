//! The words that a document's translations use, counted as translations come and go.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::ops::Bound;

use super::{MAX_COMPLETIONS, starts_with, words};

/// Shorter words are quicker typed than chosen, in letters.
const MIN_LETTERS: usize = 4;

/// How many words with the same beginning are weighed at most, so that a look-up stays under a few milliseconds
/// whatever the document holds. Any two letters begin fewer words of English.
const MAX_WEIGHED: usize = 10_000;

/// Counts the words of the translations, in whatever case, and finds them by their beginning.
///
/// Adding and removing a text takes time by its length, whatever is in the bank.
#[derive(Clone, Debug, Default)]
pub struct WordBank {
    /// By lower case.
    entries: BTreeMap<Box<str>, Entry>,
    num_added: u64,
}

#[derive(Clone, Debug, Default)]
struct Entry {
    /// When the word was last added, as a count of all words added.
    last_added: u64,
    /// The spellings in use with their numbers, hardly ever more than three.
    forms: Vec<(Box<str>, u32)>,
}

impl Entry {
    fn count(&self) -> u32 {
        self.forms.iter().fold(0, |sum, (_, count)| sum.saturating_add(*count))
    }

    /// The commonest spelling; of equals the one in lower case, for capitals at a sentence's start mean little.
    fn form(&self) -> &str {
        let is_lower = |form: &str| !form.contains(char::is_uppercase);
        self.forms
            .iter()
            .max_by_key(|(form, count)| (*count, is_lower(form)))
            .map_or("", |(form, _)| form)
    }
}

impl WordBank {
    /// Counts the words of a translation.
    pub fn add(&mut self, text: &str) {
        for word in counted_words(text) {
            self.num_added += 1;
            let entry = self.entries.entry(word.to_lowercase().into()).or_default();
            entry.last_added = self.num_added;
            match entry.forms.iter_mut().find(|(form, _)| **form == *word) {
                Some((_, count)) => *count = count.saturating_add(1),
                None => entry.forms.push((word.into(), 1)),
            }
        }
    }

    /// Takes the words of a translation out again: the same text that was added. Unknown words are passed over.
    pub fn remove(&mut self, text: &str) {
        for word in counted_words(text) {
            let key = word.to_lowercase();
            let Some(entry) = self.entries.get_mut(&*key) else { continue };
            if let Some(index) = entry.forms.iter().position(|(form, _)| **form == *word) {
                entry.forms[index].1 -= 1;
                if entry.forms[index].1 == 0 {
                    entry.forms.swap_remove(index);
                }
            }
            if entry.forms.is_empty() {
                self.entries.remove(&*key);
            }
        }
    }

    /// The number of different words.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no word is in use.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns the words that begin with `prefix`, in whatever case, in their commonest spelling: the most used
    /// first, of equals the one added last. One more than [`MAX_COMPLETIONS`] at most, since one of them may be
    /// what is typed already.
    pub fn completions(&self, prefix: &str) -> Vec<&str> {
        let prefix = prefix.to_lowercase();
        let from = (Bound::Included(prefix.as_str()), Bound::Unbounded);
        let mut best = BinaryHeap::new();
        let found = self.entries.range::<str, _>(from);
        for (word, entry) in
            found.take_while(|(word, _)| starts_with(word, &prefix)).take(MAX_WEIGHED)
        {
            best.push(Reverse((entry.count(), entry.last_added, &**word)));
            if best.len() > MAX_COMPLETIONS + 1 {
                best.pop();
            }
        }
        let best = best.into_sorted_vec().into_iter();
        best.filter_map(|Reverse((_, _, word))| self.entries.get(word)).map(Entry::form).collect()
    }
}

/// The words of a translation that count, without a possessive's ending.
fn counted_words(text: &str) -> impl Iterator<Item = &str> {
    words(text)
        .map(|range| &text[range])
        .map(|word| word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word))
        .filter(|word| word.chars().filter(|c| c.is_alphabetic()).nth(MIN_LETTERS - 1).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ranks_by_use_then_by_time() {
        let mut bank = WordBank::default();
        bank.add("Model models Nvidia’s model. The modem; mode moderate");
        assert_eq!(bank.completions("mo"), ["model", "moderate", "mode", "modem", "models"]);
        assert_eq!(bank.completions("NV"), ["Nvidia"]);
        assert!(bank.completions("th").is_empty());
        bank.remove("Model model");
        bank.remove("never seen words");
        assert_eq!(bank.completions("mode"), ["moderate", "mode", "modem", "models"]);
    }

    #[test]
    fn a_million_words_stay_quick() {
        let mut bank = WordBank::default();
        for block in 0..1000 {
            let different: String =
                (0..1000).map(|n| format!("conw{} ", letters(block * 1000 + n))).collect();
            bank.add(&different);
        }
        assert!(bank.len() >= 1_000_000);
        let start = std::time::Instant::now();
        assert_eq!(bank.completions("co").len(), MAX_COMPLETIONS + 1);
        eprintln!("look-up among {} words: {:?}", bank.len(), start.elapsed());
    }

    fn letters(mut number: u32) -> String {
        let mut letters = String::new();
        for _ in 0..5 {
            letters.push(char::from(b'a' + u8::try_from(number % 26).expect("below 26")));
            number /= 26;
        }
        letters
    }

    proptest! {
        #[test]
        fn what_is_added_can_be_removed(texts in proptest::collection::vec("[aAbB é’s-]{0,30}", 0..8)) {
            let mut bank = WordBank::default();
            texts.iter().for_each(|text| bank.add(text));
            texts.iter().for_each(|text| bank.remove(text));
            prop_assert!(bank.is_empty());
        }
    }
}
