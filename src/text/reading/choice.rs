//! Decides what the dictionary and the rules leave open: characters with one reading by the table, the others by
//! the network's scores for the readings that the character, or the word it stands in, can have.

use super::Readings;
use super::network::{Hidden, Network, SyllableId};
use super::slot::{Chars, OpenWord, Origin, Slot};
use super::word::syllable;
use crate::text::fold::simplified;
use pinyin::ToPinyin;
use std::ops::Range;

/// From this difference of scores on, the network's choice counts as sure.
const SURE_MARGIN: f32 = 10.0;
/// The same for the characters that it confuses.
const SURE_CONFUSABLE: f32 = 15.0;
/// Characters, in simplified form, whose readings rules and network confuse even where they seem certain.
pub(super) const CONFUSABLE: &str = "还种背重长空调载率处干中间数更露挣得差当应过尽";
/// From this difference of scores on, the network's doubt of the dictionary's reading counts.
const DOUBT_MARGIN: f32 = 0.0;
/// From this difference of scores on, the network's doubt of a rule counts.
const DOUBT_RULE_MARGIN: f32 = 2.0;
/// The most that the network's certainty counts where a rule leans its choice.
const MAX_LEANING: f32 = 6.0;
/// From this difference of leaning scores on, the choice counts as sure.
const SURE_LEANING: f32 = 7.0;
/// Longer stretches without a mark at which a sentence ends are cut here.
const MAX_SENTENCE_CHARS: usize = 400;

/// Decides every slot that is still open.
pub(super) fn read(slots: &mut [Slot], chars: &Chars, dictionary: &dyn Readings) {
    let network = Network::embedded();
    for slot in slots.iter_mut().filter(|slot| slot.is_open() && slot.open.is_none()) {
        by_table(slot, chars.simple[slot.char_index], network, dictionary);
    }
    let mut next = 0;
    for sentence in sentences(&chars.simple) {
        let first = next;
        while next < slots.len() && slots[next].char_index < sentence.end {
            next += 1;
        }
        read_sentence(&mut slots[first..next], first, &chars.simple, sentence);
    }
    repeat(slots);
}

/// 々 repeats the syllable before it.
fn repeat(slots: &mut [Slot]) {
    for index in 1..slots.len() {
        if slots[index].written == '々' {
            let before = slots[index - 1].pinyin.clone();
            slots[index].decide(&before, Origin::Choice, false);
        }
    }
}

/// Decides a character that has only one reading.
fn by_table(slot: &mut Slot, simple: char, network: &Network, dictionary: &dyn Readings) {
    let mut candidates = network.candidates(simple);
    if candidates.is_empty() {
        candidates = network.candidates(slot.written);
    }
    match candidates {
        [only] => slot.decide(network.syllable(*only), Origin::Choice, true),
        [] => {
            let written = slot.written.encode_utf8(&mut [0; 4]).to_owned();
            let found = dictionary.readings(&written);
            let readings: Vec<String> = found.iter().filter_map(|text| syllable(text)).collect();
            if let Some(first) = readings.first() {
                let is_sure = readings.iter().all(|reading| reading == first);
                slot.decide(first, Origin::Choice, is_sure);
            } else if let Some(reading) = slot.written.to_pinyin() {
                let reading = syllable(reading.with_tone_num_end()).unwrap_or_default();
                slot.decide(&reading, Origin::Choice, false);
            } else {
                slot.decide("", Origin::Choice, false);
            }
        }
        _ => {}
    }
}

/// The stretches of characters that the network reads at once.
fn sentences(chars: &[char]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (index, &c) in chars.iter().enumerate() {
        let end = index + 1;
        if matches!(c, '。' | '！' | '？' | '\n') || end - start >= MAX_SENTENCE_CHARS {
            found.push(start..end);
            start = end;
        }
    }
    if start < chars.len() {
        found.push(start..chars.len());
    }
    found
}

/// Decides the open slots of one sentence, and doubts the readings by words and rules of which the network is sure that they
/// are others. `first` is the number of its first slot in the text.
fn read_sentence(slots: &mut [Slot], first: usize, chars: &[char], sentence: Range<usize>) {
    let network = Network::embedded();
    let candidates = |slot: &Slot| network.candidates(chars[slot.char_index]);
    let is_asked = |slot: &Slot| {
        let may_be_doubted = matches!(slot.origin, Origin::Word | Origin::Context);
        slot.is_open() || may_be_doubted && candidates(slot).len() > 1
    };
    let asked: Vec<usize> = (0..slots.len()).filter(|&index| is_asked(&slots[index])).collect();
    let places: Vec<usize> =
        asked.iter().map(|&index| slots[index].char_index - sentence.start).collect();
    let full: Vec<char> = chars[sentence].iter().map(|&c| full_width(c)).collect();
    let hidden = network.read_sentence(&full, &places);
    for (&index, hidden) in asked.iter().zip(&hidden) {
        let candidates = candidates(&slots[index]);
        let slot = &mut slots[index];
        if slot.is_open() {
            decide(slot, first + index, candidates, hidden);
        } else {
            doubt(slot, candidates, hidden);
        }
    }
}

