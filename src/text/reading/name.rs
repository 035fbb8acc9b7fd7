//! Readings of persons' names: surnames that are read otherwise than the character is elsewhere. They count only
//! where a name is recognised; given names are read like other words.

use super::slot::{Origin, Slot, within};
use super::word::{of_word, syllable};
use super::{Passage, Readings};
use crate::text::pinyin::surname;

/// Decides the slots of the passage's names of persons, as far as they have a reading of their own: the whole
/// name by the dictionary, else the surname.
pub(super) fn read(slots: &mut [Slot], passage: Passage<'_>, dictionary: &dyn Readings) {
    read_withheld(slots, passage.text);
    for bytes in passage.persons {
        let Some(name) = passage.text.get(bytes.clone()) else { continue };
        let inside = within(slots, bytes);
        let whole = of_word(dictionary, name, inside.len());
        if let ([only], true) = (whole.as_slice(), inside.len() > 1) {
            decide(&mut slots[inside], only);
        } else if let Some(special) = surname(name).and_then(|surname| surname.special) {
            let syllables: Option<Vec<String>> = special.split(' ').map(syllable).collect();
            decide(&mut slots[inside], &syllables.unwrap_or_default());
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

/// Decides surnames whose given name is withheld: 单某 is Shàn.
fn read_withheld(slots: &mut [Slot], text: &str) {
    for index in 1..slots.len() {
        let (before, some) = (&slots[index - 1], &slots[index]);
        if some.written != '某' || before.byte_end != some.byte_start || !before.is_open() {
            continue;
        }
        let special =
            surname(&text[before.byte_start..some.byte_end]).and_then(|found| found.special);
        if let Some(syllable) = special.and_then(syllable) {
            // 查某 may also be a verb and what it acts on.
            slots[index - 1].decide(&syllable, Origin::Name, false);
        }
    }
}
