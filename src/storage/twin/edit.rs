//! An edit in the journal: `{"put":{"paragraph":…}}`, `{"insert":{"term":…},"after":4}`,
//! `{"remove":{"paragraph":5}}`; a choice is put and removed likewise; `{"align":…}` changes an
//! alignment under way; settings are put; `{"delivered":…}` keeps the translation as delivered.

use super::review::{read_delivered, write_delivered};
use super::{
    Authors, Fields, ObjectWriter, is_choice, read_alignment_change, read_choice, read_choice_key,
    read_paragraph, read_part, read_term, take_settings, write_alignment_change, write_choice,
    write_choice_key, write_paragraph, write_part, write_settings, write_term,
};
use crate::model::{Edit, Extra, ParagraphId, TermId};
use crate::storage::LineProblem;
use std::sync::Arc;

/// Writes the object.
pub(in crate::storage) fn write_edit(out: &mut Vec<u8>, edit: &Edit) {
    let mut object = ObjectWriter::new(out);
    match edit {
        Edit::PutParagraph(paragraph) => write_paragraph(object.key("put"), paragraph),
        Edit::InsertParagraph { after, paragraph } => {
            write_paragraph(object.key("insert"), paragraph);
            if let Some(after) = after {
                object.put("after", &after.0);
            }
        }
        Edit::RemoveParagraph(id) => write_id(object.key("remove"), "paragraph", id.0),
        Edit::PutTerm(term) => write_term(object.key("put"), term),
        Edit::InsertTerm { after, term } => {
            write_term(object.key("insert"), term);
            if let Some(after) = after {
                object.put("after", &after.0);
            }
        }
        Edit::RemoveTerm(id) => write_id(object.key("remove"), "term", id.0),
        Edit::PutPart(part) => write_part(object.key("put"), part),
        Edit::PutChoice(choice) => write_choice(object.key("put"), choice),
        Edit::RemoveChoice(key) => write_choice_key(object.key("remove"), key),
        Edit::PutSettings(settings) => write_settings(object.key("put"), settings),
        Edit::PutDelivered(snapshot) => {
            write_delivered(object.key("delivered"), snapshot.as_deref());
        }
        Edit::Align(change) => write_alignment_change(object.key("align"), change),
    }
    object.finish(&Extra::default());
}

fn write_id(out: &mut Vec<u8>, key: &'static str, id: u64) {
    let mut object = ObjectWriter::new(out);
    object.put(key, &id);
    object.finish(&Extra::default());
}

/// Reads the object back.
///
/// # Errors
/// When it is none of the known edits.
pub(in crate::storage) fn read_edit(mut fields: Fields<'_>) -> Result<Edit, LineProblem> {
    let authors = &mut Authors::default();
    let after = fields.take("after")?;
    if let Some(mut put) = fields.take::<Fields<'_>>("put")? {
        if let Some(settings) = take_settings(&mut put)? {
            return Ok(Edit::PutSettings(Arc::new(settings)));
        }
        return if put.has("paragraph") {
            Ok(Edit::PutParagraph(Arc::new(read_paragraph(put, authors)?)))
        } else if put.has("term") {
            Ok(Edit::PutTerm(Arc::new(read_term(put)?)))
        } else if is_choice(&put) {
            Ok(Edit::PutChoice(Arc::new(read_choice(put)?)))
        } else {
            Ok(Edit::PutPart(Arc::new(read_part(put)?)))
        };
    }
    if let Some(insert) = fields.take::<Fields<'_>>("insert")? {
        return if insert.has("paragraph") {
            let paragraph = Arc::new(read_paragraph(insert, authors)?);
            Ok(Edit::InsertParagraph { after: after.map(ParagraphId), paragraph })
        } else {
            let term = Arc::new(read_term(insert)?);
            Ok(Edit::InsertTerm { after: after.map(TermId), term })
        };
    }
    if let Some(change) = fields.take::<Fields<'_>>("align")? {
        return Ok(Edit::Align(read_alignment_change(change)?));
    }
    if let Some(snapshot) = fields.take::<Option<Fields<'_>>>("delivered")? {
        let snapshot = snapshot.map(|fields| read_delivered(fields, authors)).transpose()?;
        return Ok(Edit::PutDelivered(snapshot.map(Arc::new)));
    }
    let mut remove: Fields<'_> = fields.require("remove")?;
    if is_choice(&remove) {
        return Ok(Edit::RemoveChoice(read_choice_key(&mut remove)?));
    }
    match remove.take("paragraph")? {
        Some(id) => Ok(Edit::RemoveParagraph(ParagraphId(id))),
        None => Ok(Edit::RemoveTerm(TermId(remove.require("term")?))),
    }
}
