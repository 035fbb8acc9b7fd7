//! Long work off the window's thread: jobs with progress and cancel, one channel of answers, and an inline
//! runner for tests. What a job does and what its answer means is for others to say.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

/// The work was cancelled; whatever was done so far is to be thrown away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// Reports progress and asks whether to go on, in one call.
pub trait Progress {
    /// Says that `done` of `total` units are behind us. Call it often; it is cheap.
    ///
    /// # Errors
    /// [`Cancelled`] when the work is no longer wanted: return at once.
    fn step(&self, done: u64, total: u64) -> Result<(), Cancelled>;
}

/// Nobody watches and nobody cancels.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Progress for Unwatched {
    fn step(&self, _done: u64, _total: u64) -> Result<(), Cancelled> {
        Ok(())
    }
}

/// Names one job while the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct JobId(pub u64);

#[derive(Debug, Default)]
struct Meter {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

impl Progress for Meter {
    fn step(&self, done: u64, total: u64) -> Result<(), Cancelled> {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        if self.cancelled.load(Ordering::Relaxed) { Err(Cancelled) } else { Ok(()) }
    }
}

/// Holds a running job; dropping it cancels the job.
#[derive(Debug)]
pub struct JobHandle {
    id: JobId,
    meter: Arc<Meter>,
}

impl JobHandle {
    /// Which job this is.
    pub fn id(&self) -> JobId {
        self.id
    }

    /// How far the job is, from 0 to 1; `None` while it can't say.
    pub fn fraction(&self) -> Option<f32> {
        let total = self.meter.total.load(Ordering::Relaxed);
        let done = self.meter.done.load(Ordering::Relaxed);
        (total > 0).then(|| (done as f64 / total as f64).min(1.0) as f32)
    }

    /// Asks the job to end; its answer still comes.
    pub fn cancel(&self) {
        self.meter.cancelled.store(true, Ordering::Relaxed);
    }
}

impl Drop for JobHandle {
    fn drop(&mut self) {
        self.cancel();
    }
}

/// How a job ended.
#[derive(Debug)]
pub enum Outcome<A> {
    /// With its answer.
    Answer(A),
    /// With a panic, whose words these are: a fault of the program.
    Panicked(String),
}

type Waker = Arc<dyn Fn() + Send + Sync>;

/// Starts jobs and collects their answers, which are all of one closed type.
pub struct Tasks<A> {
    sender: Sender<(JobId, Outcome<A>)>,
    receiver: Receiver<(JobId, Outcome<A>)>,
    waker: Arc<Mutex<Waker>>,
    num_started: u64,
    inline: bool,
}

impl<A: Send + 'static> Default for Tasks<A> {
    fn default() -> Self {
        let (sender, receiver) = channel();
        let waker: Waker = Arc::new(|| {});
        Self { sender, receiver, waker: Arc::new(Mutex::new(waker)), num_started: 0, inline: false }
    }
}

impl<A: Send + 'static> Tasks<A> {
    /// Runs every job at once, in the caller's thread: for tests and the command line.
    pub fn inline() -> Self {
        Self { inline: true, ..Self::default() }
    }

    /// Sets what is called whenever an answer has come (the window asks for a frame).
    pub fn set_waker(&self, waker: impl Fn() + Send + Sync + 'static) {
        *self.waker.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(waker);
    }

    /// Starts a job in a thread of its own.
    pub fn spawn(
        &mut self,
        name: &str,
        work: impl FnOnce(&dyn Progress) -> A + Send + 'static,
    ) -> JobHandle {
        self.num_started += 1;
        let id = JobId(self.num_started);
        let meter = Arc::new(Meter::default());
        let handle = JobHandle { id, meter: Arc::clone(&meter) };
        let mailbox = self.mailbox(id);
        let run = move || {
            let outcome = match catch_unwind(AssertUnwindSafe(|| work(&*meter))) {
                Ok(answer) => Outcome::Answer(answer),
                Err(panic) => Outcome::Panicked(panic_words(&*panic)),
            };
            mailbox.send(outcome);
        };
        if self.inline {
            run();
        } else if std::thread::Builder::new().name(name.to_owned()).spawn(run).is_err() {
            let words = "the system gave no thread".to_owned();
            self.mailbox(id).send(Outcome::Panicked(words));
        }
        handle
    }

    /// A way for a long-lived worker to send answers of its own, under the id of no job.
    pub fn mailbox(&self, id: JobId) -> Mailbox<A> {
        Mailbox { id, sender: self.sender.clone(), waker: Arc::clone(&self.waker) }
    }

    /// The next answer that has come, if any; never waits.
    pub fn poll(&self) -> Option<(JobId, Outcome<A>)> {
        self.receiver.try_recv().ok()
    }

    /// Waits for the next answer; for tests and the command line.
    pub fn wait(&self, longest: std::time::Duration) -> Option<(JobId, Outcome<A>)> {
        self.receiver.recv_timeout(longest).ok()
    }
}

/// Sends answers to the owner of the [`Tasks`] it came from.
pub struct Mailbox<A> {
    id: JobId,
    sender: Sender<(JobId, Outcome<A>)>,
    waker: Arc<Mutex<Waker>>,
}

impl<A> Mailbox<A> {
    /// Sends one outcome; it is lost without harm when nobody listens any more.
    pub fn send(&self, outcome: Outcome<A>) {
        let _nobody_listens = self.sender.send((self.id, outcome));
        let wake =
            Arc::clone(&*self.waker.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
        wake();
    }
}

fn panic_words(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_job_answers_and_a_panic_is_an_answer_too() {
        let mut tasks = Tasks::<u32>::default();
        let first = tasks.spawn("seven", |_| 7);
        let (id, outcome) = tasks.wait(Duration::from_secs(10)).expect("an answer");
        assert_eq!(id, first.id());
        assert!(matches!(outcome, Outcome::Answer(7)));

        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let _second = tasks.spawn("broken", |_| panic!("on purpose"));
        let outcome = tasks.wait(Duration::from_secs(10));
        std::panic::set_hook(hook);
        assert!(matches!(outcome, Some((_, Outcome::Panicked(words))) if words == "on purpose"));
    }

    #[test]
    fn dropping_the_handle_cancels() {
        let mut tasks = Tasks::<bool>::default();
        let handle = tasks.spawn("endless", |progress| {
            while progress.step(1, 2).is_ok() {
                std::thread::yield_now();
            }
            true
        });
        drop(handle);
        assert!(matches!(tasks.wait(Duration::from_secs(10)), Some((_, Outcome::Answer(true)))));
    }
}
