//! Mending what was found: one finding, or all of a kind as one step.

use crate::check::{Finding, Fix};
use crate::model::{Command, ParagraphId};
use crate::session::{Session, Severity};

/// The text with fixes made; of two that touch the same words the first is.
pub(super) fn fixed<'a>(text: &str, fixes: impl Iterator<Item = &'a Fix>) -> (String, usize) {
    let mut fixes: Vec<&Fix> = fixes.filter(|fix| text.get(fix.bytes.clone()).is_some()).collect();
    fixes.sort_by_key(|fix| (fix.bytes.start, fix.bytes.end));
    let (mut fixed, mut byte_done, mut num_done) = (String::with_capacity(text.len()), 0, 0);
    for fix in fixes {
        let is_second = num_done > 0 && fix.bytes.start <= byte_done && fix.bytes.is_empty();
        if fix.bytes.start < byte_done || is_second {
            continue;
        }
        fixed.push_str(&text[byte_done..fix.bytes.start]);
        fixed.push_str(&fix.text);
        byte_done = fix.bytes.end;
        num_done += 1;
    }
    fixed.push_str(&text[byte_done..]);
    (fixed, num_done)
}

impl Session {
    /// Mends one finding, if it is still there: with its own fix or with one that was suggested.
    pub(super) fn apply_fix(&mut self, id: ParagraphId, finding: &Finding) {
        let is_it =
            |other: &Finding| Finding { fix: finding.fix.clone(), ..other.clone() } == *finding;
        let is_there = self.checks.found.shown(id).iter().any(is_it);
        if let Some(fix) = finding.fix.as_ref().filter(|_| is_there) {
            self.apply_fixes(id, std::slice::from_ref(fix));
        }
    }

    /// Makes fixes in one paragraph and looks at once whether they helped.
    pub(super) fn apply_fixes(&mut self, id: ParagraphId, fixes: &[Fix]) {
        let paragraph = self.project.as_ref().and_then(|project| project.document.paragraph(id));
        let Some(paragraph) = paragraph else { return };
        let (text, _) = fixed(&paragraph.target, fixes.iter());
        if self.try_run(Command::Fix { targets: vec![(id, text)] }) {
            self.look_now(id);
        }
    }

    /// Mends every finding of that kind that can be mended, as one step.
    pub(super) fn fix_all(&mut self, kind: &str) {
        let Some(document) = self.project.as_ref().map(|project| &project.document) else { return };
        let (mut targets, mut num_fixed) = (Vec::new(), 0);
        for &id in self.checks.found.paragraphs() {
            let findings = self.checks.found.shown(id).iter().filter(|f| f.kind == kind);
            let fixes = findings.filter_map(|finding| finding.fix.as_ref());
            let Some(paragraph) = document.paragraph(id) else { continue };
            let (text, num) = fixed(&paragraph.target, fixes);
            if num > 0 {
                targets.push((id, text));
                num_fixed += num;
            }
        }
        if !targets.is_empty() && self.try_run(Command::Fix { targets }) {
            self.say(Severity::Info, "notice-fixed", &[("count", num_fixed.into())]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixes_are_made_in_order_and_none_over_another() {
        let fix = |bytes, text: &str| Fix { bytes, text: text.to_owned() };
        for (text, fixes, expected) in [
            ("One  two", vec![fix(3..5, " ")], ("One two", 1)),
            ("One  two", vec![fix(8..8, "."), fix(3..5, " ")], ("One two.", 2)),
            ("abcd", vec![fix(0..2, "x"), fix(1..3, "y")], ("xcd", 1)),
            ("abcd", vec![fix(4..4, "."), fix(4..4, "!")], ("abcd.", 1)),
            ("中", vec![fix(1..2, "x"), fix(0..9, "y")], ("中", 0)),
            ("", vec![fix(0..0, "a")], ("a", 1)),
        ] {
            let (done, num) = fixed(text, fixes.iter());
            assert_eq!((done.as_str(), num), expected, "{text} {fixes:?}");
        }
    }
}
