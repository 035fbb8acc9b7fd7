//! The live text field of the active paragraph: its draft, the input method's composition, smart quotes,
//! completions. Everything typed becomes an action at once; what an input method still composes does not.

use super::cell::Cell;
use crate::model::{Paragraph, ParagraphId};
use crate::session::{Action, Insertion, Selection, Side};
use crate::text::completion::{CompletionSources, completions};
use crate::text::{spread, typography};
use crate::ui::View;
use crate::ui::theme;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{CompletionPopup, Event, Id, ImeEvent, Key, RectAlign, Suggestion, TextEdit, Ui};
use std::ops::Range;

/// Frames in which the keyboard is asked for before it is given up.
const MAX_FOCUS_TRIES: u8 = 4;

/// What the field needs to know of the session this frame.
pub struct EditorInput<'a> {
    pub paragraph: &'a Paragraph,
    pub insertions: &'a [Insertion],
    /// The words a screen reader says for the field.
    pub name: &'a str,
}

/// The draft of one paragraph.
#[derive(Default)]
pub struct Editor {
    paragraph: Option<ParagraphId>,
    text: String,
    /// The translation as it was last told to the document or taken from it.
    told: String,
    is_composing: bool,
    last_smart: Option<(usize, typography::Smart)>,
    undone_smart: bool,
    num_focus_tries: u8,
    caret_wanted: Option<usize>,
    pasted: Option<String>,
    /// The caret's byte offset in the draft, for splitting at the matching place.
    pub byte_caret: usize,
    /// Where the caret stands on the screen, when it moved: the grid brings it into sight.
    pub caret_moved_to: Option<egui::Rect>,
    /// When the draft last changed in the field, in seconds since the start.
    pub typed_at: f64,
}

impl Editor {
    /// The id of the field of a paragraph.
    pub fn id(paragraph: ParagraphId) -> Id {
        Id::unique(("translation", paragraph.0))
    }

    /// Asks for the keyboard, with the caret at a character or where it was.
    pub fn focus(&mut self, char_caret: Option<usize>) {
        self.num_focus_tries = MAX_FOCUS_TRIES;
        if char_caret.is_some() {
            self.caret_wanted = char_caret;
        }
    }

    /// Whether an input method is composing: no shortcut may fire then.
    pub fn is_composing(&self) -> bool {
        self.is_composing
    }

    /// The draft of the active paragraph, with what is being composed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Follows the input method before anything else sees the input of this frame.
    pub fn watch_composition(&mut self, ctx: &egui::Context) {
        ctx.input(|input| {
            for event in &input.events {
                match event {
                    Event::Ime(ImeEvent::Preedit { text, .. }) => {
                        self.is_composing = !text.is_empty();
                    }
                    Event::Ime(ImeEvent::Commit(_)) | Event::Text(_) => self.is_composing = false,
                    _ => {}
                }
            }
        });
    }

