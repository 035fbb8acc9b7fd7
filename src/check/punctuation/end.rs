//! The mark at the end of a paragraph: the one that answers the source's.

use super::ID;
use crate::check::prose::Kind;
use crate::check::{Finding, Pair, Severity};
use crate::model::Role;
use crate::text::count::latin_words;
use std::ops::Range;

/// A sentence without a mark at its end.
pub const MISSING: &str = "end-mark-missing";
/// A question that does not end as one.
pub const QUESTION: &str = "end-mark-question";
/// A comma for a full stop.
pub const COMMA: &str = "end-mark-comma";
/// No colon where the source has one.
pub const COLON: &str = "end-mark-colon";

/// With fewer words a text is a name, a label, a heading.
const MIN_WORDS: usize = 4;

/// Looks at the last mark.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let is_prose = matches!(pair.role(), Role::Body | Role::ListItem | Role::Quotation);
    let (Some(wanted), Some(last)) = (source_mark(pair.source()), last_mark(pair.target())) else {
        return;
    };
    let text = pair.target();
    let words = &text[last.clone()];
    let is_label =
        || latin_words(text) < MIN_WORDS || !text.contains(|c: char| c.is_ascii_lowercase());
    if !is_prose || ends_in_code(pair) || is_label() {
        return;
    }
    let is_bare = words.chars().all(char::is_alphanumeric);
    let is_inside_quotes = text[last.end..].contains(['”', '"', '’', '“']);
    let (kind, mark) = match (wanted, words) {
        ('？', "." | "!") if !text.contains('?') => (QUESTION, "?"),
        ('？', _) if is_bare && !text.contains('?') => (QUESTION, "?"),
        ('。' | '！', _) if is_bare => (MISSING, "."),
        ('…', _) if is_bare => (MISSING, "…"),
        ('。' | '！', ",") if !is_inside_quotes => (COMMA, "."),
        ('：', _) if is_bare && pair.role() == Role::Body => (COLON, ":"),
        _ => return,
    };
    // A bracket after a sentence tells where it comes from: … left. (Xinhua)
    if is_bare && follows_sentence(text, last.end) {
        return;
    }
    let place = if is_bare { place_of_mark(text, last.end) } else { last.clone() };
    let marked = if is_bare { last_word(text, last.end) } else { last };
    let found_here = Finding::new(ID, kind, Severity::Warning).at_target(marked);
    found.push(found_here.with("mark", mark).fixed_by(place, mark));
}

/// The class of the mark that ends the source, behind which only quotation marks and brackets close.
fn source_mark(source: &str) -> Option<char> {
    let source =
        source.trim_end_matches(|c: char| c.is_whitespace() || "”’」』）)\"*】》".contains(c));
    Some(match source.chars().next_back()? {
        '。' | '．' => '。',
        '？' | '?' => '？',
        '！' | '!' => '！',
        '：' | ':' => '：',
        '…' => '…',
        _ => return None,
    })
}

/// The last character of a text that closes nothing.
fn last_mark(text: &str) -> Option<Range<usize>> {
    let is_closing = |c: char| c.is_whitespace() || "”’“\"')]*_`»".contains(c);
    let (start, c) = text.char_indices().rev().find(|(_, c)| !is_closing(*c))?;
    Some(start..start + c.len_utf8())
}

/// Where a missing mark goes: inside quotation marks, behind brackets.
fn place_of_mark(text: &str, end: usize) -> Range<usize> {
    let rest = &text[end..];
    let place = text.len() - rest.trim_start_matches([')', ']', '*', '_', '`', '»']).len();
    place..place
}

/// Whether the bracket that closes there opens after the end of a sentence.
fn follows_sentence(text: &str, end: usize) -> bool {
    let is_closed = text[end..].starts_with([')', ']']);
    let open = text[..end].rfind(['(', '[']);
    is_closed
        && open.is_some_and(|open| text[..open].trim_end().ends_with(['.', '?', '!', '”', '"']))
}

/// The word that ends there.
fn last_word(text: &str, end: usize) -> Range<usize> {
    let word = text[..end].char_indices().rev().take_while(|(_, c)| c.is_alphanumeric());
    word.last().map_or(end, |(start, _)| start)..end
}

/// Whether the last thing said is an address or a piece of code, behind which a mark is left out to be safe.
fn ends_in_code(pair: &Pair<'_>) -> bool {
    let prose = pair.prose();
    let tokens = prose.tokens().iter().enumerate().rev();
    let last = tokens.map(|(index, token)| (token.kind, prose.str(index)));
    let mut last =
        last.skip_while(|(kind, word)| *kind == Kind::Mark && "”’\"')]*_".contains(word));
    last.next().is_some_and(|(kind, _)| kind == Kind::Code)
}
