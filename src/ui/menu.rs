//! The menu bar and the menu of a paragraph. Both list commands, with their shortcuts.

use super::keymap::CommandId;
use super::{View, command, theme};
use crate::i18n::{Arg, Language};
use crate::model::{Paragraph, ParagraphId, Role, Status};
use crate::session::{Action, Dialog, PathPurpose, Preference, SidePanel};
use crate::storage::{PinyinShown, ShownScript, ThemeChoice};
use egui::{Button, MenuBar, RichText, Ui};

/// The menu bar with the file's name at its end.
pub fn ui(ui: &mut Ui, view: &View<'_>) {
    let palette = theme::palette(ui);
    let frame = egui::Frame::new().fill(palette.panel).inner_margin(egui::Margin::symmetric(8, 0));
    egui::Panel::top("menu").frame(frame).exact_size(theme::MENU_HEIGHT).show(ui, |ui| {
        MenuBar::new().ui(ui, |ui| {
            let bold = |key: &str| {
                RichText::new(view.tr(key)).font(theme::font_id(theme::Face::UiBold, 13.0))
            };
            ui.menu_button(bold("menu-file"), |ui| file_ui(ui, view));
            ui.menu_button(bold("menu-edit"), |ui| edit_ui(ui, view));
            ui.menu_button(bold("menu-view"), |ui| view_ui(ui, view));
            ui.menu_button(bold("menu-translate"), |ui| {
                if view.session.shows_alignment() {
                    super::align::menu_ui(ui, view);
                } else {
                    // Longer than the smallest window is high.
                    let room = ui.ctx().content_rect().height() - 2.0 * theme::MENU_HEIGHT;
                    let area = egui::ScrollArea::vertical().max_height(room);
                    area.min_scrolled_height(room).show(ui, |ui| translate_ui(ui, view));
                }
            });
            ui.menu_button(bold("menu-glossary"), |ui| glossary_ui(ui, view));
            ui.menu_button(bold("menu-help"), |ui| help_ui(ui, view));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add_space(6.0);
                let words = super::status_bar::file_state(view.session);
                let label = egui::Label::new(RichText::new(words).size(13.0).color(palette.dim));
                ui.add(label.truncate());
            });
        });
    });
}

/// One command as an entry, with its shortcut, grey when it has nothing to work on.
pub(super) fn item(ui: &mut Ui, view: &View<'_>, id: CommandId) {
    item_named(ui, view, id, &view.tr(&format!("command-{}", id.id())));
}

pub(super) fn item_named(ui: &mut Ui, view: &View<'_>, id: CommandId, name: &str) {
    let mut button = Button::new(name);
    let key = view.keymap.label(id);
    // An empty one would leave a space behind the name that is read out.
    if !key.is_empty() {
        button = button.shortcut_text(key);
    }
    if ui.add_enabled(command::is_enabled(view, id), button).clicked() {
        view.command(id);
        ui.close();
    }
}

fn act(ui: &mut Ui, view: &View<'_>, enabled: bool, key: &str, action: impl FnOnce() -> Action) {
    if ui.add_enabled(enabled, Button::new(view.tr(key))).clicked() {
        view.act(action());
        ui.close();
    }
}

fn show(dialog: Dialog) -> Action {
    Action::Show(Box::new(dialog))
}

fn file_ui(ui: &mut Ui, view: &View<'_>) {
    item(ui, view, CommandId::Open);
    item(ui, view, CommandId::OpenPath);
    let recent = &view.session.preferences().recent;
    ui.add_enabled_ui(!recent.is_empty(), |ui| {
        ui.menu_button(view.tr("menu-recent"), |ui| {
            for path in recent {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let folder = path.parent().map(|folder| folder.display().to_string());
                let response = ui.button(name.as_ref());
                if response.clicked() {
                    view.act(Action::Open(path.clone()));
                    ui.close();
                }
                response.on_hover_text(folder.unwrap_or_default());
            }
        });
    });
    act(ui, view, true, "menu-open-sample", || Action::OpenSample);
    ui.separator();
    item(ui, view, CommandId::Save);
    item(ui, view, CommandId::SaveAs);
    act(ui, view, view.session.backups_exist(), "menu-restore", || {
        show(Dialog::Restore(Vec::new()))
    });
    ui.separator();
    item(ui, view, CommandId::Align);
    item(ui, view, CommandId::Export);
    act(ui, view, view.session.is_checked(), "menu-check-report", || {
        Action::AskPath(PathPurpose::CheckReport)
    });
    item(ui, view, CommandId::MarkDelivered);
    ui.separator();
    let project = view.project();
    act(ui, view, view.session.can_reread(), "menu-reread", || Action::ShowReread);
    act(ui, view, project.is_some(), "menu-details", || Action::ShowDetails);
    act(ui, view, project.is_some(), "menu-report", || show(Dialog::Report));
    act(ui, view, project.is_some(), "menu-statistics", || show(Dialog::Statistics));
    ui.separator();
    act(ui, view, true, "menu-encoder", || show(Dialog::Encoder { path: String::new() }));
    act(ui, view, true, "menu-settings", || show(Dialog::Settings));
    item(ui, view, CommandId::Quit);
}

