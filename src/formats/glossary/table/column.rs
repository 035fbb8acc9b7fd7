//! What a column can mean, the names that people give it, and a term's fields as cells.

use super::Row;
use super::cell::{join_list, restored, split_list};
use super::heading::{HEADINGS, LANGUAGES, kind_of};
use crate::formats::glossary::{TermFile, new_term};
use crate::model::{Extra, Origin, Term, TermKind};
use crate::text::fold::simplified;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// The Chinese. A second such column gives aliases.
    Source,
    /// The English, several with semicolons between them. Further such columns give alternatives.
    Target,
    /// The English of later mentions.
    Short,
    /// Other Chinese forms.
    Aliases,
    /// English that must not be used.
    Forbidden,
    /// What it names.
    Kind,
    /// The note.
    Note,
    /// The marks it stands in.
    Marks,
    /// Whether it wants its exact case.
    ExactCase,
    /// How the English was found.
    Origin,
    /// Characters that may belong to the name.
    UncertainLeft,
    /// Keys of a newer version, as a JSON object.
    Extra,
}

impl Column {
    /// Every column, in the order in which they are written.
    pub const ALL: [Self; 12] = [
        Self::Source,
        Self::Target,
        Self::Short,
        Self::Aliases,
        Self::Forbidden,
        Self::Kind,
        Self::Note,
        Self::Marks,
        Self::ExactCase,
        Self::Origin,
        Self::UncertainLeft,
        Self::Extra,
    ];

    /// The heading that is written, and kebab-case in messages as `glossary-column-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Target => "target",
            Self::Short => "short",
            Self::Aliases => "aliases",
            Self::Forbidden => "forbidden",
            Self::Kind => "kind",
            Self::Note => "note",
            Self::Marks => "marks",
            Self::ExactCase => "exact_case",
            Self::Origin => "origin",
            Self::UncertainLeft => "uncertain_left",
            Self::Extra => "extra",
        }
    }

    /// The column of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.name() == name)
    }

    /// What a heading means. `Some(None)` is a heading that is known and has no place in a term (a number,
    /// pinyin); `None` is no heading that is known.
    pub fn of_heading(heading: &str) -> Option<Option<Self>> {
        let folded: String = heading.trim().to_lowercase().chars().map(simplified).collect();
        let squeezed: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        if let Some((_, column)) = HEADINGS.iter().find(|(names, _)| names.contains(&&*squeezed)) {
            return Some(*column);
        }
        // `Term (ZH)`, `English term`, `zh-CN`: one word that names a language settles it.
        let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        let short = squeezed.chars().count() <= 24;
        let language = |word: &str| LANGUAGES.iter().find(|(names, _)| names.contains(&word));
        words.find_map(language).filter(|_| short).map(|(_, column)| Some(*column))
    }

    /// The cell's text for a term.
    pub(super) fn text_of(self, term: &Term) -> String {
        match self {
            Self::Source => term.source.clone(),
            Self::Target => join_list(&term.targets),
            Self::Short => term.short_target.clone().unwrap_or_default(),
            Self::Aliases => join_list(&term.aliases),
            Self::Forbidden => join_list(&term.forbidden),
            Self::Kind if term.kind == TermKind::default() => String::new(),
            Self::Kind => term.kind.name().to_owned(),
            Self::Note => term.note.clone(),
            Self::Marks => term.marks.iter().flat_map(|&(open, close)| [open, close]).collect(),
            Self::ExactCase => if term.exact_case { "true" } else { "" }.to_owned(),
            Self::Origin if term.origin == Origin::default() => String::new(),
            Self::Origin => term.origin.name().to_owned(),
            Self::UncertainLeft => term.uncertain_left.clone(),
            Self::Extra => write_extra(&term.extra),
        }
    }
}

/// Makes a term of a row; the source is empty where the row has none.
pub(super) fn read_term(row: &Row, columns: &[Option<Column>], file: &mut TermFile) -> Term {
    let mut term = new_term("", Vec::new());
    for (cell, column) in row.cells.iter().zip(columns) {
        let Some(column) = column else { continue };
        let cell = restored(cell.trim()).trim();
        if !cell.is_empty() && read_cell(&mut term, *column, cell).is_none() {
            file.leave_out("glossary-value");
        }
    }
    term
}

/// Puts a cell's text into the term; `None` when it means nothing in this column.
fn read_cell(term: &mut Term, column: Column, cell: &str) -> Option<()> {
    match column {
        Column::Source if term.source.is_empty() => term.source = cell.to_owned(),
        Column::Source if term.source == cell => {}
        Column::Source => term.aliases.push(cell.to_owned()),
        Column::Target => term.targets.extend(split_list(cell)),
        Column::Short => term.short_target = Some(cell.to_owned()),
        Column::Aliases => term.aliases.extend(split_list(cell)),
        Column::Forbidden => term.forbidden.extend(split_list(cell)),
        Column::Kind => term.kind = kind_of(cell)?,
        Column::Note if term.note.is_empty() => term.note = cell.to_owned(),
        Column::Note => term.note = format!("{}\n{cell}", term.note),
        Column::Marks => {
            let mut marks = cell.chars();
            term.marks = Some((marks.next()?, marks.next()?));
        }
        Column::ExactCase => {
            let folded = cell.to_lowercase();
            term.exact_case = matches!(&*folded, "true" | "yes" | "y" | "1" | "x" | "是" | "✓");
        }
        Column::Origin => term.origin = Origin::from_name(cell)?,
        Column::UncertainLeft => term.uncertain_left = cell.to_owned(),
        Column::Extra => term.extra = read_extra(cell)?,
    }
    Some(())
}

/// The unknown keys as one JSON object; empty for none.
pub(in crate::formats::glossary) fn write_extra(extra: &Extra) -> String {
    if extra.0.is_empty() {
        return String::new();
    }
    let fields = extra.0.iter().map(|(key, value)| {
        let key = serde_json::to_string(key).expect("a text is always JSON");
        format!("{key}:{value}")
    });
    format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
}

/// Reads that object back, keys in order and values letter by letter; `None` when it is none.
pub(in crate::formats::glossary) fn read_extra(json: &str) -> Option<Extra> {
    struct Fields(Vec<(String, String)>);
    struct FieldsVisitor;

    impl<'de> Visitor<'de> for FieldsVisitor {
        type Value = Fields;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a JSON object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
            let mut fields = Vec::new();
            while let Some((key, value)) = map.next_entry::<String, Box<RawValue>>()? {
                fields.push((key, value.get().to_owned()));
            }
            Ok(Fields(fields))
        }
    }

    impl<'de> Deserialize<'de> for Fields {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_map(FieldsVisitor)
        }
    }

    serde_json::from_str::<Fields>(json).ok().map(|fields| Extra(fields.0))
}
