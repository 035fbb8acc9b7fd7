//! Opens the window and hands it to eframe.

use super::App;
use crate::session::Session;
use std::path::PathBuf;

/// Opens the window on a file, on what an earlier session left unsaved, or on the sample, and stays until
/// it is closed.
///
/// # Errors
/// When no window can be opened.
pub fn run(mut session: Session, path: Option<PathBuf>) -> Result<(), eframe::Error> {
    session.begin(path);
    let place = session.preferences().window;
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Duizhao")
        .with_app_id("duizhao")
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([640.0, 400.0])
        .with_drag_and_drop(true);
    if let Some(place) = place {
        viewport = viewport
            .with_inner_size([place.width, place.height])
            .with_position([place.x, place.y])
            .with_maximized(place.maximized);
    }
    let options = eframe::NativeOptions {
        viewport,
        system_font_fallback: false,
        persist_window: false,
        ..eframe::NativeOptions::default()
    };
    let create: eframe::AppCreator<'_> =
        Box::new(move |creation| Ok(Box::new(App::new(&creation.egui_ctx, session))));
    eframe::run_native("Duizhao", options, create)
}
