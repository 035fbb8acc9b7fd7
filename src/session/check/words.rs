//! A finding in a person's words.

use crate::check::{Finding, Said};
use crate::i18n::{Arg, Messages};
use crate::model::{Document, Paragraph};
use std::ops::Range;

/// Characters of marked words that a message repeats.
const MAX_MARKED: usize = 60;

/// What a finding says, as one or two sentences.
pub fn finding_text(
    messages: &Messages,
    document: &Document,
    paragraph: &Paragraph,
    finding: &Finding,
) -> String {
    let mut args = vec![
        ("source", Arg::from(marked(&paragraph.source, finding.source.as_ref()))),
        ("target", Arg::from(marked(&paragraph.target, finding.target.as_ref()))),
    ];
    for (name, said) in &finding.values {
        let value = match said {
            Said::Text(text) => Arg::from(short(text)),
            Said::Count(count) => Arg::from(*count),
            Said::Paragraph(id) => Arg::from(document.index_of(*id).map_or(0, |index| index + 1)),
            Said::Message(key) => Arg::from(messages.get(key)),
        };
        args.push((name, value));
    }
    messages.with(&format!("finding-{}", finding.kind), &args)
}

/// The words that a finding marks in a text, cut where they are long; empty for none.
pub fn marked(text: &str, bytes: Option<&Range<usize>>) -> String {
    short(bytes.and_then(|bytes| text.get(bytes.clone())).unwrap_or_default())
}

fn short(words: &str) -> String {
    let words = words.trim();
    match words.char_indices().nth(MAX_MARKED) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}
