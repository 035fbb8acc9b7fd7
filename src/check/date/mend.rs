//! The words of a date with what is wrong in it put right, in the form that the translation gave them.

use super::moment::{Moment, Part};
use super::words::{MONTHS, WEEKDAYS, name_of};

/// The target's date with those parts taken from the source's; `None` where they do not stand in it plainly.
pub(super) fn mended(
    text: &str,
    source: &Moment,
    target: &Moment,
    parts: &[Part],
) -> Option<String> {
    let mut words = text.get(target.bytes.clone())?.to_owned();
    for part in parts {
        words = match part {
            Part::Year => {
                let ((old, last), (new, _)) = (target.years?, source.years?);
                let is_one = old == last && source.years.is_some_and(|(low, high)| low == high);
                let same_era = (old < 0) == (new < 0);
                replace_digits(&words, old.abs(), new.abs()).filter(|_| is_one && same_era)?
            }
            Part::Month => {
                let (old, new) = (target.month?, source.month?);
                replace_name(&words, &MONTHS, usize::from(old) - 1, usize::from(new) - 1)?
            }
            Part::Day => {
                let (old, new) = (target.day?, source.day?);
                let words = replace_digits(&words, i32::from(old), i32::from(new))?;
                with_ending(&words, new)
            }
            Part::Weekday => {
                let (old, new) = (target.weekday?, source.weekday?);
                let index = |day| usize::try_from(day).ok();
                replace_name(&words, &WEEKDAYS, index(old)?, index(new)?)?
            }
        };
    }
    Some(words)
}

/// Puts a number in the place of another one that stands there once.
fn replace_digits(words: &str, old: i32, new: i32) -> Option<String> {
    let mut byte = 0;
    let mut found = Vec::new();
    for run in words.split(|c: char| !c.is_ascii_digit()) {
        if run.parse::<i32>() == Ok(old) {
            found.push(byte..byte + run.len());
        }
        byte += run.len();
        byte += words[byte..].chars().next().map_or(0, char::len_utf8);
    }
    let [bytes] = &found[..] else { return None };
    let width = bytes.len();
    let is_padded = words[bytes.clone()].starts_with('0');
    let digits = if is_padded { format!("{new:0width$}") } else { new.to_string() };
    Some(format!("{}{digits}{}", &words[..bytes.start], &words[bytes.end..]))
}

/// 21st, 22nd: the ending that the new day has.
fn with_ending(words: &str, day: u8) -> String {
    let number = day.to_string();
    let Some(at) = words.find(&number) else { return words.to_owned() };
    let behind = at + number.len();
    let has_ending =
        ["st", "nd", "rd", "th"].iter().any(|ending| words[behind..].starts_with(ending));
    if !has_ending {
        return words.to_owned();
    }
    let ending = match (day % 10, day / 10) {
        (_, 1) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{}{ending}{}", &words[..behind], &words[behind + 2..])
}

/// Puts a name in the place of another, as long or as short.
fn replace_name(words: &str, names: &[&str], old: usize, new: usize) -> Option<String> {
    let (old_name, new_name) = (names.get(old)?, names.get(new)?);
    let word = words
        .split(|c: char| !c.is_ascii_alphabetic())
        .find(|word| name_of(word, names) == Some(old))?;
    let at = words.find(word)?;
    let is_whole = word.len() == old_name.len() && word != "May";
    let name = if is_whole { new_name } else { new_name.get(..3)? };
    // May is whole and short at once.
    let name = if word == "May" { new_name } else { &name };
    Some(format!("{}{name}{}", &words[..at], &words[at + word.len()..]))
}
