//! What bringing terms into a glossary would do, before anything is written: which are new, which add to a term
//! that is there, which contradict one. Who writes, and what a person chooses, is left to others.

mod combine;

use super::matcher::{cased_form, folded_form};
use crate::model::Term;
use combine::{combine, is_empty_of_news, join_repeated};
use std::borrow::Borrow;
use std::collections::HashMap;

/// Why an incoming term contradicts the one that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Another English is preferred.
    Target,
    /// The English of one is forbidden by the other.
    Forbidden,
    /// It names something else: a person here, a place there.
    Kind,
    /// Another short form.
    Short,
    /// Its Chinese is an alias of a term with another English.
    Alias,
}

/// An incoming term that meets one that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The term that is there.
    pub existing_index: usize,
    /// The one that comes in.
    pub incoming_index: usize,
    /// What the existing term would become, with its own id. In a conflict: if the incoming one were right.
    pub term: Term,
    /// Why they contradict; `None` where they do not.
    pub reason: Option<Reason>,
}

/// Why a row is not brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SkipReason {
    /// It has no Chinese.
    NoSource,
    /// An earlier row of the same file says the same.
    Repeated,
}

/// A row that is not brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skip {
    /// The incoming term.
    pub incoming_index: usize,
    /// Why not.
    pub reason: SkipReason,
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Terms to be added, in the order they come in. Rows with the same Chinese are one term with alternatives.
    pub new: Vec<Term>,
    /// Terms that gain something and lose nothing but an older note.
    pub changed: Vec<Change>,
    /// Terms that can only be what one of the two says.
    pub conflicting: Vec<Change>,
    /// Rows that say nothing new: existing and incoming index.
    pub same: Vec<(usize, usize)>,
    /// Rows that are not brought in.
    pub skipped: Vec<Skip>,
}

impl Plan {
    /// The existing terms as they become, each once, with its index; `takes_conflicts` says whether the incoming
    /// side is right in a conflict.
    pub fn changes(&self, takes_conflicts: bool) -> Vec<(usize, &Term)> {
        let conflicts = self.conflicting.iter().filter(|_| takes_conflicts);
        let mut all: Vec<&Change> = self.changed.iter().chain(conflicts).collect();
        all.sort_by_key(|change| change.incoming_index);
        // What comes later was planned on top of what came before.
        let last: HashMap<usize, &Term> =
            all.iter().map(|change| (change.existing_index, &change.term)).collect();
        let mut changes: Vec<_> = last.into_iter().collect();
        changes.sort_by_key(|(index, _)| *index);
        changes
    }

    /// The whole glossary as it becomes.
    pub fn apply<T: Borrow<Term>>(&self, existing: &[T], takes_conflicts: bool) -> Vec<Term> {
        let mut terms: Vec<Term> = existing.iter().map(|term| term.borrow().clone()).collect();
        for (index, term) in self.changes(takes_conflicts) {
            terms[index] = term.clone();
        }
        terms.extend(self.new.iter().cloned());
        terms
    }

    /// Whether nothing would be written.
    pub fn is_idle(&self, takes_conflicts: bool) -> bool {
        self.new.is_empty() && self.changes(takes_conflicts).is_empty()
    }
}

/// Plans an import. Chinese is compared as the matcher does, without script, width, case and spaces; an alias
/// shares the decision of its term. Linear but for sorting.
pub fn plan<T: Borrow<Term>>(existing: &[T], incoming: &[Term]) -> Plan {
    let mut planner = Planner::new(existing);
    for (incoming_index, term) in incoming.iter().enumerate() {
        planner.add(incoming_index, term);
    }
    planner.plan
}

/// Where a term of some Chinese stands.
#[derive(Clone, Copy, Debug)]
enum Place {
    Existing(usize),
    Alias(usize),
    New(usize),
}

struct Planner {
    /// Terms that are there, with what earlier rows have added to them.
    terms: Vec<Term>,
    places: HashMap<Key, Vec<Place>>,
    plan: Plan,
}

type Key = (String, Option<(char, char)>);

