//! Spelling by variety, and Chinese names in pinyin or in their old forms.

use super::{Place, Text};
use crate::check::english::{Variety, other_spelling};
use crate::check::prose::{Kind, Prose};
use crate::text::pinyin;

/// American or British. Words with a capital inside a sentence are names and keep theirs.
pub fn spelling(text: &Text<'_>) -> Vec<Place> {
    let prose = text.prose;
    let words = (0..prose.tokens().len()).filter(|&index| {
        prose.kind(index) == Some(Kind::Word)
            && prose.str(index).bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
            && (prose.str(index).starts_with(|c: char| c.is_ascii_lowercase())
                || is_first(prose, index))
    });
    let found = words.filter_map(|index| {
        let (variety, other) = other_spelling(prose.str(index))?;
        let (follows, otherwise) = match variety {
            Variety::American => ("american", "british"),
            _ => ("british", "american"),
        };
        Some(Place {
            bytes: prose.tokens()[index].bytes.clone(),
            follows: Some(follows),
            rewritten: vec![(otherwise, other)],
        })
    });
    found.collect()
}

/// Whether a word with a capital has it because a sentence begins, not a name: a small word follows.
fn is_first(prose: &Prose<'_>, index: usize) -> bool {
    prose.begins_sentence(index)
        && prose.str(index + 1).starts_with(|c: char| c.is_ascii_lowercase())
}

/// Old forms of names with those in pinyin.
const OLD: &[(&str, &str)] = &[
    ("Peking", "Beijing"),
    ("Nanking", "Nanjing"),
    ("Chungking", "Chongqing"),
    ("Tientsin", "Tianjin"),
    ("Canton", "Guangzhou"),
    ("Szechuan", "Sichuan"),
    ("Szechwan", "Sichuan"),
    ("Kwangtung", "Guangdong"),
    ("Fukien", "Fujian"),
    ("Chekiang", "Zhejiang"),
    ("Kiangsu", "Jiangsu"),
    ("Kiangsi", "Jiangxi"),
    ("Shantung", "Shandong"),
    ("Hupeh", "Hubei"),
    ("Honan", "Henan"),
    ("Kweichow", "Guizhou"),
    ("Sinkiang", "Xinjiang"),
    ("Tsingtao", "Qingdao"),
    ("Hangchow", "Hangzhou"),
    ("Soochow", "Suzhou"),
    ("Foochow", "Fuzhou"),
    ("Swatow", "Shantou"),
    ("Dairen", "Dalian"),
    ("Sian", "Xi’an"),
    ("Chengtu", "Chengdu"),
    ("Mukden", "Shenyang"),
];
/// Words after an old form that is the name of something else still.
const KEEPING: &[&str] = &[
    "University",
    "Opera",
    "Union",
    "Duck",
    "duck",
    "Man",
    "opera",
    "Fair",
    "Tower",
    "Beer",
    "Brewery",
    "Road",
    "pepper",
    "peppercorns",
    "sauce",
    "Massacre",
    "Theatre",
    "Theater",
];

/// Beijing or, as used to be customary, Peking; never tone marks outside a bracket.
pub fn romanisation(text: &Text<'_>) -> Vec<Place> {
    let prose = text.prose;
    let mut depth = 0_usize;
    let mut found = Vec::new();
    for index in 0..prose.tokens().len() {
        let word = prose.str(index);
        match word {
            "(" | "（" => depth += 1,
            ")" | "）" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if prose.kind(index) != Some(Kind::Word) {
            continue;
        }
        let bytes = prose.tokens()[index].bytes.clone();
        if depth == 0 && word.contains(is_toned) && pinyin::split(word).is_some() {
            let plain: String = word.chars().map(untoned).collect();
            let rewritten = vec![("pinyin", plain.clone()), ("customary", plain)];
            found.push(Place { bytes, follows: None, rewritten });
        } else if let Some((_, new)) = OLD.iter().find(|(old, _)| *old == word) {
            let keeps = KEEPING.contains(&prose.str(index + 1));
            let rewritten = if keeps { Vec::new() } else { vec![("pinyin", (*new).to_owned())] };
            let follows = (!keeps).then_some("customary");
            found.push(Place { bytes, follows, rewritten });
        } else if OLD.iter().any(|(_, new)| *new == word) {
            found.push(Place { bytes, follows: Some("pinyin"), rewritten: Vec::new() });
        }
    }
    found
}

/// Letters with their tone marks, those of no other language than pinyin first.
const TONED: &[(&str, char)] = &[
    ("āáǎà", 'a'),
    ("ēéěè", 'e'),
    ("īíǐì", 'i'),
    ("ōóǒò", 'o'),
    ("ūúǔù", 'u'),
    ("ǖǘǚǜ", 'ü'),
    ("ĀÁǍÀ", 'A'),
    ("ĒÉĚÈ", 'E'),
    ("ŌÓǑÒ", 'O'),
];

/// Whether a letter has the mark of the first or third tone, which hardly any other language has.
fn is_toned(c: char) -> bool {
    TONED.iter().any(|(marked, _)| marked.chars().step_by(2).any(|letter| letter == c))
}

fn untoned(c: char) -> char {
    TONED.iter().find(|(marked, _)| marked.contains(c)).map_or(c, |(_, plain)| *plain)
}
