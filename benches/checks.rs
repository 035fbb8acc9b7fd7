//! The checks' figures: false alarms on good translations, injected mistakes found, time. `cargo bench --bench checks`
//! prints them as tables; `-- --missed` lists the mistakes that were not found, `-- --alarms` what was flagged. Where
//! the data are not beside the repository, only its own pairs are measured.
#![allow(clippy::print_stdout, reason = "figures are what it is for")]

#[path = "../tests/it/checks/inject.rs"]
mod inject;
#[path = "../tests/it/checks/measure.rs"]
mod measure;

use duizhao::check::{Brief, CHECKS, check_all, look};
use duizhao::glossary::reader::Reader;
use duizhao::model::Document;
use duizhao::session::sample_document;
use duizhao::tasks::Unwatched;
use inject::Mistake;
use measure::{Corpus, Detected, alarms, corpora, detected, read_pairs};
use std::path::Path;
use std::time::{Duration, Instant};

fn main() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let mut all = vec![read_pairs("own pairs", include_str!("../tests/it/checks/pairs.tsv"))];
    let beside = corpora(&data);
    if beside.is_empty() {
        println!("left out: no {}", data.display());
    }
    all.extend(beside);
    alarm_figures(&all);
    detection_figures(&all);
    time_figures(&all);
}

fn has_flag(flag: &str) -> bool {
    std::env::args().any(|arg| arg == flag)
}

fn alarm_figures(all: &[Corpus]) {
    println!("\n| flagged, of these with an error | {} |", names(all));
    println!("| --- |{}", " --- |".repeat(all.len()));
    let found: Vec<_> = all.iter().map(alarms).collect();
    let share = |count: usize, of: usize| 100.0 * count as f64 / of.max(1) as f64;
    let row = |name: &str, counts: &dyn Fn(usize) -> (usize, usize)| {
        let cells = found.iter().enumerate().map(|(index, alarms)| {
            let (flagged, errors) = counts(index);
            let of = alarms.num_pairs;
            format!(" {:.1} %, {:.1} % |", share(flagged, of), share(errors, of))
        });
        println!("| {name} |{}", cells.collect::<String>());
    };
    for check in CHECKS {
        row(check.id(), &|index| found[index].by_check[check.id()]);
    }
    row("**any check**", &|index| (found[index].num_flagged, found[index].num_with_error));
    if has_flag("--alarms") {
        all.iter().for_each(list_alarms);
    }
}

fn names(all: &[Corpus]) -> String {
    let names = all.iter().map(|corpus| format!("{} ({})", corpus.name, corpus.rows.len()));
    names.collect::<Vec<_>>().join(" | ")
}

fn list_alarms(corpus: &Corpus) {
    let document = corpus.document(false);
    let brief = Brief::of(&document, Reader::bundled());
    let checked = check_all(&document, &brief, &Unwatched).expect("nobody cancels");
    for paragraph in document.paragraphs() {
        for finding in checked.findings(paragraph.id) {
            println!(
                "{} {} {:?}: {:?} {:?}",
                corpus.name,
                finding.kind,
                finding.severity,
                finding.values,
                finding.ignored(paragraph)
            );
            println!("    {}\n    {}", paragraph.source, paragraph.target);
        }
    }
}

fn detection_figures(all: &[Corpus]) {
    println!("\n| injected mistakes found | {} |", names(all));
    println!("| --- |{}", " --- |".repeat(all.len()));
    for mistake in Mistake::ALL {
        let cells = all.iter().map(|corpus| {
            let paragraphs;
            let corpus = if mistake == Mistake::Sentence {
                paragraphs = corpus.in_paragraphs();
                &paragraphs
            } else {
                corpus
            };
            let Detected { found, tried } =
                detected(corpus, mistake, &mut |source, target, good| {
                    if has_flag("--missed") {
                        println!("missed {mistake:?}\n    {source}\n    {target}\n    {good}");
                    }
                });
            format!(" {found} of {tried}: {:.1} % |", 100.0 * found as f64 / tried.max(1) as f64)
        });
        let cells: String = cells.collect();
        println!("| {mistake:?} |{cells}");
    }
}

