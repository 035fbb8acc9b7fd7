//! What holds of every alignment, and how right it is on texts that people aligned, where they are at hand.

use super::gold::{self, GoldBead};
use super::score::Counts;
use super::*;
use crate::model::Role;
use crate::tasks::Unwatched;
use proptest::prelude::*;
use std::cell::Cell;
use std::path::Path;

fn units<'t>(texts: &[&'t str]) -> Vec<Unit<'t>> {
    texts.iter().map(|text| Unit { text, role: Role::Body }).collect()
}

fn align(source: &[&str], target: &[&str], level: Level, fixed: &[Bead]) -> Alignment {
    let dictionary = Dictionary::bundled();
    let aligner = Aligner::new(&dictionary);
    let aligned = aligner.align(&units(source), &units(target), level, fixed, &Unwatched);
    aligned.expect("nobody cancels")
}

/// Beads follow each other and cover both texts.
fn assert_covering(beads: &[Bead], num_source: usize, num_target: usize) {
    let mut end = (0, 0);
    for bead in beads {
        assert_eq!((bead.source.start, bead.target.start), end, "{beads:?}");
        assert!(!bead.source.is_empty() || !bead.target.is_empty(), "{beads:?}");
        assert!((0.0..=1.0).contains(&bead.score), "{bead:?}");
        end = (bead.source.end, bead.target.end);
    }
    assert_eq!(end, (num_source, num_target), "{beads:?}");
}

const SOURCE: [&str; 6] = [
    "他昨天去了北京。",
    "天气很好。",
    "“你什么时候回来？”我问。",
    "他说二十三号。",
    "我们的学校有五百个学生。",
    "图书馆在左边，食堂在右边。",
];
const TARGET: [&str; 6] = [
    "Yesterday he went to Beijing.",
    "The weather was fine.",
    "I asked him when he was coming back.",
    "He said on the twenty-third.",
    "Our school has 500 students.",
    "The library is on the left and the canteen on the right.",
];

#[test]
fn a_plain_text_is_aligned_one_by_one() {
    for level in [Level::Sentence, Level::Paragraph] {
        let aligned = align(&SOURCE, &TARGET, level, &[]);
        assert_covering(&aligned.beads, 6, 6);
        assert_eq!(aligned.fit, Fit::Translation);
        assert!(aligned.beads.iter().all(|bead| bead.source == bead.target), "{aligned:?}");
    }
    let without = [TARGET[0], TARGET[1], TARGET[4], TARGET[5]];
    let aligned = align(&SOURCE, &without, Level::Sentence, &[]);
    assert_covering(&aligned.beads, 6, 4);
    assert!(aligned.beads.iter().any(|b| b.source == (4..5) && b.target == (2..3)), "{aligned:?}");
}

#[test]
fn sides_may_be_empty_or_much_longer() {
    let long = vec!["The weather was fine."; 1000];
    let long_source = vec!["天气很好。"; 1000];
    for (source, target) in [
        (&SOURCE[..0], &TARGET[..0]),
        (&SOURCE[..], &TARGET[..0]),
        (&SOURCE[..0], &TARGET[..]),
        (&SOURCE[..1], &long[..]),
        (&long_source[..], &TARGET[..1]),
        (&["", "", ""][..], &[""][..]),
    ] {
        for level in [Level::Sentence, Level::Paragraph] {
            let aligned = align(source, target, level, &[]);
            assert_covering(&aligned.beads, source.len(), target.len());
        }
    }
}

#[test]
fn long_lines_do_not_hang() {
    let source = ["他昨天去了北京，一二三四五".repeat(26_000), "万亿".repeat(5000)];
    let target = ["Yesterday he went to Beijing with 25 Chens ".repeat(24_000), "a'".repeat(5000)];
    let source: Vec<&str> = source.iter().map(String::as_str).collect();
    let target: Vec<&str> = target.iter().map(String::as_str).collect();
    assert_covering(&align(&source, &target, Level::Sentence, &[]).beads, 2, 2);
}

