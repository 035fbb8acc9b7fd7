//! What can be wrong with one place of a glossary file, as message keys with arguments.

/// A place that could not be read, and was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line, from 1; the row in a workbook.
    pub line: usize,
    /// What is wrong there.
    pub kind: ProblemKind,
}

/// What is wrong with a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A row with another number of cells than the others.
    Ragged {
        /// Cells in this row.
        found: usize,
        /// Cells in the others.
        wanted: usize,
    },
    /// A row without Chinese.
    NoSource,
    /// A quotation mark that is never closed.
    OpenQuote,
    /// An entity that would have to be fetched or expanded; it is not.
    Entity {
        /// Its name.
        name: String,
    },
    /// Elements inside one another beyond all reason; the rest of the file was not read.
    TooDeep,
    /// The file is not well-formed from here on; the rest of it was not read.
    Malformed {
        /// The parser's own words.
        what: String,
    },
    /// A line that is not in the format.
    NotAnEntry,
    /// A cell that holds a value of another kind, such as an error in a workbook.
    BadValue {
        /// What stands there.
        what: String,
    },
}

impl ProblemKind {
    /// The message that says this to a person.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Ragged { .. } => "glossary-problem-ragged",
            Self::NoSource => "glossary-problem-no-source",
            Self::OpenQuote => "glossary-problem-open-quote",
            Self::Entity { .. } => "glossary-problem-entity",
            Self::TooDeep => "glossary-problem-too-deep",
            Self::Malformed { .. } => "glossary-problem-malformed",
            Self::NotAnEntry => "glossary-problem-not-an-entry",
            Self::BadValue { .. } => "glossary-problem-bad-value",
        }
    }

    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Ragged { found, wanted } => {
                vec![("found", found.to_string()), ("wanted", wanted.to_string())]
            }
            Self::Entity { name } => vec![("name", name.clone())],
            Self::Malformed { what } | Self::BadValue { what } => vec![("what", what.clone())],
            Self::NoSource | Self::OpenQuote | Self::TooDeep | Self::NotAnEntry => Vec::new(),
        }
    }
}
