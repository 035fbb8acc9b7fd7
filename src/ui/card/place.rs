//! Places in the texts of the grid: what is told of them, their neighbours, and the choices made there.

use super::Place;
use crate::glossary::reader::Annotation;
use crate::model::{Choice, Decision};
use crate::session::{Action, Side, WordInfo};
use crate::ui::View;
use std::ops::Range;
use std::sync::Arc;

/// The text of a place's side, with its annotation.
pub(super) fn text_of(view: &View<'_>, place: Place) -> Option<(String, Arc<Annotation>)> {
    let paragraph = view.document()?.paragraph(place.paragraph)?;
    match place.side {
        Side::Source => {
            let annotation = view.session.annotation(paragraph)?;
            Some((paragraph.source.clone(), Arc::clone(annotation)))
        }
        Side::Target => {
            let (reader, context) = (view.session.reader()?, view.session.context()?);
            let annotation = reader.annotate(&paragraph.target, context);
            Some((paragraph.target.clone(), Arc::new(annotation)))
        }
    }
}

/// The place that Look up means: what is selected in the source, else Chinese at the caret of the translation,
/// else the first word of the active paragraph.
pub fn place_to_look_up(view: &View<'_>, byte_caret: usize) -> Option<Place> {
    if let Some(selection) = view.session.selection() {
        let (paragraph, byte) = (selection.paragraph, selection.bytes.start);
        return Some(Place { paragraph, side: selection.side, byte });
    }
    let paragraph = view.document()?.paragraph(view.session.active()?)?;
    let around = |at: usize| {
        let c = paragraph.target.get(at..)?.chars().next()?;
        crate::text::count::is_han(c).then_some(at)
    };
    let before = paragraph.target.get(..byte_caret).and_then(|text| text.chars().next_back());
    let before = before.map(|c| byte_caret - c.len_utf8());
    let place = |side, byte| Place { paragraph: paragraph.id, side, byte };
    if let Some(byte) = around(byte_caret).or(before.and_then(around)) {
        return Some(place(Side::Target, byte));
    }
    let annotation = view.session.annotation(paragraph)?;
    let first = annotation.words.iter().find(|word| word.is_chinese())?;
    Some(place(Side::Source, first.word.byte_start))
}

/// What the information about a place is made of: another number means that it is to be made anew.
pub(super) fn made_of(view: &View<'_>, place: Place) -> usize {
    let paragraph = view.document().and_then(|document| document.paragraph(place.paragraph));
    let annotation = paragraph.and_then(|paragraph| view.session.annotation(paragraph));
    annotation.map_or(0, |annotation| Arc::as_ptr(annotation) as usize)
}

/// What is told of a place, and what that was made of.
pub(super) fn info(
    view: &View<'_>,
    place: Place,
    wanted: Option<Range<usize>>,
) -> Option<(WordInfo, usize)> {
    let (text, annotation) = text_of(view, place)?;
    let mut info = view.session.word_info(&text, &annotation, place.byte, wanted)?;
    if place.side == Side::Target {
        // Only Chinese that stands in the English is looked up there.
        info.quantity = None;
        if !info.text.chars().any(crate::text::count::is_han) {
            return None;
        }
    }
    Some((info, made_of(view, place)))
}

/// Asks for a choice, if there is one to make.
pub(super) fn choose(view: &View<'_>, choice: Option<Choice>) {
    if let Some(choice) = choice {
        view.act(Action::Choose(Box::new(choice)));
    }
}

/// The next (or previous) word of the same text that there is something to tell of.
pub(super) fn neighbour(
    view: &View<'_>,
    place: Place,
    info: &WordInfo,
    forward: bool,
) -> Option<Place> {
    let (_, annotation) = text_of(view, place)?;
    let words = annotation.words.iter().filter(|word| word.is_chinese());
    let byte = if forward {
        words.map(|word| word.word.byte_start).find(|&start| start >= info.bytes.end)
    } else {
        words.map(|word| word.word.byte_start).take_while(|&start| start < info.bytes.start).last()
    };
    byte.map(|byte| Place { byte, ..place })
}

/// The word together with the next one, as one word from now on.
pub(super) fn joined(view: &View<'_>, place: Place, info: &WordInfo) -> Option<Choice> {
    let (text, annotation) = text_of(view, place)?;
    let next = annotation.word_at(info.bytes.end).filter(|word| word.is_chinese())?;
    let joined = text.get(info.bytes.start..next.word.byte_end)?;
    Some(Choice::new(joined, Decision::Word { byte_cuts: Vec::new() }))
}

/// The word cut before the character that was pointed at, or behind its first one.
pub(super) fn split(place: Place, info: &WordInfo) -> Option<Choice> {
    let first = info.text.chars().next()?.len_utf8();
    let pointed = place.byte.saturating_sub(info.bytes.start);
    let at = if pointed > 0 && info.text.is_char_boundary(pointed) { pointed } else { first };
    let byte_cuts = vec![at];
    (at < info.text.len()).then(|| Choice::new(info.text.clone(), Decision::Word { byte_cuts }))
}
