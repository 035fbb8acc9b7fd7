//! A choice's line: `{"word":"出口管制","cuts":[6]}`, `{"reading":"行长","syllables":["hang2","zhang3"]}`,
//! `{"rejected":"新浪"}`.

use super::{Fields, ObjectWriter};
use crate::model::{Choice, ChoiceKey, ChoiceKind, Decision};
use crate::storage::LineProblem;

/// Writes the object, without a line end.
pub(in crate::storage) fn write_choice(out: &mut Vec<u8>, choice: &Choice) {
    let mut object = ObjectWriter::new(out);
    object.put(choice.decision.kind().name(), &choice.text);
    match &choice.decision {
        Decision::Word { byte_cuts } => object.put_unless_default("cuts", byte_cuts),
        Decision::Reading { syllables } => object.put("syllables", syllables),
        Decision::Rejected => {}
    }
    object.finish(&choice.extra);
}

/// Writes the object that names a choice.
pub(in crate::storage) fn write_choice_key(out: &mut Vec<u8>, key: &ChoiceKey) {
    let mut object = ObjectWriter::new(out);
    object.put(key.kind.name(), &key.text);
    object.finish(&crate::model::Extra::default());
}

/// Whether the object is a choice's.
pub(in crate::storage) fn is_choice(fields: &Fields<'_>) -> bool {
    ChoiceKind::ALL.iter().any(|kind| fields.has(kind.name()))
}

/// Reads the object back.
///
/// # Errors
/// When a key has a value of another kind, or the decision does not fit its text.
pub(in crate::storage) fn read_choice(mut fields: Fields<'_>) -> Result<Choice, LineProblem> {
    let key = read_choice_key(&mut fields)?;
    let (decision, name) = match key.kind {
        ChoiceKind::Word => (Decision::Word { byte_cuts: fields.take_or_default("cuts")? }, "cuts"),
        ChoiceKind::Reading => {
            (Decision::Reading { syllables: fields.require("syllables")? }, "syllables")
        }
        ChoiceKind::Rejected => (Decision::Rejected, "rejected"),
    };
    let choice = Choice { text: key.text, decision, extra: fields.into_extra() };
    if choice.is_sound() { Ok(choice) } else { Err(LineProblem::BadValue { key: name.into() }) }
}

/// Reads the name of a choice.
///
/// # Errors
/// When no kind is named.
pub(in crate::storage) fn read_choice_key(
    fields: &mut Fields<'_>,
) -> Result<ChoiceKey, LineProblem> {
    for kind in ChoiceKind::ALL {
        if let Some(text) = fields.take(kind.name())? {
            return Ok(ChoiceKey { kind, text });
        }
    }
    Err(LineProblem::NoKey { key: ChoiceKind::Word.name().into() })
}
