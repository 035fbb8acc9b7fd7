//! Planning: what a command changes, checked against the document, which stays as it is.

use super::command::{CommandError, Label, Plan};
use super::plan_review::{join_review, merged_status, share_review, split_status};
use super::{
    Choice, ChoiceKey, ChoiceKind, Details, Document, Edit, Moment, Paragraph, ParagraphId, Part,
    PartId, Role, Stamp, Status, Term, TermId,
};
use std::sync::Arc;

/// A step that concerns no paragraph.
pub(super) fn plain(edits: Vec<Edit>, kind: &'static str) -> Plan {
    Plan { edits, label: Label { kind, paragraph: None }, joins: false }
}

/// Plans commands against one state of a document.
pub(super) struct Planner<'a> {
    pub document: &'a Document,
    pub now: &'a Moment,
}

impl Planner<'_> {
    pub fn paragraph(&self, id: ParagraphId) -> Result<&Arc<Paragraph>, CommandError> {
        self.document.paragraph(id).ok_or(CommandError::NoParagraph)
    }

    pub fn stamp(&self) -> Option<Stamp> {
        Some(self.now.stamp())
    }

    /// One paragraph changed by `change`; no edit when it stays as it was.
    pub fn one(
        &self,
        id: ParagraphId,
        kind: &'static str,
        change: impl FnOnce(&mut Paragraph),
    ) -> Result<Plan, CommandError> {
        let old = self.paragraph(id)?;
        let mut new = (**old).clone();
        change(&mut new);
        let mut edits = Vec::new();
        if new != **old {
            new.edited = self.stamp();
            edits.push(Edit::PutParagraph(Arc::new(new)));
        }
        Ok(Plan { edits, label: Label { kind, paragraph: Some(id) }, joins: false })
    }

    pub fn targets(&self, targets: Vec<(ParagraphId, String)>) -> Result<Vec<Edit>, CommandError> {
        let mut edits = Vec::with_capacity(targets.len());
        for (id, text) in targets {
            let old = self.paragraph(id)?;
            if old.target == text {
                continue;
            }
            let mut new = (**old).clone();
            new.status = old.status.after_change(&text);
            new.target = text;
            new.keep_first_draft(old);
            new.edited = self.stamp();
            edits.push(Edit::PutParagraph(Arc::new(new)));
        }
        Ok(edits)
    }

    pub fn batch(
        &self,
        targets: Vec<(ParagraphId, String)>,
        kind: &'static str,
        paragraph: Option<ParagraphId>,
    ) -> Result<Plan, CommandError> {
        Ok(Plan { edits: self.targets(targets)?, label: Label { kind, paragraph }, joins: false })
    }

    pub fn set_status(&self, ids: &[ParagraphId], status: Status) -> Result<Plan, CommandError> {
        let mut edits = Vec::new();
        for &id in ids {
            let old = self.paragraph(id)?;
            if old.status != status {
                let mut new = (**old).clone();
                new.status = status;
                new.keep_first_draft(old);
                new.edited = self.stamp();
                edits.push(Edit::PutParagraph(Arc::new(new)));
            }
        }
        let paragraph = if ids.len() == 1 { Some(ids[0]) } else { None };
        Ok(Plan { edits, label: Label { kind: "status", paragraph }, joins: false })
    }

    pub fn correct_source(&self, id: ParagraphId, source: String) -> Result<Plan, CommandError> {
        if source.trim().is_empty() {
            return Err(CommandError::Empty);
        }
        self.one(id, "correct-source", |p| {
            let before = std::mem::replace(&mut p.source, source);
            let original = p.original_source.take().unwrap_or(before);
            // Corrected back to what was imported: no correction is left.
            p.original_source = (original != p.source).then_some(original);
        })
    }

    pub fn split(
        &self,
        id: ParagraphId,
        byte_source: usize,
        byte_target: usize,
    ) -> Result<Plan, CommandError> {
        let old = self.paragraph(id)?;
        let (source_a, source_b) =
            old.source.split_at_checked(byte_source).ok_or(CommandError::BadSplit)?;
        let (target_a, target_b) =
            old.target.split_at_checked(byte_target).ok_or(CommandError::BadSplit)?;
        let (source_a, source_b) = (source_a.trim_end(), source_b.trim_start());
        if source_a.is_empty() || source_b.is_empty() {
            return Err(CommandError::BadSplit);
        }
        let half = |id, source: &str, target: &str, note: String| Paragraph {
            id,
            source: source.to_owned(),
            original_source: None,
            target: target.to_owned(),
            status: split_status(old.status, target),
            note,
            edited: self.stamp(),
            ..(**old).clone()
        };
        let new_id = ParagraphId(self.document.free_id());
        let original = old.original_source.as_deref();
        let halves =
            original.map(|original| crate::text::join::cut_alike(original, source_a, source_b));
        let (original_a, original_b) = halves.unzip();
        let mut first = Paragraph {
            original_source: original_a.filter(|original| original != source_a),
            ..half(id, source_a, target_a.trim_end(), old.note.clone())
        };
        let mut second = Paragraph {
            original_source: original_b.filter(|original| original != source_b),
            ..half(new_id, source_b, target_b.trim_start(), String::new())
        };
        if second.role == Role::Title {
            second.role = Role::Body;
        }
        share_review(old, &mut first, &mut second);
        let edits = vec![
            Edit::PutParagraph(Arc::new(first)),
            Edit::InsertParagraph { after: Some(id), paragraph: Arc::new(second) },
        ];
        Ok(Plan { edits, label: Label { kind: "split", paragraph: Some(id) }, joins: false })
    }

    pub fn merge(&self, id: ParagraphId) -> Result<Plan, CommandError> {
        let index = self.document.index_of(id).ok_or(CommandError::NoParagraph)?;
        let first = &self.document.paragraphs()[index];
        let second = self.document.paragraphs().get(index + 1);
        let second = second.filter(|p| p.part == first.part).ok_or(CommandError::NothingToMerge)?;
        let original = if first.original_source.is_some() || second.original_source.is_some() {
            let whole = |p: &Paragraph| p.original_source.clone().unwrap_or(p.source.clone());
            Some(crate::text::join::join_source(&whole(first), &whole(second)))
        } else {
            None
        };
        let mut merged = Paragraph {
            source: crate::text::join::join_source(&first.source, &second.source),
            original_source: original,
            target: crate::text::join::join_target(&first.target, &second.target),
            status: merged_status(first.status, second.status),
            note: [first.note.as_str(), &second.note]
                .into_iter()
                .filter(|note| !note.is_empty())
                .collect::<Vec<_>>()
                .join("\n"),
            edited: self.stamp(),
            ..(**first).clone()
        };
        join_review(&mut merged, first, second);
        let edits = vec![Edit::RemoveParagraph(second.id), Edit::PutParagraph(Arc::new(merged))];
        Ok(Plan { edits, label: Label { kind: "merge", paragraph: Some(id) }, joins: false })
    }

    pub fn add_terms(&self, terms: Vec<Term>) -> Result<Plan, CommandError> {
        let mut after = self.document.terms().last().map(|term| term.id);
        let first_id = self.document.free_id();
        let mut edits = Vec::with_capacity(terms.len());
        for (term, id) in terms.into_iter().zip(first_id..) {
            if term.source.trim().is_empty() {
                return Err(CommandError::Empty);
            }
            let id = TermId(id);
            edits.push(Edit::InsertTerm { after, term: Arc::new(Term { id, ..term }) });
            after = Some(id);
        }
        Ok(plain(edits, "add-term"))
    }

    pub fn change_term(&self, term: Term) -> Result<Plan, CommandError> {
        let old = self.document.term(term.id).ok_or(CommandError::NoTerm)?;
        if term.source.trim().is_empty() {
            return Err(CommandError::Empty);
        }
        let edits = if **old == term { Vec::new() } else { vec![Edit::PutTerm(Arc::new(term))] };
        Ok(plain(edits, "change-term"))
    }

    pub fn merge_terms(&self, new: Vec<Term>, changed: Vec<Term>) -> Result<Plan, CommandError> {
        let mut edits = Vec::with_capacity(new.len() + changed.len());
        for term in changed {
            edits.extend(self.change_term(term)?.edits);
        }
        edits.extend(self.add_terms(new)?.edits);
        Ok(plain(edits, "import-terms"))
    }

    pub fn choose(&self, choices: Vec<Choice>) -> Result<Plan, CommandError> {
        let kind = match choices.first().map(|choice| choice.decision.kind()) {
            Some(ChoiceKind::Word) => "choose-word",
            Some(ChoiceKind::Reading) => "choose-reading",
            Some(ChoiceKind::Rejected) | None => "reject-term",
        };
        let mut edits = Vec::new();
        for choice in choices {
            if !choice.is_sound() {
                return Err(CommandError::BadChoice);
            }
            if self.document.choices().get(&choice.key()) != Some(&choice) {
                edits.push(Edit::PutChoice(Arc::new(choice)));
            }
        }
        Ok(plain(edits, kind))
    }

    pub fn forget(&self, key: ChoiceKey) -> Plan {
        let is_there = self.document.choices().contains_key(&key);
        plain(is_there.then_some(Edit::RemoveChoice(key)).into_iter().collect(), "forget-choice")
    }

    pub fn set_details(&self, id: PartId, details: Details) -> Result<Plan, CommandError> {
        let old = self.document.part(id).ok_or(CommandError::NoPart)?;
        let new = Part { details, details_asked: true, ..(**old).clone() };
        let edits = if **old == new { Vec::new() } else { vec![Edit::PutPart(Arc::new(new))] };
        Ok(plain(edits, "details"))
    }
}
