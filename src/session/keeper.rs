//! The journal's keeper: a thread that owns the journal of the open project and writes every change to disk
//! within a fraction of a second, gathering keystrokes so that it never falls behind.

use super::Answer;
use crate::model::{Document, Edit};
use crate::storage::{Fingerprint, Folders, Journal, StorageError};
use crate::tasks::{Mailbox, Outcome};
use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::time::{Duration, Instant};

/// Changes wait no longer than this before they are on their way to the disk.
const GATHER: Duration = Duration::from_millis(300);
/// After a failure (full disk) the keeper tries again so often.
const RETRY: Duration = Duration::from_secs(2);
/// Nobody waits longer than this for the keeper: a disk that hangs must not hang the window.
const PATIENCE: Duration = Duration::from_secs(10);

/// The journal a keeper begins with.
pub(super) enum Start {
    /// One that exists already (recovered, or of a project; the latter makes its file when it is written to).
    With {
        /// The journal.
        journal: Box<Journal>,
        /// The project it belongs to, if it is that of one.
        path: Option<PathBuf>,
    },
    /// That of an article without a project file, made with the whole document at the first change.
    Unsaved(Box<Unsaved>),
}

/// An article without a project file.
pub(super) struct Unsaved {
    /// The whole document, as it was opened.
    pub document: Document,
    /// The article's file.
    pub origin: Option<PathBuf>,
    /// Where the journal goes.
    pub folders: Folders,
}

enum Message {
    Edits(u64, Vec<Edit>),
    Saving {
        up_to: u64,
        print: Fingerprint,
        done: Sender<io::Result<()>>,
    },
    Saved(Saved),
    Begin(Sender<bool>),
    Discard(Sender<()>),
    /// Nothing more comes but from saves on their way.
    End,
}

/// A save that is in its place.
struct Saved {
    up_to: u64,
    print: Fingerprint,
    path: PathBuf,
    folders: Folders,
}

/// A way to speak to the keeper from a job.
#[derive(Clone)]
pub(super) struct KeeperLink(Sender<Message>);

impl KeeperLink {
    /// Says that a save is about to be put in its place; waits until the journal has it.
    pub fn mark_saving(&self, up_to: u64, print: &Fingerprint) -> io::Result<()> {
        let (done, answer) = channel();
        let message = Message::Saving { up_to, print: print.clone(), done };
        if self.0.send(message).is_err() {
            return Ok(());
        }
        answer.recv_timeout(PATIENCE).unwrap_or(Ok(()))
    }

    /// Says that the file now holds all changes up to that number; the journal goes over to it.
    pub fn mark_saved(&self, up_to: u64, print: &Fingerprint, path: &Path, folders: &Folders) {
        let (path, folders) = (path.to_owned(), folders.clone());
        let message = Message::Saved(Saved { up_to, print: print.clone(), path, folders });
        let _keeper_is_gone = self.0.send(message);
    }
}

/// Speaks to the thread; when it is dropped, the thread writes what is still waiting.
pub(super) struct Keeper {
    sender: Sender<Message>,
    /// Closed by the thread when it is gone.
    gone: Receiver<()>,
    sequence: u64,
}

impl Keeper {
    /// Starts a keeper whose changes count on from `sequence`. Failures are told through the mailbox.
    pub fn start(start: Start, sequence: u64, mailbox: Mailbox<Answer>) -> Self {
        let (sender, receiver) = channel();
        let (is_alive, gone) = channel();
        let thread = std::thread::Builder::new().name("journal".to_owned()).spawn(move || {
            // Dropped last, behind the journal and its lock.
            let _is_alive: Sender<()> = is_alive;
            let (journal, unsaved, path) = match start {
                Start::With { journal, path } => (Some(*journal), None, path),
                Start::Unsaved(unsaved) => (None, Some(*unsaved), None),
            };
            let waiting = VecDeque::new();
            let (pending, failing) = (None, false);
            Desk { journal, unsaved, path, pending, waiting, failing, mailbox }.run(&receiver);
        });
        if let Err(error) = thread {
            tracing::error!(%error, "the system gave no thread for the journal");
        }
        Self { sender, gone, sequence }
    }

    /// Hands changes over; returns at once.
    pub fn append(&mut self, edits: &[Edit]) {
        self.sequence += 1;
        self.send(Message::Edits(self.sequence, edits.to_vec()));
    }

    /// The number of the last change handed over.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// A way to speak to the keeper from a job.
    pub fn link(&self) -> Option<KeeperLink> {
        Some(KeeperLink(self.sender.clone()))
    }

    /// Makes the journal of an article that is unsaved from the start; answers whether it is on the disk.
    pub fn begin(&self) -> bool {
        let (done, answer) = channel();
        self.send(Message::Begin(done));
        answer.recv_timeout(PATIENCE).unwrap_or(false)
    }

    /// Takes the journal away: its work is not wanted.
    pub fn discard(self) {
        let (done, answer) = channel();
        self.send(Message::Discard(done));
        let _gone_or_done = answer.recv_timeout(PATIENCE);
    }

