//! Two terms with the same Chinese become one, field by field, or contradict each other.

use super::Reason;
use crate::model::{Term, TermKind};

/// What an existing term becomes when an incoming one is brought in, and why it contradicts it, if it does.
/// Lists grow, gaps are filled, an incoming note takes the place of an older one; id and origin stay.
pub(super) fn combine(existing: &Term, incoming: &Term) -> (Term, Option<Reason>) {
    let mut term = existing.clone();
    let mut reason = forbidden_conflict(existing, incoming).then_some(Reason::Forbidden);
    match incoming.targets.first() {
        None => {}
        Some(first) if existing.targets.is_empty() || existing.targets.contains(first) => {
            add_missing(&mut term.targets, &incoming.targets);
        }
        Some(_) => {
            reason.get_or_insert(Reason::Target);
            term.targets.clone_from(&incoming.targets);
        }
    }
    if incoming.kind != TermKind::default() && incoming.kind != existing.kind {
        if existing.kind != TermKind::default() {
            reason.get_or_insert(Reason::Kind);
        }
        term.kind = incoming.kind;
    }
    if incoming.short_target.is_some() && incoming.short_target != existing.short_target {
        if existing.short_target.is_some() {
            reason.get_or_insert(Reason::Short);
        }
        term.short_target.clone_from(&incoming.short_target);
    }
    add_missing(&mut term.aliases, &incoming.aliases);
    add_missing(&mut term.forbidden, &incoming.forbidden);
    if reason.is_some() {
        // If the incoming one is right, what it prefers is not forbidden, and what it forbids not preferred.
        term.forbidden.retain(|text| !incoming.targets.contains(text));
        term.targets.retain(|text| !incoming.forbidden.contains(text));
    }
    if !incoming.note.is_empty() && !existing.note.contains(&incoming.note) {
        term.note.clone_from(&incoming.note);
    }
    term.exact_case |= incoming.exact_case;
    for (key, value) in &incoming.extra.0 {
        if !term.extra.0.iter().any(|(known, _)| known == key) {
            term.extra.0.push((key.clone(), value.clone()));
        }
    }
    (term, reason)
}

fn forbidden_conflict(one: &Term, other: &Term) -> bool {
    let forbids =
        |one: &Term, other: &Term| one.forbidden.iter().any(|text| other.targets.contains(text));
    forbids(one, other) || forbids(other, one)
}

fn add_missing(list: &mut Vec<String>, more: &[String]) {
    for item in more {
        if !list.contains(item) {
            list.push(item.clone());
        }
    }
}

/// Whether a later row of the same file adds nothing.
pub(super) fn is_empty_of_news(known: &Term, incoming: &Term) -> bool {
    combine(known, incoming) == (known.clone(), None)
}

/// One term of two rows of the same file, the later English as an alternative; `None` when they contradict in
/// anything else, so that both must stay.
pub(super) fn join_repeated(known: &Term, incoming: &Term) -> Option<Term> {
    let as_alternatives = Term {
        targets: [&known.targets[..], &incoming.targets].concat(),
        note: String::new(),
        ..incoming.clone()
    };
    let is_same_kind = known.kind == incoming.kind && known.origin == incoming.origin;
    let (mut term, reason) = combine(known, &as_alternatives);
    if reason.is_some() || !is_same_kind || known.exact_case != incoming.exact_case {
        return None;
    }
    if !known.note.contains(&incoming.note) {
        let gap = if known.note.is_empty() { "" } else { "\n" };
        term.note = [&known.note, gap, &incoming.note].concat();
    }
    Some(term)
}
