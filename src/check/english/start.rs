//! Sentences that start with a small letter.

use super::{ID, START, Speller};
use crate::check::prose::{Kind, Prose};
use crate::check::{Finding, Pair, Severity};
use crate::model::Role;

/// Small words that names begin with.
const PARTICLES: &[&str] = &[
    "de", "von", "van", "der", "den", "al", "el", "di", "da", "du", "la", "le", "bin", "ibn", "e",
    "i", "x", "vs", "http", "https", "www",
];

/// Words that say who said it; the quotation before may be in a piece of its own.
const SAYING: &[&str] = &[
    "said",
    "says",
    "added",
    "noted",
    "told",
    "explained",
    "wrote",
    "asked",
    "replied",
    "stressed",
    "according",
    "and",
    "but",
];

/// So many words are looked up in the source of one paragraph.
const MAX_LOOKED_UP: usize = 200;

/// Looks at the first word of each sentence.
pub fn look(pair: &Pair<'_>, speller: Speller, found: &mut Vec<Finding>) {
    let prose = pair.prose();
    let is_small = |&index: &usize| {
        prose.kind(index) == Some(Kind::Word)
            && prose.str(index).starts_with(|c: char| c.is_ascii_lowercase())
            && if index == 0 { is_sentence(pair) } else { is_sure(prose, index, speller) }
    };
    for index in (0..prose.tokens().len()).filter(is_small).take(MAX_LOOKED_UP) {
        let word = prose.str(index);
        if is_own_word(pair, index) || !speller.has(word) {
            continue;
        }
        let bytes = prose.tokens()[index].bytes.clone();
        let large = bytes.start..bytes.start + 1;
        let finding = Finding::new(ID, START, Severity::Warning).at_target(bytes);
        found.push(finding.fixed_by(large, word[..1].to_ascii_uppercase()));
    }
}

/// Whether the whole is a sentence: it ends as one, and so does the source.
fn is_sentence(pair: &Pair<'_>) -> bool {
    let ends = |text: &str, marks: &[char]| {
        let text = text.trim_end_matches(|c: char| c.is_whitespace() || "”’\"')）」』".contains(c));
        text.ends_with(marks)
    };
    matches!(pair.role(), Role::Body | Role::Quotation)
        && ends(pair.source(), &['。', '！', '？'])
        && ends(pair.target(), &['.', '!', '?'])
        // The rest of a sentence may be in a piece of its own.
        && !pair.source().starts_with(|c: char| c.is_ascii() || matches!(c, '…' | '—' | '，' | '”'))
}

/// Whether the word before ends a sentence beyond doubt: a small word of English, a full stop or question mark right
/// after it, and a single gap.
fn is_sure(prose: &Prose<'_>, index: usize, speller: Speller) -> bool {
    if index < 3 || !matches!(prose.str(index - 1), "." | "?") || prose.is_joined(index - 1) {
        return false;
    }
    let before = prose.str(index - 2);
    prose.kind(index - 2) == Some(Kind::Word)
        && prose.is_joined(index - 2)
        && before.len() > 3
        && before.chars().all(|c| c.is_ascii_lowercase())
        && prose.begins_sentence(index)
        && speller.has(before)
}

/// Whether a word is written small wherever it stands: it is the source's, part of a name or of something joined.
fn is_own_word(pair: &Pair<'_>, index: usize) -> bool {
    let prose = pair.prose();
    let word = prose.str(index);
    let is_joined = prose.is_joined(index)
        && !matches!(prose.str(index + 1), "," | "’" | "'" | ":" | "." | "?" | "!");
    PARTICLES.contains(&word)
        || (index == 0 && SAYING.contains(&word))
        || is_joined
        || pair.source().contains(word)
}
