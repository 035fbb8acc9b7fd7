//! Pinyin with tone marks for names. Readings come from the `pinyin` crate, one character at a time, except
//! surnames, which have a table of our own; readings of words are the dictionary's business.

use super::surname::surname;
use super::tone::mark;
use pinyin::ToPinyin;

/// What kind of name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A person: surname and given name as words, a transcribed name as one word for each part.
    Person,
    /// Anything else: syllables apart, the first with a capital.
    Other,
}

/// The pinyin of a name, for display. Dots become spaces; characters without a reading stay as they are.
pub fn of_name(text: &str, kind: NameKind) -> String {
    let parts: Vec<&str> = text
        .split(['·', '‧', '・', '•', '．', '∙', '･', '⋅', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let is_dotted = parts.len() > 1;
    let written: Vec<String> = parts
        .into_iter()
        .map(|part| match kind {
            NameKind::Person if is_dotted => transcribed(part),
            NameKind::Person => person(part),
            NameKind::Other => capitalised(&syllables(part).join(" ")),
        })
        .collect();
    written.join(" ")
}

fn person(name: &str) -> String {
    let Some(surname) = surname(name) else { return transcribed(name) };
    let split = name.char_indices().nth(surname.num_chars).map_or(name.len(), |(at, _)| at);
    let (family, given) = name.split_at(split);
    let family = match surname.special {
        Some(numbered) => joined(&numbered.split(' ').map(mark).collect::<Vec<_>>()),
        None => joined(&syllables(family)),
    };
    let given = joined(&syllables(given));
    format!("{} {}", capitalised(&family), capitalised(&given)).trim_end().to_owned()
}

fn transcribed(name: &str) -> String {
    capitalised(&joined(&syllables(name)))
}

/// Syllables as one word, with an apostrophe before one that begins with a vowel.
fn joined(syllables: &[String]) -> String {
    let mut word = String::new();
    for syllable in syllables {
        let starts_with_vowel =
            syllable.starts_with(|c: char| "aāáǎàeēéěèoōóǒò".contains(c)) && !word.is_empty();
        if starts_with_vowel && word.ends_with(char::is_alphabetic) {
            word.push('’');
        }
        word.push_str(syllable);
    }
    word
}

/// One entry for each Chinese character, and one for each run of others.
fn syllables(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut in_run = false;
    for c in text.chars() {
        if let Some(reading) = c.to_pinyin() {
            found.push(reading.with_tone().to_owned());
            in_run = false;
        } else if in_run {
            found.last_mut().expect("a run has begun").push(c);
        } else {
            found.push(c.to_string());
            in_run = true;
        }
    }
    found
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_names() {
        for (text, kind, expected) in [
            ("特朗普", NameKind::Person, "Tèlǎngpǔ"),
            ("张惠美", NameKind::Person, "Zhāng Huìměi"),
            ("李克强", NameKind::Person, "Lǐ Kèqiáng"),
            ("林赛·戈曼", NameKind::Person, "Línsài Gēmàn"),
            ("任正非", NameKind::Person, "Rén Zhèngfēi"),
            ("单田芳", NameKind::Person, "Shàn Tiánfāng"),
            ("区志诚", NameKind::Person, "Ōu Zhìchéng"),
            ("万俟卨", NameKind::Person, "Mòqí Xiè"),
            ("欧阳修", NameKind::Person, "Ōuyáng Xiū"),
            ("郝珂灵", NameKind::Person, "Hǎo Kēlíng"),
            ("马斯克", NameKind::Person, "Mǎsīkè"),
            ("拜登", NameKind::Person, "Bàidēng"),
            ("深度求索", NameKind::Other, "Shēn dù qiú suǒ"),
            ("", NameKind::Person, ""),
            ("ABC", NameKind::Other, "ABC"),
        ] {
            assert_eq!(of_name(text, kind), expected, "{text}");
        }
    }
}
