//! Linked sentences in the page: each an element with its number in the paragraph, and the rules by which the one
//! under the pointer lights the others of its number.

use super::super::SentencePair;
use super::super::layout::{Language, Piece, with_bullet};
use super::escape;
use std::fmt::Write;

/// Sentences of one paragraph that have a rule; beyond that they stand there unlit.
const MAX_RULES: usize = 300;

/// The rules for paragraphs of up to `max_pairs` linked sentences. Browsers that do not know `:has` light nothing.
pub fn style(max_pairs: usize) -> String {
    let selectors: Vec<String> = (1..=max_pairs.min(MAX_RULES))
        .map(|n| format!(":is(tr, .pair):has([data-s=\"{n}\"]:hover) [data-s=\"{n}\"]"))
        .collect();
    if selectors.is_empty() {
        return String::new();
    }
    let light = "{ background: var(--light); border-radius: .15em; }";
    format!("{} {light}\n", selectors.join(",\n"))
}

/// The text of a piece, escaped, its linked sentences marked; with a bullet where it is a list's item.
pub fn text(piece: &Piece, pairs: &[SentencePair], is_item: bool) -> String {
    let text = piece.text.trim_end();
    let mut byte_done = text.len() - text.trim_start().len();
    let trimmed = &text[byte_done..];
    let mut html = String::with_capacity(text.len() + text.len() / 8);
    if is_item {
        let bulleted = with_bullet(trimmed);
        html.push_str(&escape(&bulleted[..bulleted.len() - trimmed.len()]));
    }
    for (pair, number) in pairs.iter().zip(1..) {
        let bytes = match piece.language {
            Language::Source => &pair.byte_source,
            Language::Target => &pair.byte_target,
        };
        let (before, sentence) = (text.get(byte_done..bytes.start), text.get(bytes.clone()));
        let (Some(before), Some(sentence)) = (before, sentence) else { continue };
        if sentence.is_empty() {
            continue;
        }
        let (before, sentence) = (with_breaks(before), with_breaks(sentence));
        write!(html, "{before}<span data-s=\"{number}\">{sentence}</span>")
            .expect("a string takes everything");
        byte_done = bytes.end;
    }
    html.push_str(&with_breaks(&text[byte_done..]));
    html
}

fn with_breaks(text: &str) -> String {
    escape(text).replace('\n', "<br>")
}
