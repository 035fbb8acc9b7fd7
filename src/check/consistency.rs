//! Consistency: one source that is translated in two ways, two sources that are translated alike, headings with
//! capitals of two styles.

use super::{Check, Claim, Finding, Pair, Said, Severity, Standing, Subject, value_of};
use crate::model::Role;
use crate::text::count::{han_characters, latin_words};
use crate::text::fold::Folding;
use rust_stemmers::{Algorithm, Stemmer};
use std::ops::Range;
use std::sync::Arc;

/// A source shorter than this, in Han characters, may well mean different things in different places.
const MIN_HAN: usize = 4;
/// A translation shorter than this, in words, may well say different things at once.
const MIN_WORDS: usize = 5;
/// What repeats a longer source than this, in Han characters, is a sentence, of which either wording may do; what
/// repeats a shorter one is a label that readers look for.
const MAX_LABEL: usize = 16;
/// Characters of a claim's words that are kept for messages.
const MAX_WORDS: usize = 80;

const DIFFERENT: &str = "translations-differ";
const ALIKE: &str = "sources-differ";
const CAPITALS: &str = "heading-capitals";

/// Words that may differ between two translations that say the same.
const EMPTY: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have", "in",
    "is", "it", "its", "of", "on", "or", "please", "that", "the", "there", "this", "to", "up",
    "via", "was", "were", "which", "will", "with",
];

/// Words that titles write small.
const SMALL: &[&str] = &[
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on",
    "or", "over", "per", "so", "the", "than", "to", "up", "via", "vs", "with", "yet",
];

/// See the module.
pub struct Consistency;

impl Check for Consistency {
    fn id(&self) -> &'static str {
        "consistency"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[DIFFERENT, ALIKE, CAPITALS]
    }

    fn claims(&self, pair: &Pair<'_>, claims: &mut Vec<Claim>) {
        let source = Folding::ALL.fold(&spaced(pair.source())).text;
        let target = spaced(pair.target());
        let (in_source, in_target) = (0..pair.source().len(), 0..pair.target().len());
        let claim = |kind, subject: &str, value: &str, words: &str| Claim {
            check: self.id(),
            kind,
            subject: Subject::new(kind, subject),
            value: value_of(value),
            words: short(words),
            source: Some(in_source.clone()),
            target: Some(in_target.clone()),
        };
        if han_characters(&source) >= MIN_HAN {
            claims.push(claim(DIFFERENT, &source, &said(&target), &target));
        }
        if latin_words(&target) >= MIN_WORDS && han_characters(&source) >= MIN_HAN {
            claims.push(claim(ALIKE, &target, &source, pair.source()));
        }
        if matches!(pair.role(), Role::Heading(_))
            && let Some(is_title) = has_title_capitals(pair)
        {
            let value = if is_title { "title" } else { "sentence" };
            claims.push(claim(CAPITALS, "", value, ""));
        }
    }

    fn judge(&self, claim: &Claim, standing: &Standing<'_>, _is_first: bool) -> Option<Finding> {
        let is_long = claim.kind == DIFFERENT && claim.source.as_ref().is_some_and(is_sentence);
        let is_mild = claim.kind == ALIKE || is_long;
        let severity = if is_mild { Severity::Hint } else { Severity::Warning };
        let found = Finding {
            source: claim.source.clone(),
            target: claim.target.clone(),
            ..Finding::new(self.id(), claim.kind, severity)
        };
        if claim.kind == CAPITALS {
            let usual = standing.usual_other_than(claim.value).filter(|_| standing.is_clear())?;
            let is_title = usual.value == value_of("title");
            let style = if is_title { "capitals-title" } else { "capitals-sentence" };
            return Some(found.with("style", Said::Message(style)));
        }
        // The usual wording stands, or the first; the others are to follow it.
        let other = standing.usual_other_than(claim.value)?;
        let found = found.with("other", &*other.words);
        Some(found.with("paragraph", Said::Paragraph(other.first)))
    }
}

/// Whether bytes of a source are as many as those of a sentence rather than of a label.
fn is_sentence(bytes: &Range<usize>) -> bool {
    bytes.len() > MAX_LABEL * '中'.len_utf8()
}

/// What a translation says, without the forms of its words and without those that may differ: neither `Edit by text
/// mode` and `Editing via text mode` nor two styles of capitals are two translations.
fn said(target: &str) -> String {
    let stemmer = Stemmer::create(Algorithm::English);
    let lower = target.to_lowercase();
    let telling = words(&lower).filter(|word| !EMPTY.contains(word));
    telling.map(|word| stemmer.stem(word)).collect::<Vec<_>>().join(" ")
}

/// The text with single spaces for any white space.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn short(words: &str) -> Arc<str> {
    match words.char_indices().nth(MAX_WORDS) {
        Some((end, _)) => format!("{}…", &words[..end]).into(),
        None => words.into(),
    }
}

/// Whether a heading has its capitals as titles have them, or as sentences do; `None` where it does not tell.
fn has_title_capitals(pair: &Pair<'_>) -> Option<bool> {
    let terms = pair.hits().iter().flat_map(|hit| &pair.term(hit).targets);
    let names: Vec<&str> = terms.flat_map(|target| words(target)).collect();
    // Behind a colon a sentence may begin.
    let mut begins = true;
    let (mut num_large, mut num_small) = (0, 0);
    for word in pair.target().split_whitespace() {
        let was_begun = std::mem::replace(&mut begins, word.ends_with([':', '—', '?', '!', '.']));
        let Some(bare) = words(word).next() else { continue };
        let is_mixed = bare.chars().skip(1).any(|c| c.is_uppercase() || c.is_numeric());
        let is_small_word = SMALL.contains(&bare.to_lowercase().as_str());
        if was_begun || is_mixed || is_small_word || names.contains(&bare) {
            continue;
        }
        match bare.chars().next() {
            Some(c) if c.is_uppercase() => num_large += 1,
            Some(c) if c.is_lowercase() => num_small += 1,
            _ => {}
        }
    }
    match (num_large, num_small) {
        (_, small) if small >= 2 || (small == 1 && num_large <= 1) => Some(false),
        (large, 0) if large >= 2 => Some(true),
        _ => None,
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
