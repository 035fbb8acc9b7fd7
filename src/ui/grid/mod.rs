//! The two columns: rows of unequal height, always level, scrolled by anchor. Only rows in sight are laid
//! out; only the active one is a live text field.

pub(in crate::ui) mod cell;
mod chips;
pub(in crate::ui) mod dress;
mod editor;
mod finding;
mod gap;
pub(in crate::ui) mod height;
mod kept;
mod light;
mod row;
mod ruby;
pub(in crate::ui) mod scroll;
pub(in crate::ui) mod scrollbar;
pub(in crate::ui) mod source_text;
mod status;
mod then;
pub(in crate::ui) mod wheel;

pub use editor::Editor;

use super::View;
use super::card::{Marked, Place, Told};
use super::review::{self, Earlier};
use super::{theme, widget};
use crate::i18n::Arg;
use crate::model::{Document, Paragraph, ParagraphId};
use crate::session::{Action, Insertion, Preference, ReviewAction, Selection, Side, insertions};
use cell::{Cell, Columns};
use editor::EditorInput;
use egui::{Id, Rect, Sense, Ui, UiBuilder, pos2, vec2};
use height::Heights;
use kept::Kept;
use row::{Row, RowEvents};
use scroll::Anchor;
use std::collections::HashMap;
use std::sync::Arc;

/// Room kept between the caret and the viewport's edges.
const CARET_ROOM: f32 = 30.0;

/// What the heights were estimated for; anything else asks for new estimates.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Basis {
    project: u64,
    rows: u64,
    columns: Columns,
}

/// What one frame of the grid works on.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    view: &'a View<'a>,
    document: &'a Document,
    columns: Columns,
    /// Where the rows are, below the columns' names and beside the scrollbar.
    body: Rect,
}

/// The grid's own state: where it is scrolled to and what it knows of its rows.
#[derive(Default)]
pub struct Grid {
    pub editor: Editor,
    anchor: Anchor,
    heights: Heights,
    basis: Option<Basis>,
    kept: HashMap<ParagraphId, Kept>,
    /// Rows painted in the last frame: upper edge below the viewport's and height.
    in_sight: Vec<(ParagraphId, f32, f32)>,
    /// Whether the hand is at the pointer rather than at the keyboard.
    is_pointing: bool,
    /// Whether the keyboard is at what is selected in the source rather than at the caret.
    pub is_at_source: bool,
    /// The active paragraph, what is selected in its source, and the caret, as they were in the last frame.
    hand: (Option<ParagraphId>, Option<std::ops::Range<usize>>, usize),
    /// The word that a card is shown for.
    pub marked: Option<Marked>,
    /// What this frame tells the card.
    pub told: Told,
}

