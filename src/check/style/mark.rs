//! Dashes, and the comma before the last item of a list.

use super::{Place, Text};
use crate::check::prose::{Kind, Prose};
use crate::check::punctuation::dashes;

/// An em dash without spaces, or an en dash with them.
pub fn dash(text: &Text<'_>) -> Vec<Place> {
    let found = dashes(text.prose).into_iter().map(|dash| {
        let follows = match dash.style {
            "—" => Some("em"),
            " – " => Some("spaced-en"),
            _ => None,
        };
        let rewritten = vec![("em", "—".to_owned()), ("spaced-en", " – ".to_owned())];
        Place { bytes: dash.around, follows, rewritten }
    });
    found.collect()
}

/// An item of a list has so many words at most.
const MAX_ITEM: usize = 4;

/// A, B, and C or A, B and C. Only lists of short items: with a comma before the last two as well, or where the
/// source has the mark of lists.
pub fn serial_comma(text: &Text<'_>) -> Vec<Place> {
    let prose = text.prose;
    let is_list = text.source.contains('、');
    let mut found = Vec::new();
    for index in 2..prose.tokens().len() {
        if !matches!(prose.str(index), "and" | "or") || prose.kind(index) != Some(Kind::Word) {
            continue;
        }
        let has_comma = prose.str(index - 1) == ",";
        let end = if has_comma { index - 1 } else { index };
        let Some(comma) = item_before(prose, end) else { continue };
        let has_more = item_before(prose, comma).is_some_and(|start| start != comma);
        let is_short = is_list && starts_within(prose, comma);
        if !(has_more || is_short) || !(ends_list(prose, index) || are_names(prose, end, index)) {
            continue;
        }
        let bytes = prose.tokens()[end - 1].bytes.end..prose.tokens()[index].bytes.start;
        let follows = if has_comma { "with" } else { "without" };
        let rewritten = vec![("with", ", ".to_owned()), ("without", " ".to_owned())];
        found.push(Place { bytes, follows: Some(follows), rewritten });
    }
    found
}

/// The comma before a short item that ends before a token.
fn item_before(prose: &Prose<'_>, end: usize) -> Option<usize> {
    let mut num_words = 0;
    for index in (end.saturating_sub(3 * MAX_ITEM)..end).rev() {
        match (prose.kind(index)?, prose.str(index)) {
            (
                Kind::Word,
                "and" | "or" | "which" | "who" | "that" | "but" | "he" | "she" | "it" | "they"
                | "we" | "I" | "is" | "are" | "was" | "were" | "has" | "had" | "said" | "says"
                | "both" | "either" | "between" | "whether",
            ) => return None,
            (Kind::Word | Kind::Number | Kind::Code, _) => num_words += 1,
            (Kind::Mark, ",") => {
                let is_item = (1..=MAX_ITEM).contains(&num_words) && prose.str(index + 1) != "to";
                return is_item.then_some(index);
            }
            (Kind::Mark, "-" | "’" | "'" | "&" | "$" | "%" | "“" | "”" | "\"" | "*") => {}
            (Kind::Mark, _) => return None,
        }
    }
    None
}

/// Words that open a clause of their own before a comma: In 2020, … and When he came, …
const OPENING: &[&str] = &[
    "in",
    "on",
    "at",
    "after",
    "before",
    "when",
    "while",
    "as",
    "if",
    "since",
    "although",
    "though",
    "because",
    "by",
    "during",
    "under",
    "from",
    "to",
    "for",
    "with",
    "without",
    "however",
    "therefore",
    "today",
    "now",
    "then",
    "meanwhile",
    "earlier",
    "later",
    "recently",
    "finally",
    "first",
    "second",
    "also",
    "yet",
    "but",
    "so",
    "despite",
    "according",
    "until",
    "once",
    "through",
    "over",
    "between",
    "among",
    "upon",
    "given",
    "based",
    "compared",
];
/// A sentence is followed back so many tokens.
const MAX_BACK: usize = 16;

/// Whether what stands before the first comma may be an item, not a clause that opens the sentence.
fn starts_within(prose: &Prose<'_>, comma: usize) -> bool {
    let back = (comma.saturating_sub(MAX_BACK)..comma).rev();
    let start = back.into_iter().find(|&index| {
        prose.begins_sentence(index) || matches!(prose.str(index), "," | ";" | ":" | "—" | "–")
    });
    match start {
        Some(start) if prose.kind(start) == Some(Kind::Mark) => true,
        Some(start) => {
            comma - start > 2 && !OPENING.contains(&prose.str(start).to_lowercase().as_str())
        }
        None => true,
    }
}

/// Whether the last item is short and ends the sentence or the bracket: before a comma or other words, “and” may be
/// part of an item (the University of Science and Technology, …).
fn ends_list(prose: &Prose<'_>, and: usize) -> bool {
    let is_inside = |at: &usize| {
        prose.kind(*at).is_some_and(|kind| kind != Kind::Mark)
            || matches!(prose.str(*at), "-" | "’" | "'" | "/" | "%" | "$")
    };
    let num_tokens = (and + 1..and + 2 + 2 * MAX_ITEM).take_while(is_inside).count();
    let end = and + 1 + num_tokens;
    let is_end = end == prose.tokens().len()
        || matches!(prose.str(end), "." | ";" | ":" | "?" | "!" | ")" | "—");
    (1..=MAX_ITEM + 2).contains(&num_tokens) && is_end
}

/// Whether single words with capitals stand on both sides: Tesla, Uber and Snapchat.
fn are_names(prose: &Prose<'_>, end: usize, and: usize) -> bool {
    let is_name = |at: usize| {
        prose.kind(at) == Some(Kind::Word) && prose.str(at).starts_with(|c: char| c.is_uppercase())
    };
    let is_single = end >= 3 && prose.str(end - 2) == "," && is_name(end - 3) && is_name(end - 1);
    is_single && is_name(and + 1) && !is_name(and + 2) && prose.str(and + 2) != ","
}
