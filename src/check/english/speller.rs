//! The spelling of English, American and British. The dictionaries are read when a word is first asked for.

use spellbook::Dictionary;
use std::sync::{LazyLock, OnceLock};

/// Which spelling is right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Variety {
    /// A word that is right in either is right.
    #[default]
    Either,
    /// As in the United States: color, center, analyze.
    American,
    /// As in Britain: colour, centre, analyse; organise or, as Oxford has it, organize.
    British,
}

impl Variety {
    /// The variety of a choice of the style sheet.
    pub fn of_choice(choice: Option<&str>) -> Self {
        match choice {
            Some("american") => Self::American,
            Some("british") => Self::British,
            _ => Self::Either,
        }
    }
}

static AMERICAN: OnceLock<Dictionary> = OnceLock::new();
static BRITISH: OnceLock<Dictionary> = OnceLock::new();

/// Words that are newer than the dictionaries, or of a trade.
static MODERN: LazyLock<std::collections::HashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("modern.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect()
});

pub(super) fn american() -> &'static Dictionary {
    AMERICAN.get_or_init(|| {
        let aff = include_str!("../../../assets/spelling/en-US/index.aff");
        let dic = include_str!("../../../assets/spelling/en-US/index.dic");
        Dictionary::new(aff, dic).expect("the dictionary is the published one; a test reads it")
    })
}

pub(super) fn british() -> &'static Dictionary {
    BRITISH.get_or_init(|| {
        let aff = include_str!("../../../assets/spelling/en-GB/index.aff");
        let dic = include_str!("../../../assets/spelling/en-GB/index.dic");
        Dictionary::new(aff, dic).expect("the dictionary is the published one; a test reads it")
    })
}

/// Knows the words of one variety.
#[derive(Clone, Copy, Debug, Default)]
pub struct Speller {
    variety: Variety,
}

impl Speller {
    /// A speller of that variety.
    pub fn new(variety: Variety) -> Self {
        Self { variety }
    }

    /// Whether a word is spelled rightly. It may have an apostrophe of either form, no other marks.
    pub fn has(&self, word: &str) -> bool {
        let is_american = || american().check(word);
        match self.variety {
            Variety::Either => is_american() || british().check(word) || is_modern(word),
            Variety::American => is_american() || is_modern(word),
            Variety::British => {
                british().check(word) || (is_oxford(word) && is_american()) || is_modern(word)
            }
        }
    }

    /// The one word that differs from a misspelled one by the likeliest slip: two letters in the wrong order, one
    /// too many or missing, or in a longer word one other letter. `None` where there is none or several.
    pub fn meant(&self, word: &str) -> Option<String> {
        let ranks: [&[Slip]; 3] =
            [&[Slip::Swapped], &[Slip::OneTooMany, Slip::OneMissing], &[Slip::Replaced]];
        for rank in ranks {
            let candidates = rank.iter().flat_map(|slip| slip.undone(word));
            let mut found = candidates.filter(|candidate| self.has(candidate));
            if let Some(first) = found.next() {
                return found.all(|other| other == first).then_some(first);
            }
        }
        None
    }

    /// Whether a slip away there is a word.
    pub fn is_near(&self, word: &str) -> bool {
        Slip::ALL.iter().any(|slip| slip.undone(word).any(|candidate| self.has(&candidate)))
    }

    /// What a misspelled word may be meant for, the likeliest first. Takes a tenth of a second: for a person who
    /// asks, not for each word of a text.
    pub fn suggest(&self, word: &str) -> Vec<String> {
        let dictionary = match self.variety {
            Variety::British => british(),
            _ => american(),
        };
        let mut found = Vec::new();
        dictionary.suggest(word, &mut found);
        found
    }
}

/// Whether it is a word that the dictionaries are too old for.
pub(super) fn is_modern(word: &str) -> bool {
    let has = |word: &str| MODERN.contains(word);
    let is_plural = || word.strip_suffix('s').is_some_and(has);
    has(word) || is_plural()
}

/// Whether a word has a `z` where Oxford has it in British English.
pub(super) fn is_oxford(word: &str) -> bool {
    ["ize", "izing", "ization", "izer", "izable"].iter().any(|part| word.contains(part))
}

/// With fewer letters, a word with another letter is another word.
const MIN_REPLACED: usize = 7;

/// A slip of typing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slip {
    Swapped,
    OneTooMany,
    OneMissing,
    Replaced,
}

impl Slip {
    /// Every slip, the likeliest first.
    const ALL: [Self; 4] = [Self::Swapped, Self::OneTooMany, Self::OneMissing, Self::Replaced];

    /// What may have been meant if this slip happened somewhere behind the first letter. Only ASCII letters.
    fn undone(self, word: &str) -> impl Iterator<Item = String> + '_ {
        let num_letters = if word.is_ascii() { word.len() } else { 0 };
        let places = match self {
            Self::Swapped => 1..num_letters.saturating_sub(1),
            Self::OneMissing => 1..num_letters + 1,
            Self::Replaced if num_letters < MIN_REPLACED => 0..0,
            Self::OneTooMany | Self::Replaced => 1..num_letters,
        };
        let letters = match self {
            Self::Swapped | Self::OneTooMany => 'a'..='a',
            Self::OneMissing | Self::Replaced => 'a'..='z',
        };
        let places = places.filter(move |_| num_letters > 0);
        places
            .flat_map(move |at| letters.clone().map(move |letter| self.undone_at(word, at, letter)))
    }

    fn undone_at(self, word: &str, at: usize, letter: char) -> String {
        let (before, after) = word.split_at(at);
        match self {
            Self::Swapped => format!("{before}{}{}{}", &after[1..2], &after[..1], &after[2..]),
            Self::OneTooMany => format!("{before}{}", &after[1..]),
            Self::OneMissing => format!("{before}{letter}{after}"),
            Self::Replaced => format!("{before}{letter}{}", &after[1..]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_words_of_its_variety() {
        for (word, either, american, british) in [
            ("color", true, true, false),
            ("colour", true, false, true),
            ("organise", true, false, true),
            ("organize", true, true, true),
            ("analyze", true, true, false),
            ("analyse", true, false, true),
            ("isn’t", true, true, true),
            ("isn't", true, true, true),
            ("blockchain", true, true, true),
            ("chatbots", true, true, true),
            ("recieve", false, false, false),
            ("", true, true, true),
        ] {
            let has = |variety| word.is_empty() || Speller::new(variety).has(word);
            let found = [Variety::Either, Variety::American, Variety::British].map(has);
            assert_eq!(found, [either, american, british], "{word}");
        }
    }

    #[test]
    fn tells_what_was_meant() {
        let speller = Speller::default();
        for (word, expected) in [
            ("recieve", Some("receive")),
            ("occured", Some("occurred")),
            ("goverment", Some("government")),
            ("seperate", Some("separate")),
            ("tommorrow", Some("tomorrow")),
            ("globaly", None),
            ("prvince", None),
            ("xqzvw", None),
            ("naïv", None),
            ("", None),
        ] {
            assert_eq!(speller.meant(word).as_deref(), expected, "{word}");
        }
    }

    #[test]
    fn suggests_on_demand() {
        assert!(Speller::default().suggest("recieve").contains(&"receive".to_owned()));
    }
}
