//! What all exporters share: their options, and the document as rows of source and translation to be laid out.

use super::role::has_list_mark;
use super::{Content, FormatError, OptionKind, OptionSpec, Options, SentencePair};
use crate::model::{Document, Paragraph, Role, Script};
use crate::tasks::Progress;
use crate::text::script::count_script;
use std::borrow::Cow;

/// How the two languages stand to each other.
pub const LAYOUT: OptionSpec = OptionSpec {
    id: "layout",
    kind: OptionKind::Choice(&["columns", "interleaved", "translation", "source"]),
    default: "columns",
};
/// Whether paragraphs are numbered.
pub const NUMBERS: OptionSpec =
    OptionSpec { id: "numbers", kind: OptionKind::Switch, default: "false" };
/// Whether headings are the format's real headings, not just bold.
pub const HEADINGS: OptionSpec =
    OptionSpec { id: "headings", kind: OptionKind::Switch, default: "true" };
/// What stands for a translation that is not there; `mark` marks drafts too.
pub const UNFINISHED: OptionSpec = OptionSpec {
    id: "unfinished",
    kind: OptionKind::Choice(&["leave-empty", "show-source", "mark"]),
    default: "leave-empty",
};
/// The options of every exporter.
pub const OPTIONS: &[OptionSpec] = &[LAYOUT, NUMBERS, HEADINGS, UNFINISHED];

/// The few words that exports themselves write.
pub mod words {
    /// Head of the source column.
    pub const SOURCE_HEAD: &str = "中文";
    /// Head of the translation column.
    pub const TARGET_HEAD: &str = "English translation";
    /// Stands for a missing translation.
    pub const UNTRANSLATED: &str = "[untranslated]";
    /// Stands before a translation that is not confirmed.
    pub const DRAFT: &str = "[draft]";
}

/// How the two languages stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// Side by side.
    Columns,
    /// Each paragraph followed by its translation.
    Interleaved,
    /// The translation alone.
    Translation,
    /// The source alone.
    Source,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unfinished {
    LeaveEmpty,
    ShowSource,
    Mark,
}

/// The chosen options, read.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// How the two languages stand to each other.
    pub arrangement: Arrangement,
    /// Whether paragraphs are numbered.
    pub has_numbers: bool,
    /// Whether headings are real headings.
    pub has_headings: bool,
    unfinished: Unfinished,
}

/// A language of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Chinese.
    Source,
    /// English.
    Target,
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What it is written in; a source that stands in for a missing translation is `Source`.
    pub language: Language,
    /// The text; may be empty and may hold `\n`.
    pub text: Cow<'a, str>,
}

/// One paragraph, ready to be laid out.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// What it is in the article.
    pub role: Role,
    /// The source.
    pub source: Piece<'a>,
    /// The translation, or what stands for it.
    pub target: Piece<'a>,
    /// Sentences of the two texts that belong together, in bytes of the pieces' texts.
    pub pairs: Cow<'a, [SentencePair]>,
}

impl Layout {
    /// Reads the options of a format that has those of `specs`.
    ///
    /// # Errors
    /// [`FormatError::BadOption`].
    pub fn read(options: &Options, specs: &[OptionSpec]) -> Result<Self, FormatError> {
        options.check(specs)?;
        Ok(Self {
            arrangement: match options.value(&LAYOUT) {
                "interleaved" => Arrangement::Interleaved,
                "translation" => Arrangement::Translation,
                "source" => Arrangement::Source,
                _ => Arrangement::Columns,
            },
            has_numbers: options.is_on(&NUMBERS),
            has_headings: options.is_on(&HEADINGS),
            unfinished: match options.value(&UNFINISHED) {
                "show-source" => Unfinished::ShowSource,
                "mark" => Unfinished::Mark,
                _ => Unfinished::LeaveEmpty,
            },
        })
    }

    /// Hands every paragraph to `write`, in order, reporting progress.
    ///
    /// # Errors
    /// What `write` answers, or the person cancels.
    pub fn each_row(
        &self,
        content: &Content<'_>,
        progress: &dyn Progress,
        mut write: impl FnMut(&Row) -> Result<(), FormatError>,
    ) -> Result<(), FormatError> {
        let paragraphs = content.document.paragraphs();
        let total = paragraphs.len() as u64;
        for (index, paragraph) in paragraphs.iter().enumerate() {
            progress.step(index as u64, total)?;
            let pairs = content.links.of(paragraph.id);
            write(&self.row(index + 1, paragraph, pairs))?;
        }
        Ok(progress.step(total, total)?)
    }

