//! `words`: the words of each line, with their readings.

use super::{Failure, dictionary, lines::Lines};
use crate::dictionary::Dictionary;
use crate::i18n::Messages;
use crate::text::count::is_han;
use crate::text::pinyin::{NameKind, marked, of_name};
use crate::text::words::{Overlay, Word, WordKind, words};
use clap::Args;
use serde::Serialize;
use std::path::PathBuf;

/// Cuts each line into words; together they are the whole line.
#[derive(Debug, Args)]
pub struct Words {
    #[command(flatten)]
    lines: Lines,
    /// A dictionary of one's own in CC-CEDICT's format, whose words count too; may be repeated
    #[arg(long = "dictionary", value_name = "FILE")]
    dictionaries: Vec<PathBuf>,
}

#[derive(Serialize)]
struct Answer {
    words: Vec<WordAnswer>,
}

#[derive(Serialize)]
struct WordAnswer {
    start: usize,
    end: usize,
    text: String,
    pinyin: String,
    kind: &'static str,
}

impl Words {
    pub(super) fn run(&self, messages: &Messages) -> Result<(), Failure> {
        let dictionary = dictionary::load(&self.dictionaries, messages)?;
        let vocabulary = dictionary.vocabulary();
        self.lines.each(|line| {
            let words = words(line, &vocabulary, &Overlay::default());
            Answer { words: words.iter().map(|word| answer(&dictionary, line, word)).collect() }
        })
    }
}

fn answer(dictionary: &Dictionary, line: &str, word: &Word) -> WordAnswer {
    let text = &line[word.byte_start..word.byte_end];
    WordAnswer {
        start: word.byte_start,
        end: word.byte_end,
        text: text.to_owned(),
        pinyin: pinyin(dictionary, text, word.kind),
        kind: word.kind.name(),
    }
}

/// The reading of a word by itself: the dictionary's likely one, else one by its characters. Nothing for what has no
/// Chinese character.
fn pinyin(dictionary: &Dictionary, text: &str, kind: WordKind) -> String {
    if !text.contains(is_han) {
        return String::new();
    }
    if let Some(reading) = dictionary.readings(text).next() {
        return marked(reading);
    }
    match kind {
        WordKind::Name => of_name(text, NameKind::Person),
        _ => by_character(dictionary, text),
    }
}

/// The likely readings of the characters; each run of Chinese characters is one word, and what stands between stays
/// as it is: `5,000亿` is `5,000 yì`.
fn by_character(dictionary: &Dictionary, text: &str) -> String {
    let runs = text.split_inclusive(|c| !is_han(c)).flat_map(|run| {
        let end = run.trim_end_matches(|c| !is_han(c)).len();
        [(true, &run[..end]), (false, &run[end..])]
    });
    let mut written = String::new();
    let mut was_han = None;
    for (is_run, run) in runs.filter(|(_, run)| !run.is_empty()) {
        if was_han.is_some_and(|was| was != is_run) {
            written.push(' ');
        }
        if is_run {
            let syllables: Vec<&str> = run.chars().map(|c| character(dictionary, c)).collect();
            written.push_str(&marked(&syllables.join(" ")));
        } else {
            written.push_str(run);
        }
        was_han = Some(is_run);
    }
    written
}

/// The likely reading of a character that is no name; nothing where none is known.
fn character(dictionary: &Dictionary, c: char) -> &str {
    let mut bytes = [0; 4];
    let c = &*c.encode_utf8(&mut bytes);
    let is_small = |reading: &&str| !reading.starts_with(char::is_uppercase);
    let small = dictionary.readings(c).find(is_small);
    small.or_else(|| dictionary.readings(c).next()).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_of_words_names_and_numbers() {
        let dictionary = Dictionary::bundled();
        for (text, kind, expected) in [
            ("中国", WordKind::Word, "Zhōngguó"),
            ("張慧敏", WordKind::Name, "Zhāng Huìmǐn"),
            ("三分之二", WordKind::Number, "sānfēnzhī’èr"),
            ("5,000亿", WordKind::Number, "5,000 yì"),
            ("第15", WordKind::Number, "dì 15"),
            ("12.5%", WordKind::Number, ""),
            ("卡拉OK", WordKind::Word, "kǎlā OK"),
            ("GPT-4o", WordKind::Latin, ""),
            ("，", WordKind::Punct, ""),
        ] {
            assert_eq!(pinyin(&dictionary, text, kind), expected, "{text}");
        }
    }
}
