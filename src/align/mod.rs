//! Aligns a Chinese text with its English translation: which paragraphs, sentences and words answer which. Files,
//! documents and windows are left to others; units come in as texts, beads go out as ranges.
//!
//! # Method
//!
//! 1. **Tokens** ([`read`]): Chinese words by the dictionary's longest match, stems of English words, numbers by value,
//!    Chinese names in English by their sound, Latin words, terms of the glossary, and words that keep standing side by
//!    side ([`collocation`]).
//! 2. **Lexicon** ([`lexicon`]): glosses, read word by word as the text needs them. A gloss of one telling word is worth
//!    1, of two .7, of three .5; parts of a long word lend it their meanings at half.
//! 3. **Coverage** ([`coverage`]): a unit is covered by a run of units as far as its tokens find answers there, weighed
//!    by the root of their inverse frequency. What the unit would find in any such run is taken off ([`pairing`]), as
//!    aligners by embeddings do (the margin of Artetxe and Schwenk, 2019).
//! 4. **Features** ([`feature`]): coverage and margins both ways, lengths (Gale and Church, 1993), questions,
//!    exclamations, quotations and where they are open, ends of sentences, and a bias for each of 19 types of beads.
//! 5. **Decision** ([`decode`]): a segmental conditional random field (Sarawagi and Cohen, 2004) gives each possible
//!    bead its probability, which is the score; the path with the most beads that are likely right is taken.
//! 6. **Passes** ([`pass`]): a rough chain ([`coarse`]) tells where to look, by all words in small texts and by rare ones
//!    in large; the first pass teaches words of the document by Dice's coefficient ([`learn`], after Moore, 2002); the
//!    second decides. Large texts are cut at sure places ([`chunk`]) for memory and for two threads.
//!
//! # Weights
//!
//! The tables in [`weight`] are what `duizhao align train DIR…` prints for folders of texts that people aligned;
//! `duizhao align --gold DIR` says how right alignment is on such folders, and `--folds 6` how right it is on texts
//! that the weights have not seen.

mod article;
mod band;
mod bead;
mod chunk;
mod coarse;
mod collocation;
mod coverage;
mod decode;
pub mod encoder;
mod feature;
mod fit;
pub mod gold;
mod learn;
mod lexicon;
mod link;
mod pairing;
mod pass;
mod read;
pub mod score;
mod side;
mod stage;
#[cfg(test)]
mod tests;
mod token;
pub mod train;
mod weight;

pub use article::{Article, Sentence};
pub use feature::Weights;
pub use link::{Links, SentenceLink, WordLink};

use crate::dictionary::Dictionary;
use crate::model::{self, Term};
use crate::tasks::{Cancelled, Progress};
use encoder::{Encoder, Helper, MeaningWeights, Meanings};
use stage::Stage;
use std::ops::Range;
use std::sync::Arc;

/// One unit (sentence or paragraph) of a text to be aligned.
#[derive(Clone, Copy, Debug)]
pub struct Unit<'a> {
    /// Its words.
    pub text: &'a str,
    /// What it is in its article.
    pub role: model::Role,
}

/// What the units are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Paragraphs, which mostly answer each other one by one.
    Paragraph,
    /// Sentences, which translators join and split.
    Sentence,
}

impl Level {
    /// The weights that the program has for it.
    pub fn weights(self) -> &'static Weights {
        weight::of_level(self)
    }
}

/// Source units that answer target units; indices count from 0, and either range may be empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Bead {
    /// Units of the source.
    pub source: Range<usize>,
    /// Units of the target.
    pub target: Range<usize>,
    /// How sure this is, from 0 to 1.
    pub score: f32,
}

/// Whether the two texts seem to belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fit {
    /// One translates the other, in whole or in part.
    Translation,
    /// They seem to be about different things.
    Unrelated,
    /// The source is not in Chinese.
    SourceNotChinese,
    /// The target is not in English.
    TargetNotEnglish,
}

/// Two texts, aligned.
#[derive(Clone, Debug, PartialEq)]
pub struct Alignment {
    /// Beads in order that cover every unit of both texts.
    pub beads: Vec<Bead>,
    /// Whether the texts seem to belong together.
    pub fit: Fit,
}

/// Aligns texts with the words of a dictionary and, if there are any, the terms of a glossary.
#[derive(Clone, Copy)]
pub struct Aligner<'a> {
    dictionary: &'a Dictionary,
    terms: &'a [Arc<Term>],
    weights: Option<&'a Weights>,
    helper: Option<Helper<'a>>,
}

impl<'a> Aligner<'a> {
    /// An aligner with a dictionary.
    pub fn new(dictionary: &'a Dictionary) -> Self {
        Self { dictionary, terms: &[], weights: None, helper: None }
    }

    /// The same with terms, which are surer than any other word.
    #[must_use]
    pub fn with_terms(self, terms: &'a [Arc<Term>]) -> Self {
        Self { terms, ..self }
    }

