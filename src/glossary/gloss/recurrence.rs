//! The strongest evidence for where a name begins: where the end of a run occurs elsewhere in the article, how
//! far it goes on the same way to the left, and what stands before it there.

use aho_corasick::AhoCorasick;

use super::run::Run;
use crate::text::count::is_han;

/// The occurrences that are looked at for one name; more add nothing.
const MAX_OCCURRENCES: usize = 60;

/// One other occurrence of a run's end: how many characters agree, and the first one that does not (`None`
/// for a paragraph's start or anything but a Chinese character).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    pub num_chars: usize,
    pub before: Option<char>,
}

/// Finds, for each run (given with its paragraph's index), where its last two characters occur elsewhere.
/// Linear in the article's size.
pub(super) fn occurrences(paragraphs: &[&str], runs: &[(usize, &Run)]) -> Vec<Vec<Occurrence>> {
    let mut found = vec![Vec::new(); runs.len()];
    let mut patterns: Vec<String> = Vec::new();
    let mut runs_of: std::collections::HashMap<String, Vec<usize>> =
        std::collections::HashMap::new();
    for (run_index, (_, run)) in runs.iter().enumerate().filter(|(_, (_, run))| run.len() >= 2) {
        let ending: String = run.raw[run.len() - 2..].iter().collect();
        runs_of
            .entry(ending.clone())
            .or_insert_with(|| {
                patterns.push(ending);
                Vec::new()
            })
            .push(run_index);
    }
    let Ok(searcher) = AhoCorasick::new(&patterns) else { return found };
    for (paragraph_index, text) in paragraphs.iter().enumerate() {
        for hit in searcher.find_overlapping_iter(text) {
            for &run_index in &runs_of[&patterns[hit.pattern().as_usize()]] {
                let (own_paragraph, run) = runs[run_index];
                let is_own = own_paragraph == paragraph_index && run.bytes[run.len()] == hit.end();
                if !is_own && found[run_index].len() < MAX_OCCURRENCES {
                    found[run_index].push(agreement(&text[..hit.end()], run));
                }
            }
        }
    }
    found
}

fn agreement(before: &str, run: &Run) -> Occurrence {
    let mut chars = before.chars().rev();
    for (num_chars, &own) in run.raw.iter().rev().enumerate() {
        match chars.next() {
            Some(c) if c == own => {}
            other => return Occurrence { num_chars, before: other.filter(|&c| is_han(c)) },
        }
    }
    Occurrence { num_chars: run.len(), before: chars.next().filter(|&c| is_han(c)) }
}

/// How much the occurrences speak for the last `num_chars` characters being a unit: about −1 to 3.
pub(super) fn support(run: &Run, occurrences: &[Occurrence], num_chars: usize) -> f32 {
    let own_before = run.len().checked_sub(num_chars + 1).map(|index| run.raw[index]);
    let mut before: Vec<Option<char>> = vec![own_before];
    let mut num_longer = 0;
    let mut num_exact = 0;
    for occurrence in occurrences.iter().filter(|o| o.num_chars >= num_chars) {
        let is_longer = occurrence.num_chars > num_chars && own_before.is_some();
        num_longer += usize::from(is_longer);
        num_exact += usize::from(!is_longer);
        let left = if is_longer { own_before } else { occurrence.before };
        if !before.contains(&left) {
            before.push(left);
        }
    }
    if num_exact == 0 {
        return if num_longer > 0 { -0.8 } else { 0.0 };
    }
    let variety = match before.len() {
        1 => 0.3,
        2 => 1.0,
        3 => 1.6,
        _ => 2.2,
    };
    let starts = occurrences.iter().any(|o| o.num_chars == num_chars && o.before.is_none());
    variety + if starts { 0.5 } else { 0.0 }
}
