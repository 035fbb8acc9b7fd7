//! Short messages at the window's edge: something was done, or could not be.

use crate::i18n::Messages;

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Something was done.
    Info,
    /// Something needs attention.
    Warning,
    /// Something could not be done.
    Error,
}

/// One notice; errors stay until they are dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Names it for dismissal.
    pub id: u64,
    /// How much it matters.
    pub severity: Severity,
    /// The words.
    pub text: String,
}

/// The notices that are shown, oldest first.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    shown: Vec<Notice>,
    num_made: u64,
}

/// How many notices are shown at once; the oldest give way.
const MAX_SHOWN: usize = 5;

impl Notices {
    /// Adds a notice; one with the same words is not shown twice.
    pub fn add(&mut self, severity: Severity, text: String) {
        self.shown.retain(|notice| notice.text != text);
        self.num_made += 1;
        self.shown.push(Notice { id: self.num_made, severity, text });
        if self.shown.len() > MAX_SHOWN {
            self.shown.remove(0);
        }
    }

    /// Takes a notice away.
    pub fn dismiss(&mut self, id: u64) {
        self.shown.retain(|notice| notice.id != id);
    }

    /// Takes away what only said that something was done.
    pub fn dismiss_infos(&mut self) {
        self.shown.retain(|notice| notice.severity != Severity::Info);
    }

    /// The notices that are shown.
    pub fn shown(&self) -> &[Notice] {
        &self.shown
    }
}

/// An error of any layer in the words of a language.
pub trait Explain {
    /// The words, with file, place and next step where there are any.
    fn explain(&self, messages: &Messages) -> String;
}
