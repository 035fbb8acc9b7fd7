//! Finding and replacing in one text: plain, whole words, regular expressions, folded on request. Which texts
//! are searched, and in which order, is left to others.

use std::ops::Range;

use regex::{Captures, Regex, RegexBuilder};

use super::count::is_han;
use super::fold::{Folded, Folding};

/// How the needle is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SearchMode {
    /// The needle is literal text.
    #[default]
    Plain,
    /// Literal text that neither begins nor ends inside a Latin word or number. Chinese has no word borders,
    /// so there it is as plain.
    WholeWord,
    /// A regular expression (crate `regex`: linear time, no look-around); `^` and `$` are those of a line.
    Regex,
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// The text or the regular expression.
    pub needle: String,
    /// How the needle is read.
    pub mode: SearchMode,
    /// What is made the same on both sides.
    pub folding: Folding,
}

/// What is wrong with a query.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SearchFault {
    /// There is nothing to look for.
    #[error("nothing to look for")]
    Empty,
    /// The needle is longer than [`MAX_NEEDLE_BYTES`].
    #[error("the text to look for is too long")]
    TooLong,
    /// The expression would take too much memory, as `(a{1000}){1000}` would.
    #[error("the expression is too big")]
    TooBig,
    /// The expression is not well formed; in the words of the crate `regex`.
    #[error("{0}")]
    Syntax(String),
}

/// Why a query cannot be used, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct SearchError {
    /// What is wrong.
    pub what: SearchFault,
    /// The place in the needle, in characters from 0, if there is one.
    pub char_position: Option<usize>,
}

/// The longest needle that is taken, in bytes.
pub const MAX_NEEDLE_BYTES: usize = 10_000;

/// The memory a compiled expression may take, in bytes: some hundred times what people write.
const MAX_COMPILED_BYTES: usize = 10 << 20;

/// A query made ready. Searching takes linear time; without folding of script or width nothing is copied.
#[derive(Clone, Debug)]
pub struct Search {
    regex: Regex,
    mode: SearchMode,
    /// What the text must be folded by before `regex` sees it; case is the expression's own business.
    folding: Folding,
    is_word_start: bool,
    is_word_end: bool,
}

impl Search {
    /// Makes a query ready.
    ///
    /// # Errors
    /// The needle is empty or too long, or the expression is malformed or too big.
    pub fn new(query: &Query) -> Result<Self, SearchError> {
        let fault = |what| SearchError { what, char_position: None };
        if query.needle.is_empty() {
            return Err(fault(SearchFault::Empty));
        }
        if query.needle.len() > MAX_NEEDLE_BYTES {
            return Err(fault(SearchFault::TooLong));
        }
        let folding = Folding { case: false, ..query.folding };
        let pattern = if query.mode == SearchMode::Regex {
            // Compiled as it was written first, so that an error's place is the person's.
            compile(&query.needle, query.folding.case)?;
            fold_pattern(&query.needle, folding)
        } else {
            regex::escape(&folding.fold(&query.needle).text)
        };
        let is_edge = |c: Option<char>| {
            query.mode == SearchMode::WholeWord
                && c.is_some_and(|c| is_word_char(folding.fold_form(c)))
        };
        Ok(Self {
            regex: compile(&pattern, query.folding.case)?,
            mode: query.mode,
            folding,
            is_word_start: is_edge(query.needle.chars().next()),
            is_word_end: is_edge(query.needle.chars().next_back()),
        })
    }

