//! A table of terms, translations and what of them counts as used.

use super::*;
use proptest::prelude::*;

fn term(targets: &[&str], kind: TermKind) -> Term {
    Term {
        source: "词".into(),
        targets: targets.iter().map(|&target| target.into()).collect(),
        kind,
        ..Term::default()
    }
}

#[test]
fn finds_what_is_used() {
    use TermKind::{Organisation, Person, Place};
    const WORD: TermKind = TermKind::Term;
    for (target, kind, text, expected) in [
        ("large language model", WORD, "Large language models are", Some("Large language models")),
        ("large language model", WORD, "A Large-Language Model’s", Some("Large-Language Model")),
        ("Large Language Model", WORD, "the large language model", Some("large language model")),
        ("large language models", WORD, "one large language model", Some("large language model")),
        ("large language model", WORD, "it is large. Language models", None),
        ("start-up", WORD, "Startups in Hangzhou", Some("Startups")),
        ("startup", WORD, "two start-ups", Some("start-ups")),
        ("start up", WORD, "a start-up", Some("start-up")),
        ("chipmaker", WORD, "the chip makers", Some("chip makers")),
        ("chip maker", WORD, "the chipmaker’s shares", Some("chipmaker")),
        ("open source", WORD, "an open-sourced model", Some("open-sourced")),
        ("fine-tune", WORD, "was fine-tuned and", Some("fine-tuned")),
        ("distil", WORD, "by distilling it", Some("distilling")),
        ("to train", WORD, "It trained on", Some("trained")),
        ("policy", WORD, "new policies", Some("policies")),
        ("attorney general", WORD, "the attorneys general", Some("attorneys general")),
        ("child", WORD, "children", Some("children")),
        ("car", WORD, "a cartel and a scar", None),
        ("Donald Trump", Person, "Donald Trump's tariffs", Some("Donald Trump")),
        ("Donald Trump", Person, "said Trump.", Some("Trump")),
        ("Donald Trump", Person, "that trumps all", None),
        ("Jensen Huang", Person, "JENSEN HUANG SPEAKS", Some("JENSEN HUANG")),
        ("Apple", Organisation, "an apple a day", None),
        ("Apple", Organisation, "Apple’s shares", Some("Apple")),
        ("Apple", WORD, "Machine: apple", Some("apple")),
        ("White House", Organisation, "the White House", Some("White House")),
        ("White House", Organisation, "a white house", None),
        ("the White House", Organisation, "a White House aide", Some("White House")),
        ("US", Place, "U.S. officials", Some("U.S.")),
        ("US", WORD, "told us", None),
        ("U.S.", Place, "the US-led bloc", Some("US")),
        ("AI", WORD, "AI-powered", Some("AI")),
        ("AI", WORD, "A.I. chips", Some("A.I.")),
        ("LLM", WORD, "many LLMs", Some("LLMs")),
        ("AT&T", Organisation, "AT&T said", Some("AT&T")),
        ("R&D", WORD, "spending on R & D", None),
        ("Standard & Poor's", Organisation, "Standard and Poor’s cut", Some("Standard and Poor")),
        ("GPT-4", WORD, "GPT-4 and GPT4", Some("GPT-4")),
        ("GPT4", WORD, "on GPT-4o", None),
        ("DeepSeek", Organisation, "Deep Seek said", Some("Deep Seek")),
        ("São Paulo", Place, "in Sao Paulo", Some("Sao Paulo")),
        ("Alps (mountains)", Place, "in the Alps", Some("Alps")),
        ("Apple, Inc.", Organisation, "Apple, Inc. said", Some("Apple, Inc")),
        ("news", WORD, "a new one", None),
        ("", WORD, "anything", None),
        ("term", WORD, "", None),
    ] {
        let found = used(&term(&[target], kind), text).map(|byte| &text[byte]);
        assert_eq!(found, expected, "{target} in {text}");
    }
}

#[test]
fn tells_the_forms_apart() {
    let gorman = Term {
        short_target: Some("Ms Gorman".into()),
        forbidden: vec!["Gormann".into(), "Lindsay Gorman III".into()],
        ..term(&["Lindsay Gorman", "L. Gorman"], TermKind::Person)
    };
    let text = "Lindsay Gorman said. Ms Gorman, Gormann and L. Gorman; Lindsay Gorman III.";
    let found: Vec<_> =
        uses(&gorman, text).into_iter().map(|place| (&text[place.byte], place.form)).collect();
    assert_eq!(
        found,
        [
            ("Lindsay Gorman", UsedForm::Target(0)),
            ("Ms Gorman", UsedForm::Later),
            ("Gormann", UsedForm::Forbidden(0)),
            ("L. Gorman", UsedForm::Target(1)),
            ("Lindsay Gorman III", UsedForm::Forbidden(1)),
        ]
    );
    assert_eq!(used(&gorman, "Gormann, Lindsay Gorman III"), None);
    let exact = Term { exact_case: true, ..term(&["iPhone", "gold rush"], TermKind::Term) };
    for (text, expected) in [
        ("two iPhones", Some("iPhones")),
        ("an Iphone", None),
        ("Gold rush", Some("Gold rush")),
        ("Gold Rush", Some("Gold Rush")),
    ] {
        assert_eq!(used(&exact, text).map(|byte| &text[byte]), expected, "{text}");
    }
}

#[test]
fn a_long_text_takes_linear_time() {
    let trump = term(&["a a a a a a a a b"], TermKind::Term);
    let start = std::time::Instant::now();
    assert_eq!(used(&trump, &"a ".repeat(200_000)), None);
    assert!(start.elapsed().as_secs() < 20);
}

proptest! {
    #[test]
    fn uses_are_parts_of_the_text_in_order(
        targets in proptest::collection::vec("[aAbs'&. -]{0,6}", 0..3),
        forbidden in proptest::collection::vec("[aAbs]{0,3}", 0..2),
        text in "[aAbs'’&. ,-]{0,40}|\\PC{0,40}",
        exact_case: bool,
    ) {
        let term = Term { targets, forbidden, exact_case, ..Term::default() };
        let mut byte_last = 0;
        for found in uses(&term, &text) {
            prop_assert!(found.byte.start >= byte_last && found.byte.start < found.byte.end);
            prop_assert!(text.get(found.byte.clone()).is_some());
            byte_last = found.byte.end;
        }
    }
}
