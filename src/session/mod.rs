//! The application without a face: what is open, what is chosen, what runs, what was said. Views and verbs
//! hand it [`Action`]s; it knows no window.
//!
//! [`Session::apply`] carries actions out (their code stands in `open`, `save`, `translate`, `search`,
//! `library`, `preference`), [`Session::tick`] takes the answers of jobs. The document is changed only through
//! [`Project::run`].

mod action;
mod align;
mod answer;
mod article_terms;
mod check;
mod chinese;
mod clock;
mod derived;
mod dialog;
mod dictionary;
mod encoder;
mod error;
mod export;
mod filter;
mod find;
mod glossary_file;
mod import;
mod insertion;
mod job;
mod keeper;
mod library;
mod links;
mod notice;
mod open;
mod preference;
mod project;
mod proposal;
mod recover;
mod reread;
mod review;
mod sample;
mod save;
mod search;
mod selection;
mod statistics;
mod translate;
mod word_info;

pub use action::{Action, ExportOrder, PathPurpose, Preference, Selection, Side};
pub use align::{
    AcceptOrder, Added, AgainScope, AlignAction, AlignAnswer, AlignFrom, AlignKey, AlignOrder,
    Aligning, Doubt, Line, LinkIndex, UnitPlace, add_translation, write_pairs,
};
pub use answer::Answer;
pub use check::{
    CheckedAll, Confirmation, Looked, check_report, finding_text, marked, moved_findings,
    severity_key,
};
pub use clock::{Clock, date_and_time, day_and_minute, time_of_day};
pub use derived::{Derived, Repeat};
pub use dialog::{After, Dialog, Preview, RecoveryOffer};
pub use dictionary::add_dictionary;
pub use encoder::{ChosenEncoder, load_encoder};
pub use error::FileError;
pub use export::export_document;
pub use filter::{FilterKind, Sight};
pub use find::{Find, FoundAt, MAX_LISTED, Scope};
pub use glossary_file::{ProjectGlossary, load_terms, read_terms, term_format_of, write_terms};
pub use import::{Imported, import_article, is_project, read_document};
pub use insertion::{Insertion, insertions};
pub use library::{
    EnabledTerms, GlossaryContent, ImportPlace, ImportTab, LibraryChange, LibraryFields,
    LibraryImport, LibraryPlace, TermExport, TermImport, TermOrder, TermsRead,
};
pub use links::{LinkSource, Linked, linked_place, moved, sentence_at, uncovered, word_at};
pub use notice::{Explain, Notice, Notices, Severity};
pub use open::Loaded;
pub use project::{Origin, Project, ReadOnly};
pub use proposal::{Proposal, Settled};
pub use review::{Against, Compared, Comparison, ReviewAction};
pub use sample::sample_document;
pub use save::{SaveDone, save_new};
pub use translate::spread_targets;
pub use word_info::{EntryInfo, PartInfo, WordInfo, sense_text};

use crate::i18n::{Arg, Language, Messages};
use crate::model::{Moment, ParagraphId};
use crate::storage::{Folders, Preferences};
use crate::tasks::{JobHandle, Tasks};
use std::sync::Arc;

/// The panels on the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SidePanel {
    /// Terms.
    #[default]
    Glossary,
    /// The dictionary.
    Dictionary,
    /// What checks have found.
    Checks,
    /// Notes on paragraphs.
    Notes,
}

/// A job that a person can see and cancel.
pub struct RunningJob {
    /// What is being done, as a message key.
    pub message_key: &'static str,
    /// Its progress.
    pub handle: JobHandle,
}

