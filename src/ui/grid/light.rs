//! The light on what belongs together: the caret or the pointer in a sentence lights it and its counterpart, and
//! underlines a word that is surely its translation. Only what is in sight is looked at, and nothing is worked out
//! here: the session has the links.

use super::Grid;
use super::editor::Editor;
use super::gap::Mark;
use super::row::Row;
use super::source_text::{char_range, range_rects};
use crate::align::Links;
use crate::i18n::Arg;
use crate::session::{Side, moved, sentence_at, word_at};
use crate::ui::View;
use crate::ui::theme;
use egui::{CornerRadius, Event, Rect, Stroke, Ui, vec2};
use std::borrow::Cow;
use std::ops::Range;

/// Seconds without typing after which the active paragraph is linked anew.
const LINK_AFTER: f64 = 0.35;
/// Height of the light, as a factor of the letters' size: less than a line, so that lines stay apart.
const LIGHT_HEIGHT: f32 = 1.42;
/// How far below the middle of a line an underline stands, as a factor of the letters' size.
const UNDERLINE: f32 = 0.7;

/// What is lit in one row, on each side: bytes of the source, characters of the translation as it is shown.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Light {
    sentence: (Option<Range<usize>>, Option<Range<usize>>),
    word: Option<(Range<usize>, Range<usize>)>,
}

impl Light {
    /// The light that a place throws; `target` is the translation as it is shown.
    fn of(links: &Links, (side, byte): (Side, usize), target: &str) -> Self {
        let Some(link) = sentence_at(links, side, byte) else { return Self::default() };
        let chars = |bytes: &Range<usize>| char_range(target, bytes);
        let word = word_at(links, side, byte);
        Self {
            sentence: (link.source.clone(), link.target.as_ref().map(chars)),
            word: word.map(|word| (word.source.clone(), chars(&word.target))),
        }
    }
}

impl Grid {
    /// Follows where the hand is: at the pointer only if that moved after the last key, so that a hand at the keyboard
    /// is not disturbed by where the pointer was left; at the keyboard, in the source if something was selected there
    /// after the caret last moved.
    pub(super) fn watch_hand(&mut self, ui: &Ui, view: &View<'_>) {
        let active = view.session.active();
        let selection = view.session.selection().filter(|s| Some(s.paragraph) == active);
        let selected = selection.map(|selection| selection.bytes.clone());
        let now = (active, selected, self.editor.byte_caret);
        if now.0 != self.hand.0 || now.1 != self.hand.1 {
            self.is_at_source = now.1.is_some();
        } else if now.2 != self.hand.2 {
            self.is_at_source = false;
        }
        self.hand = now;
        ui.input(|input| {
            for event in &input.events {
                match event {
                    Event::PointerMoved(_) | Event::PointerButton { .. } => self.is_pointing = true,
                    Event::Key { .. } | Event::Text(_) | Event::Ime(_) | Event::PointerGone => {
                        self.is_pointing = false;
                    }
                    _ => {}
                }
            }
        });
    }

    /// Whether links of a row in sight are to be asked for now; while something is typed in it, later.
    pub(super) fn is_to_be_linked(&self, ui: &Ui, view: &View<'_>, row: &Row<'_>) -> bool {
        if !view.session.wants_links(row.paragraph) {
            return false;
        }
        let since_typed = ui.input(|input| input.time) - self.editor.typed_at;
        let rest = if row.is_active { LINK_AFTER - since_typed } else { 0.0 };
        if rest > 0.0 {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(rest));
        }
        rest <= 0.0
    }

    /// The links of a row for its texts as they are shown: the draft may run ahead of the document.
    fn links_of<'a>(&self, view: &'a View<'_>, row: &Row<'_>) -> Option<Cow<'a, Links>> {
        let links = view.session.links(row.paragraph)?;
        let target = &row.paragraph.target;
        if row.is_active && self.editor.text() != target {
            return moved(links, target, self.editor.text()).map(Cow::Owned);
        }
        Some(Cow::Borrowed(links))
    }

    /// Lights what belongs to the place of the pointer or the caret in a row, and marks what is missing.
    pub(super) fn links_ui(&self, ui: &Ui, view: &View<'_>, row: &Row<'_>, top: f32) {
        let Some(links) = self.links_of(view, row).filter(|_| !row.is_joined()) else { return };
        let target = if row.is_active { self.editor.text() } else { &row.paragraph.target };
        let marks = row.marks(&links, target, top);
        row.marks_of_gaps_ui(ui, view, &marks);
        let pointed = || row.place_at_pointer(ui, &marks, target, top);
        let place = if self.is_pointing && !view.has_dialog { pointed() } else { None };
        let caret = || row.is_active.then(|| self.caret_place(view, row));
        let Some(place) = place.or_else(caret) else { return };
        let light = Light::of(&links, place, target);
        row.paint_light(ui, &light, top);
        row.tell_light(ui, view, &light, target);
    }

    /// Where the keyboard is in the active row: what is selected in the source, else the caret.
    fn caret_place(&self, view: &View<'_>, row: &Row<'_>) -> (Side, usize) {
        let selection = view.session.selection();
        let own = selection.filter(|selection| selection.paragraph == row.paragraph.id);
        match own.filter(|_| self.is_at_source) {
            Some(own) => (Side::Source, own.bytes.start),
            None => (Side::Target, self.editor.byte_caret),
        }
    }
}

