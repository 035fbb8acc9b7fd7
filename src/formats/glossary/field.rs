//! The fields of a term, one by one, and which of them a format can carry.

use crate::model::{Extra, Origin, Term, TermKind};

/// What a format can carry of a term beside the Chinese and the first English. Ids are never carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carries {
    /// All of it.
    Everything,
    /// Only these fields.
    Only(&'static [Field]),
    /// It is read and never written.
    Nothing,
}

/// A field of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// More than one English.
    Alternatives,
    /// The form for later mentions.
    Short,
    /// Other Chinese forms.
    Aliases,
    /// English that must not be used.
    Forbidden,
    /// What it names.
    Kind,
    /// The note.
    Note,
    /// The marks it stands in.
    Marks,
    /// Whether it wants its exact case.
    ExactCase,
    /// How its English was found.
    Origin,
    /// Characters that may belong to it.
    UncertainLeft,
    /// Keys of a newer version.
    Extra,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 11] = [
        Self::Alternatives,
        Self::Short,
        Self::Aliases,
        Self::Forbidden,
        Self::Kind,
        Self::Note,
        Self::Marks,
        Self::ExactCase,
        Self::Origin,
        Self::UncertainLeft,
        Self::Extra,
    ];

    /// The field's name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Alternatives => "alternatives",
            Self::Short => "short",
            Self::Aliases => "aliases",
            Self::Forbidden => "forbidden",
            Self::Kind => "kind",
            Self::Note => "note",
            Self::Marks => "marks",
            Self::ExactCase => "exact_case",
            Self::Origin => "origin",
            Self::UncertainLeft => "uncertain_left",
            Self::Extra => "extra",
        }
    }

    /// Whether a term has anything in this field.
    pub fn is_filled(self, term: &Term) -> bool {
        match self {
            Self::Alternatives => term.targets.len() > 1,
            Self::Short => term.short_target.is_some(),
            Self::Aliases => !term.aliases.is_empty(),
            Self::Forbidden => !term.forbidden.is_empty(),
            Self::Kind => term.kind != TermKind::default(),
            Self::Note => !term.note.is_empty(),
            Self::Marks => term.marks.is_some(),
            Self::ExactCase => term.exact_case,
            Self::Origin => term.origin != Origin::default(),
            Self::UncertainLeft => !term.uncertain_left.is_empty(),
            Self::Extra => !term.extra.0.is_empty(),
        }
    }

    /// Takes it out of a term.
    pub fn clear(self, term: &mut Term) {
        match self {
            Self::Alternatives => term.targets.truncate(1),
            Self::Short => term.short_target = None,
            Self::Aliases => term.aliases.clear(),
            Self::Forbidden => term.forbidden.clear(),
            Self::Kind => term.kind = TermKind::default(),
            Self::Note => term.note.clear(),
            Self::Marks => term.marks = None,
            Self::ExactCase => term.exact_case = false,
            Self::Origin => term.origin = Origin::default(),
            Self::UncertainLeft => term.uncertain_left.clear(),
            Self::Extra => term.extra = Extra::default(),
        }
    }
}

impl Carries {
    /// Whether a field survives writing and reading back.
    pub fn carries(self, field: Field) -> bool {
        match self {
            Self::Everything => true,
            Self::Only(fields) => fields.contains(&field),
            Self::Nothing => false,
        }
    }
}
