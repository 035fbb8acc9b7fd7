//! The engine at work on an alignment's units: what it needs is made ready in the job, dropped units stand apart,
//! borders and fixed links are kept.

use crate::align::encoder::Encoder;
use crate::align::{Aligner, Bead, Fit, Level, Unit};
use crate::dictionary::Dictionary;
use crate::glossary::reader::Reader;
use crate::model::alignment::Link;
use crate::model::{AlignLevel, AlignUnit, Document, Term};
use crate::session::article_terms::ArticleTerms;
use crate::session::dictionary::{LoadedReader, load_reader};
use crate::session::library::EnabledTerms;
use crate::session::{ChosenEncoder, FileError};
use crate::tasks::{Cancelled, Progress};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

/// What a job takes with it to make the engine ready.
#[derive(Default)]
pub(super) struct Kit {
    /// The dictionary, if it is loaded already.
    pub reader: Option<Arc<Reader>>,
    /// The dictionaries to load otherwise.
    pub paths: Vec<PathBuf>,
    /// The sentence encoder, if the person chose one.
    pub encoder: Option<Arc<ChosenEncoder>>,
    /// Whose terms are used.
    pub document: Document,
    /// Terms of the person's other glossaries.
    pub library: Arc<EnabledTerms>,
}

/// The engine with what it stands on.
pub(super) struct Engine {
    /// The dictionary, if it was loaded just now: others may want it.
    pub loaded: Option<Box<LoadedReader>>,
    /// Why the chosen encoder could not be loaded; the engine works without it.
    pub encoder_fault: Option<FileError>,
    dictionary: Arc<Dictionary>,
    terms: Vec<Arc<Term>>,
    encoder: Option<Arc<Encoder>>,
}

impl Kit {
    /// Makes the engine ready.
    pub fn open(self, progress: &dyn Progress) -> Result<Engine, Cancelled> {
        let Self { reader, paths, encoder, document, library } = self;
        let (reader, loaded) = match reader {
            Some(reader) => (reader, None),
            None => {
                let loaded = load_reader(paths, progress)?;
                (Arc::clone(&loaded.reader), Some(Box::new(loaded)))
            }
        };
        let texts: Vec<&str> = document.paragraphs().iter().map(|p| p.source.as_str()).collect();
        let terms = ArticleTerms::find(document.terms(), &library, &texts, progress)?.terms;
        let dictionary = Arc::clone(reader.dictionary());
        let (encoder, encoder_fault) = match encoder.map(|chosen| chosen.load()).transpose() {
            Ok(encoder) => (encoder, None),
            Err(fault) => (None, Some(fault)),
        };
        Ok(Engine { loaded, encoder_fault, dictionary, terms, encoder })
    }
}

impl Engine {
    /// The aligner.
    pub fn aligner(&self) -> Aligner<'_> {
        let aligner = Aligner::new(&self.dictionary).with_terms(&self.terms);
        match &self.encoder {
            Some(encoder) => aligner.with_encoder(encoder),
            None => aligner,
        }
    }
}

/// Units as the engine takes them.
pub(super) fn units(units: &[Arc<AlignUnit>]) -> Vec<Unit<'_>> {
    units.iter().map(|unit| Unit { text: &unit.text, role: unit.role }).collect()
}

/// The level in the engine's words.
pub(super) fn level(level: AlignLevel) -> Level {
    match level {
        AlignLevel::Paragraph => Level::Paragraph,
        AlignLevel::Sentence => Level::Sentence,
    }
}

/// The link that a bead is.
pub(super) fn link_of(bead: &Bead) -> Link {
    let score = if bead.score.is_nan() { 0.0 } else { bead.score.clamp(0.0, 1.0) };
    let (num_source, num_target) = (bead.source.len(), bead.target.len());
    Link { num_source, num_target, score, fixed: false }
}

/// Both sides' units of a stretch of an alignment.
#[derive(Clone, Copy)]
pub(super) struct Sides<'a> {
    /// Of the article.
    pub source: &'a [Arc<AlignUnit>],
    /// Of the translation.
    pub target: &'a [Arc<AlignUnit>],
}

/// Units that the engine sees, by their places: those that were not dropped, and all of fixed links.
struct Seen {
    places: Vec<usize>,
}

impl Seen {
    fn new(units: &[Arc<AlignUnit>], fixed: &[Range<usize>]) -> Self {
        let mut fixed = fixed.iter().peekable();
        let is_seen = |&index: &usize| {
            while fixed.peek().is_some_and(|range| range.end <= index) {
                fixed.next();
            }
            !units[index].dropped || fixed.peek().is_some_and(|range| range.contains(&index))
        };
        Self { places: (0..units.len()).filter(is_seen).collect() }
    }

