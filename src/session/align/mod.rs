//! Aligning a translation with the open article: what is shown of it, and what each action does. The alignment
//! itself lives in the document and is changed by commands; what takes time is done by jobs in `job`.

mod accept;
mod action;
mod brought;
mod cursor;
mod engine;
mod export;
mod index;
mod job;
mod level;
mod whole;

pub use action::{AcceptOrder, AgainScope, AlignAction, AlignFrom, AlignOrder, Doubt, UnitPlace};
pub use cursor::{AlignKey, Aligning};
pub use export::write_pairs;
pub use index::{Line, LinkIndex};
pub use job::AlignAnswer;
pub use whole::{Added, add_translation};

use super::{Dialog, Session, Severity};
use crate::model::alignment::Side;
use crate::model::{AlignCommand, Alignment, AlignmentChange, Command, Document, Edit, Status};
use crate::tasks::JobId;
use brought::Brought;
use std::path::Path;
use std::sync::Arc;

/// What the session knows of an alignment beside the document.
#[derive(Default)]
pub(super) struct AlignState {
    is_shown: bool,
    index: LinkIndex,
    num_versions: u64,
    cursor: Option<UnitPlace>,
    marked: Option<UnitPlace>,
    /// A translation that waits for the person to say that it is the right one, with how it was asked for.
    doubted: Option<Box<(AlignOrder, Brought)>>,
    /// How the last translation was asked for, to ask again when it could not be read.
    order: AlignOrder,
    job: Option<JobId>,
}

impl AlignState {
    /// The state for a document that was just opened.
    pub fn of(document: &Document) -> Self {
        let mut state = Self::default();
        state.follow(document);
        state
    }

    /// Sums the alignment up anew; cursor and mark stay where they can.
    fn follow(&mut self, document: &Document) {
        self.num_versions += 1;
        self.marked = None;
        let Some(alignment) = document.alignment() else {
            let order = std::mem::take(&mut self.order);
            *self =
                Self { num_versions: self.num_versions, job: self.job, order, ..Self::default() };
            return;
        };
        self.index = LinkIndex::new(alignment, self.num_versions);
        let fits = |place: &UnitPlace| place.index < alignment.units(place.side).len();
        self.cursor = self.cursor.filter(fits).or_else(|| first_place(alignment));
    }
}

fn first_place(alignment: &Alignment) -> Option<UnitPlace> {
    let first = |side| UnitPlace { side, index: 0 };
    let has_unit = |place: &UnitPlace| !alignment.units(place.side).is_empty();
    [first(Side::Source), first(Side::Target)].into_iter().find(has_unit)
}

impl Session {
    /// The alignment under way, shown or not.
    pub fn alignment(&self) -> Option<&Arc<Alignment>> {
        self.project.as_ref()?.document.alignment()
    }

