//! A translation being aligned, in the place of the article: two columns of units with their links between them,
//! scrolled by anchor like the grid. Only the lines in sight are laid out, so that no frame costs more for the
//! length of the texts.

mod bar;
mod command;
mod gutter;
mod line;
mod list;
mod measure;
mod mouse;

pub use bar::{level_key, offer_ui, panels_ui};
pub use command::{is_enabled, menu_ui, perform};

use super::grid::height::Heights;
use super::grid::scroll::Anchor;
use super::grid::{scrollbar, wheel};
use super::{View, theme};
use crate::model::alignment::Side;
use crate::session::{Action, AlignAction, Aligning, UnitPlace};
use egui::{Id, Key, Modifiers, Rect, Ui, UiBuilder, pos2, vec2};
use line::LineUi;
use measure::{Columns, Texts};
use mouse::Drag;

/// What the heights were estimated for; anything else asks for new estimates.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Basis {
    project: u64,
    version: u64,
    columns: Columns,
}

/// What one frame works on.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    view: &'a View<'a>,
    it: Aligning<'a>,
    columns: Columns,
    /// Where the lines are, below the columns' names and beside the scrollbar.
    body: Rect,
}

/// The view's own state: where it is scrolled to and what it knows of its lines.
#[derive(Default)]
pub struct AlignView {
    anchor: Anchor,
    /// A unit of the line at the anchor: links come and go above it.
    anchor_unit: Option<UnitPlace>,
    heights: Heights,
    basis: Option<Basis>,
    texts: Texts,
    drag: Drag,
    /// The widget of the unit that the keyboard was given to.
    focus: Option<Id>,
    /// Lines painted in the last frame: upper edge below the viewport's and height.
    in_sight: Vec<(usize, f32, f32)>,
}