impl Grid {
    /// Shows the grid in all the room there is.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, wants_reveal: bool) {
        let Some(document) = view.document() else { return };
        let full = ui.available_rect_before_wrap();
        let width = full.width() - scrollbar::WIDTH;
        let has_then = review::has_column(ui, view);
        let columns = Columns::new(full.left(), width, view.session.preferences(), has_then);
        let head = Rect::from_min_size(full.min, vec2(full.width(), theme::COLUMN_HEAD_HEIGHT));
        head_ui(ui, view, head, &columns);
        let viewport = Rect::from_min_max(pos2(full.left(), head.bottom()), full.max);
        let strip = viewport.with_min_x(viewport.right() - scrollbar::WIDTH);
        let body = viewport.with_max_x(strip.left());
        self.follow_document(view, document, columns);
        if let Some(paragraph) = view.session.active().and_then(|id| document.paragraph(id)) {
            self.editor.follow(ui.ctx(), paragraph);
        }
        let mut ui = ui.new_child(UiBuilder::new().max_rect(body).id_salt("grid"));
        ui.set_clip_rect(body.intersect(ui.clip_rect()));
        self.watch_hand(&ui, view);
        let sheet = Sheet { view, document, columns, body };
        self.scroll(&mut ui, &sheet, wants_reveal);
        self.rows_ui(&mut ui, &sheet);
        split_ui(&ui, &sheet);
        ui.set_clip_rect(viewport);
        let (distance, total) = (self.anchor.distance(&self.heights), self.heights.total());
        if let Some(y) = scrollbar::ui(&ui, strip, distance, total, &view.tr("grid-scrollbar")) {
            self.anchor.jump(y, &self.heights);
            ui.ctx().request_repaint();
        }
    }

    /// Estimates all heights anew when rows came or went, or the columns changed.
    fn follow_document(&mut self, view: &View<'_>, document: &Document, columns: Columns) {
        let sight = view.session.sight();
        let basis =
            Basis { project: view.session.project_number(), rows: sight.version(), columns };
        if self.basis == Some(basis) {
            return;
        }
        let estimates = (0..sight.len(document)).filter_map(|row| {
            let paragraph = document.paragraph(sight.id_at(row, document)?)?;
            Some(columns.estimate(paragraph.source.len(), paragraph.target.len()))
        });
        self.heights = Heights::new(estimates.collect());
        if self.basis.is_some_and(|old| old.project != basis.project) {
            self.anchor = Anchor::default();
            self.kept.clear();
        }
        self.basis = Some(basis);
        if let Some(row) = self.anchor.paragraph.and_then(|id| sight.row_of(id, document)) {
            self.anchor.row = row;
        }
    }

    /// Measures a row, remembering its height.
    fn measure(&mut self, ui: &Ui, sheet: &Sheet<'_>, row: usize) -> f32 {
        let id = sheet.view.session.sight().id_at(row, sheet.document);
        let Some(paragraph) = id.and_then(|id| sheet.document.paragraph(id)) else { return 0.0 };
        let laid_out = self.lay_out(ui, sheet, paragraph);
        let height = laid_out.height();
        self.heights.set(row, height);
        height
    }

    fn lay_out<'a>(
        &mut self,
        ui: &Ui,
        sheet: &Sheet<'_>,
        paragraph: &'a Arc<Paragraph>,
    ) -> Row<'a> {
        let Sheet { view, document, columns, .. } = *sheet;
        let cell = Cell { columns, role: paragraph.role };
        let is_active = view.session.active() == Some(paragraph.id);
        let number = document.index_of(paragraph.id).unwrap_or(0) + 1;
        let (dress, breaks) = self.dress_of(ui, view, paragraph, &cell);
        let draft = is_active.then(|| self.editor.text());
        let (source, target, paragraph) = row::layout(ui, paragraph, cell, &dress, &breaks, draft);
        let hint = view.tr_with("row-target-hint", &[("number", Arg::from(number))]);
        let earlier = Earlier::of(ui, view, paragraph, &cell);
        Row { paragraph, number, cell, is_active, source, dress, target, earlier, hint }
    }

    fn scroll(&mut self, ui: &mut Ui, sheet: &Sheet<'_>, wants_reveal: bool) {
        let Sheet { view, document, body, .. } = *sheet;
        let mut delta = wheel::wheel(ui, body) + wheel::page_keys(ui, view, body.height());
        if wants_reveal && let Some(active) = view.session.active() {
            delta += self.reveal(view, document, active, body.height());
        }
        if let Some(caret) = self.editor.caret_moved_to.take() {
            let (above, below) = (
                caret.top() - CARET_ROOM - body.top(),
                caret.bottom() + CARET_ROOM - body.bottom(),
            );
            if above < 0.0 {
                delta -= above;
            } else if below > 0.0 {
                delta -= below.min(above);
            }
        }
        let num_rows = view.session.sight().len(document);
        let mut anchor = self.anchor;
        anchor.scroll(delta, body.height(), num_rows, |row| self.measure(ui, sheet, row));
        anchor.paragraph = view.session.sight().id_at(anchor.row, document);
        self.anchor = anchor;
    }

    /// How far to scroll so that a paragraph comes into sight; a far one is jumped to.
    fn reveal(
        &mut self,
        view: &View<'_>,
        document: &Document,
        id: ParagraphId,
        height: f32,
    ) -> f32 {
        let shown = self.in_sight.iter().find(|(shown, _, _)| *shown == id);
        if let Some(&(_, top, row_height)) = shown {
            if top < 0.0 || row_height > height {
                return -top;
            }
            // The row may grow by its chips when it becomes the active one.
            return (height - (top + row_height + chips::HEIGHT)).min(0.0);
        }
        if let Some(row) = view.session.sight().row_of(id, document) {
            self.anchor.row = row;
            self.anchor.top = (height * 0.3).round();
        }
        0.0
    }

    fn rows_ui(&mut self, ui: &mut Ui, sheet: &Sheet<'_>) {
        let Sheet { view, document, body, .. } = *sheet;
        let sight = view.session.sight();
        for kept in self.kept.values_mut() {
            kept.is_in_sight = false;
        }
        self.in_sight.clear();
        self.told = Told::default();
        let (mut unread, mut unlinked, mut uncompared) = (Vec::new(), Vec::new(), Vec::new());
        let mut top = body.top() + self.anchor.top;
        let mut row_index = self.anchor.row;
        while top < body.bottom() {
            let Some(id) = sight.id_at(row_index, document) else { break };
            let Some(paragraph) = document.paragraph(id) else { break };
            let row = self.lay_out(ui, sheet, paragraph);
            let height = row.height();
            self.heights.set(row_index, height);
            self.row_ui(ui, view, &row, top, height);
            if view.session.wants_annotation(paragraph) {
                unread.push(id);
            }
            if self.is_to_be_linked(ui, view, &row) {
                unlinked.push(id);
            }
            if view.session.wants_comparison(paragraph) {
                uncompared.push(id);
            }
            self.in_sight.push((id, top - body.top(), height));
            top += height;
            row_index += 1;
        }
        view.act_if(!unread.is_empty(), || Action::Annotate(unread));
        view.act_if(!unlinked.is_empty(), || Action::Link(unlinked));
        view.act_if(!uncompared.is_empty(), || Action::InReview(ReviewAction::Compare(uncompared)));
        if document.paragraphs().is_empty() || sight.is_empty(document) {
            widget::empty_words(ui, &view.tr("grid-nothing-in-sight"));
        }
        self.keep_editor_alive(ui, sheet);
        self.kept.retain(|_, kept| kept.is_in_sight);
    }

    fn row_ui(&mut self, ui: &mut Ui, view: &View<'_>, row: &Row<'_>, top: f32, height: f32) {
        let list = match view.project() {
            Some(project) => insertions(project, row.paragraph),
            None => Vec::new(),
        };
        let mut events = RowEvents::default();
        row.background_ui(ui, top, height);
        row.number_ui(ui, view, top);
        self.links_ui(ui, view, row, top);
        let spots = self.find_spots(ui, view, row, top);
        let source = row.source_ui(ui, view, &list, top, &mut events);
        source.context_menu(|ui| super::menu::paragraph_ui(ui, view, row.paragraph));
        if row.is_active {
            row.field_marks_ui(ui, view, top);
            self.field_ui(ui, view, row, &list, top);
            row.joined_ui(ui, view, top + row.text_height());
            chips::ui(ui, view, row, &list, top + row.height() - chips::HEIGHT);
        } else {
            let target = row.target_ui(ui, view, top, &mut events);
            target.context_menu(|ui| super::menu::paragraph_ui(ui, view, row.paragraph));
        }
        row.then_ui(ui, view, top);
        row.status_ui(ui, view, top);
        if events.hovered.is_none() {
            events.hovered = row.hovered_target(ui, top);
        }
        // One thing at a time: what is wrong with a word comes before what it means.
        if spots.ui(ui, view, row, top) {
            events.hovered = None;
        }
        self.tell_card(ui, row, top, &events);
        self.follow_events(view, row.paragraph, &events);
    }

    /// Tells the card what is under the pointer, and marks its word.
    fn tell_card(&mut self, ui: &Ui, row: &Row<'_>, top: f32, events: &RowEvents) {
        let paragraph = row.paragraph.id;
        if let Some((side, byte, rect)) = events.hovered {
            self.told.hovered = Some((Place { paragraph, side, byte }, rect));
        }
        if let Some(marked) = self.marked.as_ref().filter(|m| m.paragraph == paragraph) {
            self.told.marked = row.mark_ui(ui, top, marked.side, &marked.bytes);
        }
    }

    fn field_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        row: &Row<'_>,
        list: &[Insertion],
        top: f32,
    ) {
        let rect = row.cell.target_rect(top, row.text_height()).shrink2(theme::CELL_PADDING);
        let builder = UiBuilder::new().max_rect(rect).id_salt(("field", row.paragraph.id.0));
        let mut child = ui.new_child(builder);
        let input = EditorInput { paragraph: row.paragraph, insertions: list, name: &row.hint };
        self.editor.ui(&mut child, view, &row.cell, &input);
        if let Some(pieces) = self.editor.take_spread() {
            view.act(Action::Show(Box::new(crate::session::Dialog::Spread {
                paragraph: row.paragraph.id,
                pieces,
            })));
        }
    }

    /// The active paragraph keeps the keyboard while it is scrolled out of sight: its field is shown beyond
    /// the edge, and typing brings it back.
    fn keep_editor_alive(&mut self, ui: &mut Ui, sheet: &Sheet<'_>) {
        let Sheet { view, document, body, .. } = *sheet;
        let Some(active) = view.session.active() else { return };
        if self.in_sight.iter().any(|(id, _, _)| *id == active) {
            return;
        }
        let Some(paragraph) = document.paragraph(active) else { return };
        let row = self.lay_out(ui, sheet, paragraph);
        let before = self.editor.text().to_owned();
        self.field_ui(ui, view, &row, &[], body.bottom() + 200.0);
        self.editor.caret_moved_to = None;
        if self.editor.text() != before {
            view.act(Action::Activate(active));
        }
    }

    fn follow_events(&mut self, view: &View<'_>, paragraph: &Paragraph, events: &RowEvents) {
        if let Some(char_at) = events.char_clicked {
            view.act(Action::Activate(paragraph.id));
            self.editor.focus(Some(char_at));
        }
        if events.was_source_clicked {
            view.act(Action::Activate(paragraph.id));
            view.act(Action::SelectSource(None));
            self.editor.focus(None);
        }
        if let Some(bytes) = events.drag.clone() {
            let selection = Selection { paragraph: paragraph.id, side: Side::Source, bytes };
            view.act(Action::SelectSource(Some(selection)));
        }
        if events.drag_ended {
            view.act(Action::ActivateKeepingSelection(paragraph.id));
            self.editor.focus(None);
        }
    }
}

