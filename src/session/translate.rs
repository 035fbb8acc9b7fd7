//! Translating: moving from paragraph to paragraph and every change of the document.

use super::{Action, Session, Severity};
use crate::model::{Applied, Command, CommandError, Document, ParagraphId, Status, Term, TermId};

impl Session {
    /// Carries out what concerns paragraphs and terms; hands everything else back.
    pub(super) fn apply_translation_action(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::Activate(id) => self.activate(id),
            Action::ActivateKeepingSelection(id) => self.activate_keeping_selection(id),
            Action::Step { forward } => self.step(forward),
            Action::NextUntranslated => self.next_with(|status| status == Status::Untranslated),
            Action::GoTo(number) => self.go_to(number),
            Action::SetFilter(kind) => {
                if let Some(project) = &self.project {
                    self.sight.set(kind, &project.document, self.checks.paragraphs());
                    // Commands work on what can be seen: the nearest paragraph in sight becomes the active one.
                    let row = self.active.and_then(|id| self.sight.row_of(id, &project.document));
                    let nearest = row.and_then(|row| self.sight.id_at(row, &project.document));
                    self.active = nearest.or(self.active);
                    self.wants_reveal = true;
                }
            }
            Action::SelectSource(selection) => self.selection = selection,
            Action::SelectTarget(selection) => self.select_target(selection),
            Action::Type { id, text } => self.run(Command::Type { id, text }),
            Action::Confirm => self.confirm(),
            Action::SetStatus(id, status) if status.is_confirmed() => {
                self.confirm_as(id, status, false);
            }
            Action::SetStatus(id, status) => self.run(Command::SetStatus { ids: vec![id], status }),
            Action::SetNote(id, note) => self.run(Command::SetNote { id, note }),
            Action::SetRole(id, role) => self.run(Command::SetRole { id, role }),
            Action::CorrectSource(id, source) => self.run(Command::CorrectSource { id, source }),
            Action::Split(id, byte_source, byte_target) => {
                self.run(Command::Split { id, byte_source, byte_target });
            }
            Action::MergeWithNext(id) => self.run(Command::MergeWithNext { id }),
            Action::CopySource(id) => self.run(Command::CopySource { id }),
            Action::Clear(id) => self.run(Command::Clear { id }),
            Action::AcceptRepetition(id) => self.accept_repetition(id),
            Action::Spread(id, pieces) => self.spread(id, pieces),
            Action::PasteHere(id, text) => self.paste_here(id, &text),
            Action::Undo => self.turn(true),
            Action::Redo => self.turn(false),
            Action::AddTerm(term) => self.run(Command::AddTerms(vec![*term])),
            Action::ChangeTerm(term) => self.run(Command::ChangeTerm(term)),
            Action::RemoveTerm(id) => self.run(Command::RemoveTerm(id)),
            Action::MoveTermEdge(id, longer) => {
                self.change_edge(id, |term| move_edge(term, longer))
            }
            Action::Choose(choice) => self.run(Command::Choose(vec![*choice])),
            Action::Forget(key) => self.run(Command::Forget(key)),
            Action::SettleTermEdge(id) => self.change_edge(id, |term| term.uncertain_left.clear()),
            other => return Some(other),
        }
        None
    }

    /// Runs a command through the history and follows its changes; a refusal is told to the person.
    pub(super) fn run(&mut self, command: Command) {
        self.try_run(command);
    }

    /// The same; answers whether the command was carried out (or all was so already).
    pub(super) fn try_run(&mut self, command: Command) -> bool {
        let now = self.now();
        if self.project.as_ref().is_some_and(|project| project.read_only.is_some()) {
            self.say(Severity::Warning, "notice-read-only", &[]);
            return false;
        }
        if self.is_undecided() {
            return false;
        }
        let Some(project) = &mut self.project else { return false };
        match project.run(command, &now) {
            Ok(applied) => {
                if let Some(applied) = applied {
                    self.follow(&applied);
                }
                true
            }
            Err(error) => {
                self.say(Severity::Warning, error.message_key(), &[]);
                false
            }
        }
    }

    fn follow(&mut self, applied: &Applied) {
        let Some(project) = &self.project else { return };
        let document = &project.document;
        if applied.changes.structure {
            self.sight.follow_structure(document, &applied.changes.paragraphs);
        }
        if self.active.is_none_or(|id| document.paragraph(id).is_none()) {
            self.active = applied
                .focus
                .filter(|&id| document.paragraph(id).is_some())
                .or_else(|| document.paragraphs().first().map(|p| p.id));
        }
        if self
            .selection
            .as_ref()
            .is_some_and(|s| applied.changes.paragraphs.contains(&s.paragraph))
        {
            self.selection = None;
        }
        self.links.follow(document, applied);
        self.checks.follow(document, applied);
        self.review.follow(applied, document);
        if applied.changes.alignment {
            self.follow_alignment();
        }
        self.find.is_stale |= self.find.is_open;
        self.notices.dismiss_infos();
    }

    fn turn(&mut self, back: bool) {
        let Some(applied) = self.project.as_mut().and_then(|project| project.turn(back)) else {
            return;
        };
        self.follow(&applied);
        self.show_turned_link(&applied.edits);
        let Some(document) = self.project.as_ref().map(|project| &project.document) else { return };
        let changed = applied.changes.paragraphs.iter().copied();
        let first = changed.min_by_key(|&id| document.index_of(id).unwrap_or(usize::MAX));
        if let Some(id) = applied.focus.or(first) {
            self.activate(id);
        }
    }

    pub(super) fn activate(&mut self, id: ParagraphId) {
        let Some(project) = &mut self.project else { return };
        if project.document.paragraph(id).is_none() {
            return;
        }
        if self.active != Some(id) {
            project.history.close();
            self.active = Some(id);
            self.selection = None;
            self.target_selection = None;
        }
        self.wants_reveal = true;
    }

    fn activate_keeping_selection(&mut self, id: ParagraphId) {
        let selection = self.selection.take();
        self.activate(id);
        self.selection = selection.filter(|selection| selection.paragraph == id);
    }

    fn step(&mut self, forward: bool) {
        let Some(document) = self.project.as_ref().map(|project| &project.document) else { return };
        let row = self.active.and_then(|id| self.sight.row_of(id, document));
        // Where the filter hides the active paragraph, its row is that of the nearest one in sight.
        let order = |id: ParagraphId| document.index_of(id);
        let nearest = row.and_then(|row| self.sight.id_at(row, document)).and_then(order);
        let here = self.active.and_then(order);
        let next = match (row, forward) {
            (None, _) => Some(0),
            (Some(row), true) if nearest > here => Some(row),
            (Some(row), false) if nearest < here => Some(row),
            (Some(row), true) => Some(row + 1),
            (Some(row), false) => row.checked_sub(1),
        };
        if let Some(id) = next.and_then(|row| self.sight.id_at(row, document)) {
            self.activate(id);
        }
    }

    /// Goes to the next paragraph (going round at the end) whose status fits; says so when there is none.
    fn next_with(&mut self, fits: impl Fn(Status) -> bool) {
        match self.next_paragraph_with(self.active, fits) {
            Some(id) => self.activate(id),
            None => self.say(Severity::Info, "notice-all-done", &[]),
        }
    }

    /// The next paragraph (going round at the end) whose status fits.
    pub(super) fn next_paragraph_with(
        &self,
        from: Option<ParagraphId>,
        fits: impl Fn(Status) -> bool,
    ) -> Option<ParagraphId> {
        next_paragraph(&self.project.as_ref()?.document, from, fits)
    }

    fn go_to(&mut self, number: usize) {
        let Some(document) = self.project.as_ref().map(|project| &project.document) else { return };
        let index = number.clamp(1, document.paragraphs().len().max(1)) - 1;
        if let Some(id) = document.paragraphs().get(index).map(|p| p.id) {
            self.activate(id);
        }
    }

    fn confirm(&mut self) {
        if let Some(id) = self.active {
            self.confirm_as(id, Status::Done, true);
        }
    }

    /// Goes to the next paragraph that is to be worked on.
    pub(super) fn go_on_behind_confirmed(&mut self) {
        self.next_with(|status| !status.is_confirmed());
    }

    /// The translation offered for a paragraph that repeats another, if that one has any.
    pub fn repetition_offer(&self, id: ParagraphId) -> Option<String> {
        let project = self.project.as_ref()?;
        let repeat = project.derived.repeat(id)?;
        let own = project.document.paragraph(id)?;
        let other = project.document.paragraph(repeat.other)?;
        if !own.target.is_empty() {
            return None;
        }
        let index = project.document.index_of(repeat.other)?;
        let repetition = crate::text::repetition::Repetition {
            other_index: index,
            byte_own: repeat.byte_own.clone(),
            byte_other: repeat.byte_other.clone(),
        };
        crate::text::repetition::offer(&own.source, &repetition, &other.source, &other.target)
    }

    fn accept_repetition(&mut self, id: ParagraphId) {
        if let Some(text) = self.repetition_offer(id) {
            self.run(Command::SetTargets { targets: vec![(id, text)] });
        }
    }

    fn spread(&mut self, id: ParagraphId, pieces: Vec<String>) {
        let Some(project) = &self.project else { return };
        let targets = spread_targets(&project.document, id, pieces);
        self.run(Command::SetTargets { targets });
        self.dialog = None;
    }

    fn paste_here(&mut self, id: ParagraphId, text: &str) {
        let old = self.project.as_ref().and_then(|project| project.document.paragraph(id));
        let Some(old) = old else { return };
        let joined = crate::text::join::join_target(&old.target, text);
        self.run(Command::SetTargets { targets: vec![(id, joined)] });
        self.dialog = None;
    }

    fn change_edge(&mut self, id: TermId, change: impl FnOnce(&mut Term)) {
        let term = self.project.as_ref().and_then(|project| project.document.term(id));
        match term {
            Some(term) => {
                let mut term = (**term).clone();
                change(&mut term);
                self.run(Command::ChangeTerm(Box::new(term)));
            }
            None => self.say(Severity::Warning, CommandError::NoTerm.message_key(), &[]),
        }
    }
}

