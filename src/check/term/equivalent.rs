//! What may stand for a term's English without being it: a part of a name, an acronym, an adjective of a country, a
//! pronoun; and terms that are no terms where they stand, being parts of other words.

use super::mention::{Mention, View};
use crate::check::Pair;
use crate::check::target_word::TargetWord;
use crate::glossary::names::recognise;
use crate::model::{Term, TermKind};

/// Words for a country and what belongs to it that do not begin alike.
const COUNTRIES: &[&[&str]] = &[
    &[
        "united states",
        "united states of america",
        "us",
        "usa",
        "america",
        "american",
        "americans",
        "washington",
    ],
    &["united kingdom", "uk", "great britain", "britain", "british", "briton", "britons", "london"],
    &["china", "chinese", "beijing", "prc", "sino", "mainland"],
    &["france", "french", "paris"],
    &["spain", "spanish", "spaniard", "spaniards"],
    &["germany", "german", "germans", "berlin"],
    &["netherlands", "dutch", "holland"],
    &["switzerland", "swiss"],
    &["greece", "greek", "greeks"],
    &["poland", "polish", "pole", "poles"],
    &["denmark", "danish", "dane", "danes"],
    &["turkey", "turkish", "turk", "turks", "türkiye"],
    &["finland", "finnish", "finn", "finns"],
    &["sweden", "swedish", "swede", "swedes"],
    &["ireland", "irish"],
    &["wales", "welsh"],
    &["philippines", "philippine", "filipino", "filipinos", "manila"],
    &["thailand", "thai", "thais"],
    &["south korea", "korea", "korean", "koreans", "rok", "seoul"],
    &["north korea", "korea", "korean", "dprk", "pyongyang"],
    &["japan", "japanese", "tokyo"],
    &["russia", "russian", "russians", "moscow"],
    &["soviet union", "soviet", "ussr"],
    &["european union", "eu", "european", "brussels"],
    &["united nations", "un"],
    &["hong kong", "hongkong", "hongkonger", "hongkongers", "hk", "sar"],
    &["taiwan", "taiwanese", "taipei"],
    &["new zealand", "kiwi"],
];

/// Titles that stand before a surname.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "professor",
    "president",
    "minister",
    "premier",
    "chairman",
    "secretary",
    "general",
    "senator",
    "governor",
    "mayor",
    "ambassador",
    "king",
    "queen",
    "prince",
    "princess",
    "sir",
    "lord",
    "lady",
    "chancellor",
    "director",
    "judge",
    "justice",
    "captain",
    "colonel",
    "chief",
    "the",
    "ceo",
    "officer",
    "founder",
    "representative",
    "congressman",
    "congresswoman",
    "commissioner",
    "coach",
];

/// Words that end what is written in full and are left off later.
const LEGAL_FORMS: &[&str] = &[
    "inc",
    "corp",
    "corporation",
    "co",
    "ltd",
    "company",
    "group",
    "limited",
    "holdings",
    "plc",
    "llc",
    "gmbh",
    "ag",
];

/// Whether something stands in the translation that may be meant for a term.
pub fn may_stand_in(view: &View<'_>, term: &Term) -> bool {
    let words = view.words();
    let targets = || term.targets.iter().chain(&term.short_target);
    targets().any(|target| {
        has_acronym(words, target) || has_adjective(words, target) || has_core(words, target)
    }) || is_person(view, term) && targets().any(|target| has_name_part(words, target))
}

/// `WHO` for `World Health Organization`, and the other way round.
fn has_acronym(words: &[TargetWord], target: &str) -> bool {
    let parts = capitalised_parts(target);
    if parts.len() >= 2 {
        let initials: String = parts.iter().filter_map(|part| part.chars().next()).collect();
        let initials = initials.to_lowercase();
        return words.iter().any(|word| word.is_capital && word.lower == initials);
    }
    is_acronym(target) && spells_out(words, &target.to_lowercase())
}

