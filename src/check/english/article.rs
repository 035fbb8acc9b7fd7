//! “A” and “an” by the sound that follows. Where the sound is not sure, nothing is said.

use super::{ARTICLE, ID};
use crate::check::prose::{Kind, Prose};
use crate::check::{Finding, Pair, Severity};

/// How a word begins when it is read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sound {
    Vowel,
    Consonant,
    Unsure,
}

/// Words after a letter that is no article: plan A is, group A and.
const NOT_AFTER: &[&str] = &[
    "is", "are", "was", "and", "or", "in", "as", "at", "if", "it", "of", "on", "has", "had", "to",
    "for",
];

/// So many articles of one paragraph are looked at.
const MAX_ARTICLES: usize = 20_000;

/// Looks at every article of the target.
pub fn look(pair: &Pair<'_>, found: &mut Vec<Finding>) {
    let prose = pair.prose();
    if !prose.text().contains(|c: char| c.is_ascii_lowercase()) {
        return;
    }
    let is_article_form = |word: &str| matches!(word, "a" | "A" | "an" | "An" | "AN");
    let all = (0..prose.tokens().len()).filter(|&index| is_article_form(prose.str(index)));
    for index in all.take(MAX_ARTICLES) {
        let article = prose.str(index);
        let is_an = article.len() == 2;
        let right = match (is_article(prose, index), sound_after(prose, index), is_an) {
            (true, Sound::Vowel, false) => format!("{article}n"),
            (true, Sound::Consonant, true) => article[..1].to_owned(),
            _ => continue,
        };
        let bytes = prose.tokens()[index].bytes.clone();
        let next =
            word_after(prose, index).map_or(bytes.end, |next| prose.tokens()[next].bytes.end);
        let finding = Finding::new(ID, ARTICLE, Severity::Warning).at_target(bytes.start..next);
        found.push(finding.with("right", &*right).fixed_by(bytes, right));
    }
}

/// Whether a letter or word is an article: apart from what is beside it, and no name, grade or label.
fn is_article(prose: &Prose<'_>, index: usize) -> bool {
    let gap = prose.gap(index);
    if prose.kind(index) != Some(Kind::Word) || &prose.text()[gap] != " " {
        return false;
    }
    let article = prose.str(index);
    if index > 0
        && prose.is_joined(index - 1)
        && !matches!(prose.str(index - 1), "“" | "‘" | "\"" | "'" | "(" | "[" | "*" | "—" | "–")
    {
        return false;
    }
    let Some(next) = word_after(prose, index) else { return false };
    let word = prose.str(next);
    if article.starts_with('a') {
        return article == "a" && !NOT_AFTER.contains(&word) || article == "an";
    }
    // A capital one is an article only where a sentence or a title begins; An is a surname, too.
    let is_name = article.len() == 2 && word.starts_with(|c: char| c.is_uppercase());
    prose.begins_sentence(index) && !is_name && !NOT_AFTER.contains(&word) && article != "AN"
}

/// The word after an article, behind quotation marks and brackets.
fn word_after(prose: &Prose<'_>, index: usize) -> Option<usize> {
    let mut next = index + 1;
    while matches!(prose.str(next), "“" | "‘" | "\"" | "'" | "(" | "*" | "`")
        && prose.is_joined(next)
    {
        next += 1;
    }
    (next < index + 4 && next < prose.tokens().len()).then_some(next)
}

fn sound_after(prose: &Prose<'_>, index: usize) -> Sound {
    let Some(next) = word_after(prose, index) else { return Sound::Unsure };
    let word = prose.str(next);
    match prose.kind(next) {
        Some(Kind::Number) => of_number(word),
        Some(Kind::Word)
            if prose.str(next + 1) == "-" && prose.is_joined(next) && word.len() == 1 =>
        {
            of_letter(word)
        }
        Some(Kind::Word) => of_word(word),
        Some(Kind::Code) => of_code(word),
        Some(Kind::Mark) | None => Sound::Unsure,
    }
}

/// 8, 80, 11 and 18 begin with a vowel; four figures are read in two ways.
fn of_number(number: &str) -> Sound {
    let whole = number.split('.').next().unwrap_or_default();
    let num_groups = whole.split(',').count();
    let first = whole.split(',').next().unwrap_or_default();
    let num_digits = whole.bytes().filter(u8::is_ascii_digit).count();
    if first.starts_with('8') {
        return if num_digits == first.len() || num_groups > 1 {
            Sound::Vowel
        } else {
            Sound::Unsure
        };
    }
    match first {
        "11" | "18" => Sound::Vowel,
        _ if num_digits == 4 && first.starts_with('1') => Sound::Unsure,
        _ if num_digits > 6 && num_groups == 1 => Sound::Unsure,
        _ => Sound::Consonant,
    }
}