    fn send(&self, message: Message) {
        let _thread_is_gone = self.sender.send(message);
    }

    /// Lets the thread go, which writes what is waiting; answers a way to wait for it.
    pub fn leave(mut self) -> Leaving {
        let (_, nothing) = channel();
        Leaving(std::mem::replace(&mut self.gone, nothing))
    }
}

impl Drop for Keeper {
    /// Doesn't wait: the thread writes at once and goes when no save speaks to it any more.
    fn drop(&mut self) {
        self.send(Message::End);
    }
}

/// A keeper that was let go and may still be writing.
pub(super) struct Leaving(Receiver<()>);

impl Leaving {
    /// Whether it has written everything and is gone.
    pub fn is_gone(&self) -> bool {
        self.0.try_recv() == Err(TryRecvError::Disconnected)
    }

    /// Waits until it is gone, all of them together no longer than a person would.
    pub fn wait_for_all(all: Vec<Self>) {
        let deadline = Instant::now() + PATIENCE;
        for Self(gone) in all {
            let _gone_or_late =
                gone.recv_timeout(deadline.saturating_duration_since(Instant::now()));
        }
    }
}

struct Desk {
    journal: Option<Journal>,
    unsaved: Option<Unsaved>,
    /// The project the journal belongs to, once a save has told.
    path: Option<PathBuf>,
    /// A save that the journal could not go over to yet; it is tried again before anything is written.
    pending: Option<Saved>,
    waiting: VecDeque<(u64, Vec<Edit>)>,
    failing: bool,
    mailbox: Mailbox<Answer>,
}

impl Desk {
    fn run(&mut self, receiver: &Receiver<Message>) {
        loop {
            let first = if self.waiting.is_empty() {
                receiver.recv().map_err(|_| RecvTimeoutError::Disconnected)
            } else {
                receiver.recv_timeout(RETRY)
            };
            let deadline = Instant::now() + GATHER;
            match first {
                Ok(message) => {
                    if self.take(message) {
                        self.gather(receiver, deadline);
                    }
                    self.write();
                }
                Err(RecvTimeoutError::Timeout) => self.write(),
                Err(RecvTimeoutError::Disconnected) => return self.write(),
            }
        }
    }

    fn gather(&mut self, receiver: &Receiver<Message>, deadline: Instant) {
        let left = || deadline.saturating_duration_since(Instant::now());
        while let Ok(message) = receiver.recv_timeout(left()) {
            if !self.take(message) || left().is_zero() {
                return;
            }
        }
    }

    /// Takes one message; answers whether more may be gathered before writing.
    fn take(&mut self, message: Message) -> bool {
        match message {
            Message::Edits(sequence, edits) => {
                self.add(sequence, edits);
                return true;
            }
            Message::Saving { up_to, print, done } => {
                self.write();
                let marked = match &mut self.journal {
                    Some(journal) => journal.mark_saving(up_to, &print),
                    None => Ok(()),
                };
                let _nobody_waits = done.send(marked);
            }
            Message::Saved(saved) => {
                self.waiting.retain(|(sequence, _)| *sequence > saved.up_to);
                // Without a journal, what was opened and is saved now is no longer what steps begin from.
                self.unsaved = None;
                self.pending = Some(saved);
                let result = self.go_over();
                self.tell(result.err());
            }
            Message::Begin(done) => {
                let error = self.try_write().err();
                let _nobody_waits = done.send(error.is_none());
                self.tell(error);
            }
            Message::End => self.write(),
            Message::Discard(done) => {
                self.waiting.clear();
                if let Some(journal) = self.journal.take() {
                    let path = journal.path().map(Path::to_owned).unwrap_or_default();
                    self.tell(
                        journal.remove().map_err(|source| StorageError::Io { path, source }).err(),
                    );
                }
                let _nobody_waits = done.send(());
            }
        }
        false
    }

    /// The journal goes over to the file that was saved last. When that fails, the old journal (if any) and
    /// what is known of the save stay, to try again.
    fn go_over(&mut self) -> Result<(), StorageError> {
        let Some(saved) = self.pending.take() else { return Ok(()) };
        let Saved { up_to, print, path, folders } = &saved;
        let same_file = self.path.as_ref() == Some(path);
        let next = match self.journal.take() {
            Some(mut journal) if same_file => {
                let result = journal.mark_saved(*up_to, print);
                self.journal = Some(journal);
                return result.map_err(|source| StorageError::Io { path: path.clone(), source });
            }
            Some(journal) => journal.into_project(path, *up_to, print, folders),
            None => {
                Journal::create_for_project(path, print, folders).map_err(|error| (error, None))
            }
        };
        match next {
            Ok(journal) => {
                self.journal = Some(journal);
                self.path = Some(saved.path);
                Ok(())
            }
            Err((error, journal)) => {
                self.journal = journal.map(|journal| *journal);
                self.pending = Some(saved);
                Err(error)
            }
        }
    }

