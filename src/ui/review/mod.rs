//! What a reviewer sees beside the columns: the bar that says what the translation is compared with and how far the
//! review is, and in the rows the earlier text with what changed since.

mod bar;
mod command;
mod inline;
mod row;

pub use bar::{against_name, ui as bar_ui};
pub use command::{menu_ui, perform};
pub use inline::{Inline, Origin};
pub use row::{Earlier, INLINE_ROOM, mark_changes, shares};

/// Windows from this width on may show the earlier text in a column of its own, in points.
const ROOM_FOR_COLUMN: f32 = 1100.0;

/// Whether the earlier text is to stand in a column of its own.
pub fn has_column(ui: &egui::Ui, view: &super::View<'_>) -> bool {
    let is_wide = ui.ctx().content_rect().width() >= ROOM_FOR_COLUMN;
    view.session.is_reviewing() && view.session.is_side_by_side() && is_wide
}