    /// Takes the document's text over when it changed behind the field (undo, replace, another paragraph).
    pub fn follow(&mut self, ctx: &egui::Context, paragraph: &Paragraph) {
        let is_other = self.paragraph != Some(paragraph.id);
        if is_other {
            // A composition that was going on belonged to the other paragraph and was never part of it.
            self.is_composing = false;
            self.last_smart = None;
        }
        // The draft runs ahead of the document while something is composed; only a change that did not come
        // from here is taken over.
        if is_other || (!self.is_composing && self.told != paragraph.target) {
            let caret =
                if is_other { None } else { Some(changed_end(&self.text, &paragraph.target)) };
            self.paragraph = Some(paragraph.id);
            self.text.clone_from(&paragraph.target);
            self.told.clone_from(&paragraph.target);
            let id = Self::id(paragraph.id);
            let mut state = TextEditState::load(ctx, id).unwrap_or_default();
            state.clear_undoer();
            let caret = caret
                .or_else(|| state.cursor.char_range().is_none().then(|| self.text.chars().count()));
            if let Some(caret) = caret {
                state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(caret))));
            }
            state.store(ctx, id);
        }
    }

    /// Puts words at the caret, in place of the selection.
    pub fn insert(&mut self, ctx: &egui::Context, view: &View<'_>, words: &str) {
        let Some(paragraph) = self.paragraph.filter(|_| !self.is_composing) else { return };
        let id = Self::id(paragraph);
        let range = caret_range(ctx, id, &self.text);
        let bytes = byte_range(&self.text, &range);
        self.text.replace_range(bytes, words);
        set_caret(ctx, id, range.start + words.chars().count());
        self.num_focus_tries = MAX_FOCUS_TRIES;
        self.tell(view, paragraph, self.text.clone());
    }

    fn tell(&mut self, view: &View<'_>, id: ParagraphId, text: String) {
        if self.told != text {
            self.told.clone_from(&text);
            view.act(Action::Type { id, text });
        }
    }

    /// The draft without what an input method still composes, which the field keeps selected.
    fn settled_text(&self, ctx: &egui::Context, id: Id) -> String {
        let mut text = self.text.clone();
        if self.is_composing {
            text.replace_range(byte_range(&self.text, &caret_range(ctx, id, &self.text)), "");
        }
        text
    }

    /// Pasted text that would fill several paragraphs, taken out of this frame's input.
    pub fn take_spread(&mut self) -> Option<Vec<String>> {
        self.pasted.take().map(|text| spread::pieces(&text))
    }

    /// Shows the field and turns what happens in it into actions.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, cell: &Cell, input: &EditorInput<'_>) {
        let id = Self::id(input.paragraph.id);
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let before = self.text.clone();
        if has_focus {
            self.before_field(ui.ctx(), view, id);
        }
        // A dialog that was closed in this very frame still keeps the keyboard: asked for until it is granted.
        if has_focus || view.has_dialog {
            self.num_focus_tries = 0;
        } else if self.num_focus_tries > 0 {
            self.num_focus_tries -= 1;
            ui.memory_mut(|memory| memory.request_focus(id));
            ui.ctx().request_repaint();
        }
        if let Some(caret) = self.caret_wanted.take() {
            set_caret(ui.ctx(), id, caret);
        }
        let output = self.field(ui, view, cell, input, id);
        ui.ctx().accesskit_node_builder(id, |node| node.set_label(input.name));
        let range = output.cursor_range.map(|range| range.as_sorted_char_range());
        if let Some(range) = &range {
            self.byte_caret = byte_range(&self.text, &(range.start.0..range.end.0)).end;
            let moved = output.response.changed() || before != self.text || !has_focus;
            let primary = output.cursor_range.map_or(CCursor::default(), |range| range.primary);
            let caret = output.galley.pos_from_cursor(primary);
            self.caret_moved_to = moved.then(|| caret.translate(output.galley_pos.to_vec2()));
            self.tell_selection(view, input.paragraph.id, range.start.0..range.end.0);
        }
        if self.text != before {
            self.typed_at = ui.input(|input| input.time);
        }
        if self.text != before && !self.is_composing && view.session.preferences().smart_quotes {
            self.make_smart(ui.ctx(), id, &before);
        }
        // The keyboard went elsewhere in the middle of a composition: what was not committed goes.
        if self.is_composing && !ui.memory(|memory| memory.has_focus(id)) {
            self.is_composing = false;
            self.text.clone_from(&self.told);
        }
        let settled = self.settled_text(ui.ctx(), id);
        self.tell(view, input.paragraph.id, settled);
    }

    fn field(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        cell: &Cell,
        input: &EditorInput<'_>,
        id: Id,
    ) -> egui::text_edit::TextEditOutput {
        let palette = theme::palette(ui);
        let format = cell.target_format(palette.ink);
        let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, width: f32| {
            ui.fonts_mut(|fonts| {
                fonts.layout_job(super::cell::target_job(text.as_str(), format.clone(), width))
            })
        };
        let is_composing = self.is_composing;
        let hint = egui::RichText::new(input.name).font(format_font(cell)).color(palette.hint);
        let field = TextEdit::multiline(&mut self.text)
            .frame(egui::Frame::NONE)
            .margin(egui::Margin::ZERO)
            .desired_width(cell.target_width())
            .desired_rows(1)
            .hint_text(hint)
            .layouter(&mut layouter);
        let wants_words = view.session.preferences().completions && !is_composing;
        if !wants_words {
            return field.id(id).show(ui);
        }
        let popup = CompletionPopup::new(id)
            .accept_keys(vec![Key::Tab])
            .align(RectAlign::BOTTOM_START)
            .word_boundary(|c| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '.')));
        let output = popup.show(ui, field, |query| {
            let before = &query.text[..byte_range(query.text, &(0..query.word_range.start.0)).end];
            suggestions(view, input, query.word, before).into_iter().map(Suggestion::new).collect()
        });
        output.text_edit
    }

    /// Takes out of the input what must not reach the field as it is.
    fn before_field(&mut self, ctx: &egui::Context, view: &View<'_>, id: Id) {
        self.take_back_smart(ctx, id);
        if view.session.preferences().smart_quotes {
            self.make_typed_run_smart(ctx, id);
        }
        let is_source_selected =
            view.session.selection().is_some_and(|selection| selection.side == Side::Source);
        ctx.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::Paste(text) if spread::pieces(text).len() > 1 => {
                    self.pasted = Some(text.clone());
                    false
                }
                // The grid copies what is selected in the source.
                Event::Copy => !is_source_selected,
                _ => true,
            });
        });
    }

    /// Several characters that come as one event (a keyboard that is faster than the frames) are made smart
    /// before the field sees them; a single one is afterwards, so that one Backspace can take it back.
    fn make_typed_run_smart(&self, ctx: &egui::Context, id: Id) {
        let caret = caret_range(ctx, id, &self.text);
        let byte_start = byte_range(&self.text, &caret).start;
        ctx.input_mut(|input| {
            for event in &mut input.events {
                let Event::Text(run) = event else { continue };
                if run.chars().nth(1).is_some() {
                    *run = smart_run(&self.text[..byte_start], run);
                }
            }
        });
    }

    /// One Backspace right behind a smart replacement brings back what was typed.
    fn take_back_smart(&mut self, ctx: &egui::Context, id: Id) {
        let Some((char_end, smart)) = self.last_smart.clone() else { return };
        let backspace = |event: &Event| {
            matches!(event, Event::Key { key: Key::Backspace, pressed: true, modifiers, .. }
                if modifiers.is_none())
        };
        if !ctx.input(|input| input.events.iter().any(backspace)) {
            return;
        }
        self.last_smart = None;
        let caret = caret_range(ctx, id, &self.text);
        if caret != (char_end..char_end) {
            return;
        }
        ctx.input_mut(|input| input.events.retain(|event| !backspace(event)));
        let num_inserted = smart.insert.chars().count();
        let bytes = byte_range(&self.text, &(char_end - num_inserted..char_end));
        self.text.replace_range(bytes, &smart.plain);
        set_caret(ctx, id, char_end - num_inserted + smart.plain.chars().count());
        // Seen as a change after the field was shown; must not be made smart again.
        self.undone_smart = true;
    }

    fn make_smart(&mut self, ctx: &egui::Context, id: Id, before: &str) {
        self.last_smart = None;
        let caret = caret_range(ctx, id, &self.text);
        let typed_one = self.text.chars().count() == before.chars().count() + 1;
        if std::mem::take(&mut self.undone_smart) || !typed_one || caret.start != caret.end {
            return;
        }
        let Some(char_typed) = caret.end.checked_sub(1) else { return };
        let bytes = byte_range(&self.text, &(char_typed..caret.end));
        let Some(typed) = self.text[bytes.clone()].chars().next() else { return };
        let Some(smart) = typography::smart(&self.text[..bytes.start], typed) else { return };
        let char_start = char_typed.saturating_sub(smart.num_chars_back);
        let replaced = byte_range(&self.text, &(char_start..caret.end));
        self.text.replace_range(replaced, &smart.insert);
        let char_end = char_start + smart.insert.chars().count();
        set_caret(ctx, id, char_end);
        self.last_smart = Some((char_end, smart));
    }

    fn tell_selection(&self, view: &View<'_>, paragraph: ParagraphId, chars: Range<usize>) {
        let bytes = byte_range(&self.text, &chars);
        let selected =
            (!bytes.is_empty()).then_some(Selection { paragraph, side: Side::Target, bytes });
        if view.session.target_selection() != selected.as_ref() {
            view.act(Action::SelectTarget(selected));
        }
    }
}

