//! The window: the only place that knows egui. Views read a [`View`] and push [`Action`]s; the session
//! carries them out between frames. Nothing here opens a file or starts a thread.
//!
//! `app` is the frame's course, `grid` the columns, `align` those of a translation being aligned, `review` what a
//! reviewer sees beside and in them, `panel` what stands beside them, `check` how findings look and read, `dialog` what
//! is asked, `keymap` every key, `theme` every colour and font, `widget` small
//! controls.

mod align;
mod app;
mod card;
mod check;
mod command;
mod dialog;
mod find_bar;
mod grid;
pub mod keymap;
mod menu;
mod panel;
mod quantity;
mod request;
mod review;
mod run;
mod status_bar;
mod system_dialog;
pub mod theme;
mod toolbar;
mod widget;
mod window_place;

pub use app::App;
pub use run::run;

use crate::i18n::{Arg, Messages};
use crate::model::Document;
use crate::session::{Action, Project, Session};
use keymap::{CommandId, Keymap};
use std::cell::RefCell;

/// What a view needs: everything to read, and a place for what is to be done.
pub(crate) struct View<'a> {
    pub session: &'a Session,
    pub keymap: &'a Keymap,
    /// Whether a dialog is shown: the session lends it to the dialogs while a frame is drawn.
    pub has_dialog: bool,
    actions: &'a RefCell<Vec<Action>>,
    commands: &'a RefCell<Vec<CommandId>>,
    inserts: &'a RefCell<Vec<String>>,
}

impl View<'_> {
    /// Asks for an action; it is carried out before the next frame.
    pub fn act(&self, action: Action) {
        self.actions.borrow_mut().push(action);
    }

    /// Asks for an action when something holds.
    pub fn act_if(&self, holds: bool, action: impl FnOnce() -> Action) {
        if holds {
            self.act(action());
        }
    }

    /// Asks for a command, as if its shortcut had been pressed.
    pub fn command(&self, command: CommandId) {
        self.commands.borrow_mut().push(command);
    }

    /// Asks for words to be put at the caret of the active translation.
    pub fn insert(&self, words: &str) {
        self.inserts.borrow_mut().push(words.to_owned());
    }

    /// The message of that key.
    pub fn tr(&self, key: &str) -> String {
        self.messages().get(key)
    }

    /// The message of that key with values.
    pub fn tr_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.messages().with(key, args)
    }

    pub fn messages(&self) -> &Messages {
        self.session.messages()
    }

    pub fn project(&self) -> Option<&Project> {
        self.session.project()
    }

    pub fn document(&self) -> Option<&Document> {
        self.session.project().map(Project::document)
    }
}
