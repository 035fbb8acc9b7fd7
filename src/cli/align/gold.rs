//! Folders of aligned texts: each text is a folder with `src.txt`, `tgt.txt` (a unit on each line) and `gold.tsv`.
//! Figures are given by set, which is the folder above.

use super::input::lines;
use super::stray::{Dice, Strayed, with_strays};
use crate::align::encoder::MeaningWeights;
use crate::align::gold::{self, GoldBead};
use crate::align::score::Counts;
use crate::align::train::{self, Lessons, Text};
use crate::align::{Aligner, Level, Unit, Weights};
use crate::cli::{Failure, progress};
use crate::model::Role;
use crate::session::FileError;
use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// A set of this name is aligned by paragraph, any other by sentence.
const PARAGRAPHS: &str = "paragraphs";
/// Steps of learning, always from nought: the program's weights have seen the texts.
const STEPS: usize = 80;

/// One text with its alignment.
pub(super) struct GoldText {
    set: String,
    level: Level,
    source: Vec<(String, Role)>,
    target: Vec<(String, Role)>,
    gold: Vec<GoldBead>,
}

/// The texts below folders, in the order of their paths. All are of that level, or else of their set's.
pub(super) fn read(folders: &[PathBuf], level: Option<Level>) -> Result<Vec<GoldText>, Failure> {
    let mut paths = Vec::new();
    for folder in folders {
        walk(folder, &mut paths)?;
    }
    paths.sort();
    paths.dedup();
    if paths.is_empty() {
        let names: Vec<String> = folders.iter().map(|f| f.display().to_string()).collect();
        let names = names.join(", ");
        let words = format!("no folder with src.txt, tgt.txt and gold.tsv is below {names}");
        return Err(Failure::Call(words));
    }
    paths.iter().map(|path| read_one(path, level)).collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if folder.join("gold.tsv").is_file() {
        found.push(folder.to_owned());
        return Ok(());
    }
    for entry in std::fs::read_dir(folder).map_err(FileError::io(folder))? {
        let entry = entry.map_err(FileError::io(folder))?;
        // Links are not followed: they may lead in a ring.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            walk(&entry.path(), found)?;
        }
    }
    Ok(())
}

fn read_one(folder: &Path, level: Option<Level>) -> Result<GoldText, Failure> {
    let set = folder.parent().and_then(Path::file_name).unwrap_or_default();
    let set = set.to_string_lossy().into_owned();
    let of_set = if set == PARAGRAPHS { Level::Paragraph } else { Level::Sentence };
    let path = folder.join("gold.tsv");
    let text = std::fs::read_to_string(&path).map_err(FileError::io(&path))?;
    let wrong = |what: String| FileError::io(&path)(Error::new(ErrorKind::InvalidData, what));
    let gold = gold::parse(&text).map_err(|line| {
        wrong(format!("line {line} has something else than numbers, commas and a tab"))
    })?;
    let source = lines(&folder.join("src.txt"))?;
    let target = lines(&folder.join("tgt.txt"))?;
    let reaches = |bead: &GoldBead| {
        bead.source.last() >= Some(&source.len()) || bead.target.last() >= Some(&target.len())
    };
    if let Some(index) = gold.iter().position(reaches) {
        let words = format!("bead {} names a line that the texts do not have", index + 1);
        return Err(wrong(words).into());
    }
    Ok(GoldText { set, level: level.unwrap_or(of_set), source, target, gold })
}

fn units(lines: &[(String, Role)]) -> Vec<Unit<'_>> {
    lines.iter().map(|(text, role)| Unit { text, role: *role }).collect()
}

impl GoldText {
    fn align(&self, aligner: &Aligner<'_>) -> Vec<GoldBead> {
        let (source, target) = (units(&self.source), units(&self.target));
        let progress = progress::Terminal::default();
        let aligned = aligner.align(&source, &target, self.level, &[], &progress);
        // The terminal never cancels.
        let beads = aligned.map(|aligned| aligned.beads).unwrap_or_default();
        let bead = |bead: crate::align::Bead| GoldBead {
            source: bead.source.collect(),
            target: bead.target.collect(),
        };
        beads.into_iter().map(bead).collect()
    }

    fn strayed(&self, other: &Self, dice: &mut Dice) -> Self {
        let text = (&*self.source, &*self.target, &*self.gold);
        let strayed = with_strays(text, (&other.source, &other.target), dice);
        let Strayed { source, target, gold } = strayed;
        Self { set: self.set.clone(), level: self.level, source, target, gold }
    }

    fn lessons(&self, aligner: &Aligner<'_>) -> Lessons {
        let (source, target) = (units(&self.source), units(&self.target));
        let text = Text { source, target, gold: self.gold.clone() };
        let lessons = aligner.lessons(&text, self.level, &progress::Terminal::default());
        lessons.unwrap_or_default()
    }
}

