//! Quality checks: what is probably wrong in a translation, and silence where it is right. Each check is one file or
//! folder behind [`Check`] and one line in [`CHECKS`]. A check looks at one paragraph ([`Pair`]) in the light of the
//! [`Brief`]; what paragraphs must say alike they claim ([`Claim`]), and [`Checked`] holds the claims of a whole
//! document together. Words for a person and places in a window are left to others.
//!
//! # How it stays quick
//!
//! An edit makes one paragraph be looked at again ([`look`]); its claims replace the old ones, and other paragraphs
//! are judged anew only where what a subject usually says has changed by it.

mod brief;
mod checked;
mod claim;
mod consistency;
mod date;
pub mod english;
mod finding;
mod leftover;
mod name;
mod negation;
mod omission;
mod overlap;
mod pair;
mod prose;
mod punctuation;
mod quantity;
pub mod style;
#[cfg(test)]
mod table;
mod target_word;
mod term;

pub use brief::Brief;
pub use checked::{Checked, check_all};
pub use claim::{Claim, Held, Standing, Subject, value_of};
pub use finding::{Finding, Fix, Said, Severity};
pub use pair::Pair;

use crate::model::Paragraph;

/// Finds one sort of mistake.
pub trait Check: Sync {
    /// Kebab-case, unique; its name is the message `check-<id>`, what it does `check-<id>.description`.
    fn id(&self) -> &'static str;

    /// Every kind of finding it can make, kebab-case; each has the message `finding-<kind>`.
    fn kinds(&self) -> &'static [&'static str];

    /// Looks at a paragraph that has a translation. Linear in its length, whatever it holds.
    fn look(&self, _pair: &Pair<'_>, _found: &mut Vec<Finding>) {}

    /// Looks at a paragraph without a translation.
    fn look_at_empty(&self, _pair: &Pair<'_>, _found: &mut Vec<Finding>) {}

    /// What a paragraph with a translation says that others should say alike.
    fn claims(&self, _pair: &Pair<'_>, _claims: &mut Vec<Claim>) {}

    /// Judges a claim by what the whole document says of its subject. `is_first` is whether its paragraph is the
    /// first of them. What most paragraphs claim is judged in the first alone.
    fn judge(&self, _claim: &Claim, _standing: &Standing<'_>, _is_first: bool) -> Option<Finding> {
        None
    }

    /// What may be meant by the words that a finding marks, the likeliest first, where no one fix is right. May take
    /// a tenth of a second: for the finding that a person looks at.
    fn suggest(&self, _finding: &Finding, _marked: &str, _brief: &Brief) -> Vec<String> {
        Vec::new()
    }
}

/// Every check, in the order of menus.
pub static CHECKS: &[&dyn Check] = &[
    &quantity::Quantities,
    &date::Dates,
    &term::Terms,
    &name::Names,
    &omission::Omission,
    &negation::Negation,
    &leftover::Leftover,
    &punctuation::Punctuation,
    &english::English,
    &style::Style,
    &consistency::Consistency,
];

/// The check of that id.
pub fn check_of(id: &str) -> Option<&'static dyn Check> {
    CHECKS.iter().copied().find(|check| check.id() == id)
}

/// Findings that are kept of one check in one paragraph.
const MAX_FINDINGS: usize = 100;

/// What was seen in one paragraph by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// What was found in it, in the order of the checks.
    pub findings: Vec<Finding>,
    /// What it says that others should say alike.
    pub claims: Vec<Claim>,
}

/// Looks at one paragraph with every check that is switched on. `next_target` is the translation of the paragraph
/// after it.
pub fn look(paragraph: &Paragraph, next_target: Option<&str>, brief: &Brief) -> Look {
    let pair = Pair::new(paragraph, next_target, brief);
    let mut look = Look::default();
    let is_empty = paragraph.target.trim().is_empty();
    for check in CHECKS.iter().filter(|check| brief.has(check.id())) {
        if is_empty {
            check.look_at_empty(&pair, &mut look.findings);
        } else {
            check.look(&pair, &mut look.findings);
            check.claims(&pair, &mut look.claims);
        }
    }
    overlap::drop_said_already(&mut look.findings);
    // Of one check only so much of one paragraph: beyond it nobody reads on, and a megabyte of junk costs no memory.
    let mut counts = std::collections::HashMap::new();
    look.findings.retain(|finding| {
        let count = counts.entry(finding.check).or_insert(0_usize);
        *count += 1;
        *count <= MAX_FINDINGS
    });
    look
}
