//! From links to translations: what an alignment comes to, paragraph by paragraph, with nothing of either text lost.

use super::{AlignUnit, Alignment, LinkSpan, Settled};
use crate::model::{ParagraphId, Role, Status};
use crate::text::join::append_target;
use std::sync::Arc;

/// Shares texts of the translation out among several paragraphs of the article that they answer together: given
/// the paragraphs' texts and the translation's units, answers one text for each paragraph.
pub type Share<'a> = &'a dyn Fn(&[String], &[Arc<AlignUnit>]) -> Vec<String>;

impl Alignment {
    /// What the alignment comes to. Units of the translation that answer nothing stand behind the paragraph that
    /// comes before them; a sentence that answers nothing stays with its neighbours in its own paragraph. Dropped units are left out.
    pub fn settle(&self, status: Status, share: Share<'_>) -> Settled {
        let owners = owners(self);
        let mut settling =
            Settling { alignment: self, share, owners, last_target: None, parts: Vec::new() };
        for span in self.spans() {
            settling.take(&span);
        }
        settling.finish(status)
    }
}

/// Where a piece of the translation goes.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Paragraph(ParagraphId),
    /// Behind this paragraph, on its own; with the paragraph of the translation it comes from.
    Loose(Option<ParagraphId>, ParagraphId),
}

struct Part {
    place: Place,
    role: Role,
    text: String,
}

struct Settling<'a> {
    alignment: &'a Alignment,
    share: Share<'a>,
    /// For each unit of the translation the paragraph that it answers, or that the next of its own paragraph does.
    owners: Vec<Option<ParagraphId>>,
    /// The translation's paragraph that the text before belongs to.
    last_target: Option<ParagraphId>,
    parts: Vec<Part>,
}

impl Settling<'_> {
    fn take(&mut self, span: &LinkSpan) {
        let kept = |units: &[Arc<AlignUnit>]| -> Vec<Arc<AlignUnit>> {
            units.iter().filter(|unit| !unit.dropped).cloned().collect()
        };
        let source = kept(&self.alignment.source[span.source.clone()]);
        let target = kept(&self.alignment.target[span.target.clone()]);
        let paragraphs = by_paragraph(&source);
        match paragraphs.as_slice() {
            [] => {
                for index in span.target.clone() {
                    let unit = Arc::clone(&self.alignment.target[index]);
                    if !unit.dropped {
                        self.take_loose(&unit, self.owners[index], span);
                    }
                }
            }
            [(id, _)] => target.iter().for_each(|unit| self.put(Place::Paragraph(*id), unit)),
            several if !target.is_empty() => self.take_shared(several, &target),
            _ => {}
        }
    }

    fn take_shared(&mut self, paragraphs: &[(ParagraphId, String)], target: &[Arc<AlignUnit>]) {
        let sources: Vec<String> = paragraphs.iter().map(|(_, text)| text.clone()).collect();
        let shares = (self.share)(&sources, target);
        self.last_target = None;
        for ((id, _), text) in paragraphs.iter().zip(shares) {
            let unit = AlignUnit { text, ..(*target[0]).clone() };
            self.put(Place::Paragraph(*id), &unit);
        }
        self.last_target = target.last().map(|unit| unit.paragraph);
    }

    fn take_loose(&mut self, unit: &AlignUnit, owner: Option<ParagraphId>, span: &LinkSpan) {
        let goes_on = self.last_target == Some(unit.paragraph);
        let place = match (self.parts.last(), owner) {
            (Some(last), _) if goes_on => last.place,
            (_, Some(owner)) => Place::Paragraph(owner),
            _ => {
                let before = span.source.start.checked_sub(1);
                let before = before.map(|index| self.alignment.source[index].paragraph);
                Place::Loose(before, unit.paragraph)
            }
        };
        self.put(place, unit);
    }

    fn put(&mut self, place: Place, unit: &AlignUnit) {
        let text = unit.text.trim();
        if text.is_empty() {
            return;
        }
        let goes_on = self.last_target == Some(unit.paragraph);
        self.last_target = Some(unit.paragraph);
        match self.open_part(place) {
            Some(part) if goes_on => append_target(&mut part.text, text),
            // A paragraph of its own in the translation begins a line of its own.
            Some(part) => {
                part.text.push('\n');
                part.text.push_str(text);
            }
            None => self.parts.push(Part { place, role: unit.role, text: text.to_owned() }),
        }
    }

    /// The part that a piece for this place goes on with. Paragraphs come in order, so it is the last one, loose
    /// pieces in between not counted.
    fn open_part(&mut self, place: Place) -> Option<&mut Part> {
        let is_paragraph = matches!(place, Place::Paragraph(_));
        let candidate =
            |part: &&mut Part| !is_paragraph || matches!(part.place, Place::Paragraph(_));
        self.parts.iter_mut().rev().find(candidate).filter(|part| part.place == place)
    }

    fn finish(self, status: Status) -> Settled {
        let mut settled = Settled { status, ..Settled::default() };
        for part in self.parts {
            match part.place {
                Place::Paragraph(id) => settled.targets.push((id, part.text)),
                Place::Loose(after, _) => settled.loose.push((after, part.role, part.text)),
            }
        }
        settled
    }
}

/// For each unit of the translation the paragraph it answers; for one that answers nothing that of the next unit,
/// if both are of one paragraph.
fn owners(alignment: &Alignment) -> Vec<Option<ParagraphId>> {
    let mut owners = vec![None; alignment.target.len()];
    for span in alignment.spans() {
        let mut source = alignment.source[span.source.clone()].iter();
        let first = source.find(|unit| !unit.dropped).map(|unit| unit.paragraph);
        owners[span.target].fill(first);
    }
    for index in (1..owners.len()).rev() {
        let (unit, next) = (&alignment.target[index - 1], &alignment.target[index]);
        if owners[index - 1].is_none() && unit.paragraph == next.paragraph {
            owners[index - 1] = owners[index];
        }
    }
    owners
}

/// The paragraphs that units belong to, each with its units' text.
fn by_paragraph(units: &[Arc<AlignUnit>]) -> Vec<(ParagraphId, String)> {
    let mut paragraphs: Vec<(ParagraphId, String)> = Vec::new();
    for unit in units {
        match paragraphs.last_mut() {
            Some((id, text)) if *id == unit.paragraph => text.push_str(&unit.text),
            _ => paragraphs.push((unit.paragraph, unit.text.clone())),
        }
    }
    paragraphs
}
