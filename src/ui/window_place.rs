//! Where the window stands, to open it there the next time.

use crate::storage::WindowPlace;

/// A window smaller than this in either direction is about to vanish: its place is none to come back to.
const SMALLEST: f32 = 100.0;

/// The window's place, once the system has told it; without the zoom, as the next window begins.
pub fn of(ctx: &egui::Context) -> Option<WindowPlace> {
    let zoom = ctx.zoom_factor();
    let place = ctx.input(|input| {
        let viewport = input.viewport();
        let inner = viewport.inner_rect?;
        let outer = viewport.outer_rect.unwrap_or(inner);
        Some(WindowPlace {
            x: outer.left() * zoom,
            y: outer.top() * zoom,
            width: inner.width() * zoom,
            height: inner.height() * zoom,
            maximized: viewport.maximized.unwrap_or(false),
        })
    });
    place.filter(|place| place.width >= SMALLEST && place.height >= SMALLEST)
}
