//! The line at the lower edge; notices and running jobs above it; the words for the state of the file.

use super::keymap::CommandId;
use super::{View, check, theme};
use crate::i18n::Arg;
use crate::session::{
    Action, Preference, Project, ReadOnly, Session, Severity, severity_key, time_of_day,
};
use egui::{Align2, Button, RichText, Sense, Ui, pos2, vec2};

/// Shows the status bar.
pub fn ui(ui: &mut Ui, view: &View<'_>) {
    let palette = theme::palette(ui);
    let frame = egui::Frame::new().fill(palette.panel).inner_margin(egui::Margin::symmetric(14, 0));
    egui::Panel::bottom("status").frame(frame).exact_size(theme::STATUS_HEIGHT).show(ui, |ui| {
        ui.style_mut().override_text_style = Some(egui::TextStyle::Small);
        ui.visuals_mut().override_text_color = Some(palette.dim);
        ui.spacing_mut().item_spacing.x = 20.0;
        ui.horizontal_centered(|ui| {
            left_ui(ui, view);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                right_ui(ui, view);
            });
        });
    });
}

fn left_ui(ui: &mut Ui, view: &View<'_>) {
    let Some(document) = view.document() else { return };
    let total = document.paragraphs().len();
    let number = view.session.active().and_then(|id| document.index_of(id)).map_or(0, |i| i + 1);
    let args = [("number", Arg::from(number)), ("total", Arg::from(total))];
    ui.label(view.tr_with("status-paragraph", &args));
    let tally = document.tally();
    let args = [
        ("characters", Arg::from(tally.num_source_characters)),
        ("words", Arg::from(tally.num_target_words)),
    ];
    ui.label(view.tr_with("status-counts", &args));
    findings_ui(ui, view);
    let encoding = document.parts().first().and_then(|part| part.encoding.clone());
    if let Some(encoding) = encoding.filter(|_| ui.available_width() > 420.0) {
        ui.label(encoding);
    }
}

/// How many findings there are of each severity; a click shows them.
fn findings_ui(ui: &mut Ui, view: &View<'_>) {
    let palette = theme::palette(ui);
    for severity in crate::check::Severity::ALL {
        let count = view.session.num_findings(severity);
        if count == 0 {
            continue;
        }
        let font = theme::font_id(theme::Face::Ui, theme::SMALL);
        let number = crate::i18n::grouped(count as u64);
        let galley = ui.painter().layout_no_wrap(number, font, palette.dim);
        let size = galley.size() + vec2(20.0, 4.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect.expand(2.0), 4.0, palette.button_on);
        }
        check::mark(ui.painter(), rect.left_center() + vec2(7.0, 0.0), severity, palette);
        let at = pos2(rect.left() + 17.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, palette.dim);
        let name = view.tr_with(severity_key(severity), &[("count", count.into())]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if response.clicked() {
            view.command(CommandId::ShowChecks);
        }
        response.on_hover_text(name);
    }
}

fn right_ui(ui: &mut Ui, view: &View<'_>) {
    let plain = |text: String| Button::new(RichText::new(text).size(theme::SMALL)).frame(false);
    let language = view.messages().language();
    let choice = ui.add(plain(format!("{} ▾", language.own_name())));
    choice.widget_info(|| {
        let name = view.tr("menu-language");
        egui::WidgetInfo::labeled(egui::Role::Button, true, name)
    });
    egui::Popup::menu(&choice).show(|ui| super::menu::language_ui(ui, view));
    let zoom = (view.session.preferences().zoom * 100.0).round() as usize;
    let reset = ui.add(plain(format!("{zoom} %")));
    if reset.clicked() {
        view.act(Action::SetPreference(Preference::Zoom(1.0)));
    }
    reset.on_hover_text(view.tr("command-zoom-reset"));
    let Some(project) = view.project() else { return };
    if let Some(at) = project.saved_at() {
        ui.label(view.tr_with("status-saved-at", &[("time", Arg::from(time_of_day(at)))]));
    }
    if let Some(reason) = project.read_only() {
        let ReadOnly::InUse(_) = reason;
        ui.label(RichText::new(view.tr("status-read-only")).color(theme::palette(ui).accent));
    }
}

/// The file's name and whether it is saved, as the menu bar shows it.
pub fn file_state(session: &Session) -> String {
    let Some(project) = session.project() else { return String::new() };
    let key = if session.is_saving() {
        "file-saving"
    } else if project.read_only().is_some() {
        "file-read-only"
    } else {
        match (project.is_modified(), project.path().is_some()) {
            (true, _) => "file-modified",
            (false, true) => "file-saved",
            (false, false) => "file-new",
        }
    };
    session.messages().with(key, &[("name", Arg::from(project.name()))])
}

/// The title of the window.
pub fn window_title(session: &Session) -> String {
    match session.project() {
        Some(project) => format!("{}{} – Duizhao", mark(project), project.name()),
        None => "Duizhao".to_owned(),
    }
}

fn mark(project: &Project) -> &'static str {
    if project.is_modified() { "• " } else { "" }
}

/// The notices, above the status bar at the right.
pub fn notices_ui(ctx: &egui::Context, view: &View<'_>) {
    let notices = view.session.notices();
    if notices.is_empty() {
        return;
    }
    let place = egui::Area::new(egui::Id::unique("notices"))
        .anchor(Align2::RIGHT_BOTTOM, vec2(-16.0, -theme::STATUS_HEIGHT - 12.0))
        .order(egui::Order::Foreground);
    place.show(ctx, |ui| {
        ui.set_max_width(460.0);
        for notice in notices {
            notice_ui(ui, view, notice);
        }
    });
}

fn notice_ui(ui: &mut Ui, view: &View<'_>, notice: &crate::session::Notice) {
    let palette = theme::palette(ui);
    let (fill, line) = match notice.severity {
        Severity::Info => (palette.raised, palette.ok),
        Severity::Warning => (palette.active, palette.warn),
        Severity::Error => (palette.danger, palette.accent),
    };
    let frame = egui::Frame::popup(ui.style()).fill(fill).stroke(egui::Stroke::new(1.0, line));
    frame.inner_margin(egui::Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.add(egui::Label::new(&notice.text).wrap());
            let close = ui.add(Button::new(RichText::new("✕").size(theme::SMALL)).frame(false));
            let name = view.tr("notice-dismiss");
            close.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            if close.clicked() {
                view.act(Action::DismissNotice(notice.id));
            }
        });
    });
}

/// Running jobs with their progress and a button to cancel, above the status bar at the left.
pub fn jobs_ui(ctx: &egui::Context, view: &View<'_>) {
    let jobs = view.session.jobs();
    if jobs.is_empty() {
        return;
    }
    let place = egui::Area::new(egui::Id::unique("jobs"))
        .anchor(Align2::LEFT_BOTTOM, vec2(16.0, -theme::STATUS_HEIGHT - 12.0))
        .order(egui::Order::Foreground);
    place.show(ctx, |ui| {
        for job in jobs {
            egui::Frame::popup(ui.style()).show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.label(view.tr(job.message_key));
                    if let Some(fraction) = job.handle.fraction() {
                        ui.add(egui::ProgressBar::new(fraction).desired_width(140.0));
                    }
                    if ui.button(view.tr("button-cancel")).clicked() {
                        view.act(Action::CancelJob(job.handle.id()));
                    }
                });
            });
        }
    });
    // Progress is looked at a few times a second while something runs, never when all is still.
    ctx.request_repaint_after(std::time::Duration::from_millis(150));
}
