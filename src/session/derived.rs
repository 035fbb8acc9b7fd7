//! What is computed from the document and thrown away with it: the glossary's matcher and counts, repetitions,
//! the outline, the words already used. The costly part is an [`Analysis`], made by a job on a snapshot;
//! what changes meanwhile is made good when its answer comes.

use super::article_terms::{ArticleTerms, is_library_id};
use super::library::EnabledTerms;
use crate::glossary::extract;
use crate::glossary::matcher::{Hit, Matcher};
use crate::glossary::reader::{Context, NameSet, Reader, setting_of};
use crate::glossary::usage::{Usage, add};
use crate::model::{Applied, ChoiceKind, Document, Paragraph, ParagraphId, Role, Term, TermId};
use crate::tasks::{Cancelled, Progress};
use crate::text::completion::WordBank;
use crate::text::repetition::{Repetition, repetitions};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

/// A paragraph whose text stands in another one too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// The other paragraph.
    pub other: ParagraphId,
    /// The shared text here, in bytes of this source.
    pub byte_own: Range<usize>,
    /// The shared text there, in bytes of the other source.
    pub byte_other: Range<usize>,
}

/// The costly part, computed from one state of the document.
pub struct Analysis {
    terms: ArticleTerms,
    repeats: HashMap<ParagraphId, Repeat>,
    words: Option<WordBank>,
    chinese: ChineseAnalysis,
}

/// What the reader finds in the whole article; empty until the dictionary is loaded.
#[derive(Default)]
struct ChineseAnalysis {
    context: Arc<Context>,
    /// Names and words that may be terms, in the order of the article.
    proposals: Vec<Arc<Term>>,
    proposal_usage: Vec<Usage>,
    word_counts: HashMap<Box<str>, u32>,
}

/// Everything derived.
#[derive(Default)]
pub struct Derived {
    terms: ArticleTerms,
    repeats: HashMap<ParagraphId, Repeat>,
    outline: Vec<ParagraphId>,
    notes: Vec<ParagraphId>,
    words: WordBank,
    chinese: ChineseAnalysis,
    has_words: bool,
    /// Targets that changed while an analysis with new words is on its way: before and after.
    pending_words: Vec<(String, String)>,
    is_stale: bool,
}

impl Derived {
    pub(super) fn new(document: &Document) -> Self {
        Self {
            outline: outline(document),
            notes: notes(document),
            is_stale: true,
            ..Self::default()
        }
    }

    /// Whether a new analysis is needed.
    pub(super) fn is_stale(&self) -> bool {
        self.is_stale
    }

    /// Asks for a new analysis.
    pub(super) fn make_stale(&mut self) {
        self.is_stale = true;
    }

