//! What a source text wears on the screen beside its letters: other characters, readings above its words, marks
//! between them. Worked out once for a text and kept by the grid while the row is in sight.

use crate::glossary::reader::{AnnotatedWord, Annotation};
use crate::storage::{PinyinShown, Preferences, ShownScript};
use crate::text::script::{Form, convert};
use crate::text::words::WordKind;
use crate::ui::theme::{self, Face, font_id};
use egui::{FontId, Ui};
use std::ops::Range;
use std::sync::Arc;

/// What the person wants to see of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wishes {
    pub pinyin: PinyinShown,
    pub word_boundaries: bool,
    pub script: ShownScript,
}

impl Wishes {
    pub fn of(preferences: &Preferences) -> Self {
        Self {
            pinyin: preferences.pinyin,
            word_boundaries: preferences.word_boundaries,
            script: preferences.shown_script,
        }
    }
}

/// Room put around each character of a word, half of it on either side, so that its reading fits above it.
pub struct Spread {
    pub chars: Range<usize>,
    pub room: f32,
}

/// A reading above a word.
pub struct Reading {
    /// The word, in bytes of the source.
    pub bytes: Range<usize>,
    pub text: String,
    /// Its syllables, each with the bytes of its character: for a word that two lines share.
    pub syllables: Vec<(Range<usize>, String)>,
    pub sure: bool,
}

/// The dress of one source text.
#[derive(Default)]
pub struct Dress {
    /// The text in the characters it is shown in, with as many characters as the source; `None` for its own.
    pub shown: Option<String>,
    /// Height kept above each line for readings, in points.
    pub ruby: f32,
    pub spreads: Vec<Spread>,
    pub readings: Vec<Reading>,
    /// Where one word follows another, in bytes of the source.
    pub byte_ticks: Vec<usize>,
}

/// The font of readings over text of that size.
pub fn reading_font(source_size: f32) -> FontId {
    font_id(Face::Ui, (source_size * theme::PINYIN_SCALE).round())
}

impl Dress {
    /// The dress of a text whose letters have that font.
    pub fn new(
        ui: &Ui,
        text: &str,
        annotation: Option<&Arc<Annotation>>,
        wishes: Wishes,
        font: &FontId,
    ) -> Self {
        let mut dress = Self { shown: shown(text, wishes.script), ..Self::default() };
        if wishes.pinyin != PinyinShown::Off {
            // Kept whether the readings are known yet or not: nothing jumps when they come.
            dress.ruby = (reading_font(font.size).size * 1.25).round();
        }
        let Some(annotation) = annotation else { return dress };
        if wishes.pinyin != PinyinShown::Off {
            dress.read(ui, text, annotation, wishes.pinyin, font);
        }
        if wishes.word_boundaries {
            let pairs = annotation.words.windows(2);
            let touching = pairs.filter(|pair| pair.iter().all(|w| w.word.kind != WordKind::Punct));
            dress.byte_ticks = touching.map(|pair| pair[1].word.byte_start).collect();
        }
        dress
    }

    /// The text to lay out.
    pub fn text<'a>(&'a self, source: &'a str) -> &'a str {
        self.shown.as_deref().unwrap_or(source)
    }

    fn read(
        &mut self,
        ui: &Ui,
        text: &str,
        annotation: &Annotation,
        wanted: PinyinShown,
        font: &FontId,
    ) {
        let small = reading_font(font.size);
        let mut char_start = 0;
        for word in &annotation.words {
            let num_chars = text.get(word.bytes()).map_or(0, |word| word.chars().count());
            let chars = char_start..char_start + num_chars;
            char_start = chars.end;
            if !is_read(word, wanted) {
                continue;
            }
            let width = ui.fonts_mut(|fonts| {
                word.pinyin.chars().map(|c| fonts.glyph_width(&small, c)).sum::<f32>()
            });
            let room = (width + theme::PINYIN_GAP) / num_chars.max(1) as f32 - font.size;
            if room > 0.0 {
                self.spreads.push(Spread { chars, room });
            }
            self.readings.push(Reading {
                bytes: word.bytes(),
                text: word.pinyin.clone(),
                syllables: word
                    .syllables
                    .iter()
                    .map(|s| (s.byte_start..s.byte_end, s.marked.clone()))
                    .collect(),
                sure: word.sure,
            });
        }
    }

    /// The room around the character of that index.
    pub fn room_of(&self, char_index: usize) -> f32 {
        let index = self.spreads.partition_point(|spread| spread.chars.end <= char_index);
        let spread = self.spreads.get(index).filter(|spread| spread.chars.contains(&char_index));
        spread.map_or(0.0, |spread| spread.room)
    }
}

fn is_read(word: &AnnotatedWord, wanted: PinyinShown) -> bool {
    word.is_chinese()
        && !word.pinyin.is_empty()
        && match wanted {
            PinyinShown::Off => false,
            PinyinShown::Doubtful => !word.sure || word.is_rare,
            PinyinShown::All => true,
        }
}

/// The text in other characters, or `None` where it stays as it is. Where a phrase would become longer or shorter it
/// stays: places in what is shown must be places in the source.
fn shown(text: &str, wanted: ShownScript) -> Option<String> {
    let form = match wanted {
        ShownScript::AsWritten => return None,
        ShownScript::Simplified => Form::Simplified,
        ShownScript::Traditional => Form::Taiwan,
    };
    let converted = convert(text, form);
    let mut shown = String::with_capacity(converted.text.len());
    let mut done = 0;
    for (from, to) in converted.uneven() {
        let (before, after) = (&text[from.clone()], &converted.text[to.clone()]);
        let is_even = before.chars().count() == after.chars().count();
        shown.push_str(&converted.text[done..to.start]);
        shown.push_str(if is_even { after } else { before });
        done = to.end;
    }
    shown.push_str(&converted.text[done..]);
    (shown != text).then_some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_has_as_many_characters() {
        for (text, wanted, expected) in [
            ("软件与头发", ShownScript::AsWritten, None),
            ("软件与头发", ShownScript::Traditional, Some("軟件與頭髮")),
            ("臺灣的頭髮", ShownScript::Simplified, Some("台湾的头发")),
            ("AI", ShownScript::Traditional, None),
        ] {
            let shown = shown(text, wanted);
            assert_eq!(shown.as_deref(), expected, "{text}");
            if let Some(shown) = shown {
                assert_eq!(shown.chars().count(), text.chars().count());
            }
        }
    }
}
