//! TMX, the exchange format of translation memories, as a source of terms: pairs short enough to be names or
//! words are taken, sentences are left out.

use super::xml::{self, Element, is_chinese, is_english};
use super::{
    Carries, Head, ProblemKind, ReadOptions, TermFile, TermFormat, never_written, new_term,
};
use crate::formats::{Confidence, FormatError, Options, ReadSeek};
use crate::model::Term;
use crate::tasks::Progress;
use std::io::Write;

/// The longest Chinese that is taken, in characters without spaces.
const MAX_CHARS: usize = 12;

/// The longest English that is taken, in words.
const MAX_WORDS: usize = 6;

/// Elements of a segment that hold codes of the original file and no text.
const CODES: &[&str] = &["bpt", "ept", "it", "ph", "ut"];

/// Short pairs of a translation memory.
#[derive(Clone, Copy, Debug)]
pub struct Tmx;

impl TermFormat for Tmx {
    fn id(&self) -> &'static str {
        "tmx"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["tmx"]
    }

    fn confidence(&self, head: &Head<'_>, extension: &str) -> Confidence {
        match extension {
            _ if head.text.contains("<tmx") => Confidence(95),
            "tmx" => Confidence(60),
            _ => Confidence(0),
        }
    }

    fn carries(&self) -> Carries {
        Carries::Nothing
    }

    fn read(
        &self,
        input: &mut dyn ReadSeek,
        options: &ReadOptions,
        progress: &dyn Progress,
    ) -> Result<TermFile, FormatError> {
        let mut file = TermFile::default();
        let text = xml::read_xml(input, options, &mut file, progress)?;
        xml::each_entry(&text, &["tu"], &mut file, progress, read_unit)?;
        file.join_same_sources();
        Ok(file)
    }

    fn write(
        &self,
        _terms: &[&Term],
        _options: &Options,
        _out: &mut dyn Write,
        _progress: &dyn Progress,
    ) -> Result<(), FormatError> {
        Err(never_written(self.id()))
    }
}

fn read_unit(unit: &Element, line: usize, file: &mut TermFile) {
    let segment = |is_wanted: fn(&str) -> bool| {
        let mut variants = unit.elements().filter(|element| element.name == "tuv");
        let variant = variants.find(|element| is_wanted(element.attribute("lang")))?;
        let segment = variant.elements().find(|element| element.name == "seg")?;
        Some(segment.text_without(CODES)).filter(|text| !text.is_empty())
    };
    let (Some(source), Some(target)) = (segment(is_chinese), segment(is_english)) else {
        return file.report(line, ProblemKind::NoSource);
    };
    if is_short(&source, &target) {
        file.push(line, new_term(&source, vec![target]));
    } else {
        file.leave_out("long-pair");
    }
}

fn is_short(source: &str, target: &str) -> bool {
    let num_chars = source.chars().filter(|c| !c.is_whitespace()).count();
    let ends_sentence = source.ends_with(['。', '！', '？', '；', '：', '…']);
    num_chars <= MAX_CHARS && target.split_whitespace().count() <= MAX_WORDS && !ends_sentence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::Unwatched;
    use std::io::Cursor;

    #[test]
    fn takes_short_pairs() {
        let text = r#"<?xml version="1.0"?><tmx version="1.4"><header srclang="zh-CN"/><body>
<tu><tuv xml:lang="zh-CN"><seg>软<bpt i="1">{b}</bpt>银<ept i="1">{/b}</ept></seg></tuv><tuv xml:lang="EN-US"><seg>SoftBank</seg></tuv></tu>
<tu><tuv lang="en"><seg>SoftBank Group</seg></tuv><tuv lang="ZH"><seg>软银</seg></tuv></tu>
<tu><tuv xml:lang="zh"><seg>他说。</seg></tuv><tuv xml:lang="en"><seg>He said.</seg></tuv></tu>
<tu><tuv xml:lang="zh"><seg>一</seg></tuv><tuv xml:lang="en"><seg>a b c d e f g</seg></tuv></tu>
<tu><tuv xml:lang="zh"><seg>甲</seg></tuv><tuv xml:lang="fr"><seg>a</seg></tuv></tu>
</body></tmx>"#;
        let file = Tmx.read(&mut Cursor::new(text), &ReadOptions::default(), &Unwatched).unwrap();
        assert_eq!(file.terms.len(), 1);
        assert_eq!(file.terms[0].targets, ["SoftBank", "SoftBank Group"]);
        assert_eq!((file.skipped[0].count, file.problems[0].line), (2, 6));
    }
}