    /// The work of a new analysis, to be run by a job.
    pub(super) fn analysis(
        &mut self,
        document: &Document,
        reader: Option<Arc<Reader>>,
        library: Arc<EnabledTerms>,
    ) -> impl FnOnce(&dyn Progress) -> Result<Analysis, Cancelled> + Send + 'static {
        self.is_stale = false;
        let document = document.clone();
        let with_words = !self.has_words;
        move |progress| {
            let words = with_words.then(|| used_words(&document));
            analyse(&document, reader.as_deref(), &library, words, progress)
        }
    }

    /// Takes an analysis over.
    pub(super) fn accept(&mut self, analysis: Analysis) {
        self.terms = analysis.terms;
        self.repeats = analysis.repeats;
        self.chinese = analysis.chinese;
        if let Some(words) = analysis.words {
            self.words = words;
            self.has_words = true;
            for (before, after) in std::mem::take(&mut self.pending_words) {
                self.words.remove(&before);
                self.words.add(&after);
            }
        }
    }

    /// Follows a change of the document.
    pub(super) fn follow(&mut self, document: &Document, applied: &Applied) {
        let changes = &applied.changes;
        self.is_stale |= changes.sources
            || changes.terms
            || changes.structure
            || changes.choices
            || changes.details;
        if changes.structure || changes.roles {
            self.outline = outline(document);
        }
        let note_came_or_went = |old: &Arc<Paragraph>| {
            let now = document.paragraph(old.id).is_some_and(|now| now.has_notes());
            now != old.has_notes()
        };
        if changes.structure || applied.before.iter().any(note_came_or_went) {
            self.notes = notes(document);
        }
        let mut before: HashMap<ParagraphId, &Arc<Paragraph>> =
            applied.before.iter().rev().map(|old| (old.id, old)).collect();
        for id in &changes.paragraphs {
            let old = before.remove(id).map_or("", |old| old.target.as_str());
            let new = document.paragraph(*id).map_or("", |new| new.target.as_str());
            self.change_words(old, new);
        }
        for removed in before.into_values() {
            self.change_words(&removed.target, "");
        }
    }

    fn change_words(&mut self, before: &str, after: &str) {
        if before == after {
            return;
        }
        if self.has_words {
            self.words.remove(before);
            self.words.add(after);
        } else {
            self.pending_words.push((before.to_owned(), after.to_owned()));
        }
    }

    /// Where terms stand in a source text; the index is that of [`Self::terms`].
    pub fn hits(&self, source: &str) -> Vec<Hit> {
        self.terms.hits(source)
    }

    /// The terms that [`Self::hits`] and [`Self::usage`] speak of: the document's own, a moment behind while a
    /// new analysis runs, then those of the person's other glossaries that occur in the article.
    pub fn terms(&self) -> &[Arc<Term>] {
        &self.terms.terms
    }

    /// The terms that stand in some source texts, each once.
    pub fn terms_in<'a>(&self, sources: impl Iterator<Item = &'a str>) -> Vec<Arc<Term>> {
        let hits = sources.flat_map(|source| self.hits(source));
        let indexes: BTreeSet<usize> = hits.map(|hit| hit.term_index).collect();
        indexes.into_iter().filter_map(|index| self.terms().get(index)).cloned().collect()
    }

    /// How often and where first each term occurs.
    pub fn usage(&self) -> &[Usage] {
        &self.terms.usage
    }

    /// How often and where first one term occurs.
    pub fn usage_of(&self, id: TermId) -> Option<&Usage> {
        self.terms.usage_of(id)
    }

    /// The terms of the person's other glossaries that occur in the article, with how they are used.
    pub fn library_terms(&self) -> impl Iterator<Item = (&Arc<Term>, &Usage)> {
        self.terms.of_library()
    }

    /// Whether a term is of another glossary and not of the document.
    pub fn is_from_library(&self, id: TermId) -> bool {
        is_library_id(id)
    }

    /// The name of the glossary that a term is from, if it is not the document's own.
    pub fn glossary_of(&self, id: TermId) -> Option<&str> {
        self.terms.glossary_of(id)
    }

    /// The paragraph that this one repeats, if any.
    pub fn repeat(&self, id: ParagraphId) -> Option<&Repeat> {
        self.repeats.get(&id)
    }

    /// Titles and headings in order.
    pub fn outline(&self) -> &[ParagraphId] {
        &self.outline
    }

    /// The paragraphs with a note or a comment, in order.
    pub fn notes(&self) -> &[ParagraphId] {
        &self.notes
    }

    /// What is known of the article, for reading its texts.
    pub fn context(&self) -> &Arc<Context> {
        &self.chinese.context
    }

    /// Names and repeated words that may be terms and are neither in the glossary nor rejected.
    pub fn proposals(&self) -> impl Iterator<Item = (&Arc<Term>, Usage)> {
        self.chinese.proposals.iter().zip(self.chinese.proposal_usage.iter().copied())
    }

    /// How often a word occurs in the article; `None` until it was counted.
    pub fn word_count(&self, word: &str) -> Option<u32> {
        let counts = &self.chinese.word_counts;
        (!counts.is_empty()).then(|| counts.get(word).copied().unwrap_or(0))
    }

    /// The words already used in the translation.
    pub fn words(&self) -> &WordBank {
        &self.words
    }
}

