//! Small models of names that no dictionary has: transcribed foreign names as runs of the characters that write
//! sounds, and Chinese personal names as a surname with the two characters of a given name. Costs are minus
//! natural logarithms in thousandths, like the costs of words. Titles, places and context are left to the
//! recogniser of names.

use std::collections::HashMap;

/// What a character that no name has costs.
const NEVER: u8 = u8::MAX;

/// Half of a natural logarithm in thousandths: the step of the tables.
const STEP: u32 = 500;

/// What a character costs in names, in halves of a natural logarithm.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sounds {
    transcription: u8,
    surname: u8,
    first: u8,
    second: u8,
}

impl Sounds {
    /// A character that no name has.
    pub(super) const NONE: Self =
        Self { transcription: NEVER, surname: NEVER, first: NEVER, second: NEVER };

    /// What the character costs in a transcribed name.
    #[inline]
    pub(super) fn transcription(self) -> Option<u32> {
        cost(self.transcription)
    }

    /// What the character costs as a surname.
    #[inline]
    pub(super) fn surname(self) -> Option<u32> {
        cost(self.surname)
    }

    /// What the given name of this character and the next costs.
    #[inline]
    pub(super) fn given(self, second: Self) -> Option<u32> {
        Some(cost(self.first)? + cost(second.second)?)
    }
}

#[inline]
fn cost(steps: u8) -> Option<u32> {
    (steps != NEVER).then_some(u32::from(steps) * STEP)
}

/// The characters of names with what they cost.
pub(super) fn sounds() -> HashMap<char, Sounds> {
    let mut sounds = HashMap::new();
    let mut read = |table: &str, set: fn(&mut Sounds) -> &mut u8| {
        for line in table.lines() {
            let Some((cost, chars)) = line.split_once(' ') else { continue };
            let Ok(cost) = cost.parse::<f32>() else { continue };
            for c in chars.chars() {
                *set(sounds.entry(c).or_insert(Sounds::NONE)) = (cost * 2.0) as u8;
            }
        }
    };
    read(include_str!("data/transcription.txt"), |sounds| &mut sounds.transcription);
    let person = include_str!("data/person.txt");
    let (surname, given) = person.split_once("\nfirst\n").expect("the table has three parts");
    let (first, second) = given.split_once("\nsecond\n").expect("the table has three parts");
    read(surname, |sounds| &mut sounds.surname);
    read(first, |sounds| &mut sounds.first);
    read(second, |sounds| &mut sounds.second);
    sounds
}