/// Doubts the reading by a word or a rule when the network is sure of another one (whether a syllable is neutral it
/// does not know), and confirms what was only the commonest reading.
fn doubt(slot: &mut Slot, candidates: &[SyllableId], hidden: &Hidden) {
    let network = Network::embedded();
    let Some((best, margin)) = best(&score(network, candidates, hidden)) else { return };
    let is_known = candidates.iter().any(|&id| network.syllable(id) == slot.pinyin);
    let enough = if slot.origin == Origin::Word { DOUBT_MARGIN } else { DOUBT_RULE_MARGIN };
    if network.syllable(best) != slot.pinyin {
        slot.sure &= !is_known || margin < enough;
    } else if slot.origin == Origin::Context {
        slot.sure |= margin >= SURE_MARGIN;
    }
}

fn score(network: &Network, candidates: &[SyllableId], hidden: &Hidden) -> Vec<(SyllableId, f32)> {
    let score = |id| network.score(hidden, id).unwrap_or(f32::NEG_INFINITY);
    candidates.iter().map(|&id| (id, score(id))).collect()
}

/// A half-width mark as the network's texts have it.
fn full_width(c: char) -> char {
    match c {
        ',' => '，',
        ':' => '：',
        ';' => '；',
        '?' => '？',
        '!' => '！',
        '(' => '（',
        ')' => '）',
        _ => c,
    }
}

/// Decides one slot by its scores.
fn decide(slot: &mut Slot, index: usize, candidates: &[SyllableId], hidden: &Hidden) {
    let network = Network::embedded();
    if let Some(open) = slot.open.take() {
        decide_in_word(slot, &open, index - open.first, candidates, hidden);
        return;
    }
    let mut scored = score(network, candidates, hidden);
    let sure_margin = if let Some((reading, points)) = slot.lean {
        lean(&mut scored, reading, points);
        SURE_LEANING
    } else {
        sure_margin(slot.written)
    };
    let Some((best, margin)) = best(&scored) else { return };
    slot.decide(network.syllable(best), Origin::Choice, margin >= sure_margin);
}

/// From which difference of scores on the network's choice for a character counts as sure.
fn sure_margin(written: char) -> f32 {
    if CONFUSABLE.contains(simplified(written)) { SURE_CONFUSABLE } else { SURE_MARGIN }
}

/// Adds points to one reading's score, after taking the network's certainty down to what points can outweigh.
fn lean(scored: &mut [(SyllableId, f32)], reading: &str, points: f32) {
    let network = Network::embedded();
    let highest = scored.iter().map(|(_, score)| *score).fold(f32::NEG_INFINITY, f32::max);
    for (id, score) in scored {
        *score = score.max(highest - MAX_LEANING);
        if network.syllable(*id) == reading {
            *score += points;
        }
    }
}

/// Decides one slot of a word with several readings, among the syllables that they give it.
fn decide_in_word(
    slot: &mut Slot,
    open: &OpenWord,
    place: usize,
    candidates: &[SyllableId],
    hidden: &Hidden,
) {
    let network = Network::embedded();
    let mut scored: Vec<(&str, f32)> = Vec::new();
    for reading in &open.readings {
        let syllable = reading[place].as_str();
        let id = candidates.iter().find(|&&id| network.syllable(id) == syllable);
        let score = id.and_then(|&id| network.score(hidden, id)).unwrap_or(f32::NEG_INFINITY);
        if !scored.iter().any(|(known, _)| *known == syllable) {
            scored.push((syllable, score));
        }
    }
    let Some((best, margin)) = best(&scored) else { return };
    slot.decide(best, Origin::Choice, margin >= SURE_MARGIN);
}

/// The first of the best, and how far it is before the second.
fn best<T: Copy>(scored: &[(T, f32)]) -> Option<(T, f32)> {
    let mut found: Option<(T, f32)> = None;
    let mut second = f32::NEG_INFINITY;
    for &(item, score) in scored {
        match found {
            Some((_, high)) if score <= high => second = second.max(score),
            Some((_, high)) => {
                second = high;
                found = Some((item, score));
            }
            None => found = Some((item, score)),
        }
    }
    let (item, score) = found?;
    // Two that the network does not know are equally good.
    let margin = if score == second { 0.0 } else { score - second };
    Some((item, margin))
}
