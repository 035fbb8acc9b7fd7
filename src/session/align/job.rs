//! What takes time about an alignment, as jobs: bringing a translation in, aligning again, another level, sharing
//! the result out. An answer about another state than the one that is there by now is skipped and said so.

use super::action::{AgainScope, AlignOrder};
use super::brought::{self, Brought};
use super::engine::{self, Engine, Kit, Sides};
use super::level;
use super::whole;
use crate::i18n::Arg;
use crate::model::alignment::Link;
use crate::model::{AlignCommand, AlignLevel, Alignment, Command, Document, Status};
use crate::session::dictionary::LoadedReader;
use crate::session::{Answer, Dialog, FileError, Session, Severity};
use crate::tasks::{Cancelled, JobId, Progress};
use std::ops::Range;
use std::sync::Arc;

/// What a job about an alignment found.
pub struct AlignAnswer {
    /// The project it is about.
    project: u64,
    /// The dictionary, if the job had to load it.
    reader: Option<Box<LoadedReader>>,
    /// Why the chosen encoder did not help.
    encoder_fault: Option<FileError>,
    found: Found,
}

enum Found {
    Cancelled,
    /// A translation, for an article with these words.
    Brought(AlignOrder, Document, Box<Brought>),
    /// A translation that can't be read.
    NotRead(AlignOrder, FileError),
    /// What is to be done to that very alignment.
    Command(Arc<Alignment>, AlignCommand),
}

impl Session {
    pub(super) fn kit(&self) -> Option<Kit> {
        Some(Kit {
            reader: self.reader.clone(),
            paths: self.preferences.dictionaries.clone(),
            encoder: self.encoder().cloned(),
            document: self.project.as_ref()?.document.clone(),
            library: Arc::clone(self.library.enabled()),
        })
    }

    /// Starts a job, in the place of one that is under way.
    fn start_aligning(
        &mut self,
        message_key: &'static str,
        work: impl FnOnce(Kit, &dyn Progress) -> (Option<Engine>, Found) + Send + 'static,
    ) {
        let Some(kit) = self.kit() else { return };
        if let Some(before) = self.align.job {
            self.apply(crate::session::Action::CancelJob(before));
        }
        let project = self.project_number;
        self.align.job = Some(self.start(message_key, move |progress| {
            let (engine, found) = work(kit, progress);
            let (reader, encoder_fault) =
                engine.map_or((None, None), |engine| (engine.loaded, engine.encoder_fault));
            Answer::Align(Box::new(AlignAnswer { project, reader, encoder_fault, found }))
        }));
    }

    /// Starts a job that works on the alignment as it is.
    fn start_on_alignment(
        &mut self,
        message_key: &'static str,
        work: impl FnOnce(&Engine, &Alignment, &dyn Progress) -> Result<AlignCommand, Cancelled>
        + Send
        + 'static,
    ) {
        let Some(alignment) = self.alignment().cloned() else { return };
        self.start_aligning(message_key, move |kit, progress| {
            let Ok(engine) = kit.open(progress) else { return (None, Found::Cancelled) };
            let found = match work(&engine, &alignment, progress) {
                Ok(command) => Found::Command(alignment, command),
                Err(Cancelled) => Found::Cancelled,
            };
            (Some(engine), found)
        });
    }

    pub(super) fn bring_translation(&mut self, order: AlignOrder) {
        self.align.order = AlignOrder { text: String::new(), ..order.clone() };
        let pasted_name = self.messages.get("align-pasted");
        self.start_aligning("job-align", move |kit, progress| {
            let article = kit.document.clone();
            let (name, target) = match brought::read(&order, &pasted_name, progress) {
                Ok(read) => read,
                Err(error) if is_cancelled(&error) => return (None, Found::Cancelled),
                Err(error) => return (None, Found::NotRead(order, error)),
            };
            let Ok(engine) = kit.open(progress) else { return (None, Found::Cancelled) };
            let texts = (brought::paragraphs_of_article(&article), target);
            let found = match brought::link(&engine, name, texts, order.level, progress) {
                Ok(brought) => Found::Brought(order, article, Box::new(brought)),
                Err(Cancelled) => Found::Cancelled,
            };
            (Some(engine), found)
        });
    }

    pub(super) fn begin_anyway(&mut self) {
        if let Some(doubted) = self.align.doubted.take() {
            self.begin_with(doubted.1);
        }
    }

    fn begin_with(&mut self, brought: Brought) {
        let alignment = Box::new(brought.alignment);
        self.run(Command::Align(AlignCommand::Begin(alignment)));
    }

    pub(super) fn align_again(&mut self, scope: AgainScope) {
        let Some(it) = self.aligning() else { return };
        let links = match scope {
            AgainScope::Whole => 0..it.index.num_links(),
            AgainScope::Between => match it.chosen() {
                Some(span) => between_fixed(&it.alignment.links, span.index),
                None => return,
            },
        };
        if links.is_empty() {
            return self.say(Severity::Info, "align-again-fixed", &[]);
        }
        self.start_on_alignment("job-align-again", move |engine, alignment, progress| {
            let new = relinked(engine, alignment, &links, progress)?;
            Ok(AlignCommand::Realign { links, new })
        });
    }