    /// Returns the hits in order, in bytes of `text`. None is empty, none overlaps another.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut hits = Vec::new();
        self.each_hit(text, |hit| hits.push(hit.original.clone()));
        hits
    }

    /// Whether there is a hit.
    pub fn is_in(&self, text: &str) -> bool {
        let haystack = Haystack::new(text, self.folding);
        self.next_range(haystack.text(), 0).is_some()
    }

    /// Replaces all hits. In a regular expression's template `$0` is the hit, `$1` or `${1}` a group,
    /// `${name}` a named one, and `$$` a dollar sign; any other `$`, and every other template, is literal.
    /// Returns `None` when there is no hit.
    pub fn replace(&self, text: &str, template: &str) -> Option<String> {
        let mut replaced = String::new();
        let mut byte_done = 0;
        self.each_hit(text, |hit| {
            replaced.push_str(&text[byte_done..hit.original.start]);
            self.expand(hit, template, &mut replaced);
            byte_done = hit.original.end;
        });
        (byte_done > 0).then(|| {
            replaced.push_str(&text[byte_done..]);
            replaced
        })
    }

    /// Returns what one hit, as [`Search::find`] gave it for the same text, is replaced by; `None` when it is
    /// no hit (any more).
    pub fn replacement(&self, text: &str, hit: &Range<usize>, template: &str) -> Option<String> {
        let mut replacement = None;
        self.each_hit(text, |found| {
            if found.original == *hit {
                let mut expanded = String::new();
                self.expand(found, template, &mut expanded);
                replacement = Some(expanded);
            }
        });
        replacement
    }

    fn each_hit(&self, text: &str, mut each: impl FnMut(&Hit)) {
        let haystack = Haystack::new(text, self.folding);
        let mut byte_from = 0;
        let mut byte_original_from = 0;
        while let Some(range) = self.next_range(haystack.text(), byte_from) {
            byte_from = range.end;
            let original = haystack.to_original(range.clone());
            // Two folded hits can lie in what one character became; it is one hit.
            if original.start >= byte_original_from {
                byte_original_from = original.end;
                each(&Hit { haystack: &haystack, range, original });
            }
        }
    }

    /// Returns the next hit in the folded text that is not empty and stands at word borders if it must.
    fn next_range(&self, haystack: &str, mut byte_from: usize) -> Option<Range<usize>> {
        while byte_from <= haystack.len() {
            let range = self.regex.find_at(haystack, byte_from)?.range();
            if range.is_empty() {
                // The expression may still match more at the very same place's next character.
                byte_from = range.end + char_len_at(haystack, range.end);
            } else if self.is_word_start && is_inside_word(haystack, range.start)
                || self.is_word_end && is_inside_word(haystack, range.end)
            {
                byte_from = range.start + self.refused_len(&haystack[range.start..]);
            } else {
                return Some(range);
            }
        }
        None
    }

    /// How far to go on from a refused hit: past the whole word where a hit must begin with one, so that a
    /// long run of letters is passed once.
    fn refused_len(&self, rest: &str) -> usize {
        let word_len = rest.find(|c| !is_word_char(c)).unwrap_or(rest.len());
        if self.is_word_start && word_len > 0 { word_len } else { char_len_at(rest, 0) }
    }

    fn expand(&self, hit: &Hit, template: &str, out: &mut String) {
        if self.mode != SearchMode::Regex || !template.contains('$') {
            out.push_str(template);
            return;
        }
        let captures = self.regex.captures_at(hit.haystack.text(), hit.range.start);
        let mut rest = template;
        while let Some(byte_dollar) = rest.find('$') {
            out.push_str(&rest[..byte_dollar]);
            rest = &rest[byte_dollar + 1..];
            match read_reference(rest, self.regex.captures_len()) {
                Some((Reference::Dollar, len)) => {
                    out.push('$');
                    rest = &rest[len..];
                }
                Some((Reference::Group(group), len)) => {
                    out.push_str(
                        captures.as_ref().map_or("", |captures| hit.group(captures, &group)),
                    );
                    rest = &rest[len..];
                }
                None => out.push('$'),
            }
        }
        out.push_str(rest);
    }
}

/// The text as the expression sees it.
enum Haystack<'a> {
    Original(&'a str),
    Folded(&'a str, Folded),
}

impl<'a> Haystack<'a> {
    fn new(text: &'a str, folding: Folding) -> Self {
        if folding.is_none() {
            Self::Original(text)
        } else {
            Self::Folded(text, folding.fold(text))
        }
    }

    fn text(&self) -> &str {
        match self {
            Self::Original(text) => text,
            Self::Folded(_, folded) => &folded.text,
        }
    }

    fn to_original(&self, range: Range<usize>) -> Range<usize> {
        match self {
            Self::Original(_) => range,
            Self::Folded(_, folded) => folded.to_original(range),
        }
    }

    fn original(&self, range: Range<usize>) -> &str {
        match self {
            Self::Original(text) | Self::Folded(text, _) => &text[self.to_original(range)],
        }
    }
}

struct Hit<'a> {
    haystack: &'a Haystack<'a>,
    range: Range<usize>,
    original: Range<usize>,
}

