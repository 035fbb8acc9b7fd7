//! What changed between two versions of a text, by words: for the eye of a reviewer, so that what is read as one
//! change is told as one. The comparison itself is Myers' (crate `similar`); how long it may take is the caller's.

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use std::ops::Range;
use std::time::Instant;
use unicode_segmentation::UnicodeSegmentation;

/// More changes than this are told as one: nobody reads them.
const MAX_CHANGES: usize = 1_000;

/// A stretch of the earlier text, and what stands in its place now; either may be empty. Between one change and the
/// next both texts are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Bytes of the earlier text.
    pub then: Range<usize>,
    /// Bytes of the text as it is now.
    pub now: Range<usize>,
}

impl Change {
    fn num_bytes(&self) -> usize {
        self.then.len().max(self.now.len())
    }

    fn join(&mut self, later: &Self) {
        self.then.end = later.then.end;
        self.now.end = later.now.end;
    }
}

/// What changed, in order. Words, single Chinese characters, marks and line breaks are compared whole, and the space
/// before them apart: a space is found anywhere, and tells nothing of what belongs together. Behind the deadline
/// what was not compared yet counts as changed.
pub fn changes(then: &str, now: &str, deadline: Option<Instant>) -> Vec<Change> {
    // Most of a long text is as it was: it is not even cut into words.
    let byte_start = same_start(then, now);
    let num_end = same_end(&then[byte_start..], &now[byte_start..]);
    let (then, now) =
        (&then[byte_start..then.len() - num_end], &now[byte_start..now.len() - num_end]);
    let mut found = changes_within(then, now, deadline);
    for change in &mut found {
        for bytes in [&mut change.then, &mut change.now] {
            *bytes = bytes.start + byte_start..bytes.end + byte_start;
        }
    }
    found
}

/// Bytes that two texts begin with alike, up to the space before a word.
fn same_start(a: &str, b: &str) -> usize {
    let num_alike = common_start(a, b);
    if num_alike == a.len() && num_alike == b.len() {
        return num_alike;
    }
    a[..num_alike].rfind(' ').unwrap_or(0)
}

/// Bytes that two texts end with alike, from the space behind a word on.
fn same_end(a: &str, b: &str) -> usize {
    let byte_alike = a.len() - common_end(a, b);
    a[byte_alike..].find(' ').map_or(0, |space| a.len() - byte_alike - space)
}

fn changes_within(then: &str, now: &str, deadline: Option<Instant>) -> Vec<Change> {
    let (old, new) = (Tokens::of(then), Tokens::of(now));
    let ops = capture_diff_slices_deadline(Algorithm::Myers, &old.words, &new.words, deadline);
    let mut found = Vec::new();
    for op in ops {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            for index in 0..len {
                let change = Change {
                    then: old.space_before(old_index + index),
                    now: new.space_before(new_index + index),
                };
                push_unlike(&mut found, change, then, now);
            }
        } else {
            let mut change =
                Change { then: old.bytes(op.old_range()), now: new.bytes(op.new_range()) };
            let (space_then, space_now) =
                (old.space_before(op.old_range().start), new.space_before(op.new_range().start));
            let is_replaced = !change.then.is_empty() && !change.now.is_empty();
            if is_replaced && then[space_then.clone()] == now[space_now.clone()] {
                (change.then.start, change.now.start) = (space_then.end, space_now.end);
            }
            push(&mut found, change, now);
        }
    }
    let end =
        Change { then: old.space_before(old.words.len()), now: new.space_before(new.words.len()) };
    push_unlike(&mut found, end, then, now);
    if found.len() > MAX_CHANGES
        && let Some(last) = found.pop()
    {
        found.truncate(1);
        found[0].join(&last);
    }
    found
}

