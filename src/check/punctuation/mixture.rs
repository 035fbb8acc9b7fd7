//! Marks of two styles in one text: straight and curly, two sorts of dashes, a dash with one space. Within a paragraph
//! they are found at once; in a document the few paragraphs that differ from all the others.

use super::ID;
use crate::check::prose::{Kind, Prose};
use crate::check::{Claim, Finding, Pair, Severity, Subject, value_of};
use std::ops::Range;

/// Straight and curly marks in one paragraph.
pub const QUOTES: &str = "quotes-mixed";
/// Two sorts of dashes in one paragraph.
pub const DASHES: &str = "dashes-mixed";
/// A dash with a space on one side.
pub const DASH_SPACES: &str = "dash-spaces";
/// Marks of the form that nearly no other paragraph has.
pub const QUOTES_ELSEWHERE: &str = "quotes-other";
/// A dash that nearly no other paragraph has.
pub const DASHES_ELSEWHERE: &str = "dashes-other";

/// Looks at the marks of one paragraph.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let prose = pair.prose();
    // A straight apostrophe among curly quotation marks is too common a trifle.
    let is_double =
        |bytes: &&Range<usize>| matches!(&prose.text()[(*bytes).clone()], "\"" | "“" | "”");
    let [straight, curly] = quotes(prose);
    if let (Some(straight), Some(_)) =
        (straight.iter().find(is_double), curly.iter().find(is_double))
    {
        let finding = Finding::new(ID, QUOTES, Severity::Warning).at_target(straight.clone());
        found.push(match curled(prose.text(), straight) {
            Some(mark) => finding.fixed_by(straight.clone(), mark),
            None => finding,
        });
    }
    let dashes = dashes(prose);
    for dash in dashes.iter().filter(|dash| dash.is_lopsided) {
        let finding = Finding::new(ID, DASH_SPACES, Severity::Hint);
        found.push(finding.at_target(dash.around.clone()));
    }
    let even: Vec<&Dash> = dashes.iter().filter(|dash| !dash.is_lopsided).collect();
    if let Some(first) = even.first()
        && let Some(other) = even.iter().find(|dash| dash.style != first.style)
    {
        let finding = Finding::new(ID, DASHES, Severity::Hint).at_target(other.around.clone());
        found.push(finding.with("other", first.style).fixed_by(other.around.clone(), first.style));
    }
}

/// Which marks the paragraph has, where it has those of one style only.
pub fn claims(pair: &Pair<'_>) -> impl Iterator<Item = Claim> {
    let prose = pair.prose();
    let claim = |kind, style: &str, bytes: &Range<usize>| Claim {
        check: ID,
        kind,
        subject: Subject::new(kind, ""),
        value: value_of(style),
        words: style.into(),
        source: None,
        target: Some(bytes.clone()),
    };
    let [straight, curly] = quotes(prose);
    let of_quotes = match (straight.first(), curly.first()) {
        (Some(bytes), None) => Some(claim(QUOTES_ELSEWHERE, "\" '", bytes)),
        (None, Some(bytes)) => Some(claim(QUOTES_ELSEWHERE, "“ ’", bytes)),
        _ => None,
    };
    let dashes = dashes(prose);
    let style = dashes.first().map(|dash| dash.style);
    let is_one = dashes.iter().all(|dash| Some(dash.style) == style);
    let first = dashes.first().filter(|dash| is_one && !dash.is_lopsided);
    let of_dashes = first.map(|dash| claim(DASHES_ELSEWHERE, dash.style, &dash.around));
    of_quotes.into_iter().chain(of_dashes)
}

/// Where straight and where curly quotation marks and apostrophes stand.
fn quotes(prose: &Prose<'_>) -> [Vec<Range<usize>>; 2] {
    let mut found = [Vec::new(), Vec::new()];
    if !prose.text().contains(['"', '\'', '“', '”', '‘', '’']) {
        return found;
    }
    for token in prose.tokens().iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Mark))
    {
        for (at, c) in prose.text()[token.bytes.clone()].char_indices() {
            let start = token.bytes.start + at;
            let bytes = start..start + c.len_utf8();
            match c {
                // After a figure it is feet or inches.
                '"' | '\'' if prose.text()[..start].ends_with(|c: char| c.is_ascii_digit()) => {}
                '"' | '\'' => found[0].push(bytes),
                '“' | '”' | '‘' | '’' => found[1].push(bytes),
                _ => {}
            }
        }
    }
    found
}

/// The curly mark for a straight one, where its place tells which.
pub fn curled(text: &str, bytes: &Range<usize>) -> Option<&'static str> {
    let before = text[..bytes.start].chars().next_back();
    let after = text[bytes.end..].chars().next();
    let opens = before.is_none_or(|c| c.is_whitespace() || "([—“‘".contains(c))
        && after.is_some_and(|c| !c.is_whitespace());
    let closes = before.is_some_and(|c| !c.is_whitespace() && !"([".contains(c));
    match (&text[bytes.clone()], opens, closes) {
        ("\"", true, false) => Some("“"),
        ("\"", false, true) => Some("”"),
        ("'", true, false) => Some("‘"),
        ("'", false, true) => Some("’"),
        _ => None,
    }
}

/// A dash between words.
pub struct Dash {
    /// It with the spaces beside it, in bytes.
    pub around: Range<usize>,
    /// It as it is set, with its spaces.
    pub style: &'static str,
    /// Whether a space is on one side only.
    pub is_lopsided: bool,
}

/// The dashes between words, those between numbers left out.
pub fn dashes(prose: &Prose<'_>) -> Vec<Dash> {
    if !prose.text().contains(['—', '–']) && !prose.text().contains("--") {
        return Vec::new();
    }
    let all = 1..prose.tokens().len().saturating_sub(1);
    let mut found = Vec::new();
    let mut end = 0;
    for index in all.filter(|&index| prose.kind(index) == Some(Kind::Mark)) {
        let is_number = |at: usize| prose.kind(at) == Some(Kind::Number);
        let (mark, last) = match prose.str(index) {
            "—" if prose.str(index + 1) == "—" => ("—", index + 1),
            "—" => ("—", index),
            "–" => ("–", index),
            "-" if prose.str(index + 1) == "-" && prose.is_joined(index) => ("--", index + 1),
            _ => continue,
        };
        if index < end || is_number(index - 1) && is_number(last + 1) {
            continue;
        }
        end = last + 1;
        let around = prose.tokens()[index - 1].bytes.end..prose.gap(last).end;
        let spaces = [!prose.gap(index - 1).is_empty(), !prose.gap(last).is_empty()];
        // Behind a quotation it leads to who said it, and before a mark nothing is parted.
        let is_apart =
            prose.kind(index - 1) == Some(Kind::Mark) || prose.kind(last + 1) == Some(Kind::Mark);
        let style = match (mark, spaces[0] || spaces[1]) {
            ("—", false) => "—",
            ("—", true) => " — ",
            // Unspaced it joins: 2020–2025, the London–Paris train.
            ("–", false) => continue,
            ("–", true) => " – ",
            (_, false) => "--",
            (_, true) => " -- ",
        };
        if !(is_apart && spaces[0] != spaces[1]) && last + 1 < prose.tokens().len() {
            found.push(Dash { around, style, is_lopsided: spaces[0] != spaces[1] });
        }
    }
    found
}