fn format_font(cell: &Cell) -> egui::FontId {
    cell.target_format(egui::Color32::TRANSPARENT).font_id
}

fn suggestions(view: &View<'_>, input: &EditorInput<'_>, word: &str, before: &str) -> Vec<String> {
    let Some(project) = view.project() else { return Vec::new() };
    let targets = input.insertions.iter().flat_map(|insertion| {
        [insertion.text.as_str(), insertion.other.as_str()].into_iter().filter(|t| !t.is_empty())
    });
    let terms: Vec<&str> = targets.collect();
    let sources = CompletionSources {
        terms: &terms,
        source: &input.paragraph.source,
        words: project.derived.words(),
        before,
    };
    completions(word, &sources)
}

/// A run of typed characters with its quotes, dashes and dots made smart, one after another.
fn smart_run(before: &str, run: &str) -> String {
    let mut text = before.to_owned();
    for typed in run.chars() {
        match typography::smart(&text, typed) {
            Some(smart) => {
                let kept = text.chars().count().saturating_sub(smart.num_chars_back);
                let byte_kept = byte_range(&text, &(0..kept)).end;
                // What stands in the field already is not this run's to change.
                if byte_kept < before.len() {
                    text.push(typed);
                } else {
                    text.truncate(byte_kept);
                    text.push_str(&smart.insert);
                }
            }
            None => text.push(typed),
        }
    }
    text.split_off(before.len())
}

