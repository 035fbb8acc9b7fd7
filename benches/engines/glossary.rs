//! Figures of the glossary: making 100,000 terms ready, finding them in an article, adding one, loading them from
//! the library, reading and writing them as files. With CedPane's text at hand its 65,000 names are part of them.

use duizhao::formats::Options;
use duizhao::formats::glossary::{ReadOptions, TERM_FORMATS, term_format};
use duizhao::glossary::matcher::{Index, Matcher};
use duizhao::glossary::merge::plan;
use duizhao::glossary::used::Translation;
use duizhao::model::Term;
use duizhao::storage::library::Library;
use duizhao::tasks::Unwatched;
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

const NUM_TERMS: usize = 100_000;

/// Measures everything; each figure with its name, the quickest of several runs.
pub fn figures(cedpane: &Path, article: &str) -> Vec<(String, Duration)> {
    let mut figures = Vec::new();
    let terms = terms(cedpane);
    let mut keep = |name: &str, time: Duration| figures.push((name.to_owned(), time));
    keep("make 100,000 terms ready", best(5, || drop(Index::new(&terms))));
    let base = Arc::new(Index::new(&terms));
    let mut matcher = Matcher::over(Arc::clone(&base), &[]);
    keep(
        &format!("find them in an article of {} KB (limit 5 ms)", article.len() / 1024),
        best(20, || drop(matcher.find(article))),
    );
    let one =
        Term { source: "黄仁勋".into(), aliases: vec!["黄氏".into()], ..Term::default() };
    keep(
        "add one term (limit 1 ms)",
        best(20, || {
            matcher.add(&one);
        }),
    );
    keep(
        "lay 500 terms over the base",
        best(20, || drop(Matcher::over(Arc::clone(&base), &terms[..500]))),
    );
    let english =
        "Jensen Huang’s chipmakers trained large language models in Hangzhou. ".repeat(150);
    keep("make a translation of 10 KB ready", best(20, || drop(Translation::new(&english))));
    let translation = Translation::new(&english);
    keep(
        "look 100 terms up in it",
        best(20, || {
            for term in &terms[..100] {
                let _none = translation.used(term);
            }
        }),
    );
    library(&terms, &mut keep);
    files(&terms, &mut keep);
    figures
}

fn library(terms: &[Arc<Term>], keep: &mut dyn FnMut(&str, Duration)) {
    let home = tempfile::tempdir().expect("a temporary folder");
    let path = home.path().join("glossaries.db");
    let mut library = Library::open_at(&path).expect("opens").library;
    let id = library.create("a").expect("a free name");
    let owned: Vec<Term> = terms.iter().map(|term| Term::clone(term)).collect();
    let start = Instant::now();
    library.import(id, &owned, &[], &Unwatched).expect("imports");
    keep("import them into the library", start.elapsed());
    keep("open the library", best(5, || drop(Library::open_at(&path).expect("opens"))));
    keep(
        "load them from the library (limit 300 ms)",
        best(5, || {
            drop(library.enabled_terms().expect("loads"));
        }),
    );
    keep(
        "add one term to the library",
        best(5, || {
            library.add_term(id, &owned[0]).expect("adds");
        }),
    );
    keep("plan an import of all into all", best(3, || drop(plan(&owned, &owned))));
}

fn files(terms: &[Arc<Term>], keep: &mut dyn FnMut(&str, Duration)) {
    let terms: Vec<&Term> = terms.iter().map(|term| &**term).collect();
    for format in TERM_FORMATS {
        let mut bytes = Vec::new();
        let start = Instant::now();
        if format.write(&terms, &Options::default(), &mut bytes, &Unwatched).is_err() {
            continue;
        }
        keep(&format!("write them as {}, {} KB", format.id(), bytes.len() / 1024), start.elapsed());
        let start = Instant::now();
        let mut input = Cursor::new(&bytes);
        let file = format.read(&mut input, &ReadOptions::default(), &Unwatched).expect("reads");
        assert!(file.num_problems == 0, "{:?}", file.problems.first());
        keep(&format!("read them back, {} terms", file.terms.len()), start.elapsed());
    }
}

/// CedPane's names when they are at hand, filled up with made-up ones.
fn terms(cedpane: &Path) -> Vec<Arc<Term>> {
    let mut terms: Vec<Arc<Term>> = Vec::with_capacity(NUM_TERMS);
    if let Ok(bytes) = std::fs::read(cedpane) {
        let cedict = term_format("cedict").expect("in the list");
        let file = cedict.read(&mut Cursor::new(bytes), &ReadOptions::default(), &Unwatched);
        terms.extend(file.expect("reads").terms.into_iter().map(Arc::new));
    }
    let made_up = (0_u32..).map(|number| {
        let han = |step: u32| char::from_u32(0x4E00 + (number * 37 + step * 911) % 20_000);
        let source: String = (1..=3 + number % 3).filter_map(han).collect();
        Arc::new(Term { source, targets: vec![format!("Name {number}")], ..Term::default() })
    });
    let num_missing = NUM_TERMS.saturating_sub(terms.len());
    terms.extend(made_up.take(num_missing));
    terms.truncate(NUM_TERMS);
    terms
}

fn best(runs: usize, mut work: impl FnMut()) -> Duration {
    let timed = (0..runs).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    timed.min().unwrap_or_default()
}
