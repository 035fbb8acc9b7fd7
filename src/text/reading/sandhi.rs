//! How tones change in speech: 一 and 不 before the next tone, a third tone before another. An option for those
//! who read aloud; dictionaries and textbooks write the tones unchanged.

use super::Syllable;
use crate::text::words::Word;
use std::ops::Range;

/// Numerals beside which 一 is a plain number.
const NUMERALS: &str = "〇零一二三四五六七八九十第初两";
/// First parts of words of three syllables whose other two belong together (小老虎).
const PREFIXES: &str = "小老纸紙女好母总總副很";

/// The syllables with the tones that are spoken. 不 has the second tone before a fourth; 一 the second before a
/// fourth, the fourth before others, none between two equal verbs, its own in numbers and at the end of a word; a
/// third tone before a third is a second, within words first, then by pairs of short words.
pub fn with_sandhi(syllables: &[Syllable], words: &[Word]) -> Vec<Syllable> {
    let mut spoken = syllables.to_vec();
    let mut word_index = 0;
    for index in 0..spoken.len() {
        let byte_end = spoken[index].byte_end;
        while words.get(word_index).is_some_and(|word| word.byte_end < byte_end) {
            word_index += 1;
        }
        match spoken[index].character {
            '不' => change_bu(&mut spoken, index),
            '一' => change_yi(&mut spoken, index, words.get(word_index)),
            _ => {}
        }
    }
    let groups = groups(&spoken, words);
    for group in &groups {
        within_group(&mut spoken[group.clone()]);
    }
    for group in &groups {
        let last = group.end - 1;
        if is_adjacent(&spoken, last) && tone(&spoken, last) == 3 && tone(&spoken, last + 1) == 3 {
            set_tone(&mut spoken[last], '2');
        }
    }
    spoken
}

fn change_bu(spoken: &mut [Syllable], index: usize) {
    if spoken[index].pinyin == "bu4" && is_adjacent(spoken, index) && tone(spoken, index + 1) == 4 {
        set_tone(&mut spoken[index], '2');
    }
}

/// `word` is the one that the syllable stands in.
fn change_yi(spoken: &mut [Syllable], index: usize, word: Option<&Word>) {
    if spoken[index].pinyin != "yi1" || !is_adjacent(spoken, index) {
        return;
    }
    let before = (index > 0 && is_adjacent(spoken, index - 1)).then(|| spoken[index - 1].character);
    let after = spoken[index + 1].character;
    let is_number = before.is_some_and(|c| NUMERALS.contains(c))
        || NUMERALS.contains(after)
        || matches!(after, '月' | '号' | '號');
    let ends_longer_word = word.is_some_and(|word| {
        word.byte_end == spoken[index].byte_end && word.byte_start < spoken[index].byte_start
    });
    if before == Some(after) {
        set_tone(&mut spoken[index], '5');
    } else if !is_number && !ends_longer_word {
        let is_high = tone(spoken, index + 1) == 4 || matches!(after, '个' | '個');
        set_tone(&mut spoken[index], if is_high { '2' } else { '4' });
    }
}

/// The stretches in which third tones change first: words, and pairs of words of one syllable.
fn groups(spoken: &[Syllable], words: &[Word]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for word in words {
        let mut end = start;
        while end < spoken.len() && spoken[end].byte_start < word.byte_end {
            end += 1;
        }
        if end == start {
            continue;
        }
        let joins = end - start == 1 && start > 0 && is_adjacent(spoken, start - 1);
        match found.last_mut() {
            Some(last) if joins && last.len() == 1 && last.end == start => last.end = end,
            _ => found.push(start..end),
        }
        start = end;
    }
    if start < spoken.len() {
        found.extend((start..spoken.len()).map(|index| index..index + 1));
    }
    found
}

/// Changes the third tones of a group, from the left; 小老虎 keeps its first.
fn within_group(group: &mut [Syllable]) {
    let keeps_first = group.len() == 3
        && PREFIXES.contains(group[0].character)
        && (1..3).all(|index| group[index].pinyin.ends_with('3'));
    for index in usize::from(keeps_first)..group.len().saturating_sub(1) {
        if tone(group, index) == 3 && tone(group, index + 1) == 3 && is_adjacent(group, index) {
            set_tone(&mut group[index], '2');
        }
    }
}

/// Whether the next syllable follows without anything between.
fn is_adjacent(syllables: &[Syllable], index: usize) -> bool {
    let next = syllables.get(index + 1);
    next.is_some_and(|next| next.byte_start == syllables[index].byte_end)
}

/// 0 when there is none.
fn tone(syllables: &[Syllable], index: usize) -> u8 {
    let last = syllables.get(index).and_then(|syllable| syllable.pinyin.bytes().last());
    last.map_or(0, |byte| byte.wrapping_sub(b'0'))
}

fn set_tone(syllable: &mut Syllable, tone: char) {
    syllable.pinyin.pop();
    syllable.pinyin.push(tone);
}
