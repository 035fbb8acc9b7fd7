//! The engines' figures: dictionary, words, readings, quantities, glossary. `cargo bench --bench engines` prints them
//! as a table; it needs no window. With the data that `README.md` beside it names at hand, it measures how right
//! the engines are too; without, it says that it leaves that out.
#![allow(clippy::print_stdout, reason = "figures are what it is for")]

mod align;
mod dictionary;
mod english_quantities;
mod glossary;
mod links;
mod names;
mod quantities;
mod reading;
mod words;

use duizhao::align::Level;
use duizhao::dictionary::Dictionary;
use duizhao::glossary::reader::{Context, Reader};
use std::path::{Path, PathBuf};
use std::time::Instant;

fn main() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let article = std::fs::read_to_string(data.join("samples/deepseek-article.txt"))
        .unwrap_or_else(|_| include_str!("../../assets/samples/deepseek.zh.txt").to_owned());
    head("Dictionary");
    for (name, value) in dictionary::figures(include_bytes!("../../assets/dictionary/cedict.dict"))
    {
        show(&name, &value);
    }
    word_figures(&data, &article);
    reading_figures(&data, &article);
    quantity_figures();
    name_figures();
    head("Glossary");
    for (name, time) in glossary::figures(&data.join("data/names/cedpane-2021.txt"), &article) {
        show(&name, &format!("{time:.2?}"));
    }
    link_figures();
    align_figures(&data.join("data/alignment"));
    head("All together");
    let reader = Reader::bundled();
    let context = Context::default();
    let start = Instant::now();
    let lines = article.lines().filter(|line| !line.trim().is_empty());
    let num_words: usize = lines.map(|line| reader.annotate(line, &context).words.len()).sum();
    show(&format!("annotate the article, {num_words} words"), &format!("{:.2?}", start.elapsed()));
}

fn word_figures(data: &Path, article: &str) {
    head("Words");
    let dictionary = Dictionary::bundled();
    show("vocabulary ready (limit 60 ms)", &format!("{:.2?}", words::vocabulary_time(&dictionary)));
    let vocabulary = dictionary.vocabulary();
    let text = article.repeat(40);
    let rate = words::megabytes_per_second(&vocabulary, &text);
    show("words of running text (limit 20 MB/s)", &format!("{rate:.1} MB/s"));
    for path in gold_files(&data.join("data/segmentation")) {
        let Ok(gold) = std::fs::read_to_string(&path) else { continue };
        let found = words::agreement(&vocabulary, &gold, |word| dictionary.contains(word));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        show(
            &format!("{name}: F1, dead ends"),
            &format!("{:.1}, {:.1} %", found.f1() * 100.0, found.dead_ends * 100.0),
        );
    }
}

fn gold_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        println!("| gold words | left out: no {} |", folder.display());
        return Vec::new();
    };
    let paths = entries.flatten().map(|entry| entry.path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect()
}

fn reading_figures(data: &Path, article: &str) {
    head("Readings");
    let vocabulary = Dictionary::bundled().vocabulary();
    show("network ready", &format!("{:.2?}", reading::load()));
    let sentences: Vec<&str> = article.lines().filter(|line| !line.trim().is_empty()).collect();
    let rate = reading::sentences_per_second(&sentences, &vocabulary);
    show("paragraphs of news read", &format!("{rate:.0} a second"));
    match reading::cpp(&data.join("data/pinyin"), &vocabulary) {
        Some(found) => {
            let share = |part: usize| part as f64 * 100.0 / found.num_all.max(1) as f64;
            show("CPP, development half", &format!("{:.2} %", share(found.num_right)));
            show("… of which marked as unsure", &format!("{:.2} %", share(found.num_unsure)));
            let num_wrong = found.num_all - found.num_right;
            show(
                "… wrong, and of these marked",
                &format!("{num_wrong}, {}", found.num_unsure_wrong),
            );
        }
        None => println!("| CPP | left out: no {} |", data.join("data/pinyin").display()),
    }
}

fn quantity_figures() {
    head("Quantities");
    for (name, rate) in quantities::megabytes_a_second() {
        show(&format!("Chinese text {name}"), &format!("{rate:.1} MB/s"));
    }
    let slowest = quantities::slowest_hostile_seconds();
    show("slowest hard line of 1 MB", &format!("{slowest:.2} s"));
    let (rate, _) = english_quantities::english_quantities();
    show("English text", &format!("{rate:.1} MB/s"));
}

fn name_figures() {
    head("Names and proposed terms");
    let (names, terms) = names::article();
    show("names of an article of 10 KB (limit 20 ms)", &format!("{names:.2?}"));
    show("terms proposed for it", &format!("{terms:.2?}"));
    show("names of a line of 1 MB", &format!("{:.2?}", names::long_line()));
}

fn link_figures() {
    head("Links of a paragraph and its translation");
    let (mean, worst) = links::sample();
    show("the sample's paragraphs, on the average", &format!("{mean:.2?}"));
    show("the slowest of them (limit 2 ms)", &format!("{worst:.2?}"));
}

fn align_figures(data: &Path) {
    head("Alignment");
    let mut sentences = Vec::new();
    for (set, level) in [
        ("novel", Level::Sentence),
        ("official", Level::Sentence),
        ("news", Level::Sentence),
        ("paragraphs", Level::Paragraph),
    ] {
        let Some(corpus) = align::corpus(&data.join(set)) else {
            println!("| {set} | left out: no {} |", data.join(set).display());
            continue;
        };
        let (f1, time, num_units) = align::accuracy(&corpus, level);
        show(
            &format!("{set}: strict F1; time for {num_units} units"),
            &format!("{f1:.3}; {time:.2?}"),
        );
        if level == Level::Sentence {
            sentences.push(corpus);
        }
    }
    let Some(novel) = sentences.first() else { return };
    show("links of one paragraph (limit 2 ms)", &format!("{:.2?}", align::link_time(novel)));
    for (num_source, num_target) in [(120, 120), (6301, 5000), (42_687, 30_000)] {
        let text = align::synthetic(&sentences, num_source, num_target);
        let (f1, time, _) = align::accuracy(&text, Level::Sentence);
        show(
            &format!("{num_source} × {num_target} units: time; F1"),
            &format!("{time:.2?}; {f1:.3}"),
        );
    }
}

fn head(name: &str) {
    println!("\n| {name} | |\n| --- | --- |");
}

fn show(name: &str, value: &str) {
    println!("| {name} | {value} |");
}
