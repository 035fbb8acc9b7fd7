//! What the commands of a review do, and the menu that lists them.

use crate::session::{Action, Dialog, Preference, ReviewAction, SidePanel};
use crate::ui::View;
use crate::ui::keymap::CommandId;
use crate::ui::menu::item;
use crate::ui::request::Requests;
use egui::Ui;

/// Carries a command of the review out; answers whether it is one.
pub fn perform(view: &View<'_>, command: CommandId, requests: &mut Requests) -> bool {
    let review = |action| view.act(Action::InReview(action));
    match command {
        CommandId::ToggleReview => {
            review(ReviewAction::Show(!view.session.is_reviewing()));
            requests.focus_editor = true;
        }
        CommandId::Approve => {
            review(ReviewAction::Approve);
            requests.focus_editor = true;
        }
        CommandId::NextInReview => {
            review(ReviewAction::Next);
            requests.focus_editor = true;
        }
        CommandId::Return => {
            review(ReviewAction::Return);
            // What is to be done better is said in a comment.
            view.act(Action::SetPreference(Preference::SidePanels(true)));
            view.act(Action::SetSidePanel(SidePanel::Notes));
            requests.focus_comment = true;
        }
        CommandId::MarkDelivered => view.act(Action::Show(Box::new(Dialog::Delivery))),
        _ => return false,
    }
    true
}

/// The commands of a review in the menu Translate.
pub fn menu_ui(ui: &mut Ui, view: &View<'_>) {
    for id in [CommandId::Approve, CommandId::Return, CommandId::NextInReview] {
        item(ui, view, id);
    }
    ui.separator();
}
