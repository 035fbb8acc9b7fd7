//! One term of the project's glossary: a Chinese name or word and the English it is to have.

use super::{Extra, TermId};

/// What a term names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TermKind {
    /// A person.
    Person,
    /// A company, office, institution, outlet.
    Organisation,
    /// A place.
    Place,
    /// A book, paper, film, journal, product or project that has a title.
    Work,
    /// Any other word with a decided translation.
    #[default]
    Term,
}

impl TermKind {
    /// Every kind, in menu order.
    pub const ALL: [Self; 5] =
        [Self::Person, Self::Organisation, Self::Place, Self::Work, Self::Term];

    /// The kind's name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
            Self::Work => "work",
            Self::Term => "term",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// How a term's target was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The article itself gives it in a parenthesis after the name.
    Gloss,
    /// The person entered it or took it from a glossary.
    #[default]
    Glossary,
    /// A dictionary's entry has it.
    Dictionary,
    /// The pinyin of a Chinese name, surname first.
    Romanised,
    /// The name was recognised, and no English for it was found.
    Recognised,
}

impl Origin {
    /// Every origin.
    pub const ALL: [Self; 5] =
        [Self::Gloss, Self::Glossary, Self::Dictionary, Self::Romanised, Self::Recognised];

    /// The origin's name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gloss => "gloss",
            Self::Glossary => "glossary",
            Self::Dictionary => "dictionary",
            Self::Romanised => "romanised",
            Self::Recognised => "recognised",
        }
    }

    /// The origin of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.name() == name)
    }
}

/// One term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// Stays the same for the term's life.
    pub id: TermId,
    /// The Chinese, without the marks around it.
    pub source: String,
    /// The opening and closing mark the name stands in, such as `《` and `》`; when present, only the name
    /// within these marks is matched.
    pub marks: Option<(char, char)>,
    /// Other Chinese forms that mean the same (`深度求索` for `深度求索公司`).
    pub aliases: Vec<String>,
    /// The English, the preferred one first; may be empty while undecided.
    pub targets: Vec<String>,
    /// The English at later mentions (`Gorman` for `Lindsay Gorman`); `None` leaves it to the rule for kinds.
    pub short_target: Option<String>,
    /// English that must not be used.
    pub forbidden: Vec<String>,
    /// What it names.
    pub kind: TermKind,
    /// How the target was found.
    pub origin: Origin,
    /// The person's note; empty for none.
    pub note: String,
    /// Whether the left edge of `source` was guessed: the characters before it in the article, nearest last,
    /// that may belong to the name. Empty when it is sure or settled.
    pub uncertain_left: String,
    /// Whether Latin letters in the source must stand in the text in the same case (`AI`, not `ai`).
    pub exact_case: bool,
    /// Keys of a newer version.
    pub extra: Extra,
}

impl Term {
    /// The English to be used first; empty while undecided.
    pub fn target(&self) -> &str {
        self.targets.first().map_or("", String::as_str)
    }

    /// The English for later mentions: the given short form, or the last word of a person's name of several
    /// words, or the full target.
    pub fn later_target(&self) -> &str {
        let full = self.target();
        match (&self.short_target, self.kind) {
            (Some(short), _) => short,
            (None, TermKind::Person) => full.rsplit(' ').next().unwrap_or(full),
            (None, _) => full,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_origins_are_found_by_their_names() {
        for kind in TermKind::ALL {
            assert_eq!(TermKind::from_name(kind.name()), Some(kind));
        }
        for origin in Origin::ALL {
            assert_eq!(Origin::from_name(origin.name()), Some(origin));
        }
        assert_eq!(Origin::from_name("guess"), None);
    }

    #[test]
    fn a_person_is_called_by_the_last_name_later() {
        let person = |target: &str| Term {
            targets: vec![target.into()],
            kind: TermKind::Person,
            ..Term::default()
        };
        assert_eq!(person("Lindsay Gorman").later_target(), "Gorman");
        assert_eq!(person("Madonna").later_target(), "Madonna");
        let fox = Term { targets: vec!["Fox News".into()], ..Term::default() };
        assert_eq!(fox.later_target(), "Fox News");
    }
}
