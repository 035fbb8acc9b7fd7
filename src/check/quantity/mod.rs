//! Quantities: every number of the source has its value in the translation, whatever the form, and the translation
//! has no number of its own. Dates and times of day are left to the check of dates.

mod agree;
mod case;
mod discount;
mod fault;
mod gloss;
mod matching;
mod mend;
#[cfg(test)]
mod tests;
pub(super) mod trace;
mod unlike;
mod verdict;
mod worth;

use self::agree::{is_bare_dollar, is_bare_yuan};
use self::case::Case;
use self::fault::Fault;
use self::matching::matching;
use self::mend::mended;
use self::unlike::{Unlike, label};
use self::verdict::{Verdict, verdicts};
use self::worth::{Item, bytes};
use super::{Check, Claim, Finding, Pair, Severity, Standing, Subject, value_of};
use crate::text::quantity::Quantity;
use crate::text::script::count_script;

const SCALE: &str = "quantity-scale";
const DIGIT: &str = "quantity-digit";
const UNIT: &str = "quantity-unit";
const CURRENCY: &str = "quantity-currency";
const DIFFERS: &str = "quantity-differs";
const MISSING: &str = "quantity-missing";
const ADDED: &str = "quantity-added";

/// What a claim says of 元 whose translation is in dollars.
const DOLLAR: &str = "dollar";

/// Characters that settle in which script a text is.
const SAMPLE: usize = 400;

/// See the module.
pub struct Quantities;

impl Check for Quantities {
    fn id(&self) -> &'static str {
        "quantity"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[SCALE, DIGIT, UNIT, CURRENCY, DIFFERS, MISSING, ADDED]
    }

    fn look(&self, pair: &Pair<'_>, found: &mut Vec<Finding>) {
        let mut source = items(pair.source_quantities(), pair.source());
        let target = items(pair.target_quantities(), pair.target());
        let (target, glosses) = gloss::parted(target, pair.target(), &source);
        discount::turn(&mut source, &target, pair.target());
        let label = label(pair.source(), pair.target());
        let matching = matching(&source, &target);
        let glosses: Vec<Unlike> =
            glosses.iter().filter_map(|gloss| gloss::unlike(gloss, &source)).collect();
        if matching.is_clean() && label.is_none() && glosses.is_empty() {
            return;
        }
        let case = Case::new(pair, &source, &target);
        let mut verdicts = verdicts(&case, &matching);
        verdicts.extend(glosses.into_iter().map(Verdict::Unlike));
        if let Some(label) = label {
            verdicts.retain(|verdict| !is_about(&case, verdict, &label));
            verdicts.insert(0, Verdict::Unlike(label));
        }
        found.extend(verdicts.into_iter().map(|verdict| finding(&case, verdict)));
    }

    fn claims(&self, pair: &Pair<'_>, claims: &mut Vec<Claim>) {
        claims.extend(Self::yuan(pair));
    }

    fn judge(&self, claim: &Claim, standing: &Standing<'_>, is_first: bool) -> Option<Finding> {
        if claim.value != value_of(DOLLAR) {
            return None;
        }
        // Where every 元 is a dollar, the document may well be right; it is asked once.
        let severity = match standing.usual_other_than(claim.value) {
            Some(_) => Severity::Error,
            None if is_first => Severity::Warning,
            None => return None,
        };
        let target = claim.target.clone()?;
        let finding = Finding::new(self.id(), claim.kind, severity)
            .at_target(target.clone())
            .with("right", &*claim.words)
            .fixed_by(target, &*claim.words);
        Some(Finding { source: claim.source.clone(), ..finding })
    }
}

