//! Dialogs: one at a time, drawn here and nowhere else. Their fields live in the session's [`Dialog`]; what is
//! agreed becomes an action.

mod align;
mod article;
mod check;
mod delivery;
mod dictionaries;
mod encoder;
mod export;
mod file;
mod info;
mod library;
mod paragraph;
mod proposal;
mod settings;
mod shortcut;
mod style_sheet;
mod term;
mod term_columns;
mod term_export;
mod term_import;
mod term_list;

use super::{View, theme};
use crate::session::{Action, Dialog};
use egui::{Context, Id, Modal, RichText, Ui};

/// What the dialogs remember between frames.
#[derive(Default)]
pub struct Dialogs {
    shortcuts: shortcut::ShortcutTable,
    /// The kind that was shown in the last frame: a new one gets the keyboard.
    shown: Option<std::mem::Discriminant<Dialog>>,
    /// Whether the key that confirms was pressed: it presses the main button.
    pub wants_confirm: bool,
}

/// How a frame of a dialog ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It stays.
    Stay,
    /// It was answered; the answer is an action.
    Answered,
    /// It was waved away.
    Cancelled,
}

impl Dialogs {
    /// Whether keys are being recorded for a shortcut: none of them may do anything else.
    pub fn is_recording(&self) -> bool {
        self.shortcuts.is_recording()
    }

    /// Shows the dialog, if there is one; answers whether it stays.
    pub fn ui(&mut self, ctx: &Context, view: &View<'_>, dialog: Option<&mut Dialog>) -> bool {
        let Some(dialog) = dialog else {
            self.shown = None;
            return false;
        };
        let kind = std::mem::discriminant(&*dialog);
        let is_new = self.shown.replace(kind) != Some(kind);
        let must_answer = matches!(dialog, Dialog::Recovery(_));
        let confirms = std::mem::take(&mut self.wants_confirm) && !is_new;
        ctx.data_mut(|data| data.insert_temp(confirm_id(), confirms));
        let style = ctx.global_style();
        let frame = egui::Frame::window(&style).inner_margin(20);
        let response = Modal::new(Id::unique("dialog")).frame(frame).show(ctx, |ui| {
            ui.set_max_width((ctx.content_rect().width() - 60.0).min(720.0));
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.label(RichText::new(view.tr(title_key(dialog))).heading());
            ui.add_space(4.0);
            let room = (ctx.content_rect().height() - 130.0).max(120.0);
            let area = egui::ScrollArea::vertical().max_height(room).min_scrolled_height(room);
            area.show(ui, |ui| self.content_ui(ui, view, dialog, is_new)).inner
        });
        let escape = !self.is_recording() && response.should_close();
        match response.inner {
            Verdict::Stay if escape && !must_answer => {
                view.act(Action::DialogClosed(Box::new(dialog.clone())));
                false
            }
            Verdict::Stay => true,
            Verdict::Answered => false,
            Verdict::Cancelled => {
                view.act(Action::DialogClosed(Box::new(dialog.clone())));
                false
            }
        }
    }

    fn content_ui(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        dialog: &mut Dialog,
        is_new: bool,
    ) -> Verdict {
        match dialog {
            Dialog::Path { purpose, path, replaces } => {
                file::path_ui(ui, view, (*purpose, replaces.as_deref()), path, is_new)
            }
            Dialog::Preview(preview) => article::preview_ui(ui, view, preview),
            Dialog::Details { part, details } => article::details_ui(ui, view, *part, details),
            Dialog::Export { order, replaces } => export::ui(ui, view, order, replaces.as_deref()),
            Dialog::Delivery => delivery::ui(ui, view),
            Dialog::GoTo { number } => paragraph::go_to_ui(ui, view, number, is_new),
            Dialog::CorrectSource { paragraph, text } => {
                paragraph::correct_ui(ui, view, *paragraph, text, is_new)
            }
            Dialog::Split { paragraph, byte_source, byte_target } => {
                paragraph::split_ui(ui, view, *paragraph, byte_source, byte_target)
            }
            Dialog::Spread { paragraph, pieces } => {
                paragraph::spread_ui(ui, view, *paragraph, pieces)
            }
            Dialog::Checks => check::checks_ui(ui, view),
            Dialog::StyleSheet => style_sheet::ui(ui, view),
            Dialog::ConfirmErrors(asked) => check::confirm_ui(ui, view, asked),
            Dialog::Term { term, is_new: is_new_term } => {
                term::ui(ui, view, term, *is_new_term, is_new)
            }
            Dialog::Proposals { list, row } => proposal::ui(ui, view, list, row, is_new),
            Dialog::Library(fields) => library::ui(ui, view, fields, is_new),
            Dialog::TermImport(import) => term_import::ui(ui, view, import),
            Dialog::TermExport { order, content, replaces } => {
                term_export::ui(ui, view, order, content.as_ref(), replaces.as_deref())
            }
            Dialog::Align(order) => align::ask_ui(ui, view, order, is_new),
            Dialog::AlignDoubt => align::doubt_ui(ui, view),
            Dialog::AlignLevel(level) => align::level_ui(ui, view, *level),
            Dialog::AlignAccept(order) => align::accept_ui(ui, view, order),
            Dialog::AlignCut { place, byte_at } => align::cut_ui(ui, view, *place, byte_at),
            Dialog::Dictionaries { path } => dictionaries::ui(ui, view, path, is_new),
            Dialog::Encoder { path } => encoder::ui(ui, view, path, is_new),
            Dialog::Unsaved(_) => file::unsaved_ui(ui, view),
            Dialog::BrokenLines { problems } => file::broken_ui(ui, view, problems),
            Dialog::Recovery(offers) => file::recovery_ui(ui, view, offers),
            Dialog::Restore(backups) => file::restore_ui(ui, view, backups, is_new),
            Dialog::ChangedOnDisk => file::changed_ui(ui, view),
            Dialog::Report => info::report_ui(ui, view),
            Dialog::Statistics => info::statistics_ui(ui, view),
            Dialog::Shortcuts => self.shortcuts.ui(ui, view),
            Dialog::Settings => settings::ui(ui, view),
            Dialog::About => info::about_ui(ui, view),
        }
    }
}

