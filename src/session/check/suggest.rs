//! What may be meant where no one fix is right: worked out for the finding that the person is at.

use crate::check::{Finding, Fix, check_of};
use crate::model::ParagraphId;
use crate::session::{Answer, Session};
use std::sync::Arc;

/// Words that are offered.
const MAX_OFFERED: usize = 4;

/// What is offered for one finding; `None` while it is worked out.
#[derive(Debug)]
pub(super) struct Suggested {
    paragraph: ParagraphId,
    finding: Finding,
    fixes: Option<Vec<Fix>>,
}

impl Session {
    /// Whether [`crate::session::Action::Suggest`] is to be asked for.
    pub fn wants_suggestions(&self) -> bool {
        self.unmended().is_some_and(|(id, finding)| !self.is_suggested_for(id, finding))
    }

    /// What may be put in the place of the words that a finding marks, the likeliest first.
    pub fn suggestions(&self, id: ParagraphId, finding: &Finding) -> &[Fix] {
        let suggested = self.checks.suggested.as_ref();
        let suggested = suggested.filter(|_| self.is_suggested_for(id, finding));
        suggested.and_then(|suggested| suggested.fixes.as_deref()).unwrap_or_default()
    }

    fn is_suggested_for(&self, id: ParagraphId, finding: &Finding) -> bool {
        let suggested = self.checks.suggested.as_ref();
        suggested.is_some_and(|s| s.paragraph == id && s.finding == *finding)
    }

    /// The finding that keys work on, if it marks words of the translation and has no fix.
    fn unmended(&self) -> Option<(ParagraphId, &Finding)> {
        let (id, index) = self.current_finding()?;
        let finding = self.checks.found.shown(id).get(index)?;
        (finding.fix.is_none() && finding.target.is_some()).then_some((id, finding))
    }

    pub(super) fn suggest(&mut self) {
        let Some((paragraph, finding)) = self.unmended() else { return };
        let finding = finding.clone();
        let (Some(project), Some(brief)) = (&self.project, self.checks.brief.clone()) else {
            return;
        };
        let Some(bytes) = finding.target.clone() else { return };
        let target = project.document.paragraph(paragraph).map(|p| p.target.as_str());
        let Some(marked) = target.and_then(|target| target.get(bytes.clone())) else { return };
        let marked = marked.to_owned();
        let suggested = Suggested { paragraph, finding: finding.clone(), fixes: None };
        self.checks.suggested = Some(suggested);
        let brief = Arc::clone(&brief);
        let handle = self.tasks.spawn("suggest", move |_| {
            let words =
                check_of(finding.check).map(|check| check.suggest(&finding, &marked, &brief));
            let words = words.unwrap_or_default().into_iter().take(MAX_OFFERED);
            let fixes = words.map(|text| Fix { bytes: bytes.clone(), text }).collect();
            Answer::Suggested(paragraph, Box::new(finding), fixes)
        });
        self.quiet_jobs.push(handle);
    }

    pub(in crate::session) fn suggested(&mut self, id: ParagraphId, of: &Finding, fixes: Vec<Fix>) {
        if self.is_suggested_for(id, of)
            && let Some(suggested) = &mut self.checks.suggested
        {
            suggested.fixes = Some(fixes);
        }
    }
}
