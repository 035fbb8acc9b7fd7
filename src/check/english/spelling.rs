//! Misspelled words. Only what is surely no word is told: small letters, unknown to the dictionaries, the glossary
//! and the source, made of no known parts, and a slip away from a known word.

use super::{ID, SPELLING, Speller};
use crate::check::prose::{Kind, Prose};
use crate::check::{Finding, Pair, Severity};
use crate::text::pinyin;

/// With fewer letters nothing is sure.
const MIN_LETTERS: usize = 4;
/// A longer word is no English.
const MAX_LETTERS: usize = 30;
/// Unknown words that are looked at in one paragraph; in one with more, English is not the language.
const MAX_UNKNOWN: usize = 24;

/// Parts that words are made with.
const PREFIXES: &[&str] = &[
    "anti", "auto", "bio", "co", "counter", "cross", "crypto", "cyber", "de", "dis", "eco",
    "electro", "ex", "extra", "geo", "hydro", "hyper", "infra", "inter", "intra", "macro", "mega",
    "meta", "micro", "mid", "mini", "mis", "mono", "multi", "nano", "neo", "neuro", "non", "out",
    "over", "para", "photo", "poly", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi",
    "radio", "re", "self", "semi", "socio", "sub", "super", "supra", "techno", "tele", "thermo",
    "trans", "tri", "ultra", "un", "under", "uni", "up", "video", "web", "thermo", "agro", "aero",
    "petro", "immuno",
];
const SUFFIXES: &[&str] = &[
    "able",
    "ability",
    "based",
    "born",
    "er",
    "ers",
    "ful",
    "fold",
    "free",
    "hood",
    "ish",
    "ism",
    "ist",
    "ists",
    "ize",
    "ized",
    "izing",
    "ization",
    "ise",
    "ised",
    "ising",
    "isation",
    "less",
    "like",
    "ly",
    "man",
    "men",
    "ness",
    "proof",
    "ship",
    "side",
    "style",
    "ward",
    "wards",
    "ware",
    "wide",
    "wise",
    "woman",
    "work",
    "works",
    "y",
    "ed",
    "ing",
    "ity",
    "ification",
];
/// Two words that are often written in one by mistake, and how they are written.
const NOT_ONE: &[(&str, &str)] = &[
    ("alot", "a lot"),
    ("aslong", "as long"),
    ("aswell", "as well"),
    ("atleast", "at least"),
    ("eachother", "each other"),
    ("everytime", "every time"),
    ("highschool", "high school"),
    ("incase", "in case"),
    ("infact", "in fact"),
    ("inspite", "in spite"),
    ("noone", "no one"),
    ("ofcourse", "of course"),
    ("thankyou", "thank you"),
];

/// Looks at the words of the target.
pub fn look(pair: &Pair<'_>, speller: Speller, found: &mut Vec<Finding>) {
    let prose = pair.prose();
    let is_unknown =
        |&index: &usize| is_candidate(prose, index) && !speller.has(bare(prose.str(index)));
    let unknown: Vec<usize> =
        (0..prose.tokens().len()).filter(is_unknown).take(MAX_UNKNOWN + 1).collect();
    if unknown.len() > MAX_UNKNOWN {
        return;
    }
    for index in unknown {
        let word = bare(prose.str(index));
        let two_words =
            NOT_ONE.iter().find(|(one, _)| *one == word).map(|(_, two)| (*two).to_owned());
        let is_known =
            is_in_source(pair, word) || is_in_glossary(pair, word) || is_foreign(prose, index);
        let is_wrong =
            || two_words.is_some() || (!has_parts(speller, word) && speller.is_near(word));
        if is_known || !is_wrong() {
            continue;
        }
        let start = prose.tokens()[index].bytes.start;
        let bytes = start..start + word.len();
        let finding = Finding::new(ID, SPELLING, Severity::Warning).at_target(bytes.clone());
        found.push(match two_words.or_else(|| speller.meant(word)) {
            Some(meant) => finding.fixed_by(bytes, meant),
            None => finding,
        });
    }
}

/// Whether a token is a word that may be judged: small letters, joined to nothing.
fn is_candidate(prose: &Prose<'_>, index: usize) -> bool {
    let word = bare(prose.str(index));
    let joins = |at: usize, other: usize| {
        prose.is_joined(at)
            && matches!(prose.str(other), "-" | "/" | "_" | "@" | "#" | "*" | "&" | "+" | "\\")
            || prose.is_joined(at) && prose.kind(other) != Some(Kind::Mark)
    };
    prose.kind(index) == Some(Kind::Word)
        && (MIN_LETTERS..=MAX_LETTERS).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
        && !(index > 0 && joins(index - 1, index - 1))
        && !joins(index, index + 1)
}

/// A word without its possessive ending.
fn bare(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

fn is_in_source(pair: &Pair<'_>, word: &str) -> bool {
    let source = pair.source();
    source.contains(|c: char| c.is_ascii_alphabetic()) && source.to_ascii_lowercase().contains(word)
}

fn is_in_glossary(pair: &Pair<'_>, word: &str) -> bool {
    let targets = pair.hits().iter().flat_map(|hit| &pair.term(hit).targets);
    let mut words = targets.flat_map(|target| target.split(|c: char| !c.is_alphanumeric()));
    words.any(|other| other.eq_ignore_ascii_case(word))
}

/// Whether a word is set as one of another language or as a coinage: in quotation marks or slanted, or pinyin.
fn is_foreign(prose: &Prose<'_>, index: usize) -> bool {
    let is_mark = |at: usize| matches!(prose.str(at), "“" | "‘" | "\"" | "'" | "*" | "(" | "`");
    let is_set =
        index > 0 && is_mark(index - 1) && prose.is_joined(index - 1) && prose.is_joined(index);
    let word = bare(prose.str(index));
    is_set || pinyin::split(word).is_some()
}

/// Whether a word is two known ones in one, or a known one with a prefix or an ending.
fn has_parts(speller: Speller, word: &str) -> bool {
    let is_word = |part: &str| part.len() >= 3 && speller.has(part);
    let is_compound =
        || (3..word.len().saturating_sub(2)).any(|at| is_word(&word[..at]) && is_word(&word[at..]));
    let has_prefix =
        || PREFIXES.iter().any(|prefix| word.strip_prefix(prefix).is_some_and(is_word));
    let has_suffix = || {
        let stems = SUFFIXES.iter().filter_map(|suffix| word.strip_suffix(suffix));
        stems
            .into_iter()
            .any(|stem| stem.len() > 3 && (is_word(stem) && !is_doubled_ending(stem, word)))
    };
    is_compound() || has_prefix() || has_suffix()
}

/// `occured`, `begining`: an ending that wants the last letter of the stem twice is no sign of a known word; nor is
/// one of verbs put to any word.
fn is_doubled_ending(stem: &str, word: &str) -> bool {
    let ending = &word[stem.len()..];
    matches!(ending, "ed" | "ing" | "er" | "ers" | "y" | "ly" | "ful" | "able")
}
