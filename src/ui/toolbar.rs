//! The row of buttons under the menu, and how far the work is.

use super::keymap::CommandId;
use super::{View, command, theme, widget};
use crate::i18n::Arg;
use crate::model::Status;
use egui::{Button, Rect, RichText, Sense, Ui, pos2, vec2};

/// Windows from this width on have a button to align a translation.
const ROOM_FOR_ALIGN: f32 = 1000.0;

/// Shows the toolbar.
pub fn ui(ui: &mut Ui, view: &View<'_>) {
    let palette = theme::palette(ui);
    let frame = egui::Frame::new().fill(palette.panel).inner_margin(egui::Margin::symmetric(14, 0));
    egui::Panel::top("toolbar").frame(frame).exact_size(theme::TOOLBAR_HEIGHT).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            if ui.button(view.tr("button-open")).clicked() {
                view.command(CommandId::Open);
            }
            // A narrow window has it in the File menu alone.
            if ui.ctx().content_rect().width() >= ROOM_FOR_ALIGN {
                ui.add_enabled_ui(view.project().is_some(), |ui| {
                    if ui.button(view.tr("command-align")).clicked() {
                        view.command(CommandId::Align);
                    }
                });
            }
            ui.add_enabled_ui(view.project().is_some(), |ui| {
                if widget::main_button(ui, &view.tr("button-export")).clicked() {
                    view.command(CommandId::Export);
                }
            });
            ui.add_space(10.0);
            turn_button(ui, view, CommandId::Undo);
            turn_button(ui, view, CommandId::Redo);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                progress_ui(ui, view);
                ui.add_space(10.0);
                mode_ui(ui, view);
                ui.add_space(10.0);
                ui.add_enabled_ui(command::is_enabled(view, CommandId::Find), |ui| {
                    if ui.button(view.tr("button-find")).clicked() {
                        view.command(CommandId::Find);
                    }
                });
            });
        });
    });
}

/// What the document is shown for: the chosen one is marked, the other is a click away.
fn mode_ui(ui: &mut Ui, view: &View<'_>) {
    let palette = theme::palette(ui);
    let reviewing = view.session.is_reviewing();
    let enabled = command::is_enabled(view, CommandId::ToggleReview);
    // From right to left.
    for (is_on, key) in [(reviewing, "mode-review"), (!reviewing, "mode-translate")] {
        let name = view.tr(key);
        let response = ui.add_enabled(enabled, mode_button(&name, is_on && enabled, palette));
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::Role::RadioButton, enabled, is_on, &name)
        });
        if response.clicked() && !is_on {
            view.command(CommandId::ToggleReview);
        }
        let hint = view.tr("command-toggle-review");
        response.on_hover_text(format!("{hint}  {}", view.keymap.label(CommandId::ToggleReview)));
    }
}

fn mode_button<'a>(name: &'a str, is_on: bool, palette: &theme::Palette) -> Button<'a> {
    let button = Button::new(name);
    if is_on { button.fill(palette.button_on) } else { button }
}

fn turn_button(ui: &mut Ui, view: &View<'_>, id: CommandId) {
    let palette = theme::palette(ui);
    let name = view.tr(&format!("command-{}", id.id()));
    let enabled = command::is_enabled(view, id);
    let button = Button::new("").min_size(vec2(34.0, 26.0));
    let response = ui.add_enabled(enabled, button);
    let color = if enabled { palette.ink } else { palette.none };
    widget::turn_mark(ui.painter(), response.rect.center(), id == CommandId::Undo, color);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, &name));
    if response.clicked() {
        view.command(id);
    }
    response.on_hover_text(format!("{name}  {}", view.keymap.label(id)));
}

fn progress_ui(ui: &mut Ui, view: &View<'_>) {
    let Some(document) = view.document() else { return };
    let palette = theme::palette(ui);
    let tally = document.tally();
    let total = tally.num_paragraphs();
    let done = tally.num_confirmed();
    let words =
        view.tr_with("progress-done", &[("done", Arg::from(done)), ("total", Arg::from(total))]);
    ui.label(RichText::new(&words).size(theme::SMALL).color(palette.dim));
    let width = (ui.available_width() - 140.0).clamp(0.0, 190.0);
    if width < 60.0 {
        return;
    }
    let (rect, response) = ui.allocate_exact_size(vec2(width, 8.0), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, &words));
    let share = |count: usize| rect.width() * count as f32 / total.max(1) as f32;
    let begun = tally.num_with(Status::Draft) + tally.num_with(Status::Returned);
    let (ok, draft) = (share(done), share(begun));
    let part = |from: f32, width: f32| {
        Rect::from_min_size(pos2(rect.left() + from, rect.top()), vec2(width, rect.height()))
    };
    ui.painter().rect_filled(rect, 4.0, palette.progress_rest);
    ui.painter().rect_filled(part(0.0, ok + draft), 4.0, palette.progress_draft);
    ui.painter().rect_filled(part(0.0, ok), 4.0, palette.ok);
}