fn time_figures(all: &[Corpus]) {
    println!("\n| time, one core | |\n| --- | --- |");
    let sample = sample_document().expect("the sample is the program's own");
    let brief = Brief::of(&sample, Reader::bundled());
    let all_of_it = format!("the sample, {} paragraphs", sample.paragraphs().len());
    println!("| {all_of_it} | {:.2?} |", time(&sample, &brief));
    for corpus in all.iter().map(Corpus::in_paragraphs) {
        let document = corpus.document(true);
        let brief = Brief::of(&document, Reader::bundled());
        let took = time(&document, &brief);
        let num = corpus.rows.len();
        let each = took / u32::try_from(num.max(1)).unwrap_or(u32::MAX);
        println!("| {num} of {}: all, each | {took:.2?}, {each:.2?} |", corpus.name);
        by_check(&document, &brief);
    }
    let paragraphs = all_of(all, 10_000).document(false);
    let brief = Brief::of(&paragraphs, Reader::bundled());
    println!(
        "| 10,000 pairs of all, a fifth of them different | {:.2?} |",
        time(&paragraphs, &brief)
    );
    keystroke_figures(&all_of(all, 100_000).document(false), &brief);
}

/// So many pairs of all corpora, again and again.
fn all_of(all: &[Corpus], num: usize) -> Corpus {
    let rows: Vec<_> = all.iter().flat_map(|corpus| corpus.rows.iter().cloned()).collect();
    Corpus { name: "all".to_owned(), rows: rows.into_iter().cycle().take(num).collect() }
}

/// What one keystroke costs in a large document: the paragraph looked at again, and what it says put in its place.
fn keystroke_figures(document: &Document, brief: &Brief) {
    let mut checked = check_all(document, brief, &Unwatched).expect("nobody cancels");
    let (mut looks, mut puts) = (Vec::new(), Vec::new());
    for paragraph in document.paragraphs().iter().step_by(997) {
        let mut typed = (**paragraph).clone();
        typed.target.push('x');
        let start = Instant::now();
        let seen = look(&typed, None, brief);
        looks.push(start.elapsed());
        let start = Instant::now();
        std::hint::black_box(checked.put(document, paragraph.id, seen));
        puts.push(start.elapsed());
    }
    let slowest = |times: &[Duration]| times.iter().max().copied().unwrap_or_default();
    let mean = |times: &[Duration]| {
        times.iter().sum::<Duration>() / u32::try_from(times.len().max(1)).unwrap_or(1)
    };
    let (mean_look, mean_put) = (mean(&looks), mean(&puts));
    let (slow_look, slow_put) = (slowest(&looks), slowest(&puts));
    println!(
        "| a keystroke among 100,000 paragraphs: looked at, put in its place; slowest | {mean_look:.2?}, {mean_put:.2?}; {slow_look:.2?}, {slow_put:.2?} |"
    );
}

fn time(document: &Document, brief: &Brief) -> Duration {
    let start = Instant::now();
    check_all(document, brief, &Unwatched).expect("nobody cancels");
    start.elapsed()
}

/// What each check costs alone, with what it needs worked out for it alone.
fn by_check(document: &Document, brief: &Brief) {
    let each = CHECKS.iter().map(|check| {
        let others = CHECKS.iter().map(|other| other.id().to_owned());
        let mut alone = brief.clone();
        alone.checks_off = others.filter(|id| id != check.id()).collect();
        let start = Instant::now();
        for paragraph in document.paragraphs() {
            std::hint::black_box(look(paragraph, None, &alone));
        }
        format!("{} {:.2?}", check.id(), start.elapsed())
    });
    println!("| &nbsp; by check | {} |", each.collect::<Vec<_>>().join(", "));
}
