//! What is asked before a paragraph with errors is confirmed, and which checks are at work.

use super::{Verdict, close_ui, foot_ui, foot_with_ui, quiet};
use crate::check::{CHECKS, Check};
use crate::model::Settings;
use crate::session::{Action, Confirmation, Dialog, Preference};
use crate::ui::{View, check, theme};
use egui::{Grid, Label, RichText, ScrollArea, Ui, vec2};

/// Names the errors and asks what is to be done.
pub fn confirm_ui(ui: &mut Ui, view: &View<'_>, asked: &mut Confirmation) -> Verdict {
    let Some(document) = view.document() else { return Verdict::Cancelled };
    let Some(paragraph) = document.paragraph(asked.paragraph) else { return Verdict::Cancelled };
    ui.set_max_width(460.0);
    let palette = theme::palette(ui);
    ScrollArea::vertical().id_salt("errors").max_height(260.0).show(ui, |ui| {
        for finding in &asked.errors {
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(14.0, 18.0), egui::Sense::hover());
                check::mark(ui.painter(), rect.center(), finding.severity, palette);
                let words = check::words(view, paragraph, finding);
                ui.vertical(|ui| {
                    let job = check::job(ui, &words, finding.severity, theme::TEXT);
                    let label = ui.add(Label::new(job).wrap());
                    label
                        .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
                    check::marked_ui(ui, paragraph, finding, &words);
                });
            });
        }
    });
    ui.add_space(4.0);
    let mut never = !asked.asks_again;
    if ui.checkbox(&mut never, view.tr("check-do-not-ask")).changed() {
        asked.asks_again = !never;
    }
    let num_fixable = asked.errors.iter().filter(|error| error.fix.is_some()).count();
    if num_fixable == 0 {
        let verdict = foot_ui(ui, view, "check-confirm-anyway", true);
        view.act_if(verdict == Verdict::Answered, || confirm(asked));
        return verdict;
    }
    let key = if num_fixable == asked.errors.len() { "check-fix-and-confirm" } else { "check-fix" };
    let mut is_confirmed = false;
    let verdict = foot_with_ui(ui, view, (key, true), |ui| {
        is_confirmed = ui.button(view.tr("check-confirm-anyway")).clicked();
    });
    view.act_if(verdict == Verdict::Answered, || Action::FixAndConfirm(Box::new(asked.clone())));
    view.act_if(is_confirmed, || confirm(asked));
    if is_confirmed { Verdict::Answered } else { verdict }
}

fn confirm(asked: &Confirmation) -> Action {
    Action::ConfirmAnyway(Box::new(asked.clone()))
}

/// Shows which checks are at work: everywhere, and in this project. Every choice is in force at once.
pub fn checks_ui(ui: &mut Ui, view: &View<'_>) -> Verdict {
    quiet(ui, view.tr("checks-explain"));
    let project = view.document().map(|document| &**document.settings());
    let room = (ui.ctx().content_rect().height() - 300.0).max(80.0);
    let area = ScrollArea::vertical().id_salt("checks").max_height(room);
    area.auto_shrink([false, true]).show(ui, |ui| {
        let grid = Grid::new("checks").num_columns(3).spacing([14.0, 8.0]);
        grid.show(ui, |ui| checks_grid_ui(ui, view, project));
    });
    ui.separator();
    ui.add_enabled_ui(project.is_some(), |ui| {
        if ui.button(view.tr("menu-style-sheet")).clicked() {
            view.act(Action::Show(Box::new(Dialog::StyleSheet)));
        }
    });
    let mut asks = view.session.preferences().asks_before_confirming;
    if ui.checkbox(&mut asks, view.tr("settings-asks-before-confirming")).changed() {
        view.act(Action::SetPreference(Preference::AsksBeforeConfirming(asks)));
    }
    close_ui(ui, view)
}

fn checks_grid_ui(ui: &mut Ui, view: &View<'_>, project: Option<&Settings>) {
    ui.label("");
    for key in ["checks-everywhere", "checks-here"] {
        ui.label(RichText::new(view.tr(key)).size(theme::SMALL));
    }
    ui.end_row();
    for check in CHECKS {
        check_ui(ui, view, *check, project);
        ui.end_row();
    }
}

/// A check's name with what it does, and its two switches.
fn check_ui(ui: &mut Ui, view: &View<'_>, check: &dyn Check, project: Option<&Settings>) {
    let name = view.tr(&format!("check-{}", check.id()));
    ui.vertical(|ui| {
        ui.set_width((ui.ctx().content_rect().width() * 0.45).min(400.0));
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.label(&name);
        quiet(ui, view.tr(&format!("check-{}.description", check.id())));
    });
    let preferences = view.session.preferences();
    let mut on = !preferences.checks_off.contains(check.id());
    if switch(ui, view, &mut on, ("checks-everywhere-name", &name)) {
        let change = Preference::CheckOff(check.id().to_owned(), !on);
        view.act(Action::SetPreference(change));
    }
    let Some(settings) = project else { return };
    let is_on_everywhere = on;
    let mut on = !settings.checks_off.contains(check.id());
    ui.add_enabled_ui(is_on_everywhere, |ui| {
        if switch(ui, view, &mut on, ("checks-here-name", &name)) {
            let mut settings = settings.clone();
            if on {
                settings.checks_off.remove(check.id());
            } else {
                settings.checks_off.insert(check.id().to_owned());
            }
            view.act(Action::SetSettings(Box::new(settings)));
        }
    });
}

/// A box to tick without words of its own beside it; answers whether it was changed.
fn switch(ui: &mut Ui, view: &View<'_>, on: &mut bool, (key, name): (&str, &str)) -> bool {
    let response = ui.checkbox(on, "");
    let spoken = view.tr_with(key, &[("check", name.into())]);
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::Role::CheckBox, ui.is_enabled(), *on, &spoken)
    });
    response.changed()
}
