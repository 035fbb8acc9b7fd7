//! A term as a row: what most terms have in columns, all else as the JSON object of the project file.

use crate::model::{Term, TermId, TermKind};
use crate::storage::twin::{Fields, read_term, write_term};

/// The columns of a term beside its id and glossary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub source: String,
    pub target: Option<String>,
    pub kind: Option<&'static str>,
    pub note: Option<String>,
    pub rest: Option<String>,
}

impl Row {
    pub fn of(term: &Term) -> Self {
        let kind = (term.kind != TermKind::default()).then(|| term.kind.name());
        // What stands in columns is taken out; the id is the row's own.
        let rest = Term {
            id: TermId(0),
            source: String::new(),
            targets: term.targets.get(1..).unwrap_or_default().to_vec(),
            kind: TermKind::default(),
            note: String::new(),
            ..term.clone()
        };
        let has_rest = rest != Term::default();
        Self {
            source: term.source.clone(),
            target: term.targets.first().cloned(),
            kind,
            note: (!term.note.is_empty()).then(|| term.note.clone()),
            rest: has_rest.then(|| {
                let mut json = Vec::new();
                write_term(&mut json, &rest);
                String::from_utf8(json).expect("JSON is written as UTF-8")
            }),
        }
    }
}

/// Makes the term again; what a damaged or newer row does not tell has its default.
pub(super) fn read_row(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<Term> {
    let rest: Option<&str> = row.get_ref(first + 5)?.as_str_or_null()?;
    let rest = rest.and_then(|json| read_term(Fields::parse(json).ok()?).ok());
    let mut term = rest.unwrap_or_default();
    let id: i64 = row.get(first)?;
    term.id = TermId(u64::try_from(id).unwrap_or(0));
    term.source = row.get(first + 1)?;
    if let Some(target) = row.get(first + 2)? {
        term.targets.insert(0, target);
    }
    if let Some(kind) = row.get_ref(first + 3)?.as_str_or_null()? {
        term.kind = TermKind::from_name(kind).unwrap_or_default();
    }
    term.note = row.get::<_, Option<String>>(first + 4)?.unwrap_or_default();
    Ok(term)
}
