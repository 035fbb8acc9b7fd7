//! Makes a short English name or word of what a dictionary says: without labels, variants and explanations.

use crate::glossary::names::Lexicon;
use crate::model::TermKind;
use crate::text::count::is_han;

/// The most words that a suggestion may have.
const MAX_WORDS: usize = 8;
/// Beginnings of senses that translate nothing.
const NO_TRANSLATION: [&str; 17] = [
    "surname ",
    "variant of",
    "old variant",
    "see ",
    "see also",
    "used in",
    "cl:",
    "also written",
    "also pr.",
    "abbr. of",
    "erhua variant",
    "japanese variant",
    "taiwan pr.",
    "same as",
    "pr. [",
    "equivalent of",
    "see:",
];
/// Small words that stand inside names.
const JOINING: &str = "of the and for in on de la du von van al el der den bin & to at s";

/// The English that the senses of one entry suggest; `is_name` when the entry is written with a capital. An entry that
/// only points to another one has that one's English.
pub(super) fn suggestion<'a>(
    senses: impl IntoIterator<Item = &'a str>,
    kind: TermKind,
    is_name: bool,
    lexicon: &impl Lexicon,
) -> Option<String> {
    let senses: Vec<&str> = senses.into_iter().collect();
    of_senses(&senses, kind, is_name).or_else(|| {
        let pointed = senses.iter().find_map(|sense| reference(sense))?;
        let entries = lexicon.entries(&pointed);
        entries.into_iter().find_map(|(is_name, senses)| of_senses(&senses, kind, is_name))
    })
}

/// The word that a sense points to (`see 杭州市[Hang2 zhou1 Shi4]`, `abbr. for 臺灣…|台湾…[…]`), in simplified characters.
fn reference(sense: &str) -> Option<String> {
    let starts = ["see ", "abbr. for ", "variant of ", "old variant of ", "also written "];
    let rest = starts.iter().find_map(|start| sense.strip_prefix(start))?;
    let words = rest.split('[').next()?.trim();
    let word = words.rsplit('|').next()?;
    (!word.is_empty() && word.chars().all(is_han)).then(|| word.to_owned())
}

fn of_senses(senses: &[&str], kind: TermKind, is_name: bool) -> Option<String> {
    let usable: Vec<&str> = senses.iter().copied().filter(|sense| is_translation(sense)).collect();
    let dated = usable.iter().find(|sense| has_years(sense));
    let first = match (kind, dated) {
        (TermKind::Person, Some(dated)) => dated,
        _ => usable.iter().find(|sense| short(sense, kind, is_name).is_some())?,
    };
    short(first, kind, is_name)
}

fn is_translation(sense: &str) -> bool {
    let lower = bare(sense).to_lowercase();
    !lower.is_empty() && !NO_TRANSLATION.iter().any(|start| lower.starts_with(start))
}

/// Whether the sense gives the years of somebody's life.
fn has_years(sense: &str) -> bool {
    sense.split('(').skip(1).filter_map(|rest| rest.split_once(')')).any(|(inside, _)| {
        inside.chars().filter(char::is_ascii_digit).count() >= 3 && inside.contains(['-', '–'])
    })
}

/// A sense without parentheses and without Chinese with its reading (騰訊|腾讯[Teng2 xun4]).
fn bare(sense: &str) -> String {
    let mut out = String::new();
    let mut depth = 0usize;
    for c in sense.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn short(sense: &str, kind: TermKind, is_name: bool) -> Option<String> {
    let sense = bare(sense);
    let sense = sense.strip_prefix("abbr. for ").unwrap_or(&sense);
    let first = sense.split([';', '/']).next()?.split(", ").next()?;
    let first = first.trim_matches([' ', ',', '.', '!']);
    let words: Vec<&str> = first.split(' ').collect();
    let is_whole = !is_name || kind == TermKind::Organisation && words.len() <= 6;
    let kept = if is_whole { words } else { leading_name(&words) };
    let text = kept.join(" ");
    let text = text.strip_prefix("to ").unwrap_or(&text).to_owned();
    let fits = !text.is_empty()
        && !text.chars().any(is_han)
        && !text.contains(['|', '='])
        && kept.len() <= if is_name { MAX_WORDS } else { 4 };
    fits.then_some(text)
}

/// The words that are written with a capital, and small words between them: `Chaoyang prefecture-level city` is
/// `Chaoyang`.
fn leading_name<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let is_capital =
        |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let is_brand = |word: &str| word.chars().skip(1).any(char::is_uppercase);
    let start = usize::from(words.first() == Some(&"the") && words.len() > 1);
    let mut num_kept = 0;
    for (index, word) in words[start..].iter().enumerate() {
        if is_capital(word) || is_brand(word) {
            num_kept = index + 1;
        } else if index == 0 || !JOINING.split(' ').any(|small| small == *word) {
            break;
        }
    }
    words[start..start + num_kept].to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_short_english() {
        use TermKind::{Organisation, Person, Place, Term};
        for (senses, kind, is_name, expected) in [
            (
                "Donald Trump (1946–), American businessman and politician",
                Person,
                true,
                "Donald Trump",
            ),
            ("Biden (name)/Joe Biden (1942-), US president (2021-)", Person, true, "Joe Biden"),
            ("NVIDIA, computer graphics card company", Organisation, true, "NVIDIA"),
            ("Tencent, Chinese tech conglomerate, founded in 1998", Organisation, true, "Tencent"),
            ("London, capital of United Kingdom", Place, true, "London"),
            ("Chaoyang prefecture-level city in Liaoning province", Place, true, "Chaoyang"),
            ("surname Li/Li (tribe)", Place, true, "Li"),
            ("abbr. for 騰訊|腾讯[Teng2 xun4]/Tencent", Organisation, true, "Tencent"),
            ("iQiyi, online video platform", Organisation, true, "iQiyi"),
            ("World Health Organization (WHO)", Organisation, true, "World Health Organization"),
            ("(computing) algorithm", Term, false, "algorithm"),
            ("artificial intelligence (AI)", Term, false, "artificial intelligence"),
            ("the Netherlands", Place, true, "Netherlands"),
            ("variant of 邱吉爾|邱吉尔[Qiu1 ji2 er3]", Person, true, ""),
        ] {
            let senses: Vec<&str> = senses.split('/').collect();
            let found = of_senses(&senses, kind, is_name).unwrap_or_default();
            assert_eq!(found, expected, "{senses:?}");
        }
    }
}
