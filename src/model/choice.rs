//! What a person decided about the Chinese of this project: where words end, how a piece of text is read, which
//! proposed names are none. A choice holds wherever its text stands, and wins over every engine.

use super::Extra;
use std::collections::BTreeMap;

/// What a choice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChoiceKind {
    /// How a text is cut into words.
    Word,
    /// How a text is read.
    Reading,
    /// A text that is no name, though it was proposed as one.
    Rejected,
}

impl ChoiceKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Word, Self::Reading, Self::Rejected];

    /// The kind's name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Reading => "reading",
            Self::Rejected => "rejected",
        }
    }
}

/// Names a choice: there is one for each text and kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChoiceKey {
    /// What it is about.
    pub kind: ChoiceKind,
    /// The Chinese text.
    pub text: String,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The text is cut at these byte offsets; without any it is one word.
    Word {
        /// Inside the text, in ascending order.
        byte_cuts: Vec<usize>,
    },
    /// The text is read so: one numbered syllable (`hang2`) for each Han character.
    Reading {
        /// In the order of the characters.
        syllables: Vec<String>,
    },
    /// The text is not to be proposed as a name or term.
    Rejected,
}

impl Decision {
    /// What it is about.
    pub fn kind(&self) -> ChoiceKind {
        match self {
            Self::Word { .. } => ChoiceKind::Word,
            Self::Reading { .. } => ChoiceKind::Reading,
            Self::Rejected => ChoiceKind::Rejected,
        }
    }
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The Chinese text.
    pub text: String,
    /// What was decided.
    pub decision: Decision,
    /// Keys of a newer version.
    pub extra: Extra,
}

impl Choice {
    /// A choice for a text.
    pub fn new(text: impl Into<String>, decision: Decision) -> Self {
        Self { text: text.into(), decision, extra: Extra::default() }
    }

    /// Its name.
    pub fn key(&self) -> ChoiceKey {
        ChoiceKey { kind: self.decision.kind(), text: self.text.clone() }
    }

    /// Whether the decision fits its text: cuts inside it, between characters, ascending; a syllable for each
    /// Han character; no empty text.
    pub fn is_sound(&self) -> bool {
        let fits = match &self.decision {
            Decision::Word { byte_cuts } => {
                byte_cuts.is_sorted_by(|a, b| a < b)
                    && byte_cuts.iter().all(|&cut| {
                        0 < cut && cut < self.text.len() && self.text.is_char_boundary(cut)
                    })
            }
            Decision::Reading { syllables } => {
                let num_han = self.text.chars().filter(|&c| crate::text::count::is_han(c)).count();
                num_han == syllables.len() && syllables.iter().all(|syllable| !syllable.is_empty())
            }
            Decision::Rejected => true,
        };
        fits && !self.text.is_empty()
    }
}

/// All choices of a project, by kind and text.
pub type Choices = BTreeMap<ChoiceKey, Choice>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_fits_its_text() {
        let word = |cuts: &[usize]| Decision::Word { byte_cuts: cuts.to_vec() };
        let reading = |syllables: &[&str]| Decision::Reading {
            syllables: syllables.iter().map(|s| (*s).to_owned()).collect(),
        };
        for (text, decision, is_sound) in [
            ("出口管制", word(&[]), true),
            ("出口管制", word(&[6]), true),
            ("出口管制", word(&[6, 6]), false),
            ("出口管制", word(&[4]), false),
            ("出口管制", word(&[12]), false),
            ("出口管制", word(&[0]), false),
            ("行长", reading(&["hang2", "zhang3"]), true),
            ("行长", reading(&["hang2"]), false),
            ("A行", reading(&["hang2"]), true),
            ("行", reading(&[""]), false),
            ("", Decision::Rejected, false),
            ("新浪", Decision::Rejected, true),
        ] {
            assert_eq!(
                Choice::new(text, decision.clone()).is_sound(),
                is_sound,
                "{text} {decision:?}"
            );
        }
    }
}
