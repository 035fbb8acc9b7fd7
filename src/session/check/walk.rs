//! The way from finding to finding, in the order of the document.

use crate::model::ParagraphId;
use crate::session::Session;

impl Session {
    /// The finding that keys work on: in the active paragraph the one that was gone to, else the worst that can be
    /// mended, else the worst.
    pub fn current_finding(&self) -> Option<(ParagraphId, usize)> {
        let active = self.active?;
        let shown = self.checks.found.shown(active);
        let gone_to = self.finding_gone_to().map(|(_, index)| index);
        let worst = || {
            let weights = shown.iter().map(|finding| (finding.fix.is_some(), finding.severity));
            // Of equals the first.
            weights.enumerate().rev().max_by_key(|(_, weight)| *weight).map(|(index, _)| index)
        };
        Some((active, gone_to.or_else(worst)?))
    }

    /// The finding of the active paragraph that was gone to.
    pub fn finding_gone_to(&self) -> Option<(ParagraphId, usize)> {
        let (id, index) = self.checks.current?;
        let is_there = index < self.checks.found.shown(id).len();
        (self.active == Some(id) && is_there).then_some((id, index))
    }

    /// The finding to be gone to from where one is, forward or back: the first (or last) of the active paragraph if
    /// none of it was gone to yet.
    pub fn finding_beside(&self, forward: bool) -> Option<(ParagraphId, usize)> {
        let edge = if forward { None } else { Some(usize::MAX) };
        let here = self.finding_gone_to().map(|(id, index)| (id, Some(index)));
        let here = here.or_else(|| Some((self.active?, edge)));
        let Some((id, index)) = here else { return self.next_finding(None) };
        let num_here = self.checks.found.shown(id).len();
        let beside = match (index, forward) {
            (None, true) => Some(0),
            (Some(index), true) => Some(index + 1),
            (Some(index), false) => index.min(num_here).checked_sub(1),
            (None, false) => None,
        };
        match beside.filter(|&beside| beside < num_here) {
            Some(beside) => Some((id, beside)),
            None => self.finding_of_neighbour(id, forward),
        }
    }

    /// The finding after that one, going round at the end; the first one of all for `None`. The index is that in
    /// [`Self::findings`]; a paragraph need not have any.
    pub fn next_finding(
        &self,
        after: Option<(ParagraphId, usize)>,
    ) -> Option<(ParagraphId, usize)> {
        let Some((id, index)) = after else {
            return Some((*self.checks.found.paragraphs().first()?, 0));
        };
        let next = index.saturating_add(1);
        if next < self.checks.found.shown(id).len() {
            return Some((id, next));
        }
        self.finding_of_neighbour(id, true)
    }

    fn finding_of_neighbour(&self, id: ParagraphId, forward: bool) -> Option<(ParagraphId, usize)> {
        let document = &self.project.as_ref()?.document;
        let order = self.checks.found.paragraphs();
        let here = document.index_of(id)?;
        let is_up_to = |other: &ParagraphId, with: bool| {
            document.index_of(*other).is_some_and(|at| at < here || (with && at == here))
        };
        if forward {
            let at = order.partition_point(|other| is_up_to(other, true));
            return Some((*order.get(at).or(order.first())?, 0));
        }
        let at = order.partition_point(|other| is_up_to(other, false));
        let id = at.checked_sub(1).and_then(|at| order.get(at)).or(order.last())?;
        Some((*id, self.checks.found.shown(*id).len().saturating_sub(1)))
    }
}
