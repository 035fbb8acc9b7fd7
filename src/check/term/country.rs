//! Words that name a country and what belongs to it: adjectives, inhabitants, capitals for governments.

use crate::check::target_word::TargetWord;

/// Words for one country, where they do not begin alike; behind `/` what may stand for it but names something else.
const COUNTRIES: &[&str] = &[
    "united states|united states of america|us|usa|america|american|americans/washington",
    "united kingdom|uk|great britain|britain|anglo|british|briton|britons/london",
    "china|chinese|prc|sino|mainland/beijing",
    "france|french|franco/paris",
    "spain|spanish|spaniard|spaniards",
    "germany|german|germans/berlin",
    "netherlands|dutch|holland",
    "switzerland|swiss",
    "greece|greek|greeks",
    "poland|polish|pole|poles",
    "denmark|danish|dane|danes",
    "turkey|turkish|turk|turks|türkiye",
    "finland|finnish|finn|finns",
    "sweden|swedish|swede|swedes",
    "ireland|irish",
    "wales|welsh",
    "philippines|philippine|filipino|filipinos/manila",
    "thailand|thai|thais",
    "south korea|korea|korean|koreans|rok/seoul",
    "north korea|korea|korean|dprk/pyongyang",
    "japan|japanese/tokyo",
    "russia|russo|russian|russians/moscow",
    "soviet union|soviet|ussr",
    "european union|eu|european/brussels",
    "united nations|un",
    "hong kong|hongkong|hongkonger|hongkongers|hk|sar",
    "taiwan|taiwanese/taipei",
    "new zealand|kiwi",
];

/// How an adjective or inhabitant's name ends where the place's name ends, or ends otherwise.
const OF_ADJECTIVES: &[&str] =
    &["n", "an", "ian", "ans", "ians", "ese", "ish", "i", "is", "ic", "er", "ers", "ite", "s"];
const OF_PLACES: &[&str] = &["", "a", "e", "o", "y", "um", "us", "ia", "en", "land"];

/// The words for the countries that a word, in small letters, is a word for.
fn words_with(word: &str) -> impl Iterator<Item = &'static str> {
    let is_of = move |row: &&str| {
        let names = row.split('/').next().unwrap_or_default();
        names.split('|').any(|listed| listed == word)
    };
    COUNTRIES.iter().copied().filter(is_of).flat_map(|row| row.split(['|', '/']))
}

/// Whether two names, in small letters and without points, are of one country.
pub fn is_same(a: &str, b: &str) -> bool {
    words_with(a).any(|listed| listed == b)
}

/// `Chinese` for `China`: a country by another of its words, or a capitalised word that begins alike.
pub fn has_adjective(words: &[TargetWord], target: &str) -> bool {
    let lower = target.to_lowercase().replace('.', "");
    let lower = lower.strip_prefix("the ").unwrap_or(&lower);
    let mut listed = words_with(lower);
    if listed.any(|wanted| words.iter().any(|word| word.is_capital && word.lower == wanted))
        || lower == "united states" && words.windows(2).any(is_us)
    {
        return true;
    }
    let is_name = !lower.contains(' ') && target.starts_with(char::is_uppercase);
    let begins_with_it = |word: &TargetWord| lower.len() >= 5 && word.lower.starts_with(lower);
    is_name
        && words.iter().any(|word| {
            word.is_capital && (begins_with_it(word) || is_adjective_of(&word.lower, lower))
        })
}

/// Whether a word, in small letters, is a place's adjective or inhabitant, or the other way round.
pub fn is_adjective_of(word: &str, place: &str) -> bool {
    let ends_so = |text: &str, at: usize, endings: &[&str]| {
        text.get(at..).is_some_and(|end| endings.contains(&end))
    };
    let num_common = word.bytes().zip(place.bytes()).take_while(|(a, b)| a == b).count();
    (4..=num_common).any(|at| {
        ends_so(place, at, OF_PLACES) && ends_so(word, at, OF_ADJECTIVES)
            || ends_so(word, at, &[""]) && ends_so(place, at, OF_ADJECTIVES)
    })
}

/// `U.S.` is two words of one letter.
fn is_us(pair: &[TargetWord]) -> bool {
    pair[0].lower == "u" && pair[1].lower == "s" && pair[0].bytes.end + 1 == pair[1].bytes.start
}
