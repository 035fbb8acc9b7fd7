//! What was found in a whole document, kept up to date paragraph by paragraph. Whether the person has ignored a
//! finding is not asked here.

use super::claim::{Claim, Held, Standing, Subject};
use super::{Brief, Finding, Look, check_of, look};
use crate::model::{Document, ParagraphId, Role, Status};
use crate::tasks::{Cancelled, Progress};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Paragraphs between two steps of progress.
const STEP: usize = 64;

/// The findings of a document's paragraphs.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    seen: HashMap<ParagraphId, Seen>,
    subjects: HashMap<Subject, Subjects>,
}

/// One paragraph: what was seen in it, and how its claims were judged.
#[derive(Clone, Debug, Default)]
struct Seen {
    look: Look,
    judged: Vec<Finding>,
}

/// All claims on one subject.
#[derive(Clone, Debug, Default)]
struct Subjects {
    /// The values with who claims them.
    members: HashMap<u64, HashSet<ParagraphId>>,
    /// The same in the order of [`Standing::values`].
    values: Vec<Held>,
    first: ParagraphId,
}

/// Source, target, the next target, and what the paragraph is.
type Key<'a> = (&'a str, &'a str, Option<&'a str>, Role, Status);

/// Where a paragraph stands in its document.
type Order<'a> = &'a dyn Fn(ParagraphId) -> usize;

/// What judging depends on; while it stays, no claim need be judged anew but those that changed themselves.
#[derive(PartialEq)]
struct Basis(Vec<(u64, ParagraphId)>, ParagraphId, [bool; 2]);

impl Subjects {
    fn standing(&self) -> Standing<'_> {
        Standing { values: &self.values, first: self.first }
    }

    fn basis(&self) -> Basis {
        let values = self.values.iter().map(|held| (held.value, held.first)).collect();
        let standing = self.standing();
        Basis(values, self.first, [standing.is_clear(), standing.is_overwhelming()])
    }

    fn add(&mut self, id: ParagraphId, claim: &Claim, order: Order<'_>) {
        let members = self.members.entry(claim.value).or_default();
        if !members.insert(id) {
            return;
        }
        match self.values.iter_mut().find(|held| held.value == claim.value) {
            Some(held) => {
                held.count += 1;
                if order(id) < order(held.first) {
                    (held.first, held.words) = (id, claim.words.clone());
                }
            }
            None => self.values.push(Held {
                value: claim.value,
                count: 1,
                first: id,
                words: claim.words.clone(),
            }),
        }
    }

    fn remove(&mut self, id: ParagraphId, claim: &Claim, order: Order<'_>) {
        let Some(members) = self.members.get_mut(&claim.value) else { return };
        if !members.remove(&id) {
            return;
        }
        let Some(at) = self.values.iter().position(|held| held.value == claim.value) else {
            return;
        };
        match members.iter().copied().min_by_key(|&member| order(member)) {
            Some(_) if self.values[at].first != id => self.values[at].count -= 1,
            Some(first) => {
                self.values[at].count -= 1;
                self.values[at].first = first;
            }
            None => {
                self.members.remove(&claim.value);
                self.values.remove(at);
            }
        }
    }

    fn sort(&mut self, order: Order<'_>) {
        self.values.sort_by_key(|held| (std::cmp::Reverse(held.count), order(held.first)));
        let firsts = self.values.iter().map(|held| held.first);
        self.first = firsts.min_by_key(|&id| order(id)).unwrap_or_default();
    }

    /// Those whose claims may be judged otherwise after a change from that basis: while the usual value stays, of
    /// those who claim it only the first, however many they are.
    fn concerned(&self, before: &Basis) -> impl Iterator<Item = ParagraphId> {
        let usual = self.values.first().map(|held| held.value);
        let usual = usual.filter(|usual| before.0.first().is_some_and(|old| old.0 == *usual));
        let others = self.members.iter().filter(move |(value, _)| Some(**value) != usual);
        others.flat_map(|(_, members)| members).copied().chain([self.first, before.1])
    }
}

/// Looks at every paragraph of a document.
///
/// # Errors
/// When it is cancelled.
pub fn check_all(
    document: &Document,
    brief: &Brief,
    progress: &dyn Progress,
) -> Result<Checked, Cancelled> {
    let paragraphs = document.paragraphs();
    let mut checked = Checked::default();
    checked.seen.reserve(paragraphs.len());
    // Paragraphs that repeat others are looked at once: a look depends on nothing but what is in the key.
    let mut known: HashMap<Key<'_>, Look> = HashMap::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if index % STEP == 0 {
            progress.step(index as u64, paragraphs.len() as u64)?;
        }
        let next = paragraphs.get(index + 1).map(|next| next.target.as_str());
        let key = (&*paragraph.source, &*paragraph.target, next, paragraph.role, paragraph.status);
        let look = known.entry(key).or_insert_with(|| look(paragraph, next, brief)).clone();
        checked.seen.insert(paragraph.id, Seen { look, judged: Vec::new() });
    }
    drop(known);
    let order = |id| document.index_of(id).unwrap_or(usize::MAX);
    for paragraph in paragraphs {
        let Some(seen) = checked.seen.get(&paragraph.id) else { continue };
        for claim in &seen.look.claims {
            let subject = checked.subjects.entry(claim.subject).or_default();
            subject.add(paragraph.id, claim, &order);
        }
    }
    checked.subjects.values_mut().for_each(|subject| subject.sort(&order));
    for paragraph in paragraphs {
        checked.judge(paragraph.id);
    }
    Ok(checked)
}

