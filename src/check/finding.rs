//! What a check finds: where, how bad, in which words, and how it is mended.

use crate::model::{Ignored, Paragraph, ParagraphId};
use std::ops::Range;

/// How bad a finding is, from the mildest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a look; may well be right.
    Hint,
    /// Probably wrong, or wrong by the style sheet.
    Warning,
    /// Wrong as far as the program can tell.
    Error,
}

impl Severity {
    /// Every severity, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Hint];

    /// The severity's name on the command line and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A value in a finding's message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Words of the texts, or a figure as it is to be written.
    Text(String),
    /// A count.
    Count(usize),
    /// Another paragraph, shown by its number.
    Paragraph(ParagraphId),
    /// Something that has words of its own in each language: a message key.
    Message(&'static str),
}

impl From<&str> for Said {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// What mends a finding: bytes of the translation and what is to stand there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// In bytes of the target.
    pub bytes: Range<usize>,
    /// The new words; empty takes the old ones away.
    pub text: String,
}

/// One thing found in a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The id of the check that found it.
    pub check: &'static str,
    /// What is wrong, kebab-case; its words are the message `finding-<kind>`.
    pub kind: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The words it is about, in bytes of the source.
    pub source: Option<Range<usize>>,
    /// The words it is about, in bytes of the target; `None` where the target lacks something.
    pub target: Option<Range<usize>>,
    /// The values of its message, beside `source` and `target`, which every message may use: the marked words.
    pub values: Vec<(&'static str, Said)>,
    /// How to mend it, where one way is right.
    pub fix: Option<Fix>,
}

impl Finding {
    /// A finding of that kind, about nothing in particular yet.
    pub fn new(check: &'static str, kind: &'static str, severity: Severity) -> Self {
        Self { check, kind, severity, source: None, target: None, values: Vec::new(), fix: None }
    }

    /// The same about these bytes of the source.
    #[must_use]
    pub fn at_source(mut self, bytes: Range<usize>) -> Self {
        self.source = Some(bytes);
        self
    }

    /// The same about these bytes of the target.
    #[must_use]
    pub fn at_target(mut self, bytes: Range<usize>) -> Self {
        self.target = Some(bytes);
        self
    }

    /// The same with a value of its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Said>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// The same with what mends it.
    #[must_use]
    pub fn fixed_by(mut self, bytes: Range<usize>, text: impl Into<String>) -> Self {
        self.fix = Some(Fix { bytes, text: text.into() });
        self
    }

    /// Whether it says that the translation lacks something: not to be said while it is being written.
    pub fn is_lack(&self) -> bool {
        self.target.is_none()
    }

    /// About where in the translation it is, in bytes, to sort by: where something is lacking, as far on as it is in
    /// the source.
    pub fn place(&self, paragraph: &Paragraph) -> usize {
        match (&self.target, &self.source) {
            (Some(target), _) => target.start,
            (None, Some(source)) => {
                source.start * paragraph.target.len() / paragraph.source.len().max(1)
            }
            (None, None) => 0,
        }
    }

    /// What is remembered of it when the person ignores it here: it stays ignored while the words it marks do.
    pub fn ignored(&self, paragraph: &Paragraph) -> Ignored {
        let words = |text: &str, bytes: &Option<Range<usize>>| {
            bytes.clone().and_then(|bytes| text.get(bytes)).unwrap_or_default().to_owned()
        };
        Ignored {
            check: self.kind.to_owned(),
            source: words(&paragraph.source, &self.source),
            target: words(&paragraph.target, &self.target),
        }
    }

    /// Whether the person has ignored it.
    pub fn is_ignored(&self, paragraph: &Paragraph) -> bool {
        !paragraph.ignored.is_empty() && paragraph.ignored.contains(&self.ignored(paragraph))
    }
}
