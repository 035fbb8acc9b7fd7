//! The article as it was read, and reading it again in another way without losing what was written meanwhile.

use super::import::{Imported, import_article};
use super::{Answer, Dialog, Loaded, Origin, Preview, Session, Severity};
use crate::model::{Document, Origin as TermOrigin, Paragraph, Part, Snapshot, Status, Term};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

impl Session {
    pub(super) fn article_read(&mut self, imported: Imported) {
        let preview = preview_of(&imported);
        let Imported { path, document, .. } = imported;
        self.remember(&path);
        self.preferences.last_folder = path.parent().map(Path::to_owned);
        self.install_unsaved(document, Origin::File(path));
        self.show_preview(preview);
    }

    /// The open article, read in another way: what was written stays where the paragraphs are as many as
    /// before; where it would lose its places, all stays as it was.
    pub(super) fn article_read_again(&mut self, mut imported: Imported) {
        let Some(project) = &mut self.project else { return };
        if project.import.as_ref().is_none_or(|import| import.path != imported.path) {
            return;
        }
        let has_work = project.is_modified();
        if has_work {
            match carried_over(&project.document, &imported.document) {
                Some(document) => imported.document = document,
                None => return self.say(Severity::Warning, "notice-reread-refused", &[]),
            }
        }
        let old_keeper = project.keeper.take();
        let preview = preview_of(&imported);
        self.install_unsaved(imported.document, Origin::File(imported.path));
        let Some(project) = &mut self.project else { return };
        if has_work {
            project.history.mark_unsaved();
        }
        // The old journal goes once the new one has everything.
        let is_kept = !has_work || project.keeper.as_ref().is_some_and(|keeper| keeper.begin());
        if let Some(keeper) = old_keeper.filter(|_| is_kept) {
            keeper.discard();
        }
        self.show_preview(preview);
    }

    fn show_preview(&mut self, preview: Preview) {
        if let Some(project) = &mut self.project {
            project.import = Some(preview.clone());
        }
        self.dialog = Some(Dialog::Preview(Box::new(preview)));
    }

    pub(super) fn reread(&mut self, options: BTreeMap<String, String>) {
        let Some(import) = self.project.as_ref().and_then(|project| project.import.clone()) else {
            return;
        };
        self.start("job-open", move |progress| {
            let read = import_article(&import.path, &options, progress);
            Answer::Loaded(Box::new(read.map(|imported| Loaded::Again(Box::new(imported)))))
        });
    }

    pub(super) fn show_reread(&mut self) {
        if let Some(import) = self.project.as_ref().and_then(|project| project.import.clone()) {
            self.dialog = Some(Dialog::Preview(Box::new(import)));
        }
    }

    /// Whether the article's file can be read again with other choices.
    pub fn can_reread(&self) -> bool {
        self.project.as_ref().is_some_and(|project| project.import.is_some())
    }
}

fn preview_of(imported: &Imported) -> Preview {
    let part = imported.document.parts().first();
    let mut roles = BTreeMap::new();
    for paragraph in imported.document.paragraphs() {
        *roles.entry(paragraph.role.name()).or_default() += 1;
    }
    Preview {
        roles,
        path: imported.path.clone(),
        format: imported.format,
        options: imported.options.clone(),
        details: part.map(|part| part.details.clone()).unwrap_or_default(),
        skipped: part.map(|part| part.skipped.clone()).unwrap_or_default(),
        encoding: part.and_then(|part| part.encoding.clone()),
        joined_lines: imported.joined_lines,
    }
}

/// An article read anew, with the work on it as it was read before. `None` when there are translations, notes
/// or statuses and the paragraphs are not as many.
fn carried_over(old: &Document, new: &Document) -> Option<Document> {
    let is_worked_on = |p: &Paragraph| {
        let is_translated = !p.target.is_empty() || p.status != Status::Untranslated;
        is_translated || p.has_notes() || !p.ignored.is_empty() || p.first_draft.is_some()
    };
    let (olds, news) = (old.paragraphs(), new.paragraphs());
    let has_work = old.delivered().is_some() || olds.iter().any(|p| is_worked_on(p));
    if olds.len() != news.len() && has_work {
        return None;
    }
    let paragraphs = if olds.len() == news.len() {
        news.iter().zip(olds).map(|(new, old)| paragraph_with_work(new, old)).collect()
    } else {
        news.iter().map(|new| (**new).clone()).collect()
    };
    let parts = new.parts().iter().zip(old.parts()).map(|(new, old)| Part {
        details: if old.details_asked { old.details.clone() } else { new.details.clone() },
        details_asked: old.details_asked,
        ..(**new).clone()
    });
    let terms = terms_with_work(old, new);
    let document = Document::new(parts.collect(), paragraphs, terms, new.extra.clone());
    Some(
        document
            .with_choices(old.choices().values().cloned())
            .with_settings((**old.settings()).clone())
            .with_delivered(old.delivered().map(|snapshot| delivered_anew(snapshot, olds, news))),
    )
}

/// What was delivered, by the ids of the paragraphs as they were read anew.
fn delivered_anew(
    delivered: &Snapshot,
    olds: &[Arc<Paragraph>],
    news: &[Arc<Paragraph>],
) -> Snapshot {
    let texts = olds.iter().zip(news).filter_map(|(old, new)| {
        delivered.texts.get(&old.id).map(|text| (new.id, Arc::clone(text)))
    });
    Snapshot { texts: texts.collect(), ..delivered.clone() }
}

fn paragraph_with_work(new: &Paragraph, old: &Paragraph) -> Paragraph {
    // The same text as before: its correction and its role, if they were changed, hold still.
    if *old.original_source.as_ref().unwrap_or(&old.source) == new.source {
        return Paragraph { id: new.id, part: new.part, ..old.clone() };
    }
    Paragraph {
        target: old.target.clone(),
        status: old.status,
        note: old.note.clone(),
        comments: old.comments.clone(),
        first_draft: old.first_draft.clone(),
        ignored: old.ignored.clone(),
        edited: old.edited.clone(),
        ..new.clone()
    }
}

/// The terms the text glosses, as the person may have changed them, and those the person entered.
fn terms_with_work(old: &Document, new: &Document) -> Vec<Term> {
    let same = |term: &Term, other: &Term| term.source == other.source;
    let mut terms: Vec<Term> = Vec::new();
    for term in new.terms() {
        let kept = old.terms().iter().find(|old| same(old, term)).unwrap_or(term);
        terms.push(Term { id: term.id, ..(**kept).clone() });
    }
    for term in old.terms().iter().filter(|term| term.origin == TermOrigin::Glossary) {
        if !terms.iter().any(|known| same(known, term)) {
            terms.push((**term).clone());
        }
    }
    terms
}
