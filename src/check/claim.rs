//! What a paragraph says that other paragraphs should say alike: the translation of a source, the English of a name,
//! the capitals of headings. Claims are kept by subject, so that a change of one paragraph looks at no other.

use crate::model::ParagraphId;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

/// What a claim is about; equal for claims that should agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Subject(u64);

impl Subject {
    /// The subject of that name, for claims of that kind.
    pub fn new(kind: &'static str, name: impl Hash) -> Self {
        Self(hash((kind, name)))
    }
}

/// The number that stands for a value; equal values have equal numbers.
pub fn value_of(value: impl Hash) -> u64 {
    hash(value)
}

/// The same texts give the same number in every run of the program.
fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// One claim of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The id of the check that is to judge it.
    pub check: &'static str,
    /// The kind of finding that comes of it when others say otherwise.
    pub kind: &'static str,
    /// What it is about.
    pub subject: Subject,
    /// What it says of it, as a number ([`value_of`]).
    pub value: u64,
    /// What it says, in words for a message; keep it short, there is one for each claim of a document.
    pub words: Arc<str>,
    /// The words it is about, in bytes of the source.
    pub source: Option<Range<usize>>,
    /// The words that say it, in bytes of the target.
    pub target: Option<Range<usize>>,
}

/// What all claims on one subject say together.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The values that are claimed, the most frequent first, then the earlier.
    pub values: &'a [Held],
    /// The first paragraph with a claim on the subject.
    pub first: ParagraphId,
}

/// One value that is claimed.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The value.
    pub value: u64,
    /// In how many paragraphs.
    pub count: usize,
    /// The first of them.
    pub first: ParagraphId,
    /// Its words there.
    pub words: Arc<str>,
}

impl Standing<'_> {
    /// Whether one value is claimed at least twice as often as any other. How often else each is claimed must not
    /// be judged by: claims are judged anew only when this,
    /// [`Self::is_overwhelming`], the order or the first of the values has changed.
    pub fn is_clear(&self) -> bool {
        match self.values {
            [first, second, ..] => first.count >= 2 * second.count,
            _ => true,
        }
    }

    /// Whether one value is claimed at least twenty times as often as any other: what is said otherwise has strayed.
    pub fn is_overwhelming(&self) -> bool {
        match self.values {
            [first, second, ..] => first.count >= 20 * second.count,
            _ => true,
        }
    }

    /// The value that most claims have, if it is not this one.
    pub fn usual_other_than(&self, value: u64) -> Option<&Held> {
        self.values.first().filter(|held| held.value != value)
    }
}