    fn row<'a>(
        &self,
        number: usize,
        paragraph: &'a Paragraph,
        pairs: &'a [SentencePair],
    ) -> Row<'a> {
        let source = Piece { language: Language::Source, text: Cow::from(&paragraph.source) };
        let in_english = |text| Piece { language: Language::Target, text };
        let target = match (self.unfinished, paragraph.target.trim().is_empty()) {
            (Unfinished::ShowSource, true) => source.clone(),
            (Unfinished::Mark, true) => in_english(Cow::from(words::UNTRANSLATED)),
            (Unfinished::Mark, false) if !paragraph.status.is_confirmed() => {
                in_english(Cow::from(format!("{} {}", words::DRAFT, paragraph.target)))
            }
            _ => in_english(Cow::from(&paragraph.target)),
        };
        // What stands before a draft moves its sentences.
        let byte_shift = target.text.len().saturating_sub(paragraph.target.len());
        let pairs = match byte_shift {
            0 => Cow::from(pairs),
            shift => pairs.iter().map(|pair| pair.with_target_at(shift)).collect(),
        };
        Row { number, role: paragraph.role, source, target, pairs }
    }
}

impl<'a> Row<'a> {
    /// The pieces that a layout other than columns shows, in order; empty translations are left out.
    pub fn pieces(&self, arrangement: Arrangement) -> impl Iterator<Item = &Piece<'a>> {
        let source = (arrangement != Arrangement::Translation).then_some(&self.source);
        let repeats = self.target.language == Language::Source
            && arrangement != Arrangement::Translation
            || arrangement == Arrangement::Source;
        let target = (!repeats).then_some(&self.target);
        source.into_iter().chain(target).filter(|piece| !piece.text.trim().is_empty())
    }
}

/// Whether the document's source is in traditional characters: as its details say, else by its text.
pub fn is_traditional(document: &Document) -> bool {
    let told = document.parts().iter().find_map(|part| part.details.script);
    told.map_or_else(
        || {
            let sources = document.paragraphs().iter().map(|p| p.source.as_str());
            count_script(sources, 20_000).is_traditional() == Some(true)
        },
        |script| script == Script::Traditional,
    )
}

/// The name of the whole: the translated title, else the title in Chinese, else the file's name.
pub fn document_title(document: &Document) -> String {
    let title = document.paragraphs().iter().find(|p| p.role == Role::Title);
    let details = document.parts().first();
    [
        title.map(|p| p.target.as_str()),
        title.map(|p| p.source.as_str()),
        details.map(|part| part.details.title.as_str()),
        details.map(|part| part.file_name.as_str()),
    ]
    .into_iter()
    .flatten()
    .map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "))
    .find(|title| !title.is_empty())
    .unwrap_or_default()
}

/// A list item's text with a bullet before it, unless it brings its own mark.
pub fn with_bullet(text: &str) -> Cow<'_, str> {
    if text.is_empty() || has_list_mark(text) {
        Cow::from(text)
    } else {
        Cow::from(format!("• {text}"))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::{Extra, ParagraphId, Part, Status};

    /// A small document with every role and every awkward character.
    pub(crate) fn sample() -> Document {
        let paragraph = |id, role, source: &str, target: &str, status| Paragraph {
            id: ParagraphId(id),
            role,
            source: source.into(),
            target: target.into(),
            status,
            ..Paragraph::default()
        };
        let paragraphs = vec![
            paragraph(2, Role::Title, "湖边的诗会", "Poems by the lake", Status::Done),
            paragraph(3, Role::Byline, "文／张三", "By Zhang San", Status::Done),
            paragraph(
                4,
                Role::Body,
                "他说：“<b>风</b> & 水”。\n第二行|完",
                "“Wind” & <script>water</script>.\nLine *two*",
                Status::Draft,
            ),
            paragraph(5, Role::Heading(1), "水位是关键", "", Status::Untranslated),
            paragraph(6, Role::Caption, "图为湖面。", "The lake.", Status::Done),
            paragraph(7, Role::ListItem, "望远镜一副", "A pair of binoculars", Status::Done),
            paragraph(
                8,
                Role::Quotation,
                "安静的人才听得见。",
                "Only the quiet hear.",
                Status::Done,
            ),
            paragraph(9, Role::TableCell, "四月", "April", Status::Done),
        ];
        Document::new(vec![Part::default()], paragraphs, Vec::new(), Extra::default())
    }

    #[test]
    fn unfinished_paragraphs_are_shown_as_chosen() {
        let document = sample();
        for (choice, heading, draft) in [
            ("leave-empty", "", "“Wind”"),
            ("show-source", "水位是关键", "“Wind”"),
            ("mark", "[untranslated]", "[draft] “Wind”"),
        ] {
            let options = Options([("unfinished".to_owned(), choice.to_owned())].into());
            let layout = Layout::read(&options, OPTIONS).expect("valid");
            let row = layout.row(4, &document.paragraphs()[3], &[]);
            assert_eq!(row.target.text, heading);
            assert!(layout.row(3, &document.paragraphs()[2], &[]).target.text.starts_with(draft));
            let shown = row.pieces(Arrangement::Interleaved).count();
            assert_eq!(shown, if choice == "mark" { 2 } else { 1 });
        }
        assert_eq!(document_title(&document), "Poems by the lake");
        assert!(!is_traditional(&document));
    }
}
