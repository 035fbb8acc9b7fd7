//! Keeping the translation as it was delivered: what that is for, and when it was last done.

use super::{Verdict, foot_ui, quiet};
use crate::i18n::Arg;
use crate::session::{Action, day_and_minute};
use crate::ui::View;
use egui::Ui;

/// Asks whether the translation is to be kept as it stands.
pub fn ui(ui: &mut Ui, view: &View<'_>) -> Verdict {
    let delivered = view.document().and_then(|document| document.delivered());
    ui.label(match delivered.map(|snapshot| &snapshot.stamp) {
        None => view.tr("delivery-never"),
        Some(stamp) if stamp.by.is_empty() => {
            let time = Arg::from(day_and_minute(stamp.at));
            view.tr_with("delivery-last", &[("time", time)])
        }
        Some(stamp) => {
            let args =
                [("time", Arg::from(day_and_minute(stamp.at))), ("name", Arg::from(&*stamp.by))];
            view.tr_with("delivery-last-by", &args)
        }
    });
    quiet(ui, view.tr("delivery-words"));
    let verdict = foot_ui(ui, view, "button-mark-delivered", true);
    if verdict == Verdict::Answered {
        view.act(Action::MarkDelivered);
    }
    verdict
}