impl Row<'_> {
    /// The place in one of the two texts that the pointer is at.
    fn place_at_pointer(
        &self,
        ui: &Ui,
        marks: &[Mark],
        target: &str,
        top: f32,
    ) -> Option<(Side, usize)> {
        let pointer = ui.input(|input| input.pointer.hover_pos())?;
        let height = self.text_height();
        if ui.rect_contains_pointer(self.cell.source_rect(top, height)) {
            let mark = marks.iter().find(|mark| mark.rect.contains(pointer));
            let byte = || {
                let place = pointer - self.source_origin(top);
                self.source.char_at(&self.paragraph.source, place).map(|(byte, _)| byte)
            };
            return Some((Side::Source, mark.map(|mark| mark.bytes.start).or_else(byte)?));
        }
        if !ui.rect_contains_pointer(self.cell.target_rect(top, height)) {
            return None;
        }
        let place = pointer - self.target_origin(top);
        let gap = self.target.cursor_from_pos(place).index.0;
        // The place is in one of the two characters beside the gap, or beyond the line's end.
        let char_at = [gap.checked_sub(1), Some(gap)].into_iter().flatten().find(|&at| {
            let rects = range_rects(&self.target, at..at + 1);
            rects.iter().any(|rect| rect.contains(place.to_pos2()))
        })?;
        let byte = target.char_indices().nth(char_at)?.0;
        Some((Side::Target, byte))
    }

    fn paint_light(&self, ui: &Ui, light: &Light, top: f32) {
        let palette = theme::palette(ui);
        let source = |bytes: &Range<usize>| {
            let rects = self.source.rects(&self.paragraph.source, bytes);
            let size = self.cell.source_format(palette.ink).font_id.size;
            (rects, self.source_origin(top).to_vec2(), size)
        };
        let target = |chars: &Range<usize>| {
            let size = self.cell.target_format(palette.ink).font_id.size;
            let rects = range_rects(&self.target, chars.clone());
            (rects, self.target_origin(top).to_vec2(), size)
        };
        let (of_source, of_target) = &light.sentence;
        let sentences = of_source.iter().map(source).chain(of_target.iter().map(target));
        for (rects, origin, size) in sentences {
            for rect in rects {
                let rect = rect.translate(origin);
                let lit = vec2(rect.width() + 2.0, rect.height().min(size * LIGHT_HEIGHT));
                let lit = Rect::from_center_size(rect.center(), lit);
                ui.painter().rect_filled(lit, CornerRadius::same(2), palette.light);
            }
        }
        let words = light.word.iter().flat_map(|(ours, theirs)| [source(ours), target(theirs)]);
        for (rects, origin, size) in words {
            for rect in rects {
                let rect = rect.translate(origin);
                let y = rect.center().y + size * UNDERLINE;
                ui.painter().hline(rect.x_range(), y, Stroke::new(1.5, palette.light_line));
            }
        }
    }

    /// Says the counterpart of the lit sentence as the description of each of the two texts.
    fn tell_light(&self, ui: &Ui, view: &View<'_>, light: &Light, target: &str) {
        let (Some(bytes), Some(chars)) = &light.sentence else { return };
        let words =
            |sentence: String| view.tr_with("row-linked", &[("sentence", Arg::from(sentence))]);
        let english: String = target.chars().skip(chars.start).take(chars.len()).collect();
        let chinese = self.paragraph.source.get(bytes.clone()).unwrap_or_default().to_owned();
        let id = self.paragraph.id;
        let of_target = if self.is_active { Editor::id(id) } else { self.id("target") };
        for (id, sentence) in [(self.id("source"), english), (of_target, chinese)] {
            ui.ctx().accesskit_node_builder(id, |node| node.set_description(words(sentence)));
        }
    }
}