/// The same changes for a text that was edited since, at the cost of a look: what was edited counts as changed.
/// They hold until the texts are compared anew.
pub fn carried(changes: &[Change], before: &str, now: &str) -> Vec<Change> {
    let start = common_start(before, now);
    let num_end = common_end(&before[start..], &now[start..]);
    let (end, now_end) = (before.len() - num_end, now.len() - num_end);
    if start == end && start == now_end {
        return changes.to_vec();
    }
    let moved = |byte: usize| byte - end + now_end;
    let first = changes.partition_point(|change| change.now.end < start);
    let behind = first + changes[first..].partition_point(|change| change.now.start <= end);
    let touched = &changes[first..behind];
    // In the same text before the first change touched, and behind the last, both sides count alike.
    let shift_before = first.checked_sub(1).map_or((0, 0), |index| {
        let change = &changes[index];
        (change.now.end, change.then.end)
    });
    let shift_behind = touched.last().map_or(shift_before, |last| (last.now.end, last.then.end));
    let then_of = |byte: usize, (now, then): (usize, usize)| byte - now + then;
    let opening = touched.first().filter(|change| change.now.start <= start);
    let closing = touched.last().filter(|change| change.now.end >= end);
    let edited = Change {
        then: opening.map_or_else(|| then_of(start, shift_before), |change| change.then.start)
            ..closing.map_or_else(|| then_of(end, shift_behind), |change| change.then.end),
        now: opening.map_or(start, |change| change.now.start)
            ..moved(closing.map_or(end, |change| change.now.end)),
    };
    let rest = changes[behind..].iter().map(|change| Change {
        then: change.then.clone(),
        now: moved(change.now.start)..moved(change.now.end),
    });
    changes[..first].iter().cloned().chain([edited]).chain(rest).collect()
}

fn push_unlike(found: &mut Vec<Change>, change: Change, then: &str, now: &str) {
    if then[change.then.clone()] != now[change.now.clone()] {
        push(found, change, now);
    }
}

/// Adds a change, joining it to the one before where the two are read as one: nothing but space between them, or
/// much less than either.
fn push(found: &mut Vec<Change>, mut change: Change, now: &str) {
    while let Some(last) = found.last_mut() {
        let between = &now[last.now.end..change.now.start];
        let smaller = last.num_bytes().min(change.num_bytes());
        let is_space = between.chars().all(|c| c.is_whitespace() && c != '\n');
        if !is_space && between.len() * 2 > smaller {
            break;
        }
        last.join(&change);
        // Grown, it may be one with what stands before it.
        let Some(grown) = found.pop() else { break };
        change = grown;
    }
    found.push(change);
}

/// A text cut into what is compared.
struct Tokens<'a> {
    words: Vec<&'a str>,
    /// Where each begins and ends; the space between two is of neither.
    spans: Vec<Range<usize>>,
    num_bytes: usize,
}

impl<'a> Tokens<'a> {
    fn of(text: &'a str) -> Self {
        let is_told = |word: &str| word.chars().any(|c| !c.is_whitespace() || c == '\n');
        let words = text.split_word_bound_indices().filter(|(_, word)| is_told(word));
        let (spans, words) = words.map(|(byte, word)| (byte..byte + word.len(), word)).unzip();
        Self { words, spans, num_bytes: text.len() }
    }

    /// The space before a word; behind the last one, that before the text's end.
    fn space_before(&self, index: usize) -> Range<usize> {
        let end = self.spans.get(index).map_or(self.num_bytes, |span| span.start);
        index.checked_sub(1).map_or(0, |before| self.spans[before].end)..end
    }

    /// Words with the space before each.
    fn bytes(&self, words: Range<usize>) -> Range<usize> {
        let start = self.space_before(words.start).start;
        let end = if words.is_empty() { start } else { self.spans[words.end - 1].end };
        start..end
    }
}

/// Bytes that two texts begin with alike.
fn common_start(a: &str, b: &str) -> usize {
    let pairs = a.chars().zip(b.chars()).take_while(|(a, b)| a == b);
    pairs.map(|(c, _)| c.len_utf8()).sum()
}

