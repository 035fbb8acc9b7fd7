//! The grid's own scrollbar, over estimated heights.

use crate::ui::theme;
use egui::{CornerRadius, Id, Rect, Sense, Ui, pos2, vec2};

/// Width of the strip it lies in, in points.
pub const WIDTH: f32 = 12.0;

/// Shows the bar; answers where a drag or click wants to go, as a distance from the top.
pub fn ui(ui: &Ui, strip: Rect, distance: f64, total: f64, name: &str) -> Option<f64> {
    let viewport = f64::from(strip.height());
    if total <= viewport + 1.0 {
        return None;
    }
    let palette = theme::palette(ui);
    let response = ui.interact(strip, Id::unique("grid scrollbar"), Sense::click_and_drag());
    let length = ((viewport / total) * viewport).max(28.0) as f32;
    let room = strip.height() - length;
    let at = ((distance / (total - viewport)).clamp(0.0, 1.0)) as f32;
    let handle = Rect::from_min_size(
        pos2(strip.left() + 3.0, strip.top() + room * at),
        vec2(strip.width() - 6.0, length),
    );
    let color = if response.hovered() || response.dragged() { palette.dim } else { palette.none };
    ui.painter().rect_filled(handle, CornerRadius::same(3), color);
    response.widget_info(|| egui::WidgetInfo::slider(true, at.into(), name));
    let pointer = response.interact_pointer_pos()?;
    let held_id = Id::unique("grid scrollbar grip");
    if response.drag_started() || response.clicked() {
        let inside = handle.contains(pointer);
        let grip = if inside { pointer.y - handle.top() } else { length / 2.0 };
        ui.data_mut(|data| data.insert_temp(held_id, grip));
    }
    let grip: f32 = ui.data(|data| data.get_temp(held_id)).unwrap_or(length / 2.0);
    let share = f64::from(((pointer.y - grip - strip.top()) / room.max(1.0)).clamp(0.0, 1.0));
    Some(share * (total - viewport))
}
