//! Planning what a reviewer does: comments, findings ignored, the project's settings, the delivered translation;
//! and what becomes of these where paragraphs are split and merged.

use super::command::{CommandError, Label, Plan};
use super::plan::{Planner, plain};
use super::{Answer, Comment, Edit, Ignored, Paragraph, ParagraphId, Settings, Snapshot, Status};
use crate::text::join::{cut_alike, join_target};
use std::sync::Arc;

impl Planner<'_> {
    pub fn ignore(&self, id: ParagraphId, ignored: Ignored) -> Result<Plan, CommandError> {
        self.beside(id, "ignore", |paragraph| {
            if !paragraph.ignored.contains(&ignored) {
                paragraph.ignored.push(ignored);
            }
            Ok(())
        })
    }

    pub fn heed(&self, id: ParagraphId, ignored: &Ignored) -> Result<Plan, CommandError> {
        self.beside(id, "heed", |paragraph| {
            paragraph.ignored.retain(|one| one != ignored);
            Ok(())
        })
    }

    pub fn add_comment(&self, id: ParagraphId, text: String) -> Result<Plan, CommandError> {
        let text = not_empty(text)?;
        self.beside(id, "comment", |paragraph| {
            paragraph.comments.push(Comment::new(self.now.stamp(), text));
            Ok(())
        })
    }

    pub fn answer_comment(
        &self,
        id: ParagraphId,
        comment_index: usize,
        text: String,
    ) -> Result<Plan, CommandError> {
        let text = not_empty(text)?;
        self.comment(id, comment_index, "answer", |comment| {
            comment.answers.push(Answer { stamp: self.now.stamp(), text, extra: <_>::default() });
        })
    }

    pub fn settle_comment(
        &self,
        id: ParagraphId,
        comment_index: usize,
        is_settled: bool,
    ) -> Result<Plan, CommandError> {
        let kind = if is_settled { "settle-comment" } else { "reopen-comment" };
        self.comment(id, comment_index, kind, |comment| comment.is_settled = is_settled)
    }

    pub fn remove_comment(
        &self,
        id: ParagraphId,
        comment_index: usize,
    ) -> Result<Plan, CommandError> {
        self.beside(id, "remove-comment", |paragraph| {
            if comment_index >= paragraph.comments.len() {
                return Err(CommandError::NoComment);
            }
            paragraph.comments.remove(comment_index);
            Ok(())
        })
    }

    pub fn set_settings(&self, settings: Settings) -> Plan {
        let is_so = **self.document.settings() == settings;
        let edit = (!is_so).then(|| Edit::PutSettings(Arc::new(settings)));
        plain(edit.into_iter().collect(), "settings")
    }

    pub fn mark_delivered(&self) -> Plan {
        let snapshot = Snapshot::of(self.document, self.now.stamp());
        plain(vec![Edit::PutDelivered(Some(Arc::new(snapshot)))], "delivered")
    }

    fn comment(
        &self,
        id: ParagraphId,
        comment_index: usize,
        kind: &'static str,
        change: impl FnOnce(&mut Comment),
    ) -> Result<Plan, CommandError> {
        self.beside(id, kind, |paragraph| {
            let comment = paragraph.comments.get_mut(comment_index);
            change(comment.ok_or(CommandError::NoComment)?);
            Ok(())
        })
    }

    /// A change beside the translation: who edited that, and when, stays.
    fn beside(
        &self,
        id: ParagraphId,
        kind: &'static str,
        change: impl FnOnce(&mut Paragraph) -> Result<(), CommandError>,
    ) -> Result<Plan, CommandError> {
        let old = self.paragraph(id)?;
        let mut new = (**old).clone();
        change(&mut new)?;
        let edit = (new != **old).then(|| Edit::PutParagraph(Arc::new(new)));
        let label = Label { kind, paragraph: Some(id) };
        Ok(Plan { edits: edit.into_iter().collect(), label, joins: false })
    }
}

fn not_empty(text: String) -> Result<String, CommandError> {
    if text.trim().is_empty() { Err(CommandError::EmptyComment) } else { Ok(text) }
}

/// The status of a half, whose translation is `target`.
pub(super) fn split_status(before: Status, target: &str) -> Status {
    match before {
        _ if target.trim().is_empty() => Status::Untranslated,
        // A confirmed text that is cut in two wants another look.
        Status::Done | Status::Reviewed | Status::Draft => Status::Draft,
        Status::Untranslated | Status::Returned => before,
    }
}

/// The status of two paragraphs as one.
pub(super) fn merged_status(first: Status, second: Status) -> Status {
    match (first, second) {
        _ if first == second => first,
        (Status::Returned, _) | (_, Status::Returned) => Status::Returned,
        _ if first.is_confirmed() && second.is_confirmed() => Status::Done,
        _ => Status::Draft,
    }
}

/// Gives each half its share of the first draft, and of the ignored findings those whose words it has. What was
/// said of the whole stays with the first half.
pub(super) fn share_review(old: &Paragraph, first: &mut Paragraph, second: &mut Paragraph) {
    if let Some(draft) = handed_on_text(old) {
        let (a, b) = cut_alike(draft, &first.target, &second.target);
        first.first_draft = Some(a).filter(|text| !text.is_empty());
        second.first_draft = Some(b).filter(|text| !text.is_empty());
    }
    for half in [&mut *first, &mut *second] {
        let (source, target) = (&half.source, &half.target);
        half.ignored.retain(|one| source.contains(&one.source) && target.contains(&one.target));
    }
    second.comments.clear();
}

/// Gives a paragraph merged of two what both had.
pub(super) fn join_review(merged: &mut Paragraph, first: &Paragraph, second: &Paragraph) {
    let has_draft = first.first_draft.is_some() || second.first_draft.is_some();
    let loses_one = (first.status.is_handed_on() || second.status.is_handed_on())
        && !merged.status.is_handed_on();
    merged.first_draft = (has_draft || loses_one).then(|| {
        let text = |p: &Paragraph| handed_on_text(p).unwrap_or(&p.target).to_owned();
        join_target(&text(first), &text(second))
    });
    merged.comments.extend_from_slice(&second.comments);
    let missing = second.ignored.iter().filter(|one| !first.ignored.contains(one));
    merged.ignored.extend(missing.cloned());
}

/// The translation as it was first confirmed, as far as it was.
fn handed_on_text(paragraph: &Paragraph) -> Option<&str> {
    let now = Some(paragraph.target.as_str()).filter(|_| paragraph.status.is_handed_on());
    paragraph.first_draft.as_deref().or(now)
}
