//! English text as words with their places: lower case, without accents, possessive endings apart. What stands
//! between two words is kept, for a term may not reach over a sentence's end.

use std::ops::Range;

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Gap {
    /// Spaces, line ends or nothing.
    #[default]
    Space,
    /// A hyphen or dash without spaces.
    Hyphen,
    /// Any other sign.
    Sign,
}

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Lower case, without accents, apostrophes as `'` and without a possessive ending.
    pub text: String,
    /// Where it stands, without the possessive ending.
    pub byte: Range<usize>,
    /// What stands before it.
    pub gap: Gap,
    /// As written, without points, apostrophes and the possessive ending.
    pub cased: String,
    /// It had a possessive ending.
    pub is_possessive: bool,
}

impl Word {
    /// Whether its first letter is a capital.
    pub fn is_capitalised(&self) -> bool {
        self.cased.chars().next().is_some_and(char::is_uppercase)
    }

    /// How many capitals it begins with.
    pub fn num_capitals(&self) -> usize {
        self.cased.chars().take_while(|c| c.is_uppercase()).count()
    }

    /// Whether all of it is capitals.
    pub fn is_capitals(&self) -> bool {
        self.cased.chars().all(char::is_uppercase)
    }
}

/// Splits a text into words. Linear.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut gap = Gap::Space;
    let mut rest = text.char_indices().peekable();
    while let Some((byte_start, c)) = rest.next() {
        if !is_word_char(c) {
            gap = match (c, gap) {
                (c, gap) if c.is_whitespace() => gap,
                (c, Gap::Space) if is_hyphen(c) => Gap::Hyphen,
                _ => Gap::Sign,
            };
            continue;
        }
        let mut byte_end = byte_start + c.len_utf8();
        while let Some(&(byte, c)) = rest.peek() {
            let next = text[byte + c.len_utf8()..].chars().next();
            if !is_word_char(c) && !joins(&text[byte_start..byte], c, next) {
                break;
            }
            byte_end = byte + c.len_utf8();
            rest.next();
        }
        words.push(word(text, byte_start..byte_end, gap));
        gap = Gap::Space;
    }
    words
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || c == '&'
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2013}' | '\u{AD}' | '－')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '＇')
}

/// Whether a sign stands inside a word: `don't`, `2.5`, `U.S.`, `C++`.
fn joins(front: &str, c: char, next: Option<char>) -> bool {
    let next_is = |test: fn(char) -> bool| next.is_some_and(test);
    let last = front.chars().next_back();
    match c {
        c if is_apostrophe(c) => next_is(char::is_alphabetic),
        '.' | ',' if last.is_some_and(|last| last.is_ascii_digit()) => {
            next_is(|next| next.is_ascii_digit())
        }
        '.' => {
            // Letters with a point behind each.
            let mut parts = front.rsplit('.');
            let is_letter = |part: &str| {
                let mut chars = part.chars();
                chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
            };
            parts.next().is_some_and(is_letter)
                && (front.contains('.') || next_is(char::is_uppercase))
        }
        '+' | '#' => last.is_some_and(|last| last.is_alphabetic() || last == '+'),
        '\u{300}'..='\u{36F}' => true,
        _ => false,
    }
}

fn word(text: &str, mut byte: Range<usize>, gap: Gap) -> Word {
    let mut is_possessive = false;
    let raw = &text[byte.clone()];
    let mut ends = raw.char_indices().rev();
    if let (Some((_, 's' | 'S')), Some((at, mark))) = (ends.next(), ends.next())
        && is_apostrophe(mark)
        && at > 0
    {
        byte.end = byte.start + at;
        is_possessive = true;
    }
    let raw = &text[byte.clone()];
    let folded = raw.chars().filter(|c| *c != '.' || raw.contains(|c: char| c.is_ascii_digit()));
    Word {
        text: if raw == "&" { "and".to_owned() } else { folded.flat_map(plain).collect() },
        gap,
        cased: raw.chars().filter(|c| *c != '.' && !is_apostrophe(*c)).collect(),
        is_possessive,
        byte,
    }
}

/// Lower case without accents; full-width letters become plain ones.
fn plain(c: char) -> impl Iterator<Item = char> {
    let c = crate::text::fold::half_width(c);
    let base = match c {
        c if is_apostrophe(c) => "'",
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'ç' | 'Ç' | 'ć' | 'č' | 'Č' => "c",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'ę' | 'ě' | 'Ē' => "e",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'ǐ' | 'İ' | 'ı' => "i",
        'ñ' | 'Ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' | 'ő' | 'ǒ' | 'Ō' => "o",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'ů' | 'ű' | 'ǔ' | 'ǚ' | 'ǜ' | 'ǘ' | 'ǖ' => "u",
        'ý' | 'ÿ' | 'Ý' => "y",
        'ś' | 'š' | 'Š' | 'ş' | 'Ş' => "s",
        'ź' | 'ż' | 'ž' | 'Ž' => "z",
        'ğ' => "g",
        'ł' | 'Ł' => "l",
        'ř' => "r",
        'ß' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        '\u{300}'..='\u{36F}' => "",
        _ => return Letters::Same(c.to_lowercase()),
    };
    Letters::Plain(base.chars())
}

enum Letters {
    Same(std::char::ToLowercase),
    Plain(std::str::Chars<'static>),
}

impl Iterator for Letters {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::Same(chars) => chars.next(),
            Self::Plain(chars) => chars.next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn splits_into_words() {
        let list = |text: &str| {
            let words = words(text);
            words.iter().map(|w| w.text.clone()).collect::<Vec<_>>().join(" ")
        };
        for (text, expected) in [
            ("Trump’s start-ups don't", "trump start ups don't"),
            ("the U.S. and AT&T", "the us and at&t"),
            ("R & D at 2.5%", "r and d at 2.5"),
            ("It ended. A new one.", "it ended a new one"),
            ("C++, C#", "c++ c#"),
            ("São Paulo, Müller", "sao paulo muller"),
            ("companies’ rights", "companies rights"),
            ("1,000 chips.", "1,000 chips"),
            ("", ""),
        ] {
            assert_eq!(list(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn words_stand_on_characters_in_order(text in "[a-zA-Z0-9'’.,& +#é中-]{0,40}|\\PC{0,40}") {
            let mut byte_last = 0;
            for word in words(&text) {
                prop_assert!(word.byte.start >= byte_last && word.byte.start < word.byte.end);
                prop_assert!(text.get(word.byte.clone()).is_some());
                byte_last = word.byte.end;
            }
        }
    }
}