#[test]
fn languages_are_told() {
    assert_eq!(align(&TARGET, &TARGET, Level::Sentence, &[]).fit, Fit::SourceNotChinese);
    assert_eq!(align(&SOURCE, &SOURCE, Level::Sentence, &[]).fit, Fit::TargetNotEnglish);
}

#[test]
fn work_can_be_cancelled_at_any_step() {
    struct Patience(Cell<u32>);
    impl Progress for Patience {
        fn step(&self, done: u64, total: u64) -> Result<(), Cancelled> {
            assert!(done <= total);
            let left = self.0.get().checked_sub(1).ok_or(Cancelled)?;
            self.0.set(left);
            Ok(())
        }
    }
    let dictionary = Dictionary::bundled();
    let aligner = Aligner::new(&dictionary);
    let (source, target) = (units(&SOURCE), units(&TARGET));
    let mut num_steps = 0;
    loop {
        let patience = Patience(Cell::new(num_steps));
        match aligner.align(&source, &target, Level::Sentence, &[], &patience) {
            Err(Cancelled) => num_steps += 1,
            Ok(aligned) => break assert_covering(&aligned.beads, 6, 6),
        }
        assert!(num_steps < 1000);
    }
    assert!(num_steps > 5);
}

#[test]
fn an_article_has_sentences_inside_paragraphs() {
    let source =
        [SOURCE[0].to_owned() + SOURCE[1], SOURCE[2].to_owned() + SOURCE[3], SOURCE[4..].concat()];
    let target = [
        TARGET[0].to_owned() + " " + TARGET[1],
        TARGET[2].to_owned() + " " + TARGET[3],
        TARGET[4..].join(" "),
    ];
    let source: Vec<&str> = source.iter().map(String::as_str).collect();
    let target: Vec<&str> = target.iter().map(String::as_str).collect();
    let dictionary = Dictionary::bundled();
    let article =
        Aligner::new(&dictionary).align_article(&units(&source), &units(&target), &Unwatched);
    let article = article.expect("nobody cancels");
    assert_covering(&article.paragraphs.beads, 3, 3);
    assert_covering(&article.sentences, 6, 6);
    assert!(article.sentences.iter().all(|bead| bead.source == bead.target), "{article:?}");
    let sentence = &article.source_sentences[3];
    assert_eq!((sentence.paragraph, &source[1][sentence.bytes.clone()]), (1, SOURCE[3]));
}

#[test]
fn terms_hold_names_together() {
    let term = Term {
        source: "海老公".to_owned(),
        targets: vec!["Old Hai".to_owned()],
        ..Term::default()
    };
    let terms = [Arc::new(term)];
    let dictionary = Dictionary::bundled();
    let aligner = Aligner::new(&dictionary).with_terms(&terms);
    let source = units(&["海老公笑了。", "小玄子哭了。", "海老公走了。"]);
    let target = units(&["Old Hai smiled.", "Old Hai left."]);
    let aligned = aligner.align(&source, &target, Level::Sentence, &[], &Unwatched);
    let beads = aligned.expect("nobody cancels").beads;
    assert!(beads.iter().any(|b| b.source == (2..3) && b.target == (1..2)), "{beads:?}");
}

