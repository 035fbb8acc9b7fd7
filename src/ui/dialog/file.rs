//! Dialogs about files: a path by hand, unsaved work, recovery, earlier versions, a file changed elsewhere.

use super::{Verdict, close_ui, foot_ui, quiet};
use crate::i18n::Arg;
use crate::session::{Action, PathPurpose, RecoveryOffer, date_and_time};
use crate::storage::Backup;
use crate::ui::{View, widget};
use egui::{Button, Key, ScrollArea, TextEdit, Ui};
use std::path::{Path, PathBuf};

/// A path typed by hand.
pub fn path_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (purpose, replaces): (PathPurpose, Option<&Path>),
    path: &mut String,
    is_new: bool,
) -> Verdict {
    let key = match purpose {
        PathPurpose::Open => "path-open-hint",
        PathPurpose::Translation => "align-path",
        PathPurpose::ImportTerms => "path-terms-hint",
        PathPurpose::AddDictionary => "path-dictionary-hint",
        PathPurpose::ChooseEncoder => "path-encoder-hint",
        PathPurpose::SaveAs
        | PathPurpose::Export
        | PathPurpose::CheckReport
        | PathPurpose::ExportTerms => "path-save-hint",
    };
    let hint = view.tr(key);
    let id = egui::Id::unique("path field");
    let field = TextEdit::singleline(path).id(id).desired_width(520.0).hint_text(hint.clone());
    let response = ui.add(field);
    ui.ctx().accesskit_node_builder(id, |node| node.set_label(hint));
    if is_new {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let trimmed = path.trim().trim_matches('"').to_owned();
    let is_confirmed = replaces == Some(Path::new(&trimmed));
    if is_confirmed {
        quiet(ui, view.tr("export-replaces"));
    }
    let main = match purpose {
        purpose if purpose.is_for_reading() => "button-open-now",
        _ if is_confirmed => "button-replace",
        _ => "button-save",
    };
    let verdict = foot_ui(ui, view, main, !trimmed.is_empty());
    // A path field is an order in itself: Enter carries it out, as in every file dialog.
    if verdict == Verdict::Answered || (entered && !trimmed.is_empty() && !is_confirmed) {
        let path = PathBuf::from(trimmed);
        view.act(match purpose {
            PathPurpose::CheckReport if is_confirmed => Action::WriteCheckReport(path),
            _ if is_confirmed => Action::SaveAs(path),
            _ => Action::PathChosen(purpose, Some(path)),
        });
        return Verdict::Answered;
    }
    verdict
}

/// A field for the path of a file to be used from now on, its button, and the way to the system's dialog. The names
/// are messages: of the field and of the button. Answers the path once it is given; the field is empty then.
pub fn choice_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (field_key, button_key): (&str, &str),
    (purpose, path): (PathPurpose, &mut String),
    is_new: bool,
) -> Option<PathBuf> {
    let mut chosen = None;
    ui.horizontal(|ui| {
        let hint = view.tr(field_key);
        let id = egui::Id::unique(field_key);
        let width = ui.available_width() - 220.0;
        let field = TextEdit::singleline(path).id(id).desired_width(width).hint_text(&hint);
        let response = ui.add(field);
        ui.ctx().accesskit_node_builder(id, |node| node.set_label(hint));
        if is_new {
            response.request_focus();
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let typed = path.trim().trim_matches('"').to_owned();
        let button = Button::new(view.tr(button_key));
        let is_clicked = ui.add_enabled(!typed.is_empty(), button).clicked();
        if !typed.is_empty() && (is_clicked || entered) {
            chosen = Some(PathBuf::from(typed));
            path.clear();
        }
        if ui.button(view.tr("button-browse")).clicked() {
            view.act(Action::AskPath(purpose));
        }
    });
    chosen
}

/// Unsaved work stands in the way.
pub fn unsaved_ui(ui: &mut Ui, view: &View<'_>) -> Verdict {
    let name = view.project().map(crate::session::Project::name).unwrap_or_default();
    ui.label(view.tr_with("unsaved-words", &[("name", Arg::from(name))]));
    ui.add_space(6.0);
    let mut verdict = Verdict::Stay;
    ui.horizontal(|ui| {
        if widget::main_button(ui, &view.tr("button-save")).clicked() {
            view.act(Action::SaveAndGoOn);
            verdict = Verdict::Answered;
        }
        if ui.button(view.tr("button-discard")).clicked() {
            view.act(Action::DiscardAndGoOn);
            verdict = Verdict::Answered;
        }
        if ui.button(view.tr("button-cancel")).clicked() {
            verdict = Verdict::Cancelled;
        }
    });
    verdict
}

/// Lines of a project that can't be read.
pub fn broken_ui(ui: &mut Ui, view: &View<'_>, problems: &[String]) -> Verdict {
    ui.label(view.tr("broken-lines-words"));
    ScrollArea::vertical().id_salt("broken lines").max_height(200.0).show(ui, |ui| {
        for problem in problems.iter().take(100) {
            quiet(ui, problem);
        }
    });
    let verdict = foot_ui(ui, view, "button-open-anyway", true);
    if verdict == Verdict::Answered {
        view.act(Action::OpenBroken);
    }
    verdict
}

/// Work of an earlier session; each piece is taken up or thrown away.
pub fn recovery_ui(ui: &mut Ui, view: &View<'_>, offers: &mut Vec<RecoveryOffer>) -> Verdict {
    ui.label(view.tr("recovery-words"));
    let mut verdict = Verdict::Stay;
    let mut answered = None;
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        for (index, offer) in offers.iter().enumerate() {
            let (path, words) = offer_words(view, offer);
            ui.separator();
            ui.label(words);
            ui.horizontal(|ui| {
                if widget::main_button(ui, &view.tr("button-recover")).clicked() {
                    view.act(Action::Recover(path.clone()));
                    verdict = Verdict::Answered;
                }
                if ui.button(view.tr("button-throw-away")).clicked() {
                    view.act(Action::DiscardRecovery(path.clone()));
                    answered = Some(index);
                }
            });
        }
    });
    if let Some(index) = answered {
        offers.remove(index);
    }
    if offers.is_empty() {
        return Verdict::Answered;
    }
    if ui.button(view.tr("button-later")).clicked() {
        view.act(Action::RecoverLater);
        return Verdict::Answered;
    }
    verdict
}

