//! The note of the active paragraph with the comments on it, and all notes and comments of the document below.

use super::comment::CommentPanel;
use crate::model::{Paragraph, ParagraphId};
use crate::session::Action;
use crate::ui::request::Requests;
use crate::ui::{View, theme, widget};
use egui::{Id, RichText, ScrollArea, TextEdit, Ui};

/// Height of a line of the list, in points.
const ROW: f32 = 28.0;

/// The share of the panel that the active paragraph has at most: the list below keeps the rest.
const SHARE_OF_ONE: f32 = 0.7;

/// The live note.
#[derive(Default)]
pub struct NotePanel {
    paragraph: Option<ParagraphId>,
    text: String,
    /// The note as it was last told to the document or taken from it.
    told: String,
    comments: CommentPanel,
}

impl NotePanel {
    /// Shows the panel.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, requests: &mut Requests) {
        let Some(document) = view.document() else { return };
        if let Some(paragraph) = view.session.active().and_then(|id| document.paragraph(id)) {
            let number = document.index_of(paragraph.id).unwrap_or(0) + 1;
            let head = view.tr_with("note-of-paragraph", &[("number", number.into())]);
            let room = ui.available_height() * SHARE_OF_ONE;
            let area = ScrollArea::vertical().id_salt("note").max_height(room);
            area.auto_shrink([false, true]).show(ui, |ui| {
                widget::section_head(ui, &head, |_| {});
                self.field_ui(ui, view, paragraph, requests);
                self.comments.ui(ui, view, paragraph, requests);
            });
        }
        ui.add_space(8.0);
        widget::section_head(ui, &view.tr("notes-all"), |_| {});
        let notes = view.project().map_or(&[][..], |project| project.derived.notes());
        let area = ScrollArea::vertical().id_salt("notes").auto_shrink([false, false]);
        area.show_rows(ui, ROW, notes.len(), |ui, rows| {
            for paragraph in notes[rows].iter().filter_map(|id| document.paragraph(*id)) {
                let number = document.index_of(paragraph.id).unwrap_or(0) + 1;
                ui.push_id(paragraph.id.0, |ui| {
                    let words = format!("{number}  {}", first_words(paragraph));
                    let chosen = view.session.active() == Some(paragraph.id);
                    if widget::row_button(ui, &words, chosen).clicked() {
                        view.act(Action::Activate(paragraph.id));
                    }
                });
            }
        });
    }

    fn field_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        paragraph: &Paragraph,
        requests: &mut Requests,
    ) {
        let id = Id::unique("note");
        let is_other = self.paragraph != Some(paragraph.id);
        if is_other || (!requests.is_composing && self.told != paragraph.note) {
            self.paragraph = Some(paragraph.id);
            self.text.clone_from(&paragraph.note);
            self.told.clone_from(&paragraph.note);
        }
        ui.horizontal(|ui| {
            ui.add_space(14.0);
            let hint = view.tr("note-hint");
            let field = TextEdit::multiline(&mut self.text)
                .id(id)
                .desired_rows(4)
                .desired_width(ui.available_width() - 14.0)
                .hint_text(hint.clone());
            let response = ui.add(field);
            ui.ctx().accesskit_node_builder(id, |node| node.set_label(hint));
            if std::mem::take(&mut requests.focus_note) {
                response.request_focus();
            }
            if !requests.is_composing && self.told != self.text {
                self.told.clone_from(&self.text);
                view.act(Action::SetNote(paragraph.id, self.text.clone()));
            }
        });
        let palette = theme::palette(ui);
        if let Some(original) = &paragraph.original_source {
            ui.add_space(6.0);
            widget::section_head(ui, &view.tr("note-original-source"), |_| {});
            ui.horizontal(|ui| {
                ui.add_space(14.0);
                let font = theme::font_id(theme::Face::Source, theme::TEXT + 1.0);
                ui.add(
                    egui::Label::new(RichText::new(original).font(font).color(palette.dim)).wrap(),
                );
            });
        }
    }
}

/// The line of a paragraph in the list: its note, else the first comment that is not settled, else the first.
fn first_words(paragraph: &Paragraph) -> &str {
    let comments = &paragraph.comments;
    let comment = comments.iter().find(|comment| !comment.is_settled).or(comments.first());
    let text = Some(paragraph.note.as_str()).filter(|note| !note.is_empty());
    let text = text.or(comment.map(|comment| comment.text.as_str()));
    text.and_then(|text| text.lines().next()).unwrap_or_default()
}
