//! Technical words that an article repeats: words and pairs of words that its subject has and everyday language has
//! hardly.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::{Proposal, english, folded};
use crate::dictionary::{Standard, level};
use crate::glossary::gloss::vocabulary::{PERSON_ROLES, STOP_WORDS};
use crate::glossary::names::{Lexicon, table::FUNCTION_WORDS};
use crate::model::{Origin, TermKind};

/// A word must occur so often.
const MIN_COUNT: usize = 3;
/// So often, where it only describes.
const MIN_COUNT_PLAIN: usize = 5;
/// Words of the syllabus up to this level are everyday language.
const LAST_EVERYDAY_LEVEL: u8 = 6;
/// Characters that say how much of something there is.
const DEGREES: &str = "高低大小多少强弱新旧长短全半";
/// A word counted more often than this, of 60 million, is everyday language.
const EVERYDAY: u32 = 600;
/// At most so many are proposed, and one for so many characters.
const MAX_WORDS: usize = 24;
const CHARS_EACH: usize = 250;

struct Candidate {
    first: (usize, Range<usize>),
    count: usize,
    /// Whether it is made of two words.
    is_pair: bool,
    /// How often its rarer word is counted.
    rarest: u32,
}

/// Proposes words that occur three times and more, in no order.
pub(super) fn words(
    paragraphs: &[&str],
    words: &[Vec<Range<usize>>],
    lexicon: &impl Lexicon,
    taken: &HashSet<String>,
) -> Vec<Proposal> {
    let mut candidates: HashMap<&str, Candidate> = HashMap::new();
    for (paragraph_index, (text, words)) in paragraphs.iter().zip(words).enumerate() {
        for (index, word) in words.iter().enumerate() {
            let mut add = |range: Range<usize>, is_pair: bool, rarest: u32| {
                let first = (paragraph_index, range.clone());
                let new = Candidate { first, count: 0, is_pair, rarest };
                candidates.entry(&text[range]).or_insert(new).count += 1;
            };
            if !is_content(&text[word.clone()], lexicon) {
                continue;
            }
            let count =
                |range: &Range<usize>| lexicon.count(&folded(&text[range.clone()])).unwrap_or(0);
            add(word.clone(), false, count(word));
            let next = words.get(index + 1).filter(|next| next.start == word.end);
            if let Some(next) = next.filter(|next| is_content(&text[(*next).clone()], lexicon)) {
                add(word.start..next.end, true, count(word).min(count(next)));
            }
        }
    }
    let mut ranked: Vec<(f32, &str, Candidate)> = candidates
        .into_iter()
        .filter(|(text, candidate)| candidate.count >= MIN_COUNT && !taken.contains(&folded(text)))
        .filter_map(|(text, candidate)| Some((weight(text, &candidate, lexicon)?, text, candidate)))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let num_bytes: usize = paragraphs.iter().map(|text| text.len()).sum();
    ranked.truncate((num_bytes / 3 / CHARS_EACH).clamp(3, MAX_WORDS));
    drop_parts(&mut ranked);
    ranked.into_iter().map(|(_, text, candidate)| proposal(text, candidate, lexicon)).collect()
}

/// A word with a meaning of its own, of two characters and more.
fn is_content(word: &str, lexicon: &impl Lexicon) -> bool {
    let word = folded(word);
    word.chars().count() >= 2
        && !FUNCTION_WORDS.contains(word.as_str())
        && !STOP_WORDS.contains(word.as_str())
        && !PERSON_ROLES.contains(word.as_str())
        && lexicon.proper(&word).is_none()
}

/// How much a word is the article's own; `None` for everyday words.
fn weight(text: &str, candidate: &Candidate, lexicon: &impl Lexicon) -> Option<f32> {
    let simplified = folded(text);
    let num_chars = simplified.chars().count();
    let everyday = lexicon.count(&simplified).unwrap_or(0);
    let level = level(Standard::default(), &simplified, None);
    if level.is_some_and(|level| level.number() <= LAST_EVERYDAY_LEVEL)
        || candidate.count < MIN_COUNT_PLAIN && is_plain(&simplified, lexicon)
    {
        return None;
    }
    if candidate.is_pair {
        let is_word = lexicon.count(&simplified).is_some();
        let is_special = candidate.rarest < EVERYDAY * 2;
        return (!is_word && is_special && num_chars <= 8).then_some(candidate.count as f32 * 8.0);
    }
    let is_rare = if num_chars >= 3 { everyday < EVERYDAY } else { everyday < EVERYDAY / 4 };
    is_rare.then(|| candidate.count as f32 * (60.0e6 / (everyday as f32 + 20.0)).ln())
}

/// Adjectives and verbs (开源, 低成本), by their English or by the degree that they begin with: no terms unless an
/// article is about them.
fn is_plain(word: &str, lexicon: &impl Lexicon) -> bool {
    let entries = lexicon.entries(word);
    let sense = entries.first().and_then(|(_, senses)| senses.first().copied()).unwrap_or("");
    let first = sense.split(';').next().unwrap_or("").trim();
    let is_verb = first.starts_with("to ") || first.starts_with("(adj");
    let is_adjective = first.contains('-') && !first.contains(' ');
    let mut rest = word.chars();
    let has_degree = rest.next().is_some_and(|c| DEGREES.contains(c))
        && lexicon.count(rest.as_str()).is_some_and(|count| count >= EVERYDAY);
    is_verb || is_adjective || has_degree
}

/// Leaves out what occurs only inside a longer word of the list.
fn drop_parts(ranked: &mut Vec<(f32, &str, Candidate)>) {
    let all: Vec<(String, usize)> =
        ranked.iter().map(|(_, text, c)| ((*text).to_owned(), c.count)).collect();
    ranked.retain(|(_, text, candidate)| {
        !all.iter().any(|(other, count)| {
            other.len() > text.len() && other.contains(*text) && *count + 1 >= candidate.count
        })
    });
}

fn proposal(text: &str, candidate: Candidate, lexicon: &impl Lexicon) -> Proposal {
    let entries = lexicon.entries(&folded(text));
    let target = entries.into_iter().find_map(|(is_name, senses)| {
        english::suggestion(senses, TermKind::Term, is_name, lexicon)
    });
    Proposal {
        source: text.to_owned(),
        aliases: Vec::new(),
        origin: if target.is_some() { Origin::Dictionary } else { Origin::Recognised },
        target: target.unwrap_or_default(),
        kind: TermKind::Term,
        count: candidate.count,
        first: candidate.first,
        certain: false,
        spelling_varies: false,
    }
}
