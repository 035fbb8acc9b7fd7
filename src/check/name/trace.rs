//! Recognised names of which the translation shows no trace, and Chinese persons whose names are spelt in two ways.
//! What stands for a name in English is manifold: a name counts as missing only where no word of the translation could
//! be one.

use super::{MISSING, TWO_WAYS};
use crate::check::target_word::{TargetWord, distance, target_words};
use crate::check::{Claim, Finding, Pair, Severity, Subject, value_of};
use crate::glossary::reader::NameSpan;
use crate::model::TermKind;
use crate::text::fold::Folding;
use crate::text::pinyin::{self, NameKind};
use std::collections::HashSet;
use std::ops::Range;

/// Longer texts are no paragraphs.
const MAX_BYTES: usize = 50_000;
/// Names of one paragraph that are looked at.
const MAX_NAMES: usize = 50;
/// Words of which a Chinese person's name in English is made up at the most: surname, given name, hyphened.
const MAX_WORDS: usize = 4;

/// Words that may stand for a person, a place or an office.
const STAND_INS: &str = "he she him her his hers they them their i me my we us our you your who whose it its this \
    that these those one man woman father mother son daughter brother sister wife husband president minister \
    premier chairman secretary general governor mayor king queen prince emperor director official officials \
    leader company firm government country nation city town state province here there local domestic national \
    group organisation organization agency ministry bank university party team author writer";

/// Words that begin sentences and name nobody.
const FUNCTION_WORDS: &str = "the a an in on at by for from with without of to as if when while after before since until \
    because although though but and or so yet not no all some many most more few each every other another then \
    now today yesterday tomorrow also however meanwhile according what which how why where is are was were has have \
    had do does did can could will would may might must should first second";

/// Hints at names without a trace.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    if pair.source().len().max(pair.target().len()) > MAX_BYTES {
        return;
    }
    // Inside a clause what is taken for a name may be a piece of other words.
    let begins_clause = |name: &&NameSpan| {
        let before = pair.source()[..name.bytes.start].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric())
    };
    let names = unknown_names(pair).filter(|name| name.kind != TermKind::Term);
    let mut names = names.filter(begins_clause).peekable();
    if names.peek().is_none() {
        return;
    }
    let words = target_words(pair.target());
    if words.is_empty() || words.iter().any(|word| may_name(word, pair.target())) {
        return;
    }
    let mut seen = HashSet::new();
    for name in names.filter(|name| seen.insert(&pair.source()[name.bytes.clone()])) {
        let finding = Finding::new("name", MISSING, Severity::Hint);
        found.push(finding.at_source(name.bytes.clone()));
    }
}

/// The article's names on whose English nobody has decided.
fn unknown_names<'a>(pair: &'a Pair<'_>) -> impl Iterator<Item = &'a NameSpan> {
    let is_decided = |bytes: &Range<usize>| {
        let mut hits = pair.hits().iter().filter(|hit| !pair.term(hit).target().is_empty());
        hits.any(|hit| hit.byte_start < bytes.end && bytes.start < hit.byte_end)
    };
    pair.names().iter().take(MAX_NAMES).filter(move |name| !is_decided(&name.bytes))
}

/// Whether a word may be a name or stand for one.
fn may_name(word: &TargetWord, target: &str) -> bool {
    if is_in(STAND_INS, &word.lower) || !target[word.bytes.clone()].is_ascii() {
        return true;
    }
    let before = target[..word.bytes.start].trim_end_matches(|c: char| !c.is_alphanumeric());
    let between = &target[before.len()..word.bytes.start];
    let begins = before.is_empty() || between.contains(['.', '!', '?', ':', '"', '“', '\n']);
    let is_common = begins && is_in(FUNCTION_WORDS, &word.lower);
    (word.is_capital && !is_common) || word.lower.contains(|c: char| c.is_ascii_digit())
}

fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

/// How the names of Chinese persons are spelt, where it is pinyin or almost.
pub fn claims(pair: &Pair<'_>, claims: &mut Vec<Claim>) {
    if pair.source().len().max(pair.target().len()) > MAX_BYTES {
        return;
    }
    let persons = unknown_names(pair).filter(|name| name.kind == TermKind::Person);
    let mut seen = HashSet::new();
    let mut words: Option<Vec<TargetWord>> = None;
    for name in persons {
        let text = &pair.source()[name.bytes.clone()];
        let Some(orders) = spellings(text).filter(|_| seen.insert(text)) else { continue };
        let words = words.get_or_insert_with(|| target_words(pair.target()));
        let Some(place) = place_of(&orders, words) else { continue };
        let written = &pair.target()[place.clone()];
        claims.push(Claim {
            check: "name",
            kind: TWO_WAYS,
            subject: Subject::new(TWO_WAYS, Folding::ALL.fold(text).text),
            value: value_of(written.to_lowercase()),
            words: written.into(),
            source: Some(name.bytes.clone()),
            target: Some(place),
        });
    }
}

/// A Chinese name of three characters and more in pinyin, letters only: surname first, and last. Shorter ones are
/// too short to tell a slip from another name.
fn spellings(name: &str) -> Option<[String; 2]> {
    if !(3..=4).contains(&name.chars().count()) {
        return None;
    }
    pinyin::surname(name)?;
    let written = pinyin::of_name(name, NameKind::Person);
    let (surname, given) = written.split_once(' ')?;
    let plain = |part: &str| {
        let letters = part.chars().flat_map(char::to_lowercase).map(without_tone);
        letters.filter(char::is_ascii_lowercase).collect::<String>()
    };
    let (surname, given) = (plain(surname), plain(given));
    Some([format!("{surname}{given}"), format!("{given}{surname}")])
}

fn without_tone(c: char) -> char {
    match c {
        'ā' | 'á' | 'ǎ' | 'à' => 'a',
        'ē' | 'é' | 'ě' | 'è' | 'ê' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' | 'ü' => 'u',
        other => other,
    }
}

/// Where a name stands, spelt so or with one letter changed.
fn place_of(orders: &[String; 2], words: &[TargetWord]) -> Option<Range<usize>> {
    let mut best: Option<(usize, Range<usize>)> = None;
    for first in 0..words.len() {
        if !words[first].is_capital {
            continue;
        }
        let mut letters = String::new();
        for (index, word) in words[first..].iter().take(MAX_WORDS).enumerate() {
            if index > 0 && !word.is_joined {
                break;
            }
            letters.extend(word.lower.chars().filter(|c| *c != '\''));
            if index == 0 {
                continue;
            }
            let bytes = words[first].bytes.start..word.bytes.end;
            let cost = orders.iter().map(|order| distance(order, &letters, 1)).min().unwrap_or(2);
            if cost <= 1 && best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, bytes));
            }
        }
    }
    best.map(|(_, bytes)| bytes)
}