    pub(super) fn set_level(&mut self, level: AlignLevel) {
        self.start_on_alignment("job-align-again", move |engine, alignment, progress| {
            let new = level::at_level(&engine.aligner(), alignment, level, progress)?;
            Ok(AlignCommand::Begin(Box::new(new)))
        });
    }

    pub(super) fn accept_alignment(&mut self, status: Status) {
        self.start_on_alignment("job-align-accept", move |engine, alignment, progress| {
            let settled = whole::settle(engine, alignment, status, progress)?;
            Ok(AlignCommand::Accept(settled))
        });
    }

    pub(in crate::session) fn align_job_ended(&mut self, id: JobId) {
        self.align.job.take_if(|job| *job == id);
    }

    pub(in crate::session) fn alignment_answered(&mut self, answer: AlignAnswer) {
        if let Some(loaded) = answer.reader.filter(|_| self.reader.is_none()) {
            self.reader_loaded(*loaded);
        }
        if let Some(fault) = answer.encoder_fault {
            self.fail(&fault);
        }
        if answer.project != self.project_number {
            return;
        }
        match answer.found {
            Found::Cancelled => {}
            Found::NotRead(order, error) => {
                self.fail(&error);
                self.ask_again(order);
            }
            Found::Brought(order, article, brought) => self.brought(order, &article, *brought),
            Found::Command(about, command) => {
                let is_same = self.alignment().is_some_and(|now| Arc::ptr_eq(now, &about));
                drop(about);
                if is_same {
                    self.carry_out(command);
                } else {
                    self.say(Severity::Warning, "align-skipped", &[]);
                }
            }
        }
    }

    fn brought(&mut self, order: AlignOrder, article: &Document, brought: Brought) {
        if !self.project.as_ref().is_some_and(|now| has_same_words(&now.document, article)) {
            self.say(Severity::Warning, "align-skipped", &[]);
            return self.ask_again(order);
        }
        if brought.doubt.is_some() {
            self.align.doubted = Some(Box::new((order, brought)));
            self.dialog = Some(Dialog::AlignDoubt);
            return;
        }
        self.begin_with(brought);
    }

    /// Shows the question for a translation again, filled in as it was.
    fn ask_again(&mut self, order: AlignOrder) {
        if self.dialog.is_none() {
            self.dialog = Some(Dialog::Align(Box::new(order)));
        }
    }

    /// The doubted translation is not the right one: another is asked for.
    pub(super) fn choose_another(&mut self) {
        if let Some(doubted) = self.align.doubted.take() {
            self.dialog = Some(Dialog::Align(Box::new(doubted.0)));
        }
    }

    fn carry_out(&mut self, command: AlignCommand) {
        let is_again = matches!(command, AlignCommand::Realign { .. });
        let accepted = match &command {
            AlignCommand::Accept(settled) => Some(settled.targets.len()),
            _ => None,
        };
        let before = self.align.index.version();
        if !self.try_run(Command::Align(command)) {
            return;
        }
        if let Some(count) = accepted {
            self.say(Severity::Info, "align-accepted", &[("count", Arg::from(count))]);
        } else if is_again && before == self.align.index.version() {
            self.say(Severity::Info, "align-again-same", &[]);
        }
    }
}

fn is_cancelled(error: &FileError) -> bool {
    matches!(
        error,
        FileError::Storage(crate::storage::StorageError::Cancelled(_))
            | FileError::Format { error: crate::formats::FormatError::Cancelled(_), .. }
    )
}

/// Whether two states of a document have the same paragraphs with the same Chinese.
fn has_same_words(now: &Document, then: &Document) -> bool {
    let (now, then) = (now.paragraphs(), then.paragraphs());
    let is_same = |(a, b): (&Arc<crate::model::Paragraph>, &Arc<crate::model::Paragraph>)| {
        Arc::ptr_eq(a, b) || (a.id == b.id && a.source == b.source)
    };
    now.len() == then.len() && now.iter().zip(then).all(is_same)
}

/// The links around one, up to the fixed ones before and behind; none where that one is fixed itself.
fn between_fixed(links: &[Link], at: usize) -> Range<usize> {
    if links.get(at).is_none_or(|link| link.fixed) {
        return at..at;
    }
    let start = links[..at].iter().rposition(|link| link.fixed).map_or(0, |before| before + 1);
    let end = links[at..].iter().position(|link| link.fixed).map_or(links.len(), |more| at + more);
    start..end
}

/// Links in the place of those, by a new run.
fn relinked(
    engine: &Engine,
    alignment: &Alignment,
    links: &Range<usize>,
    progress: &dyn Progress,
) -> Result<Vec<Link>, Cancelled> {
    let spans: Vec<_> = alignment.spans().skip(links.start).take(links.len()).collect();
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return Ok(Vec::new()) };
    let (source, target) =
        (first.source.start..last.source.end, first.target.start..last.target.end);
    let inside = |range: &Range<usize>, start: usize| range.start - start..range.end - start;
    let fixed: Vec<_> = spans
        .iter()
        .filter(|span| span.link.fixed)
        .map(|span| {
            let (s, t) = (inside(&span.source, source.start), inside(&span.target, target.start));
            (s, t, span.link)
        })
        .collect();
    let sides = Sides { source: &alignment.source[source], target: &alignment.target[target] };
    Ok(engine::align(&engine.aligner(), sides, alignment.level, &fixed, progress)?.0)
}
