//! Small controls that several views share.

use super::theme::{self, Face, font_id};
use egui::{
    Align2, Button, Color32, CornerRadius, Response, RichText, Sense, Stroke, Ui, pos2, vec2,
};

/// A head over a section of a panel, with something at its right end.
pub fn section_head(ui: &mut Ui, text: &str, right: impl FnOnce(&mut Ui)) {
    let palette = theme::palette(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(26.0);
        ui.add_space(14.0);
        let words = RichText::new(text.to_uppercase()).size(theme::SECTION).color(palette.dim);
        ui.label(words);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(14.0);
            right(ui);
        });
    });
}

/// The toolbar's and dialogs' main button.
pub fn main_button(ui: &mut Ui, text: &str) -> Response {
    let palette = theme::palette(ui);
    let words = RichText::new(text).color(palette.on_accent);
    ui.add(Button::new(words).fill(palette.accent).stroke(Stroke::new(1.0, palette.accent)))
}

/// A key drawn as a key.
pub fn key_cap(ui: &mut Ui, text: &str) -> Response {
    let palette = theme::palette(ui);
    boxed(ui, text, palette.dim, palette.raised, palette.line)
}

/// A small word in a box, such as a term's kind.
pub fn tag(ui: &mut Ui, text: &str) -> Response {
    let palette = theme::palette(ui);
    boxed(ui, text, palette.link, Color32::TRANSPARENT, palette.tag_line)
}

fn boxed(ui: &mut Ui, text: &str, ink: Color32, fill: Color32, line: Color32) -> Response {
    let galley =
        ui.painter().layout_no_wrap(text.to_owned(), font_id(Face::Ui, theme::SECTION), ink);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(8.0, 2.0), Sense::hover());
    ui.painter().rect(
        rect,
        CornerRadius::same(3),
        fill,
        Stroke::new(1.0, line),
        egui::StrokeKind::Inside,
    );
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
    response
}

/// A rounded button with a key at its end.
pub fn chip(ui: &mut Ui, text: &str, key: &str) -> Response {
    colored_chip(ui, text, key, None)
}

/// What makes a chip stand out.
pub struct ChipColors {
    /// Around it.
    pub line: Color32,
    /// Behind its words.
    pub fill: Color32,
}

/// The same in colours of its own.
pub fn colored_chip(ui: &mut Ui, text: &str, key: &str, colors: Option<ChipColors>) -> Response {
    let palette = theme::palette(ui);
    let plain = ChipColors { line: palette.line, fill: palette.raised };
    let colors = colors.unwrap_or(plain);
    let font = font_id(Face::Ui, 13.0);
    let words = ui.painter().layout_no_wrap(text.to_owned(), font, palette.ink);
    let small = font_id(Face::Ui, theme::SECTION);
    let cap = ui.painter().layout_no_wrap(key.to_owned(), small, palette.dim);
    let cap_width = if key.is_empty() { 0.0 } else { cap.size().x + 8.0 + 6.0 };
    let size = vec2(words.size().x + 20.0 + cap_width, 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let fill = if response.hovered() { palette.button_on } else { colors.fill };
    let line = if response.has_focus() { palette.accent } else { colors.line };
    ui.painter().rect(
        rect,
        CornerRadius::same(12),
        fill,
        Stroke::new(1.0, line),
        egui::StrokeKind::Inside,
    );
    let y = rect.center().y;
    ui.painter().galley(pos2(rect.left() + 10.0, y - words.size().y / 2.0), words, palette.ink);
    if !key.is_empty() {
        let at = pos2(rect.right() - 10.0 - cap.size().x, y - cap.size().y / 2.0);
        let around = egui::Rect::from_min_size(at, cap.size()).expand2(vec2(4.0, 1.0));
        let stroke = Stroke::new(1.0, palette.line);
        let radius = CornerRadius::same(3);
        ui.painter().rect(around, radius, palette.panel, stroke, egui::StrokeKind::Inside);
        ui.painter().galley(at, cap, palette.dim);
    }
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, text));
    response
}

/// The mark of a status: a ring, a pencil, a tick, two ticks, or an arrow back; painted, so that no font needs to
/// have it.
pub fn status_mark(
    painter: &egui::Painter,
    center: egui::Pos2,
    status: crate::model::Status,
    palette: &theme::Palette,
) {
    use crate::model::Status;
    match status {
        Status::Untranslated => {
            painter.circle_stroke(center, 5.0, Stroke::new(1.3, palette.none));
        }
        Status::Draft => {
            let stroke = Stroke::new(1.6, palette.warn);
            let (tip, end) = (center + vec2(-4.5, 4.5), center + vec2(4.0, -4.0));
            painter.line_segment([tip + vec2(1.8, -1.8), end], Stroke::new(3.2, palette.warn));
            painter.line_segment([tip, tip + vec2(3.0, -3.0)], stroke);
        }
        Status::Done => tick(painter, center, palette.ok),
        Status::Reviewed => {
            tick(painter, center - vec2(3.0, 0.0), palette.ok);
            tick(painter, center + vec2(3.0, 0.0), palette.ok);
        }
        Status::Returned => turn_mark(painter, center, true, palette.accent),
    }
}

fn tick(painter: &egui::Painter, center: egui::Pos2, color: Color32) {
    let points = vec![center + vec2(-5.0, 0.5), center + vec2(-1.5, 4.5), center + vec2(5.0, -5.0)];
    painter.add(egui::Shape::line(points, Stroke::new(1.8, color)));
}

/// An arrow that turns back (or forward): painted, so that no font needs to have it.
pub fn turn_mark(painter: &egui::Painter, center: egui::Pos2, back: bool, color: Color32) {
    let side = if back { 1.0 } else { -1.0 };
    let at = |x: f32, y: f32| center + vec2(x * side, y);
    let stroke = Stroke::new(1.6, color);
    let arc = (0..=12).map(|step| {
        let angle = std::f32::consts::PI * (1.15 - 1.15 * step as f32 / 12.0);
        at(angle.cos() * 5.5 + 0.5, 3.0 - angle.sin() * 6.5)
    });
    painter.add(egui::Shape::line(arc.collect(), stroke));
    let tip = at(-5.0, 4.5);
    for end in [at(-7.5, -0.5), at(-0.5, 2.8)] {
        painter.line_segment([tip, end], stroke);
    }
}

/// A line of text cut off with … where it is too long, as a row to click on.
pub fn row_button(ui: &mut Ui, text: &str, chosen: bool) -> Response {
    let palette = theme::palette(ui);
    let size = vec2(ui.available_width(), 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if chosen {
        ui.painter().rect_filled(rect, 0.0, palette.raised);
        let bar = egui::Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        ui.painter().rect_filled(bar, 0.0, palette.accent);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 0.0, palette.button_on);
    }
    let font = font_id(Face::Ui, 13.0);
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, palette.ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 24.0);
    let galley = ui.painter().layout_job(job);
    let at = pos2(rect.left() + 14.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, palette.ink);
    let info = egui::WidgetInfo::selected(egui::Role::ListItem, true, chosen, text);
    response.widget_info(|| info.clone());
    response
}

/// Words in the middle of an empty place.
pub fn empty_words(ui: &Ui, text: &str) {
    let palette = theme::palette(ui);
    let rect = ui.available_rect_before_wrap();
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        text,
        font_id(Face::Ui, 15.0),
        palette.dim,
    );
}
