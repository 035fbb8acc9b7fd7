//! A paragraph's line: `{"paragraph":12,"role":"caption","source":"…","target":"…","status":"done","at":1}`.

use super::review::{
    put_stamp, read_comment, read_ignored, take_stamp, write_comment, write_ignored,
};
use super::{Authors, Fields, ObjectWriter, write_list};
use crate::model::{Paragraph, ParagraphId, PartId, Role, Status};
use crate::storage::LineProblem;

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
    if !paragraph.comments.is_empty() {
        write_list(object.key("comments"), &paragraph.comments, write_comment);
    }
    if let Some(draft) = &paragraph.first_draft {
        object.put("first_draft", draft);
    }
    if !paragraph.ignored.is_empty() {
        write_list(object.key("ignored"), &paragraph.ignored, write_ignored);
    }
    if let Some(stamp) = &paragraph.edited {
        put_stamp(&mut object, stamp);
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
    let comments = fields.take_or_default::<Vec<Fields<'_>>>("comments")?;
    let ignored = fields.take_or_default::<Vec<Fields<'_>>>("ignored")?;
    Ok(Paragraph {
        id,
        part,
        role,
        source,
        original_source,
        target,
        status,
        note,
        comments: comments
            .into_iter()
            .map(|comment| read_comment(comment, authors))
            .collect::<Result<_, _>>()?,
        first_draft: fields.take("first_draft")?,
        ignored: ignored.into_iter().map(read_ignored).collect::<Result<_, _>>()?,
        edited: take_stamp(&mut fields, authors)?,
        extra: fields.into_extra(),
    })
}
