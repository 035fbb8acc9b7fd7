//! The document: parts, paragraphs and terms in order, found by id at once, with running totals.

use super::{
    Alignment, Choice, ChoiceKey, ChoiceKind, Choices, Edit, EditError, Extra, Paragraph,
    ParagraphId, Part, PartId, Settings, Snapshot, Tally, Term, TermId,
};
use std::collections::HashMap;
use std::sync::Arc;

/// A whole project as it stands. Cloning copies pointers only, so that saving and jobs work on a snapshot.
#[derive(Clone, Debug, Default)]
pub struct Document {
    parts: Vec<Arc<Part>>,
    paragraphs: Vec<Arc<Paragraph>>,
    terms: Vec<Arc<Term>>,
    choices: Arc<Choices>,
    settings: Arc<Settings>,
    delivered: Option<Arc<Snapshot>>,
    alignment: Option<Arc<Alignment>>,
    /// Keys of a newer version in the file's header line.
    pub extra: Extra,
    index_by_id: HashMap<ParagraphId, usize>,
    index_by_term: Arc<HashMap<TermId, usize>>,
    tally: Tally,
    num_ids: u64,
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
            && self.paragraphs == other.paragraphs
            && self.terms == other.terms
            && self.choices == other.choices
            && self.settings == other.settings
            && self.delivered == other.delivered
            && self.alignment == other.alignment
            && self.extra == other.extra
    }
}

impl Document {
    /// A document of these parts, paragraphs and terms. A paragraph or term whose id is taken by an earlier
    /// one (two people's files merged) gets a free id; nothing is dropped.
    pub fn new(
        parts: Vec<Part>,
        paragraphs: Vec<Paragraph>,
        terms: Vec<Term>,
        extra: Extra,
    ) -> Self {
        let mut document = Self { extra, ..Self::default() };
        let ids = paragraphs.iter().map(|p| p.id.0);
        for id in ids.chain(terms.iter().map(|t| t.id.0)).chain(parts.iter().map(|p| p.id.0)) {
            document.note_id(id);
        }
        document.parts = parts.into_iter().map(Arc::new).collect();
        document.paragraphs.reserve(paragraphs.len());
        document.index_by_id.reserve(paragraphs.len());
        for mut paragraph in paragraphs {
            if document.index_by_id.contains_key(&paragraph.id) {
                paragraph.id = ParagraphId(document.next_id());
            }
            document.index_by_id.insert(paragraph.id, document.paragraphs.len());
            document.tally.add(&Tally::of(&paragraph));
            document.paragraphs.push(Arc::new(paragraph));
        }
        let mut index_by_term = HashMap::with_capacity(terms.len());
        for mut term in terms {
            if index_by_term.contains_key(&term.id) {
                term.id = TermId(document.next_id());
            }
            index_by_term.insert(term.id, document.terms.len());
            document.terms.push(Arc::new(term));
        }
        document.index_by_term = Arc::new(index_by_term);
        document
    }

    /// The same document with these choices; of two for one text and kind the later counts.
    #[must_use]
    pub fn with_choices(mut self, choices: impl IntoIterator<Item = Choice>) -> Self {
        self.choices = Arc::new(choices.into_iter().map(|choice| (choice.key(), choice)).collect());
        self
    }

    /// The same document with these settings.
    #[must_use]
    pub fn with_settings(mut self, settings: Settings) -> Self {
        self.settings = Arc::new(settings);
        self
    }

    /// The same document with the translation as it was last delivered.
    #[must_use]
    pub fn with_delivered(mut self, delivered: Option<Snapshot>) -> Self {
        // A paragraph that is gone since must not lend its old text to a new one.
        for id in delivered.iter().flat_map(|snapshot| snapshot.texts.keys()) {
            self.note_id(id.0);
        }
        self.delivered = delivered.map(Arc::new);
        self
    }

