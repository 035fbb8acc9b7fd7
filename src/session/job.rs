//! Jobs: how they are started, watched and waited for, and where their answers go.

use super::{Action, Answer, PathPurpose, RunningJob, Session, Severity};
use crate::tasks::{JobHandle, JobId, Outcome};
use std::sync::Arc;

impl Session {
    /// Starts a job that shows its progress.
    pub(super) fn start(
        &mut self,
        message_key: &'static str,
        work: impl FnOnce(&dyn crate::tasks::Progress) -> Answer + Send + 'static,
    ) -> JobId {
        let handle = self.tasks.spawn(message_key, work);
        let id = handle.id();
        self.jobs.push(RunningJob { message_key, handle });
        id
    }

    /// Runs a system dialog (which blocks) off the window's thread and answers with an action.
    pub fn ask_for_path(
        &mut self,
        purpose: PathPurpose,
        dialog: impl FnOnce() -> Option<std::path::PathBuf> + Send + 'static,
    ) {
        self.start("job-dialog", move |_| Answer::Path(purpose, dialog()));
    }

    /// Takes the answers that have come and keeps what is derived up to date. Cheap when nothing happened.
    pub fn tick(&mut self) {
        while let Some((id, outcome)) = self.tasks.poll() {
            self.apply(Action::Answer(id, outcome));
        }
        self.make_offers();
        self.refresh_derived();
        self.refresh_checks();
        self.refresh_hits();
    }

    /// Waits until no job is running; for the command line and tests with real threads.
    pub fn wait_for_jobs(&mut self) {
        self.tick();
        while self.is_busy() {
            let Some((id, outcome)) = self.tasks.wait(std::time::Duration::from_secs(120)) else {
                return;
            };
            self.apply(Action::Answer(id, outcome));
            self.tick();
        }
    }

    fn is_busy(&self) -> bool {
        !self.jobs.is_empty()
            || !self.quiet_jobs.is_empty()
            || self.analysis.is_some()
            || self.saving.is_some()
            || self.checks.is_busy()
            || self.find.job.is_some()
    }

    fn refresh_derived(&mut self) {
        let Some(project) = &mut self.project else { return };
        if project.derived.is_stale() && self.analysis.is_none() {
            let (reader, library) = (self.reader.clone(), Arc::clone(self.library.enabled()));
            let work = project.derived.analysis(&project.document, reader, library);
            self.analysis = Some(self.tasks.spawn("analysis", move |progress| {
                Answer::Analysis(work(progress).ok().map(Box::new))
            }));
            if let Some((id, outcome)) = self.tasks.poll() {
                self.apply(Action::Answer(id, outcome));
            }
        }
    }

    pub(super) fn take_answer(&mut self, id: JobId, outcome: Outcome<Answer>) {
        self.jobs.retain(|job| job.handle.id() != id);
        self.quiet_jobs.retain(|handle| handle.id() != id);
        self.library_job_ended(id);
        self.align_job_ended(id);
        let is_of_checks = self.checks.job_ended(id);
        // An answer for a project or query that is gone since is no longer wanted.
        let belongs =
            |handle: &mut Option<JobHandle>| handle.take_if(|handle| handle.id() == id).is_some();
        let is_wanted = match &outcome {
            Outcome::Answer(Answer::Analysis(_)) => belongs(&mut self.analysis),
            Outcome::Answer(Answer::CheckedAll(_) | Answer::Looked(..)) => is_of_checks,
            Outcome::Answer(Answer::Hits(_)) => belongs(&mut self.find.job),
            Outcome::Answer(Answer::Saved(_)) => {
                self.saving.as_ref().is_some_and(|saving| saving.job.id() == id)
            }
            Outcome::Answer(
                Answer::Backup(number, _)
                | Answer::Counted(number, _)
                | Answer::StyleGuessed(number, _)
                | Answer::DiskChecked(number, _),
            ) => *number == self.project_number,
            Outcome::Panicked(_) => {
                belongs(&mut self.analysis);
                belongs(&mut self.find.job);
                true
            }
            Outcome::Answer(_) => true,
        };
        if !is_wanted {
            return;
        }
        match outcome {
            Outcome::Answer(answer) => self.take(answer),
            Outcome::Panicked(words) => {
                tracing::error!(words, "a job panicked");
                if self.saving.as_ref().is_some_and(|saving| saving.job.id() == id) {
                    self.saving = None;
                }
                self.say(Severity::Error, "notice-job-panicked", &[("words", words.into())]);
            }
        }
    }
}