impl Quantities {
    /// What a bare 元 is in the paragraph's translation, and the words for it in dollars.
    fn yuan(pair: &Pair<'_>) -> Option<Claim> {
        let source = items(pair.source_quantities(), pair.source());
        if !source.iter().any(is_bare_yuan) {
            return None;
        }
        let target = items(pair.target_quantities(), pair.target());
        let matching = matching(&source, &target);
        let mistaken = matching.other_units.iter().map(|&(s, t)| (&source[s], &target[t]));
        let mut mistaken = mistaken.filter(|(s, t)| is_bare_yuan(s) && is_bare_dollar(t));
        let claim = |value, words: &str| Claim {
            check: Quantities.id(),
            kind: CURRENCY,
            subject: Subject::new(CURRENCY, ""),
            value: value_of(value),
            words: words.into(),
            source: None,
            target: None,
        };
        if let Some((source, target)) = mistaken.next() {
            if is_elsewhere(pair) {
                return None;
            }
            let words = mended(Fault::Currency, source, target, pair.target())
                .unwrap_or_else(|| right(source));
            let (source, target) = (Some(bytes(source)), Some(bytes(target)));
            return Some(Claim { source, target, ..claim(DOLLAR, &words) });
        }
        let says_yuan = target.iter().any(|item| item.unit() == Some("CNY"));
        says_yuan.then(|| claim("yuan", ""))
    }
}

/// Whether the 元 of a text is a dollar: it is from Hong Kong, Macau or Taiwan, or of them.
fn is_elsewhere(pair: &Pair<'_>) -> bool {
    const CHINESE: &[&str] = &["港", "台", "臺", "澳", "立法局", "立法会", "新加坡", "星洲"];
    const ENGLISH: &[&str] =
        &["Hong Kong", "HK", "Taiwan", "Taipei", "NT$", "Macau", "Macao", "Singapore"];
    CHINESE.iter().any(|place| pair.source().contains(place))
        || ENGLISH.iter().any(|place| pair.target().contains(place))
        || count_script([pair.source()], SAMPLE).is_traditional() == Some(true)
}

fn items<'a>(quantities: &'a [Quantity], text: &'a str) -> Vec<Item<'a>> {
    quantities.iter().filter_map(|quantity| Item::new(quantity, text)).collect()
}

/// Whether a verdict is about what is found at a label already.
fn is_about(case: &Case<'_>, verdict: &Verdict, label: &Unlike) -> bool {
    let target = match verdict {
        Verdict::Differs { target, .. } | Verdict::Added { target, .. } => {
            bytes(&case.target[*target])
        }
        Verdict::Unlike(unlike) => unlike.target.clone(),
        Verdict::Missing { .. } => return false,
    };
    target.start < label.target.end && label.target.start < target.end
}

fn kind(fault: Fault) -> &'static str {
    match fault {
        Fault::Scale => SCALE,
        Fault::Unit => UNIT,
        Fault::Currency => CURRENCY,
        Fault::Digit => DIGIT,
        Fault::Other => DIFFERS,
    }
}

fn finding(case: &Case<'_>, verdict: Verdict) -> Finding {
    let check = Quantities.id();
    match verdict {
        Verdict::Differs { fault, severity, source, target } => {
            let (source, target) = (&case.source[source], &case.target[target]);
            let finding = Finding::new(check, kind(fault), severity)
                .at_source(bytes(source))
                .at_target(bytes(target));
            match mended(fault, source, target, case.target_text) {
                Some(text) => finding.with("right", &*text).fixed_by(bytes(target), text),
                None => finding.with("right", right(source)),
            }
        }
        Verdict::Unlike(unlike) => {
            let finding = Finding::new(check, kind(unlike.fault), unlike.severity)
                .at_source(unlike.source.clone())
                .at_target(unlike.target.clone());
            match unlike.right {
                Some(right) => finding.with("right", &*right).fixed_by(unlike.target, right),
                None => finding.with("right", &case.source_text[unlike.source]),
            }
        }
        Verdict::Missing { severity, source } => {
            let source = &case.source[source];
            Finding::new(check, MISSING, severity)
                .at_source(bytes(source))
                .with("right", right(source))
        }
        Verdict::Added { severity, target } => {
            Finding::new(check, ADDED, severity).at_target(bytes(&case.target[target]))
        }
    }
}

/// What a quantity is in English, or else its own words.
fn right(source: &Item<'_>) -> String {
    source.quantity.english.first().cloned().unwrap_or_else(|| source.words.to_owned())
}
