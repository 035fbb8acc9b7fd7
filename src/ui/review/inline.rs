//! Two versions of a text as one: what was removed stands before what was added in its place. Places of the text as
//! it is now are found in it, and the other way round.

use crate::text::diff::Change;
use std::ops::Range;

/// Where a stretch of the joined text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is the same in both.
    Same,
    /// Of the earlier version alone.
    Removed,
    /// Of the text as it is now alone.
    Added,
}

/// One stretch of the joined text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    origin: Origin,
    inline: Range<usize>,
    /// In the text as it is now; empty for what was removed.
    now: Range<usize>,
}

/// The joined text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline {
    text: String,
    parts: Vec<Part>,
}

impl Inline {
    /// Joins two versions of a text.
    pub fn new(then: &str, now: &str, changes: &[Change]) -> Self {
        let mut inline = Self::default();
        let mut byte_now = 0;
        for change in changes {
            inline.push(Origin::Same, now, byte_now..change.now.start);
            let at = change.now.start;
            let removed = &then[change.then.clone()];
            inline.push_text(Origin::Removed, removed, at..at);
            if !removed.is_empty() && !change.now.is_empty() {
                // Two words on end would be read as one.
                inline.push_text(Origin::Same, " ", at..at);
            }
            inline.push(Origin::Added, now, change.now.clone());
            byte_now = change.now.end;
        }
        inline.push(Origin::Same, now, byte_now..now.len());
        inline
    }

    fn push(&mut self, origin: Origin, now: &str, bytes: Range<usize>) {
        self.push_text(origin, &now[bytes.clone()], bytes);
    }

    fn push_text(&mut self, origin: Origin, text: &str, now: Range<usize>) {
        if !text.is_empty() {
            let start = self.text.len();
            self.text.push_str(text);
            self.parts.push(Part { origin, inline: start..self.text.len(), now });
        }
    }

    /// The joined text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was removed and added, in bytes of the joined text.
    pub fn changed(&self) -> impl Iterator<Item = (Origin, &Range<usize>)> {
        let changed = self.parts.iter().filter(|part| part.origin != Origin::Same);
        changed.map(|part| (part.origin, &part.inline))
    }

    /// The words of one origin, one after another.
    pub fn words(&self, origin: Origin) -> String {
        let wanted = self.parts.iter().filter(|part| part.origin == origin);
        let words: Vec<&str> = wanted.map(|part| self.text[part.inline.clone()].trim()).collect();
        words.join("; ")
    }

    /// Where bytes of the text as it is now stand in the joined text.
    pub fn places<'a>(&'a self, now: &'a Range<usize>) -> impl Iterator<Item = Range<usize>> + 'a {
        let parts = self.parts.iter().filter(|part| part.origin != Origin::Removed);
        parts.filter_map(|part| {
            let (start, end) = (now.start.max(part.now.start), now.end.min(part.now.end));
            let shift = |byte: usize| byte - part.now.start + part.inline.start;
            (start < end).then(|| shift(start)..shift(end))
        })
    }

    /// The place in the text as it is now of a byte of the joined text; what was removed stands before what came in
    /// its place.
    pub fn byte_now(&self, byte_inline: usize) -> usize {
        let behind = self.parts.partition_point(|part| part.inline.end < byte_inline);
        let Some(part) = self.parts.get(behind) else { return 0 };
        part.now.start + (byte_inline - part.inline.start).min(part.now.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::diff::changes;

    fn inline(then: &str, now: &str) -> Inline {
        Inline::new(then, now, &changes(then, now, None))
    }

    #[test]
    fn both_versions_stand_in_one_text() {
        let text = inline("The old lake.", "The very old pond.");
        assert_eq!(text.text(), "The very old lake pond.");
        let changed: Vec<_> =
            text.changed().map(|(origin, at)| (origin, &text.text()[at.clone()])).collect();
        let expected =
            [(Origin::Added, " very"), (Origin::Removed, "lake"), (Origin::Added, "pond")];
        assert_eq!(changed, expected);
        assert_eq!(
            (text.words(Origin::Added).as_str(), text.words(Origin::Removed).as_str()),
            ("very; pond", "lake")
        );
    }

    #[test]
    fn places_are_found_both_ways() {
        let now = "The very old pond.";
        let text = inline("The old lake.", now);
        let found = |words: &str| -> Vec<&str> {
            let start = now.find(words).unwrap();
            let bytes = start..start + words.len();
            let places: Vec<_> = text.places(&bytes).collect();
            places.into_iter().map(|place| &text.text()[place]).collect()
        };
        assert_eq!(found("very old"), ["very", " old"]);
        assert_eq!(found("old pond"), ["old ", "pond"]);
        for (byte, _) in now.char_indices() {
            let place = text.places(&(byte..now.len())).next().unwrap().start;
            assert_eq!(text.byte_now(place), byte, "{byte}");
        }
        for inside in ["The very old la", "The very old lake", "The very old lake "] {
            assert_eq!(text.byte_now(inside.len()), "The very old ".len(), "{inside}");
        }
        assert_eq!(text.byte_now(text.text().len()), now.len());
        assert_eq!(Inline::default().byte_now(0), 0);
    }
}
