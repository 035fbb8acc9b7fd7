//! What the program carries with it: every file under `assets/` is named with its source, version and licence in
//! the README beside it, and the sample article is what its README says.

use crate::source;
use std::collections::HashSet;

/// Licences that data and fonts may have.
const LICENCES: &[&str] = &[
    "CC0 1.0",
    "OFL-1.1",
    "CC BY-SA 4.0",
    "MIT",
    "Apache-2.0",
    "MIT OR Apache-2.0",
    "MIT AND BSD",
    "Unicode-3.0",
    "its own text",
];

/// One row of a README's table of files.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    file: String,
    source: String,
    version: String,
    licence: String,
}

/// The rows whose first cell is a file name in backticks: `| file | source | version | licence | … |`.
fn rows(readme: &str) -> Vec<Row> {
    let mut found = Vec::new();
    for line in readme.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let cell = |index: usize| cells.get(index).copied().unwrap_or_default().to_owned();
        let file = cell(1).trim_matches('`').to_owned();
        found.push(Row { file, source: cell(2), version: cell(3), licence: cell(4) });
    }
    found
}

/// What is wrong with the README of one folder, given the files beside it.
fn faults(readme: &str, beside: &[&str]) -> Vec<String> {
    let rows = rows(readme);
    let mut found = Vec::new();
    for name in beside {
        if !rows.iter().any(|row| row.file == *name) {
            found.push(format!("{name}: no row in README.md"));
        }
    }
    for row in &rows {
        if !beside.contains(&row.file.as_str()) {
            found.push(format!("{}: a row without a file", row.file));
        }
        if row.source.is_empty() || row.version.is_empty() {
            found.push(format!("{}: no source or version", row.file));
        }
        if !LICENCES.contains(&row.licence.as_str()) {
            found.push(format!("{}: licence `{}` is not on the list", row.file, row.licence));
        }
    }
    found
}

fn sample(name: &str) -> String {
    let path = format!("assets/samples/{name}");
    source::read(path).expect("the sample article is in the repository").text
}

/// The paragraphs of a sample: one a line, an empty line between two.
fn paragraphs(text: &str) -> Vec<&str> {
    text.trim_end_matches('\n').split("\n\n").collect()
}

#[test]
fn every_file_has_a_source_and_a_licence() {
    let paths = source::paths_under("assets");
    assert!(!paths.is_empty(), "assets/ was not found");
    let folder_of = |path: &str| path.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    let folders: HashSet<String> = paths.iter().filter_map(|path| folder_of(path)).collect();
    for folder in folders {
        let inside = paths.iter().filter(|path| folder_of(path).as_ref() == Some(&folder));
        let names = inside.filter_map(|path| path.rsplit('/').next());
        let beside: Vec<&str> = names.filter(|name| *name != "README.md").collect();
        let readme = source::read(format!("{folder}/README.md")).map(|file| file.text);
        let found = faults(&readme.unwrap_or_default(), &beside);
        assert!(found.is_empty(), "{folder}:\n{}", found.join("\n"));
    }
}

#[test]
fn finds_files_without_a_licence() {
    let row = "| `a.ttf` | npm `a` | 1 | OFL-1.1 | why |";
    for (readme, beside, expected) in [
        (row, &["a.ttf"][..], 0),
        (row, &["a.ttf", "b.ttf"], 1),
        (row, &[], 1),
        ("| `a.ttf` | npm | | OFL-1.1 |", &["a.ttf"], 1),
        ("| `a.ttf` | npm | 1 | GPL-3.0 |", &["a.ttf"], 1),
        ("", &["a.ttf"], 1),
    ] {
        assert_eq!(faults(readme, beside).len(), expected, "{readme}");
    }
}

#[test]
fn fonts_are_static_true_type() {
    for path in source::paths_under("assets/fonts").iter().filter(|path| path.ends_with(".ttf")) {
        let bytes = std::fs::read(source::root().join(path)).expect("it was listed");
        assert!(bytes.starts_with(&[0, 1, 0, 0]), "{path} is no TrueType face");
        // The table directory stands at the start; a variable face has an `fvar` table.
        assert!(!bytes[..512].windows(4).any(|tag| tag == b"fvar"), "{path} is a variable face");
    }
}

#[test]
fn sample_is_an_article_with_its_first_half_translated() {
    let (source, target) = (sample("deepseek.zh.txt"), sample("deepseek.en.txt"));
    let (zh, en) = (paragraphs(&source), paragraphs(&target));
    assert_eq!((zh.len(), en.len()), (26, 13));
    for paragraph in zh.iter().chain(&en) {
        assert_eq!(paragraph.trim(), *paragraph);
        assert!(!paragraph.is_empty() && !paragraph.contains('\n'), "{paragraph}");
    }
    assert!(!target.contains(['"', '\'']), "the translation has typographic quotation marks");
    let caption = zh[7];
    assert!(
        zh[8].contains(caption) && zh[8].len() > caption.len(),
        "the caption stands there twice"
    );
    let is_gloss = |after: &str| after.starts_with(|c: char| c.is_ascii_alphabetic());
    let num_glosses = source.split('（').skip(1).filter(|after| is_gloss(after)).count();
    assert!(num_glosses >= 10, "{num_glosses} glosses");
}

#[test]
fn sample_keeps_the_numbers() {
    let (source, target) = (sample("deepseek.zh.txt"), sample("deepseek.en.txt"));
    let (zh, en) = (paragraphs(&source), paragraphs(&target));
    for (index, number, english) in [
        (1, "600万美元", "$6 million"),
        (1, "1月27日", "January 27"),
        (3, "5890亿美元", "$589 billion"),
        (3, "17%", "17 percent"),
        (7, "2025年1月28日", "January 28, 2025"),
        (9, "约2000块", "about 2,000"),
        (9, "1.6万块以上", "more than 16,000"),
        (10, "三十分之一", "one-thirtieth"),
        (11, "Llama 3.1", "Llama 3.1"),
    ] {
        assert!(zh[index].contains(number), "{number}");
        assert!(en[index].contains(english), "{english}");
    }
}

/// The facts are those of a real article, the sentences are our own: no run of Chinese characters longer than the
/// longest name is shared.
#[test]
fn sample_shares_no_sentence_with_the_real_article() {
    const LONGEST_NAME: usize = 14;
    let path = source::root().join("../shared/samples/deepseek-article.txt");
    let Ok(real) = std::fs::read_to_string(path) else {
        eprintln!("skipped: the real article is not beside this clone");
        return;
    };
    let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let runs = |text: &str| -> HashSet<String> {
        let runs = text.split(|c| !is_han(c)).map(|run| run.chars().collect::<Vec<_>>());
        runs.flat_map(|run| {
            run.windows(LONGEST_NAME + 1).map(|w| w.iter().collect()).collect::<Vec<String>>()
        })
        .collect()
    };
    let shared: Vec<String> =
        runs(&sample("deepseek.zh.txt")).intersection(&runs(&real)).cloned().collect();
    assert!(shared.is_empty(), "{shared:?}");
}