/// The name of a letter.
fn of_letter(letter: &str) -> Sound {
    match letter.to_ascii_uppercase().as_str() {
        "A" | "E" | "F" | "H" | "I" | "L" | "M" | "N" | "O" | "R" | "S" | "X" => Sound::Vowel,
        letter if letter.len() == 1 => Sound::Consonant,
        _ => Sound::Unsure,
    }
}

/// Of code only what begins with a letter and a figure (an H800) and i- and e-names are sure.
fn of_code(code: &str) -> Sound {
    let bytes = code.as_bytes();
    match bytes {
        [letter, digit, ..] if letter.is_ascii_uppercase() && digit.is_ascii_digit() => {
            of_letter(&code[..1])
        }
        [b'i' | b'e', capital, ..] if capital.is_ascii_uppercase() => Sound::Vowel,
        _ => Sound::Unsure,
    }
}

/// Abbreviations whose sound their letters do not tell, small letters: those spelled out, then those read as words.
const SPELLED: &str = "\
    hiv suv ngo nev led lcd mou hr rfid nec mit nih rov sec fir ev lng lpg nba nfl nfc nft \
    mba mp mep mri mvp sme smes fda fbi sms soe rna xml html http lgbt mtr sar hsbc hpv";
const READ: &str = "\
    nato nasa nasdaq lan sars mers fifa ram rom sim laser radar hipaa ufo unesco unicef us \
    uk un usb uae uav ui ux url ussr usd utc uv uefa uhf usda usaid ucla upi ups";

fn of_word(word: &str) -> Sound {
    let num_letters = word.chars().count();
    if num_letters == 1 {
        return of_letter(word);
    }
    if !word.is_ascii() {
        return match word.chars().next() {
            Some('é' | 'É' | 'á' | 'Á' | 'à' | 'ā' | 'Ā' | 'ö' | 'Ö' | 'ä' | 'Ä') => {
                Sound::Vowel
            }
            _ => Sound::Unsure,
        };
    }
    let is_abbreviation = word.bytes().filter(u8::is_ascii_uppercase).count() >= 2;
    match word.strip_suffix('s') {
        // SUVs sounds as SUV does.
        Some(one) if is_abbreviation => of_abbreviation(&one.to_ascii_lowercase()),
        _ if is_abbreviation => of_abbreviation(&word.to_ascii_lowercase()),
        _ => of_plain(&word.to_ascii_lowercase()),
    }
}

fn of_abbreviation(lower: &str) -> Sound {
    // One in the plural or with an ending sounds as without.
    let bare = lower.split(['\'', '’']).next().unwrap_or(lower);
    let first = bare.as_bytes().first().copied().unwrap_or_default();
    let is_read = || READ.split(' ').any(|each| each == bare);
    let is_vowel = |byte: &u8| b"aeiou".contains(byte);
    if bare == "sql" {
        return Sound::Unsure;
    }
    if SPELLED.split(' ').any(|each| each == bare) {
        return of_letter(&bare[..1]);
    }
    match first {
        b'u' if is_read() => Sound::Consonant,
        b'u' => Sound::Unsure,
        b'a' | b'e' | b'i' | b'o' => Sound::Vowel,
        _ if is_read() => Sound::Consonant,
        b'f' | b'h' | b'l' | b'm' | b'n' | b'r' | b's' | b'x' => {
            // Without a vowel nobody can read it as a word.
            if bare.bytes().any(|byte| is_vowel(&byte)) { Sound::Unsure } else { Sound::Vowel }
        }
        _ => Sound::Consonant,
    }
}

/// Beginnings of words with the sound that they have, where the first letter does not tell; the longest counts.
const BEGINNINGS: [(Sound, &str); 3] = [
    (
        Sound::Vowel,
        "\
        hour honest honor honour heir oner oneir ou unid unim unin unir usher",
    ),
    (
        Sound::Consonant,
        "\
        eu ew one once oui ouagad oax unidir unison unil uni use usu usa usi uter ute uti uto \
        uta ura ure uri uro uru ukr uku ubiq uga ufo uvu",
    ),
    (
        Sound::Unsure,
        "\
        herb histor hotel habit heroic hyster heredit homage hallucin unis ube uyg uig ulan yt \
        yv yp xb xp mm ng hm",
    ),
];

fn of_plain(lower: &str) -> Sound {
    let all =
        BEGINNINGS.iter().flat_map(|(sound, list)| list.split(' ').map(move |each| (each, *sound)));
    let longest = all.filter(|(beginning, _)| lower.starts_with(beginning));
    if let Some((_, sound)) = longest.max_by_key(|(beginning, _)| beginning.len()) {
        return sound;
    }
    match lower.as_bytes().first() {
        Some(b'a' | b'e' | b'i' | b'o' | b'u') => Sound::Vowel,
        // Without a vowel it is an abbreviation in small letters.
        Some(_) if !lower.contains(['a', 'e', 'i', 'o', 'u', 'y']) => Sound::Unsure,
        _ => Sound::Consonant,
    }
}