/// Moves the left edge of a name by one character, if there is one to take or to give.
fn move_edge(term: &mut Term, longer: bool) {
    if let Some((source, left)) =
        crate::glossary::gloss::move_left_edge(&term.source, &term.uncertain_left, longer)
    {
        term.source = source;
        term.uncertain_left = left;
    }
}

/// Which paragraph gets which pasted piece: one each from `id` on; what is left over at the end of the
/// document goes to the last paragraph, on lines of its own, so that nothing is lost.
pub fn spread_targets(
    document: &Document,
    id: ParagraphId,
    pieces: Vec<String>,
) -> Vec<(ParagraphId, String)> {
    let Some(start) = document.index_of(id) else { return Vec::new() };
    let rows = &document.paragraphs()[start..];
    let mut targets: Vec<(ParagraphId, String)> = Vec::with_capacity(pieces.len().min(rows.len()));
    for (index, piece) in pieces.into_iter().enumerate() {
        match rows.get(index) {
            Some(paragraph) => targets.push((paragraph.id, piece)),
            None => {
                if let Some((_, last)) = targets.last_mut() {
                    last.push('\n');
                    last.push_str(&piece);
                }
            }
        }
    }
    targets
}

fn next_paragraph(
    document: &Document,
    from: Option<ParagraphId>,
    fits: impl Fn(Status) -> bool,
) -> Option<ParagraphId> {
    let rows = document.paragraphs();
    let start = from.and_then(|id| document.index_of(id)).map_or(0, |index| index + 1);
    let around = rows[start.min(rows.len())..].iter().chain(&rows[..start.min(rows.len())]);
    around.filter(|p| Some(p.id) != from).find(|p| fits(p.status)).map(|p| p.id)
}
