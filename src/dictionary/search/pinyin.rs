//! Readings that are the query or start with it. All readings stand in order of their bare letters; tones, and
//! where syllables end, are compared only where the query says them, so that `zhongguo`, `zhong1 guo2`,
//! `zhōngguó` and `zhong1guo` all find 中国.

use super::super::layer::Layer;
use super::rank::{Collector, Kind};
use crate::text::pinyin::{number, syllables};

/// All readings in the order of their letters.
#[derive(Debug)]
pub struct PinyinIndex {
    /// The letters of all readings, without anything between them, in order.
    letters: String,
    /// Where the letters of each reading end.
    ends: Vec<u32>,
    /// Whose reading each is.
    entries: Vec<u32>,
}

impl PinyinIndex {
    pub fn new(layer: &Layer) -> Self {
        let mut unsorted = String::with_capacity(layer.num_entries() * 16);
        let mut spans: Vec<(u64, u32, u32, u32)> = Vec::with_capacity(layer.num_entries());
        for entry_index in 0..layer.num_entries() as u32 {
            let start = unsorted.len();
            push_letters(&mut unsorted, layer.entry(entry_index).numbered_pinyin());
            let mut first = [0; 8];
            let bytes = &unsorted.as_bytes()[start..];
            let length = bytes.len().min(8);
            first[..length].copy_from_slice(&bytes[..length]);
            let span = (start as u32, unsorted.len() as u32);
            spans.push((u64::from_be_bytes(first), span.0, span.1, entry_index));
        }
        let text = |span: &(u64, u32, u32, u32)| &unsorted[span.1 as usize..span.2 as usize];
        spans.sort_unstable_by(|a, b| {
            a.0.cmp(&b.0).then_with(|| text(a).cmp(text(b))).then(a.3.cmp(&b.3))
        });
        let mut letters = String::with_capacity(unsorted.len());
        let mut ends = Vec::with_capacity(spans.len());
        for span in &spans {
            letters.push_str(text(span));
            ends.push(letters.len() as u32);
        }
        Self { letters, ends, entries: spans.iter().map(|span| span.3).collect() }
    }

    fn reading(&self, index: usize) -> &str {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.letters[start..self.ends[index] as usize]
    }

    /// Adds the entries whose readings the query is or begins.
    pub fn search(&self, layer: &Layer, query: &str, found: &mut Collector<'_>) {
        let Some(asked) = Asked::read(query) else { return };
        self.search_letters(layer, &asked, 0, found);
        // ü is often typed as u.
        let with_umlaut = asked.letters.replace("nu", "nv").replace("lu", "lv");
        if with_umlaut != asked.letters {
            self.search_letters(layer, &Asked { letters: with_umlaut, ..asked }, 1, found);
        }
    }

