//! Readings by word: the dictionary's, where the word has several characters. A word that the dictionary does
//! not have is read by its longest parts.

use super::slot::{Chars, OpenWord, Origin, Slot, within};
use super::{Passage, Readings};
use crate::text::words::WordKind;

/// Longer words are not looked for inside a word.
const MAX_PART_CHARS: usize = 8;

/// Decides the slots of the words that the dictionary reads in one way; notes the readings of the others, and which
/// characters are words of their own.
pub(super) fn read(
    slots: &mut [Slot],
    chars: &mut Chars,
    passage: Passage<'_>,
    dictionary: &dyn Readings,
) {
    for word in passage.words {
        if matches!(word.kind, WordKind::Latin | WordKind::Punct) {
            continue;
        }
        let inside = within(slots, &(word.byte_start..word.byte_end));
        if inside.len() < 2 {
            for slot in &slots[inside] {
                chars.is_alone[slot.char_index] = true;
            }
            continue;
        }
        let found =
            of_word(dictionary, &passage.text[word.byte_start..word.byte_end], inside.len());
        if found.is_empty() {
            by_parts(slots, inside.start, inside.end, passage.text, dictionary);
        } else {
            settle(slots, inside.start, found);
        }
    }
}

/// Reads a run of slots by the longest words in it from the left.
fn by_parts(slots: &mut [Slot], start: usize, end: usize, text: &str, dictionary: &dyn Readings) {
    let mut at = start;
    while at < end {
        let longest = MAX_PART_CHARS.min(end - at);
        let part = (2..=longest).rev().find_map(|count| {
            let (first, last) = (&slots[at], &slots[at + count - 1]);
            let word = &text[first.byte_start..last.byte_end];
            let found = of_word(dictionary, word, count);
            (!found.is_empty()).then_some((count, found))
        });
        if let Some((count, found)) = part {
            settle(slots, at, found);
            at += count;
        } else {
            at += 1;
        }
    }
}

/// Takes the readings of a word: one decides, several stay open.
fn settle(slots: &mut [Slot], first: usize, readings: Vec<Vec<String>>) {
    if let [only] = readings.as_slice() {
        for (slot, syllable) in slots[first..].iter_mut().zip(only) {
            if slot.is_open() {
                slot.decide(syllable, Origin::Word, true);
            }
        }
        return;
    }
    let num_slots = readings[0].len();
    for place in 0..num_slots {
        let slot = &mut slots[first + place];
        let same = readings.iter().all(|reading| reading[place] == readings[0][place]);
        if !slot.is_open() {
            continue;
        }
        if same {
            slot.decide(&readings[0][place], Origin::Shared, true);
        } else {
            slot.open = Some(OpenWord { first, readings: readings.clone() });
        }
    }
}

/// The readings of a word as one syllable for each of its characters, in lower case and each once; entries
/// that are written otherwise (letters in the word, marks in the reading) are left out.
pub(super) fn of_word(dictionary: &dyn Readings, word: &str, num_chars: usize) -> Vec<Vec<String>> {
    let mut found: Vec<Vec<String>> = Vec::new();
    for reading in dictionary.readings(word) {
        let syllables: Option<Vec<String>> = reading.split(' ').map(syllable).collect();
        let Some(syllables) = syllables else { continue };
        if syllables.len() == num_chars && !found.contains(&syllables) {
            found.push(syllables);
        }
    }
    found
}

/// A syllable of the dictionary as we write it: `lu:4` is `lü4`; `None` for what is none.
pub(super) fn syllable(written: &str) -> Option<String> {
    let (letters, tone) = written.split_at_checked(written.len().checked_sub(1)?)?;
    let is_syllable = !letters.is_empty()
        && letters != "xx"
        && matches!(tone, "1" | "2" | "3" | "4" | "5")
        && letters.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, ':' | 'ü' | 'Ü'));
    is_syllable.then(|| {
        let lower = letters.to_lowercase().replace("u:", "ü").replace('v', "ü");
        format!("{lower}{tone}")
    })
}
