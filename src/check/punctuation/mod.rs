//! Punctuation: the mark at the end, quotation marks and brackets in pairs, spaces around marks, marks of two styles
//! in one text. Chinese marks are left to the leftovers, titles and the wished style to the style sheet.

mod bracket;
mod end;
mod mixture;
mod quote;
mod spacing;

pub use mixture::{curled, dashes};

use super::{Check, Claim, Finding, Pair, Said, Severity, Standing};

/// The check's id.
const ID: &str = "punctuation";

/// See the module.
pub struct Punctuation;

impl Check for Punctuation {
    fn id(&self) -> &'static str {
        ID
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[
            end::MISSING,
            end::QUESTION,
            end::COMMA,
            end::COLON,
            quote::UNPAIRED,
            quote::TURNED,
            quote::NESTED,
            bracket::UNPAIRED,
            spacing::DOUBLE,
            spacing::BEFORE,
            spacing::INSIDE,
            spacing::MISSING,
            spacing::TWICE,
            mixture::QUOTES,
            mixture::DASHES,
            mixture::DASH_SPACES,
            mixture::QUOTES_ELSEWHERE,
            mixture::DASHES_ELSEWHERE,
        ]
    }

    fn look(&self, pair: &Pair<'_>, found: &mut Vec<Finding>) {
        let from = found.len();
        end::look(pair, found);
        quote::look(pair, found);
        bracket::look(pair, found);
        spacing::look(pair, found);
        mixture::look(pair, found);
        found[from..].sort_by_key(|finding| finding.target.clone().map(|bytes| bytes.start));
    }

    fn claims(&self, pair: &Pair<'_>, claims: &mut Vec<Claim>) {
        claims.extend(mixture::claims(pair));
    }

    fn judge(&self, claim: &Claim, standing: &Standing<'_>, _is_first: bool) -> Option<Finding> {
        let usual = standing.usual_other_than(claim.value)?;
        let found = Finding::new(ID, claim.kind, Severity::Hint).at_target(claim.target.clone()?);
        standing.is_overwhelming().then(|| {
            found.with("other", &*usual.words).with("paragraph", Said::Paragraph(usual.first))
        })
    }
}

#[cfg(test)]
mod tests;
