//! One name in the place of another: a term that the source does not have stands in the translation, and one of the
//! same kind that the source has is lacking there.

use super::mention::{Mention, View, is_decided};
use crate::check::target_word::word_set;
use crate::glossary::matcher::Matcher;
use crate::glossary::used::UsedForm;
use crate::model::{Term, TermKind};
use std::ops::Range;
use std::sync::Arc;

/// What stands in the place of a name.
pub struct Swapped {
    /// Where, in the translation.
    pub bytes: Range<usize>,
    /// What is to stand there.
    pub right: String,
    /// The Chinese of what stands there.
    pub source: String,
}

/// The only other name that could be in the place of a term, if there is one.
pub fn swapped(view: &View<'_, '_>, mention: &Mention<'_>) -> Option<Swapped> {
    let term = mention.term;
    let is_name =
        |term: &Term| term.kind != TermKind::Term || term.target().starts_with(char::is_uppercase);
    if !is_name(term) {
        return None;
    }
    let words = word_set(view.words());
    let terms = &view.pair.brief().terms;
    let mut found: Option<Swapped> = None;
    for other in terms.iter().filter(|other| other.kind == term.kind && is_decided(other)) {
        let is_here = |text: &str| last_word(text).is_some_and(|word| words.contains(&*word));
        let is_possible =
            is_name(other) && (is_here(other.target()) || is_here(other.later_target()));
        if !is_possible || view.mentions.iter().any(|mention| Arc::ptr_eq(mention.term, other)) {
            continue;
        }
        let Some(swapped) = in_place(view, term, other) else { continue };
        if found.is_some() {
            return None;
        }
        found = Some(swapped);
    }
    found
}

fn last_word(text: &str) -> Option<String> {
    let last = text.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())?;
    Some(last.to_lowercase())
}

fn in_place(view: &View<'_, '_>, term: &Arc<Term>, other: &Arc<Term>) -> Option<Swapped> {
    if other.kind == TermKind::Place && has_short_name(view.pair.source(), other) {
        return None;
    }
    // The source has it after all, inside another term perhaps.
    if !Matcher::new(std::slice::from_ref(other)).find(view.pair.source()).is_empty() {
        return None;
    }
    let mut uses = view.pair.translation().uses(other).into_iter();
    let used = uses.next()?;
    if uses.next().is_some() || view.is_taken(&used.byte, other) {
        return None;
    }
    // Two names that have English in common say nothing of each other.
    let shares = |text: &str| term.targets.iter().any(|target| target.contains(text));
    let right = match used.form {
        UsedForm::Target(_) => term.target(),
        UsedForm::Later => term.later_target(),
        UsedForm::Forbidden(_) => return None,
    };
    let is_other = !shares(view.pair.target().get(used.byte.clone())?);
    is_other.then(|| Swapped {
        bytes: used.byte,
        right: right.to_owned(),
        source: other.source.clone(),
    })
}

/// Whether a place may be in the source by the one character that it is called in compounds (中 of 中国), or as ours.
fn has_short_name(source: &str, place: &Term) -> bool {
    let is_china = place.source.starts_with("中国") || place.source.starts_with("中國");
    let ours = [
        "我国", "我國", "大陆", "大陸", "国内", "國內", "全国", "全國", "祖国", "祖國", "华", "華",
    ];
    source.contains(|c| place.source.starts_with(c))
        || is_china && ours.iter().any(|word| source.contains(word))
}