fn edit_ui(ui: &mut Ui, view: &View<'_>) {
    for (id, label) in [
        (CommandId::Undo, view.project().and_then(|p| p.history().undo_label())),
        (CommandId::Redo, view.project().and_then(|p| p.history().redo_label())),
    ] {
        let plain = view.tr(&format!("command-{}", id.id()));
        let name = label.map_or(plain, |label| step_name(view, id, label));
        item_named(ui, view, id, &name);
    }
    ui.separator();
    item(ui, view, CommandId::Find);
    item(ui, view, CommandId::Replace);
    item(ui, view, CommandId::NextHit);
    item(ui, view, CommandId::PreviousHit);
}

/// "Undo typing in paragraph 4".
fn step_name(view: &View<'_>, id: CommandId, label: crate::model::Label) -> String {
    let step = view.tr(&format!("step-{}", label.kind));
    let number = label
        .paragraph
        .and_then(|paragraph| view.document()?.index_of(paragraph))
        .map(|index| index + 1);
    let key = match (id, number) {
        (CommandId::Undo, Some(_)) => "undo-step-in",
        (CommandId::Undo, None) => "undo-step",
        (_, Some(_)) => "redo-step-in",
        (_, None) => "redo-step",
    };
    let number = Arg::from(number.unwrap_or(0));
    view.tr_with(key, &[("step", Arg::from(step)), ("number", number)])
}

fn view_ui(ui: &mut Ui, view: &View<'_>) {
    let preferences = view.session.preferences();
    let set = |preference| Action::SetPreference(preference);
    let reviewing = view.session.is_reviewing();
    let name = view.tr(if reviewing { "review-back" } else { "command-toggle-review" });
    item_named(ui, view, CommandId::ToggleReview, &name);
    ui.separator();
    item(ui, view, CommandId::ToggleOutline);
    item(ui, view, CommandId::TogglePanels);
    item(ui, view, CommandId::ShowDictionary);
    ui.separator();
    chinese_ui(ui, view);
    ui.separator();
    item(ui, view, CommandId::ZoomIn);
    item(ui, view, CommandId::ZoomOut);
    item(ui, view, CommandId::ZoomReset);
    ui.menu_button(view.tr("menu-text-size"), |ui| {
        let (source, target) = (preferences.source_size, preferences.target_size);
        act(ui, view, true, "menu-source-larger", || set(Preference::SourceSize(source + 1.0)));
        act(ui, view, true, "menu-source-smaller", || set(Preference::SourceSize(source - 1.0)));
        act(ui, view, true, "menu-target-larger", || set(Preference::TargetSize(target + 1.0)));
        act(ui, view, true, "menu-target-smaller", || set(Preference::TargetSize(target - 1.0)));
    });
    ui.menu_button(view.tr("menu-columns"), |ui| {
        let split = preferences.column_split;
        act(ui, view, true, "menu-source-wider", || set(Preference::ColumnSplit(split + 0.05)));
        act(ui, view, true, "menu-target-wider", || set(Preference::ColumnSplit(split - 0.05)));
        act(ui, view, true, "menu-columns-equal", || set(Preference::ColumnSplit(0.5)));
    });
    ui.separator();
    ui.menu_button(view.tr("menu-theme"), |ui| {
        for (choice, key) in [
            (ThemeChoice::System, "theme-system"),
            (ThemeChoice::Light, "theme-light"),
            (ThemeChoice::Dark, "theme-dark"),
        ] {
            if ui.radio(preferences.theme == choice, view.tr(key)).clicked() {
                view.act(set(Preference::Theme(choice)));
                ui.close();
            }
        }
    });
    ui.menu_button(view.tr("menu-language"), |ui| language_ui(ui, view));
}