impl Hit<'_> {
    /// The original text of a group; empty where the group or its name does not exist.
    fn group(&self, captures: &Captures, group: &str) -> &str {
        let found = match group.parse() {
            Ok(number) => captures.get(number),
            Err(_) => captures.name(group),
        };
        found.map_or("", |found| self.haystack.original(found.range()))
    }
}

enum Reference {
    Dollar,
    Group(String),
}

/// Reads what follows a `$` and says how many bytes it took. Digits are read while they name a group, so that
/// with three groups `$10` is the first one and a zero.
fn read_reference(rest: &str, num_groups: usize) -> Option<(Reference, usize)> {
    if rest.starts_with('$') {
        return Some((Reference::Dollar, 1));
    }
    if let Some(braced) = rest.strip_prefix('{') {
        let name = &braced[..braced.find('}')?];
        return (!name.is_empty()).then(|| (Reference::Group(name.to_owned()), name.len() + 2));
    }
    let num_digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (1..=num_digits.min(3))
        .rev()
        .find(|&len| rest[..len].parse().is_ok_and(|group: usize| group < num_groups))
        .map(|len| (Reference::Group(rest[..len].to_owned()), len))
}

fn compile(pattern: &str, ignores_case: bool) -> Result<Regex, SearchError> {
    RegexBuilder::new(pattern)
        .case_insensitive(ignores_case)
        .multi_line(true)
        .size_limit(MAX_COMPILED_BYTES)
        .build()
        .map_err(|error| match error {
            regex::Error::Syntax(report) => syntax_error(pattern, &report),
            _ => SearchError { what: SearchFault::TooBig, char_position: None },
        })
}

/// Takes the reason and the place out of the report of crate `regex`, which shows a one-line expression indented
/// by four characters with `^` under the place, then `error: ` and the reason.
fn syntax_error(pattern: &str, report: &str) -> SearchError {
    let what = report.lines().rev().find_map(|line| line.strip_prefix("error: ")).unwrap_or(report);
    let char_position = report
        .lines()
        .skip_while(|line| line.strip_prefix("    ") != Some(pattern))
        .nth(1)
        .and_then(|carets| carets.find('^')?.checked_sub(4));
    SearchError { what: SearchFault::Syntax(what.to_owned()), char_position }
}

/// Folds the literal characters of a regular expression. A mark that becomes ASCII is escaped, since （ must not
/// open a group; the ends of a range in a class stay, since folding could turn the range around.
fn fold_pattern(pattern: &str, folding: Folding) -> String {
    let mut folded = String::with_capacity(pattern.len());
    let mut class_depth = 0_usize;
    let mut previous = '\0';
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        let is_escaped = previous == '\\';
        match c {
            '[' if !is_escaped => class_depth += 1,
            ']' if !is_escaped => class_depth = class_depth.saturating_sub(1),
            _ => {}
        }
        let is_range_end = class_depth > 0 && (previous == '-' || chars.peek() == Some(&'-'));
        let form = if c.is_ascii() || is_range_end { c } else { folding.fold_form(c) };
        if form != c && form.is_ascii_punctuation() && !is_escaped {
            folded.push('\\');
        }
        folded.push(form);
        // A backslash that is itself escaped escapes nothing.
        previous = if is_escaped { '\0' } else { c };
    }
    folded
}

/// Whether a character belongs to a Latin word or a number: letters and digits except Chinese, Japanese kana and
/// full-width forms, the combining accents, and `_`.
fn is_word_char(c: char) -> bool {
    c == '_'
        || matches!(c, '\u{300}'..='\u{36F}')
        || c.is_alphanumeric()
            && !is_han(c)
            && !matches!(c, '\u{3040}'..='\u{30FF}' | '\u{FF01}'..='\u{FFEF}')
}

fn is_inside_word(text: &str, byte_offset: usize) -> bool {
    let (before, after) = text.split_at(byte_offset);
    before.chars().next_back().is_some_and(is_word_char)
        && after.chars().next().is_some_and(is_word_char)
}

fn char_len_at(text: &str, byte_offset: usize) -> usize {
    text[byte_offset..].chars().next().map_or(1, char::len_utf8)
}

#[cfg(test)]
mod tests;
