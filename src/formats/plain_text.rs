//! Plain text in: a line is a paragraph and blank lines only separate, unless the lines are hard-wrapped.

use super::encoding::{Decoded, ENCODING, decode, read_all};
use super::line::{check_lengths, lines};
use super::wrap::{join_wrapped, wrap_width};
use super::{
    Article, Confidence, FormatError, Importer, NeutralParagraph, OptionKind, OptionSpec, Options,
    ReadSeek,
};
use crate::model::Skipped;
use crate::tasks::Progress;

/// How lines make paragraphs: found out, a line each, or joined because the text is hard-wrapped.
pub const LINES: OptionSpec = OptionSpec {
    id: "lines",
    kind: OptionKind::Choice(&["auto", "paragraph", "wrapped"]),
    default: "auto",
};

/// Reads plain text.
#[derive(Clone, Copy, Debug)]
pub struct PlainText;

impl Importer for PlainText {
    fn id(&self) -> &'static str {
        "plain-text"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["txt", "text"]
    }

    fn confidence(&self, _head: &[u8], extension: &str) -> Confidence {
        Confidence(if self.extensions().contains(&extension) { 60 } else { 10 })
    }

    fn options(&self) -> &'static [OptionSpec] {
        &[ENCODING, LINES]
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
        let lines: Vec<&str> = lines(&decoded.text).collect();
        let (sources, joined_lines) = paragraphs_of(&lines, options.value(&LINES))?;
        let total = sources.len() as u64;
        let mut paragraphs = Vec::with_capacity(sources.len());
        for (index, source) in sources.into_iter().enumerate() {
            progress.step(index as u64, total)?;
            paragraphs.push(NeutralParagraph { source, ..NeutralParagraph::default() });
        }
        if paragraphs.is_empty() {
            return Err(FormatError::NoText);
        }
        let skipped = broken_bytes(&decoded);
        let encoding = Some(decoded.encoding);
        Ok(Article { paragraphs, encoding, joined_lines, skipped, ..Article::default() })
    }
}

/// The paragraphs that the lines make, and whether lines were joined. What only looks wrapped, and would join
/// into something too long, is left as it is.
fn paragraphs_of(lines: &[&str], choice: &str) -> Result<(Vec<String>, bool), FormatError> {
    match choice {
        "paragraph" => Ok((one_each(lines), false)),
        "wrapped" => Ok((join_wrapped(lines)?, true)),
        _ => match wrap_width(lines).map(|_| join_wrapped(lines)) {
            Some(Ok(joined)) => Ok((joined, true)),
            Some(Err(_)) | None => Ok((one_each(lines), false)),
        },
    }
}

fn one_each(lines: &[&str]) -> Vec<String> {
    lines
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What decoding left out, for the import's report.
pub(super) fn broken_bytes(decoded: &Decoded) -> Vec<Skipped> {
    [("invalid-byte", decoded.num_invalid), ("control-character", decoded.num_controls)]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| Skipped { kind: kind.to_owned(), count })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::Unwatched;
    use std::io::Cursor;

    fn import(bytes: &[u8], lines: &str) -> Result<Article, FormatError> {
        let options = Options([("lines".to_owned(), lines.to_owned())].into());
        PlainText.import(&mut Cursor::new(bytes), &options, &Unwatched)
    }

    fn sources(article: &Article) -> Vec<&str> {
        article.paragraphs.iter().map(|p| p.source.as_str()).collect()
    }

    #[test]
    fn a_line_is_a_paragraph_whatever_ends_it() {
        let article =
            import("标题\r\n\r\n　　第一段。\n第二段。\r \t\r第三段。".as_bytes(), "auto")
                .expect("text");
        assert_eq!(sources(&article), ["标题", "第一段。", "第二段。", "第三段。"]);
        assert_eq!((article.encoding, article.joined_lines), (Some("UTF-8"), false));
    }

    #[test]
    fn the_person_decides_on_lines() {
        let text = "第一行没有完\n第二行完了。\n\n第三行。".as_bytes();
        assert_eq!(import(text, "auto").expect("text").paragraphs.len(), 3);
        let article = import(text, "wrapped").expect("text");
        assert_eq!(sources(&article), ["第一行没有完第二行完了。", "第三行。"]);
        assert!(article.joined_lines);
        assert!(matches!(import(text, "other"), Err(FormatError::BadOption { .. })));
    }

    #[test]
    fn nothing_to_read_is_said() {
        assert!(matches!(import(b"", "auto"), Err(FormatError::Empty)));
        assert!(matches!(import("\u{FEFF} \n　\r\n".as_bytes(), "auto"), Err(FormatError::NoText)));
        let long = vec![b'a'; 3 << 20];
        assert!(matches!(import(&long, "auto"), Err(FormatError::LineTooLong { line: 1, .. })));
    }

    #[test]
    fn the_real_article_has_a_paragraph_a_line() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples/deepseek-article.txt");
        let Ok(bytes) = std::fs::read(path) else {
            eprintln!("skipped: the shared sample is not here");
            return;
        };
        let article = import(&bytes, "auto").expect("text");
        assert_eq!((article.paragraphs.len(), article.joined_lines), (47, false));
    }
}
