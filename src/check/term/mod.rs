//! Terms: a decided term that the translation lacks, misspells or exchanges for another, English that must not be
//! used, a name that is not given in full where the document first mentions it, two translations of one term.

mod country;
mod equivalent;
mod mention;
mod near;
mod swap;
#[cfg(test)]
mod tests;

use super::{Check, Claim, Finding, Pair, Severity, Standing, Subject, value_of};
use crate::glossary::matcher::{Form, Hit};
use crate::glossary::used::UsedForm;
use crate::model::{Role, Term, TermKind};
use equivalent::{is_inside_word, may_stand_in, pronoun_stands_in};
use mention::{Mention, View};

const MISSING: &str = "term-missing";
const MISSPELT: &str = "term-misspelt";
const SWAPPED: &str = "term-swapped";
const FORBIDDEN: &str = "term-forbidden";
const FORBIDDEN_ONLY: &str = "term-forbidden-only";
const SHORT_FIRST: &str = "term-short-first";
const TWO_WAYS: &str = "term-two-ways";

/// See the module.
pub struct Terms;

impl Check for Terms {
    fn id(&self) -> &'static str {
        "term"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[MISSING, MISSPELT, SWAPPED, FORBIDDEN, FORBIDDEN_ONLY, SHORT_FIRST, TWO_WAYS]
    }

    fn look(&self, pair: &Pair<'_>, found: &mut Vec<Finding>) {
        if !is_looked_at(pair) {
            return;
        }
        let view = View::new(pair);
        for mention in &view.mentions {
            forbidden(mention, found);
            found.extend(judged(&view, mention));
        }
    }

    fn claims(&self, pair: &Pair<'_>, claims: &mut Vec<Claim>) {
        if !is_looked_at(pair) {
            return;
        }
        let view = View::new(pair);
        for mention in view.mentions.iter().filter(|mention| mention.is_decided()) {
            claims.extend(first_mention(pair, mention));
            claims.extend(chosen_target(mention));
        }
    }

    fn judge(&self, claim: &Claim, standing: &Standing<'_>, is_first: bool) -> Option<Finding> {
        let (severity, right) = match claim.kind {
            SHORT_FIRST if is_first && claim.value == value_of(SHORT) => {
                (Severity::Warning, &claim.words)
            }
            TWO_WAYS if standing.is_clear() => {
                (Severity::Hint, &standing.usual_other_than(claim.value)?.words)
            }
            _ => return None,
        };
        let found = Finding::new(self.id(), claim.kind, severity).with("right", &**right);
        Some(Finding { source: claim.source.clone(), target: claim.target.clone(), ..found })
    }
}

/// Longer texts are no paragraphs, and looking up many terms in them would take long.
const MAX_BYTES: usize = 200_000;

fn is_looked_at(pair: &Pair<'_>) -> bool {
    pair.source().len().max(pair.target().len()) <= MAX_BYTES && !pair.hits().is_empty()
}

const FULL: &str = "full";
const SHORT: &str = "short";

/// English that must not be used.
fn forbidden(mention: &Mention<'_>, found: &mut Vec<Finding>) {
    let term = mention.term;
    for used in &mention.uses {
        let UsedForm::Forbidden(_) = used.form else { continue };
        // With the right word there as often as it is wanted, this one may translate something else.
        let severity = if mention.num_allowed() < mention.hits.len() {
            Severity::Error
        } else {
            Severity::Warning
        };
        let kind = if term.target().is_empty() { FORBIDDEN_ONLY } else { FORBIDDEN };
        let finding = Finding::new("term", kind, severity)
            .at_source(mention.first())
            .at_target(used.byte.clone());
        found.push(match term.target() {
            "" => finding,
            right => finding.with("right", right).fixed_by(used.byte.clone(), right),
        });
    }
}

/// What is wrong with how a term is translated, if anything.
fn judged(view: &View<'_, '_>, mention: &Mention<'_>) -> Option<Finding> {
    let term = mention.term;
    if term.target().is_empty() || mention.has_forbidden() {
        return None;
    }
    let num_allowed = mention.num_allowed();
    let is_short = mention.allowed().any(|used| used.form == UsedForm::Later);
    if num_allowed >= mention.hits.len() && !is_short {
        return None;
    }
    let is_missing = num_allowed == 0;
    if let Some(near) = near::misspelt(view, term, false) {
        return Some(misspelt(mention, near));
    }
    if num_allowed >= mention.hits.len() || !mention.is_decided() && !is_missing {
        return None;
    }
    if is_missing && is_inside_word(view.pair, mention) {
        return None;
    }
    let has_stand_in = is_missing && may_stand_in(view, term);
    if is_missing
        && !has_stand_in
        && let Some(near) = near::misspelt(view, term, true)
    {
        return Some(misspelt(mention, near));
    }
    // Of what kind a term is may not be known.
    let may_be_swapped = match term.kind {
        TermKind::Person => true,
        TermKind::Term => is_missing && !has_stand_in,
        _ => is_missing,
    };
    if may_be_swapped && let Some(swapped) = swap::swapped(view, mention) {
        let is_sure = is_missing && !has_stand_in && mention.is_decided();
        return Some(self::swapped(mention, swapped, is_sure));
    }
    (is_missing && !has_stand_in).then(|| missing(view, mention))
}

