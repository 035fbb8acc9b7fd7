//! Names: Latin words and code of the source that the translation lacks or alters, recognised names without any trace,
//! Chinese names spelt in two ways. Names that the person has decided on are the check of terms' business.

mod latin;
mod numbered;
#[cfg(test)]
mod tests;
mod token;
mod trace;

use super::{Check, Claim, Finding, Pair, Severity, Standing};

const ALTERED: &str = "name-altered";
const LATIN_MISSING: &str = "name-latin-missing";
const MISSING: &str = "name-missing";
const TWO_WAYS: &str = "name-two-ways";

/// See the module.
pub struct Names;

impl Check for Names {
    fn id(&self) -> &'static str {
        "name"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[ALTERED, LATIN_MISSING, MISSING, TWO_WAYS]
    }

    fn look(&self, pair: &Pair<'_>, found: &mut Vec<Finding>) {
        latin::look(pair, found);
        numbered::look(pair, found);
        trace::look(pair, found);
    }

    fn claims(&self, pair: &Pair<'_>, claims: &mut Vec<Claim>) {
        trace::claims(pair, claims);
    }

    fn judge(&self, claim: &Claim, standing: &Standing<'_>, _is_first: bool) -> Option<Finding> {
        let usual = standing.usual_other_than(claim.value).filter(|_| standing.is_clear())?;
        let found = Finding::new(self.id(), claim.kind, Severity::Warning);
        let found = Finding { source: claim.source.clone(), target: claim.target.clone(), ..found };
        let bytes = claim.target.clone()?;
        Some(found.with("right", &*usual.words).fixed_by(bytes, &*usual.words))
    }
}
