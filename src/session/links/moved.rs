//! Links carried through a change of the translation, while they have not been worked out anew.

use crate::align::{Links, SentenceLink};
use std::ops::Range;

/// The one stretch in which two texts differ, in bytes.
#[derive(Clone, Copy, Debug)]
pub(in crate::session) struct Change {
    pub start: usize,
    pub end_before: usize,
    pub end_after: usize,
}

impl Change {
    pub fn between(before: &str, after: &str) -> Self {
        let same = |(a, b): &(char, char)| a == b;
        let len = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
            pairs.map(|(c, _)| c.len_utf8()).sum()
        };
        let start = len(&mut before.chars().zip(after.chars()).take_while(same));
        let (rest_before, rest_after) = (&before[start..], &after[start..]);
        let backwards = rest_before.chars().rev().zip(rest_after.chars().rev());
        let num_same = len(&mut backwards.take_while(same));
        Self { start, end_before: before.len() - num_same, end_after: after.len() - num_same }
    }

    pub fn shifted(&self, byte: usize) -> usize {
        byte - self.end_before + self.end_after
    }

    /// Where a sentence begins afterwards: what was written anew belongs to the sentence before.
    fn start_of(&self, byte: usize) -> usize {
        match byte {
            _ if byte <= self.start => byte,
            _ if byte >= self.end_before => self.shifted(byte),
            _ => self.end_after,
        }
    }

    /// Where a sentence ends afterwards: what is written at its end belongs to it.
    fn end_of(&self, byte: usize) -> usize {
        match byte {
            _ if byte >= self.end_before => self.shifted(byte),
            _ if byte <= self.start => byte,
            _ => self.end_after,
        }
    }

    /// Where a word stands afterwards that the change did not touch.
    pub fn word(&self, word: &Range<usize>) -> Option<Range<usize>> {
        if word.end <= self.start {
            Some(word.clone())
        } else if word.start >= self.end_before {
            Some(self.shifted(word.start)..self.shifted(word.end))
        } else {
            None
        }
    }
}

/// The links of a text whose translation was `before` and is `after`; `None` where the two have nothing in
/// common. All ranges are of `after`; a sentence whose translation went has none, without certainty.
pub fn moved(links: &Links, before: &str, after: &str) -> Option<Links> {
    let change = Change::between(before, after);
    if change.start == 0 && change.end_before == before.len() {
        return None;
    }
    let mut byte_done = 0;
    let mut moved = |link: &SentenceLink| {
        let Some(target) = &link.target else { return link.clone() };
        let start = change.start_of(target.start).max(byte_done);
        let end = change.end_of(target.end);
        let target = (start < end).then_some(start..end);
        byte_done = end.max(byte_done);
        let score = if target.is_some() { link.score } else { 0.0 };
        SentenceLink { target, score, ..link.clone() }
    };
    let sentences = links.sentences.iter().map(&mut moved).collect();
    let words = links.words.iter().filter_map(|link| {
        let target = change.word(&link.target)?;
        Some(crate::align::WordLink { target, ..link.clone() })
    });
    Some(Links { sentences, words: words.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::WordLink;
    use proptest::prelude::*;

    /// Links of a text whose sentences and words are marked: `[One.] [<Two> more.]`.
    fn marked(text: &str) -> (Links, String) {
        let mut links = Links::default();
        let (mut plain, mut sentence, mut word) = (String::new(), 0, 0);
        for c in text.chars() {
            let source = |len: usize| len * 3..(len + 1) * 3;
            match c {
                '[' => sentence = plain.len(),
                '<' => word = plain.len(),
                ']' => links.sentences.push(SentenceLink {
                    source: Some(source(links.sentences.len())),
                    target: Some(sentence..plain.len()),
                    score: 0.9,
                }),
                '>' => links.words.push(WordLink { source: source(0), target: word..plain.len() }),
                c => plain.push(c),
            }
        }
        (links, plain)
    }

    fn shown(links: &Links, text: &str) -> String {
        let sentences = links.sentences.iter().map(|link| match &link.target {
            Some(bytes) => format!("[{}]", &text[bytes.clone()]),
            None => "[-]".to_owned(),
        });
        let words = links.words.iter().map(|link| format!("<{}>", &text[link.target.clone()]));
        sentences.chain(words).collect()
    }

    #[test]
    fn links_follow_the_text() {
        for (before, after, expected) in [
            ("[One.] [<Two> more.]", "Once. Two more.", "[Once.][Two more.]<Two>"),
            ("[One.] [<Two> more.]", "One. Two more. Th", "[One.][Two more. Th]<Two>"),
            ("[One.] [<Two> more.]", "One.! Two more.", "[One.!][Two more.]<Two>"),
            ("[One.] [<Two> more.]", "One. Too more.", "[One.][Too more.]"),
            ("[One.] [<Two> more.]", "Two more.", "[-][Two more.]<Two>"),
            ("[One.] [<Two> more.]", "One.", "[One.][-]"),
            ("[One.] [<Two> more.]", "On – more.", "[On –][ more.]"),
            ("[一。][<二>。]", "一，。二。", "[一，。][二。]<二>"),
            ("[一。][<二>。]", "一。三二。", "[一。三][二。]<二>"),
        ] {
            let (links, text) = marked(before);
            let moved = moved(&links, &text, after).expect("they have something in common");
            assert_eq!(shown(&moved, after), expected, "{before} → {after}");
        }
        let (links, text) = marked("[One.]");
        assert_eq!(moved(&links, &text, "Quite another"), None);
        assert_eq!(moved(&links, &text, ""), None);
    }

    proptest! {
        #[test]
        fn no_range_is_ever_wrong(
            sentences in prop::collection::vec("[a-c。é𠮷 ]{1,4}", 1..5),
            after in "[a-c。é𠮷 ]{0,12}",
        ) {
            let all: String = sentences.iter().map(|s| format!("[<{s}>]")).collect();
            let (links, text) = marked(&all);
            if let Some(moved) = moved(&links, &text, &after) {
                let mut byte_done = 0;
                for bytes in moved.sentences.iter().filter_map(|link| link.target.clone()) {
                    prop_assert!(bytes.start >= byte_done && after.get(bytes.clone()).is_some());
                    byte_done = bytes.end;
                }
                for word in &moved.words {
                    prop_assert!(after.get(word.target.clone()).is_some());
                }
            }
        }
    }
}