impl Checked {
    /// The findings of a paragraph, those of its own first.
    pub fn findings(&self, id: ParagraphId) -> impl Iterator<Item = &Finding> {
        let seen = self.seen.get(&id);
        seen.into_iter().flat_map(|seen| seen.look.findings.iter().chain(&seen.judged))
    }

    /// The paragraphs in which something was found, in no order.
    pub fn paragraphs(&self) -> impl Iterator<Item = ParagraphId> {
        let found = self
            .seen
            .iter()
            .filter(|(_, seen)| !seen.look.findings.is_empty() || !seen.judged.is_empty());
        found.map(|(id, _)| *id)
    }

    /// Takes over what was seen in a paragraph that changed or is new. Answers the paragraphs whose findings may
    /// have changed, that one first.
    pub fn put(&mut self, document: &Document, id: ParagraphId, look: Look) -> Vec<ParagraphId> {
        let old = self.seen.insert(id, Seen { look, judged: Vec::new() });
        let old_claims = old.map(|seen| seen.look.claims).unwrap_or_default();
        self.change_claims(document, id, &old_claims)
    }

    /// Forgets a paragraph that is gone. Answers the paragraphs whose findings may have changed.
    pub fn remove(&mut self, document: &Document, id: ParagraphId) -> Vec<ParagraphId> {
        let Some(old) = self.seen.remove(&id) else { return Vec::new() };
        self.change_claims(document, id, &old.look.claims)
    }

    fn change_claims(
        &mut self,
        document: &Document,
        id: ParagraphId,
        old: &[Claim],
    ) -> Vec<ParagraphId> {
        let order = |id| document.index_of(id).unwrap_or(usize::MAX);
        let new = self.seen.get(&id).map(|seen| seen.look.claims.clone()).unwrap_or_default();
        let same = |one: &Claim, other: &Claim| {
            one.subject == other.subject && one.value == other.value && one.words == other.words
        };
        let gone = old.iter().filter(|claim| !new.iter().any(|other| same(claim, other)));
        let come = new.iter().filter(|claim| !old.iter().any(|other| same(claim, other)));
        let (gone, come): (Vec<_>, Vec<_>) = (gone.collect(), come.collect());
        let subjects: BTreeSet<Subject> =
            gone.iter().chain(&come).map(|claim| claim.subject).collect();
        let before: Vec<Basis> = subjects
            .iter()
            .map(|subject| self.subjects.entry(*subject).or_default().basis())
            .collect();
        for claim in gone {
            if let Some(subject) = self.subjects.get_mut(&claim.subject) {
                subject.remove(id, claim, &order);
            }
        }
        for claim in come {
            self.subjects.entry(claim.subject).or_default().add(id, claim, &order);
        }
        let mut touched = BTreeSet::new();
        for (subject, before) in subjects.iter().zip(before) {
            let Some(claims) = self.subjects.get_mut(subject) else { continue };
            claims.sort(&order);
            if claims.basis() != before {
                touched.extend(claims.concerned(&before));
            }
            if claims.values.is_empty() {
                self.subjects.remove(subject);
            }
        }
        touched.remove(&id);
        for &other in std::iter::once(&id).chain(&touched) {
            self.judge(other);
        }
        std::iter::once(id).chain(touched).collect()
    }

    /// Judges the claims of a paragraph.
    fn judge(&mut self, id: ParagraphId) {
        let Some(seen) = self.seen.get(&id) else { return };
        let judged = seen.look.claims.iter().filter_map(|claim| {
            let standing = self.subjects.get(&claim.subject)?.standing();
            let is_first = standing.first == id;
            // What most say stands: one keystroke must not have a thousand paragraphs judged anew.
            if !is_first && standing.usual_other_than(claim.value).is_none() {
                return None;
            }
            check_of(claim.check)?.judge(claim, &standing, is_first)
        });
        let judged: Vec<Finding> = judged.collect();
        if let Some(seen) = self.seen.get_mut(&id) {
            seen.judged = judged;
        }
    }
}

#[cfg(test)]
mod tests;