fn key(term: &Term, name: &str) -> Key {
    (folded_form(name), term.marks)
}

impl Planner {
    fn new<T: Borrow<Term>>(existing: &[T]) -> Self {
        let terms: Vec<Term> = existing.iter().map(|term| term.borrow().clone()).collect();
        let mut places: HashMap<Key, Vec<Place>> = HashMap::with_capacity(terms.len());
        for (index, term) in terms.iter().enumerate() {
            places.entry(key(term, &term.source)).or_default().push(Place::Existing(index));
        }
        for (index, term) in terms.iter().enumerate() {
            for alias in &term.aliases {
                let of_name = places.entry((folded_form(alias), None)).or_default();
                if of_name.is_empty() {
                    of_name.push(Place::Alias(index));
                }
            }
        }
        Self { terms, places, plan: Plan::default() }
    }

    fn add(&mut self, incoming_index: usize, incoming: &Term) {
        let key = key(incoming, &incoming.source);
        if key.0.is_empty() {
            let reason = SkipReason::NoSource;
            return self.plan.skipped.push(Skip { incoming_index, reason });
        }
        let known = self.places.get(&key).map_or(&[][..], Vec::as_slice);
        let place = known.iter().copied().find(|place| self.is_about_the_same(*place, incoming));
        match place {
            None => self.add_new(key, incoming),
            Some(Place::Existing(index)) => self.meet(index, incoming_index, incoming),
            Some(Place::Alias(index)) => self.meet_alias(index, incoming_index, incoming),
            Some(Place::New(index)) => self.repeat(index, key, incoming_index, incoming),
        }
    }

    /// Terms that want their exact case are others when they are written in another.
    fn is_about_the_same(&self, place: Place, incoming: &Term) -> bool {
        let known = match place {
            Place::Existing(index) => &self.terms[index],
            Place::New(index) => &self.plan.new[index],
            Place::Alias(_) => return true,
        };
        let is_exact = known.exact_case || incoming.exact_case;
        !is_exact || cased_form(&known.source) == cased_form(&incoming.source)
    }

    fn add_new(&mut self, key: Key, incoming: &Term) {
        self.places.entry(key).or_default().push(Place::New(self.plan.new.len()));
        self.plan.new.push(incoming.clone());
    }

    fn meet(&mut self, existing_index: usize, incoming_index: usize, incoming: &Term) {
        let existing = &self.terms[existing_index];
        let (term, reason) = combine(existing, incoming);
        let change = Change { existing_index, incoming_index, term, reason };
        if reason.is_some() {
            self.plan.conflicting.push(change);
        } else if change.term == *existing {
            self.plan.same.push((existing_index, incoming_index));
        } else {
            self.terms[existing_index] = change.term.clone();
            self.plan.changed.push(change);
        }
    }

    fn meet_alias(&mut self, existing_index: usize, incoming_index: usize, incoming: &Term) {
        let existing = &self.terms[existing_index];
        let is_known = |target: &String| {
            existing.targets.contains(target) || existing.short_target.as_ref() == Some(target)
        };
        if incoming.targets.first().is_none_or(is_known) {
            self.plan.same.push((existing_index, incoming_index));
            return;
        }
        // If the incoming row is right, the alias is taken out of this term's decision.
        let own = folded_form(&incoming.source);
        let mut term = existing.clone();
        term.aliases.retain(|alias| folded_form(alias) != own);
        let reason = Some(Reason::Alias);
        self.plan.conflicting.push(Change { existing_index, incoming_index, term, reason });
    }

    /// A row whose Chinese an earlier row of the same file has: together they are one term, unless that would
    /// lose something.
    fn repeat(&mut self, new_index: usize, key: Key, incoming_index: usize, incoming: &Term) {
        let known = &mut self.plan.new[new_index];
        if is_empty_of_news(known, incoming) {
            let reason = SkipReason::Repeated;
            self.plan.skipped.push(Skip { incoming_index, reason });
        } else if let Some(joined) = join_repeated(known, incoming) {
            *known = joined;
        } else {
            self.add_new(key, incoming);
        }
    }
}

#[cfg(test)]
mod tests;
