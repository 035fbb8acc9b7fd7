//! How early learners meet a word: the levels of three published standards, from the crate `hsk`. A level means
//! nothing without its standard, so the two come together.

use super::{Dictionary, Entry};
use crate::text::pinyin::marked;
use hsk::{HskLevel, HskQuery, HskSystem, levels};

/// A published list of words by level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Standard {
    /// The HSK examination syllabus of 2025, in use from July 2026.
    #[default]
    Hsk2025,
    /// GF0025-2021, Chinese Proficiency Grading Standards.
    Gf2021,
    /// The HSK examination's vocabulary of 2015, six levels.
    Hsk2015,
}

impl Standard {
    /// All of them, the newest first.
    pub const ALL: [Self; 3] = [Self::Hsk2025, Self::Gf2021, Self::Hsk2015];

    /// The standard's name, on the command line as in the window.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hsk2025 => "HSK 2025",
            Self::Gf2021 => "GF0025-2021",
            Self::Hsk2015 => "HSK 2015",
        }
    }

    fn system(self) -> HskSystem {
        match self {
            Self::Hsk2025 => HskSystem::HskExamSyllabus2025,
            Self::Gf2021 => HskSystem::ProficiencyStandard2021,
            Self::Hsk2015 => HskSystem::Hsk2015,
        }
    }
}

/// A level of a standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Level {
    /// Whose level it is.
    pub standard: Standard,
    level: HskLevel,
}

impl Level {
    /// What the level is called: `1` to `6`, or `7–9`.
    pub fn name(self) -> &'static str {
        match self.level {
            HskLevel::One => "1",
            HskLevel::Two => "2",
            HskLevel::Three => "3",
            HskLevel::Four => "4",
            HskLevel::Five => "5",
            HskLevel::Six => "6",
            HskLevel::SevenToNine => "7–9",
        }
    }

    /// The level as a number, 7 for `7–9`.
    pub fn number(self) -> u8 {
        self.level as u8 + 1
    }
}

/// The lowest level at which a standard has a word of simplified characters, with that numbered reading if one is
/// given. The lists of 2021 and 2025 write 一 and 不 as they are spoken (`yí xià`), that of 2015 gives no readings.
pub fn level(standard: Standard, simplified: &str, numbered_pinyin: Option<&str>) -> Option<Level> {
    let query = HskQuery::new(simplified);
    let marked = numbered_pinyin.map(marked);
    let found = levels(standard.system(), marked.as_deref().map_or(query, |m| query.pinyin(m)));
    // A reading that no list can have (`lu4 , ba2`) is an error, for us the same as none.
    Some(Level { standard, level: *found.ok()?.first()? })
}

impl Dictionary {
    /// The level of an entry's word in its reading. Where the standard spells none of the word's readings as the
    /// dictionary does, the level of the word is that of its first entry.
    pub fn level(&self, standard: Standard, entry: &Entry<'_>) -> Option<Level> {
        let word = entry.simplified();
        let anyhow = level(standard, word, None)?;
        let of = |entry: &Entry<'_>| {
            let is_learned = !is_surname(entry.senses_text());
            level(standard, word, Some(entry.numbered_pinyin())).filter(|_| is_learned)
        };
        let mut rivals = self.entries(word).filter(|e| e.simplified() == word);
        let first = rivals.next()?;
        let is_alone = rivals.next().is_none();
        if !is_alone && let Some(found) = of(entry) {
            return Some(found);
        }
        let same_reading = first.numbered_pinyin() == entry.numbered_pinyin();
        let is_claimed = || self.entries(word).any(|e| e.simplified() == word && of(&e).is_some());
        (is_alone || same_reading && !is_claimed()).then_some(anyhow)
    }
}

/// Whether all senses are those of a surname.
pub(super) fn is_surname(senses: &str) -> bool {
    senses.split('/').all(|sense| sense.starts_with("surname "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_levels_by_reading() {
        for (word, pinyin, expected) in [
            ("中国", Some("Zhong1 guo2"), Some("1")),
            ("长", Some("zhang3"), Some("3")),
            ("长", Some("chang1"), None),
            ("人工智能", None, Some("6")),
            ("没有这个词", None, None),
            ("", None, None),
        ] {
            let found = level(Standard::Hsk2025, word, pinyin).map(Level::name);
            assert_eq!(found, expected, "{word} {pinyin:?}");
        }
        let old = level(Standard::Hsk2015, "爱", Some("ai4")).expect("of the first level");
        assert_eq!((old.standard.name(), old.name(), old.number()), ("HSK 2015", "1", 1));
    }

    #[test]
    fn levels_entries_by_what_their_word_means() {
        let dictionary = Dictionary::bundled();
        for (word, pinyin, expected) in [
            ("中国", "Zhong1 guo2", Some("1")),
            ("一下", "yi1 xia4", Some("1")),
            ("长", "zhang3", Some("3")),
            ("张", "Zhang1", None),
            ("张", "zhang1", Some("3")),
            ("鼎鼎大名", "ding3 ding3 da4 ming2", None),
        ] {
            let entry = dictionary.entries(word).find(|e| e.numbered_pinyin() == pinyin);
            let entry = entry.unwrap_or_else(|| panic!("{word} {pinyin}"));
            let found = dictionary.level(Standard::default(), &entry).map(Level::name);
            assert_eq!(found, expected, "{word} {pinyin}");
        }
    }
}
