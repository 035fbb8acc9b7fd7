//! Linking with the pointer: from a unit to one of the other text.

use super::Sheet;
use crate::model::AlignCommand;
use crate::model::alignment::Side;
use crate::session::{Action, AlignAction, UnitPlace};
use crate::ui::theme;
use egui::{Pos2, Rect, Response, Stroke, Ui, pos2};

/// How near the edge the view begins to scroll under a drag, and how fast, in points.
const EDGE: f32 = 36.0;
const SPEED: f32 = 9.0;

/// A drag from a unit.
#[derive(Default)]
pub struct Drag {
    from: Option<UnitPlace>,
    /// Where units were shown in this frame.
    places: Vec<(UnitPlace, Rect)>,
    has_ended: bool,
}

impl Drag {
    pub fn begin_frame(&mut self) {
        self.places.clear();
        self.has_ended = false;
    }

    /// Whether a unit would be linked if the button were let go now.
    pub fn is_target(&self, place: UnitPlace, response: &Response) -> bool {
        self.from.is_some_and(|from| from.side != place.side) && response.contains_pointer()
    }

    /// Follows what happens to a unit.
    pub fn follow(&mut self, place: UnitPlace, rect: Rect, response: &Response) {
        self.places.push((place, rect));
        if response.drag_started_by(egui::PointerButton::Primary) {
            self.from = Some(place);
        }
        self.has_ended |= response.drag_stopped();
    }

    /// How far the view scrolls under a drag at its edge.
    pub fn scroll(&self, ui: &Ui, body: Rect) -> f32 {
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let Some(pointer) = pointer.filter(|_| self.from.is_some()) else { return 0.0 };
        let delta = if pointer.y < body.top() + EDGE {
            SPEED
        } else if pointer.y > body.bottom() - EDGE {
            -SPEED
        } else {
            return 0.0;
        };
        ui.ctx().request_repaint();
        delta
    }

    /// Draws the link that is being made; makes it when the button is let go over a unit of the other text.
    pub fn ui(&mut self, ui: &Ui, sheet: &Sheet<'_>) {
        let Some(from) = self.from else { return };
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let is_down = ui.input(|input| input.pointer.primary_down());
        if let Some(pointer) = pointer.filter(|_| is_down) {
            self.line_ui(ui, sheet, from, pointer);
        }
        if is_down && !self.has_ended {
            return;
        }
        self.from = None;
        let over = |(place, rect): &&(UnitPlace, Rect)| {
            place.side != from.side && pointer.is_some_and(|at| rect.contains(at))
        };
        let Some(&(to, _)) = self.places.iter().find(over) else { return };
        let (source, target) = match from.side {
            Side::Source => (from.index, to.index),
            Side::Target => (to.index, from.index),
        };
        sheet.view.act(Action::Align(AlignAction::Do(AlignCommand::Join { source, target })));
    }

    fn line_ui(&self, ui: &Ui, sheet: &Sheet<'_>, from: UnitPlace, pointer: Pos2) {
        let palette = theme::palette(ui);
        let x = match from.side {
            Side::Source => sheet.columns.gutter_left(),
            Side::Target => sheet.columns.gutter_right(),
        };
        let start = self.places.iter().find(|(place, _)| *place == from);
        // Scrolled out of sight, it lies beyond the edge.
        let y = start.map_or(sheet.body.top(), |(_, rect)| rect.center().y);
        let stroke = Stroke::new(2.0, palette.link);
        ui.painter().line_segment([pos2(x, y), pointer], stroke);
        ui.painter().circle_filled(pointer, 4.0, palette.link);
    }
}
