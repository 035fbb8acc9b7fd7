//! Makes a layer of entries that were read from a text: sorts the headwords, orders the entries of a word by how
//! likely a reader means them, and gives each word its count.

use super::layer::{Layer, Parts, Record};
use super::level::{Standard, is_surname, level};
use super::line::{Line, Report, read_lines};
use super::reference::is_variant;
use super::slots::Slots;

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
    let pairs = pairs(&lines, &heads);
    let mut order = order(&lines, &pairs, heads.len());
    // The same word, reading and senses twice are one entry.
    order.dedup_by(|a, b| lines[a.line_index] == lines[b.line_index]);
    let mut parts = Parts {
        title: title.to_owned(),
        date: report.date.clone(),
        is_cedict: report.is_cedict,
        counts: head_counts(&heads, &pairs, counts),
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
        let Pair { traditional, simplified } = place.pair;
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

/// The two headwords of an entry, by their indices.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    traditional: u32,
    simplified: u32,
}

fn pairs(lines: &[Line<'_>], heads: &[&str]) -> Vec<Pair> {
    let slots = Slots::new(heads.len(), |index| heads[index]);
    let index = |head: &str| {
        slots.find(head, |index| heads[index]).expect("every headword is among them") as u32
    };
    let pair = |line: &Line<'_>| Pair {
        traditional: index(line.traditional),
        simplified: index(line.simplified),
    };
    lines.iter().map(pair).collect()
}

/// A word that only traditional text has is met as often as its simplified form, since the corpus is simplified.
fn head_counts(heads: &[&str], pairs: &[Pair], counts: Counts<'_>) -> Vec<u32> {
    let own: Vec<u32> = heads.iter().map(|head| counts(head)).collect();
    let mut is_simplified = vec![false; heads.len()];
    for pair in pairs {
        is_simplified[pair.simplified as usize] = true;
    }
    let mut shared = own.clone();
    for pair in pairs.iter().filter(|pair| !is_simplified[pair.traditional as usize]) {
        let count = &mut shared[pair.traditional as usize];
        *count = own[pair.simplified as usize].max(*count);
    }
    shared
}

/// Where an entry goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// Likely meanings before others of the same word.
    rank: u8,
    pair: Pair,
    line_index: usize,
}

fn order(lines: &[Line<'_>], pairs: &[Pair], num_heads: usize) -> Vec<Place> {
    let mut num_readings = vec![0u32; num_heads];
    for pair in pairs {
        num_readings[pair.simplified as usize] += 1;
    }
    let place = |(line_index, (line, &pair)): (usize, (&Line<'_>, &Pair))| Place {
        rank: rank(line, num_readings[pair.simplified as usize] > 1),
        pair,
        line_index,
    };
    let mut places: Vec<Place> = lines.iter().zip(pairs).enumerate().map(place).collect();
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
