//! Numerals that are no quantities: parts of words (十分, 三心二意, 万科), of names in Latin letters (H800, GPT-4o,
//! Llama 3.1), of lists and codes.

use super::line::Line;
use super::part::Part;
use crate::text::quantity::QuantityKind::{self, Date, Time};
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// Words, idioms and names that hold a numeral and are no quantities, simplified. A quantity that holds more than
/// the word stays one: 十分 is a word, 十分钟 is not.
const WORDS: &str = include_str!("data/words.txt");

struct Words {
    words: HashSet<&'static [char]>,
    /// The lengths of the longest words that begin with a character.
    longest: HashMap<char, usize>,
    max_chars: usize,
}

fn words() -> &'static Words {
    static TABLE: OnceLock<Words> = OnceLock::new();
    TABLE.get_or_init(|| {
        let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
        let words: HashSet<&'static [char]> = lines
            .flat_map(str::split_whitespace)
            // The table lives as long as the program.
            .map(|word| &*Box::leak(word.chars().collect::<Vec<_>>().into_boxed_slice()))
            .collect();
        let mut longest = HashMap::new();
        for word in &words {
            let most = longest.entry(word[0]).or_insert(0);
            *most = word.len().max(*most);
        }
        let max_chars = words.iter().map(|word| word.len()).max().unwrap_or(0);
        Words { words, longest, max_chars }
    })
}

/// The end of a word that the part is, or that reaches beyond it. No word of the table holds digits.
pub(super) fn word_over(line: &Line, part: &Part) -> Option<usize> {
    let table = words();
    let (start, end) = part.core;
    if line.at(start).is_ascii_digit() {
        return None;
    }
    for word_start in start.saturating_sub(table.max_chars - 1)..end {
        let Some(&most) = table.longest.get(&line.at(word_start)) else { continue };
        let from = start.max(word_start) + 1;
        for word_end in from..=(word_start + most).min(line.len()) {
            let inside =
                word_start >= start && word_end <= end && (word_start, word_end) != (start, end);
            if !inside && table.words.contains(line.slice(word_start..word_end)) {
                return Some(word_end);
            }
        }
    }
    None
}

/// Whether the number is part of a name in Latin letters: H800, GPT-4o, Llama 3.1, F-35, 5G, 3D.
pub(super) fn is_in_name(line: &Line, part: &Part, prefixed: bool) -> bool {
    let (start, end) = part.core;
    if !line.at(start).is_ascii_digit() {
        return false;
    }
    let code = line.before(start) == '/' && line.before(start - 1).is_ascii_digit();
    if part.counts && is_part_of_title(line, part) || code && part.unit.is_none() {
        return true;
    }
    let goes_on = line.at(end).is_ascii_alphabetic()
        || (matches!(line.at(end), '-' | '_') && line.at(end + 1).is_ascii_alphabetic());
    if goes_on && line.before(end).is_ascii_alphanumeric() {
        return true;
    }
    if prefixed {
        return false;
    }
    let told = told_by_unit(part);
    match line.before(start) {
        c if is_latin(c) => !(told && num_letters(line, start) > 1),
        '-' | '‑' | '_' | '#' | '/' | '+' | '.' | '@' | '=' | '\\' => {
            let before = line.before(start - 1);
            is_latin(before) && !(told && part.unit.is_some())
                || line.before(start) != '-' && is_latin(before)
                || matches!(line.before(start), '_' | '#' | '@' | '=' | '\\')
        }
        ' ' | '·' if start >= 2 && is_latin(line.before(start - 1)) => {
            !told && !starts_small(line, start - 1)
        }
        _ => false,
    }
}

/// Whether the number belongs to a title, a type or a code: 《拆弹专家2》, 1124型, 120急救.
fn is_part_of_title(line: &Line, part: &Part) -> bool {
    let (start, end) = part.core;
    let (before, after) = (line.before(start), line.at(end));
    let title = after == '》' && before.is_alphabetic();
    let call = [110.0, 119.0, 120.0].contains(&part.low) && "报接急指电".contains(after);
    after == '型' || title || call
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c)
}

/// How many letters and digits stand directly before.
fn num_letters(line: &Line, end: usize) -> usize {
    (0..end).rev().take(20).take_while(|&at| line.at(at).is_ascii_alphanumeric()).count()
}

/// Whether the word before is no name, since it begins with a small letter and is long (is 5, for 3 …).
fn starts_small(line: &Line, end: usize) -> bool {
    let num = (0..end).rev().take(30).take_while(|&at| is_latin(line.at(at))).count();
    // iPhone begins small, too.
    num > 1 && (end - num..end).all(|at| line.at(at).is_ascii_lowercase())
}

/// Whether a unit or 万 tells that the number is one although a Latin name stands before it: CNBC28日.
fn told_by_unit(part: &Part) -> bool {
    matches!(part.kind, Date | Time)
        || part.unit.is_some()
        || !matches!(part.kind, QuantityKind::Number | QuantityKind::Ordinal)
        || part.low >= 10_000.0
}

/// Whether the number only numbers a list: 1. and 2、 at the start of a line, (3).
pub(super) fn numbers_a_list(line: &Line, part: &Part) -> bool {
    let (start, end) = part.core;
    let opens = line
        .slice(0..start)
        .iter()
        .rev()
        .take(3)
        .all(|c| c.is_whitespace() || matches!(c, '(' | '（' | '[' | '【'))
        && start <= 3;
    if !part.counts || part.high >= 1000.0 {
        return false;
    }
    let closes = matches!(line.at(end), '.' | '、' | '．' | ')' | '）' | ']');
    let bracketed =
        matches!(line.before(start), '(' | '（' | '[') && matches!(line.at(end), ')' | '）' | ']');
    let spaced = part.high < 100.0 || line.at(end + 1) == ' ';
    (opens && closes && spaced) || (bracketed && part.high < 20.0)
}
