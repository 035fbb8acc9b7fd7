//! The frame's course: shortcuts, views, dialogs; then, before the next frame, everything they asked for.

use super::align::AlignView;
use super::grid::Grid;
use super::keymap::{CommandId, Keymap, Place};
use super::panel::Panels;
use super::request::Requests;
use super::{
    View, align, card, check, command, dialog, find_bar, menu, panel, review, status_bar, theme,
    toolbar,
};
use crate::model::ParagraphId;
use crate::session::{Action, Session};
use std::cell::RefCell;
use std::path::PathBuf;

/// The dictionary is read this many seconds after the first frame.
const LEARN_AFTER: f64 = 0.25;
/// The caret stops blinking after this many seconds without input, so that a still window is idle.
const BLINK_SECONDS: f64 = 10.0;

/// Lends the fields a view reads, and no others: the grid and the panels are changed meanwhile, which a method
/// that borrows the whole window would not allow.
macro_rules! lend_view {
    ($app:expr) => {
        View {
            session: &$app.session,
            keymap: &$app.keymap,
            has_dialog: $app.has_dialog,
            actions: &$app.actions,
            commands: &$app.commands,
            inserts: &$app.inserts,
        }
    };
}

/// The window.
pub struct App {
    session: Session,
    keymap: Keymap,
    grid: Grid,
    align: AlignView,
    panels: Panels,
    find_bar: find_bar::FindBar,
    card: card::WordCard,
    dialogs: dialog::Dialogs,
    requests: Requests,
    actions: RefCell<Vec<Action>>,
    commands: RefCell<Vec<CommandId>>,
    inserts: RefCell<Vec<String>>,
    shown_title: String,
    last_active: Option<ParagraphId>,
    applied_zoom: f32,
    /// When something was last typed, clicked or moved, in seconds since the start.
    last_input: f64,
    has_dialog: bool,
    /// Typed behind a shortcut in the last frame: this one's to see.
    held_events: Vec<egui::Event>,
    may_close: bool,
    /// When the first frame was drawn.
    first_frame: Option<f64>,
    /// Whether the dictionary is loaded or on its way.
    is_learning: bool,
}

impl App {
    /// A window on a session.
    pub fn new(ctx: &egui::Context, session: Session) -> Self {
        theme::install(ctx);
        let waker = ctx.clone();
        session.set_waker(move || waker.request_repaint());
        theme::choose(ctx, session.preferences().theme);
        Self {
            keymap: Keymap::new(session.preferences()),
            session,
            grid: Grid::default(),
            align: AlignView::default(),
            panels: Panels::default(),
            find_bar: find_bar::FindBar::default(),
            dialogs: dialog::Dialogs::default(),
            requests: Requests { focus_editor: true, ..Requests::default() },
            actions: RefCell::default(),
            commands: RefCell::default(),
            inserts: RefCell::default(),
            card: card::WordCard::default(),
            shown_title: String::new(),
            last_active: None,
            applied_zoom: 1.0,
            last_input: 0.0,
            has_dialog: false,
            held_events: Vec::new(),
            may_close: false,
            first_frame: None,
            is_learning: false,
        }
    }

    /// The session behind the window, for tests.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Carries an action out before the next frame, for tests.
    pub fn act(&mut self, action: Action) {
        self.actions.get_mut().push(action);
    }

    /// The work between frames: answers of jobs, everything that was asked for.
    pub fn work(&mut self, ctx: &egui::Context) {
        self.learn_chinese(ctx);
        self.session.tick();
        let actions = self.actions.take();
        let acted = !actions.is_empty();
        for action in actions {
            let theme_or_keys = matches!(action, Action::SetPreference(_));
            self.session.apply(action);
            if theme_or_keys {
                self.keymap = Keymap::new(self.session.preferences());
                theme::choose(ctx, self.session.preferences().theme);
            }
        }
        if acted {
            self.session.tick();
            // What was changed after the views were drawn is shown in one more frame.
            ctx.request_repaint();
        }
        self.follow_zoom(ctx);
        self.follow_title(ctx);
        self.follow_close(ctx);
        if !ctx.input(|input| input.pointer.any_down()) {
            self.session.keep_preferences();
        }
    }

