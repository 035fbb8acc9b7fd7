//! Tables of pairs for the tests of checks.

use super::{Brief, Check, Finding, Pair};
use crate::glossary::reader::{Context, Reader};
use crate::model::{Paragraph, Settings};
use std::sync::Arc;

/// A brief that knows nothing but the style sheet.
pub fn brief(style: &[(&str, &str)]) -> Brief {
    let style = style.iter().map(|(rule, choice)| ((*rule).to_owned(), (*choice).to_owned()));
    let settings = Settings { style: style.collect(), ..Settings::default() };
    let context = Arc::new(Context::default());
    Brief::new(Reader::bundled(), context, Vec::new(), Arc::new(settings))
}

/// What a check finds in a pair.
pub fn look(check: &dyn Check, brief: &Brief, source: &str, target: &str) -> Vec<Finding> {
    let paragraph =
        Paragraph { source: source.to_owned(), target: target.to_owned(), ..Paragraph::default() };
    let mut found = Vec::new();
    check.look(&Pair::new(&paragraph, None, brief), &mut found);
    for finding in &found {
        assert!(check.kinds().contains(&finding.kind), "{finding:?}");
        for bytes in finding.target.iter().chain(finding.fix.as_ref().map(|fix| &fix.bytes)) {
            assert!(target.get(bytes.clone()).is_some(), "{finding:?} in {target:?}");
        }
        assert!(finding.source.iter().all(|bytes| source.get(bytes.clone()).is_some()));
    }
    found
}

/// The same in short: for each finding its kind, the marked words of the target, and behind an arrow the whole
/// target as the fix makes it.
pub fn short(check: &dyn Check, brief: &Brief, source: &str, target: &str) -> Vec<String> {
    let found = look(check, brief, source, target);
    let short = found.iter().map(|finding| {
        let words = finding.target.clone().map_or("", |bytes| &target[bytes]);
        let mut line = format!("{} [{words}]", finding.kind);
        if let Some(fix) = &finding.fix {
            let mut fixed = target.to_owned();
            fixed.replace_range(fix.bytes.clone(), &fix.text);
            line += &format!(" → {fixed}");
        }
        line
    });
    short.collect()
}
