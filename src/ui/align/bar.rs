//! What stands around the alignment: the bar with the file's name, how far the work is and the buttons, the panel
//! with the list, and above the article the offer to go on.

use super::command::at_cursor_ui;
use super::list;
use crate::i18n::Arg;
use crate::model::AlignLevel;
use crate::session::{Action, AlignAction, Aligning};
use crate::ui::keymap::CommandId;
use crate::ui::menu::item;
use crate::ui::{View, command, theme, widget};
use egui::{Button, ComboBox, Margin, Panel, RichText, Ui};

/// The list's largest share of the window.
const LIST_SHARE: f32 = 0.24;

/// Windows from this width on show the buttons that change a link.
const ROOM_FOR_BUTTONS: f32 = 1000.0;

/// Buttons that come one after another, with their short names.
const BUTTONS: &[(CommandId, &str)] = &[
    (CommandId::AlignConfirm, "align-button-confirm"),
    (CommandId::AlignMerge, "align-button-merge"),
    (CommandId::AlignSplit, "align-button-split"),
    (CommandId::AlignUp, "align-button-up"),
    (CommandId::AlignDown, "align-button-down"),
    (CommandId::AlignUnlink, "align-button-unlink"),
    (CommandId::AlignLink, "align-button-link"),
    (CommandId::AlignDrop, "align-button-drop"),
    (CommandId::AlignCut, "align-button-cut"),
];

/// Shows the bar and the panel of the alignment.
pub fn panels_ui(ui: &mut Ui, view: &View<'_>) {
    let Some(it) = view.session.aligning() else { return };
    let palette = theme::palette(ui);
    let frame = egui::Frame::new().fill(palette.panel);
    let bar = frame.inner_margin(Margin::symmetric(14, 6));
    Panel::top("alignment bar").frame(bar).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| head_ui(ui, view, &it));
        if is_narrow(ui) {
            marked_ui(ui, view);
        } else {
            ui.horizontal_wrapped(|ui| buttons_ui(ui, view));
        }
    });
    if view.session.preferences().show_side_panel {
        let width = ui.ctx().content_rect().width();
        Panel::right("alignment list")
            .frame(frame)
            .default_size(260.0)
            .size_range(160.0..=(width * LIST_SHARE).max(161.0))
            .show(ui, |ui| list::ui(ui, view, &it));
    }
}

fn head_ui(ui: &mut Ui, view: &View<'_>, it: &Aligning<'_>) {
    let palette = theme::palette(ui);
    let name: String = it.alignment.name.chars().take(60).collect();
    ui.label(RichText::new(name).font(theme::font_id(theme::Face::UiBold, theme::TEXT)));
    ui.label(RichText::new(progress_words(view, it)).color(palette.dim));
    for (id, sign) in [(CommandId::AlignPrevious, "<"), (CommandId::AlignNext, ">")] {
        button(ui, view, id, sign, &whole_name(view, id));
    }
    level_ui(ui, view, it);
    ui.menu_button(view.tr("align-menu-again"), |ui| {
        item(ui, view, CommandId::AlignAgain);
        item(ui, view, CommandId::AlignAgainAll);
    });
    if is_narrow(ui) {
        ui.menu_button(view.tr("align-menu-change"), |ui| at_cursor_ui(ui, view));
    }
    if widget::main_button(ui, &view.tr("command-align-accept")).clicked() {
        view.command(CommandId::AlignAccept);
    }
    for (id, key) in
        [(CommandId::AlignGiveUp, "command-align-give-up"), (CommandId::Align, "align-button-back")]
    {
        let name = view.tr(key);
        button(ui, view, id, &name, &name);
    }
}

/// "3 of 120 links uncertain".
fn progress_words(view: &View<'_>, it: &Aligning<'_>) -> String {
    let (uncertain, total) = (it.index.uncertain().len(), it.index.num_links());
    let args = [("count", Arg::from(uncertain)), ("total", Arg::from(total))];
    view.tr_with("align-progress", &args)
}

fn level_ui(ui: &mut Ui, view: &View<'_>, it: &Aligning<'_>) {
    let now = it.alignment.level;
    let mut chosen = now;
    let shown = ComboBox::from_id_salt("align level")
        .selected_text(view.tr(level_key(now)))
        .show_ui(ui, |ui| {
            for level in AlignLevel::ALL {
                ui.selectable_value(&mut chosen, level, view.tr(level_key(level)));
            }
        });
    let name = view.tr("align-level");
    ui.ctx().accesskit_node_builder(shown.response.id, |node| node.set_label(name));
    view.act_if(chosen != now, || Action::Align(AlignAction::AskLevel(chosen)));
}

/// The message with a level's name.
pub fn level_key(level: AlignLevel) -> &'static str {
    match level {
        AlignLevel::Paragraph => "align-level-paragraph",
        AlignLevel::Sentence => "align-level-sentence",
    }
}

fn buttons_ui(ui: &mut Ui, view: &View<'_>) {
    ui.spacing_mut().item_spacing.x = 5.0;
    for (id, key) in BUTTONS {
        button(ui, view, *id, &view.tr(key), &whole_name(view, *id));
    }
    marked_ui(ui, view);
}

/// Whether the buttons that change a link stand in a menu, to leave the texts more room.
fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < ROOM_FOR_BUTTONS
}

/// What to do with the unit that is marked.
fn marked_ui(ui: &mut Ui, view: &View<'_>) {
    if view.session.aligning().is_some_and(|it| it.marked.is_some()) {
        let palette = theme::palette(ui);
        let words = RichText::new(view.tr("align-marked")).size(theme::SMALL).color(palette.accent);
        ui.label(words);
    }
}

fn whole_name(view: &View<'_>, id: CommandId) -> String {
    view.tr(&format!("command-{}", id.id()))
}

/// A command as a button with a short name; the whole name and the key stand in the hint.
fn button(ui: &mut Ui, view: &View<'_>, id: CommandId, words: &str, name: &str) {
    let enabled = command::is_enabled(view, id);
    let response = ui.add_enabled(enabled, Button::new(words));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name));
    if response.clicked() {
        view.command(id);
    }
    response.on_hover_text(format!("{name}  {}", view.keymap.label(id)));
}

/// Above the article, while an alignment is under way: the offer to go on with it.
pub fn offer_ui(ui: &mut Ui, view: &View<'_>) {
    let Some(it) = view.session.aligning() else { return };
    let palette = theme::palette(ui);
    let frame = egui::Frame::new().fill(palette.active).inner_margin(Margin::symmetric(14, 6));
    Panel::top("alignment offer").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let name: String = it.alignment.name.chars().take(60).collect();
            let args = [
                ("name", Arg::from(name)),
                ("count", Arg::from(it.index.uncertain().len())),
                ("total", Arg::from(it.index.num_links())),
            ];
            ui.label(view.tr_with("align-offer", &args));
            if ui.button(view.tr("align-button-go-on")).clicked() {
                view.act(Action::Align(AlignAction::Show(true)));
            }
            if ui.button(view.tr("command-align-give-up")).clicked() {
                view.act(Action::Align(AlignAction::GiveUp));
            }
        });
    });
}
