//! Pinyin: how readings are spelled, with tone numbers and with tone marks, and the pinyin of names. Which reading
//! a word has is left to others.

mod name;
mod surname;
mod syllable;
mod tone;

pub use name::{NameKind, of_name};
pub use surname::{Surname, surname};
pub use syllable::{is_syllable, split};
pub use tone::{Tone, mark, marked, number, numbered, syllables};
