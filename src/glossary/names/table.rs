//! The tables of the recogniser: surnames, characters of given names, characters of transcriptions, listed names.
//! Their sources and licences stand in `assets/names/README.md`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::model::TermKind;

/// The corpus that the counts of words come from has about so many words.
pub(super) const CORPUS: f32 = 60.0e6;

/// What it costs (negative natural logarithm of a probability) to use a character in one of three places.
pub(super) type Places = [f32; 3];

/// The dearest surname of one character and of two, however rare.
const MAX_COST_SURNAME: f32 = 9.0;
const MAX_COST_COMPOUND: f32 = 7.5;

/// Surnames and how much each costs.
pub(super) static SURNAMES: LazyLock<HashMap<&'static str, f32>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../../assets/names/surnames.tsv"));
    let counted: Vec<(&str, f32)> = rows
        .filter_map(|mut cells| Some((cells.next()?, cells.next()?.parse::<f32>().ok()? + 0.5)))
        .collect();
    let total: f32 = counted.iter().map(|(_, count)| count).sum();
    counted
        .into_iter()
        .map(|(surname, count)| {
            let dearest =
                if surname.chars().count() == 2 { MAX_COST_COMPOUND } else { MAX_COST_SURNAME };
            (surname, (-(count / total).ln()).min(dearest))
        })
        .collect()
});

/// Characters of given names: first of two, second of two, alone.
pub(super) static GIVEN: LazyLock<HashMap<char, Places>> =
    LazyLock::new(|| characters(include_str!("../../../assets/names/given.tsv")));

/// Characters of transcriptions: at the beginning, inside, at the end.
pub(super) static TRANSCRIPTION: LazyLock<HashMap<char, Places>> =
    LazyLock::new(|| characters(include_str!("../../../assets/names/transcription.tsv")));

/// Names known by themselves, with what they name and how often they were counted.
pub(super) static LISTED: LazyLock<HashMap<&'static str, (TermKind, f32)>> = LazyLock::new(|| {
    let mut listed: HashMap<&'static str, (TermKind, f32)> = counted_names().collect();
    listed.extend(WELL_KNOWN.iter().map(|(name, kind)| (*name, (*kind, COUNT_WELL_KNOWN))));
    listed
});

/// Companies and people of the news, of our own choice: what dictionaries and lists that are some years old lack, or
/// what they have under another kind.
pub(in crate::glossary) static WELL_KNOWN: LazyLock<HashMap<&'static str, TermKind>> =
    LazyLock::new(|| {
        let lines = include_str!("data/known.txt")
            .lines()
            .filter_map(|line| line.split_once(' '))
            .filter(|(kind, _)| *kind != "chinese");
        lines
            .flat_map(|(kind, names)| {
                let kind = match kind {
                    "person" => TermKind::Person,
                    "work" => TermKind::Work,
                    _ => TermKind::Organisation,
                };
                names.split(' ').map(move |name| (name, kind))
            })
            .collect()
    });

/// People of the news with a surname of one character, then a given name.
pub(super) static KNOWN_CHINESE: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let mut lines = include_str!("data/known.txt").lines();
    let names = lines.find_map(|line| line.strip_prefix("chinese "));
    names.unwrap_or("").split(' ').collect()
});

/// How often such a name is taken to have been counted.
pub(super) const COUNT_WELL_KNOWN: f32 = 300.0;

fn counted_names() -> impl Iterator<Item = (&'static str, (TermKind, f32))> {
    rows(include_str!("../../../assets/names/listed.tsv")).filter_map(|mut cells| {
        let name = cells.next()?;
        let kind = match cells.next()? {
            "p" => TermKind::Place,
            "o" => TermKind::Organisation,
            _ => TermKind::Person,
        };
        Some((name, (kind, cells.next()?.parse::<f32>().ok()?)))
    })
}

fn rows(table: &'static str) -> impl Iterator<Item = std::str::Split<'static, char>> {
    table.lines().filter(|line| !line.is_empty()).map(|line| line.split('\t'))
}

/// Reads counts in three places; each is smoothed with the character's share of all three.
fn characters(table: &'static str) -> HashMap<char, Places> {
    let counted: Vec<(char, [f32; 3])> = rows(table)
        .filter_map(|mut cells| {
            let c = cells.next()?.chars().next()?;
            let mut counts = [0.0; 3];
            for count in &mut counts {
                *count = cells.next()?.parse().ok()?;
            }
            Some((c, counts))
        })
        .collect();
    let mut totals = [0.0_f32; 3];
    for (_, counts) in &counted {
        for (total, count) in totals.iter_mut().zip(counts) {
            *total += count;
        }
    }
    let all: f32 = totals.iter().sum();
    let cost = |counts: [f32; 3]| {
        let share = counts.iter().sum::<f32>() / all;
        let mut costs = [0.0; 3];
        for place in 0..3 {
            let smoothed = (counts[place] + 5.0 * share + 0.05) / (totals[place] + 10.0);
            costs[place] = -smoothed.ln();
        }
        costs
    };
    counted.into_iter().map(|(c, counts)| (c, cost(counts))).collect()
}

/// Verbs, adverbs, prepositions, conjunctions and pronouns: no part of a name that is put together of words.
pub(in crate::glossary) static FUNCTION_WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../../../assets/names/function.txt").lines().collect());
