//! What a review adds: a paragraph's comments, `{"text":"…","at":5,"by":"Ann","answers":[…],"settled":true}`, and its
//! ignored findings, `{"check":"quantity","source":"…","target":"…"}`; the line of the project's settings,
//! `{"settings":"project","checks_off":[…],"style":{…}}`; and the translation as it was delivered, a line
//! `{"snapshot":"delivered","at":5,"by":"Ann"}` and one for each text, `{"delivered":12,"text":"…"}`.

use super::{Authors, Fields, ObjectWriter, write_list};
use crate::model::{Answer, Comment, Extra, Ignored, ParagraphId, Settings, Snapshot, Stamp};
use crate::storage::LineProblem;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The value of the key `settings`; other kinds are a newer version's.
const PROJECT: &str = "project";
/// The value of the key `snapshot`; other kinds are a newer version's.
const DELIVERED: &str = "delivered";

pub(super) fn put_stamp(object: &mut ObjectWriter<'_>, stamp: &Stamp) {
    object.put("at", &stamp.at);
    object.put_text("by", &stamp.by);
}

pub(super) fn take_stamp(
    fields: &mut Fields<'_>,
    authors: &mut Authors,
) -> Result<Option<Stamp>, LineProblem> {
    let Some(at) = fields.take("at")? else { return Ok(None) };
    let by: Cow<'_, str> = fields.take_or_default("by")?;
    Ok(Some(Stamp { by: authors.share(&by), at }))
}

fn require_stamp(fields: &mut Fields<'_>, authors: &mut Authors) -> Result<Stamp, LineProblem> {
    take_stamp(fields, authors)?.ok_or_else(|| LineProblem::NoKey { key: "at".into() })
}

pub(super) fn write_comment(out: &mut Vec<u8>, comment: &Comment) {
    let mut object = ObjectWriter::new(out);
    object.put("text", &comment.text);
    put_stamp(&mut object, &comment.stamp);
    if !comment.answers.is_empty() {
        write_list(object.key("answers"), &comment.answers, |out, answer| {
            let mut object = ObjectWriter::new(out);
            object.put("text", &answer.text);
            put_stamp(&mut object, &answer.stamp);
            object.finish(&answer.extra);
        });
    }
    object.put_unless_default("settled", &comment.is_settled);
    object.finish(&comment.extra);
}

pub(super) fn read_comment(
    mut fields: Fields<'_>,
    authors: &mut Authors,
) -> Result<Comment, LineProblem> {
    let answers = fields.take_or_default::<Vec<Fields<'_>>>("answers")?;
    Ok(Comment {
        stamp: require_stamp(&mut fields, authors)?,
        text: fields.require("text")?,
        answers: answers
            .into_iter()
            .map(|answer| read_answer(answer, authors))
            .collect::<Result<_, _>>()?,
        is_settled: fields.take_or_default("settled")?,
        extra: fields.into_extra(),
    })
}

fn read_answer(mut fields: Fields<'_>, authors: &mut Authors) -> Result<Answer, LineProblem> {
    let stamp = require_stamp(&mut fields, authors)?;
    Ok(Answer { stamp, text: fields.require("text")?, extra: fields.into_extra() })
}

pub(super) fn write_ignored(out: &mut Vec<u8>, ignored: &Ignored) {
    let mut object = ObjectWriter::new(out);
    object.put("check", &ignored.check);
    object.put_text("source", &ignored.source);
    object.put_text("target", &ignored.target);
    object.finish(&Extra::default());
}

pub(super) fn read_ignored(mut fields: Fields<'_>) -> Result<Ignored, LineProblem> {
    Ok(Ignored {
        check: fields.require("check")?,
        source: fields.take_or_default("source")?,
        target: fields.take_or_default("target")?,
    })
}

/// Writes the settings' object, without a line end.
pub(in crate::storage) fn write_settings(out: &mut Vec<u8>, settings: &Settings) {
    let mut object = ObjectWriter::new(out);
    object.put("settings", PROJECT);
    object.put_unless_default("checks_off", &settings.checks_off);
    object.put_unless_default("style", &settings.style);
    object.finish(&settings.extra);
}

/// Reads the settings, if these fields are theirs.
///
/// # Errors
/// When a key has a value of another kind.
pub(in crate::storage) fn take_settings(
    fields: &mut Fields<'_>,
) -> Result<Option<Settings>, LineProblem> {
    if fields.take_named("settings", |name| (name == PROJECT).then_some(()))?.is_none() {
        return Ok(None);
    }
    Ok(Some(Settings {
        checks_off: fields.take_or_default::<BTreeSet<String>>("checks_off")?,
        style: fields.take_or_default::<BTreeMap<String, String>>("style")?,
        extra: fields.take_rest(),
    }))
}

/// Writes the object of a snapshot's first line, without the texts.
pub(in crate::storage) fn write_snapshot(out: &mut Vec<u8>, snapshot: &Snapshot) {
    let mut object = ObjectWriter::new(out);
    object.put("snapshot", DELIVERED);
    put_stamp(&mut object, &snapshot.stamp);
    object.finish(&snapshot.extra);
}

/// Writes one text of a snapshot.
pub(in crate::storage) fn write_delivered_text(out: &mut Vec<u8>, id: ParagraphId, text: &str) {
    let mut object = ObjectWriter::new(out);
    object.put("delivered", &id.0);
    object.put("text", text);
    object.finish(&Extra::default());
}

/// Reads a snapshot's first line, if these fields are its; the texts come line by line.
///
/// # Errors
/// When the time is missing, or a key has a value of another kind.
pub(in crate::storage) fn take_snapshot(
    fields: &mut Fields<'_>,
    authors: &mut Authors,
) -> Result<Option<Snapshot>, LineProblem> {
    if fields.take_named("snapshot", |name| (name == DELIVERED).then_some(()))?.is_none() {
        return Ok(None);
    }
    let stamp = require_stamp(fields, authors)?;
    Ok(Some(Snapshot { stamp, texts: BTreeMap::new(), extra: fields.take_rest() }))
}

/// Reads one text of a snapshot into it; of two for one paragraph the first counts.
///
/// # Errors
/// When the id or the text is missing or of another kind.
pub(in crate::storage) fn read_delivered_text(
    snapshot: &mut Snapshot,
    mut fields: Fields<'_>,
) -> Result<(), LineProblem> {
    let id = ParagraphId(fields.require("delivered")?);
    let text: Cow<'_, str> = fields.require("text")?;
    snapshot.texts.entry(id).or_insert_with(|| Arc::from(&*text));
    Ok(())
}

/// Writes the whole delivered translation as one object, for the journal; `null` for none.
pub(super) fn write_delivered(out: &mut Vec<u8>, snapshot: Option<&Snapshot>) {
    let Some(snapshot) = snapshot else {
        out.extend_from_slice(b"null");
        return;
    };
    let mut object = ObjectWriter::new(out);
    put_stamp(&mut object, &snapshot.stamp);
    write_list(object.key("texts"), &snapshot.texts, |out, (id, text)| {
        super::write_json(out, &(id.0, &**text));
    });
    object.finish(&snapshot.extra);
}

pub(super) fn read_delivered(
    mut fields: Fields<'_>,
    authors: &mut Authors,
) -> Result<Snapshot, LineProblem> {
    let texts = fields.take_or_default::<Vec<(u64, Cow<'_, str>)>>("texts")?;
    Ok(Snapshot {
        stamp: require_stamp(&mut fields, authors)?,
        texts: texts.into_iter().map(|(id, text)| (ParagraphId(id), Arc::from(&*text))).collect(),
        extra: fields.into_extra(),
    })
}