fn outline(document: &Document) -> Vec<ParagraphId> {
    let heads = document.paragraphs().iter();
    let heads = heads.filter(|p| matches!(p.role, Role::Title | Role::Heading(_)));
    // A heading of the translation alone has no words to show.
    heads.filter(|p| !p.source.trim().is_empty()).map(|p| p.id).collect()
}

fn notes(document: &Document) -> Vec<ParagraphId> {
    document.paragraphs().iter().filter(|p| p.has_notes()).map(|p| p.id).collect()
}

fn analyse(
    document: &Document,
    reader: Option<&Reader>,
    library: &EnabledTerms,
    words: Option<WordBank>,
    progress: &dyn Progress,
) -> Result<Analysis, Cancelled> {
    progress.step(0, 5)?;
    let texts: Vec<&str> = document.paragraphs().iter().map(|p| p.source.as_str()).collect();
    let terms = ArticleTerms::find(document.terms(), library, &texts, progress)?;
    progress.step(2, 5)?;
    let found = repetitions(&texts);
    progress.step(3, 5)?;
    let ids = document.paragraphs();
    let repeats = ids.iter().zip(found).filter_map(|(paragraph, found)| {
        let Repetition { other_index, byte_own, byte_other } = found?;
        Some((paragraph.id, Repeat { other: ids[other_index].id, byte_own, byte_other }))
    });
    let repeats = repeats.collect();
    progress.step(4, 5)?;
    let chinese = match reader {
        Some(reader) => read(document, reader, &terms, &texts, progress)?,
        None => ChineseAnalysis {
            context: Arc::new(Context::new(
                terms.names(),
                NameSet::default(),
                document.choices(),
                setting_of(document),
            )),
            ..ChineseAnalysis::default()
        },
    };
    Ok(Analysis { terms, repeats, words, chinese })
}

/// The words of all translations.
fn used_words(document: &Document) -> WordBank {
    let mut words = WordBank::default();
    for paragraph in document.paragraphs() {
        words.add(&paragraph.target);
    }
    words
}

/// Proposes names and counts words. A book of a hundred thousand paragraphs takes seconds: it may be cancelled.
fn read(
    document: &Document,
    reader: &Reader,
    terms: &ArticleTerms,
    texts: &[&str],
    progress: &dyn Progress,
) -> Result<ChineseAnalysis, Cancelled> {
    let proposals = proposals(document, reader, &terms.terms, texts);
    let proposals: Vec<Arc<Term>> = proposals.into_iter().map(Arc::new).collect();
    let proposed = NameSet::new(proposals.clone());
    let context = Context::new(terms.names(), proposed, document.choices(), setting_of(document));
    let mut proposal_usage = vec![Usage::default(); proposals.len()];
    let mut word_counts = HashMap::new();
    let matcher = Matcher::new(&proposals);
    for (index, text) in texts.iter().enumerate() {
        if index % 256 == 0 {
            progress.step(4, 5)?;
        }
        add(&mut proposal_usage, index, &matcher.find(text));
        reader.count_words(text, &context, &mut word_counts);
    }
    Ok(ChineseAnalysis { context: Arc::new(context), proposals, proposal_usage, word_counts })
}

/// Names and words that may be terms and are neither in a glossary nor rejected.
fn proposals(
    document: &Document,
    reader: &Reader,
    known: &[Arc<Term>],
    texts: &[&str],
) -> Vec<Term> {
    let choices = document.choices().keys();
    let rejected: Vec<String> = choices
        .filter(|key| key.kind == ChoiceKind::Rejected)
        .map(|key| key.text.clone())
        .collect();
    extract::proposals_in(
        document.parts().first().and_then(|part| part.details.region),
        texts,
        &**reader.dictionary(),
        known,
        &rejected,
    )
    .iter()
    .map(extract::Proposal::to_term)
    .collect()
}
