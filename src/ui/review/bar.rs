//! The bar above the columns of a review: what the translation is compared with, how far the review is, and the
//! buttons that take the reviewer through the document.

use super::ROOM_FOR_COLUMN;
use crate::i18n::Arg;
use crate::model::Status;
use crate::session::{Action, Against, ReviewAction, day_and_minute};
use crate::ui::keymap::CommandId;
use crate::ui::{View, command, theme, widget};
use egui::{Button, ComboBox, Margin, Panel, RichText, Ui};

/// Shows the bar while the document is reviewed.
pub fn ui(ui: &mut Ui, view: &View<'_>) {
    if !view.session.is_reviewing() {
        return;
    }
    let palette = theme::palette(ui);
    let frame = egui::Frame::new().fill(palette.panel).inner_margin(Margin::symmetric(14, 6));
    Panel::top("review bar").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            against_ui(ui, view);
            side_by_side_ui(ui, view);
            button(ui, view, CommandId::NextInReview, "review-button-next");
            button(ui, view, CommandId::Return, "review-button-return");
            let approve = widget::main_button(ui, &view.tr("review-button-approve"));
            if approve.clicked() {
                view.command(CommandId::Approve);
            }
            approve.on_hover_text(hint(view, CommandId::Approve));
            progress_ui(ui, view);
        });
    });
}

/// The name of the version that the translation is compared with.
pub fn against_name(view: &View<'_>, against: Against) -> String {
    let delivered = view.document().and_then(|document| document.delivered());
    match (against, delivered) {
        (Against::Delivered, Some(snapshot)) => {
            let time = day_and_minute(snapshot.stamp.at);
            view.tr_with("review-delivered", &[("time", Arg::from(time))])
        }
        _ => view.tr("review-first-draft"),
    }
}

fn against_ui(ui: &mut Ui, view: &View<'_>) {
    let now = view.session.compared_with();
    let mut chosen = now;
    ui.label(view.tr("review-against"));
    let shown = ComboBox::from_id_salt("review against")
        .selected_text(against_name(view, now))
        .show_ui(ui, |ui| {
            let first = against_name(view, Against::FirstDraft);
            ui.selectable_value(&mut chosen, Against::FirstDraft, first);
            if view.document().is_some_and(|document| document.delivered().is_some()) {
                let delivered = against_name(view, Against::Delivered);
                ui.selectable_value(&mut chosen, Against::Delivered, delivered);
            }
        });
    let name = view.tr("review-against");
    ui.ctx().accesskit_node_builder(shown.response.id, |node| node.set_label(name));
    view.act_if(chosen != now, || Action::InReview(ReviewAction::Against(chosen)));
}

fn side_by_side_ui(ui: &mut Ui, view: &View<'_>) {
    if ui.ctx().content_rect().width() < ROOM_FOR_COLUMN {
        return;
    }
    let mut is_on = view.session.is_side_by_side();
    if ui.checkbox(&mut is_on, view.tr("review-side-by-side")).clicked() {
        view.act(Action::InReview(ReviewAction::SideBySide(is_on)));
    }
}

fn progress_ui(ui: &mut Ui, view: &View<'_>) {
    let Some(document) = view.document() else { return };
    let palette = theme::palette(ui);
    let tally = document.tally();
    let args = [
        ("reviewed", Arg::from(tally.num_with(Status::Reviewed))),
        ("returned", Arg::from(tally.num_with(Status::Returned))),
        ("total", Arg::from(tally.num_paragraphs())),
    ];
    let words = view.tr_with("review-progress", &args);
    let words = RichText::new(words).size(theme::SMALL).color(palette.dim);
    ui.add(egui::Label::new(words).extend());
}

fn hint(view: &View<'_>, id: CommandId) -> String {
    let name = view.tr(&format!("command-{}", id.id()));
    format!("{name}  {}", view.keymap.label(id))
}

fn button(ui: &mut Ui, view: &View<'_>, id: CommandId, key: &str) {
    let response = ui.add_enabled(command::is_enabled(view, id), Button::new(view.tr(key)));
    if response.clicked() {
        view.command(id);
    }
    response.on_hover_text(hint(view, id));
}