    /// The same document with an alignment under way, if it is sound.
    #[must_use]
    pub fn with_alignment(mut self, alignment: Option<Alignment>) -> Self {
        self.alignment = alignment.filter(Alignment::is_sound).map(Arc::new);
        self
    }

    /// Ids beyond the half are a broken or hostile file's: counting on from them would run over.
    fn note_id(&mut self, id: u64) {
        if id < u64::MAX / 2 {
            self.num_ids = self.num_ids.max(id);
        }
    }

    fn next_id(&mut self) -> u64 {
        self.num_ids += 1;
        self.num_ids
    }

    /// An id that nothing in the document has, nor any other call before the next edit with a new id.
    pub fn free_id(&self) -> u64 {
        self.num_ids + 1
    }

    /// The files the document was made of; at least one once an article is open.
    pub fn parts(&self) -> &[Arc<Part>] {
        &self.parts
    }

    /// The part of that id.
    pub fn part(&self, id: PartId) -> Option<&Arc<Part>> {
        self.parts.iter().find(|part| part.id == id)
    }

    /// All paragraphs in reading order.
    pub fn paragraphs(&self) -> &[Arc<Paragraph>] {
        &self.paragraphs
    }

    /// The paragraph of that id.
    pub fn paragraph(&self, id: ParagraphId) -> Option<&Arc<Paragraph>> {
        self.index_of(id).map(|index| &self.paragraphs[index])
    }

    /// The place of a paragraph, from 0.
    pub fn index_of(&self, id: ParagraphId) -> Option<usize> {
        self.index_by_id.get(&id).copied()
    }

    /// The project's glossary, in the order of entry.
    pub fn terms(&self) -> &[Arc<Term>] {
        &self.terms
    }

    /// The term of that id.
    pub fn term(&self, id: TermId) -> Option<&Arc<Term>> {
        self.terms.get(*self.index_by_term.get(&id)?)
    }

    /// What the person decided about words, readings and proposed names, by kind and text.
    pub fn choices(&self) -> &Arc<Choices> {
        &self.choices
    }

    /// The choice for a text, if one was made.
    pub fn choice(&self, kind: ChoiceKind, text: &str) -> Option<&Choice> {
        self.choices.get(&ChoiceKey { kind, text: text.to_owned() })
    }

    /// What the person chose for the whole project.
    pub fn settings(&self) -> &Arc<Settings> {
        &self.settings
    }

    /// The translation as it was last delivered, if it was.
    pub fn delivered(&self) -> Option<&Arc<Snapshot>> {
        self.delivered.as_ref()
    }

    /// The translation that is being aligned, if one is.
    pub fn alignment(&self) -> Option<&Arc<Alignment>> {
        self.alignment.as_ref()
    }

    /// The running totals.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Carries out one edit and answers the edit that takes it back.
    ///
    /// # Errors
    /// When the edit names something that is not there, or adds what is there; nothing is changed then.
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, EditError> {
        match edit {
            Edit::PutParagraph(paragraph) => self.put_paragraph(paragraph),
            Edit::InsertParagraph { after, paragraph } => self.insert_paragraph(after, paragraph),
            Edit::RemoveParagraph(id) => self.remove_paragraph(id),
            Edit::PutTerm(term) => {
                let index = self.term_index(term.id)?;
                Ok(Edit::PutTerm(std::mem::replace(&mut self.terms[index], term)))
            }
            Edit::InsertTerm { after, term } => self.insert_term(after, term),
            Edit::RemoveTerm(id) => {
                let index = self.term_index(id)?;
                let term = self.terms.remove(index);
                Arc::make_mut(&mut self.index_by_term).remove(&id);
                self.reindex_terms(index);
                let after = index.checked_sub(1).map(|before| self.terms[before].id);
                Ok(Edit::InsertTerm { after, term })
            }
            Edit::PutPart(part) => {
                let slot = self.parts.iter_mut().find(|p| p.id == part.id);
                let slot = slot.ok_or(EditError::NoPart(part.id))?;
                Ok(Edit::PutPart(std::mem::replace(slot, part)))
            }
            Edit::PutChoice(choice) => {
                let key = choice.key();
                let choices = Arc::make_mut(&mut self.choices);
                Ok(match choices.insert(key.clone(), Arc::unwrap_or_clone(choice)) {
                    Some(old) => Edit::PutChoice(Arc::new(old)),
                    None => Edit::RemoveChoice(key),
                })
            }
            Edit::RemoveChoice(key) => match Arc::make_mut(&mut self.choices).remove(&key) {
                Some(old) => Ok(Edit::PutChoice(Arc::new(old))),
                None => Err(EditError::NoChoice(key)),
            },
            Edit::PutSettings(settings) => {
                Ok(Edit::PutSettings(std::mem::replace(&mut self.settings, settings)))
            }
            Edit::PutDelivered(snapshot) => {
                Ok(Edit::PutDelivered(std::mem::replace(&mut self.delivered, snapshot)))
            }
            Edit::Align(change) => Ok(Edit::Align(change.apply(&mut self.alignment)?)),
        }
    }

