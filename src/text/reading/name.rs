//! Readings of persons' names: surnames that are read otherwise than the character is elsewhere. They count only
//! where a name is recognised; given names are read like other words.

use super::slot::{Origin, Slot, within};
use super::word::{of_word, syllable};
use super::{Passage, Readings, is_han};

/// Surnames with readings of their own: one row each, the characters in both scripts, a tab, the syllables.
const SURNAMES: &str = include_str!("data/surnames.tsv");
/// Names that begin with such a character and are transcribed ones.
const TRANSCRIBED_STARTS: [&str; 22] = [
    "查尔", "查爾", "查理", "查德", "查韦", "查維", "查莫", "查克", "查普", "盖茨", "蓋茲", "盖伊",
    "蓋伊", "盖尔", "蓋爾", "华盛", "華盛", "华莱", "華萊", "任天", "乐天", "曾格",
];
/// Characters that Chinese given names hardly ever have and transcriptions often do.
const TRANSCRIBED: &str =
    "尔爾斯普勒莱萊拉姆特尼克达達瓦夫戈柯洛罗羅德伯塔内內奥奧弗巴卡伊迪登顿頓";

/// Decides the slots of the passage's names of persons, as far as they have a reading of their own: the whole
/// name by the dictionary, else the surname.
pub(super) fn read(slots: &mut [Slot], passage: Passage<'_>, dictionary: &dyn Readings) {
    for bytes in passage.persons {
        let Some(name) = passage.text.get(bytes.clone()) else { continue };
        let inside = within(slots, bytes);
        let whole = of_word(dictionary, name, inside.len());
        if let ([only], true) = (whole.as_slice(), inside.len() > 1) {
            decide(&mut slots[inside], only);
        } else if let Some(surname) = surname(name) {
            decide(&mut slots[inside], &surname);
        }
    }
}

fn decide(slots: &mut [Slot], syllables: &[String]) {
    for (slot, syllable) in slots.iter_mut().zip(syllables) {
        if slot.is_open() {
            slot.decide(syllable, Origin::Name, true);
        }
    }
}

/// The syllables of a Chinese name's surname, where they are special.
fn surname(name: &str) -> Option<Vec<String>> {
    let num_chars = name.chars().count();
    if !is_chinese(name, num_chars) {
        return None;
    }
    let rows = SURNAMES.lines().filter_map(|row| row.split_once('\t'));
    let fitting = rows.filter_map(|(forms, reading)| {
        let form = forms.split(' ').find(|form| name.starts_with(form))?;
        Some((form.len(), reading))
    });
    let (_, reading) = fitting.max_by_key(|(length, _)| *length)?;
    reading.split(' ').map(syllable).collect()
}

/// Whether a name is a Chinese one: two to four characters, most of the given name none of those that
/// transcribe.
fn is_chinese(name: &str, num_chars: usize) -> bool {
    let given = name.chars().skip(1);
    let num_transcribed = given.filter(|&c| TRANSCRIBED.contains(c)).count();
    (1..=4).contains(&num_chars)
        && name.chars().all(is_han)
        && num_transcribed * 2 <= num_chars.saturating_sub(1)
        && !TRANSCRIBED_STARTS.iter().any(|start| name.starts_with(start))
}

/// Surnames of one character that tell a Chinese name from a transcribed one.
const COMMON_SURNAMES: &str = include_str!("data/common_surnames.txt");

/// How many characters of a person's name are the surname; 0 for a transcribed name.
pub(super) fn surname_chars(name: &str) -> usize {
    let num_chars = name.chars().count();
    if !is_chinese(name, num_chars) {
        return 0;
    }
    let forms = SURNAMES.lines().filter_map(|row| row.split_once('\t'));
    let forms = forms.flat_map(|(forms, _)| forms.split(' '));
    let special = forms.filter(|form| name.starts_with(form)).map(|form| form.chars().count());
    let common = name.chars().next().is_some_and(|first| COMMON_SURNAMES.contains(first));
    let longest = special.max().unwrap_or(usize::from(common));
    // Four characters with a surname of one are rather transcribed.
    if longest == 1 && num_chars > 3 { 0 } else { longest }
}