    /// The dictionary is read a moment behind the first frame, so that the window is there at once.
    fn learn_chinese(&mut self, ctx: &egui::Context) {
        if self.is_learning {
            return;
        }
        let now = ctx.input(|input| input.time);
        let rest = *self.first_frame.get_or_insert(now) + LEARN_AFTER - now;
        if rest <= 0.0 {
            self.is_learning = true;
            self.session.learn_chinese();
        } else {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(rest));
        }
    }

    fn follow_zoom(&mut self, ctx: &egui::Context) {
        let zoom = self.session.preferences().zoom;
        if self.applied_zoom != zoom {
            self.applied_zoom = zoom;
            ctx.set_zoom_factor(zoom);
        }
    }

    fn follow_title(&mut self, ctx: &egui::Context) {
        let title = status_bar::window_title(&self.session);
        if title != self.shown_title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.shown_title = title;
        }
    }

    fn follow_close(&mut self, ctx: &egui::Context) {
        if ctx.input(|input| input.viewport().close_requested()) && !self.may_close {
            self.session.apply(Action::Quit);
            if !self.session.wants_quit {
                ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            }
        }
        if self.session.wants_quit && !self.may_close {
            self.may_close = true;
            self.session.end();
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    /// Draws one frame.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let palette = theme::palette(ui);
        self.keys(&ctx);
        self.drops(&ctx);
        let mut dialog = self.session.dialog.take();
        // The keyboard goes back to the translation when a dialog has been answered.
        let had_dialog = std::mem::replace(&mut self.has_dialog, dialog.is_some());
        self.requests.focus_editor |= had_dialog && !self.has_dialog && !self.find_bar.has_focus;
        let wants_reveal = std::mem::take(&mut self.session.wants_reveal);
        self.follow_active(&ctx);
        self.requests.is_composing = self.grid.editor.is_composing();
        self.grid.marked = self.card.marked();
        let view = lend_view!(self);
        menu::ui(ui, &view);
        toolbar::ui(ui, &view);
        status_bar::ui(ui, &view);
        let shows_alignment = view.session.shows_alignment();
        if shows_alignment {
            align::panels_ui(ui, &view);
            // What lay under the pointer there does not lie here.
            self.grid.told = card::Told::default();
        } else {
            panel::ui(ui, &view, &mut self.panels, &mut self.requests);
            self.find_bar.ui(ui, &view, &mut self.requests);
            align::offer_ui(ui, &view);
            review::bar_ui(ui, &view);
        }
        let frame = egui::Frame::new().fill(palette.paper);
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            if shows_alignment {
                self.align.ui(ui, &view, wants_reveal);
            } else if view.project().is_some() {
                self.grid.ui(ui, &view, wants_reveal);
            } else {
                panel::welcome_ui(ui, &view);
            }
        });
        self.card.ui(&ctx, &view, &self.grid.told);
        status_bar::notices_ui(&ctx, &view);
        status_bar::jobs_ui(&ctx, &view);
        let keeps_open = self.dialogs.ui(&ctx, &view, dialog.as_mut());
        self.session.dialog = dialog.filter(|_| keeps_open);
        check::when_typing_rests(&ctx, &lend_view!(self), self.grid.editor.typed_at);
        self.perform_commands(&ctx);
        self.follow_requests(&ctx);
        self.blink(&ctx);
        if let Some(place) = super::window_place::of(&ctx) {
            self.session.set_window_place(place);
        }
        if !self.actions.get_mut().is_empty() {
            ctx.request_repaint();
        }
    }

    /// The editor gets the keyboard whenever another paragraph becomes the active one.
    fn follow_active(&mut self, ctx: &egui::Context) {
        let active = self.session.active();
        if self.last_active != active {
            self.last_active = active;
            if !self.find_bar.has_focus {
                self.requests.focus_editor = true;
            }
        }
        // Whatever gives the keyboard up (a menu, a filter, Escape) gives it to the translation.
        let is_free = ctx.memory(|memory| memory.focused().is_none())
            && !egui::Popup::is_any_open(ctx)
            && !ctx.input(|input| input.pointer.any_down());
        self.requests.focus_editor |= is_free;
        if self.requests.focus_editor && !self.has_dialog && !self.session.shows_alignment() {
            self.requests.focus_editor = false;
            self.grid.editor.focus(None);
        }
    }

    /// Shortcuts, taken out of the input before any view sees them. Their commands are carried out after the
    /// views, which have then told of everything typed before.
    fn keys(&mut self, ctx: &egui::Context) {
        let held = std::mem::take(&mut self.held_events);
        ctx.input_mut(|input| drop(input.events.splice(0..0, held)));
        self.grid.editor.watch_composition(ctx);
        if self.grid.editor.is_composing() {
            // Keys pressed while something is composed are the input method's.
            let is_key = |event: &egui::Event| matches!(event, egui::Event::Key { .. });
            return ctx.input_mut(|input| input.events.retain(|event| !is_key(event)));
        }
        if self.dialogs.is_recording() {
            return;
        }
        if self.session.dialog.is_none() {
            self.card.take_keys(ctx);
        }
        let place = match self.session.dialog {
            // What is typed into a dialog is no shortcut of what stands behind it.
            None => command::place(&self.session),
            Some(_) => Place::Article,
        };
        let taken = self.keymap.take(ctx, place);
        if !taken.later.is_empty() {
            self.held_events = taken.later;
            ctx.request_repaint();
        }
        let Some(command) = taken.command else { return };
        let confirms = matches!(command, CommandId::Confirm | CommandId::Approve);
        if confirms && panel::comment::has_focus(ctx) && self.session.dialog.is_none() {
            return panel::comment::send(ctx);
        }
        let is_for_editor = matches!(
            command,
            CommandId::Confirm
                | CommandId::Approve
                | CommandId::InsertTerm(_)
                | CommandId::InsertOtherForm(_)
        );
        if is_for_editor && self.find_bar.has_focus && self.session.dialog.is_none() {
            return;
        }
        let zooms = [CommandId::ZoomIn, CommandId::ZoomOut, CommandId::ZoomReset];
        if self.session.dialog.is_none() || zooms.contains(&command) {
            self.commands.get_mut().push(command);
        } else {
            self.dialogs.wants_confirm = command == CommandId::Confirm;
        }
    }

    fn perform_commands(&mut self, ctx: &egui::Context) {
        let commands = self.commands.take();
        for command in commands {
            self.requests.byte_caret = self.grid.editor.byte_caret;
            self.requests.is_at_source = self.grid.is_at_source;
            let view = lend_view!(self);
            command::perform(&view, command, &mut self.requests);
            ctx.request_repaint();
        }
    }

    fn follow_requests(&mut self, ctx: &egui::Context) {
        if std::mem::take(&mut self.requests.look_up) {
            let view = lend_view!(self);
            if let Some(place) = card::place_to_look_up(&view, self.grid.editor.byte_caret) {
                self.card.pin(&view, place);
            }
        }
        if let Some(char_caret) = self.requests.char_caret.take() {
            self.grid.editor.focus(Some(char_caret));
        }
        let words = self.requests.insert.take();
        for words in words.into_iter().chain(self.inserts.take()) {
            let view = lend_view!(self);
            self.grid.editor.insert(ctx, &view, &words);
        }
        let wanted = self.requests.system_dialog.take().or(self.session.take_wanted_path());
        if let Some(purpose) = wanted {
            super::system_dialog::ask(&mut self.session, purpose);
        }
        if ctx.input(|input| input.events.contains(&egui::Event::WindowFocused(true))) {
            self.actions.get_mut().push(Action::CheckDisk);
        }
        if ctx.input(|input| input.events.contains(&egui::Event::Copy))
            && let Some(text) = self.session.selected_text(crate::session::Side::Source)
        {
            ctx.copy_text(text);
        }
    }

    fn drops(&mut self, ctx: &egui::Context) {
        let dropped: Option<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped.filter(|_| self.session.dialog.is_none()) {
            self.actions.get_mut().push(Action::Open(path));
        }
    }

    fn blink(&mut self, ctx: &egui::Context) {
        let (now, has_input) = ctx.input(|input| (input.time, !input.events.is_empty()));
        if has_input {
            self.last_input = now;
        }
        let blinks = now - self.last_input < BLINK_SECONDS;
        if ctx.global_style().visuals.text_cursor.blink != blinks {
            ctx.all_styles_mut(|style| style.visuals.text_cursor.blink = blinks);
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.work(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.session.end();
    }
}
