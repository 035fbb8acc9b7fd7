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
    let scan = Scan::of(prose);
    found.extend(scan.turned.iter().map(|&(index, right)| {
        finding(TURNED, index).fixed_by(prose.tokens()[index].bytes.clone(), right)
    }));
    // Marks that nest wrongly and do not close are one mistake, not two.
    if scan.open.is_empty() {
        found.extend(scan.nested.first().map(|&index| finding(NESTED, index)));
    }
    if !is_excused(pair, !scan.open.is_empty(), !scan.stray.is_empty()) {
        let lone = scan.open.first().into_iter().chain(scan.stray.first());
        found.extend(lone.map(|&index| finding(UNPAIRED, index)));
    }
}

/// The double marks of a text, as tokens.
#[derive(Default)]
struct Scan {
    /// Those that open and do not close.
    open: Vec<usize>,
    /// Those that close what was not open.
    stray: Vec<usize>,
    /// Those that open right inside others.
    nested: Vec<usize>,
    /// Those that are turned the wrong way, with the right mark.
    turned: Vec<(usize, &'static str)>,
    last_single: Option<usize>,
}

impl Scan {
    fn of(prose: &Prose<'_>) -> Self {
        let mut scan = Self::default();
        let all = 0..prose.tokens().len();
        all.filter(|&index| prose.kind(index) == Some(Kind::Mark))
            .for_each(|index| scan.take(prose, index));
        scan
    }

    fn take(&mut self, prose: &Prose<'_>, index: usize) {
        let is_open = !self.open.is_empty();
        let mark = match prose.str(index) {
            "“" => Mark::Open,
            "”" => Mark::Close,
            "\"" if !is_inch(prose, index, is_open) => Mark::Straight,
            "‘" => {
                self.last_single = Some(index);
                return;
            }
            _ => return,
        };
        let turned = turned(prose, index, mark, is_open);
        self.turned.extend(turned.map(|right| (index, right)));
        let opens = match (mark, turned) {
            (Mark::Open, None) | (Mark::Close, Some(_)) => true,
            (Mark::Straight, _) => !is_open && !closes(prose, index),
            _ => false,
        };
        if !opens {
            if self.open.pop().is_none() {
                self.stray.push(index);
            }
            return;
        }
        if begins_line(prose, index) {
            // A speech of several paragraphs opens in each and closes in the last.
            self.open.clear();
        }
        let is_within = |&outer: &usize| self.last_single.is_none_or(|single| single < outer);
        if self.open.last().is_some_and(is_within) {
            self.nested.push(index);
        }
        self.open.push(index);
    }
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
