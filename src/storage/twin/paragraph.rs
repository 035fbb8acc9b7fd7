//! A paragraph's line: `{"paragraph":12,"role":"caption","source":"…","target":"…","status":"done","at":1}`.

use super::{Authors, Fields, ObjectWriter};
use crate::model::{Paragraph, ParagraphId, PartId, Role, Stamp, Status};
use crate::storage::LineProblem;
use std::borrow::Cow;

/// Writes the object, without a line end.
pub(in crate::storage) fn write_paragraph(out: &mut Vec<u8>, paragraph: &Paragraph) {
    let mut object = ObjectWriter::new(out);
    object.put("paragraph", &paragraph.id.0);
    object.put_unless_default("part", &paragraph.part.0);
    if paragraph.role != Role::default() {
        object.put("role", paragraph.role.name());
    }
    if let Role::Heading(level) = paragraph.role
        && level != 1
    {
        object.put("level", &level);
    }
    object.put("source", &paragraph.source);
    if let Some(original) = &paragraph.original_source {
        object.put("original", original);
    }
    object.put_text("target", &paragraph.target);
    if paragraph.status != Status::default() {
        object.put("status", paragraph.status.name());
    }
    object.put_text("note", &paragraph.note);
    if let Some(stamp) = &paragraph.edited {
        object.put("at", &stamp.at);
        object.put_text("by", &stamp.by);
    }
    object.finish(&paragraph.extra);
}

/// Reads the object back.
///
/// # Errors
/// When the id or the source is missing, or a known key has a value of another kind.
pub(in crate::storage) fn read_paragraph(
    mut fields: Fields<'_>,
    authors: &mut Authors,
) -> Result<Paragraph, LineProblem> {
    let id = ParagraphId(fields.require("paragraph")?);
    let part = PartId(fields.take_or_default("part")?);
    let mut role = fields.take_named("role", Role::from_name)?.unwrap_or_default();
    if let Role::Heading(level) = &mut role {
        *level = fields.take("level")?.unwrap_or(1).clamp(1, 6);
    }
    let source = fields.require("source")?;
    let original_source = fields.take("original")?;
    let target = fields.take_or_default("target")?;
    let status = fields.take_named("status", Status::from_name)?.unwrap_or_default();
    let note = fields.take_or_default("note")?;
    let edited = match fields.take("at")? {
        Some(at) => {
            let by: Cow<'_, str> = fields.take_or_default("by")?;
            Some(Stamp { by: authors.share(&by), at })
        }
        None => None,
    };
    let extra = fields.into_extra();
    Ok(Paragraph { id, part, role, source, original_source, target, status, note, edited, extra })
}
