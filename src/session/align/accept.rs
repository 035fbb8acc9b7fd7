//! What accepting an alignment would do, told beforehand, and the sharing out of a translation among several
//! paragraphs that it answers together.

use super::action::AcceptOrder;
use crate::align::{Aligner, Level, Unit};
use crate::model::alignment::Side;
use crate::model::{AlignUnit, Alignment, Document, Role, Status};
use crate::tasks::Progress;
use crate::text::join::append_target;
use crate::text::sentence::{Language, sentences};
use std::collections::HashSet;
use std::sync::Arc;

/// Counts what accepting would do.
pub(super) fn order_for(
    document: &Document,
    alignment: &Alignment,
    num_uncertain: usize,
    status: Status,
) -> AcceptOrder {
    let mut order = AcceptOrder { status, num_uncertain, ..AcceptOrder::default() };
    let mut replaced = HashSet::new();
    for span in alignment.spans() {
        let kept = |side| {
            let units = alignment.units(side)[span.units(side)].iter();
            units.filter(|unit| !unit.dropped).collect::<Vec<_>>()
        };
        let (source, target) = (kept(Side::Source), kept(Side::Target));
        order.num_dropped += span.source.len() - source.len() + span.target.len() - target.len();
        match (source.is_empty(), target.is_empty()) {
            (true, _) => order.num_loose += target.len(),
            (false, true) => order.num_open += source.len(),
            (false, false) if is_there_already(document, &source, &target) => {}
            (false, false) => replaced.extend(source.iter().map(|unit| unit.paragraph)),
        }
    }
    let has_translation = |id: &&_| document.paragraph(**id).is_some_and(|p| !p.target.is_empty());
    order.num_replaced = replaced.iter().filter(has_translation).count();
    order
}

/// Whether one unit's translation is just what its paragraph has.
fn is_there_already(
    document: &Document,
    source: &[&Arc<AlignUnit>],
    target: &[&Arc<AlignUnit>],
) -> bool {
    let ([source], [target]) = (source, target) else { return false };
    let paragraph = document.paragraph(source.paragraph);
    paragraph.is_some_and(|paragraph| paragraph.target.trim() == target.text.trim())
}

/// Shares units of the translation out among paragraphs: sentence by sentence, each to the paragraph that the
/// engine finds its Chinese in. Every word of the translation is in one of the shares.
pub(super) fn share(
    aligner: &Aligner<'_>,
    paragraphs: &[String],
    target: &[Arc<AlignUnit>],
    progress: &dyn Progress,
) -> Vec<String> {
    let owners: Vec<usize> = paragraphs
        .iter()
        .enumerate()
        .flat_map(|(owner, text)| {
            sentences(text, Language::Chinese).into_iter().map(move |_| owner)
        })
        .collect();
    let source: Vec<Unit<'_>> =
        paragraphs.iter().flat_map(|text| cut(text, Role::Body, Language::Chinese)).collect();
    let pieces: Vec<(&AlignUnit, Unit<'_>)> = target
        .iter()
        .flat_map(|unit| {
            let cut = cut(&unit.text, unit.role, Language::English);
            cut.into_iter().map(move |piece| (&**unit, piece))
        })
        .collect();
    let targets: Vec<Unit<'_>> = pieces.iter().map(|(_, piece)| *piece).collect();
    let mut shares = vec![String::new(); paragraphs.len()];
    let mut last: Vec<Option<&AlignUnit>> = vec![None; paragraphs.len()];
    let found = aligner.align(&source, &targets, Level::Sentence, &[], progress);
    // When it is cancelled, nobody wants the result.
    let beads = found.map(|found| found.beads).unwrap_or_default();
    let mut owner = 0;
    for bead in beads {
        owner = bead.source.clone().next().map_or(owner, |first| owners[first]);
        for (unit, piece) in &pieces[bead.target] {
            let goes_on = last[owner].is_none_or(|last| last.paragraph == unit.paragraph);
            if goes_on {
                append_target(&mut shares[owner], piece.text);
            } else {
                shares[owner].push('\n');
                shares[owner].push_str(piece.text);
            }
            last[owner] = Some(unit);
        }
    }
    shares
}

fn cut(text: &str, role: Role, language: Language) -> Vec<Unit<'_>> {
    let pieces = sentences(text, language).into_iter();
    pieces.map(|bytes| Unit { text: &text[bytes], role }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::reader::Reader;
    use crate::model::ParagraphId;
    use crate::tasks::Unwatched;

    #[test]
    fn a_share_for_each_paragraph_and_no_word_lost() {
        let paragraphs =
            ["今年的水位比去年高了两米。".to_owned(), "当地人都知道要保护湿地。".to_owned()];
        let unit = |text: &str, paragraph| {
            let paragraph = ParagraphId(paragraph);
            Arc::new(AlignUnit { text: text.to_owned(), paragraph, ..AlignUnit::default() })
        };
        let target = [unit(
            "This year the water is two metres higher. The local people know that the wetland \
             must be protected.",
            0,
        )];
        let reader = Reader::bundled();
        let aligner = Aligner::new(reader.dictionary());
        let shares = share(&aligner, &paragraphs, &target, &Unwatched);
        assert_eq!(
            shares,
            [
                "This year the water is two metres higher.",
                "The local people know that the wetland must be protected."
            ]
        );
        let target = [unit("One.", 0), unit("Two.", 1)];
        let together = share(&aligner, &paragraphs[..1], &target, &Unwatched);
        assert_eq!(together, ["One.\nTwo."], "a paragraph of its own begins a line of its own");
    }
}
