//! Findings of a whole document, kept up to date: as good as looking at everything anew.

use super::*;
use crate::check::{Severity, value_of};
use crate::glossary::reader::{Context, Reader};
use crate::model::{Extra, Paragraph, Part, Role, Settings};
use crate::tasks::Unwatched;
use proptest::prelude::*;
use std::sync::Arc;

fn brief() -> Brief {
    let context = Arc::new(Context::default());
    Brief::new(Reader::bundled(), context, Vec::new(), Arc::new(Settings::default()))
}

fn document(pairs: &[(&str, &str)]) -> Document {
    let paragraphs = pairs.iter().zip(1..).map(|((source, target), id)| Paragraph {
        id: ParagraphId(id),
        source: (*source).to_owned(),
        target: (*target).to_owned(),
        role: Role::Heading(1),
        ..Paragraph::default()
    });
    Document::new(vec![Part::default()], paragraphs.collect(), Vec::new(), Extra::default())
}

fn all(document: &Document) -> Checked {
    check_all(document, &brief(), &Unwatched).unwrap()
}

fn kinds(checked: &Checked, id: u64) -> Vec<&'static str> {
    let of_check = checked.findings(ParagraphId(id)).filter(|f| f.check == "consistency");
    of_check.map(|finding| finding.kind).collect()
}

#[test]
fn one_source_in_two_ways_and_two_sources_alike_are_found() {
    let document = document(&[
        ("他没有回答这个问题。", "He left the question open."),
        ("她没有回答问题。", "He left the question open."),
        ("他没有回答这个问题。", "He did not answer."),
        ("他没有回答这个问题。", "He left the question open."),
    ]);
    let checked = all(&document);
    assert_eq!(kinds(&checked, 1), [] as [&str; 0], "the usual one stands");
    assert_eq!(kinds(&checked, 2), ["sources-differ"]);
    assert_eq!(kinds(&checked, 3), ["translations-differ"]);
}

#[test]
fn a_heading_of_another_style_is_found_where_the_style_is_clear() {
    let document = document(&[
        ("成本之争", "The Argument Over Cost"),
        ("谁来审计", "Who Will Audit the Claims"),
        ("出口管制之后", "After the controls on exports"),
    ]);
    let checked = all(&document);
    assert_eq!(kinds(&checked, 1), [] as [&str; 0]);
    assert_eq!(kinds(&checked, 3), ["heading-capitals"]);
    let finding = checked.findings(ParagraphId(3)).find(|f| f.check == "consistency").unwrap();
    assert_eq!(finding.severity, Severity::Warning);
    assert_ne!(value_of("title"), value_of("sentence"));
}

#[test]
fn one_that_differs_concerns_no_crowd() {
    let pair = ("他没有回答这个问题。", "He left the question open.");
    let mut pairs = vec![pair; 300];
    let mut checked = all(&document(&pairs));
    for (row, target) in
        [(7, "He did not answer."), (8, "He said nothing."), (7, pair.1), (8, pair.1)]
    {
        pairs[row].1 = target;
        let document = document(&pairs);
        let paragraph = &document.paragraphs()[row];
        let seen = look(paragraph, Some(pair.1), &brief());
        let touched = checked.put(&document, paragraph.id, seen);
        assert!(touched.len() <= 4, "{} paragraphs for one", touched.len());
        assert_eq!(found(&checked, &document), found(&all(&document), &document));
    }
}

#[test]
fn a_repeated_paragraph_has_what_it_has_alone() {
    let pair = ("公司去年卖出2.6万部手机。", "The company sold 2,600 phones last year.");
    let once = all(&document(&[pair]));
    let often = document(&[pair; 5]);
    let checked = all(&often);
    let alone: Vec<&Finding> = once.findings(ParagraphId(1)).collect();
    assert!(alone.iter().any(|finding| finding.kind == "quantity-scale"), "{alone:?}");
    for paragraph in often.paragraphs() {
        assert_eq!(checked.findings(paragraph.id).collect::<Vec<_>>(), alone);
    }
}

fn found(checked: &Checked, document: &Document) -> Vec<Vec<Finding>> {
    let ids = document.paragraphs().iter().map(|paragraph| paragraph.id);
    ids.map(|id| checked.findings(id).cloned().collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whatever is changed in whatever order, the outcome is that of looking at everything anew.
    #[test]
    fn kept_up_to_date_is_as_good_as_new(
        texts in proptest::collection::vec((0..3_usize, 0..4_usize), 6),
        changes in proptest::collection::vec((0..6_usize, 0..4_usize), 1..8),
    ) {
        let sources = ["他没有回答这个问题。", "她没有回答问题。", "谁来审计这些说法"];
        let targets = ["He left the question open.", "", "Who Will Audit the Claims", "Who will audit all of this"];
        let mut pairs: Vec<_> = texts.iter().map(|&(s, t)| (sources[s], targets[t])).collect();
        let mut checked = all(&document(&pairs));
        let brief = brief();
        for (row, text) in changes {
            pairs[row].1 = targets[text];
            let document = document(&pairs);
            let paragraphs = document.paragraphs();
            let next = paragraphs.get(row + 1).map(|next| next.target.as_str());
            let seen = look(&paragraphs[row], next, &brief);
            let before = found(&checked, &document);
            let touched = checked.put(&document, paragraphs[row].id, seen);
            let after = found(&checked, &document);
            for (index, paragraph) in paragraphs.iter().enumerate() {
                let is_told = touched.contains(&paragraph.id);
                prop_assert!(is_told || before[index] == after[index]);
            }
            prop_assert_eq!(after, found(&all(&document), &document));
        }
    }
}
