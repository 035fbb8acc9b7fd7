//! Planning what a person does to an alignment, up to its becoming the document's translations.

use super::alignment::Settled;
use super::command::{CommandError, Label, Plan};
use super::plan::Planner;
use super::{AlignCommand, AlignmentChange, Edit, Paragraph, ParagraphId, Role, Status};
use std::sync::Arc;

impl Planner<'_> {
    pub fn align(&self, command: AlignCommand) -> Result<Plan, CommandError> {
        let is_under_way = self.document.alignment().is_some();
        let kind = match command {
            AlignCommand::Begin(_) if is_under_way => "align-level",
            ref command => command.kind(),
        };
        let edits = match command {
            AlignCommand::Accept(settled) => self.accept(settled)?,
            AlignCommand::Begin(alignment) if alignment.is_sound() => {
                vec![Edit::Align(AlignmentChange::Set(Some(Arc::from(alignment))))]
            }
            AlignCommand::Begin(_) => return Err(CommandError::BadLink),
            command => self.align_change(command)?.map(Edit::Align).into_iter().collect(),
        };
        Ok(Plan { edits, label: Label { kind, paragraph: None }, joins: false })
    }

    fn align_change(&self, command: AlignCommand) -> Result<Option<AlignmentChange>, CommandError> {
        let alignment = self.document.alignment().ok_or(CommandError::NoAlignment)?;
        match command {
            AlignCommand::GiveUp => Ok(Some(AlignmentChange::Set(None))),
            AlignCommand::Merge { link_index } => alignment.plan_merge(link_index),
            AlignCommand::Split { link_index, source_at, target_at } => {
                alignment.plan_split(link_index, source_at, target_at)
            }
            AlignCommand::Move { link_index, side, edge, num_units } => {
                alignment.plan_move(link_index, side, edge, num_units)
            }
            AlignCommand::Unlink { link_index } => alignment.plan_unlink(link_index),
            AlignCommand::Join { source, target } => alignment.plan_join(source, target),
            AlignCommand::Fix { links, fixed } => alignment.plan_fix(links, fixed),
            AlignCommand::Drop { side, unit_index, dropped } => {
                alignment.plan_drop(side, unit_index, dropped)
            }
            AlignCommand::Cut { side, unit_index, byte_at } => {
                alignment.plan_cut(side, unit_index, byte_at)
            }
            AlignCommand::Realign { links, new } => alignment.plan_realign(links, new),
            AlignCommand::Begin(_) | AlignCommand::Accept(_) => Err(CommandError::NoAlignment),
        }
    }

    /// The translations, the paragraphs without a source, and the end of the alignment. What belongs to a
    /// paragraph that is gone meanwhile comes as a paragraph without a source, behind the last one that is there.
    fn accept(&self, settled: Settled) -> Result<Vec<Edit>, CommandError> {
        self.document.alignment().ok_or(CommandError::NoAlignment)?;
        let (known, gone): (Vec<_>, Vec<_>) =
            settled.targets.into_iter().partition(|(id, _)| self.document.paragraph(*id).is_some());
        let mut loose = settled.loose;
        loose.extend(gone.into_iter().map(|(id, text)| (Some(id), Role::Body, text)));
        let mut edits = self.targets(known)?;
        for edit in &mut edits {
            if let Edit::PutParagraph(paragraph) = edit {
                Arc::make_mut(paragraph).status = settled.status;
            }
        }
        let last = self.document.paragraphs().last().map(|paragraph| paragraph.id);
        // From the last to the first: each is put right behind its paragraph, before those put there already.
        for (id, (after, role, text)) in (self.document.free_id()..).zip(loose.into_iter().rev()) {
            let after = match after {
                Some(id) if self.document.paragraph(id).is_none() => last,
                after => after,
            };
            let paragraph = Arc::new(self.without_source(ParagraphId(id), after, role, text));
            edits.push(Edit::InsertParagraph { after, paragraph });
        }
        edits.push(Edit::Align(AlignmentChange::Set(None)));
        Ok(edits)
    }

    fn without_source(
        &self,
        id: ParagraphId,
        after: Option<ParagraphId>,
        role: Role,
        target: String,
    ) -> Paragraph {
        let neighbour = after
            .and_then(|id| self.document.paragraph(id))
            .or_else(|| self.document.paragraphs().first());
        let role = if role == Role::Title { Role::Body } else { role };
        Paragraph {
            id,
            part: neighbour.map(|paragraph| paragraph.part).unwrap_or_default(),
            role,
            target,
            status: Status::Draft,
            edited: self.stamp(),
            ..Paragraph::default()
        }
    }
}
