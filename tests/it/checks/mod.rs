//! The checks against good translations and against injected mistakes. `cargo bench --bench checks` prints the whole
//! table; here are the promises that must not break.

pub mod inject;
pub mod measure;

use inject::Mistake;
use measure::{Corpus, alarms, corpora, detected, read_pairs};

fn own() -> Corpus {
    read_pairs("own pairs", include_str!("pairs.tsv"))
}

#[test]
fn good_pairs_of_our_own_raise_no_error() {
    let found = alarms(&own());
    assert_eq!(found.num_with_error, 0, "{:?}", found.by_check);
    assert!(found.num_flagged * 20 <= found.num_pairs, "{:?}", found.by_check);
}

#[test]
fn every_sort_of_mistake_is_put_in_somewhere() {
    let pairs = own();
    for mistake in Mistake::ALL {
        let outcome = detected(&pairs.in_paragraphs(), mistake, &mut |_, _, _| {});
        assert!(outcome.tried > 0, "{mistake:?}");
    }
}

fn at_least(corpus: &Corpus, mistake: Mistake, percent: usize) {
    let mut missed = String::new();
    let outcome = detected(corpus, mistake, &mut |source, target, _| {
        missed.push_str(&format!("{source}\n{target}\n"));
    });
    assert!(outcome.tried > 0, "{mistake:?} was never put in");
    assert!(outcome.found * 100 >= outcome.tried * percent, "{mistake:?}: {outcome:?}\n{missed}");
}

#[test]
fn injected_mistakes_are_found() {
    let pairs = own();
    for mistake in [Mistake::Scale, Mistake::Digit, Mistake::Unit, Mistake::Date] {
        at_least(&pairs, mistake, 97);
    }
    at_least(&pairs, Mistake::NameSwapped, 95);
    at_least(&pairs, Mistake::NameDropped, 95);
    at_least(&pairs, Mistake::Leftover, 97);
    at_least(&pairs, Mistake::Bracket, 95);
    at_least(&pairs.in_paragraphs(), Mistake::Sentence, 90);
}

#[test]
fn professional_translations_are_left_in_peace() {
    let data = crate::source::root().join("../shared/data");
    let all = corpora(&data);
    if all.is_empty() {
        eprintln!("skipped: no {}", data.display());
    }
    // Manuals repeat themselves in other words and carry other versions than their sources: what is flagged there is
    // mostly wrong indeed.
    for corpus in all {
        let (most_errors, most) =
            if corpus.name.contains("manual") { (5.0, 15.0) } else { (3.0, 10.0) };
        let found = alarms(&corpus);
        let share = |count: usize| 100.0 * count as f64 / found.num_pairs as f64;
        assert!(
            share(found.num_with_error) <= most_errors,
            "{}: {:?}",
            corpus.name,
            found.by_check
        );
        assert!(share(found.num_flagged) <= most, "{}: {:?}", corpus.name, found.by_check);
    }
}