fn title_key(dialog: &Dialog) -> &'static str {
    match dialog {
        Dialog::Path { .. } => "title-path",
        Dialog::Preview(_) => "title-preview",
        Dialog::Details { .. } => "title-details",
        Dialog::Export { .. } => "title-export",
        Dialog::Delivery => "title-delivery",
        Dialog::GoTo { .. } => "title-go-to",
        Dialog::CorrectSource { .. } => "title-correct-source",
        Dialog::Split { .. } => "title-split",
        Dialog::Spread { .. } => "title-spread",
        Dialog::Checks => "title-checks",
        Dialog::StyleSheet => "title-style-sheet",
        Dialog::ConfirmErrors(_) => "title-confirm-errors",
        Dialog::Term { is_new: true, .. } => "title-term-new",
        Dialog::Term { .. } => "title-term",
        Dialog::Proposals { .. } => "title-proposals",
        Dialog::Library(_) => "title-library",
        Dialog::TermImport(_) => "title-term-import",
        Dialog::TermExport { .. } => "title-term-export",
        Dialog::Align(_) => "title-align",
        Dialog::AlignDoubt => "title-align-doubt",
        Dialog::AlignLevel(_) => "title-align-level",
        Dialog::AlignAccept(_) => "title-align-accept",
        Dialog::AlignCut { .. } => "title-align-cut",
        Dialog::Dictionaries { .. } => "title-dictionaries",
        Dialog::Encoder { .. } => "title-encoder",
        Dialog::Unsaved(_) => "title-unsaved",
        Dialog::BrokenLines { .. } => "title-broken-lines",
        Dialog::Recovery(_) => "title-recovery",
        Dialog::Restore(_) => "title-restore",
        Dialog::ChangedOnDisk => "title-changed-on-disk",
        Dialog::Report => "title-report",
        Dialog::Statistics => "title-statistics",
        Dialog::Shortcuts => "title-shortcuts",
        Dialog::Settings => "title-settings",
        Dialog::About => "title-about",
    }
}

/// Where the frame keeps whether the confirming key was pressed.
fn confirm_id() -> Id {
    Id::unique("dialog confirmed by key")
}

/// The buttons at a dialog's foot: the main one, then Cancel. The key that confirms a
/// paragraph (Ctrl+Enter) presses the main one too; plain Enter never does.
pub(super) fn foot_ui(ui: &mut Ui, view: &View<'_>, main_key: &str, enabled: bool) -> Verdict {
    foot_with_ui(ui, view, (main_key, enabled), |_| {})
}

/// The same with other answers between the two.
pub(super) fn foot_with_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (main_key, enabled): (&str, bool),
    others: impl FnOnce(&mut Ui),
) -> Verdict {
    let mut verdict = Verdict::Stay;
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        let main =
            ui.add_enabled_ui(enabled, |ui| super::widget::main_button(ui, &view.tr(main_key)));
        let keyed = ui.data_mut(|data| data.remove_temp::<bool>(confirm_id())).unwrap_or(false);
        if enabled && (main.inner.clicked() || keyed) {
            verdict = Verdict::Answered;
        }
        others(ui);
        if ui.button(view.tr("button-cancel")).clicked() {
            verdict = Verdict::Cancelled;
        }
    });
    verdict
}

/// Only a button to close.
pub(super) fn close_ui(ui: &mut Ui, view: &View<'_>) -> Verdict {
    ui.add_space(6.0);
    if ui.button(view.tr("button-close")).clicked() { Verdict::Cancelled } else { Verdict::Stay }
}

/// A field with its name before it.
pub(super) fn named_field(
    ui: &mut Ui,
    name: &str,
    text: &mut String,
    width: f32,
) -> egui::Response {
    let label = ui.label(name);
    let field = egui::TextEdit::singleline(text).desired_width(width);
    ui.add(field).labelled_by(label.id)
}

/// Small grey words.
pub(super) fn quiet(ui: &mut Ui, words: impl Into<String>) {
    let palette = theme::palette(ui);
    ui.add(egui::Label::new(RichText::new(words).size(theme::SMALL).color(palette.dim)).wrap());
}