fn offer_words(view: &View<'_>, offer: &RecoveryOffer) -> (PathBuf, String) {
    match offer {
        RecoveryOffer::Article(unsaved) => {
            let name = unsaved.origin.as_ref().and_then(|path| path.file_name());
            let name = name.map_or_else(
                || view.tr("recovery-unnamed"),
                |name| name.to_string_lossy().into_owned(),
            );
            let args = [
                ("name", Arg::from(name)),
                ("time", Arg::from(date_and_time(unsaved.unix_seconds))),
            ];
            (unsaved.journal.clone(), view.tr_with("recovery-article", &args))
        }
        RecoveryOffer::Project { path, num_edits, base_matched } => {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            let args = [("name", Arg::from(name)), ("count", Arg::from(*num_edits))];
            let mut words = view.tr_with("recovery-project", &args);
            if !base_matched {
                words.push(' ');
                words.push_str(&view.tr("recovery-other-base"));
            }
            (path.clone(), words)
        }
    }
}

/// Earlier saved versions, the newest first.
pub fn restore_ui(
    ui: &mut Ui,
    view: &View<'_>,
    backups: &mut Vec<Backup>,
    is_new: bool,
) -> Verdict {
    if is_new {
        *backups = view.session.backups();
    }
    ui.label(view.tr("restore-words"));
    let mut verdict = Verdict::Stay;
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        for backup in backups.iter() {
            let time = date_and_time(backup.unix_seconds);
            let words = view.tr_with("restore-version", &[("time", Arg::from(time))]);
            if ui.button(words).clicked() {
                view.act(Action::Restore(backup.path.clone()));
                verdict = Verdict::Answered;
            }
        }
        if backups.is_empty() {
            quiet(ui, view.tr("restore-none"));
        }
    });
    if verdict == Verdict::Stay { close_ui(ui, view) } else { verdict }
}

/// The file was changed by someone else.
pub fn changed_ui(ui: &mut Ui, view: &View<'_>) -> Verdict {
    ui.label(view.tr("changed-words"));
    ui.add_space(6.0);
    let mut verdict = Verdict::Stay;
    ui.horizontal_wrapped(|ui| {
        for (key, action) in [
            ("button-save-as", Action::SaveAsElsewhere),
            ("button-reload", Action::ReloadFromDisk),
            ("button-save-over", Action::SaveOver),
        ] {
            if ui.button(view.tr(key)).clicked() {
                view.act(action);
                verdict = Verdict::Answered;
            }
        }
        if ui.button(view.tr("button-cancel")).clicked() {
            verdict = Verdict::Cancelled;
        }
    });
    verdict
}
