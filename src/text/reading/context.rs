//! Rules for characters with several readings, by what stands beside them: the table `data/contexts.tsv`, made by
//! hand. They decide where the dictionary's word does not, before the network is asked.

use super::choice::CONFUSABLE;
use super::is_han;
use super::slot::{Chars, Origin, Slot};
use super::word::syllable;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How far a clause is looked through to either side, in characters.
const MAX_CLAUSE: usize = 24;

/// One row of the table.
struct Rule {
    text: Vec<char>,
    syllables: Vec<String>,
    before: Side,
    after: Side,
    /// Whether it counts even against the dictionary's reading of a word.
    is_strong: bool,
    /// Whether it counts only for a word of one character.
    is_for_words: bool,
}

/// What must stand, and what must not, on one side.
#[derive(Default)]
struct Side {
    one_of: Vec<Pattern>,
    none_of: Vec<Pattern>,
}

enum Pattern {
    /// These characters, adjacent.
    Text(Vec<char>),
    /// These characters, and behind them no Chinese one.
    Last(Vec<char>),
    /// A character of a longer word.
    Longer,
    /// A numeral or a word that counts like one.
    Numeral,
    /// No Chinese character.
    Edge,
    /// These characters somewhere in the same clause.
    Within(Vec<char>),
}

/// The rules by the first character of their text.
static RULES: LazyLock<HashMap<char, Vec<Rule>>> = LazyLock::new(|| {
    let mut rules: HashMap<char, Vec<Rule>> = HashMap::new();
    for rule in include_str!("data/contexts.tsv").lines().filter_map(rule) {
        rules.entry(rule.text[0]).or_default().push(rule);
    }
    rules
});

/// One line of the table; `None` for a remark and for what is no row.
fn rule(line: &str) -> Option<Rule> {
    let mut cells = line.split('\t');
    let text = cells.next()?;
    let (is_strong, is_for_words) = (text.ends_with('!'), text.ends_with('='));
    let text: Vec<char> = text.trim_end_matches(['!', '=']).chars().collect();
    let syllables: Option<Vec<String>> = cells.next()?.split(' ').map(syllable).collect();
    let syllables = syllables.filter(|found| found.len() == text.len() && !text.is_empty())?;
    let before = side(cells.next().unwrap_or_default());
    let after = side(cells.next().unwrap_or_default());
    Some(Rule { text, syllables, before, after, is_strong, is_for_words })
}

fn side(cell: &str) -> Side {
    let mut side = Side::default();
    for written in cell.split(' ').filter(|written| !written.is_empty()) {
        match written.strip_prefix('!') {
            Some(unwanted) => side.none_of.push(pattern(unwanted)),
            None => side.one_of.push(pattern(written)),
        }
    }
    side
}

fn pattern(written: &str) -> Pattern {
    match written {
        "#" => Pattern::Numeral,
        "^" | "$" => Pattern::Edge,
        "&" => Pattern::Longer,
        _ if written.ends_with('$') => {
            Pattern::Last(written.trim_end_matches('$').chars().collect())
        }
        _ => match written.strip_prefix('~') {
            Some(text) => Pattern::Within(text.chars().collect()),
            None => Pattern::Text(written.chars().collect()),
        },
    }
}

/// Decides the open slots that a rule fits.
pub(super) fn read(slots: &mut [Slot], chars: &Chars) {
    for index in 0..slots.len() {
        let Some(rules) = RULES.get(&chars.simple[slots[index].char_index]) else { continue };
        let may_decide = |rule: &&Rule| {
            slots[index..].iter().take(rule.text.len()).all(|slot| match slot.origin {
                Origin::Open => true,
                Origin::Shared => rule.text.len() > 1,
                Origin::Word => rule.is_strong,
                _ => false,
            })
        };
        let start = slots[index].char_index;
        let mut best: Option<(usize, &Rule)> = None;
        for rule in rules.iter().filter(may_decide) {
            let Some(fit) = fit(rule, chars, start) else { continue };
            if best.is_none_or(|(longest, _)| fit > longest) {
                best = Some((fit, rule));
            }
        }
        let Some((fit, rule)) = best else { continue };
        // Without a neighbour that fits it is only the commonest reading.
        let is_sure = fit > 1 || !CONFUSABLE.contains(rule.text[0]);
        for (slot, syllable) in slots[index..].iter_mut().zip(&rule.syllables) {
            slot.decide(syllable, Origin::Context, is_sure);
        }
    }
}