fn caret_range(ctx: &egui::Context, id: Id, text: &str) -> Range<usize> {
    let end = text.chars().count();
    let range = TextEditState::load(ctx, id).and_then(|state| state.cursor.char_range());
    range.map_or(end..end, |range| {
        let range = range.as_sorted_char_range();
        range.start.0.min(end)..range.end.0.min(end)
    })
}

fn set_caret(ctx: &egui::Context, id: Id, char_caret: usize) {
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(char_caret))));
    state.store(ctx, id);
}

fn byte_range(text: &str, chars: &Range<usize>) -> Range<usize> {
    let to_byte = |at: usize| text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
    to_byte(chars.start)..to_byte(chars.end)
}

/// The character behind the last difference between two texts: where the caret belongs after an undo.
fn changed_end(before: &str, after: &str) -> usize {
    let same_end =
        before.chars().rev().zip(after.chars().rev()).take_while(|(a, b)| a == b).count();
    let same_start = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
    let num_after = after.chars().count();
    (num_after - same_end).max(same_start).min(num_after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_made_smart_as_if_typed_slowly() {
        for (before, run, smart) in [
            ("", "\"It's\"", "“It’s”"),
            ("He said ", "\"yes\" -- twice...", "“yes” — twice…"),
            ("“", "don't", "don’t"),
        ] {
            assert_eq!(smart_run(before, run), smart, "{run}");
        }
    }

    #[test]
    fn the_caret_goes_behind_what_changed() {
        for (before, after, caret) in [
            ("One two", "One three two", 8),
            ("One two", "", 0),
            ("", "All", 3),
            ("aaa", "aa", 2),
            ("中文 here", "中文 there", 4),
        ] {
            assert_eq!(changed_end(before, after), caret, "{before} → {after}");
        }
    }
}