fn is_acronym(word: &str) -> bool {
    (2..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether words beginning with those letters stand in a row, small words between them left out.
fn spells_out(words: &[TargetWord], letters: &str) -> bool {
    words.windows(letters.len().min(words.len())).any(|window| {
        let mut initials = window.iter().filter_map(|word| word.lower.chars().next());
        window.len() == letters.len() && letters.chars().all(|c| initials.next() == Some(c))
    })
}

fn capitalised_parts(text: &str) -> Vec<&str> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    parts.filter(|part| part.starts_with(char::is_uppercase)).collect()
}

/// `Chinese` for `China`: a country by another of its words, or a capitalised word that begins alike.
fn has_adjective(words: &[TargetWord], target: &str) -> bool {
    let lower = target.to_lowercase().replace('.', "");
    let lower = lower.strip_prefix("the ").unwrap_or(&lower);
    let in_table = COUNTRIES.iter().filter(|row| row.contains(&lower));
    let mut listed = in_table.flat_map(|row| row.iter());
    if listed.any(|wanted| words.iter().any(|word| word.is_capital && word.lower == **wanted))
        || lower == "united states" && words.windows(2).any(is_us)
    {
        return true;
    }
    if lower.contains(' ') || !target.starts_with(char::is_uppercase) {
        return false;
    }
    const ENDINGS: &[&str] =
        &["n", "an", "ian", "ese", "ish", "i", "ic", "er", "ers", "ite", "ans", "ians", "is"];
    let stems = [lower, lower.trim_end_matches(['a', 'e', 'o', 'y'])];
    words.iter().filter(|word| word.is_capital).any(|word| {
        stems
            .iter()
            .filter(|stem| stem.len() >= 4)
            .any(|stem| word.lower.strip_prefix(stem).is_some_and(|rest| ENDINGS.contains(&rest)))
    })
}

/// `U.S.` is two words of one letter.
fn is_us(pair: &[TargetWord]) -> bool {
    pair[0].lower == "u" && pair[1].lower == "s" && pair[0].bytes.end + 1 == pair[1].bytes.start
}

/// A company without what says that it is one.
fn has_core(words: &[TargetWord], target: &str) -> bool {
    let parts: Vec<String> = target
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect();
    let num_core = parts.iter().rposition(|part| !LEGAL_FORMS.contains(&part.as_str()));
    let core = &parts[..num_core.map_or(0, |last| last + 1)];
    !core.is_empty()
        && core.len() < parts.len()
        && words.windows(core.len()).any(|window| {
            window.iter().zip(core).all(|(word, part)| word.is_capital && word.lower == *part)
        })
}

fn is_person(view: &View<'_>, term: &Term) -> bool {
    match term.kind {
        TermKind::Person => true,
        TermKind::Term => {
            let parts = capitalised_parts(term.target());
            let dictionary = &**view.pair.brief().reader.dictionary();
            let is_recognised = || {
                let found = recognise(&[&term.source], dictionary, &[]);
                found.iter().any(|name| name.text == term.source && name.kind == TermKind::Person)
            };
            (2..=4).contains(&parts.len()) && is_recognised()
        }
        _ => false,
    }
}

/// A first or last name by itself: not beside another name, as the given name of another person is.
fn has_name_part(words: &[TargetWord], target: &str) -> bool {
    let parts: Vec<String> = capitalised_parts(target)
        .into_iter()
        .filter(|part| part.len() >= 2)
        .map(str::to_lowercase)
        .collect();
    if parts.len() < 2 {
        return false;
    }
    words.iter().enumerate().any(|(index, word)| {
        let is_name = |word: &&TargetWord| word.is_capital && !TITLES.contains(&&*word.lower);
        let before = index.checked_sub(1).map(|before| &words[before]);
        let before = before.filter(|_| word.is_joined).filter(is_name);
        let after = words.get(index + 1).filter(|after| after.is_joined).filter(is_name);
        let is_alone = match parts.iter().position(|part| *part == word.lower) {
            None => return false,
            Some(0) => after.is_none(),
            Some(_) => before.is_none(),
        };
        word.is_capital && is_alone
    })
}

/// Whether a text is a short form of another: its acronym, or words of it.
pub fn is_short_for(short: &str, long: &str) -> bool {
    let (low_short, low_long) = (short.to_lowercase(), long.to_lowercase());
    let bare = low_short.replace('.', "");
    let parts = long.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let initials: String = parts.clone().filter_map(|part| part.chars().next()).collect();
    let capitals: String =
        capitalised_parts(long).iter().filter_map(|p| p.chars().next()).collect();
    low_long.contains(&low_short)
        || bare == initials.to_lowercase()
        || bare == capitals.to_lowercase()
        || COUNTRIES.iter().any(|row| row.contains(&&*bare) && row.contains(&&*low_long))
}

const PRONOUNS: &[(&str, &[&str])] = &[
    ("person", &["he", "she", "him", "her", "his", "hers", "who", "they", "their", "them", "i"]),
    ("thing", &["it", "its", "they", "their", "them", "which", "we", "our", "there", "here"]),
];

/// Whether a pronoun of the translation may stand for a name: there are more of them than the source has.
pub fn pronoun_stands_in(view: &View<'_>, term: &Term) -> bool {
    let which = if is_person(view, term) { "person" } else { "thing" };
    if which == "thing" && !term.target().starts_with(char::is_uppercase) {
        return false;
    }
    let rows = PRONOUNS.iter().filter(|(name, _)| *name == which);
    let listed: Vec<&str> = rows.flat_map(|(_, words)| words.iter().copied()).collect();
    let num_in_target = view.words().iter().filter(|w| listed.contains(&&*w.lower)).count();
    let own = |c: &char| matches!(c, '他' | '她' | '它' | '其' | '我' | '祂' | '牠');
    num_in_target > view.pair.source().chars().filter(own).count()
}

/// Whether every place of a term lies within a longer name of the article or across the words of the source: then
/// it is no mention of the term.
pub fn is_inside_word(pair: &Pair<'_>, mention: &Mention<'_>) -> bool {
    let names = pair.names();
    let brief = pair.brief();
    let words = brief.reader.words(pair.source(), &brief.context).0;
    mention.hits.iter().all(|hit| {
        let bytes = hit.byte_start..hit.byte_end;
        let after = names.partition_point(|name| name.bytes.end < bytes.end);
        let in_name = names
            .get(after)
            .is_some_and(|name| name.bytes.start <= bytes.start && name.bytes.len() > bytes.len());
        let index = words.partition_point(|word| word.byte_end <= bytes.start);
        let cuts_word = words.get(index).is_some_and(|word| word.byte_start < bytes.start);
        let index = words.partition_point(|word| word.byte_end < bytes.end);
        let is_cut = words.get(index).is_some_and(|word| {
            word.byte_start < bytes.end
                && word.byte_end > bytes.end
                && word.byte_start > bytes.start
        });
        in_name || cuts_word || is_cut
    })
}
