//! What the English of a gloss looks like: an acronym, a person's name, one word, an organisation or a term,
//! and its words prepared for comparison with Chinese.

use std::collections::HashMap;

use super::parenthesis::is_acronym;
use super::run::Run;
use super::sound::consonants;
use crate::glossary::names::Lexicon;

/// The most words of a name that are compared; a bit set of them drives the comparison.
pub(super) const MAX_WORDS: usize = 7;

/// What a name in Latin letters looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Acronym,
    Person,
    Single,
    Organisation,
    Term,
}

/// One word of the English: lower case, and its consonants. A letter of an acronym is a word of one letter.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub lower: String,
    pub sounds: Vec<char>,
}

/// The English of a gloss, prepared.
#[derive(Clone, Debug)]
pub(super) struct English {
    pub name: String,
    pub shape: Shape,
    pub words: Vec<Word>,
    pub has_and: bool,
    /// Every word could be romanised Japanese.
    pub looks_japanese: bool,
    /// The words that a dictionary gives for pieces of the Chinese, by their indices; filled for one run.
    pub given: HashMap<String, Vec<usize>>,
}

/// The longest piece of Chinese that is looked up, in characters, and the shortest stem that is compared.
const MAX_PIECE: usize = 5;
const MIN_STEM: usize = 4;

const PARTICLES: &str = "de da do dos das di du del della der den van von zu zur la le el al bin bint ibn ben abu e y ter ten af av dela st";
const SMALL_WORDS: &str =
    "of the and for in on at to a an de la du des et und der die das y del e & with";
const ORGANISATION_WORDS: &str = "university college institute center centre foundation fund news corp corporation inc ltd llc co company \
    group holdings bank association society council commission committee ministry department agency bureau party times post daily journal press \
    network channel television tv radio studios studio lab labs laboratory laboratories technologies technology systems airlines airways motors motor \
    pharmaceuticals pharma capital partners securities insurance energy union league alliance organization organisation forum court school academy \
    museum hospital library army navy force forces guard front movement project program programme act agreement treaty market markets club team \
    magazine review weekly monthly tribune herald intelligence learning model language research studies services service exchange games entertainment \
    attention generation retrieval augmented neural memory test testing theory effect driving vehicle vehicles energy climate quantum data \
    digital virtual reality artificial machine deep reasoning inference reinforcement supervised training prompt token tokens agent agents mechanism \
    architecture chain thought experts mixture compute computing cloud edge supply trade security defense defence missile missiles nuclear stealth \
    rocket launch vaccine virus disease syndrome protein gene therapy trap swan rhino paradox index rate ratio reserve pictures records music media software electronics semiconductor semiconductors industrial average composite international global national federal";
const PLACE_WORDS: &str = "street avenue valley island islands lake mount mountain river bay gulf sea strait ocean city county state province \
    canal bridge airport port harbor harbour square park beach desert peninsula guinea republic kingdom cape hill hills reef rainforest forest glacier plateau bank shoal falls waterfall";

const PLACE_BEGINNINGS: &str =
    "san los las santa saint new fort rio buenos port cape abu tel kuala phnom addis";

/// Whether the English names a place by one of its words.
pub(super) fn names_a_place(name: &str) -> bool {
    let lower = name.to_lowercase();
    let first = lower.split(' ').next().unwrap_or("");
    // Los Angeles Lakers are a team.
    let is_plural = lower.ends_with('s') && lower.split(' ').count() >= 3;
    lower.contains(' ')
        && (lower.split(' ').any(|word| is_listed(PLACE_WORDS, word))
            || !is_plural && is_listed(PLACE_BEGINNINGS, first))
}

fn is_listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

impl English {
    /// Prepares a name.
    pub(super) fn new(name: &str) -> Self {
        let shape = shape(name);
        let lower = name.to_lowercase();
        let has_and = ["and ", "& ", "et ", "und "]
            .iter()
            .any(|word| lower.replace("& co", "").contains(&format!(" {word}")));
        let parts: Vec<String> = if shape == Shape::Acronym {
            lower.chars().filter(|c| c.is_alphabetic()).map(String::from).collect()
        } else {
            lower
                .split(|c: char| c == ' ' || "-–‑·/,.".contains(c))
                .filter(|word| !word.is_empty() && !is_listed(SMALL_WORDS, word))
                .map(str::to_owned)
                .collect()
        };
        let looks_japanese = matches!(shape, Shape::Person | Shape::Single)
            && parts.iter().all(|word| is_open_syllables(word));
        let words = parts
            .into_iter()
            .take(MAX_WORDS)
            .map(|lower| Word { sounds: consonants(&lower), lower })
            .collect();
        let given = HashMap::new();
        Self { name: name.to_owned(), shape, words, has_and, looks_japanese, given }
    }

    /// Looks up which pieces of a run a dictionary translates with words of the name.
    pub(super) fn look_up(&mut self, chars: &[char], lexicon: &impl Lexicon) {
        if self.shape == Shape::Acronym {
            return;
        }
        for start in 0..chars.len() {
            let mut piece = String::from(chars[start]);
            for &c in chars.iter().skip(start + 1).take(MAX_PIECE - 1) {
                piece.push(c);
                let found = self.words_in(&lexicon.entries(&piece));
                if !found.is_empty() {
                    self.given.insert(piece.clone(), found);
                }
            }
        }
    }

