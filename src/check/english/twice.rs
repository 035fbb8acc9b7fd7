//! Words that stand there twice.

use super::{ID, TWICE};
use crate::check::prose::{Kind, Prose};
use crate::check::{Finding, Pair, Severity};

/// Words that may well follow themselves.
const MAY_REPEAT: &str = "\
    had that very no so her do does did many really never now please yes ha haha bye far \
    long again ever there hear up him what who why too la na blah knock tick ho hey oh ah \
    well go come run big tut chop hush boo choo win little";
/// Of these two words with the same two after them, the second two are too much.
const LINKS: &[&str] =
    &["of", "in", "to", "for", "on", "at", "with", "from", "is", "are", "was", "that"];
const DETERMINERS: &[&str] = &["the", "a", "an", "its", "their", "his", "this", "these"];

/// So many repetitions are looked up in the source of one paragraph.
const MAX_LOOKED_UP: usize = 200;

/// Looks for a word right after itself.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let prose = pair.prose();
    let all = 1..prose.tokens().len();
    let repeated = all.filter_map(|index| Some((index, repeated(prose, index)?)));
    for (index, num_words) in repeated.take(MAX_LOOKED_UP) {
        let (first, last) = (index - num_words, index + num_words - 1);
        let start = prose.tokens()[first].bytes.start;
        let end = prose.tokens()[last].bytes.end;
        if pair.source().contains(&prose.text()[start..end]) {
            continue;
        }
        let finding = Finding::new(ID, TWICE, Severity::Warning).at_target(start..end);
        found.push(finding.fixed_by(prose.tokens()[index - 1].bytes.end..end, ""));
    }
}

/// How many words before a token stand there again from it on: one, two or none.
fn repeated(prose: &Prose<'_>, index: usize) -> Option<usize> {
    if prose.kind(index) != Some(Kind::Word) {
        return None;
    }
    let is_same = |one: usize, other: usize| {
        prose.kind(one) == Some(Kind::Word) && is_small_again(prose.str(one), prose.str(other))
    };
    let is_apart = |at: usize| is_gap(prose, at);
    if is_apart(index - 1) && is_same(index - 1, index) {
        let word = prose.str(index);
        let is_joined = prose.is_joined(index) && matches!(prose.str(index + 1), "-" | "’" | "'")
            || index >= 2 && prose.is_joined(index - 2) && prose.str(index - 2) == "-";
        let may_repeat =
            MAY_REPEAT.split(' ').any(|each| each == word) || (word.len() == 1 && word != "a");
        // What it is is this.
        let is_clause = word == "is"
            && index >= 2
            && matches!(
                prose.str(index - 2),
                "it" | "that" | "what" | "he" | "she" | "this" | "there"
            );
        let thrice = index >= 2 && is_same(index - 2, index) || is_same(index + 1, index);
        return (!(may_repeat || is_joined || is_clause || thrice)).then_some(1);
    }
    let from = index.checked_sub(2)?;
    let is_pair = LINKS.contains(&prose.str(index)) && DETERMINERS.contains(&prose.str(index + 1));
    (is_pair
        && is_apart(from)
        && is_apart(from + 1)
        && is_apart(index)
        && is_same(from, index)
        && is_same(from + 1, index + 1))
    .then_some(2)
}

/// Whether white space, and no new line, parts a token from the next.
fn is_gap(prose: &Prose<'_>, index: usize) -> bool {
    let gap = &prose.text()[prose.gap(index)];
    !gap.is_empty() && !gap.contains('\n')
}

/// Whether a small word is another one, which may have a capital; two capital ones are a name.
fn is_small_again(one: &str, other: &str) -> bool {
    other.chars().all(char::is_lowercase)
        && one.len() == other.len()
        && one.chars().skip(1).all(char::is_lowercase)
        && one.chars().map(|c| c.to_ascii_lowercase()).eq(other.chars())
}
