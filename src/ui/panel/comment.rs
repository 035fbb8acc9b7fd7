//! The comments on the active paragraph: what was said, what was answered, what is settled, and fields to say more.

use crate::model::{Comment, Paragraph, ParagraphId, Stamp};
use crate::session::{Action, day_and_minute};
use crate::ui::request::Requests;
use crate::ui::{View, theme, widget};
use egui::{Button, Frame, Id, Label, Margin, RichText, TextEdit, Ui};
use std::collections::HashMap;

/// Frames in which the keyboard is asked for before it is given up.
const MAX_FOCUS_TRIES: u8 = 4;

/// What is being written, for a paragraph that is left too: nothing typed is lost.
#[derive(Default)]
pub struct CommentPanel {
    project: u64,
    drafts: HashMap<ParagraphId, String>,
    /// The comment that is being answered, by its place, and the answer so far.
    answering: Option<(ParagraphId, usize)>,
    answer: String,
    /// The field that is to have the keyboard, and the frames in which it is asked for before it is given up: whoever
    /// gave it up gives it to the translation first.
    focus: Option<(Id, u8)>,
}

impl CommentPanel {
    /// Shows the comments of a paragraph.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        paragraph: &Paragraph,
        requests: &mut Requests,
    ) {
        if self.project != view.session.project_number() {
            *self = Self { project: view.session.project_number(), ..Self::default() };
        }
        widget::section_head(ui, &view.tr("comments"), |_| {});
        for (index, comment) in paragraph.comments.iter().enumerate() {
            ui.push_id(("comment", paragraph.id.0, index), |ui| {
                inset(ui, 0, |ui| self.thread_ui(ui, view, paragraph.id, (index, comment)));
            });
        }
        inset(ui, 0, |ui| self.draft_ui(ui, view, paragraph.id, requests));
        self.ask_for_keyboard(ui);
    }

    fn ask_for_keyboard(&mut self, ui: &Ui) {
        let Some((id, num_tries)) = self.focus.take() else { return };
        if num_tries > 0 && !ui.memory(|memory| memory.has_focus(id)) {
            self.focus = Some((id, num_tries - 1));
            ui.memory_mut(|memory| memory.request_focus(id));
            ui.ctx().request_repaint();
        }
    }

    fn thread_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        id: ParagraphId,
        (index, comment): (usize, &Comment),
    ) {
        said_ui(ui, view, &comment.stamp, &comment.text, comment.is_settled);
        for answer in &comment.answers {
            inset(ui, 12, |ui| {
                said_ui(ui, view, &answer.stamp, &answer.text, comment.is_settled);
            });
        }
        ui.horizontal_wrapped(|ui| {
            if ui.button(view.tr("comment-answer")).clicked() {
                let same = self.answering == Some((id, index));
                self.answering = (!same).then_some((id, index));
                if !same {
                    self.answer.clear();
                    self.focus = Some((answer_id(), MAX_FOCUS_TRIES));
                }
            }
            let mut is_settled = comment.is_settled;
            if ui.checkbox(&mut is_settled, view.tr("comment-settled")).clicked() {
                view.act(Action::SettleComment(id, index, is_settled));
            }
            if ui.button(view.tr("comment-delete")).clicked() {
                self.answering = None;
                view.act(Action::RemoveComment(id, index));
            }
        });
        if self.answering == Some((id, index)) {
            let hint = view.tr("comment-answer-hint");
            let field = Field { id: answer_id(), hint: &hint, button_key: "comment-send" };
            let sends = field.ui(ui, view, &mut self.answer, self.focus);
            if sends {
                view.act(Action::AnswerComment(id, index, std::mem::take(&mut self.answer)));
                self.answering = None;
            }
        }
    }

    fn draft_ui(&mut self, ui: &mut Ui, view: &View<'_>, id: ParagraphId, requests: &mut Requests) {
        if std::mem::take(&mut requests.focus_comment) {
            self.focus = Some((draft_id(), MAX_FOCUS_TRIES));
        }
        let draft = self.drafts.entry(id).or_default();
        let hint = view.tr("comment-hint");
        let field = Field { id: draft_id(), hint: &hint, button_key: "comment-add" };
        if field.ui(ui, view, draft, self.focus) {
            view.act(Action::AddComment(id, std::mem::take(draft)));
        }
        if draft.is_empty() {
            self.drafts.remove(&id);
        }
    }
}

/// Whether the keyboard is at one of the fields: the key that confirms sends what is written there.
pub fn has_focus(ctx: &egui::Context) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    focused.is_some_and(|id| id == draft_id() || id == answer_id())
}

/// Sends what is written in the field that has the keyboard, in this frame.
pub fn send(ctx: &egui::Context) {
    ctx.data_mut(|data| data.insert_temp(send_id(), true));
}

fn draft_id() -> Id {
    Id::unique("new comment")
}

fn answer_id() -> Id {
    Id::unique("answer to a comment")
}

fn send_id() -> Id {
    Id::unique("a comment is sent by key")
}

/// A field with the button that sends what is written in it.
struct Field<'a> {
    id: Id,
    hint: &'a str,
    button_key: &'a str,
}

impl Field<'_> {
    /// Shows the field, and brings it into sight when it is to have the keyboard; answers whether it is to be sent.
    fn ui(&self, ui: &mut Ui, view: &View<'_>, text: &mut String, focus: Option<(Id, u8)>) -> bool {
        let field = TextEdit::multiline(text)
            .id(self.id)
            .desired_rows(2)
            .desired_width(ui.available_width())
            .hint_text(self.hint);
        ui.add(field);
        ui.ctx().accesskit_node_builder(self.id, |node| node.set_label(self.hint));
        let has_words = !text.trim().is_empty();
        let button = ui.add_enabled(has_words, Button::new(view.tr(self.button_key)));
        if focus.is_some_and(|(id, _)| id == self.id) {
            button.scroll_to_me(Some(egui::Align::Max));
        }
        let keyed = ui.memory(|memory| memory.has_focus(self.id))
            && ui.data_mut(|data| data.remove_temp::<bool>(send_id())).unwrap_or(false);
        has_words && (button.clicked() || keyed)
    }
}

/// Who said something and when, and what.
fn said_ui(ui: &mut Ui, view: &View<'_>, stamp: &Stamp, text: &str, is_settled: bool) {
    let palette = theme::palette(ui);
    let time = day_and_minute(stamp.at);
    let head = if stamp.by.is_empty() {
        time
    } else {
        view.tr_with("comment-by", &[("name", (*stamp.by).into()), ("time", time.into())])
    };
    ui.add(Label::new(RichText::new(head).size(theme::SMALL).color(palette.dim)).wrap());
    let color = if is_settled { palette.dim } else { palette.ink };
    ui.add(Label::new(RichText::new(text).size(theme::TEXT).color(color)).wrap());
}

fn inset(ui: &mut Ui, left: i8, add: impl FnOnce(&mut Ui)) {
    let margin = if left > 0 {
        Margin { left, right: 0, top: 2, bottom: 2 }
    } else {
        Margin { left: 14, right: 14, top: 3, bottom: 5 }
    };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 4.0);
        add(ui);
    });
}
