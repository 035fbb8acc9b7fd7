//! A paragraph with its translation, as checks see it. What several checks need is worked out once, when the first
//! of them asks.

use super::Brief;
use super::prose::Prose;
use crate::align::{Aligner, Links};
use crate::glossary::matcher::Hit;
use crate::glossary::reader::NameSpan;
use crate::glossary::used::Translation;
use crate::model::{Paragraph, Role, Status, Term};
use crate::text::quantity::{Quantity, chinese, english};
use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

/// One paragraph under the eyes of checks.
pub struct Pair<'a> {
    paragraph: &'a Paragraph,
    next_target: Option<&'a str>,
    brief: &'a Brief,
    names: OnceCell<Vec<NameSpan>>,
    hits: OnceCell<Vec<Hit>>,
    source_quantities: OnceCell<Vec<Quantity>>,
    target_quantities: OnceCell<Vec<Quantity>>,
    implied: OnceCell<Vec<Quantity>>,
    translation: OnceCell<Translation>,
    links: OnceCell<Links>,
    prose: OnceCell<Prose<'a>>,
}

impl<'a> Pair<'a> {
    /// A paragraph, the translation of the one after it (if there is one), and what to check against.
    pub fn new(paragraph: &'a Paragraph, next_target: Option<&'a str>, brief: &'a Brief) -> Self {
        Self {
            paragraph,
            next_target,
            brief,
            names: OnceCell::new(),
            hits: OnceCell::new(),
            source_quantities: OnceCell::new(),
            target_quantities: OnceCell::new(),
            implied: OnceCell::new(),
            translation: OnceCell::new(),
            links: OnceCell::new(),
            prose: OnceCell::new(),
        }
    }

    /// The Chinese text.
    pub fn source(&self) -> &'a str {
        &self.paragraph.source
    }

    /// The translation.
    pub fn target(&self) -> &'a str {
        &self.paragraph.target
    }

    /// What the paragraph is in the article.
    pub fn role(&self) -> Role {
        self.paragraph.role
    }

    /// How far the translation is.
    pub fn status(&self) -> Status {
        self.paragraph.status
    }

    /// The translation of the next paragraph.
    pub fn next_target(&self) -> Option<&'a str> {
        self.next_target
    }

    /// What to check against.
    pub fn brief(&self) -> &'a Brief {
        self.brief
    }

    /// The article's names in the source, in order, none overlapping another.
    pub fn names(&self) -> &[NameSpan] {
        self.names.get_or_init(|| self.brief.context.names(self.source()))
    }

    /// Where terms stand in the source, in order.
    pub fn hits(&self) -> &[Hit] {
        self.hits.get_or_init(|| self.brief.hits(self.source()))
    }

    /// The term of a hit.
    pub fn term(&self, hit: &Hit) -> &'a Arc<Term> {
        &self.brief.terms[hit.term_index]
    }

    /// The quantities of the source outside its names, in order.
    pub fn source_quantities(&self) -> &[Quantity] {
        self.source_quantities.get_or_init(|| {
            let names: Vec<Range<usize>> = self.names().iter().map(|n| n.bytes.clone()).collect();
            chinese::quantities_beside(self.source(), self.brief.context.setting(), &names)
        })
    }

    /// The quantities of the target, in order.
    pub fn target_quantities(&self) -> &[Quantity] {
        self.target_quantities
            .get_or_init(|| english::quantities(self.target(), self.brief.context.setting()))
    }

    /// The words of the target that stand for a number without stating one (both, a pair).
    pub fn implied(&self) -> &[Quantity] {
        self.implied.get_or_init(|| english::implied(self.target()))
    }

    /// The target in words, numbers, marks and pieces of code.
    pub fn prose(&self) -> &Prose<'a> {
        self.prose.get_or_init(|| Prose::new(self.target()))
    }

    /// The target, ready for looking up terms.
    pub fn translation(&self) -> &Translation {
        self.translation.get_or_init(|| Translation::new(self.target()))
    }

    /// Which sentences and words answer each other. Costs about half a millisecond for a paragraph of an article:
    /// ask only where something simpler makes one suspicious.
    pub fn links(&self) -> &Links {
        self.links.get_or_init(|| {
            let terms: Vec<Arc<Term>> =
                self.hits().iter().map(|hit| Arc::clone(self.term(hit))).collect();
            let dictionary = self.brief.reader.dictionary();
            Aligner::new(dictionary).with_terms(&terms).link(self.source(), self.target())
        })
    }
}
