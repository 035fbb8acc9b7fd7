//! Makes a layer of entries that were read from a text: sorts the headwords, orders the entries of a word by how
//! likely a reader means them, and gives each word its count.

use super::layer::{Layer, Parts, Record};
use super::level::{Standard, is_surname, level};
use super::line::{Line, Report, read_lines};
use super::reference::is_variant;
use std::collections::HashMap;

/// How often words are met: by word, 0 for those that never are.
pub type Counts<'a> = &'a dyn Fn(&str) -> u32;

/// Makes a layer of a text in CC-CEDICT's format. Broken lines are in the report; a text of nothing but broken
/// lines makes an empty layer.
pub fn read_layer(title: &str, text: &[u8], counts: Counts<'_>) -> (Layer, Report) {
    let (parts, report) = read_parts(title, text, counts);
    (Layer::new(parts), report)
}

/// The parts of [`read_layer`], not indexed yet.
pub(super) fn read_parts(title: &str, text: &[u8], counts: Counts<'_>) -> (Parts, Report) {
    let mut lines = Vec::new();
    let report = read_lines(text, |line| lines.push(line));
    let heads = sorted_heads(&lines);
    let mut order = order(&lines, &heads);
    // The same word, reading and senses twice are one entry.
    order.dedup_by(|a, b| lines[a.line_index] == lines[b.line_index]);
    let mut parts = Parts {
        title: title.to_owned(),
        date: report.date.clone(),
        is_cedict: report.is_cedict,
        counts: head_counts(&lines, &heads, counts),
        ..Parts::default()
    };
    for head in &heads {
        parts.heads.push_str(head);
        parts.head_ends.push(offset(&parts.heads));
    }
    for place in &order {
        let line = &lines[place.line_index];
        let byte_pinyin = offset(&parts.bodies);
        parts.bodies.push_str(&line.pinyin);
        let byte_senses = offset(&parts.bodies);
        parts.bodies.push_str(&line.senses);
        let (traditional, simplified) = (place.traditional, place.simplified);
        parts.records.push(Record { simplified, traditional, byte_pinyin, byte_senses });
    }
    (parts, report)
}

fn offset(text: &str) -> u32 {
    u32::try_from(text.len()).expect("texts of dictionaries are under 4 GB")
}

fn sorted_heads<'a>(lines: &[Line<'a>]) -> Vec<&'a str> {
    let mut heads: Vec<&str> =
        lines.iter().flat_map(|line| [line.traditional, line.simplified]).collect();
    heads.sort_unstable();
    heads.dedup();
    heads
}

fn index_of(heads: &[&str], head: &str) -> usize {
    heads.binary_search(&head).expect("every headword is among them")
}

/// A word that only traditional text has is met as often as its simplified form, since the corpus is simplified.
fn head_counts(lines: &[Line<'_>], heads: &[&str], counts: Counts<'_>) -> Vec<u32> {
    let own: Vec<u32> = heads.iter().map(|head| counts(head)).collect();
    let mut is_simplified = vec![false; heads.len()];
    for line in lines {
        is_simplified[index_of(heads, line.simplified)] = true;
    }
    let mut shared = own.clone();
    for line in lines.iter().filter(|line| line.traditional != line.simplified) {
        let traditional = index_of(heads, line.traditional);
        let simplified = index_of(heads, line.simplified);
        if !is_simplified[traditional] {
            shared[traditional] = shared[traditional].max(own[simplified]);
        }
    }
    shared
}

/// Where an entry goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// Likely meanings before others of the same word.
    rank: u8,
    traditional: u32,
    simplified: u32,
    line_index: usize,
}

fn order(lines: &[Line<'_>], heads: &[&str]) -> Vec<Place> {
    let mut num_readings: HashMap<&str, u32> = HashMap::with_capacity(lines.len());
    for line in lines {
        *num_readings.entry(line.simplified).or_default() += 1;
    }
    let place = |(line_index, line): (usize, &Line<'_>)| Place {
        rank: rank(line, num_readings[line.simplified] > 1),
        traditional: index_of(heads, line.traditional) as u32,
        simplified: index_of(heads, line.simplified) as u32,
        line_index,
    };
    let mut places: Vec<Place> = lines.iter().enumerate().map(place).collect();
    places.sort_unstable();
    places
}

/// Readings that learners meet first come first, then the others, then surnames, then mere variants.
fn rank(line: &Line<'_>, has_rivals: bool) -> u8 {
    if line.senses.split('/').all(is_variant) {
        return u8::MAX;
    }
    if is_surname(&line.senses) {
        return u8::MAX - 1;
    }
    let is_proper = line.pinyin.starts_with(|c: char| c.is_ascii_uppercase());
    let learned = has_rivals
        .then(|| level(Standard::default(), line.simplified, Some(&line.pinyin)))
        .flatten()
        .map_or(7, |level| level.number() - 1);
    learned * 2 + u8::from(is_proper)
}

#[cfg(test)]
mod tests {
    use super::super::Dictionary;
    use super::*;

    #[test]
    fn puts_the_likely_reading_first() {
        let dictionary = Dictionary::bundled();
        for (word, expected) in [
            ("看", "kan4"),
            ("单", "dan1"),
            ("和", "he2"),
            ("高", "gao1"),
            ("中", "zhong1"),
            ("了", "le5"),
            ("地", "de5"),
            ("任", "ren4"),
            ("成为", "cheng2 wei2"),
        ] {
            assert_eq!(dictionary.readings(word).next(), Some(expected), "{word}");
        }
    }

    #[test]
    fn shares_counts_between_scripts() {
        let text = "國 国 [guo2] /x/\n後 后 [hou4] /x/\n后 后 [hou4] /y/\n".as_bytes();
        let counts = |word: &str| match word {
            "国" => 7,
            "后" => 5,
            "國" => 1,
            _ => 0,
        };
        let (layer, _) = read_layer("t", text, &counts);
        for (word, expected) in [("国", 7), ("國", 7), ("后", 5), ("後", 5)] {
            let index = layer.word_index(word).expect("it was read");
            assert_eq!(layer.counts[index], expected, "{word}");
        }
    }
}