    /// The alignment under way with what is known of it, shown or not.
    pub fn aligning(&self) -> Option<Aligning<'_>> {
        let AlignState { index, cursor, marked, .. } = &self.align;
        Some(Aligning { alignment: self.alignment()?, index, cursor: *cursor, marked: *marked })
    }

    /// Whether the alignment is shown in the place of the article.
    pub fn shows_alignment(&self) -> bool {
        self.align.is_shown && self.alignment().is_some()
    }

    /// Why the translation that was brought is doubted, while the person is asked.
    pub fn doubt(&self) -> Option<Doubt> {
        self.align.doubted.as_ref()?.1.doubt
    }

    pub(super) fn apply_align_action(&mut self, action: AlignAction) {
        match action {
            AlignAction::Ask => self.ask_for_translation(),
            AlignAction::Begin(order) => self.bring_translation(*order),
            AlignAction::BeginAnyway => self.begin_anyway(),
            AlignAction::ChooseAnother => self.choose_another(),
            AlignAction::Show(is_shown) => self.show_alignment(is_shown),
            AlignAction::Select(place) => self.put_cursor(Some(place)),
            AlignAction::Step { forward } => {
                self.put_cursor(self.aligning().and_then(|it| it.step(forward)));
            }
            AlignAction::Cross => self.put_cursor(self.aligning().and_then(|it| it.cross())),
            AlignAction::StepUncertain { forward } => self.step_uncertain(forward),
            AlignAction::Mark(place) => self.align.marked = place,
            AlignAction::Link => self.link_marked(),
            AlignAction::Confirm => self.confirm_link(),
            AlignAction::Do(command) => self.run(Command::Align(command)),
            AlignAction::Again(scope) => self.align_again(scope),
            AlignAction::AskLevel(level) => self.ask_level(level),
            AlignAction::SetLevel(level) => self.set_level(level),
            AlignAction::AskAccept(status) => self.ask_accept(status),
            AlignAction::Accept(status) => self.accept_alignment(status),
            AlignAction::GiveUp => self.give_alignment_up(),
        }
    }

    /// Follows any change of the alignment, undone and redone ones too: it is shown while there is one.
    pub(super) fn follow_alignment(&mut self) {
        let Some(project) = &self.project else { return };
        self.align.follow(&project.document);
        self.show_alignment(true);
    }

    /// Takes the cursor to what was undone or redone, unless it is there already.
    pub(super) fn show_turned_link(&mut self, edits: &[Edit]) {
        let Some(it) = self.aligning() else { return };
        let change = edits.iter().rev().find_map(|edit| match edit {
            Edit::Align(change) => Some(change),
            _ => None,
        });
        let Some(AlignmentChange::Splice { link_at, links, units, .. }) = change else { return };
        let is_there = it
            .chosen()
            .is_some_and(|span| (*link_at..link_at + links.len().max(1)).contains(&span.index));
        let place = match units {
            Some(units) => Some(UnitPlace { side: units.side, index: units.unit_at }),
            None if is_there => it.cursor,
            None => it.first_unit((*link_at).min(it.index.num_links().saturating_sub(1))),
        };
        self.put_cursor(place);
    }

    fn show_alignment(&mut self, is_shown: bool) {
        let is_shown = is_shown && self.alignment().is_some();
        self.wants_reveal |= is_shown != self.align.is_shown;
        self.align.is_shown = is_shown;
        if is_shown {
            self.show_find(false);
        }
    }

    fn ask_for_translation(&mut self) {
        let has_text = |document: &Document| {
            document.paragraphs().iter().any(|row| !row.source.trim().is_empty())
        };
        match self.project.as_ref().map(|project| &project.document) {
            None => {}
            Some(document) if document.alignment().is_some() => self.show_alignment(true),
            Some(document) if !has_text(document) => {
                self.say(Severity::Warning, "align-no-article", &[]);
            }
            Some(_) => self.dialog = Some(Dialog::Align(Box::new(self.align.order.clone()))),
        }
    }

    /// A file was chosen in the system's dialog.
    pub(super) fn translation_chosen(&mut self, path: &Path) {
        if let Some(Dialog::Align(order)) = &mut self.dialog {
            order.path = path.display().to_string();
        }
    }

    /// The question about a doubted translation was waved away.
    pub(super) fn forget_doubted(&mut self) {
        self.align.doubted = None;
    }

    fn put_cursor(&mut self, place: Option<UnitPlace>) {
        let Some(alignment) = self.alignment() else { return };
        let Some(place) = place.filter(|it| it.index < alignment.units(it.side).len()) else {
            return;
        };
        self.align.cursor = Some(place);
        self.wants_reveal = true;
    }

    fn step_uncertain(&mut self, forward: bool) {
        match self.aligning().and_then(|it| it.next_uncertain(forward)) {
            Some(place) => self.put_cursor(Some(place)),
            None => self.say(Severity::Info, "align-all-sure", &[]),
        }
    }

    fn link_marked(&mut self) {
        let Some(cursor) = self.align.cursor else { return };
        let Some(marked) = self.align.marked.filter(|marked| marked.side != cursor.side) else {
            self.align.marked = Some(cursor);
            return;
        };
        let (source, target) = match cursor.side {
            Side::Source => (cursor.index, marked.index),
            Side::Target => (marked.index, cursor.index),
        };
        self.run(Command::Align(AlignCommand::Join { source, target }));
    }

    fn confirm_link(&mut self) {
        let Some(span) = self.aligning().and_then(|it| it.chosen()) else { return };
        let links = span.index..span.index + 1;
        self.run(Command::Align(AlignCommand::Fix { links, fixed: true }));
        self.step_uncertain(true);
    }

    fn ask_level(&mut self, level: crate::model::AlignLevel) {
        match self.alignment() {
            Some(alignment) if alignment.level == level => {}
            Some(alignment) if level::has_work(alignment) => {
                self.dialog = Some(Dialog::AlignLevel(level));
            }
            _ => self.set_level(level),
        }
    }

    fn ask_accept(&mut self, status: Status) {
        let Some(document) = self.project.as_ref().map(|project| &project.document) else { return };
        let Some(alignment) = document.alignment() else { return };
        let num_uncertain = self.align.index.uncertain().len();
        let order = accept::order_for(document, alignment, num_uncertain, status);
        self.dialog = Some(Dialog::AlignAccept(order));
    }

    fn give_alignment_up(&mut self) {
        if self.try_run(Command::Align(AlignCommand::GiveUp)) {
            self.say(Severity::Info, "align-given-up", &[]);
        }
    }
}
