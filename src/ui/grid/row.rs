//! One row of the grid: number, source, translation, mark. All rows but the active one are painted only;
//! each text is named for screen readers.

use super::cell::{Cell, target_job};
use super::dress::Dress;
use super::ruby;
use super::source_text::{self, SourceLayout, range_rects};
use super::status::repeat_mark;
use crate::i18n::Arg;
use crate::model::Paragraph;
use crate::session::{Insertion, Selection, Side};
use crate::ui::View;
use crate::ui::review::Earlier;
use crate::ui::theme::{self, Face, font_id};
use egui::{Color32, CornerRadius, Galley, Id, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use std::sync::Arc;

/// Everything about a row that is the same for measuring and painting it.
pub struct Row<'a> {
    pub paragraph: &'a Arc<Paragraph>,
    pub number: usize,
    pub cell: Cell,
    pub is_active: bool,
    pub source: SourceLayout,
    pub dress: Arc<Dress>,
    pub target: Arc<Galley>,
    /// The text of an earlier version, in a review.
    pub earlier: Option<Earlier>,
    /// The name of the empty translation, shown where it is to be written.
    pub hint: String,
}

/// What a person did to a row.
#[derive(Default)]
pub struct RowEvents {
    /// The translation was clicked at this character.
    pub char_clicked: Option<usize>,
    /// The source was clicked, not dragged over.
    pub was_source_clicked: bool,
    /// The source is being dragged over, between these bytes.
    pub drag: Option<std::ops::Range<usize>>,
    /// The drag has ended.
    pub drag_ended: bool,
    /// The character under the pointer: its side, its byte and its place on the screen.
    pub hovered: Option<(Side, usize, Rect)>,
}

