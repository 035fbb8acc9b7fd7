//! Whether and where a term's English stands in a translation: plural, possessive, hyphen or space, capitals,
//! -ed and -ing make no difference; alternatives and the short form count; what must not be used is found too.

mod inflection;
mod word;

use crate::model::{Term, TermKind};
use inflection::is_form_of;
use std::ops::Range;
use word::{Gap, Word, words};

/// Which of a term's English forms stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsedForm {
    /// The target of this index.
    Target(usize),
    /// The form for later mentions.
    Later,
    /// The forbidden form of this index.
    Forbidden(usize),
}

/// One place where a form of a term stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// Where, in bytes of the text, without a possessive ending.
    pub byte: Range<usize>,
    /// Which form.
    pub form: UsedForm,
}

/// A translation made ready for looking up many terms.
#[derive(Clone, Debug, Default)]
pub struct Translation {
    words: Vec<Word>,
}

impl Translation {
    /// Splits the text into words. Linear.
    pub fn new(text: &str) -> Self {
        Self { words: words(text) }
    }

    /// Every place of every form of the term in order, none overlapping another: leftmost, longest, and a
    /// forbidden form before an allowed one of the same length.
    pub fn uses(&self, term: &Term) -> Vec<Use> {
        let forms = forms(term);
        let mut uses = Vec::new();
        let mut first_word = 0;
        while first_word < self.words.len() {
            let rest = &self.words[first_word..];
            let found = forms.iter().filter_map(|form| Some((form.length_at(rest)?, form)));
            // The first of several with the same length wins.
            let longest = found.rev().max_by_key(|(length, _)| *length);
            let Some((length, form)) = longest else {
                first_word += 1;
                continue;
            };
            let byte = rest[0].byte.start..rest[length - 1].byte.end;
            uses.push(Use { byte, form: form.which });
            first_word += length;
        }
        uses
    }

    /// The first place of an allowed form.
    pub fn used(&self, term: &Term) -> Option<Range<usize>> {
        let mut uses = self.uses(term).into_iter();
        uses.find(|found| !matches!(found.form, UsedForm::Forbidden(_))).map(|found| found.byte)
    }
}

/// The first place where the term's English stands in a text, in any allowed form.
pub fn used(term: &Term, text: &str) -> Option<Range<usize>> {
    Translation::new(text).used(term)
}

/// Every place of every form of the term in a text; see [`Translation::uses`].
pub fn uses(term: &Term, text: &str) -> Vec<Use> {
    Translation::new(text).uses(term)
}

/// One English form, ready for comparing.
struct Wanted {
    which: UsedForm,
    words: Vec<Word>,
    /// Names take no -ed and -ing.
    is_name: bool,
    /// Capitals must be capitals, for it names a person, a place or an organisation.
    wants_capitals: bool,
    /// The term wants its exact case.
    is_exact: bool,
}

fn forms(term: &Term) -> Vec<Wanted> {
    let forbidden = term.forbidden.iter().enumerate();
    let forbidden = forbidden.map(|(index, text)| (UsedForm::Forbidden(index), text.as_str()));
    let targets = term.targets.iter().enumerate();
    let targets = targets.map(|(index, text)| (UsedForm::Target(index), text.as_str()));
    let later = [(UsedForm::Later, term.later_target())];
    let all = forbidden.chain(targets).chain(later);
    all.flat_map(|(which, text)| wanted(term, which, text)).collect()
}

/// The form as written, and without what dictionaries add: `(abbr)`, a leading `the`, `a`, `to`.
fn wanted(term: &Term, which: UsedForm, text: &str) -> Vec<Wanted> {
    let make = |words: Vec<Word>| {
        let is_name = term.kind != TermKind::Term || words.iter().any(Word::is_capitalised);
        let wants_capitals = !matches!(term.kind, TermKind::Term | TermKind::Work);
        Wanted { which, words, is_name, wants_capitals, is_exact: term.exact_case }
    };
    let full = words(text);
    let plain = without_parentheses(text);
    let mut short = if plain.len() < text.len() { words(&plain) } else { full.clone() };
    if short.len() > 1 && matches!(short[0].text.as_str(), "the" | "a" | "an" | "to") {
        short.remove(0);
    }
    let lists = if short == full { vec![full] } else { vec![full, short] };
    lists.into_iter().filter(|words| !words.is_empty()).map(make).collect()
}

fn without_parentheses(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    if kept.trim().is_empty() { text.to_owned() } else { kept }
}

impl Wanted {
    /// How many words of the text, from its first, are this form.
    fn length_at(&self, text: &[Word]) -> Option<usize> {
        let (mut at, mut wanted) = (0, 0);
        while wanted < self.words.len() {
            let found = text.get(at)?;
            if at > 0 && !self.may_follow(wanted, found) {
                return None;
            }
            // `startup`, `start-up` and `start up` are one.
            let (num_wanted, num_found) = self.step(wanted, &text[at..])?;
            wanted += num_wanted;
            at += num_found;
        }
        Some(at)
    }

    /// Whether what stands before a word may stand inside the form: a sign only where the form has one too.
    fn may_follow(&self, wanted_index: usize, found: &Word) -> bool {
        found.gap != Gap::Sign || self.words[wanted_index].gap == Gap::Sign
    }

    /// One word against one, one against two, two against one: how many of each are used up.
    fn step(&self, wanted_index: usize, text: &[Word]) -> Option<(usize, usize)> {
        let wanted = &self.words[wanted_index..];
        if self.is_same(&wanted[0], &text[0], &text[0].text) {
            return Some((1, 1));
        }
        if let [first, second, ..] = text
            && second.gap != Gap::Sign
            && !first.is_possessive
            && (second.gap == Gap::Hyphen || wanted[0].text.len() >= 6)
            && wanted[0].text.starts_with(&first.text)
            && self.is_same(&wanted[0], second, &[&*first.text, &*second.text].concat())
        {
            return Some((1, 2));
        }
        if let [first, second, ..] = wanted
            && second.gap != Gap::Sign
            && text[0].text.starts_with(&first.text)
            && is_form_of(&text[0].text, &[&*first.text, &*second.text].concat(), self.is_name)
        {
            return Some((2, 1));
        }
        None
    }

    fn is_same(&self, wanted: &Word, found: &Word, found_text: &str) -> bool {
        is_form_of(found_text, &wanted.text, self.is_name) && self.has_its_case(wanted, found)
    }

    /// `US` is not `us`, and no fruit is Apple; but a headword's capital means nothing in a common word.
    fn has_its_case(&self, wanted: &Word, found: &Word) -> bool {
        if self.is_exact {
            return has_exact_case(&wanted.cased, &found.cased);
        }
        let is_short_name = wanted.is_capitals() && (2..=4).contains(&wanted.cased.len());
        if is_short_name {
            return found.num_capitals() >= wanted.num_capitals();
        }
        !self.wants_capitals || !wanted.is_capitalised() || found.is_capitalised()
    }
}

/// Letter by letter, as far as both go; the first may be a capital, as where a sentence begins and in titles.
fn has_exact_case(wanted: &str, found: &str) -> bool {
    wanted.chars().zip(found.chars()).enumerate().all(|(index, (wanted, found))| {
        wanted.is_uppercase() == found.is_uppercase() || (index == 0 && found.is_uppercase())
    })
}

#[cfg(test)]
mod tests;
