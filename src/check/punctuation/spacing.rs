//! Spaces around marks: two where one belongs, one before a mark, none after it; and marks that stand there twice.

use super::ID;
use crate::check::prose::{Kind, Prose, is_abbreviation};
use crate::check::{Finding, Pair, Severity};
use std::ops::Range;

/// Two spaces for one.
pub const DOUBLE: &str = "space-double";
/// A space before a mark that joins its word.
pub const BEFORE: &str = "space-before-mark";
/// A space after a mark that opens.
pub const INSIDE: &str = "space-inside";
/// No space after a mark.
pub const MISSING: &str = "space-missing";
/// Two marks for one.
pub const TWICE: &str = "mark-twice";

/// A bracket with less in it may be part of a word: `(s)he`, `item(s)`.
const MIN_BRACKET: usize = 5;

/// So many marks without a gap are looked up in the source of one paragraph.
const MAX_JOINED: usize = 200;

/// Looks at every gap between two tokens, and at marks without one.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let prose = pair.prose();
    let is_typewritten = is_typewritten(prose);
    // Columns of a table are set apart by spaces.
    let is_table = prose.text().contains(['|', '\t']);
    let has_colon = pair.source().contains('：');
    let mut num_joined = 0;
    for index in 0..prose.tokens().len() {
        let gap = prose.gap(index);
        let finding = |kind, bytes| Finding::new(ID, kind, Severity::Warning).at_target(bytes);
        if gap.is_empty() {
            if let Some((bytes, kind, fix)) = joined(prose, index, has_colon) {
                num_joined += 1;
                if num_joined < MAX_JOINED && !(kind == MISSING && is_named(pair, index)) {
                    found.push(finding(kind, bytes.clone()).fixed_by(bytes, fix));
                }
            }
            continue;
        }
        let spaces = &prose.text()[gap.clone()];
        if index + 1 == prose.tokens().len() || spaces.contains(|c| c != ' ') {
            continue;
        }
        if before_mark(prose, index) {
            let mark = prose.tokens()[index + 1].bytes.clone();
            found.push(finding(BEFORE, gap.start..mark.end).fixed_by(gap, ""));
        } else if opens(prose, index) {
            let mark = prose.tokens()[index].bytes.clone();
            found.push(finding(INSIDE, mark.start..gap.end).fixed_by(gap, ""));
        } else if spaces.len() > 1 && !is_table && !(is_typewritten && ends_sentence(prose, index))
        {
            found.push(finding(DOUBLE, gap.clone()).fixed_by(gap, " "));
        }
    }
}

/// Whether sentences are set apart by two spaces throughout, as typewriters did.
fn is_typewritten(prose: &Prose<'_>) -> bool {
    let gaps = (0..prose.tokens().len()).map(|index| (index, prose.gap(index)));
    let mut ends = gaps.filter(|(index, gap)| !gap.is_empty() && ends_sentence(prose, *index));
    ends.all(|(_, gap)| &prose.text()[gap] == "  ")
}

fn ends_sentence(prose: &Prose<'_>, index: usize) -> bool {
    matches!(prose.str(index), "." | "?" | "!" | ":")
        || (matches!(prose.str(index), "”" | "\"" | ")")
            && index
                .checked_sub(1)
                .is_some_and(|before| matches!(prose.str(before), "." | "?" | "!")))
}

/// Whether the gap after a token stands before a mark that belongs to the word.
fn before_mark(prose: &Prose<'_>, index: usize) -> bool {
    if prose.kind(index + 1) != Some(Kind::Mark) {
        return false;
    }
    let is_followed = prose.is_joined(index + 1);
    let next_kind = prose.kind(index + 2);
    let is_word_before = prose.kind(index) != Some(Kind::Mark)
        || matches!(prose.str(index), ")" | "”" | "%" | "’" | "]");
    match prose.str(index + 1) {
        "," | ";" | ":" | "!" | "?" | "." => {
            // .NET, .5, :name and ... are words of their own.
            is_word_before
                && (!is_followed
                    || matches!(prose.str(index + 2), "”" | "\"" | "’")
                        && next_kind == Some(Kind::Mark))
        }
        ")" => is_word_before || matches!(prose.str(index), "." | "," | "?" | "!"),
        "”" => !is_followed || next_kind == Some(Kind::Mark),
        _ => false,
    }
}

