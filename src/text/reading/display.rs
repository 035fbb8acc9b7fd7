//! The pinyin of a word as people read it: one word with tone marks, capitals for names, 儿 joined to the syllable
//! before it.

use super::{Passage, Readings, Syllable, is_han};
use crate::text::pinyin::{marked, surname};
use crate::text::words::{Word, WordKind};

/// The pinyin of one word of a passage with tone marks. `syllables` are those of the passage. Proper names begin
/// with capitals where the dictionary says so or the word is a name (`Zhōngguó`, `Zhāng Huìměi`); letters and
/// digits stay as they are; a word without Chinese characters is given back unchanged.
pub fn word_pinyin(
    passage: Passage<'_>,
    word: &Word,
    syllables: &[Syllable],
    dictionary: &dyn Readings,
) -> String {
    let text = &passage.text[word.byte_start..word.byte_end];
    if !text.contains(is_han) {
        return text.to_owned();
    }
    let first = syllables.partition_point(|syllable| syllable.byte_start < word.byte_start);
    let inside = syllables[first..].iter().take_while(|s| s.byte_end <= word.byte_end);
    let inside: Vec<&Syllable> = inside.collect();
    let capitals = capitals(passage, word, &inside, dictionary);
    let mut numbered = String::new();
    let mut next = 0;
    for (at, c) in text.char_indices() {
        let syllable = inside.get(next).filter(|s| s.byte_start == word.byte_start + at);
        let Some(syllable) = syllable else {
            push_other(&mut numbered, c);
            continue;
        };
        numbered.push(' ');
        if syllable.pinyin.is_empty() {
            numbered.push(c);
        } else {
            push_syllable(&mut numbered, &syllable.pinyin, capitals.contains(&next));
        }
        next += 1;
    }
    marked(&numbered)
}

/// Letters and digits stay together, a dot between names stands for a space.
fn push_other(numbered: &mut String, c: char) {
    let is_dot = matches!(c, '·' | '‧' | '・' | '•' | '．' | '∙' | '･' | '⋅');
    let is_after_syllable = numbered.ends_with(|last: char| last.is_ascii_digit())
        && numbered.rsplit(' ').next().is_some_and(|token| token.starts_with(char::is_alphabetic));
    if is_after_syllable || is_dot || c.is_whitespace() {
        numbered.push(' ');
    }
    if !is_dot && !c.is_whitespace() {
        numbered.push(c);
    }
}

fn push_syllable(numbered: &mut String, syllable: &str, is_capital: bool) {
    let mut chars = syllable.chars();
    match chars.next() {
        Some(first) if is_capital => numbered.extend(first.to_uppercase()),
        Some(first) => numbered.push(first),
        None => {}
    }
    numbered.push_str(chars.as_str());
}

/// Which syllables of a word begin with a capital.
fn capitals(
    passage: Passage<'_>,
    word: &Word,
    inside: &[&Syllable],
    dictionary: &dyn Readings,
) -> Vec<usize> {
    let text = &passage.text[word.byte_start..word.byte_end];
    let is_person = passage
        .persons
        .iter()
        .any(|person| person.start <= word.byte_start && word.byte_end <= person.end);
    for reading in dictionary.readings(text) {
        let tokens: Vec<&str> = reading.split(' ').filter(|token| *token != "·").collect();
        let is_same = tokens.len() == inside.len()
            && tokens.iter().zip(inside).all(|(token, syllable)| {
                super::word::syllable(token).is_some_and(|token| token == syllable.pinyin)
            });
        let capitals: Vec<usize> = (0..tokens.len())
            .filter(|&index| tokens[index].starts_with(char::is_uppercase))
            .collect();
        let wants_name = is_person || word.kind == WordKind::Name;
        if is_same && !(wants_name && capitals.is_empty()) {
            return capitals;
        }
    }
    if !is_person && word.kind != WordKind::Name {
        return Vec::new();
    }
    let mut capitals = vec![0];
    if is_person {
        let num_surname = surname(text).map_or(0, |surname| surname.num_chars);
        if num_surname > 0 && num_surname < inside.len() {
            capitals.push(num_surname);
        }
    }
    capitals.extend(after_dots(text));
    capitals
}

/// The numbers of the Chinese characters that come right after a dot.
fn after_dots(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let (mut count, mut is_after) = (0, false);
    for c in text.chars() {
        if is_han(c) {
            if is_after {
                found.push(count);
            }
            count += 1;
            is_after = false;
        } else {
            is_after = true;
        }
    }
    found
}
