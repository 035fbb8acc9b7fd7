//! The dictionary as the source of readings for `text::reading`.

use super::Dictionary;
use crate::text::reading::{Readings, Verbness};

impl Readings for Dictionary {
    fn readings<'a>(&'a self, word: &str) -> Vec<&'a str> {
        Dictionary::readings(self, word).collect()
    }

    fn verbness(&self, word: &str) -> Verbness {
        let mut senses = self.entries(word).flat_map(|entry| entry.senses()).peekable();
        let is_verb = |sense: &str| sense.starts_with("to ") || sense.contains(") to ");
        if senses.peek().is_none() {
            return Verbness::Never;
        }
        let (mut is_ever, mut is_always) = (false, true);
        for sense in senses {
            is_ever |= is_verb(sense);
            is_always &= is_verb(sense);
        }
        if is_always {
            Verbness::Always
        } else if is_ever {
            Verbness::Sometimes
        } else {
            Verbness::Never
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::reading::{Corrections, Passage, syllables};
    use crate::text::words::{Overlay, words};

    /// A row of the table without its brackets, and what they say: where each ends, and the reading.
    fn parse(row: &str) -> (String, Vec<(usize, &str)>) {
        let mut pieces = row.split(['[', ']']);
        let mut text = pieces.next().unwrap_or_default().to_owned();
        let mut readings = Vec::new();
        while let Some(reading) = pieces.next() {
            readings.push((text.len(), reading));
            text.push_str(pieces.next().unwrap_or_default());
        }
        (text, readings)
    }

    #[test]
    fn reads_news() {
        let dictionary = Dictionary::bundled();
        let vocabulary = dictionary.vocabulary();
        let rows = include_str!("readings_news.txt").lines().filter(|row| !row.starts_with('#'));
        let mut wrong = Vec::new();
        for row in rows {
            let (text, expected) = parse(row);
            let words = words(&text, &vocabulary, &Overlay::default());
            let passage = Passage { text: &text, words: &words, persons: &[] };
            let found = syllables(passage, dictionary.as_ref(), &Corrections::default());
            for (byte_end, reading) in expected {
                let syllable = found.iter().find(|s| s.byte_end == byte_end);
                if syllable.is_none_or(|syllable| syllable.pinyin != reading) {
                    wrong.push(format!("{row}: {reading}, not {syllable:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
