//! What stands beside the columns: outline and filters at the left, glossary and notes at the right, and
//! the words shown while nothing is open.

mod check;
mod check_box;
mod check_line;
pub(in crate::ui) mod comment;
mod dictionary;
mod glossary;
mod note;
mod outline;
mod term_menu;

use super::request::Requests;
use super::{View, theme};
use crate::check::Severity;
use crate::i18n::grouped;
use crate::session::{Action, Preference, SidePanel};
use egui::{Panel, RichText, Sense, Stroke, Ui, vec2};

/// The outline's largest share of the window.
const OUTLINE_SHARE: f32 = 0.16;
/// The largest share of the panels on the right: the columns always have more than half.
const SIDE_SHARE: f32 = 0.27;

/// The panels' own state.
#[derive(Default)]
pub struct Panels {
    glossary: glossary::GlossaryPanel,
    dictionary: dictionary::DictionaryPanel,
    check: check::CheckPanel,
    note: note::NotePanel,
}

/// Shows the panels that are switched on.
pub fn ui(ui: &mut Ui, view: &View<'_>, panels: &mut Panels, requests: &mut Requests) {
    if view.project().is_none() {
        return;
    }
    let palette = theme::palette(ui);
    let preferences = view.session.preferences();
    let width = ui.ctx().content_rect().width();
    let frame = egui::Frame::new().fill(palette.panel);
    if preferences.show_outline {
        let wanted = preferences.outline_width;
        let shown = Panel::left("outline")
            .frame(frame)
            .default_size(wanted)
            .size_range(110.0..=(width * OUTLINE_SHARE).max(111.0))
            .show(ui, |ui| outline::ui(ui, view));
        remember(ui, view, wanted, shown.response.rect.width(), Preference::OutlineWidth);
    }
    if preferences.show_side_panel {
        let wanted = preferences.side_width;
        let shown = Panel::right("side")
            .frame(frame)
            .default_size(wanted)
            .size_range(200.0..=(width * SIDE_SHARE).max(201.0))
            .show(ui, |ui| side_ui(ui, view, panels, requests));
        remember(ui, view, wanted, shown.response.rect.width(), Preference::SideWidth);
    }
}

/// A width that the person dragged is kept; one that a narrow window forced is not.
fn remember(ui: &Ui, view: &View<'_>, wanted: f32, shown: f32, make: fn(f32) -> Preference) {
    let is_dragged = ui.input(|input| input.pointer.is_decidedly_dragging());
    if is_dragged && (wanted - shown).abs() > 1.0 {
        view.act(Action::SetPreference(make(shown)));
    }
}

fn side_ui(ui: &mut Ui, view: &View<'_>, panels: &mut Panels, requests: &mut Requests) {
    let num_findings = Severity::ALL.map(|severity| view.session.num_findings(severity));
    let num_findings = num_findings.iter().sum();
    let num_notes = view.document().map_or(0, |document| document.tally().num_with_note);
    let tabs = [
        (SidePanel::Glossary, view.tr("panel-glossary")),
        (SidePanel::Dictionary, view.tr("panel-dictionary")),
        (SidePanel::Checks, with_count(view.tr("panel-checks"), num_findings)),
        (SidePanel::Notes, with_count(view.tr("panel-notes"), num_notes)),
    ];
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    ui.horizontal_wrapped(|ui| {
        for (panel, name) in &tabs {
            if tab(ui, name, view.session.side_panel() == *panel).clicked() {
                view.act(Action::SetSidePanel(*panel));
            }
        }
    });
    let palette = theme::palette(ui);
    let y = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, palette.line));
    match view.session.side_panel() {
        SidePanel::Glossary => {
            check_box::ui(ui, view);
            panels.glossary.ui(ui, view);
        }
        SidePanel::Checks => panels.check.ui(ui, view, requests),
        SidePanel::Dictionary => panels.dictionary.ui(ui, view, requests),
        SidePanel::Notes => panels.note.ui(ui, view, requests),
    }
}

fn with_count(name: String, count: usize) -> String {
    if count == 0 { name } else { format!("{name} {}", grouped(count as u64)) }
}

fn tab(ui: &mut Ui, name: &str, chosen: bool) -> egui::Response {
    let palette = theme::palette(ui);
    let face = if chosen { theme::Face::UiBold } else { theme::Face::Ui };
    let color = if chosen { palette.ink } else { palette.dim };
    let galley = ui.painter().layout_no_wrap(name.to_owned(), theme::font_id(face, 13.0), color);
    let size = vec2(galley.size().x + 20.0, 36.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if response.has_focus() {
        ui.painter().rect_filled(rect.shrink(3.0), 4.0, palette.button_on);
    }
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, color);
    if chosen {
        let y = rect.bottom() - 1.0;
        ui.painter().hline(rect.x_range(), y, Stroke::new(2.0, palette.accent));
    }
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, chosen, name));
    response
}

/// What to do while nothing is open.
pub fn welcome_ui(ui: &mut Ui, view: &View<'_>) {
    let palette = theme::palette(ui);
    let rect = ui.available_rect_before_wrap();
    let place = egui::Rect::from_center_size(rect.center(), vec2(420.0, 150.0));
    let mut ui = ui.new_child(
        egui::UiBuilder::new().max_rect(place).layout(egui::Layout::top_down(egui::Align::Center)),
    );
    ui.label(RichText::new("对照").font(theme::font_id(theme::Face::SourceBold, 34.0)));
    ui.label(RichText::new(view.tr("welcome")).color(palette.dim));
    ui.add_space(12.0);
    if super::widget::main_button(&mut ui, &view.tr("button-open")).clicked() {
        view.command(super::keymap::CommandId::Open);
    }
    if ui.button(view.tr("menu-open-sample")).clicked() {
        view.act(Action::OpenSample);
    }
}
