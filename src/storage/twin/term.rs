//! A term's line: `{"term":3,"source":"特朗普","targets":["Donald Trump"],"kind":"person","origin":"gloss"}`.

use super::{Fields, ObjectWriter};
use crate::model::{Origin, Term, TermId, TermKind};
use crate::storage::LineProblem;

/// Writes the object, without a line end.
pub(in crate::storage) fn write_term(out: &mut Vec<u8>, term: &Term) {
    let mut object = ObjectWriter::new(out);
    object.put("term", &term.id.0);
    object.put("source", &term.source);
    if let Some((open, close)) = term.marks {
        object.put("marks", &[open, close]);
    }
    object.put_unless_default("aliases", &term.aliases);
    object.put_unless_default("targets", &term.targets);
    if let Some(short) = &term.short_target {
        object.put("short", short);
    }
    object.put_unless_default("forbidden", &term.forbidden);
    if term.kind != TermKind::default() {
        object.put("kind", term.kind.name());
    }
    if term.origin != Origin::default() {
        object.put("origin", term.origin.name());
    }
    object.put_text("note", &term.note);
    object.put_text("uncertain_left", &term.uncertain_left);
    object.put_unless_default("exact_case", &term.exact_case);
    object.finish(&term.extra);
}

/// Reads the object back.
///
/// # Errors
/// When the id or the source is missing, or a known key has a value of another kind.
pub(in crate::storage) fn read_term(mut fields: Fields<'_>) -> Result<Term, LineProblem> {
    let marks: Option<[char; 2]> = fields.take("marks")?;
    Ok(Term {
        id: TermId(fields.require("term")?),
        source: fields.require("source")?,
        marks: marks.map(|[open, close]| (open, close)),
        aliases: fields.take_or_default("aliases")?,
        targets: fields.take_or_default("targets")?,
        short_target: fields.take("short")?,
        forbidden: fields.take_or_default("forbidden")?,
        kind: fields.take_named("kind", TermKind::from_name)?.unwrap_or_default(),
        origin: fields.take_named("origin", Origin::from_name)?.unwrap_or_default(),
        note: fields.take_or_default("note")?,
        uncertain_left: fields.take_or_default("uncertain_left")?,
        exact_case: fields.take_or_default("exact_case")?,
        extra: fields.into_extra(),
    })
}