    fn put_paragraph(&mut self, paragraph: Arc<Paragraph>) -> Result<Edit, EditError> {
        let index = self.index_of(paragraph.id).ok_or(EditError::NoParagraph(paragraph.id))?;
        self.tally.add(&Tally::of(&paragraph));
        let old = std::mem::replace(&mut self.paragraphs[index], paragraph);
        self.tally.subtract(&Tally::of(&old));
        Ok(Edit::PutParagraph(old))
    }

    fn insert_paragraph(
        &mut self,
        after: Option<ParagraphId>,
        paragraph: Arc<Paragraph>,
    ) -> Result<Edit, EditError> {
        let id = paragraph.id;
        if self.index_by_id.contains_key(&id) {
            return Err(EditError::ParagraphExists(id));
        }
        let index = match after {
            None => 0,
            Some(before) => self.index_of(before).ok_or(EditError::NoParagraph(before))? + 1,
        };
        self.note_id(id.0);
        self.tally.add(&Tally::of(&paragraph));
        self.paragraphs.insert(index, paragraph);
        self.reindex(index);
        Ok(Edit::RemoveParagraph(id))
    }

    fn remove_paragraph(&mut self, id: ParagraphId) -> Result<Edit, EditError> {
        let index = self.index_of(id).ok_or(EditError::NoParagraph(id))?;
        let paragraph = self.paragraphs.remove(index);
        self.index_by_id.remove(&id);
        self.tally.subtract(&Tally::of(&paragraph));
        self.reindex(index);
        let after = index.checked_sub(1).map(|before| self.paragraphs[before].id);
        Ok(Edit::InsertParagraph { after, paragraph })
    }

    fn insert_term(&mut self, after: Option<TermId>, term: Arc<Term>) -> Result<Edit, EditError> {
        if self.index_by_term.contains_key(&term.id) {
            return Err(EditError::TermExists(term.id));
        }
        let index = match after {
            None => 0,
            Some(before) => self.term_index(before)? + 1,
        };
        self.note_id(term.id.0);
        let id = term.id;
        self.terms.insert(index, term);
        self.reindex_terms(index);
        Ok(Edit::RemoveTerm(id))
    }

    fn term_index(&self, id: TermId) -> Result<usize, EditError> {
        self.index_by_term.get(&id).copied().ok_or(EditError::NoTerm(id))
    }

    fn reindex_terms(&mut self, from: usize) {
        let index_by_term = Arc::make_mut(&mut self.index_by_term);
        for (index, term) in self.terms.iter().enumerate().skip(from) {
            index_by_term.insert(term.id, index);
        }
    }

    fn reindex(&mut self, from: usize) {
        for (index, paragraph) in self.paragraphs.iter().enumerate().skip(from) {
            self.index_by_id.insert(paragraph.id, index);
        }
    }
}
