//! The links between the two columns: a bracket on either side around the units that a link takes, a band between
//! them in the colour of its confidence, a tick where a person confirmed it; and the words for all that.

use super::Sheet;
use super::line::LineUi;
use super::measure::ROOM;
use crate::i18n::Arg;
use crate::model::alignment::{LinkSpan, Side};
use crate::session::{Action, AlignAction, Aligning};
use crate::ui::View;
use crate::ui::theme::{self, Face, Palette, font_id};
use egui::{Color32, Id, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};
use std::ops::Range;

/// Between the edge of the gutter and a bracket.
const INSET: f32 = 12.0;
/// The length of a bracket's arms.
const ARM: f32 = 5.0;

/// Shows the piece of a link in one line.
pub fn ui(ui: &Ui, sheet: &Sheet<'_>, line: &LineUi, top: f32) {
    let palette = theme::palette(ui);
    let columns = &sheet.columns;
    let area = Rect::from_min_max(
        pos2(columns.gutter_left(), top),
        pos2(columns.gutter_right(), top + line.height),
    );
    let color = color_of(palette, &sheet.it, &line.span);
    let bracket = Bracket { ui, area, color, line };
    let [source, target] = &line.units;
    if source.is_some() && target.is_some() {
        bracket.band();
    }
    for (unit, side) in [(source, Side::Source), (target, Side::Target)] {
        if unit.is_some() {
            bracket.side(side);
        }
    }
    if line.line_in_link() == 0 {
        mark_ui(ui, sheet, line, area, color);
    }
    response_ui(ui, sheet, line, area);
}

impl LineUi {
    fn line_in_link(&self) -> usize {
        self.line.line_in_link
    }
}

struct Bracket<'a> {
    ui: &'a Ui,
    area: Rect,
    color: Color32,
    line: &'a LineUi,
}

impl Bracket<'_> {
    fn x(&self, side: Side) -> f32 {
        match side {
            Side::Source => self.area.left() + INSET,
            Side::Target => self.area.right() - INSET,
        }
    }

    /// The height of the piece of the bracket in this line; it is one with those above and below.
    fn y(&self, side: Side) -> (f32, f32) {
        let at = self.line.line_in_link();
        let is_end = at + 1 == self.line.span.units(side).len();
        let top = self.area.top() + if at == 0 { ROOM - 2.0 } else { 0.0 };
        (top, self.area.bottom() - if is_end { ROOM - 2.0 } else { 0.0 })
    }

    /// Between the brackets, where both sides have a unit.
    fn band(&self) {
        let (x, far) = (self.x(Side::Source), self.x(Side::Target));
        let (own, other) = (self.y(Side::Source), self.y(Side::Target));
        let corners = vec![pos2(x, own.0), pos2(far, other.0), pos2(far, other.1), pos2(x, own.1)];
        let fill = self.color.gamma_multiply(0.14);
        self.ui.painter().add(Shape::convex_polygon(corners, fill, Stroke::NONE));
        if self.line.line_in_link() == 0 {
            let y = self.area.top() + ROOM + 10.0;
            self.ui.painter().hline(x..=far, y, Stroke::new(1.5, self.color));
        }
    }

    fn side(&self, side: Side) {
        let (x, (top, bottom)) = (self.x(side), self.y(side));
        let stroke = Stroke::new(2.0, self.color);
        let painter = self.ui.painter();
        painter.vline(x, top..=bottom, stroke);
        let outwards = if side == Side::Source { -ARM } else { ARM };
        let arm = |y: f32| painter.line_segment([pos2(x, y), pos2(x + outwards, y)], stroke);
        let at = self.line.line_in_link();
        if at == 0 {
            arm(top);
        }
        if at + 1 == self.line.span.units(side).len() {
            arm(bottom);
        }
        // Without an answer: a stub that leads nowhere.
        if at == 0 && self.line.span.units(side.other()).is_empty() {
            let y = self.area.top() + ROOM + 10.0;
            let end = x - outwards * 2.4;
            painter.line_segment([pos2(x, y), pos2(end, y)], Stroke::new(1.5, self.color));
            painter.circle_stroke(pos2(end - outwards * 0.6, y), 3.0, Stroke::new(1.5, self.color));
        }
    }
}

