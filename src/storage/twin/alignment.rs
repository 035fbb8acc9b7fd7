//! An alignment under way: a line `{"alignment":"colleague.txt","level":"sentence"}`, then one line for each link,
//! `{"link":0.93,"fixed":true,"source":[{"paragraph":12,"text":"…"}],"target":[{"text":"…"}]}`; and its changes in
//! the journal.

use super::{Fields, ObjectWriter, write_list};
use crate::model::alignment::{AlignmentChange, Link, Side, UnitSplice};
use crate::model::{AlignLevel, AlignUnit, Alignment, Extra, ParagraphId, Role};
use crate::storage::LineProblem;
use std::sync::Arc;

/// Writes the first line's object, without the links.
pub(in crate::storage) fn write_alignment(out: &mut Vec<u8>, alignment: &Alignment) {
    let mut object = ObjectWriter::new(out);
    put_alignment(&mut object, alignment);
    object.finish(&alignment.extra);
}

fn put_alignment(object: &mut ObjectWriter<'_>, alignment: &Alignment) {
    object.put("alignment", &alignment.name);
    if alignment.level != AlignLevel::default() {
        object.put("level", alignment.level.name());
    }
}

/// Writes the objects of all links with their units; `end` is called behind each.
pub(in crate::storage) fn write_links<E>(
    out: &mut Vec<u8>,
    alignment: &Alignment,
    mut end: impl FnMut(&mut Vec<u8>) -> Result<(), E>,
) -> Result<(), E> {
    for span in alignment.spans() {
        let mut object = ObjectWriter::new(out);
        object.put("link", &span.link.score);
        object.put_unless_default("fixed", &span.link.fixed);
        for (key, units) in [
            ("source", &alignment.source[span.source.clone()]),
            ("target", &alignment.target[span.target.clone()]),
        ] {
            if !units.is_empty() {
                write_list(object.key(key), units.iter(), |out, unit| write_unit(out, unit));
            }
        }
        object.finish(&Extra::default());
        end(out)?;
    }
    Ok(())
}

fn write_unit(out: &mut Vec<u8>, unit: &AlignUnit) {
    let mut object = ObjectWriter::new(out);
    object.put_unless_default("paragraph", &unit.paragraph.0);
    if unit.role != Role::default() {
        object.put("role", unit.role.name());
    }
    if let Role::Heading(level) = unit.role
        && level != 1
    {
        object.put("level", &level);
    }
    object.put("text", &unit.text);
    object.put_unless_default("dropped", &unit.dropped);
    object.finish(&Extra::default());
}

/// Reads the first line's object; its links come line by line.
///
/// # Errors
/// When a key has a value of another kind.
pub(in crate::storage) fn read_alignment(mut fields: Fields<'_>) -> Result<Alignment, LineProblem> {
    Ok(Alignment {
        name: fields.require("alignment")?,
        level: fields.take_named("level", AlignLevel::from_name)?.unwrap_or_default(),
        extra: fields.into_extra(),
        ..Alignment::default()
    })
}

/// Reads one link with its units behind those that are there.
///
/// # Errors
/// When it takes no unit, or a key has a value of another kind.
pub(in crate::storage) fn read_link(
    alignment: &mut Alignment,
    mut fields: Fields<'_>,
) -> Result<(), LineProblem> {
    let score: f32 = fields.require("link")?;
    let fixed = fields.take_or_default("fixed")?;
    let mut units = |key| -> Result<Vec<Arc<AlignUnit>>, LineProblem> {
        let units = fields.take_or_default::<Vec<Fields<'_>>>(key)?;
        units.into_iter().map(|unit| Ok(Arc::new(read_unit(unit)?))).collect()
    };
    let (source, target) = (units("source")?, units("target")?);
    let is_sound = (0.0..=1.0).contains(&score) && source.len() + target.len() > 0;
    if !is_sound {
        return Err(LineProblem::BadValue { key: "link".into() });
    }
    let (num_source, num_target) = (source.len(), target.len());
    alignment.links.push(Link { num_source, num_target, score, fixed });
    alignment.source.extend(source);
    alignment.target.extend(target);
    Ok(())
}

