//! Pure functions on text: no files, nothing of the rest of the program. Offsets are bytes of the given `&str`
//! unless a name says `char_`.

pub mod completion;
pub mod count;
pub mod diff;
pub mod fold;
pub mod join;
pub mod line_break;
pub mod pinyin;
pub mod quantity;
pub mod reading;
pub mod repetition;
pub mod script;
pub mod search;
pub mod sentence;
pub mod spread;
pub mod statistics;
pub mod typography;
pub mod words;