/// Bytes that two texts end with alike.
fn common_end(a: &str, b: &str) -> usize {
    let pairs = a.chars().rev().zip(b.chars().rev()).take_while(|(a, b)| a == b);
    pairs.map(|(c, _)| c.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::time::Duration;

    /// The later text with what was removed in `[-…]` and what was added in `[+…]`.
    fn shown(then: &str, now: &str) -> String {
        let (mut text, mut at) = (String::new(), 0);
        for change in changes(then, now, None) {
            text += &now[at..change.now.start];
            for (sign, part) in [("[-", &then[change.then]), ("[+", &now[change.now.clone()])] {
                if !part.is_empty() {
                    text += &format!("{sign}{part}]");
                }
            }
            at = change.now.end;
        }
        text + &now[at..]
    }

    #[test]
    fn changes_are_told_as_they_are_read() {
        for (then, now, expected) in [
            ("", "", ""),
            ("same", "same", "same"),
            ("", "New.", "[+New.]"),
            ("Old.", "", "[-Old.]"),
            ("The lake is old.", "The lake is very old.", "The lake is[+ very] old."),
            ("A lake.", "Today a lake. Indeed!", "[-A][+Today a] lake.[+ Indeed!]"),
            ("a lake", "Today a  lake ", "[-a ][+Today a  ]lake[+ ]"),
            (
                "The argument over cost",
                "Today  over cost Indeed, quite so.",
                "[-The argument ][+Today  ]over cost[+ Indeed, quite so.]",
            ),
            ("the red fox ran", "a blue fox ran", "[-the red][+a blue] fox ran"),
            ("$58.9 billion", "$589 billion", "$[-58.9][+589] billion"),
            ("It's “right”.", "It’s “right”.", "[-It's][+It’s] “right”."),
            ("湖边有鸟。", "湖边有许多水鸟。", "湖边有[+许多水]鸟。"),
            ("One.\nTwo.", "One.\nThree.", "One.\n[-Two][+Three]."),
            (
                "An entirely different sentence of words stood here before.",
                "Nothing stays: a reviewer wrote all of it again today.",
                "[-An entirely different sentence of words stood here before]\
                 [+Nothing stays: a reviewer wrote all of it again today].",
            ),
        ] {
            assert_eq!(shown(then, now), expected);
        }
    }

    #[test]
    fn a_megabyte_ends_in_time() {
        let text = |step: usize| -> String {
            (0..120_000).map(|i| format!("w{} ", i * step % 7919)).collect()
        };
        let (then, now) = (text(31), text(37));
        let start = Instant::now();
        let found = changes(&then, &now, Some(start + Duration::from_millis(100)));
        assert!(found.len() <= MAX_CHANGES && is_sound(&found, &then, &now));
        assert!(start.elapsed() < Duration::from_secs(8), "{:?}", start.elapsed());
    }

    fn is_sound(changes: &[Change], then: &str, now: &str) -> bool {
        let (mut byte_then, mut byte_now) = (0, 0);
        let end = Change { then: then.len()..then.len(), now: now.len()..now.len() };
        changes.iter().chain([&end]).all(|change| {
            let same = then.get(byte_then..change.then.start);
            let is_same = same.is_some() && same == now.get(byte_now..change.now.start);
            (byte_then, byte_now) = (change.then.end, change.now.end);
            is_same && then.is_char_boundary(byte_then) && now.is_char_boundary(byte_now)
        })
    }

    fn text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("湖"),
            Just("the "),
            Just("a"),
            Just(" "),
            Just("\n"),
            Just("é"),
            Just("𠮷."),
        ];
        prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn both_texts_are_told_whole(then in text(), now in text(), later in text()) {
            let found = changes(&then, &now, None);
            prop_assert!(is_sound(&found, &then, &now));
            prop_assert!(is_sound(&carried(&found, &now, &later), &then, &later));
        }

        #[test]
        fn any_text_is_compared(then: String, now: String) {
            prop_assert!(is_sound(&changes(&then, &now, None), &then, &now));
        }
    }
}
