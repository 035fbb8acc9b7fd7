//! Progress of a piece of work as a share of the whole: each stage gets its part of one scale.

use crate::tasks::{Cancelled, Progress};

/// The length of the scale.
const TOTAL: u64 = 1000;

/// One stage, from a place of the scale to another.
#[derive(Clone, Copy)]
pub struct Stage<'p> {
    progress: &'p dyn Progress,
    from: u64,
    to: u64,
}

impl<'p> Stage<'p> {
    /// The whole work.
    pub fn whole(progress: &'p dyn Progress) -> Self {
        Self { progress, from: 0, to: TOTAL }
    }

    /// A part of this stage, from one share of it to another, in percent.
    #[must_use]
    pub fn part(self, from: u64, to: u64) -> Self {
        let at = |percent: u64| self.from + (self.to - self.from) * percent / 100;
        Self { progress: self.progress, from: at(from), to: at(to) }
    }

    /// So much of this stage is done.
    ///
    /// # Errors
    /// [`Cancelled`] when the work is no longer wanted.
    pub fn step(&self, done: usize, total: usize) -> Result<(), Cancelled> {
        let share = (self.to - self.from) * done as u64 / total.max(1) as u64;
        self.progress.step(self.from + share, TOTAL)
    }

    /// Says so at every 64th of many small steps.
    ///
    /// # Errors
    /// [`Cancelled`] when the work is no longer wanted.
    pub fn step_now_and_then(&self, done: usize, total: usize) -> Result<(), Cancelled> {
        if done.is_multiple_of(64) { self.step(done, total) } else { Ok(()) }
    }
}
