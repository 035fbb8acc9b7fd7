//! Titles and headings to jump to, and the filters with their counts.

use crate::session::{Action, FilterKind};
use crate::ui::{View, theme, widget};
use egui::{Rect, ScrollArea, Sense, Ui, pos2, vec2};

/// Height of one entry.
const ENTRY: f32 = 28.0;

/// Shows the outline.
pub fn ui(ui: &mut Ui, view: &View<'_>) {
    let (Some(project), Some(document)) = (view.project(), view.document()) else { return };
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let heads = project.derived.outline();
    let filters_height = ENTRY * FilterKind::ALL.len() as f32 + 60.0;
    ui.add_space(8.0);
    widget::section_head(ui, &view.tr("outline"), |_| {});
    let current = current_head(view);
    let room = (ui.available_height() - filters_height).max(ENTRY * 2.0);
    ScrollArea::vertical()
        .id_salt("outline")
        .max_height(room)
        .auto_shrink([false, true])
        .show_rows(ui, ENTRY, heads.len(), |ui, rows| {
            for id in &heads[rows] {
                let Some(paragraph) = document.paragraph(*id) else { continue };
                ui.push_id(id.0, |ui| {
                    if widget::row_button(ui, &paragraph.source, current == Some(*id)).clicked() {
                        view.act(Action::Activate(*id));
                    }
                });
            }
        });
    ui.add_space(10.0);
    widget::section_head(ui, &view.tr("filter"), |_| {});
    for kind in FilterKind::ALL {
        filter_ui(
            ui,
            view,
            kind,
            kind.count(document, view.session.paragraphs_with_findings().len()),
        );
    }
}

/// The heading that the active paragraph stands under.
fn current_head(view: &View<'_>) -> Option<crate::model::ParagraphId> {
    let document = view.document()?;
    let index = document.index_of(view.session.active()?)?;
    let heads = view.project()?.derived.outline();
    let below = heads.partition_point(|&id| document.index_of(id).is_some_and(|i| i <= index));
    heads.get(below.checked_sub(1)?).copied()
}

fn filter_ui(ui: &mut Ui, view: &View<'_>, kind: FilterKind, count: usize) {
    let palette = theme::palette(ui);
    let chosen = view.session.sight().kind() == kind;
    let size = vec2(ui.available_width(), ENTRY);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 0.0, palette.button_on);
    }
    let center = pos2(rect.left() + 20.0, rect.center().y);
    ui.painter().circle_stroke(center, 5.0, egui::Stroke::new(1.2, palette.dim));
    if chosen {
        ui.painter().circle_filled(center, 5.0, palette.ink);
    }
    let words = format!("{} {}", view.tr(kind.message_key()), crate::i18n::grouped(count as u64));
    let font = theme::font_id(theme::Face::Ui, 13.0);
    let mut job = egui::text::LayoutJob::simple_singleline(words.clone(), font, palette.ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 44.0);
    let galley = ui.painter().layout_job(job);
    let at = Rect::from_min_max(pos2(rect.left() + 32.0, rect.top()), rect.max);
    ui.painter().galley(
        pos2(at.left(), at.center().y - galley.size().y / 2.0),
        galley,
        palette.ink,
    );
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::Role::RadioButton, true, chosen, &words));
    if response.clicked() {
        view.act(Action::SetFilter(kind));
    }
}
