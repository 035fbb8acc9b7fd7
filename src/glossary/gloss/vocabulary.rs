//! The words by which the left edge of a name is found: titles, function words, endings of organisations,
//! countries, surnames and a small Chinese–English list. All tables are our own and in simplified characters;
//! text is folded to them character by character.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

type Words = LazyLock<HashSet<&'static str>>;

fn words(table: &'static str) -> HashSet<&'static str> {
    table.split_whitespace().collect()
}

/// Titles and descriptions that stand right before a person's name.
pub(in crate::glossary) static PERSON_ROLES: Words =
    LazyLock::new(|| words(include_str!("data/person_roles.txt")));
/// Nouns that stand right before the name of a company, office, outlet, product or place.
pub(in crate::glossary) static THING_ROLES: Words =
    LazyLock::new(|| words(include_str!("data/thing_roles.txt")));
/// Verbs, adverbs and conjunctions of two and more characters that are never part of a name.
pub(in crate::glossary) static STOP_WORDS: Words =
    LazyLock::new(|| words(include_str!("data/stop_words.txt")));
/// Countries, regions, parties: before a person they are not part of the name, before an office they may be.
pub(in crate::glossary) static COUNTRIES: Words =
    LazyLock::new(|| words(include_str!("data/countries.txt")));
/// Endings of the names of organisations.
pub(in crate::glossary) static ORGANISATION_ENDINGS: Words =
    LazyLock::new(|| words(include_str!("data/organisation_endings.txt")));
/// Chinese and Korean surnames, and the commonest Japanese ones (two characters and more).
pub(in crate::glossary) static SURNAMES: Words =
    LazyLock::new(|| words(include_str!("data/surnames.txt")));

/// Function characters that all but never belong to a name.
pub(in crate::glossary) const STRONG_STOPS: &str =
    "和与及由在向对据被把将让给从是的了称说跟而但也或至";
/// Function characters that now and then begin or are part of a name.
pub(in crate::glossary) const WEAK_STOPS: &str =
    "中上下内外前后时等于以为到名位家个款种该其此本各即如像叫指原则有自遭";
/// Function characters that no name has inside.
pub(in crate::glossary) const NEVER_INSIDE: &str = "的了是在被把称说据";
/// Endings of place names.
pub(in crate::glossary) const PLACE_ENDINGS: &str = "州市县省岛湾山河湖海镇区郡港洲峡村";

/// Chinese words with the stems of English words that translate them.
pub(in crate::glossary) static MEANINGS: LazyLock<HashMap<&'static str, Vec<&'static str>>> =
    LazyLock::new(|| {
        include_str!("data/meanings.txt")
            .split_whitespace()
            .filter_map(|entry| entry.split_once('='))
            .map(|(chinese, english)| (chinese, english.split('|').collect()))
            .collect()
    });

static FOLDS: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    include_str!("data/folds.txt")
        .split_whitespace()
        .filter_map(|pair| {
            let mut chars = pair.chars();
            Some((chars.next()?, chars.next()?))
        })
        .collect()
});

/// Folds a traditional character to the simplified one that the tables use; others stay.
pub(in crate::glossary) fn fold(c: char) -> char {
    FOLDS.get(&c).copied().unwrap_or(c)
}

/// The longest word of `table` (up to 7 characters) that ends right before `end`, as a number of characters.
pub(in crate::glossary) fn word_before(table: &HashSet<&str>, chars: &[char], end: usize) -> usize {
    (1..=end.min(7))
        .rev()
        .find(|&len| {
            let word: String = chars[end - len..end].iter().collect();
            table.contains(word.as_str())
        })
        .unwrap_or(0)
}

/// The longest word of `table` (up to 7 characters) that begins at `start`, as a number of characters.
pub(in crate::glossary) fn word_at(table: &HashSet<&str>, chars: &[char], start: usize) -> usize {
    (1..=(chars.len() - start).min(7))
        .rev()
        .find(|&len| {
            let word: String = chars[start..start + len].iter().collect();
            table.contains(word.as_str())
        })
        .unwrap_or(0)
}
