//! A bare window with the program's faces that draws an article's text and nothing else: what the program's
//! start is measured against (`benches/start.py`).

use eframe::egui;

struct Bare {
    text: String,
}

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |ui| {
            let font = duizhao::ui::theme::font_id(duizhao::ui::theme::Face::Source, 17.0);
            ui.label(egui::RichText::new(&self.text).font(font));
        });
    }
}

fn main() -> eframe::Result {
    let text = std::env::args().nth(1).and_then(|path| std::fs::read_to_string(path).ok());
    let text = text.unwrap_or_default().chars().take(1200).collect();
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1440.0, 900.0]),
        system_font_fallback: false,
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "bare",
        options,
        Box::new(|creation| {
            creation.egui_ctx.set_fonts(duizhao::ui::theme::definitions());
            Ok(Box::new(Bare { text }))
        }),
    )
}
