//! How fast and how right alignment is: an article, one paragraph's links, and texts of many units put together of
//! pairs of sentences that people aligned.

use duizhao::align::gold::{self, GoldBead};
use duizhao::align::score::Counts;
use duizhao::align::{Aligner, Bead, Level, Unit};
use duizhao::dictionary::Dictionary;
use duizhao::model::Role;
use duizhao::tasks::Unwatched;
use std::path::Path;
use std::time::{Duration, Instant};

/// Aligned texts: source, target and gold of each.
pub struct Corpus(Vec<(String, String, Vec<GoldBead>)>);

fn units(text: &str) -> Vec<Unit<'_>> {
    text.lines().map(|text| Unit { text, role: Role::Body }).collect()
}

fn as_gold(beads: Vec<Bead>) -> Vec<GoldBead> {
    let gold = |b: Bead| GoldBead { source: b.source.collect(), target: b.target.collect() };
    beads.into_iter().map(gold).collect()
}

/// The texts of a set; `None` without one.
pub fn corpus(folder: &Path) -> Option<Corpus> {
    let mut paths: Vec<_> = std::fs::read_dir(folder).ok()?.flatten().map(|f| f.path()).collect();
    paths.sort();
    let text = |path: &std::path::PathBuf| {
        let read = |name: &str| std::fs::read_to_string(path.join(name)).ok();
        Some((read("src.txt")?, read("tgt.txt")?, gold::parse(&read("gold.tsv")?).ok()?))
    };
    Some(Corpus(paths.iter().filter_map(text).collect()))
}

/// Strict F1 on a set, with the time for all its texts and the number of source units.
pub fn accuracy(corpus: &Corpus, level: Level) -> (f64, Duration, usize) {
    let dictionary = Dictionary::bundled();
    let aligner = Aligner::new(&dictionary);
    let mut counts = Counts::default();
    let mut num_units = 0;
    let start = Instant::now();
    for (source, target, gold) in &corpus.0 {
        let (source, target) = (units(source), units(target));
        num_units += source.len();
        let aligned = aligner.align(&source, &target, level, &[], &Unwatched);
        counts.add(gold, &as_gold(aligned.expect("nobody cancels").beads));
    }
    (counts.strict().f1(), start.elapsed(), num_units)
}

/// The time for the links of one paragraph of about five sentences.
pub fn link_time(corpus: &Corpus) -> Duration {
    let dictionary = Dictionary::bundled();
    let aligner = Aligner::new(&dictionary);
    let (source, target, _) = &corpus.0[0];
    let source: Vec<&str> = source.lines().take(6).collect();
    let target: Vec<&str> = target.lines().take(6).collect();
    let (source, target) = (source[1..].concat(), target[1..].join(" "));
    let start = Instant::now();
    for _ in 0..20 {
        std::hint::black_box(aligner.link(&source, &target));
    }
    start.elapsed() / 20
}

/// A text of so many units, each two aligned sentences by chance, with a share of the targets left out in runs.
pub fn synthetic(corpora: &[Corpus], num_source: usize, num_target: usize) -> Corpus {
    let mut pairs = Vec::new();
    for (source, target, gold) in corpora.iter().flat_map(|corpus| &corpus.0) {
        let (source, target): (Vec<&str>, Vec<&str>) =
            (source.lines().collect(), target.lines().collect());
        for bead in gold.iter().filter(|b| b.source.len() == 1 && b.target.len() == 1) {
            pairs.push((source[bead.source[0]], target[bead.target[0]]));
        }
    }
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    let (mut source, mut target, mut gold) = (String::new(), String::new(), Vec::new());
    let (mut num_left_out, mut num_written) = (0, 0);
    for unit in 0..num_source {
        let (first, second) = (pairs[random(pairs.len())], pairs[random(pairs.len())]);
        source.push_str(&format!("{}{}\n", first.0, second.0));
        let behind = (num_source - num_target) * (unit + 1) / num_source;
        // Runs of one to three are left out whenever too few are.
        let is_left_out = num_left_out < behind && (num_left_out + 1 < behind || random(3) == 0);
        if is_left_out {
            num_left_out += 1;
            gold.push(GoldBead { source: vec![unit], target: Vec::new() });
        } else {
            target.push_str(&format!("{} {}\n", first.1, second.1));
            gold.push(GoldBead { source: vec![unit], target: vec![num_written] });
            num_written += 1;
        }
    }
    Corpus(vec![(source, target, gold)])
}