impl Row<'_> {
    /// The height of the two cells, without the line of chips.
    pub fn text_height(&self) -> f32 {
        let target = match self.joined() {
            Some((_, galley)) => galley.size().y,
            None => self.target.size().y.max(self.then_height()),
        };
        let texts = self.source.galley.size().y.max(target);
        texts.max(20.0) + 2.0 * theme::CELL_PADDING.y
    }

    pub(super) fn source_origin(&self, top: f32) -> egui::Pos2 {
        self.cell.source_rect(top, 0.0).min + theme::CELL_PADDING
    }

    pub(super) fn target_origin(&self, top: f32) -> egui::Pos2 {
        self.cell.target_rect(top, 0.0).min + theme::CELL_PADDING
    }

    /// Paints what lies behind the texts.
    pub fn background_ui(&self, ui: &Ui, top: f32, height: f32) {
        let palette = theme::palette(ui);
        let columns = &self.cell.columns;
        let right = columns.status_left() + theme::STATUS_WIDTH;
        let whole = Rect::from_min_max(pos2(columns.left, top), pos2(right, top + height));
        if self.is_active {
            ui.painter().rect_filled(whole, 0.0, palette.active);
            let bar = Rect::from_min_size(whole.min, vec2(3.0, height));
            ui.painter().rect_filled(bar, 0.0, palette.accent);
            let field = self.cell.target_rect(top, self.text_height()).shrink(0.5);
            let stroke = Stroke::new(1.5, palette.field_line);
            ui.painter().rect(field, 0.0, palette.field, stroke, StrokeKind::Inside);
        } else {
            let x = columns.target_left();
            ui.painter().vline(x, top..=top + height, Stroke::new(1.0, palette.row_line));
        }
        if columns.then_width > 0.0 {
            let x = columns.then_left();
            ui.painter().vline(x, top..=top + height, Stroke::new(1.0, palette.row_line));
        }
        ui.painter().hline(whole.x_range(), top + height, Stroke::new(1.0, palette.row_line));
    }

    /// The number at the left, with what the paragraph is as a tooltip.
    pub fn number_ui(&self, ui: &Ui, view: &View<'_>, top: f32) {
        let palette = theme::palette(ui);
        let at = pos2(self.cell.columns.source_left() - 6.0, top + theme::CELL_PADDING.y + 2.0);
        let font = font_id(Face::Ui, theme::SMALL);
        ui.painter().text(at, egui::Align2::RIGHT_TOP, self.number.to_string(), font, palette.dim);
        let rect =
            Rect::from_min_size(pos2(self.cell.columns.left, top), vec2(theme::NUMBER_WIDTH, 40.0));
        let repeats = view.project().and_then(|p| {
            let repeat = p.derived.repeat(self.paragraph.id)?;
            p.document().index_of(repeat.other)
        });
        if repeats.is_some() {
            let center = pos2(at.x - 6.0, at.y + 24.0);
            repeat_mark(ui, center, palette.link);
        }
        let response = ui.interact(rect, self.id("number"), Sense::hover());
        response.on_hover_ui(|ui| {
            ui.label(view.tr(&format!("role-{}", self.paragraph.role.name())));
            if let Some(index) = repeats {
                ui.label(view.tr_with("row-repeats", &[("number", Arg::from(index + 1))]));
            }
        });
    }

    pub(super) fn id(&self, part: &str) -> Id {
        Id::unique((part, self.paragraph.id.0))
    }

    /// The Chinese text.
    pub fn source_ui(
        &self,
        ui: &Ui,
        view: &View<'_>,
        insertions: &[Insertion],
        top: f32,
        events: &mut RowEvents,
    ) -> egui::Response {
        let palette = theme::palette(ui);
        let id = self.id("source");
        let rect = self.cell.source_rect(top, self.text_height());
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let origin = self.source_origin(top);
        let text = &self.paragraph.source;
        self.marks_ui(ui, view, Side::Source, origin);
        let galley_at = origin + self.source.offset();
        ui.painter().galley(galley_at, Arc::clone(&self.source.galley), palette.ink);
        ruby::ui(ui, self, origin);
        for insertion in insertions {
            self.underline_ui(ui, insertion, origin);
        }
        let named = view.tr_with("row-source-name", &[("number", Arg::from(self.number))]);
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::labeled(egui::Role::Label, true, text);
            info.hint_text = Some(named.clone());
            info
        });
        egui::text_selection::accesskit_text::update_accesskit_for_text_widget(
            ui.ctx(),
            id,
            None,
            egui::emath::TSTransform::from_translation(galley_at.to_vec2()),
            &self.source.galley,
        );
        if let Some(pointer) = response.hover_pos() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::Text);
            let under = self.source.char_at(text, pointer - origin);
            events.hovered =
                under.map(|(byte, rect)| (Side::Source, byte, rect.translate(origin.to_vec2())));
        }
        if let Some(pointer) = response.interact_pointer_pos()
            && (response.dragged() || response.drag_started())
        {
            let byte = self.source.byte_at(text, pointer - origin);
            // A drag is noticed only after a few points: it began where the button went down.
            let pressed = ui.input(|input| input.pointer.press_origin()).unwrap_or(pointer);
            let byte_from = self.source.byte_at(text, pressed - origin);
            events.drag = Some(byte_from.min(byte)..byte_from.max(byte));
        }
        events.drag_ended = response.drag_stopped();
        events.was_source_clicked = response.clicked();
        response
    }

    /// All places of a term in this source are underlined; one whose edge is uncertain in another colour.
    fn underline_ui(&self, ui: &Ui, insertion: &Insertion, origin: egui::Pos2) {
        let palette = theme::palette(ui);
        let sure = insertion.term.uncertain_left.is_empty();
        let color = if sure { palette.underline } else { palette.warn };
        for bytes in &insertion.places {
            for rect in self.source.rects(&self.paragraph.source, bytes) {
                let rect = rect.translate(origin.to_vec2());
                // Right below the letters: the line is taller than they are.
                let y = rect.center().y + self.cell.source_format(color).font_id.size * 0.62;
                ui.painter().hline(rect.x_range(), y, Stroke::new(2.0, color));
            }
        }
    }

    /// Found text and the selection, behind the letters.
    fn marks_ui(&self, ui: &Ui, view: &View<'_>, side: Side, origin: egui::Pos2) {
        let palette = theme::palette(ui);
        let find = view.session.find();
        let text = match side {
            Side::Source => &self.paragraph.source,
            Side::Target => &self.paragraph.target,
        };
        let paint = |bytes: &std::ops::Range<usize>, color: Color32| {
            let rects = match side {
                Side::Source => self.source.rects(text, bytes),
                Side::Target => self.target_rects(text, bytes),
            };
            for rect in rects {
                ui.painter().rect_filled(
                    rect.translate(origin.to_vec2()),
                    CornerRadius::same(2),
                    color,
                );
            }
        };
        if let Some(search) = find.search().filter(|_| find.scope.has(side)) {
            for bytes in search.find(text) {
                let is_now = find.shown().is_some_and(|hit| {
                    hit.paragraph == self.paragraph.id && hit.side == side && hit.bytes == bytes
                });
                paint(&bytes, if is_now { palette.found_now } else { palette.found });
            }
        }
        let selected = view.session.selection().filter(|selection: &&Selection| {
            selection.paragraph == self.paragraph.id && selection.side == side
        });
        if let Some(selection) = selected {
            paint(&selection.bytes, palette.selection);
        }
    }

    /// The marks behind the live field's text; the field itself is shown by the editor.
    pub fn field_marks_ui(&self, ui: &Ui, view: &View<'_>, top: f32) {
        self.changes_ui(ui, top);
        self.marks_ui(ui, view, Side::Target, self.target_origin(top));
    }

    /// The Chinese character of the translation under the pointer, in the live field or out of it.
    pub fn hovered_target(&self, ui: &Ui, top: f32) -> Option<(Side, usize, Rect)> {
        let pointer = ui.input(|input| input.pointer.hover_pos())?;
        let rect = self.cell.target_rect(top, self.text_height());
        if !ui.rect_contains_pointer(rect) || self.is_joined() {
            return None;
        }
        let origin = self.target_origin(top);
        let text = &self.paragraph.target;
        let char_at = self.target.cursor_from_pos(pointer - origin).index.0;
        // The caret's place is between two characters: the pointer is on one of them.
        [char_at.checked_sub(1), Some(char_at)].into_iter().flatten().find_map(|at| {
            let (byte, c) = text.char_indices().nth(at)?;
            let rects = range_rects(&self.target, at..at + 1);
            let rect = rects.first()?.translate(origin.to_vec2());
            (crate::text::count::is_han(c) && rect.contains(pointer)).then_some((
                Side::Target,
                byte,
                rect,
            ))
        })
    }

    /// Draws a frame around a word; answers where it stands.
    pub fn mark_ui(
        &self,
        ui: &Ui,
        top: f32,
        side: Side,
        bytes: &std::ops::Range<usize>,
    ) -> Option<Rect> {
        let palette = theme::palette(ui);
        let (rects, origin) = match side {
            Side::Source => {
                (self.source.rects(&self.paragraph.source, bytes), self.source_origin(top))
            }
            Side::Target => {
                (self.target_rects(&self.paragraph.target, bytes), self.target_origin(top))
            }
        };
        let size = self.cell.source_format(palette.ink).font_id.size;
        let letters = |rect: &Rect| {
            let rect = rect.translate(origin.to_vec2());
            Rect::from_center_size(rect.center(), vec2(rect.width() + 2.0, size * 1.4))
        };
        for rect in &rects {
            let stroke = Stroke::new(1.5, palette.accent);
            let radius = CornerRadius::same(3);
            ui.painter().rect_stroke(letters(rect), radius, stroke, StrokeKind::Outside);
        }
        rects.first().map(letters)
    }

    /// The translation, painted.
    pub fn target_ui(
        &self,
        ui: &Ui,
        view: &View<'_>,
        top: f32,
        events: &mut RowEvents,
    ) -> egui::Response {
        let palette = theme::palette(ui);
        let id = self.id("target");
        let rect = self.cell.target_rect(top, self.text_height());
        let response = ui.interact(rect, id, Sense::click());
        let origin = self.target_origin(top);
        self.changes_ui(ui, top);
        self.marks_ui(ui, view, Side::Target, origin);
        let text = &self.paragraph.target;
        let (galley, spoken) = if let Some((_, galley)) = self.joined() {
            (Arc::clone(galley), text)
        } else if text.is_empty() {
            let format = self.cell.target_format(palette.hint);
            let job = target_job(&self.hint, format, self.cell.target_width());
            (ui.painter().layout_job(job), &self.hint)
        } else {
            (Arc::clone(&self.target), text)
        };
        ui.painter().galley(origin, Arc::clone(&galley), palette.ink);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, spoken));
        if let Some(changes) = self.changed_words(view) {
            ui.ctx().accesskit_node_builder(id, |node| node.set_description(changes));
        }
        egui::text_selection::accesskit_text::update_accesskit_for_text_widget(
            ui.ctx(),
            id,
            None,
            egui::emath::TSTransform::from_translation(origin.to_vec2()),
            &galley,
        );
        if response.hovered() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::Text);
        }
        if response.clicked()
            && let Some(pointer) = response.interact_pointer_pos()
        {
            events.char_clicked = Some(self.target_char(pointer - origin));
        }
        response
    }
}

/// Lays a row's two texts out.
pub fn layout<'a>(
    ui: &Ui,
    paragraph: &'a Arc<Paragraph>,
    cell: Cell,
    dress: &Dress,
    byte_breaks: &[usize],
    draft: Option<&str>,
) -> (SourceLayout, Arc<Galley>, &'a Arc<Paragraph>) {
    let palette = theme::palette(ui);
    let color = match paragraph.role {
        crate::model::Role::Caption | crate::model::Role::Byline => palette.dim,
        _ => palette.ink,
    };
    let source =
        source_text::layout(ui, &paragraph.source, dress, cell.source_format(color), byte_breaks);
    let text = draft.unwrap_or(&paragraph.target);
    // The live field is laid out in one colour; so is a draft that is measured for it.
    let color = if draft.is_some() { palette.ink } else { color };
    let job = target_job(text, cell.target_format(color), cell.target_width());
    (source, ui.fonts_mut(|fonts| fonts.layout_job(job)), paragraph)
}