/// The program's whole state beside pixels.
pub struct Session {
    preferences: Preferences,
    folders: Folders,
    messages: Arc<Messages>,
    clock: Clock,
    tasks: Tasks<Answer>,
    jobs: Vec<RunningJob>,
    analysis: Option<JobHandle>,
    saving: Option<save::Saving>,
    project: Option<Project>,
    /// Keepers of projects before, which may still be writing.
    leaving: Vec<keeper::Leaving>,
    active: Option<ParagraphId>,
    project_number: u64,
    selection: Option<Selection>,
    target_selection: Option<Selection>,
    sight: Sight,
    side_panel: SidePanel,
    find: Find,
    notices: Notices,
    /// What waits for an answer about unsaved work.
    after: Option<After>,
    /// What waits for a save.
    after_save: Option<After>,
    /// Whether the person has given up the work on what is open.
    gives_up: bool,
    recovered: Option<Box<crate::storage::Recovered>>,
    recovers_next: bool,
    /// Work of earlier sessions that is still to be offered.
    offers: Vec<RecoveryOffer>,
    broken: Option<Box<open::LoadedProject>>,
    wants_path: Option<PathPurpose>,
    /// Jobs that nobody needs to see.
    quiet_jobs: Vec<JobHandle>,
    reader: Option<Arc<crate::glossary::reader::Reader>>,
    can_search: bool,
    encoder: encoder::EncoderState,
    annotations: chinese::Annotations,
    links: links::LinkCache,
    checks: check::CheckState,
    library: library::LibraryState,
    align: align::AlignState,
    review: review::ReviewState,
    counts: Option<crate::text::statistics::Statistics>,
    preferences_changed: bool,
    keeping_preferences: Option<JobHandle>,
    /// The dialog that is shown; the window edits its fields.
    pub dialog: Option<Dialog>,
    /// Set when the window is to close.
    pub wants_quit: bool,
    /// Set when the active paragraph is to be brought into sight; the grid takes it.
    pub wants_reveal: bool,
}

impl Session {
    /// A session with the person's own folders and preferences.
    pub fn new(folders: Folders) -> Self {
        let (preferences, problem) = Preferences::load(&folders);
        let mut session = Self::with(folders, preferences, Tasks::default(), Clock::default());
        if let Some(path) = problem {
            let args = [("path", Arg::from(path.display().to_string()))];
            session.say(Severity::Warning, "notice-preferences-broken", &args);
        }
        session
    }

    /// A session for tests: jobs run at once, the clock stands still, folders lie under `home`.
    pub fn for_test(home: &std::path::Path) -> Self {
        let clock = Clock::Fixed { milliseconds: 1_738_000_000_000 };
        let preferences = Preferences { language: Some("en".to_owned()), ..Preferences::default() };
        Self::with(Folders::in_dir(home), preferences, Tasks::inline(), clock)
    }

    fn with(
        folders: Folders,
        preferences: Preferences,
        tasks: Tasks<Answer>,
        clock: Clock,
    ) -> Self {
        let messages = Arc::new(Messages::new(language_of(&preferences)));
        let encoder = encoder::EncoderState::new(preferences.encoder.clone());
        Self {
            preferences,
            folders,
            messages,
            clock,
            tasks,
            jobs: Vec::new(),
            analysis: None,
            saving: None,
            project: None,
            leaving: Vec::new(),
            active: None,
            project_number: 0,
            selection: None,
            target_selection: None,
            sight: Sight::default(),
            side_panel: SidePanel::default(),
            find: Find::default(),
            notices: Notices::default(),
            after: None,
            after_save: None,
            gives_up: false,
            recovered: None,
            recovers_next: false,
            offers: Vec::new(),
            broken: None,
            wants_path: None,
            quiet_jobs: Vec::new(),
            reader: None,
            can_search: false,
            encoder,
            annotations: chinese::Annotations::default(),
            links: links::LinkCache::default(),
            checks: check::CheckState::new(),
            library: library::LibraryState::default(),
            align: align::AlignState::default(),
            review: review::ReviewState::default(),
            counts: None,
            preferences_changed: false,
            keeping_preferences: None,
            dialog: None,
            wants_quit: false,
            wants_reveal: false,
        }
    }

    /// Sets what is called when a job has answered.
    pub fn set_waker(&self, waker: impl Fn() + Send + Sync + 'static) {
        self.tasks.set_waker(waker);
    }

    /// The person's choices.
    pub fn preferences(&self) -> &Preferences {
        &self.preferences
    }

    /// Where the program keeps its files.
    pub fn folders(&self) -> &Folders {
        &self.folders
    }

