//! The style sheet: what the translation already does is proposed for the rules that nothing was chosen for.

use crate::check::style::guess;
use crate::model::{Command, Settings};
use crate::session::{Answer, Session, Severity};
use std::collections::BTreeMap;

/// Translated paragraphs that a style is told by.
const MAX_TOLD_BY: usize = 5000;

impl Session {
    /// Works out which style the translation follows, off this thread.
    pub(super) fn guess_style(&mut self) {
        let Some(project) = &self.project else { return };
        let (document, number) = (project.document.clone(), self.project_number);
        self.start("job-style", move |_| {
            let targets = document.paragraphs().iter().map(|paragraph| paragraph.target.as_str());
            let targets = targets.filter(|target| !target.is_empty());
            Answer::StyleGuessed(number, guess(targets.take(MAX_TOLD_BY)))
        });
    }

    /// Chooses what was found out for the rules that nothing was chosen for, as one step.
    pub(in crate::session) fn style_guessed(&mut self, style: BTreeMap<String, String>) {
        let Some(project) = &self.project else { return };
        let mut settings = Settings::clone(project.document.settings());
        let num_before = settings.style.len();
        for (rule, choice) in style {
            settings.style.entry(rule).or_insert(choice);
        }
        let count = settings.style.len() - num_before;
        if count > 0 {
            self.run(Command::SetSettings(Box::new(settings)));
        }
        self.say(Severity::Info, "notice-style-guessed", &[("count", count.into())]);
    }
}
