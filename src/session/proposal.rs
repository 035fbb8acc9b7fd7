//! Reviewing proposed terms: names and repeated words that the program found and the person accepts, changes or
//! rejects, many at a time.

use super::{Dialog, Session};
use crate::model::{Choice, Command, Decision, Term};

/// What the person said of a proposed term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Settled {
    /// Nothing yet: it stays proposed.
    #[default]
    Open,
    /// It becomes a term.
    Accepted,
    /// It is not to be proposed again.
    Rejected,
}

/// One proposed term in the review.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The term, which the person may change.
    pub term: Term,
    /// How often it occurs.
    pub count: usize,
    /// The paragraph of its first occurrence, from 1.
    pub paragraph: Option<usize>,
    /// What was said of it.
    pub settled: Settled,
}

impl Session {
    /// The review of the terms that are proposed now.
    pub fn review(&self) -> Dialog {
        let proposals = self.project().into_iter().flat_map(|project| project.derived.proposals());
        let proposal =
            |(term, usage): (&std::sync::Arc<Term>, crate::glossary::usage::Usage)| Proposal {
                term: (**term).clone(),
                count: usage.count,
                paragraph: usage.first.map(|(index, _)| index + 1),
                settled: Settled::Open,
            };
        Dialog::Proposals { list: proposals.map(proposal).collect(), row: 0 }
    }

    /// Puts a review in force: accepted terms come into the glossary in one step, rejected ones are remembered
    /// in another.
    pub(super) fn settle(&mut self, proposals: Vec<Proposal>) {
        let (accepted, rest): (Vec<_>, Vec<_>) =
            proposals.into_iter().partition(|p| p.settled == Settled::Accepted);
        let rejected = rest.into_iter().filter(|p| p.settled == Settled::Rejected);
        let choices: Vec<Choice> =
            rejected.map(|p| Choice::new(p.term.source, Decision::Rejected)).collect();
        if !choices.is_empty() {
            self.run(Command::Choose(choices));
        }
        if !accepted.is_empty() {
            self.run(Command::AddTerms(accepted.into_iter().map(|p| p.term).collect()));
        }
    }
}
