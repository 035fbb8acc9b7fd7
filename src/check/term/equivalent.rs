//! What may stand for a term's English without being it: a part of a name, an acronym, an adjective of a country, a
//! pronoun; and terms that are no terms where they stand, being parts of other words.

use super::country::{self, has_adjective};
use super::mention::{Mention, View};
use crate::check::Pair;
use crate::check::target_word::TargetWord;
use crate::glossary::names::recognise;
use crate::glossary::reader::Context;
use crate::model::{Term, TermKind};
use crate::text::pinyin;
use std::ops::Range;

/// Titles that stand before a surname.
const TITLES: &str = "mr mrs ms dr prof professor president minister premier chairman secretary general \
    senator governor mayor ambassador king queen prince princess sir lord lady chancellor \
    director judge justice captain colonel chief the ceo officer founder representative \
    congressman congresswoman commissioner coach";

/// Words that end what is written in full and may be left off.
const GENERIC: &str = "inc corp corporation co ltd company group limited holdings plc llc gmbh ag province city \
    county district region municipality prefecture town township village state republic \
    desert river lake ocean sea island islands peninsula mountains";

/// Small words of names that are nobody's name by themselves.
const PARTICLES: &str =
    "de la le du da di del van von der den al el bin ibn st san the of and jr sr";

/// What stands behind a place's name in Chinese without making another name of it.
const OF_COUNTIES: &[&str] = &["市", "省", "县", "縣", "区", "區", "州", "镇", "鎮", "人", "籍"];

/// Whether something stands in the translation that may be meant for a term.
pub fn may_stand_in(view: &View<'_, '_>, term: &Term) -> bool {
    // What translates another term of the paragraph does not stand for this one.
    let words: Vec<TargetWord> =
        view.words().iter().filter(|word| !view.is_taken(&word.bytes, term)).cloned().collect();
    let targets = || term.targets.iter().chain(&term.short_target);
    targets().any(|target| {
        has_acronym(&words, target)
            || has_adjective(&words, target)
            || has_core(&words, target)
            || has_words(&words, target)
            || term.kind == TermKind::Organisation && has_telling_part(&words, target)
    }) || is_person(view, term) && targets().any(|target| has_name_part(&words, target))
}

/// `controls on the export` for `export controls`: all words of what is no name, in whatever order and form.
fn has_words(words: &[TargetWord], target: &str) -> bool {
    let is_same = |word: &TargetWord, part: &str| {
        let num_common = word.lower.bytes().zip(part.bytes()).take_while(|(a, b)| a == b).count();
        num_common >= part.len().saturating_sub(3).max(5.min(part.len()))
    };
    let is_name = target.contains(char::is_uppercase);
    let mut parts =
        target.split(|c: char| !c.is_alphanumeric()).filter(|part| part.len() > 2).peekable();
    !is_name
        && parts.peek().is_some()
        && parts.all(|part| words.iter().any(|word| is_same(word, part)))
}