impl AlignView {
    /// Shows the alignment in all the room there is.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, wants_reveal: bool) {
        let Some(it) = view.session.aligning() else { return };
        let full = ui.available_rect_before_wrap();
        let columns =
            Columns::new(full.left(), full.width() - scrollbar::WIDTH, view.session.preferences());
        let head = Rect::from_min_size(full.min, vec2(full.width(), theme::COLUMN_HEAD_HEIGHT));
        head_ui(ui, view, head, &columns);
        let viewport = Rect::from_min_max(pos2(full.left(), head.bottom()), full.max);
        let strip = viewport.with_min_x(viewport.right() - scrollbar::WIDTH);
        let sheet = Sheet { view, it, columns, body: viewport.with_max_x(strip.left()) };
        self.follow(&sheet);
        self.keys(ui, &sheet);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(sheet.body).id_salt("alignment"));
        ui.set_clip_rect(sheet.body.intersect(ui.clip_rect()));
        self.scroll(&mut ui, &sheet, wants_reveal);
        self.lines_ui(&mut ui, &sheet);
        ui.set_clip_rect(viewport);
        let (distance, total) = (self.anchor.distance(&self.heights), self.heights.total());
        if let Some(y) = scrollbar::ui(&ui, strip, distance, total, &view.tr("grid-scrollbar")) {
            self.anchor.jump(y, &self.heights);
            ui.ctx().request_repaint();
        }
    }

    /// Estimates all heights anew when the alignment or the columns changed; what is in sight stays there.
    fn follow(&mut self, sheet: &Sheet<'_>) {
        let Sheet { view, it, columns, .. } = *sheet;
        let project = view.session.project_number();
        let basis = Basis { project, version: it.index.version(), columns };
        if self.basis == Some(basis) {
            return;
        }
        if self.basis.is_some_and(|old| old.project != project) {
            *self = Self::default();
        }
        let mut estimates = Vec::with_capacity(it.index.num_lines());
        for span in it.alignment.spans() {
            for line in 0..span.source.len().max(span.target.len()) {
                let bytes = |side| {
                    let at = span.units(side).nth(line);
                    at.map_or(0, |at| it.alignment.units(side)[at].text.len())
                };
                estimates.push(columns.estimate(bytes(Side::Source), bytes(Side::Target)));
            }
        }
        self.heights = Heights::new(estimates);
        self.basis = Some(basis);
        self.texts.clear();
        let unit = self.anchor_unit;
        if let Some(line) = unit.and_then(|unit| it.index.line_of(unit.side, unit.index)) {
            self.anchor.row = line;
        }
    }

    fn lay_out(&mut self, ui: &Ui, sheet: &Sheet<'_>, line_index: usize) -> Option<LineUi> {
        let line = LineUi::new(ui, sheet, &mut self.texts, line_index)?;
        self.heights.set(line_index, line.height);
        Some(line)
    }

    fn scroll(&mut self, ui: &mut Ui, sheet: &Sheet<'_>, wants_reveal: bool) {
        let Sheet { view, it, body, .. } = *sheet;
        let mut delta = wheel::wheel(ui, body) + wheel::page_keys(ui, view, body.height());
        delta += self.drag.scroll(ui, body);
        if wants_reveal && let Some(cursor) = it.cursor {
            delta += self.reveal(&it, cursor, body.height());
        }
        let mut anchor = self.anchor;
        anchor.scroll(delta, body.height(), it.index.num_lines(), |line| {
            self.lay_out(ui, sheet, line).map_or(0.0, |line| line.height)
        });
        self.anchor = anchor;
        self.anchor_unit = it.index.line(anchor.row).and_then(|line| {
            let span = it.index.span(it.alignment, line.link_index)?;
            let unit =
                |side| Some(UnitPlace { side, index: span.units(side).nth(line.line_in_link)? });
            unit(Side::Source).or_else(|| unit(Side::Target))
        });
    }

    /// How far to scroll so that a unit comes into sight; a far one is jumped to.
    fn reveal(&mut self, it: &Aligning<'_>, cursor: UnitPlace, height: f32) -> f32 {
        let Some(line) = it.index.line_of(cursor.side, cursor.index) else { return 0.0 };
        match self.in_sight.iter().find(|(shown, _, _)| *shown == line) {
            Some(&(_, top, line_height)) if top < 0.0 || line_height > height => -top,
            Some(&(_, top, line_height)) => (height - (top + line_height)).min(0.0),
            None => {
                self.anchor.row = line;
                self.anchor.top = (height * 0.3).round();
                0.0
            }
        }
    }

    fn lines_ui(&mut self, ui: &mut Ui, sheet: &Sheet<'_>) {
        self.in_sight.clear();
        self.texts.begin_frame();
        self.drag.begin_frame();
        let mut top = sheet.body.top() + self.anchor.top;
        let mut line_index = self.anchor.row;
        while top < sheet.body.bottom() {
            let Some(line) = self.lay_out(ui, sheet, line_index) else { break };
            line.ui(ui, sheet, top, &mut self.drag);
            self.in_sight.push((line_index, top - sheet.body.top(), line.height));
            top += line.height;
            line_index += 1;
        }
        self.texts.end_frame();
        self.drag.ui(ui, sheet);
        self.keep_focus(ui, sheet);
    }

    /// The keyboard is at the cursor unless a control has it, so that a screen reader reads what it comes to.
    fn keep_focus(&mut self, ui: &Ui, sheet: &Sheet<'_>) {
        let Some(cursor) = sheet.it.cursor else { return };
        let line = sheet.it.index.line_of(cursor.side, cursor.index);
        let is_in_sight = self.in_sight.iter().any(|(shown, _, _)| Some(*shown) == line);
        if !is_in_sight || self.is_keyboard_elsewhere(ui, sheet.view) {
            return;
        }
        let id = line::unit_id(cursor);
        self.focus = Some(id);
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            tab: false,
        };
        ui.memory_mut(|memory| {
            memory.request_focus(id);
            memory.set_focus_lock_filter(id, filter);
        });
    }

    fn is_keyboard_elsewhere(&self, ui: &Ui, view: &View<'_>) -> bool {
        let focused = ui.memory(egui::Memory::focused);
        let is_at_control = focused.is_some() && focused != self.focus;
        view.has_dialog || is_at_control || egui::Popup::is_any_open(ui.ctx())
    }

    /// Arrows move the cursor, Escape takes the mark away; letters are commands of the keymap.
    fn keys(&self, ui: &Ui, sheet: &Sheet<'_>) {
        let view = sheet.view;
        if self.is_keyboard_elsewhere(ui, view) {
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        for (key, action) in [
            (Key::ArrowUp, AlignAction::Step { forward: false }),
            (Key::ArrowDown, AlignAction::Step { forward: true }),
        ] {
            if pressed(key) {
                view.act(Action::Align(action));
            }
        }
        let side = sheet.it.cursor.map(|cursor| cursor.side);
        for (key, from) in [(Key::ArrowLeft, Side::Target), (Key::ArrowRight, Side::Source)] {
            view.act_if(pressed(key) && side == Some(from), || Action::Align(AlignAction::Cross));
        }
        for (key, index) in [(Key::Home, 0), (Key::End, usize::MAX)] {
            if pressed(key)
                && let Some(side) = side
            {
                let last = sheet.it.alignment.units(side).len().saturating_sub(1);
                let place = UnitPlace { side, index: last.min(index) };
                view.act(Action::Align(AlignAction::Select(place)));
            }
        }
        view.act_if(sheet.it.marked.is_some() && pressed(Key::Escape), || {
            Action::Align(AlignAction::Mark(None))
        });
    }
}

fn head_ui(ui: &Ui, view: &View<'_>, rect: Rect, columns: &Columns) {
    let palette = theme::palette(ui);
    let font = theme::font_id(theme::Face::Ui, theme::SMALL);
    for (x, key) in [
        (columns.text_left(Side::Source), "column-source"),
        (columns.text_left(Side::Target), "column-target"),
    ] {
        let at = pos2(x, rect.center().y);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, view.tr(key), font.clone(), palette.dim);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, palette.line));
}
