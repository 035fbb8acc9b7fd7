//! Markdown in: what is marked gets its role, the marks go, the text stays.

mod front_matter;
mod walk;

use super::encoding::{ENCODING, decode, read_all};
use super::line::check_lengths;
use super::plain_text::broken_bytes;
use super::{Article, Confidence, FormatError, Importer, OptionSpec, Options, ReadSeek};
use crate::tasks::{Cancelled, Progress};
use comrak::{Arena, try_parse_document};

/// Reads Markdown (CommonMark with tables, task lists, strikethrough, footnotes and front matter).
#[derive(Clone, Copy, Debug)]
pub struct Markdown;

impl Importer for Markdown {
    fn id(&self) -> &'static str {
        "markdown"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["md", "markdown", "mdown", "mkd"]
    }

    fn confidence(&self, head: &[u8], extension: &str) -> Confidence {
        let begins_so = [b"# ".as_slice(), b"---\n", b"---\r\n"]
            .iter()
            .any(|mark| head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).starts_with(mark));
        Confidence(match (self.extensions().contains(&extension), begins_so) {
            (true, _) => 80,
            (false, true) => 20,
            (false, false) => 0,
        })
    }

    fn options(&self) -> &'static [OptionSpec] {
        &[ENCODING]
    }

    fn import(
        &self,
        input: &mut dyn ReadSeek,
        options: &Options,
        progress: &dyn Progress,
    ) -> Result<Article, FormatError> {
        options.check(self.options())?;
        let decoded = decode(read_all(input, progress)?, options.value(&ENCODING))?;
        check_lengths(&decoded.text)?;
        let text = with_line_feeds(&decoded.text);
        let arena = Arena::new();
        let is_cancelled = || progress.step(0, 1).is_err();
        let root = try_parse_document(&arena, &text, &reading_options(), &is_cancelled)
            .map_err(|_| Cancelled)?;
        let mut article = walk::article_from(root, progress)?;
        if article.paragraphs.is_empty() {
            return Err(FormatError::NoText);
        }
        article.encoding = Some(decoded.encoding);
        article.skipped.splice(0..0, broken_bytes(&decoded));
        Ok(article)
    }
}

fn reading_options() -> comrak::Options<'static> {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.cjk_friendly_emphasis = true;
    options.extension.front_matter_delimiter = Some("---".to_owned());
    options.parse.leave_footnote_definitions = true;
    options
}

/// Markdown knows `\n`, `\r\n` and `\r` only; other line ends become `\n`.
fn with_line_feeds(text: &str) -> std::borrow::Cow<'_, str> {
    const OTHERS: [char; 5] = ['\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'];
    if text.contains(OTHERS) { text.replace(OTHERS, "\n").into() } else { text.into() }
}

#[cfg(test)]
#[path = "markdown_test.rs"]
mod tests;