/// Prints the figures of each set with the program's weights; with folds, with weights learnt from the other folds.
pub(super) fn figures(
    texts: &[GoldText],
    aligner: &Aligner<'_>,
    num_folds: Option<usize>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let folds = num_folds.map(|num_folds| folds(texts, num_folds.max(2)));
    let held_out = folds.as_ref().map(|folds| held_out(texts, folds, aligner));
    let mut sets: BTreeMap<&str, (usize, Counts)> = BTreeMap::new();
    for (index, text) in texts.iter().enumerate() {
        let found = match (&folds, &held_out) {
            (Some(folds), Some(weights)) => {
                let (weights, meaning) = &weights[&(folds[index], text.level)];
                text.align(&aligner.with_weights(weights).with_meaning_weights(meaning))
            }
            _ => text.align(aligner),
        };
        let (num_texts, counts) = sets.entry(&text.set).or_default();
        *num_texts += 1;
        counts.add(&text.gold, &found);
    }
    writeln!(out, "set\ttexts\tstrict P\tR\tF1\tlax P\tR\tF1")?;
    for (set, (num_texts, counts)) in sets {
        let (strict, lax) = (counts.strict(), counts.lax());
        let columns = [strict.precision, strict.recall, strict.f1()];
        let columns = columns.into_iter().chain([lax.precision, lax.recall, lax.f1()]);
        let columns: Vec<String> = columns.map(|figure| format!("{figure:.3}")).collect();
        writeln!(out, "{set}\t{num_texts}\t{}", columns.join("\t"))?;
    }
    Ok(())
}

/// The fold of each text: those of a set take turns.
fn folds(texts: &[GoldText], num_folds: usize) -> Vec<usize> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut folds = Vec::with_capacity(texts.len());
    for text in texts {
        let place = places.entry(&text.set).or_default();
        folds.push(*place % num_folds);
        *place += 1;
    }
    folds
}

/// For each fold and level, weights learnt from all other folds.
fn held_out(
    texts: &[GoldText],
    folds: &[usize],
    aligner: &Aligner<'_>,
) -> BTreeMap<(usize, Level), (Weights, MeaningWeights)> {
    let lessons = all_lessons(&texts.iter().collect::<Vec<_>>(), aligner);
    let keys = texts.iter().zip(folds).map(|(text, fold)| (*fold, text.level));
    let mut keys: Vec<(usize, Level)> = keys.collect();
    keys.sort();
    keys.dedup();
    let of = |(fold, level): (usize, Level)| {
        let others = (0..texts.len()).filter(|&i| folds[i] != fold && texts[i].level == level);
        let others: Vec<&Lessons> = others.map(|index| &lessons[index]).collect();
        let weights = learn(&others);
        let meaning = learn_meaning(&others, &weights);
        ((fold, level), (weights, meaning))
    };
    keys.into_iter().map(of).collect()
}

/// The lessons of each text, and of a copy with strays of the next one.
fn all_lessons(texts: &[&GoldText], aligner: &Aligner<'_>) -> Vec<Lessons> {
    let mut dice = Dice(7);
    let others = texts.iter().cycle().skip(1);
    let both = texts.iter().zip(others).map(|(text, other)| {
        text.lessons(aligner).with(text.strayed(other, &mut dice).lessons(aligner))
    });
    both.collect()
}

fn learn(lessons: &[&Lessons]) -> Weights {
    let progress = progress::Terminal::default();
    train::weights(lessons, &Weights::start(), STEPS, &progress)
        .unwrap_or_else(|_| Weights::start())
}

fn learn_meaning(lessons: &[&Lessons], weights: &Weights) -> MeaningWeights {
    let progress = progress::Terminal::default();
    let learnt = train::meaning_weights(lessons, weights, STEPS, &progress);
    learnt.unwrap_or_default()
}

/// Prints the weights of the encoder's features beside the program's other weights, as the table in the code.
pub(super) fn meaning_weights(
    texts: &[GoldText],
    aligner: &Aligner<'_>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let texts = texts.iter().filter(|text| text.level == Level::Sentence);
    let lessons: Vec<Lessons> = texts.map(|text| text.lessons(aligner)).collect();
    let lessons: Vec<&Lessons> = lessons.iter().collect();
    let weights = learn_meaning(&lessons, Level::Sentence.weights());
    writeln!(out, "{}", weights.table())?;
    Ok(())
}

/// Prints the weights of each level that the texts have, as the table in the code.
pub(super) fn weights(
    texts: &[GoldText],
    aligner: &Aligner<'_>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    for level in [Level::Sentence, Level::Paragraph] {
        let of_level: Vec<_> = texts.iter().filter(|text| text.level == level).collect();
        let lessons = all_lessons(&of_level, aligner);
        if lessons.is_empty() {
            continue;
        }
        let lessons: Vec<&Lessons> = lessons.iter().collect();
        let weights = learn(&lessons);
        writeln!(out, "{}", weights.table(level))?;
    }
    Ok(())
}
