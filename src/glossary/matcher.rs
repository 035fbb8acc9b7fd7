//! Finds where terms occur in a text: leftmost, longest, so that a term inside a longer one does not show.

use std::collections::HashMap;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::model::Term;

/// Which form of a term stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The source itself.
    Full,
    /// One of its aliases.
    Alias,
    /// The last part of a dotted name (戈曼 of 林赛·戈曼).
    LastPart,
}

/// One occurrence of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The term's index in the slice that the matcher was made from.
    pub term_index: usize,
    /// Where the name begins, without any marks.
    pub byte_start: usize,
    /// Where it ends.
    pub byte_end: usize,
    /// Which form it is.
    pub form: Form,
}

#[derive(Clone, Debug)]
struct Pattern {
    term_index: usize,
    form: Form,
    /// The bytes of the opening and closing mark that belong to the pattern, but not to the name.
    num_bytes_open: usize,
    num_bytes_close: usize,
    /// The name begins or ends with a Latin letter or digit and matches whole words only.
    is_whole_word: bool,
}

/// Terms made ready for search. Make a new one when the terms change; it is cheap enough for thousands.
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    searcher: Option<AhoCorasick>,
    patterns: Vec<Pattern>,
}

impl Matcher {
    /// Makes the terms ready: sources, aliases, and the last part (two characters and more) of dotted names.
    /// Where two terms share a form, a source goes before an alias and an alias before a last part, then the
    /// earlier term before the later one. Empty sources match nothing.
    pub fn new(terms: &[Arc<Term>]) -> Self {
        let mut texts: Vec<String> = Vec::new();
        let mut patterns: Vec<Pattern> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut forms: Vec<(Form, usize, &str)> = Vec::new();
        for (term_index, term) in terms.iter().enumerate() {
            forms.push((Form::Full, term_index, &term.source));
            forms
                .extend(term.aliases.iter().map(|alias| (Form::Alias, term_index, alias.as_str())));
            forms.extend(last_part(&term.source).map(|part| (Form::LastPart, term_index, part)));
        }
        forms.sort_by_key(|(form, term_index, _)| (*form as usize, *term_index));
        for (form, term_index, name) in forms {
            let name = name.trim();
            let marks = terms[term_index].marks.filter(|_| form != Form::Alias);
            let text = match marks {
                Some((open, close)) => format!("{open}{name}{close}"),
                None => name.to_owned(),
            };
            if name.is_empty() || known.contains_key(&text) {
                continue;
            }
            known.insert(text.clone(), patterns.len());
            patterns.push(Pattern {
                term_index,
                form,
                num_bytes_open: marks.map_or(0, |marks| marks.0.len_utf8()),
                num_bytes_close: marks.map_or(0, |marks| marks.1.len_utf8()),
                is_whole_word: marks.is_none()
                    && (name.starts_with(is_word_char) || name.ends_with(is_word_char)),
            });
            texts.push(text);
        }
        let searcher =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&texts).ok();
        Self { searcher: searcher.filter(|_| !patterns.is_empty()), patterns }
    }

    /// The occurrences of terms, in order, none overlapping another.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        let Some(searcher) = &self.searcher else { return Vec::new() };
        let mut hits = Vec::new();
        for found in searcher.find_iter(text) {
            let pattern = &self.patterns[found.pattern().as_usize()];
            if pattern.is_whole_word && !is_whole_word(text, found.start(), found.end()) {
                continue;
            }
            hits.push(Hit {
                term_index: pattern.term_index,
                byte_start: found.start() + pattern.num_bytes_open,
                byte_end: found.end() - pattern.num_bytes_close,
                form: pattern.form,
            });
        }
        hits
    }
}

/// The part of a dotted name behind its last dot, when it has two characters or more.
fn last_part(source: &str) -> Option<&str> {
    let (_, part) = source.rsplit_once(['·', '‧', '・', '•', '．', '∙', '･', '⋅'])?;
    (part.chars().count() >= 2).then_some(part)
}

/// A letter or digit of a script that writes words apart.
fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() && (c as u32) < 0x2E80
}

fn is_whole_word(text: &str, byte_start: usize, byte_end: usize) -> bool {
    let name = &text[byte_start..byte_end];
    let runs_on = |inner: Option<char>, outer: Option<char>| {
        inner.is_some_and(is_word_char) && outer.is_some_and(is_word_char)
    };
    !runs_on(name.chars().next(), text[..byte_start].chars().next_back())
        && !runs_on(name.chars().next_back(), text[byte_end..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(source: &str) -> Term {
        Term { source: source.into(), ..Term::default() }
    }

    fn matcher() -> Matcher {
        let terms = [
            Term { marks: Some(('《', '》')), ..term("自然") },
            term("林赛·戈曼"),
            Term { aliases: vec!["深度求索".into()], ..term("深度求索公司") },
            term("特朗普"),
            term("特朗普大学"),
            term("AI"),
            term("R1模型"),
        ];
        Matcher::new(&terms.map(Arc::new))
    }

    #[test]
    fn finds_terms_leftmost_and_longest() {
        let matcher = matcher();
        for (text, expected) in [
            ("《自然》杂志与自然资源", vec![("自然", 0, Form::Full)]),
            (
                "林赛·戈曼说，戈曼还说",
                vec![("林赛·戈曼", 1, Form::Full), ("戈曼", 1, Form::LastPart)],
            ),
            (
                "深度求索公司（深度求索）",
                vec![("深度求索公司", 2, Form::Full), ("深度求索", 2, Form::Alias)],
            ),
            ("特朗普大学与特朗普", vec![("特朗普大学", 4, Form::Full), ("特朗普", 3, Form::Full)]),
            ("AI与OpenAI和AI模型", vec![("AI", 5, Form::Full), ("AI", 5, Form::Full)]),
            ("R1模型、GR1模型", vec![("R1模型", 6, Form::Full)]),
            ("", vec![]),
        ] {
            let found: Vec<_> = matcher
                .find(text)
                .into_iter()
                .map(|hit| (&text[hit.byte_start..hit.byte_end], hit.term_index, hit.form))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
        assert!(Matcher::new(&[]).find("特朗普").is_empty());
        assert!(Matcher::new(&[Arc::new(term(""))]).find("特朗普").is_empty());
    }

    #[test]
    #[ignore = "a measurement, run by hand"]
    #[allow(clippy::print_stdout, reason = "it prints its figures")]
    fn is_fast() {
        let terms: Vec<Arc<Term>> = (0..5_000u32)
            .map(|n| {
                let c =
                    |k: u32| char::from_u32(0x4E00 + (n * 37 + k * 911) % 20_000).expect("a Han");
                Arc::new(term(&[c(1), c(2), c(3)].iter().collect::<String>()))
            })
            .collect();
        let start = std::time::Instant::now();
        let matcher = Matcher::new(&terms);
        println!("built in {:?}", start.elapsed());
        let text = "这家饭馆的面条很好吃，我每个星期都要去。".repeat(2_000);
        let start = std::time::Instant::now();
        let count = matcher.find(&text).len();
        println!("{} KB, {count} hits in {:?}", text.len() / 1024, start.elapsed());
    }
}