    /// A keystroke replaces the one before it in the same paragraph: only the last state matters.
    fn add(&mut self, sequence: u64, edits: Vec<Edit>) {
        if let Some((last, waiting)) = self.waiting.back_mut()
            && let ([Edit::PutParagraph(old)], [Edit::PutParagraph(new)]) =
                (waiting.as_mut_slice(), edits.as_slice())
            && old.id == new.id
        {
            *last = sequence;
            *old = std::sync::Arc::clone(new);
            return;
        }
        self.waiting.push_back((sequence, edits));
    }

    fn write(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        match self.try_write() {
            Ok(()) => {
                if std::mem::take(&mut self.failing) {
                    self.mailbox.send(Outcome::Answer(Answer::JournalWorksAgain));
                }
            }
            Err(error) => self.tell(Some(error)),
        }
    }

    fn try_write(&mut self) -> Result<(), StorageError> {
        // Steps go into the old journal as long as there is no new one: on the disk they are in any case.
        let gone_over = self.go_over();
        if gone_over.is_err() && self.journal.is_none() {
            return gone_over;
        }
        if let (None, Some(Unsaved { document, origin, folders })) = (&self.journal, &self.unsaved)
        {
            self.journal = Some(Journal::create_unsaved(document, origin.as_deref(), folders)?);
            self.unsaved = None;
        }
        let Some(journal) = &mut self.journal else { return self.no_journal() };
        let path = journal.path().or(self.path.as_deref()).map(Path::to_owned).unwrap_or_default();
        let named = |source| StorageError::Io { path: path.clone(), source };
        // Each step leaves the queue once it is written, so that a retry writes none twice.
        while let Some((sequence, edits)) = self.waiting.front() {
            journal.append(*sequence, edits).map_err(&named)?;
            self.waiting.pop_front();
        }
        journal.sync().map_err(&named)?;
        gone_over
    }

    /// What waits has no place to go: nobody may think that it is kept.
    fn no_journal(&self) -> Result<(), StorageError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let (path, source) =
            (self.path.clone().unwrap_or_default(), io::ErrorKind::NotFound.into());
        Err(StorageError::Io { path, source })
    }

    /// Tells of the first failure of a row only, not of every retry.
    fn tell(&mut self, error: Option<StorageError>) {
        if let Some(error) = error
            && !std::mem::replace(&mut self.failing, true)
        {
            self.mailbox.send(Outcome::Answer(Answer::JournalFailed(error)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::{JobId, Tasks};
    use std::sync::Arc;

    #[test]
    fn a_keeper_is_let_go_without_waiting_for_a_save_that_hangs() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::in_dir(home.path());
        let document = crate::session::sample_document().unwrap();
        let edits = [Edit::PutParagraph(Arc::clone(&document.paragraphs()[0]))];
        let unsaved = Unsaved { document, origin: None, folders: folders.clone() };
        let mailbox = Tasks::<Answer>::inline().mailbox(JobId(0));
        let mut keeper = Keeper::start(Start::Unsaved(Box::new(unsaved)), 0, mailbox);
        keeper.append(&edits);
        let hanging = keeper.link();
        let start = Instant::now();
        let leaving = keeper.leave();
        assert!(start.elapsed() < PATIENCE / 2);
        assert!(!leaving.is_gone(), "the save may still have something to say");
        drop(hanging);
        Leaving::wait_for_all(vec![leaving]);
        assert!(start.elapsed() < PATIENCE / 2);
        let journals = std::fs::read_dir(&folders.recovery).unwrap();
        assert_eq!(journals.count(), 1, "what was waiting is written");
    }

    #[test]
    fn a_journal_that_could_not_follow_a_save_follows_it_later() {
        for had_journal in [false, true] {
            let home = tempfile::tempdir().unwrap();
            let folders = Folders::in_dir(&home.path().join("home"));
            let document = crate::session::sample_document().unwrap();
            let journal =
                had_journal.then(|| Journal::create_unsaved(&document, None, &folders).unwrap());
            let tasks = Tasks::<Answer>::inline();
            let mut desk = Desk {
                journal,
                unsaved: None,
                path: None,
                pending: None,
                waiting: VecDeque::new(),
                failing: false,
                mailbox: tasks.mailbox(JobId(0)),
            };
            let (folder, print) = (home.path().join("away"), Fingerprint::of_bytes(b"saved"));
            let path = folder.join("a.duizhao");
            desk.take(Message::Saved(Saved { up_to: 1, print, path, folders }));
            assert!(desk.failing, "the person is told");
            let mut paragraph = (*document.paragraphs()[0]).clone();
            paragraph.target = "typed after the save".into();
            desk.take(Message::Edits(2, vec![Edit::PutParagraph(Arc::new(paragraph))]));
            desk.write();
            assert!(desk.failing);
            assert_eq!(desk.waiting.is_empty(), had_journal, "the old journal keeps it meanwhile");
            std::fs::create_dir(&folder).unwrap();
            desk.try_write().unwrap();
            let journal = desk.journal.as_ref().and_then(Journal::path).unwrap();
            assert!(journal.starts_with(&folder));
            assert!(std::fs::read_to_string(journal).unwrap().contains("typed after the save"));
        }
    }
}
