//! What checks have found, by paragraph or by kind, to be gone to, mended and ignored; and what was ignored in the
//! active paragraph.

use super::check_line::{self, Line};
use crate::model::ParagraphId;
use crate::session::Action;
use crate::ui::grid::height::Heights;
use crate::ui::keymap::CommandId;
use crate::ui::request::Requests;
use crate::ui::{View, check, theme};
use egui::{CollapsingHeader, Panel, Rect, RichText, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// What the list was made for; anything else asks for a new one.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Basis {
    project: u64,
    version: u64,
    by_kind: bool,
    width: f32,
}

/// The panel's own state.
#[derive(Default)]
pub struct CheckPanel {
    by_kind: bool,
    basis: Option<Basis>,
    lines: Vec<Line>,
    heights: Heights,
    gone_to: Option<(ParagraphId, usize)>,
}

impl CheckPanel {
    /// Shows the panel.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, requests: &mut Requests) {
        self.head_ui(ui, view);
        ignored_ui(ui, view);
        if view.session.paragraphs_with_findings().is_empty() {
            let key = if view.session.is_checked() { "check-nothing" } else { "check-under-way" };
            return quiet(ui, &view.tr(key));
        }
        self.follow(ui, view);
        let mut area = ScrollArea::vertical().id_salt("checks").auto_shrink([false, false]);
        if let Some(top) = self.top_to_show(ui, view) {
            area = area.vertical_scroll_offset(top);
        }
        area.show_viewport(ui, |ui, seen| self.lines_ui(ui, view, seen, requests));
    }

    fn head_ui(&mut self, ui: &mut Ui, view: &View<'_>) {
        ui.add_space(8.0);
        let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(14, 0));
        let row = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for (by_kind, key) in [(false, "check-by-paragraph"), (true, "check-by-kind")] {
                let words = RichText::new(view.tr(key)).size(theme::SMALL);
                if ui.selectable_label(self.by_kind == by_kind, words).clicked() {
                    self.by_kind = by_kind;
                }
            }
            let (next, key) = (CommandId::NextFinding, view.keymap.label(CommandId::NextFinding));
            let words = view.tr("check-next");
            ui.add_enabled_ui(check::is_enabled(view, next), |ui| {
                if check::small_button(ui, &words, &key).clicked() {
                    view.command(next);
                }
            });
            if check::small_button(ui, &view.tr("menu-checks"), "").clicked() {
                view.act(Action::Show(Box::new(crate::session::Dialog::Checks)));
            }
        };
        frame.show(ui, |ui| ui.horizontal_wrapped(row));
        ui.add_space(6.0);
    }

    /// Makes the list anew when findings came or went; heights that were measured for lines that stay are kept.
    fn follow(&mut self, ui: &Ui, view: &View<'_>) {
        let basis = Basis {
            project: view.session.project_number(),
            version: view.session.findings_version(),
            by_kind: self.by_kind,
            width: ui.available_width(),
        };
        if self.basis == Some(basis) {
            return;
        }
        self.basis = Some(basis);
        self.lines = check_line::lines(view, self.by_kind);
        self.heights = Heights::new(self.lines.iter().map(Line::estimate).collect());
    }

    /// How far the list is to be scrolled when another finding was gone to.
    fn top_to_show(&mut self, ui: &Ui, view: &View<'_>) -> Option<f32> {
        let gone_to = view.session.finding_gone_to();
        if std::mem::replace(&mut self.gone_to, gone_to) == gone_to {
            return None;
        }
        let row = self.lines.iter().position(|line| line.finding() == gone_to)?;
        let top = self.heights.top_of(row) as f32;
        Some((top - ui.available_height() * 0.3).max(0.0))
    }

    /// Draws the lines in sight and measures them.
    fn lines_ui(&mut self, ui: &mut Ui, view: &View<'_>, seen: Rect, requests: &mut Requests) {
        let total = self.heights.total() as f32;
        ui.set_min_height(total);
        let origin = ui.max_rect().min;
        let (mut row, _) = self.heights.row_at(f64::from(seen.top()));
        let mut top = self.heights.top_of(row) as f32;
        while top < seen.bottom()
            && let Some(line) = self.lines.get(row)
        {
            let place = Rect::from_min_size(
                pos2(origin.x, origin.y + top),
                vec2(ui.available_width(), 1000.0),
            );
            let builder = UiBuilder::new().max_rect(place).id_salt(line.id());
            let mut child = ui.new_child(builder);
            line.ui(&mut child, view, requests);
            let height = child.min_rect().height();
            if (height - self.heights.height(row)).abs() > 0.5 {
                self.heights.set(row, height);
                ui.ctx().request_repaint();
            }
            top += height;
            row += 1;
        }
    }
}

/// What the person has ignored in the active paragraph, at the panel's foot.
fn ignored_ui(ui: &mut Ui, view: &View<'_>) {
    let Some(document) = view.document() else { return };
    let active = view.session.active().and_then(|id| document.paragraph(id));
    let Some(paragraph) = active else { return };
    let ignored = view.session.ignored_findings(paragraph);
    if ignored.is_empty() {
        return;
    }
    let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(14, 6));
    Panel::bottom("ignored findings").frame(frame).show(ui, |ui| {
        let title = view.tr_with("check-ignored", &[("count", ignored.len().into())]);
        CollapsingHeader::new(title).id_salt("ignored here").show(ui, |ui| {
            ScrollArea::vertical().max_height(200.0).show(ui, |ui| {
                for (index, finding) in ignored.iter().enumerate() {
                    ui.push_id(index, |ui| {
                        let words = check::words(view, paragraph, finding);
                        ui.label(check::job(ui, &words, finding.severity, theme::SMALL));
                        if check::small_button(ui, &view.tr("check-heed"), "").clicked() {
                            view.act(Action::Heed(paragraph.id, finding.ignored(paragraph)));
                        }
                    });
                }
            });
        });
    });
}

fn quiet(ui: &mut Ui, words: &str) {
    let palette = theme::palette(ui);
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        let words = RichText::new(words).size(theme::SMALL).color(palette.dim);
        ui.add(egui::Label::new(words).wrap());
    });
}
