//! How right an alignment is, counted as vecalign's scorer counts (Thompson and Koehn 2019, after Sennrich and Volk
//! 2011): strictly, where a bead must be the gold's, and laxly, where it must share a link with it.

use super::gold::GoldBead;
use std::collections::{HashMap, HashSet};

/// Counts over any number of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    strict: usize,
    lax: usize,
    all: usize,
    found: usize,
    found_lax: usize,
    wanted: usize,
}

/// Precision, recall and their harmonic mean.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Of what was given, how much is right.
    pub precision: f64,
    /// Of what is right, how much was given.
    pub recall: f64,
}

impl Figures {
    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        let sum = self.precision + self.recall;
        if sum > 0.0 { 2.0 * self.precision * self.recall / sum } else { 0.0 }
    }
}

/// How many beads of the second are in the first strictly, how many laxly, and how many there are.
fn hits(gold: &[GoldBead], test: &[GoldBead]) -> (usize, usize, usize) {
    let is_filled = |bead: &&GoldBead| !bead.source.is_empty() || !bead.target.is_empty();
    let gold_set: HashSet<&GoldBead> = gold.iter().filter(is_filled).collect();
    let test_set: HashSet<&GoldBead> = test.iter().filter(is_filled).collect();
    let mut links: HashMap<usize, HashSet<usize>> = HashMap::new();
    for bead in &gold_set {
        for &unit in &bead.source {
            links.entry(unit).or_default().extend(&bead.target);
        }
    }
    let is_linked = |source: &usize, target: &usize| {
        links.get(source).is_some_and(|targets| targets.contains(target))
    };
    let (mut strict, mut lax) = (0, 0);
    for bead in &test_set {
        if gold_set.contains(bead) {
            strict += 1;
            lax += 1;
        } else if bead.source.iter().any(|s| bead.target.iter().any(|t| is_linked(s, t))) {
            lax += 1;
        }
    }
    (strict, lax, test_set.len())
}

impl Counts {
    /// Adds one text.
    pub fn add(&mut self, gold: &[GoldBead], test: &[GoldBead]) {
        let (strict, lax, all) = hits(gold, test);
        let both = |beads: &[GoldBead]| -> Vec<GoldBead> {
            let has_both = |b: &&GoldBead| !b.source.is_empty() && !b.target.is_empty();
            beads.iter().filter(has_both).cloned().collect()
        };
        let (found, found_lax, wanted) = hits(&both(test), &both(gold));
        self.strict += strict;
        self.lax += lax;
        self.all += all;
        self.found += found;
        self.found_lax += found_lax;
        self.wanted += wanted;
    }

    /// Where beads must be the gold's; deletions count in precision.
    pub fn strict(&self) -> Figures {
        Figures { precision: share(self.strict, self.all), recall: share(self.found, self.wanted) }
    }

    /// Where beads must share a link with the gold.
    pub fn lax(&self) -> Figures {
        Figures { precision: share(self.lax, self.all), recall: share(self.found_lax, self.wanted) }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::super::gold::parse;
    use super::*;

    #[test]
    fn counts_as_the_scorer_does() {
        let gold = parse("0\t0\n1,2\t1\n\t2\n3\t3\n").expect("numbers");
        let test = parse("0\t0\n1\t1\n2\t\n\t2\n3\t3\n").expect("numbers");
        let mut counts = Counts::default();
        counts.add(&gold, &test);
        let (strict, lax) = (counts.strict(), counts.lax());
        assert_eq!((strict.precision, strict.recall), (3.0 / 5.0, 2.0 / 3.0));
        assert_eq!((lax.precision, lax.recall), (4.0 / 5.0, 1.0));
        assert_eq!(Figures::default().f1(), 0.0);
    }
}