/// The one word of an organisation's name that is a name itself: `Xinhua` for `Xinhua News Agency`.
fn has_telling_part(words: &[TargetWord], target: &str) -> bool {
    let parts = capitalised_parts(target);
    let Some(first) = parts.first().filter(|first| parts.len() >= 2 && first.len() >= 4) else {
        return false;
    };
    let is_telling = pinyin::split(&first.to_lowercase()).is_some()
        || first.chars().skip(1).any(char::is_uppercase);
    let lower = first.to_lowercase();
    is_telling && words.iter().any(|word| word.is_capital && word.lower == lower)
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

/// A company without what says that it is one, or a name in the other spelling.
fn has_core(words: &[TargetWord], target: &str) -> bool {
    let parts: Vec<String> = target
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect();
    let num_core = parts.iter().rposition(|part| !is_in(GENERIC, part));
    let core = &parts[..num_core.map_or(0, |last| last + 1)];
    !core.is_empty()
        && words.windows(core.len()).any(|window| {
            let mut pairs = window.iter().zip(core);
            pairs.all(|(word, part)| word.is_capital && is_same_spelling(&word.lower, part))
        })
}

/// Whether two words are one, in American and British spelling: `organization`, `organisation`.
pub fn is_same_spelling(a: &str, b: &str) -> bool {
    let british = |c: char| if c == 'z' { 's' } else { c };
    a.chars().map(british).eq(b.chars().map(british))
}

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

fn is_person(view: &View<'_, '_>, term: &Term) -> bool {
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

/// A part of a name by itself: not beside another name, as the given name of another person is, and of a Chinese
/// name the surname only; or the parts the other way round.
fn has_name_part(words: &[TargetWord], target: &str) -> bool {
    let parts: Vec<String> = capitalised_parts(target)
        .into_iter()
        .map(str::to_lowercase)
        .filter(|part| part.len() >= 2 && !is_in(PARTICLES, part))
        .collect();
    let [first, .., last] = parts.as_slice() else { return false };
    let is_chinese = pinyin::is_syllable(first) && pinyin::split(last).is_some();
    words.iter().enumerate().filter(|(_, word)| word.is_capital).any(|(index, word)| {
        let is_name = |word: &&TargetWord| word.is_capital && !is_in(TITLES, &word.lower);
        let before = index.checked_sub(1).map(|before| &words[before]);
        let before = before.filter(|_| word.is_joined).filter(is_name);
        let after = words.get(index + 1).filter(|after| after.is_joined).filter(is_name);
        if word.lower == *first {
            return after.is_none() && (!is_chinese || before.is_none())
                || before.is_some_and(|before| before.lower == *last);
        }
        !is_chinese && before.is_none() && parts[1..].contains(&word.lower)
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
        || country::is_same(&bare, &low_long)
}

/// Pronouns for persons and for things, in English and in Chinese.
const OF_PERSONS: (&[&str], &[char]) = (
    &["he", "she", "him", "her", "his", "hers", "who", "they", "their", "them", "i"],
    &['他', '她', '其', '我', '祂'],
);
const OF_THINGS: (&[&str], &[char]) = (
    &["it", "its", "they", "their", "them", "which", "we", "our", "there", "here"],
    &['它', '其', '牠', '们', '們'],
);

/// Whether a pronoun of the translation may stand for a name: there are more of them than the source has.
pub fn pronoun_stands_in(view: &View<'_, '_>, term: &Term) -> bool {
    let is_person = is_person(view, term);
    if !is_person && !term.target().starts_with(char::is_uppercase) {
        return false;
    }
    let (english, chinese) = if is_person { OF_PERSONS } else { OF_THINGS };
    let num_in_target = view.words().iter().filter(|w| english.contains(&&*w.lower)).count();
    num_in_target > view.pair.source().chars().filter(|c| chinese.contains(c)).count()
}

/// Whether every place of a term lies within a longer name of the article, within a longer word, or across the words
/// of the source: then it is no mention of the term.
pub fn is_inside_word(pair: &Pair<'_>, mention: &Mention<'_>) -> bool {
    let names = pair.names();
    // The article's own context would cut the text at the term.
    let words = pair.brief().reader.words(pair.source(), &Context::default()).0;
    // What a dictionary lists need not be made of its parts' English, but for 市 and the like.
    let dictionary = pair.brief().reader.dictionary();
    let hides = |whole: Range<usize>, part: &Range<usize>| {
        let is_longer = whole.start <= part.start && whole.end >= part.end && whole != *part;
        let word = pair.source().get(whole.clone()).filter(|_| is_longer);
        let rest = pair.source().get(part.end..whole.end.max(part.end)).unwrap_or_default();
        word.is_some_and(|word| dictionary.contains(word))
            && !(whole.start == part.start && OF_COUNTIES.contains(&rest))
    };
    mention.hits.iter().all(|hit| {
        let part = hit.byte_start..hit.byte_end;
        let after = names.partition_point(|name| name.bytes.end < part.end);
        let in_name = names.get(after).is_some_and(|name| {
            hides(name.bytes.clone(), &part)
                || name.kind == TermKind::Person
                    && name.bytes.start <= part.start
                    && name.bytes.len() > part.len()
        });
        let first = words.partition_point(|word| word.byte_end <= part.start);
        let last = words.partition_point(|word| word.byte_end < part.end);
        let is_cut = first < last
            && (words[first].byte_start < part.start
                || words.get(last).is_some_and(|word| word.byte_end > part.end));
        let in_word =
            words.get(first).is_some_and(|word| hides(word.byte_start..word.byte_end, &part));
        in_name || is_cut || in_word
    })
}
