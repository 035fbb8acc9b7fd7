//! The only door through which a document changes, and the way back: every step keeps the edits that take
//! it back, and undoing one answers the edits that redo it.

use super::{Command, CommandError, Document, Edit, Label, Paragraph, ParagraphId, Stamp};
use std::sync::Arc;

/// Typing in one paragraph joins into one step until this much time has passed since the last keystroke.
const JOIN_MILLISECONDS: i64 = 2_000;

/// When something happens and who does it; the model has no clock of its own.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Seconds since 1970-01-01 UTC.
    pub unix_seconds: i64,
    /// Milliseconds on any clock that only goes forward; measures pauses in typing.
    pub milliseconds: i64,
    /// The author's name; may be empty.
    pub author: Arc<str>,
}

impl Moment {
    /// Who did it, and when.
    pub fn stamp(&self) -> Stamp {
        Stamp { by: self.author.clone(), at: self.unix_seconds }
    }
}

/// What caches, panels and the journal need to know about a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Paragraphs whose content changed, or that are new.
    pub paragraphs: Vec<ParagraphId>,
    /// Whether paragraphs came or went.
    pub structure: bool,
    /// Whether a role changed.
    pub roles: bool,
    /// Whether a source text changed.
    pub sources: bool,
    /// Whether the glossary changed.
    pub terms: bool,
    /// Whether article details changed.
    pub details: bool,
    /// Whether a choice about words, readings or proposed names changed.
    pub choices: bool,
    /// Whether the project's settings changed.
    pub settings: bool,
    /// Whether the translation as it was last delivered changed.
    pub delivered: bool,
    /// Whether the alignment under way changed.
    pub alignment: bool,
}

/// A change that has been made.
#[derive(Clone, Debug)]
pub struct Applied {
    /// What changed.
    pub changes: Changes,
    /// The edits as they were applied, for the journal.
    pub edits: Vec<Edit>,
    /// The paragraphs as they were that were replaced or taken away.
    pub before: Vec<Arc<Paragraph>>,
    /// The paragraph to show, if one was concerned.
    pub focus: Option<ParagraphId>,
}

#[derive(Clone, Debug)]
struct Step {
    /// Names the state that the step leads to; never given twice in a history.
    serial: u64,
    label: Label,
    /// Applied in this order, they go to the other side of the step.
    edits: Vec<Edit>,
    /// The time of the last keystroke, while the step may still grow.
    open_since: Option<i64>,
}

/// Undo and redo for a whole document.
#[derive(Clone, Debug, Default)]
pub struct History {
    steps: Vec<Step>,
    /// Steps below it are done, those from it on were undone.
    num_done: usize,
    num_serials: u64,
    /// The position at which the document was last saved; `None` when it never was in this history.
    saved: Option<u64>,
}

impl History {
    /// A history that begins with a saved document.
    pub fn saved() -> Self {
        Self { saved: Some(0), ..Self::default() }
    }

    /// Runs a command as one step. Answers `None` when all was so already.
    ///
    /// # Errors
    /// When the command can't be done; nothing has changed then.
    pub fn run(
        &mut self,
        document: &mut Document,
        command: Command,
        now: &Moment,
    ) -> Result<Option<Applied>, CommandError> {
        let plan = command.plan(document, now)?;
        if plan.edits.is_empty() {
            return Ok(None);
        }
        let (inverse, applied) = apply_all(document, plan.edits, plan.label);
        self.steps.truncate(self.num_done);
        if !(plan.joins && self.join(plan.label, &inverse, now)) {
            self.close();
            self.num_serials += 1;
            self.steps.push(Step {
                serial: self.num_serials,
                label: plan.label,
                edits: inverse,
                open_since: plan.joins.then_some(now.milliseconds),
            });
            self.num_done += 1;
        }
        Ok(Some(applied))
    }

    /// Lets typing go on in the last step: its inverse already leads back to before the first keystroke.
    fn join(&mut self, label: Label, inverse: &[Edit], now: &Moment) -> bool {
        // A step that is part of the saved document must not grow: its number stands for what is on disk.
        if self.saved == Some(self.position()) {
            return false;
        }
        let Some(last) = self.steps.last_mut() else { return false };
        let Some(since) = last.open_since else { return false };
        let fits = last.label == label
            && (0..=JOIN_MILLISECONDS).contains(&(now.milliseconds - since))
            && matches!(inverse, [Edit::PutParagraph(_)]);
        if fits {
            last.open_since = Some(now.milliseconds);
        }
        fits
    }

