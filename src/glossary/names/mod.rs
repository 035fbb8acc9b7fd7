//! Recognises names in Chinese text: persons, places, organisations and works, in simplified and traditional
//! script, in one line as in a whole article. Character models of names compete with the dictionary's words for
//! every place; what the models alone say is taken only where it is clearly cheaper, where a title stands beside it,
//! or where it recurs.

mod address;
mod cue;
mod gather;
mod lattice;
mod lexicon;
mod line;
mod mark;
mod organisation;
mod person;
pub(in crate::glossary) mod table;
mod unit;

use std::ops::Range;

use crate::model::TermKind;
pub(in crate::glossary) use gather::read;
pub use lexicon::{Lexicon, Proper, kind_of_senses};
pub use unit::Form;

/// A name that the caller knows: of the glossary, or confirmed by the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownName<'a> {
    /// The name as written, in either script.
    pub text: &'a str,
    /// What it names.
    pub kind: TermKind,
}

/// A recognised name.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The name as written at its first place.
    pub text: String,
    /// What it names.
    pub kind: TermKind,
    /// How it was recognised.
    pub form: Form,
    /// Every place, in order: the paragraph's index and the bytes there.
    pub places: Vec<(usize, Range<usize>)>,
    /// Whether it is beyond reasonable doubt.
    pub certain: bool,
    /// How much dearer any reading as words is, in natural logarithms; infinite where there is no other.
    pub score: f32,
    /// The bytes of `text` that are its parts: surname and given name, or the parts between dots. Empty for names in
    /// one piece.
    pub parts: Vec<Range<usize>>,
}

impl Name {
    /// The surname of a Chinese or Japanese name.
    pub fn surname(&self) -> Option<&str> {
        let is_native = matches!(self.form, Form::Chinese | Form::Japanese);
        self.parts.first().filter(|_| is_native).map(|range| &self.text[range.clone()])
    }
}

/// Recognises the names of an article, or of a single line, in order of their first place. `known` names are always
/// found, whole. Linear in the size of the text.
pub fn recognise(
    paragraphs: &[&str],
    lexicon: &impl Lexicon,
    known: &[KnownName<'_>],
) -> Vec<Name> {
    read(paragraphs, lexicon, known).names
}

#[cfg(test)]
mod tests;