fn color_of(palette: &Palette, it: &Aligning<'_>, span: &LinkSpan) -> Color32 {
    let is_one_sided = span.source.is_empty() || span.target.is_empty();
    if span.link.fixed {
        palette.link
    } else if it.index.is_uncertain(span.index) {
        if is_one_sided { palette.accent } else { palette.warn }
    } else if is_one_sided {
        palette.none
    } else {
        palette.ok
    }
}

/// A tick where the person confirmed the link, its confidence where it is doubtful.
fn mark_ui(ui: &Ui, sheet: &Sheet<'_>, line: &LineUi, area: Rect, color: Color32) {
    let palette = theme::palette(ui);
    let span = &line.span;
    let center = pos2(area.center().x, area.top() + ROOM + 10.0);
    if span.link.fixed {
        tick(ui, center, color);
    } else if sheet.it.index.is_uncertain(span.index)
        && !span.source.is_empty()
        && !span.target.is_empty()
    {
        let words = percent(sheet.view, span.link.score);
        let font = font_id(Face::Ui, theme::SECTION);
        let galley = ui.painter().layout_no_wrap(words, font, palette.ink);
        let around = Rect::from_center_size(center, galley.size() + vec2(8.0, 2.0));
        ui.painter().rect(
            around,
            3.0,
            palette.raised,
            Stroke::new(1.0, color),
            egui::StrokeKind::Inside,
        );
        ui.painter().galley(center - galley.size() / 2.0, galley, palette.ink);
    }
}

fn tick(ui: &Ui, center: Pos2, color: Color32) {
    let palette = theme::palette(ui);
    ui.painter().circle(center, 8.5, palette.raised, Stroke::new(1.5, color));
    let points = vec![center + vec2(-3.8, 0.3), center + vec2(-1.0, 3.2), center + vec2(4.0, -3.4)];
    ui.painter().add(Shape::line(points, Stroke::new(1.8, color)));
}

fn percent(view: &View<'_>, score: f32) -> String {
    let percent = (score * 100.0).round() as usize;
    view.tr_with("align-percent", &[("percent", Arg::from(percent))])
}

/// The link as a thing to click on: it takes the cursor to it; a double click confirms or frees it.
fn response_ui(ui: &Ui, sheet: &Sheet<'_>, line: &LineUi, area: Rect) {
    let (view, it, span) = (sheet.view, &sheet.it, &line.span);
    let first = it.first_unit(span.index);
    let id = Id::unique(("align link", first, line.line_in_link()));
    let response = ui.interact(area, id, Sense::click());
    let words = link_words(view, it, span);
    if line.line_in_link() == 0 {
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &words));
    }
    let Some(place) = first else { return };
    if response.double_clicked() {
        if let Some(command) = it.command(crate::session::AlignKey::Fix, place) {
            view.act(Action::Align(AlignAction::Do(command)));
        }
    } else if response.clicked() || response.secondary_clicked() {
        view.act(Action::Align(AlignAction::Select(place)));
    }
    response.context_menu(|ui| super::command::unit_menu_ui(ui, view, it, place));
    response.on_hover_text(words);
}

/// "Chinese 4–5 with English 6, uncertain".
pub fn link_words(view: &View<'_>, it: &Aligning<'_>, span: &LinkSpan) -> String {
    let numbers = |range: &Range<usize>| match range.len() {
        0 | 1 => crate::i18n::grouped(range.start as u64 + 1),
        _ => format!(
            "{}–{}",
            crate::i18n::grouped(range.start as u64 + 1),
            crate::i18n::grouped(range.end as u64)
        ),
    };
    let state = if span.link.fixed {
        view.tr("align-state-fixed")
    } else if it.index.is_uncertain(span.index) {
        view.tr("align-state-uncertain")
    } else {
        view.tr("align-state-sure")
    };
    let key = match (span.source.is_empty(), span.target.is_empty()) {
        (_, true) => "align-link-source",
        (true, _) => "align-link-target",
        _ => "align-link",
    };
    let args = [
        ("source", Arg::from(numbers(&span.source))),
        ("target", Arg::from(numbers(&span.target))),
        ("state", Arg::from(state)),
        ("percent", Arg::from(percent(view, span.link.score))),
    ];
    view.tr_with(key, &args)
}
