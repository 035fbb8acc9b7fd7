//! A part in the header line: the imported file, the article's details beside it (flat, so that the part's
//! unknown keys cover them too), and what the import left out.

use super::{Fields, ObjectWriter};
use crate::model::{Details, Extra, Part, PartId, Region, Script, Skipped};
use crate::storage::LineProblem;

/// Writes the object.
pub(in crate::storage) fn write_part(out: &mut Vec<u8>, part: &Part) {
    let mut object = ObjectWriter::new(out);
    object.put("part", &part.id.0);
    object.put_text("file", &part.file_name);
    object.put_text("format", &part.format);
    if let Some(encoding) = &part.encoding {
        object.put("encoding", encoding);
    }
    let details = &part.details;
    object.put_text("title", &details.title);
    object.put_text("outlet", &details.outlet);
    object.put_text("date", &details.date);
    object.put_text("url", &details.url);
    if let Some(region) = details.region {
        object.put("region", region.name());
    }
    if let Some(script) = details.script {
        object.put("script", script.name());
    }
    object.put_unless_default("details_asked", &part.details_asked);
    if !part.skipped.is_empty() {
        write_skipped(object.key("skipped"), &part.skipped);
    }
    object.finish(&part.extra);
}

/// Writes the kinds and counts as one object, `{"picture":3}`.
fn write_skipped(out: &mut Vec<u8>, skipped: &[Skipped]) {
    let pairs = skipped.iter().map(|one| (one.kind.clone(), one.count.to_string()));
    ObjectWriter::new(out).finish(&Extra(pairs.collect()));
}

/// Reads the object back.
///
/// # Errors
/// When the id is missing, or a known key has a value of another kind.
pub(in crate::storage) fn read_part(mut fields: Fields<'_>) -> Result<Part, LineProblem> {
    Ok(Part {
        id: PartId(fields.require("part")?),
        file_name: fields.take_or_default("file")?,
        format: fields.take_or_default("format")?,
        encoding: fields.take("encoding")?,
        details: Details {
            title: fields.take_or_default("title")?,
            outlet: fields.take_or_default("outlet")?,
            date: fields.take_or_default("date")?,
            url: fields.take_or_default("url")?,
            region: fields.take_named("region", Region::from_name)?,
            script: fields.take_named("script", Script::from_name)?,
        },
        details_asked: fields.take_or_default("details_asked")?,
        skipped: read_skipped(&mut fields)?,
        extra: fields.into_extra(),
    })
}

fn read_skipped(fields: &mut Fields<'_>) -> Result<Vec<Skipped>, LineProblem> {
    let Some(counts) = fields.take::<Fields<'_>>("skipped")? else { return Ok(Vec::new()) };
    let mut skipped = Vec::new();
    for (kind, count) in counts.into_pairs() {
        let count = count.get().parse();
        let count = count.map_err(|_| LineProblem::BadValue { key: "skipped".into() })?;
        skipped.push(Skipped { kind: kind.into(), count });
    }
    Ok(skipped)
}