fn read_unit(mut fields: Fields<'_>) -> Result<AlignUnit, LineProblem> {
    let mut role = fields.take_named("role", Role::from_name)?.unwrap_or_default();
    if let Role::Heading(level) = &mut role {
        *level = fields.take("level")?.unwrap_or(1).clamp(1, 6);
    }
    Ok(AlignUnit {
        text: fields.require("text")?,
        paragraph: ParagraphId(fields.take_or_default("paragraph")?),
        role,
        dropped: fields.take_or_default("dropped")?,
    })
}

/// Writes a change: `{"end":true}`, `{"alignment":…,"links":[…]}`, or `{"at":3,"gone":2,"new":[{"source":1}]}`.
pub(in crate::storage) fn write_alignment_change(out: &mut Vec<u8>, change: &AlignmentChange) {
    let mut object = ObjectWriter::new(out);
    match change {
        AlignmentChange::Set(None) => object.put("end", &true),
        AlignmentChange::Set(Some(alignment)) => {
            put_alignment(&mut object, alignment);
            let links = object.key("links");
            links.push(b'[');
            let mut written = Vec::new();
            let end = |out: &mut Vec<u8>| {
                out.push(b',');
                Ok::<(), std::convert::Infallible>(())
            };
            let Ok(()) = write_links(&mut written, alignment, end);
            links.extend_from_slice(written.strip_suffix(b",").unwrap_or(&written));
            links.push(b']');
            return object.finish(&alignment.extra);
        }
        AlignmentChange::Splice { link_at, num_links, links, units } => {
            object.put("at", link_at);
            object.put("gone", num_links);
            write_list(object.key("new"), links.iter(), write_bare_link);
            if let Some(splice) = units {
                write_splice(object.key("units"), splice);
            }
        }
    }
    object.finish(&Extra::default());
}

fn write_bare_link(out: &mut Vec<u8>, link: &Link) {
    let mut object = ObjectWriter::new(out);
    object.put("link", &link.score);
    object.put_unless_default("fixed", &link.fixed);
    object.put_unless_default("source", &link.num_source);
    object.put_unless_default("target", &link.num_target);
    object.finish(&Extra::default());
}

fn write_splice(out: &mut Vec<u8>, splice: &UnitSplice) {
    let mut object = ObjectWriter::new(out);
    object.put("side", if splice.side == Side::Source { "source" } else { "target" });
    object.put("at", &splice.unit_at);
    object.put("gone", &splice.num_units);
    write_list(object.key("new"), splice.units.iter(), |out, unit| write_unit(out, unit));
    object.finish(&Extra::default());
}

/// Reads a change back.
///
/// # Errors
/// When it is none of the known changes. Whether it fits is found when it is applied.
pub(in crate::storage) fn read_alignment_change(
    mut fields: Fields<'_>,
) -> Result<AlignmentChange, LineProblem> {
    if fields.take::<bool>("end")? == Some(true) {
        return Ok(AlignmentChange::Set(None));
    }
    if fields.has("alignment") {
        let links = fields.take_or_default::<Vec<Fields<'_>>>("links")?;
        let mut alignment = read_alignment(fields)?;
        for link in links {
            read_link(&mut alignment, link)?;
        }
        return Ok(AlignmentChange::Set(Some(Arc::new(alignment))));
    }
    let links = fields.take_or_default::<Vec<Fields<'_>>>("new")?;
    Ok(AlignmentChange::Splice {
        link_at: fields.require("at")?,
        num_links: fields.require("gone")?,
        links: links.into_iter().map(read_bare_link).collect::<Result<_, _>>()?,
        units: fields.take::<Fields<'_>>("units")?.map(read_splice).transpose()?,
    })
}

fn read_bare_link(mut fields: Fields<'_>) -> Result<Link, LineProblem> {
    Ok(Link {
        score: fields.require("link")?,
        fixed: fields.take_or_default("fixed")?,
        num_source: fields.take_or_default("source")?,
        num_target: fields.take_or_default("target")?,
    })
}

fn read_splice(mut fields: Fields<'_>) -> Result<UnitSplice, LineProblem> {
    let side: String = fields.require("side")?;
    let units = fields.take_or_default::<Vec<Fields<'_>>>("new")?;
    Ok(UnitSplice {
        side: if side == "source" { Side::Source } else { Side::Target },
        unit_at: fields.require("at")?,
        num_units: fields.require("gone")?,
        units: units
            .into_iter()
            .map(|unit| Ok(Arc::new(read_unit(unit)?)))
            .collect::<Result<_, LineProblem>>()?,
    })
}