    fn units<'a>(&self, all: &'a [Arc<AlignUnit>]) -> Vec<Unit<'a>> {
        let of = |&index: &usize| Unit { text: &all[index].text, role: all[index].role };
        self.places.iter().map(of).collect()
    }

    /// A range of all units, counted in those that are seen.
    fn within(&self, range: &Range<usize>) -> Range<usize> {
        let at = |index| self.places.partition_point(|&place| place < index);
        at(range.start)..at(range.end)
    }

    /// A range of seen units with what was dropped among them; an empty one stands at `here`.
    fn without(&self, range: &Range<usize>, here: usize) -> Range<usize> {
        match self.places.get(range.clone()) {
            Some([first, .., last]) => *first..last + 1,
            Some([only]) => *only..only + 1,
            _ => here..here,
        }
    }
}

/// Aligns units. Fixed links (each with its place) come out as they went in; what was dropped stands alone.
pub(super) fn align(
    aligner: &Aligner<'_>,
    sides: Sides<'_>,
    of_level: AlignLevel,
    fixed: &[(Range<usize>, Range<usize>, Link)],
    progress: &dyn Progress,
) -> Result<(Vec<Link>, Fit), Cancelled> {
    let sources: Vec<_> = fixed.iter().map(|(source, _, _)| source.clone()).collect();
    let targets: Vec<_> = fixed.iter().map(|(_, target, _)| target.clone()).collect();
    let (ours, theirs) = (Seen::new(sides.source, &sources), Seen::new(sides.target, &targets));
    let beads: Vec<Bead> = fixed
        .iter()
        .map(|(source, target, link)| Bead {
            source: ours.within(source),
            target: theirs.within(target),
            score: link.score,
        })
        .collect();
    let (source, target) = (ours.units(sides.source), theirs.units(sides.target));
    let found = aligner.align(&source, &target, level(of_level), &beads, progress)?;
    let mut links = Vec::with_capacity(found.beads.len());
    let (mut at_source, mut at_target) = (0, 0);
    let mut kept = fixed.iter().peekable();
    for bead in &found.beads {
        let source = ours.without(&bead.source, at_source);
        let target = theirs.without(&bead.target, at_target);
        stand_alone(&mut links, at_source..source.start, at_target..target.start);
        let (num_source, num_target) = (source.len(), target.len());
        let mut link = Link { num_source, num_target, ..link_of(bead) };
        let is_next =
            |next: &&(Range<usize>, Range<usize>, Link)| next.0 == source && next.1 == target;
        if let Some((_, _, fixed)) = kept.next_if(is_next) {
            link = *fixed;
        }
        links.push(link);
        (at_source, at_target) = (source.end, target.end);
    }
    stand_alone(&mut links, at_source..sides.source.len(), at_target..sides.target.len());
    Ok((links, found.fit))
}

/// Links of what the engine did not see: each unit on its own.
fn stand_alone(links: &mut Vec<Link>, source: Range<usize>, target: Range<usize>) {
    let one = |num_source, num_target| Link { num_source, num_target, score: 1.0, fixed: false };
    links.extend(source.map(|_| one(1, 0)));
    links.extend(target.map(|_| one(0, 1)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::Unwatched;

    fn unit(text: &str, dropped: bool) -> Arc<AlignUnit> {
        Arc::new(AlignUnit { text: text.to_owned(), dropped, ..AlignUnit::default() })
    }

    #[test]
    fn what_is_dropped_stands_apart_and_what_is_fixed_stays() {
        let reader = Reader::bundled();
        let aligner = Aligner::new(reader.dictionary());
        let source = [
            unit("湖边的清晨", false),
            unit("广告：订阅本报", true),
            unit("今年的水位比去年高了两米。", false),
            unit("当地人保护湿地。", false),
        ];
        let target = [
            unit("Subscribe now", true),
            unit("Morning by the lake", false),
            unit("The water is two metres higher than last year.", false),
            unit("The local people protect the wetland.", false),
        ];
        let sides = Sides { source: &source, target: &target };
        let counts = |links: &[Link]| -> Vec<(usize, usize)> {
            links.iter().map(|link| (link.num_source, link.num_target)).collect()
        };
        let run = |fixed: &[_]| {
            align(&aligner, sides, AlignLevel::Paragraph, fixed, &Unwatched).unwrap().0
        };
        assert_eq!(counts(&run(&[])), [(0, 1), (1, 1), (1, 0), (1, 1), (1, 1)]);
        let by_hand = Link { num_source: 2, num_target: 3, score: 1.0, fixed: true };
        let links = run(&[(0..2, 0..3, by_hand)]);
        assert_eq!(links[0], by_hand);
        assert_eq!(links.iter().map(|link| link.num_source).sum::<usize>(), 4);
        assert_eq!(links.iter().map(|link| link.num_target).sum::<usize>(), 4);
    }

    #[test]
    fn a_run_ends_when_it_is_cancelled() {
        struct Never;
        impl Progress for Never {
            fn step(&self, _: u64, _: u64) -> Result<(), Cancelled> {
                Err(Cancelled)
            }
        }
        let reader = Reader::bundled();
        let aligner = Aligner::new(reader.dictionary());
        let units = vec![unit("湖边的清晨", false); 9];
        let sides = Sides { source: &units, target: &units };
        let run = align(&aligner, sides, AlignLevel::Sentence, &[], &Never);
        assert_eq!(run.unwrap_err(), Cancelled);
    }
}