    /// The same with an encoder, which helps to align sentences; that takes some ten times longer.
    #[must_use]
    pub fn with_encoder(self, encoder: &'a Encoder) -> Self {
        let weights = &encoder::MEANING_OF_SENTENCES;
        Self { helper: Some(Helper { encoder, weights }), ..self }
    }

    /// The same with weights of one's own for what the encoder, if there is one, has to say.
    #[must_use]
    pub fn with_meaning_weights(self, weights: &'a MeaningWeights) -> Self {
        let helper = self.helper.map(|helper| Helper { weights, ..helper });
        Self { helper, ..self }
    }

    /// The same with weights of one's own for whatever level it aligns.
    #[must_use]
    pub fn with_weights(self, weights: &'a Weights) -> Self {
        Self { weights: Some(weights), ..self }
    }

    /// Makes a text that people aligned ready to learn weights from.
    ///
    /// # Errors
    /// [`Cancelled`] when the progress says so.
    pub fn lessons(
        &self,
        text: &train::Text<'_>,
        level: Level,
        progress: &dyn Progress,
    ) -> Result<train::Lessons, Cancelled> {
        let helper = self.helper.filter(|_| level == Level::Sentence);
        train::lessons(text, level, (self.knowledge(), helper), progress)
    }

    fn weights(&self, level: Level) -> &'a Weights {
        self.weights.unwrap_or_else(|| weight::of_level(level))
    }

    fn knowledge(&self) -> read::Knowledge<'a> {
        read::Knowledge { dictionary: self.dictionary, terms: self.terms }
    }

    /// The stages of the work: reading, which takes nearly all the time with an encoder, and aligning.
    fn stages<'p>(&self, level: Level, progress: &'p dyn Progress) -> (Stage<'p>, Stage<'p>) {
        let has_encoder = self.helper.is_some() && level == Level::Sentence;
        let percent = if has_encoder { 85 } else { 15 };
        let stage = Stage::whole(progress);
        (stage.part(0, percent), stage.part(percent, 100))
    }

    fn read(
        &self,
        source: &[Unit<'_>],
        target: &[Unit<'_>],
        level: Level,
        stage: Stage<'_>,
    ) -> Result<read::Texts, Cancelled> {
        let Some(helper) = self.helper.filter(|_| level == Level::Sentence) else {
            return read::read(source, target, self.knowledge(), stage);
        };
        let mut texts = read::read(source, target, self.knowledge(), stage.part(0, 5))?;
        texts.meanings = Some(Meanings::new(helper, source, target, stage.part(5, 100))?);
        Ok(texts)
    }

    /// Aligns two texts. `fixed` are beads, in order and apart from each other, that the result has as they are.
    ///
    /// # Errors
    /// [`Cancelled`] when the progress says so.
    pub fn align(
        &self,
        source: &[Unit<'_>],
        target: &[Unit<'_>],
        level: Level,
        fixed: &[Bead],
        progress: &dyn Progress,
    ) -> Result<Alignment, Cancelled> {
        let fit = fit::languages(source, target);
        let (reading, aligning) = self.stages(level, progress);
        let mut texts = self.read(source, target, level, reading)?;
        let parts = pass::parts(source.len(), target.len(), fixed);
        let outcome = pass::run(&mut texts, &parts, (level, self.weights(level)), aligning)?;
        let mut beads = Vec::new();
        for (index, path) in outcome.paths.iter().enumerate() {
            beads.extend(path.iter().map(pass::bead));
            beads.extend(fixed.get(index).cloned());
        }
        let fit = fit.unwrap_or_else(|| fit::judge(outcome.relatedness));

        Ok(Alignment { beads, fit })
    }

    /// Aligns sentences inside parts that follow each other and cover both texts.
    fn align_parts(
        &self,
        source: &[Unit<'_>],
        target: &[Unit<'_>],
        parts: &[(Range<usize>, Range<usize>)],
        progress: &dyn Progress,
    ) -> Result<Vec<Bead>, Cancelled> {
        let level = Level::Sentence;
        let (reading, aligning) = self.stages(level, progress);
        let mut texts = self.read(source, target, level, reading)?;
        let part = |(source, target): &(Range<usize>, Range<usize>)| band::Part {
            source: source.clone(),
            target: target.clone(),
        };
        let parts: Vec<band::Part> = parts.iter().map(part).collect();
        let outcome = pass::run(&mut texts, &parts, (level, self.weights(level)), aligning)?;
        Ok(outcome.paths.iter().flatten().map(pass::bead).collect())
    }

    /// Aligns paragraphs, then the sentences inside them, and across them where the paragraphs are unsure.
    ///
    /// # Errors
    /// [`Cancelled`] when the progress says so.
    pub fn align_article(
        &self,
        source: &[Unit<'_>],
        target: &[Unit<'_>],
        progress: &dyn Progress,
    ) -> Result<Article, Cancelled> {
        article::align(self, source, target, progress)
    }

    /// Links the sentences of one paragraph with those of its translation, which may be half written, and the
    /// words that are sure.
    pub fn link(&self, source: &str, target: &str) -> Links {
        link::link(self.knowledge(), source, target)
    }
}