    fn search_letters(&self, layer: &Layer, asked: &Asked, penalty: u8, found: &mut Collector<'_>) {
        let num_readings = self.ends.len();
        let (mut start, mut end) = (0, num_readings);
        while start < end {
            let middle = start + (end - start) / 2;
            if self.reading(middle) < asked.letters.as_str() {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        for index in start..num_readings {
            let reading = self.reading(index);
            if !reading.starts_with(&asked.letters) {
                break;
            }
            let entry_index = self.entries[index];
            let is_whole = reading.len() == asked.letters.len();
            let numbered = || layer.entry(entry_index).numbered_pinyin();
            if !asked.syllables.is_empty() && !asked.fits(numbered()) {
                continue;
            }
            let (tier, kind) = if is_whole { (0, Kind::Pinyin) } else { (3, Kind::PinyinStart) };
            found.add(entry_index, tier + penalty, kind, 0);
        }
    }
}

/// The letters of a reading in lower case, `v` for ü, without tones, blanks and marks.
fn push_letters(out: &mut String, numbered: &str) {
    let bytes = numbered.as_bytes();
    for (index, &byte) in bytes.iter().enumerate() {
        match byte {
            // `u:` is ü.
            b'u' | b'U' if bytes.get(index + 1) == Some(&b':') => out.push('v'),
            b'a'..=b'z' | b'A'..=b'Z' => out.push(byte.to_ascii_lowercase() as char),
            _ => {}
        }
    }
}

/// What a query says of a reading.
struct Asked {
    letters: String,
    /// What it says of syllables; each is about the letters before it.
    syllables: Vec<Said>,
}

/// Something said of a syllable.
#[derive(Clone, Copy)]
enum Said {
    /// One ends behind so many letters.
    End(usize),
    /// One ends behind so many letters, with that tone.
    EndTone(usize, u8),
    /// The one with the letter at that place has that tone.
    Tone(usize, u8),
}

impl Asked {
    /// Reads a query; `None` when it cannot be pinyin.
    fn read(query: &str) -> Option<Self> {
        let mut asked = Self { letters: String::new(), syllables: Vec::new() };
        for c in query.chars() {
            let at = asked.letters.len();
            match c {
                '0'..='5' => {
                    let tone = if c == '0' { 5 } else { c as u8 - b'0' };
                    if at == 0 {
                        return None;
                    }
                    // In place of the end that a blank said before it.
                    asked.syllables.push(Said::EndTone(at, tone));
                }
                ' ' | '\'' | '-' | '·' | ',' | '，' => asked.syllables.push(Said::End(at)),
                ':' if asked.letters.ends_with('u') => {
                    asked.letters.pop();
                    asked.letters.push('v');
                }
                '\u{308}' if asked.letters.ends_with('u') => {
                    asked.letters.pop();
                    asked.letters.push('v');
                }
                '\u{304}' | '\u{301}' | '\u{30C}' | '\u{300}' => {
                    let tone = number(&format!("a{c}")).pop()? as u8 - b'0';
                    asked.syllables.push(Said::Tone(at.checked_sub(1)?, tone));
                }
                _ => asked.push_letter(c)?,
            }
        }
        asked.syllables.retain(|said| !matches!(said, Said::End(0)));
        // The blank behind the last letter says nothing yet.
        let length = asked.letters.len();
        asked.syllables.retain(|said| !matches!(said, Said::End(at) if *at == length));
        asked.letters = asked.letters.replace("lue", "lve").replace("nue", "nve");
        (!asked.letters.is_empty()).then_some(asked)
    }

    fn push_letter(&mut self, c: char) -> Option<()> {
        if c.is_ascii_alphabetic() {
            self.letters.push(c.to_ascii_lowercase());
            return Some(());
        }
        let lower: String = c.to_lowercase().collect();
        let numbered = number(&lower);
        let (plain, tone) = numbered.split_at(numbered.len() - 1);
        let plain = if plain == "u:" { "v" } else { plain };
        if plain.len() != 1 {
            return None;
        }
        let at = self.letters.len();
        self.letters.push_str(plain);
        if tone != "5" {
            self.syllables.push(Said::Tone(at, tone.as_bytes()[0] - b'0'));
        }
        Some(())
    }

    /// Whether a reading has the tones and syllables that were asked for.
    fn fits(&self, numbered: &str) -> bool {
        let mut ends: Vec<(usize, u8)> = Vec::with_capacity(8);
        let mut at = 0;
        for syllable in syllables(numbered) {
            let bytes = syllable.as_bytes();
            at += bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
            let tone = bytes.last().filter(|b| b.is_ascii_digit()).map_or(5, |&b| b - b'0');
            ends.push((at, tone));
        }
        let syllable_of = |letter: usize| ends.iter().find(|(end, _)| *end > letter);
        self.syllables.iter().all(|said| match *said {
            Said::End(at) => ends.iter().any(|(end, _)| *end == at),
            Said::EndTone(at, tone) => ends.contains(&(at, tone)),
            Said::Tone(at, tone) => syllable_of(at).is_some_and(|(_, t)| *t == tone),
        })
    }
}