/// Whether a token is a mark that opens, as far as the space before it tells.
fn opens(prose: &Prose<'_>, index: usize) -> bool {
    let is_joined = index.checked_sub(1).is_some_and(|before| prose.is_joined(before));
    match prose.str(index) {
        "(" => true,
        "“" | "‘" => !is_joined,
        _ => false,
    }
}

/// What is wrong with a mark that nothing parts from what follows: the bytes, the kind, and what mends them.
fn joined(
    prose: &Prose<'_>,
    index: usize,
    has_colon: bool,
) -> Option<(Range<usize>, &'static str, String)> {
    if index == 0 || index + 1 >= prose.tokens().len() || prose.kind(index) != Some(Kind::Mark) {
        return None;
    }
    let bytes = prose.tokens()[index].bytes.clone();
    if is_twice(prose, index) {
        let both = bytes.start..prose.tokens()[index + 1].bytes.end;
        return Some((both, TWICE, prose.str(index + 1).to_owned()));
    }
    lacks_space(prose, index, has_colon).then(|| (bytes, MISSING, format!("{} ", prose.str(index))))
}

/// Whether the source has a mark with the words around it as they are.
fn is_named(pair: &Pair<'_>, index: usize) -> bool {
    let tokens = pair.prose().tokens();
    let words = tokens[index - 1].bytes.start..tokens[index + 1].bytes.end;
    pair.source().contains(&pair.target()[words])
}

/// Whether a mark and the next are one too many; the next is the one that stays.
fn is_twice(prose: &Prose<'_>, index: usize) -> bool {
    let (mark, next) = (prose.str(index), prose.str(index + 1));
    let is_first = prose.str(index - 1) != mark;
    match (mark, next) {
        ("," | ";", "," | ";") | (",", ".") => is_first,
        (".", ".") => is_first && prose.str(index + 2) != ".",
        (".", ",") => {
            prose.kind(index - 1) == Some(Kind::Word) && !is_short_form(prose.str(index - 1))
        }
        _ => false,
    }
}

/// Whether a space is missing between a mark and what is joined to it. `has_colon` is whether the source has the
/// colon of Chinese: without it a colon between two words is part of a name.
fn lacks_space(prose: &Prose<'_>, index: usize, has_colon: bool) -> bool {
    let (before, next) = (prose.str(index - 1), prose.str(index + 1));
    let is_word = |at: usize, min: usize| {
        prose.kind(at) == Some(Kind::Word) && prose.str(at).chars().count() >= min
    };
    let is_after_word = || prose.is_joined(index - 1) && is_word(index - 1, 2);
    let starts_large = next.starts_with(|c: char| c.is_uppercase());
    match prose.str(index) {
        "," | ";" | "!" | "?" => is_word(index + 1, 1) && is_after_word(),
        ":" => has_colon && starts_large && is_word(index + 1, 2) && is_after_word(),
        "." => {
            starts_large
                && is_after_word()
                && before.chars().all(char::is_lowercase)
                && !is_abbreviation(before)
                && next.chars().skip(1).all(char::is_lowercase)
                && is_sentence(prose, index)
        }
        ")" => is_word(index + 1, 2) && is_long_bracket(prose, index),
        _ => false,
    }
}

/// Whether a word may have a point and a comma after it.
fn is_short_form(word: &str) -> bool {
    is_abbreviation(word)
        || word.chars().count() <= 3
        || word.starts_with(|c: char| c.is_uppercase())
}

/// Whether what follows a point goes on for more than a word, as a sentence does.
fn is_sentence(prose: &Prose<'_>, index: usize) -> bool {
    !prose.is_joined(index + 1) && prose.kind(index + 2) == Some(Kind::Word)
        || matches!(prose.str(index + 2), "," | "’")
}

fn is_long_bracket(prose: &Prose<'_>, index: usize) -> bool {
    let open = (index.saturating_sub(40)..index).rev().find(|&at| prose.str(at) == "(");
    open.is_some_and(|open| {
        prose.tokens()[index].bytes.start - prose.tokens()[open].bytes.end >= MIN_BRACKET
    })
}
