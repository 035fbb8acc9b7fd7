//! The statistics of the open document: counted by a job when they are asked for.

use super::{Answer, Session};
use crate::text::statistics::{Row, Statistics, statistics};

impl Session {
    /// Counts the whole document for the statistics, off this thread.
    pub(super) fn count(&mut self) {
        self.counts = None;
        let Some(project) = &self.project else { return };
        let (document, number) = (project.document.clone(), self.project_number);
        let handle = self.tasks.spawn("statistics", move |_| {
            let rows = document.paragraphs().iter().map(|paragraph| Row {
                source: &paragraph.source,
                target: &paragraph.target,
                done: paragraph.status.is_confirmed(),
            });
            Answer::Counted(number, Box::new(statistics(rows)))
        });
        self.quiet_jobs.push(handle);
    }

    /// The statistics of the document, once they were counted.
    pub fn statistics(&self) -> Option<&Statistics> {
        self.counts.as_ref()
    }
}
