//! Quotation marks in pairs, turned the right way, and nested in the other sort.

use super::ID;
use crate::check::prose::{Kind, Prose};
use crate::check::{Finding, Pair, Severity};

/// A mark without a partner.
pub const UNPAIRED: &str = "quote-unpaired";
/// A mark that is turned the wrong way.
pub const TURNED: &str = "quote-turned";
/// A quotation in another with the same marks.
pub const NESTED: &str = "quote-nested";

/// A mark of quotation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open,
    Close,
    /// A straight one: either.
    Straight,
}

/// Looks at the double marks, and at single ones as far as they bear on those: an apostrophe tells nothing.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    if !pair.target().contains(['“', '”', '"']) {
        return;
    }
    let prose = pair.prose();
    let finding = |kind, index: usize| {
        Finding::new(ID, kind, Severity::Warning).at_target(prose.tokens()[index].bytes.clone())
    };
    let mut open: Vec<usize> = Vec::new();
    let mut stray: Vec<usize> = Vec::new();
    let mut singles: Vec<usize> = Vec::new();
    let mut nested: Vec<usize> = Vec::new();
    for index in 0..prose.tokens().len() {
        if prose.kind(index) != Some(Kind::Mark) {
            continue;
        }
        let mark = match prose.str(index) {
            "‘" => {
                singles.push(index);
                continue;
            }
            "“" => Mark::Open,
            "”" => Mark::Close,
            "\"" if !is_inch(prose, index, !open.is_empty()) => Mark::Straight,
            _ => continue,
        };
        let turned = turned(prose, index, mark, !open.is_empty());
        if let Some(right) = turned {
            let bytes = prose.tokens()[index].bytes.clone();
            found.push(finding(TURNED, index).fixed_by(bytes, right));
        }
        let opens = match (mark, turned) {
            (Mark::Open, None) | (Mark::Close, Some(_)) => true,
            (Mark::Straight, _) => open.is_empty() && !closes(prose, index),
            _ => false,
        };
        if opens && begins_line(prose, index) {
            // A speech of several paragraphs opens in each and closes in the last.
            open.clear();
        }
        if opens {
            if open.last().is_some_and(|&outer| !singles.iter().any(|&single| single > outer)) {
                nested.push(index);
            }
            open.push(index);
        } else if open.pop().is_none() {
            stray.push(index);
        }
    }
    // Marks that nest wrongly and do not close are one mistake, not two.
    if open.is_empty() {
        found.extend(nested.first().map(|&index| finding(NESTED, index)));
    }
    if is_excused(pair, !open.is_empty(), !stray.is_empty()) {
        return;
    }
    let lone = open.first().into_iter().chain(stray.first());
    found.extend(lone.map(|&index| finding(UNPAIRED, index)));
}

/// Whether the source has the same lack (a sentence out of a longer speech), or the speech goes on in the next
/// paragraph.
fn is_excused(pair: &Pair<'_>, has_open: bool, has_stray: bool) -> bool {
    let [closing, opening] = lone_in_source(pair.source());
    let has_quotes = pair.source().contains(['”', '」', '"']);
    let goes_on = || {
        let next = pair.next_target().map_or("", str::trim_start);
        !has_quotes && next.starts_with(['“', '"'])
    };
    (has_open && (opening || goes_on())) || (has_stray && closing)
}

/// Whether the source closes a quotation that it did not open, and opens one that it does not close.
fn lone_in_source(source: &str) -> [bool; 2] {
    let (mut closing, mut open, mut num_straight) = (0, 0_usize, 0);
    for c in source.chars() {
        match c {
            '“' | '「' => open += 1,
            '”' | '」' if open > 0 => open -= 1,
            '”' | '」' => closing += 1,
            '"' | '＂' => num_straight += 1,
            _ => {}
        }
    }
    let is_odd = num_straight % 2 == 1;
    // A straight mark may be the partner of a curly one.
    let is_even_together = is_odd && open + closing == 1;
    [(closing > 0 || is_odd) && !is_even_together, (open > 0 || is_odd) && !is_even_together]
}

/// Whether a straight mark stands where only a closing one can.
fn closes(prose: &Prose<'_>, index: usize) -> bool {
    let is_joined_before = index.checked_sub(1).is_some_and(|before| prose.is_joined(before));
    let joins_word = prose.is_joined(index) && prose.kind(index + 1) != Some(Kind::Mark);
    is_joined_before && !joins_word
}

/// Whether a straight mark after a number means inches.
fn is_inch(prose: &Prose<'_>, index: usize, is_open: bool) -> bool {
    let before = index.checked_sub(1);
    !is_open
        && before.is_some_and(|before| {
            prose.is_joined(before) && prose.kind(before) == Some(Kind::Number)
        })
}

/// Whether a new line of the text begins with this token, not being the first.
fn begins_line(prose: &Prose<'_>, index: usize) -> bool {
    index.checked_sub(1).is_some_and(|before| prose.text()[prose.gap(before)].contains('\n'))
}

/// The right mark for one that is turned the wrong way, by what stands beside it and whether a quotation is open.
fn turned(prose: &Prose<'_>, index: usize, mark: Mark, is_open: bool) -> Option<&'static str> {
    let joined_before = index.checked_sub(1).filter(|&before| prose.is_joined(before));
    let is_after_word = joined_before.is_some_and(|before| {
        !matches!(
            prose.str(before),
            "(" | "[" | "‘" | "“" | "—" | "–" | "-" | "/" | "'" | "*" | "\"" | "…" | ":"
        )
    });
    let joins_word = prose.is_joined(index) && prose.kind(index + 1) != Some(Kind::Mark);
    match mark {
        Mark::Open if is_open && is_after_word && !joins_word => Some("”"),
        Mark::Open if is_open && index + 1 == prose.tokens().len() => Some("”"),
        Mark::Close if !is_open && joined_before.is_none() && joins_word => Some("“"),
        _ => None,
    }
}
