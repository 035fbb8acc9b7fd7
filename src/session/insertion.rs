//! The terms of one paragraph as they can be put into its translation: numbered, each in the form that fits
//! this place (the full name at its first mention, the short one later) and in the other form.

use super::Project;
use crate::glossary::usage::forms_at;
use crate::model::{Paragraph, Term};
use std::ops::Range;
use std::sync::Arc;

/// One term of a paragraph.
#[derive(Clone, Debug)]
pub struct Insertion {
    /// The term.
    pub term: Arc<Term>,
    /// Where it stands in the source, in bytes.
    pub places: Vec<Range<usize>>,
    /// The English for this place.
    pub text: String,
    /// The English in the other form; the same where there is only one.
    pub other: String,
}

/// The terms of a paragraph in the order of their first occurrence there, each once.
pub fn insertions(project: &Project, paragraph: &Paragraph) -> Vec<Insertion> {
    let derived = &project.derived;
    let index = project.document().index_of(paragraph.id).unwrap_or(0);
    let mut list: Vec<Insertion> = Vec::new();
    for hit in derived.hits(&paragraph.source) {
        let Some(term) = derived.terms().get(hit.term_index) else { continue };
        let place = hit.byte_start..hit.byte_end;
        if let Some(known) = list.iter_mut().find(|known| known.term.id == term.id) {
            known.places.push(place);
            continue;
        }
        let usage = derived.usage().get(hit.term_index).copied().unwrap_or_default();
        let (mut text, mut other) = forms_at(term, &usage, index, &hit);
        // Once the full name stands in this translation, the next mention wants the short one.
        if text == term.target() && !text.is_empty() && paragraph.target.contains(text) {
            (text, other) = (term.later_target(), text);
        }
        list.push(Insertion {
            term: Arc::clone(term),
            places: vec![place],
            text: text.to_owned(),
            other: other.to_owned(),
        });
    }
    list
}