    /// Ends the joining of keystrokes: the next typing is a step of its own (the paragraph was left).
    pub fn close(&mut self) {
        if let Some(last) = self.steps.last_mut() {
            last.open_since = None;
        }
    }

    /// Takes the last step back.
    pub fn undo(&mut self, document: &mut Document) -> Option<Applied> {
        let index = self.num_done.checked_sub(1)?;
        let applied = self.turn(document, index);
        self.num_done = index;
        Some(applied)
    }

    /// Does the step again that was taken back last.
    pub fn redo(&mut self, document: &mut Document) -> Option<Applied> {
        if self.num_done == self.steps.len() {
            return None;
        }
        let applied = self.turn(document, self.num_done);
        self.num_done += 1;
        Some(applied)
    }

    fn turn(&mut self, document: &mut Document, index: usize) -> Applied {
        let step = &mut self.steps[index];
        step.open_since = None;
        let edits = std::mem::take(&mut step.edits);
        let (inverse, applied) = apply_all(document, edits, step.label);
        step.edits = inverse;
        applied
    }

    /// The name of the step that undo would take back.
    pub fn undo_label(&self) -> Option<Label> {
        self.num_done.checked_sub(1).map(|index| self.steps[index].label)
    }

    /// The name of the step that redo would do again.
    pub fn redo_label(&self) -> Option<Label> {
        self.steps.get(self.num_done).map(|step| step.label)
    }

    /// Where the history stands now; give it to [`Self::mark_saved`] when a save of this state has succeeded.
    /// It names this very state, whatever is undone and done in another way meanwhile.
    pub fn position(&self) -> u64 {
        self.num_done.checked_sub(1).map_or(0, |index| self.steps[index].serial)
    }

    /// Says that the state at `position` is what the file holds. Ends the joining of keystrokes, so that what
    /// is typed from now on counts as unsaved.
    pub fn mark_saved(&mut self, position: u64) {
        self.saved = Some(position);
    }

    /// Says that no state of this history is what the file holds.
    pub fn mark_unsaved(&mut self) {
        self.saved = None;
    }

    /// Whether the document differs from the file.
    pub fn is_modified(&self) -> bool {
        self.saved != Some(self.position())
    }
}

fn apply_all(document: &mut Document, edits: Vec<Edit>, label: Label) -> (Vec<Edit>, Applied) {
    let mut changes = Changes::default();
    let mut inverse = Vec::with_capacity(edits.len());
    let mut before = Vec::new();
    for edit in &edits {
        note_change(document, edit, &mut changes);
        let back = document
            .apply(edit.clone())
            .expect("edits come from a plan for, or the inverse of, this very document");
        if let Edit::PutParagraph(old) | Edit::InsertParagraph { paragraph: old, .. } = &back {
            before.push(Arc::clone(old));
        }
        inverse.push(back);
    }
    inverse.reverse();
    (inverse, Applied { changes, edits, before, focus: label.paragraph })
}

fn note_change(document: &Document, edit: &Edit, changes: &mut Changes) {
    match edit {
        Edit::PutParagraph(new) => {
            changes.paragraphs.push(new.id);
            if let Some(old) = document.paragraph(new.id) {
                changes.sources |= old.source != new.source;
                changes.roles |= old.role != new.role;
            }
        }
        Edit::InsertParagraph { paragraph, .. } => {
            changes.paragraphs.push(paragraph.id);
            changes.structure = true;
            changes.sources = true;
        }
        Edit::RemoveParagraph(_) => {
            changes.structure = true;
            changes.sources = true;
        }
        Edit::PutTerm(_) | Edit::InsertTerm { .. } | Edit::RemoveTerm(_) => changes.terms = true,
        Edit::PutPart(_) => changes.details = true,
        Edit::PutChoice(_) | Edit::RemoveChoice(_) => changes.choices = true,
        Edit::PutSettings(_) => changes.settings = true,
        Edit::PutDelivered(_) => changes.delivered = true,
        Edit::Align(_) => changes.alignment = true,
    }
}