/// The line between the columns, to be dragged.
fn split_ui(ui: &Ui, sheet: &Sheet<'_>) {
    let Sheet { view, columns, body, .. } = sheet;
    let x = columns.then_left();
    let rect = Rect::from_x_y_ranges(x - 4.0..=x + 4.0, body.y_range());
    let response = ui.interact(rect, Id::unique("column split"), Sense::drag());
    if response.hovered() || response.dragged() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::ResizeHorizontal);
    }
    let name = view.tr("grid-column-split");
    let share = view.session.preferences().column_split;
    response.widget_info(|| egui::WidgetInfo::slider(true, share.into(), &name));
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let split = columns.split_at(pointer.x);
        view.act(Action::SetPreference(Preference::ColumnSplit(split)));
    }
}

fn head_ui(ui: &Ui, view: &View<'_>, rect: Rect, columns: &Columns) {
    let palette = theme::palette(ui);
    let font = theme::font_id(theme::Face::Ui, theme::SMALL);
    let then = (columns.then_width > 0.0)
        .then(|| (columns.then_left(), review::against_name(view, view.session.compared_with())));
    let names = [
        (columns.source_left(), view.tr("column-source")),
        (columns.target_left(), view.tr("column-target")),
    ];
    for (x, name) in names.into_iter().chain(then) {
        let at = pos2(x + theme::CELL_PADDING.x, rect.center().y);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, name, font.clone(), palette.dim);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, palette.line));
}
