//! The keys of a pinned card. They are plain keys, taken out of the input before the translation's field sees them.

use egui::{Context, Event, Key};

/// What a key (or a click on what it stands for) does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardKey {
    /// Closes the card.
    Close,
    /// Copies the word.
    Copy,
    /// Opens the word as a term.
    ToGlossary,
    /// Shows the next longer word.
    Longer,
    /// Shows the next shorter word; the last one is the character.
    Shorter,
    /// Shows the word of that place in the list.
    Around(usize),
    /// Goes to the next word of the text.
    NextWord,
    /// Goes to the previous word of the text.
    PreviousWord,
    /// Makes one word of this and the next.
    Join,
    /// Cuts the word in two.
    Split,
    /// Reads the word in another way.
    Read(usize),
    /// Puts a rendering of the quantity at the caret.
    Insert(usize),
    /// Puts the term's English at the caret.
    InsertTerm,
}

/// What was taken out of one frame's input.
#[derive(Debug, Default)]
pub struct Taken {
    pub keys: Vec<CardKey>,
    /// Something else was typed.
    pub typed_on: bool,
}

/// The letter keys, as they are named on the card.
pub const LETTERS: [(char, CardKey); 6] = [
    ('g', CardKey::ToGlossary),
    ('c', CardKey::Copy),
    ('j', CardKey::Join),
    ('x', CardKey::Split),
    ('r', CardKey::Read(0)),
    ('t', CardKey::InsertTerm),
];

/// Takes the card's keys out of this frame's input.
pub fn take(ctx: &Context) -> Taken {
    let mut taken = Taken::default();
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) => match of_text(text) {
                Some(key) => {
                    taken.keys.push(key);
                    false
                }
                None => {
                    taken.typed_on = true;
                    true
                }
            },
            Event::Key { key, pressed: true, modifiers, .. } if modifiers.is_none() => {
                match of_key(*key) {
                    Some(key) => {
                        taken.keys.push(key);
                        false
                    }
                    // A letter or digit comes again as text, which the card takes.
                    None if of_text(key.name()).is_some() => false,
                    None => {
                        taken.typed_on = true;
                        true
                    }
                }
            }
            _ => true,
        });
    });
    taken
}

fn of_text(text: &str) -> Option<CardKey> {
    let mut chars = text.chars();
    let (Some(c), None) = (chars.next(), chars.next()) else { return None };
    let letter = LETTERS.iter().find(|(letter, _)| *letter == c.to_ascii_lowercase());
    match (letter, c.to_digit(10)) {
        (Some((_, key)), _) => Some(*key),
        (None, Some(digit @ 1..=9)) => Some(CardKey::Insert(digit as usize - 1)),
        _ => None,
    }
}

fn of_key(key: Key) -> Option<CardKey> {
    Some(match key {
        Key::Escape => CardKey::Close,
        Key::ArrowUp => CardKey::Longer,
        Key::ArrowDown => CardKey::Shorter,
        Key::ArrowLeft => CardKey::PreviousWord,
        Key::ArrowRight => CardKey::NextWord,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_keys_are_the_cards() {
        for (text, key) in [
            ("g", Some(CardKey::ToGlossary)),
            ("G", Some(CardKey::ToGlossary)),
            ("1", Some(CardKey::Insert(0))),
            ("0", None),
            ("a", None),
            ("gg", None),
            ("", None),
        ] {
            assert_eq!(of_text(text), key, "{text}");
        }
    }
}
