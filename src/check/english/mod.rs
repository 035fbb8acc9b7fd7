//! English: misspelled words, words that stand there twice, “a” and “an”, sentences that start small. Whether a word
//! is American or British is left to the style sheet; here either is right, unless a document is of one kind all but
//! for a few words.

mod article;
mod speller;
mod spelling;
mod start;
mod twice;
mod variant;

pub use speller::{Speller, Variety};
pub use variant::other_spelling;

use super::prose::Kind;
use super::{Brief, Check, Claim, Finding, Pair, Said, Severity, Standing, Subject, value_of};

const ID: &str = "english";
const SPELLING: &str = "spelling";
const ARTICLE: &str = "article";
const TWICE: &str = "word-twice";
const START: &str = "small-start";
const MIXED: &str = "spelling-mixed";

/// See the module.
pub struct English;

impl Check for English {
    fn id(&self) -> &'static str {
        ID
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[SPELLING, ARTICLE, TWICE, START, MIXED]
    }

    fn look(&self, pair: &Pair<'_>, found: &mut Vec<Finding>) {
        let from = found.len();
        let speller = Speller::default();
        spelling::look(pair, speller, found);
        article::look(pair, found);
        twice::look(pair, found);
        start::look(pair, speller, found);
        found[from..].sort_by_key(|finding| finding.target.clone().map(|bytes| bytes.start));
    }

    fn claims(&self, pair: &Pair<'_>, claims: &mut Vec<Claim>) {
        if pair.brief().style("spelling").is_some() {
            return;
        }
        let prose = pair.prose();
        let words = (0..prose.tokens().len()).filter(|&index| {
            let word = prose.str(index);
            prose.kind(index) == Some(Kind::Word)
                && word.bytes().all(|byte| byte.is_ascii_lowercase())
        });
        for index in words.take(MAX_WORDS) {
            let Some((variety, _)) = other_spelling(prose.str(index)) else { continue };
            if claims.iter().any(|claim| claim.kind == MIXED && claim.value == value_of(variety)) {
                continue;
            }
            claims.push(Claim {
                check: ID,
                kind: MIXED,
                subject: Subject::new(MIXED, ""),
                value: value_of(variety),
                words: prose.str(index).into(),
                source: None,
                target: Some(prose.tokens()[index].bytes.clone()),
            });
        }
    }

    fn suggest(&self, finding: &Finding, marked: &str, brief: &Brief) -> Vec<String> {
        if finding.kind != SPELLING {
            return Vec::new();
        }
        Speller::new(Variety::of_choice(brief.style("spelling"))).suggest(marked)
    }

    fn judge(&self, claim: &Claim, standing: &Standing<'_>, _is_first: bool) -> Option<Finding> {
        let usual = standing.usual_other_than(claim.value)?;
        let found = Finding::new(ID, MIXED, Severity::Hint).at_target(claim.target.clone()?);
        standing.is_overwhelming().then(|| {
            found.with("other", &*usual.words).with("paragraph", Said::Paragraph(usual.first))
        })
    }
}

/// Words of a paragraph that are asked for their variety.
const MAX_WORDS: usize = 2_000;

#[cfg(test)]
mod tests;
