//! 为: wèi before whom or what something is done for, wéi where it means be or become. Words of the clause that speak
//! for one or the other are in the table `data/wei.tsv`, made by hand; their points lean the network's choice.

use super::context::{ends_clause, is_numeral};
use super::slot::{Chars, Slot};
use super::{Passage, Readings, Verbness, is_han};
use crate::text::words::{Word, WordKind};
use std::collections::HashSet;
use std::sync::LazyLock;

/// How far a clause is looked through to either side, in words.
const MAX_CLAUSE_WORDS: usize = 18;
/// Longer texts than these beside the word are in no row, in characters.
const MAX_NEIGHBOUR: usize = 6;
/// The reading that points count for.
const FOR: &str = "wei4";

/// What a verb behind the word adds, or that there is none takes away.
const VERB_POINTS: f32 = 6.0;

/// Where a row looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    After,
    Earlier,
    Later,
    Lone,
}

/// One row of the table.
struct Row {
    place: Place,
    points: f32,
    texts: HashSet<&'static str>,
}

static ROWS: LazyLock<Vec<Row>> =
    LazyLock::new(|| include_str!("data/wei.tsv").lines().filter_map(row).collect());

fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split('\t');
    let place = match cells.next()? {
        "before" => Place::Before,
        "after" => Place::After,
        "earlier" => Place::Earlier,
        "later" => Place::Later,
        "lone" => Place::Lone,
        _ => return None,
    };
    let points = cells.next()?.parse().ok()?;
    Some(Row { place, points, texts: cells.next()?.split(' ').collect() })
}

/// What stands around one 为: the texts that touch it and the words of its clause.
struct Clause {
    before: Vec<String>,
    after: Vec<String>,
    earlier: Vec<String>,
    later: Vec<String>,
    /// The word that follows.
    next: Option<String>,
    is_lone: bool,
}

/// Leans every open 为 that is a word of its own.
pub(super) fn lean(
    slots: &mut [Slot],
    chars: &Chars,
    passage: Passage<'_>,
    dictionary: &dyn Readings,
) {
    for index in 0..slots.len() {
        let at = slots[index].char_index;
        if chars.simple[at] != '为' || !slots[index].is_open() || !chars.is_alone[at] {
            continue;
        }
        let byte = slots[index].byte_start;
        let word = passage.words.partition_point(|word| word.byte_end <= byte);
        let char_of = |byte: usize| char_of(slots, index, passage.text, byte);
        let clause = clause(passage, word, at, chars, &char_of);
        slots[index].lean = Some((FOR, points(&clause) + verb_points(&clause, dictionary)));
    }
}

/// The place of a byte near a slot among the characters.
fn char_of(slots: &[Slot], index: usize, text: &str, byte: usize) -> usize {
    let (start, at) = (slots[index].byte_start, slots[index].char_index);
    if byte >= start {
        at + text[start..byte].chars().count()
    } else {
        at - text[byte..start].chars().count()
    }
}

fn clause(
    passage: Passage<'_>,
    word: usize,
    at: usize,
    chars: &Chars,
    char_of: &dyn Fn(usize) -> usize,
) -> Clause {
    let simple = &chars.simple;
    let written = |word: &Word| -> String {
        simple[char_of(word.byte_start)..char_of(word.byte_end)].iter().collect()
    };
    let is_end = |word: &&Word| {
        word.kind == WordKind::Punct
            && passage.text[word.byte_start..word.byte_end].contains(ends_clause)
    };
    let left = passage.words[..word].iter().rev().take(MAX_CLAUSE_WORDS);
    let earlier: Vec<String> = left.take_while(|word| !is_end(word)).map(written).collect();
    let right = passage.words.get(word + 1..).unwrap_or_default().iter().take(MAX_CLAUSE_WORDS);
    let later: Vec<String> = right.take_while(|word| !is_end(word)).map(written).collect();
    Clause {
        before: before(&simple[..at]),
        after: after(&simple[at + 1..]),
        is_lone: later.len() == 1,
        next: later.first().cloned(),
        earlier: earlier.into_iter().skip(1).collect(),
        later: later.into_iter().skip(1).collect(),
    }
}

/// The texts that end at a place, with the signs of the table.
fn before(chars: &[char]) -> Vec<String> {
    let longest = MAX_NEIGHBOUR.min(chars.len());
    let mut found: Vec<String> =
        (1..=longest).map(|length| chars[chars.len() - length..].iter().collect()).collect();
    if chars.last().is_none_or(|&c| ends_clause(c)) {
        found.push("^".to_owned());
    }
    found
}

/// The texts that begin at a place, with the signs of the table.
fn after(chars: &[char]) -> Vec<String> {
    let mut found = Vec::new();
    for length in 1..=MAX_NEIGHBOUR.min(chars.len()) {
        let text: String = chars[..length].iter().collect();
        if chars.get(length).is_none_or(|&c| !is_han(c)) {
            found.push(format!("{text}$"));
        }
        found.push(text);
    }
    if chars.first().is_some_and(|&c| is_numeral(c)) {
        found.push("#".to_owned());
    }
    found
}

/// The points for wèi; below zero for wéi.
fn points(clause: &Clause) -> f32 {
    let fits = |row: &&Row| match row.place {
        Place::Before => clause.before.iter().any(|text| row.texts.contains(text.as_str())),
        Place::After => clause.after.iter().any(|text| row.texts.contains(text.as_str())),
        Place::Earlier => clause.earlier.iter().any(|text| row.texts.contains(text.as_str())),
        Place::Later => clause.later.iter().any(|text| row.texts.contains(text.as_str())),
        Place::Lone => clause.is_lone,
    };
    ROWS.iter().filter(fits).map(|row| row.points).sum()
}

/// What the dictionary's verbs behind the word add. Whatever is done for someone takes a verb; 的 makes one describe
/// the noun that follows, and the last word may well be a noun.
fn verb_points(clause: &Clause, dictionary: &dyn Readings) -> f32 {
    let verbness = |word: &String| match word.chars().count() {
        0 | 1 => Verbness::Never,
        _ => dictionary.verbness(word),
    };
    let last_de = clause.later.iter().rposition(|word| word == "的").map_or(0, |index| index + 1);
    let main = &clause.later[last_de..clause.later.len().saturating_sub(1).max(last_de)];
    if main.iter().any(|word| verbness(word) == Verbness::Always) {
        VERB_POINTS
    } else if clause.next.iter().chain(&clause.later).all(|word| verbness(word) == Verbness::Never)
    {
        -VERB_POINTS
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_read() {
        let lines = include_str!("data/wei.tsv").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            assert!(row(line).is_some(), "{line}");
        }
    }
}
