//! Progress of long work on standard error, when that is a terminal.

use crate::tasks::{Cancelled, Progress};
use std::cell::Cell;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// Nothing is shown for work that takes less.
const PATIENCE: Duration = Duration::from_millis(500);

/// Shows a percentage on standard error.
pub struct Terminal {
    start: Instant,
    shown: Cell<Option<u64>>,
    is_terminal: bool,
}

impl Default for Terminal {
    fn default() -> Self {
        let is_terminal = std::io::stderr().is_terminal();
        Self { start: Instant::now(), shown: Cell::new(None), is_terminal }
    }
}

impl Progress for Terminal {
    fn step(&self, done: u64, total: u64) -> Result<(), Cancelled> {
        let percent = (done * 100).checked_div(total).unwrap_or(0);
        if self.is_terminal && self.start.elapsed() > PATIENCE && self.shown.get() != Some(percent)
        {
            self.shown.set(Some(percent));
            let _nowhere_to_show = write!(std::io::stderr(), "\r{percent:3} %");
        }
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if self.shown.get().is_some() {
            let _nowhere_to_show = write!(std::io::stderr(), "\r     \r");
        }
    }
}
