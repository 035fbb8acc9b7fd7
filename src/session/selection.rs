//! What is selected on either side, and where a paragraph is best split.

use super::{Selection, Session, Side};
use crate::model::ParagraphId;
use crate::text::sentence::{Language, clauses, sentences};

impl Session {
    /// What is selected in a source; a drag there selects nothing of the translation.
    pub fn selection(&self) -> Option<&Selection> {
        self.selection.as_ref()
    }

    /// What is selected in the active translation.
    pub fn target_selection(&self) -> Option<&Selection> {
        self.target_selection.as_ref()
    }

    pub(super) fn select_target(&mut self, selection: Option<Selection>) {
        // Copying copies what was selected last.
        if selection.is_some() {
            self.selection = None;
        }
        self.target_selection = selection;
    }

    /// The selected text of a side.
    pub fn selected_text(&self, side: Side) -> Option<String> {
        let selection = match side {
            Side::Source => self.selection.as_ref(),
            Side::Target => self.target_selection.as_ref(),
        }?;
        let paragraph = self.project.as_ref()?.document.paragraph(selection.paragraph)?;
        let text = match side {
            Side::Source => &paragraph.source,
            Side::Target => &paragraph.target,
        };
        text.get(selection.bytes.clone()).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// Where to split a paragraph: the source where something is selected in it, else in the middle between
    /// two sentences; the target at the caret, else at the sentence that matches.
    pub fn suggested_split(&self, id: ParagraphId, byte_caret: usize) -> (usize, usize) {
        let paragraph = self.project.as_ref().and_then(|project| project.document.paragraph(id));
        let Some(paragraph) = paragraph else { return (0, 0) };
        let ours = sentences(&paragraph.source, Language::Chinese);
        let theirs = sentences(&paragraph.target, Language::English);
        let selected = self.selection.as_ref().filter(|selection| selection.paragraph == id);
        let byte_source = selected.map(|selection| selection.bytes.start).unwrap_or_else(|| {
            // A single sentence is split between its clauses.
            let pieces = match ours.len() {
                0 | 1 => clauses(&paragraph.source, Language::Chinese),
                _ => ours.clone(),
            };
            pieces.get(pieces.len().div_ceil(2)).map_or(0, |piece| piece.start)
        });
        let num_before = ours.iter().filter(|sentence| sentence.start < byte_source).count();
        let is_inside = byte_caret > 0 && byte_caret < paragraph.target.len();
        let byte_target = if is_inside {
            byte_caret
        } else {
            let matching = num_before * theirs.len() / ours.len().max(1);
            theirs.get(matching).map_or(paragraph.target.len(), |sentence| sentence.start)
        };
        (byte_source, byte_target)
    }

    /// Whether the open project has earlier versions to go back to.
    pub fn backups_exist(&self) -> bool {
        self.project.as_ref().is_some_and(|project| project.path.is_some())
    }
}