    /// The words of the chosen language.
    pub fn messages(&self) -> &Arc<Messages> {
        &self.messages
    }

    /// What is open.
    pub fn project(&self) -> Option<&Project> {
        self.project.as_ref()
    }

    /// The paragraph that is being worked on.
    pub fn active(&self) -> Option<ParagraphId> {
        self.active
    }

    /// Changes whenever another project is opened.
    pub fn project_number(&self) -> u64 {
        self.project_number
    }

    /// Which paragraphs are in sight.
    pub fn sight(&self) -> &Sight {
        &self.sight
    }

    /// The panel on the right.
    pub fn side_panel(&self) -> SidePanel {
        self.side_panel
    }

    /// The find bar's state.
    pub fn find(&self) -> &Find {
        &self.find
    }

    /// The notices that are shown.
    pub fn notices(&self) -> &[Notice] {
        self.notices.shown()
    }

    /// The jobs that a person can see and cancel.
    pub fn jobs(&self) -> &[RunningJob] {
        &self.jobs
    }

    /// Whether a save is on its way.
    pub fn is_saving(&self) -> bool {
        self.saving.is_some()
    }

    /// Moves a test's clock on.
    pub fn pass_time(&mut self, more: i64) {
        if let Clock::Fixed { milliseconds } = &mut self.clock {
            *milliseconds += more;
        }
    }

    fn now(&self) -> Moment {
        self.clock.now(&Arc::from(self.preferences.author.as_str()))
    }

    fn say(&mut self, severity: Severity, key: &str, args: &[(&str, Arg)]) {
        let text = self.messages.with(key, args);
        self.notices.add(severity, text);
    }

    fn fail(&mut self, error: &dyn Explain) {
        let text = error.explain(&self.messages);
        tracing::warn!(text, "told the person");
        self.notices.add(Severity::Error, text);
    }

    /// Carries one action out.
    pub fn apply(&mut self, action: Action) {
        let Some(action) = self.apply_file_action(action) else { return };
        let Some(action) = self.apply_translation_action(action) else { return };
        let Some(action) = self.apply_review_action(action) else { return };
        let Some(action) = self.apply_check_action(action) else { return };
        let Some(action) = self.apply_library_action(action) else { return };
        match action {
            Action::SetQuery(query, scope) => self.set_query(query, scope),
            Action::StepHit { forward } => self.step_hit(forward),
            Action::ShowHit(index) => self.show_hit(index),
            Action::ReplaceHit(with) => self.replace_hit(&with),
            Action::ReplaceAll(with) => self.replace_all(&with),
            Action::ShowFind(open) => self.show_find(open),
            Action::Show(dialog) => self.show(*dialog),
            Action::DialogClosed(dialog) => self.dialog_closed(&dialog),
            Action::SetSidePanel(panel) => {
                self.side_panel = panel;
                if panel == SidePanel::Dictionary {
                    self.prepare_search();
                }
            }
            Action::SetPreference(change) => self.set_preference(change),
            Action::AddDictionary(path) => self.add_dictionary(path),
            Action::RemoveDictionary(path) => self.remove_dictionary(&path),
            Action::Align(action) => self.apply_align_action(action),
            Action::ChooseEncoder(path) => self.choose_encoder(path),
            Action::ForgetEncoder => self.forget_encoder(),
            Action::Review => self.dialog = Some(self.review()),
            Action::SettleProposals(list) => self.settle(list),
            Action::LookedUp(word) => self.looked_up(&word),
            Action::Annotate(ids) => self.annotate(&ids),
            Action::Link(ids) => self.link(&ids),
            Action::CancelJob(id) => {
                if let Some(job) = self.jobs.iter().find(|job| job.handle.id() == id) {
                    job.handle.cancel();
                }
            }
            Action::DismissNotice(id) => self.notices.dismiss(id),
            Action::Answer(id, outcome) => self.take_answer(id, outcome),
            other => tracing::error!(?other, "an action that nobody carries out"),
        }
    }
}

fn language_of(preferences: &Preferences) -> Language {
    let chosen = preferences.language.as_deref().and_then(Language::from_tag);
    chosen.unwrap_or_else(Language::of_system)
}
