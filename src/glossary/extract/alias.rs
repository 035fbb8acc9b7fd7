//! Brings forms of one name together: 特朗普 and 唐纳德·特朗普, 微软 and 微软公司, 北航 and 北京航空航天大学（简称“北航”）.

use std::collections::{HashMap, HashSet};

use super::{Proposal, folded};
use crate::glossary::gloss::short_form::{full_start, short_forms};
use crate::glossary::gloss::vocabulary::{ORGANISATION_ENDINGS, word_before};
use crate::model::{Origin, TermKind};

/// Endings that an organisation's name has or has not.
const ENDINGS: [&str; 6] = ["公司", "集团", "集團", "股份有限公司", "有限公司", "控股"];

/// Makes the short forms that the article introduces aliases of the names before them, and proposes the full name
/// where it was not recognised.
pub(super) fn add_short_forms(
    paragraphs: &[&str],
    taken: &HashSet<String>,
    found: &mut Vec<Proposal>,
) {
    for (paragraph_index, text) in paragraphs.iter().enumerate() {
        for form in short_forms(paragraph_index, text) {
            let short = &text[form.short.clone()];
            let before = &text[..form.byte_full_end];
            let full = found
                .iter()
                .enumerate()
                .filter(|(_, proposal)| before.ends_with(&proposal.source))
                .max_by_key(|(_, proposal)| proposal.source.len())
                .map(|(index, _)| index);
            let index = match (full, full_start(text, &form)) {
                (Some(index), start)
                    if start
                        .is_none_or(|s| form.byte_full_end - s <= found[index].source.len()) =>
                {
                    index
                }
                (_, Some(start)) => {
                    let source = &text[start..form.byte_full_end];
                    if taken.contains(&folded(source)) {
                        continue;
                    }
                    found.push(full_name(source, (paragraph_index, start..form.byte_full_end)));
                    found.len() - 1
                }
                _ => continue,
            };
            if !taken.contains(&folded(short)) && found[index].source != short {
                found[index].aliases.push(short.to_owned());
            }
        }
    }
}

fn full_name(source: &str, first: (usize, std::ops::Range<usize>)) -> Proposal {
    let chars: Vec<char> = folded(source).chars().collect();
    let is_organisation = word_before(&ORGANISATION_ENDINGS, &chars, chars.len()) >= 1;
    Proposal {
        source: source.to_owned(),
        aliases: Vec::new(),
        target: String::new(),
        kind: if is_organisation { TermKind::Organisation } else { TermKind::Term },
        origin: Origin::Recognised,
        count: 1,
        first,
        certain: true,
        spelling_varies: false,
    }
}

/// Joins forms of one name under the fullest one.
pub(super) fn join(found: &mut Vec<Proposal>) {
    let mut owner: HashMap<String, usize> = HashMap::new();
    let mut num_owners: HashMap<String, usize> = HashMap::new();
    for (index, proposal) in found.iter().enumerate() {
        for form in shorter_forms(proposal) {
            let form = folded(&form);
            *num_owners.entry(form.clone()).or_default() += 1;
            owner.entry(form).or_insert(index);
        }
    }
    let mut gone = vec![false; found.len()];
    for index in 0..found.len() {
        let form = folded(&found[index].source);
        let Some(&full) = owner.get(&form) else { continue };
        if num_owners[&form] != 1 || full == index || gone[full] {
            continue;
        }
        gone[index] = true;
        let short = found[index].clone();
        let full = &mut found[full];
        if !full.aliases.contains(&short.source) {
            full.aliases.push(short.source.clone());
        }
        full.count += short.count;
        if (short.first.0, short.first.1.start) < (full.first.0, full.first.1.start) {
            full.first = short.first;
        }
        if full.target.is_empty() && full.kind == TermKind::Organisation {
            full.target = short.target;
            full.origin = short.origin;
        }
    }
    let mut gone = gone.into_iter();
    found.retain(|_| !gone.next().unwrap_or(false));
}

/// The forms that stand for a name when they are met alone.
fn shorter_forms(proposal: &Proposal) -> Vec<String> {
    let mut forms = proposal.aliases.clone();
    if proposal.kind == TermKind::Person {
        forms.extend(proposal.source.rsplit_once(is_dot).map(|(_, last)| last.to_owned()));
    }
    if proposal.kind == TermKind::Organisation {
        let bare = ENDINGS.iter().find_map(|ending| proposal.source.strip_suffix(ending));
        forms.extend(bare.filter(|bare| bare.chars().count() >= 2).map(str::to_owned));
    }
    forms
}

/// A dot between the parts of a transcribed name.
pub(super) fn is_dot(c: char) -> bool {
    matches!(c, '·' | '‧' | '・' | '•' | '．' | '∙' | '･' | '⋅')
}