    /// Words with capitals that look like a person's name are those of a thing when the dictionary translates one of
    /// them and the Chinese ends with a word of two characters and more (多头潜在注意力, 大型强子对撞机).
    pub(super) fn settle_shape(&mut self, run: &Run, breaks: &[bool], lexicon: &impl Lexicon) {
        if self.shape != Shape::Person {
            return;
        }
        let last = (0..run.len()).rev().find(|&index| breaks[index]).unwrap_or(0);
        let word: String = run.chars[last..].iter().collect();
        let is_word = run.len() - last >= 2
            && lexicon.count(&word).is_some()
            && lexicon.proper(&word).is_none();
        if is_word && self.given.contains_key(&word) {
            self.shape = Shape::Organisation;
        }
    }

    fn words_in(&self, entries: &[(bool, Vec<&str>)]) -> Vec<usize> {
        // That 马斯克 is Musk says nothing of what the name is made of.
        let common = || entries.iter().filter(|(is_name, _)| !is_name);
        let senses = || common().flat_map(|(_, senses)| senses.iter());
        let is_given = |word: &Word| {
            let stem = stem(&word.lower);
            stem.chars().count() >= MIN_STEM
                && senses().any(|sense| {
                    let sense = sense.to_lowercase();
                    sense.split(|c: char| !c.is_alphabetic()).any(|given| given.starts_with(stem))
                })
        };
        (0..self.words.len()).filter(|&index| is_given(&self.words[index])).collect()
    }

    /// Whether the name is that of one person or thing in a word or a few, written by sound as a rule.
    pub(super) fn may_be_person(&self) -> bool {
        matches!(self.shape, Shape::Person | Shape::Single)
    }
}

/// The beginning of a word that its inflections share: all but its last letters.
fn stem(word: &str) -> &str {
    let num_chars = word.chars().count();
    let kept = num_chars.min((num_chars.saturating_sub(2)).max(MIN_STEM));
    word.char_indices().nth(kept).map_or(word, |(byte, _)| &word[..byte])
}

fn shape(name: &str) -> Shape {
    if is_acronym(name) {
        return Shape::Acronym;
    }
    let words: Vec<&str> = name.split(' ').collect();
    let is_capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let lower = |word: &str| word.to_lowercase().trim_end_matches(['.', ',']).to_owned();
    if !words.iter().any(|word| word.chars().any(char::is_uppercase)) {
        return Shape::Term;
    }
    let is_organisation = words.iter().any(|word| {
        is_listed(ORGANISATION_WORDS, &lower(word))
            || ["of", "the", "and", "for", "&", "in", "on"].contains(&lower(word).as_str())
            || word.chars().any(|c| c.is_ascii_digit())
    });
    if is_organisation && words.len() > 1 {
        return Shape::Organisation;
    }
    if words.len() == 1 {
        return Shape::Single;
    }
    let personal = words.len() <= 6
        && words.iter().all(|word| {
            is_capital(word)
                || is_listed(PARTICLES, &lower(word))
                || (word.contains('-') && word.split('-').any(is_capital))
                || word.starts_with("d'")
                || word.starts_with("d’")
        });
    if personal { Shape::Person } else { Shape::Organisation }
}

/// Whether a word is made of open syllables, as romanised Japanese is (`n` may close one).
fn is_open_syllables(word: &str) -> bool {
    let simple = word
        .replace("sh", "s")
        .replace("ch", "c")
        .replace("ts", "t")
        .replace(['ō', 'ô'], "o")
        .replace('ū', "u");
    let letters: Vec<char> = simple.chars().collect();
    let is_vowel = |c: char| "aeiou".contains(c);
    if letters.len() < 2 || letters.iter().any(|c| "lvxq".contains(*c)) {
        return false;
    }
    letters.iter().enumerate().all(|(index, &c)| {
        let next = letters.get(index + 1).copied();
        is_vowel(c)
            || next.is_some_and(|n| is_vowel(n) || (n == 'y' && c != 'y') || n == c)
            || (c == 'n')
            || (c == 'h' && index > 0 && letters[index - 1] == 'o')
            || (c == 'm' && next.is_some_and(|n| "bp".contains(n)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_shape_of_a_name() {
        for (name, expected) in [
            ("CNBC", Shape::Acronym),
            ("Donald Trump", Shape::Person),
            ("Ludwig van Beethoven", Shape::Person),
            ("SoftBank", Shape::Single),
            ("Fox News", Shape::Organisation),
            ("machine learning", Shape::Term),
            ("Center for Security and Emerging Technology", Shape::Organisation),
        ] {
            assert_eq!(English::new(name).shape, expected, "{name}");
        }
        for (name, expected) in [
            ("Fumio Kishida", true),
            ("Shinzo Abe", true),
            ("Kenzaburō Ōe", true),
            ("Donald Trump", false),
            ("Shohei Ohtani", true),
        ] {
            assert_eq!(English::new(name).looks_japanese, expected, "{name}");
        }
    }
}
