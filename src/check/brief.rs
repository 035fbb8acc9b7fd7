//! What translations are checked against: the dictionary, the terms, what is known of the article, the style sheet,
//! and which checks are switched off.

use crate::glossary::extract;
use crate::glossary::matcher::{Hit, Matcher};
use crate::glossary::reader::{Context, NameSet, Reader, setting_of};
use crate::model::{ChoiceKind, Document, Settings, Term};
use std::collections::BTreeSet;
use std::sync::Arc;

/// All that a check needs beside the paragraph it looks at. Shared by jobs; made anew when any of it changes.
#[derive(Clone, Debug)]
pub struct Brief {
    /// Dictionary and words.
    pub reader: Arc<Reader>,
    /// Names, choices, date and region of the article.
    pub context: Arc<Context>,
    /// The terms in force.
    pub terms: Vec<Arc<Term>>,
    matcher: Arc<Matcher>,
    /// The style sheet and what is switched off for the project.
    pub settings: Arc<Settings>,
    /// The ids of checks that the person has switched off for all projects.
    pub checks_off: BTreeSet<String>,
}

impl Brief {
    /// A brief of these parts.
    pub fn new(
        reader: Arc<Reader>,
        context: Arc<Context>,
        terms: Vec<Arc<Term>>,
        settings: Arc<Settings>,
    ) -> Self {
        let matcher = Arc::new(Matcher::new(&terms));
        Self { reader, context, terms, matcher, settings, checks_off: BTreeSet::new() }
    }

    /// The brief of a document that stands alone: its own terms, and the names that are recognised in it.
    pub fn of(document: &Document, reader: Arc<Reader>) -> Self {
        let terms = document.terms().to_vec();
        let texts: Vec<&str> = document.paragraphs().iter().map(|p| p.source.as_str()).collect();
        let rejected = document.choices().keys().filter(|key| key.kind == ChoiceKind::Rejected);
        let rejected: Vec<String> = rejected.map(|key| key.text.clone()).collect();
        let region = document.parts().first().and_then(|part| part.details.region);
        let dictionary = Arc::clone(reader.dictionary());
        let found = extract::proposals_in(region, &texts, &*dictionary, &terms, &rejected);
        let proposed = found.iter().map(|proposal| Arc::new(proposal.to_term())).collect();
        let context = Context::new(
            NameSet::new(terms.clone()),
            NameSet::new(proposed),
            document.choices(),
            setting_of(document),
        );
        Self::new(reader, Arc::new(context), terms, Arc::clone(document.settings()))
    }

    /// Whether a check is switched on.
    pub fn has(&self, check: &str) -> bool {
        !self.checks_off.contains(check) && !self.settings.checks_off.contains(check)
    }

    /// Where terms stand in a source text; the index is that of [`Self::terms`].
    pub fn hits(&self, source: &str) -> Vec<Hit> {
        self.matcher.find(source)
    }

    /// What the style sheet says of a rule; `None` where nothing was chosen.
    pub fn style(&self, rule: &str) -> Option<&str> {
        self.settings.style.get(rule).map(String::as_str)
    }
}