/// How many characters of a rule fit at a place; `None` when it does not fit.
fn fit(rule: &Rule, chars: &Chars, start: usize) -> Option<usize> {
    let end = start + rule.text.len();
    if chars.simple.get(start..end)? != rule.text.as_slice() {
        return None;
    }
    if rule.is_for_words && !chars.is_alone[start] {
        return None;
    }
    let before = |pattern: &Pattern| match pattern {
        Pattern::Longer => is_longer(chars, start.checked_sub(1)?).then_some(1),
        _ => fits_before(pattern, &chars.simple[..start]),
    };
    let after = |pattern: &Pattern| match pattern {
        Pattern::Longer => is_longer(chars, end).then_some(1),
        _ => fits_after(pattern, &chars.simple[end..]),
    };
    Some(rule.text.len() + side_fit(&rule.before, before)? + side_fit(&rule.after, after)?)
}

/// Whether a Chinese character stands in a longer word.
fn is_longer(chars: &Chars, index: usize) -> bool {
    chars.simple.get(index).is_some_and(|&c| is_han(c)) && !chars.is_alone[index]
}

fn side_fit(side: &Side, fit: impl Fn(&Pattern) -> Option<usize>) -> Option<usize> {
    if side.none_of.iter().any(|pattern| fit(pattern).is_some()) {
        return None;
    }
    if side.one_of.is_empty() {
        return Some(0);
    }
    side.one_of.iter().filter_map(fit).max()
}

fn fits_before(pattern: &Pattern, before: &[char]) -> Option<usize> {
    match pattern {
        Pattern::Text(text) => before.ends_with(text).then_some(text.len()),
        Pattern::Last(_) | Pattern::Longer => None,
        Pattern::Numeral => before.last().is_some_and(|&c| is_numeral(c)).then_some(1),
        Pattern::Edge => before.last().is_none_or(|&c| !is_han(c)).then_some(1),
        Pattern::Within(text) => {
            let start = before.len().saturating_sub(MAX_CLAUSE);
            let clause = before[start..].rsplit(|&c| ends_clause(c)).next().unwrap_or_default();
            clause.windows(text.len()).any(|window| window == text).then_some(1)
        }
    }
}

fn fits_after(pattern: &Pattern, after: &[char]) -> Option<usize> {
    match pattern {
        Pattern::Text(text) => after.starts_with(text).then_some(text.len()),
        Pattern::Last(text) => {
            let ends = after.get(text.len()).is_none_or(|&c| !is_han(c));
            (after.starts_with(text) && ends).then_some(text.len() + 1)
        }
        Pattern::Longer => None,
        Pattern::Numeral => after.first().is_some_and(|&c| is_numeral(c)).then_some(1),
        Pattern::Edge => after.first().is_none_or(|&c| !is_han(c)).then_some(1),
        Pattern::Within(text) => {
            let near = &after[..after.len().min(MAX_CLAUSE)];
            let clause = near.split(|&c| ends_clause(c)).next().unwrap_or_default();
            clause.windows(text.len()).any(|window| window == text).then_some(1)
        }
    }
}

pub(super) fn ends_clause(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '！' | '？' | '：' | ',' | ';' | '\n')
}

pub(super) fn is_numeral(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, '０'..='９')
        || "〇零一二三四五六七八九十百千万亿两几数多余半".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_a_rule() {
        let text = include_str!("data/contexts.tsv");
        let rows = text.lines().filter(|line| !line.starts_with('#'));
        for (number, row) in rows.enumerate() {
            assert!(rule(row).is_some(), "row {number}: {row}");
        }
    }
}
