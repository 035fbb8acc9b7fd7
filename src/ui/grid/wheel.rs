//! What scrolls the grid: the wheel, Page Up and Page Down.

use crate::ui::View;
use egui::{Event, Key, Rect, Ui};

/// How far the wheel turned over the rows.
pub(in crate::ui) fn wheel(ui: &Ui, body: Rect) -> f32 {
    let is_over = ui.rect_contains_pointer(body);
    if is_over { ui.input(|input| input.smooth_scroll_delta.y) } else { 0.0 }
}

/// Page Up and Page Down scroll, wherever the keyboard is in the grid.
pub(in crate::ui) fn page_keys(ui: &Ui, view: &View<'_>, height: f32) -> f32 {
    if view.has_dialog {
        return 0.0;
    }
    let page = (height - 60.0).max(60.0);
    ui.input_mut(|input| {
        let mut delta = 0.0;
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            if !modifiers.is_none() {
                return true;
            }
            match key {
                Key::PageUp => delta += page,
                Key::PageDown => delta -= page,
                _ => return true,
            }
            false
        });
        delta
    })
}