/// What is shown of the source beside its letters.
fn chinese_ui(ui: &mut Ui, view: &View<'_>) {
    let preferences = view.session.preferences();
    let choose = |ui: &mut Ui, is_on: bool, key: &str, preference: Preference| {
        if ui.radio(is_on, view.tr(key)).clicked() {
            view.act(Action::SetPreference(preference));
            ui.close();
        }
    };
    let pinyin = with_key(view, "menu-pinyin", CommandId::CyclePinyin);
    ui.menu_button(pinyin, |ui| {
        for (shown, key) in [
            (PinyinShown::Off, "pinyin-off"),
            (PinyinShown::Doubtful, "pinyin-doubtful"),
            (PinyinShown::All, "pinyin-all"),
        ] {
            choose(ui, preferences.pinyin == shown, key, Preference::Pinyin(shown));
        }
        ui.separator();
        let mut sandhi = preferences.sandhi;
        if ui.checkbox(&mut sandhi, view.tr("pinyin-sandhi")).clicked() {
            view.act(Action::SetPreference(Preference::Sandhi(sandhi)));
            ui.close();
        }
    });
    let switch = |ui: &mut Ui, mut is_on: bool, id: CommandId| {
        let name = with_key(view, &format!("command-{}", id.id()), id);
        if ui.checkbox(&mut is_on, name).clicked() {
            view.command(id);
            ui.close();
        }
    };
    switch(ui, preferences.word_boundaries, CommandId::ToggleWords);
    switch(ui, preferences.sentence_links, CommandId::ToggleLinks);
    ui.menu_button(with_key(view, "menu-shown-script", CommandId::CycleScript), |ui| {
        for (script, key) in [
            (ShownScript::AsWritten, "shown-as-written"),
            (ShownScript::Simplified, "shown-simplified"),
            (ShownScript::Traditional, "shown-traditional"),
        ] {
            choose(ui, preferences.shown_script == script, key, Preference::ShownScript(script));
        }
    });
}

/// A name with the shortcut of a command behind it, for entries that are no plain buttons.
fn with_key(view: &View<'_>, key: &str, command: CommandId) -> String {
    let label = view.keymap.label(command);
    let name = view.tr(key);
    if label.is_empty() { name } else { format!("{name}   {label}") }
}

/// The choice of the interface's language.
pub fn language_ui(ui: &mut Ui, view: &View<'_>) {
    let chosen = view.session.preferences().language.as_deref().and_then(Language::from_tag);
    let system = [None].into_iter().chain(Language::ALL.map(Some));
    for language in system {
        let name = language.map_or_else(|| view.tr("language-system"), |l| l.own_name().to_owned());
        if ui.radio(chosen == language, name).clicked() {
            view.act(Action::SetPreference(Preference::Language(language)));
            ui.close();
        }
    }
}

fn translate_ui(ui: &mut Ui, view: &View<'_>) {
    use CommandId as C;
    if view.session.is_reviewing() {
        super::review::menu_ui(ui, view);
    } else {
        item(ui, view, C::Confirm);
    }
    for id in [C::NextParagraph, C::PreviousParagraph, C::NextUntranslated, C::GoTo] {
        item(ui, view, id);
    }
    ui.separator();
    item(ui, view, C::LookUp);
    item(ui, view, C::LinkedSentence);
    item(ui, view, C::InsertQuantity);
    ui.separator();
    for id in [C::NextFinding, C::PreviousFinding, C::FixFinding, C::IgnoreFinding, C::ShowChecks] {
        item(ui, view, id);
    }
    act(ui, view, true, "menu-checks", || show(Dialog::Checks));
    act(ui, view, view.project().is_some(), "menu-style-sheet", || show(Dialog::StyleSheet));
    ui.separator();
    let active = view.session.active().and_then(|id| view.document()?.paragraph(id));
    if let Some(paragraph) = active {
        paragraph_ui(ui, view, paragraph);
    }
}

