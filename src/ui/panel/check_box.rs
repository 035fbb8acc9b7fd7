//! The finding that keys work on, at the foot of the glossary: what is wrong and what mends it, without leaving the
//! terms.

use crate::check::Severity;
use crate::ui::{View, check, theme, widget};
use egui::{Label, Panel, ScrollArea, Ui, vec2};

/// The largest height of the words, in points.
const MAX_HEIGHT: f32 = 150.0;

/// Shows the box if there is such a finding.
pub fn ui(ui: &mut Ui, view: &View<'_>) {
    let Some((paragraph, index, finding)) = check::current(view) else { return };
    let number = view.document().and_then(|document| document.index_of(paragraph.id));
    let number = number.map_or(0, |index| index + 1);
    let count = view.session.findings(paragraph).len();
    let palette = theme::palette(ui);
    let frame = egui::Frame::new().fill(palette.panel);
    Panel::bottom("finding").frame(frame).resizable(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let head = view.tr_with("check-of-paragraph", &[("number", number.into())]);
        widget::section_head(ui, &head, |ui| {
            if count > 1 {
                let args = [("index", (index + 1).into()), ("count", count.into())];
                let words = view.tr_with("check-position", &args);
                ui.label(egui::RichText::new(words).size(theme::SECTION).color(palette.dim));
            }
        });
        let fill = match finding.severity {
            Severity::Error => palette.danger,
            Severity::Warning => palette.active,
            Severity::Hint => palette.raised,
        };
        let frame = egui::Frame::new().fill(fill).inner_margin(egui::Margin::symmetric(14, 8));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            let words = check::words(view, paragraph, finding);
            ScrollArea::vertical().id_salt("finding").max_height(MAX_HEIGHT).show(ui, |ui| {
                let job = check::job(ui, &words, finding.severity, 13.0);
                let label = ui.add(Label::new(job).wrap());
                label.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
            });
            check::marked_ui(ui, paragraph, finding, &words);
            ui.horizontal_wrapped(|ui| {
                check::buttons_ui(ui, view, paragraph, finding, true);
            });
        });
    });
}
