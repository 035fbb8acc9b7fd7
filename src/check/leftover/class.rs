//! Which characters do not belong in English, and the runs that they make.

use crate::text::count::is_han;
use std::ops::Range;

/// What a character is that does not belong in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A Chinese character, or Bopomofo or kana.
    Han,
    /// A Chinese or full-width mark.
    Mark,
    /// A full-width letter or digit.
    Wide,
    /// An ideographic space.
    Space,
    /// A character that shows nothing.
    Invisible,
    /// The sign that a character was lost.
    Broken,
}

/// Characters of one class side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// In bytes of the text.
    pub bytes: Range<usize>,
    /// Of its first character; marks are in one run with marks only.
    pub class: Class,
}

impl Class {
    /// The class of a character; `None` where English may have it.
    pub fn of(c: char) -> Option<Self> {
        match c {
            '\u{20}'..='\u{7E}' | '\t' | '\n' | '\r' | '\u{85}' => None,
            '\0'..='\u{9F}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' => {
                Some(Self::Invisible)
            }
            '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}' => Some(Self::Invisible),
            '\u{FFFD}' => Some(Self::Broken),
            '\u{3000}' => Some(Self::Space),
            '〇'
            | '々'
            | '\u{3040}'..='\u{30FA}'
            | '\u{30FC}'..='\u{30FF}'
            | '\u{3105}'..='\u{312F}' => Some(Self::Han),
            '\u{3001}'..='\u{303F}' | '・' | '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE4F}' => {
                Some(Self::Mark)
            }
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => Some(Self::Wide),
            '\u{FF01}'..='\u{FF65}' | '\u{FFE0}'..='\u{FFE6}' => Some(Self::Mark),
            _ if is_han(c) => Some(Self::Han),
            _ => None,
        }
    }
}

/// The runs of a text, in order. Marks and letters with a use of their own in other scripts and in pictures made of
/// several signs are no leftovers.
pub fn runs(text: &str) -> Vec<Run> {
    let mut found: Vec<Run> = Vec::new();
    let mut before = None;
    // Characters that order or join letters have their use beside letters of such scripts.
    let mut has_other_script = None;
    for (at, c) in text.char_indices() {
        let mut class = Class::of(c);
        if class == Some(Class::Invisible)
            && matches!(c, '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{206F}')
        {
            let is_picture = c == '\u{200D}' && before.is_some_and(is_picture);
            let mut has_other =
                || *has_other_script.get_or_insert_with(|| text.chars().any(is_other_script));
            if is_picture || has_other() {
                class = None;
            }
        }
        before = Some(c);
        let Some(class) = class else { continue };
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(run) if run.bytes.end == at && run.class == class => run.bytes.end = end,
            _ => found.push(Run { bytes: at..end, class }),
        }
    }
    found
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Scripts that run from right to left, or whose letters are joined.
fn is_other_script(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{900}'..='\u{109F}' | '\u{1780}'..='\u{18AF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}