/// What can be done with one paragraph; commands work on the active one, which a click makes this one.
pub fn paragraph_ui(ui: &mut Ui, view: &View<'_>, paragraph: &Paragraph) {
    use CommandId as C;
    let id = paragraph.id;
    let on_this = |ui: &mut Ui, command_id: CommandId| {
        let name = view.tr(&format!("command-{}", command_id.id()));
        let is_active = view.session.active() == Some(id);
        let enabled = !is_active || command::is_enabled(view, command_id);
        let button = Button::new(name).shortcut_text(view.keymap.label(command_id));
        if ui.add_enabled(enabled, button).clicked() {
            perform_on(view, command_id, paragraph);
            ui.close();
        }
    };
    ui.menu_button(view.tr("menu-status"), |ui| status_choice_ui(ui, view, id, paragraph.status));
    ui.menu_button(view.tr("menu-role"), |ui| role_choice_ui(ui, view, id, paragraph.role));
    ui.separator();
    for command_id in [C::CopySource, C::Clear, C::AcceptRepetition, C::Note] {
        on_this(ui, command_id);
    }
    ui.separator();
    for command_id in [C::Split, C::Merge, C::CorrectSource, C::AddTerm] {
        on_this(ui, command_id);
    }
}

fn perform_on(view: &View<'_>, command: CommandId, paragraph: &Paragraph) {
    let id = paragraph.id;
    match command {
        CommandId::CopySource => view.act(Action::CopySource(id)),
        CommandId::Clear => view.act(Action::Clear(id)),
        CommandId::AcceptRepetition => view.act(Action::AcceptRepetition(id)),
        CommandId::Merge => view.act(Action::MergeWithNext(id)),
        CommandId::CorrectSource => {
            let text = paragraph.source.clone();
            view.act(show(Dialog::CorrectSource { paragraph: id, text }));
        }
        CommandId::Split => {
            let (byte_source, byte_target) = view.session.suggested_split(id, 0);
            view.act(show(Dialog::Split { paragraph: id, byte_source, byte_target }));
        }
        CommandId::Note => {
            view.act(Action::ActivateKeepingSelection(id));
            view.act(Action::SetPreference(Preference::SidePanels(true)));
            view.act(Action::SetSidePanel(SidePanel::Notes));
        }
        other => {
            view.act(Action::ActivateKeepingSelection(id));
            view.command(other);
        }
    }
}

fn status_choice_ui(ui: &mut Ui, view: &View<'_>, id: ParagraphId, now: Status) {
    for status in Status::ALL {
        if ui.radio(now == status, view.tr(&format!("status-{}", status.name()))).clicked() {
            view.act(Action::SetStatus(id, status));
            ui.close();
        }
    }
}

fn role_choice_ui(ui: &mut Ui, view: &View<'_>, id: ParagraphId, now: Role) {
    for role in Role::ALL {
        let is_now = now.name() == role.name();
        if ui.radio(is_now, view.tr(&format!("role-{}", role.name()))).clicked() {
            view.act(Action::SetRole(id, role));
            ui.close();
        }
    }
}

fn glossary_ui(ui: &mut Ui, view: &View<'_>) {
    item(ui, view, CommandId::AddTerm);
    item(ui, view, CommandId::ReviewTerms);
    ui.separator();
    item(ui, view, CommandId::EdgeLeft);
    item(ui, view, CommandId::EdgeRight);
    ui.separator();
    act(ui, view, true, "menu-library", || show(Dialog::Library(Default::default())));
    act(ui, view, true, "menu-import-terms", || Action::ImportTerms(None));
    act(ui, view, view.project().is_some(), "menu-export-terms", || Action::ShowTermExport(None));
    act(ui, view, true, "menu-dictionaries", || show(Dialog::Dictionaries { path: String::new() }));
    ui.separator();
    act(ui, view, view.project().is_some(), "menu-show-glossary", || {
        Action::SetSidePanel(SidePanel::Glossary)
    });
}

fn help_ui(ui: &mut Ui, view: &View<'_>) {
    item(ui, view, CommandId::Shortcuts);
    act(ui, view, true, "menu-about", || show(Dialog::About));
}
