//! What is known of an article before one of its texts is read: its glossary, the names proposed for it, what the
//! person chose, its date and region.

use super::NameSpan;
use crate::glossary::matcher::Matcher;
use crate::model::{Choices, Decision, Document, Term};
use crate::text::quantity::{Region, Setting};
use crate::text::reading::Corrections;
use crate::text::words;
use std::sync::Arc;

/// Terms with the matcher made of them.
#[derive(Clone, Debug, Default)]
pub struct NameSet {
    terms: Vec<Arc<Term>>,
    matcher: Arc<Matcher>,
}

impl NameSet {
    /// Makes a matcher of the terms.
    pub fn new(terms: Vec<Arc<Term>>) -> Self {
        let matcher = Arc::new(Matcher::new(&terms));
        Self { terms, matcher }
    }

    /// Terms whose matcher was made already, of these very terms.
    pub fn with_matcher(terms: Vec<Arc<Term>>, matcher: Arc<Matcher>) -> Self {
        Self { terms, matcher }
    }

    fn spans(&self, text: &str) -> impl Iterator<Item = NameSpan> {
        self.matcher.find(text).into_iter().filter_map(|hit| {
            let kind = self.terms.get(hit.term_index)?.kind;
            Some(NameSpan { bytes: hit.byte_start..hit.byte_end, kind })
        })
    }
}

/// What the engines are told of an article.
#[derive(Debug)]
pub struct Context {
    glossary: NameSet,
    proposed: NameSet,
    word_choices: words::Choices,
    corrections: Corrections,
    setting: Setting,
    has_sandhi: bool,
}

impl Default for Context {
    fn default() -> Self {
        Self::new(NameSet::default(), NameSet::default(), &Choices::default(), Setting::default())
    }
}

impl Context {
    /// A context of the project's glossary, names proposed for it, and the person's choices.
    pub fn new(glossary: NameSet, proposed: NameSet, choices: &Choices, setting: Setting) -> Self {
        let mut corrections = Corrections::default();
        let mut cuts: Vec<(&str, &[usize])> = Vec::new();
        for choice in choices.values() {
            match &choice.decision {
                Decision::Word { byte_cuts } => cuts.push((&choice.text, byte_cuts)),
                Decision::Reading { syllables } => {
                    if let Err(error) = corrections.set(&choice.text, syllables) {
                        tracing::warn!(text = choice.text, %error, "a reading is left out");
                    }
                }
                Decision::Rejected => {}
            }
        }
        let word_choices = words::Choices::new(cuts);
        Self { glossary, proposed, word_choices, corrections, setting, has_sandhi: false }
    }

    /// The same with readings as they are spoken in a row, or not.
    #[must_use]
    pub fn with_sandhi(self, has_sandhi: bool) -> Self {
        Self { has_sandhi, ..self }
    }

    /// The names of a text, in order, none overlapping another; the glossary's go before proposed ones.
    pub fn names(&self, text: &str) -> Vec<NameSpan> {
        let mut names: Vec<NameSpan> = self.glossary.spans(text).collect();
        let proposed: Vec<NameSpan> =
            self.proposed.spans(text).filter(|span| super::is_free(&names, &span.bytes)).collect();
        if !proposed.is_empty() {
            names.extend(proposed);
            names.sort_by_key(|name| name.bytes.start);
        }
        names
    }

    /// How the person cuts words.
    pub fn word_choices(&self) -> &words::Choices {
        &self.word_choices
    }

    /// How the person reads.
    pub fn corrections(&self) -> &Corrections {
        &self.corrections
    }

    /// The article's date and region.
    pub fn setting(&self) -> &Setting {
        &self.setting
    }

    /// Whether readings are given as they are spoken in a row.
    pub fn has_sandhi(&self) -> bool {
        self.has_sandhi
    }
}

/// The date and region of a document's first part, as far as they are known.
pub fn setting_of(document: &Document) -> Setting {
    let Some(part) = document.parts().first() else { return Setting::default() };
    let mut numbers = part.details.date.splitn(3, '-');
    let mut next = || numbers.next().and_then(|number| number.trim().parse::<i32>().ok());
    let date = match (next(), next(), next()) {
        (Some(year), Some(month @ 1..=12), Some(day @ 1..=31)) => {
            Some((year, month as u8, day as u8))
        }
        _ => None,
    };
    let region = match part.details.region {
        None | Some(crate::model::Region::Mainland) => Region::Mainland,
        Some(crate::model::Region::Taiwan) => Region::Taiwan,
        Some(crate::model::Region::HongKong) => Region::HongKong,
    };
    Setting { date, region }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Details, Extra, Part, TermKind};

    fn set(names: &[(&str, TermKind)]) -> NameSet {
        let term = |&(source, kind): &(&str, TermKind)| {
            Arc::new(Term { source: source.into(), kind, ..Term::default() })
        };
        NameSet::new(names.iter().map(term).collect())
    }

    #[test]
    fn the_glossary_goes_before_what_is_proposed() {
        let glossary = set(&[("深度求索公司", TermKind::Organisation)]);
        let proposed = set(&[("深度求索", TermKind::Term), ("任正非", TermKind::Person)]);
        let context = Context::new(glossary, proposed, &Choices::default(), Setting::default());
        let text = "任正非谈深度求索公司与深度求索";
        let names = context.names(text);
        let found: Vec<_> = names.iter().map(|n| (&text[n.bytes.clone()], n.kind)).collect();
        assert_eq!(
            found,
            [
                ("任正非", TermKind::Person),
                ("深度求索公司", TermKind::Organisation),
                ("深度求索", TermKind::Term)
            ]
        );
    }

    #[test]
    fn the_date_comes_from_the_details() {
        for (date, expected) in
            [("2025-01-28", Some((2025, 1, 28))), ("2025-13-28", None), ("2025", None), ("", None)]
        {
            let details = Details { date: date.into(), ..Details::default() };
            let part = Part { details, ..Part::default() };
            let document = Document::new(vec![part], Vec::new(), Vec::new(), Extra::default());
            assert_eq!(setting_of(&document).date, expected, "{date}");
        }
    }
}