/// Texts of real and of senseless units.
fn any_units() -> impl Strategy<Value = Vec<String>> {
    let unit = prop_oneof![
        proptest::sample::select(SOURCE.to_vec()).prop_map(str::to_owned),
        proptest::sample::select(TARGET.to_vec()).prop_map(str::to_owned),
        "\\PC{0,12}",
        any::<String>(),
    ];
    proptest::collection::vec(unit, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_texts_are_covered_and_fixed_beads_stay(
        source in any_units(),
        target in any_units(),
        cuts in proptest::collection::vec((0.0..1.0, 0.0..1.0, 0..3_usize, 0..3_usize), 0..3),
    ) {
        let mut fixed: Vec<Bead> = Vec::new();
        for (from, to, num_source, num_target) in cuts {
            let (before_source, before_target) =
                fixed.last().map_or((0, 0), |bead| (bead.source.end, bead.target.end));
            let at = |start: usize, len: usize, share: f64| start + ((len - start) as f64 * share) as usize;
            let source_start = at(before_source, source.len(), from);
            let target_start = at(before_target, target.len(), to);
            let bead = Bead {
                source: source_start..(source_start + num_source).min(source.len()),
                target: target_start..(target_start + num_target).min(target.len()),
                score: 1.0,
            };
            if !bead.source.is_empty() || !bead.target.is_empty() {
                fixed.push(bead);
            }
        }
        let source: Vec<&str> = source.iter().map(String::as_str).collect();
        let target: Vec<&str> = target.iter().map(String::as_str).collect();
        for level in [Level::Sentence, Level::Paragraph] {
            let beads = align(&source, &target, level, &fixed).beads;
            assert_covering(&beads, source.len(), target.len());
            prop_assert!(fixed.iter().all(|bead| beads.contains(bead)));
        }
    }

    #[test]
    fn links_cover_all_sentences(source in "\\PC{0,60}", target in "\\PC{0,60}") {
        let dictionary = Dictionary::bundled();
        let links = Aligner::new(&dictionary).link(&source, &target);
        let mut source_end = 0;
        for range in links.sentences.iter().filter_map(|link| link.source.as_ref()) {
            prop_assert!(range.start >= source_end && source.get(range.clone()).is_some());
            source_end = range.end;
        }
        prop_assert_eq!(source_end, source.trim_end().len());
        for word in &links.words {
            prop_assert!(source.get(word.source.clone()).is_some());
            prop_assert!(target.get(word.target.clone()).is_some());
        }
    }
}

struct GoldText {
    source: String,
    target: String,
    gold: Vec<GoldBead>,
}

fn gold_texts(set: &str) -> Vec<GoldText> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/alignment");
    let Ok(folders) = std::fs::read_dir(Path::new(root).join(set)) else {
        println!("skipped: ../shared is not beside this clone");
        return Vec::new();
    };
    let mut paths: Vec<_> = folders.flatten().map(|folder| folder.path()).collect();
    paths.sort();
    let read = |path: &Path, name: &str| std::fs::read_to_string(path.join(name)).expect("a text");
    let text = |path: &std::path::PathBuf| GoldText {
        source: read(path, "src.txt"),
        target: read(path, "tgt.txt"),
        gold: gold::parse(&read(path, "gold.tsv")).expect("numbers"),
    };
    paths.iter().map(text).collect()
}

fn found(text: &GoldText, target: &str, level: Level) -> Alignment {
    let source: Vec<&str> = text.source.lines().collect();
    let target: Vec<&str> = target.lines().collect();
    align(&source, &target, level, &[])
}

#[test]
fn gold_texts_are_aligned_as_people_did() {
    for (set, level, least) in [
        ("novel", Level::Sentence, 0.91),
        ("official", Level::Sentence, 0.955),
        ("news", Level::Sentence, 0.98),
        ("paragraphs", Level::Paragraph, 0.96),
    ] {
        let texts = gold_texts(set);
        let mut counts = Counts::default();
        for text in &texts {
            let aligned = found(text, &text.target, level);
            assert_eq!(aligned.fit, Fit::Translation);
            let bead = |bead: Bead| GoldBead {
                source: bead.source.collect(),
                target: bead.target.collect(),
            };
            let beads: Vec<GoldBead> = aligned.beads.into_iter().map(bead).collect();
            counts.add(&text.gold, &beads);
        }
        let f1 = counts.strict().f1();
        assert!(texts.is_empty() || f1 >= least, "{set}: {f1:.4}");
    }
}

#[test]
fn the_wrong_text_is_told() {
    let (novels, official) = (gold_texts("novel"), gold_texts("official"));
    let others = official.iter().chain(novels.first());
    for (text, other) in novels.iter().skip(1).zip(others) {
        assert_eq!(found(text, &other.target, Level::Sentence).fit, Fit::Unrelated);
        // The right sentences in another order are no translation either.
        let mut lines: Vec<&str> = text.target.lines().collect();
        lines.sort_unstable();
        assert_eq!(found(text, &lines.join("\n"), Level::Sentence).fit, Fit::Unrelated);
    }
}