fn swapped(mention: &Mention<'_>, swapped: swap::Swapped, is_sure: bool) -> Finding {
    let severity = if is_sure { Severity::Error } else { Severity::Warning };
    let finding = Finding::new("term", SWAPPED, severity)
        .at_source(mention.first())
        .at_target(swapped.bytes.clone())
        .with("right", &*swapped.right)
        .with("other", &*swapped.source);
    finding.fixed_by(swapped.bytes, swapped.right)
}

fn misspelt(mention: &Mention<'_>, near: near::Near) -> Finding {
    let severity = if mention.is_decided() { Severity::Error } else { Severity::Warning };
    let finding = Finding::new("term", MISSPELT, severity)
        .at_source(mention.first())
        .at_target(near.bytes.clone())
        .with("right", &*near.right);
    finding.fixed_by(near.bytes, near.right)
}

fn missing(view: &View<'_, '_>, mention: &Mention<'_>) -> Finding {
    let severity = match mention.is_decided() {
        false => Severity::Hint,
        // Where something is, a reader may know.
        true if is_place(mention.term) => Severity::Warning,
        true if pronoun_stands_in(view, mention.term) => Severity::Warning,
        true => Severity::Error,
    };
    Finding::new("term", MISSING, severity)
        .at_source(mention.first())
        .with("right", mention.term.target())
}

/// Whether a term names a place, as far as its kind or its last character tells.
fn is_place(term: &Term) -> bool {
    let ends_so = term.source.ends_with(['国', '國', '洲', '省', '市', '县', '縣']);
    let is_named = term.target().starts_with(char::is_uppercase);
    term.kind == TermKind::Place || term.kind == TermKind::Term && ends_so && is_named
}

/// What follows a name that stands for more than the person.
const AFTER_SURNAME: &[&str] =
    &["政府", "当局", "當局", "团队", "團隊", "阵营", "陣營", "一家", "家族", "时代", "時代"];

/// Whether a name is given in full. Headings are short by nature.
fn first_mention(pair: &Pair<'_>, mention: &Mention<'_>) -> Option<Claim> {
    let term = mention.term;
    let is_name = term.kind == TermKind::Person || term.short_target.is_some();
    // 拜登政府 is the Biden administration, at the first mention too.
    let is_full = |hit: &Hit| {
        let after = &pair.source()[hit.byte_end..];
        hit.form == Form::Full && !AFTER_SURNAME.iter().any(|word| after.starts_with(word))
    };
    let is_in_full = mention.hits.iter().any(is_full);
    if !is_name || !is_in_full || matches!(pair.role(), Role::Heading(_)) {
        return None;
    }
    if term.later_target() == term.target() {
        return None;
    }
    let used = mention.allowed().next()?;
    let is_full = mention.allowed().any(|used| matches!(used.form, UsedForm::Target(_)));
    Some(Claim {
        check: "term",
        kind: SHORT_FIRST,
        subject: Subject::new(SHORT_FIRST, &term.source),
        value: value_of(if is_full { FULL } else { SHORT }),
        words: term.target().into(),
        source: Some(mention.first()),
        target: Some(used.byte.clone()),
    })
}

/// Which of several targets is used, where they are more than a long and a short form.
fn chosen_target(mention: &Mention<'_>) -> Option<Claim> {
    let term = mention.term;
    let mut indices = mention.allowed().filter_map(|used| match used.form {
        UsedForm::Target(index) => Some((index, used)),
        _ => None,
    });
    let (index, used) = indices.next()?;
    let target = term.targets.get(index)?;
    let others = || term.targets.iter().filter(|other| *other != target);
    let is_choice = others().next().is_some()
        && others().all(|other| !equivalent::is_short_for(other, target))
        && others().all(|other| !equivalent::is_short_for(target, other));
    is_choice.then(|| Claim {
        check: "term",
        kind: TWO_WAYS,
        subject: Subject::new(TWO_WAYS, &term.source),
        value: value_of(target.to_lowercase()),
        words: target.as_str().into(),
        source: Some(mention.first()),
        target: Some(used.byte.clone()),
    })
}
