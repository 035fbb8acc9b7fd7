//! The vocabulary that text is cut into words with. How text is cut is left to `text::words`.

use super::{Dictionary, Standard, level};
use crate::text::words::Vocabulary;

/// What the senses of a set phrase say of it.
const SET: [&str; 3] = ["(idiom", "proverb", "saying"];

impl Dictionary {
    /// Makes the vocabulary of its headwords. Idioms, proverbs and what is taught as a word stay whole.
    pub fn vocabulary(&self) -> Vocabulary {
        Vocabulary::new(self.headwords(), |word| self.is_set_phrase(word))
    }

    fn is_set_phrase(&self, word: &str) -> bool {
        self.entries(word).any(|entry| {
            let senses = entry.senses_text();
            SET.iter().any(|mark| senses.contains(mark))
                || level(Standard::default(), entry.simplified(), None).is_some()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words::{Overlay, words};

    #[test]
    fn it_is_ready_soon() {
        let dictionary = Dictionary::bundled();
        let start = std::time::Instant::now();
        let num_words = dictionary.vocabulary().num_words();
        eprintln!("vocabulary of {num_words} words: {:?}", start.elapsed());
        let start = std::time::Instant::now();
        let phrases = dictionary.headwords().filter(|(word, _)| word.chars().count() >= 4);
        let num_set = phrases.filter(|(word, _)| dictionary.is_set_phrase(word)).count();
        eprintln!("{num_set} set phrases: {:?}", start.elapsed());
        assert!(num_words > 100_000);
    }

    #[test]
    fn phrases_are_cut_and_idioms_are_not() {
        let vocabulary = Dictionary::bundled().vocabulary();
        for (text, expected) in [
            ("人口密度", "人口 密度"),
            ("不知不觉", "不知不觉"),
            ("水深火熱", "水深火熱"),
            ("不好意思", "不好意思"),
            ("副总统是美国人", "副 总统 是 美国 人"),
            ("研究生命的起源", "研究 生命 的 起源"),
            ("結合成分子時", "結合 成 分子 時"),
        ] {
            let words = words(text, &vocabulary, &Overlay::default());
            let pieces: Vec<&str> =
                words.iter().map(|word| &text[word.byte_start..word.byte_end]).collect();
            assert_eq!(pieces.join(" "), expected);
        }
    }
}
